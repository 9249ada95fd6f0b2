// The settings of the company that hosts the page: a file beside index.html, which web/src/company.rs reads. A module of its
// own, because nothing of it may keep the page from starting: it never fails.

/** How long the page waits for them: longer than a slow line takes for a small file. */
const MOST_MS = 5000;

/** The text of the settings: `{}` where there is no such file, null where it cannot be had. */
export async function settings() {
  try {
    const file = new URL("settings.json", document.baseURI);
    const response = await fetch(file, { cache: "no-cache", signal: AbortSignal.timeout(MOST_MS) });
    if (response.status === 404) {
      return "{}";
    }
    return response.ok ? await response.text() : null;
  } catch {
    return null; // No line, or too slow a one.
  }
}
