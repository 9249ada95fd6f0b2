// What the release build promises of its files, without a worker: each is held against its hash, compressed beside itself,
// and a page whose files are gone does not stay white.
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

import { DIST, files, otherBuild } from "./builds.js";
import { expect, test } from "./fixtures.js";
import { serve } from "./server.js";

const POLICY = 'meta[http-equiv="Content-Security-Policy"]';

let site;

test.beforeEach(async ({ baseURL }) => {
  site = await serve(DIST, baseURL);
});

test.afterEach(async () => {
  await site.close();
});

/** A window of a browser that has never been here. */
async function visitor(browser) {
  const context = await browser.newContext({ serviceWorkers: "block", locale: "en-US" });
  return context.newPage();
}

const get = (page) => page.getByRole("banner").getByRole("button", { name: "Get .zip" });

test("without a worker, an old page from a cache says how to come to the new one", async ({ browser }) => {
  const page = await visitor(browser);
  const other = await otherBuild();
  const old = await readFile(join(DIST, "index.html"));
  site.folder = other;
  // A cache on the way that keeps the page although it was told to ask.
  site.change = (name, bytes, search) => (name === "index.html" && !search ? old : bytes);
  await page.goto(site.url);
  await expect(page.locator(".unstarted")).toBeVisible();
  await expect(page.locator(".unstarted [lang=ja]")).toBeVisible();
  await page.locator(".unstarted [lang=en]").getByRole("link").click();
  await expect(get(page)).toBeVisible();
  await expect(page.locator(".unstarted")).toHaveCount(0);
  await rm(other, { recursive: true });
});

test("where the script is refused, the page says what to do", async ({ browser }) => {
  const page = await visitor(browser);
  site.change = (name, bytes) => (name.startsWith("boot-") ? Buffer.from("") : bytes);
  await page.goto(site.url);
  await expect(page.locator(".unstarted [lang=en]")).toBeVisible();
  await expect(page.locator(".unstarted [lang=ja]").getByRole("link")).toHaveAttribute("href", "?new");
});

test("a browser refuses every file that was changed on its way", async ({ browser }) => {
  const names = (await files(DIST)).filter((name) => /-[0-9a-f]{16}\./.test(name) && !name.startsWith("icon-"));
  expect(names.length).toBeGreaterThan(8);
  for (const name of names) {
    const page = await visitor(browser);
    const refused = [];
    page.on("console", (message) => refused.push(message.text()));
    site.change = (asked, bytes) => {
      if (asked !== name) {
        return bytes;
      }
      const tampered = Buffer.from(bytes);
      tampered[tampered.length - 2] ^= 1;
      return tampered;
    };
    if (name.includes("-ja-")) {
      await page.addInitScript(() => localStorage.setItem("kakoi.language", "ja"));
    }
    await page.goto(site.url);
    await expect.poll(() => refused.join("\n"), name).toMatch(/'integrity' attribute/);
    await page.context().close();
  }
});

test("where a server sends no headers, the page's own policy holds", async ({ browser, baseURL }) => {
  const bare = await serve(DIST);
  const page = await visitor(browser);
  await page.goto(bare.url);
  await expect(page.locator(".code pre")).toBeAttached();
  const said = await page.locator(POLICY).getAttribute("content");
  const header = (await fetch(baseURL)).headers.get("content-security-policy");
  expect(header.replace("frame-ancestors 'none'; ", "")).toBe(said);
  expect(await page.evaluate((policy) => document.head.firstElementChild.matches(policy), POLICY)).toBe(true);
  const refused = await page.evaluate(() => {
    const violated = new Promise((resolve) => {
      addEventListener("securitypolicyviolation", ({ effectiveDirective }) => resolve(effectiveDirective));
    });
    document.body.append(Object.assign(document.createElement("img"), { src: "https://example.com/a.png" }));
    return violated;
  });
  expect(refused).toBe("img-src");
  await page.context().close();
  await bare.close();
});

test("each file lies compressed beside itself where that is smaller, and the settings never do", async () => {
  const all = await readdir(DIST);
  let copies = 0;
  for (const name of await files(DIST)) {
    const bytes = await readFile(join(DIST, name));
    for (const [ending, unpack] of [["br", brotliDecompressSync], ["gz", gunzipSync]]) {
      if (all.includes(`${name}.${ending}`)) {
        const copy = await readFile(join(DIST, `${name}.${ending}`));
        expect(copy.length, name).toBeLessThan(bytes.length);
        expect(unpack(copy).equals(bytes), name).toBe(true);
        copies += 1;
      }
    }
  }
  expect(copies).toBe(2 * ((await files(DIST)).length - 1));
  expect(all.filter((name) => name.startsWith("settings"))).toEqual(["settings.json"]);
});
