import type { Form } from '../../../core/model/form.ts';
import { formatMomentOfYear } from '../../../core/rules/values/format-moment.ts';
import { call } from '../../api/client.ts';
import { EarlierStates } from '../../components/earlier-states.tsx';
import styles from './form-page.module.css';

type Props = {
  id: string;
  onRestore: (form: Form) => void;
};

/** The earlier states of a form; going back to one is a step that can be undone. */
export function FormVersions({ id, onRestore }: Props) {
  return (
    <EarlierStates
      recordId={id}
      list={() => call('form:list-versions', { id })}
      tellMoment={formatMomentOfYear}
      renderChanges={(changes) =>
        changes.map((change) => (
          <p key={change} className={styles.words}>
            {change}
          </p>
        ))
      }
      onRestore={async (stateId) => {
        const { form } = await call('form:read-version', { id, stateId });
        onRestore(form);
      }}
    />
  );
}
