import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Organisation } from '../../../../core/model/organisation.ts';
import { describeProblem } from '../../../../core/rules/records/describe-problem.ts';
import { ProblemError } from '../../../../core/contract/problem.ts';
import { saveCatalogue } from '../../../../electron/services/catalogue/save-catalogue.ts';
import type { Program } from '../../../../electron/services/program.ts';
import { makeProgram, putBasicRecords } from '../../../support/make-program.ts';
import { commission, organisation } from '../../../support/records.ts';

let program: Program;
beforeEach(async () => {
  program = makeProgram(await mkdtemp(join(tmpdir(), 'giao-ban-organisation-noun-')));
  await putBasicRecords(program);
});
afterEach(() => rm(program.dataFolder, { recursive: true, force: true }));

const [version] = organisation.versions;
if (!version) throw new Error('fixture');

/** The sentence with which a save is refused; nothing is written then. */
async function refusalOf(...records: Organisation[]): Promise<string> {
  const changes = await Promise.all(
    records.map(async (record) => ({
      record,
      expectedVersion: (await program.store.read({ kind: 'organisation', id: record.id }))?.version ?? 0,
    })),
  );
  try {
    await saveCatalogue(program, 'organisation', changes);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    for (const { id } of records)
      expect((await program.store.read({ kind: 'organisation', id }))?.version ?? 0).toBeLessThan(2);
    return describeProblem(error.problem);
  }
  return 'saved';
}

describe('an organisation in the catalogue is refused, in a sentence', () => {
  it('when the dates of two names overlap', async () => {
    const second = { ...version, from: '2020-01-01', to: null, name: 'Tên sau' };
    expect(await refusalOf({ ...organisation, versions: [{ ...version, to: '2020-06-30' }, second] })).toBe(
      'Tên sau: Cơ quan “Hội Nông dân tỉnh” có hai tên gọi trong cùng thời gian: tên trước đến hết 30/6/2020, tên sau từ 01/01/2020. Sửa để mỗi ngày chỉ có một tên gọi.',
    );
  });

  it('when two bodies are each above the other', async () => {
    const under = (body: Organisation, parentId: string) => ({
      ...body,
      versions: body.versions.map((each) => ({ ...each, parentId })),
    });
    expect(await refusalOf(under(organisation, commission.id), under(commission, organisation.id))).toContain(
      'không thể trực thuộc “Ban Dân vận”: từ 01/01/2015, “Ban Dân vận” lại ở dưới',
    );
  });

  it('when two bodies of one place sign by one symbol', async () => {
    const symbol = commission.versions[0]?.symbol ?? '';
    const sentence = await refusalOf({
      ...organisation,
      versions: [
        { ...version, symbol, level: commission.versions[0]?.level ?? version.level, from: '2019-01-01' },
      ],
    });
    expect(sentence).toContain(`cùng dùng ký hiệu “${symbol}” từ 01/01/2019`);
  });

  it('when it is to print by a layout that is not there; one that it has already may be missing', async () => {
    expect(
      await refusalOf({ ...organisation, versions: [{ ...version, layoutFamily: 'rieng-9' }] }),
    ).toContain('Không có thể thức “rieng-9”');
    const stored = await program.store.read({ kind: 'organisation', id: organisation.id });
    const gone = { ...organisation, versions: [{ ...version, layoutFamily: 'rieng-9' }] };
    await program.store.save({ kind: 'organisation', id: gone.id }, gone, stored?.version ?? 0);
    const { saved } = await saveCatalogue(program, 'organisation', [
      {
        record: { ...gone, versions: gone.versions.map((each) => ({ ...each, name: 'Tên khác' })) },
        expectedVersion: (stored?.version ?? 0) + 1,
      },
    ]);
    expect(saved).toHaveLength(1);
  });
});
