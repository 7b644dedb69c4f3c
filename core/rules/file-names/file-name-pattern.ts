import { normaliseText } from '../text/normalise-text.ts';

export const fileNameTokens = ['loại', 'số', 'kỳ', 'cơ quan', 'ngày', 'năm', 'bản'] as const;
export type FileNameToken = (typeof fileNameTokens)[number];

export const fileNameTokenHelp: Record<FileNameToken, string> = {
  loại: 'Báo cáo, Công văn đề nghị báo cáo, Danh mục người ký…',
  số: 'số của văn bản; chưa có số thì bỏ qua',
  kỳ: 'kỳ báo cáo; danh mục, nhật ký, tệp bàn giao thì là ngày lưu',
  'cơ quan': 'tên gọi tắt của cơ quan',
  ngày: 'ngày ghi trên văn bản; chưa ghi thì là ngày lưu',
  năm: 'năm của kỳ báo cáo',
  bản: 'dự thảo lần mấy, bản so sánh',
};

/** As the settings of Bản Word were written at first. */
const olderTokens = new Map<string, FileNameToken>([
  ['year', 'năm'],
  ['period', 'kỳ'],
  ['office', 'cơ quan'],
]);

export const mostPatternCharacters = 120;

export type Part =
  | { kind: 'text'; text: string }
  /** Spaces, hyphens and the like, which stand only between two things. */
  | { kind: 'separator'; text: string }
  | { kind: 'token'; token: FileNameToken }
  /** In brackets: left out when none of its tokens tells anything. */
  | { kind: 'group'; open: string; parts: Part[]; close: string };

/** What a pattern says, or the sentence that tells why nothing can be named by it. */
export function readPattern(
  pattern: string,
): { parts: Part[]; refusal: null } | { parts: null; refusal: string } {
  const text = normaliseText(pattern);
  const refuse = (refusal: string) => ({ parts: null, refusal });
  if (text.trim() === '') return refuse('Mẫu tên tệp không được để trống.');
  if (text.length > mostPatternCharacters)
    return refuse(`Mẫu tên tệp dài quá ${mostPatternCharacters} ký tự; hãy viết gọn lại.`);
  if (/[/\\:*?"<>|\n\t]/.test(text)) return refuse('Tên tệp không dùng được các dấu / \\ : * ? " < > |');
  const named = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  if (/[{}]/.test(text.replace(/\{[^{}]*\}/g, '')))
    return refuse('Có dấu ngoặc nhọn chưa đủ cặp; mỗi phần thay đổi viết trong { và }.');
  const unknown = named.find((name) => readToken(name) === null);
  if (unknown !== undefined)
    return refuse(
      `Không có phần {${unknown}}. Dùng được: ${fileNameTokens.map((token) => `{${token}}`).join(', ')}.`,
    );
  if (named.length === 0)
    return refuse('Mẫu chưa có phần nào thay đổi theo văn bản, ví dụ {loại}; mọi tệp sẽ trùng tên.');
  return { parts: splitPattern(text), refusal: null };
}

/** The pattern with what is known put in; a token of which nothing is known takes a separator beside it away. */
export function fillPattern(parts: readonly Part[], known: Record<FileNameToken, string>): string {
  let filled = '';
  let separator = '';
  for (const part of parts) {
    if (part.kind === 'separator') {
      if (part.text.length > separator.length) separator = part.text;
      continue;
    }
    const text = fillPart(part, known);
    if (text === '') continue;
    filled += filled === '' ? text : separator + text;
    separator = '';
  }
  return filled;
}

export function hasToken(parts: readonly Part[], token: FileNameToken): boolean {
  return parts.some(
    (part) =>
      (part.kind === 'token' && part.token === token) ||
      (part.kind === 'group' && hasToken(part.parts, token)),
  );
}

function fillPart(part: Exclude<Part, { kind: 'separator' }>, known: Record<FileNameToken, string>): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'token':
      return known[part.token].trim();
    case 'group': {
      const { open, parts, close } = part;
      const told = parts.filter((each) => each.kind === 'token' || each.kind === 'group');
      const isWorthTelling = told.length === 0 || told.some((each) => fillPart(each, known) !== '');
      return isWorthTelling ? `${open}${fillPattern(parts, known)}${close}` : '';
    }
  }
}

/** What is no token stays as it is written. */
export function splitPattern(text: string): Part[] {
  const parts: Part[] = [];
  for (const [piece] of text.matchAll(
    /\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}|[\s\-–—_.,;+]+|[^\s\-–—_.,;+{}([]+|./gu,
  )) {
    const token = piece.startsWith('{') ? readToken(piece.slice(1, -1)) : null;
    if (token) parts.push({ kind: 'token', token });
    else if (/^[([].+[)\]]$/su.test(piece))
      parts.push({
        kind: 'group',
        open: piece.slice(0, 1),
        parts: splitPattern(piece.slice(1, -1)),
        close: piece.slice(-1),
      });
    else parts.push({ kind: /^[\s\-–—_.,;+]+$/.test(piece) ? 'separator' : 'text', text: piece });
  }
  return parts;
}

function readToken(name: string): FileNameToken | null {
  const wanted = foldToken(name);
  return olderTokens.get(wanted) ?? fileNameTokens.find((token) => foldToken(token) === wanted) ?? null;
}

/** Whoever writes without marks means the same. */
function foldToken(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
