// Another build of the page, made of the one that is there: every script, style, code and first sentence is changed a little
// and named anew, as a build of other sources would.
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The build that `cargo xtask build` makes. */
export const DIST = fileURLToPath(new URL("../../dist/", import.meta.url));

const UNHASHED = ["index.html", "worker.js", "settings.json"];
const HASH = /[0-9a-f]{16}(?=\.\w+$)/;

const digest = (bytes, encoding) => createHash("sha256").update(bytes).digest(encoding);
const shortHash = (bytes) => digest(bytes, "hex").slice(0, 16);
const integrity = (bytes) => `sha256-${digest(bytes, "base64")}`;

/** The names of a build's files, without their compressed copies. */
export async function files(folder) {
  return (await readdir(folder)).filter((name) => !/\.(br|gz)$/.test(name));
}

/** A file of another build: where a button says "Download .zip" it says "Get .zip" there. */
function changed(name, bytes) {
  if (name.endsWith(".wasm")) {
    // A section of one's own, called B, with nothing in it.
    return Buffer.concat([bytes, Buffer.from([0, 2, 1, 66])]);
  }
  if (/\.(js|css)$/.test(name)) {
    return Buffer.concat([bytes, Buffer.from("/*B*/")]);
  }
  return Buffer.from(bytes.toString().replaceAll("Download .zip", "Get .zip"));
}

/** Makes the other build and gives its folder. */
export async function otherBuild() {
  const folder = await mkdtemp(join(tmpdir(), "kakoi-build-"));
  const oldIndex = await readFile(join(DIST, "index.html"), "utf8");
  let index = oldIndex;
  let worker = await readFile(join(DIST, "worker.js"), "utf8");
  for (const name of await files(DIST)) {
    const old = await readFile(join(DIST, name));
    if (UNHASHED.includes(name)) {
      await writeFile(join(folder, name), old);
      continue;
    }
    const bytes = changed(name, old);
    const next = name.replace(HASH, shortHash(bytes));
    await writeFile(join(folder, next), bytes);
    const renamed = (text) => text.replaceAll(name, next).replaceAll(integrity(old), integrity(bytes));
    [index, worker] = [renamed(index), renamed(worker)];
  }
  const [, build] = /data-build="([0-9a-f]{16})"/.exec(index);
  const next = shortHash(index);
  index = index.replace(build, next);
  worker = worker.replaceAll(build, next).replace(integrity(oldIndex), integrity(index));
  await writeFile(join(folder, "index.html"), index);
  await writeFile(join(folder, "worker.js"), worker);
  return folder;
}
