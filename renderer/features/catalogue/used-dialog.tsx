import { Button, Group } from '@mantine/core';
import type { Jump } from '../../../core/contract/catalogue.ts';
import { Dialog } from '../../components/dialog.tsx';
import type { CatalogueSession, CatalogueView } from './catalogue-session.ts';
import { UseLinks } from './uses-list.tsx';
import styles from './record-form.module.css';

type Props = { session: CatalogueSession; view: CatalogueView; onJump: (jump: Jump) => void };

/** What could not be removed, and where it is used. */
export function UsedDialog({ session, view, onJump }: Props) {
  const { used, records, context } = view;
  const nameOf = (id: string) => {
    const record = records.get(id);
    return record ? session.noun.nameRecord(record, context) : id;
  };
  return (
    <Dialog
      opened={used.length > 0}
      onClose={() => session.forgetUsed()}
      title="Không xoá được vì đang dùng"
      size="40rem"
    >
      <p className={styles.note}>Gỡ khỏi các nơi dưới đây trước, rồi xoá lại. Chưa có gì bị xoá.</p>
      {used.map(({ id, uses }) => (
        <section key={id} className={styles.used} aria-label={nameOf(id)}>
          <h3 className={styles.title}>{nameOf(id)}</h3>
          <UseLinks uses={uses} onJump={onJump} />
        </section>
      ))}
      <Group justify="flex-end" mt="lg">
        <Button onClick={() => session.forgetUsed()} data-autofocus>
          Đóng
        </Button>
      </Group>
    </Dialog>
  );
}
