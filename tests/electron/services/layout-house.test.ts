import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PrintDocument } from '../../../core/documents/print-document.ts';
import type { LayoutRecord } from '../../../core/model/layout-record.ts';
import {
  previewLayout,
  saveLayout,
  saveOrganisation,
  showLayoutHouse,
} from '../../../electron/services/layout-house.ts';
import type { Program } from '../../../electron/services/program.ts';
import { makeProgram, putBasicRecords, putWorkspace } from '../../support/make-program.ts';
import { commission, organisation } from '../../support/records.ts';

let program: Program;
let printed: PrintDocument[] = [];

const own: LayoutRecord = {
  id: 'rieng-1',
  baseId: 'party-hd36',
  name: 'Mẫu của tỉnh',
  from: '2018-04-03',
  to: null,
  switches: { level1Suffix: '-', blankNumberSpaces: 8 },
};

beforeEach(async () => {
  printed = [];
  program = makeProgram(await mkdtemp(join(tmpdir(), 'giao-ban-house-')), {
    printer: {
      render: async (document) => {
        printed.push(document);
        return { bytes: new Uint8Array([1]), pageCount: 1, missingCharacters: [], places: [] };
      },
      renderWorkbook: () => Promise.reject(new Error('no workbook here')),
      warmUp: () => undefined,
    },
  });
  await putBasicRecords(program);
  await putWorkspace(program);
});
afterEach(() => rm(program.dataFolder, { recursive: true, force: true }));

describe('the layouts of a house', () => {
  it('come with their versions, and the bodies with theirs', async () => {
    await saveLayout(program, own, 0);
    const house = await showLayoutHouse(program);
    expect(house.today).toBe('2021-03-16');
    expect(house.records).toEqual([{ record: own, version: 1 }]);
    expect(house.organisations.map(({ organisation: { id } }) => id)).toEqual([
      organisation.id,
      commission.id,
    ]);
    expect(house.problems).toEqual([]);
  });

  it('come without a damaged one, whose file is named', async () => {
    await saveLayout(program, own, 0);
    await mkdir(join(program.dataFolder, 'layouts'), { recursive: true });
    await writeFile(join(program.dataFolder, 'layouts', 'hong.json'), '{');
    const house = await showLayoutHouse(program);
    expect(house.records).toHaveLength(1);
    expect(house.takenIds).toEqual(['hong', 'rieng-1']);
    expect(house.problems).toMatchObject([{ code: 'unreadable-file' }]);
  });

  it('are not saved over a newer version, nor when they make no page', async () => {
    await saveLayout(program, own, 0);
    await expect(saveLayout(program, own, 0)).rejects.toMatchObject({
      problem: { code: 'stale-version', details: { kind: 'layout' } },
    });
    const narrow = { ...own, switches: { marginLeftMm: 50, marginRightMm: 50 } };
    await expect(saveLayout(program, narrow, 1)).rejects.toMatchObject({
      problem: { code: 'invalid-record', details: { reason: 'margins-too-wide' } },
    });
  });
});

describe('a body', () => {
  const withFamily = (layoutFamily: string) => ({
    ...organisation,
    versions: organisation.versions.map((version) => ({ ...version, layoutFamily })),
  });

  it('chooses among the layouts that the house has', async () => {
    await expect(saveOrganisation(program, withFamily('rieng-1'), 1)).rejects.toMatchObject({
      problem: { code: 'unknown-layout' },
    });
    await saveLayout(program, own, 0);
    expect(await saveOrganisation(program, withFamily('rieng-1'), 1)).toMatchObject({ version: 2 });
  });
});

describe('the sample page', () => {
  it('bears the names of a body that prints by the layout, a number or room for one', async () => {
    await previewLayout(program, {
      record: { ...own, family: 'party' },
      organisation: null,
      isNumbered: true,
    });
    await previewLayout(program, {
      record: own,
      organisation: organisation.versions[0] ?? null,
      isNumbered: false,
    });
    const heads = printed.map(({ sections }) =>
      JSON.stringify(sections[0]?.blocks[0]).replaceAll('\u00A0', ' '),
    );
    expect(heads[0]).toContain('BAN DÂN VẬN');
    expect(heads[0]).toContain('Số 07-BC/BDVTU');
    expect(heads[1]).toContain(`Số ${' '.repeat(8)}-BC/HNDT`);
    expect(heads[1]).toContain('HỘI NÔNG DÂN VIỆT NAM');
    expect(printed.every(({ layout }) => layout.headingMarks.level1Suffix === '-')).toBe(true);
  });
});
