import type { LayoutProfile } from '../layouts/layout-profile.ts';
import type { TitleBlock } from './print-document.ts';
import { writeText } from './write-pieces.ts';

/**
 * Document type and abstract, with the rule or the mark below it; neither stands alone under an abstract still to be
 * written.
 */
export function buildTitle(
  { abstract: { rule, mark } }: LayoutProfile,
  type: string,
  abstract: string,
): TitleBlock {
  const title: TitleBlock = { kind: 'title', lines: [{ style: 'document-type', pieces: [writeText(type)] }] };
  if (abstract.trim() === '') return title;
  title.lines.push({ style: 'abstract', pieces: [writeText(abstract)], ...(rule && { rule }) });
  if (mark) title.lines.push({ style: 'abstract-mark', pieces: [writeText(mark)] });
  return title;
}
