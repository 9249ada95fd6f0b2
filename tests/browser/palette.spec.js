// The palette, which finds everything by its name, and the keys that do commands.
import AxeBuilder from "@axe-core/playwright";

import { test, expect } from "./fixtures.js";
import { code, cost, field, findings, form, listing, open, picture, typeAndEnter } from "./kakoi.js";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const palette = (page) => page.getByRole("dialog", { name: "Find a field, file or command" });
const shortcuts = (page) => page.getByRole("dialog", { name: "Keyboard shortcuts" });
const glossary = (page) => page.getByRole("dialog", { name: "Glossary" });
const box = (page) => palette(page).getByRole("combobox");
const options = (page) => palette(page).getByRole("option");
const active = (page) => palette(page).getByRole("option", { selected: true });
const opener = (page) => page.getByRole("button", { name: "Find a field, file or command" });

async function find(page, text) {
  await page.keyboard.press("Control+k");
  await expect(box(page)).toBeFocused();
  await page.keyboard.type(text);
}

/** Finds something by keyboard alone, and goes there. */
async function go(page, text) {
  await find(page, text);
  await expect(active(page)).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(palette(page)).toHaveCount(0);
}

const focusedId = (page) => page.evaluate(() => document.activeElement.id);

async function violations(page) {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`));
}

test("a field is found by its name, its path or the name of a service, and is focused", async ({ page }) => {
  await open(page);
  for (const [text, id] of [
    ["VPC CIDR", "network.cidr"],
    ["health path", "load_balancer.health_check.path"],
    ["service.stop_timeout_s", "service.stop_timeout_s"],
    ["ecr.dkr", "network.endpoints.ecr.dkr"],
    ["endpoint kms", "network.endpoints.kms"],
    // Shown only where scaling is chosen, so it leads to that choice.
    ["service.scaling.min", "service.scaling"],
  ]) {
    await find(page, text);
    await page.keyboard.press("Enter");
    await expect.poll(() => focusedId(page), { message: text }).toBe(id);
    await expect(page.locator(":focus")).toBeInViewport();
  }
  await go(page, "log gb");
  await expect.poll(() => focusedId(page)).toBe("cost.usage.log_gb");
  await expect(cost(page)).toBeVisible();
});

test("Enter takes what was typed, even before the list shows it", async ({ page }) => {
  await open(page);
  await find(page, "glossary");
  await typeAndEnter(box(page), "VPC CIDR");
  await expect.poll(() => focusedId(page)).toBe("network.cidr");
  await expect(palette(page)).toHaveCount(0);
});

test("a file, a resource, a finding and a term are found and shown", async ({ page }) => {
  await open(page);
  await go(page, "ecs/iam");
  await expect(listing(page)).toHaveAttribute("aria-label", "ecs/iam.tf");
  await expect(listing(page)).toBeFocused();
  await go(page, "aws_lb.this");
  await expect(listing(page)).toHaveAttribute("aria-label", "alb/main.tf");
  await expect(code(page).locator(".line.marked").first()).toContainText('resource "aws_lb" "this"');
  await expect(listing(page)).toBeFocused();
  await page.getByRole("tab", { name: /^Findings/ }).click();
  const second = findings(page).getByRole("listitem").nth(1);
  const number = await second.locator("code").first().textContent();
  await page.getByRole("tab", { name: "Code" }).click();
  await go(page, number);
  await expect(second).toBeVisible();
  await expect(second).toBeFocused();
  await find(page, "execution role");
  await page.keyboard.press("Enter");
  await expect(glossary(page).getByRole("heading", { name: "Execution role", exact: true })).toBeFocused();
  await expect(glossary(page).getByRole("heading", { name: "Execution role", exact: true })).toBeInViewport();
});

test("commands do what they say", async ({ page }) => {
  await open(page);
  await go(page, "dark colours");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await go(page, "light colours");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  await go(page, "show the bill");
  await expect(cost(page)).toBeVisible();
  await expect.poll(() => focusedId(page)).toBe("cost");
  await go(page, "show the picture as a list");
  await expect(picture(page).locator(".outline")).toBeVisible();
  await go(page, "whole screen");
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe("picture");
  await page.evaluate(() => document.exitFullscreen());
  const downloaded = page.waitForEvent("download");
  await go(page, "download the files");
  expect((await downloaded).suggestedFilename()).toBe("web-dev.zip");
  await find(page, "ready design");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Start from…" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await go(page, "日本語");
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
  await page.keyboard.type("english");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("the field keeps the focus while arrows move along the list", async ({ page }) => {
  await open(page);
  await find(page, "log");
  await expect(box(page)).toHaveAttribute("aria-expanded", "true");
  const count = await options(page).count();
  expect(count).toBeGreaterThan(5);
  await expect(palette(page).getByRole("status")).toHaveText(/results/);
  const activeIs = async (place) => {
    const id = await options(page).nth(place).getAttribute("id");
    await expect(box(page)).toHaveAttribute("aria-activedescendant", id);
    await expect(options(page).nth(place)).toHaveAttribute("aria-selected", "true");
    await expect(options(page).nth(place)).toBeInViewport();
    await expect(active(page)).toHaveCount(1);
    await expect(box(page)).toBeFocused();
  };
  await activeIs(0);
  await page.keyboard.press("ArrowDown");
  await activeIs(1);
  await page.keyboard.press("End");
  await activeIs(count - 1);
  await page.keyboard.press("ArrowDown");
  await activeIs(0);
  await page.keyboard.press("ArrowUp");
  await activeIs(count - 1);
  await page.keyboard.press("Home");
  await activeIs(0);
  await page.keyboard.type("zzzz");
  await expect(palette(page).getByRole("status")).toHaveText("Nothing matches.");
  await expect(box(page)).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("Enter");
  await expect(palette(page)).toBeVisible();
});

test("without a choice the focus goes back to where it was, in a field too", async ({ page }) => {
  await open(page);
  await field(page, "VPC CIDR").focus();
  await find(page, "nat");
  await page.keyboard.press("Escape");
  await expect(palette(page)).toHaveCount(0);
  await expect(field(page, "VPC CIDR")).toBeFocused();
  await expect(field(page, "VPC CIDR")).toHaveValue("10.0.0.0/16");
  await opener(page).click();
  await expect(box(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(opener(page)).toBeFocused();
});

test("what was chosen lately comes first", async ({ page }) => {
  await open(page);
  await go(page, "ecs/iam");
  await go(page, "VPC CIDR");
  await page.keyboard.press("Control+k");
  const recent = palette(page).getByRole("group", { name: "Recent" }).getByRole("option");
  await expect(recent).toHaveCount(2);
  await expect(recent.first()).toContainText("VPC CIDR");
  await expect(palette(page).getByRole("group", { name: "Commands" })).toBeVisible();
  await recent.last().click();
  await expect(listing(page)).toHaveAttribute("aria-label", "ecs/iam.tf");
});

test("the keys of an input method are its own", async ({ page }) => {
  await open(page);
  await find(page, "vpc");
  const composing = (target, key) => target.dispatchEvent("keydown", { key, isComposing: true, bubbles: true });
  await composing(box(page), "Enter");
  await composing(box(page), "ArrowDown");
  await expect(palette(page)).toBeVisible();
  await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await page.locator("[id='project.name']").dispatchEvent("keydown", { key: "k", ctrlKey: true, isComposing: true, bubbles: true });
  await page.waitForTimeout(100);
  await expect(palette(page)).toHaveCount(0);
});

test("? lists the keys, where nothing is typed into and it is not switched off", async ({ page }) => {
  await open(page);
  const name = form(page).getByRole("textbox", { name: "Project name" });
  await name.fill("");
  await name.press("?");
  await expect(name).toHaveValue("?");
  await expect(shortcuts(page)).toHaveCount(0);
  await name.fill("web");
  await opener(page).focus();
  await page.keyboard.press("?");
  await expect(shortcuts(page)).toBeVisible();
  for (const [what, keys] of [["Find a field, file or command", "CtrlK"], ["Download the files as a zip", "CtrlS"]]) {
    const row = shortcuts(page).locator("dl > div").filter({ has: page.getByText(what, { exact: true }) });
    await expect(row.locator("dd")).toHaveText(keys);
  }
  await shortcuts(page).getByRole("checkbox", { name: "Open this list by the ? key" }).uncheck();
  await page.keyboard.press("Escape");
  await expect(opener(page)).toBeFocused();
  await page.keyboard.press("?");
  await page.reload();
  await expect(code(page).locator("pre")).toBeAttached();
  await opener(page).focus();
  await page.keyboard.press("?");
  await expect(shortcuts(page)).toHaveCount(0);
  await find(page, "keyboard shortcuts");
  await page.keyboard.press("Enter");
  await expect(shortcuts(page).getByRole("checkbox")).not.toBeChecked();
  await shortcuts(page).getByRole("checkbox").check();
  await page.keyboard.press("Escape");
  await opener(page).focus();
  await page.keyboard.press("?");
  await expect(shortcuts(page)).toBeVisible();
});

test("Ctrl S downloads from anywhere but a dialog, and other keys stay the browser's", async ({ page }) => {
  await open(page);
  await field(page, "VPC CIDR").focus();
  const downloaded = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  expect((await downloaded).suggestedFilename()).toBe("web-dev.zip");
  await page.keyboard.press("Control+Alt+k");
  await page.keyboard.press("Control+Shift+k");
  await expect(palette(page)).toHaveCount(0);
});

test("Ctrl Z undoes and Ctrl Shift Z or Ctrl Y does it again, from a field too", async ({ page }) => {
  await open(page);
  const image = form(page).getByRole("textbox", { name: "Container image" });
  const before = await image.inputValue();
  await image.fill("ecr:shop:2");
  await expect(listing(page)).toBeAttached();
  await page.keyboard.press("Control+z");
  await expect(image).toHaveValue(before);
  await page.keyboard.press("Control+Shift+z");
  await expect(image).toHaveValue("ecr:shop:2");
  await page.keyboard.press("Control+z");
  await expect(image).toHaveValue(before);
  await page.keyboard.press("Control+y");
  await expect(image).toHaveValue("ecr:shop:2");
  await go(page, "undo");
  await expect(image).toHaveValue(before);
  // In a dialog they are its own field's.
  await find(page, "vpc");
  await page.keyboard.press("Control+y");
  await expect(image).toHaveValue(before);
});

test.describe("on a Mac", () => {
  test("⌘ stands where Ctrl does", async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "platform", { get: () => "MacIntel" }));
    await open(page);
    await page.keyboard.press("Control+k");
    await page.waitForTimeout(100);
    await expect(palette(page)).toHaveCount(0);
    await page.keyboard.press("Meta+k");
    await expect(box(page)).toBeFocused();
    await expect(options(page).filter({ hasText: "Download the files as a zip" })).toContainText("⌘S");
  });
});

test("it works in Japanese, by kana of either kind", async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL, locale: "ja-JP" });
  await page.goto("");
  await expect(page.locator(".code pre")).toBeAttached();
  await page.keyboard.press("Control+k");
  await page.keyboard.insertText("へるすちぇっく パス");
  await page.keyboard.press("Enter");
  await expect.poll(() => focusedId(page)).toBe("load_balancer.health_check.path");
  await page.close();
});

// A pairwise cover of themes, languages and widths.
for (const [colorScheme, locale, width] of
  [["light", "ja-JP", 1280], ["dark", "ja-JP", 390], ["light", "en-US", 390], ["dark", "en-US", 1280]]) {
  test.describe(`${colorScheme}, ${locale}, ${width} wide`, () => {
    test.use({ colorScheme, locale, viewport: { width, height: 844 } });
    test("palette and list of keys have no violation and fit", async ({ page }) => {
      await open(page);
      const fits = () => page.locator("dialog").evaluate((one) => one.scrollWidth - one.clientWidth);
      await page.keyboard.press("Control+k");
      await expect(page.locator("dialog [role=option]").first()).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.insertText("a");
      await expect(page.locator("dialog [role=option]")).toHaveCount(50);
      expect(await violations(page)).toEqual([]);
      expect(await fits()).toBeLessThanOrEqual(0);
      for (const option of await page.locator("dialog [role=option]").all()) {
        expect((await option.boundingBox()).height).toBeGreaterThanOrEqual(24);
      }
      await page.keyboard.press("Escape");
      await page.locator("header [aria-keyshortcuts]").focus();
      await page.keyboard.press("?");
      await expect(page.locator("dialog .shortcuts dl")).toHaveCount(2);
      expect(await violations(page)).toEqual([]);
      expect(await fits()).toBeLessThanOrEqual(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  });
}
