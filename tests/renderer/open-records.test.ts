import { describe, expect, it } from 'vitest';
import { OpenRecords } from '../../renderer/components/open-records.ts';
import { RecordSession } from '../../renderer/components/use-autosaved.ts';

function open(name: string, write: (value: string) => void) {
  return new RecordSession(
    { value: name, version: 1, savedAt: null },
    async (value: string, expectedVersion) => {
      write(value);
      return { version: expectedVersion + 1, savedAt: '2021-03-18T02:00:00.000Z' };
    },
  );
}

describe('several records of one screen', () => {
  it('are saved together, each once, and only what was changed', async () => {
    const written: string[] = [];
    const records = new OpenRecords();
    const [one, other] = [
      open('một', (text) => written.push(text)),
      open('hai', (text) => written.push(text)),
    ];
    records.add(one);
    records.add(other);
    expect(records.hasUnsaved).toBe(false);
    one.change(() => 'một, đã sửa');
    expect(records.hasUnsaved).toBe(true);
    expect(await records.saveNow()).toBe(true);
    expect(written).toEqual(['một, đã sửa']);
    expect(records.hasUnsaved).toBe(false);
  });

  it('are not told as saved while one cannot be, and the others still are', async () => {
    const written: string[] = [];
    const records = new OpenRecords();
    const broken = open('hỏng', () => {
      throw new Error('no room');
    });
    const whole = open('tốt', (text) => written.push(text));
    const takeOut = records.add(broken);
    records.add(whole);
    broken.change(() => 'hỏng, đã sửa');
    whole.change(() => 'tốt, đã sửa');
    expect(await records.saveNow()).toBe(false);
    expect(written).toEqual(['tốt, đã sửa']);
    expect(records.hasUnsaved).toBe(true);
    broken.dispose();
    takeOut();
    expect(records.hasUnsaved).toBe(false);
  });
});
