/** Text as it can be compared between page and print, which joins tight words, breaks lines and writes some capitals. */
export function normalisePrinted(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00A0\u200B]+/g, ' ')
    .trim()
    .toLocaleLowerCase('vi');
}
