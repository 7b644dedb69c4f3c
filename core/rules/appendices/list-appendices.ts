import type { Orientation, ReportAppendix, TableAppendix } from '../../model/appendix.ts';
import type { Table } from '../../model/block.ts';
import type { Report } from '../../model/report.ts';
import { nameAppendix } from './name-appendix.ts';

type Unnamed =
  | { kind: 'figures'; id: 'figures'; orientation: Orientation }
  | { kind: 'tables'; id: string; orientation: Orientation; appendix: TableAppendix; tables: Table[] };

/** An appendix as it will be printed: `PHỤ LỤC II`. */
export type PrintedAppendix = Unnamed & { name: string };

type Source = Pick<Report, 'blocks' | 'figures' | 'figuresAppendix' | 'appendices'>;

/** What stands behind the signature, in order. Without figures on paper, and without tables, an appendix is not counted. */
export function listAppendices(report: Source): PrintedAppendix[] {
  const tables = new Map(
    report.blocks.flatMap((block) => (block.type === 'table' ? [[block.id, block] as const] : [])),
  );
  const printed = orderAppendices(report.appendices).flatMap((appendix): Unnamed[] => {
    if (appendix.kind === 'figures') return printsFigures(report) ? [figuresOf(report)] : [];
    const own = appendix.tableIds.flatMap((id) => {
      const table = tables.get(id);
      tables.delete(id); // of two appendices that name it the first has it
      return table ? [table] : [];
    });
    const { id, orientation } = appendix;
    return own.length > 0 ? [{ kind: 'tables', id, orientation, appendix, tables: own }] : [];
  });
  return printed.map((each, index) => ({ ...each, name: nameAppendix(index, printed.length) }));
}

/** The figures stand before all others where the report does not say otherwise. */
export function orderAppendices(appendices: readonly ReportAppendix[] = []): ReportAppendix[] {
  return appendices.some(({ kind }) => kind === 'figures')
    ? [...appendices]
    : [{ kind: 'figures' }, ...appendices];
}

/** Ids of the tables that are printed in an appendix, each with the appendix. */
export function findAppendixTables(report: Source): ReadonlyMap<string, PrintedAppendix> {
  return new Map(
    listAppendices(report).flatMap((printed) =>
      printed.kind === 'tables' ? printed.tables.map(({ id }) => [id, printed] as const) : [],
    ),
  );
}

function printsFigures({ figures, figuresAppendix }: Source): boolean {
  return figuresAppendix?.isPrinted !== false && figures.some(({ state }) => state !== 'blank');
}

function figuresOf({ figuresAppendix }: Source): Unnamed {
  return { kind: 'figures', id: 'figures', orientation: figuresAppendix?.orientation ?? 'portrait' };
}
