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
import { useState } from 'react';
import type { OrganisationChoices } from '../../../core/contract/views.ts';
import { matches } from '../../../core/rules/text/fold-search-key.ts';
import { call } from '../../api/client.ts';
import { Said } from '../../components/announcer.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import type { FormError } from '../../components/form-error.ts';
import { focusWhenShown } from '../../components/focus-when-shown.ts';
import styles from './first-run.module.css';
import { StepActions } from './step-actions.tsx';
import type { FirstRunAnswers } from './use-first-run.ts';

type Errors = { province?: string; bodies?: string; name?: string; shortName?: string };

type Props = {
  answers: FirstRunAnswers;
  choices: OrganisationChoices;
  isOpeningPractice: boolean;
  onPractice: () => void;
  onShowWorkspaces: () => void;
  onTakeOver: () => void;
  onNext: () => void;
};

/** For whom reports are written here; beside it the way into the practice quarter. */
export function BodiesStep({
  answers,
  choices,
  isOpeningPractice,
  onPractice,
  onShowWorkspaces,
  onTakeOver,
  onNext,
}: Props) {
  const { draft, change } = answers;
  const { provinceId, bodyIds, other } = draft;
  const [errors, setErrors] = useState<Errors>({});
  const [attempt, setAttempt] = useState(0);
  const [isBusy, setIsBusy] = useState(false);
  const [search, setSearch] = useState('');
  const province = choices.provinces.find((each) => each.id === provinceId);
  const offered = choices.bodies.filter((body) => isOffered(body, province?.type));
  const found = offered.filter(
    (body) =>
      matches(fillProvince(body.name, province), search) || matches(`${body.shortName} ${body.id}`, search),
  );
  const setChosen = (id: string, isChosen: boolean) => {
    change({ bodyIds: isChosen ? [...bodyIds, id] : bodyIds.filter((each) => each !== id) });
    setErrors({ ...errors, bodies: undefined });
  };

  const go = (event: React.FormEvent) => {
    event.preventDefault();
    if (isBusy || isOpeningPractice) return;
    const typed = other && {
      name: other.name.trim().normalize('NFC'),
      shortName: other.shortName.trim().normalize('NFC'),
    };
    const found: Errors = {
      province: provinceId ? undefined : 'Chọn tỉnh, thành phố.',
      bodies: bodyIds.length > 0 || other ? undefined : 'Chọn ít nhất một cơ quan.',
      name: typed?.name === '' ? 'Ghi tên đầy đủ của cơ quan.' : undefined,
      shortName: typed?.shortName === '' ? 'Ghi tên gọi tắt.' : undefined,
    };
    setErrors(found);
    if (!provinceId || listErrors(found).length > 0) {
      setAttempt(attempt + 1);
      return;
    }
    setIsBusy(true);
    answers.forgetProblem();
    const typedIn = draft.bodies.find(({ organisation }) => organisation.kind === 'other');
    call('first-run:draft-bodies', {
      provinceId,
      bodyIds,
      other: typed,
      earlier: draft.bodies,
      otherId: typedIn?.organisation.id ?? null,
    })
      .then(({ bodies }) => {
        const isStillThere = bodies.some(({ organisation }) => organisation.id === draft.shownId);
        change({ bodies, shownId: isStillThere ? draft.shownId : null });
        onNext();
      }, answers.fail)
      .finally(() => setIsBusy(false));
  };

  return (
    <div className={styles.doors}>
      <section className={styles.door} aria-labelledby="own-title">
        <Title order={2} size="h3" id="own-title">
          Cơ quan đang công tác
        </Title>
        <form onSubmit={go} noValidate>
          <Stack gap="md">
            <ErrorSummary errors={listErrors(errors)} attempt={attempt} />
            <Select
              label="Tỉnh, thành phố"
              data-field="province"
              placeholder="Gõ tên, có dấu hoặc không dấu"
              ref={provinceId ? undefined : focusWhenShown}
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
                const type = choices.provinces.find((each) => each.id === next)?.type;
                change({
                  provinceId: next,
                  bodyIds: choices.bodies
                    .filter((body) => bodyIds.includes(body.id) && isOffered(body, type))
                    .map((body) => body.id),
                });
                setErrors({ ...errors, province: undefined });
              }}
              onSearchChange={(typed) => {
                if (typed !== '' && errors.province) setErrors({ ...errors, province: undefined });
              }}
              error={errors.province}
            />
            <Fieldset legend="Cơ quan, đơn vị (chọn được nhiều)" variant="unstyled" className={styles.bodies}>
              <TextInput
                type="search"
                aria-label="Tìm cơ quan, đơn vị"
                placeholder="Gõ để tìm: nông dân, mttq…"
                className={styles.province}
                mb="xs"
                value={search}
                onChange={(event) => setSearch(event.currentTarget.value)}
                onKeyDown={(event) => {
                  // What was typed is an answer to take, not a form to send.
                  if (event.key !== 'Enter' || search.trim() === '') return;
                  event.preventDefault();
                  const first = found.find(({ id }) => !bodyIds.includes(id)) ?? found[0];
                  if (!first) return;
                  setChosen(first.id, true);
                  setSearch('');
                }}
              />
              <Stack gap="xs">
                {found.length === 0 && (
                  <Said className={styles.hint}>
                    Không có cơ quan nào tên như vậy. Chọn dòng dưới đây rồi ghi tên cơ quan.
                  </Said>
                )}
                {offered
                  .filter((body) => found.includes(body) || bodyIds.includes(body.id))
                  .map((body) => (
                    <Checkbox
                      key={body.id}
                      label={fillProvince(body.name, province)}
                      data-field="bodies"
                      checked={bodyIds.includes(body.id)}
                      aria-describedby={errors.bodies ? 'bodies-error' : undefined}
                      onChange={(event) => setChosen(body.id, event.currentTarget.checked)}
                    />
                  ))}
                <Checkbox
                  label="Cơ quan của tôi không có trong danh sách"
                  checked={other !== null}
                  onChange={(event) => {
                    const isOther = event.currentTarget.checked;
                    const name = found.length === 0 ? search.trim() : '';
                    change({ other: isOther ? { name, shortName: '' } : null });
                    setErrors({ ...errors, bodies: undefined });
                  }}
                />
                {other && (
                  <div className={styles.other}>
                    <TextInput
                      label="Tên đầy đủ"
                      name="name"
                      placeholder="Hội Nông dân xã Hải Hưng"
                      maxLength={300}
                      value={other.name}
                      error={errors.name}
                      onChange={(event) => change({ other: { ...other, name: event.currentTarget.value } })}
                    />
                    <TextInput
                      label="Tên gọi tắt"
                      name="shortName"
                      placeholder="HND Hải Hưng"
                      maxLength={100}
                      value={other.shortName}
                      error={errors.shortName}
                      onChange={(event) =>
                        change({ other: { ...other, shortName: event.currentTarget.value } })
                      }
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
            <StepActions isBusy={isBusy} isSubmit />
          </Stack>
        </form>
      </section>
      <div className={styles.ways}>
        <section className={`${styles.door} ${styles.practice}`} aria-labelledby="practice-title">
          <Title order={2} size="h3" id="practice-title">
            Hoặc làm thử: Kỳ tập huấn (quý I/2021)
          </Title>
          <p>
            Báo cáo của MTTQ, năm đoàn thể và Ban Dân vận đã có sẵn nội dung; sửa, xem trang in, xuất Word như
            thật. Tách riêng với dữ liệu của cơ quan, trang in có chữ “BẢN TẬP HUẤN”.
          </p>
          <Button
            variant="default"
            size="sm"
            loading={isOpeningPractice}
            disabled={isBusy}
            onClick={onPractice}
          >
            Mở kỳ tập huấn
          </Button>
        </section>
        <section className={`${styles.door} ${styles.practice}`} aria-labelledby="known-title">
          <Title order={2} size="h3" id="known-title">
            Hoặc mở dữ liệu Giao Ban đã có
          </Title>
          <p>Thư mục dữ liệu trên USB, ổ mạng; hoặc tệp bàn giao do máy cũ tạo ra.</p>
          <Stack gap="xs" align="flex-start">
            <Button variant="default" size="sm" onClick={onShowWorkspaces}>
              Mở bộ dữ liệu đã có…
            </Button>
            <Button variant="default" size="sm" onClick={onTakeOver}>
              Nhận bàn giao từ máy khác…
            </Button>
          </Stack>
        </section>
      </div>
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

function listErrors(errors: Errors): FormError[] {
  return (['province', 'bodies', 'name', 'shortName'] as const).flatMap((field) => {
    const sentence = errors[field];
    return sentence === undefined ? [] : [{ field, sentence }];
  });
}
