import type { SourceReport } from '../../../../core/contract/consolidation.ts';
import type { Block } from '../../../../core/model/block.ts';
import type { OutlineSection } from '../../../../core/model/outline.ts';
import type { Report } from '../../../../core/model/report.ts';
import { beginReport } from '../../../../core/rules/beginning/begin-report.ts';
import { commission, heading, outline, paragraph, period } from '../../../support/records.ts';

export function section(id: string, change: Partial<OutlineSection> = {}): OutlineSection {
  return {
    id,
    kind: 'prose',
    level: 1,
    title: id,
    workArea: null,
    guidance: '',
    isRequired: true,
    ...change,
  };
}

export function source(organisationId: string, change: Partial<SourceReport> = {}): SourceReport {
  return {
    organisationId,
    name: organisationId,
    isOtherSource: false,
    periodId: '2021-q1',
    periodName: '',
    revision: 0,
    sections: outline.sections,
    blocks: [
      heading(`${organisationId}-h`, 2, 'Công tác tuyên truyền, vận động', 'tuyen-truyen'),
      paragraph(`${organisationId}-1`, `${organisationId} mở 267 lớp.`),
    ],
    figures: [],
    nextTasks: [],
    petitions: [],
    ...change,
  };
}

export function counter(): () => string {
  let count = 0;
  return () => `moi-${(count += 1)}`;
}

/** The commission's own report, as it begins. */
export function ownReport(blocks?: Block[]): Report {
  const [version] = commission.versions;
  if (!version) throw new Error('a commission without a name');
  const report = beginReport({
    organisation: commission,
    version,
    period,
    outline: { ...outline, organisationKinds: [commission.kind] },
    indicators: [],
    previousHeader: null,
    signer: null,
    newId: counter(),
  });
  return blocks ? { ...report, blocks } : report;
}
