import { test, expect } from "./fixtures.js";
import { choose, endpoint, field, findings, findingsTab, fold, group, open, part, read, unfold } from "./kakoi.js";

const row = (page, name) => endpoint(page, name).locator("xpath=ancestor::li");
const interfaceEndpoint = (page, label) => part(page, new RegExp(`^Interface endpoint of ${label}`));

test.beforeEach(async ({ page }) => {
  await open(page);
});

test("every service says what it is for and why it is on", async ({ page }) => {
  await expect(row(page, "ecr.api")).toContainText("Signs tasks in to ECR. On because the image comes from ECR.");
  await expect(row(page, "ssmmessages")).toContainText("On because ECS Exec is on.");
  await expect(row(page, "secretsmanager")).toContainText("Off: nothing here needs it.");
});

test("what needs an endpoint switches it on and off", async ({ page }) => {
  await choose(page, "ECS Exec", "Off");
  await expect(endpoint(page, "ssmmessages")).not.toBeChecked();
  await expect(interfaceEndpoint(page, "AWS Systems Manager Session Manager")).toHaveCount(0);
  expect(await read(page, "network/endpoints.tf")).not.toContain("ssmmessages");
  await choose(page, "ECS Exec", "On");
  await expect(endpoint(page, "ssmmessages")).toBeChecked();
  await expect(interfaceEndpoint(page, "AWS Systems Manager Session Manager")).toBeVisible();
  expect(await read(page, "network/endpoints.tf")).toContain("ssmmessages");
});

test("NAT carries what the endpoints carried", async ({ page }) => {
  await choose(page, "Way out to the internet", "One NAT");
  await expect(endpoint(page, "logs")).not.toBeChecked();
  await expect(row(page, "logs")).toContainText("Off: NAT carries it");
  await expect(endpoint(page, "s3")).toBeChecked();
  await expect(part(page, /^Interface endpoint/)).toHaveCount(0);
});

test("a service that is needed, switched off by hand, says what breaks", async ({ page }) => {
  await endpoint(page, "logs").uncheck();
  await expect(row(page, "logs")).toContainText("Switched off by hand, but the task sends its log to CloudWatch.");
  await expect(row(page, "logs")).toContainText("ResourceInitializationError: failed to validate logger args");
  await expect(interfaceEndpoint(page, "Amazon CloudWatch Logs")).toHaveCount(0);
  await expect(findingsTab(page)).toHaveAccessibleName("Findings 3 findings");
  // It can be generated: the page still follows, and the README says what is wrong.
  await field(page, "Project name").fill("shop");
  await expect(part(page, /^VPC shop-dev/)).toBeVisible();
  expect(await read(page, "README.md")).toContain("ResourceInitializationError");

  await row(page, "logs").getByRole("button", { name: "back to automatic" }).click();
  await expect(endpoint(page, "logs")).toBeChecked();
  await expect(interfaceEndpoint(page, "Amazon CloudWatch Logs")).toBeVisible();
});

test("a service that nothing needs, switched on by hand, is drawn and charged", async ({ page }) => {
  await expect(fold(page, "Other services")).toContainText("none on");
  await unfold(page, "Other services");
  await endpoint(page, "kms").check();
  await expect(fold(page, "Other services")).toContainText("1 on");
  await expect(fold(page, "Other services")).toContainText("1 finding");
  await expect(row(page, "kms")).toContainText("Switched on by hand; nothing here needs it.");
  await expect(part(page, /^Interface endpoint of .*; nothing in this design uses it$/)).toHaveCount(1);
  await findingsTab(page).click();
  await expect(findings(page)).toContainText("Nothing in this design uses the endpoint kms");
});

test("a secret switches its service's endpoint on, in the list and in the picture", async ({ page }) => {
  await unfold(page, "Container");
  const secrets = group(page, "Secrets and parameters");
  await secrets.getByRole("button", { name: "Add a secret or parameter" }).click();
  await secrets.getByRole("textbox", { name: "Name" }).fill("DB_PASSWORD");
  await secrets.getByRole("textbox", { name: "ARN" })
    .fill("arn:aws:secretsmanager:ap-northeast-1:123456789012:secret:db-AbCdEf");
  await expect(endpoint(page, "secretsmanager")).toBeChecked();
  await expect(row(page, "secretsmanager")).toContainText("On because a secret fills DB_PASSWORD.");
  await expect(interfaceEndpoint(page, "AWS Secrets Manager")).toBeVisible();
  expect(await read(page, "network/endpoints.tf")).toContain("secretsmanager");
  await secrets.getByRole("button", { name: "Remove DB_PASSWORD" }).click();
  await expect(endpoint(page, "secretsmanager")).not.toBeChecked();
});

test("a service that the application calls gets its endpoint and its permission", async ({ page }) => {
  await unfold(page, "Calls and buckets");
  const calls = group(page, "AWS services the application calls");
  const ssm = calls.getByRole("button", { name: "AWS Systems Manager API" });
  await expect(ssm).toHaveAttribute("aria-pressed", "true");
  expect(await read(page, "ecs/iam.tf")).toContain("ssm:GetParameter");
  await ssm.click();
  await expect(endpoint(page, "ssm")).not.toBeChecked();
  await expect(fold(page, "Calls and buckets")).toContainText("calls nothing");
  expect(await read(page, "ecs/iam.tf")).not.toContain("ssm:GetParameter");
});

test("any other service is named, drawn and generated, and a bad name says what is wrong", async ({ page }) => {
  await unfold(page, "Other services");
  const services = group(page, "Private ways to AWS services");
  const name = services.getByRole("textbox", { name: "Service, such as athena" });
  await services.getByRole("button", { name: "Add a service by name" }).click();
  await name.fill("athena");
  await expect(fold(page, "Other services")).toContainText("1 on");
  await expect(part(page, /^Interface endpoint of athena/)).toBeVisible();
  expect(await read(page, "network/endpoints.tf")).toContain("athena");
  expect(await read(page, "kakoi.json")).toContain('"athena": true');

  for (const bad of ["Athena", '"${var.region}', "com.amazonaws.ap-northeast-1.athena"]) {
    await name.fill(bad);
    await expect(name).toHaveValue(bad);
    await expect(name).toHaveAttribute("aria-invalid", "true");
    await expect(services).toContainText("is not an endpoint service known here");
  }
  await name.fill("kms");
  await expect(services).toContainText("kms has a switch of its own above.");
  await expect(endpoint(page, "kms")).not.toBeChecked();

  await name.fill("athena");
  await findingsTab(page).click();
  await findings(page).getByRole("listitem").filter({ hasText: "athena" })
    .getByRole("button", { name: /^Go to / }).click();
  await expect(name).toBeFocused();
  await services.getByRole("button", { name: "Remove athena", exact: true }).click();
  await expect(fold(page, "Other services")).toContainText("none on");
  await expect(part(page, /^Interface endpoint of athena/)).toHaveCount(0);
});
