import type {
  OrganisationChange,
  OrganisationChangeKind,
} from '../../../../core/model/organisation-change.ts';
import type { Organisation } from '../../../../core/model/organisation.ts';
import type { BodyNames } from '../../../../core/rules/organisations/suggest-merged-names.ts';
import { selectVersion } from '../../../../core/rules/records/select-version.ts';

/** A body that is to be split off; `id`: the one that it gets. */
export type PartDraft = { id: string; names: BodyNames };

/** What the dialog has been told so far; `names` null: as it proposes. */
export type ChangeDraft = {
  kind: OrganisationChangeKind;
  date: string;
  ids: readonly string[];
  /** Of a merger: the body that goes on; null: a new one. */
  intoId: string | null;
  /** The id that a body gets which the change brings into being. */
  newId: string;
  parentId: string | null;
  names: BodyNames | null;
  parts: readonly PartDraft[];
  /** Whether the body that is split ends. */
  isOver: boolean;
};

/** The change that the dialog describes; null while something is missing. `source`: the body whose other fields serve. */
export function buildChange(
  { kind, date, ids, intoId, newId, parentId, parts, isOver }: ChangeDraft,
  names: BodyNames | null,
  source: Organisation | undefined,
): OrganisationChange | null {
  const [first] = ids;
  if (first === undefined) return null;
  const isNamed = names !== null && names.name.trim() !== '';
  switch (kind) {
    case 'close':
      return { kind, date, organisationIds: [...ids] };
    case 'move':
      return { kind, date, organisationIds: [...ids], parentId };
    case 'rename':
      return isNamed ? { kind, date, organisationId: first, fields: { ...names } } : null;
    case 'merge':
      if (!isNamed) return null;
      if (intoId !== null)
        return {
          kind,
          date,
          predecessorIds: [...ids],
          into: { is: 'existing', organisationId: intoId, fields: { ...names } },
        };
      if (!source || ids.length < 2) return null;
      return {
        kind,
        date,
        predecessorIds: [...ids],
        into: { is: 'new', body: makeBody(newId, source, names, date) },
      };
    case 'split':
      if (!source || parts.length < (isOver ? 2 : 1) || parts.some((part) => part.names.name.trim() === ''))
        return null;
      return {
        kind,
        date,
        organisationId: first,
        parts: parts.map((part) => makeBody(part.id, source, part.names, date)),
        isOver,
      };
  }
}

function makeBody(id: string, source: Organisation, names: BodyNames, date: string) {
  const { from: _from, to: _to, ...fields } = selectVersion(source, date);
  return { id, kind: source.kind, fields: { ...fields, ...names } };
}
