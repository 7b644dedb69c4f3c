/** What a paste leaves behind; a number where it can be counted, else whether there was any. */
export type Dropped = {
  images: number;
  comments: number;
  hidden: boolean;
  deleted: boolean;
  links: boolean;
  colours: boolean;
  underlines: boolean;
  strikes: boolean;
};

export function nothingDropped(): Dropped {
  return {
    images: 0,
    comments: 0,
    hidden: false,
    deleted: false,
    links: false,
    colours: false,
    underlines: false,
    strikes: false,
  };
}

/** One line for the writer; null when all was kept. */
export function describeDropped(dropped: Dropped): string | null {
  const parts = [
    dropped.images > 0 && `${dropped.images} hình ảnh`,
    dropped.comments > 0 && `${dropped.comments} nhận xét`,
    dropped.deleted && 'chữ đã đánh dấu xoá',
    dropped.hidden && 'chữ ẩn',
    dropped.colours && 'màu chữ, màu nền',
    dropped.underlines && 'gạch chân',
    dropped.strikes && 'gạch ngang chữ',
    dropped.links && 'siêu liên kết',
  ].filter((each) => each !== false);
  return parts.length === 0 ? null : `Đã dán. Đã bỏ: ${parts.join(', ')}.`;
}
