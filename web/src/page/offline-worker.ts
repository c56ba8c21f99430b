/**
 * Keeps the hosted page for when the network is gone: one file, the page in one piece, which the build
 * names with its hash. Nothing else is ever kept, and nothing a visitor opens passes here: the frames
 * have an origin of their own, which no service worker of this one serves.
 *
 * The version in use changes only when the visitor says so. A newer one may be fetched beside it; which of
 * them is served is written down in a cache of its own.
 */

import kept from 'virtual:offline-page';

/** What this file needs of a service worker; TypeScript's own types of it exclude those of pages. */
interface Waiting extends Event {
  waitUntil(done: Promise<unknown>): void;
}
interface Fetching extends Event {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface ServiceWorkerScope extends EventTarget {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
}

const scope = self as unknown as ServiceWorkerScope;
const own = `backhaul-${kept.integrity}`;
const IN_USE = 'backhaul-in-use';

const addressOf = (name: string): string => new URL(name, scope.registration.scope).href;

async function inUse(): Promise<string | undefined> {
  const note = await (await caches.open(IN_USE)).match(addressOf('in-use'));
  return note?.text();
}

async function use(version: string): Promise<void> {
  await (await caches.open(IN_USE)).put(addressOf('in-use'), new Response(version));
  const others = (await caches.keys()).filter((name) => name !== version && name !== IN_USE);
  await Promise.all(others.map((name) => caches.delete(name)));
}

async function keep(): Promise<void> {
  // A page that is not, byte for byte, what the build made is refused by the browser.
  const request = new Request(addressOf(kept.page), {
    cache: 'no-store',
    integrity: kept.integrity,
  });
  await (await caches.open(own)).put(addressOf('page'), await fetch(request));
  if ((await inUse()) === undefined) await use(own);
}

async function serve(request: Request): Promise<Response> {
  const version = await inUse();
  const page = version && (await (await caches.open(version)).match(addressOf('page')));
  return page || fetch(request);
}

scope.addEventListener('install', (event) => {
  (event as Waiting).waitUntil(keep().then(() => scope.skipWaiting()));
});

scope.addEventListener('activate', (event) => {
  (event as Waiting).waitUntil(scope.clients.claim());
});

scope.addEventListener('fetch', (event) => {
  const { request } = event as Fetching;
  const isPage = [addressOf(''), addressOf('index.html')].includes(
    request.url.split(/[?#]/)[0] ?? '',
  );
  if (request.mode === 'navigate' && isPage) (event as Fetching).respondWith(serve(request));
});

scope.addEventListener('message', (event) => {
  const { data, ports } = event as MessageEvent<unknown>;
  const answer = async (): Promise<void> => {
    if (data === 'use the newest') await use(own);
    ports[0]?.postMessage({ isNewest: (await inUse()) === own });
  };
  (event as unknown as Waiting).waitUntil(answer());
});
