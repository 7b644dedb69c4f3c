// Parts of a snippet have no identity but their place; no element of HTML is a list of choices beside a field.
/* oxlint-disable react/no-array-index-key, jsx-a11y/prefer-tag-over-role */
import { NativeSelect, TextInput } from '@mantine/core';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { WorkspaceState } from '../../../core/contract/views.ts';
import type { SearchGroup, SearchProgress, SearchResult } from '../../../core/rules/search/search-result.ts';
import type { SearchKind, SearchTarget } from '../../../core/rules/search/search-text.ts';
import { formatNumber } from '../../../core/rules/values/format-number.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Told } from '../../components/announcer.tsx';
import { ProblemBanner } from '../../components/problem-banner.tsx';
import { useSearch } from './use-search.ts';
import styles from './search-dialog.module.css';

type Props = {
  periods: Extract<WorkspaceState, { status: 'ready' }>['periods'];
  onClose: () => void;
  onOpen: (target: SearchTarget) => void;
};

const kindNames: Record<SearchKind, string> = {
  report: 'Báo cáo',
  task: 'Nhiệm vụ',
  petition: 'Ý kiến, kiến nghị',
  letter: 'Công văn',
  conclusion: 'Nội dung kết luận',
  source: 'Nguồn khác',
  'cited-document': 'Văn bản căn cứ, viện dẫn',
};

/** A line that the arrows come to: a place, or the way to more of its kind. */
type Line = { kind: SearchKind; result: SearchResult | null };

/** Tìm trong mọi báo cáo (Ctrl+K): arrows choose while one goes on typing, Enter opens the place. */
export function SearchDialog({ periods, onClose, onOpen }: Props) {
  const [text, setText] = useState('');
  const [periodId, setPeriodId] = useState<string | null>(null);
  const [organisationId, setOrganisationId] = useState<string | null>(null);
  const [kind, setKind] = useState<SearchKind | null>(null);
  const [chosen, setChosen] = useState(0);
  const { scope, found, problem } = useSearch({ text, periodId, organisationId, kind });
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const groups = text.trim() === '' ? [] : (found?.answer.groups ?? []);
  const lines = listLines(groups, kind);
  const active = Math.min(chosen, Math.max(0, lines.length - 1));
  const restart = () => setChosen(0);
  const act = ({ kind: own, result }: Line) => {
    if (result) {
      onOpen(result.target);
      return;
    }
    setKind(own);
    restart();
    input.current?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    const line = lines[active];
    const next = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + 8, PageUp: active - 8 }[
      event.key
    ];
    if (next !== undefined) setChosen(Math.min(Math.max(0, next), Math.max(0, lines.length - 1)));
    else if (event.key === 'Enter' && line) act(line);
    else return;
    event.preventDefault();
  };
  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, active]);
  const progress = found?.answer.progress ?? scope?.progress ?? null;
  const isAnswered = found !== null && found.request.text === text;
  return (
    <Dialog
      opened
      onClose={onClose}
      title="Tìm trong mọi báo cáo"
      size="54rem"
      yOffset="4rem"
      centered={false}
    >
      {/* Typing goes on in the field; the arrows choose in the list. */}
      <div className={styles.head}>
        <TextInput
          ref={input}
          data-autofocus
          className={styles.text}
          role="combobox"
          aria-label="Từ cần tìm"
          aria-expanded={lines.length > 0}
          aria-controls={listId}
          aria-activedescendant={lines.length > 0 ? `${listId}-${active}` : undefined}
          aria-autocomplete="list"
          leftSection={<IconSearch className={styles.icon} aria-hidden />}
          placeholder="Gõ từ cần tìm, có dấu hay không dấu"
          maxLength={300}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            restart();
          }}
          onKeyDown={onKey}
        />
        <NativeSelect
          aria-label="Kỳ báo cáo"
          value={periodId ?? ''}
          data={[
            { value: '', label: 'Mọi kỳ' },
            ...periods.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => {
            setPeriodId(event.currentTarget.value || null);
            restart();
          }}
        />
        <NativeSelect
          aria-label="Cơ quan, đơn vị"
          className={styles.unit}
          value={organisationId ?? ''}
          data={[
            { value: '', label: 'Mọi cơ quan, đơn vị' },
            ...(scope?.organisations ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => {
            setOrganisationId(event.currentTarget.value || null);
            restart();
          }}
        />
      </div>
      {kind !== null && (
        <p className={styles.fact}>
          Chỉ {kindNames[kind]}.{' '}
          <button
            type="button"
            className={styles.link}
            onClick={() => {
              setKind(null);
              restart();
              input.current?.focus();
            }}
          >
            Tìm trong tất cả
          </button>
        </p>
      )}
      {problem && <ProblemBanner problem={problem} />}
      <Told
        className={progress ? styles.fact : styles.unseen}
        text={progress ? describeProgress(progress) : null}
      />
      <div className={styles.list} id={listId} role="listbox" aria-label="Kết quả">
        {groups.map((group) => (
          <Group
            key={group.kind}
            group={group}
            lines={lines}
            active={active}
            listId={listId}
            onChoose={setChosen}
            onAct={act}
          />
        ))}
      </div>
      <Told
        className={lines.length === 0 ? styles.fact : styles.unseen}
        text={
          lines.length === 0
            ? tellNothing(text, isAnswered, progress !== null)
            : `${lines.length} kết quả; mũi tên xuống để chọn`
        }
      />
      <p className={styles.keys}>
        <kbd>↑</kbd> <kbd>↓</kbd> chọn · <kbd>Enter</kbd> mở đúng chỗ · <kbd>Esc</kbd> đóng
      </p>
    </Dialog>
  );
}

type GroupProps = {
  group: SearchGroup;
  lines: readonly Line[];
  active: number;
  listId: string;
  onChoose: (index: number) => void;
  onAct: (line: Line) => void;
};

function Group({ group, lines, active, listId, onChoose, onAct }: GroupProps) {
  const first = lines.findIndex((line) => line.kind === group.kind);
  const own = lines.filter((line) => line.kind === group.kind);
  return (
    <div role="group" aria-label={kindNames[group.kind]}>
      <div className={styles.kind} aria-hidden>
        {kindNames[group.kind]}
      </div>
      {own.map((line, offset) => (
        <div
          key={line.result ? JSON.stringify(line.result.target) : 'more'}
          id={`${listId}-${first + offset}`}
          role="option"
          tabIndex={-1}
          aria-selected={first + offset === active}
          className={styles.line}
          onMouseMove={() => onChoose(first + offset)}
          onClick={() => onAct(line)}
          onKeyDown={(event) => event.key === 'Enter' && onAct(line)}
        >
          {line.result ? (
            <>
              <span className={styles.where}>{describePlace(line.result)}</span>
              <span>
                {line.result.snippet.map((part, index) =>
                  part.isMatch ? <mark key={index}>{part.text}</mark> : part.text,
                )}
              </span>
            </>
          ) : (
            <span className={styles.more}>Xem thêm {kindNames[group.kind].toLocaleLowerCase('vi')}…</span>
          )}
        </div>
      ))}
    </div>
  );
}

function listLines(groups: readonly SearchGroup[], kind: SearchKind | null): Line[] {
  return groups.flatMap((group): Line[] => [
    ...group.results.map((result) => ({ kind: group.kind, result })),
    ...(group.hasMore && kind === null ? [{ kind: group.kind, result: null }] : []),
  ]);
}

/** `Quý I/2021 › Hội Nông dân tỉnh › Công tác tuyên truyền`. */
function describePlace({ periodName, organisationName, heading, furtherCount }: SearchResult): string {
  const place = [periodName, organisationName, heading].filter((part) => part !== '').join(' › ');
  return furtherCount > 0 ? `${place} (và ${furtherCount} chỗ khác)` : place;
}

function describeProgress({ done, total }: NonNullable<SearchProgress>): string {
  if (total === 0) return 'Đang lập chỉ mục…';
  return `Đang lập chỉ mục… ${formatNumber(String(done))}/${formatNumber(String(total))}. Kết quả chưa đủ.`;
}

function tellNothing(text: string, isAnswered: boolean, isBuilding: boolean): string {
  if (text.trim() === '')
    return 'Tìm trong báo cáo, nhiệm vụ, ý kiến, kiến nghị, công văn, kết luận, nguồn khác và văn bản viện dẫn của mọi kỳ. Văn bản có độ mật không nằm trong kết quả.';
  if (text.trim().length < 2) return 'Gõ ít nhất hai chữ cái.';
  if (!isAnswered || isBuilding) return 'Đang tìm…';
  return `Không thấy “${text.trim()}”. Văn bản có độ mật không nằm trong kết quả.`;
}
