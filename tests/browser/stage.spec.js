import { test, expect } from "./fixtures.js";
import { listing, open, part, picture } from "./kakoi.js";

const stage = (page) => picture(page).locator(".stage");
const tool = (page, name) => picture(page).getByRole("button", { name });

/** How large the drawing is shown and how far it is scrolled. */
const view = (page) => stage(page).evaluate((stage) => {
  const { x, y, width, height } = stage.firstElementChild.getBoundingClientRect();
  const { scrollLeft, scrollTop, clientWidth, clientHeight } = stage;
  return { x, y, width, height, scrollLeft, scrollTop, clientWidth, clientHeight };
});

test.beforeEach(({ page }) => open(page));

test("buttons and keys zoom, and fit shows the whole", async ({ page }) => {
  const first = await view(page);
  await tool(page, "Larger (+)").click();
  const larger = await view(page);
  expect(larger.width / first.width).toBeCloseTo(1.25, 1);
  expect(larger.height / larger.width).toBeCloseTo(first.height / first.width, 2);
  await part(page, /^Internet gateway/).focus();
  await page.keyboard.press("+");
  expect((await view(page)).width / larger.width).toBeCloseTo(1.25, 1);
  await page.keyboard.press("-");
  expect((await view(page)).width).toBeCloseTo(larger.width, -1);
  await page.keyboard.press("0");
  const whole = await view(page);
  expect(whole.width).toBeLessThanOrEqual(whole.clientWidth);
  expect(whole.height).toBeLessThanOrEqual(whole.clientHeight);
  await tool(page, "Smaller (−)").click();
  expect((await view(page)).width, "nothing is smaller than the whole").toBe(whole.width);
  for (let step = 0; step < 4; step += 1) {
    await tool(page, "Larger (+)").click();
  }
  const { scrollLeft, scrollTop } = await view(page);
  await page.keyboard.press("Tab");
  await part(page, /^Internet gateway/).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await expect.poll(async () => (await view(page)).scrollLeft).not.toBe(scrollLeft);
  await expect.poll(async () => (await view(page)).scrollTop).not.toBe(scrollTop);
  await tool(page, "Show it whole (0)").click();
  expect((await view(page)).width).toBe(whole.width);
});

test("the wheel zooms with Ctrl about the pointer, and pans without", async ({ page }) => {
  const box = await part(page, /^Interface endpoint of Amazon CloudWatch Logs/).boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.keyboard.down("Control");
  for (let turn = 0; turn < 4; turn += 1) {
    await page.mouse.wheel(0, -50);
  }
  await page.keyboard.up("Control");
  const first = await view(page);
  const after = await part(page, /^Interface endpoint of Amazon CloudWatch Logs/).boundingBox();
  expect(after.width / box.width).toBeGreaterThan(1.5);
  expect(Math.abs(after.x + after.width / 2 - x)).toBeLessThan(3);
  await page.mouse.wheel(40, 30);
  await expect.poll(async () => (await view(page)).scrollLeft).toBeGreaterThan(first.scrollLeft);
  expect((await view(page)).width).toBe(first.width);
});

test("the mouse drags the picture, and a drag is no click", async ({ page }) => {
  for (let step = 0; step < 4; step += 1) {
    await tool(page, "Larger (+)").click();
  }
  const first = await view(page);
  const box = await part(page, /^1 Fargate task/).boundingBox();
  await page.mouse.move(box.x + 10, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x - 50, box.y - 30, { steps: 5 });
  await page.mouse.up();
  const after = await view(page);
  expect(after.scrollLeft - first.scrollLeft).toBeCloseTo(60, -1);
  await expect(listing(page)).toHaveAttribute("aria-label", "main.tf");
  await page.mouse.click(box.x - 50 + 5, box.y - 30 + 5);
  await expect(listing(page)).toHaveAttribute("aria-label", "ecs/main.tf");
});

test("full screen gives the pane the screen and back", async ({ page }) => {
  await tool(page, "Full screen").click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe("picture");
  await tool(page, "Full screen").click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBe(null);
});

test("where the browser has no full screen, the pane fills the page", async ({ page }) => {
  await page.evaluate(() => { Element.prototype.requestFullscreen = undefined; });
  await tool(page, "Full screen").click();
  const box = await picture(page).boundingBox();
  expect(box).toEqual({ x: 0, y: 0, width: 1280, height: 800 });
  await tool(page, "Full screen").click();
  expect((await picture(page).boundingBox()).width).toBeLessThan(1280);
  await tool(page, "Full screen").click();
  await tool(page, "Export").click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  expect((await picture(page).boundingBox()).width, "the dialog took the key").toBe(1280);
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press("Escape");
  expect((await picture(page).boundingBox()).width).toBeLessThan(1280);
});

test("the keyboard alone reaches every part in order, and its code", async ({ page }) => {
  test.slow();
  const parts = picture(page).locator("svg.topology .node");
  const titles = await parts.evaluateAll((all) => all.map((one) => one.querySelector("title").textContent));
  await tool(page, "Export").focus();
  const reached = [];
  for (let step = 0; step < titles.length; step += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const at = document.activeElement;
      const box = at.getBoundingClientRect();
      const seen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
      return { name: at.getAttribute("aria-label"), address: at.dataset.address, seen };
    });
    reached.push(at.name);
    expect(at.seen, at.name).toBe(true);
    if (at.address) {
      await page.keyboard.press("Enter");
      await expect(listing(page).locator(".line.marked").first()).toBeInViewport();
    }
  }
  expect(reached).toEqual(titles);
});

test.describe("a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  test("two fingers zoom, and text is legible from the start", async ({ page }) => {
    await page.getByRole("tab", { name: "Picture" }).click();
    const first = await view(page);
    const session = await page.context().newCDPSession(page);
    const touch = (type, ...points) => session.send("Input.dispatchTouchEvent", {
      type, touchPoints: points.map(([x, y], id) => ({ x, y, id })),
    });
    await touch("touchStart", [180, 400], [220, 400]);
    for (const spread of [30, 40, 50]) {
      await touch("touchMove", [200 - spread, 400], [200 + spread, 400]);
    }
    await touch("touchEnd");
    expect((await view(page)).width / first.width).toBeGreaterThan(1.5);
    await tool(page, "Show it whole (0)").click();
    expect((await view(page)).width).toBeLessThanOrEqual(390);
  });

  test("what takes the focus comes into view", async ({ page }) => {
    await page.getByRole("tab", { name: "Picture" }).click();
    await part(page, /^Gateway endpoint of Amazon S3/).focus();
    await expect(part(page, /^Gateway endpoint of Amazon S3/)).toBeInViewport({ ratio: 1 });
  });
});
