// Has the browser keep the page for times without a network, by worker.js. Where there are no service workers (an
// unencrypted address that is not this machine, a private window) the page works as long as there is a network.

/** Starts the worker of a build, and tells the page when the worker is of another one. */
export async function keepOffline(build) {
  const workers = navigator.serviceWorker;
  // A quick build has no worker.
  if (!build || !workers) {
    return;
  }
  workers.addEventListener("message", ({ data }) => {
    if (data !== build) {
      // web/src/browser/version.rs waits for it.
      globalThis.kakoiData.isOld = true;
      dispatchEvent(new Event("kakoi-old"));
    }
  });
  try {
    // Asked for past the browser's cache, so that a new version is seen at once.
    await workers.register(trusted(new URL("worker.js", document.baseURI).href), { updateViaCache: "none" });
    const registration = await workers.ready;
    registration.active.postMessage(build);
    // A page may stay open for weeks: whoever comes back to it hears of a new version.
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) {
        registration.update().catch(() => undefined);
      }
    });
  } catch {
    // The browser refuses, or there is no network: the page does without.
  }
}

/** The address, as the page's policy wants it: no other may become a worker's or a script's. */
function trusted(address) {
  const createScriptURL = (asked) => {
    if (asked !== address) {
      throw new TypeError(asked);
    }
    return asked;
  };
  return globalThis.trustedTypes?.createPolicy("kakoi", { createScriptURL }).createScriptURL(address) ?? address;
}
