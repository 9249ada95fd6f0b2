import { test, expect } from "./fixtures.js";
import { findings, findingsTab, listing, open, part, picture, read } from "./kakoi.js";

const drawing = (page) => picture(page).locator("svg.topology");
/** The names of the parts that are lit up, without the groups around them. */
const lit = (page) => drawing(page).locator(".lit:not(.region, .zone, .vpc, .security-group, .shelf)")
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

/** A line of the picture by its name, as what meets it. */
const line = (page, name) => drawing(page).getByRole("img", { name });

/** Points at the middle of a line's last piece, so many units of the Scene beside it. */
async function pointBeside(page, name, units) {
  const { x, y } = await line(page, name).evaluate((path, units) => {
    const end = path.getPointAtLength(path.getTotalLength() - 8);
    return new DOMPoint(end.x, end.y + units).matrixTransform(path.getScreenCTM());
  }, units);
  await page.mouse.move(x, y);
}

test("a line lights up with its two ends, met from a distance too", async ({ page }) => {
  const name = /^Fargate task \(ap-northeast-1a\) to logs$/;
  const ends = /^1 Fargate task in ap-northeast-1a|^Interface endpoint of Amazon CloudWatch Logs/;
  for (const units of [0, 4, 7, -7]) {
    await page.mouse.move(1, 1);
    await expect(drawing(page)).not.toHaveClass(/faded/);
    await pointBeside(page, name, units);
    await expect(drawing(page), `${units} units beside it`).toHaveClass(/faded/);
    const names = await lit(page);
    expect(names.filter((name) => ends.test(name))).toHaveLength(2);
    expect(names).toHaveLength(3);
  }
  // The third is the subnet: what the ends stand in is lit as well, and nothing else.
  await expect(drawing(page).locator(".private-subnet.lit")).toHaveCount(1);
  await expect(drawing(page).locator(".security-group.lit")).toHaveCount(1);
  await expect(drawing(page).locator(".shelf.lit")).toHaveCount(1);
  await expect(drawing(page).locator(".public-subnet.lit")).toHaveCount(0);
  await expect(drawing(page).locator(".overlay .line")).toHaveAttribute("d", /^M/);
  await page.mouse.move(1, 1);
  await pointBeside(page, name, 12);
  await expect(drawing(page)).not.toHaveClass(/faded/);
});

test("of two lines side by side the nearer one is met", async ({ page }) => {
  // What leaves the task for S3 runs ten units below what leaves it for the interface endpoints.
  const named = await line(page, /^Fargate task .* to S3 gateway$/).evaluate((path) => {
    const port = path.getPointAtLength(4);
    return [-10, -6, -4, 0, 4].map((units) => {
      const { x, y } = new DOMPoint(port.x, port.y + units).matrixTransform(path.getScreenCTM());
      return document.elementFromPoint(x, y).getAttribute("data-relation");
    });
  });
  const of = (name) => line(page, name).getAttribute("data-relation");
  const gateway = await of(/^Fargate task .* to S3 gateway$/);
  const interfaces = await of(/^Fargate task .* to ecr\.api, ecr\.dkr, logs/);
  expect(named).toEqual([interfaces, interfaces, gateway, gateway, gateway]);
});

test("Shift and the arrow keys follow the lines, which light up", async ({ page }) => {
  await page.mouse.move(1, 1);
  const at = (name) => expect.poll(() => page.evaluate(() => document.activeElement.getAttribute("aria-label"))).toMatch(name);
  await drawing(page).getByRole("img", { name: /^The people who use/ }).focus();
  await page.keyboard.press("Shift+ArrowRight");
  await at(/^Users to Internet gateway$/);
  await expect(line(page, /^Users to Internet gateway$/)).not.toHaveCSS("stroke-opacity", "1");
  expect((await lit(page)).toSorted()).toEqual([
    expect.stringMatching(/^Internet gateway/), expect.stringMatching(/^The people/),
  ]);
  await page.keyboard.press("Shift+ArrowDown");
  await at(/^Internet gateway to Application Load Balancer \(ap-northeast-1a\)$/);
  await page.keyboard.press("Shift+ArrowUp");
  await at(/^Users to Internet gateway$/);
  await page.keyboard.press("Shift+ArrowRight");
  await at(/^Internet gateway/);
  await page.keyboard.press("Shift+ArrowLeft");
  await at(/^Users to Internet gateway$/);
  await page.keyboard.press("Shift+ArrowLeft");
  await at(/^The people who use/);
  // Nothing leads there.
  await page.keyboard.press("Shift+ArrowLeft");
  await at(/^The people who use/);
});

test("a security group lights up its members and the groups that its rules name, and leads to its code", async ({ page }) => {
  const group = part(page, /^Security group of the load balancer, in ap-northeast-1c/);
  await group.hover({ position: { x: 40, y: 8 } });
  await expect(drawing(page).locator(".load-balancer.lit")).toHaveCount(2);
  await expect(drawing(page).locator(".security-group.lit")).toHaveCount(4);
  await expect(drawing(page).locator(".shelf.lit")).toHaveCount(0);
  await group.click({ position: { x: 40, y: 8 } });
  await expect(listing(page)).toHaveAttribute("aria-label", "alb/main.tf");
  await expect(listing(page).locator(".line.marked").filter({ hasText: 'resource "aws_security_group"' })).toHaveCount(1);
  await part(page, /^Interface endpoints: each/).hover({ position: { x: 40, y: 8 } });
  await expect(drawing(page).locator(".interface-endpoint.lit")).toHaveCount(5);
  await expect(drawing(page).locator(".task.lit")).toHaveCount(1);
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
