import type { Editor } from '@tiptap/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useReport, useSessionPart } from '../report-context.ts';
import { isReportLocked } from '../report-session.ts';
import { findMatches, isSameMatch, type Match, type Query } from './find-matches.ts';
import { enterMatch, showMatch } from './go-to-match.ts';
import { listFields } from './list-fields.ts';
import { clearMatches, paintMatches } from './paint-matches.ts';
import { replaceAll, replaceMatch } from './replace-matches.ts';

/** `replace`: the second line of the bar is open too. */
export type FindMode = 'find' | 'replace';

/** What the bar of Tìm và thay thế shows and does. */
export type Find = ReturnType<typeof useFind>;

const longestSelection = 200;
const typingPauseMs = 120;

/**
 * Search over the whole report. Matches are looked for afresh before each act, so that none acts on text that has moved;
 * typing on the page makes them follow at its next pause.
 */
export function useFind(editor: Editor | null) {
  const { session, opened, say } = useReport();
  const isLocked = useSessionPart(isReportLocked);
  const [mode, setMode] = useState<FindMode | null>(null);
  const [query, setQuery] = useState<Query>({
    wanted: '',
    withMarks: false,
    withCase: false,
    wholeWords: false,
  });
  const [replacement, setReplacement] = useState('');
  const [result, setResult] = useState<{ matches: Match[]; current: Match | null }>(nothingFound);
  /** Counts openings, so that the bar takes the keys each time it is asked for. */
  const [openings, setOpenings] = useState(0);
  const anchor = useRef(0);
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const returnTo = useRef<Element | null>(null);

  const look = (wanted: Query = query): Match[] => {
    session.settle();
    return lookInPresent(wanted);
  };
  const lookInPresent = (wanted: Query): Match[] => {
    if (!editor || wanted.wanted === '') return [];
    const now = session.getView().report;
    return findMatches(editor.state.doc, listFields(now, opened), now.sections, wanted);
  };
  const show = (matches: Match[], current: Match | null) => {
    setResult({ matches, current });
    if (!editor) return;
    if (current) showMatch(editor, current);
    // After the page has drawn a changed selection or text.
    requestAnimationFrame(() => editor.isDestroyed || paintMatches(editor.view, matches, current));
  };
  const isAfterAnchor = (match: Match) =>
    match.kind === 'field' || (match.kind === 'prose' ? match.from : match.position) >= anchor.current;

  /** The first match from where the search began; again after each change of what is wanted. */
  const lookFromStart = (wanted: Query) => {
    setQuery(wanted);
    clearTimeout(typing.current);
    typing.current = setTimeout(() => {
      const matches = look(wanted);
      show(matches, matches.find(isAfterAnchor) ?? matches[0] ?? null);
    }, typingPauseMs);
  };

  /** The text was changed on the page: matches follow, and the cursor stays where the writer has it. */
  const follow = useEffectEvent(() => {
    if (!editor || mode === null || editor.view.composing) return;
    const matches = lookInPresent(query);
    const { current } = result;
    const same = current && matches.find((each) => isSameMatch(each, current));
    setResult({ matches, current: same ?? null });
    paintMatches(editor.view, matches, same ?? null);
  });
  useEffect(() => {
    let seen = session.getView().report;
    const unsubscribe = session.subscribe(() => {
      const { report } = session.getView();
      if (report === seen) return;
      seen = report;
      // After the page has taken over what the record has become.
      queueMicrotask(() => follow());
    });
    return () => {
      unsubscribe();
      clearMatches();
    };
  }, [session]);

  const step = (by: 1 | -1) => {
    const matches = look();
    const { current } = result;
    const index = current ? matches.findIndex((each) => isSameMatch(each, current)) : -1;
    const start = editor?.state.selection.from ?? 0;
    anchor.current = start;
    const next =
      index === -1
        ? by === 1
          ? (matches.find(isAfterAnchor) ?? matches[0])
          : (matches.findLast((each) => !isAfterAnchor(each)) ?? matches.at(-1))
        : matches[(index + by + matches.length) % matches.length];
    show(matches, next ?? null);
  };

  return {
    mode,
    openings,
    query,
    replacement,
    count: result.matches.length,
    /** 1 for the first; 0 while none is chosen. */
    order: result.current ? result.matches.indexOf(result.current) + 1 : 0,
    /** Where the present match stands when it is not in the running text. */
    placeName: nameOfPlace(result.current),
    isLocked,
    setReplacement,
    setQuery: (part: Partial<Query>) => lookFromStart({ ...query, ...part }),
    open: (wanted: FindMode) => {
      if (!editor) return;
      if (mode === null) returnTo.current = document.activeElement;
      const { from, to } = editor.state.selection;
      anchor.current = from;
      const selected = document.activeElement === editor.view.dom ? readSelection(editor, from, to) : '';
      const isFirst = openings === 0;
      lookFromStart({
        ...query,
        // Looking may be careless, replacing may not: bàn and bán are other words than bản.
        ...(isFirst && { withMarks: wanted === 'replace' }),
        ...(selected && { wanted: selected }),
      });
      setMode(wanted);
      setOpenings(openings + 1);
    },
    step,
    replace: () => {
      if (!editor) return;
      const matches = look();
      const { current } = result;
      const fresh = current && matches.find((each) => isSameMatch(each, current));
      if (!fresh) {
        step(1);
        return;
      }
      const isDone = replaceMatch(editor, session, fresh, { text: replacement, withCase: query.withCase });
      if (!isDone) say(tooLong);
      const index = matches.indexOf(fresh);
      const left = look();
      // A replacement that contains what is wanted is found again: it is passed over.
      const isFoundAgain = left.length >= matches.length;
      show(left, left[(isFoundAgain ? index + 1 : index) % Math.max(1, left.length)] ?? null);
    },
    replaceEverywhere: () => {
      if (!editor) return;
      const matches = look();
      if (matches.length === 0) return;
      const isDone = replaceAll(editor, session, matches, { text: replacement, withCase: query.withCase });
      say(isDone ? `Đã thay ${matches.length} chỗ. Hoàn tác (Ctrl+Z) lấy lại tất cả một lần.` : tooLong);
      if (isDone) setResult(nothingFound);
    },
    close: () => {
      clearTimeout(typing.current);
      setMode(null);
      clearMatches();
      if (!editor) return;
      if (result.current) enterMatch(editor, result.current);
      else if (returnTo.current instanceof HTMLElement && returnTo.current.isConnected)
        returnTo.current.focus({ preventScroll: true });
      else editor.view.focus();
      setResult(nothingFound);
    },
  };
}

const nothingFound = { matches: [], current: null };
const tooLong = 'Chưa thay: văn bản sau khi thay sẽ quá dài.';

function readSelection(editor: Editor, from: number, to: number): string {
  const text = editor.state.doc.textBetween(from, Math.min(to, from + longestSelection), '\n');
  return text.includes('\n') ? '' : text;
}

function nameOfPlace(match: Match | null): string {
  if (match?.kind === 'note') return `Chú thích ${match.order}`;
  return match?.kind === 'field' ? match.field.label : '';
}
