import { describe, expect, it } from 'vitest';
import type { OrganisationChange } from '../../../../core/model/organisation-change.ts';
import type { Organisation } from '../../../../core/model/organisation.ts';
import type { Person } from '../../../../core/model/person.ts';
import {
  byId,
  listBodiesOn,
  listForebears,
  listHeirs,
} from '../../../../core/rules/organisations/lineage.ts';
import { planChange } from '../../../../core/rules/organisations/plan-change.ts';
import { tellEffect } from '../../../../core/rules/organisations/tell-effect.ts';
import { selectVersion } from '../../../../core/rules/records/select-version.ts';
import { organisation, period } from '../../../support/records.ts';
import { bodiesOf2024, mergedCommissions, mergedProvinces } from '../../../support/reform-of-2025.ts';
import type { ChangeGround } from '../../../../core/rules/organisations/change-ground.ts';

const signer: Person = {
  id: 'nguoi-ky',
  fullName: 'Nguyễn Văn Thử',
  positions: [
    {
      organisationId: 'nam-dinh-hnd',
      title: 'Chủ tịch',
      rank: 'head',
      isActing: false,
      from: '2020-01-01',
      to: null,
    },
  ],
};

const ground: ChangeGround = {
  organisations: bodiesOf2024,
  people: [signer],
  workspace: {
    id: 'w',
    name: 'Nam Định',
    organisationIds: ['nam-dinh-mttq', 'nam-dinh-hnd', 'nam-dinh-ban-dan-van'],
    officeId: 'nam-dinh-ban-dan-van',
    isPractice: false,
    createdAt: '2021-01-01T00:00:00.000Z',
  },
  periods: [],
  reports: [],
};

const [version] = organisation.versions;
if (!version) throw new Error('fixture');
const { from: _from, to: _to, ...fields } = version;

function plan(changes: OrganisationChange[], on: Partial<ChangeGround> = {}) {
  const planned = planChange({ ...ground, ...on }, changes);
  if (!planned.ok) throw new Error(JSON.stringify(planned.problem));
  const after = byId(on.organisations ?? bodiesOf2024);
  for (const step of planned.steps) if (step.kind === 'organisation') after.set(step.after.id, step.after);
  return { ...planned, after };
}

function refusalOf(change: OrganisationChange): string | null {
  const planned = planChange(ground, [change]);
  return planned.ok ? null : planned.problem.code;
}

const nameOn = (body: Organisation | undefined, date: string) => body && selectVersion(body, date).name;
const idsOf = (bodies: readonly Organisation[]) => bodies.map(({ id }) => id);

describe('the reform of 2025', () => {
  const { after, effect, steps } = plan([...mergedCommissions, ...mergedProvinces]);

  it('leaves each body its name of each day', () => {
    const commission = after.get('nam-dinh-ban-dan-van');
    expect(nameOn(commission, '2021-03-14')).toBe('Ban Dân vận Tỉnh uỷ Nam Định');
    expect(nameOn(commission, '2025-02-28')).toBe('Ban Dân vận Tỉnh uỷ Nam Định');
    expect(nameOn(commission, '2025-03-01')).toBe('Ban Tuyên giáo và Dân vận Tỉnh uỷ Nam Định');
    expect(nameOn(commission, '2026-01-01')).toBe('Ban Tuyên giáo và Dân vận Tỉnh uỷ Nam Định');
    expect(commission?.versions.at(-1)?.to).toBe('2025-06-30');
    expect(after.get('nam-dinh-y-yen-hnd')?.versions.at(-1)?.to).toBe('2025-06-30');
  });

  it('says who does the work of a body afterwards, and who did it before', () => {
    expect(idsOf(listHeirs('nam-dinh-ban-tuyen-giao', '2025-06-30', after))).toEqual([
      'nam-dinh-ban-dan-van',
    ]);
    expect(idsOf(listHeirs('nam-dinh-ban-tuyen-giao', '2025-07-01', after))).toEqual([
      'ninh-binh-ban-dan-van',
    ]);
    expect(idsOf(listHeirs('nam-dinh-y-yen-hnd', '2025-07-01', after))).toEqual([]);
    expect(idsOf(listForebears('ninh-binh-hnd', '2025-06-30', after)).toSorted()).toEqual([
      'ha-nam-hnd',
      'nam-dinh-hnd',
      'ninh-binh-hnd',
    ]);
    expect(idsOf(listForebears('ninh-binh-hnd', '2025-07-01', after))).toEqual(['ninh-binh-hnd']);
    expect(listForebears('ninh-binh-ban-dan-van', '2024-12-31', after)).toHaveLength(6);
  });

  it('lets the house of Nam Định go on in the new province', () => {
    expect(steps.map(({ kind }) => kind)).not.toContain('workspace');
    expect(idsOf(listBodiesOn(ground.workspace.organisationIds, '2025-07-01', after))).toEqual([
      'ninh-binh-mttq',
      'ninh-binh-hnd',
      'ninh-binh-ban-dan-van',
    ]);
    expect(idsOf(listBodiesOn(ground.workspace.organisationIds, '2025-06-30', after))).toEqual(
      ground.workspace.organisationIds,
    );
    expect(effect.expected).toEqual({
      names: ['Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh Ninh Bình', 'Hội Nông dân tỉnh Ninh Bình'],
      joining: ['Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh Ninh Bình', 'Hội Nông dân tỉnh Ninh Bình'],
      leaving: ['Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh Nam Định', 'Hội Nông dân tỉnh Nam Định'],
      receiver: 'Ban Tuyên giáo và Dân vận Tỉnh uỷ Ninh Bình',
    });
  });

  it('ends the signing of who signed for a body that ends', () => {
    expect(steps.find(({ kind }) => kind === 'person')?.after).toMatchObject({
      positions: [{ organisationId: 'nam-dinh-hnd', to: '2025-06-30' }],
    });
  });
});

describe('a change', () => {
  it('moves what was under a body that ends to its successor, else to its own parent', () => {
    const merged = plan([
      {
        kind: 'merge',
        date: '2025-05-01',
        predecessorIds: ['nam-dinh-hnd'],
        into: { is: 'existing', organisationId: 'ninh-binh-hnd', fields: {} },
      },
    ]);
    expect(selectVersion(merged.after.get('nam-dinh-y-yen-hnd') ?? organisation, '2025-05-01').parentId).toBe(
      'ninh-binh-hnd',
    );
    expect(merged.effect.children).toEqual([
      {
        name: 'Hội Nông dân huyện Hải Hậu',
        from: 'Hội Nông dân tỉnh Nam Định',
        to: 'Hội Nông dân tỉnh Ninh Bình',
      },
      {
        name: 'Hội Nông dân huyện Ý Yên',
        from: 'Hội Nông dân tỉnh Nam Định',
        to: 'Hội Nông dân tỉnh Ninh Bình',
      },
    ]);
    const closed = plan([{ kind: 'close', date: '2025-05-01', organisationIds: ['nam-dinh-hnd'] }]);
    expect(closed.after.get('nam-dinh-y-yen-hnd')?.versions.map(({ parentId }) => parentId)).toEqual([
      'nam-dinh-hnd',
      null,
    ]);
  });

  it('of a name tells which reports keep the old one and which print the new one', () => {
    const { effect } = plan(
      [{ kind: 'rename', date: '2021-04-01', organisationId: 'nam-dinh-hnd', fields: { name: 'Tên mới' } }],
      {
        periods: [period, { ...period, id: '2021-q2', ordinal: 2, dataTo: '2021-06-30' }],
        reports: [
          { organisationId: 'nam-dinh-hnd', periodId: '2021-q1', date: '2021-03-18' },
          { organisationId: 'nam-dinh-hnd', periodId: '2021-q2', date: '2021-06-18' },
        ],
      },
    );
    expect(effect.keptReports).toEqual([{ name: 'Hội Nông dân tỉnh Nam Định', periodNames: ['Quý I/2021'] }]);
    expect(effect.renamedReports).toEqual([{ name: 'Tên mới', periodNames: ['Quý II/2021'] }]);
    // Who goes on under another name neither joins nor leaves.
    expect(effect.expected).toMatchObject({ joining: [], leaving: [] });
    expect(effect.expected.names).toContain('Tên mới');
  });

  it('names the opened periods that still wait for a body that ends', () => {
    const opened = {
      ...period,
      id: '2025-q3',
      year: 2025,
      ordinal: 3,
      dataTo: '2025-09-30',
      expectedOrganisationIds: ['nam-dinh-hnd', 'nam-dinh-mttq'],
    };
    const { effect } = plan([{ kind: 'close', date: '2025-07-01', organisationIds: ['nam-dinh-hnd'] }], {
      periods: [opened],
    });
    expect(effect.openedPeriods).toEqual([
      { periodName: 'Quý III/2025', names: ['Hội Nông dân tỉnh Nam Định'] },
    ]);
    expect(tellEffect(effect).flatMap(({ lines }) => lines)).toContain(
      'Quý III/2025 đã mở và vẫn chờ báo cáo của Hội Nông dân tỉnh Nam Định; danh sách này chỉ đổi khi sửa kỳ báo cáo.',
    );
  });

  it('that splits a body lets nobody compare with the whole', () => {
    const { effect, after, steps } = plan([
      {
        kind: 'split',
        date: '2025-07-01',
        organisationId: 'nam-dinh-hnd',
        isOver: false,
        parts: [{ id: 'phan-moi', kind: 'farmers-union', fields: { ...fields, symbol: 'HNDM' } }],
      },
    ]);
    expect(effect.series).toEqual([
      {
        name: 'Hội Nông dân tỉnh Nam Định',
        predecessorNames: ['Hội Nông dân tỉnh Nam Định'],
        isComparable: false,
      },
    ]);
    expect(steps.find(({ kind }) => kind === 'workspace')?.after).toMatchObject({
      organisationIds: ['nam-dinh-mttq', 'nam-dinh-hnd', 'phan-moi', 'nam-dinh-ban-dan-van'],
    });
    expect(idsOf(listForebears('phan-moi', '2025-06-30', after))).toEqual(['nam-dinh-hnd']);
    expect(idsOf(listForebears('phan-moi', '2025-08-01', after))).toEqual(['phan-moi']);
    expect(idsOf(listHeirs('nam-dinh-hnd', '2025-08-01', after))).toEqual(['nam-dinh-hnd']);
  });

  it.each<[string, OrganisationChange, string]>([
    [
      'on a day on which the body does not stand',
      { kind: 'rename', date: '2010-01-01', organisationId: 'nam-dinh-hnd', fields: { name: 'x' } },
      'organisation-not-standing',
    ],
    [
      'that changes nothing',
      {
        kind: 'rename',
        date: '2025-07-01',
        organisationId: 'nam-dinh-hnd',
        fields: { name: 'Hội Nông dân tỉnh Nam Định' },
      },
      'organisation-change-empty',
    ],
    [
      'that merges a body into itself',
      {
        kind: 'merge',
        date: '2025-07-01',
        predecessorIds: ['nam-dinh-hnd'],
        into: { is: 'existing', organisationId: 'nam-dinh-hnd', fields: {} },
      },
      'organisation-change-empty',
    ],
    [
      'whose new body has the id of another',
      {
        kind: 'merge',
        date: '2025-07-01',
        predecessorIds: ['nam-dinh-hnd', 'ha-nam-hnd'],
        into: { is: 'new', body: { id: 'ninh-binh-hnd', kind: 'farmers-union', fields } },
      },
      'already-exists',
    ],
    [
      'whose new body would sign as another one does',
      {
        kind: 'merge',
        date: '2025-07-01',
        predecessorIds: ['nam-dinh-hnd', 'ha-nam-hnd'],
        into: {
          is: 'new',
          body: {
            id: 'moi',
            kind: 'farmers-union',
            fields: { ...fields, symbol: 'BDVTU', level: 'province' },
          },
        },
      },
      'organisation-symbol-taken',
    ],
    [
      'that puts a body under what is under it',
      { kind: 'move', date: '2025-07-01', organisationIds: ['nam-dinh-hnd'], parentId: 'nam-dinh-y-yen-hnd' },
      'organisation-parent-cycle',
    ],
    [
      'of a body that nobody knows',
      { kind: 'close', date: '2025-07-01', organisationIds: ['x'] },
      'unknown-organisation',
    ],
  ])('%s is refused', (_what, change, code) => {
    expect(refusalOf(change)).toBe(code);
  });
});
