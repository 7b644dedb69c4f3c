import { link, mkdir, open, readdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises';

/** The calls of the file system that durable work is made of: a test puts faults between them. */
export type FileSystem = {
  link: typeof link;
  mkdir: typeof mkdir;
  open: typeof open;
  readdir: typeof readdir;
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
  readdir,
  readFile,
  rename,
  rm,
  stat,
  statfs,
};
