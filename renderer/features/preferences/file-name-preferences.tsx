import { Button, Fieldset, NativeSelect, Stack, Switch, TextInput } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { defaultFileNames, type FileNameSettings } from '../../../core/model/file-name-settings.ts';
import {
  fileNameTokenHelp,
  fileNameTokens,
  mostPatternCharacters,
  readPattern,
} from '../../../core/rules/file-names/file-name-pattern.ts';
import { proposeFileName } from '../../../core/rules/file-names/propose-file-name.ts';
import { normaliseText } from '../../../core/rules/text/normalise-text.ts';
import { usePreferences } from '../../preferences.ts';
import styles from './file-name-preferences.module.css';
import type { ChangePreferences } from './change-preferences.ts';

const spaceNames: Record<FileNameSettings['space'], string> = {
  underscore: 'Gạch dưới: Bao_cao_quy_I',
  hyphen: 'Gạch nối: Bao-cao-quy-I',
  space: 'Giữ khoảng trắng: Bao cao quy I',
};

const ofPeriod = { period: 'quý I/2021', year: 2021, day: '2021-03-17' } as const;
const examples = [
  [{ ...ofPeriod, kind: 'Báo cáo', office: 'Hội Nông dân', number: '15' }, 'docx'],
  [{ ...ofPeriod, kind: 'Báo cáo', office: 'Hội Nông dân', edition: 'dự thảo lần 2' }, 'pdf'],
  [{ ...ofPeriod, kind: 'Giấy mời hội nghị', number: '21' }, 'pdf'],
  [{ kind: 'Danh mục người ký', day: '2021-03-17' }, 'xlsx'],
] as const;

/** How the files are called that the program proposes; a pattern holds as soon as files can be named by it. */
export function FileNamePreferences({ onChange }: { onChange: ChangePreferences }) {
  const { fileNames } = usePreferences();
  const [pattern, setPattern] = useState(fileNames.pattern);
  const examplesId = useId();
  const field = useRef<HTMLInputElement>(null);
  const { refusal } = readPattern(pattern);
  const change = (part: Partial<FileNameSettings>) => onChange({ fileNames: { ...fileNames, ...part } });
  const write = (typed: string) => {
    const next = normaliseText(typed);
    setPattern(next);
    if (readPattern(next).refusal === null) change({ pattern: next });
  };
  const insert = (token: string) => {
    const input = field.current;
    const from = input?.selectionStart ?? pattern.length;
    const to = input?.selectionEnd ?? from;
    write(`${pattern.slice(0, from)}{${token}}${pattern.slice(to)}`);
    const end = from + token.length + 2;
    requestAnimationFrame(() => {
      input?.focus();
      input?.setSelectionRange(end, end);
    });
  };
  return (
    <Fieldset legend="Tên tệp">
      <Stack gap="sm">
        <TextInput
          ref={field}
          label="Mẫu tên tệp"
          description="Tên được đề nghị khi lưu Word, PDF, Excel và các tệp khác; vẫn sửa được lúc lưu. Phần nào chưa có thì được bỏ qua."
          value={pattern}
          maxLength={mostPatternCharacters}
          error={refusal}
          onChange={(event) => write(event.currentTarget.value)}
        />
        <fieldset className={styles.tokens} aria-label="Chèn vào mẫu tên tệp">
          {fileNameTokens.map((token) => (
            <Button
              key={token}
              variant="default"
              size="compact-sm"
              title={fileNameTokenHelp[token]}
              aria-label={`Chèn {${token}}: ${fileNameTokenHelp[token]}`}
              onClick={() => insert(token)}
            >
              {`{${token}}`}
            </Button>
          ))}
          {pattern !== defaultFileNames.pattern && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => {
                write(defaultFileNames.pattern);
                field.current?.focus();
              }}
            >
              Trở về mẫu có sẵn
            </Button>
          )}
        </fieldset>
        <Switch
          label="Tên tệp không dấu"
          description="Cho USB, hộp thư, phần mềm cũ không đọc được tên có dấu. Tên tệp trong thư mục hồ sơ, tài liệu hội nghị cũng theo lựa chọn này."
          checked={fileNames.isAscii}
          onChange={(event) => change({ isAscii: event.currentTarget.checked })}
        />
        {fileNames.isAscii && (
          <NativeSelect
            label="Khoảng trắng"
            value={fileNames.space}
            data={Object.entries(spaceNames).map(([value, label]) => ({ value, label }))}
            onChange={(event) => {
              const { value } = event.currentTarget;
              if (value === 'space' || value === 'underscore' || value === 'hyphen') change({ space: value });
            }}
          />
        )}
        <div className={styles.examples}>
          <div id={examplesId}>Ví dụ:</div>
          <ul aria-labelledby={examplesId}>
            {examples.map(([facts, extension]) => (
              <li key={`${facts.kind} ${extension}`}>
                {proposeFileName(facts, extension, { ...fileNames, pattern })}
              </li>
            ))}
          </ul>
        </div>
      </Stack>
    </Fieldset>
  );
}
