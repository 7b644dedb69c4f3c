/**
 * The page with a fake `window.api`, in a real Chromium.
 *
 *   const harness = await openHarness();            // builds the page unless another test file has, and starts Chromium
 *   const page = await harness.open('practice');    // scenarios: fake-api.ts; { zoom: 2 } for 200 %, { pages: 300 }
 *   await page.getByRole('button', { name: 'Soạn' }).first().click();
 *   await page.evaluate(() => window.fake.sendMenuCommand('save'));
 *   await harness.close();
 *
 * By hand: `node tests/renderer/harness/shoot.ts <scenario> <file.png> [zoom] [button to press …]`.
 * The page is served with the very CSP of the program, and any console error or CSP violation is kept in
 * `harness.complaints`, which each test file checks to be empty.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Channel } from '../../../core/contract/contract.ts';
import type { Problem } from '../../../core/contract/problem.ts';
import { beginBlank } from '../../support/begin-blank.ts';
import type { Scenario } from '../../support/fake-api.ts';
import { findChromium } from '../../standin/chromium.ts';
import { buildPage } from './build-page.ts';

const here = import.meta.dirname;
const root = join(here, '../../..');

/** As electron/window.ts sends it. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const mimeTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

export type OpenOptions = {
  /** 2 = the window zoomed to 200 %, as the menu does it. */
  zoom?: number;
  width?: number;
  height?: number;
  /** How many pages `report:preview` answers. */
  pages?: number;
  /** What the fake does from the very first call on: each channel's next problem, each channel's delay. */
  failures?: { channel: Channel; problem: Problem }[];
  delays?: { channel: Channel; delayMs: number }[];
  /** An empty report asks how to begin; otherwise the question is answered with the outline alone. */
  asksHowToBegin?: boolean;
  /** What the page font is said to lack. */
  missingCharacters?: string[];
};

export type Harness = {
  open(scenario: Scenario, options?: OpenOptions): Promise<Page>;
  /** Console errors and warnings so far; a test that provokes one empties it. */
  readonly complaints: string[];
  close(): Promise<void>;
};

export async function openHarness(): Promise<Harness> {
  const folder = await buildPage();
  const browser = await chromium.launch({
    executablePath: findChromium(process.env, { isHeadless: true }),
    args: ['--no-sandbox'],
  });
  const samples = new Map<number, Promise<Buffer>>();
  const server = createServer((request, response) => {
    void answer(request.url ?? '/', folder, browser, samples).then(
      ({ type, body }) =>
        response
          .writeHead(200, { 'content-type': type, 'content-security-policy': contentSecurityPolicy })
          .end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const complaints: string[] = [];
  return {
    complaints,
    open: async (scenario, options = {}) => {
      const context = await browser.newContext({
        viewport: { width: options.width ?? 1366, height: options.height ?? 768 },
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
      });
      const page = await context.newPage();
      if (!options.asksHowToBegin) await beginBlank(page);
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
      const address = `http://127.0.0.1:${portOf(server)}/`;
      const query = new URLSearchParams({
        scenario,
        pages: String(options.pages ?? 3),
        steering: JSON.stringify({
          failures: options.failures ?? [],
          delays: options.delays ?? [],
          missingCharacters: options.missingCharacters ?? [],
        }),
      });
      await page.goto(`${address}?${query.toString()}`);
      await page
        .locator('main:not([aria-busy]) h1')
        .first()
        .waitFor({ timeout: 10_000 })
        .catch((error: unknown) => {
          throw new Error(['The page shows nothing.', ...complaints].join('\n'), { cause: error });
        });
      const rootFontSize = () =>
        page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
      while ((await rootFontSize()) < 16 * (options.zoom ?? 1)) {
        await page.evaluate(() => window.fake.sendMenuCommand('zoom-in'));
      }
      return page;
    },
    close: async () => {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

async function answer(
  address: string,
  folder: string,
  browser: Browser,
  samples: Map<number, Promise<Buffer>>,
): Promise<{ type: string; body: Buffer }> {
  const url = new URL(address, 'http://harness');
  if (url.pathname === '/favicon.ico') return { type: 'image/x-icon', body: Buffer.alloc(0) };
  if (url.pathname === '/sample.pdf') {
    const pages = Number(url.searchParams.get('pages') ?? 3);
    const sample = samples.get(pages) ?? makeSample(browser, pages);
    samples.set(pages, sample);
    return { type: 'application/pdf', body: await sample };
  }
  const path = normalize(
    join(folder, url.pathname === '/' ? 'index.html' : decodeURIComponent(url.pathname)),
  );
  if (!path.startsWith(folder)) throw new Error('outside');
  return { type: mimeTypes[extname(path)] ?? 'application/octet-stream', body: await readFile(path) };
}

/** A PDF with the bundled font embedded and as many A4 pages as asked for. */
async function makeSample(browser: Browser, pages: number): Promise<Buffer> {
  const font = await readFile(join(root, 'assets/fonts/tinos/Tinos-Regular.ttf'));
  const page = await browser.newPage();
  const paragraph =
    'Các cấp Hội trong tỉnh đã bám sát sự lãnh đạo của cấp uỷ, chủ động phối hợp với chính quyền, tổ chức 267 buổi tuyên truyền cho hơn 14.000 lượt cán bộ, hội viên.';
  await page.setContent(
    `<style>@font-face{font-family:T;src:url(data:font/ttf;base64,${font.toString('base64')})}
     body{font:14pt/18pt T;margin:0;text-align:justify}section{break-after:page}p{text-indent:1cm;margin:6pt 0}</style>` +
      Array.from(
        { length: pages },
        (_, index) => `<section><p>Trang thứ ${index + 1}.</p>${`<p>${paragraph}</p>`.repeat(9)}</section>`,
      ).join(''),
  );
  const pdf = await page.pdf({
    format: 'A4',
    margin: { top: '20mm', bottom: '20mm', left: '30mm', right: '15mm' },
  });
  await page.close();
  return pdf;
}
