import { test, expect } from "./fixtures.js";
import {
  choose, chooseRegion, field, form, group, listing, open, part, picture, read, region, treeEntry, typeAndEnter,
} from "./kakoi.js";

const zone = (page, name) => group(page, "Availability zones").getByRole("button", { name: new RegExp(`^${name}`) });

test.beforeEach(async ({ page }) => {
  await open(page);
});

test("a region is found by its name in either language and by its code", async ({ page }) => {
  for (const [search, code, zones] of [
    ["frankfurt", "eu-central-1", ["1a", "1b"]],
    ["ソウル", "ap-northeast-2", ["2a", "2b"]],
    ["us-west-2", "us-west-2", ["2a", "2b"]],
    ["北京", "cn-north-1", ["1a", "1b"]],
    ["gov west", "us-gov-west-1", ["1a", "1b"]],
    ["東京", "ap-northeast-1", ["1a", "1c"]],
  ]) {
    await chooseRegion(page, search);
    await expect(form(page).locator("code.aside"), search).toHaveText(code);
    await expect(group(page, "Availability zones").getByRole("button", { pressed: true }), code).toHaveText(zones);
    await expect(picture(page), code).toContainText(`Region ${code} · `);
    expect(await read(page, "variables.tf")).toContain(`default     = "${code}"`);
    expect(await read(page, "main.tf")).toContain(`${code}${zones[0].at(-1)} = { public =`);
  }
});

test("Enter takes the region that was typed, even before the list shows it", async ({ page }) => {
  await region(page).focus();
  await typeAndEnter(region(page), "frankfurt");
  await expect(form(page).locator("code.aside")).toHaveText("eu-central-1");
  await expect(page.getByRole("listbox")).toBeHidden();
});

test("the region list is worked by keyboard", async ({ page }) => {
  const option = (name) => page.getByRole("option", { name: new RegExp(name) });
  await region(page).focus();
  await expect(page.getByRole("listbox")).toBeVisible();
  await expect(option("ap-northeast-1$")).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowDown");
  await expect(region(page)).toHaveAttribute("aria-activedescendant", /ap-northeast-2$/);
  await expect(option("ap-northeast-2$")).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listbox")).toBeHidden();
  await expect(region(page)).toHaveValue("Asia Pacific (Seoul)");

  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("listbox")).toBeVisible();
  await page.keyboard.type("atlantis");
  await expect(page.getByRole("listbox")).toContainText("No region matches “atlantis”.");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(region(page)).toHaveValue("Asia Pacific (Seoul)");
});

test("the region list is worked by mouse, grouped by partition and area", async ({ page }) => {
  await region(page).click();
  await expect(page.getByRole("listbox").getByRole("option")).toHaveCount(38);
  const groups = page.getByRole("listbox").getByRole("group");
  await expect(groups.first()).toHaveAccessibleName("AWS · North America");
  await expect(groups.last()).toHaveAccessibleName("AWS China");
  await page.getByRole("option", { name: /us-east-1$/ }).click();
  await expect(region(page)).toHaveValue("US East (N. Virginia)");
  await expect(zone(page, "us-east-1")).toHaveCount(6);
});

test("zones come and go, and no other zone moves", async ({ page }) => {
  await zone(page, "ap-northeast-1d").click();
  await expect(part(page, /^Private subnet 10\.0\.128\.0\/19 in ap-northeast-1d/)).toBeVisible();
  await expect(part(page, /^Public subnet 10\.0\.0\.0\/22 in ap-northeast-1a/)).toBeVisible();
  await expect(listing(page)).toContainText(
    'ap-northeast-1d = { public = "10.0.12.0/22", private = "10.0.128.0/19" }',
  );
  await expect(form(page)).toContainText("6 subnets");
  await zone(page, "ap-northeast-1a").click();
  await expect(part(page, /ap-northeast-1a/)).toHaveCount(0);
  await expect(part(page, /^Private subnet 10\.0\.96\.0\/19 in ap-northeast-1c/)).toBeVisible();
  await expect(listing(page)).not.toContainText("ap-northeast-1a");
});

test("the CIDR follows every keystroke", async ({ page }) => {
  await field(page, "VPC CIDR").fill("10.20.0.0/1");
  await page.keyboard.press("End");
  await page.keyboard.type("7");
  await expect(part(page, "VPC web-dev 10.20.0.0/17")).toBeVisible();
  await expect(listing(page)).toContainText('cidr      = "10.20.0.0/17"');
  await expect(form(page)).toContainText("32,768 addresses");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("8");
  await expect(part(page, "VPC web-dev 10.20.0.0/18")).toBeVisible();
});

test("NAT gateways appear in picture and code and go again", async ({ page }) => {
  await expect(treeEntry(page, "network/nat.tf")).toHaveCount(0);
  await choose(page, "Way out to the internet", "One NAT");
  await expect(part(page, /^NAT gateway in ap-northeast-1a: .* 2 private subnets$/)).toBeVisible();
  await expect(part(page, /^NAT gateway/)).toHaveCount(1);
  expect(await read(page, "network/nat.tf")).toContain('resource "aws_nat_gateway"');

  await choose(page, "Way out to the internet", "NAT per zone");
  await expect(part(page, /^NAT gateway/)).toHaveCount(2);

  await choose(page, "Way out to the internet", "None");
  await expect(part(page, /^NAT gateway/)).toHaveCount(0);
  await expect(treeEntry(page, "network/nat.tf")).toHaveCount(0);
  // The open file is gone: the first one takes its place.
  await expect(listing(page)).not.toHaveAttribute("aria-label", "network/nat.tf");
  await expect(listing(page)).not.toBeEmpty();
});

test("the project's name enters the picture and the code", async ({ page }) => {
  await field(page, "Project name").fill("shop");
  await expect(part(page, "VPC shop-dev 10.0.0.0/16")).toBeVisible();
  await expect(listing(page)).toContainText('name           = "shop-dev"');
  await expect(page.getByRole("banner")).toContainText("shop · dev");
});

test("the load balancer and the task follow the form", async ({ page }) => {
  await field(page, "Container port").fill("8080");
  await field(page, "Tasks").fill("3");
  await form(page).getByRole("combobox", { name: "Task size" }).selectOption("512/2048");
  await choose(page, "Protocol", "HTTPS");
  await field(page, "Certificate ARN").fill("arn:aws:acm:ap-northeast-1:123456789012:certificate/1234abcd");
  await expect(part(page, /^2 Fargate tasks in ap-northeast-1a: .*, port 8080, 512 CPU units, 2048 MiB/)).toBeVisible();
  await expect(part(page, /HTTPS :443$/)).toHaveCount(2);
  await expect(listing(page)).toContainText("container_port = 8080");
  await expect(listing(page)).toContainText("desired_count              = 3");
});
