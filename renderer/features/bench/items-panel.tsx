import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Bench } from '../../../core/contract/consolidation.ts';
import {
  gatherItems,
  putItem,
  type GatheredItem,
  type ItemGroup,
} from '../../../core/rules/consolidation/gather-items.ts';
import { tellSource } from '../../../core/rules/consolidation/tell-source.ts';
import { shorten } from '../../../core/rules/text/shorten.ts';
import { newId } from '../report/new-id.ts';
import { useReport, useSessionPart } from '../report/report-context.ts';
import styles from './items.module.css';

/** Nhiệm vụ, kiến nghị: those of all bodies, what is perhaps the same together, into the consolidation as one row. */
export function ItemsPanel({ bench, isLocked }: { bench: Bench; isLocked: boolean }) {
  const { session } = useReport();
  const nextTasks = useSessionPart((view) => view.report.nextTasks);
  const petitions = useSessionPart((view) => view.report.petitions);
  const [kind, setKind] = useState<GatheredItem['kind']>('task');
  const [isUntakenOnly, setIsUntakenOnly] = useState(false);
  /** Of a group of several, those that are not meant with it. */
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const groups = useMemo(
    () => gatherItems(kind, bench.reports, { nextTasks, petitions }),
    [kind, bench.reports, nextTasks, petitions],
  );
  const shown = groups.filter(({ isTaken }) => !(isTaken && isUntakenOnly));
  const doubled = groups.filter(({ items }) => items.length > 1).length;
  const tick = (key: string, isOn: boolean) => {
    const next = new Set(unticked);
    if (isOn) next.delete(key);
    else next.add(key);
    setUnticked(next);
  };
  const put = (items: readonly GatheredItem[]) =>
    session.replace(kind, (report) => putItem(report, items, newId));
  return (
    <section className={styles.panel} aria-label="Nhiệm vụ, kiến nghị của các cơ quan" data-pane>
      <div className={styles.tools}>
        <SegmentedControl
          size="xs"
          aria-label="Nhiệm vụ hay kiến nghị"
          value={kind}
          data={[
            { value: 'task', label: 'Nhiệm vụ kỳ sau' },
            { value: 'petition', label: 'Ý kiến, kiến nghị' },
          ]}
          onChange={(value) => setKind(value === 'petition' ? 'petition' : 'task')}
        />
        <Checkbox
          size="xs"
          label="Chỉ nội dung chưa đưa vào"
          checked={isUntakenOnly}
          onChange={(event) => setIsUntakenOnly(event.currentTarget.checked)}
        />
        <span className={styles.quiet}>
          {doubled === 0
            ? 'Không thấy nội dung nào trùng nhau.'
            : `${doubled} nội dung có thể trùng nhau (từ nửa số chữ trở lên giống nhau) được xếp cạnh nhau; bỏ chọn dòng nào khác ý.`}
        </span>
      </div>
      {shown.length === 0 && (
        <p className={styles.quiet}>
          {groups.length === 0 ? 'Các cơ quan chưa ghi nội dung nào.' : 'Mọi nội dung đã được đưa vào.'}
        </p>
      )}
      <ul className={styles.list}>
        {shown.map((group) => (
          <Group
            key={group.items[0]?.key}
            group={group}
            unticked={unticked}
            isLocked={isLocked}
            onTick={tick}
            onPut={put}
          />
        ))}
      </ul>
    </section>
  );
}

type GroupProps = {
  group: ItemGroup;
  unticked: ReadonlySet<string>;
  isLocked: boolean;
  onTick: (key: string, isOn: boolean) => void;
  onPut: (items: readonly GatheredItem[]) => void;
};

function Group({ group: { items, isTaken }, unticked, isLocked, onTick, onPut }: GroupProps) {
  const chosen = items.filter(({ key }) => !unticked.has(key));
  const [first] = items;
  const words = isTaken ? 'Đã đưa' : chosen.length > 1 ? `Gộp ${chosen.length} thành một` : 'Đưa vào';
  return (
    <li className={styles.group} data-taken={isTaken || undefined}>
      <ul className={styles.items}>
        {items.map((each) => (
          <li key={each.key}>
            {items.length > 1 && (
              <input
                type="checkbox"
                checked={!unticked.has(each.key)}
                aria-label={`${each.report.name}: ${shorten(each.text, 80)}`}
                onChange={(event) => onTick(each.key, event.currentTarget.checked)}
              />
            )}
            <span>
              <strong>{tellSource(each.report, each.report.revision)}:</strong> {each.text}
              {each.kind === 'petition' && each.item.addressee && (
                <span className={styles.quiet}> (gửi {each.item.addressee})</span>
              )}
            </span>
          </li>
        ))}
      </ul>
      <Button
        size="compact-xs"
        variant="default"
        disabled={isLocked || isTaken || chosen.length === 0}
        aria-label={`${words}: ${shorten(first?.text ?? '', 60)}`}
        onClick={() => onPut(chosen)}
      >
        {words}
      </Button>
    </li>
  );
}
