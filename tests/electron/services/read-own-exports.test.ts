import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeNumber } from '../../../core/documents/letterhead.ts';
import { selectLayout } from '../../../core/layouts/layouts.ts';
import type { Block, Table } from '../../../core/model/block.ts';
import { listAppendices } from '../../../core/rules/appendices/list-appendices.ts';
import { plainTextOf, plainTextOfBlock } from '../../../core/rules/text/read-plain-text.ts';
import { selectVersion } from '../../../core/rules/records/select-version.ts';
import { locateResources } from '../../../electron/resources.ts';
import { createPracticeWorkspace } from '../../../electron/services/create-workspace.ts';
import { exportReport } from '../../../electron/services/print-report.ts';
import type { Program } from '../../../electron/services/program.ts';
import { proposeFromWord } from '../../../electron/services/propose-from-word.ts';
import { createWordReader } from '../../../electron/services/read-word.ts';
import { saveReport } from '../../../electron/services/save-report.ts';
import { reportWithAppendices } from '../../measure/sample-appendices.ts';
import { makeProgram, wordPrinter } from '../../support/make-program.ts';

const periodId = '2021-q1';
const entryFolder = join(import.meta.dirname, '../../../electron');
const wordReader = createWordReader(locateResources(entryFolder));

let folder: string;
let program: Program;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-propose-'));
  program = makeProgram(join(folder, 'data'), { printer: wordPrinter });
  await createPracticeWorkspace(program);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const propose = (organisationId: string, file: string) =>
  proposeFromWord(program, wordReader, { periodId, organisationId }, file, new AbortController().signal);

/** Letters and digits: print joins words, ends sentences and writes references out. */
const bare = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
const textOf = (blocks: readonly Block[]) => bare(blocks.map(plainTextOfBlock).join(''));

describe('a Word file made by the program', () => {
  it('reads its stamps back', async () => {
    const name = { periodId, organisationId: 'nam-dinh-hnd' };
    const stored = await program.store.read({ kind: 'report', ...name, revision: 0 });
    if (!stored) throw new Error('no report');
    const header = { ...stored.content.header, secrecy: 'secret' as const, urgency: 'express' as const };
    await saveReport(program.store, { ...stored.content, header }, stored.version);
    const file = join(folder, 'dau.docx');
    await exportReport(program, name, 'word', file);
    const { placement, letterhead } = await propose(name.organisationId, file);
    expect(placement.header).toMatchObject({ secrecy: 'secret', urgency: 'express' });
    expect(letterhead.join(' ')).not.toContain('MẬT');
  });

  it('reads its appendices back: order, titles, paper and tables, also of one printed in parts', async () => {
    const name = { periodId, organisationId: 'nam-dinh-ccb' };
    const stored = await program.store.read({ kind: 'report', ...name, revision: 0 });
    if (!stored) throw new Error('no report');
    const many = reportWithAppendices();
    const blocks = [...stored.content.blocks, ...many.blocks.filter(({ type }) => type !== 'heading')];
    const changed = { ...stored.content, blocks, appendices: many.appendices };
    const saved = await saveReport(program.store, changed, stored.version);
    const file = join(folder, 'phu-luc.docx');
    await exportReport(program, name, 'word', file);
    const { placement } = await propose(name.organisationId, file);

    const shapeOf = (table: Table) => ({
      headerRowCount: table.headerRowCount,
      rows: table.rows.map(({ cells }) =>
        cells.map(({ content, columnSpan, rowSpan }) => ({
          text: bare(content.map(plainTextOf).join('')),
          columnSpan,
          rowSpan,
        })),
      ),
    });
    const tablesOf = (ids: readonly string[]) =>
      ids.flatMap((id) => many.blocks.filter((block) => block.type === 'table' && block.id === id));
    const printed = listAppendices(changed);
    expect(printed).toHaveLength(4);
    expect(
      placement.appendices.map((each) =>
        each.kind === 'figures'
          ? each.kind
          : [each.name, each.title, each.orientation, each.tables.map(shapeOf)],
      ),
    ).toEqual(
      printed.map((each) =>
        each.kind === 'figures'
          ? each.kind
          : [
              each.name,
              each.appendix.title,
              each.orientation,
              tablesOf(each.appendix.tableIds).flatMap((table) =>
                table.type === 'table' ? [shapeOf(table)] : [],
              ),
            ],
      ),
    );
    expect(placement.appendices.map((each) => each.kind === 'tables' && each.reference).at(-1)).toMatch(
      /^\(Kèm theo Báo cáo.*\)$/,
    );
    const inSections = textOf(placement.sections.flatMap((section) => section.blocks));
    expect(inSections).toContain(bare('nhiều mô hình dân vận khéo (Phụ lục II).'));
    expect(inSections).not.toContain(bare('Tên mô hình mo33'));
    const unplaced = textOf(placement.unplaced.map(({ block }) => block));
    expect(unplaced).not.toContain(bare('Tên mô hình mo33'));
    expect(unplaced).toContain('Nộidungsốliệu');
    await saveReport(program.store, stored.content, saved.version);
  });

  it('reads back as the record that it was printed from, for every body of the practice quarter', async () => {
    const bodies = await program.store.listReporters(periodId);
    expect(bodies).toHaveLength(7);
    for (const organisationId of bodies) {
      const file = join(folder, `${organisationId}.docx`);
      await exportReport(program, { periodId, organisationId }, 'word', file);
      const report = (await program.store.read({ kind: 'report', periodId, organisationId, revision: 0 }))
        ?.content;
      const body = (await program.store.read({ kind: 'organisation', id: organisationId }))?.content;
      if (!report || !body) throw new Error(`no report of ${organisationId}`);
      const version = selectVersion(body, '2021-03-31');
      const layout = selectLayout(version.layoutFamily, '2021-03-31');
      const { placement, letterhead, conversions } = await propose(organisationId, file);
      const { header } = report;
      expect(placement.header, organisationId).toMatchObject({
        ...(header.number !== '' && { number: header.number }),
        placeName: header.placeName,
        abstract: header.abstract,
        authority: header.authority,
        signerName: header.signerName,
        recipients: header.recipients,
      });
      expect(bare(placement.header.signerPosition ?? ''), organisationId).toBe(
        bare(header.signerPosition.toLocaleUpperCase('vi')),
      );
      if (layout && header.number !== '')
        expect(letterhead.map(bare), organisationId).toContain(
          bare(writeNumber(layout, version, header, 'BC')),
        );
      expect(conversions).toEqual([]);
      // Every paragraph of the record is somewhere in the proposal, and nearly all of it in its own section.
      const placed = textOf(placement.sections.flatMap((section) => section.blocks));
      const all = placed + textOf(placement.unplaced.map(({ block }) => block));
      for (const block of report.blocks) {
        if (block.type !== 'paragraph' || block.content.some((each) => each.type !== 'text')) continue;
        expect(all, organisationId).toContain(bare(plainTextOfBlock(block)));
        expect(placed, organisationId).toContain(bare(plainTextOfBlock(block)));
      }
      const filled = placement.sections.filter((section) => section.blocks.length > 0);
      expect(filled.length, organisationId).toBeGreaterThan(8);
    }
  });
});
