import { test, expect } from "./fixtures.js";
import { findings, findingsTab, listing, open, part, picture, read } from "./kakoi.js";

const drawing = (page) => picture(page).locator("svg.topology");
/** The names of the parts that are lit up, without the groups around them. */
const lit = (page) => drawing(page).locator(".lit:not(.region, .zone, .vpc, .shelf)")
  .evaluateAll((parts) => parts.map((one) => one.getAttribute("aria-label")));

test.beforeEach(({ page }) => open(page));

test("what is hovered lights up with what it has to do with, and the rest fades", async ({ page }) => {
  await part(page, /^Interface endpoint of Amazon CloudWatch Logs/).hover();
  await expect(drawing(page)).toHaveClass(/faded/);
  const names = await lit(page);
  for (const name of [/^Interface endpoint of Amazon CloudWatch Logs/, /^1 Fargate task/, /^Amazon CloudWatch Logs/]) {
    expect(names.filter((one) => name.test(one)), `${name}`).toHaveLength(1);
  }
  expect(names.filter((one) => /ECR|Load Balancer|Users/.test(one))).toEqual([]);
  await expect(drawing(page).locator(".overlay .line")).toHaveAttribute("d", /^M/);
  // Faded letters stay letters: only what is around them loses strength.
  const color = (name) => part(page, name).locator("text").first().evaluate((text) => getComputedStyle(text).opacity);
  expect(await color(/^Internet gateway/)).toBe("1");
  await page.locator("header").hover();
  await expect(drawing(page)).not.toHaveClass(/faded/);
});

test("the focus lights up as the pointer does", async ({ page }) => {
  await page.mouse.move(1, 1);
  await part(page, /^Internet gateway/).focus();
  await expect(drawing(page)).toHaveClass(/faded/);
  expect((await lit(page)).filter((one) => /Load Balancer/.test(one))).toHaveLength(2);
  await page.getByRole("button", { name: "English" }).focus();
  await expect(drawing(page)).not.toHaveClass(/faded/);
});

test("a line of code lights up its resource, and a click marks it", async ({ page }) => {
  await read(page, "network/main.tf");
  const line = listing(page).locator(".line").filter({ hasText: 'resource "aws_internet_gateway"' });
  await line.scrollIntoViewIfNeeded();
  await line.hover();
  await expect(drawing(page).locator(".internet-gateway")).toHaveClass(/lit/);
  await line.click();
  await expect(part(page, /^Internet gateway/)).toHaveAttribute("aria-pressed", "true");
  await expect(listing(page).locator(".line.marked").first()).toContainText(/resource|#/);
});

test("the keyboard goes through the lines, which light up and are marked as by the pointer", async ({ page }) => {
  await page.mouse.move(1, 1);
  await read(page, "network/main.tf");
  const lines = listing(page).locator(".line");
  const count = await lines.count();
  const at = async (line) => {
    await expect(lines.nth(line - 1)).toBeFocused();
    await expect(lines.nth(line - 1)).toBeInViewport();
    await expect(lines.nth(line - 1)).toHaveCSS("outline-style", "solid");
  };
  await listing(page).focus();
  await page.keyboard.press("ArrowDown");
  await at(1);
  await page.keyboard.press("PageDown");
  await at(21);
  await page.keyboard.press("PageUp");
  await page.keyboard.press("ArrowUp");
  await at(1);
  await page.keyboard.press("End");
  await at(count);
  await page.keyboard.press("ArrowDown");
  await at(count);
  await page.keyboard.press("Home");
  await at(1);
  const text = await lines.allTextContents();
  const target = text.findIndex((line) => line.includes('resource "aws_internet_gateway"'));
  for (let line = 0; line < target; line += 1) {
    await page.keyboard.press("ArrowDown");
  }
  await at(target + 1);
  await expect(drawing(page).locator(".internet-gateway")).toHaveClass(/lit/);
  await page.keyboard.press("Enter");
  await expect(part(page, /^Internet gateway/)).toHaveAttribute("aria-pressed", "true");
  await expect(listing(page).locator(".line.marked").first()).toHaveAttribute("aria-current", "true");
  await at(target + 1);
  // Away and back, it goes on from there.
  await page.keyboard.press("Shift+Tab");
  await expect(listing(page)).toBeFocused();
  await expect(drawing(page)).not.toHaveClass(/faded/);
  await page.keyboard.press("ArrowDown");
  await at(target + 2);
});

test("a resource that is not drawn lights up what it reads", async ({ page }) => {
  await read(page, "alb/main.tf");
  const line = listing(page).locator(".line").filter({ hasText: 'resource "aws_lb_listener" "http"' });
  await line.scrollIntoViewIfNeeded();
  await line.hover();
  await expect(drawing(page).locator(".load-balancer.lit")).toHaveCount(2);
});

test("a finding lights up its resource and leads to its code", async ({ page }) => {
  await findingsTab(page).click();
  const finding = findings(page).getByRole("listitem").filter({ hasText: "Go to Tasks" });
  await finding.hover();
  await expect(drawing(page).locator(".task")).toHaveClass(/lit/);
  await finding.getByRole("button", { name: "Show its code" }).click();
  await expect(listing(page).locator(".line.marked").filter({ hasText: 'resource "aws_ecs_service"' })).toHaveCount(1);
  await expect(listing(page).locator(".line.marked").first()).toBeInViewport();
});

test("the list says the same as the picture, and has the same ties", async ({ page }) => {
  const titles = await drawing(page).locator(".node > title").allTextContents();
  const addresses = await drawing(page).locator("[data-address]").evaluateAll((all) =>
    all.map((one) => one.dataset.address));
  const lines = await drawing(page).locator(".track > title").allTextContents();
  await picture(page).getByRole("button", { name: "List" }).click();
  await expect(drawing(page)).toBeHidden();
  const items = await picture(page).locator(".outline [data-node]").allTextContents();
  expect(items.toSorted()).toEqual(titles.toSorted());
  expect(await picture(page).locator(".outline [data-address]").evaluateAll((all) =>
    all.map((one) => one.dataset.address).toSorted())).toEqual(addresses.toSorted());
  expect(await picture(page).locator(".outline h3 + ul li").allTextContents()).toEqual(lines);
  await picture(page).getByRole("button", { name: /^VPC web-dev/ }).click();
  await expect(listing(page).locator(".line.marked").filter({ hasText: 'resource "aws_vpc"' })).toHaveCount(1);
  await picture(page).getByRole("button", { name: "Picture" }).click();
  await expect(part(page, /^VPC web-dev/)).toHaveAttribute("aria-pressed", "true");
});
