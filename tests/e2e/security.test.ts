import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Installation } from './app.ts';
import { FirstRun } from './screens.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await Installation.make();
  await new FirstRun(await installation.start()).openPractice();
});
afterAll(() => installation.remove());

describe('the page of the running program', () => {
  it('has no Node and no Electron within reach, and of main only the one bridge', async () => {
    const found = await installation.page.evaluate(() => ({
      reach: [
        'require',
        'process',
        'module',
        'Buffer',
        'global',
        '__dirname',
        'electron',
        'ipcRenderer',
      ].filter((name) => name in globalThis),
      api: Object.keys(Reflect.get(globalThis, 'api') as object).sort(),
      isFrozen: Reflect.set(Reflect.get(globalThis, 'api') as object, 'invoke', null),
    }));
    expect(found).toEqual({
      reach: [],
      api: ['invoke', 'onMenuCommand', 'onWordCopyChange'],
      isFrozen: false,
    });
  });

  it('runs no script that did not come with the program, and reaches no other address', async () => {
    const seen = await installation.page.evaluate(async () => {
      const violated = new Set<string>();
      document.addEventListener('securitypolicyviolation', (event) => violated.add(event.effectiveDirective));
      const add = (name: string, attributes: Record<string, string>, text = '') => {
        const element = document.createElement(name);
        for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
        element.textContent = text;
        document.body.append(element);
      };
      add('script', {}, 'globalThis.hacked = 1');
      add('script', { src: 'https://example.com/x.js' });
      add('img', { src: 'https://example.com/x.png', onerror: 'globalThis.hacked = 2' });
      add('iframe', { src: 'https://example.com/' });
      add('object', { data: 'https://example.com/x.pdf' });
      add('link', { rel: 'stylesheet', href: 'https://example.com/x.css' });
      const refused = await Promise.all(
        ['https://example.com/', 'http://127.0.0.1:9/', 'file:///etc/hostname'].map((url) =>
          fetch(url).then(
            () => url,
            () => 'refused',
          ),
        ),
      );
      let sent = 'sent';
      try {
        Reflect.construct(WebSocket, ['wss://example.com/']);
        await new Promise((resolve) => setTimeout(resolve, 200));
        sent = violated.has('connect-src') ? 'refused' : 'sent';
      } catch {
        sent = 'refused';
      }
      let evaluated = 'ran';
      try {
        Reflect.construct(Function, ['return 1']);
      } catch {
        evaluated = 'refused';
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { violated: [...violated].sort(), refused, sent, evaluated, hacked: 'hacked' in globalThis };
    });
    expect(seen).toEqual({
      violated: expect.arrayContaining([
        'connect-src',
        'frame-src',
        'img-src',
        'script-src-elem',
        'style-src-elem',
      ]),
      refused: ['refused', 'refused', 'refused'],
      sent: 'refused',
      evaluated: 'refused',
      hacked: false,
    });
  });

  it('stays where it is and opens nothing else', async () => {
    const { page, app } = installation;
    await page.evaluate(() => {
      globalThis.open('https://example.com/');
      const link = document.createElement('a');
      link.href = 'https://example.com/';
      document.body.append(link);
      link.click();
    });
    await page.waitForTimeout(300);
    expect(new URL(page.url()).pathname).toBe('/index.html');
    expect(app.windows()).toHaveLength(1);
    await page.getByRole('table').first().waitFor();
  });

  it('is refused camera, place, notifications and the clipboard', async () => {
    const states = await installation.page.evaluate(() =>
      Promise.all(
        ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'].map(
          async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
        ),
      ),
    );
    expect(new Set(states)).toEqual(new Set(['denied']));
  });

  it('is refused by main when it asks for a channel or a path of its own making', async () => {
    const answers = await installation.page.evaluate(async () => {
      const { invoke } = Reflect.get(globalThis, 'api') as {
        invoke: (channel: string, args: unknown) => Promise<{ ok: boolean; error?: { code: string } }>;
      };
      const ask = (channel: string, args: unknown) =>
        invoke(channel, args).then(
          ({ ok, error }) => (ok ? 'answered' : (error?.code ?? '?')),
          () => 'no such channel',
        );
      return [
        await ask('shell:open-external', {}),
        await ask('export:open-file', { exportId: '/etc/passwd' }),
        await ask('report:open', { periodId: '../../x', organisationId: 'x' }),
        await ask('restored:open-folder', { id: '../../..' }),
      ];
    });
    expect(answers).toEqual(['no such channel', 'record-missing', 'invalid-record', 'invalid-record']);
  });
});

describe('the built program', () => {
  const out = join(import.meta.dirname, '../../out');
  const sources = async () => {
    const names = await readdir(out, { recursive: true });
    const wanted = names.filter((name) => /\.(?:js|mjs|cjs|html|css)$/.test(name));
    return Promise.all(wanted.map(async (name) => ({ name, text: await readFile(join(out, name), 'utf8') })));
  };

  it('names no address on the Internet but those that are names: of XML vocabularies, of a licence, in messages', async () => {
    /** Never fetched; each is only compared with, written into a file, or shown in an error. */
    const names: Record<string, string> = {
      'schemas.openxmlformats.org': 'vocabularies of Word and Excel files',
      'schemas.microsoft.com': 'vocabularies of Word and Excel files',
      'purl.oclc.org': 'vocabularies of strict Word and Excel files',
      'purl.org': 'Dublin Core: title and author in a file',
      'www.wps.cn': 'vocabulary of files from WPS Office',
      'www.w3.org': 'SVG, XML and XHTML',
      'ns.adobe.com': 'metadata in a PDF (pdf.js)',
      'www.xfa.org': 'forms in a PDF (pdf.js)',
      'json-schema.org': 'vocabulary of a JSON Schema (zod)',
      'www.apache.org': 'the licence in the head of pdf.js',
      'react.dev': 'the address of an explanation in a message (React)',
      'mantine.dev': 'the address of an explanation in a message (Mantine)',
      'prosemirror.net': 'the address of an explanation in a message (ProseMirror)',
      'example.com': 'a base that makes an address readable (pdf.js)',
      'openfontlicense.org': 'the licence of the fonts, shown in Giới thiệu',
      'foo.bar': 'a base that makes an address readable',
    };
    const hostsOf = (text: string) =>
      [...text.matchAll(/\b(?:https?|wss?|ftp):\/\/([\w.-]+)/g)].map(([, host = '']) => host);
    // Giới thiệu shows the licences of others as they were written, with the addresses of who wrote them.
    const licences = await readFile(join(out, '../assets/licences/third-party.json'), 'utf8');
    const inLicences = new Set(hostsOf(licences));
    const found = (await sources()).flatMap(({ name, text }) =>
      hostsOf(text).filter((host) => !(name.includes('about-dialog') && inLicences.has(host))),
    );
    expect([...new Set(found)].filter((host) => !(host in names))).toEqual([]);
  });

  it('loads no part of Node that speaks to a network', async () => {
    const parts =
      /(?:from|require\(|import\()\s*["'`](?:node:)?(?:http|https|http2|net|tls|dgram|dns|inspector)["'`/]/;
    expect((await sources()).filter(({ text }) => parts.test(text)).map(({ name }) => name)).toEqual([]);
  });

  it('has only its own scripts and styles in its page', async () => {
    const html = await readFile(join(out, 'renderer/index.html'), 'utf8');
    const addresses = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address = '']) => address);
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !address.startsWith('./'))).toEqual([]);
    expect(html).not.toMatch(/<script(?![^>]* src=)/);
  });
});
