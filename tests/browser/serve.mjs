// A static server for one folder, on loopback, below a path of its own: a portal has to work under any path.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";

export const BELOW = "/a/place/of/its own/";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8",
};

/** Serves `folder`; gives the address of its root, which ends in a slash, and a way to stop. */
export async function serve(folder) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const file = path.startsWith(BELOW) && join(folder, normalize("/" + path.slice(BELOW.length)));
    const name = file && (path.endsWith("/") ? join(file, "index.html") : file);
    const body = name && (await readFile(name).catch(() => null));
    response.writeHead(body ? 200 : 404, { "content-type": TYPES[extname(name || "")] || "application/octet-stream" });
    response.end(body || "not found");
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const root = `http://127.0.0.1:${server.address().port}${encodeURI(BELOW)}`;
  return { root, stop: () => server.close() };
}
