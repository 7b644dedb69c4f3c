import { PasswordInput, Stack } from '@mantine/core';
import { ErrorSummary } from '../../components/error-summary.tsx';
import type { FormError } from '../../components/form-error.ts';

/** As long as four short words: shorter ones are guessed by a machine in days. */
const shortestPassphrase = 12;

type Props = {
  first: string;
  second: string;
  /** How often the form was sent with a passphrase that cannot be taken. */
  attempt: number;
  onFirst: (text: string) => void;
  onSecond: (text: string) => void;
};

/** A new passphrase, typed twice. */
export function PassphraseFields({ first, second, attempt, onFirst, onSecond }: Props) {
  const errors = attempt > 0 ? checkPassphrase(first, second) : [];
  const errorAt = (name: string) => errors.find(({ field }) => field === name)?.sentence;
  return (
    <Stack gap="xs">
      <ErrorSummary errors={errors} attempt={attempt} />
      <PasswordInput
        label="Mật khẩu mới"
        name="passphrase"
        description={`Ít nhất ${shortestPassphrase} ký tự; nên là bốn, năm từ dễ nhớ. Ghi lại và cất nơi an toàn: quên mật khẩu thì không mở được tệp, phần mềm không giữ mật khẩu.`}
        value={first}
        autoComplete="off"
        data-autofocus
        error={errorAt('passphrase')}
        onChange={(event) => onFirst(event.currentTarget.value)}
      />
      <PasswordInput
        label="Nhập lại mật khẩu"
        name="passphrase-again"
        value={second}
        autoComplete="off"
        error={errorAt('passphrase-again')}
        onChange={(event) => onSecond(event.currentTarget.value)}
      />
    </Stack>
  );
}

/** What is wrong with a new passphrase. */
export function checkPassphrase(first: string, second: string): FormError[] {
  const isShort = Array.from(first).length < shortestPassphrase;
  return [
    ...(isShort
      ? [{ field: 'passphrase', sentence: `Mật khẩu cần ít nhất ${shortestPassphrase} ký tự.` }]
      : []),
    ...(first === second ? [] : [{ field: 'passphrase-again', sentence: 'Hai lần nhập chưa giống nhau.' }]),
  ];
}
