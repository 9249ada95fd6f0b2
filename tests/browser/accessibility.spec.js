import AxeBuilder from "@axe-core/playwright";

import { test, expect } from "./fixtures.js";
import { field, form, open, unfoldAll } from "./kakoi.js";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds, a line each. */
async function violations(page) {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`));
}

const SCREENS = [[1440, 900], [1180, 820], [820, 1180], [390, 844]];
const THEMES = ["light", "dark"];
const LOCALES = ["en-US", "ja-JP"];
// Their places among the tabs of a phone. A wide screen shows the first two always.
const VIEWS = [0, 1, 2, 3, 4];

/** Every pair of a screen, a theme, a language and a view is in one of these. */
const COVER = [
  [SCREENS[0], "light", "en-US", [0, 1, 2]],
  [SCREENS[0], "dark", "ja-JP", [3, 4]],
  [SCREENS[1], "light", "ja-JP", [3, 4]],
  [SCREENS[1], "dark", "en-US", [0, 1, 2]],
  [SCREENS[2], "light", "en-US", [3, 4]],
  [SCREENS[2], "dark", "ja-JP", [0, 1, 2]],
  [SCREENS[3], "light", "ja-JP", [0, 1, 2]],
  [SCREENS[3], "dark", "en-US", [3, 4]],
];
const ALL = SCREENS.flatMap((screen) =>
  THEMES.flatMap((theme) => LOCALES.map((locale) => [screen, theme, locale, VIEWS])));

test("every pair of screen, theme, language and view is looked at", () => {
  const rows = COVER.flatMap(([screen, theme, locale, views]) => views.map((view) => [screen, theme, locale, view]));
  const factors = [SCREENS, THEMES, LOCALES, VIEWS];
  const missing = factors.flatMap((ones, one) => factors.flatMap((others, other) => one >= other ? [] :
    ones.flatMap((left) => others.filter((right) => !rows.some((row) => row[one] === left && row[other] === right)))));
  expect(missing).toEqual([]);
});

for (const [rows, tag] of [[COVER, ""], [ALL, " @long"]]) {
  for (const [[width, height], colorScheme, locale, views] of rows) {
    test.describe(`${width} wide, ${colorScheme}, ${locale}, views ${views}${tag}`, () => {
      test.use({ colorScheme, locale, viewport: { width, height } });
      test("no violation", async ({ page }) => {
        await open(page);
        const tabs = await page.getByRole("tab").filter({ visible: true }).all();
        for (const view of views) {
          // On a wide screen the form and the picture stand beside each of the other views.
          const tab = tabs[view - VIEWS.length + tabs.length];
          if (tab) {
            await tab.click();
            expect(await violations(page), await tab.textContent()).toEqual([]);
          }
        }
      });
    });
  }
}

for (const [colorScheme, locale] of [["light", "ja-JP"], ["dark", "en-US"]]) {
  test.describe(`${colorScheme}, ${locale}, in use`, () => {
    test.use({ colorScheme, locale });
    test("open sections, errors, the code's cursor, the export menu and the region list have no violation", async ({ page }) => {
      test.slow();
      await open(page);
      await unfoldAll(page);
      await page.locator("[id='network.cidr']").fill("10.0.0.1/16");
      await page.locator("[id='service.port']").fill("abc");
      expect(await violations(page)).toEqual([]);
      await page.locator("[id='network.cidr']").fill("10.0.0.0/16");
      await page.locator("[id='service.port']").fill("8080");
      await page.locator("svg.topology .node.internet-gateway").click();
      await page.locator(".listing").focus();
      await page.keyboard.press("ArrowDown");
      expect(await violations(page)).toEqual([]);
      await page.locator(".tools [aria-haspopup=dialog]").click();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.locator("[id='network.region']").click();
      expect(await violations(page)).toEqual([]);
    });
  });
}

/** What has the focus: its name, and whether it shows that; `null` where nothing has it. */
function focused(page) {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (at === document.body) {
      return null;
    }
    // A radio button shows the focus on the segment over it, a part of the picture on its frame.
    const shown = [at, at.parentElement, at.nextElementSibling, at.querySelector("rect")].filter(Boolean);
    const isShown = shown.some((one) => {
      const { outlineStyle, outlineWidth, strokeWidth } = getComputedStyle(one);
      return (outlineStyle !== "none" && parseFloat(outlineWidth) >= 1)
        || (one.tagName === "rect" && parseFloat(strokeWidth) >= 2);
    });
    const name = at.getAttribute("aria-label") || at.name || at.id || at.textContent.trim();
    return { name, isShown, isInView: at.getBoundingClientRect().top < innerHeight };
  });
}

test("Tab reaches every control in order, and what has the focus shows it", async ({ page }) => {
  await open(page);
  const reached = [];
  do {
    await page.keyboard.press("Tab");
    reached.push((await focused(page)) ?? { name: "nothing" });
  } while (reached.length < 150 && (reached.length === 1 || reached.at(-1).name !== reached[0].name));
  reached.pop();
  // After the last control the focus is the browser's own, once.
  expect(reached.pop().name).toBe("nothing");
  expect(reached.filter((one) => !one.isShown || !one.isInView)).toEqual([]);
  const names = reached.map((one) => one.name);
  const expected = ["project.name", "network.region", "ap-northeast-1a", "network.cidr", "network.nat",
    "network.endpoints.logs", "service.image", "service.cpu", "service.port", "service.count", "service.exec",
    "load_balancer.protocol", "VPC web-dev 10.0.0.0/16", "main.tf"];
  // A name may come again further on, as main.tf does in each module.
  const places = expected.map((name) => names.indexOf(name));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((one, other) => one - other));
});

test("a finding is announced and bound to its field", async ({ page }) => {
  await open(page);
  const live = form(page).locator("[id='network.cidr-findings']");
  await expect(live).toHaveAttribute("aria-live", "polite");
  await field(page, "VPC CIDR").fill("x");
  await expect(live).toContainText("“x” is not a CIDR.");
  await expect(field(page, "VPC CIDR")).toHaveAccessibleDescription(/“x” is not a CIDR\./);
});
