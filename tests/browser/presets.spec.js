import AxeBuilder from "@axe-core/playwright";

import { test, expect } from "./fixtures.js";
import { field, findings, findingsTab, listing, open, read } from "./kakoi.js";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** The menu of designs to start from, and one of its presets. */
const opener = (page) => page.getByRole("button", { name: "Start from…", exact: true });
const menu = (page) => page.getByRole("group", { name: "Start from…", exact: true });
const preset = (page, name) => menu(page).getByRole("button", { name: new RegExp(`^${name}`) });
const apply = (page) => menu(page).getByRole("button", { name: "Start from this", exact: true });

test.beforeEach(async ({ page }) => {
  await open(page);
});

test("the menu says what each preset is for, and opens and closes by keyboard", async ({ page }) => {
  await expect(menu(page)).toBeHidden();
  await opener(page).focus();
  await page.keyboard.press("Enter");
  await expect(menu(page).getByRole("button")).toHaveCount(5);
  await expect(preset(page, "Sealed")).toContainText("No route to the internet");
  await page.keyboard.press("Escape");
  await expect(menu(page)).toBeHidden();
  await expect(opener(page)).toBeFocused();
});

test("a preset shows what it changes and still needs before it is applied", async ({ page }) => {
  await field(page, "Project name").fill("shop");
  await opener(page).click();
  await preset(page, "Production").click();
  await expect(menu(page)).toContainText("Protocol: HTTP → HTTPS");
  await expect(menu(page)).toContainText("ap-northeast-1a, ap-northeast-1c → ap-northeast-1a, ap-northeast-1c, ap-northeast-1d");
  await expect(menu(page)).toContainText(/Still needed from you: Certificate/);
  await expect(listing(page)).not.toContainText("certificate_arn");
  await apply(page).click();
  await expect(menu(page)).toBeHidden();
  await expect(field(page, "Project name")).toHaveValue("shop");
  await expect(field(page, "Tasks")).toHaveValue("3");
  expect(await read(page, "main.tf")).toContain("certificate_arn");
  await findingsTab(page).click();
  await expect(findings(page)).toContainText("KAK130");
  await opener(page).click();
  await expect(menu(page)).toContainText("The design is already like this.");
  await preset(page, "The article’s design").click();
  await expect(apply(page)).toHaveCount(1);
  await apply(page).click();
  await expect(field(page, "Tasks")).toHaveValue("1");
});

for (const [width, height] of [[1280, 800], [390, 844], [320, 640]]) {
  for (const colorScheme of ["light", "dark"]) {
    test.describe(`${width} wide, ${colorScheme}`, () => {
      test.use({ viewport: { width, height }, colorScheme });
      test("the open menu fits and has no violation", async ({ page }) => {
        await opener(page).click();
        await preset(page, "Production").click();
        const { x, y, ...box } = await menu(page).boundingBox();
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(x + box.width).toBeLessThanOrEqual(width);
        expect(y + box.height).toBeLessThanOrEqual(height);
        const button = await opener(page).boundingBox();
        expect(y - (button.y + button.height)).toBeGreaterThanOrEqual(0);
        expect(y - (button.y + button.height)).toBeLessThanOrEqual(16);
        if (width > 768) {
          expect(Math.abs(x - button.x)).toBeLessThanOrEqual(2);
        }
        expect(await menu(page).evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`)).toEqual([]);
      });
    });
  }
}
