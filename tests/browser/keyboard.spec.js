// What is done without a mouse: the main job from the first Tab to the download, and where the focus is after each action.
import { test, expect } from "./fixtures.js";
import { open, unfoldAll } from "./kakoi.js";

/** Presses Tab until what has the focus answers to a selector. */
async function tabTo(page, selector, key = "Tab") {
  for (let pressed = 0; pressed < 250; pressed += 1) {
    if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) {
      return;
    }
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

test("the main job is done by the keyboard alone", async ({ page }) => {
  test.slow();
  await open(page);
  await tabTo(page, "[id='project.name']");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("shop");
  await tabTo(page, "[id='network.region']");
  await page.keyboard.type("us-west-2");
  await page.keyboard.press("Enter");
  await tabTo(page, "[name='network.nat']");
  await page.keyboard.press("ArrowRight");
  await tabTo(page, "[id='service.count']");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("2");
  await expect(page.locator(".header-name")).toHaveText("shop · dev");
  await expect(page.locator("[name='network.nat']").nth(1)).toBeChecked();
  // A part of the picture leads to its code.
  await tabTo(page, ".stage .node.nat-gateway");
  await page.keyboard.press("Enter");
  await expect(page.locator(".line.marked").first()).toBeInViewport();
  await expect(page.locator(".listing")).toHaveAttribute("aria-label", "network/nat.tf");
  // The findings: what is left to judge, and the fix of one.
  await tabTo(page, "#side-code");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(page.locator("#side-findings")).toBeFocused();
  const before = await page.locator("#findings .finding").count();
  await tabTo(page, "#findings .fix");
  await page.keyboard.press("Enter");
  await expect(page.locator("#findings .finding")).toHaveCount(before - 1);
  await tabTo(page, "#download", "Shift+Tab");
  const download = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  expect((await download).suggestedFilename()).toBe("shop-dev.zip");
});

/** What has the focus, in words; nothing where it fell to the page's body. */
const focused = (page) => page.evaluate(() => {
  const at = document.activeElement;
  return at === document.body || at === document.documentElement ? null : at.outerHTML.slice(0, 80);
});

/** Focuses an element, presses a key, and tells whether the focus is lost once the page has stood still. */
async function expectFocus(page, what, locator, key = "Enter") {
  await locator.focus();
  await page.keyboard.press(key);
  // Longer than the page waits until it works out what can wait.
  await page.waitForTimeout(300);
  expect(await focused(page), `after ${what}`).not.toBeNull();
}

for (const [width, height] of [[1280, 800], [390, 844]]) {
  test.describe(`${width} wide`, () => {
    test.use({ viewport: { width, height } });

    test("no action on the form loses the focus", async ({ page }) => {
      test.slow();
      await open(page);
      await unfoldAll(page);
      const at = (selector) => page.locator(selector).first();
      await expectFocus(page, "a zone", at("[id='network.zones'] .chip"), "Space");
      await expectFocus(page, "a choice", at("[name='network.nat']"), "ArrowRight");
      await expectFocus(page, "an endpoint", at("[id='network.endpoints.kms']"), "Space");
      await expectFocus(page, "back to automatic", at(".endpoint .link"));
      await expectFocus(page, "a fold", at(".fold > summary"));
      await page.locator(".fold > summary").first().press("Enter");
      await expectFocus(page, "a row that is added", at("button.add"));
      await expectFocus(page, "a row that is removed", at(".row .quiet"));
      await expectFocus(page, "a switch", at("[id='service.scaling']"), "Space");
      await expectFocus(page, "what the application calls", at("[id='service.calls'] .chip"), "Space");
      await page.locator("[id='network.cidr']").fill("172.17.0.0/16");
      await expectFocus(page, "a fix beside its field", at("[id='network.cidr-findings'] .fix"));
      await expectFocus(page, "a region", at("[id='network.region']"), "ArrowDown");
      await page.keyboard.press("Escape");
      expect(await focused(page)).not.toBeNull();
    });

    test("no action elsewhere loses the focus", async ({ page }) => {
      test.slow();
      await open(page);
      const at = (selector) => page.locator(selector).filter({ visible: true }).first();
      const show = async (view) => page.locator(`[role=tab][aria-controls=${view}]`).filter({ visible: true }).click();
      await expectFocus(page, "undo", at(".header .icon-button"));
      await expectFocus(page, "the language", at(".languages [lang=ja]"));
      await expectFocus(page, "the language again", at(".languages [lang=en]"));
      await expectFocus(page, "a tab", at("[role=tab][aria-selected=true]"), "ArrowRight");
      await expectFocus(page, "the designs to start from", at(".header .start"));
      await page.keyboard.press("Escape");
      expect(await focused(page), "after the dialog").not.toBeNull();
      if (width < 768) {
        await show("picture");
      }
      await expectFocus(page, "zooming in", at(".zoom button"));
      await expectFocus(page, "costs in the picture", at(".tools [aria-pressed]"));
      await at(".flows").selectOption({ index: 2 });
      await page.waitForTimeout(300);
      await expectFocus(page, "a step of a flow", at(".step-text"));
      await expectFocus(page, "a flow that is closed", at(".flow-head button:last-child"));
      await expectFocus(page, "a part of the picture", at(".stage .node.internet-gateway"));
      await show("code");
      await expectFocus(page, "a file", at(".tree-file:not([aria-current])"));
      await expectFocus(page, "a copy", at(".file-head .copy:not([aria-haspopup])"));
      await show("cost");
      await page.waitForTimeout(300);
      await expectFocus(page, "a line of the bill", at(".line > summary"));
      await at(".line .decimal").fill("0.02");
      await expectFocus(page, "back to the list price", at(".line-body .link:not([data-address])"));
      await expectFocus(page, "a mark of a slider", at(".mark-button"));
      await expectFocus(page, "a suggestion", at(".suggestion .primary"));
      await show("findings");
      await expectFocus(page, "a fix", at("#findings .fix"));
      await show("findings");
      await expectFocus(page, "a way to a field", at("#findings .finding button.link"));
    });
  });
}
