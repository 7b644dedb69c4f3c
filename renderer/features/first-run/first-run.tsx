import {
  Button,
  Checkbox,
  Fieldset,
  Select,
  Stack,
  TextInput,
  Title,
  type ComboboxItem,
} from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../core/contract/problem.ts';
import type { OrganisationChoices, WorkspaceState } from '../../../core/contract/views.ts';
import { matches } from '../../../core/rules/text/fold-search-key.ts';
import { call } from '../../api/client.ts';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { focusWhenShown } from '../../components/focus-when-shown.ts';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import styles from './first-run.module.css';

type Props = { dataFolder: string; onStart: (state: WorkspaceState) => void };

type Errors = { province?: string; bodies?: string; name?: string; shortName?: string };

/** The first question (ux.md 2): for whom reports are written here; beside it the way into the practice quarter. */
export function FirstRun({ dataFolder, onStart }: Props) {
  const [choices, setChoices] = useState<OrganisationChoices | null>(null);
  const [provinceId, setProvinceId] = useState<string | null>(null);
  const [bodyIds, setBodyIds] = useState<string[]>([]);
  const [hasOther, setHasOther] = useState(false);
  const [name, setName] = useState('');
  const [shortName, setShortName] = useState('');
  const [errors, setErrors] = useState<Errors>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [running, setRunning] = useState<'own' | 'practice' | null>(null);
  const form = useRef<HTMLFormElement>(null);

  const loadChoices = () => {
    call('workspace:list-choices', {}).then(setChoices, (error: unknown) => setProblem(readProblem(error)));
  };
  useEffect(loadChoices, []);
  const retryChoices = () => {
    setProblem(null);
    loadChoices();
  };
  useEffect(() => {
    document.title = 'Giao Ban';
  }, []);

  const fail = (error: unknown) => {
    setProblem(readProblem(error));
    setRunning(null);
  };
  const startOwn = (event: React.FormEvent) => {
    event.preventDefault();
    if (running) return;
    const found: Errors = {
      province: provinceId ? undefined : 'Chọn tỉnh, thành phố.',
      bodies: bodyIds.length > 0 || hasOther ? undefined : 'Chọn ít nhất một cơ quan.',
      name: hasOther && !name.trim() ? 'Ghi tên đầy đủ của cơ quan.' : undefined,
      shortName: hasOther && !shortName.trim() ? 'Ghi tên gọi tắt.' : undefined,
    };
    setErrors(found);
    const wrong = (['province', 'bodies', 'name', 'shortName'] as const).find((each) => found[each]);
    if (wrong || !provinceId) {
      const selectors = {
        province: 'input[role="combobox"]',
        bodies: 'input[type="checkbox"]',
        name: 'input[name="name"]',
        shortName: 'input[name="shortName"]',
      };
      const selector = selectors[wrong ?? 'province'];
      form.current?.querySelector<HTMLInputElement>(selector)?.focus();
      return;
    }
    setRunning('own');
    setProblem(null);
    const other = hasOther
      ? { name: name.trim().normalize('NFC'), shortName: shortName.trim().normalize('NFC') }
      : null;
    call('workspace:create', { provinceId, bodyIds, other }).then(onStart, fail);
  };
  const startPractice = () => {
    setRunning('practice');
    setProblem(null);
    call('workspace:create-practice', {}).then(onStart, fail);
  };

  const province = choices?.provinces.find((each) => each.id === provinceId);
  const offeredBodies = choices?.bodies.filter((body) => isOffered(body, province?.type)) ?? [];

  return (
    <div className={styles.screen}>
      <main className={styles.content}>
        <header className={styles.head}>
          <span className={styles.mark}>Giao Ban</span>
          <Title order={1}>Báo cáo được soạn cho cơ quan nào?</Title>
        </header>
        {problem && (
          <div className={styles.wide}>
            <ProblemBanner problem={problem} onRetry={choices ? undefined : retryChoices} />
          </div>
        )}
        <section className={styles.door} aria-labelledby="own-title">
          <Title order={2} size="h3" id="own-title">
            Cơ quan đang công tác
          </Title>
          {!choices && !problem && <BusyIndicator label="Đang đọc danh sách cơ quan…" />}
          {choices && (
            <form ref={form} onSubmit={startOwn} noValidate>
              <Stack gap="md">
                <Select
                  label="Tỉnh, thành phố"
                  placeholder="Gõ tên, có dấu hoặc không dấu"
                  name="province"
                  ref={focusWhenShown}
                  searchable
                  openOnFocus={false}
                  selectFirstOptionOnChange
                  // Without it Mantine forgets the first option a moment after the first letter, and Enter takes nothing.
                  selectFirstOptionOnDropdownOpen
                  maxDropdownHeight="15rem"
                  className={styles.province}
                  data={choices.provinces.map((each) => ({ value: each.id, label: each.name }))}
                  filter={({ options, search }) =>
                    options.filter(
                      (option): option is ComboboxItem => 'value' in option && matches(option.label, search),
                    )
                  }
                  nothingFoundMessage="Không có tỉnh, thành phố nào tên như vậy"
                  value={provinceId}
                  onChange={(next) => {
                    setProvinceId(next);
                    const type = choices.provinces.find((each) => each.id === next)?.type;
                    setBodyIds(
                      choices.bodies
                        .filter((body) => bodyIds.includes(body.id) && isOffered(body, type))
                        .map((body) => body.id),
                    );
                    setErrors({ ...errors, province: undefined });
                  }}
                  error={errors.province}
                />
                <Fieldset
                  legend="Cơ quan, đơn vị (chọn được nhiều)"
                  variant="unstyled"
                  className={styles.bodies}
                >
                  <Stack gap="xs">
                    {offeredBodies.map((body) => (
                      <Checkbox
                        key={body.id}
                        label={fillProvince(body.name, province)}
                        checked={bodyIds.includes(body.id)}
                        aria-describedby={errors.bodies ? 'bodies-error' : undefined}
                        onChange={(event) => {
                          const isTicked = event.currentTarget.checked;
                          setBodyIds((old) =>
                            isTicked ? [...old, body.id] : old.filter((each) => each !== body.id),
                          );
                          setErrors({ ...errors, bodies: undefined });
                        }}
                      />
                    ))}
                    <Checkbox
                      label="Cơ quan không có trong danh sách"
                      checked={hasOther}
                      onChange={(event) => {
                        setHasOther(event.currentTarget.checked);
                        setErrors({ ...errors, bodies: undefined });
                      }}
                    />
                    {hasOther && (
                      <div className={styles.other}>
                        <TextInput
                          label="Tên đầy đủ"
                          name="name"
                          placeholder="Hội Nông dân xã Hải Hưng"
                          maxLength={300}
                          value={name}
                          error={errors.name}
                          onChange={(event) => setName(event.currentTarget.value)}
                        />
                        <TextInput
                          label="Tên gọi tắt"
                          name="shortName"
                          placeholder="HND Hải Hưng"
                          maxLength={100}
                          value={shortName}
                          error={errors.shortName}
                          onChange={(event) => setShortName(event.currentTarget.value)}
                        />
                      </div>
                    )}
                  </Stack>
                  {errors.bodies && (
                    <p id="bodies-error" role="alert" className={styles.error}>
                      {errors.bodies}
                    </p>
                  )}
                </Fieldset>
                <div className={styles.start}>
                  <Button
                    type="submit"
                    size="sm"
                    loading={running === 'own'}
                    disabled={running === 'practice'}
                  >
                    Bắt đầu
                  </Button>
                </div>
              </Stack>
            </form>
          )}
        </section>
        <section className={`${styles.door} ${styles.practice}`} aria-labelledby="practice-title">
          <Title order={2} size="h3" id="practice-title">
            Hoặc làm thử: Kỳ tập huấn (quý I/2021)
          </Title>
          <p>
            Báo cáo quý I/2021 của MTTQ, năm đoàn thể và Ban Dân vận đã có sẵn nội dung, số liệu, kiến nghị;
            sửa, xem trang in, xuất Word như thật.
          </p>
          <p>
            Tách riêng với dữ liệu của cơ quan, trang in có chữ “BẢN TẬP HUẤN”. Rời kỳ tập huấn lúc nào cũng
            được.
          </p>
          <Button
            variant="default"
            size="sm"
            loading={running === 'practice'}
            disabled={running === 'own'}
            onClick={startPractice}
          >
            Mở kỳ tập huấn
          </Button>
        </section>
        <footer className={`${styles.wide} ${styles.notes}`}>
          <p>
            Dữ liệu lưu trên máy này, tại <span className={styles.path}>{dataFolder}</span>; phần mềm không
            kết nối Internet.
          </p>
          <p>
            Không soạn văn bản bí mật nhà nước bằng phần mềm này, trừ khi máy tính đáp ứng quy định về bảo vệ
            bí mật nhà nước.
          </p>
        </footer>
      </main>
    </div>
  );
}

/** As the services will name the body: `{type}` is `tỉnh` or `thành phố`. */
function fillProvince(name: string, province: OrganisationChoices['provinces'][number] | undefined): string {
  if (!province) return name.replaceAll('{type}', 'tỉnh').replaceAll('{province}', '').trim();
  return name.replaceAll('{type}', province.type).replaceAll('{province}', province.name);
}

/** Some bodies are called differently in a city; before a province is chosen those of a tỉnh are shown. */
function isOffered(body: OrganisationChoices['bodies'][number], provinceType = 'tỉnh'): boolean {
  return body.provinceTypes?.includes(provinceType) ?? true;
}
