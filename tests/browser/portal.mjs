// Looks at a built portal: `node portal.mjs FOLDER [--pages START,…]`; with `--pages`, at those alone, and at nothing that only the
// demo has. Of every page: links, fragments, ids, headings, read from its file. In Chromium, a sample that has a page of each kind and
// every look that occurs anywhere (class names and words of badges): console and requests, 360 px wide, without script, axe in light
// and dark. Ends with a line `N passed, N failed`.
// `node portal.mjs FOLDER --preview` looks at a preview of a change: at the pages that change alone.
import { readFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { AXE, launch } from "./chromium.mjs";
import { features } from "./features.mjs";
import { notes } from "./notes.mjs";
import { outputs } from "./outputs.mjs";
import { brokenLinks, kindOf, pagesOf, readPage, sample, shape } from "./pages.mjs";
import { search } from "./search.mjs";
import { serve } from "./serve.mjs";
import { tasks, tasksOfPreview } from "./tasks.mjs";

const AT_ONCE = 4;

let passed = 0;
const failures = [];

/** Counts one check; `problems` are what is wrong, one line each. */
function check(name, problems) {
  if (problems.length === 0) passed += 1;
  else failures.push([name, problems]);
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

/** What a page complains of while it loads, and what it asks for that is not there or not ours. */
async function noiseOf(page, root, path) {
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
  for (const [event, listener] of Object.entries(listeners)) page.off(event, listener);
  return [...new Set(noise)];
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
async function axe(page, rules) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  const options = { resultTypes: ["violations"], ...(rules ? { runOnly: { type: "rule", values: rules } } : {}) };
  const { violations } = await page.evaluate((options) => globalThis.axe.run(document, options), options);
  return violations.map((found) => `${found.id}: ${found.help} (${found.nodes.length}×, ${found.nodes[0].target.join(" ")})`);
}

async function main() {
  const folder = process.argv[2];
  if (!folder || !existsSync(join(folder, "index.html"))) throw new Error(`no portal in ${folder}: build one first`);
  const { root, stop } = await serve(folder);
  const browser = await launch();
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

  const only = process.argv[process.argv.indexOf("--pages") + 1]?.split(",");
  const asked = (path) => !process.argv.includes("--pages") || only.some((start) => path.startsWith(start));
  const own = paths.filter((path) => !moved.has(path) && asked(path));
  const pages = await Promise.all(own.map((path) => readPage(folder, path)));
  const anchors = new Map(pages.map((page) => [page.path, new Set([...page.ids, ...page.names])]));
  const kinds = new Map();
  for (const page of pages) {
    check(`${page.path}: every link leads somewhere`, brokenLinks(page, anchors, root, folder));
    check(`${page.path}: one title, one first heading, ids once`, shape(page));
    const kind = kindOf(page.path);
    kinds.set(kind, [...(kinds.get(kind) ?? []), page]);
  }

  const samples = sample(kinds).map((page) => ({ ...page, name: `${page.path} (${kindOf(page.path)})` }));
  await browse(browser, {}, samples, async (page, sample) => {
    check(`${sample.name}: loads quietly and stays at home`, await noiseOf(page, root, sample.path));
  });
  const look = (title, options, inspect) =>
    browse(browser, options, samples, async (page, sample) => {
      await page.goto(root + encodeURI(sample.path), { waitUntil: "load" });
      check(`${sample.name}: ${title}`, await inspect(page, sample));
    });
  await look("fits 360 px", { viewport: { width: 360, height: 740 } }, sideways);
  await look("works without script", { javaScriptEnabled: false }, scriptless);
  const both = { bypassCSP: true, colorScheme: "light", reducedMotion: "reduce" };
  await browse(browser, both, samples, async (page, sample) => {
    await page.goto(root + encodeURI(sample.path), { waitUntil: "load" });
    check(`${sample.name}: axe, light`, await axe(page));
    // The styles alone know the scheme: no page has to be loaded again for the other one.
    await page.emulateMedia({ colorScheme: "dark" });
    check(`${sample.name}: axe, dark`, await axe(page, ["color-contrast", "link-in-text-block"]));
    await page.emulateMedia({ colorScheme: "light" });
  });

  if (!isPreview && !process.argv.includes("--pages")) {
    await search(browser, root, folder, check, axe);
    await features(browser, root, folder, check);
    await notes(browser, root, folder, anchors, check, axe);
    await outputs(browser, root, folder, check);
    await tasks(browser, root, check);
  }

  if (isPreview) await tasksOfPreview(browser, root, check);

  await browser.close();
  stop();
  for (const [name, problems] of failures.sort()) console.log(`FAILED ${name}\n${problems.slice(0, 8).map((line) => `  ${line}`).join("\n")}`);
  console.log(`${pages.length} pages of ${kinds.size} kinds read, ${samples.length} of them looked at in the browser`);
  console.log(`${passed} passed, ${failures.length} failed`);
  process.exitCode = failures.length > 0 || passed === 0 ? 1 : 0;
}

await main();
