import { useEffect, useState } from 'react';
import type { DatedLook, OpenedReport } from '../../../core/contract/views.ts';
import type { PartialDate } from '../../../core/model/report.ts';
import { call } from '../../api/client.ts';
import type { ReportSession } from './report-session.ts';

/**
 * How the body is called, how its page looks and who is in office on the date that stands in the report now, as it is printed; asked anew
 * when that date changes.
 */
export function useLook(opened: OpenedReport, session: ReportSession): DatedLook {
  const [look, setLook] = useState<DatedLook>(opened);
  /** Replaced to ask anew; null while everything is as it was when the report was opened. */
  const [request, setRequest] = useState<{ date: PartialDate } | null>(null);
  const { periodId, organisationId } = opened.report;
  useEffect(() => {
    let { date } = session.getView().report.header;
    return session.subscribe(() => {
      const next = session.getView().report.header.date;
      if (next === date) return;
      date = next;
      setRequest({ date });
    });
  }, [session]);
  useEffect(() => {
    if (!request) return;
    let isStale = false;
    call('report:read-look', { periodId, organisationId, date: request.date }).then(
      (next) => {
        if (!isStale) setLook((known) => keepWhatIsSame(known, next));
      },
      (error: unknown) => {
        // The page stays as it was; printing tells what is wrong.
        console.warn(error);
      },
    );
    return () => {
      isStale = true;
    };
  }, [request, periodId, organisationId]);
  return look;
}

/** The same objects while they say the same: the page is only set anew for what has changed. */
function keepWhatIsSame(known: DatedLook, next: DatedLook): DatedLook {
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  return {
    organisation: isSame(known.organisation, next.organisation) ? known.organisation : next.organisation,
    layout: isSame(known.layout, next.layout) ? known.layout : next.layout,
    layoutProblems: next.layoutProblems,
    signers: isSame(known.signers, next.signers) ? known.signers : next.signers,
    recipientLists: isSame(known.recipientLists, next.recipientLists)
      ? known.recipientLists
      : next.recipientLists,
  };
}
