import type { Args, Channel, Result } from '../../core/contract/contract.ts';
import type { WorkspaceState } from '../../core/contract/views.ts';
import type { FirstRunBody, FirstRunDraft } from '../../core/model/first-run-draft.ts';
import { houseOfVersion } from '../../core/rules/first-run/house-of-version.ts';
import { identifyPeriod } from '../../core/rules/periods/identify-period.ts';
import { fakeChoices, fakeOpenedReport } from './fake-data.ts';
import { fakeOutlineProposal } from './fake-outlines.ts';

type FirstRunChannel = Extract<Channel, `first-run:${string}`>;
type Handlers = { [C in FirstRunChannel]: (args: Args<C>) => Promise<Result<C>> };

/** The four questions in memory; the pages are the harness's sample with places at the lines of a letterhead. */
export function createFakeFirstRun(
  finish: (bodies: readonly FirstRunBody[], period: string | null) => WorkspaceState,
): Handlers {
  let kept: FirstRunDraft | null = null;
  const makeBody = (id: string, kind: string, name: string, shortName: string): FirstRunBody => {
    const version = { ...fakeOpenedReport(id).organisation, name, shortName };
    return {
      organisation: { id, kind, versions: [version], predecessorIds: [] },
      isOffice: kind === 'party-commission',
      facts: houseOfVersion(version),
      reading: null,
    };
  };
  return {
    'first-run:open': async () => ({ choices: fakeChoices, draft: kept }),
    'first-run:draft-bodies': async ({ provinceId, bodyIds, other, earlier, otherId }) => {
      const province = fakeChoices.provinces.find(({ id }) => id === provinceId);
      const bodies = fakeChoices.bodies
        .filter(({ id }) => bodyIds.includes(id))
        .map(({ id, kind, name, shortName }) =>
          makeBody(`${provinceId}-${id}`, kind, name.replace('{province}', province?.name ?? ''), shortName),
        );
      if (other) bodies.push(makeBody(otherId ?? 'other', 'other', other.name, other.shortName));
      return {
        bodies: bodies.map(
          (body) => earlier.find(({ organisation }) => organisation.id === body.organisation.id) ?? body,
        ),
      };
    },
    'first-run:save': async ({ draft }) => {
      kept = draft;
      return {};
    },
    'first-run:read-file': async ({ facts, dropped }) => ({
      reading: {
        fileName: dropped?.fileName ?? 'Báo cáo quý III năm 2026.docx',
        facts: {
          superiorLines: ['HỘI NÔNG DÂN VIỆT NAM'],
          issuerLines: ['BCH HND TỈNH NINH BÌNH'],
          symbol: 'HNDT',
          layoutFamily: 'farmers',
          spelling: { ...facts.spelling, recipientSeparator: ',' },
          authority: 'on-behalf',
          authorityName: 'BAN THƯỜNG VỤ',
          signers: [{ fullName: 'Trần Thị Hạnh', title: 'Phó Chủ tịch' }],
          recipients: ['Trung ương Hội', 'Thường trực Tỉnh uỷ', 'Lưu VT'],
        },
        headingCount: 14,
        isConverted: false,
        isOfOldStructure: false,
      },
    }),
    'first-run:read-letter': async () => ({ proposal: fakeOutlineProposal }),
    'first-run:cancel-reading': async () => ({}),
    'first-run:preview': async () => {
      const response = await fetch('/sample.pdf?pages=2');
      const line = (
        style: 'superior' | 'issuer' | 'number' | 'place-date',
        topMm: number,
        leftMm: number,
      ) => ({
        target: { kind: 'line' as const, style },
        page: 1,
        leftMm,
        topMm,
        widthMm: 70,
        heightMm: 6.35,
      });
      return {
        pdf: new Uint8Array(await response.arrayBuffer()),
        pageCount: 2,
        places: [
          line('superior', 20, 30),
          line('issuer', 27, 30),
          line('number', 40, 30),
          line('place-date', 40, 115),
        ],
      };
    },
    'first-run:finish': async ({ draft, beginning }) => {
      const period = beginning && { ...beginning.period, title: '' };
      const state = finish(draft.bodies, period && identifyPeriod(period));
      kept = null;
      return {
        state,
        begun: beginning &&
          period && {
            periodId: identifyPeriod(period),
            organisationId: beginning.organisationId,
            strayCount: beginning.kind === 'old-report' ? 2 : 0,
            strayTitle: beginning.kind === 'old-report' ? 'Phương hướng, nhiệm vụ trọng tâm' : '',
          },
      };
    },
  };
}
