// What script adds to a page, each feature by itself: sorting, filters, badges judged again under another clock, copying, print.
import { execFileSync } from "node:child_process";

/** A page in a context of its own; what it says on the console, and where it asks outside, are problems too. */
async function alone(browser, root, options, work) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const noise = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && noise.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => noise.push(`script: ${error.message}`));
  page.on("request", (request) => request.url().startsWith(root) || /^(data|blob):/.test(request.url()) || noise.push(`leaves the portal: ${request.url()}`));
  const problems = await work(page, context).catch((error) => [error.message.split("\n").slice(0, 2).join(" ")]);
  await context.close();
  return [...problems, ...noise];
}

/** The texts of a column's cells, hidden rows left out. */
function column(page, head) {
  return page.evaluate((name) => {
    const table = document.querySelector("table[data-filter]");
    const at = [...table.tHead.rows[0].cells].findIndex((cell) => cell.textContent.trim() === name);
    return [...table.tBodies[0].rows].filter((row) => !row.hidden).map((row) => row.cells[at].textContent.trim());
  }, head);
}

async function sorting(page, root) {
  const problems = [];
  await page.goto(root + "registers/risks/index.html");
  const head = page.locator("thead th", { hasText: "Score" }).last();
  const before = await column(page, "Risks");
  await head.locator("button").focus();
  for (const [direction, sign] of [["ascending", 1], ["descending", -1]]) {
    await page.keyboard.press("Enter");
    if ((await head.getAttribute("aria-sort")) !== direction) problems.push(`aria-sort is ${await head.getAttribute("aria-sort")}, not ${direction}`);
    const scores = (await column(page, "Score")).map(Number).filter((score) => !Number.isNaN(score));
    if (scores.length < 5 || scores.some((score, at) => at > 0 && sign * (score - scores[at - 1]) < 0)) problems.push(`${direction}: ${scores}`);
  }
  if ((await column(page, "Risks")).sort().join() !== before.sort().join()) problems.push("rows were lost");
  if ((await page.locator("[aria-sort]").count()) !== 1) problems.push("more than one column claims the order");
  return problems;
}

async function filtering(page, root) {
  const problems = [];
  await page.goto(root + "registers/risks/index.html");
  const all = (await column(page, "Risks")).length;
  await page.getByRole("searchbox", { name: "Filter these rows" }).fill("zzzz");
  if ((await column(page, "Risks")).length !== 0) problems.push("words that are nowhere keep rows");
  await page.getByRole("searchbox", { name: "Filter these rows" }).fill("");
  const chip = page.locator(".state-chip").first();
  const wanted = (await chip.innerText()).replace(/ \d+$/, "").trim();
  const count = Number((await chip.innerText()).match(/\d+$/)[0]);
  await chip.click();
  const kept = await column(page, "Verdict");
  if (kept.length !== count || kept.some((text) => !text.startsWith(wanted))) problems.push(`${wanted} keeps ${kept.length} rows, not ${count}`);
  if ((await chip.getAttribute("aria-pressed")) !== "true") problems.push("the chip does not say that it is pressed");
  await chip.click();
  const cell = page.locator("button.choose").first();
  const here = Number(await cell.innerText());
  await cell.click();
  if ((await column(page, "Risks")).length !== here) problems.push(`the cell of ${here} keeps ${(await column(page, "Risks")).length} rows`);
  await cell.click();
  if ((await column(page, "Risks")).length !== all) problems.push("not every row came back");
  return problems;
}

/** The rows that a list shows, and what it says of their number. */
async function shown(page) {
  const rows = await page.locator("[data-filter] tbody tr:not([hidden]), [data-filter] .finding:not([hidden])").count();
  return { rows, says: await page.locator(".shown [role=status]").innerText() };
}

/** Filters stand in the address: they are kept on reload, can be sent, and are taken back together. */
async function addressed(page, root) {
  const problems = [];
  await page.goto(root + "registers/actions/index.html");
  const all = (await shown(page)).rows;
  const owner = await page.locator("select[name=owner] option").nth(1).getAttribute("value");
  await page.locator("select[name=owner]").selectOption(owner);
  await page.locator("thead .sort", { hasText: "Target" }).click();
  const mine = await shown(page);
  if (mine.rows === 0 || mine.rows >= all || mine.says !== `${mine.rows} of ${all} rows`) problems.push(`${owner}: ${mine.rows} of ${all} rows, and it says ${mine.says}`);
  if ((await column(page, "Owners")).some((owners) => !owners.includes(owner))) problems.push("rows of other owners are shown");
  const sent = page.url();
  if (!sent.includes(`#?owner=${encodeURIComponent(owner).replace(/%20/g, "+")}&sort=Target`)) problems.push(`the address is ${sent}`);
  const order = (await column(page, "Actions")).join();
  await page.goto("about:blank");
  await page.goto(sent);
  if ((await column(page, "Actions")).join() !== order) problems.push("the address does not show the same rows in the same order");
  if ((await page.locator("select[name=owner]").inputValue()) !== owner) problems.push("the choice is not shown");
  await page.getByRole("searchbox", { name: "Filter these rows" }).fill("zzzz");
  if (!(await page.locator(".table-tools .empty").isVisible())) problems.push("an empty result does not say so");
  await page.getByRole("button", { name: "Show all" }).click();
  if ((await shown(page)).rows !== all || page.url().includes("#")) problems.push(`after all are shown: ${page.url()}`);
  return problems;
}

async function dueDates(page, root, asOf) {
  await page.clock.setFixedTime(new Date(`${asOf}T12:00:00Z`));
  await page.goto(root + "registers/waivers/index.html#?due=in+30+days");
  const days = await page.locator("[data-filter] tbody tr:not([hidden])").evaluateAll((rows) => rows.map((row) => row.querySelector("time").getAttribute("datetime")));
  const far = (day) => (Date.parse(day) - Date.parse(asOf)) / 86400000;
  return days.length > 0 && days.every((day) => far(day) >= 0 && far(day) <= 30) ? [] : [`shows ${days}`];
}

async function findings(page, root) {
  const problems = [];
  await page.goto(root + "diagnostics/index.html#?severity=warning");
  const warnings = await shown(page);
  const counted = Number((await page.locator(".state-chip.warn").innerText()).match(/\d+/)[0]);
  if (warnings.rows !== counted || (await page.locator(".finding:not([hidden]) .badge.bad").count())) problems.push(`shows ${warnings.rows}, not ${counted} warnings`);
  for (const name of ["rule", "owner", "folder"]) {
    await page.goto("about:blank");
    await page.goto(root + "diagnostics/index.html");
    const [value, count] = (await page.locator(`select[name=${name}] option`).nth(1).innerText()).match(/(.*) \((\d+)\)/).slice(1);
    await page.locator(`select[name=${name}]`).selectOption(value);
    const kept = await shown(page);
    if (kept.rows !== Number(count)) problems.push(`${name} ${value}: ${kept.rows}, not ${count}`);
  }
  if (await page.locator(".group:not([hidden])").evaluateAll((groups) => groups.some((group) => !group.querySelector(".finding:not([hidden])")))) problems.push("a rule is shown without findings");
  return problems;
}

/** Each number of the home page is a link to a list of so many rows. */
async function counted(page, root, asOf) {
  const problems = [];
  await page.clock.setFixedTime(new Date(`${asOf}T12:00:00Z`));
  await page.goto(root + "index.html");
  const links = await page.locator('a[href*="#?"]').evaluateAll((all) => all.map((link) => [link.href, Number((/^\d+/.exec(link.textContent) ?? link.nextElementSibling.textContent.match(/\d+/))[0])]));
  for (const [href, count] of links) {
    await page.goto("about:blank");
    await page.goto(href);
    const rows = await page.locator("[data-filter] tbody tr:not([hidden]), [data-filter] .finding:not([hidden])").count();
    if (rows !== count) problems.push(`${href} shows ${rows} rows, not ${count}`);
  }
  return links.length > 20 ? problems : [`only ${links.length} numbers are links`];
}

/** What changed since this browser saw the home page before. */
async function sinceLooked(page, root) {
  await page.goto(root + "index.html");
  if (await page.locator("#since").isVisible()) return ["a first look tells of changes"];
  const name = await page.evaluate(() => {
    const key = "holdpoint-seen " + location.pathname;
    const seen = JSON.parse(localStorage.getItem(key));
    const [name] = Object.keys(seen.now.parts);
    seen.now.day = "2026-01-01";
    seen.now.parts[name] = "go";
    localStorage.setItem(key, JSON.stringify(seen));
    return name;
  });
  for (const look of ["the next look", "a look after that"]) {
    await page.reload();
    const says = await page.locator("[data-since] li").allInnerTexts();
    if (says.length !== 1 || !says[0].startsWith(`${name}: go on 2026-01-01, now `)) return [`${look} says ${says}`];
  }
  return [];
}

/** On a phone the first card of each list shows its title and its verdict, and nothing scrolls sideways. */
async function cards(page, root) {
  const problems = [];
  for (const path of ["runbooks", "registers/actions", "registers/risks", "registers/waivers", "tracks", "evidence", "gates"]) {
    await page.goto(`${root}${path}/index.html`);
    const seen = await page.locator("table[data-filter] tbody tr").first().evaluate((row) => {
      const badge = row.querySelector(".badge").getBoundingClientRect();
      const card = row.getBoundingClientRect();
      return { right: badge.right, depth: badge.top - card.top, wide: document.querySelector(".scroll:has([data-filter])").scrollWidth };
    });
    if (seen.right > 390 || seen.depth > 200 || seen.wide > 390) problems.push(`${path}: ${JSON.stringify(seen)}`);
  }
  return problems;
}

/** The badges of the home page and the documents on another day. */
async function later(page, root, asOf) {
  const day = (days) => new Date(Date.parse(asOf) + days * 86400000).toISOString().slice(0, 10);
  const problems = [];
  const stale = () => page.locator("td .badge.bad", { hasText: "stale" }).count();
  const at = async (date, path) => {
    await page.clock.setFixedTime(new Date(`${date}T12:00:00Z`));
    await page.goto(root + path);
  };
  await at(day(-30), "documents/index.html");
  const first = await stale();
  if (await page.locator(".rejudged").count()) problems.push("a clock that runs behind changes badges");
  await at(asOf, "documents/index.html");
  if ((await stale()) !== first || (await page.locator(".banner:visible").count())) problems.push("something changes on the day of judgement itself");
  const steps = await page.locator(".badge[data-steps]").evaluateAll((all) => all.map((badge) => badge.dataset.steps));
  await at(day(60), "documents/index.html");
  const last = await page.locator(".badge[data-steps]").evaluateAll((all) => all.map((badge) => [badge.dataset.steps, badge.textContent, badge.className, badge.querySelector("svg").innerHTML]));
  for (const [written, text, tone] of last) {
    const come = written.split(";").map((step) => step.split("|")).filter((step) => step[0] <= day(60)).pop();
    if (come && (!text.startsWith(come[2]) || !tone.includes(come[1]))) problems.push(`${written} shows ${text} (${tone})`);
  }
  if (steps.length === 0 || (await stale()) <= first) problems.push("nothing goes stale in 60 days");
  if (!/judged again/.test(await page.locator(".banner.info").innerText())) problems.push("no banner tells of badges judged again");
  if (!/60 days ago/.test(await page.locator(".banner.warn").innerText())) problems.push("no banner tells that the portal is old");
  await at(day(3), "documents/index.html");
  if (await page.locator(".banner.warn:visible").count()) problems.push("the portal is called old within its allowance");
  return problems;
}

async function gatesLater(page, root) {
  await page.goto(root + "gates/index.html");
  const written = await page.locator(".badge[data-steps]").first().getAttribute("data-steps");
  const [date, tone, word] = written.split(";")[0].split("|");
  await page.clock.setFixedTime(new Date(`${date}T00:30:00Z`));
  await page.goto(root + "gates/index.html");
  const badge = page.locator(`.badge[data-steps="${written}"]`).first();
  const text = await badge.innerText();
  return text.startsWith(word) && (await badge.getAttribute("class")).includes(tone) ? [] : [`on ${date} it shows ${text}`];
}

async function locale(page, root, asOf) {
  await page.goto(root + "index.html");
  const time = page.locator(".standing time");
  const text = await time.innerText();
  const wanted = new Date(`${asOf}T00:00:00Z`).toLocaleDateString("de-DE", { year: "numeric", month: "short", day: "numeric", timeZone: "UTC" });
  const problems = text === wanted ? [] : [`shows ${text}, not ${wanted}`];
  if ((await time.getAttribute("datetime")) !== asOf) problems.push("the machine's date is gone");
  return problems;
}

async function copying(page, root, context) {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(root + "documents/content/guide/command-line/index.html");
  const block = page.locator(".code-frame").first();
  await block.locator("button.copy").focus();
  await page.keyboard.press("Enter");
  await block.locator("button.copy", { hasText: "Copied" }).waitFor({ timeout: 5000 });
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const code = await block.locator("code").innerText();
  return copied.trim() === code.trim() ? [] : [`copied ${copied.slice(0, 40)}`];
}

/** Nothing of the screen's furniture is printed, nothing is cut off, and the paper is white. */
async function print(page, root, path, format) {
  const problems = [];
  await page.goto(root + path);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.setViewportSize(format === "A4" ? { width: 718, height: 1047 } : { width: 739, height: 979 });
  const seen = await page.evaluate(() => {
    const shown = (selector) => [...document.querySelectorAll(selector)].some((element) => element.checkVisibility());
    const wide = [...document.querySelectorAll("main *")].filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > document.documentElement.clientWidth + 1);
    return {
      furniture: [".sections", ".hue", ".find", ".table-tools", ".trail", ".pager", ".copy"].filter(shown),
      ground: getComputedStyle(document.body).backgroundColor,
      ink: getComputedStyle(document.body).color,
      wide: wide.slice(0, 3).map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class")}`),
      day: document.body.innerText.includes("as of"),
    };
  });
  if (seen.furniture.length) problems.push(`prints ${seen.furniture}`);
  if (seen.ground !== "rgb(255, 255, 255)") problems.push(`prints on ${seen.ground}`);
  if (seen.ink !== "rgb(0, 0, 0)") problems.push(`prints in ${seen.ink}`);
  if (seen.wide.length) problems.push(`is wider than ${format}: ${seen.wide}`);
  if (!seen.day) problems.push("does not say as of when");
  const pdf = await page.pdf({ format, printBackground: true });
  if (pdf.length < 2000) problems.push("prints nothing");
  return problems;
}

/** From the top of a page to its first link in the text by Tab alone, and the focus is always seen. */
async function keyboard(page, root, path) {
  const problems = [];
  await page.goto(root + path);
  await page.keyboard.press("Tab");
  if (!/Skip to content/.test(await page.evaluate(() => document.activeElement.textContent))) problems.push("the first stop is not the way past the navigation");
  await page.keyboard.press("Enter");
  for (let step = 0; step < 3; step += 1) {
    await page.keyboard.press("Tab");
    const seen = await page.evaluate(() => {
      const element = document.activeElement;
      const style = getComputedStyle(element);
      return { inside: Boolean(element.closest("main")), body: element === document.body, ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0, name: element.outerHTML.slice(0, 60) };
    });
    if (seen.body) break;
    if (!seen.inside && step === 0) problems.push(`after skipping, Tab leads to ${seen.name}`);
    if (!seen.ring) problems.push(`the focus on ${seen.name} is not seen`);
  }
  return problems;
}

/** Runs every feature. */
export async function features(browser, root, folder, check) {
  const probe = await browser.newPage();
  await probe.goto(root + "index.html");
  const asOf = await probe.evaluate(() => document.documentElement.dataset.asOf);
  await probe.close();
  const run = async (name, options, work) => check(name, await alone(browser, root, options, work));
  await run("tables: sorted by keyboard", {}, (page) => sorting(page, root));
  await run("tables: filtered by words, states and cells", {}, (page) => filtering(page, root));
  await run("lists: filters in the address", {}, (page) => addressed(page, root));
  await run("lists: what is due", {}, (page) => dueDates(page, root, asOf));
  await run("lists: diagnostics", {}, (page) => findings(page, root));
  await run("home: numbers lead to what they count", {}, (page) => counted(page, root, asOf));
  await run("home: changed since the last look", {}, (page) => sinceLooked(page, root));
  await run("lists: cards on a phone", { viewport: { width: 390, height: 844 } }, (page) => cards(page, root));
  await run("live: badges under another clock", {}, (page) => later(page, root, asOf));
  await run("live: gates under another clock", {}, (page) => gatesLater(page, root));
  await run("live: days in the reader's language", { locale: "de-DE" }, (page) => locale(page, root, asOf));
  await run("code: copied by keyboard", {}, (page, context) => copying(page, root, context));
  const gate = (await import("node:fs")).readdirSync(`${folder}/gates`).find((name) => !name.includes("."));
  for (const path of ["index.html", `gates/${gate}/index.html`, "registers/risks/index.html", "registers/waivers/index.html", "tracks/index.html", "evidence/index.html", "documents/content/guide/gates/index.html"]) {
    for (const format of ["A4", "Letter"]) await run(`print: ${path} on ${format}`, {}, (page) => print(page, root, path, format));
    await run(`keyboard: ${path}`, {}, (page) => keyboard(page, root, path));
  }
  const bytes = Number(execFileSync("sh", ["-c", `cat $(ls "${folder}"/static/*.js | grep -v search-file) | wc -c`]).toString());
  // The search of a page that was opened from a file is loaded there alone.
  check("script: all that a server sends under 30 kB", bytes > 0 && bytes < 30000 ? [] : [`${bytes} bytes`]);
}
