import type { Args, Channel, Handlers, Result } from '../../core/contract/contract.ts';
import type { Letter } from '../../core/model/letter.ts';
import type { DocumentName } from '../../core/model/recent-documents.ts';
import type { Report } from '../../core/model/report.ts';
import { hidesAbstract } from '../../core/rules/records/hides-abstract.ts';

/**
 * Tells `onOpened` of each report and letter that the page opens: a new one once it is first saved, and one once more that has been
 * given a độ mật.
 */
export function followOpened(
  handlers: Handlers,
  onOpened: (document: DocumentName, isSecret: boolean) => void,
): Handlers {
  let wasSecret = false;
  const tell = (document: DocumentName, content: Report | Letter) => {
    wasSecret = hidesAbstract(content);
    onOpened(document, wasSecret);
  };
  /** Of the document that was told last: a save that changes nothing in this is told to nobody. */
  const isNewlySecret = (content: Report | Letter) => !wasSecret && hidesAbstract(content);
  const report = (content: Report) => {
    const { periodId, organisationId } = content;
    tell({ kind: 'report', periodId, organisationId }, content);
  };
  const letter = (content: Letter) => {
    const { periodId, id } = content;
    tell({ kind: 'letter', periodId, id }, content);
  };
  const after =
    <C extends Channel>(channel: C, then: (result: Result<C>, args: Args<C>) => void) =>
    async (args: Args<C>): Promise<Result<C>> => {
      const handle = handlers[channel] as (args: Args<C>) => Promise<Result<C>>;
      const result = await handle(args);
      then(result, args);
      return result;
    };
  const ifKept = <T>(version: number, content: T, note: (content: T) => void) => {
    if (version > 0) note(content);
  };
  return {
    ...handlers,
    'report:open': after('report:open', (opened) => ifKept(opened.version, opened.report, report)),
    'letter:open': after('letter:open', (opened) => ifKept(opened.version, opened.letter, letter)),
    'letter:begin': after('letter:begin', (opened) => ifKept(opened.version, opened.letter, letter)),
    'report:save': after('report:save', (_saved, args) => {
      if (args.expectedVersion === 0 || isNewlySecret(args.report)) report(args.report);
    }),
    'letter:save': after('letter:save', (_saved, args) => {
      if (args.expectedVersion === 0 || isNewlySecret(args.letter)) letter(args.letter);
    }),
  };
}
