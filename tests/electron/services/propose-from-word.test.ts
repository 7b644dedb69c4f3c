import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wordProposal } from '../../../core/contract/word-proposal.ts';
import type { WordDocument } from '../../../core/reading/word-document.ts';
import { plainTextOfBlock } from '../../../core/rules/read-plain-text.ts';
import { createPracticeWorkspace } from '../../../electron/services/create-workspace.ts';
import type { Program } from '../../../electron/services/program.ts';
import { proposeFromWord } from '../../../electron/services/propose-from-word.ts';
import { makeProgram } from '../../support/make-program.ts';
import { paragraph, text, wordDocument } from '../../support/word-documents.ts';

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
