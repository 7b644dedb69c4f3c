import type {
  OrganisationChange,
  OrganisationChangeKind,
} from '../../../../core/model/organisation-change.ts';
import type { Organisation } from '../../../../core/model/organisation.ts';
import type { BodyNames } from '../../../../core/rules/organisations/suggest-merged-names.ts';
import type { FormError } from '../../../components/form-error.ts';
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

/** What `buildChange` still lacks, each with the field that it is typed into; empty when it gives a change. `firstId`: of the list to choose from. */
export function listMissing(
  { kind, ids, intoId, parts, isOver }: ChangeDraft,
  names: BodyNames | null,
  source: Organisation | undefined,
  firstId: string | undefined,
): FormError[] {
  const [first] = ids;
  const bodies = firstId === undefined ? null : `bodies ${firstId}`;
  const name = { field: 'name', sentence: 'Ghi tên gọi từ ngày thay đổi.' };
  const isNamed = names !== null && names.name.trim() !== '';
  switch (kind) {
    case 'close':
    case 'move':
      return first === undefined ? [{ field: bodies, sentence: 'Chọn ít nhất một cơ quan.' }] : [];
    case 'rename':
      if (first === undefined) return [{ field: 'body', sentence: 'Chọn cơ quan đổi tên.' }];
      return isNamed ? [] : [name];
    case 'merge': {
      const needed = intoId === null ? 2 : 1;
      const words =
        needed === 2 ? 'Chọn ít nhất hai cơ quan sáp nhập.' : 'Chọn ít nhất một cơ quan sáp nhập.';
      return [
        ...(ids.length < needed ? [{ field: bodies, sentence: words }] : []),
        ...(first !== undefined && !isNamed ? [name] : []),
      ];
    }
    case 'split':
      if (first === undefined || !source) return [{ field: 'body', sentence: 'Chọn cơ quan được tách.' }];
      return [
        ...(parts.length < (isOver ? 2 : 1)
          ? [
              {
                field: null,
                sentence: isOver
                  ? 'Thêm cơ quan mới: cơ quan kết thúc thì chia thành ít nhất hai cơ quan.'
                  : 'Thêm cơ quan mới được tách ra.',
              },
            ]
          : []),
        ...parts
          .filter((part) => part.names.name.trim() === '')
          .map(({ id }) => ({ field: `${id} name`, sentence: 'Ghi tên gọi của cơ quan mới.' })),
      ];
  }
}

function makeBody(id: string, source: Organisation, names: BodyNames, date: string) {
  const { from: _from, to: _to, ...fields } = selectVersion(source, date);
  return { id, kind: source.kind, fields: { ...fields, ...names } };
}
