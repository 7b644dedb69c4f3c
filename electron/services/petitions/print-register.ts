import { buildPetitionRegister } from '../../../core/documents/petition-register.ts';
import type { PetitionTableChoice } from '../../../core/contract/petitions.ts';
import { ProblemError } from '../../../core/contract/problem.ts';
import { namePeriod } from '../../../core/rules/periods/name-period.ts';
import type { FileFacts } from '../../../core/rules/file-names/propose-file-name.ts';
import { dateInVietnam } from '../../../core/rules/values/calendar.ts';
import { describePeriodFile } from '../file-facts.ts';
import type { PrintFormat, Printed, Program } from '../program.ts';
import { readLook } from '../read-layouts.ts';
import { requireOrganisation, requirePeriod } from '../require-record.ts';
import { writePrinted } from '../write-printed.ts';
import { readRegisterLines } from './read-register.ts';

/** The chosen lines of the register as a table, in the order in which they were chosen. */
export async function renderRegister(
  program: Program,
  { periodId, keys, isAnonymous }: PetitionTableChoice,
  format: PrintFormat,
): Promise<Printed> {
  const { store, now, printer } = program;
  const period = await requirePeriod(store, periodId);
  if (period.receiverId === null) throw new ProblemError('no-receiver', { period: namePeriod(period) });
  const { lines } = await readRegisterLines(program, period);
  const byKey = new Map(lines.map((line) => [`${line.petition.year}~${line.petition.id}`, line]));
  const chosen = keys.flatMap(({ year, id }) => byKey.get(`${year}~${id}`) ?? []);
  if (chosen.length === 0) throw new ProblemError('nothing-to-print', { document: 'register' });
  const day = period.isPractice ? period.dataTo : dateInVietnam(now());
  const { organisation, layout } = await readLook(
    store,
    await requireOrganisation(store, period.receiverId),
    day,
  );
  return printer.render(
    buildPetitionRegister({ lines: chosen, period, organisation, layout, isAnonymous }),
    format,
  );
}

/** Writes the table as a Word or PDF file, whole or not at all. */
export async function exportRegister(
  program: Program,
  choice: PetitionTableChoice,
  format: PrintFormat,
  path: string,
): Promise<Omit<Printed, 'bytes'>> {
  return writePrinted(path, () => renderRegister(program, choice, format));
}

/** For the file name offered: `Bảng kiến nghị quý I-2021`; one in which nobody can be told says so. */
export async function describeRegisterFile(
  program: Program,
  { periodId, isAnonymous }: PetitionTableChoice,
): Promise<FileFacts> {
  const facts = await describePeriodFile(program, 'Bảng kiến nghị', periodId);
  return { ...facts, edition: isAnonymous ? 'không nêu tên' : '' };
}
