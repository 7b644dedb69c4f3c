import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProblemError } from '../../../../core/contract/problem.ts';
import type { Report } from '../../../../core/model/report.ts';
import { saveAtLatestMs, savePauseMs } from '../../../../renderer/components/autosave.ts';
import { ReportSession, stepPauseMs } from '../../../../renderer/features/report/report-session.ts';
import { fakeOpenedReport } from '../../../support/fake-data.ts';

const opened = fakeOpenedReport('nam-dinh-hoi-nong-dan');

type Save = { report: Report; expectedVersion: number };

function openSession(answer?: (save: Save, count: number) => Promise<void> | void) {
  const saves: Save[] = [];
  const session = new ReportSession(opened, async (report, expectedVersion) => {
    saves.push({ report, expectedVersion });
    await answer?.({ report, expectedVersion }, saves.length);
    return { version: expectedVersion + 1, savedAt: new Date().toISOString() };
  });
  return { session, saves };
}

const writeAbstract = (session: ReportSession, abstract: string) =>
  session.announce('header:abstract', (report) => ({ ...report, header: { ...report.header, abstract } }));
const writePlace = (session: ReportSession, placeName: string) =>
  session.announce('header:placeName', (report) => ({ ...report, header: { ...report.header, placeName } }));
const abstractOf = (session: ReportSession) => session.getView().report.header.abstract;
const placeOf = (session: ReportSession) => session.getView().report.header.placeName;

/** Types letter by letter with so much time between keys. */
async function type(session: ReportSession, text: string, betweenMs: number, start = ''): Promise<void> {
  for (let end = 1; end <= text.length; end += 1) {
    writeAbstract(session, start + text.slice(0, end));
    await vi.advanceTimersByTimeAsync(betweenMs);
  }
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2021-03-16T03:42:00.000Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a change from outside the page', () => {
  it('is one step that the page shows anew, told once, and is nothing when nothing changes', () => {
    const { session } = openSession();
    const told: number[] = [];
    session.subscribe(() => told.push(session.getView().restored.count));
    session.replace('begin', (report) => ({ ...report, blocks: [] }));
    expect(told).toEqual([1]);
    expect(session.getView()).toMatchObject({ report: { blocks: [] }, canUndo: true });
    session.replace('begin', (report) => report);
    expect(told).toEqual([1]);
    session.undo();
    expect(session.getView().report.blocks).toEqual(opened.report.blocks);
    session.dispose();
  });
});

describe('undo', () => {
  it('takes back what was typed without a pause as one step', async () => {
    const { session } = openSession();
    await type(session, 'một hai ba', 80);
    await vi.advanceTimersByTimeAsync(stepPauseMs);
    session.undo();
    expect(abstractOf(session)).toBe(opened.report.header.abstract);
    expect(session.getView().canUndo).toBe(false);
  });

  it('begins a new step after a pause', async () => {
    const { session } = openSession();
    await type(session, 'một', 80);
    await vi.advanceTimersByTimeAsync(stepPauseMs + 1);
    await type(session, ' hai', 80, 'một');
    session.undo();
    expect(abstractOf(session)).toBe('một');
    session.undo();
    expect(abstractOf(session)).toBe(opened.report.header.abstract);
  });

  it('begins a new step at another place, even without a pause', () => {
    const { session } = openSession();
    writeAbstract(session, 'một');
    writePlace(session, 'Hà Nam');
    session.undo();
    expect(placeOf(session)).toBe('Nam Định');
    expect(abstractOf(session)).toBe('một');
    expect(session.getView().restored.place).toBe('header:placeName');
  });

  it('keeps a sentence one step although it was saved in the middle', async () => {
    const { session, saves } = openSession();
    await type(session, 'x'.repeat(60), 200);
    expect(saves.length).toBeGreaterThan(0);
    session.undo();
    expect(abstractOf(session)).toBe(opened.report.header.abstract);
  });

  it('gives a pressed button a step of its own', () => {
    const { session } = openSession();
    writeAbstract(session, 'một');
    session.change('tasks', (report) => ({ ...report, nextTasks: [] }));
    writeAbstract(session, 'một hai');
    session.undo();
    expect(abstractOf(session)).toBe('một');
    expect(session.getView().report.nextTasks).toEqual([]);
    session.undo();
    expect(session.getView().report.nextTasks).toBe(opened.report.nextTasks);
    expect(abstractOf(session)).toBe('một');
  });

  it('can be taken back itself, until something new is typed', () => {
    const { session } = openSession();
    writeAbstract(session, 'một');
    session.undo();
    session.redo();
    expect(abstractOf(session)).toBe('một');
    session.undo();
    writeAbstract(session, 'khác');
    expect(session.getView().canRedo).toBe(false);
    session.redo();
    expect(abstractOf(session)).toBe('khác');
  });

  it('shares what did not change between its states', () => {
    const { session } = openSession();
    writeAbstract(session, 'một');
    session.settle();
    expect(session.getView().report.blocks).toBe(opened.report.blocks);
  });
});

describe('saving', () => {
  it('happens within 2 s of the last key, not at each key', async () => {
    const { session, saves } = openSession();
    await type(session, 'một hai', 100);
    expect(saves).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(savePauseMs);
    expect(saves.map((save) => save.report.header.abstract)).toEqual(['một hai']);
    expect(savePauseMs).toBeLessThan(2_000);
  });

  it('happens at least every 10 s while typing goes on', async () => {
    const { session, saves } = openSession();
    await type(session, 'x'.repeat(250), 100);
    expect(saves.length).toBeGreaterThanOrEqual(Math.floor(25_000 / 10_000));
    expect(saveAtLatestMs).toBeLessThan(10_000);
  });

  it('says "saved" only after the reply, with the time of the reply', async () => {
    let reply = () => {};
    const { session } = openSession(
      () =>
        new Promise<void>((resolve) => {
          reply = resolve;
        }),
    );
    writeAbstract(session, 'một');
    await vi.advanceTimersByTimeAsync(savePauseMs);
    expect(session.getView().save.status).toBe('saving');
    expect(session.getView().savedAt).toBe(opened.savedAt);
    await vi.advanceTimersByTimeAsync(700);
    reply();
    await vi.advanceTimersByTimeAsync(0);
    expect(session.getView().save.status).toBe('saved');
    expect(session.getView().savedAt).toBe('2021-03-16T03:42:01.900Z');
  });

  it('goes one after the other, each from the version that the last one made', async () => {
    let running = 0;
    let most = 0;
    const { session, saves } = openSession(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      running -= 1;
    });
    writeAbstract(session, 'một');
    void session.saveNow();
    await vi.advanceTimersByTimeAsync(100);
    writeAbstract(session, 'hai');
    void session.saveNow();
    void session.saveNow();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(most).toBe(1);
    expect(saves.map((save) => save.expectedVersion)).toEqual([3, 4]);
    expect(saves.at(-1)?.report.header.abstract).toBe('hai');
  });

  it('saves what was typed while a save was running', async () => {
    const { session, saves } = openSession(async (_, count) => {
      if (count === 1) await new Promise((resolve) => setTimeout(resolve, 2_000));
    });
    writeAbstract(session, 'một');
    await vi.advanceTimersByTimeAsync(savePauseMs + 100);
    writeAbstract(session, 'một hai');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(saves.at(-1)?.report.header.abstract).toBe('một hai');
    expect(session.getView().save.status).toBe('saved');
  });

  it('does nothing when what was typed is taken back before it was saved', async () => {
    const { session, saves } = openSession();
    writeAbstract(session, 'một');
    session.undo();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(saves).toHaveLength(0);
    expect(session.getView().save.status).toBe('saved');
  });

  it('keeps a new draft that nobody touched off the disk', () => {
    const session = new ReportSession({ ...opened, version: 0, savedAt: null }, () =>
      Promise.reject(new Error('must not save')),
    );
    expect(session.hasUnsaved).toBe(false);
    writeAbstract(session, 'một');
    expect(session.hasUnsaved).toBe(true);
    session.undo();
    expect(session.hasUnsaved).toBe(false);
    session.dispose();
  });
});

describe('a save that fails', () => {
  it('keeps the text, says why, and tries again after 5 s and then more slowly', async () => {
    const { session, saves } = openSession((_, count) => {
      if (count <= 3) throw new ProblemError('disk-full');
    });
    writeAbstract(session, 'một');
    await vi.advanceTimersByTimeAsync(savePauseMs);
    expect(session.getView().save).toEqual({ status: 'failed', problem: { code: 'disk-full', details: {} } });
    expect(abstractOf(session)).toBe('một');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(saves).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(saves).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(saves).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(session.getView().save.status).toBe('saved');
    expect(saves.every((save) => save.expectedVersion === 3)).toBe(true);
  });

  it('while the report is left is tried no more by itself', async () => {
    const { session, saves } = openSession(() => {
      throw new ProblemError('no-permission');
    });
    writeAbstract(session, 'một');
    const leaving = session.saveNow();
    session.dispose();
    expect(await leaving).toBe(false);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(saves).toHaveLength(1);
    expect(session.hasUnsaved).toBe(true);
  });

  it('goes on saying so while more is typed', async () => {
    const { session } = openSession(() => {
      throw new ProblemError('no-permission');
    });
    writeAbstract(session, 'một');
    await vi.advanceTimersByTimeAsync(savePauseMs);
    writeAbstract(session, 'một hai');
    expect(session.getView().save.status).toBe('failed');
  });

  it('waits for a choice when the report was saved elsewhere, and can save over it', async () => {
    const { session, saves } = openSession((save) => {
      if (save.expectedVersion !== 7) throw new ProblemError('stale-version');
    });
    writeAbstract(session, 'một');
    await vi.advanceTimersByTimeAsync(60_000);
    writeAbstract(session, 'một hai');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saves).toHaveLength(1);
    await session.overwrite(7);
    expect(saves.at(-1)?.report.header.abstract).toBe('một hai');
    expect(session.getView().save.status).toBe('saved');
  });

  it('can take the version from elsewhere, and undo brings the own text back', async () => {
    const { session, saves } = openSession((save) => {
      if (save.expectedVersion !== 7) throw new ProblemError('stale-version');
    });
    writeAbstract(session, 'của tôi');
    await vi.advanceTimersByTimeAsync(savePauseMs);
    const other = { ...opened.report, header: { ...opened.report.header, abstract: 'của nơi khác' } };
    session.adopt({ report: other, version: 7, savedAt: '2021-03-16T03:50:00.000Z' });
    expect(abstractOf(session)).toBe('của nơi khác');
    session.undo();
    expect(abstractOf(session)).toBe('của tôi');
    await vi.advanceTimersByTimeAsync(savePauseMs);
    expect(saves.at(-1)).toMatchObject({ expectedVersion: 7 });
  });
});

describe('an act with the saved report', () => {
  const issued = { number: '12', date: '2021-03-18', signedCopySha256: null };
  const answer = (report: Report, version: number) => ({
    report,
    version: version + 1,
    savedAt: '2021-03-16T03:50:00.000Z',
  });

  it('works on what was typed last, is no step of the history, and goes on with the new version', async () => {
    const { session, saves } = openSession();
    writeAbstract(session, 'chữ cuối');
    const isDone = await session.runAct(async (version) => {
      expect(saves.at(-1)?.report.header.abstract).toBe('chữ cuối');
      const { report } = session.getView();
      return answer({ ...report, state: 'approved' }, version);
    });
    expect([isDone, session.getView().report.state, session.hasUnsaved]).toEqual([true, 'approved', false]);
    session.undo();
    expect(abstractOf(session)).toBe(opened.report.header.abstract);
    expect(session.getView().report.state).toBe('approved');
    await session.saveNow();
    expect(saves.map((save) => save.expectedVersion)).toEqual([opened.version, opened.version + 2]);
  });

  it('that locks the text stops typing and undo until the report is opened again', async () => {
    const { session } = openSession();
    writeAbstract(session, 'đã ký');
    await session.runAct(async (version) =>
      answer({ ...session.getView().report, state: 'issued', issued }, version),
    );
    writeAbstract(session, 'phím lạc');
    session.change('x', (report) => ({ ...report, blocks: [] }));
    session.undo();
    expect(session.getView()).toMatchObject({ canUndo: false, canRedo: false });
    expect(abstractOf(session)).toBe('đã ký');
    await session.runAct(async (version) =>
      answer({ ...session.getView().report, state: 'drafting' }, version),
    );
    session.undo();
    expect(abstractOf(session)).toBe(opened.report.header.abstract);
    expect(session.getView().report.issued).toEqual(issued);
  });

  it('that is refused leaves the report as it was', async () => {
    const { session } = openSession();
    await expect(
      session.runAct(() => Promise.reject(new ProblemError('act-not-possible'))),
    ).rejects.toMatchObject({ problem: { code: 'act-not-possible' } });
    expect(session.getView().report).toBe(opened.report);
    writeAbstract(session, 'viết tiếp');
    expect(await session.saveNow()).toBe(true);
  });
});
