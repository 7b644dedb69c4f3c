throw new Error('preload hỏng');
