import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { citedDocumentNoun } from '../../core/catalogue/cited-document-columns.ts';
import { compareTable } from '../../core/catalogue/compare-table.ts';
import { ProblemError } from '../../core/contract/problem.ts';
import { applyOnShipped } from '../../core/layouts/house-layouts.ts';
import { partyHd36 } from '../../core/layouts/profiles/party-hd36.ts';
import { layoutRecord } from '../../core/model/layout-record.ts';
import { recogniseDocument } from '../../core/rules/recognise/recognise-document.ts';
import { FormFileError } from '../../electron/forms/form-file-error.ts';
import { readForm } from '../../electron/forms/read-form.ts';
import { ExcelFileError } from '../../electron/import/excel/excel-file-error.ts';
import { readExcel } from '../../electron/import/excel/read-excel.ts';
import { readWord } from '../../electron/import/word/read-word.ts';
import { WordFileError } from '../../electron/import/word/word-file-error.ts';
import { readSectionFile, writeSectionFile } from '../../electron/services/give-sections.ts';
import { readReportCopy, writeCopy } from '../../electron/services/record-copies.ts';
import { checkRecord } from '../../electron/store/check-record.ts';
import { checksumOf } from '../../electron/store/hash.ts';
import { parseEnvelope, serialise } from '../../electron/store/record-file.ts';
import { makeForm } from '../support/excel-forms.ts';
import { makeDocx, p, r } from '../support/make-docx.ts';
import { report } from '../support/records.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { lookAround, requireCleanPrototypes, requireSame, requireSentence, timed } from './check-case.ts';
import { mutateText } from './mutate-text.ts';

type Random = () => number;

/** One kind of file: how a damaged one is made, and who reads it. `read` rejects with what the reader says. */
type Reader = {
  make: (random: Random) => Uint8Array;
  read: (bytes: Uint8Array, folder: string) => Promise<void>;
};

const key = { periodId: report.periodId, organisationId: report.organisationId };

const docx = makeDocx({
  body: [
    p('BÁO CÁO', { pPr: '<w:jc w:val="center"/>' }),
    p('I. KẾT QUẢ', {
      pPr: '<w:pStyle w:val="Heading1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
    }),
    `<w:p>${r('Trong quý, các cấp hội đã tổ chức ')}${r('217 buổi', '<w:b/><w:sz w:val="28"/>')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
    `<w:p><w:ins w:id="1" w:author="A">${r('thêm')}</w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>bớt</w:delText></w:r></w:del></w:p>`,
    '<w:tbl><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>Chỉ tiêu</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>',
  ].join(''),
  styles:
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/></w:style>',
  numbering:
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  footnotes: `<w:footnote w:id="2">${p('Chú thích')}</w:footnote>`,
});

const xlsx = await writeXlsx({
  sheets: [
    {
      name: 'Trang 1',
      rows: [
        [
          'Mã',
          'Loại văn bản',
          'Số, ký hiệu',
          'Ngày ban hành',
          'Cơ quan ban hành',
          'Trích yếu',
          'Có hiệu lực đến',
        ],
        ['qd-217', 'Quyết định', '217-QĐ/TW', '12/12/2013', 'Bộ Chính trị', 'về việc ban hành', null],
        [null, 'Chỉ thị', 18, new Date('2021-03-16'), true, '=1+1', '2026'],
      ],
    },
  ],
});

const envelopeText = serialise({
  schemaVersion: 1,
  version: 3,
  savedAt: '2021-03-16T03:42:07.000Z',
  checksum: '',
  content: report,
});

const layoutText = JSON.stringify({
  id: partyHd36.id,
  baseId: partyHd36.id,
  name: partyHd36.name,
  from: '2021-01-01',
  to: null,
  switches: { linePitchPt: 18.5, bodySizePt: 13, marginTopMm: 25, abstractMark: 'dashes' },
});

const texts = async (): Promise<{ section: string; copy: string }> => {
  const folder = await mkdtemp(join(tmpdir(), 'giao-ban-fuzz-'));
  try {
    await writeSectionFile(join(folder, 'phan.json'), {
      ...key,
      organisationName: 'Hội Nông dân',
      periodName: 'quý I/2021',
      givenAt: '2021-03-16T03:42:07.000Z',
      sections: report.sections,
      contents: report.sections.map(({ id: sectionId }) => ({ sectionId, blocks: [] })),
      figures: [],
    });
    await writeCopy(join(folder, 'sao.giaoban'), {
      kind: 'report',
      copiedAt: '2021-03-16T03:42:07.000Z',
      record: report,
    });
    return {
      section: await readFile(join(folder, 'phan.json'), 'utf8'),
      copy: await readFile(join(folder, 'sao.giaoban'), 'utf8'),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
const { section, copy } = await texts();

/** A package with bytes or, after unpacking, the text of a part changed. */
function damagePackage(bytes: Uint8Array): (random: Random) => Uint8Array {
  const parts = Object.entries(unzipSync(bytes));
  return (random) => {
    if (random() < 0.4) return damageBytes(bytes, random);
    const changed = Math.floor(random() * parts.length);
    return zipSync(
      Object.fromEntries(
        parts.map(([name, content], index) => [
          index === changed && random() < 0.1 ? mutateText(name, random).slice(0, 200) : name,
          index === changed ? strToU8(mutateText(strFromU8(content), random)) : content,
        ]),
      ),
      { level: 0 },
    );
  };
}

function damageBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const at = Math.floor(random() * bytes.length);
  if (random() < 0.1) return bytes.slice(0, at);
  const damaged = Uint8Array.from(bytes);
  const changes = 1 + Math.floor(random() * 4);
  for (let change = 0; change < changes; change += 1)
    damaged[Math.floor(random() * damaged.length)] = Math.floor(random() * 256);
  return damaged;
}

/** A sealed text with its content changed: half of them sealed anew, as a forger would. */
function damageSealed(text: string): (random: Random) => Uint8Array {
  const start = text.indexOf(',"content":') + ',"content":'.length;
  return (random) => {
    if (random() < 0.3) return damageBytes(strToU8(text), random);
    const content = mutateText(text.slice(start, text.lastIndexOf('}')), random);
    const changed = `${text.slice(0, start)}${content}}\n`;
    return strToU8(random() < 0.8 ? reseal(changed, content) : changed);
  };
}

function reseal(text: string, content: string): string {
  let json = content;
  try {
    json = JSON.stringify(JSON.parse(content));
  } catch {
    return text; // no JSON any more: told as such
  }
  // A record's file covers all of itself, a copy or a section its content.
  if (text.startsWith('{"schemaVersion"')) {
    const open = text.replace(/"checksum":"[^"]*"/, '"checksum":""');
    return open.replace('"checksum":""', `"checksum":"${checksumOf(open)}"`);
  }
  return text.replace(/"checksum":"[^"]*"/, `"checksum":"${checksumOf(json)}"`);
}

const fileReader =
  (read: (path: string, name: typeof key) => Promise<unknown>, name: string): Reader['read'] =>
  async (bytes, folder) => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    await read(path, key);
  };

export const readers = {
  word: {
    make: damagePackage(docx),
    read: async (bytes) => {
      let ids = 0;
      recogniseDocument(await readWord(bytes), { newId: () => `w${(ids += 1)}` });
    },
  },
  excel: {
    make: damagePackage(xlsx),
    read: async (bytes) => {
      let ids = 0;
      compareTable(
        citedDocumentNoun,
        await readExcel(bytes),
        [],
        { today: '2026-06-01', names: {} },
        () => `moi-${(ids += 1)}`,
      );
    },
  },
  form: { make: damagePackage(makeForm()), read: async (bytes) => void (await readForm(bytes)) },
  record: {
    make: damageSealed(envelopeText),
    read: async (bytes) => void checkRecord('report', parseEnvelope(strFromU8(bytes), 'draft.json').content),
  },
  layout: {
    make: (random) => strToU8(mutateText(layoutText, random)),
    read: async (bytes) => {
      let json: unknown;
      try {
        json = JSON.parse(strFromU8(bytes));
      } catch {
        return; // told before anything is looked at
      }
      const content = checkRecord('layout', json);
      applyOnShipped(layoutRecord.parse(content));
    },
  },
  section: { make: damageSealed(section), read: fileReader(readSectionFile, 'phan.json') },
  copy: { make: damageSealed(copy), read: fileReader(readReportCopy, 'sao.giaoban') },
} satisfies Record<string, Reader>;

export type ReaderName = keyof typeof readers;

/** Rejects with the number of the case, the seed and what was wrong. */
export async function fuzzReader(
  name: ReaderName,
  { cases, seed }: { cases: number; seed: number },
): Promise<{ refused: number }> {
  const { make, read }: Reader = readers[name];
  const place = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  const root = await mkdtemp(join(place, 'giao-ban-fuzz-'));
  const folder = join(root, 'own');
  let refused = 0;
  let current = 0;
  try {
    await writeFile(join(root, 'neighbour.txt'), 'của người khác');
    await mkdir(folder);
    const before = lookAround(root, ['own']);
    for (current = 0; current < cases; current += 1) {
      // Each case by itself: it is played again without those before it.
      const bytes = make(seededRandom(seed + current));
      await timed(() =>
        read(bytes, folder).catch((error: unknown) => {
          refused += 1;
          requireRefusal(error);
        }),
      );
      requireCleanPrototypes();
    }
    requireSame(before, lookAround(root, ['own']));
    return { refused };
  } catch (error) {
    throw new Error(
      `${name}, case seed ${seed + current}: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

function requireRefusal(error: unknown): void {
  if (error instanceof WordFileError)
    return requireSentence({ code: 'not-readable-word', details: { file: 'x.docx', fault: error.fault } });
  if (error instanceof ExcelFileError)
    return requireSentence({ code: 'not-readable-excel', details: { file: 'x.xlsx', fault: error.fault } });
  if (error instanceof FormFileError)
    return requireSentence({
      code: 'not-readable-form',
      details: { file: 'x.xlsx', fault: error.fault, about: error.about },
    });
  if (error instanceof ProblemError) return requireSentence(error.problem);
  throw error;
}
