import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wordProposal } from '../../../core/contract/word-proposal.ts';
import type { WordDocument } from '../../../core/reading/word-document.ts';
import { plainTextOfBlock } from '../../../core/rules/text/read-plain-text.ts';
import { createPracticeWorkspace } from '../../../electron/services/create-workspace.ts';
import type { Program } from '../../../electron/services/program.ts';
import { proposeFromWord } from '../../../electron/services/propose-from-word.ts';
import { makeProgram } from '../../support/make-program.ts';
import { centred, layoutTable, paragraph, text, wordDocument } from '../../support/word-documents.ts';

let program: Program;
beforeEach(async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'giao-ban-proposal-'));
  program = makeProgram(dataFolder);
  await createPracticeWorkspace(program);
});
afterEach(() => rm(program.dataFolder, { recursive: true, force: true }));

const propose = (document: WordDocument) =>
  proposeFromWord(
    program,
    { read: async () => document },
    { periodId: '2021-q1', organisationId: 'nam-dinh-hnd' },
    '/nơi nào đó/Báo cáo cũ.docx',
    new AbortController().signal,
  );

const heading = paragraph('**1. Công tác tuyên truyền, vận động**');

describe('what a Word file would bring', () => {
  it('is placed, names its file, and crosses the border as it is', async () => {
    const proposal = await propose(wordDocument([heading, paragraph('Các cấp Hội mở 241 lớp.')]));
    expect(wordProposal.parse({ ...proposal, fileId: 'x' })).toEqual({ ...proposal, fileId: 'x' });
    const blocks = proposal.placement.sections.flatMap((section) => section.blocks);
    expect(blocks.map(plainTextOfBlock)).toEqual(['Các cấp Hội mở 241 lớp.']);
    expect(blocks[0]?.copiedFrom).toEqual({ fileName: 'Báo cáo cũ.docx' });
    expect(proposal).toMatchObject({ fileName: 'Báo cáo cũ.docx', conversions: [], unconverted: null });
  });

  it('names the file by its letterhead, also where number and day are still blank', async () => {
    const head = (number: string, day: string) => [
      layoutTable([[`Số: ${number}/BC-HNDT`], [`Nam Định, ngày ${day} tháng 3 năm 2021`]]),
      centred('**BÁO CÁO**'),
      paragraph('Các cấp Hội mở 241 lớp.'),
    ];
    const lettersOf = async (number: string, day: string) =>
      (await propose(wordDocument(head(number, day)))).letterhead;
    expect(await lettersOf('12', '18')).toEqual(['Số 12-BC/HNDT', 'Nam Định, ngày 18/3/2021']);
    expect(await lettersOf('    ', '   ')).toEqual(['Số …-BC/HNDT', 'Nam Định, tháng 3/2021']);
  });

  it('counts page numbers that were typed, beside pictures', async () => {
    const { omitted, placement } = await propose(
      wordDocument([heading, paragraph('Một.'), centred('2'), paragraph('Hai.')]),
    );
    expect(omitted).toEqual({ pictures: 0, drawings: 0, formulas: 0, embeddedFiles: 0, pageNumbers: 1 });
    expect(placement.sections.flatMap(({ blocks }) => blocks).map(plainTextOfBlock)).toEqual([
      'Một.',
      'Hai.',
    ]);
  });

  it('reads text in an old font, and keeps it as it stands beside', async () => {
    const old = paragraph([text('C¸c cÊp Héi më 241 líp.', { font: '.VnTime' })]);
    const proposal = await propose(wordDocument([heading, old]));
    expect(proposal.conversions).toEqual([
      { before: 'C¸c cÊp Héi më 241 líp.', after: 'Các cấp Hội mở 241 lớp.' },
    ]);
    const textsOf = (placement: typeof proposal.unconverted) =>
      placement?.sections.flatMap((section) => section.blocks).map(plainTextOfBlock);
    expect(textsOf(proposal.placement)).toEqual(['Các cấp Hội mở 241 lớp.']);
    expect(textsOf(proposal.unconverted)).toEqual(['C¸c cÊp Héi më 241 líp.']);
  });
});
