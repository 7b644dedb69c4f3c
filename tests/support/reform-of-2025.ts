import type { Organisation, OrganisationVersion } from '../../core/model/organisation.ts';
import type { OrganisationChange } from '../../core/model/organisation-change.ts';
import { organisation } from './records.ts';

// The reform of 2025 in the provinces that became Ninh Bình: first the two commissions of each province became one, then
// three provinces became one and the districts ended.

const [sample] = organisation.versions;
if (!sample) throw new Error('fixture');
const template: OrganisationVersion = sample;

export const oldProvinces = [
  { id: 'ha-nam', name: 'Hà Nam' },
  { id: 'nam-dinh', name: 'Nam Định' },
  { id: 'ninh-binh', name: 'Ninh Bình' },
];

type Shape = { id: string; kind: string; write: (province: string) => Partial<OrganisationVersion> };

const inCapitals = (text: string) => text.toLocaleUpperCase('vi');

const shapes: Shape[] = [
  {
    id: 'mttq',
    kind: 'front',
    write: (name) => ({
      name: `Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh ${name}`,
      shortName: `MTTQ tỉnh ${name}`,
      superiorLines: ['UỶ BAN MTTQ VIỆT NAM', `TỈNH ${inCapitals(name)}`],
      issuerLines: ['BAN THƯỜNG TRỰC'],
      symbol: 'MTTQ-BTT',
      layoutFamily: 'front',
    }),
  },
  {
    id: 'hnd',
    kind: 'farmers-union',
    write: (name) => ({
      name: `Hội Nông dân tỉnh ${name}`,
      shortName: `Hội Nông dân tỉnh ${name}`,
      superiorLines: ['HỘI NÔNG DÂN VIỆT NAM'],
      issuerLines: ['BCH HỘI NÔNG DÂN', `TỈNH ${inCapitals(name)}`],
      symbol: 'HNDT',
      layoutFamily: 'farmers',
    }),
  },
  {
    id: 'ban-dan-van',
    kind: 'mass-mobilization-commission',
    write: (name) => ({
      name: `Ban Dân vận Tỉnh uỷ ${name}`,
      shortName: `Ban Dân vận Tỉnh uỷ ${name}`,
      superiorLines: [`TỈNH UỶ ${inCapitals(name)}`],
      issuerLines: ['BAN DÂN VẬN'],
      symbol: 'BDVTU',
      layoutFamily: 'party',
    }),
  },
  {
    id: 'ban-tuyen-giao',
    kind: 'propaganda-commission',
    write: (name) => ({
      name: `Ban Tuyên giáo Tỉnh uỷ ${name}`,
      shortName: `Ban Tuyên giáo Tỉnh uỷ ${name}`,
      superiorLines: [`TỈNH UỶ ${inCapitals(name)}`],
      issuerLines: ['BAN TUYÊN GIÁO'],
      symbol: 'BTGTU',
      layoutFamily: 'party',
    }),
  },
];

function build(id: string, kind: string, fields: Partial<OrganisationVersion>): Organisation {
  return {
    id,
    kind,
    versions: [{ ...template, from: '2018-04-03', to: null, ...fields }],
    predecessorIds: [],
  };
}

/** The bodies of three provinces, and two districts of Nam Định, as they stood at the end of 2024. */
export const bodiesOf2024: Organisation[] = [
  ...oldProvinces.flatMap((province) =>
    shapes.map(({ id, kind, write }) =>
      build(`${province.id}-${id}`, kind, { ...write(province.name), placeName: province.name }),
    ),
  ),
  ...[
    { id: 'hai-hau', name: 'Hải Hậu' },
    { id: 'y-yen', name: 'Ý Yên' },
  ].map(({ id, name }) =>
    build(`nam-dinh-${id}-hnd`, 'farmers-union', {
      name: `Hội Nông dân huyện ${name}`,
      shortName: `Hội Nông dân huyện ${name}`,
      issuerLines: ['BCH HỘI NÔNG DÂN', `HUYỆN ${inCapitals(name)}`],
      level: 'district',
      parentId: 'nam-dinh-hnd',
      placeName: name,
      layoutFamily: 'farmers',
    }),
  ),
];

/** The commissions of each province become one: Ban Dân vận goes on under the new name, Ban Tuyên giáo ends in it. */
export const mergedCommissions: OrganisationChange[] = oldProvinces.map(({ id }) => ({
  kind: 'merge',
  date: '2025-03-01',
  predecessorIds: [`${id}-ban-tuyen-giao`],
  into: {
    is: 'existing',
    organisationId: `${id}-ban-dan-van`,
    fields: {
      name: `Ban Tuyên giáo và Dân vận Tỉnh uỷ ${oldProvinces.find((each) => each.id === id)?.name ?? ''}`,
      shortName: 'Ban Tuyên giáo và Dân vận',
      issuerLines: ['BAN TUYÊN GIÁO', 'VÀ DÂN VẬN'],
      symbol: 'BTGDVTU',
    },
  },
}));

/** Districts end, three provinces become one, and the mass organisations come under the Front. */
export const mergedProvinces: OrganisationChange[] = [
  { kind: 'close', date: '2025-07-01', organisationIds: ['nam-dinh-hai-hau-hnd', 'nam-dinh-y-yen-hnd'] },
  ...['mttq', 'hnd', 'ban-dan-van'].map((body): OrganisationChange => ({
    kind: 'merge',
    date: '2025-07-01',
    predecessorIds: [`ha-nam-${body}`, `nam-dinh-${body}`],
    into: { is: 'existing', organisationId: `ninh-binh-${body}`, fields: {} },
  })),
  { kind: 'move', date: '2025-07-01', organisationIds: ['ninh-binh-hnd'], parentId: 'ninh-binh-mttq' },
];
