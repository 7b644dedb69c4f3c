import type { CatalogueKind } from '../../../core/catalogue/catalogue-kind.ts';
import type { CatalogueRecord } from '../../../core/catalogue/catalogue-noun.ts';
import { timeInVietnam, dateInVietnam } from '../../../core/rules/values/calendar.ts';
import { formatDateShort } from '../../../core/rules/values/format-date.ts';
import { call } from '../../api/client.ts';
import { EarlierStates } from '../../components/earlier-states.tsx';
import { CellChanges } from './cell-changes.tsx';

type Props = {
  kind: CatalogueKind;
  id: string;
  onRestore: (record: CatalogueRecord) => void;
};

/** The earlier states of a record of Danh mục. */
export function VersionsList({ kind, id, onRestore }: Props) {
  return (
    <EarlierStates
      recordId={`${kind} ${id}`}
      list={() => call('catalogue:list-versions', { kind, id })}
      tellMoment={(savedAt) => `${timeInVietnam(savedAt)} ngày ${formatDateShort(dateInVietnam(savedAt))}`}
      renderChanges={(changes) => <CellChanges changes={changes} />}
      onRestore={async (stateId) => {
        const { record } = await call('catalogue:read-version', { kind, id, stateId });
        onRestore(record);
      }}
    />
  );
}
