import AxeBuilder from "@axe-core/playwright";

import { test, expect } from "./fixtures.js";
import { field, findings, findingsTab, listing, open, read } from "./kakoi.js";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** The dialog of designs to start from, and one of its presets. */
const opener = (page) => page.getByRole("button", { name: "Start from…", exact: true });
const dialog = (page) => page.getByRole("dialog", { name: "Start from…", exact: true });
const preset = (page, name) => dialog(page).getByRole("button", { name: new RegExp(`^${name}`) });
const apply = (page) => dialog(page).getByRole("button", { name: "Start from this", exact: true });

test.beforeEach(async ({ page }) => {
  await open(page);
});

test("the dialog says what each preset is for, costs and gives up, and opens and closes by keyboard", async ({ page }) => {
  await expect(dialog(page)).toBeHidden();
  await opener(page).focus();
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByRole("heading")).toBeFocused();
  await expect(dialog(page).locator("[aria-expanded]")).toHaveCount(5);
  await expect(preset(page, "Sealed")).toContainText("No route to the internet");
  await expect(preset(page, "Sealed")).toContainText("Gives up users on the internet");
  for (const card of await dialog(page).locator("[aria-expanded]").all()) {
    await expect(card.locator(".money")).toHaveText(/\$\d+\.\d\d \/ month$/);
  }
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  await expect(opener(page)).toBeFocused();
  await opener(page).click();
  await dialog(page).getByRole("button", { name: "Close", exact: true }).click();
  await expect(dialog(page)).toBeHidden();
  await opener(page).click();
  await page.mouse.click(5, 400);
  await expect(dialog(page)).toBeHidden();
  await expect(opener(page)).toBeFocused();
});

test("a preset costs what its card says", async ({ page }) => {
  await opener(page).click();
  const said = (await preset(page, "Cheapest").locator(".money").textContent()).match(/\$[\d.]+/)[0];
  await preset(page, "Cheapest").click();
  await apply(page).click();
  await page.getByRole("tab", { name: "Cost" }).click();
  await expect(page.getByRole("tabpanel", { name: "Cost" })).toContainText(said);
});

test("a preset shows what it changes and still needs before it is applied", async ({ page }) => {
  await field(page, "Project name").fill("shop");
  await opener(page).click();
  await preset(page, "Production").click();
  await expect(dialog(page)).toContainText("Protocol: HTTP → HTTPS");
  await expect(dialog(page)).toContainText("zone ap-northeast-1d added");
  await expect(dialog(page)).toContainText(/Still needed from you: Certificate/);
  await expect(listing(page)).not.toContainText("certificate_arn");
  await apply(page).click();
  await expect(dialog(page)).toBeHidden();
  await expect(field(page, "Project name")).toHaveValue("shop");
  await expect(field(page, "Tasks")).toHaveValue("3");
  expect(await read(page, "main.tf")).toContain("certificate_arn");
  await findingsTab(page).click();
  await expect(findings(page)).toContainText("KAK130");
  await opener(page).click();
  await expect(dialog(page)).toContainText("The design is already like this.");
  await preset(page, "The article’s design").click();
  await expect(apply(page)).toHaveCount(1);
  await apply(page).click();
  await expect(field(page, "Tasks")).toHaveValue("1");
});

for (const [width, height] of [[1280, 800], [390, 844], [320, 640]]) {
  for (const colorScheme of ["light", "dark"]) {
    test.describe(`${width} wide, ${colorScheme}`, () => {
      test.use({ viewport: { width, height }, colorScheme });
      test("the open dialog fits and has no violation", async ({ page }) => {
        await opener(page).click();
        await preset(page, "Production").click();
        const { x, y, ...box } = await dialog(page).boundingBox();
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(x + box.width).toBeLessThanOrEqual(width);
        expect(y + box.height).toBeLessThanOrEqual(height);
        expect(await dialog(page).evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`)).toEqual([]);
      });
    });
  }
}
