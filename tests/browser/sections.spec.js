import { test, expect } from "./fixtures.js";
import { field, fold, form, group, listing, open, part, picture, read, unfold } from "./kakoi.js";

test.beforeEach(async ({ page }) => {
  await open(page);
});

test("every closed section says what is chosen in it", async ({ page }) => {
  for (const [name, now] of [
    ["Naming", "dev, no tags of your own"],
    ["Subnets", "computed from the VPC CIDR"],
    ["Other services", "none on"],
    ["State", "A file"],
    ["Peers and flow logs", "defaults"],
    ["Container", "x86-64, no variables, no secrets"],
    ["Image and task", "defaults"],
    ["Calls and buckets", "calls ssm"],
    ["Scaling and Spot", "defaults"],
    ["Deployment", "Rolling, Terraform"],
    ["Logs and alarms", "kept for 7 days"],
    ["Access", "Internet-facing, 0.0.0.0/0"],
    ["Health check", "/ answers 200-399, every 30 s"],
    ["Safeguards", "defaults"],
  ]) {
    await expect(fold(page, name).locator("..")).not.toHaveAttribute("open");
    await expect(fold(page, name), name).toContainText(now);
  }
  await expect(form(page).locator("summary")).toHaveCount(14);
});

test("a section opens and closes by keyboard and its heading follows what is chosen in it", async ({ page }) => {
  await fold(page, "Naming").focus();
  await page.keyboard.press("Enter");
  await field(page, "Environment").fill("prod");
  const tags = group(page, "Tags");
  await tags.getByRole("button", { name: "Add a tag" }).click();
  await tags.getByRole("textbox", { name: "Name" }).fill("Owner");
  await tags.getByRole("textbox", { name: "Value" }).fill("team-a");
  await expect(fold(page, "Naming")).toContainText("prod, 1 tag");
  await expect(listing(page)).toContainText('Owner       = "team-a"');
  await expect(part(page, /^VPC web-prod/)).toBeVisible();
  await fold(page, "Naming").focus();
  await page.keyboard.press("Enter");
  await expect(field(page, "Environment")).toBeHidden();
});

test("an environment variable cannot break out of the code", async ({ page }) => {
  await unfold(page, "Container");
  const variables = group(page, "Environment variables");
  await variables.getByRole("button", { name: "Add a variable" }).click();
  await variables.getByRole("textbox", { name: "Name" }).fill("GREETING");
  await variables.getByRole("textbox", { name: "Value" }).fill('${x} %{if} "quoted" \\ <b>');
  await expect(fold(page, "Container")).toContainText("1 variable,");
  expect(await read(page, "ecs/main.tf")).toContain('"$${x} %%{if} \\"quoted\\" \\\\ <b>"');
});

test("a bad variable and a repeated one say what is wrong, and the closed section counts it", async ({ page }) => {
  await unfold(page, "Container");
  const variables = group(page, "Environment variables");
  const add = variables.getByRole("button", { name: "Add a variable" });
  await add.click();
  await variables.getByRole("textbox", { name: "Name" }).fill("1ST");
  await expect(variables).toContainText("“1ST” cannot name an environment variable.");
  await fold(page, "Container").click();
  await expect(fold(page, "Container")).toContainText("1 finding");
  await unfold(page, "Container");
  await variables.getByRole("textbox", { name: "Name" }).fill("FIRST");
  await add.click();
  await variables.getByRole("textbox", { name: "Name" }).nth(1).fill("FIRST");
  await expect(variables).toContainText("FIRST already stands above; only the first counts.");
  await variables.getByRole("button", { name: "Remove FIRST" }).nth(1).click();
  await expect(variables.getByRole("textbox", { name: "Name" })).toHaveCount(1);
});

test("a subnet's range can be set by hand and is checked", async ({ page }) => {
  await unfold(page, "Subnets");
  const subnet = field(page, "ap-northeast-1a, private");
  await expect(subnet).toHaveAttribute("placeholder", "10.0.32.0/19");
  await subnet.fill("10.0.224.0/20");
  await expect(fold(page, "Subnets")).toContainText("1 set by hand");
  await expect(part(page, /^Private subnet 10\.0\.224\.0\/20 in ap-northeast-1a/)).toBeVisible();
  for (const [value, reason] of [
    ["10.1.0.0/24", "10.1.0.0/24 is not inside the VPC's 10.0.0.0/16."],
    ["10.0.96.0/20", "10.0.96.0/20 overlaps 10.0.96.0/19 of ap-northeast-1c."],
    ["10.0.224.1/20", "“10.0.224.1/20” has bits set behind its prefix."],
    ["10.0.224.0/29", "10.0.224.0/29 is too small"],
    ["tomorrow", "“tomorrow” is not a CIDR."],
  ]) {
    await subnet.fill(value);
    await expect(form(page).getByText(reason).first(), value).toBeVisible();
    await expect(picture(page).getByRole("status"), value).toContainText("last good design");
    await expect(fold(page, "Subnets")).toContainText("finding");
  }
  await subnet.fill("");
  await expect(part(page, /^Private subnet 10\.0\.32\.0\/19 in ap-northeast-1a/)).toBeVisible();
  await expect(fold(page, "Subnets")).toContainText("computed from the VPC CIDR");
});

test("health check, logs and processor reach the code", async ({ page }) => {
  await unfold(page, "Health check");
  await field(page, "Path").fill("/healthz");
  await field(page, "Healthy status codes").fill("200");
  await field(page, "Interval, seconds").fill("15");
  await expect(fold(page, "Health check")).toContainText("/healthz answers 200, every 15 s");
  expect(await read(page, "alb/main.tf")).toMatch(/path\s+= "\/healthz"/);
  await field(page, "Timeout, seconds").fill("15");
  await expect(form(page)).toContainText("The timeout of 15 s must be shorter than the interval of 15 s.");
  await field(page, "Timeout, seconds").fill("4");

  await unfold(page, "Logs and alarms");
  await form(page).getByRole("combobox", { name: "Keep logs for" }).selectOption("30");
  await expect(fold(page, "Logs and alarms")).toContainText("kept for 30 days");
  await unfold(page, "Container");
  await group(page, "Processor").getByRole("radio", { name: "Arm (Graviton)" }).check();
  const ecs = await read(page, "ecs/main.tf");
  expect(ecs).toContain("retention_in_days = 30");
  expect(ecs).toContain('cpu_architecture        = "ARM64"');
});
