import { hash } from 'node:crypto';

/** SHA-256 as 64 hexadecimal digits. */
export function sha256Of(content: Uint8Array | string): string {
  return hash('sha256', content);
}

/** The checksum that stands in a file of the program beside the text it covers. */
export function checksumOf(text: string): string {
  return `sha256-${sha256Of(text)}`;
}
