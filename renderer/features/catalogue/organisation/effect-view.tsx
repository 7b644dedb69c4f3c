import type { BodyMark, ChangeEffect } from '../../../../core/contract/organisation-change.ts';
import { tellEffect } from '../../../../core/rules/organisations/tell-effect.ts';
import { addDays } from '../../../../core/rules/values/calendar.ts';
import { formatDateShort } from '../../../../core/rules/values/format-date.ts';
import styles from './change-dialog.module.css';

const fates: Record<BodyMark['fate'], string> = {
  ends: 'kết thúc',
  begins: 'mới lập',
  changes: 'thay đổi',
  stays: 'giữ nguyên',
};

/** A change drawn, what was on the left and what comes of it on the right, and told in sentences. */
export function EffectView({ effect }: { effect: ChangeEffect }) {
  const groups = groupBodies(effect);
  return (
    <div className={styles.effect}>
      <table className={styles.drawing}>
        <thead>
          <tr>
            <th scope="col">Đến hết {formatDateShort(addDays(effect.date, -1))}</th>
            <th aria-hidden />
            <th scope="col">Từ {formatDateShort(effect.date)}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ before, after }) => (
            <tr key={[...before, ...after].map(({ organisationId }) => organisationId).join(' ')}>
              <td>
                {before.map((body) => (
                  <Body key={body.organisationId} body={body} />
                ))}
              </td>
              <td aria-hidden className={styles.arrow}>
                →
              </td>
              <td>
                {after.map((body) => (
                  <Body key={body.organisationId} body={body} />
                ))}
                {after.length === 0 && <p className={styles.none}>Không có cơ quan kế thừa</p>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {tellEffect(effect).map(({ title, lines }) => (
        <section key={title}>
          <h3 className={styles.title}>{title}</h3>
          <ul className={styles.lines}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Body({ body: { version, fate, parentName } }: { body: BodyMark }) {
  return (
    <div className={styles.body} data-fate={fate}>
      <strong>{version.name}</strong>
      <span className={styles.note}>
        {[version.symbol, parentName === null ? '' : `trực thuộc ${parentName}`, fates[fate]]
          .filter((each) => each !== '')
          .join(' · ')}
      </span>
    </div>
  );
}

/** The bodies that belong together, by any way from one to the other; then those that only end. */
function groupBodies({ before, after, links }: ChangeEffect): { before: BodyMark[]; after: BodyMark[] }[] {
  const groups: { before: Set<string>; after: Set<string> }[] = [];
  for (const { from, to } of links) {
    const touched = groups.filter((each) => each.before.has(from) || each.after.has(to));
    const joined = { before: new Set([from]), after: new Set([to]) };
    for (const each of touched) {
      for (const id of each.before) joined.before.add(id);
      for (const id of each.after) joined.after.add(id);
      groups.splice(groups.indexOf(each), 1);
    }
    groups.push(joined);
  }
  const drawn = groups.map((group) => ({
    before: before.filter(({ organisationId }) => group.before.has(organisationId)),
    after: after.filter(({ organisationId }) => group.after.has(organisationId)),
  }));
  const alone = before.filter(({ organisationId }) => !links.some(({ from }) => from === organisationId));
  return alone.length > 0 ? [...drawn, { before: alone, after: [] }] : drawn;
}
