import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { createPdfEngine } from '../../../electron/export/pdf/typst-engine.ts';
import { renderWord } from '../../../electron/export/word/render-word.ts';
import {
  createDocumentWorker,
  type DocumentWorker,
  type DocumentWorkerOptions,
} from '../../../electron/workers/document-worker-client.ts';
import { readText } from '../export/pdf/read-pdf.ts';
import {
  layouts,
  paragraph,
  printDocument,
  reportDocument,
  sentence,
} from '../export/pdf/sample-documents.ts';
import { fontFolder, wasmFile } from '../export/pdf/start-engine.ts';

const workerFile = join(import.meta.dirname, '../../../electron/workers/document-worker.ts');
const unrulyFile = join(import.meta.dirname, 'unruly-worker.ts');

const clients: DocumentWorker[] = [];

function start(options: Partial<DocumentWorkerOptions> = {}): DocumentWorker {
  const client = createDocumentWorker({ workerFile, wasmFile, fontFolder, ...options });
  clients.push(client);
  return client;
}

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()));
});

const titled = (title: string) => printDocument([], { title });
const plain = titled('plain');
const endless = printDocument(Array.from({ length: 3000 }, () => paragraph(`${sentence} ${sentence}`)));

describe('the document worker', () => {
  it('makes the same PDF and the same Word file as without a worker', async () => {
    const client = start();
    const document = reportDocument(layouts.party, 1);
    const engine = await createPdfEngine({ wasmFile, fontFolder });
    const direct = await engine.render(document);
    const pdf = await client.render(document, 'pdf');
    expect(pdf.pageCount).toBe(direct.pageCount);
    expect(Buffer.compare(pdf.bytes, direct.bytes)).toBe(0);
    const word = await client.render(document, 'word');
    expect(word.pageCount).toBeNull();
    expect(Buffer.compare(word.bytes, renderWord(document))).toBe(0);
  });

  it('makes documents asked for at once one after the other, each for its asker', async () => {
    const client = start();
    const results = await Promise.all(
      ['một', 'hai', 'ba', 'bốn'].map((value) => client.render(printDocument([paragraph(value)]), 'pdf')),
    );
    expect(results.map(({ bytes }) => readText(bytes).trim())).toEqual(['một', 'hai', 'ba', 'bốn']);
  });

  it('keeps the main thread free while it works', async () => {
    const client = start();
    let longestMs = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longestMs = Math.max(longestMs, performance.now() - last);
      last = performance.now();
    }, 5);
    await client.render(reportDocument(layouts.party, 20), 'pdf');
    clearInterval(timer);
    expect(longestMs).toBeLessThan(300);
  });

  it('lets the process end when nothing runs', async () => {
    const script = join(import.meta.dirname, 'render-and-leave.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [script, workerFile], { timeout: 20_000 });
    expect(stdout.trim()).toBe('1');
  });
});

describe('a job that is cancelled', () => {
  it('ends at once, in the middle of its work, and the next one works', async () => {
    const client = start();
    await client.render(printDocument([paragraph('trước')]), 'pdf');
    const controller = new AbortController();
    const cancelled = client.render(endless, 'pdf', { signal: controller.signal });
    const next = client.render(printDocument([paragraph('sau')]), 'pdf');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const begin = performance.now();
    controller.abort();
    await expect(cancelled).rejects.toMatchObject({ name: 'DocumentWorkerError', code: 'aborted' });
    expect(performance.now() - begin).toBeLessThan(300);
    expect(readText((await next).bytes).trim()).toBe('sau');
  });

  it('leaves the queue without disturbing the one that runs', async () => {
    const client = start({ workerFile: unrulyFile });
    const controller = new AbortController();
    const running = client.render(plain, 'pdf');
    const waiting = client.render(plain, 'pdf', { signal: controller.signal });
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'aborted' });
    expect((await running).bytes[0]).toBe(1);
    expect((await client.render(plain, 'pdf')).bytes[0]).toBe(2);
  });

  it('never begins when it was cancelled before', async () => {
    const client = start({ workerFile: unrulyFile });
    await expect(client.render(plain, 'pdf', { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'aborted',
    });
    expect((await client.render(plain, 'pdf')).bytes[0]).toBe(1);
  });
});

describe('a job that goes wrong', () => {
  it.each(['exit', 'throw'])(
    'is reported when the worker dies (%s), and the next one works',
    async (title) => {
      const client = start({ workerFile: unrulyFile });
      await expect(client.render(titled(title), 'pdf')).rejects.toMatchObject({
        name: 'DocumentWorkerError',
        code: 'document-worker-failed',
      });
      expect((await client.render(plain, 'pdf')).bytes[0]).toBe(1);
    },
  );

  it('is reported when it takes too long, and the next one works', async () => {
    const client = start({ workerFile: unrulyFile, timeoutMs: 400 });
    const hanging = client.render(titled('hang'), 'pdf');
    const next = client.render(plain, 'pdf');
    await expect(hanging).rejects.toMatchObject({ code: 'document-worker-timed-out' });
    expect((await next).bytes[0]).toBe(1);
  });

  it('is reported when the compiler file is missing, also after a warm-up', async () => {
    const client = start({ wasmFile: join(import.meta.dirname, 'missing.wasm') });
    client.warmUp();
    await expect(client.render(plain, 'pdf')).rejects.toMatchObject({ code: 'document-worker-failed' });
    expect((await client.render(plain, 'word')).bytes.length).toBeGreaterThan(1000);
  });

  it('is reported when there is no worker file', async () => {
    const client = start({ workerFile: join(import.meta.dirname, 'missing.ts') });
    await expect(client.render(plain, 'pdf')).rejects.toMatchObject({ code: 'document-worker-failed' });
  });
});

describe('the memory of the worker', () => {
  it('is given back by a fresh worker that takes over once it is warm', async () => {
    const client = start({ workerFile: unrulyFile, memoryLimitBytes: 2 ** 20 });
    expect((await client.render(titled('grow'), 'pdf')).bytes[0]).toBe(1);
    // Until then the old one serves.
    expect((await client.render(plain, 'pdf')).bytes[0]).toBe(2);
    await expect
      .poll(async () => (await client.render(plain, 'pdf')).bytes[0], { interval: 100, timeout: 5000 })
      .toBe(1);
  });

  it('is given back again and again while documents are made', async () => {
    const client = start({ memoryLimitBytes: 1 });
    for (let edit = 0; edit < 30; edit += 1) {
      const { bytes } = await client.render(printDocument([paragraph(`lần ${edit}`)]), 'pdf');
      expect(readText(bytes).trim()).toBe(`lần ${edit}`);
    }
  });

  it('is not needed twice for the compiler: the next worker gets it from the one before', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'giao-ban-worker-'));
    const copy = join(folder, 'compiler.wasm');
    copyFileSync(wasmFile, copy);
    const client = start({ wasmFile: copy });
    await client.render(printDocument([paragraph('a')]), 'pdf');
    rmSync(folder, { recursive: true });
    const controller = new AbortController();
    const cancelled = client.render(endless, 'pdf', { signal: controller.signal });
    controller.abort();
    await expect(cancelled).rejects.toMatchObject({ code: 'aborted' });
    expect((await client.render(printDocument([paragraph('a')]), 'pdf')).pageCount).toBe(1);
  });
});

describe('closing', () => {
  it('aborts what runs and what waits, and refuses more', async () => {
    const client = start({ workerFile: unrulyFile });
    const jobs = [client.render(titled('hang'), 'pdf'), client.render(plain, 'pdf')];
    const outcomes = Promise.allSettled(jobs);
    await client.close();
    for (const outcome of await outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'aborted' } });
    }
    await expect(client.render(plain, 'pdf')).rejects.toMatchObject({ code: 'aborted' });
  });
});
