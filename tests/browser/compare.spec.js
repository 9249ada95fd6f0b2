// The design is compared with its earlier states: in words, by files, and side by side.
import AxeBuilder from "@axe-core/playwright";

import { test, expect } from "./fixtures.js";
import { choose, code, field, listing, open, read, treeEntry } from "./kakoi.js";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const dialog = (page) => page.getByRole("dialog", { name: "Comparison", exact: true });
const compare = (page) => code(page).getByRole("button", { name: "Compare…", exact: true });
const base = (page) => dialog(page).getByLabel("Compare the present design with");
const files = (page) => dialog(page).locator(".compare-file");
const file = (page, path) => files(page).filter({ has: page.getByText(path, { exact: true }) });
const lines = (page) => dialog(page).getByRole("table");
const words = (page) => dialog(page).locator(".compare-settings li");

test("the changed files are marked in the tree and their lines in the code", async ({ page }) => {
  await open(page);
  await choose(page, "Way out to the internet", "One NAT");
  await expect(treeEntry(page, "network/nat.tf")).toHaveAccessibleName("nat.tf changed by the last edit");
  await expect(treeEntry(page, "alb/main.tf")).toHaveAccessibleName("main.tf");
  await read(page, "network/endpoints.tf");
  await expect(listing(page).locator(".line.changed")).toHaveCount(0);
  await read(page, "main.tf");
  const changed = await listing(page).locator(".line.changed").allTextContents();
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.length).toBeLessThan(await listing(page).locator(".line").count() / 2);
});

test("without a change there is nothing to compare with", async ({ page }) => {
  await open(page);
  await compare(page).click();
  await expect(dialog(page)).toContainText("There is nothing to compare with yet.");
  await page.keyboard.press("Escape");
  await expect(compare(page)).toBeFocused();
});

test("the design is compared with the one before the last change, and with any earlier one", async ({ page }) => {
  await open(page);
  await choose(page, "Way out to the internet", "One NAT");
  await field(page, "Tasks").fill("2");
  await compare(page).click();
  await expect(base(page).locator("option")).toHaveText(["Way out to the internet: None → One NAT", "start"]);
  await expect(words(page)).toHaveText(["Tasks: 1 → 2"]);
  await expect(file(page, "main.tf")).toContainText("changed+1 −1");
  await expect(file(page, "network/nat.tf")).toHaveCount(0);
  await expect(dialog(page)).toContainText(/\d+ files are the same\./);

  await file(page, "main.tf").click();
  await expect(file(page, "main.tf")).toBeFocused();
  await expect(file(page, "main.tf")).toHaveAttribute("aria-pressed", "true");
  const gone = lines(page).getByRole("deletion");
  const came = lines(page).getByRole("insertion");
  await expect(gone).toHaveText([/^ +desired_count += 1$/]);
  await expect(came).toHaveText([/^ +desired_count += 2$/]);
  await expect(lines(page).getByRole("row").filter({ has: page.locator("del") })).toContainText(/\d+−.*\d+\+/);
  await expect(lines(page)).toContainText(/\d+ lines are the same/);
  // Three lines before the change, and the one that the file has after it.
  await expect(lines(page).locator("tr.same")).toHaveCount(4);

  await base(page).focus();
  await base(page).selectOption({ label: "start" });
  await expect(base(page)).toBeFocused();
  await expect(words(page)).toHaveText(["Way out to the internet: None → One NAT", "Tasks: 1 → 2"]);
  await expect(file(page, "network/nat.tf")).toContainText("new");
  const before = await lines(page).getByRole("row").count();
  expect(before).toBeGreaterThan(3);
});

test("a new file and one that is gone are marked, and shown whole", async ({ page }) => {
  await open(page);
  await page.locator("[name='service.deployment']").last().evaluate((radio) => radio.click());
  await compare(page).click();
  const added = files(page).filter({ hasText: "new" });
  await expect(added.first()).toContainText(/^\+.*new\+\d+ −0$/);
  await added.first().click();
  await expect(lines(page).locator("del")).toHaveCount(0);
  expect(await lines(page).locator("ins").count()).toBeGreaterThan(3);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Undo/ }).click();
  await compare(page).click();
  await expect(files(page).filter({ hasText: "gone" }).first()).toContainText(/^−.*gone\+0 −\d+$/);
});

test("the history leads to a comparison with each of its states", async ({ page }) => {
  await open(page);
  await field(page, "Project name").fill("shop");
  await page.getByRole("button", { name: "History", exact: true }).click();
  await page.getByRole("button", { name: "Compare with: start" }).click();
  await expect(words(page)).toHaveText(["Project name: web → shop"]);
  await expect(dialog(page).getByRole("heading", { level: 2 })).toBeFocused();
});

for (const [locale, colorScheme, width] of [
  ["en-US", "light", 1440], ["ja-JP", "dark", 1440], ["en-US", "dark", 390], ["ja-JP", "light", 390],
]) {
  test.describe(`${locale}, ${colorScheme}, ${width} wide`, () => {
    test.use({ locale, colorScheme, viewport: { width, height: 900 } });
    test("a comparison has no violation and fits", async ({ page }) => {
      await open(page);
      await page.locator("[name='network.nat']").nth(2).check();
      await page.locator(".past [aria-haspopup=dialog]").click();
      await page.locator(".history .link").first().click();
      await page.locator(".compare-file").filter({ hasText: "network/nat.tf" }).click();
      await expect(page.locator(".compare-lines ins").first()).toBeAttached();
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target}`))).toEqual([]);
      const sideways = await page.evaluate(() => {
        const dialog = document.getElementById("dialog");
        return [dialog.scrollWidth - dialog.clientWidth, document.documentElement.scrollWidth - innerWidth];
      });
      expect(Math.max(...sideways)).toBeLessThanOrEqual(0);
    });
  });
}
