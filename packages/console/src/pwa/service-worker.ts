/*
 * Keeps the shell of the console for a quick start, and never old code: pages come from the network as long as it answers, and what
 * changes its name with its content from the cache. Nothing of conversations passes through here. Also brings the agent to the
 * conversation of a notification.
 */

interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

interface NotificationEvent extends ExtendableEvent {
  readonly notification: Pick<Notification, 'close'> & {
    readonly data: { readonly conversationId?: string } | null;
  };
}

interface WindowClient {
  readonly url: string;
  focus(): Promise<WindowClient>;
  postMessage(message: unknown): void;
}

interface WorkerScope {
  readonly location: Location;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { readonly type: 'window' }): Promise<readonly WindowClient[]>;
    openWindow(url: string): Promise<WindowClient | null>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(name: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(name: 'notificationclick', listener: (event: NotificationEvent) => void): void;
}

const scope = self as unknown as WorkerScope;
const HOME = new URL('./', scope.location.href);
const ASSETS = new URL('assets/', HOME).pathname;
/** Raised when what is kept would be in the way of a newer worker. */
const CACHE = 'deskbell-console-1';

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(takeOver()));
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== HOME.origin) return;
  if (request.mode === 'navigate' && url.pathname.startsWith(HOME.pathname)) event.respondWith(page(request));
  else if (url.pathname.startsWith(ASSETS)) event.respondWith(asset(request));
});
scope.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(bring(event.notification.data?.conversationId));
});

async function takeOver(): Promise<void> {
  for (const name of await caches.keys())
    if (name.startsWith('deskbell-console-') && name !== CACHE) await caches.delete(name);
  await scope.clients.claim();
}

/** From the network; what is kept only while it does not answer. */
async function page(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const home = HOME.pathname;
  try {
    const response = await fetch(request);
    if (response.ok && !response.redirected) await keep(cache, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(home);
    if (kept) return kept;
    throw error;
  }
}

/** Another page means another build: what belonged to the one before is not needed any more. */
async function keep(cache: Cache, response: Response): Promise<void> {
  const home = HOME.pathname;
  const before = await (await cache.match(home))?.text();
  if (before !== undefined && before !== (await response.clone().text()))
    for (const request of await cache.keys()) await cache.delete(request);
  await cache.put(home, response);
}

/** Files of this kind have another name as soon as they say something else. */
async function asset(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

/** To a console that is open, or to a new one. */
async function bring(conversationId: string | undefined): Promise<void> {
  const open = await scope.clients.matchAll({ type: 'window' });
  const client = open.find(({ url }) => url.startsWith(HOME.href));
  const shown = client ? await client.focus() : await scope.clients.openWindow(HOME.href);
  if (conversationId !== undefined) shown?.postMessage({ type: 'deskbell-open', conversationId });
}
