import { toRoman } from '../sections/number-headings.ts';

/** `PHỤ LỤC` for a single one, else `PHỤ LỤC I`, `PHỤ LỤC II` in their order. */
export function nameAppendix(index: number, count: number): string {
  return count === 1 ? 'PHỤ LỤC' : `PHỤ LỤC ${toRoman(index + 1)}`;
}

/** As the text speaks of it: `Phụ lục II`. */
export function nameInText(name: string): string {
  return name.replace('PHỤ LỤC', 'Phụ lục');
}
