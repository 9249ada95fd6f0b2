// A file server of the tests' own, for what the real one does not do: another build takes the place of the one that is
// served, files are changed on their way, and the network goes away.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";

const TYPES = {
  ".css": "text/css", ".html": "text/html", ".js": "text/javascript", ".json": "application/json",
  ".svg": "image/svg+xml", ".txt": "text/plain", ".wasm": "application/wasm",
};

/** The headers of every answer are those of the real server, which `likeUrl` leads to; none without it. */
const COPIED = ["content-security-policy", "cross-origin-embedder-policy", "cross-origin-opener-policy",
  "cross-origin-resource-policy", "permissions-policy", "referrer-policy", "x-content-type-options"];

/**
 * Serves a folder at a path of this machine. What is returned holds the page's `url`, and in `asked` the name of each file that
 * was asked for; its `folder` and `isUp` may be changed at any time, `change` is given the name of each file, its bytes and what
 * stands behind the ? of its address, and gives the bytes to send, and `close` ends it.
 */
export async function serve(folder, likeUrl, path = "/") {
  const like = likeUrl ? (await fetch(likeUrl)).headers : new Headers();
  const headers = Object.fromEntries(COPIED.filter((name) => like.has(name)).map((name) => [name, like.get(name)]));
  const site = { folder, isUp: true, asked: [], change: (_, bytes) => bytes };
  const server = createServer(async (request, response) => {
    if (!site.isUp) {
      request.socket.destroy();
      return;
    }
    const { pathname, search } = new URL(request.url, "http://localhost");
    const name = pathname.replace(path, "") || "index.html";
    site.asked.push(name);
    const caching = /-[0-9a-f]{16}\./.test(name) ? "public, max-age=31536000, immutable" : "no-cache";
    try {
      const bytes = await site.change(name, await readFile(join(site.folder, name)), search);
      const type = TYPES[extname(name)] ?? "application/octet-stream";
      response.writeHead(200, { ...headers, "content-type": type, "cache-control": caching }).end(bytes);
    } catch {
      response.writeHead(404, { ...headers, "content-type": "text/plain", "cache-control": "no-cache" }).end("none");
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  site.url = `http://127.0.0.1:${server.address().port}${path}`;
  site.close = () => new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  return site;
}
