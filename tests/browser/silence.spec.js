// The page sends nothing: a log of all that a browser does over the network while everything on the page is used.
import { DIST, files } from "./builds.js";
import { test, expect, listen } from "./fixtures.js";
import { choose, field, open, part, picture, read, unfoldAll } from "./kakoi.js";
import { serve } from "./server.js";

/** What the page asks for before its first screen works, and after it, without the hashes in the names. */
const FIRST = ["", "boot.js", "first-en.txt", "kakoi-web_bg.wasm", "settings.json", "styles.css"];
const LATE = ["files.txt", "late.wasm", "sentences-en.txt"];
/** In the other language. */
const OTHER = ["sentences-ja.txt"];

/** What could send without being a request of the page's own. Each use is written down. */
async function listenForOtherWays(page) {
  const used = [];
  await page.exposeBinding("wasUsed", (_, name) => used.push(name));
  await page.addInitScript(() => {
    const names = ["WebSocket", "EventSource", "RTCPeerConnection", "WebTransport", "XMLHttpRequest", "SharedWorker", "Worker", "BroadcastChannel"];
    for (const name of names.filter((name) => name in globalThis)) {
      globalThis[name] = new Proxy(globalThis[name], {
        construct(target, words, self) {
          globalThis.wasUsed(name);
          return Reflect.construct(target, words, self);
        },
      });
    }
    for (const [owner, name] of [[Navigator.prototype, "sendBeacon"], [HTMLFormElement.prototype, "submit"], [globalThis, "open"]]) {
      owner[name] = () => globalThis.wasUsed(name);
    }
    Object.defineProperty(Document.prototype, "cookie", {
      get: () => globalThis.wasUsed("cookie"),
      set: () => globalThis.wasUsed("cookie"),
    });
  });
  page.on("websocket", (socket) => used.push(`socket to ${socket.url()}`));
  return used;
}

async function download(page, press) {
  const started = page.waitForEvent("download");
  await press();
  await (await started).path();
}

/** A closed dialog, whatever it was. */
async function close(page) {
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
}

test("a complete use asks for the page's own files and nothing else", async ({ page, context, baseURL }) => {
  test.slow();
  await context.grantPermissions(["clipboard-write"]);
  const requests = [];
  context.on("request", (request) => requests.push(request));
  // A browser asks for the icon when it likes, or never.
  const names = () => requests.map((request) => {
    const path = request.url().startsWith("blob:") ? "blob" : request.url().replace(baseURL, "");
    return path.replace(/-[0-9a-f]{16}\./, ".");
  }).filter((name) => name !== "icon.svg");
  const others = await listenForOtherWays(page);

  await open(page);
  await expect(page.locator(".waiting")).toHaveCount(0);
  const first = names().filter((name) => !LATE.includes(name));
  expect(FIRST).toEqual(expect.arrayContaining(first));
  expect(first.length, "each once").toBe(new Set(first).size);
  expect(names().filter((name) => LATE.includes(name)).toSorted()).toEqual(LATE);
  requests.length = 0;

  // Every section of the form.
  await unfoldAll(page);
  await choose(page, "Way out to the internet", "NAT per zone");
  await choose(page, "Protocol", "HTTP");
  for (const box of await page.locator("#design input[type=checkbox]:visible").all()) {
    await box.click();
  }
  for (const name of ["Project name", "Container image", "Tasks", "Container port"]) {
    await field(page, name).fill("https://example.com/x");
    await page.keyboard.press("Enter");
  }
  for (let undone = 0; undone < 4; undone += 1) {
    await page.keyboard.press("Control+z");
  }

  // Explanations, the palette, keys.
  await page.locator("button.why").first().click();
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("nat");
  await close(page);
  await page.keyboard.press("?");
  await close(page);

  // Presets, comparison, history.
  await page.getByRole("button", { name: "Start from…", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: /^Production/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Start from this", exact: true }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.getByRole("button", { name: "History", exact: true }).click();
  await page.getByRole("button", { name: "Compare with: start" }).click();
  await page.locator(".compare-file").first().click();
  await close(page);

  // Language, colours, panes, the picture.
  await page.getByRole("button", { name: "日本語" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByRole("banner").getByRole("button", { name: /^(Light|Dark) colours|^Colours follow/ }).click();
  await page.getByRole("tab", { name: "Cost" }).click();
  await page.getByRole("tab", { name: /^Findings/ }).click();
  await page.getByRole("tab", { name: "Code" }).click();
  await read(page, "network/main.tf");
  await part(page, /^VPC web-dev/).locator("text").first().click();

  // What is taken along.
  await download(page, () => page.getByRole("banner").getByRole("button", { name: "Download .zip" }).click());
  await picture(page).getByRole("button", { name: "Export" }).click();
  for (const file of ["SVG Light", "PNG 1× Dark"]) {
    await download(page, () => page.getByRole("dialog").getByRole("button", { name: file, exact: true }).click());
  }
  await page.getByRole("button", { name: "Copy SVG" }).click();
  await close(page);
  await page.locator("#copy-link").click();
  await page.pdf();

  // What is kept, and what is brought.
  await page.locator("#designs").click();
  await page.getByRole("dialog").getByRole("button", { name: /next environment|^New design/i }).first().click();
  if (await page.getByRole("dialog").isVisible()) {
    await close(page);
  }
  await page.locator("#designs").click();
  await page.getByRole("dialog").getByRole("button", { name: "Bring in…", exact: true }).click();
  await page.getByRole("dialog").getByRole("textbox").fill('{"project": {"name": "brought"}}');
  await page.getByRole("dialog").getByRole("button", { name: "Read", exact: true }).click();
  await page.getByRole("button", { name: /beside your work$/ }).click();
  await expect(field(page, "Project name")).toHaveValue("brought");

  // A PNG is painted from the picture as a blob, which leaves no machine.
  expect([...new Set(names())].toSorted()).toEqual(["blob", ...OTHER]);
  expect(requests.filter((request) => request.method() !== "GET" || request.postData() !== null)).toEqual([]);
  expect(others, "other ways to send").toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => [...document.querySelectorAll("link")].map((link) => link.rel).filter((rel) =>
    /prefetch|preconnect|prerender|ping/.test(rel)))).toEqual([]);
  expect(await page.locator("a[ping], script[type=speculationrules]").count()).toBe(0);
});

test("a worker asks for the files of its build and for the settings, and later for what is new of both", async ({ browser, baseURL }) => {
  const site = await serve(DIST, baseURL, "/tools/kakoi/");
  const context = await browser.newContext({ serviceWorkers: "allow", locale: "en-US" });
  const page = await context.newPage();
  const complaints = await listen(page, new URL(site.url).origin);
  await page.goto(site.url);
  await expect(page.locator(".code pre")).toBeAttached();
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
  const all = (await files(DIST)).toSorted();
  const asked = () => [...new Set(site.asked)].toSorted();
  // A browser asks for the icon when it likes; the worker does so in any case.
  expect(asked()).toEqual(all);
  site.asked.length = 0;

  await field(page, "Project name").fill("shop");
  await page.getByRole("button", { name: "日本語" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect.poll(asked).toEqual(["worker.js"]);
  await page.reload();
  await expect(page.locator(".code pre")).toBeAttached();
  await expect.poll(asked).toEqual(["settings.json", "worker.js"]);
  expect(complaints).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  await context.close();
  await site.close();
});

test("what leads elsewhere is a link that a person follows, and tells that page nothing of this one", async ({ page, baseURL }) => {
  await open(page);
  await unfoldAll(page);
  await page.locator("button.why").first().click();
  await page.getByRole("tab", { name: /^Findings/ }).click();
  const links = await page.locator("a[href^=http]").evaluateAll((all) =>
    all.map(({ href, target, rel, referrerPolicy }) => ({ href, target, rel, referrerPolicy })));
  const outside = links.filter(({ href }) => !href.startsWith(baseURL));
  expect(outside.length).toBeGreaterThan(0);
  for (const { href, target, rel } of outside) {
    expect(new URL(href).hostname, href).toMatch(/(^|\.)aws\.amazon\.com$|^developer\.hashicorp\.com$/);
    expect(href, "nothing of the design").not.toMatch(/[?&]/);
    expect(target === "_blank" ? rel : "noreferrer", href).toContain("noreferrer");
  }
  const { headers } = await page.request.get(baseURL).then((answer) => ({ headers: answer.headers() }));
  expect(headers["referrer-policy"]).toBe("no-referrer");
});
