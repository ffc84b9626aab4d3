// Looks at a built portal in Chromium: `node portal.mjs FOLDER`. Every page: links, fragments, console, requests. One page of
// each kind: 360 px wide, without script, and axe in light and dark. Ends with a line `N passed, N failed`.
import { readFile, readdir } from "node:fs/promises";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, sep } from "node:path";
import { chromium } from "playwright-core";
import { serve } from "./serve.mjs";

const FLAGS = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
const CHROMIUM = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => path && existsSync(path),
);
const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const AT_ONCE = 4;
const PER_KIND = 2;

let passed = 0;
const failures = [];

/** Counts one check; `problems` are what is wrong, one line each. */
function check(name, problems) {
  if (problems.length === 0) passed += 1;
  else failures.push([name, problems]);
}

/** Every HTML file below `folder`, as paths with `/`, in order. */
async function pagesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(".html"));
  return files.map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/")).sort();
}

/** The kind of a page: the folder that it lies in, its own name where it is an index of something. */
function kindOf(path, body) {
  const parts = path.split("/");
  return body || (parts.length <= 2 ? path : `${parts[0]}/*`);
}

/** Does `work` for each of `items`, a few at once. */
async function each(items, work) {
  const left = [...items];
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  }));
}

/** Opens a page in a context of its own and closes it afterwards. */
async function visit(browser, options, url, look) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  try {
    await page.goto(url, { waitUntil: "load" });
    return await look(page);
  } finally {
    await context.close();
  }
}

/** What a page holds and what happened while it loaded. */
async function survey(browser, root, path) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const noise = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && noise.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => noise.push(`script: ${error.message}`));
  page.on("requestfailed", (request) => noise.push(`request failed: ${request.url()}`));
  page.on("response", (response) => response.status() >= 400 && noise.push(`${response.status()}: ${response.url()}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(root) && !request.url().startsWith("data:")) noise.push(`leaves the portal: ${request.url()}`);
  });
  await page.goto(root + encodeURI(path), { waitUntil: "load" });
  await page.waitForTimeout(50);
  const found = await page.evaluate(() => ({
    title: document.title,
    headings: document.querySelectorAll("h1").length,
    kind: document.body.dataset.page || "",
    ids: [...document.querySelectorAll("[id]")].map((element) => element.id),
    names: [...document.querySelectorAll("a[name]")].map((element) => element.name),
    links: [...document.querySelectorAll("a[href], area[href]")].map((element) => [element.getAttribute("href"), element.href]),
    parts: [...document.querySelectorAll("[src], link[href]")].map((element) => element.src || element.href),
  }));
  await context.close();
  return { path, noise, ...found };
}

/** What is wrong with the links of a page, given the ids of every page. */
function brokenLinks(page, anchors, root, folder) {
  const problems = [];
  for (const [written, address] of page.links) {
    if (!address.startsWith(root)) {
      if (address.startsWith(new URL(root).origin)) problems.push(`${written} leads out of the portal`);
      continue;
    }
    const url = new URL(address);
    const target = decodeURIComponent(url.pathname).slice(decodeURIComponent(new URL(root).pathname).length);
    const fragment = decodeURIComponent(url.hash.slice(1));
    if (target === "" || target.endsWith("/")) problems.push(`${written} leads to a folder, which no file browser opens`);
    else if (!existsSync(join(folder, target))) problems.push(`${written} leads nowhere`);
    else if (fragment && fragment !== "top" && anchors.has(target) && !anchors.get(target).has(fragment)) {
      problems.push(`${written} names a section that is not there`);
    }
  }
  return [...new Set(problems)];
}

/** What hangs over the right edge of a narrow screen. */
async function sideways(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const over = document.documentElement.scrollWidth - width;
    if (over <= 0) return [];
    const wide = [...document.body.querySelectorAll("*")].filter((element) => element.getBoundingClientRect().right > width + 1);
    const names = wide.slice(0, 3).map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
    return [`scrolls sideways by ${over} px: ${names.join(", ")}`];
  });
}

/** What a reader without script lacks. */
async function scriptless(page, expected) {
  const text = await page.locator("main").innerText({ timeout: 5000 }).catch(() => "");
  const problems = text.trim().length === 0 ? ["shows nothing without script"] : [];
  const heading = await page.locator("h1").first().innerText({ timeout: 5000 }).catch(() => "");
  if (heading.trim().length === 0) problems.push("has no heading without script");
  if ((await page.locator("a[href]").count()) < Math.min(expected, 1)) problems.push("has no links without script");
  return problems;
}

/** What axe says of a page. */
async function axe(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return violations.map((found) => `${found.id}: ${found.help} (${found.nodes.length}×, ${found.nodes[0].target.join(" ")})`);
}

async function main() {
  const folder = process.argv[2];
  if (!folder || !existsSync(join(folder, "index.html"))) throw new Error(`no portal in ${folder}: build one first`);
  if (!CHROMIUM) throw new Error("no Chromium: install it, or name it in the variable CHROMIUM");
  const { root, stop } = await serve(folder);
  const browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args: FLAGS.split(" ") });
  const paths = await pagesOf(folder);

  const pages = [];
  await each(paths, async (path) => pages.push(await survey(browser, root, path)));
  const anchors = new Map(pages.map((page) => [page.path, new Set([...page.ids, ...page.names])]));
  const kinds = new Map();
  for (const page of pages.sort((a, b) => (a.path < b.path ? -1 : 1))) {
    check(`${page.path}: loads quietly and stays at home`, [...new Set(page.noise)]);
    check(`${page.path}: every link leads somewhere`, brokenLinks(page, anchors, root, folder));
    check(`${page.path}: one title, one first heading, ids once`, shape(page));
    const kind = kindOf(page.path, page.kind);
    kinds.set(kind, [...(kinds.get(kind) ?? []), page]);
  }

  const samples = [...kinds].flatMap(([kind, all]) => sample(all).map((page) => [kind, page]));
  await each(samples, async ([kind, page]) => {
    const url = root + encodeURI(page.path);
    const name = `${page.path} (${kind})`;
    check(`${name}: fits 360 px`, await visit(browser, { viewport: { width: 360, height: 740 } }, url, sideways));
    check(`${name}: works without script`, await visit(browser, { javaScriptEnabled: false }, url, (open) => scriptless(open, page.links.length)));
    for (const colorScheme of ["light", "dark"]) {
      check(`${name}: axe, ${colorScheme}`, await visit(browser, { bypassCSP: true, colorScheme, reducedMotion: "reduce" }, url, axe));
    }
  });

  await browser.close();
  stop();
  for (const [name, problems] of failures.sort()) console.log(`FAILED ${name}\n${problems.slice(0, 8).map((line) => `  ${line}`).join("\n")}`);
  console.log(`browser: ${pages.length} pages, ${kinds.size} kinds`);
  console.log(`${passed} passed, ${failures.length} failed`);
  process.exitCode = failures.length > 0 || passed === 0 ? 1 : 0;
}

/** What is wrong with a page as a document. */
function shape(page) {
  const problems = page.title.trim() ? [] : ["has no title"];
  if (page.headings !== 1) problems.push(`has ${page.headings} headings of level 1`);
  const seen = new Set();
  for (const id of page.ids) {
    if (seen.has(id)) problems.push(`says the id ${id} twice`);
    seen.add(id);
  }
  return [...new Set(problems)];
}

/** The first pages of a kind and the one with the most links: small and large look different. */
function sample(pages) {
  const fullest = [...pages].sort((a, b) => b.links.length - a.links.length)[0];
  return [...new Set([...pages.slice(0, PER_KIND - 1), fullest])];
}

await main();
