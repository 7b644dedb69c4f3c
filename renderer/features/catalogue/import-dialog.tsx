import { Button, Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import type { CatalogueRecord } from '../../../core/catalogue/catalogue-noun.ts';
import type { Result } from '../../../core/contract/contract.ts';
import { Dialog } from '../../components/dialog.tsx';
import { CellChanges } from './cell-changes.tsx';
import styles from './import-dialog.module.css';

type Preview = NonNullable<Result<'catalogue:read-file'>>;
type Props = {
  preview: Preview;
  onClose: () => void;
  onTake: (records: CatalogueRecord[]) => void;
};

/** What a file would change, and the choice of it; nothing is written before "Lấy các thay đổi". */
export function ImportDialog({ preview, onClose, onTake }: Props) {
  return (
    <Dialog opened onClose={onClose} title={`Nhập từ Excel: ${preview.fileName}`} size="56rem">
      {preview.comparison.status === 'no-table' ? (
        <>
          <p role="alert" className={styles.refusal}>
            {preview.comparison.sentence}
          </p>
          <Group justify="flex-end" mt="lg">
            <Button onClick={onClose} data-autofocus>
              Đóng
            </Button>
          </Group>
        </>
      ) : (
        <Comparison comparison={preview.comparison} onClose={onClose} onTake={onTake} />
      )}
    </Dialog>
  );
}

type Compared = Extract<Preview['comparison'], { status: 'compared' }>;

function Comparison({
  comparison,
  onClose,
  onTake,
}: {
  comparison: Compared;
  onClose: () => void;
  onTake: Props['onTake'];
}) {
  const { differences, unchangedCount, refused, notes } = comparison;
  const [takenIds, setTakenIds] = useState<ReadonlySet<string>>(
    () => new Set(differences.map(({ record }) => record.id)),
  );
  const added = differences.filter(({ status }) => status === 'added');
  const changed = differences.filter(({ status }) => status === 'changed');
  const taken = differences.filter(({ record }) => takenIds.has(record.id));
  const toggle = (ids: readonly string[], isTaken: boolean) => {
    const next = new Set(takenIds);
    for (const id of ids) {
      if (isTaken) next.add(id);
      else next.delete(id);
    }
    setTakenIds(next);
  };
  return (
    <>
      <p className={styles.summary}>
        <strong>{added.length}</strong> mục mới · <strong>{changed.length}</strong> mục thay đổi ·{' '}
        <strong>{unchangedCount}</strong> mục như đang có · <strong>{refused.length}</strong> chỗ chưa lấy
        được
      </p>
      <p className={styles.note}>
        Mục không có trong tệp được giữ nguyên. Chưa có gì được ghi cho đến khi bấm “Lấy các thay đổi”.
      </p>
      {notes.map((note) => (
        <p key={note} className={styles.warning}>
          {note}
        </p>
      ))}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div className={styles.scroll} tabIndex={0}>
        {refused.length > 0 && (
          <section aria-labelledby="import-refused">
            <h3 id="import-refused" className={styles.title}>
              Chưa lấy được
            </h3>
            <ul className={styles.refused}>
              {refused.map(({ fileRow, title, sentence }) => (
                <li key={`${fileRow} ${title} ${sentence}`}>
                  <strong>
                    Dòng {fileRow}
                    {title !== null && `, cột ${title}`}:
                  </strong>{' '}
                  {sentence}
                </li>
              ))}
            </ul>
          </section>
        )}
        {(
          [
            ['Thay đổi', changed],
            ['Mục mới', added],
          ] as const
        ).map(([title, list]) =>
          list.length === 0 ? null : (
            <section key={title} aria-label={title}>
              <h3 className={styles.title}>
                <Checkbox
                  label={`${title} (${list.length})`}
                  checked={list.every(({ record }) => takenIds.has(record.id))}
                  onChange={(event) =>
                    toggle(
                      list.map(({ record }) => record.id),
                      event.currentTarget.checked,
                    )
                  }
                />
              </h3>
              <ul className={styles.list}>
                {list.map(({ record, name, changes }) => (
                  <li key={record.id}>
                    <Checkbox
                      label={name}
                      checked={takenIds.has(record.id)}
                      onChange={(event) => toggle([record.id], event.currentTarget.checked)}
                    />
                    <div className={styles.changes}>
                      <CellChanges changes={changes} />
                    </div>
                  </li>
                ))}
              </ul>
            </section>
          ),
        )}
        {differences.length === 0 && <p>Không có gì để lấy từ tệp này.</p>}
      </div>
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" onClick={onClose}>
          Huỷ
        </Button>
        <Button disabled={taken.length === 0} onClick={() => onTake(taken.map(({ record }) => record))}>
          Lấy các thay đổi ({taken.length})
        </Button>
      </Group>
    </>
  );
}
