import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { block, type Block } from '../../../../core/model/block.ts';
import type { Inline } from '../../../../core/model/inline.ts';
import { normaliseText } from '../../../../core/rules/text/normalise-text.ts';
import { DocumentConverter } from '../../../../renderer/features/report/prose/convert-document.ts';
import { proseSchema } from '../../../support/prose-schema.ts';

const schema = proseSchema;
const openConverter = () => new DocumentConverter(schema, () => 'moi');

const letters = fc.stringMatching(/^[a-zA-Z0-9 àÁêẾđĐưữ\n\t.,;:%-]{1,12}$/);
const decomposed = letters.map((text) => text.normalize('NFD'));
const unknownFields = fc.option(
  fc.record({ later: fc.oneof(fc.string(), fc.integer(), fc.constant({ deep: [1, 'hai'] })) }),
  { nil: {} },
);
const ids = fc.uuid();
const run = fc
  .tuple(
    fc.record({ type: fc.constant('text' as const), text: fc.oneof(letters, decomposed) }),
    fc.record(
      { isBold: fc.boolean(), isItalic: fc.boolean(), position: fc.constantFrom('superscript', 'subscript') },
      { requiredKeys: [] },
    ),
    unknownFields,
  )
  .map((parts) => Object.assign({}, ...parts));
const lineBreak = unknownFields.map((fields) => ({ ...fields, type: 'line-break' as const }));
const inlines = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: run },
    lineBreak,
    fc
      .tuple(ids, fc.array(fc.oneof(run, lineBreak), { maxLength: 3 }), unknownFields)
      .map(([id, content, fields]) => ({ ...fields, type: 'footnote', id, content })),
    fc.tuple(ids, unknownFields).map(([indicatorId, fields]) => ({ ...fields, type: 'figure', indicatorId })),
    fc
      .tuple(ids, unknownFields)
      .map(([citedDocumentId, fields]) => ({ ...fields, type: 'citation', citedDocumentId })),
  ),
  { maxLength: 6 },
);
const origin = fc.record({
  organisationId: fc.constant('hoi-nong-dan'),
  periodId: fc.constant('2020-q4'),
  revision: fc.nat(3),
  blockId: ids,
});
const common = fc.record(
  {
    copiedFrom: fc.oneof(origin, fc.record({ fileName: fc.constant('Báo cáo quý IV.docx') })),
    sources: fc.array(origin, { maxLength: 2 }),
    later: fc.string(),
  },
  { requiredKeys: [] },
);
const paragraph = fc
  .tuple(ids, inlines, common)
  .map(([id, content, rest]) => ({ ...rest, type: 'paragraph', id, content }));
const heading = fc
  .tuple(
    ids,
    inlines,
    common,
    fc.integer({ min: 1, max: 5 }),
    fc.record({ sectionId: ids, isRunIn: fc.boolean() }, { requiredKeys: [] }),
  )
  .map(([id, content, rest, level, fields]) => ({ ...rest, ...fields, type: 'heading', id, level, content }));
const cell = fc
  .tuple(
    fc.array(inlines, { maxLength: 3 }),
    fc.record(
      {
        columnSpan: fc.integer({ min: 1, max: 3 }),
        rowSpan: fc.integer({ min: 1, max: 3 }),
        align: fc.constantFrom('left', 'center', 'right'),
        later: fc.string(),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([content, fields]) => ({ ...fields, content }));
const table = fc
  .tuple(
    ids,
    common,
    fc.array(fc.double({ min: 0.01, max: 9, noNaN: true }), { minLength: 1, maxLength: 4 }),
    fc.nat(2),
    fc.array(
      fc
        .tuple(fc.array(cell, { maxLength: 3 }), unknownFields)
        .map(([cells, fields]) => ({ ...fields, cells })),
      { maxLength: 3 },
    ),
  )
  .map(([id, rest, columnShares, headerRowCount, rows]) => ({
    ...rest,
    type: 'table',
    id,
    columnShares,
    headerRowCount,
    rows,
  }));
const blocks = fc.uniqueArray(fc.oneof(paragraph, heading, table), {
  selector: (each) => each.id,
  maxLength: 6,
});

describe('a report on the page and back', () => {
  it('loses nothing of any valid blocks, unknown fields and origins included, and keeps text in NFC', () => {
    fc.assert(
      fc.property(blocks, (raw) => {
        const original = raw.map((each) => block.parse(each));
        const document = openConverter().toDocument(original);
        document.check();
        const previous: Block[] =
          original.length === 0 ? [] : [{ type: 'paragraph', id: 'khac', content: [] }];
        expect(openConverter().toBlocks(document, previous).map(canonical)).toEqual(original.map(canonical));
      }),
      { numRuns: 300 },
    );
  });

  it('gives unedited blocks back as the same objects', () => {
    const converter = openConverter();
    const original: Block[] = [
      { type: 'paragraph', id: 'p1', content: [{ type: 'text', text: 'Một' }] },
      { type: 'paragraph', id: 'p2', content: [] },
    ];
    const document = converter.toDocument(original);
    expect(converter.toBlocks(document, original)).toBe(original);
    const edited = document.replace(1, 1, schema.node('paragraph', null, schema.text('x')).slice(0, 1));
    const after = converter.toBlocks(edited, original);
    expect(after[0]).not.toBe(original[0]);
    expect(after[1]).toBe(original[1]);
  });

  it('shows an empty report as one empty paragraph and keeps it empty', () => {
    const converter = openConverter();
    const document = converter.toDocument([]);
    expect(document.childCount).toBe(1);
    expect(converter.toBlocks(document, [])).toEqual([]);
  });
});

/** What means the same is written the same: absent marks are off, equal neighbouring runs are one, a lone empty paragraph is an empty cell. */
function canonical(each: Block): unknown {
  if (each.type !== 'table') return { ...each, content: canonicalInline(each.content) };
  if (each.rows.length === 0 || each.rows.some((row) => row.cells.length === 0)) return each;
  return {
    ...each,
    rows: each.rows.map((row) => ({
      ...row,
      cells: row.cells.map(({ columnSpan, rowSpan, ...rest }) => ({
        ...rest,
        ...(columnSpan && columnSpan > 1 && { columnSpan }),
        ...(rowSpan && rowSpan > 1 && { rowSpan }),
        content: isEmptyCell(rest.content) ? [] : rest.content.map(canonicalInline),
      })),
    })),
  };
}

function isEmptyCell(content: Inline[][]): boolean {
  return content.length === 0 || (content.length === 1 && content[0]?.length === 0);
}

function canonicalInline(content: readonly Inline[]): unknown[] {
  const merged: Inline[] = [];
  for (const inline of content) {
    if (inline.type !== 'text') {
      merged.push(inline);
      continue;
    }
    const { isBold, isItalic, ...rest } = inline;
    const run = { ...rest, ...(isBold && { isBold }), ...(isItalic && { isItalic }) };
    const last = merged.at(-1);
    if (last?.type === 'text' && JSON.stringify(sorted(last)) === JSON.stringify(sorted(run))) {
      merged[merged.length - 1] = { ...run, text: last.text + run.text };
    } else merged.push(run);
  }
  return merged.map((inline) =>
    inline.type === 'text' ? { ...inline, text: normaliseText(inline.text) } : inline,
  );
}

function sorted(run: Record<string, unknown>): unknown {
  return Object.entries({ ...run, text: '' }).sort(([a], [b]) => (a < b ? -1 : 1));
}
