import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProblemError } from '../../../../core/contract/problem.ts';
import type { Letter } from '../../../../core/model/letter.ts';
import { firstRetryMs, saveAtLatestMs, savePauseMs } from '../../../../renderer/components/autosave.ts';
import { LetterSession } from '../../../../renderer/features/letter/letter-session.ts';
import { fakeLetter } from '../../../support/fake-letter.ts';

const opened = { letter: fakeLetter, version: 3, savedAt: '2021-03-10T01:00:00.000Z' };
const begun = { letter: fakeLetter, version: 0, savedAt: null };

type Save = { letter: Letter; expectedVersion: number };

function openSession(
  answer?: (save: Save, count: number) => Promise<void> | void,
  from: typeof opened | typeof begun = opened,
) {
  const saves: Save[] = [];
  const session = new LetterSession(from, async (letter, expectedVersion) => {
    saves.push({ letter, expectedVersion });
    await answer?.({ letter, expectedVersion }, saves.length);
    return { version: expectedVersion + 1, savedAt: new Date().toISOString() };
  });
  return { session, saves };
}

const write = (session: LetterSession, ...paragraphs: string[]) =>
  session.change((letter) => ({ ...letter, paragraphs }));
const textOf = (session: LetterSession) => session.getView().letter.paragraphs.join('\n');
const textsOf = (saves: readonly Save[]) => saves.map(({ letter }) => letter.paragraphs.join('\n'));

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2021-03-16T03:42:00.000Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('saving', () => {
  it('happens within 2 s of the last key, not at each key', async () => {
    const { session, saves } = openSession();
    for (const text of ['m', 'mộ', 'một', 'một hai']) {
      write(session, text);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(saves).toEqual([]);
    expect(session.getView().save.status).toBe('pending');
    await vi.advanceTimersByTimeAsync(savePauseMs);
    expect(textsOf(saves)).toEqual(['một hai']);
    expect(savePauseMs).toBeLessThan(2_000);
  });

  it('happens at least every 10 s while typing goes on', async () => {
    const { session, saves } = openSession();
    for (let count = 1; count <= 250; count += 1) {
      write(session, 'x'.repeat(count));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(saves.length).toBeGreaterThanOrEqual(Math.floor(25_000 / 10_000));
    expect(saveAtLatestMs).toBeLessThan(10_000);
  });

  it('says "saved" only after the reply, with the time of the reply', async () => {
    const { session } = openSession(() => new Promise((resolve) => setTimeout(resolve, 700)));
    write(session, 'một');
    await vi.advanceTimersByTimeAsync(savePauseMs);
    expect(session.getView()).toMatchObject({ save: { status: 'saving' }, savedAt: opened.savedAt });
    await vi.advanceTimersByTimeAsync(700);
    expect(session.getView()).toMatchObject({
      save: { status: 'saved' },
      savedAt: '2021-03-16T03:42:01.900Z',
    });
  });

  it('goes one after the other, each from the version that the last one made, and ends with the last words', async () => {
    let running = 0;
    let most = 0;
    const { session, saves } = openSession(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      running -= 1;
    });
    write(session, 'một');
    void session.saveNow();
    await vi.advanceTimersByTimeAsync(100);
    write(session, 'hai');
    void session.saveNow();
    void session.saveNow();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(most).toBe(1);
    expect(saves.map(({ expectedVersion }) => expectedVersion)).toEqual([3, 4]);
    expect(textsOf(saves)).toEqual(['một', 'hai']);
  });

  it('takes what was typed while a save was running to the disk as well', async () => {
    const { session, saves } = openSession(async (_, count) => {
      if (count === 1) await new Promise((resolve) => setTimeout(resolve, 2_000));
    });
    write(session, 'một');
    await vi.advanceTimersByTimeAsync(savePauseMs + 100);
    write(session, 'một hai');
    expect(session.hasUnsaved).toBe(true);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(textsOf(saves).at(-1)).toBe('một hai');
    expect(session.getView().save.status).toBe('saved');
    expect(session.hasUnsaved).toBe(false);
  });

  it('tells the page of each change of state', async () => {
    const { session } = openSession();
    const told: string[] = [];
    const leave = session.subscribe(() => told.push(session.getView().save.status));
    write(session, 'một');
    await vi.advanceTimersByTimeAsync(savePauseMs);
    expect(told).toEqual(['pending', 'saving', 'saved']);
    leave();
    write(session, 'hai');
    expect(told).toHaveLength(3);
    session.dispose();
  });
});

describe('a new letter', () => {
  it('that nobody touched is not written by itself, and is nothing that could be lost', async () => {
    const { session, saves } = openSession(undefined, begun);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saves).toEqual([]);
    expect(session.hasUnsaved).toBe(false);
  });

  it('is written before a file is made from it, once', async () => {
    const { session, saves } = openSession(undefined, begun);
    expect(await session.saveNow()).toBe(true);
    expect(await session.saveNow()).toBe(true);
    expect(saves).toEqual([{ letter: fakeLetter, expectedVersion: 0 }]);
  });
});

describe('a save that fails', () => {
  it('keeps the text, says why, and tries again until it succeeds', async () => {
    const { session, saves } = openSession((_, count) => {
      if (count <= 2) throw new ProblemError('disk-full');
    });
    write(session, 'một');
    await vi.advanceTimersByTimeAsync(savePauseMs);
    expect(session.getView().save).toEqual({ status: 'failed', problem: { code: 'disk-full', details: {} } });
    expect(textOf(session)).toBe('một');
    await vi.advanceTimersByTimeAsync(firstRetryMs);
    expect(session.getView().save.status).toBe('failed');
    await vi.advanceTimersByTimeAsync(2 * firstRetryMs);
    expect(session.getView().save.status).toBe('saved');
    expect(textsOf(saves)).toEqual(['một', 'một', 'một']);
    expect(saves.every(({ expectedVersion }) => expectedVersion === 3)).toBe(true);
  });

  it('goes on saying so while more is typed, which is saved too once there is room', async () => {
    let isFull = true;
    const { session, saves } = openSession(() => {
      if (isFull) throw new ProblemError('disk-full');
    });
    write(session, 'một');
    await vi.advanceTimersByTimeAsync(savePauseMs);
    write(session, 'một hai');
    expect(session.getView().save.status).toBe('failed');
    await vi.advanceTimersByTimeAsync(savePauseMs);
    expect(session.getView().save.status).toBe('failed');
    isFull = false;
    await vi.advanceTimersByTimeAsync(2 * firstRetryMs);
    expect(session.getView().save.status).toBe('saved');
    expect(textsOf(saves).at(-1)).toBe('một hai');
  });

  it('is told to who wants to leave, and then tries no more by itself', async () => {
    const { session, saves } = openSession(() => {
      throw new ProblemError('no-permission');
    });
    write(session, 'một');
    expect(session.hasUnsaved).toBe(true);
    const leaving = session.saveNow();
    session.dispose();
    expect(await leaving).toBe(false);
    expect(session.hasUnsaved).toBe(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saves).toHaveLength(1);
  });
});

it('saves what was typed a moment ago when the letter is left', async () => {
  const { session, saves } = openSession();
  write(session, 'chữ cuối');
  expect(await session.saveNow()).toBe(true);
  expect(textsOf(saves)).toEqual(['chữ cuối']);
  session.dispose();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(saves).toHaveLength(1);
});

describe('a letter that another place has saved', () => {
  const elsewhere = {
    letter: { ...fakeLetter, paragraphs: ['của nơi khác'] },
    version: 7,
    savedAt: '2021-03-16T03:50:00.000Z',
  };

  async function openStale() {
    const opening = openSession(({ expectedVersion }) => {
      if (expectedVersion < 7) throw new ProblemError('stale-version');
    });
    write(opening.session, 'của tôi');
    await vi.advanceTimersByTimeAsync(savePauseMs);
    return opening;
  }

  it('is not saved over by itself, however long is typed', async () => {
    const { session, saves } = await openStale();
    write(session, 'của tôi, viết thêm');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saves).toHaveLength(1);
    expect(await session.saveNow()).toBe(false);
    expect(session.getView().save).toMatchObject({
      status: 'failed',
      problem: { code: 'stale-version' },
    });
    expect(textOf(session)).toBe('của tôi, viết thêm');
  });

  it('is saved over when that is chosen, and can be had back', async () => {
    const { session, saves } = await openStale();
    expect(await session.overwrite(elsewhere)).toBe(true);
    expect(saves.at(-1)).toMatchObject({ expectedVersion: 7, letter: { paragraphs: ['của tôi'] } });
    session.exchange();
    expect(textOf(session)).toBe('của nơi khác');
    await vi.advanceTimersByTimeAsync(savePauseMs);
    expect(saves.at(-1)).toMatchObject({ expectedVersion: 8, letter: { paragraphs: ['của nơi khác'] } });
    expect(session.getView()).toMatchObject({ laidAside: { paragraphs: ['của tôi'] } });
  });

  it('is taken when that is chosen; what was written here can be had back and is then saved', async () => {
    const { session, saves } = await openStale();
    session.adopt(elsewhere);
    expect(session.getView()).toMatchObject({
      letter: elsewhere.letter,
      savedAt: elsewhere.savedAt,
      save: { status: 'saved' },
      replacedCount: 1,
    });
    expect(session.hasUnsaved).toBe(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saves).toHaveLength(1);
    session.exchange();
    expect(textOf(session)).toBe('của tôi');
    expect(session.getView().replacedCount).toBe(2);
    await vi.advanceTimersByTimeAsync(savePauseMs);
    expect(saves.at(-1)).toMatchObject({ expectedVersion: 7, letter: { paragraphs: ['của tôi'] } });
    session.forgetLaidAside();
    session.exchange();
    expect(session.getView()).toMatchObject({ laidAside: null, letter: { paragraphs: ['của tôi'] } });
  });
});
