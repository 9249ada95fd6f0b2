// Kept work: what a reload, another tab, and a browser that keeps nothing make of it, and the list of designs.
import { readFile } from "node:fs/promises";

import AxeBuilder from "@axe-core/playwright";

import { test, expect, listen } from "./fixtures.js";
import { field, form, open, unfold } from "./kakoi.js";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const opener = (page) => page.locator("#designs");
const dialog = (page) => page.getByRole("dialog");
const entries = (page) => dialog(page).getByRole("listitem");
const entry = (page, title) =>
  entries(page).filter({ has: page.getByRole("textbox", { name: `Name of ${title}`, exact: true }) });
const press = (page, name) => dialog(page).getByRole("button", { name, exact: true }).click();
const notice = (page) => page.locator(".notice");
const name = (page) => field(page, "Project name");

/** The kept designs by their keys. */
const kept = (page) => page.evaluate(() =>
  Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith("kakoi.design."))));

/** Waits until the open design is kept as it is shown. */
async function rested(page) {
  await expect.poll(async () => {
    const link = await page.evaluate(() => location.hash);
    return link !== "" && Object.values(await kept(page)).some((text) => text.endsWith(link));
  }).toBe(true);
  // The rest before may have been of the design before.
  await page.waitForTimeout(300);
}

async function designs(page) {
  await opener(page).click();
  await expect(dialog(page)).toBeVisible();
}

async function hasFocus(page) {
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
}

test("a reload keeps what was changed, also right after the change", async ({ page }) => {
  await open(page);
  expect(await kept(page)).toEqual({});
  await name(page).fill("shop");
  await page.reload();
  await expect(name(page)).toHaveValue("shop");
  await expect(opener(page)).toHaveText("shop · dev");
  await unfold(page, "Container");
  await form(page).getByRole("button", { name: "Add a variable" }).click();
  await form(page).getByRole("textbox", { name: "Name" }).last().fill("MODE");
  await rested(page);
  await page.goto("about:blank");
  await open(page);
  await expect(opener(page)).toHaveText("shop · dev");
  await unfold(page, "Container");
  await expect(form(page).getByRole("textbox", { name: "Name" }).last()).toHaveValue("MODE");
  expect(Object.keys(await kept(page)).length).toBe(1);
});

test("a design that cannot be drawn is kept as it was typed", async ({ page }) => {
  await open(page);
  await field(page, "VPC CIDR").fill("10.0.0.");
  await rested(page);
  await page.reload();
  await expect(field(page, "VPC CIDR")).toHaveValue("10.0.0.");
  await expect(form(page)).toContainText("“10.0.0.” is not a CIDR.");
  await field(page, "VPC CIDR").fill("10.0.0.0/16");
  await expect(page.locator(".code pre")).toBeAttached();
});

test("two tabs do not overwrite each other's designs", async ({ page, context, baseURL }) => {
  await open(page);
  await name(page).fill("one");
  await rested(page);
  const other = await context.newPage();
  const complaints = await listen(other, new URL(baseURL).origin);
  await open(other);
  await expect(name(other)).toHaveValue("one");
  // The same design: the other tab follows, and says so.
  await name(page).fill("once");
  await expect(name(other)).toHaveValue("once");
  await expect(notice(other)).toContainText("Another tab changed this design.");
  // Another design.
  await designs(other);
  await press(other, "New design");
  await name(other).fill("two");
  await rested(other);
  await name(page).fill("one-again");
  await rested(page);
  await expect(name(other)).toHaveValue("two");
  expect(Object.keys(await kept(page)).length).toBe(2);
  // Deleted there while it is open here.
  await designs(other);
  await press(other, "Delete one-again · dev");
  await expect(notice(page)).toContainText("Another tab deleted this design.");
  await expect(name(page)).toHaveValue("one-again");
  expect(Object.keys(await kept(page)).length).toBe(1);
  await notice(page).getByRole("button", { name: "Keep", exact: true }).click();
  await hasFocus(page);
  await expect.poll(async () => Object.keys(await kept(page)).length).toBe(2);
  expect(complaints).toEqual([]);
});

test("the next environment is another design with the same range", async ({ page }) => {
  await open(page);
  await name(page).fill("shop");
  await rested(page);
  for (const environment of ["staging", "prod", "prod-2"]) {
    await designs(page);
    await dialog(page).locator("[aria-current]").getByRole("button", { name: /^Next environment of/ }).click();
    await expect(dialog(page)).toBeHidden();
    await hasFocus(page);
    await expect(opener(page)).toHaveText(`shop · ${environment}`);
    await expect(notice(page)).toContainText("Both use 10.0.0.0/16");
  }
  await designs(page);
  await expect(entries(page)).toHaveCount(4);
  await press(page, "Open shop · dev");
  await expect(opener(page)).toHaveText("shop · dev");
  await page.goBack();
  await expect(opener(page)).toHaveText("shop · prod-2");
});

test("designs are renamed in their place, opened, deleted and brought back", async ({ page }) => {
  await open(page);
  await name(page).fill("one");
  await rested(page);
  await designs(page);
  await press(page, "New design");
  await name(page).fill("two");
  await rested(page);
  await designs(page);
  await entry(page, "one · dev").getByRole("textbox").fill("The first");
  await page.keyboard.press("Enter");
  await expect(entry(page, "The first")).toHaveCount(1);
  await expect(entry(page, "The first").getByRole("textbox")).toBeFocused();
  await entry(page, "two · dev").getByRole("textbox").fill("Second");
  await page.keyboard.press("Enter");
  await expect(opener(page)).toHaveText("Second");
  await expect(entry(page, "Second")).toContainText(/open.*ap-northeast-1.*\$\d.*Changed /);
  // Deleted and brought back, one that is not open.
  const before = await kept(page);
  await press(page, "Delete The first");
  await hasFocus(page);
  await expect(entries(page)).toHaveCount(1);
  await expect(dialog(page)).toContainText("The first is deleted.");
  await press(page, "Undo");
  await hasFocus(page);
  await expect(entries(page)).toHaveCount(2);
  expect(await kept(page)).toEqual(before);
  // And the open one: the other opens in its place.
  await press(page, "Delete Second");
  await expect(opener(page)).toHaveText("The first");
  await press(page, "Undo");
  await expect(opener(page)).toHaveText("Second");
  await expect(entries(page)).toHaveCount(2);
  await press(page, "Open The first");
  await expect(name(page)).toHaveValue("one");
  await expect(opener(page)).toBeFocused();
  await page.reload();
  await expect(opener(page)).toHaveText("The first");
  // An empty name gives it back what it is called by itself.
  await designs(page);
  await entry(page, "The first").getByRole("textbox").fill("");
  // What is typed stays as it is typed where the page is drawn anew meanwhile.
  await page.setViewportSize({ width: 600, height: 800 });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await expect(entry(page, "The first").getByRole("textbox")).toHaveValue("");
  await page.keyboard.press("Enter");
  await expect(opener(page)).toHaveText("one · dev");
});

test("all designs go into a file and come out of it beside others, once", async ({ page }, testInfo) => {
  await open(page);
  await name(page).fill("one");
  await rested(page);
  await designs(page);
  await press(page, "Next environment of one · dev");
  await designs(page);
  const started = page.waitForEvent("download");
  await press(page, "Export all");
  const file = await started;
  expect(file.suggestedFilename()).toBe("kakoi-designs.json");
  const path = testInfo.outputPath("kakoi-designs.json");
  await file.saveAs(path);
  const json = JSON.parse(await readFile(path, "utf8"));
  expect(json.designs.map(({ config }) => config.project.environment)).toEqual(["staging", "dev"]);
  await page.keyboard.press("Escape");
  const bring = async (file) => {
    await designs(page);
    await press(page, "Bring in…");
    const asked = page.waitForEvent("filechooser");
    await dialog(page).getByRole("button", { name: "Choose files…", exact: true }).click();
    await (await asked).setFiles(file);
  };
  await bring(path);
  await press(page, "Keep all 2 designs");
  await expect(page.locator(".notice")).toContainText("Designs added: 0. Already there: 2.");
  json.designs[0].config.service.count = 7;
  json.designs.push({ name: "odd", config: { netwrok: {} } });
  const bytes = (text) => ({ name: "designs.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await bring(bytes(JSON.stringify(json)));
  await expect(dialog(page)).toContainText("odd holds no design: unknown field `netwrok`");
  await press(page, "Keep all 2 designs");
  await expect(page.locator(".notice")).toContainText("Designs added: 1. Already there: 1.");
  await bring(bytes("resource {}"));
  await expect(dialog(page)).toContainText("There is no design and no Terraform in it.");
  await page.keyboard.press("Escape");
  await designs(page);
  await expect(entry(page, "one · staging (2)")).toHaveCount(1);
  await expect(entries(page)).toHaveCount(3);
  await page.keyboard.press("Escape");
  // A single design is opened.
  await bring(bytes('{ "project": { "name": "brought" } }'));
  await press(page, "Open brought · dev beside your work");
  await expect(dialog(page)).toBeHidden();
  await expect(opener(page)).toHaveText("brought · dev");
  await page.goBack();
  await expect(opener(page)).toHaveText("one · staging");
});

test("an entry that cannot be read is told of and left as it is", async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem("kakoi.design.bad", "1764370000000\nOld\n#v1.AAAA");
    localStorage.setItem("kakoi.design.odd", "{}");
    localStorage.setItem("kakoi.last", "bad");
  });
  await open(page);
  await expect(name(page)).toHaveValue("web");
  await name(page).fill("shop");
  await expect.poll(async () => Object.keys(await kept(page)).length).toBe(3);
  await designs(page);
  await expect(dialog(page)).toContainText("bad: The link is incomplete");
  await expect(dialog(page)).toContainText("odd: ");
  expect((await kept(page))["kakoi.design.bad"]).toBe("1764370000000\nOld\n#v1.AAAA");
});

for (const [what, refuse, said] of [
  ["nothing", () => {
    Object.defineProperty(globalThis, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  }, "The browser keeps nothing for this page"],
  ["no more", () => {
    const setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
      if (key.startsWith("kakoi.design.")) {
        throw new DOMException("full", "QuotaExceededError");
      }
      setItem.call(this, key, value);
    };
  }, "The browser’s storage for this page is full"],
]) {
  test(`the page works where the browser keeps ${what}, and says so`, async ({ page }) => {
    await page.addInitScript(refuse);
    await open(page);
    await name(page).fill("shop");
    await expect(notice(page)).toContainText(said);
    const started = page.waitForEvent("download");
    await notice(page).getByRole("button", { name: "Export", exact: true }).click();
    const file = await started;
    const json = JSON.parse(await readFile(await file.path(), "utf8"));
    expect(json.designs.map(({ config }) => config.project.name)).toEqual(["shop"]);
    await notice(page).getByRole("button", { name: "Close this message" }).click();
    await hasFocus(page);
    // The address has the link, so that a reload shows it all the same.
    await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#v1\./);
    await page.reload();
    await expect(name(page)).toHaveValue("shop");
    await designs(page);
    await expect(entries(page)).toHaveCount(1);
    await expect(dialog(page)).toContainText("not kept yet");
  });
}

for (const [colorScheme, locale, width] of [["light", "ja-JP", 1280], ["dark", "en-US", 390], ["light", "en-US", 390], ["dark", "ja-JP", 1440]]) {
  test.describe(`${colorScheme}, ${locale}, ${width} wide`, () => {
    test.use({ colorScheme, locale, viewport: { width, height: 844 } });
    test("the list and what is said have no violation, and fit", async ({ page }, testInfo) => {
      await open(page);
      await page.locator("[id='project.name']").fill("shop");
      await rested(page);
      const check = async (what) => {
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`), what).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        await page.screenshot({ path: testInfo.outputPath(`${what}.png`) });
      };
      await opener(page).click();
      await dialog(page).locator(".design-actions button").first().click();
      await expect(notice(page)).not.toHaveText("");
      await check("notice");
      await opener(page).click();
      await dialog(page).locator(".design-actions button").last().click();
      await expect(dialog(page).locator(".notice-said")).toBeVisible();
      await check("designs");
      const small = await dialog(page).locator("button, label, input:not(.heard)").evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect()).filter(({ width, height }) => Math.min(width, height) < 24).length);
      expect(small).toBe(0);
    });
  });
}
