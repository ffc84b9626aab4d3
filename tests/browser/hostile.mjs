// Hostile markup: `node hostile.mjs HOLDPOINT [EVERY]`. Every vector is put wherever somebody writes, and each page is opened with our
// policy, without it, and some from a file: nothing may run, ask another host, or leave, and the page may hold nothing that could.
// EVERY takes each EVERY-th vector alone.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launch } from "./chromium.mjs";
import { serve } from "./serve.mjs";
import { VECTORS, bare, document as carrier } from "./vectors.mjs";

const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
const TABS = 4;

/** The one script that stands in a page, and not beside it: the snapshot's file for mail loads nothing. */
const IN_MAIL = readFileSync(new URL("../../src/report/formats/snapshot/snapshot.js", import.meta.url), "utf8").trim();

/** Plants the tree: two documents for each vector, and file names, a commit and settings made of some. */
function plant(root, vectors) {
  mkdirSync(root);
  vectors.forEach((vector, at) => {
    writeFileSync(join(root, `v${at}.md`), carrier(vector, at));
    writeFileSync(join(root, `w${at}.md`), bare(vector));
    const name = vector.replace(/[/\0\n]/g, "_").slice(0, 60);
    if (at % 10 === 0) writeFileSync(join(root, `${name}${at}.md`), `# ${at}\n\n- [ ] x\n`);
  });
  const said = JSON.stringify(`"><img src=x onerror=trap(1)></title><script>trap(1)</script>`);
  writeFileSync(join(root, "site.toml"), `title = ${said}\n\n[history]\nevery_days = 7\n`);
  const git = (...words) => execFileSync("git", ["-C", root, "-c", "user.email=a@b.c", "-c", `user.name=${said.replace(/[<>\\]/g, "")}`, ...words], { stdio: "ignore" });
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message", said);
}

/** The pages of a portal, as paths below it. */
const pagesOf = (folder) => readdirSync(folder, { recursive: true }).filter((path) => path.endsWith(".html")).sort();

/** Makes a copy of every page without our policy, beside it. */
function disarm(folder, pages) {
  return pages.map((path) => {
    const bare = path.replace(/\.html$/, ".bare.html");
    writeFileSync(join(folder, bare), readFileSync(join(folder, path), "utf8").replace(POLICY, ""));
    return bare;
  });
}

/** What stands in a page and could run, call out or be taken for ours; runs in the page. */
function couldHarm(ours) {
  const found = [];
  const own = new URL(".", globalThis.document.baseURI).origin;
  // An address that is none is neither loaded nor followed.
  const address = (value) => URL.parse?.(value, globalThis.document.baseURI) ?? { origin: own, protocol: "https:" };
  for (const element of globalThis.document.querySelectorAll("*")) {
    const tag = element.localName;
    if (["iframe", "object", "embed", "base", "frame", "portal", "applet", "foreignobject", "animate", "set"].includes(tag)) found.push(`<${tag}>`);
    const isCode = tag === "script" && !element.src && !/json/.test(element.type);
    if (isCode && element.textContent.trim() !== ours) found.push(`a script: ${element.textContent.slice(0, 60)}`);
    if (tag === "meta" && /refresh/i.test(element.httpEquiv)) found.push("a refresh");
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) found.push(`${tag} ${name}`);
      const loads = ["src", "srcset", "poster", "background", "data", "ping"].includes(name) || (name === "href" && ["link", "use", "image", "feimage"].includes(tag));
      if (loads && !value.startsWith("data:image/") && address(value).origin !== own) found.push(`${tag} loads ${value}`);
      const leads = ["href", "xlink:href", "action", "formaction"].includes(name);
      if (leads && !/^(https?|mailto|tel|file):$/.test(address(value).protocol)) found.push(`${tag} leads to ${value}`);
      if (name === "id" && value.endsWith(".") && element.closest(".body")) found.push(`an id of ours: ${value}`);
    }
  }
  return found;
}

/** Opens pages one after the other in a tab of its own, and tells what went wrong in each. */
async function walk(browser, addresses, tell) {
  const context = await browser.newContext();
  let here = "";
  const left = new Set();
  const wrong = (what) => tell(`${here}: ${what}`);
  await context.exposeFunction("trap", () => wrong("something ran"));
  await context.route("**", (route) => {
    const address = route.request().url();
    if (/^(data|blob):/.test(address) || new URL(address).host === new URL(here).host) return route.continue();
    // A page that was left may ask for its icon late.
    if (left.has(new URL(address).host) && address.endsWith("/static/icon.svg")) return route.abort();
    wrong(`asked ${address}`);
    return route.abort();
  });
  const page = await context.newPage();
  page.on("dialog", (dialog) => (wrong(`a dialog: ${dialog.message()}`), dialog.dismiss()));
  context.on("page", () => wrong("a window"));
  for (let address = addresses.shift(); address; address = addresses.shift()) {
    if (here.startsWith("http")) left.add(new URL(here).host);
    here = address;
    const opened = await page.goto(address, { waitUntil: "load" }).then(() => true, (error) => (wrong(String(error).slice(0, 120)), false));
    if (!opened) continue;
    if (page.url().split("#")[0] !== address) wrong(`left for ${page.url()}`);
    (await page.evaluate(couldHarm, IN_MAIL)).forEach(wrong);
  }
  await context.close();
}

/** A page that harms as much as a page can: whoever notices nothing in it would notice nothing anywhere. */
const HARMFUL = `<body><img src=x onerror=trap(1)><img src="//attacker.invalid/p.png"><a href="javascript:trap(1)" onclick=trap(1)>a</a><script>alert(1)</script></body>`;
const NOTICED = ["something ran", "asked http", "a dialog: 1", "img onerror", "img loads //", "a leads to javascript:", "a onclick", "a script: "];

/** What would go unnoticed. */
async function unnoticed(browser, root, folder) {
  writeFileSync(join(folder, "harmful.html"), HARMFUL);
  const told = [];
  await walk(browser, [`${root}harmful.html`], (what) => told.push(what));
  return NOTICED.filter((wanted) => !told.some((what) => what.includes(`: ${wanted}`))).map((wanted) => `nobody noticed “${wanted}” in a harmful page`);
}

const [, , program, every] = process.argv;
const vectors = VECTORS.filter((_, at) => at % Number(every ?? 1) === 0);
const place = mkdtempSync(join(tmpdir(), "holdpoint-hostile-"));
const failures = new Set();
let opened = 0;
try {
  plant(join(place, "in"), vectors);
  const folder = join(place, "out");
  execFileSync(program, ["build", join(place, "in"), "--out", folder, "--as-of", "2026-11-20", "--no-search"], { stdio: ["ignore", "ignore", "pipe"] });
  const pages = pagesOf(folder);
  const disarmed = disarm(folder, pages);
  const { root, stop } = await serve(folder);
  const web = (path) => root + path.split("/").map(encodeURIComponent).join("/");
  const file = (path) => pathToFileURL(join(folder, path)).href;
  // The page for what is nowhere names the address of its site, since it is shown at any depth: it is none to open from a file.
  const fromFiles = disarmed.filter((path, at) => at % 4 === 0 && !path.startsWith("404."));
  const addresses = [...pages.map(web), ...disarmed.map(web), ...fromFiles.map(file)];
  opened = addresses.length;
  const browser = await launch();
  (await unnoticed(browser, root, folder)).forEach((what) => failures.add(what));
  await Promise.all(Array.from({ length: TABS }, () => walk(browser, addresses, (what) => failures.add(what))));
  await browser.close();
  stop();
} finally {
  rmSync(place, { recursive: true, force: true });
}
for (const failure of [...failures].slice(0, 40)) console.error(`FAILED ${failure}`);
console.log(`${vectors.length} vectors, ${opened} pages opened: ${failures.size} failures`);
process.exit(failures.size ? 1 : 0);
