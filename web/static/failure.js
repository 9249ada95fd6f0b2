// Shows what to do where the page's code stopped or could not be loaded, instead of a white or dead screen. It runs without
// that code: the build writes the words into templates of index.html, from core's `text::Failure`.
import { stored } from "./stored.js";

/** What is listened for outside of the body. Nothing of the page may run once its code has stopped. */
const EVENTS = [
  "keydown", "paste", "drop", "dragover", "popstate", "hashchange", "storage", "pagehide", "beforeprint", "afterprint", "kakoi-old",
];

/** The page in each language. The templates stand in the body, which the page takes for itself when it mounts. */
const templates = Object.fromEntries(
  ["en", "ja"].map((language) => [language, document.getElementById(`failure-${language}`)]),
);

let hasFailed = false;

// Before the page's own listeners, because these were there first.
for (const name of EVENTS) {
  addEventListener(name, (event) => hasFailed && event.stopImmediatePropagation(), true);
}
addEventListener("error", (event) => hear(event, event.error));
addEventListener("unhandledrejection", (event) => hear(event, event.reason));

/** Shows the page at the first error that stopped the page's code; what that code does afterwards is told to nobody. */
function hear(event, error) {
  if (!hasStopped(error)) {
    return;
  }
  if (hasFailed) {
    event.preventDefault();
  }
  fail("stopped", error);
}

/**
 * Whether an error stopped the page's code: a trap of wasm, or anything else that flew through its functions, which cannot be
 * run again after that. Any other error, such as one of an extension, stopped nothing.
 */
function hasStopped(error) {
  return error instanceof Error && (error.name === "RuntimeError" || /wasm-function|wasm:\/\//.test(error.stack));
}

/** The fragment of the design's link: as it rested last, as it is kept (its third line), or as it stands in the address. */
function lastLink() {
  const kept = (id) => stored(`kakoi.design.${id}`)?.split("\n")[2];
  const here = location.hash.length > 1 ? location.hash : undefined;
  return globalThis.kakoiData?.last?.link || kept(history.state) || here || kept(stored("kakoi.last"));
}

function report(error, version) {
  return [
    `Kakoi ${version}`,
    document.querySelector("script[data-wasm]")?.dataset.wasm,
    navigator.userAgent,
    document.documentElement.lang,
    String(error),
    // Some browsers begin it with what the error says.
    error.stack?.replace(String(error), "").trim(),
  ].filter(Boolean).join("\n");
}

/** Takes the place of the page, once. The reason names the sentences that say what happened. */
export function fail(reason, error) {
  if (hasFailed) {
    return;
  }
  hasFailed = true;
  // Timers lead into code that has stopped, and so do the listeners of the body.
  for (let timer = setTimeout(() => {}); timer > 0; timer -= 1) {
    clearTimeout(timer);
  }
  const body = document.createElement("body");
  // What translates pages may have named another language.
  const template = templates[document.documentElement.lang] ?? templates.en;
  body.append(template.content.cloneNode(true));
  document.body.replaceWith(body);
  fill(body, reason, error);
}

function fill(body, reason, error) {
  const part = (name) => body.querySelector(`[data-part="${name}"]`);
  const link = lastLink();
  const json = globalThis.kakoiData?.last?.json;
  const address = location.href.split("#")[0];
  const whole = address + (link ?? "");
  const text = report(error, part("report").dataset.version);
  const said = part("said");
  const copy = async (field) => {
    field.focus();
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      said.textContent = said.dataset.copied;
    } catch {
      said.textContent = said.dataset.selected;
    }
  };
  const acts = {
    copyLink: () => copy(part("link")),
    copyReport: () => copy(part("report")),
    save: () => {
      const file = document.createElement("a");
      file.href = URL.createObjectURL(new Blob([json], { type: "application/json" }));
      file.download = "kakoi.json";
      file.click();
    },
    reload: () => location.reload(),
    // What is kept stays; only nothing leads to it any more.
    startAnew: () => {
      try {
        localStorage.removeItem("kakoi.last");
      } catch {
        // Then nothing is kept.
      }
      history.pushState(null, "", address);
      location.reload();
    },
  };
  for (const sentence of body.querySelectorAll("[data-reason]")) {
    sentence.hidden = !sentence.dataset.reason.split(" ").includes(reason);
  }
  part("design").hidden = !link;
  part("link").value = whole;
  part("save").hidden = !json;
  part("anew").hidden = !link || reason !== "stopped";
  part("report").value = text;
  part("withLink").onchange = ({ target }) => {
    part("report").value = target.checked ? `${text}\n${whole}` : text;
  };
  part("withLink").closest("label").hidden = !link;
  for (const button of body.querySelectorAll("button")) {
    button.onclick = acts[button.dataset.part];
  }
  body.querySelector("h1:not([hidden])").focus();
}

/** Whether the browser can run the page at all; else that is said. */
export function isAble() {
  const able = typeof WebAssembly === "object";
  if (!able) {
    fail("unable", new Error("WebAssembly is missing"));
  }
  return able;
}
