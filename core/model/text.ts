import { z } from 'zod';
import { limits } from './limits.ts';

/** Control characters that neither Word (XML 1.0) nor a page can carry; tab and line feed are allowed. */
export const forbiddenCharacters = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/;

const clean = (maximum: number) =>
  z
    .string()
    .max(maximum)
    .refine((value) => !forbiddenCharacters.test(value) && value.isWellFormed(), 'control-characters');

/** One line: a name, a title, a unit. */
export const line = clean(limits.lineCharacters);

/** Running text of any number of lines. */
export const prose = clean(limits.paragraphCharacters);
