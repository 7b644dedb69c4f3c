import licences from '../../../assets/licences/third-party.json';
import styles from './licence-list.module.css';

/** Each part that is shipped, with its licence, whose text opens below it. Electron and Chromium bring theirs as files. */
export function LicenceList() {
  return (
    <>
      <p style={{ marginTop: 0 }}>
        Giao Ban dùng {licences.parts.length} phần có mã nguồn mở dưới đây; bấm vào tên để đọc giấy phép. Giấy
        phép của Electron và Chromium nằm trong thư mục cài đặt (LICENSE, LICENSES.chromium.html).
      </p>
      <section className={styles.list} aria-label="Các phần được dùng">
        {licences.parts.map(({ name, version, licence, text }) => (
          <details key={`${name} ${version}`}>
            <summary>
              {name} {version} <span className={styles.licence}>{licence}</span>
            </summary>
            <p className={styles.text}>{licences.texts[text]}</p>
          </details>
        ))}
      </section>
    </>
  );
}
