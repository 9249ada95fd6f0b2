// What explains things: the parts of the form, and the glossary.
import AxeBuilder from "@axe-core/playwright";

import { test, expect } from "./fixtures.js";
import { choose, form, open, part, picture, unfold } from "./kakoi.js";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const explain = (page, heading) => form(page).getByRole("button", { name: `What is this? ${heading}`, exact: true });
const why = (page, section) => form(page).getByRole("button", { name: `Why? ${section}`, exact: true });
const explanations = (page) => form(page).locator(".explanation:visible");
const glossary = (page) => page.getByRole("dialog", { name: "Glossary" });
/** A term of the glossary by its name. */
const term = (page, name) =>
  glossary(page).locator("section").filter({ has: page.getByRole("heading", { name, exact: true }) });

const focusedNode = (page) => page.evaluate(() => document.activeElement.closest("[data-node]")?.getAttribute("class"));

async function violations(page) {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`));
}

test("each group explains itself when it is asked, and stops when it is asked again", async ({ page }) => {
  await open(page);
  await expect(explanations(page)).toHaveCount(0);
  for (const [heading, name, words] of [
    ["Project", "Terraform", "Terraform builds what the code describes"],
    ["Network", "NAT gateway", "A NAT gateway lets private subnets call out"],
    ["VPC endpoints", "Gateway endpoint", "An interface endpoint is a private address"],
    ["Service", "AWS Fargate", "A service keeps as many tasks running"],
    ["Load balancer", "Target group", "It takes the requests and hands each one"],
  ]) {
    await expect(explain(page, heading)).toHaveAttribute("aria-expanded", "false");
    await explain(page, heading).click();
    await expect(explain(page, heading)).toHaveAttribute("aria-expanded", "true");
    await expect(explain(page, heading)).toBeFocused();
    await expect(explanations(page)).toContainText(words);
    if (name !== "Terraform") {
      await expect(explanations(page).getByRole("heading", { name, exact: true })).toBeVisible();
    }
    await explain(page, heading).click();
    await expect(explanations(page)).toHaveCount(0);
  }
});

test("each section says two sentences, and more under its why", async ({ page }) => {
  await open(page);
  const sections = await form(page).locator("details.fold").all();
  expect(sections.length).toBeGreaterThanOrEqual(14);
  for (const section of sections) {
    const name = (await section.locator(".fold-name").textContent()).trim();
    await section.locator("summary").first().click();
    const explanation = section.locator(".explanation");
    const brief = await explanation.locator("> p").textContent();
    expect(brief.match(/\.( |$)/g), name).toHaveLength(2);
    await expect(explanation.locator(".explained")).toHaveCount(0);
    await why(page, name).click();
    await expect(why(page, name)).toHaveAttribute("aria-expanded", "true");
    expect((await explanation.locator(".explained").textContent()).length, name).toBeGreaterThan(150);
  }
});

test("an explanation leads to the thing in the picture, and to AWS's document", async ({ page }) => {
  await open(page);
  await explain(page, "VPC endpoints").click();
  await form(page).getByRole("button", { name: "Show in the picture: Interface endpoint", exact: true }).click();
  expect(await focusedNode(page)).toMatch(/shelf/);
  await expect(page.locator("svg.topology")).toHaveClass(/faded/);
  await form(page).getByRole("button", { name: "Show in the picture: ECR", exact: true }).click();
  expect(await page.evaluate(() => document.activeElement.textContent)).toContain("ecr.dkr");
  const link = form(page).getByRole("link", { name: "AWS documentation: ECR", exact: true });
  await expect(link).toHaveAttribute("href", "https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html");
  await expect(link).toHaveAttribute("rel", "noreferrer");
  // The section shows what the design has at the moment.
  await explain(page, "Network").click();
  const nat = explanations(page).locator("section").filter({ has: page.getByRole("heading", { name: "NAT gateway" }) });
  await expect(nat).toContainText("This design has none.");
  await choose(page, "Way out to the internet", "One NAT");
  await nat.getByRole("button", { name: "Show in the picture: NAT gateway" }).click();
  await expect(part(page, /^NAT gateway/)).toBeFocused();
});

test("an explanation says the prices that the bill is made of, of the region that is chosen", async ({ page }) => {
  await open(page);
  await explain(page, "Network").click();
  const prices = explanations(page).locator(".explained-prices");
  await expect(prices).toContainText("List prices in ap-northeast-1");
  await expect(prices).toContainText("NAT gateway, an hour: $0.062");
  await page.getByRole("combobox", { name: "Region", exact: true }).focus();
  await page.keyboard.type("us-east-1");
  await page.keyboard.press("Enter");
  await expect(prices).toContainText("List prices in us-east-1");
  await expect(prices).toContainText("NAT gateway, an hour: $0.045");
});

test("the glossary has every term, finds one by what is typed and gives the focus back", async ({ page }) => {
  await open(page);
  await unfold(page, "Calls and buckets");
  await why(page, "Calls and buckets").click();
  const opener = explanations(page).getByRole("button", { name: "Glossary", exact: true });
  await opener.click();
  await expect(glossary(page).getByRole("heading", { name: "Task role", exact: true })).toBeFocused();
  await expect(glossary(page).getByRole("status")).toHaveText("45 terms");
  await expect(glossary(page).locator("section")).toHaveCount(45);
  await glossary(page).getByRole("textbox", { name: "Find a term" }).fill("CannotPull");
  await expect(glossary(page).getByRole("status")).toHaveText("1 term");
  await expect(term(page, "ECR")).toContainText("the layers themselves come from S3");
  await glossary(page).getByRole("textbox", { name: "Find a term" }).fill("nothing like it");
  await expect(glossary(page).getByRole("status")).toHaveText("No term matches.");
  await page.keyboard.press("Escape");
  await expect(glossary(page)).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test("a term leads out of the glossary to the picture", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await explain(page, "Project").click();
  await explanations(page).getByRole("button", { name: "Glossary", exact: true }).click();
  await term(page, "Availability Zone").getByRole("button", { name: /^Show in the picture/ }).click();
  await expect(glossary(page)).toHaveCount(0);
  await expect(picture(page)).toBeVisible();
  expect(await focusedNode(page)).toMatch(/zone/);
});

// A pairwise cover of themes, languages and widths.
for (const [colorScheme, locale, width] of
  [["light", "en-US", 1280], ["dark", "en-US", 390], ["light", "ja-JP", 390], ["dark", "ja-JP", 1280]]) {
  test.describe(`${colorScheme}, ${locale}, ${width} wide`, () => {
    test.use({ colorScheme, locale, viewport: { width, height: 844 } });
    test("explanations and glossary have no violation and fit", async ({ page }) => {
      await open(page);
      const buttons = await page.locator("button.explain").all();
      expect(buttons).toHaveLength(5);
      for (const button of buttons) {
        await button.click();
        const { width, height } = await button.boundingBox();
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
      }
      await page.locator("summary").first().click();
      await page.locator("button.why").first().click();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await page.locator(".explained > .link").first().click();
      await expect(page.locator("dialog[open] .glossary section")).toHaveCount(45);
      await expect(page.locator("dialog[open] .glossary p:empty, dialog[open] h3:empty")).toHaveCount(0);
      expect(await violations(page)).toEqual([]);
      expect(await page.locator("dialog").evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
    });
  });
}
