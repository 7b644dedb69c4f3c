import { Button, Checkbox, Menu, NativeSelect, Table, TextInput } from '@mantine/core';
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import { useState } from 'react';
import type { Register, RegisterLine } from '../../../core/contract/petitions.ts';
import type { Problem } from '../../../core/contract/problem.ts';
import type { Exported } from '../../../core/contract/views.ts';
import { describeProblem } from '../../../core/rules/records/describe-problem.ts';
import { petitionStateNames } from '../../../core/rules/states/petition.ts';
import { matches } from '../../../core/rules/text/fold-search-key.ts';
import { call } from '../../api/client.ts';
import { Said, Told } from '../../components/announcer.tsx';
import { BackScreen } from '../../components/back-screen.tsx';
import { BusyIndicator } from '../../components/busy-indicator.tsx';
import { ExportResult } from '../../components/export-result.tsx';
import { focusWhenShown } from '../../components/focus-when-shown.ts';
import { HiddenCaption } from '../../components/hidden-caption.tsx';
import { LeaveDialog } from '../../components/leave-dialog.tsx';
import { OpenRecords } from '../../components/open-records.ts';
import { useLeaving } from '../../components/use-leaving.ts';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { readProblem } from '../../components/read-problem.ts';
import { useIsReadOnly } from '../../open-mode.ts';
import type { RoomProps } from '../../screens/room-screen.tsx';
import { useAnswer } from '../../use-answer.ts';
import { useCommands } from '../../use-commands.ts';
import { AgeChart } from './age-chart.tsx';
import { isWaiting, matchesState, stateFilters, type StateFilter } from './filter-lines.ts';
import { PetitionPanel } from './petition-panel.tsx';
import styles from './petitions-screen.module.css';
import { UnregisteredList } from './unregistered-list.tsx';
import type { Done } from './done.ts';

const keyOf = ({ petition: { year, id } }: RegisterLine) => ({ year, id });

type Props = RoomProps & {
  /** The line that is open at first. */
  startId: string | null;
};

/** Sổ theo dõi kiến nghị: what the reports raise, to whom it was handed on, what was answered, how long it has waited. */
export function PetitionsScreen({ periodId, startId, onLeave, onOpenReport, onOpenLetter }: Props) {
  const isReadOnly = useIsReadOnly();
  const [reloaded, setRegister] = useState<Register | null>(null);
  const [failure, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [text, setText] = useState('');
  const [state, setState] = useState<StateFilter>('all');
  const [addressee, setAddressee] = useState('');
  const [openId, setOpenId] = useState(startId);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [exported, setExported] = useState<Extract<Exported, { status: 'done' }> | null>(null);
  /** Counts what changed lines from outside the open one, which is then shown anew. */
  const [generation, setGeneration] = useState(0);
  const [records] = useState(() => new OpenRecords());
  const leaving = useLeaving(records);
  const fail = (error: unknown) => setProblem(readProblem(error));

  const load = async () => setRegister(await call('petitions:show', { periodId }));
  const { answer: first, problem: firstProblem } = useAnswer(
    (about) => call('petitions:show', { periodId: about }),
    periodId,
  );

  /** What is written in the open line is on the disk before anything else happens; what cannot be saved stays open. */
  const afterSaving = (job: () => Promise<unknown> | void) => {
    const run = async () => {
      if (await records.saveNow()) await job();
    };
    run().catch(fail);
  };
  const act = (job: () => Promise<Done | null>) =>
    afterSaving(async () => {
      setProblem(null);
      setDone(null);
      setDone(await job());
      await load();
      setGeneration((count) => count + 1);
    });
  const leave = () => leaving.go(onLeave);
  useCommands({ 'go-home': leave, 'close-window': leaving.close });

  const register = reloaded ?? first;
  const problem = failure ?? firstProblem;
  const lines = register?.lines ?? [];
  const shown = lines.filter(
    (line) =>
      matchesState(line, state) &&
      (addressee === '' || line.petition.addressee === addressee) &&
      matches(
        [line.petition.text, line.petition.addressee, ...line.raisedBy.map(({ body }) => body)].join(' '),
        text,
      ),
  );
  const open = lines.find(({ petition }) => petition.id === openId) ?? null;
  const ticked = shown.filter(({ petition }) => chosen.has(petition.id));
  const addressees = [...new Set(lines.map(({ petition }) => petition.addressee).filter(Boolean))].sort(
    new Intl.Collator('vi').compare,
  );
  const transfer = () =>
    afterSaving(async () => {
      setProblem(null);
      const { letterId } = await call('petitions:transfer', { periodId, keys: ticked.map(keyOf) });
      onOpenLetter({ periodId, id: letterId });
    });
  const print = (format: 'word' | 'pdf', isAnonymous: boolean) =>
    afterSaving(async () => {
      setProblem(null);
      setExported(null);
      const keys = (ticked.length > 0 ? ticked : shown).map(keyOf);
      const result = await call('petitions:export', { periodId, keys, isAnonymous, format });
      if (result.status === 'done') setExported(result);
    });
  const toggle = (id: string) =>
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });

  return (
    <BackScreen
      title="Sổ theo dõi kiến nghị"
      onBack={leave}
      exports={
        <Menu position="bottom-end" width="19rem">
          <Menu.Target>
            <Button
              variant="default"
              disabled={shown.length === 0}
              rightSection={<IconChevronDown className={styles.icon} aria-hidden />}
            >
              In bảng kiến nghị
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>
              {ticked.length > 0
                ? `${ticked.length} kiến nghị đã chọn`
                : `${shown.length} kiến nghị đang hiện`}
            </Menu.Label>
            <Menu.Item onClick={() => print('word', false)}>Word…</Menu.Item>
            <Menu.Item onClick={() => print('pdf', false)}>PDF…</Menu.Item>
            <Menu.Divider />
            <Menu.Label>Không nêu nơi kiến nghị, viết tắt tên người</Menu.Label>
            <Menu.Item onClick={() => print('word', true)}>Word, không nêu tên…</Menu.Item>
            <Menu.Item onClick={() => print('pdf', true)}>PDF, không nêu tên…</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      }
      tools={
        <search className={styles.filters}>
          <TextInput
            type="search"
            label="Tìm"
            placeholder="Nội dung, nơi nêu, cơ quan giải quyết"
            className={styles.search}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <NativeSelect
            label="Tình trạng"
            value={state}
            data={stateFilters.map((each) => ({ ...each }))}
            onChange={(event) =>
              setState(stateFilters.find(({ value }) => value === event.currentTarget.value)?.value ?? 'all')
            }
          />
          <NativeSelect
            label="Cơ quan giải quyết"
            className={styles.addressee}
            value={addressee}
            data={[{ value: '', label: 'Mọi cơ quan' }, ...addressees]}
            onChange={(event) => setAddressee(event.currentTarget.value)}
          />
          <Told
            className={styles.count}
            text={register && `${shown.length}/${lines.length} kiến nghị, tính đến ${register.periodName}`}
          />
        </search>
      }
    >
      {problem && <ProblemBanner problem={problem} onDismiss={() => setProblem(null)} />}
      {register?.problems.map((each) => (
        <ProblemBanner key={describeProblem(each)} problem={each} />
      ))}
      {exported && <ExportResult result={exported} onDismiss={() => setExported(null)} />}
      <Said className={styles.done}>
        {done && (
          <>
            {done.sentence}
            {done.undo && (
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() => {
                  const { undo } = done;
                  act(async () => {
                    await undo?.();
                    return { sentence: 'Đã hoàn tác.' };
                  });
                }}
              >
                Hoàn tác
              </Button>
            )}
          </>
        )}
      </Said>
      {!register && !problem && <BusyIndicator label="Đang đọc sổ theo dõi kiến nghị…" />}
      {register && (
        <>
          <UnregisteredList
            raised={register.unregistered}
            lines={lines}
            isReadOnly={isReadOnly}
            onOpenReport={(key) => leaving.go(() => onOpenReport(key))}
            onRegister={(items) =>
              act(async () => {
                await call('petitions:register', { items });
                return { sentence: `Đã đưa ${items.length} kiến nghị vào sổ.` };
              })
            }
          />
          {lines.length === 0 ? (
            <p className={styles.empty}>
              Sổ chưa có kiến nghị nào. Kiến nghị trong báo cáo của các cơ quan, đơn vị hiện ở trên để đưa vào
              sổ.
            </p>
          ) : (
            <div className={styles.columns}>
              <div className={styles.list}>
                <AgeChart periodId={periodId} lines={lines.filter(isWaiting)} />
                {!isReadOnly && (
                  <div className={styles.acts}>
                    <Button
                      size="compact-sm"
                      variant="light"
                      disabled={ticked.length === 0}
                      title="Soạn một công văn gửi cơ quan có thẩm quyền, kèm các kiến nghị đã chọn"
                      onClick={transfer}
                    >
                      Soạn công văn chuyển{ticked.length > 0 && ` (${ticked.length})`}
                    </Button>
                    <Button
                      size="compact-sm"
                      variant="default"
                      disabled={ticked.length !== 2}
                      title="Chọn hai kiến nghị cùng nội dung để gộp thành một dòng"
                      onClick={() => {
                        const [first, second] = ticked;
                        if (first && second) act(() => merge(first, second));
                      }}
                    >
                      Gộp hai kiến nghị
                    </Button>
                  </div>
                )}
                <Table className={styles.table} highlightOnHover>
                  <HiddenCaption>Các kiến nghị trong sổ</HiddenCaption>
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th className={styles.tick}>
                        <Checkbox
                          aria-label="Chọn tất cả kiến nghị đang hiện"
                          checked={shown.length > 0 && ticked.length === shown.length}
                          indeterminate={ticked.length > 0 && ticked.length < shown.length}
                          onChange={(event) =>
                            setChosen(
                              event.currentTarget.checked
                                ? new Set(shown.map(({ petition }) => petition.id))
                                : new Set(),
                            )
                          }
                        />
                      </Table.Th>
                      <Table.Th>Nội dung</Table.Th>
                      <Table.Th>Nơi nêu</Table.Th>
                      <Table.Th>Cơ quan giải quyết</Table.Th>
                      <Table.Th>Tình trạng</Table.Th>
                      <Table.Th className={styles.age}>Đã qua</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {shown.map((line) => (
                      <Table.Tr key={line.petition.id} data-open={line.petition.id === openId || undefined}>
                        <Table.Td>
                          <Checkbox
                            aria-label={`Chọn: ${line.petition.text.slice(0, 80)}`}
                            checked={chosen.has(line.petition.id)}
                            onChange={() => toggle(line.petition.id)}
                          />
                        </Table.Td>
                        <Table.Td>
                          <button
                            type="button"
                            className={styles.open}
                            ref={line.petition.id === startId ? focusWhenShown : undefined}
                            aria-expanded={line.petition.id === openId}
                            onClick={() =>
                              afterSaving(() =>
                                setOpenId(line.petition.id === openId ? null : line.petition.id),
                              )
                            }
                          >
                            {line.petition.text}
                          </button>
                          {line.likelyIds.length > 0 && (
                            <span className={styles.likely}>
                              Có thể trùng với {line.likelyIds.length} dòng khác
                            </span>
                          )}
                        </Table.Td>
                        <Table.Td>{line.raisedBy.map(({ body }) => body).join('; ')}</Table.Td>
                        <Table.Td>{line.petition.addressee}</Table.Td>
                        <Table.Td>{petitionStateNames[line.petition.state]}</Table.Td>
                        <Table.Td data-late={line.age >= 2 || undefined} className={styles.age}>
                          {line.age > 0 ? `${line.age} kỳ` : ''}
                        </Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
                {shown.length === 0 && <p className={styles.empty}>Không có kiến nghị nào khớp bộ lọc.</p>}
              </div>
              {open && (
                <PetitionPanel
                  key={`${open.petition.id} ${generation}`}
                  line={open}
                  lines={lines}
                  isReadOnly={isReadOnly}
                  records={records}
                  onSaved={() => void load().catch(fail)}
                  onDone={setDone}
                  onFail={fail}
                  onMerge={(other) => act(() => merge(open, other))}
                  onRemove={() =>
                    act(async () => {
                      const { binId } = await call('petitions:remove', {
                        ...keyOf(open),
                        expectedVersion: open.version,
                      });
                      setOpenId(null);
                      return {
                        sentence: 'Đã xoá kiến nghị khỏi sổ; giữ 30 ngày trong Thùng rác.',
                        undo: () => call('bin:bring-back', { kind: 'petition', binId }),
                      };
                    })
                  }
                  onOpenReport={(key) => leaving.go(() => onOpenReport(key))}
                  onOpenLetter={(key) => leaving.go(() => onOpenLetter(key))}
                />
              )}
            </div>
          )}
        </>
      )}
      <LeaveDialog leaving={leaving} what="sổ theo dõi kiến nghị" />
    </BackScreen>
  );
}

async function merge(into: RegisterLine, from: RegisterLine): Promise<Done> {
  const { binId } = await call('petitions:merge', { into: keyOf(into), from: keyOf(from) });
  return {
    sentence: 'Đã gộp hai kiến nghị thành một dòng.',
    undo: () => call('petitions:unmerge', { into: into.petition, expectedVersion: into.version + 1, binId }),
  };
}
