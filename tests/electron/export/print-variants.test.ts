import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PrintVariant } from '../../../core/contract/views.ts';
import { moveSavedReport } from '../../../electron/services/move-report.ts';
import { createPrinter } from '../../../electron/services/create-printer.ts';
import { createPracticeWorkspace } from '../../../electron/services/create-workspace.ts';
import { describeReportFile, exportReport } from '../../../electron/services/print-report.ts';
import type { PrintFormat, Program } from '../../../electron/services/program.ts';
import { saveReport } from '../../../electron/services/save-report.ts';
import { openReport } from '../../../electron/services/open-report.ts';
import { openRecordStore } from '../../../electron/store/open-record-store.ts';
import {
  createDocumentWorker,
  type DocumentWorker,
} from '../../../electron/workers/document-worker-client.ts';
import { locateResources } from '../../../electron/resources.ts';
import { readLines, readPages } from './pdf/read-pdf.ts';
import { readPart } from './word/read-zip.ts';
import { listOfficeFaults } from '../../support/list-office-faults.ts';
import { proposeFileName } from '../../../core/rules/file-names/propose-file-name.ts';

const name = { periodId: '2021-q1', organisationId: 'nam-dinh-lhpn' };
let worker: DocumentWorker;
let program: Program;

beforeAll(async () => {
  const resources = locateResources(join(import.meta.dirname, '../../../electron'));
  worker = createDocumentWorker(resources);
  const dataFolder = await mkdtemp(join(tmpdir(), 'giao-ban-variants-'));
  const now = () => '2021-03-16T03:50:00.000Z';
  program = {
    dataFolder,
    assetsFolder: resources.assetsFolder,
    openMode: 'edit',
    store: openRecordStore(dataFolder, now),
    printer: createPrinter(worker),
    now,
    newId: () => 'id',
  };
  await createPracticeWorkspace(program);
  const { version } = await openReport(program, name);
  await moveSavedReport(program, { ...name, expectedVersion: version }, { kind: 'submit' });
  const { report } = await openReport(program, name);
  const index = report.blocks.findIndex((block) => block.type === 'paragraph' && block.content.length > 0);
  const changed = report.blocks.with(index, {
    type: 'paragraph',
    id: report.blocks[index]?.id ?? '',
    content: [{ type: 'text', text: 'Câu mở đầu đã được viết lại theo ý kiến của lãnh đạo cơ quan.' }],
  });
  await saveReport(program.store, { ...report, blocks: changed }, version + 1);
}, 60_000);
afterAll(async () => {
  await worker.close();
  await rm(program.dataFolder, { recursive: true, force: true });
});

async function print(format: PrintFormat, variant: PrintVariant): Promise<Buffer> {
  const path = join(program.dataFolder, `in.${format}`);
  await exportReport(program, name, format, path, { variant });
  return readFile(path);
}

describe('the paper for the leader', () => {
  it('bears number and moment on every page and leaves 45 mm at the right for the hand', async () => {
    const pages = readPages(await print('pdf', { kind: 'submission', draftNumber: 3 }));
    for (const page of pages) {
      const lines = readLines(page);
      expect(lines.map((line) => line.text).join(' ')).toContain('DỰ THẢO lần 3, 10:50 ngày 16/3');
      expect(Math.max(...lines.map((line) => line.rightMm))).toBeLessThanOrEqual(165.5);
    }
    const facts = await describeReportFile(program, name, { kind: 'submission', draftNumber: 3 });
    expect(proposeFileName(facts, 'pdf')).toMatch(/- dự thảo lần 3\.pdf$/);
  });

  it('is the text that was submitted, not what was written since', async () => {
    const xml = readPart(await print('word', { kind: 'submission', draftNumber: 3 }), 'word/document.xml');
    expect(xml).not.toContain('viết lại theo ý kiến');
  });
});

describe('paper printed on both sides', () => {
  it('has the binding edge at the right on even pages when that was asked for, in PDF and Word', async () => {
    const path = join(program.dataFolder, 'hai-mat.pdf');
    await exportReport(program, name, 'pdf', path, { isTwoSided: true });
    const [first, second] = readPages(await readFile(path)).map((page) => readLines(page));
    const leftOf = (lines: typeof first = []) => Math.min(...lines.map((line) => line.leftMm));
    expect([leftOf(first), leftOf(second)].map((each) => Math.round(each))).toEqual([30, 15]);

    const word = join(program.dataFolder, 'hai-mat.docx');
    await exportReport(program, name, 'word', word, { isTwoSided: true });
    expect(readPart(await readFile(word), 'word/settings.xml')).toContain('<w:mirrorMargins/>');
    await exportReport(program, name, 'word', word);
    expect(readPart(await readFile(word), 'word/settings.xml')).not.toContain('mirrorMargins');
  });
});

describe('a comparison on paper', () => {
  const variant = { kind: 'comparison', draftNumber: 3 } as const;

  it('strikes what went and underlines in bold what came, in Word', async () => {
    const xml = readPart(await print('word', variant), 'word/document.xml');
    const runs = [...xml.matchAll(/<w:r>.*?<\/w:r>/g)].map(([run]) => run);
    const added = runs.filter((run) => run.includes('viết lại theo'));
    expect(added.length).toBeGreaterThan(0);
    for (const run of added) {
      expect(run).toContain('<w:u w:val="single"/>');
      expect(run).toContain('<w:b/>');
    }
    const removed = runs.filter((run) => run.includes('<w:strike/>'));
    expect(removed.length).toBeGreaterThan(1);
  });

  it('sets the old words before the new ones in the PDF, and says above how to read it', async () => {
    const [first] = readPages(await print('pdf', variant));
    const text = readLines(first ?? { widthMm: 0, heightMm: 0, words: [] })
      .map((line) => line.text)
      .join(' ');
    expect(text).toContain('BẢN SO SÁNH với dự thảo lần 3');
    expect(text).toMatch(/chữ thêm in đậm, gạch chân; chữ bỏ gạch ngang/);
    expect(text).toContain('Câu mở đầu đã được viết lại');
  });
});

describe('Word and the rules of Open XML', () => {
  it.each<[string, PrintVariant]>([
    ['the official report', { kind: 'official' }],
    ['the paper for the leader', { kind: 'submission', draftNumber: 3 }],
    ['a comparison', { kind: 'comparison', draftNumber: 3 }],
    ['the list of tasks', { kind: 'table', table: 'tasks' }],
    ['the table of petitions', { kind: 'table', table: 'petitions' }],
    ['the table of figures', { kind: 'table', table: 'figures' }],
  ])('agree on %s', async (_what, variant) => {
    expect(await listOfficeFaults(await print('word', variant), 'docx')).toEqual([]);
  });
});
