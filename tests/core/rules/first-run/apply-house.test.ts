import { describe, expect, it } from 'vitest';
import type { FirstRunBody } from '../../../../core/model/first-run-draft.ts';
import { organisation as organisationSchema } from '../../../../core/model/organisation.ts';
import { applyHouse, headerOfHouse, peopleOfHouse } from '../../../../core/rules/first-run/apply-house.ts';
import { houseOfVersion } from '../../../../core/rules/first-run/house-of-version.ts';
import { takeReading } from '../../../../core/rules/first-run/take-reading.ts';
import { organisation } from '../../../support/records.ts';

const [version] = organisation.versions;
if (!version) throw new Error('fixture');
const body: FirstRunBody = {
  organisation,
  isOffice: false,
  facts: houseOfVersion(version),
  reading: null,
};
const withFacts = (facts: Partial<FirstRunBody['facts']>): FirstRunBody => ({
  ...body,
  facts: { ...body.facts, ...facts },
});
let ids = 0;
const newId = () => `id-${(ids += 1)}`;

describe('a body as the first run has confirmed it', () => {
  it('stays as shipped when nothing was said', () => {
    expect(applyHouse(body).versions[0]).toEqual({
      ...version,
      signing: { authority: 'direct', authorityName: '', position: '' },
    });
  });

  it('bears what was read or typed, tidied, under the same id and dates', () => {
    const applied = applyHouse(
      withFacts({
        issuerLines: ['  BCH HND ', '', 'TỈNH  NINH BÌNH'],
        symbol: ' HNDT ',
        signers: [{ fullName: 'Trần Thị Hạnh', title: 'Phó Chủ tịch' }],
      }),
    );
    expect(organisationSchema.safeParse(applied).success).toBe(true);
    expect(applied.id).toBe(organisation.id);
    expect(applied.versions[0]).toMatchObject({
      from: version.from,
      issuerLines: ['BCH HND', 'TỈNH NINH BÌNH'],
      symbol: 'HNDT',
      signing: { position: 'PHÓ CHỦ TỊCH' },
    });
  });

  it('never loses its issuer or its layout to a field that was left empty or unknown', () => {
    const [applied] = applyHouse(withFacts({ issuerLines: [' '], layoutFamily: 'khong-co' })).versions;
    expect(applied).toMatchObject({ issuerLines: version.issuerLines, layoutFamily: version.layoutFamily });
  });

  it('makes a person of each signer with a name, head or deputy by the title', () => {
    const people = peopleOfHouse(
      withFacts({
        signers: [
          { fullName: ' Trần Thị Hạnh', title: 'Phó Chủ tịch' },
          { fullName: '', title: 'Chủ tịch' },
          { fullName: 'Lê Văn An', title: 'Chủ tịch' },
          { fullName: 'Ngô Văn Bình', title: 'Chánh Văn phòng' },
        ],
      }),
      { newId },
    );
    expect(people.map(({ fullName, positions }) => [fullName, positions[0]?.rank])).toEqual([
      ['Trần Thị Hạnh', 'deputy'],
      ['Lê Văn An', 'head'],
      ['Ngô Văn Bình', 'other'],
    ]);
    expect(people[0]?.positions[0]).toMatchObject({ organisationId: organisation.id, from: version.from });
  });

  it('gives its first signer, place and recipients to the header of a report', () => {
    expect(
      headerOfHouse(
        withFacts({
          signers: [{ fullName: 'Trần Thị Hạnh', title: 'Phó Chủ tịch' }],
          recipients: ['Trung ương Hội', ' '],
        }).facts,
      ),
    ).toEqual({
      placeName: 'Nam Định',
      authority: 'direct',
      authorityName: '',
      signerPosition: 'PHÓ CHỦ TỊCH',
      signerName: 'Trần Thị Hạnh',
      recipients: ['Trung ương Hội'],
    });
  });

  it('takes another file instead of the first, and is as shipped again without any', () => {
    const reading = {
      fileName: 'a.docx',
      facts: { symbol: 'HND-BTV' },
      headingCount: 3,
      isConverted: false,
      isOfOldStructure: false,
    };
    const read = takeReading(withFacts({ placeName: 'Cao Lãnh' }), reading);
    expect(read.facts).toMatchObject({ symbol: 'HND-BTV', placeName: 'Nam Định' });
    expect(takeReading(read, null)).toEqual(body);
  });
});
