import { setTimeout as delay } from 'node:timers/promises';

import { toAppUrl, toPagePolicy, toPageUrl } from './app-urls.ts';
import { Chromium } from './chromium.ts';
import type { Command, CommandResult, DevtoolsSession, Protocol } from './devtools.ts';
import { run } from './run.ts';
import { defaultSession, schemes, WebRequest } from './session.ts';
import { createEvent } from './strict.ts';
import type { WebContents } from './web-contents.ts';

type PausedRequest = Protocol.Fetch.requestPausedPayload;

export interface ScreenArea {
  left: number;
  top: number;
  width: number;
  height: number;
}

const foreignPageDelayMs = 300;

/** Chromium as a whole: its targets, every request of every page, and the way to end it. */
class Browser {
  readonly #contentsByTarget = new Map<string, WebContents>();
  readonly #creating = new Set<Promise<string>>();
  /** Pages that the app did not make, and what to call when one makes its first request. */
  readonly #foreign = new Map<string, () => void>();
  #chromium: Chromium | undefined;
  #isClosing = false;
  /** Chromium's own screen in headless mode; the real one is known after the first window. */
  screen: ScreenArea = { left: 0, top: 0, width: 1920, height: 1080 };
  version = '';

  async start(switches: Map<string, string>, hasDevtoolsPort: boolean): Promise<void> {
    const { DISPLAY, WAYLAND_DISPLAY, GIAO_BAN_HEADLESS } = process.env;
    const isHeadless = GIAO_BAN_HEADLESS === '1' || !(DISPLAY || WAYLAND_DISPLAY);
    const chromium = new Chromium(switches, hasDevtoolsPort, isHeadless);
    this.#chromium = chromium;
    process.once('exit', () => {
      chromium.kill();
      chromium.removeProfile();
    });
    void this.#watchExit(chromium);
    const session = chromium.devtools.browser;
    session.on('Fetch.requestPaused', (paused) => {
      this.#answer(paused).catch((error: unknown) => this.#fail(paused, error));
    });
    session.on('Target.targetCreated', ({ targetInfo }) => {
      void this.#closeIfForeign(targetInfo);
    });
    session.on('Target.targetDestroyed', ({ targetId }) => {
      const contents = this.#contentsByTarget.get(targetId);
      this.#contentsByTarget.delete(targetId);
      contents?.standIn.markDestroyed();
    });
    session.on('Browser.downloadWillBegin', (download) => this.#announceDownload(download));
    const [{ product }] = await Promise.all([
      this.send('Browser.getVersion'),
      this.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      this.send('Target.setDiscoverTargets', { discover: true }),
      this.send('Browser.setDownloadBehavior', { behavior: 'default', eventsEnabled: true }),
    ]).catch((error: unknown) => {
      throw new Error(`${String(error)}\n${chromium.lastWords}`);
    });
    this.version = product.split('/')[1] ?? '';
  }

  async #watchExit(chromium: Chromium): Promise<void> {
    await chromium.exited;
    if (!this.#isClosing) run.emit('failure', 'Chromium ended unexpectedly', chromium.lastWords);
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    await this.#chromium?.close();
  }

  send<M extends Command>(method: M, params?: Protocol.CommandParameters[M]): Promise<CommandResult<M>> {
    if (!this.#chromium) return Promise.reject(new Error('Chromium has not started'));
    return this.#chromium.devtools.browser.send(method, params);
  }

  async createTarget(width: number, height: number): Promise<string> {
    // targetCreated comes before this answer, so the creation is noted before it is asked for.
    const creation = this.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      width,
      height,
    }).then(({ targetId }) => targetId);
    this.#creating.add(creation);
    return await creation;
  }

  adopt(targetId: string, contents: WebContents): void {
    this.#contentsByTarget.set(targetId, contents);
  }

  async attach(targetId: string): Promise<DevtoolsSession> {
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    if (!this.#chromium) throw new Error('Chromium has not started');
    return this.#chromium.devtools.session(sessionId);
  }

  contentsOfTarget(targetId: string): WebContents | undefined {
    return this.#contentsByTarget.get(targetId);
  }

  allContents(): WebContents[] {
    return [...this.#contentsByTarget.values()];
  }

  noteScreens(screens: Protocol.Emulation.ScreenInfo[]): void {
    this.screen = screens.find((each) => each.isPrimary) ?? this.screen;
  }

  /** A page that the app did not make: Ctrl+N in Chromium, or a link that our page half did not see. */
  async #closeIfForeign(target: Protocol.Target.TargetInfo): Promise<void> {
    if (target.type !== 'page') return;
    await Promise.allSettled(this.#creating);
    await Promise.resolve();
    const { targetId } = target;
    if (this.#contentsByTarget.has(targetId) || this.#isClosing) return;
    // Its address is known with its first request only; an empty page never makes one.
    const request = new Promise<void>((resolve) => this.#foreign.set(targetId, resolve));
    await Promise.race([request, delay(foreignPageDelayMs)]);
    this.#foreign.delete(targetId);
    // It may have gone by itself.
    await this.send('Target.closeTarget', { targetId }).catch(() => undefined);
  }

  /** A navigation in a page that is not the app's; no such page may stay. */
  #mayOpen({ frameId, request }: PausedRequest): boolean {
    const [opener] = this.allContents();
    opener?.standIn.askToOpen(toAppUrl(request.url), '', '', 'foreground-tab');
    this.#foreign.get(frameId)?.();
    return false;
  }

  #contentsOfFrame(frameId: string): WebContents | undefined {
    return this.allContents().find((contents) => contents.standIn.page.frameIds.has(frameId));
  }

  async #answer(paused: PausedRequest): Promise<void> {
    const { requestId, request, frameId, resourceType } = paused;
    const contents = this.#contentsOfFrame(frameId);
    const page = contents?.standIn.page;
    const isSubframe = page !== undefined && frameId !== page.targetId;
    // A download by link is a Document too, but lacks the header that every navigation has.
    const isNavigation = resourceType === 'Document' && 'Upgrade-Insecure-Requests' in request.headers;
    if (isNavigation && !(contents ? this.#mayNavigate(paused, contents) : this.#mayOpen(paused))) {
      await this.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
      return;
    }
    const url = toAppUrl(request.url);
    const isOwn = url !== request.url;
    if (isOwn && resourceType === 'Other' && new URL(request.url).pathname === '/favicon.ico') {
      await this.send('Fetch.fulfillRequest', { requestId, responseCode: 204 });
      return;
    }
    const decision = await WebRequest.decide(defaultSession.webRequest, paused, isSubframe, contents?.id);
    if (decision.cancel) {
      await this.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
    } else if (decision.redirectURL) {
      const location = toPageUrl(decision.redirectURL, schemes.registered);
      const responseHeaders = [{ name: 'Location', value: location }];
      await this.send('Fetch.fulfillRequest', { requestId, responseCode: 307, responseHeaders });
    } else if (isOwn) {
      await this.#serve(paused, url);
    } else {
      await this.send('Fetch.continueRequest', { requestId });
    }
  }

  /** Sends the events of a navigation that a page (not the app) wants, and says whether the app lets it happen. */
  #mayNavigate(paused: PausedRequest, contents: WebContents): boolean {
    const { page } = contents.standIn;
    const url = toAppUrl(paused.request.url);
    const isMainFrame = paused.frameId === page.targetId;
    const frame = isMainFrame ? contents.mainFrame : null;
    const details = { url, isMainFrame, isSameDocument: false, frame, initiator: contents.mainFrame };
    if (paused.redirectedRequestId) {
      const redirect = createEvent({ ...details, isInPlace: false });
      contents.emit('will-redirect', redirect, url, false, isMainFrame);
      return !redirect.defaultPrevented;
    }
    if (isMainFrame && page.pendingUrl === paused.request.url + (paused.request.urlFragment ?? '')) {
      page.pendingUrl = undefined;
      return true;
    }
    // A reload, by the app or by a test, asks nothing.
    if (isMainFrame && url === contents.getURL().replace(/#.*/, '')) return true;
    const event = createEvent(details);
    contents.emit('will-frame-navigate', event);
    if (isMainFrame) contents.emit('will-navigate', event, url, false, true);
    return !event.defaultPrevented;
  }

  async #serve({ requestId, request }: PausedRequest, url: string): Promise<void> {
    const handler = schemes.handlers.get(new URL(url).protocol.slice(0, -1));
    if (!handler) {
      await this.send('Fetch.failRequest', { requestId, errorReason: 'Failed' });
      return;
    }
    const headers = new Headers(request.headers);
    for (const name of ['origin', 'referer']) {
      const value = headers.get(name);
      if (value) headers.set(name, toAppUrl(value));
    }
    const body = request.postDataEntries?.map(({ bytes }) => Buffer.from(bytes ?? '', 'base64')) ?? [];
    const hasBody = request.hasPostData === true && request.method !== 'GET' && request.method !== 'HEAD';
    const options = { method: request.method, headers, body: hasBody ? Buffer.concat(body) : null };
    const response = await handler(new Request(url, options));
    if (response.type === 'error') {
      await this.send('Fetch.failRequest', { requestId, errorReason: 'Failed' });
      return;
    }
    const responseHeaders = [...response.headers].map(([name, value]) => ({
      name,
      value: name.startsWith('content-security-policy') ? toPagePolicy(value, schemes.registered) : value,
    }));
    const bytes = Buffer.from(await response.arrayBuffer());
    const answer = {
      requestId,
      responseCode: response.status,
      responseHeaders,
      body: bytes.toString('base64'),
    };
    await this.send('Fetch.fulfillRequest', answer);
  }

  #fail({ requestId, request }: PausedRequest, error: unknown): void {
    if (this.#isClosing) return;
    const text = String(error);
    // The page gave the request up (it navigated or closed) while it was being answered.
    if (text.includes('Invalid InterceptionId') || text.includes('Chromium is gone')) return;
    console.error(`electron stand-in: ${toAppUrl(request.url)} failed:`, error);
    this.send('Fetch.failRequest', { requestId, errorReason: 'Failed' }).catch(() => undefined);
  }

  #announceDownload({
    guid,
    url,
    suggestedFilename,
    frameId,
  }: Protocol.Browser.downloadWillBeginPayload): void {
    const cancel = () => void this.send('Browser.cancelDownload', { guid }).catch(() => undefined);
    const item = { getURL: () => toAppUrl(url), getFilename: () => suggestedFilename, cancel };
    const event = createEvent({});
    defaultSession.emit('will-download', event, item, this.#contentsOfFrame(frameId));
    if (event.defaultPrevented) cancel();
  }
}
export const browser = new Browser();
