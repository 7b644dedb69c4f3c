type Props = {
  conversions: readonly { before: string; after: string }[];
  /** Over what stood there before. */
  sourceTitle: string;
  /** Enough of them to see whether the conversion is right. */
  shownCount: number;
  className?: string | undefined;
};

/** Text in an old font as it stood, and as it reads. */
export function ConversionTable({ conversions, sourceTitle, shownCount, className }: Props) {
  return (
    <table className={className}>
      <thead>
        <tr>
          <th scope="col">{sourceTitle}</th>
          <th scope="col">Sau khi chuyển</th>
        </tr>
      </thead>
      <tbody>
        {conversions.slice(0, shownCount).map(({ before, after }) => (
          <tr key={before}>
            <td>{before}</td>
            <td>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
