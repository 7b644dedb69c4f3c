import { protocol } from 'electron';
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const scheme = 'app';

/** The origin of our own pages; nothing else is ever loaded. */
export const bundleOrigin = `${scheme}://bundle`;

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Must run before the app is ready. */
export function registerBundleScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Answers `app://bundle/…` from the built page, and nothing outside it; the page itself once `mayAsk` says that its calls are answered. */
export function serveBundle(entryFolder: string, mayAsk: Promise<void>): void {
  const root = join(entryFolder, '..', 'renderer');
  let realRoot: string | undefined;
  protocol.handle(scheme, async (request) => {
    try {
      const url = new URL(request.url);
      const path = normalize(
        join(root, decodeURIComponent(url.pathname === '/' ? '/index.html' : url.pathname)),
      );
      if (url.host !== 'bundle' || !path.startsWith(root + sep)) return refuse();
      // A link out of the page leads nowhere.
      realRoot ??= await realpath(root);
      if ((await realpath(path)) !== join(realRoot, path.slice(root.length))) return refuse();
      if (extname(path) === '.html') await mayAsk;
      return answer(new Uint8Array(await readFile(path)), contentTypes[extname(path)]);
    } catch {
      return refuse(); // not part of the page
    }
  });
}

function refuse(): Response {
  return answer(null, 'text/plain', 404);
}

function answer(
  body: Uint8Array<ArrayBuffer> | null,
  type = 'application/octet-stream',
  status = 200,
): Response {
  return new Response(body, {
    status,
    headers: {
      'content-type': type,
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
    },
  });
}
