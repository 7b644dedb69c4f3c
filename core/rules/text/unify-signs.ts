/** One kind of dash and of quotation mark: people and programs write several, and nobody searches for one of them. */
export function unifySigns(text: string): string {
  return text
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‘’‚‛′]/g, "'");
}
