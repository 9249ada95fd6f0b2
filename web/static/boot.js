// Starts the page. A file of its own, because the page's policy forbids inline scripts; Trunk writes the hashed names
// of what it built into this script's element.
const { js, wasm } = document.querySelector("script[data-js]").dataset;
const { default: start } = await import(new URL(js, document.baseURI));
await start({ module_or_path: new URL(wasm, document.baseURI) });
