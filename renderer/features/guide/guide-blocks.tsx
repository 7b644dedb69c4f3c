/* oxlint-disable react/no-array-index-key -- a page never changes while it is shown */
import type { GuideBlock, GuideInline } from '../../../core/rules/guide/guide-page.ts';
import { guidePageIds, type GuidePageId } from '../../../core/rules/guide/guide-pages.ts';
import { pictureUrl } from './guide-content.ts';
import styles from './guide-dialog.module.css';

type Open = (page: GuidePageId) => void;

/** The blocks of a page of the guide: data become elements, no text becomes HTML. */
export function GuideBlocks({ blocks, onOpen }: { blocks: readonly GuideBlock[]; onOpen: Open }) {
  return blocks.map((block, index) => <Block key={`${block.kind} ${index}`} block={block} onOpen={onOpen} />);
}

function Block({ block, onOpen }: { block: GuideBlock; onOpen: Open }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? <h3>{block.text}</h3> : <h4>{block.text}</h4>;
    case 'paragraph':
      return (
        <p>
          <Inlines content={block.content} onOpen={onOpen} />
        </p>
      );
    case 'note':
      return (
        <p className={styles.note}>
          <Inlines content={block.content} onOpen={onOpen} />
        </p>
      );
    case 'list': {
      const items = block.items.map((item, index) => (
        <li key={index}>
          <Inlines content={item} onOpen={onOpen} />
        </li>
      ));
      return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.head.map((cell, index) => (
                <th key={index} scope="col">
                  <Inlines content={cell} onOpen={onOpen} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={column}>
                    <Inlines content={cell} onOpen={onOpen} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'picture':
      return (
        <figure>
          <img src={pictureUrl(block.file)} alt={block.caption} width={1366} height={768} />
          <figcaption>{block.caption}</figcaption>
        </figure>
      );
  }
}

function Inlines({ content, onOpen }: { content: readonly GuideInline[]; onOpen: Open }) {
  return content.map((inline, index) => <Inline key={index} inline={inline} onOpen={onOpen} />);
}

function Inline({ inline, onOpen }: { inline: GuideInline; onOpen: Open }) {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'name':
      return <strong>{inline.text}</strong>;
    case 'emphasis':
      return <em>{inline.text}</em>;
    case 'key':
      return <kbd>{inline.text}</kbd>;
    case 'link': {
      const target = guidePageIds.find((id) => id === inline.page);
      return (
        <button type="button" className={styles.link} onClick={() => target && onOpen(target)}>
          {inline.text}
        </button>
      );
    }
  }
}
