import { useEffect, useState } from 'react';
import { checkReport, runCheck, sortFindings } from '../../../../core/rules/check-report/check-report.ts';
import { listTexts } from '../../../../core/rules/check-report/list-texts.ts';
import type { CheckInput, Finding } from '../../../../core/rules/check-report/report-check.ts';
import { reportChecks } from '../../../../core/rules/check-report/report-checks.ts';
import { listUnread, useReport, type ReportContextValue } from '../report-context.ts';

/** After the last change; a check is for pauses, never for keys. */
const pauseMs = 700;

export type Findings = {
  /** What is to be looked at now, faults first. */
  shown: readonly Finding[];
  passedCount: number;
  /** Bỏ qua lần này: until the report is opened again. */
  pass: (id: string) => void;
  showPassed: () => void;
  /** What is to be looked at this very moment, for an act that must not rely on the last pause. */
  findNow: () => Finding[];
};

/** The findings of the report as it stands, found anew after each pause, one check at a time between other work. */
export function useFindings(): Findings {
  const context = useReport();
  const { session } = context;
  const [found, setFound] = useState<readonly Finding[]>([]);
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const run = (checks = [...reportChecks], findings: Finding[] = [], input = readWhole(context)) => {
      const check = checks.shift();
      if (check) findings.push(...runCheck(check, input));
      if (checks.length === 0) setFound(sortFindings(findings));
      else timer = setTimeout(() => run(checks, findings, input));
    };
    const plan = () => {
      clearTimeout(timer);
      timer = setTimeout(() => run(), pauseMs);
    };
    plan();
    const unsubscribe = session.subscribe(plan);
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [context, session]);
  return {
    shown: found.filter(({ id }) => !passed.has(id)),
    passedCount: found.filter(({ id }) => passed.has(id)).length,
    pass: (id) => setPassed((before) => new Set(before).add(id)),
    showPassed: () => setPassed(new Set()),
    findNow: () => {
      session.settle();
      return checkReport(readInput(context)).filter(({ id }) => !passed.has(id));
    },
  };
}

function readWhole(context: ReportContextValue): CheckInput {
  const input = readInput(context);
  return { ...input, texts: listTexts(input.report) };
}

function readInput(context: ReportContextValue): Omit<CheckInput, 'texts'> {
  return {
    report: context.session.getView().report,
    opened: context.opened,
    unreadFields: listUnread(context),
  };
}
