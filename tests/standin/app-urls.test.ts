import { expect, it } from 'vitest';

import { readLaunchArguments } from './arguments.ts';
import { toAppUrl, toPagePolicy, toPageUrl } from './app-urls.ts';

const schemes = new Set(['app']);

it.each([
  ['app://bundle/', 'https://bundle.app.standin.test/'],
  ['app://bundle/a/b.html?q=1#x', 'https://bundle.app.standin.test/a/b.html?q=1#x'],
  ['app://bundle', 'https://bundle.app.standin.test'],
  ['https://example.com/x', 'https://example.com/x'],
])('shows %s to Chromium as %s and back', (appUrl, pageUrl) => {
  expect(toPageUrl(appUrl, schemes)).toBe(pageUrl);
  expect(toAppUrl(pageUrl)).toBe(appUrl);
});

it('leaves an address that only looks like its own alone', () => {
  expect(toAppUrl('https://bundle.app.standin.test.example.com/')).toBe(
    'https://bundle.app.standin.test.example.com/',
  );
  expect(toPageUrl('file:///etc/passwd', schemes)).toBe('file:///etc/passwd');
});

it("keeps the meaning of a policy that names the app's scheme", () => {
  const policy = "default-src 'self' app:; script-src app://bundle blob:";
  expect(toPagePolicy(policy, schemes)).toBe(
    "default-src 'self' https://*.app.standin.test; script-src https://bundle.app.standin.test blob:",
  );
});

it("reads Playwright's arguments as Electron does", () => {
  const args = [
    '-r',
    '/loader.js',
    '--no-sandbox',
    '--inspect=0',
    '--remote-debugging-port=0',
    '.',
    '--cli=x',
    'tệp.docx',
  ];
  expect(readLaunchArguments(args)).toEqual({
    modules: ['/loader.js'],
    hasInspector: true,
    hasDevtoolsPort: true,
    appPath: '.',
    chromiumSwitches: new Map([['no-sandbox', '']]),
    switches: new Map([
      ['no-sandbox', ''],
      ['cli', 'x'],
    ]),
  });
});
