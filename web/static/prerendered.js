// Shows the first screen before the page's code is there: `cargo xtask build` draws it into a template of index.html for each
// language. When the page mounts, its own first screen takes the place of this one.

import { stored } from "./stored.js";

/** Whether the page starts with the default design: web/src/kept/mod.rs looks at the same. */
function startsWithDefault() {
  const isKept = (id) => typeof id === "string" && stored(`kakoi.design.${id}`) !== null;
  return location.hash.length < 2 && !isKept(history.state) && !isKept(stored("kakoi.last"));
}

/**
 * Shows the frame in a language and in the chosen colours, so that nothing changes when the page takes over. Gives what shows
 * the default design in it: to be called once it is known that no company settings change that design.
 */
export function showFrame(language) {
  document.querySelector(".unstarted")?.remove();
  const root = document.documentElement;
  root.lang = language;
  root.dataset.theme = stored("kakoi.theme") ?? "system";
  const template = document.getElementById(`screen-${language}`);
  if (!template) {
    return () => {}; // A quick build has none.
  }
  const screen = template.content.cloneNode(true);
  // It holds its place from the beginning, so that nothing moves once it is shown.
  const ofDefault = [...screen.querySelectorAll(".topology, .header-name span, .badge")];
  const show = (visibility) => ofDefault.forEach((part) => {
    part.style.visibility = visibility;
  });
  show("hidden");
  for (const part of screen.children) {
    part.inert = true;
  }
  document.body.append(screen);
  return () => {
    if (startsWithDefault()) {
      show("");
    }
  };
}
