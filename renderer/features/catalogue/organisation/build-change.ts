import type {
  OrganisationChange,
  OrganisationChangeKind,
} from '../../../../core/model/organisation-change.ts';
import type { Organisation, OrganisationVersion } from '../../../../core/model/organisation.ts';
import { selectVersion } from '../../../../core/rules/records/select-version.ts';

export type ChangedNames = Pick<
  OrganisationVersion,
  'name' | 'shortName' | 'superiorLines' | 'issuerLines' | 'symbol' | 'placeName'
>;

/** What the dialog has been told so far; `names` null: as the source is called. */
export type ChangeDraft = {
  kind: OrganisationChangeKind;
  date: string;
  ids: readonly string[];
  /** Of a merger: the body that goes on; null: a new one. */
  intoId: string | null;
  parentId: string | null;
  names: ChangedNames | null;
};

/** The change that the dialog describes; null while something is missing. `source`: the body whose other fields serve. */
export function buildChange(
  { kind, date, ids, intoId, parentId }: ChangeDraft,
  names: ChangedNames | null,
  source: Organisation | undefined,
  today: string,
): OrganisationChange | null {
  const [first] = ids;
  if (first === undefined) return null;
  const body = names && source ? makeBody(source, names, today) : null;
  switch (kind) {
    case 'close':
      return { kind, date, organisationIds: [...ids] };
    case 'move':
      return { kind, date, organisationIds: [...ids], parentId };
    case 'rename':
      return names && { kind, date, organisationId: first, fields: { ...names } };
    case 'merge':
      if (intoId !== null)
        return {
          kind,
          date,
          predecessorIds: [...ids],
          into: { is: 'existing', organisationId: intoId, fields: { ...names } },
        };
      return body && { kind, date, predecessorIds: [...ids], into: { is: 'new', body } };
    case 'split':
      return body && { kind, date, organisationId: first, parts: [body], isOver: false };
  }
}

function makeBody(source: Organisation, names: ChangedNames, today: string) {
  const { from: _from, to: _to, ...fields } = selectVersion(source, today);
  return { id: crypto.randomUUID(), kind: source.kind, fields: { ...fields, ...names } };
}
