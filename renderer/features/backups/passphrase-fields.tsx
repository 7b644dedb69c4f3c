import { PasswordInput, Stack } from '@mantine/core';

/** As long as four short words: shorter ones are guessed by a machine in days. */
export const shortestPassphrase = 12;

type Props = {
  first: string;
  second: string;
  error: string;
  onFirst: (text: string) => void;
  onSecond: (text: string) => void;
};

/** A new passphrase, typed twice. */
export function PassphraseFields({ first, second, error, onFirst, onSecond }: Props) {
  return (
    <Stack gap="xs">
      <PasswordInput
        label="Mật khẩu mới"
        description={`Ít nhất ${shortestPassphrase} ký tự; nên là bốn, năm từ dễ nhớ. Ghi lại và cất nơi an toàn: quên mật khẩu thì không mở được tệp, phần mềm không giữ mật khẩu.`}
        value={first}
        autoComplete="off"
        data-autofocus
        onChange={(event) => onFirst(event.currentTarget.value)}
      />
      <PasswordInput
        label="Nhập lại mật khẩu"
        value={second}
        autoComplete="off"
        error={error || undefined}
        onChange={(event) => onSecond(event.currentTarget.value)}
      />
    </Stack>
  );
}

/** What is wrong with a new passphrase; empty when nothing is. */
export function checkPassphrase(first: string, second: string): string {
  if ([...first].length < shortestPassphrase) return `Mật khẩu cần ít nhất ${shortestPassphrase} ký tự.`;
  return first === second ? '' : 'Hai lần nhập chưa giống nhau.';
}
