// A tree of many documents: `node large.mjs HOLDPOINT [DOCUMENTS]`. No page may cost more because there are more documents: the
// home page stays under 100 kB, the largest page of every kind is no larger for twice the tree, row by row and beside its rows, and a
// filter is about all pages of a list.
// Says when the first text is seen.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { launch } from "./chromium.mjs";
import { serve } from "./serve.mjs";

const HOME = 100_000;
// Numbers have more digits in a larger tree, and names differ.
const SLACK = 1.05;
// A row of a list, with what is within it.
const ROW = /<tr[ >][\s\S]*?<\/tr>/g;

/** One service: a gate, tracks, risks, actions, a waiver, a checklist, a runbook's link, code. */
function service(number) {
  const owner = `Team ${number % 2}`;
  const page = `# Service ${number}

Owner: ${owner}
Last reviewed: 2026-02-${String((number % 27) + 1).padStart(2, "0")}

## Release gate

| Gate | Owner | Status | Evidence |
|---|---|---|---|
| Restore of ${number} rehearsed | ${owner} | Done | \`evidence/restore${number}.txt\` |
| Dashboard of ${number} published | ${owner} | Pending | TBD |

## Risk register

| ID | Risk | Likelihood | Impact | Mitigation | Owner |
|---|---|---|---|---|---|
| R-${number} | Queue ${number} fills up | ${["Low", "Medium", "High"][number % 3]} | ${["High", "Low", "Medium"][number % 3]} | Shed load | ${owner} |

## Open actions

| ID | Action | Owner | Target |
|---|---|---|---|
| A-${number} | Rehearse the failover of ${number} | ${owner} | 2026-0${(number % 6) + 1}-15 |

## Waivers

| Waiver | Reason | Expiry | Approver |
|---|---|---|---|
| Dashboard of ${number} published | new vendor | 2026-0${(number % 6) + 1}-28 | Head of Operations |

## Checklist

- [x] Alerts of ${number} fire in staging
- [ ] Nobody is paged twice for ${number}

See [the runbook](../../runbooks/r${number % 50}/restore${number}.md).

\`\`\`bash
systemctl restart service-${number}
\`\`\`
`;
  const runbook = `# Runbook: restore ${number}\n\nOwner: ${owner}\nLast reviewed: 2026-01-${String((number % 27) + 1).padStart(2, "0")}\n\n1. Stop the writer.\n2. Restore.\n`;
  return [[`services/s${number % 40}/page${number}.md`, page], [`runbooks/r${number % 50}/restore${number}.md`, runbook]];
}

/** A tree of so many documents, half of them runbooks. */
function plant(root, documents) {
  for (let number = 0; number < documents / 2; number += 1) {
    for (const [path, text] of service(number)) {
      mkdirSync(join(root, path, ".."), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  }
}

/** What a page amounts to: the bytes of its largest row, of all beside its rows, and how many rows it has. */
function measured(path) {
  const text = readFileSync(path, "latin1");
  const rows = text.match(ROW) ?? [];
  return { row: Math.max(0, ...rows.map((row) => row.length)), rest: text.length - rows.join("").length, rows: rows.length };
}

/** The most that a page of each kind amounts to: the folder that it lies in, its own name where it is an index of something. */
function largest(folder) {
  const sizes = new Map();
  for (const entry of readdirSync(folder, { recursive: true })) {
    const path = relative(folder, join(folder, entry)).split(sep).join("/");
    if (!path.endsWith(".html")) continue;
    const parts = path.split("/");
    const kind = parts.length === 1 ? path : parts[0] === "registers" ? parts.slice(0, -1).join("/") : parts.length === 2 ? `${parts[0]}/` : `${parts[0]}/*`;
    const size = statSync(join(folder, path)).size;
    const known = sizes.get(kind) ?? { size: 0, path, row: 0, rest: 0, rows: 0 };
    const page = measured(join(folder, path));
    for (const part of ["row", "rest", "rows"]) known[part] = Math.max(known[part], page[part]);
    sizes.set(kind, size > known.size ? { ...known, size, path } : known);
  }
  return sizes;
}

/** When the first text of a local page is seen, in milliseconds; the middle one of five. */
async function firstPaint(browser, file) {
  const times = [];
  for (let run = 0; run < 5; run += 1) {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(file).href, { waitUntil: "load" });
    times.push(await page.evaluate(() => new Promise((seen) => {
      new PerformanceObserver((list) => seen(list.getEntries().find((entry) => entry.name === "first-contentful-paint")?.startTime)).observe({ type: "paint", buffered: true });
    })));
    await page.close();
  }
  return times.sort((a, b) => a - b)[2];
}

const [, , program, wanted] = process.argv;
const documents = Number(wanted ?? 600);
const place = mkdtempSync(join(tmpdir(), "holdpoint-large-"));
const failures = [];
let passed = 0;
try {
  const built = [documents, documents * 2].map((count) => {
    const root = join(place, String(count));
    plant(root, count);
    const began = Date.now();
    execFileSync(program, ["build", root, "--out", join(place, `out-${count}`), "--as-of", "2026-03-01", "--no-search"], { stdio: "ignore" });
    console.log(`${count} documents built in ${((Date.now() - began) / 1000).toFixed(1)} s`);
    return join(place, `out-${count}`);
  });
  const [before, after] = built.map(largest);
  const home = before.get("index.html").size;
  if (home < HOME) passed += 1;
  else failures.push(`the home page has ${home} bytes`);
  // The list that leads old addresses on names every record by its key, as the search index does: nobody reads it.
  after.delete("k/");
  // Which rows stand on one page differs, and rows of what is over say more: so each part is held against its own.
  for (const [kind, page] of after) {
    const was = before.get(kind) ?? { row: 0, rest: 0, rows: 0 };
    const grown = ["row", "rest", "rows"].filter((part) => page[part] > was[part] * SLACK + (part === "rows" ? 0 : 512));
    if (!grown.length) passed += 1;
    else failures.push(`${kind}: ${page.path} has grown: ${grown.map((part) => `${part} ${page[part]}, ${was[part]} in half the tree`).join("; ")}`);
  }
  const browser = await launch();
  console.log(`home page: ${home} bytes, first text after ${Math.round(await firstPaint(browser, join(built[0], "index.html")))} ms`);
  const { root, stop } = await serve(built[0]);
  const page = await browser.newPage();
  await page.goto(root + "registers/actions/index.html#?owner=Team+1");
  const wanted = `${documents / 4} of ${documents / 2} rows`;
  const says = await page.getByText(wanted).waitFor({ timeout: 20000 }).then(() => wanted, () => page.locator(".shown").innerText());
  if (says === wanted) passed += 1;
  else failures.push(`a filter over all pages of a list says ${says}, not ${wanted}`);
  stop();
  await browser.close();
  for (const [kind, { size }] of [...before].sort((a, b) => b[1].size - a[1].size).slice(0, 6)) console.log(`  ${kind}: ${size} bytes at most`);
} finally {
  rmSync(place, { recursive: true, force: true });
}
for (const failure of failures) console.log(`FAILED ${failure}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;
