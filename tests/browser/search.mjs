// The search box: found by keyboard, filtered, with verdicts; and what it says where it cannot work.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Opens the box on a page and waits for the index. */
async function opened(page, address) {
  await page.goto(address, { waitUntil: "load" });
  await page.keyboard.press("/");
  await page.locator("select[name=kind] option:nth-child(2)").waitFor({ state: "attached", timeout: 20000 });
}

/** Types words and waits for what is found. */
async function find(page, words) {
  await page.locator("dialog input").fill(words);
  await page.locator(`[data-results][data-of="${words}"] > li`).first().waitFor({ timeout: 20000 });
}

/** By keyboard alone: `/`, words, arrows, Enter, Escape. */
async function byKeyboard(page, root) {
  const problems = [];
  const focused = () => page.evaluate(() => document.activeElement.className || document.activeElement.tagName.toLowerCase());
  await opened(page, root + "gates/index.html");
  await page.keyboard.type("tally restore");
  await page.locator("[data-results][data-of='tally restore'] > li").first().waitFor({ timeout: 20000 });
  await page.keyboard.press("ArrowDown");
  if ((await focused()) !== "result") problems.push(`the arrow leads to ${await focused()}`);
  await page.keyboard.press("ArrowUp");
  if ((await focused()) !== "input") problems.push(`the arrow back leads to ${await focused()}`);
  await page.keyboard.press("Escape");
  const closed = await page.waitForFunction(() => !document.querySelector("dialog[open]"), null, { timeout: 5000 }).then(() => true, () => false);
  if (!closed) problems.push("Escape does not close it");
  await page.keyboard.press("/");
  await page.locator("dialog[open]").waitFor({ timeout: 5000 });
  if ((await page.locator("dialog input").inputValue()) !== "tally restore") problems.push("the words are gone");
  const wanted = await page.locator("[data-results] a").first().getAttribute("href");
  await Promise.all([page.waitForURL((url) => !url.pathname.endsWith("gates/index.html"), { timeout: 5000 }), page.keyboard.press("Enter")]);
  if (!page.url().endsWith(wanted.replace(/^(\.\.\/)+/, ""))) problems.push(`Enter leads to ${page.url()}, not ${wanted}`);
  const title = await page.locator("h1").first().innerText();
  if (!/tally|restore/i.test(title)) problems.push(`the first result is ${title}`);
  // Enter before the answer follows the first result all the same.
  await opened(page, root + "gates/index.html");
  await page.keyboard.type("quarantine");
  await Promise.all([page.waitForURL((url) => !url.pathname.endsWith("gates/index.html"), { timeout: 10000 }), page.keyboard.press("Enter")]);
  return problems;
}

/** Ctrl-K opens the box as well, and `?` tells the keys; neither does so while somebody writes. */
async function byKeys(page, root) {
  const problems = [];
  await page.goto(root + "registers/risks/index.html", { waitUntil: "load" });
  await page.keyboard.press("Control+k");
  await page.locator("dialog[open] input").waitFor({ timeout: 5000 });
  await page.keyboard.press("Escape");
  const closed = () => page.waitForFunction(() => !document.querySelector("dialog[open]"), null, { timeout: 5000 });
  await closed();
  await page.keyboard.press("?");
  const text = await page.locator("dialog[open]").innerText({ timeout: 5000 });
  if (!/Ctrl\s*K\s*searches/.test(text)) problems.push(`the keys are ${text}`);
  await page.keyboard.press("Escape");
  await closed();
  await page.locator("input.filter").focus();
  await page.keyboard.type("?/");
  if (await page.locator("dialog[open]").count()) problems.push("a key opens a box while somebody writes");
  return problems;
}

/** Filters narrow, and what is found shows its verdict by word and shape. */
async function byFilter(page, root) {
  const problems = [];
  await opened(page, root + "index.html");
  await page.locator("select[name=kind]").selectOption("Risk");
  await page.locator("select[name=verdict]").selectOption("open");
  await page.locator("[data-results] > li").first().waitFor({ timeout: 20000 });
  const badges = page.locator("[data-results] .badge");
  const words = await badges.allInnerTexts();
  const rows = await page.locator("[data-results] > li").count();
  if (words.length !== rows || words.some((word) => word.trim() !== "open")) problems.push(`badges say ${words}`);
  if ((await page.locator("[data-results] .badge svg use").count()) < rows) problems.push("badges have no shape");
  const kinds = await page.locator("[data-results] .result > .small").allInnerTexts();
  if (kinds.some((line) => !line.startsWith("Risk"))) problems.push(`kinds are ${kinds}`);
  for (const [name, value] of [["owner", "Quality"], ["freshness", "stale"]]) {
    await page.locator("select[name=kind]").selectOption("");
    await page.locator("select[name=verdict]").selectOption("");
    const before = await page.locator("dialog [role=status]").innerText();
    await page.locator(`select[name=${name}]`).selectOption(value);
    await page.waitForFunction((was) => document.querySelector("dialog [role=status]").textContent !== was, before, { timeout: 5000 });
    await page.locator("[data-results] > li").first().waitFor({ timeout: 5000 });
    const lines = await page.locator("[data-results] .result > .small").allInnerTexts();
    if (lines.length === 0 || lines.some((line) => !line.includes(value) && line !== "Owner")) problems.push(`${name} ${value} gives ${lines.slice(0, 3).join(" | ")}`);
    await page.locator(`select[name=${name}]`).selectOption("");
  }
  return problems;
}

/** Every address that the box gives exists, section and all. */
async function addresses(page, root) {
  const problems = [];
  await opened(page, root + "index.html");
  for (const words of ["restore", "waiver", "strasbourg", "evidence", "winterbereitschaft"]) {
    await find(page, words);
    const links = await page.locator("[data-results] a").evaluateAll((all) => all.map((link) => link.href));
    for (const link of links.slice(0, 8)) {
      const answer = await page.request.get(link.split("#")[0]);
      const id = decodeURIComponent(link.split("#")[1] ?? "");
      if (!answer.ok()) problems.push(`${words}: ${link} leads nowhere`);
      else if (id && !(await answer.text()).includes(`id="${id}"`)) problems.push(`${words}: ${link} names a section that is not there`);
    }
  }
  return problems;
}

/** Opened as a file, the box searches what a script has: words, filters, verdicts and addresses. */
async function asFile(page, folder) {
  const problems = [];
  await opened(page, pathToFileURL(join(folder, "gates", "index.html")).href);
  await find(page, "tally restore");
  const first = page.locator("[data-results] a").first();
  if (!/tally|restore/i.test(await first.innerText())) problems.push(`the first result is ${await first.innerText()}`);
  const links = await page.locator("[data-results] a").evaluateAll((all) => all.map((link) => link.href));
  for (const link of links) {
    const file = new URL(link.split("#")[0]);
    const text = await readFile(file, "utf8").catch(() => "");
    const id = decodeURIComponent(link.split("#")[1] ?? "");
    if (!text || (id && !text.includes(`id="${id}"`))) problems.push(`${link} leads nowhere`);
  }
  await page.locator("dialog input").fill("");
  await page.locator("dialog select[name=kind]").selectOption("Risk");
  await page.locator("[data-results] .badge").first().waitFor({ timeout: 5000 });
  await page.locator("dialog select[name=kind]").selectOption("");
  await find(page, "tally restore");
  await Promise.all([page.waitForURL((url) => !url.pathname.endsWith("gates/index.html"), { timeout: 5000 }), first.click()]);
  return problems;
}

/** Runs everything about search. `axe` says what is wrong with a page for those who cannot see it. */
export async function search(browser, root, folder, check, axe) {
  const fresh = async (options, work) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const noise = [];
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && noise.push(`console: ${message.text()}`));
    page.on("request", (request) => request.url().startsWith(root) || /^(data|file|blob):/.test(request.url()) || noise.push(`leaves the portal: ${request.url()}`));
    const problems = await work(page).catch((error) => [error.message.split("\n").slice(0, 2).join(" ")]);
    await context.close();
    return [...problems, ...noise];
  };
  check("search: by keyboard", await fresh({}, (page) => byKeyboard(page, root)));
  check("search: its keys", await fresh({}, (page) => byKeys(page, root)));
  check("search: filters and verdicts", await fresh({}, (page) => byFilter(page, root)));
  check("search: every address exists", await fresh({}, (page) => addresses(page, root)));
  check("search: opened as a file", await fresh({}, (page) => asFile(page, folder)));
  for (const colorScheme of ["light", "dark"]) {
    const inspect = async (page) => {
      await opened(page, root + "index.html");
      await find(page, "restore");
      return axe(page);
    };
    check(`search: axe, ${colorScheme}`, await fresh({ bypassCSP: true, colorScheme, reducedMotion: "reduce" }, inspect));
  }
  check("search: fits 360 px", await fresh({ viewport: { width: 360, height: 740 } }, async (page) => {
    await opened(page, root + "index.html");
    await find(page, "restore");
    const over = await page.evaluate(() => document.querySelector("dialog").scrollWidth - document.querySelector("dialog").clientWidth);
    return over > 0 ? [`scrolls sideways by ${over} px`] : [];
  }));
}
