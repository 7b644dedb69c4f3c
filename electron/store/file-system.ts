import { link, mkdir, open, readFile, rename, rm, stat, statfs } from 'node:fs/promises';

/** The calls of the file system that a durable write is made of: a test puts faults between them. */
export type FileSystem = {
  link: typeof link;
  mkdir: typeof mkdir;
  open: typeof open;
  readFile: typeof readFile;
  rename: typeof rename;
  rm: typeof rm;
  stat: typeof stat;
  statfs: typeof statfs;
};

export const systemFiles: FileSystem = {
  link,
  mkdir,
  open,
  readFile,
  rename,
  rm,
  stat,
  statfs,
};
