import { memo } from 'react';
import type { ReportPetition } from '../../../core/model/petition.ts';
import type { Report } from '../../../core/model/report.ts';
import { changeRow } from './edit-rows.ts';
import { MainTextField } from './main-text-field.tsx';
import { useReport } from './report-context.ts';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';
import styles from './row-fields.module.css';

const origins = [
  { value: 'people', label: 'Nhân dân' },
  { value: 'organisation', label: 'Cơ quan, đơn vị' },
] as const;

/** One wish, whose it is, and who can answer it. */
export const PetitionRow = memo(function PetitionRow(props: { petition: ReportPetition; order: number }) {
  const { petition, order } = props;
  const { session } = useReport();
  const place = (field: string) => `petition:${petition.id}:${field}`;
  const change = (report: Report, edit: (petition: ReportPetition) => ReportPetition): Report => {
    const petitions = changeRow(report.petitions, petition.id, edit);
    return petitions === report.petitions ? report : { ...report, petitions };
  };
  const of = `của kiến nghị ${order}`;
  return (
    <>
      <MainTextField
        place={place('text')}
        label={`Nội dung kiến nghị ${order}`}
        placeholder="Nội dung ý kiến, kiến nghị"
        text={petition.text}
        onText={(report, text) => change(report, (each) => ({ ...each, text }))}
      />
      <div className={styles.petition}>
        <SelectField
          place={place('origin')}
          label="Nguồn"
          accessibleSuffix={of}
          value={petition.origin}
          options={origins}
          onValue={(origin) =>
            session.change(place('origin'), (report) => change(report, (each) => ({ ...each, origin })))
          }
        />
        <TextField
          place={place('addressee')}
          label="Cơ quan có thẩm quyền giải quyết"
          accessibleSuffix={of}
          text={petition.addressee}
          onText={(report, addressee) => change(report, (each) => ({ ...each, addressee }))}
        />
      </div>
    </>
  );
});
