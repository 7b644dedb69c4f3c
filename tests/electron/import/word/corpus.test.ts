import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWordDocument } from '../../../support/write-word-document.ts';
import { readWord } from '../../../../electron/import/word/read-word.ts';
import { convertInOffice, makeCorpus, sentences } from './make-corpus.ts';

const hasPrograms = ['soffice', 'pandoc'].every((name) => spawnSync(name, ['--version']).status === 0);

const deleted = /\[bỏ: ([^\]]*)\]/gu;
/** As it would be with all changes accepted, or with what is to be deleted still in it. */
const readAll = async (bytes: Uint8Array, isAccepted = true) =>
  writeWordDocument(await readWord(bytes)).replace(deleted, isAccepted ? '' : '$1');

/** Letters and digits only: programs differ in spaces, list marks and where they put notes. */
const bare = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}%,.]/gu, '');

describe.skipIf(!hasPrograms)('Word files of many makers', () => {
  let folder = '';
  let corpus: Record<string, Uint8Array> = {};
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'giao-ban-corpus-'));
    corpus = await makeCorpus(folder);
  }, 240_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('give every sentence, whole and only once', async () => {
    expect(Object.keys(corpus).length).toBeGreaterThanOrEqual(12);
    for (const [name, bytes] of Object.entries(corpus)) {
      const text = bare(await readAll(bytes));
      const counts = sentences.map((each) => text.split(bare(each)).length - 1);
      expect(counts, name).toEqual(sentences.map(() => 1));
    }
  });

  it('give at least every word that LibreOffice and pandoc see in them', async () => {
    for (const [name, bytes] of Object.entries(corpus)) await writeFile(join(folder, `${name}.docx`), bytes);
    convertInOffice(
      folder,
      'txt:Text (encoded):UTF8',
      Object.keys(corpus).map((name) => `${name}.docx`),
    );
    for (const [name, bytes] of Object.entries(corpus)) {
      // LibreOffice writes out what is to be deleted too.
      const own = bare(await readAll(bytes, false));
      const office = await readFile(join(folder, `${name}.txt`), 'utf8');
      const pandoc = spawnSync(
        'pandoc',
        ['-f', 'docx', '-t', 'plain', '--wrap=none', '--track-changes=accept', join(folder, `${name}.docx`)],
        { encoding: 'utf8' },
      ).stdout;
      for (const [program, text] of Object.entries({ office, pandoc })) {
        const words = text
          .split(/\s+/u)
          .map(bare)
          .filter((word) => word.length > 1 && !/^\d+\.$/.test(word));
        expect(words.length, `${program} on ${name}`).toBeGreaterThan(40);
        // LibreOffice writes a note's number right behind the word: "viên.1".
        const isFound = (word: string) =>
          own.includes(word) || own.includes(word.replace(/(?<=\p{L}\.)[\di]+$/u, ''));
        expect(
          words.filter((word) => !isFound(word)),
          `${program} on ${name}`,
        ).toEqual([]);
      }
    }
  }, 240_000);
});
