// Word refuses a file with any other character, whoever let it through.
const notXml = '[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]';
const special = new RegExp(`[&<>"]|${notXml}`, 'gu');

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as the content of an XML element or attribute, without the characters that XML cannot hold. */
export function escapeXml(text: string): string {
  return text.replace(special, (sign) => escapes[sign] ?? '');
}
