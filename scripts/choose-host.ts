export interface HostFacts {
  platform: NodeJS.Platform;
  hasElectron: boolean;
  /** An X or Wayland display; always true outside Linux. */
  hasDisplay: boolean;
  /** GIAO_BAN_HEADLESS=1: run without a window, for scripts. */
  isHeadless: boolean;
  /** Whether Electron can be downloaded; undefined before anybody has asked. */
  isDownloadable: boolean | undefined;
}

export type HostChoice =
  | { kind: 'electron' }
  /** Ask the host that Electron is downloaded from, then choose again. */
  | { kind: 'probe' }
  | { kind: 'download' }
  | { kind: 'stand-in' }
  | { kind: 'refuse'; sentences: [vietnamese: string, english: string] };

const noDisplay: [string, string] = [
  'Giao Ban: máy này không có màn hình; lệnh "npm run demo" tạo dữ liệu và in báo cáo mà không cần cửa sổ.',
  'Giao Ban: there is no display here; "npm run demo" works without a window.',
];

/** What `npm start` runs the app on. */
export function chooseHost(facts: HostFacts): HostChoice {
  if (facts.platform === 'linux' && facts.isHeadless) return { kind: 'stand-in' };
  if (facts.platform === 'linux' && !facts.hasDisplay) return { kind: 'refuse', sentences: noDisplay };
  if (facts.hasElectron) return { kind: 'electron' };
  if (facts.isDownloadable === undefined) return { kind: 'probe' };
  if (facts.isDownloadable) return { kind: 'download' };
  if (facts.platform === 'linux') return { kind: 'stand-in' };
  return {
    kind: 'refuse',
    sentences: [
      'Giao Ban: chưa có Electron và không tải được; nối mạng một lần rồi chạy lại "npm start", hoặc đặt ELECTRON_MIRROR.',
      'Giao Ban: Electron is not here and cannot be downloaded; connect once and run "npm start" again, or set ELECTRON_MIRROR.',
    ],
  };
}

/** Whether the built app is at least as new as every source; times in milliseconds since 1970, undefined for no build. */
export function isBuildCurrent(buildTimeMs: number | undefined, sourceTimesMs: readonly number[]): boolean {
  return buildTimeMs !== undefined && sourceTimesMs.every((time) => time <= buildTimeMs);
}
