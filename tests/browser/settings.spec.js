// Company settings: a file beside the page, read whenever it starts.
import { readFile } from "node:fs/promises";

import AxeBuilder from "@axe-core/playwright";

import { test, expect } from "./fixtures.js";
import { cost, field, findings, findingsTab, form, open, read, region } from "./kakoi.js";

const GOLDEN = new URL("../golden/settings/", import.meta.url);
const EXAMPLE = await readFile(new URL("example.json", GOLDEN), "utf8");

const notice = (page) => page.locator(".notice");
const company = (page) => page.locator(".company");
const dialog = (page) => page.getByRole("dialog");
const openTab = (page, name) => page.getByRole("tab", { name }).click();

/** Has the page find a text as its settings. */
async function serve(page, settings, status = 200) {
  const body = typeof settings === "string" ? settings : JSON.stringify(settings);
  await page.route("**/settings.json", (route) => route.fulfill({ status, contentType: "application/json", body }));
}

/** Opens the page with settings, and waits until everything on it is there. */
async function start(page, settings, address = "") {
  await serve(page, settings);
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator(".waiting")).toHaveCount(0);
}

/** A page that may complain in its console: the browser itself does so of an answer that is an error. */
async function unwatched(page) {
  const other = await page.context().newPage();
  await page.close();
  return other;
}

test("as shipped, settings are one small request and change nothing", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname.split("/").pop()));
  await open(page);
  expect(asked.filter((name) => name === "settings.json")).toHaveLength(1);
  await expect(company(page)).toHaveCount(0);
  await expect(notice(page)).toBeEmpty();
  await expect(page).toHaveTitle("Kakoi");
});

test("the title and the help stand in the header, and nothing on it is out of reach", async ({ page }) => {
  await start(page, { title: "Example Corp", help: { text: "Ask the platform team", url: "https://wiki.example.com/kakoi" } });
  await expect(company(page)).toContainText("Example Corp");
  await expect(page).toHaveTitle("Kakoi · Example Corp");
  const help = page.getByRole("link", { name: "Ask the platform team", exact: true });
  await expect(help).toHaveAttribute("href", "https://wiki.example.com/kakoi");
  await expect(help).toHaveAttribute("target", "_blank");
  await expect(help).toHaveAttribute("rel", "noopener noreferrer");
  for (const width of [320, 390, 768, 1024, 1280, 1600]) {
    await page.setViewportSize({ width, height: 800 });
    await expect(help).toBeInViewport({ ratio: 1 });
    expect((await help.boundingBox()).height).toBeGreaterThanOrEqual(24);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, `at ${width}`).toBeLessThanOrEqual(0);
  }
  const { violations } = await new AxeBuilder({ page }).include(".header").analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test("a help without words of its own has the usual ones", async ({ page }) => {
  await start(page, { help: { url: "mailto:help@example.com" } });
  await expect(page.getByRole("link", { name: "Company help", exact: true })).toHaveAttribute("href", "mailto:help@example.com");
});

test("the language counts until a person chooses another", async ({ page }) => {
  await start(page, { language: "ja" });
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  await expect(form(page)).toContainText("リージョン");
  expect(JSON.parse(await readJapanese(page)).language).toBe("ja");
  await page.getByRole("button", { name: "English", exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.reload();
  await expect(region(page)).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

/** The text of kakoi.json where the page speaks Japanese. */
async function readJapanese(page) {
  await page.getByRole("button", { name: /^kakoi\.json/ }).click();
  const listing = page.locator(".code pre");
  await expect(listing).toHaveAttribute("aria-label", "kakoi.json");
  return listing.textContent();
}

test("only allowed regions are offered, and a design elsewhere is told and moved", async ({ page }) => {
  // The default design as a link, which is in Tokyo.
  await open(page);
  await field(page, "Project name").fill("shop");
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#v1\./);
  const link = await page.evaluate(() => location.hash);
  await page.evaluate(() => localStorage.clear());
  await page.goto("about:blank");
  await start(page, { allowed_regions: ["eu-west-1", "us-east-1"] }, link);
  const finding = "Your company does not allow the region ap-northeast-1.";
  await expect(form(page).getByText(finding)).toBeVisible();
  await region(page).focus();
  await expect(page.getByRole("listbox", { name: "Region", exact: true }).getByRole("option")).toHaveCount(2);
  await page.keyboard.press("Escape");
  await form(page).getByRole("button", { name: "Fix: use eu-west-1", exact: true }).click();
  await expect(page.getByText(finding)).toHaveCount(0);
  await expect(region(page)).toHaveValue(/Ireland/);
});

test("a new design begins with everything that is laid down", async ({ page }) => {
  await start(page, JSON.stringify({ ...JSON.parse(EXAMPLE), language: "en" }));
  await expect(field(page, "VPC CIDR")).toHaveValue("10.64.0.0/16");
  const config = JSON.parse(await read(page, "kakoi.json"));
  expect(config.project.tags).toEqual({ CostCenter: "shared", DataClass: "internal" });
  expect(config.state).toMatchObject({ backend: "s3", bucket: "example-terraform-state", region: "ap-northeast-1" });
  expect(await read(page, "versions.tf")).toContain("example-terraform-state");
  await field(page, "Container image").fill("nginx:1.29");
  await expect(form(page).getByText("Your company does not allow images from docker.io.")).toBeVisible();
  await field(page, "VPC CIDR").fill("10.0.0.0/16");
  await expect(form(page).getByText("10.0.0.0/16 lies outside 10.64.0.0/12")).toBeVisible();
  await form(page).getByRole("button", { name: "Fix: use 10.64.0.0/16", exact: true }).click();
  await expect(field(page, "VPC CIDR")).toHaveValue("10.64.0.0/16");
});

test("the page answers what the command line answers", async ({ page }) => {
  const answers = JSON.parse(await readFile(new URL("answers.json", GOLDEN), "utf8"));
  await page.addInitScript(() => localStorage.setItem("kakoi.language", "en"));
  await start(page, EXAMPLE);
  await expect(findingsTab(page)).toHaveAccessibleName(`Findings ${answers.findings.length} findings`);
  await findingsTab(page).click();
  for (const message of answers.findings) {
    await expect(findings(page)).toContainText(message);
  }
  await openTab(page, /^Cost/);
  await expect(cost(page).locator(".sum-month")).toContainText(`$${answers.total_month}`);
  const line = cost(page).locator("details").filter({ hasText: "$0.04045" });
  await line.locator("summary").click();
  await expect(line).toContainText("company settings");
});

test("own presets stand behind the built-in ones, with what they would change and cost", async ({ page }) => {
  await start(page, JSON.stringify({ presets: JSON.parse(EXAMPLE).presets }));
  await page.getByRole("button", { name: "Start from…", exact: true }).click();
  await expect(dialog(page).locator("[aria-expanded]")).toHaveCount(6);
  const card = dialog(page).getByRole("button", { name: /^Internal web application/ });
  await expect(card).toContainText("Reached from the company network only");
  await expect(card.locator(".money")).toHaveText(/\$\d+\.\d\d \/ month$/);
  await card.click();
  await expect(dialog(page)).toContainText("365");
  await dialog(page).getByRole("button", { name: "Start from this", exact: true }).click();
  await expect(dialog(page)).toBeHidden();
  const config = JSON.parse(await read(page, "kakoi.json"));
  expect(config.load_balancer.scheme).toBe("internal");
  expect(config.observability.log_days).toBe(365);
});

test("what was kept or sent wins over what new designs begin with", async ({ page }) => {
  await open(page);
  await field(page, "Project name").fill("shop");
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#v1\./);
  await start(page, { cidr_pool: "10.64.0.0/12" });
  await page.reload();
  await expect(field(page, "Project name")).toHaveValue("shop");
  await expect(field(page, "VPC CIDR")).toHaveValue("10.0.0.0/16");
  await expect(form(page).getByText("10.0.0.0/16 lies outside 10.64.0.0/12")).toBeVisible();
  await page.locator("#designs").click();
  await dialog(page).getByRole("button", { name: "New design", exact: true }).click();
  await expect(field(page, "VPC CIDR")).toHaveValue("10.64.0.0/16");
});

test("mistakes are said, each with its key, and the page goes by no settings", async ({ page }) => {
  await start(page, { titel: "x", title: "Example Corp", cidr_pool: "10.0.0.0", allowed_regions: ["eu-west-9"] });
  await expect(notice(page)).toContainText("The company settings of this page cannot be used");
  for (const key of ["titel: there is no such key", "cidr_pool: “10.0.0.0”", "allowed_regions[0]: “eu-west-9”"]) {
    await expect(notice(page)).toContainText(key);
  }
  await expect(company(page)).toHaveCount(0);
  await expect(page).toHaveTitle("Kakoi");
  await expect(field(page, "VPC CIDR")).toHaveValue("10.0.0.0/16");
  await expect(findingsTab(page)).toHaveAccessibleName("Findings 2 findings");
  await notice(page).getByRole("button", { name: "Close this message", exact: true }).click();
  await expect(notice(page)).toBeEmpty();
  await expect(page.locator(":focus")).not.toHaveCount(0);
});

for (const [name, text] of [
  ["no JSON", "<!doctype html><title>x</title>"],
  ["half of it", '{ "title": "Exam'],
  ["nothing", ""],
  ["a list", "[]"],
  ["much too much", `{ "title": "${"a".repeat(10_000_000)}" }`],
  ["a script as link", { help: { text: "<b>x</b>", url: "javascript:alert(1)" } }],
  ["a text that turns around", { title: "a\u202egro.live" }],
]) {
  test(`settings that are ${name} are said to be wrong, in the person's language`, async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem("kakoi.language", "ja"));
    await start(page, text);
    // What is much too much may take longer than the page waits on a busy machine.
    await expect(notice(page)).toContainText(/社内設定(に誤りがあり|を読み込めず)、社内設定なしで動いています/);
    await expect(page.locator("a[href^='javascript']")).toHaveCount(0);
    await expect(company(page)).toHaveCount(0);
  });
}

test("many mistakes leave the page in reach", async ({ page }) => {
  await start(page, Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`key${index}`, 1])));
  await expect(notice(page)).toContainText("There is more that is wrong");
  const close = notice(page).getByRole("button", { name: "Close this message", exact: true });
  await expect(close).toBeInViewport();
  await close.click();
  await expect(notice(page)).toBeEmpty();
});

test("markup in settings is text", async ({ page }) => {
  const markup = `<img src=x onerror="document.title='run'">`;
  const preset = { id: "x", name: markup, about: "</span><script>document.title='run'</script>", config: {} };
  await start(page, { title: markup, help: { text: "<svg onload=alert(1)>", url: "https://example.com/'\"<b>" }, presets: [preset] });
  await expect(company(page).locator(".company-title")).toHaveText(markup);
  await expect(page.getByRole("link", { name: "<svg onload=alert(1)>", exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Start from…", exact: true }).click();
  await expect(dialog(page)).toContainText(preset.about);
  await expect(page.locator("img, svg[onload], main script")).toHaveCount(0);
  await expect(page).toHaveTitle(`Kakoi · ${markup}`);
});

test("no file is as good as an empty one", async ({ page }) => {
  const other = await unwatched(page);
  await serve(other, "", 404);
  await open(other);
  await expect(notice(other)).toBeEmpty();
});

for (const [name, answer] of [
  ["a server that fails", (route) => route.fulfill({ status: 500 })],
  ["no line", (route) => route.abort()],
  ["a server that never answers", () => {}],
]) {
  test(`with ${name} the page starts without settings and says so`, async ({ page }) => {
    const other = await unwatched(page);
    await other.route("**/settings.json", answer);
    await other.goto("");
    await expect(notice(other)).toContainText("could not be loaded", { timeout: 20_000 });
    await expect(field(other, "VPC CIDR")).toHaveValue("10.0.0.0/16");
  });
}

test("settings count as soon as the code that reads them can be had", async ({ page }) => {
  const other = await unwatched(page);
  await serve(other, { title: "Example Corp", cidr_pool: "10.64.0.0/12" });
  await other.route(/late[^/]*\.wasm/, (route) => route.abort());
  await other.goto("");
  await expect(other.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(company(other)).toHaveCount(0);
  const again = other.locator(".waiting button:visible").first();
  await expect(again).toBeVisible();
  await other.unroute(/late[^/]*\.wasm/);
  await again.click();
  await expect(company(other)).toContainText("Example Corp");
  await expect(form(other).getByText("10.0.0.0/16 lies outside 10.64.0.0/12")).toBeVisible();
});
