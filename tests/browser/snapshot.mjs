// Looks at snapshots in Chromium: `node snapshot.mjs HOLDPOINT`. The demo's, and one of a tree with more of everything than fits: one
// sheet of A4 and of Letter, nothing loaded, no line over the edge at 390 px, axe in light and dark, and words for a late reader.
import { execFileSync } from "node:child_process";
import { mkdtemp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { AXE, launch } from "./chromium.mjs";

const HOLDPOINT = resolve(process.argv[2] ?? "../../target/debug/holdpoint");
const DEMO = new URL("../../", import.meta.url).pathname;

let passed = 0;
let failed = 0;

function check(name, problems) {
  if (problems.length === 0) passed += 1;
  else {
    failed += 1;
    console.log(`${name}:\n  ${problems.join("\n  ")}`);
  }
}

/** A tree with so much of everything that no page holds it. */
async function crowd(folder) {
  await mkdir(folder, { recursive: true });
  const gates = Array.from({ length: 17 }, (_, at) => {
    const rows = Array.from({ length: 4 }, (_, row) => `- [ ] Part ${row + 1} of the work on quay ${at + 1} was looked at by somebody who is not from here`);
    return `# Harbour ${at + 1}\n\n## Go / No-Go: quay ${at + 1} with a name that is longer than most\n\n${rows.join("\n")}\n`;
  });
  await Promise.all(gates.map((text, at) => writeFile(join(folder, `gate-${at + 1}.md`), text)));
  const row = (cells) => `| ${cells.join(" | ")} |`;
  const risks = Array.from({ length: 30 }, (_, at) => row([`R-${at + 1}`, `Ice on quay ${at + 1} comes earlier than the tables of the last years say`, "High", "High", `Crew ${at + 1}`]));
  const waivers = Array.from({ length: 20 }, (_, at) => row([`W-${at + 1}`, `R-${at + 1}`, "", `2026-12-${String(at + 1).padStart(2, "0")}`]));
  const tracks = Array.from({ length: 20 }, (_, at) => `## ${at + 1}) Works on the lights of quay ${at + 1}\n\n- Status: \`open\`\n- Owner: Crew ${at + 1}\n- Target: 2026-11-${String(at + 5).padStart(2, "0")}\n`);
  const text = `# Plan\n\n${tracks.join("\n")}\n## Opening gate\n\nOpening requires items 1-20 to be done.\n\n## Risks\n\n| ID | Risk | Likelihood | Impact | Owner |\n|---|---|---|---|---|\n${risks.join("\n")}\n\n## Waivers\n\n| ID | Waives | Approver | Expires |\n|---|---|---|---|\n${waivers.join("\n")}\n`;
  await writeFile(join(folder, "plan.md"), text);
}

/** How many sheets a page takes. */
async function sheets(page, format) {
  const pdf = (await page.pdf({ format })).toString("latin1");
  return (pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
}

async function axe(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return violations.map((violation) => `${violation.id}: ${violation.nodes.slice(0, 3).map((node) => node.html).join(" ")}`);
}

/** A page in a context of its own, with the day of the reader, and what it complained of or asked for. */
async function look(browser, file, options, day, work) {
  const context = await browser.newContext({ ...options, bypassCSP: false });
  const page = await context.newPage();
  const noise = [];
  page.on("console", (message) => noise.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => noise.push(`script: ${error.message}`));
  page.on("request", (request) => request.url() === pathToFileURL(file).href || noise.push(`asks for ${request.url()}`));
  await page.clock.setFixedTime(new Date(`${day}T12:00:00Z`));
  await page.goto(pathToFileURL(file).href);
  const problems = await work(page);
  await context.close();
  return [...problems, ...noise];
}

const folder = await mkdtemp(join(tmpdir(), "holdpoint-snapshot-"));
const browser = await launch();
try {
  await crowd(join(folder, "crowd"));
  const roots = { demo: DEMO, crowd: join(folder, "crowd") };
  for (const [name, root] of Object.entries(roots)) {
    const file = join(folder, `${name}.html`);
    execFileSync(HOLDPOINT, ["snapshot", root, "--as-of", "2026-11-20", "--output", file], { stdio: "pipe" });
    for (const format of ["A4", "Letter"]) {
      const problems = await look(browser, file, {}, "2026-11-20", async (page) => {
        const number = await sheets(page, format);
        return number === 1 ? [] : [`takes ${number} sheets`];
      });
      check(`${name} on ${format}`, problems);
    }
    for (const colorScheme of ["light", "dark"]) {
      // axe is put into the page, which its policy forbids: what it says of that is left out.
      const context = await browser.newContext({ colorScheme, bypassCSP: true });
      const page = await context.newPage();
      await page.goto(pathToFileURL(file).href);
      check(`${name}, axe in ${colorScheme}`, await axe(page));
      await context.close();
    }
    check(`${name} at 390 px`, await look(browser, file, { viewport: { width: 390, height: 800 } }, "2026-11-20", async (page) => {
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      return over > 0 ? [`scrolls sideways by ${over} px`] : [];
    }));
  }
  const demo = join(folder, "demo.html");
  const note = (page) => page.locator("#late");
  check("read on its day", await look(browser, demo, {}, "2026-11-20", async (page) => ((await note(page).isHidden()) ? [] : ["says that it is late"])));
  check("read a month later", await look(browser, demo, {}, "2026-12-20", async (page) => {
    const said = await note(page).innerText();
    return said.includes("30 days after its day") ? [] : [`says \`${said}\``];
  }));
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
