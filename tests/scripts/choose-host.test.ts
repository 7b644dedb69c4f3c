import { describe, expect, it } from 'vitest';

import { chooseHost, isBuildCurrent, type HostFacts } from '../../scripts/choose-host.ts';

const facts: HostFacts = {
  platform: 'linux',
  hasElectron: false,
  hasDisplay: true,
  isHeadless: false,
  isDownloadable: undefined,
};

describe('npm start', () => {
  it.each(['linux', 'win32', 'darwin'] as const)(
    'runs a downloaded Electron on %s without asking anybody',
    (platform) => {
      expect(chooseHost({ ...facts, platform, hasElectron: true })).toEqual({ kind: 'electron' });
    },
  );

  it.each(['linux', 'win32', 'darwin'] as const)('asks for Electron and downloads it on %s', (platform) => {
    expect(chooseHost({ ...facts, platform })).toEqual({ kind: 'probe' });
    expect(chooseHost({ ...facts, platform, isDownloadable: true })).toEqual({ kind: 'download' });
  });

  it('takes the stand-in on Linux when Electron cannot be had', () => {
    expect(chooseHost({ ...facts, isDownloadable: false })).toEqual({ kind: 'stand-in' });
  });

  it.each(['win32', 'darwin'] as const)('says what to do on %s when Electron cannot be had', (platform) => {
    const choice = chooseHost({ ...facts, platform, isDownloadable: false });
    expect(choice).toMatchObject({
      kind: 'refuse',
      sentences: [expect.stringContaining('nối mạng một lần'), expect.any(String)],
    });
  });

  it('without a display names the command that needs none, even when Electron is there', () => {
    const choice = chooseHost({ ...facts, hasDisplay: false, hasElectron: true });
    expect(choice).toMatchObject({
      kind: 'refuse',
      sentences: [expect.stringContaining('npm run demo'), expect.any(String)],
    });
  });

  it('runs without a window when asked to, on the stand-in', () => {
    expect(chooseHost({ ...facts, hasDisplay: false, isHeadless: true })).toEqual({ kind: 'stand-in' });
  });
});

describe('the build', () => {
  it('is made when there is none', () => {
    expect(isBuildCurrent(undefined, [])).toBe(false);
  });

  it('is made again when one source is newer', () => {
    expect(isBuildCurrent(100, [50, 101])).toBe(false);
  });

  it('is kept when no source is newer', () => {
    expect(isBuildCurrent(100, [50, 100])).toBe(true);
  });
});
