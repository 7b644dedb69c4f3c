import type { Indicator } from '../../model/indicator.ts';
import type { Report } from '../../model/report.ts';
import { listReferences } from '../records/list-references.ts';

/** The reports that hold a figure of an indicator or name it in their text; a line that is still blank is no use. */
export function listReportsWithFigure<T extends Report>(indicatorId: string, reports: readonly T[]): T[] {
  return reports.filter((report) => {
    const figure = report.figures.find((each) => each.indicatorId === indicatorId);
    if (figure && (figure.state !== 'blank' || figure.yearTarget !== null || figure.note !== '')) return true;
    return listReferences({ ...report, figures: [] }).indicatorIds.has(indicatorId);
  });
}

/** The reports that list an indicator at all, written or blank: they could not be shown without it. */
export function listReportsWithIndicator<T extends Report>(indicatorId: string, reports: readonly T[]): T[] {
  return reports.filter((report) => listReferences(report).indicatorIds.has(indicatorId));
}

/** The indicators that are a part of this one or that it replaces. */
export function listIndicatorsNaming(indicatorId: string, all: readonly Indicator[]): Indicator[] {
  return all.filter(({ parentId, replacedById }) => parentId === indicatorId || replacedById === indicatorId);
}
