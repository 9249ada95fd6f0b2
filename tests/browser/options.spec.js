// Every option of the folded sections by its control: the code follows it, and nonsense is refused beside it.
import { test, expect } from "./fixtures.js";
import {
  choose, field, findings, findingsTab, fold, form, group, open, picture, read, treeEntry, unfold,
} from "./kakoi.js";

const ARN = {
  key: "arn:aws:kms:ap-northeast-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab",
  topic: "arn:aws:sns:ap-northeast-1:123456789012:on-call",
};

const checkbox = (page, label) => form(page).getByRole("checkbox", { name: label, exact: true });

/** Nonsense in a field: it stays as typed, the field says what is wrong, and its section counts it. */
async function expectRefused(page, section, label, value, reason) {
  await field(page, label).fill(value);
  await expect(field(page, label), value).toHaveValue(value);
  await expect(field(page, label), value).toHaveAttribute("aria-invalid", "true");
  await expect(field(page, label), value).toHaveAccessibleDescription(new RegExp(reason));
  await expect(fold(page, section), value).toContainText("finding");
}

test.beforeEach(async ({ page }) => {
  await open(page);
});

test("network: flow logs and the ranges of networks to be joined", async ({ page }) => {
  await unfold(page, "Peers and flow logs");
  await expect(treeEntry(page, "network/flow_logs.tf")).toHaveCount(0);
  await form(page).getByRole("combobox", { name: "VPC flow logs" }).selectOption("30");
  expect(await read(page, "network/flow_logs.tf")).toContain("retention_in_days = 30");
  await expect(fold(page, "Peers and flow logs")).toContainText("VPC flow logs: 30 days");
  await form(page).getByRole("combobox", { name: "VPC flow logs" }).selectOption("Off");
  await expect(treeEntry(page, "network/flow_logs.tf")).toHaveCount(0);

  const ranges = "Ranges of networks to be joined";
  await field(page, ranges).pressSequentially("10.1.0.0/16, 192.168.0.0/16");
  await expect(field(page, ranges)).toHaveAttribute("aria-invalid", "false");
  expect(await read(page, "kakoi.json")).toMatch(/"peer_cidrs": \[\s*"10\.1\.0\.0\/16",\s*"192\.168\.0\.0\/16"\s*\]/);
  await expectRefused(page, "Peers and flow logs", ranges, "10.0.128.0/17", "they cannot be joined");
  await expectRefused(page, "Peers and flow logs", ranges, "the office, ☃", "is not a CIDR");
});

test("access: an internal load balancer and who may connect", async ({ page }) => {
  await unfold(page, "Access");
  await field(page, "Who may connect").fill("10.0.0.0/8, 192.168.0.0/16");
  const alb = await read(page, "alb/main.tf");
  expect(alb + await read(page, "main.tf")).toContain("192.168.0.0/16");
  await choose(page, "Scheme", "Internal");
  expect(await read(page, "alb/main.tf")).toMatch(/internal\s+= true/);
  await expect(fold(page, "Access")).toContainText("Internal, 10.0.0.0/8, 192.168.0.0/16");
  await expectRefused(page, "Access", "Who may connect", "everybody", "is not a CIDR");
  await expectRefused(page, "Access", "Who may connect", "", "Nobody may connect");
});

test("HTTPS: a new certificate for a name in a zone, and the TLS policy", async ({ page }) => {
  await expect(fold(page, "HTTPS")).toHaveCount(0);
  await choose(page, "Protocol", "HTTPS");
  await unfold(page, "HTTPS");
  await choose(page, "TLS versions", "TLS 1.3");
  expect(await read(page, "alb/main.tf")).toContain("ELBSecurityPolicy-TLS13-1-3-2021-06");
  await field(page, "Route 53 zone").fill("example.com");
  await expect(field(page, "Name in the zone")).toHaveAttribute("aria-invalid", "true");
  await field(page, "Name in the zone").fill("app.example.com");
  expect(await read(page, "alb/certificate.tf")).toContain('resource "aws_acm_certificate_validation"');
  await expect(fold(page, "HTTPS")).toContainText("TLS 1.3");
  await expect(fold(page, "HTTPS")).toContainText("app.example.com");
  await expectRefused(page, "HTTPS", "Name in the zone", "app.example.org", "does not lie in the zone");
  await expectRefused(page, "HTTPS", "Route 53 zone", "https://例え.test/", "is not a domain name");
  await field(page, "Route 53 zone").fill("example.com");
  await field(page, "Name in the zone").fill("app.example.com");
  await field(page, "Certificate ARN").fill("x");
  await expect(field(page, "Certificate ARN")).toHaveAccessibleDescription(/not both/);
  await expect(field(page, "Name in the zone")).toHaveAttribute("aria-invalid", "false");
});

test("load balancer: idle timeout, access logs, deletion protection and WAF", async ({ page }) => {
  const section = "Safeguards";
  await unfold(page, section);
  await field(page, "Idle timeout, seconds").fill("120");
  await checkbox(page, "Deletion protection").check();
  const alb = await read(page, "alb/main.tf");
  expect(alb).toMatch(/idle_timeout\s+= 120/);
  expect(alb).toMatch(/enable_deletion_protection\s+= true/);
  await checkbox(page, "Access logs").check();
  expect(await read(page, "alb/logs.tf")).toContain('resource "aws_s3_bucket_lifecycle_configuration"');
  await checkbox(page, "AWS WAF").press(" ");
  expect(await read(page, "alb/waf.tf")).toContain('resource "aws_wafv2_web_acl"');
  await expect(fold(page, section))
    .toContainText("Idle timeout, seconds: 120, Access logs, Deletion protection, AWS WAF");
  await checkbox(page, "Access logs").uncheck();
  await expect(treeEntry(page, "alb/logs.tf")).toHaveCount(0);
  await expectRefused(page, section, "Idle timeout, seconds", "4001", "outside what AWS allows: 1 to 4000");
  await expectRefused(page, section, "Idle timeout, seconds", "a minute", "is not a whole number");
});

test("task: repository, ephemeral storage, read-only root and time to stop", async ({ page }) => {
  const section = "Image and task";
  await unfold(page, section);
  await checkbox(page, "Create the ECR repository").check();
  expect(await read(page, "ecs/repository.tf")).toContain('resource "aws_ecr_repository"');
  await field(page, "Ephemeral storage, GiB").fill("50");
  await field(page, "Time to stop, seconds").fill("90");
  await choose(page, "ECS Exec", "Off");
  await checkbox(page, "Read-only root file system").check();
  const ecs = await read(page, "ecs/main.tf");
  expect(ecs).toMatch(/size_in_gib\s+= 50/);
  expect(ecs).toMatch(/stopTimeout\s+= 90/);
  expect(ecs).toMatch(/readonlyRootFilesystem\s+= true/);
  await choose(page, "ECS Exec", "On");
  await expect(checkbox(page, "Read-only root file system")).toHaveAccessibleDescription(/no shell will open/);
  await expectRefused(page, section, "Ephemeral storage, GiB", "201", "20 to 200");
  await expectRefused(page, section, "Time to stop, seconds", "-1", "1 to 120");
  await field(page, "Container image").fill("public.ecr.aws/nginx/nginx:1.29");
  await expect(checkbox(page, "Create the ECR repository")).toHaveAccessibleDescription(/No repository is created/);
});

test("container: the key of its secrets, and what it does not offer", async ({ page }) => {
  await unfold(page, "Container");
  await expect(form(page)).toContainText("extra ports and sidecars are not offered");
  const secrets = group(page, "Secrets and parameters");
  await secrets.getByRole("button", { name: "Add a secret or parameter" }).click();
  await secrets.getByRole("textbox", { name: "Name" }).fill("DB_PASSWORD");
  await secrets.getByRole("textbox", { name: "ARN" })
    .fill("arn:aws:secretsmanager:ap-northeast-1:123456789012:secret:db-AbCdEf");
  await field(page, "KMS key of the secrets").fill(ARN.key);
  expect(await read(page, "ecs/iam.tf")).toContain("kms:Decrypt");
  await expectRefused(page, "Container", "KMS key of the secrets", "alias/db", "is not the ARN of a KMS key");
});

test("buckets get their permission and their place in the endpoint's policy", async ({ page }) => {
  const section = "Calls and buckets";
  await unfold(page, section);
  await field(page, "S3 buckets the application uses").fill("my-uploads, my-reports");
  expect(await read(page, "ecs/iam.tf") + await read(page, "main.tf")).toContain("my-reports");
  await expect(fold(page, section)).toContainText("calls ssm, my-uploads, my-reports");
  await expectRefused(page, section, "S3 buckets the application uses", "s3://my-uploads", "cannot be a bucket's name");
});

test("scaling shows its numbers only where it is on, and Spot has its share", async ({ page }) => {
  const section = "Scaling and Spot";
  await unfold(page, section);
  await expect(field(page, "Fewest tasks")).toHaveCount(0);
  await checkbox(page, "Scale the number of tasks").check();
  await field(page, "Tasks").fill("3");
  await field(page, "Fewest tasks").fill("3");
  await field(page, "Most tasks").fill("12");
  await field(page, "CPU, %").fill("");
  await field(page, "Memory, %").fill("70");
  await field(page, "Requests a minute and task").fill("500");
  const scaling = await read(page, "ecs/scaling.tf");
  expect(scaling).toMatch(/max_capacity\s+= 12/);
  expect(scaling).toContain("ECSServiceAverageMemoryUtilization");
  expect(scaling).not.toContain("ECSServiceAverageCPUUtilization");
  expect(scaling).toContain("ALBRequestCountPerTarget");
  await expect(fold(page, section)).toContainText("3 to 12 tasks");

  await expectRefused(page, section, "Fewest tasks", "13", "are more than the most");
  await expectRefused(page, section, "Memory, %", "101", "1 to 100");
  await expectRefused(page, section, "Most tasks", "all of them", "is not a whole number");
  await field(page, "Memory, %").fill("");
  await field(page, "Requests a minute and task").fill("");
  await expect(checkbox(page, "Scale the number of tasks")).toHaveAttribute("aria-invalid", "true");
  await checkbox(page, "Scale the number of tasks").uncheck();
  await expect(field(page, "Most tasks")).toHaveCount(0);
  await expect(treeEntry(page, "ecs/scaling.tf")).toHaveCount(0);
  await expect(picture(page).getByRole("status")).toBeEmpty();

  await field(page, "Share on Fargate Spot, percent").fill("50");
  expect(await read(page, "ecs/main.tf")).toContain("FARGATE_SPOT");
  await expectRefused(page, section, "Share on Fargate Spot, percent", "150", "0 to 100");
});

test("deployment: blue/green with its traffic shift, or a pipeline", async ({ page }) => {
  await unfold(page, "Deployment");
  await expect(group(page, "How traffic moves")).toHaveCount(0);
  await choose(page, "Who deploys new images", "A pipeline");
  expect(await read(page, "ecs/main.tf")).toContain("ignore_changes");
  await choose(page, "How a new version comes in", "Blue/green");
  await choose(page, "How traffic moves", "A tenth a minute");
  expect(await read(page, "ecs/codedeploy.tf")).toContain("CodeDeployDefault.ECSLinear10PercentEvery1Minutes");
  await expect(fold(page, "Deployment")).toContainText("Blue/green, A tenth a minute, A pipeline");
  await choose(page, "How a new version comes in", "Rolling");
  await expect(group(page, "How traffic moves")).toHaveAccessibleDescription(/has no effect/);
  // It leaves with its last effect, so it is never seen checked.
  await group(page, "How traffic moves").getByRole("radio", { name: "All at once" }).click();
  await expect(group(page, "How traffic moves")).toHaveCount(0);
  await expect(treeEntry(page, "ecs/codedeploy.tf")).toHaveCount(0);
});

test("Exec can be audited", async ({ page }) => {
  await choose(page, "ECS Exec", "Audited");
  expect(await read(page, "ecs/exec.tf")).toContain('resource "aws_kms_key"');
  await choose(page, "ECS Exec", "Off");
  await expect(treeEntry(page, "ecs/exec.tf")).toHaveCount(0);
});

test("logs and alarms: key, insights, alarms and their topic", async ({ page }) => {
  const section = "Logs and alarms";
  await unfold(page, section);
  await field(page, "KMS key of the logs").fill(ARN.key);
  await checkbox(page, "Container Insights").check();
  const ecs = await read(page, "ecs/main.tf") + await read(page, "main.tf");
  expect(ecs).toContain(ARN.key);
  expect(ecs).toContain("containerInsights");
  await expect(field(page, "SNS topic of the alarms")).toHaveCount(0);
  await checkbox(page, "Alarms").check();
  await field(page, "SNS topic of the alarms").fill(ARN.topic);
  expect(await read(page, "alb/alarms.tf")).toContain('resource "aws_cloudwatch_metric_alarm"');
  await expect(treeEntry(page, "ecs/alarms.tf")).toHaveCount(1);
  await expect(fold(page, section)).toContainText("kept for 7 days, KMS key of the logs, Container Insights, Alarms");
  await expectRefused(page, section, "KMS key of the logs", "my key", "is not the ARN of a KMS key");
  await expectRefused(page, section, "SNS topic of the alarms", "me@example.com", "is not the ARN of a standard SNS");
});

test("state: a bucket is asked for only where S3 keeps it, and a finding leads into the section", async ({ page }) => {
  await unfold(page, "State");
  await expect(field(page, "State bucket")).toHaveCount(0);
  await choose(page, "Terraform state", "S3");
  await expect(field(page, "State bucket")).toHaveAttribute("aria-invalid", "true");
  await fold(page, "State").click();
  await expect(fold(page, "State")).toContainText("1 finding");
  await findingsTab(page).click();
  await findings(page).getByRole("button", { name: "Go to State bucket" }).click();
  await expect(field(page, "State bucket")).toBeFocused();
  await page.getByRole("tab", { name: "Code" }).click();

  await field(page, "State bucket").fill("my-states");
  await field(page, "Region of the bucket").fill("eu-west-1");
  const versions = await read(page, "versions.tf");
  expect(versions).toMatch(/bucket\s+= "my-states"/);
  expect(versions).toMatch(/region\s+= "eu-west-1"/);
  expect(versions).toMatch(/use_lockfile\s+= true/);
  await field(page, "Path in the bucket").fill("teams/web");
  expect(await read(page, "versions.tf")).toMatch(/key\s+= "teams\/web"/);
  await expectRefused(page, "State", "Path in the bucket", "//", "is not a path that Terraform takes");
  await expectRefused(page, "State", "Region of the bucket", "the moon", "is not a region known here");
  await expectRefused(page, "State", "State bucket", "My_States!", "cannot be the name of a bucket");
  await choose(page, "Terraform state", "A file");
  await expect(group(page, "Terraform state")).toHaveAccessibleDescription(/The bucket has no effect/);
});
