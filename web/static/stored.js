// What the browser keeps for the page, as web/src/browser/storage.rs has it. A module of its own, because nothing kept, or a
// browser that keeps nothing, must not keep the page from starting.

/** What is kept under a key; null where there is nothing, or nothing may be read. */
export function stored(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
