import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { GuideInline, GuidePage } from '../../../../core/rules/guide/guide-page.ts';
import { guidePageIds } from '../../../../core/rules/guide/guide-pages.ts';
import { pageOfScreen } from '../../../../core/rules/guide/page-of-screen.ts';
import { readGuidePage } from '../../../../core/rules/guide/read-guide-page.ts';
import { searchGuide } from '../../../../core/rules/guide/search-guide.ts';

const root = join(import.meta.dirname, '../../../..');
const folder = join(root, 'docs/huong-dan');
const pages = new Map<string, GuidePage>();
let pictures: string[];

async function sources(folders: readonly string[]): Promise<string> {
  const texts: string[] = [];
  for (const each of folders)
    for (const name of await readdir(join(root, each), { recursive: true }))
      if (/\.tsx?$/.test(name)) texts.push(await readFile(join(root, each, name), 'utf8'));
  return texts.join('\n').replaceAll(/\s+/g, ' ');
}

function inlinesOf(page: GuidePage): GuideInline[] {
  return page.blocks.flatMap((block) => {
    switch (block.kind) {
      case 'paragraph':
      case 'note':
        return block.content;
      case 'list':
        return block.items.flat();
      case 'table':
        return [...block.head, ...block.rows.flat()].flat();
      default:
        return [];
    }
  });
}

beforeAll(async () => {
  for (const id of guidePageIds)
    pages.set(id, readGuidePage(await readFile(join(folder, `${id}.md`), 'utf8')));
  pictures = (await readdir(join(folder, 'images'))).filter((name) => !name.startsWith('.'));
});

describe('the guide', () => {
  it('has every page of its contents, no other, and no two with one title', async () => {
    const files = (await readdir(folder)).filter((name) => name.endsWith('.md') && name !== 'README.md');
    expect(files.map((name) => name.slice(0, -3)).sort()).toEqual([...guidePageIds].sort());
    const titles = [...pages.values()].map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('leads to pages that exist, and shows pictures that exist, each of which is used', () => {
    const shown = new Set<string>();
    for (const [id, page] of pages) {
      for (const inline of inlinesOf(page))
        if (inline.kind === 'link') expect(guidePageIds, `${id}: ${inline.text}`).toContain(inline.page);
      for (const block of page.blocks) if (block.kind === 'picture') shown.add(block.file);
    }
    expect([...shown].sort()).toEqual(pictures.sort());
  });

  it('stays small enough to be shipped: all pictures together below 3 MB', async () => {
    const sizes = await Promise.all(
      pictures.map(async (name) => (await stat(join(folder, 'images', name))).size),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3_000_000);
  });

  it('names menus and their items as the program does', async () => {
    const menu = await readFile(join(root, 'electron/menu.ts'), 'utf8');
    const known = new Set<string>();
    let name = '';
    for (const [, label, item] of menu.matchAll(/label: '(&?[^']*&?[^']*)'|item\(\s*'([^']+)'/g)) {
      if (label?.includes('&')) name = label.replace('&', '');
      else known.add(`${name} > ${label ?? item}`);
    }
    expect(known.size).toBeGreaterThan(30);
    const paths = [...pages.values()]
      .flatMap(inlinesOf)
      .filter(({ kind, text }) => kind === 'name' && text.includes(' > '))
      .map(({ text }) => text);
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((path) => !known.has(path))).toEqual([]);
  });

  it('names buttons and fields as they stand on the screens', async () => {
    const screens = await sources(['renderer', 'core']);
    const missing = [...pages].flatMap(([id, page]) =>
      inlinesOf(page)
        .filter(({ kind, text }) => kind === 'name' && !text.includes(' > ') && !screens.includes(text))
        .map(({ text }) => `${id}: ${text}`),
    );
    expect(missing).toEqual([]);
  });

  it('has a page for every screen that the program can show, opened by F1', async () => {
    // Each screen of its own folder is one of them.
    const features = (await readdir(join(root, 'renderer/features'), { recursive: true }))
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => /(?:^|\/)[a-z-]+-screen\.tsx$/.test(name))
      .map((name) => name.slice(name.lastIndexOf('/') + 1, -'-screen.tsx'.length));
    const others: Record<string, keyof typeof pageOfScreen> = { print: 'print-view' };
    expect(features.length).toBeGreaterThan(10);
    for (const feature of features)
      expect(Object.keys(pageOfScreen), feature).toContain(others[feature] ?? feature);
  });

  it('is found by words without their marks, titles first', () => {
    const all = guidePageIds.map((id) => ({ id, page: pages.get(id) as GuidePage }));
    expect(searchGuide(all, 'sao luu khoi phuc')[0]).toMatchObject({ page: 'sao-luu', text: '' });
    expect(searchGuide(all, 'TCVN3').map(({ page }) => page)).toContain('viet-bao-cao');
    expect(searchGuide(all, '   ')).toEqual([]);
    expect(searchGuide(all, 'xyzzy')).toEqual([]);
  });
});

describe('a page', () => {
  it('is read into data', () => {
    expect(
      readGuidePage(
        '# Trang\n\nBấm **Lưu** hoặc `F9`, xem\n[trang kia](kia.md).\n\n1. Một\n   còn nữa\n2. Hai\n\n> Lưu ý\n\n| A | B |\n| --- | --- |\n| _x_ | y |\n\n![Chữ](images/a-1.webp)',
      ),
    ).toEqual({
      title: 'Trang',
      blocks: [
        {
          kind: 'paragraph',
          content: [
            { kind: 'text', text: 'Bấm ' },
            { kind: 'name', text: 'Lưu' },
            { kind: 'text', text: ' hoặc ' },
            { kind: 'key', text: 'F9' },
            { kind: 'text', text: ', xem ' },
            { kind: 'link', text: 'trang kia', page: 'kia' },
            { kind: 'text', text: '.' },
          ],
        },
        {
          kind: 'list',
          isOrdered: true,
          items: [[{ kind: 'text', text: 'Một còn nữa' }], [{ kind: 'text', text: 'Hai' }]],
        },
        { kind: 'note', content: [{ kind: 'text', text: 'Lưu ý' }] },
        {
          kind: 'table',
          head: [[{ kind: 'text', text: 'A' }], [{ kind: 'text', text: 'B' }]],
          rows: [[[{ kind: 'emphasis', text: 'x' }], [{ kind: 'text', text: 'y' }]]],
        },
        { kind: 'picture', file: 'a-1.webp', caption: 'Chữ' },
      ],
    });
  });

  it.each([
    'không có tên',
    '# T\n\n<b>html</b>',
    '# T\n\nchữ <script>',
    '# T\n\n[ra ngoài](https://example.org)',
    '# T\n\n![x](../a.png)',
    '# T\n\n# Hai tên',
    '# T\n\n```\nmã\n```',
    '# T\n\n- một\nkhông thụt',
    '# T\n\n| A |\n| b |',
    '# T\n\nchữ **không đóng',
    '# T\n\nchữ *kiểu khác*',
  ])('that holds anything else is refused: %j', (markdown) => {
    expect(() => readGuidePage(markdown)).toThrow(
      /^(?:a page begins|not understood|not an item|not a row|not a table)/,
    );
  });

  it('loses nothing of plain text', () => {
    const word = fc.stringMatching(/^[a-zà-ỹ0-9,.]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const text = `x ${words.join(' ')}`;
        const [block] = readGuidePage(`# T\n\n${text}`).blocks;
        expect(block).toEqual({ kind: 'paragraph', content: [{ kind: 'text', text }] });
      }),
    );
  });
});
