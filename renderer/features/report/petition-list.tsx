import type { ReportPetition } from '../../../core/model/petition.ts';
import { insertRow, moveRow, removeRow } from './edit-rows.ts';
import { newId } from './new-id.ts';
import { PetitionRow } from './petition-row.tsx';
import { useReport, useSessionPart } from './report-context.ts';
import { RowList } from './row-list.tsx';
import { useFocusSoon } from './use-focus-soon.ts';

/** Ý kiến, kiến nghị: rows of the report at the end of their section. */
export function PetitionList() {
  const { session } = useReport();
  const petitions = useSessionPart((view) => view.report.petitions);
  const focus = useFocusSoon();
  const change = (edit: (rows: ReportPetition[]) => ReportPetition[]) =>
    session.change('petitions', (report) => {
      const next = edit(report.petitions);
      return next === report.petitions ? report : { ...report, petitions: next };
    });
  const place = (id: string) => `petition:${id}:text`;
  return (
    <RowList
      title="Kiến nghị"
      addLabel="Thêm ý kiến, kiến nghị"
      addPlace="petitions:add"
      ids={petitions.map((petition) => petition.id)}
      onAdd={(afterId) => {
        const row: ReportPetition = {
          id: newId(),
          text: '',
          origin: 'people',
          addressee: '',
          workArea: null,
        };
        change((rows) => insertRow(rows, row, afterId));
        focus(place(row.id));
      }}
      onMove={(id, by) => {
        change((rows) => moveRow(rows, id, by));
        focus(place(id));
      }}
      onRemove={(id, neighbourId) => {
        change((rows) => removeRow(rows, id));
        focus(neighbourId ? place(neighbourId) : 'petitions:add');
      }}
    >
      {(id, order) => {
        const petition = petitions.find((each) => each.id === id);
        return petition && <PetitionRow petition={petition} order={order} />;
      }}
    </RowList>
  );
}
