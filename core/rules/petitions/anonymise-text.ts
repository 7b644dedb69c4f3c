const capitalWord = String.raw`\p{Lu}\p{Ll}*`;

/** `ông Nguyễn Văn An`, `bà H'Hen Niê`: who is named after a word for a person. */
const person = new RegExp(
  String.raw`(?<![\p{L}\p{N}])((?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Ee]m|[Cc]ụ|[Cc]háu|[Đđ]ồng chí|[Hh]ộ ông|[Hh]ộ bà|[Hh]ộ)\s+)(${capitalWord}(?:\s+${capitalWord}){1,4})`,
  'gu',
);
/** Telephone, identity and account numbers: nine digits or more, as they are grouped; an amount (1.250.000.000) is none. */
const longNumber =
  /(?<![\p{L}\p{N}.,])(?!\d{1,3}(?:[.,]\d{3})+(?!\d))(?:\+?\d[\s.-]?){8,}\d(?![\p{L}\p{N}])/gu;

/**
 * A text in which nobody can be told: names after ông, bà, hộ… become initials (`ông N.V.A.`), long numbers `…`. Names that
 * stand alone cannot be told from names of places; who prints looks at the page.
 */
export function anonymiseText(text: string): string {
  return text
    .replace(person, (_whole, title: string, name: string) => `${title}${initialsOf(name)}`)
    .replace(longNumber, '…');
}

function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => `${word.charAt(0)}.`)
    .join('');
}
