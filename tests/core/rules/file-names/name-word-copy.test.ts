import { expect, it } from 'vitest';
import { defaultWordCopySettings } from '../../../../core/model/word-copy.ts';
import { nameWordCopy } from '../../../../core/rules/file-names/name-word-copy.ts';

const period = { kind: 'quarter', year: 2021, ordinal: 1, title: '' } as const;
const name = (change = {}, copy = 1) =>
  nameWordCopy({ ...defaultWordCopySettings, ...change }, period, 'Hội Nông dân', copy);

it('puts the copy under its year, named by period and office', () => {
  expect(name()).toEqual({ folders: ['2021'], fileName: 'Báo cáo quý I-2021 - Hội Nông dân.docx' });
});

it('names further copies beside one that must not be touched', () => {
  expect(name({}, 2).fileName).toBe('Báo cáo quý I-2021 - Hội Nông dân (bản của phần mềm).docx');
  expect(name({}, 3).fileName).toBe('Báo cáo quý I-2021 - Hội Nông dân (bản của phần mềm 2).docx');
});

it('writes names without marks when asked', () => {
  expect(name({ isAscii: true, folderPattern: 'Đơn vị/{office}' })).toEqual({
    folders: ['Don vi', 'Hoi Nong dan'],
    fileName: 'Bao cao quy I-2021 - Hoi Nong dan.docx',
  });
});

it('makes folders only of the pattern’s own slashes, and never leads out of the chosen folder', () => {
  expect(name({ folderPattern: '{period}' }).folders).toEqual(['quý I-2021']);
  expect(name({ folderPattern: '' }).folders).toEqual([]);
  expect(name({ folderPattern: '../..//{year}' }).folders.join('|')).not.toContain('..');
});
