import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Report } from '../../../../core/model/report.ts';
import { plainTextOf } from '../../../../core/rules/text/read-plain-text.ts';
import { normalisePrinted } from './normalise-printed.ts';

type OutlineItem = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];

/**
 * The page (from 0) on which a section's heading is printed, by the bookmarks of the PDF; the first page for the opening;
 * null for what has no heading of its own there (a run-in heading, a panel).
 */
export async function findHeadingPage(
  document: PDFDocumentProxy,
  report: Report,
  sectionId: string,
): Promise<number | null> {
  if (report.sections.find((each) => each.id === sectionId)?.kind === 'opening') return 0;
  const heading = report.blocks.find((each) => each.type === 'heading' && each.sectionId === sectionId);
  if (heading?.type !== 'heading') return null;
  const title = normalisePrinted(plainTextOf(heading.content));
  // pdf.js answers null for a file without bookmarks, which its types leave out.
  const items: OutlineItem[] | null = await document.getOutline();
  const item = flatten(items ?? []).find(
    (each) => title !== '' && normalisePrinted(each.title).endsWith(title),
  );
  if (!item) return null;
  const destination = typeof item.dest === 'string' ? await document.getDestination(item.dest) : item.dest;
  const page: unknown = destination?.[0];
  return isReference(page) ? document.getPageIndex(page) : null;
}

function flatten(items: readonly OutlineItem[]): OutlineItem[] {
  return items.flatMap((item) => [item, ...flatten(item.items)]);
}

function isReference(value: unknown): value is { num: number; gen: number } {
  return typeof value === 'object' && value !== null && 'num' in value && 'gen' in value;
}
