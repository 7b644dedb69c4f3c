const { contextBridge, ipcRenderer, webFrame } = require('electron');

contextBridge.exposeInMainWorld('api', {
  platform: process.platform,
  chrome: process.versions.chrome,
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  send: (channel, ...args) => ipcRenderer.send(channel, ...args),
  on: (channel, listener) => {
    const wrapped = (_event, ...args) => listener(...args);
    ipcRenderer.on(channel, wrapped);
    return () => ipcRenderer.off(channel, wrapped);
  },
  throwNow: () => {
    throw new Error('ném');
  },
  requireFs: () => {
    try {
      return require('fs');
    } catch (error) {
      return error.message;
    }
  },
  zoom: (factor) => webFrame.setZoomFactor(factor),
  missing: () => ipcRenderer.sendSync('x'),
});
