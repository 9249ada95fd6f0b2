// Starts the page. A file of its own, because the page's policy forbids inline scripts. A release build joins it with what
// it imports, and writes into this script's element what each file is called and, behind that, the hash that it has to have.
import start from "./kakoi-web.js";
import { keepOffline } from "./offline.js";

const script = document.querySelector("script[data-wasm]");

/** Asks for the file that an attribute of the script's element names. */
function request(attribute) {
  const [name, integrity] = script.getAttribute(attribute).split(" ");
  return fetch(new URL(name, document.baseURI), { integrity });
}

/** The language chosen on an earlier visit, which web/src/browser/preferences.rs stores; or nothing. */
function chosenLanguage() {
  try {
    return localStorage.getItem("kakoi.language");
  } catch {
    return null; // Where the browser keeps nothing.
  }
}

/** What stands in the file of a part. */
async function load(part) {
  const response = await request(`data-${part}`);
  if (!response.ok) {
    throw new Error(`${response.url}: ${response.status}`);
  }
  return response.text();
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
    await WebAssembly.instantiateStreaming(request("data-code"), { e: await early });
  }
}

const language = (chosenLanguage() ?? navigator.language).startsWith("ja") ? "ja" : "en";
const wasm = request("data-wasm");
const [text] = await Promise.all([load(`first-${language}`), wasm]);
// What web/src/browser/late.rs reads: the first language with its first sentences, and how the other parts are had.
const early = start({ module_or_path: wasm });
globalThis.kakoiData = { language, text, load, loadCode };
await early;
// After everything that the page works with. Where the late code cannot be had, its build may be gone from the server: then
// the worker brings the new one.
await loadCode().catch(() => undefined);
await keepOffline(script.dataset.build);
