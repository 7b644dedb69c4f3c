import { Button, Checkbox, NativeSelect, SegmentedControl } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import type { GatheredBlock } from '../../../core/rules/consolidation/gather-sections.ts';
import { isShortcut } from '../../../core/rules/keyboard/shortcuts.ts';
import { useSessionPart } from '../report/report-context.ts';
import { useListener } from '../report/use-listener.ts';
import { BlockCard } from './block-card.tsx';
import type { BenchActs } from './use-bench-acts.ts';
import type { Gathered } from './use-bench.ts';
import styles from './block-list.module.css';

/** `startKey`: the paragraph to begin with. */
type Props = {
  gathered: Gathered;
  sectionId: string | null;
  acts: BenchActs;
  isLocked: boolean;
  startKey: string | null;
};

const everybody = '';

/** The bodies' paragraphs for one section: arrows go from one to the next, Enter takes, Space ticks several. */
export function BlockList({ gathered, sectionId, acts, isLocked, startKey }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const shape = useSessionPart((view) => view.report.consolidation?.shape ?? 'by-work-area');
  const [bodyId, setBodyId] = useState(everybody);
  const [isUnusedOnly, setIsUnusedOnly] = useState(false);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const unused = useMemo(() => countUnused(gathered), [gathered]);
  const all = gathered.sections.find((each) => each.sectionId === sectionId)?.blocks ?? [];
  const shown = all.filter(
    ({ key, report }) =>
      (bodyId === everybody || report.organisationId === bodyId) &&
      !(isUnusedOnly && (gathered.used.has(key) || gathered.aside.has(key))),
  );
  const chosen = shown.filter(({ key }) => ticked.has(key));
  const isByBody = shape === 'by-organisation';
  const canTake = !isLocked && sectionId !== null;
  const take = (blocks: readonly GatheredBlock[]) => {
    if (canTake) acts.take(blocks, isByBody);
  };
  const tick = (key: string, isOn: boolean) => {
    const next = new Set(ticked);
    if (isOn) next.add(key);
    else next.delete(key);
    setTicked(next);
  };
  const done = (act: (blocks: readonly GatheredBlock[]) => void) => () => {
    act(chosen);
    setTicked(new Set());
  };
  useListener(list, 'keydown', (event) => {
    const boxes = [...(list.current?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])];
    const place = boxes.findIndex((each) => each === event.target);
    if (place === -1) return;
    const next = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: boxes.length - 1 }[event.key];
    const block = shown[place];
    if (next !== undefined) boxes[Math.min(Math.max(next, 0), boxes.length - 1)]?.focus();
    else if (isShortcut('take-block', event) && block) {
      take([block]);
      // With only the unused ones shown this one goes: the keyboard stays in the list.
      boxes[place + 1]?.focus();
    } else return;
    event.preventDefault();
  });
  return (
    <section className={styles.pane} aria-label="Nội dung của các cơ quan" data-pane>
      <div className={styles.tools}>
        <NativeSelect
          size="xs"
          aria-label="Cơ quan"
          value={bodyId}
          data={[
            { value: everybody, label: 'Mọi cơ quan' },
            ...unused.map(({ id, name, count }) => ({
              value: id,
              label: count === 0 ? `${name} (đã dùng hết)` : `${name} (${count} đoạn chưa dùng)`,
            })),
          ]}
          onChange={(event) => setBodyId(event.currentTarget.value)}
        />
        <Checkbox
          size="xs"
          label="Chỉ đoạn chưa sử dụng"
          checked={isUnusedOnly}
          onChange={(event) => setIsUnusedOnly(event.currentTarget.checked)}
        />
        <SegmentedControl
          size="xs"
          aria-label="Cách tổng hợp"
          value={shape}
          disabled={isLocked}
          data={[
            { value: 'by-work-area', label: 'Theo lĩnh vực' },
            { value: 'by-organisation', label: 'Mỗi cơ quan một mục' },
          ]}
          onChange={acts.setShape}
        />
      </div>
      {chosen.length > 0 && !isLocked && (
        <div className={styles.tools}>
          <Button size="compact-xs" disabled={!canTake} onClick={done(take)}>
            Lấy {chosen.length} đoạn
          </Button>
          {chosen.length > 1 && (
            <Button size="compact-xs" variant="default" disabled={!canTake} onClick={done(acts.merge)}>
              Gộp thành một đoạn
            </Button>
          )}
          <Button
            size="compact-xs"
            variant="default"
            title="Nối vào cuối đoạn đang đặt con trỏ ở trang bên phải, làm ví dụ"
            onClick={done(acts.addToParagraph)}
          >
            Nối vào đoạn ở con trỏ
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            title="Thành chú thích cuối trang của đoạn đang đặt con trỏ ở trang bên phải"
            onClick={done(acts.addAsNotes)}
          >
            Làm chú thích
          </Button>
        </div>
      )}
      {sectionId === null && (
        <p className={styles.quiet}>
          Đề cương tổng hợp không có mục nào giống mục của những đoạn này. Chọn một mục bên trái rồi viết,
          hoặc thêm mục trong Danh mục, Đề cương.
        </p>
      )}
      {shown.length === 0 && (
        <p className={styles.quiet}>
          {all.length === 0
            ? 'Chưa cơ quan nào viết ở mục này.'
            : 'Không còn đoạn nào: các đoạn ở mục này đã được dùng hết hoặc không đưa vào.'}
        </p>
      )}
      <ul ref={list} className={styles.list}>
        {shown.map((each, index) => (
          <BlockCard
            key={each.key}
            gathered={each}
            isUsed={gathered.used.has(each.key)}
            aside={gathered.aside.get(each.key) ?? null}
            startsHere={each.key === startKey}
            isTicked={ticked.has(each.key)}
            canTake={canTake}
            isFirst={index === 0}
            onTick={(isOn) => tick(each.key, isOn)}
            onTake={() => take([each])}
          />
        ))}
      </ul>
    </section>
  );
}

/** Of each body how many paragraphs nobody has taken yet, in the order of the reports. */
function countUnused({ sections, used, aside }: Gathered): { id: string; name: string; count: number }[] {
  const bodies = new Map<string, { id: string; name: string; count: number }>();
  for (const { key, report } of sections.flatMap(({ blocks }) => blocks)) {
    const { organisationId: id, name } = report;
    const body = bodies.get(id) ?? { id, name, count: 0 };
    bodies.set(id, { ...body, count: body.count + (used.has(key) || aside.has(key) ? 0 : 1) });
  }
  return [...bodies.values()].sort((one, other) =>
    one.name.localeCompare(other.name, 'vi', { numeric: true }),
  );
}
