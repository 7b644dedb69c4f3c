import { toAppUrl } from './app-urls.ts';
import type { Protocol } from './devtools.ts';
import { events } from './members.ts';
import { StrictEmitter } from './strict.ts';

type PermissionHandler = (
  contents: unknown,
  permission: string,
  callback: (isGranted: boolean) => void,
  details: { requestingUrl: string; isMainFrame: boolean },
) => void;
type CheckHandler = (contents: unknown, permission: string, origin: string, details: object) => boolean;
export type SchemeHandler = (request: Request) => Response | Promise<Response>;
interface RequestDetails {
  id: number;
  url: string;
  method: string;
  resourceType: string;
  referrer: string;
  timestamp: number;
  webContentsId: number | undefined;
}
interface RequestDecision {
  cancel?: boolean;
  redirectURL?: string;
}
type RequestListener = (details: RequestDetails, callback: (decision: RequestDecision) => void) => void;

/** Electron's name of a permission → the names that Chromium's protocol has for it. */
const permissionNames: Record<string, string[]> = {
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  'display-capture': ['display-capture'],
  geolocation: ['geolocation'],
  'idle-detection': ['idle-detection'],
  keyboardLock: ['keyboard-lock'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
  notifications: ['notifications'],
  pointerLock: ['pointer-lock'],
  'speaker-selection': ['speaker-selection'],
  'storage-access': ['storage-access'],
  'window-management': ['window-management'],
};

const resourceTypes: Partial<Record<Protocol.Network.ResourceType, string>> = {
  Document: 'mainFrame',
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  Media: 'media',
  WebSocket: 'webSocket',
};

function toPattern(filter: string): RegExp {
  if (filter === '<all_urls>') return /^/;
  const escaped = filter.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/^\*:/, '[a-z]+:').replaceAll('*', '.*')}$`, 'i');
}

export class WebRequest {
  #patterns: RegExp[] = [];
  #listener: RequestListener | null = null;
  #nextId = 1;

  onBeforeRequest(first: RequestListener | { urls: string[] } | null, second?: RequestListener | null): void {
    if (typeof first === 'function' || first === null) {
      this.#listener = first;
      this.#patterns = [/^/];
    } else {
      this.#listener = second ?? null;
      this.#patterns = first.urls.map(toPattern);
    }
  }

  /** What the app's listener decides on one request; without a listener it goes on. */
  static decide(
    webRequest: WebRequest,
    paused: Protocol.Fetch.requestPausedPayload,
    isSubframe: boolean,
    webContentsId: number | undefined,
  ): Promise<RequestDecision> {
    const url = toAppUrl(paused.request.url);
    const listener = webRequest.#listener;
    if (!listener || !webRequest.#patterns.some((pattern) => pattern.test(url))) return Promise.resolve({});
    const details = {
      id: webRequest.#nextId++,
      url,
      method: paused.request.method,
      resourceType: isSubframe ? 'subFrame' : (resourceTypes[paused.resourceType] ?? 'other'),
      referrer: toAppUrl(paused.request.headers['Referer'] ?? ''),
      timestamp: Date.now(),
      webContentsId,
    };
    return new Promise((resolve) => listener(details, resolve));
  }
}

/** The custom schemes: which are registered and who answers them. Shared by `protocol` and `session.protocol`. */
class Schemes {
  readonly registered = new Set<string>();
  readonly handlers = new Map<string, SchemeHandler>();
}
export const schemes = new Schemes();

let isFrozen = false;
/** After this no scheme can be registered, as in Electron once the app is ready. */
export function freezeSchemes(): void {
  isFrozen = true;
}

class StandInProtocol {
  registerSchemesAsPrivileged(
    list: { scheme: string; privileges?: { standard?: boolean; secure?: boolean } }[],
  ): void {
    if (isFrozen)
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of list) {
      if (!privileges?.standard || !privileges.secure) {
        throw new Error(`electron stand-in: scheme ${scheme} without standard and secure is not implemented`);
      }
      schemes.registered.add(scheme);
    }
  }

  handle(scheme: string, handler: SchemeHandler): void {
    if (!schemes.registered.has(scheme)) {
      throw new Error(
        `electron stand-in: protocol.handle('${scheme}') without registerSchemesAsPrivileged is not implemented`,
      );
    }
    if (schemes.handlers.has(scheme)) throw new Error('Failed to register protocol: ' + scheme);
    schemes.handlers.set(scheme, handler);
  }
}
export const protocol = new StandInProtocol();

export class Session extends StrictEmitter {
  readonly webRequest = new WebRequest();
  readonly protocol = protocol;
  #onPermissionRequest: PermissionHandler | null = null;
  #onPermissionCheck: CheckHandler | null = null;

  constructor() {
    super('session', events.session);
  }

  setPermissionRequestHandler(handler: PermissionHandler | null): void {
    this.#onPermissionRequest = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.#onPermissionCheck = handler;
  }

  /** Chromium without a person in front of it never picks a USB, serial or HID device, so nothing is ever asked. */
  setDevicePermissionHandler(): void {}

  setSpellCheckerEnabled(isEnabled: boolean): void {
    if (isEnabled) throw new Error('electron stand-in: the spell checker is not implemented');
  }

  /** The profile has the spell checker off, whatever its languages. */
  setSpellCheckerLanguages(): void {}

  /**
   * What the app's handlers say to each permission, by Chromium's names. They are asked once per load instead of once per
   * request, because Chromium has no way to ask during one.
   */
  static permissions(session: Session, contents: unknown, url: string): [name: string, isGranted: boolean][] {
    const request = session.#onPermissionRequest;
    const check = session.#onPermissionCheck;
    if (!request && !check) return [];
    return Object.entries(permissionNames).flatMap(([permission, names]) => {
      let isGranted = request === null;
      request?.(contents, permission, (answer) => (isGranted = answer), {
        requestingUrl: url,
        isMainFrame: true,
      });
      if (check && !check(contents, permission, new URL(url).origin, {})) isGranted = false;
      return names.map((name): [string, boolean] => [name, isGranted]);
    });
  }
}
export const defaultSession = new Session();
