import styles from './missing-characters.module.css';

const shownAtMost = 20;

/** Warns of characters that the page font lacks; nothing is shown when there are none. */
export function MissingCharacters({ characters }: { characters: readonly string[] }) {
  if (characters.length === 0) return null;
  const list = characters.slice(0, shownAtMost).map((each) => `“${each}”`);
  return (
    <p className={styles.warning}>
      Phông chữ in không có {characters.length} ký tự: {list.join(', ')}
      {characters.length > shownAtMost && '…'}. Trên trang in, các ký tự này thành ô vuông; thay bằng ký tự
      khác trước khi ban hành.
    </p>
  );
}
