import { Button, Checkbox, Group, Stack, Switch, TextInput } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '../../../core/contract/problem.ts';
import type { Result } from '../../../core/contract/contract.ts';
import { normaliseText } from '../../../core/rules/text/normalise-text.ts';
import { readPattern } from '../../../core/rules/file-names/file-name-pattern.ts';
import { nameWordCopy } from '../../../core/rules/file-names/name-word-copy.ts';
import { call } from '../../api/client.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import styles from './word-copy-dialog.module.css';

type Description = Result<'word-copy:describe'>;

const example = { kind: 'quarter', year: 2021, ordinal: 1, title: '' } as const;

/** Cài đặt → Bản Word: whether, where and under which name a Word copy of each report is kept. */
export function WordCopyDialog({ onClose }: { onClose: () => void }) {
  const [description, setDescription] = useState<Description | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const show = useCallback((request: Promise<Description>) => {
    request.then(setDescription, (error: unknown) => setProblem(readProblem(error)));
  }, []);
  useEffect(() => {
    show(call('word-copy:describe', {}));
  }, [show]);
  return (
    <Dialog opened onClose={onClose} title="Bản Word" size="34rem">
      {problem && <ProblemBanner problem={problem} onDismiss={() => setProblem(null)} />}
      {description && (
        <Form
          description={description}
          onChooseFolder={() => show(call('word-copy:choose-folder', {}))}
          onSave={(settings) =>
            void call('word-copy:change', settings).then(onClose, (error: unknown) =>
              setProblem(readProblem(error)),
            )
          }
          onCancel={onClose}
        />
      )}
    </Dialog>
  );
}

type FormProps = {
  description: Description;
  onChooseFolder: () => void;
  onSave: (
    settings: Pick<Description['settings'], 'isOn' | 'folderPattern' | 'namePattern' | 'isAscii'>,
  ) => void;
  onCancel: () => void;
};

function Form({ description, onChooseFolder, onSave, onCancel }: FormProps) {
  const { folder } = description;
  const [settings, setSettings] = useState(description.settings);
  const change = (part: Partial<typeof settings>) => setSettings((before) => ({ ...before, ...part }));
  const { refusal } = readPattern(settings.namePattern);
  const { folders, fileName } = nameWordCopy(settings, example, 'Hội Nông dân');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const { isOn, folderPattern, namePattern, isAscii } = settings;
        if (refusal === null) onSave({ isOn, folderPattern, namePattern, isAscii });
      }}
    >
      <Stack gap="sm">
        <Switch
          data-autofocus
          label="Luôn giữ một bản Word của mỗi báo cáo"
          description="Ghi lại sau mỗi lần ngừng gõ và khi rời báo cáo. Bản đã sửa trong Word không bị ghi đè."
          checked={settings.isOn}
          onChange={(event) => change({ isOn: event.currentTarget.checked })}
        />
        <div>
          <div className={styles.label}>Thư mục</div>
          <Group gap="sm" wrap="nowrap" justify="space-between">
            <span className={styles.path}>{folder}</span>
            <Button variant="default" size="compact-sm" className={styles.choose} onClick={onChooseFolder}>
              Đổi…
            </Button>
          </Group>
        </div>
        <TextInput
          label="Thư mục con"
          description="{năm} là năm, {cơ quan} là cơ quan; dấu / tạo thêm thư mục; có thể để trống"
          value={settings.folderPattern}
          maxLength={200}
          onChange={(event) => change({ folderPattern: normaliseText(event.currentTarget.value) })}
        />
        <TextInput
          label="Tên tệp"
          description="{kỳ} là kỳ báo cáo, {cơ quan} là cơ quan, {năm} là năm"
          value={settings.namePattern}
          maxLength={200}
          error={refusal}
          onChange={(event) => change({ namePattern: normaliseText(event.currentTarget.value) })}
        />
        <Checkbox
          label="Tên thư mục và tên tệp không dấu"
          checked={settings.isAscii}
          onChange={(event) => change({ isAscii: event.currentTarget.checked })}
        />
        <p className={styles.example}>Ví dụ: {[...folders, fileName].join(' › ')}</p>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel}>
            Huỷ
          </Button>
          <Button type="submit">Lưu</Button>
        </Group>
      </Stack>
    </form>
  );
}
