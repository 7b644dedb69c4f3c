// Looking back keeps a long row of dots inside a text from being tried again at each of its dots.
const endMarks = /(?<![\s.;,/])[\s.;,/]+$/u;
const closingQuotes = /["”’»]+$/u;

/** The text without the marks and spaces that close it: `.`, `;`, `,`, `./.`; also `"Tốt."` → `"Tốt"`. */
export function stripEndMarks(text: string): string {
  const bare = text.replace(endMarks, '');
  const quotes = closingQuotes.exec(bare)?.[0] ?? '';
  return quotes === '' ? bare : bare.slice(0, -quotes.length).replace(endMarks, '') + quotes;
}
