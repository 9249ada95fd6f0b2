// Every change is undone and done again, and any state of the design is gone back to.
import AxeBuilder from "@axe-core/playwright";

import { test, expect } from "./fixtures.js";
import { choose, endpoint, field, form, group, listing, open, read, treeEntry, unfold } from "./kakoi.js";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const undo = (page) => page.getByRole("button", { name: /^Undo/ });
const redo = (page) => page.getByRole("button", { name: /^Redo/ });
const history = (page) => page.getByRole("button", { name: "History", exact: true });
const dialog = (page) => page.getByRole("dialog", { name: "History", exact: true });
const states = (page) => dialog(page).getByRole("listitem").locator(".state");
const heard = (page, text) => page.getByRole("status").filter({ hasText: text });
const json = async (page) => JSON.parse(await read(page, "kakoi.json"));

test("a change is undone and done again, with its name, and the focus stays", async ({ page }) => {
  await open(page);
  await expect(undo(page)).toHaveAttribute("aria-disabled", "true");
  await expect(undo(page)).toHaveAccessibleName("Undo");
  const before = await json(page);
  await form(page).getByRole("button", { name: /^ap-northeast-1d/ }).click();
  await expect(undo(page)).toHaveAccessibleName("Undo: zone ap-northeast-1d added");
  await expect(undo(page)).toHaveAttribute("aria-disabled", "false");
  await undo(page).focus();
  await page.keyboard.press("Enter");
  await expect(undo(page)).toBeFocused();
  await expect(undo(page)).toHaveAttribute("aria-disabled", "true");
  await expect(heard(page, "Undone: zone ap-northeast-1d added")).toBeAttached();
  expect(await json(page)).toEqual(before);
  await expect(redo(page)).toHaveAccessibleName("Redo: zone ap-northeast-1d added");
  await redo(page).click();
  await expect(heard(page, "Done again: zone ap-northeast-1d added")).toBeAttached();
  expect((await json(page)).network.zones).toHaveLength(3);
  await expect(redo(page)).toHaveAttribute("aria-disabled", "true");
  // Playwright takes what is disabled to those who hear it for disabled.
  await redo(page).click({ force: true });
  expect((await json(page)).network.zones).toHaveLength(3);
});

test("undo marks what it changed, and fields, tables and findings follow", async ({ page }) => {
  await open(page);
  await field(page, "Tasks").fill("2");
  await field(page, "Container port").fill("80x");
  await undo(page).click();
  await expect(field(page, "Tasks")).toHaveValue("1");
  await expect(field(page, "Container port")).toHaveValue("80");
  await treeEntry(page, "main.tf").click();
  await expect(listing(page).locator(".line.changed")).toHaveText(["  desired_count              = 1\n"]);
  await expect(form(page).getByRole("button", { name: "Fix: run 2 tasks" })).toBeVisible();

  await unfold(page, "Container");
  const variables = group(page, "Environment variables");
  await variables.getByRole("button", { name: "Add a variable" }).click();
  await variables.getByRole("textbox", { name: "Name" }).fill("MODE");
  await variables.getByRole("textbox", { name: "Value" }).fill("fast");
  await variables.getByRole("button", { name: "Remove MODE" }).click();
  await expect(undo(page)).toHaveAccessibleName("Undo: variable MODE removed");
  await undo(page).click();
  await expect(variables.getByRole("textbox", { name: "Value" })).toHaveValue("fast");
  await undo(page).click();
  await expect(undo(page)).toHaveAccessibleName("Undo: variable MODE added");
  await expect(variables.getByRole("textbox", { name: "Value" })).toHaveValue("");
});

test("the focus goes to the field that changed where its own element is gone", async ({ page }) => {
  await open(page);
  await choose(page, "Protocol", "HTTPS");
  await expect(field(page, "Certificate ARN")).toBeVisible();
  await field(page, "Certificate ARN").focus();
  // As a shortcut does: the button is pressed without taking the focus.
  await undo(page).evaluate((button) => button.click());
  await expect(field(page, "Certificate ARN")).toHaveCount(0);
  await expect(page.locator(":focus")).not.toHaveJSProperty("tagName", "BODY");
  await expect(group(page, "Protocol").locator(":focus").or(group(page, "Protocol").and(page.locator(":focus"))))
    .toHaveCount(1);
});

test("every state is listed, and is gone to", async ({ page }) => {
  await open(page);
  await endpoint(page, "secretsmanager").check();
  await choose(page, "Way out to the internet", "One NAT");
  await field(page, "Project name").fill("shop");
  await history(page).click();
  const names = ["Project name: web → shop", "Way out to the internet: None → One NAT",
    "endpoint secretsmanager switched on", "start"];
  await expect(states(page).locator("span")).toHaveText(names);
  await expect(states(page).first()).toBeFocused();
  await expect(states(page).first()).toHaveAttribute("aria-current", "step");
  await expect(states(page).first()).toContainText("now");
  await states(page).nth(2).focus();
  await page.keyboard.press("Enter");
  await expect(states(page).nth(2)).toBeFocused();
  await expect(states(page).nth(2)).toHaveAttribute("aria-current", "step");
  await expect(states(page).nth(0)).toContainText("undone");
  await page.keyboard.press("Escape");
  await expect(history(page)).toBeFocused();
  await expect(field(page, "Project name")).toHaveValue("web");
  const now = await json(page);
  expect([now.network.nat, now.network.endpoints]).toEqual(["none", { secretsmanager: true }]);
  await redo(page).click();
  expect((await json(page)).network.nat).toBe("single");
  // Another edit takes the place of what was undone.
  await field(page, "Tasks").fill("4");
  await history(page).click();
  await expect(states(page).locator("span")).toHaveText(["Tasks: 1 → 4", ...names.slice(1)]);
});

test("500 changes are undone as far as they are kept, each at once", async ({ page }) => {
  test.slow();
  await open(page);
  const times = await page.evaluate(async () => {
    const [one, other] = document.querySelectorAll("input[name='service.exec']");
    const button = document.getElementById("undo");
    const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const begun = performance.now();
    for (let edit = 0; edit < 500; edit += 1) {
      (edit % 2 ? one : other).click();
      // Drawn at times only, so that what is measured is the edit.
      if (edit % 10 === 9) {
        await drawn();
      }
    }
    const edited = performance.now();
    let undone = 0;
    while (button.getAttribute("aria-disabled") === "false" && undone < 500) {
      for (let ten = 0; ten < 10; ten += 1) {
        button.click();
      }
      undone += 10;
      await drawn();
    }
    for (let more = undone; more < 500; more += 1) {
      button.click();
    }
    return { undone, edit: (edited - begun) / 500, undo: (performance.now() - edited) / undone };
  });
  console.log(`an edit ${times.edit.toFixed(1)} ms, an undo ${times.undo.toFixed(1)} ms`);
  expect(times.undone).toBe(200);
  expect(times.edit).toBeLessThan(200);
  expect(times.undo).toBeLessThan(200);
  await expect(redo(page)).toHaveAttribute("aria-disabled", "false");
  await history(page).click();
  await expect(states(page)).toHaveCount(201);
  await expect(states(page).last()).toBeInViewport();
});

for (const [locale, colorScheme, width] of [["en-US", "light", 1280], ["ja-JP", "dark", 390]]) {
  test.describe(`${locale}, ${colorScheme}, ${width} wide`, () => {
    test.use({ locale, colorScheme, viewport: { width, height: 844 } });
    test("the list has no violation and its words are the language's", async ({ page }) => {
      await open(page);
      await page.locator("[name='network.nat']").nth(1).check();
      await page.locator("[id='service.count']").fill("3");
      await page.locator("#undo").click();
      await page.locator(".past [aria-haspopup=dialog]").click();
      await expect(page.locator(".state")).toHaveCount(3);
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target}`))).toEqual([]);
      const first = locale === "ja-JP" ? "最初の状態" : "start";
      await expect(page.locator(".state span").last()).toHaveText(first);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(sideways).toBeLessThanOrEqual(0);
    });
  });
}
