// Starts the page. A file of its own, because the page's policy forbids inline scripts; the build writes the hashed
// names of what it made into this script's element: the code, and each file of data by the name of its part.
import { settings } from "./settings.js";

const script = document.querySelector("script[data-js]");
const { js, wasm } = script.dataset;
const address = (file) => new URL(file, document.baseURI);

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
  const response = await fetch(address(script.getAttribute(`data-${part}`)));
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
    await WebAssembly.instantiateStreaming(fetch(address(script.dataset.code)), { e: await early });
  }
}

const language = (chosenLanguage() ?? navigator.language).startsWith("ja") ? "ja" : "en";
const [text, company, { default: start }] = await Promise.all([load(`first-${language}`), settings(), import(address(js))]);
// What web/src/browser/late.rs reads: the first language with its first sentences, and how the other parts are had.
const early = start({ module_or_path: address(wasm) });
globalThis.kakoiData = { language, text, settings: company, load, loadCode };
await early;
