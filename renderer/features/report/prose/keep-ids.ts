import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state';
import { ReplaceAroundStep, ReplaceStep } from '@tiptap/pm/transform';
import { countColumns, readShares } from './report-table.ts';

/**
 * After splitting, pasting or undoing, every block and note has an id of its own, an outline section begins once, and a
 * table has as many column shares as columns.
 */
export const KeepIds = Extension.create<{ newId: () => string }>({
  name: 'keepIds',
  addOptions: () => ({ newId: () => '' }),
  addProseMirrorPlugins() {
    const { newId } = this.options;
    return [
      new Plugin({
        appendTransaction: (transactions, oldState, newState) => {
          if (!transactions.some((each) => each.docChanged)) return null;
          const { tr } = newState;
          keepBlockIds(tr, transactions, oldState, newState, newId);
          if (transactions.some(bringsNote)) keepNoteIds(tr, newState, newId);
          return tr.docChanged ? tr : null;
        },
      }),
    ];
  },
});

function keepBlockIds(
  tr: Transaction,
  transactions: readonly Transaction[],
  oldState: EditorState,
  newState: EditorState,
  newId: () => string,
): void {
  const idPlaces = findPlaces(newState.doc, 'id');
  const sectionPlaces = findPlaces(newState.doc, 'sectionId');
  newState.doc.forEach((node, position) => {
    const changes: Record<string, unknown> = {};
    if (!mayKeep(idPlaces, 'id', node, position)) changes.id = newId();
    if (node.attrs.sectionId && !mayKeep(sectionPlaces, 'sectionId', node, position))
      changes.sectionId = null;
    if (node.type.name === 'table') Object.assign(changes, fitTable(node));
    if (Object.keys(changes).length > 0) tr.setNodeMarkup(position, null, { ...node.attrs, ...changes });
  });

  /** Of several blocks with one id, the one that had it before keeps it, else the first. */
  function mayKeep(places: Places, attribute: Attribute, node: Node, position: number): boolean {
    const value: unknown = node.attrs[attribute];
    const rivals = places.get(value);
    if (typeof value !== 'string' || !rivals) return false;
    if (rivals.length === 1) return true;
    const former = findPlaces(oldState.doc, attribute).get(value)?.[0];
    const mapped = former && transactions.reduce((place, each) => each.mapping.map(place), former);
    return position === (rivals.find((rival) => rival === mapped) ?? rivals[0]);
  }
}

type Attribute = 'id' | 'sectionId';
type Places = ReadonlyMap<unknown, number[]>;

function findPlaces(document: Node, attribute: Attribute): Places {
  const places = new Map<unknown, number[]>();
  document.forEach((node, position) => {
    const value: unknown = node.attrs[attribute];
    if (typeof value !== 'string') return;
    const known = places.get(value);
    if (known) known.push(position);
    else places.set(value, [position]);
  });
  return places;
}

function fitTable(table: Node): Record<string, unknown> {
  const count = countColumns(table);
  const shares = readShares(table);
  const changes: Record<string, unknown> = {};
  if (!Array.isArray(table.attrs.columnShares) || shares.length !== count) {
    const average = 1 / Math.max(1, shares.length);
    changes.columnShares = Array.from({ length: count }, (_, index) => round(shares[index] ?? average));
  }
  if (Number(table.attrs.headerRowCount) > table.childCount) changes.headerRowCount = table.childCount;
  return changes;
}

function round(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}

function bringsNote(transaction: Transaction): boolean {
  return transaction.steps.some((step) => {
    if (!(step instanceof ReplaceStep || step instanceof ReplaceAroundStep)) return false;
    let hasNote = false;
    step.slice.content.descendants((node) => {
      if (node.type.name === 'footnote') hasNote = true;
      return !hasNote;
    });
    return hasNote;
  });
}

function keepNoteIds(tr: Transaction, state: EditorState, newId: () => string): void {
  const seen = new Set<unknown>();
  state.doc.descendants((node, position) => {
    if (node.type.name !== 'footnote') return true;
    if (typeof node.attrs.id !== 'string' || seen.has(node.attrs.id)) {
      tr.setNodeMarkup(position, null, { ...node.attrs, id: newId() });
    }
    seen.add(node.attrs.id);
    return false;
  });
}
