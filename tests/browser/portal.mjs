// Looks at a built portal in Chromium: `node portal.mjs FOLDER [--pages START,…]`; with `--pages`, at those alone, and at nothing that only the demo has. Every page: links, fragments, console, requests. One page of
// each kind: 360 px wide, without script, and axe in light and dark. Ends with a line `N passed, N failed`.
// `node portal.mjs FOLDER --preview` looks at a preview of a change: at the pages that change alone.
import { readFile, readdir } from "node:fs/promises";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, sep } from "node:path";
import { chromium } from "playwright-core";
import { features } from "./features.mjs";
import { outputs } from "./outputs.mjs";
import { search } from "./search.mjs";
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

/** The pages of a preview that change, and the one that says what does. Every page of it has to keep crawlers away. */
async function changedPages(folder) {
  const changed = [];
  for (const path of await pagesOf(folder)) {
    const text = await readFile(join(folder, path), "utf8");
    if (text.includes('http-equiv="refresh"')) continue;
    check(`${path}: is a preview that nobody indexes`, text.includes('<meta name="robots" content="noindex">') ? [] : ["may be indexed"]);
    if (path === "changes/index.html" || text.includes("This page changes.")) changed.push(path);
  }
  return changed;
}

/** The kind of a page: the folder that it lies in, its own name where it is an index of something. */
function kindOf(path) {
  const parts = path.split("/");
  return parts.length <= 2 ? path : `${parts[0]}/*`;
}

/** Does `work(page, item)` for each of `items`, in a few pages of one context. */
async function browse(browser, options, items, work) {
  const context = await browser.newContext(options);
  const left = [...items];
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    const page = await context.newPage();
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(page, item);
  }));
  await context.close();
}

/** What a page holds and what happened while it loaded. */
async function survey(page, root, path) {
  const noise = [];
  const listeners = {
    console: (message) => ["error", "warning"].includes(message.type()) && noise.push(`console: ${message.text()}`),
    pageerror: (error) => noise.push(`script: ${error.message}`),
    // Leaving a page cancels what it still loads.
    requestfailed: (request) => request.failure()?.errorText === "net::ERR_ABORTED" || noise.push(`request failed: ${request.url()}`),
    response: (response) => response.status() >= 400 && noise.push(`${response.status()}: ${response.url()}`),
    request: (request) => request.url().startsWith(root) || request.url().startsWith("data:") || noise.push(`leaves the portal: ${request.url()}`),
  };
  for (const [event, listener] of Object.entries(listeners)) page.on(event, listener);
  await page.goto(root + encodeURI(path), { waitUntil: "load" });
  await page.waitForTimeout(20);
  const found = await page.evaluate(() => ({
    title: document.title,
    headings: document.querySelectorAll("h1").length,
    ids: [...document.querySelectorAll("[id]")].map((element) => element.id),
    names: [...document.querySelectorAll("a[name]")].map((element) => element.name),
    links: [...document.querySelectorAll("a[href], area[href]")].map((element) => [element.getAttribute("href"), element.href]),
  }));
  for (const [event, listener] of Object.entries(listeners)) page.off(event, listener);
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
async function scriptless(page, sample) {
  const text = await page.locator("main").innerText({ timeout: 5000 }).catch(() => "");
  const problems = text.trim().length === 0 ? ["shows nothing without script"] : [];
  const heading = await page.locator("h1").first().innerText({ timeout: 5000 }).catch(() => "");
  if (heading.trim().length === 0) problems.push("has no heading without script");
  if ((await page.locator("a[href]").count()) < Math.min(sample.links.length, 1)) problems.push("has no links without script");
  return problems;
}

/** What axe says of a page; of its colours alone, where only they differ from what was looked at before. */
async function axe(page, _, rules) {
  await page.evaluate(AXE);
  const options = { resultTypes: ["violations"], ...(rules ? { runOnly: { type: "rule", values: rules } } : {}) };
  const { violations } = await page.evaluate((options) => globalThis.axe.run(document, options), options);
  return violations.map((found) => `${found.id}: ${found.help} (${found.nodes.length}×, ${found.nodes[0].target.join(" ")})`);
}

async function main() {
  const folder = process.argv[2];
  if (!folder || !existsSync(join(folder, "index.html"))) throw new Error(`no portal in ${folder}: build one first`);
  if (!CHROMIUM) throw new Error("no Chromium: install it, or name it in the variable CHROMIUM");
  const { root, stop } = await serve(folder);
  const browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args: FLAGS.split(" ") });
  const isPreview = process.argv.includes("--preview");
  const paths = isPreview ? await changedPages(folder) : await pagesOf(folder);
  if (isPreview) check("changes/index.html: the page of changes is there", paths.includes("changes/index.html") && paths.length > 3 ? [] : [`found ${paths}`]);

  const moved = new Map();
  for (const path of paths) {
    const to = (await readFile(join(folder, path), "utf8")).match(/http-equiv="refresh" content="0; url=([^"]+)"/);
    if (to) moved.set(path, to[1]);
  }
  for (const [path, to] of moved) {
    const target = decodeURIComponent(new URL(to, root + encodeURI(path)).pathname).slice(decodeURIComponent(new URL(root).pathname).length);
    check(`${path}: leads to where it has moved`, existsSync(join(folder, target)) && !moved.has(target) ? [] : [`${to} leads nowhere`]);
  }

  const pages = [];
  const only = process.argv[process.argv.indexOf("--pages") + 1]?.split(",");
  const asked = (path) => !process.argv.includes("--pages") || only.some((start) => path.startsWith(start));
  const own = paths.filter((path) => !moved.has(path) && asked(path));
  await browse(browser, {}, own, async (page, path) => pages.push(await survey(page, root, path)));
  const anchors = new Map(pages.map((page) => [page.path, new Set([...page.ids, ...page.names])]));
  const kinds = new Map();
  for (const page of pages.sort((a, b) => (a.path < b.path ? -1 : 1))) {
    check(`${page.path}: loads quietly and stays at home`, [...new Set(page.noise)]);
    check(`${page.path}: every link leads somewhere`, brokenLinks(page, anchors, root, folder));
    check(`${page.path}: one title, one first heading, ids once`, shape(page));
    const kind = kindOf(page.path);
    kinds.set(kind, [...(kinds.get(kind) ?? []), page]);
  }

  const samples = [...kinds].flatMap(([kind, all]) => sample(all).map((page) => ({ ...page, name: `${page.path} (${kind})` })));
  const look = (title, options, inspect) =>
    browse(browser, options, samples, async (page, sample) => {
      await page.goto(root + encodeURI(sample.path), { waitUntil: "load" });
      check(`${sample.name}: ${title}`, await inspect(page, sample));
    });
  await look("fits 360 px", { viewport: { width: 360, height: 740 } }, sideways);
  await look("works without script", { javaScriptEnabled: false }, scriptless);
  await look("axe, light", { bypassCSP: true, colorScheme: "light", reducedMotion: "reduce" }, axe);
  const colours = (page, sample) => axe(page, sample, ["color-contrast", "link-in-text-block"]);
  await look("axe, dark", { bypassCSP: true, colorScheme: "dark", reducedMotion: "reduce" }, colours);

  if (!isPreview && !process.argv.includes("--pages")) {
    await search(browser, root, folder, check, axe);
    await features(browser, root, folder, check);
    await outputs(browser, root, folder, check);
  }

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
  // A document may bring more first headings of its own than the one of its page.
  const most = page.path.startsWith("documents/") ? Infinity : 1;
  if (page.headings < 1 || page.headings > most) problems.push(`has ${page.headings} headings of level 1`);
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
