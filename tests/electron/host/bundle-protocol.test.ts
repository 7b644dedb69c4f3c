import fc from 'fast-check';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { registerBundleScheme, serveBundle } from '../../../electron/host/bundle-protocol.ts';
import { protocol } from '../../support/fake-electron.ts';

vi.mock('electron', () => import('../../support/fake-electron.ts'));

let folder: string;
const secret = 'nội dung nằm ngoài trang';

const mayAsk = Promise.withResolvers<void>();

async function ask(url: string): Promise<Response> {
  const handler = protocol.handlers.get('app');
  if (!handler) throw new Error('nobody answers app:');
  return handler(new Request(url));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giao-ban-bundle-'));
  for (const each of ['main', 'renderer/assets', 'renderer-old'])
    await mkdir(join(folder, each), { recursive: true });
  await writeFile(join(folder, 'renderer/index.html'), '<p>trang</p>');
  await writeFile(join(folder, 'renderer/assets/index.js'), '1');
  await writeFile(join(folder, 'renderer/assets/odd.bin'), '1');
  await writeFile(join(folder, 'main/main.js'), secret);
  await writeFile(join(folder, 'renderer-old/index.html'), secret);
  await writeFile(join(folder, 'secret.html'), secret);
  registerBundleScheme();
  serveBundle(join(folder, 'main'), mayAsk.promise);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('app://bundle', () => {
  it('has the powers of a web page and no more', () => {
    expect(protocol.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  it('keeps the page, but not its parts, until its calls are answered', async () => {
    let isShown = false;
    const page = ask('app://bundle/index.html').then((answer) => {
      isShown = true;
      return answer.text();
    });
    expect(await (await ask('app://bundle/assets/index.js')).text()).toBe('1');
    expect(isShown).toBe(false);
    mayAsk.resolve();
    expect(await page).toBe('<p>trang</p>');
  });

  it('answers with the built page and its parts, by their types', async () => {
    const types: string[] = [];
    for (const path of ['/', '/index.html', '/assets/index.js', '/assets/odd.bin']) {
      const answer = await ask(`app://bundle${path}`);
      expect(answer.status).toBe(200);
      types.push(answer.headers.get('content-type') ?? '');
    }
    expect(types).toEqual([
      'text/html; charset=utf-8',
      'text/html; charset=utf-8',
      'text/javascript; charset=utf-8',
      'application/octet-stream',
    ]);
  });

  it('sends a strict content security policy with every answer, refusals too', async () => {
    for (const url of [
      'app://bundle/',
      'app://bundle/assets/index.js',
      'app://bundle/none',
      'app://other/',
    ]) {
      const { headers } = await ask(url);
      expect(headers.get('x-content-type-options'), url).toBe('nosniff');
      const policy = Object.fromEntries(
        (headers.get('content-security-policy') ?? '').split('; ').map((each) => {
          const [directive = '', ...sources] = each.split(' ');
          return [directive, sources.join(' ')];
        }),
      );
      expect(policy, url).toEqual({
        'default-src': "'none'",
        'script-src': "'self'",
        // Mantine and TipTap set styles on elements; a style cannot reach outside, since nothing else may be loaded.
        'style-src': "'self' 'unsafe-inline'",
        'font-src': "'self'",
        'img-src': "'self' data: blob:",
        'connect-src': "'self'",
        'worker-src': "'self'",
        'base-uri': "'none'",
        'form-action': "'none'",
        'frame-ancestors': "'none'",
      });
    }
  });

  it('serves nothing outside the built page', async () => {
    const ways = [
      '/../main/main.js',
      '/..%2fmain%2fmain.js',
      '/%2e%2e/main/main.js',
      '/%2e%2e%2fmain%2fmain.js',
      '/assets/..%2f..%2fmain/main.js',
      '/..%5cmain%5cmain.js',
      '/../renderer-old/index.html',
      '/..%2frenderer-old%2findex.html',
      '/%2e%2e%2fsecret.html',
      '//etc/passwd',
      '/%2fetc%2fpasswd',
      '/index.html%00.js',
      '/%',
      '/%ff',
      '/assets',
    ];
    for (const way of ways) expect((await ask(`app://bundle${way}`)).status, way).toBe(404);
    for (const host of ['other', 'bundle.example.com', '127.0.0.1'])
      expect((await ask(`app://${host}/index.html`)).status, host).toBe(404);
  });

  it('serves nothing outside for any path made of dots, slashes and percent signs', async () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e',
      '%2E%2e',
      '/',
      '%2f',
      '%5c',
      '\\',
      '%25',
      '%00',
      'main',
      'secret.html',
      'assets',
      'index.html',
      'main.js',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const answer = await ask(`app://bundle/${pieces.join('')}`);
        expect(await answer.text()).not.toContain(secret);
      }),
      { numRuns: 1_000 },
    );
  });

  it.skipIf(process.platform === 'win32')('follows no link out of the built page', async () => {
    await symlink(join(folder, 'secret.html'), join(folder, 'renderer/link.html'));
    expect((await ask('app://bundle/link.html')).status).toBe(404);
  });
});
