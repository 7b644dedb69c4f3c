import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canTrace, readNetworkCalls, traceApp, type NetworkCall } from '../support/trace-network.ts';
import { Installation } from './app.ts';
import { FirstRun, Home } from './screens.ts';

/** The test's own way into the app: Playwright speaks with the main process and the page over this PC's loopback. */
const isLoopback = ({ address }: NetworkCall) => /^(?:127\.|\[::1\]|\[::ffff:127\.)/.test(address);

/**
 * Chromium asks the kernel whether IPv6 leads anywhere by connecting a UDP socket, by which nothing leaves the PC, to an address
 * of its own (net/dns/host_resolver_manager.cc). A packet on that socket would be a call of another kind.
 */
const isRouteQuestion = ({ call, protocol, address }: NetworkCall) =>
  call === 'connect' && protocol.startsWith('UDP') && address === '[2001:4860:4860::8888]:443';

const tell = (calls: NetworkCall[]) =>
  calls.map(({ call, protocol, address }) => `${call} ${protocol} ${address}`);

describe.skipIf(!canTrace())('the network', () => {
  let installation: Installation;
  const before = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const { folder, log } = traceApp();
  const leaving = () => readNetworkCalls(log).filter((call) => !isLoopback(call) && !isRouteQuestion(call));

  beforeAll(async () => {
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] = folder;
    installation = await Installation.make();
  });
  afterAll(async () => {
    if (before === undefined) delete process.env['ELECTRON_OVERRIDE_DIST_PATH'];
    else process.env['ELECTRON_OVERRIDE_DIST_PATH'] = before;
    await installation.remove();
    await rm(folder, { recursive: true, force: true });
  });

  it('is not used at the first start, in the first run and at the next start', async () => {
    const page = await installation.start();
    await new FirstRun(page).chooseOffice('ninh b', ['Hội Nông dân']);
    await installation.close();
    const again = await installation.start();
    await again.getByRole('heading', { name: 'Chưa có kỳ báo cáo nào' }).waitFor();
    await installation.close();
    expect(tell(leaving())).toEqual([]);
  });

  it('is not used while a clerk writes, saves, looks at the pages and exports', async () => {
    const quarter = await Installation.make();
    try {
      const page = await quarter.start();
      await new FirstRun(page).openPractice();
      const editor = await new Home(page).open(/Hội Nông dân/);
      await editor.prose.click();
      await page.keyboard.type('Trong quý, các cấp hội đã tổ chức tuyên truyền.');
      await editor.waitUntilSaved();
      await page.keyboard.press('F9');
      await page.locator('canvas').first().waitFor();
      await page.keyboard.press('Escape');
      for (const [format, name] of [
        ['Xuất Word', 'bao-cao.docx'],
        ['Lưu PDF', 'bao-cao.pdf'],
      ] as const) {
        await quarter.answerSaveDialog(join(quarter.folder, name));
        await editor.export(format);
      }
    } finally {
      await quarter.remove();
    }
    expect(tell(leaving())).toEqual([]);
  });

  it('would be seen if it were used', async () => {
    await installation.start();
    // 192.0.2.0/24 belongs to nobody (RFC 5737).
    await installation.app.evaluate(async () => {
      const { request: ask } = process.getBuiltinModule('node:http');
      await new Promise<void>((resolve) => {
        const asked = ask({ host: '192.0.2.1', port: 80, timeout: 200 });
        asked.once('error', () => resolve());
        asked.once('timeout', () => asked.destroy(new Error('enough')));
        asked.end();
      });
    });
    await installation.close();
    expect(tell(leaving())).toContain('connect TCP 192.0.2.1:80');
  });
});
