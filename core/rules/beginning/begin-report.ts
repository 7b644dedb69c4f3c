import type { Block } from '../../model/block.ts';
import { blankFigure } from '../../model/figure.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Organisation, OrganisationVersion } from '../../model/organisation.ts';
import type { Outline, OutlineSection } from '../../model/outline.ts';
import type { Period } from '../../model/period.ts';
import type { PartialDate, Report, ReportHeader } from '../../model/report.ts';
import { partsOf } from '../values/calendar.ts';
import { orderIndicators } from '../figures/order-indicators.ts';
import { findYearTarget } from '../indicators/find-year-target.ts';
import { nameNextPeriod, namePeriod } from '../periods/name-period.ts';

export type BeginReportInput = {
  organisation: Organisation;
  version: OrganisationVersion;
  period: Period;
  outline: Outline;
  indicators: readonly Indicator[];
  /** The header of the body's last report, whose recipients, signer and authority are taken over. */
  previousHeader: ReportHeader | null;
  /** Those of a body's first report. */
  usualRecipients?: readonly string[];
  signer: { personId: string; fullName: string; title: string } | null;
  newId: () => string;
};

/** A new draft: the outline's headings with an empty paragraph under each, blank figures, the header's usual values. */
export function beginReport(input: BeginReportInput): Report {
  const { organisation, period, outline } = input;
  const names = { '{period}': namePeriod(period), '{nextPeriod}': nameNextPeriod(period) };
  const sections = outline.sections.map((section) => ({ ...section, title: fillIn(section.title, names) }));
  return {
    organisationId: organisation.id,
    periodId: period.id,
    receiverId: period.receiverId === organisation.id ? null : period.receiverId,
    purpose: period.receiverId === organisation.id ? 'consolidation' : purposeOf(period),
    outlineId: outline.id,
    outlineEdition: outline.edition,
    sections,
    state: 'drafting',
    draftNumber: 0,
    revision: 0,
    header: beginHeader(input),
    blocks: sections.flatMap((section, index) => beginSection(section, sections[index + 1], input.newId)),
    figures: orderIndicators(
      input.indicators.filter((indicator) => isInForce(indicator, organisation.kind, period)),
    ).map((indicator) => ({
      ...blankFigure(indicator.id),
      yearTarget: findYearTarget(indicator, organisation.id, period.year),
    })),
    lastTaskAnswers: [],
    nextTasks: [],
    petitions: [],
    issued: null,
    sentAt: null,
  };
}

function purposeOf(period: Period): Report['purpose'] {
  return period.kind === 'special' ? 'special' : period.kind === 'urgent' ? 'urgent' : 'periodic';
}

function fillIn(text: string, names: Record<string, string>): string {
  return Object.entries(names).reduce((filled, [token, name]) => filled.replaceAll(token, name), text);
}

/** A section's heading, and room to write unless it only holds sub-sections. */
function beginSection(
  section: OutlineSection,
  next: OutlineSection | undefined,
  newId: () => string,
): Block[] {
  if (section.kind === 'figures') return [];
  const heading: Block[] =
    section.kind === 'opening'
      ? []
      : [
          {
            type: 'heading',
            id: newId(),
            level: section.level === 1 ? 1 : section.level === 2 ? 2 : 3,
            sectionId: section.id,
            content: [{ type: 'text', text: section.title }],
          },
        ];
  const hasSubsections = next !== undefined && next.level > section.level && section.kind !== 'opening';
  return hasSubsections ? heading : [...heading, { type: 'paragraph', id: newId(), content: [] }];
}

function isInForce(indicator: Indicator, kind: string, period: Period): boolean {
  return (
    indicator.organisationKinds.includes(kind) &&
    (indicator.from === null || indicator.from <= period.dataTo) &&
    (indicator.to === null || indicator.to >= period.dataFrom)
  );
}

/** The date that a new report bears: the month in which it is due, the day left blank. */
export function beginDate({ due, dataTo }: Period): PartialDate {
  const { year, month } = partsOf(due?.date ?? dataTo);
  return { year, month, day: null };
}

function beginHeader({
  version,
  period,
  previousHeader,
  usualRecipients = [],
  signer,
}: BeginReportInput): ReportHeader {
  return {
    number: '',
    placeName: version.placeName,
    date: beginDate(period),
    abstract: `kết quả công tác ${namePeriod(period)}, nhiệm vụ trọng tâm ${nameNextPeriod(period)}`,
    authority: previousHeader?.authority ?? version.signing?.authority ?? 'direct',
    authorityName: previousHeader?.authorityName ?? version.signing?.authorityName ?? '',
    signerPosition:
      previousHeader?.signerPosition ??
      signer?.title.toLocaleUpperCase('vi') ??
      version.signing?.position ??
      '',
    signerName: previousHeader?.signerName ?? signer?.fullName ?? '',
    signerId: previousHeader?.signerId ?? signer?.personId ?? null,
    recipients: [...(previousHeader?.recipients ?? usualRecipients)],
    secrecy: 'none',
    urgency: 'none',
  };
}
