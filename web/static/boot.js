// Starts the page. A file of its own, because the page's policy forbids inline scripts; the build writes the hashed
// names of what it made into this script's element: the code, and the sentences of each language by its tag.
const { js, wasm, ...sentences } = document.querySelector("script[data-js]").dataset;
const address = (file) => new URL(file, document.baseURI);

/** The language chosen on an earlier visit, which web/src/browser/preferences.rs stores; or nothing. */
function chosenLanguage() {
  try {
    return localStorage.getItem("kakoi.language");
  } catch {
    return null; // Where the browser keeps nothing.
  }
}

/** The sentences of a language. */
async function load(language) {
  const response = await fetch(address(sentences[language]));
  if (!response.ok) {
    throw new Error(`${response.url}: ${response.status}`);
  }
  return response.text();
}

const language = (chosenLanguage() ?? navigator.language).startsWith("ja") ? "ja" : "en";
const [text, { default: start }] = await Promise.all([load(language), import(address(js))]);
// What web/src/browser/sentences.rs reads: the first language with its sentences, and how the others are had.
globalThis.kakoiSentences = { language, text, load };
await start({ module_or_path: address(wasm) });
