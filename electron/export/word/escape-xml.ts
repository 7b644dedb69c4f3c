// Word refuses a file with any other character, whoever let it through.
const notXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text without the characters that XML cannot hold. */
export function cleanText(text: string): string {
  return text.replace(notXml, '');
}

/** Text as the content of an XML element or attribute. */
export function escapeXml(text: string): string {
  return cleanText(text).replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
}
