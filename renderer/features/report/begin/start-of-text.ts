/** The first words, for recognising a text. */
export function startOfText(text: string): string {
  const clean = text.replaceAll('\uFFFC', '…').replace(/\s+/g, ' ').trim();
  return clean.length <= 90 ? clean : `${clean.slice(0, clean.lastIndexOf(' ', 90))}…`;
}
