// In the place of Kakoi's worker.js where Kakoi is taken away: it has browsers let go of what they keep of the page.
const OWN = `kakoi ${self.registration.scope} `;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  const names = (await caches.keys()).filter((name) => name.startsWith(OWN));
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
