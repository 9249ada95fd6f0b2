// Starts the page. A file of its own, because the page's policy forbids inline scripts. A release build joins it with what
// it imports, and writes into this script's element what each file is called and, behind that, the hash that it has to have.
import { fail, isAble } from "./failure.js";
import start from "./kakoi-web.js";
import { keepOffline } from "./offline.js";
import { showFrame } from "./prerendered.js";
import { settings } from "./settings.js";
import { stored } from "./stored.js";

const script = document.querySelector("script[data-wasm]");

/** How long a file may take, in milliseconds: ten times what it takes at 100 kbit/s. A server that says nothing more is lost. */
const MOST = 120_000;

/** Asks for the file that an attribute of the script's element names. */
async function request(attribute) {
  const [name, integrity] = script.getAttribute(attribute).split(" ");
  const signal = AbortSignal.timeout(MOST);
  const response = await fetch(new URL(name, document.baseURI), { integrity, signal });
  if (!response.ok) {
    throw new Error(`${response.url}: ${response.status}`);
  }
  return response;
}

/** What stands in the file of a part. */
async function load(part) {
  return (await request(`data-${part}`)).text();
}

let code;

/** Puts the late code, which works on the exports of the early one, into its place, once. A quick build has all in one. */
function loadCode() {
  code ??= instantiateCode().catch((error) => {
    code = undefined;
    throw error;
  });
  return code;
}

async function instantiateCode() {
  if (script.dataset.code) {
    const [response, exports] = await Promise.all([request("data-code"), early]);
    // A server may not know the type of wasm.
    const isTyped = response.headers.get("content-type") === "application/wasm";
    const source = isTyped ? response : await response.arrayBuffer();
    await WebAssembly[isTyped ? "instantiateStreaming" : "instantiate"](source, { e: exports });
  }
}

// The one chosen on an earlier visit, which web/src/browser/preferences.rs stores, or the browser's.
const language = (stored("kakoi.language") ?? navigator.language).startsWith("ja") ? "ja" : "en";
let early;

async function startPage() {
  const wasm = request("data-wasm");
  const known = settings();
  known.then(showFirstPicture);
  const [text, company] = await Promise.all([load(`first-${language}`), known, wasm, isSeen]);
  // What web/src/browser/late.rs reads: the first language with its first sentences, and how the other parts are had.
  early = start({ module_or_path: wasm });
  globalThis.kakoiData = { language, text, settings: company, load, loadCode };
  await early;
}

/** How long the page waits at most to be painted, in milliseconds: in a tab that is not looked at, it is not. */
const PATIENCE = 500;

/** Waits until the frame is on the screen. To replace it before costs a fast browser a frame, and nobody sees it. */
function painted() {
  return new Promise((resolve) => {
    const see = (seen) => seen.getEntriesByName("first-contentful-paint").forEach(resolve);
    new PerformanceObserver(see).observe({ type: "paint", buffered: true });
    setTimeout(resolve, PATIENCE);
    if (!document.querySelector(".header")) {
      resolve(); // A quick build has nothing to paint.
    }
  });
}

/** After everything that the page works with. */
async function prepareNextVisit() {
  // Where the late code cannot be had, its build may be gone from the server: then the worker brings the new one.
  await loadCode().catch(() => undefined);
  await keepOffline(script.dataset.build);
}

const showPicture = showFrame(language);
const isSeen = painted();

/** Shows the picture of the default design where the company that hosts the page changes nothing of it. */
function showFirstPicture(company) {
  if (company === null || company.trim() === "{}") {
    showPicture();
  }
}

if (isAble()) {
  startPage().then(prepareNextVisit, (error) => fail(error.name === "RuntimeError" ? "stopped" : "lost", error));
}
