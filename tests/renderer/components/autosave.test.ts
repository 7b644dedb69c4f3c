import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProblemError } from '../../../core/contract/problem.ts';
import { Autosave, firstRetryMs, savePauseMs } from '../../../renderer/components/autosave.ts';

type Answer = (value: string, count: number) => Promise<void> | void;

function openRecord(answer?: Answer, version = 3) {
  const page = { text: 'cũ' };
  const saves: { value: string; expectedVersion: number }[] = [];
  const told: string[] = [];
  const autosave = new Autosave<string>({
    opened: { value: page.text, version, savedAt: version === 0 ? null : '2021-03-10T01:00:00.000Z' },
    read: () => page.text,
    write: async (value, expectedVersion) => {
      saves.push({ value, expectedVersion });
      await answer?.(value, saves.length);
      return { version: expectedVersion + 1, savedAt: '2021-03-16T03:42:00.000Z' };
    },
    onChange: () => told.push(autosave.state.status),
  });
  const write = (text: string) => {
    page.text = text;
    autosave.plan();
  };
  return { autosave, saves, told, write };
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2021-03-16T03:42:00.000Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('saving', () => {
  it('resolves only when what was written meanwhile is on the disk too', async () => {
    const { autosave, saves, write } = openRecord(() => new Promise((done) => setTimeout(done, 1_000)));
    write('một');
    const saving = autosave.saveNow();
    await vi.advanceTimersByTimeAsync(500);
    write('hai');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await saving).toBe(true);
    expect(saves).toEqual([
      { value: 'một', expectedVersion: 3 },
      { value: 'hai', expectedVersion: 4 },
    ]);
    expect(autosave.isOnDisk('hai')).toBe(true);
  });

  it('says that more waits when something was written while a planned save was running', async () => {
    const { autosave, told, write } = openRecord((_, count) =>
      count === 1 ? new Promise((done) => setTimeout(done, 500)) : undefined,
    );
    write('một');
    await vi.advanceTimersByTimeAsync(savePauseMs + 100);
    write('hai');
    await vi.advanceTimersByTimeAsync(savePauseMs);
    expect(told).toEqual(['saving', 'pending', 'saving', 'saved']);
    expect(autosave.version).toBe(5);
  });

  it('writes nothing when the old words stand there again, and says so', async () => {
    const { autosave, saves, told, write } = openRecord();
    write('một');
    write('cũ');
    await vi.advanceTimersByTimeAsync(savePauseMs);
    expect(saves).toEqual([]);
    expect(told).toEqual(['saved']);
    expect(autosave.isUnsaved('cũ')).toBe(false);
  });
});

describe('a record that was never written', () => {
  it('is nothing that could be lost until it is touched, and is written when that is asked', async () => {
    const { autosave, saves } = openRecord(undefined, 0);
    expect([autosave.isUnsaved('cũ'), autosave.isUnsaved('mới')]).toEqual([false, true]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saves).toEqual([]);
    expect(await autosave.saveNow()).toBe(true);
    expect(await autosave.saveNow()).toBe(true);
    expect(saves).toEqual([{ value: 'cũ', expectedVersion: 0 }]);
  });
});

describe('a save that fails', () => {
  it('is tried again after 5 s, then more and more slowly, and after a success after 5 s again', async () => {
    let isFull = true;
    const times: number[] = [];
    const { write } = openRecord(() => {
      times.push(Date.now());
      if (isFull) throw new ProblemError('disk-full');
    });
    const pauses = () => times.slice(1).map((time, at) => time - times[at]!);
    write('một');
    await vi.advanceTimersByTimeAsync(savePauseMs + 5_000 + 10_000 + 20_000 + 40_000 + 60_000 + 60_000);
    expect(pauses()).toEqual([5_000, 10_000, 20_000, 40_000, 60_000, 60_000]);
    isFull = false;
    await vi.advanceTimersByTimeAsync(60_000);
    isFull = true;
    times.length = 0;
    write('hai');
    await vi.advanceTimersByTimeAsync(savePauseMs + firstRetryMs);
    expect(pauses()).toEqual([firstRetryMs]);
  });

  it('is tried no more once the record is left, nor is a later change planned', async () => {
    const { autosave, saves, write } = openRecord(() => {
      throw new ProblemError('no-permission');
    });
    write('một');
    const leaving = autosave.saveNow();
    autosave.dispose();
    expect(await leaving).toBe(false);
    write('hai');
    await vi.advanceTimersByTimeAsync(300_000);
    expect(saves).toHaveLength(1);
    expect(autosave.isUnsaved('hai')).toBe(true);
  });

  it('because another place has saved waits until a version is chosen', async () => {
    const { autosave, saves, write } = openRecord((_, count) => {
      if (count === 1) throw new ProblemError('stale-version');
    });
    write('một');
    await vi.advanceTimersByTimeAsync(savePauseMs);
    write('hai');
    await vi.advanceTimersByTimeAsync(300_000);
    expect(saves).toHaveLength(1);
    expect(await autosave.overwrite(7)).toBe(true);
    expect(saves.at(-1)).toEqual({ value: 'hai', expectedVersion: 7 });
  });
});

describe('an act that writes the record too', () => {
  it('begins with everything on the disk, and saves wait until it is done', async () => {
    const { autosave, saves, write } = openRecord();
    write('một');
    const acting = autosave.runAlone(async (version) => {
      expect(saves).toEqual([{ value: 'một', expectedVersion: 3 }]);
      await new Promise((done) => setTimeout(done, 10_000));
      autosave.adopt({ value: 'một', version: version + 1, savedAt: '2021-03-16T03:50:00.000Z' });
      return 'xong';
    });
    await vi.advanceTimersByTimeAsync(5_000);
    write('hai');
    await vi.advanceTimersByTimeAsync(4_000);
    expect(saves).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await acting).toBe('xong');
    expect(await autosave.saveNow()).toBe(true);
    expect(saves.at(-1)).toEqual({ value: 'hai', expectedVersion: 5 });
  });

  it('is not begun when the record could not be saved', async () => {
    const { autosave, write } = openRecord(() => {
      throw new ProblemError('disk-full');
    });
    write('một');
    const act = vi.fn<() => Promise<boolean>>(() => Promise.resolve(true));
    await expect(autosave.runAlone(act)).rejects.toMatchObject({ problem: { code: 'disk-full' } });
    expect(act).not.toHaveBeenCalled();
    autosave.dispose();
  });
});
