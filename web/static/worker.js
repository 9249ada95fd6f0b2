// The service worker: after one visit the page opens and works without a network. A release build writes in what BUILD is
// called and which FILES it has, with the hash of each; so what is kept is of one build, whole, or not kept at all.
//
// It may take over at any time: a page that is open goes on with the files of its own build, which stay as long as it does,
// and a page that is opened or loaded again is always of the worker's build. So nothing has to wait for anything.
const SCOPE = self.registration.scope;
// Caches belong to an origin, on which more than one Kakoi may be hosted.
const OWN = `kakoi ${SCOPE} `;
const CACHE = OWN + BUILD;
const SETTINGS = new URL("settings.json", SCOPE).href;
const SETTINGS_CACHE = `${OWN}settings`;

/** How long the network may take for the settings where there is a copy of them, in milliseconds: the start waits for it. */
const PATIENCE = 2_000;

/** How long it may take at all: a server that never answers keeps no new build from being installed. */
const MOST = 20_000;

/** The name of a file that holds its hash: whatever build it is of, it is the right one. */
const HASHED = /^[\w-]+-[0-9a-f]{16}\.\w+$/;

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("message", (event) => event.waitUntil(hear(event)));
addEventListener("fetch", (event) => {
  const answer = answerTo(event);
  if (answer) {
    event.respondWith(answer);
  }
});

/** Keeps every file of the build, and the settings as they are now. A file that is not of the build ends it. */
async function install() {
  const cache = await caches.open(CACHE);
  await Promise.all(Object.entries(FILES).map(async ([name, integrity]) => {
    const address = new URL(name, SCOPE).href;
    // What has a hash in its name may come from the browser's own cache, unless what lies there is damaged.
    const ask = (mode) => fetch(address, { integrity, cache: mode });
    const response = await (address === SCOPE ? ask("reload") : ask("default").catch(() => ask("reload")));
    if (!response.ok) {
      throw new Error(`${address}: ${response.status}`);
    }
    // A browser refuses to show what came by a redirection.
    const { headers, redirected } = response;
    await cache.put(address, redirected ? new Response(await response.blob(), { headers }) : response);
  }));
  // Without them the page has its defaults.
  await freshSettings().catch(() => undefined);
  await skipWaiting();
}

/** Takes the pages that are open, also one that was opened before there was a worker, and tells them what build is there. */
async function activate() {
  await clients.claim();
  (await pages()).forEach((page) => page.postMessage(BUILD));
}

/**
 * A page of a build has started. One of the worker's that is of another build is told so, because it could not hear while it
 * started. Where no page is open but one of this build, nobody needs other builds' files, unless one is just coming.
 */
async function hear({ data, source }) {
  const open = await pages();
  if (data !== BUILD) {
    open.find(({ id }) => id === source.id)?.postMessage(BUILD);
  } else if (open.length === 1) {
    const names = (await caches.keys()).filter((name) => name.startsWith(OWN));
    if (self.registration.installing || self.registration.waiting) {
      return;
    }
    await Promise.all(names.filter((name) => ![CACHE, SETTINGS_CACHE].includes(name)).map((name) => caches.delete(name)));
  }
}

/** The pages of Kakoi that are open under the worker's scope, where others may lie too. */
async function pages() {
  const all = await clients.matchAll({ type: "window" });
  return all.filter(({ url }) => isPage(new URL(url)));
}

const isPage = ({ origin, pathname }) => [SCOPE, `${SCOPE}index.html`].includes(origin + pathname);

/** What a request is answered with; nothing where that is none of the worker's business. */
function answerTo(event) {
  const { method, mode, url } = event.request;
  if (method !== "GET" || !url.startsWith(SCOPE)) {
    return undefined;
  }
  if (mode === "navigate") {
    return isPage(new URL(url)) ? index(event.request) : undefined;
  }
  if (url === SETTINGS) {
    return settings(event);
  }
  return HASHED.test(url.slice(SCOPE.length)) ? file(event.request) : undefined;
}

async function index(request) {
  const cache = await caches.open(CACHE);
  return await cache.match(SCOPE) ?? fetch(request);
}

async function file(request) {
  return await caches.match(request.url) ?? fetch(request);
}

/** The settings as they are now, else as they were last. */
async function settings(event) {
  const fresh = freshSettings();
  event.waitUntil(fresh.catch(() => undefined));
  const cache = await caches.open(SETTINGS_CACHE);
  const last = await cache.match(SETTINGS);
  if (!last) {
    return fresh;
  }
  const patience = new Promise((resolve) => {
    setTimeout(resolve, PATIENCE, last);
  });
  return Promise.race([fresh.catch(() => last), patience]);
}

/** Asks for the settings and keeps them. That there are none is an answer too. */
async function freshSettings() {
  const response = await fetch(SETTINGS, { cache: "no-cache", signal: AbortSignal.timeout(MOST) });
  if (!response.ok && response.status !== 404) {
    throw new Error(`${SETTINGS}: ${response.status}`);
  }
  // Whoever stands before the server and wants a password answers with a page.
  if ((await response.clone().text()).trimStart().startsWith("<")) {
    throw new Error(`${SETTINGS}: a page`);
  }
  // They count too where there is no room to keep them.
  await keepSettings(response.clone()).catch(() => undefined);
  return response;
}

async function keepSettings(response) {
  const cache = await caches.open(SETTINGS_CACHE);
  await (response.ok ? cache.put(SETTINGS, response) : cache.delete(SETTINGS));
}
