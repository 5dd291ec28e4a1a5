// Keeps the styles and scripts of one version, and the page that says that there is no network; nothing of anybody's data.
// The line above, with the version, comes from the server: another version is another worker, which takes over at once.
const CACHE = `atrium-${VERSION}`;
const OFFLINE = "/offline";
// These addresses carry a version: what stands there never changes.
const FOR_GOOD = /^\/(css\/[^/]+-[0-9a-f]{32}\.css|icons\/[^/]+-[0-9a-f]{32}\.svg|js\/[0-9a-f]{12}\/[^/]+\.js|webjars\/[^/]+\/\d[^/]*\/.+\.(css|js))$/;

self.addEventListener("install", (event) => {
  event.waitUntil(install().then(() => self.skipWaiting()));
});

// As a stranger sees it: without name, theme or message of whoever is signed in.
async function install() {
  const answer = await fetch(OFFLINE, { credentials: "omit", cache: "no-store" });
  if (!answer.ok) throw new Error("no offline page");
  const page = await answer.clone().text();
  const cache = await caches.open(CACHE);
  await cache.put(OFFLINE, answer);
  const files = [...page.matchAll(/(?:href|src)="(\/[^"#?]+)"/g)].map((found) => found[1]);
  await cache.addAll([...new Set(files)].filter((path) => FOR_GOOD.test(path)));
}

self.addEventListener("activate", (event) => {
  event.waitUntil(activate());
});

async function activate() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("atrium-") && name !== CACHE).map((name) => caches.delete(name)));
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

self.addEventListener("fetch", (event) => {
  const request = event.request;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(event));
  else if (FOR_GOOD.test(url.pathname)) event.respondWith(file(request));
});

// Pages always come from the server, so that nobody sees what has changed or what is no longer theirs.
async function page(event) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch {
    return (await caches.match(OFFLINE)) ?? Response.error();
  }
}

async function file(request) {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok && answer.type === "basic") {
    const copy = answer.clone();
    const cache = await caches.open(CACHE);
    await cache.put(request, copy);
  }
  return answer;
}

// What somebody is told: the sentence, and the way to it. The same one that comes twice is shown once.
self.addEventListener("push", (event) => {
  const told = event.data?.json() ?? {};
  event.waitUntil(self.registration.showNotification(told.title ?? "Atrium", {
    body: told.body ?? "",
    tag: told.tag,
    icon: "/app-icons/now/any-192.png",
    data: { url: told.url ?? "/notifications" },
  }));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data.url));
});

async function open(path) {
  const url = new URL(path, self.location.origin);
  if (url.origin !== self.location.origin) return;
  const windows = await self.clients.matchAll({ type: "window" });
  const free = windows.find((one) => "navigate" in one);
  if (free) {
    await free.navigate(url.href);
    await free.focus();
  } else {
    await self.clients.openWindow(url.href);
  }
}
