/** How the names of files are written that the program proposes. */
export type FileNameSettings = {
  /** As `readPattern` takes it; one that it refuses counts as the default. */
  pattern: string;
  /** Without marks, for old USB tools and mail systems. */
  isAscii: boolean;
  /** What stands for a space where `isAscii`. */
  space: 'space' | 'underscore' | 'hyphen';
};

export const defaultFileNames: FileNameSettings = {
  pattern: '{loại} {kỳ} - {cơ quan} - {bản}',
  isAscii: false,
  space: 'underscore',
};
