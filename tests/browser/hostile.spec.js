// Text that would like to be more than text, on every way into the page and out of it: nothing of it runs, nothing leaves its
// quotes, and the page goes on answering. (nonsense.spec.js has what a person may type by mistake.)
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { test, expect, listen } from "./fixtures.js";
import { field, form, open, part, picture, read, unfoldAll } from "./kakoi.js";

const TEXTS = {
  html: "\"'><img src=x onerror=pwned=1><script>pwned=1</script><iframe srcdoc='<script>parent.pwned=1</script>'></iframe>",
  svg: "</title></text></svg><svg onload=pwned=1><foreignObject><script>pwned=1</script></foreignObject><a href=javascript:pwned=1>",
  javascript: "javascript:pwned=1//",
  hcl: "${file(\"/etc/passwd\")}$${x}%{ if true }%{ endif }%%{ \"\\\" } ~} */ # // EOT",
  directions: "\u202eabc\u2066def\u2069\u200f\u061c",
  controls: "\u0000\u0001\u001b[31m\u007f\u0085\u2028\ufeff",
  halves: "a\ud800b\udc00c",
};
const ALL = Object.values(TEXTS).join(" ");
const TEN_MILLION = 10_000_000;
/** Where tag::text_field cuts. */
const LONGEST = 65_536;

const dialog = (page) => page.getByRole("dialog");
const outcome = (page) => dialog(page).getByRole("status");
const notice = (page) => page.locator(".notice");

test.beforeEach(async ({ page }) => {
  page.on("dialog", (dialog) => {
    throw new Error(`a dialog: ${dialog.message()}`);
  });
});

/** What a text would have to become to do anything. That the policy was not even asked is the fixture's to see. */
async function isOnlyText(page) {
  const found = await page.evaluate(() => {
    const elements = "img, iframe, object, embed, base, meta[http-equiv=refresh], body script, body style, body link, " +
      "svg script, foreignObject, svg a, animate, set, [srcdoc], [style]";
    const all = [...document.querySelectorAll("*")];
    const attributes = all.flatMap((one) => [...one.attributes]).filter(({ name, value }) =>
      name.startsWith("on") || (["href", "src", "action", "formaction", "xlink:href"].includes(name) && !/^(https?:|#|[\w./-]*$)/.test(value)));
    return {
      ran: typeof globalThis.pwned,
      elements: [...document.querySelectorAll(elements)].filter((one) => one.id !== "start").map((one) => one.outerHTML),
      attributes: attributes.map(({ name, value }) => `${name}=${value}`),
    };
  });
  expect(found).toEqual({ ran: "undefined", elements: [], attributes: [] });
}

/** It still answers: a good value clears what was bad. */
async function answers(page) {
  await field(page, "VPC CIDR").fill("10.9.0.0/33");
  await expect(field(page, "VPC CIDR")).toHaveAttribute("aria-invalid", "true");
  await field(page, "VPC CIDR").fill("10.9.0.0/16");
  await expect(field(page, "VPC CIDR")).toHaveAttribute("aria-invalid", "false");
}

/** Goes wherever a design's texts are shown. */
async function lookAround(page) {
  for (const tab of [/^Findings/, "Cost", "Code"]) {
    await page.getByRole("tab", { name: tab }).click();
  }
  for (const opener of ["#designs", ".past [aria-haspopup=dialog]"]) {
    await page.locator(opener).click();
    await expect(dialog(page)).toBeVisible();
    await isOnlyText(page);
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toBeHidden();
  }
  await page.keyboard.press("Control+k");
  await dialog(page).getByRole("combobox").fill("a");
  await isOnlyText(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "日本語" }).click();
  await isOnlyText(page);
  await page.getByRole("button", { name: "English" }).click();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await isOnlyText(page);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
}

/** A design whose every text is hostile; AWS allows none of it. */
function design(text) {
  const table = { [text]: text, NAME: text };
  return {
    project: { name: text, environment: text, tags: table },
    network: {
      region: text, zones: [text], cidr: text, subnets: { [text]: { public: text, private: text } }, peer_cidrs: [text],
      endpoints: { [text]: true },
    },
    load_balancer: { certificate: { arn: text, zone: text, name: text }, allowed_cidrs: [text], health_check: { path: text, codes: text } },
    service: { image: text, environment: table, secrets: table, secrets_key_arn: text, calls: [text], buckets: [text] },
    observability: { log_key_arn: text, alarms: true, alarm_topic_arn: text },
    state: { backend: "s3", bucket: text, key: text, region: text },
    cost: { usage: table, prices: table, jpy_per_usd: text },
  };
}

/** Pastes a text where no field has the focus, or drops files, as a browser tells of it. */
async function give(page, { text, files = [] }) {
  await page.evaluate(({ text, files }) => {
    const data = new DataTransfer();
    if (text === undefined) {
      files.forEach(({ name, start, length, end }) => data.items.add(new File([start, "x".repeat(length), end], name)));
      document.querySelector("main").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    } else {
      data.setData("text/plain", text);
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    }
  }, { text, files });
}

test("in every field of the form", async ({ page }) => {
  test.slow();
  await open(page);
  await unfoldAll(page);
  const inputs = form(page).locator("input[type=text]");
  const count = await inputs.count();
  expect(count).toBeGreaterThanOrEqual(40);
  for (let position = 0; position < count; position += 1) {
    await inputs.nth(position).fill(ALL);
    await page.keyboard.press("Escape");
  }
  await isOnlyText(page);
  await lookAround(page);
  await answers(page);
});

test("in the fields beside the form", async ({ page }) => {
  await open(page);
  await page.getByRole("tab", { name: "Cost" }).click();
  for (const input of await page.locator("#code input[type=text]:visible, [role=tabpanel] input[type=text]:visible").all()) {
    await input.fill(ALL);
  }
  await isOnlyText(page);
  await field(page, "Project name").fill("shop");
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#v1\./);
  await page.locator("#designs").click();
  await dialog(page).locator("input.design-name").first().fill(ALL);
  await page.keyboard.press("Enter");
  await isOnlyText(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await dialog(page).getByRole("combobox").fill(ALL);
  await isOnlyText(page);
  await page.keyboard.press("Escape");
  await answers(page);
});

test("by an import, and by the link that it leads to", async ({ page, context, baseURL }) => {
  await open(page);
  const json = JSON.stringify(design(ALL.toWellFormed()));
  await give(page, { text: json });
  await expect(outcome(page)).toContainText("The design");
  await isOnlyText(page);
  await outcome(page).getByRole("button", { name: /beside your work$/ }).click();
  await expect(dialog(page)).toBeHidden();
  await isOnlyText(page);
  await lookAround(page);
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#v1\./);
  const link = new URL(page.url()).hash;
  const other = await context.newPage();
  await other.goto(baseURL + link);
  await expect(field(other, "Project name")).toHaveValue(ALL.toWellFormed());
  await isOnlyText(other);
  await answers(other);
  await other.close();
  await answers(page);
});

test("as names and contents of files, and as JSON that holds half a character", async ({ page }) => {
  await open(page);
  for (const [name, start] of [
    [`${TEXTS.html}.png`, "<svg onload=pwned=1>"],
    ["kakoi.json", `{"${TEXTS.javascript}": 1}`],
    ["kakoi.json", '{"project": {"name": "\\ud800"}}'],
    ["README.md", TEXTS.html],
    [`${TEXTS.svg}.zip`, `PK${TEXTS.html}`],
  ]) {
    await give(page, { files: [{ name, start, length: 0, end: "" }] });
    await expect(page.locator(".bring-not")).toContainText(name);
    await isOnlyText(page);
  }
  await give(page, { files: [{ name: "main.tf", start: `# ${ALL}\n`, length: 0, end: "" }] });
  await outcome(page).getByRole("button", { name: "Compare with the present design", exact: true }).click();
  await dialog(page).locator(".compare-file").filter({ hasText: /^.?main\.tf/ }).first().click();
  await expect(dialog(page)).toContainText("onerror=pwned=1");
  await isOnlyText(page);
  await page.keyboard.press("Escape");
  await answers(page);
});

test("what AWS allows stands in the code as a literal that terraform reads back", async ({ page }) => {
  await open(page);
  // A variable takes every character but NUL.
  const texts = [...Object.values(TEXTS), ALL].map((text) => text.toWellFormed().replaceAll("\u0000", ""));
  const config = { service: { environment: Object.fromEntries(texts.map((text, at) => [`V${at}`, text])) } };
  await give(page, { text: JSON.stringify(config) });
  await outcome(page).getByRole("button", { name: /beside your work$/ }).click();
  await expect(part(page, /^VPC web-dev/)).toBeVisible();
  const main = await read(page, "ecs/main.tf");
  const folder = await mkdtemp(join(tmpdir(), "kakoi-hostile-"));
  try {
    for (const [name, value] of Object.entries(config.service.environment)) {
      await readsBack(folder, main, name, value);
    }
    await formatted(main);
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** Holds what terraform reads in the code against a text. In an empty folder there is nothing to read, but it could still act. */
async function readsBack(folder, main, name, value) {
  const string = '("(?:[^"\\\\\\n]|\\\\.)*")';
  const literal = main.match(new RegExp(`\\{ name = "${name}", value = ${string} \\}`))?.[1];
  expect(literal, `${name} in ${main}`).toBeDefined();
  const answer = await console_(folder, `base64encode(${literal})`);
  expect(Buffer.from(JSON.parse(answer), "base64").toString(), literal).toBe(value.normalize("NFC"));
}

/** What `terraform console` answers to an expression. */
function console_(folder, expression) {
  return terraform(["console"], folder, `${expression}\n`);
}

/** Throws where `terraform fmt` cannot read a text. */
function formatted(text) {
  return terraform(["fmt", "-"], tmpdir(), text);
}

function terraform(words, cwd, input) {
  return new Promise((resolve, reject) => {
    const child = execFile("terraform", words, { cwd }, (error, out, err) => {
      if (error) {
        reject(new Error(`${error.message}\n${err}`));
      } else {
        resolve(out);
      }
    });
    child.stdin.end(input);
  });
}

/** Opens the page with a text as its company's settings. */
async function start(page, settings) {
  await page.route("**/settings.json", (route) => route.fulfill({ contentType: "application/json", body: settings }));
  await open(page);
  await expect(page.locator(".waiting")).toHaveCount(0);
}

test("in a company's settings, as far as they may say it", async ({ page }) => {
  const about = [TEXTS.html, TEXTS.svg, TEXTS.javascript, TEXTS.hcl].join(" ");
  const [title, help, name] = ["<img src=x onerror=pwned=1>${x}", "<svg onload=pwned=1>%{x}", "</span><script>pwned=1</script>"];
  const environment = { V: about };
  await start(page, JSON.stringify({
    title,
    help: { text: help, url: "https://example.com/\"onclick=pwned=1//'><script>" },
    presets: [{ id: "x", name, about, config: { service: { environment } } }],
  }));
  await expect(page.locator(".company-title")).toHaveText(title);
  await expect(page).toHaveTitle(`Kakoi · ${title}`);
  await expect(page.getByRole("link", { name: help, exact: true })).toBeVisible();
  await isOnlyText(page);
  await page.getByRole("button", { name: "Start from…", exact: true }).click();
  await expect(dialog(page)).toContainText(about);
  await isOnlyText(page);
  await dialog(page).getByRole("button", { name, exact: false }).click();
  await isOnlyText(page);
  await dialog(page).getByRole("button", { name: "Start from this", exact: true }).click();
  await expect(dialog(page)).toBeHidden();
  await lookAround(page);
  const main = await read(page, "ecs/main.tf");
  const folder = await mkdtemp(join(tmpdir(), "kakoi-hostile-"));
  await readsBack(folder, main, "V", about);
  await rm(folder, { recursive: true });
  await answers(page);
});

test("in a company's settings, where each mistake is told", async ({ page }) => {
  const { html, svg, javascript, hcl, directions, controls } = TEXTS;
  await start(page, JSON.stringify({
    [html]: svg,
    title: directions,
    help: { text: controls, url: "javascript:pwned=1" },
    language: javascript,
    allowed_regions: [html, svg],
    mandatory_tags: [{ key: html, values: [svg], default: hcl }],
    cidr_pool: javascript,
    image_hosts: [javascript, html],
    state: { bucket: hcl, region: "<svg onload=pwned=1>" },
    prices: { [html]: "1", alb_hour: javascript },
    presets: [{ id: html, name: html, config: { [svg]: 1 } }, { id: "y", name: "y", config: { service: { image: html } } }],
  }));
  await expect(notice(page)).toContainText("The company settings of this page cannot be used");
  for (const said of ["title: holds a control", "“javascript:pwned=1”", html.slice(0, 60), hcl]) {
    await expect(notice(page)).toContainText(said);
  }
  await expect(page.locator(".company")).toHaveCount(0);
  await isOnlyText(page);
  await lookAround(page);
  await answers(page);
});

for (const [what, settings, said] of [
  ["ten million characters", () => `{"title":"${"x".repeat(TEN_MILLION)}"}`, /larger than 256 kB|could not be loaded/],
  ["as deep as they are long", () => "[".repeat(200_000), "lists or objects stand too deep"],
  ["one long name twice", () => `{"${"x".repeat(100_000)}":1,"${"x".repeat(100_000)}":1}`, "stands there twice"],
]) {
  test(`settings of ${what} are refused, and the page answers`, async ({ page }) => {
    await start(page, settings());
    await expect(notice(page)).toContainText(said);
    await answers(page);
    await notice(page).getByRole("button", { name: "Close this message" }).click();
    await expect(notice(page)).toBeEmpty();
  });
}

test("on the page that takes over where the code is missing or stops", async ({ context, baseURL }) => {
  const page = await context.newPage();
  const complaints = await listen(page, new URL(baseURL).origin);
  const link = page.getByRole("textbox", { name: "Link of the design" });
  const report = page.getByRole("textbox", { name: "Text of the report" });
  const wasm = /kakoi-web[^/]*\.wasm$/;
  await page.route(wasm, (route) => route.abort());
  await page.addInitScript(({ html, svg }) => {
    if (!localStorage.getItem("kakoi.last")) {
      localStorage.setItem("kakoi.design.x", `1\n${svg}\n#${html}`);
      localStorage.setItem("kakoi.last", "x");
    }
  }, TEXTS);
  for (const [address, shown] of [["", `#${TEXTS.html}`], [`?${TEXTS.svg}#${TEXTS.javascript}`, `#${TEXTS.javascript}`]]) {
    await page.goto(baseURL + address);
    await expect(page.getByRole("heading", { name: "Kakoi could not start" })).toBeVisible();
    expect((await link.inputValue()).endsWith(shown)).toBe(true);
    await page.getByRole("checkbox", { name: /Put the link/ }).check();
    expect((await report.inputValue()).endsWith(shown)).toBe(true);
    await isOnlyText(page);
  }
  await page.unroute(wasm);
  await page.goto(baseURL);
  await field(page, "Project name").fill(ALL.toWellFormed());
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#v1\./);
  await page.evaluate((text) => {
    setTimeout(() => {
      throw Object.assign(new Error(text), { name: "RuntimeError" });
    });
  }, ALL);
  await expect(page.getByRole("heading", { name: "Kakoi has stopped" })).toBeVisible();
  expect(await report.inputValue()).toContain(TEXTS.html);
  await isOnlyText(page);
  const started = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save kakoi.json" }).click();
  const json = JSON.parse(await readFile(await (await started).path(), "utf8"));
  expect(json.project.name).toBe(ALL.toWellFormed());
  // The browser tells of the faults that were made; the policy was never asked.
  const others = complaints.filter((one) => !/ERR_FAILED|^page error: .*pwned/s.test(one));
  expect(others).toEqual([]);
});

test("an exported picture parses as XML and holds nothing that acts", async ({ page, context }, testInfo) => {
  await open(page);
  // What AWS takes nearly any text for, and what it does not: the picture is that of the last good design then.
  const path = `/${TEXTS.svg}`.replaceAll(" ", "");
  const good = { load_balancer: { health_check: { path } }, service: { environment: { A: TEXTS.html } } };
  await give(page, { text: JSON.stringify(good) });
  await outcome(page).getByRole("button", { name: /beside your work$/ }).click();
  await expect(page.locator("svg.topology")).toBeVisible();
  await field(page, "Container image").fill(TEXTS.svg);
  await picture(page).getByRole("button", { name: "Export" }).click();
  const alone = await context.newPage();
  for (const button of ["SVG Light", "SVG Dark"]) {
    const started = page.waitForEvent("download");
    await dialog(page).getByRole("button", { name: button, exact: true }).click();
    const path = testInfo.outputPath(`${button}.svg`);
    await (await started).saveAs(path);
    // On a page without a policy, which would let anything run.
    const found = await alone.evaluate((text) => {
      const svg = new DOMParser().parseFromString(text, "image/svg+xml");
      document.body.append(document.importNode(svg.documentElement, true));
      const all = [...svg.querySelectorAll("*")];
      return {
        bad: all.filter((one) => /^(script|foreignObject|a|image|use|animate.*|set|parsererror)$/.test(one.localName)).length,
        handlers: all.flatMap((one) => one.getAttributeNames()).filter((name) => /^on|href$/.test(name)),
        parts: all.length > 100,
        ran: typeof globalThis.pwned,
      };
    }, await readFile(path, "utf8"));
    expect(found).toEqual({ bad: 0, handlers: [], parts: true, ran: "undefined" });
  }
  await alone.close();
});

test("ten million characters are refused as a link, a text and a file", async ({ page }) => {
  await open(page);
  await page.evaluate((length) => {
    // A browser takes no longer address than two million.
    location.hash = `#v1.${"A".repeat(length / 5)}`;
  }, TEN_MILLION);
  await expect(notice(page)).toContainText("The link is longer, or holds more, than any design does.");
  await answers(page);
  await page.evaluate((length) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "x".repeat(length));
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, TEN_MILLION);
  await expect(page.locator(".bring-not")).toContainText("This is larger than any bundle is");
  for (const [name, start, end, said] of [
    ["large.json", '{"project":{"name":"', '"}}', "This is larger than any bundle is"],
    ["large.zip", "PK", "", "incomplete or damaged"],
    ["large.tf", "", "", "This is larger than any bundle is"],
  ]) {
    await give(page, { files: [{ name, start, length: TEN_MILLION, end }] });
    await expect(page.locator(".bring-not")).toContainText(name);
    await expect(page.locator(".bring-not")).toContainText(said);
  }
  await give(page, { text: `{"service":{"calls":[${'"",'.repeat(900_000)}""]}}` });
  await expect(page.locator(".bring-not")).toContainText("more than 1,000 entries");
  await page.keyboard.press("Escape");
  await answers(page);
});

test("ten million characters in a field are cut, and every field can be as long as that", async ({ page }) => {
  test.slow();
  await open(page);
  await unfoldAll(page);
  await field(page, "Project name").focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("x".repeat(TEN_MILLION));
  await expect.poll(() => field(page, "Project name").evaluate((one) => one.value.length)).toBe(LONGEST);
  await answers(page);
  const inputs = form(page).locator("input[type=text]");
  // What is typed and pasted is cut, as the browser promises; a script may say what it likes.
  expect(await inputs.evaluateAll((all) => all.map((one) => one.maxLength))).toEqual(Array(await inputs.count()).fill(LONGEST));
  for (const name of ["Container image", "VPC CIDR", "Environment"]) {
    await field(page, name).fill("<${x}日".repeat(LONGEST / 8));
  }
  const variables = form(page).getByRole("group", { name: "Environment variables" });
  await variables.getByRole("textbox", { name: "Name" }).fill("A");
  await variables.getByRole("textbox", { name: "Value" }).fill("<${x}日".repeat(LONGEST / 8));
  await isOnlyText(page);
  await answers(page);
});
