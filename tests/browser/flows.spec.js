import AxeBuilder from "@axe-core/playwright";

import { test, expect } from "./fixtures.js";
import { endpoint, listing, open, picture } from "./kakoi.js";

const chooser = (page) => picture(page).getByRole("combobox", { name: "Flow" });
const steps = (page) => picture(page).locator("section.flow ol > li");
const drawn = (page) => picture(page).locator("svg.topology .flow > .step");

/** Chooses a flow by its name. */
async function choose(page, name) {
  const option = chooser(page).locator("option").filter({ hasText: name });
  await chooser(page).selectOption(await option.getAttribute("value"));
}

test("every flow of the design is numbered, drawn on its own and said in words", async ({ page }) => {
  await open(page);
  const names = await chooser(page).locator("option").allTextContents();
  expect(names[0]).toBe("All connections");
  expect(names.slice(1).map((name) => Number(name.split(" ")[0]))).toEqual(names.slice(1).map((_, index) => index + 1));
  for (const kind of ["user's request", "Image pull", "Log shipping", "ECS Exec"]) {
    expect(names.filter((name) => name.includes(kind)), kind).toHaveLength(1);
  }
  for (let flow = 1; flow < names.length; flow += 1) {
    await chooser(page).selectOption(String(flow));
    await expect(picture(page).getByRole("heading", { name: names[flow].split(" · ")[1] })).toBeVisible();
    expect(await steps(page).count()).toBe(await drawn(page).count());
    const said = await steps(page).locator("b").allTextContents();
    const shown = await drawn(page).locator("text").allTextContents();
    expect(said).toEqual(expect.arrayContaining(shown));
  }
  await chooser(page).selectOption("0");
  await expect(drawn(page)).toHaveCount(0);
  await expect(steps(page)).toHaveCount(0);
});

test("image pull goes by ecr.api, ecr.dkr and S3", async ({ page }) => {
  await open(page);
  await choose(page, "Image pull");
  await expect(steps(page)).toHaveCount(3);
  await expect(steps(page)).toHaveText([/^1.*ecr\.api/, /^2.*ecr\.dkr/, /^3.*Amazon S3/]);
});

test("a flow that cannot work is broken where it stops, with the reason", async ({ page }) => {
  await open(page);
  await endpoint(page, "ecr.dkr").uncheck();
  await expect(chooser(page).locator("option").filter({ hasText: "Image pull" })).toHaveText(/✕ stops here$/);
  await choose(page, "Image pull");
  await expect(drawn(page).nth(1)).toHaveClass(/broken/);
  await expect(drawn(page).nth(1).locator(".cross")).toHaveCount(1);
  const broken = steps(page).nth(1);
  await expect(broken).toContainText("The endpoint ecr.dkr is off");
  await expect(broken).toContainText("CannotPullContainerError");
  await expect(picture(page).locator(".legend li")).toHaveText(["goes", "stops here", "is not reached"]);
  await broken.getByRole("button", { name: "Show its code" }).click();
  await expect(listing(page).locator(".line.marked").first()).toBeInViewport();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].target}`)).toEqual([]);
});

test("playing goes from step to step and ends", async ({ page }) => {
  test.slow();
  await open(page);
  await choose(page, "Image pull");
  const play = picture(page).locator(".flow-head button");
  await play.click();
  for (const number of ["1", "2", "3"]) {
    await expect(steps(page).locator("[aria-pressed=true] b")).toHaveText(number);
    await expect(picture(page).locator("svg.topology .playing")).toHaveClass(new RegExp(`step-${number}`));
  }
  await expect(steps(page).locator("[aria-pressed=true]")).toHaveCount(0);
  await expect(play).toHaveText("Play");
});

for (const reducedMotion of ["no-preference", "reduce"]) {
  test(`a step is told from the rest, and moves where motion is welcome: ${reducedMotion}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion });
    await open(page);
    await choose(page, "Image pull");
    await steps(page).nth(1).getByRole("button").first().click();
    await expect(drawn(page).nth(1)).toHaveClass(/playing/);
    const shown = (index) => drawn(page).nth(index).evaluate((step) => getComputedStyle(step).opacity);
    expect([await shown(0), await shown(1)]).toEqual(["0.25", "1"]);
    const motion = await drawn(page).nth(1).locator(".motion").evaluate((line) => {
      const { display, animationName } = getComputedStyle(line);
      return display === "none" ? "none" : animationName;
    });
    expect(motion).toBe(reducedMotion === "reduce" ? "none" : "topology-motion");
  });
}

test("a flow stays chosen while the design changes", async ({ page }) => {
  await open(page);
  await choose(page, "Log shipping");
  await endpoint(page, "logs").uncheck();
  await expect(steps(page).first()).toContainText("The endpoint logs is off");
  await endpoint(page, "logs").check();
  await expect(steps(page).first()).not.toContainText("✕");
});

for (const colorScheme of ["light", "dark"]) {
  for (const locale of ["en-US", "ja-JP"]) {
    test.describe(`${colorScheme}, ${locale}`, () => {
      test.use({ colorScheme, locale });
      test("axe finds nothing in the tools, the list, what is lit up, and the menu", async ({ page }) => {
        test.slow();
        await open(page);
        const check = async (what) => {
          const { violations } = await new AxeBuilder({ page }).include("#picture").analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].target} ${nodes[0].failureSummary}`), what).toEqual([]);
        };
        await page.locator("svg.topology .internet-gateway").focus();
        await check("lit up");
        await page.locator(".flows").selectOption("3");
        await page.locator(".flow-head button").click();
        await check("a flow");
        await page.locator(".tools [aria-haspopup=dialog]").click();
        await check("the menu");
        await page.keyboard.press("Escape");
        await page.locator(".tools [aria-pressed=false]").first().click();
        await check("the list");
      });
    });
  }
}
