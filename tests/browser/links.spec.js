// Links: what is copied, what comes of an address, and what Back and Forward lead to.
import { readFile, readdir } from "node:fs/promises";

import { test, expect } from "./fixtures.js";
import { choose, clipboard, field, group, open, read } from "./kakoi.js";

const LINKS = new URL("../golden/share/links/", import.meta.url);

/** The name of the open design in the header, which opens the list of all. */
const designs = (page) => page.getByRole("button", { name: /: all designs$/ });
const copyLink = (page) => page.getByRole("button", { name: "Copy link", exact: true });
const notice = (page) => page.locator(".notice");
const fragment = (page) => page.evaluate(() => location.hash);

/** Opens the page with a fragment, as another address than the one before. */
async function openAt(page, address) {
  await page.goto("about:blank");
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator(".waiting")).toHaveCount(0);
}

/** A pinned link, and its Config, which may lack what was added since. */
async function pinned(name) {
  const text = await readFile(new URL(name, LINKS), "utf8");
  const end = text.indexOf("\n");
  return { link: text.slice(0, end), config: JSON.parse(text.slice(end + 1)) };
}

/** The Config of the design that is shown. */
const shown = async (page) => JSON.parse(await read(page, "kakoi.json"));

/** The same, as it is kept and exported. */
async function exported(page) {
  const dialog = page.getByRole("dialog");
  await page.locator("#designs").click();
  await dialog.getByRole("listitem").getByRole("button", { name: "Keep", exact: true }).click();
  await expect(dialog.getByText("not kept yet")).toHaveCount(0);
  const started = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Export all", exact: true }).click();
  const { designs } = JSON.parse(await readFile(await (await started).path(), "utf8"));
  await page.keyboard.press("Escape");
  return designs[0].config;
}

/** The address once it has the link of what is shown. */
async function rested(page, before = "") {
  await expect.poll(() => fragment(page)).toMatch(/^#v1\./);
  await expect.poll(() => fragment(page)).not.toBe(before);
  return fragment(page);
}

test("every link that was given away opens to the same design", async ({ page }) => {
  test.slow();
  const names = await readdir(LINKS);
  expect(names.length).toBeGreaterThan(7);
  for (const name of names) {
    const { link, config } = await pinned(name);
    await openAt(page, link);
    // A design with an error has no files, but can be exported.
    const isBlocked = ["by-hand.txt", "six-zones-everything.txt"].includes(name);
    expect(await (isBlocked ? exported(page) : shown(page)), name).toMatchObject(config);
  }
});

test("the link is copied with a word about what it holds", async ({ page, context, baseURL }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  await copyLink(page).click();
  await expect(notice(page)).toContainText("Link copied. It holds the whole design");
  const link = await clipboard(page);
  const [address, fragment] = link.split("#");
  expect(address).toBe(baseURL);
  expect(fragment).toMatch(/^v1\.[\w-]+$/);
  expect(link.length).toBeLessThan(400);
  await field(page, "Project name").fill("shop");
  await rested(page);
  await copyLink(page).click();
  await expect.poll(() => clipboard(page)).toBe(page.url());
  const { link: large } = await pinned("six-zones-everything.txt");
  await openAt(page, large);
  await copyLink(page).click();
  await expect(notice(page)).toContainText("with 20 environment variables in clear");
  expect((await clipboard(page)).length).toBeLessThan(2500);
});

test("a browser that forbids copying is told of", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", {
      value: Object.create(Clipboard.prototype, { writeText: { value: () => Promise.reject(new Error("no")) } }),
    });
  });
  await open(page);
  await copyLink(page).click();
  await expect(notice(page)).toContainText("The browser blocks copying here.");
});

test("an address without a link stays so until something is changed, and a reload shows the same", async ({ page }) => {
  await open(page);
  await page.waitForTimeout(600);
  expect(await fragment(page)).toBe("");
  await choose(page, "Way out to the internet", "One NAT");
  const link = await rested(page);
  await page.reload();
  await expect(group(page, "Way out to the internet").getByRole("radio", { name: "One NAT" })).toBeChecked();
  expect(await fragment(page)).toBe(link);
});

test("edits add no entry to the history", async ({ page }) => {
  await open(page);
  const before = await page.evaluate(() => history.length);
  let link = "";
  for (const name of ["a", "b", "c"]) {
    await field(page, "Project name").fill(name);
    link = await rested(page, link);
  }
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test("a link opens beside kept work, and Back and Forward lead to designs as they are now", async ({ page }) => {
  await open(page);
  await field(page, "Project name").fill("mine");
  await rested(page);
  const { link } = await pinned("sealed.txt");
  await page.evaluate((link) => {
    location.hash = link;
  }, link);
  await expect(designs(page)).toHaveText("web · dev");
  await expect(notice(page)).toContainText("This design came by a link.");
  // The link's design is no work of the person's until something of it is changed.
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("kakoi.design.")).length)).toBe(1);
  await page.goBack();
  await expect(field(page, "Project name")).toHaveValue("mine");
  await field(page, "Project name").fill("mine-too");
  await rested(page);
  await page.goForward();
  await expect(field(page, "Project name")).toHaveValue("web");
  await field(page, "Project name").fill("theirs");
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("kakoi.design.")).length)).toBe(2);
  await page.goBack();
  await expect(field(page, "Project name")).toHaveValue("mine-too");
  await page.goForward();
  await expect(field(page, "Project name")).toHaveValue("theirs");
});

test("a kept design that is equal to a link's is the one that opens", async ({ page }) => {
  await open(page);
  await field(page, "Project name").fill("mine");
  const link = await rested(page);
  const id = await page.evaluate(() => history.state);
  await openAt(page, link);
  await expect.poll(() => page.evaluate(() => history.state)).toBe(id);
  await expect(notice(page)).toHaveText("");
  await field(page, "Project name").fill("still-mine");
  await rested(page, link);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("kakoi.design.")).length)).toBe(1);
});

test("a link that mail and chat programs changed is mended, and the address with it", async ({ page }) => {
  const { link, config } = await pinned("production.txt");
  const body = link.slice("#v1.".length);
  for (const mangled of [
    `#v1.${body.slice(0, 70)}%20${body.slice(70)}`,
    `#v1.${body.slice(0, 70)}%0D%0A> ${body.slice(70)}>.`,
    `#%76%31.${body.replaceAll("-", "%2D").replaceAll("_", "%5F")}`,
    `${link}).`,
    `#%23v1.${body}`,
  ]) {
    await openAt(page, mangled);
    await expect(notice(page), mangled).toContainText("could be mended");
    expect(await shown(page), mangled).toMatchObject(config);
    await notice(page).getByRole("button", { name: "Keep", exact: true }).click();
    await expect.poll(() => fragment(page), mangled).toMatch(/^#v1\.[\w-]+$/);
    await page.evaluate(() => localStorage.clear());
  }
});

test("a link that is beyond mending says so, and the person's own work goes on", async ({ page }) => {
  await open(page);
  await field(page, "Project name").fill("mine");
  const own = await rested(page);
  const { link } = await pinned("production.txt");
  for (const [address, said] of [
    [link.slice(0, -5), "The link is incomplete or was changed on its way."],
    ["#v9.AAAA", "The link was made by a later version of Kakoi."],
    ["#top", "The address holds no link of Kakoi."],
  ]) {
    await openAt(page, address);
    await expect(notice(page), address).toContainText(said);
    await expect(field(page, "Project name")).toHaveValue("mine");
    await expect.poll(() => fragment(page), address).toBe(own);
  }
});

test("a link in another language opens in that language, and the page stays in its own", async ({ page }) => {
  const { link, config } = await pinned("japanese.txt");
  await openAt(page, link);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  expect(await shown(page)).toMatchObject(config);
  expect(await read(page, "README.md")).toContain("前提");
});
