// The bill's pane: sums to the cent, what changes them, and what it says beside them.
import AxeBuilder from "@axe-core/playwright";

import { test, expect } from "./fixtures.js";
import { choose, cost, endpoint, field, form, group, listing, open, part, picture } from "./kakoi.js";

const tab = (page) => page.getByRole("tab", { name: "Cost", exact: true });
const total = (page) => cost(page).locator(".sum-month .money").first();
/** A line of the bill by its name. */
const line = (page, name) =>
  cost(page).locator("[data-bill]").filter({ has: page.locator(".line-name").getByText(name, { exact: true }) });
const amount = (page, name) => line(page, name).locator("summary .money");
const slider = (page, name) => cost(page).getByRole("slider", { name, exact: true });
const usage = (page, name) => cost(page).getByRole("textbox", { name, exact: true });
const suggestion = (page) => cost(page).locator(".suggestion");

/** A sum as whole cents. */
const cents = (text) => Math.round(Number(text.replace(/[^0-9.]/g, "")) * 100);

async function openCost(page) {
  await open(page);
  await tab(page).click();
  await expect(total(page)).toHaveText(/^\$\d/);
}

/** Opens a line and gives what it then says. */
async function openLine(page, name) {
  await line(page, name).locator("summary").click();
  await expect(line(page, name).locator(".line-body")).toBeVisible();
  return line(page, name).locator(".line-body");
}

test("the default's lines are right to the cent, spelled out, and come to the total", async ({ page }) => {
  await openCost(page);
  await expect(amount(page, "Interface endpoints")).toHaveText("$102.20");
  await expect(line(page, "Interface endpoints")).toContainText("5 endpoints × 2 zones × 730 h × $0.014");
  const amounts = await cost(page).locator(".line .money").allTextContents();
  const known = amounts.filter((text) => text !== "unknown").map(cents);
  const sum = known.reduce((one, other) => one + other, 0);
  expect(Math.abs(sum - cents(await total(page).textContent()))).toBeLessThanOrEqual(known.length);
  const year = cents(await cost(page).locator(".sum-year .money").textContent());
  expect(Math.abs(year - 12 * cents(await total(page).textContent()))).toBeLessThanOrEqual(6);
  // A line says what it pays for, and where its price comes from.
  const body = await openLine(page, "Interface endpoints");
  await expect(body.locator("[data-address]")).toHaveCount(5);
  await expect(body).toContainText(/\d November 2025/);
  await body.locator("[data-address]").first().click();
  await expect(listing(page).locator(".line.marked").first()).toBeInViewport();
});

test("NAT gateways come with their addresses, and the endpoints go", async ({ page }) => {
  await openCost(page);
  await choose(page, "Way out to the internet", "NAT per zone");
  await expect(amount(page, "NAT gateways")).toHaveText("$90.52");
  await expect(amount(page, "Public addresses of the NAT gateways")).toHaveText("$7.30");
  await expect(line(page, "Interface endpoints")).toHaveCount(0);
  await expect(cost(page).locator(".ways [aria-current]")).toContainText("NAT");
});

test("a slider is moved by keyboard: the total, the chart and the files follow", async ({ page }) => {
  await openCost(page);
  const chart = cost(page).locator("svg.chart");
  const before = [await total(page).textContent(), await chart.locator("circle.present").getAttribute("cx")];
  await slider(page, "Application logs, GB").focus();
  await page.keyboard.press("End");
  await expect(slider(page, "Application logs, GB")).toHaveAttribute("aria-valuetext", "200");
  await expect(usage(page, "Application logs, GB")).toHaveValue("200");
  await expect(total(page)).not.toHaveText(before[0]);
  await expect(chart.locator("circle.present")).not.toHaveAttribute("cx", before[1]);
  await page.keyboard.press("ArrowLeft");
  await expect(usage(page, "Application logs, GB")).toHaveValue("100");
  await expect(slider(page, "Application logs, GB")).toBeFocused();
  await cost(page).getByRole("button", { name: "high 200, Application logs, GB" }).click();
  await expect(usage(page, "Application logs, GB")).toHaveValue("200");
  await expect(cost(page).getByRole("status").filter({ hasText: "now costs" })).toContainText(await total(page).textContent());
  await cost(page).getByRole("button", { name: "typical 10, Application logs, GB" }).click();
  await expect(total(page)).toHaveText(before[0]);
  await expect(usage(page, "Application logs, GB")).toHaveValue("");
  await usage(page, "Application logs, GB").fill("12.5");
  await expect(line(page, "Logs that are written")).toContainText("12.5 GB");
  await page.getByRole("tab", { name: "Code" }).click();
  await page.getByRole("button", { name: /^kakoi\.json/ }).click();
  await expect(listing(page)).toContainText('"log_gb": "12.5"');
});

test("a price is entered and given back to the list", async ({ page }) => {
  await openCost(page);
  const before = await total(page).textContent();
  const body = await openLine(page, "Interface endpoints");
  await body.getByRole("textbox").fill("0.02");
  await expect(amount(page, "Interface endpoints")).toHaveText("$146.00");
  await expect(body).toContainText("entered by you");
  await body.getByRole("button", { name: "Back to the list price" }).click();
  await expect(amount(page, "Interface endpoints")).toHaveText("$102.20");
  await expect(total(page)).toHaveText(before);
  await expect(body.getByRole("textbox")).toHaveValue("");
});

test("what the total leaves out leads to the field where its price is entered", async ({ page }) => {
  await openCost(page);
  const missing = cost(page).locator(".excluded button");
  const count = await missing.count();
  expect(count).toBeGreaterThan(0);
  const name = await missing.first().textContent();
  await missing.first().click();
  const entry = line(page, name).getByRole("textbox");
  await expect(entry).toBeFocused();
  await expect(amount(page, name)).toHaveText("unknown");
  await entry.fill("1");
  await expect(amount(page, name)).toHaveText(/^\$\d/);
  await expect(missing).toHaveCount(count - 1);
  await expect(entry).toBeFocused();
});

test("a rate gives the sums in yen too", async ({ page }) => {
  await openCost(page);
  await expect(cost(page).locator(".yen")).toHaveCount(0);
  await cost(page).getByRole("textbox", { name: "Yen for a dollar" }).fill("100");
  await expect(cost(page).locator(".sum-month .yen")).toHaveText(/^¥[\d,]+$/);
  const yen = Number((await cost(page).locator(".sum-month .yen").textContent()).replace(/\D/g, ""));
  expect(Math.abs(yen - cents(await total(page).textContent()))).toBeLessThanOrEqual(1);
});

test("a suggestion that is taken makes the total the one that it announced", async ({ page }) => {
  await openCost(page);
  await choose(page, "Way out to the internet", "NAT per zone");
  await endpoint(page, "logs").check();
  await expect(suggestion(page).locator(".offer-saving")).toBeVisible();
  const announced = (await suggestion(page).locator(".offer-saving").textContent()).match(/\$[\d,.]+\d/g).at(-1);
  const apply = suggestion(page).getByRole("button", { name: "Change it so" });
  await apply.focus();
  await page.keyboard.press("Enter");
  await expect(total(page)).toHaveText(announced);
  await expect(suggestion(page)).toBeFocused();
  await expect(suggestion(page)).toHaveText("No other way out costs less.");
  await expect(cost(page).getByRole("status").filter({ hasText: "now costs" })).toContainText(announced);
});

test("a line that is pointed at lights up what it pays for", async ({ page }) => {
  await openCost(page);
  const drawing = picture(page).locator("svg.topology");
  await line(page, "Interface endpoints").locator("summary").hover();
  await expect(drawing).toHaveClass(/faded/);
  await expect(drawing.locator(".interface-endpoint.lit")).toHaveCount(5);
  await page.locator("header").hover();
  await expect(drawing).not.toHaveClass(/faded/);
  await line(page, "Load balancer").locator("summary").focus();
  await expect(drawing.locator(".load-balancer.lit")).toHaveCount(2);
});

test("the form says what its groups, endpoints and choices cost", async ({ page }) => {
  await openCost(page);
  const heading = form(page).getByRole("heading", { name: /^Endpoints/ }).or(form(page).locator("h2", { hasText: "5 interface" }));
  await expect(heading.first()).toContainText(/\$102\.\d\d \/ month/);
  const money = (name) => form(page).locator(".endpoint").filter({ has: page.locator("code").getByText(name, { exact: true }) })
    .locator(".money");
  // An endpoint that nothing needs is there for calls: with them, a cent more.
  await expect(money("secretsmanager")).toHaveText("+$20.45");
  await expect(money("ssmmessages")).toHaveText("$20.44");
  await expect(group(page, "Way out to the internet").locator(".money")).toContainText("NAT per zone");
  await expect(group(page, "Availability zones").locator(".money")).toContainText("+$");
  await expect(endpoint(page, "secretsmanager")).toHaveAccessibleDescription(/\+\$20\.45/);
});

test("the picture shows costs on the things where it is asked to, and takes them along", async ({ page }) => {
  await open(page);
  const drawing = picture(page).locator("svg.topology");
  await expect(drawing).not.toContainText("$");
  const toggle = picture(page).getByRole("button", { name: "Costs", exact: true });
  await toggle.click();
  await expect(toggle).toHaveAttribute("aria-pressed", "true");
  await expect(part(page, /^Interface endpoint of AWS Secrets|^Interface endpoint of .*ssmmessages|^Interface endpoint of/).first())
    .toContainText(/\$20\.\d\d/);
  await page.locator(".tools [aria-haspopup=dialog]").click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "SVG Light" }).click();
  const stream = await (await download).createReadStream();
  let svg = "";
  for await (const chunk of stream) {
    svg += chunk;
  }
  expect(svg).toContain("$20.");
  await page.keyboard.press("Escape");
  await toggle.click();
  await expect(drawing).not.toContainText("$");
});

test("the chart has its data in a table, tells its lines apart, and says where they cross", async ({ page }) => {
  await openCost(page);
  const ways = cost(page).locator(".ways tbody tr");
  await expect(ways).toHaveCount(5);
  await expect(cost(page).locator("svg.chart path.way")).toHaveCount(5);
  const dashes = await cost(page).locator("svg.chart path.way").evaluateAll((all) =>
    all.map((one) => { const { strokeDasharray, strokeWidth } = getComputedStyle(one); return strokeDasharray + strokeWidth; }));
  expect(new Set(dashes).size).toBe(5);
  await expect(cost(page).locator(".ways [aria-current]")).toContainText("endpoints only");
  await expect(cost(page).locator(".crossings li")).toHaveCount(10);
  await expect(cost(page).locator(".crossings")).toContainText("never cross");
  await expect(cost(page).locator(".qualities section")).toHaveCount(5);
});

test("nonsense in any field is told at the field, and the bill goes on without it", async ({ page }) => {
  test.slow();
  await openCost(page);
  for (const summary of await cost(page).locator(".line > summary").all()) {
    await summary.click();
  }
  const fields = cost(page).getByRole("textbox");
  const count = await fields.count();
  expect(count).toBeGreaterThan(15);
  const before = await total(page).textContent();
  for (let place = 0; place < count; place += 1) {
    const entry = fields.nth(place);
    const id = await entry.getAttribute("id");
    for (const text of ["-1", "abc", "1e9", "９９９９９９９９９９９９９９９９９９９９", "<b>"]) {
      await entry.fill(text);
      await expect(entry, `${id} ${text}`).toHaveAttribute("aria-invalid", "true");
      await expect(page.locator(`[id='${id}-findings']`)).not.toBeEmpty();
      await expect(total(page)).toHaveText(before);
    }
    await entry.fill("");
    await expect(entry).toHaveAttribute("aria-invalid", "false");
  }
  await usage(page, "Requests").fill("1000000000000000");
  await expect(total(page)).toHaveText(/^\$[\d,]+\.\d\d$/);
});

test("what is invalid is found from the findings", async ({ page }) => {
  await openCost(page);
  const body = await openLine(page, "Interface endpoints");
  await body.getByRole("textbox").fill("x");
  await line(page, "Interface endpoints").locator("summary").click();
  await page.getByRole("tab", { name: /^Findings/ }).click();
  await page.getByRole("tabpanel", { name: "Findings" }).getByRole("button", { name: /Go to/ }).first().click();
  await expect(body.getByRole("textbox")).toBeFocused();
});

test.describe("in Japanese", () => {
  test.use({ locale: "ja-JP" });
  test("amounts and words are Japanese", async ({ page }) => {
    await open(page);
    await page.getByRole("tab", { name: "料金" }).click();
    const pane = page.getByRole("tabpanel", { name: "料金" });
    await expect(pane.locator(".sum-month")).toContainText("1 か月");
    await pane.getByRole("textbox", { name: "1 ドルあたりの円" }).fill("150");
    await expect(pane.locator(".sum-month .yen")).toHaveText(/^[\d,]+ 円$/);
    await expect(pane.locator(".line-name").first()).toHaveText(/[ぁ-んァ-ヶ一-龠]/);
    await expect(pane.locator("svg.chart")).toContainText("月額");
    await expect(page.locator("h2 .money").first()).toHaveText(/\/ 月$/);
  });
});

test("until the data are there the pane waits, and asks for them again", async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL, locale: "en-US" });
  await page.route(/\/(sentences|files)-[^/]*\.txt$/, (route) => route.fulfill({ status: 404 }));
  await page.goto("");
  await tab(page).click();
  await expect(cost(page)).toContainText("could not be loaded");
  await expect(form(page).locator(".money:not(:empty)")).toHaveCount(0);
  await page.unroute(/\/(sentences|files)-[^/]*\.txt$/);
  await cost(page).getByRole("button", { name: "Load again" }).click();
  await expect(amount(page, "Interface endpoints")).toHaveText("$102.20");
  await page.close();
});

test("keystrokes elsewhere in the form go on to work", async ({ page }) => {
  await openCost(page);
  await field(page, "Tasks").fill("4");
  await expect(line(page, "vCPUs of tasks")).toContainText("4 tasks");
});

for (const [colorScheme, locale] of [["light", "en-US"], ["dark", "en-US"], ["light", "ja-JP"], ["dark", "ja-JP"]]) {
  test.describe(`${colorScheme}, ${locale}`, () => {
    test.use({ colorScheme, locale });
    test("axe finds nothing in the pane in use", async ({ page }) => {
      await open(page);
      await page.locator("#side-cost").click();
      await page.locator("#cost .line > summary").first().click();
      await page.locator("[id='cost.jpy_per_usd']").fill("x");
      const { violations } = await new AxeBuilder({ page }).include("#cost")
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`))).toEqual([]);
    });
  });
}
