import { Button } from '@mantine/core';
import type { OpenedLetter } from '../../../core/contract/views.ts';
import type { Letter } from '../../../core/model/letter.ts';
import {
  compareAddressees,
  tellAddresseeChange,
  updateAddressees,
} from '../../../core/rules/letters/change-addressees.ts';
import type { LetterSession } from './letter-session.ts';
import styles from './letter-notices.module.css';

type Props = {
  change: OpenedLetter['addresseeChange'];
  letter: Letter;
  session: LetterSession;
  isReadOnly: boolean;
};

/** The bodies that are asked or invited are others than when the letter was begun. */
export function AddresseeNotice({ change, letter, session, isReadOnly }: Props) {
  if (!change || compareAddressees(letter, change.ids) === null) return null;
  return (
    <div className={styles.notice}>
      <span className={styles.text}>{tellAddresseeChange(letter.kind, change)}</span>
      {!isReadOnly && (
        <>
          {letter.kind !== 'reminder' && (
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => session.takeIn(updateAddressees(letter, change))}
            >
              Cập nhật nơi nhận
            </Button>
          )}
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray.8"
            onClick={() => session.change((each) => ({ ...each, addresseeIds: change.ids }))}
          >
            Giữ nguyên
          </Button>
        </>
      )}
    </div>
  );
}
