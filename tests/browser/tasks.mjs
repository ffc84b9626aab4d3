// What people come for, done in Chromium from the home page with the clicks counted: each takes two at most, or one word that is typed.
const MOST = 2;

/** A page that counts what its reader does. */
function counting(page) {
  const reader = { page, clicks: 0, words: 0 };
  reader.click = async (locator) => {
    reader.clicks += 1;
    await locator.first().click({ timeout: 5000 });
    await page.waitForLoadState("load");
  };
  reader.type = async (words) => {
    reader.words += 1;
    await page.keyboard.type(words);
  };
  return reader;
}

/** The entry of the navigation that is shown at this width. */
const entry = (page, name) => page.locator("nav.sections a:visible, nav.sections summary:visible", { hasText: new RegExp(`^${name}$`) });

/** What is wrong with a text: the patterns that it lacks. */
const lacks = (text, ...wanted) => wanted.filter((pattern) => !pattern.test(text)).map((pattern) => `does not show ${pattern}`);

const TASKS = {
  "which runbooks are stale, and whose": async ({ page, click }) => {
    await click(entry(page, "Runbooks"));
    const first = await page.locator("table[data-filter] tbody tr").first().innerText();
    return lacks(first, /stale/, /Telemetry/);
  },
  "why is launch blocked, and what do I do this week": async ({ page, click }) => {
    await click(page.locator("main .gates a", { hasText: "Launch gating" }));
    const text = await page.locator("main").innerText();
    return lacks(text, /changes\. After all of them the gate goes/, /oncall_shadow_week\.md, which is missing/, /SRE Lead/, /Nov 13, 2026/);
  },
  "what is to be done first, and by whom": async ({ page }) => {
    const first = page.locator("main .to-do > li").first();
    return lacks(await first.innerText(), /oncall_shadow_week\.md, which is missing/, /SRE Lead/);
  },
  "which waivers end this month": async ({ page, click }) => {
    await click(entry(page, "Registers"));
    await click(page.locator(".sections .more a:visible, main a:visible", { hasText: /^Waivers$/ }));
    const text = await page.locator("main").innerText();
    return lacks(text, /Nov 28, 2026/, /expired/);
  },
  "is a piece of evidence used": async ({ page, type }) => {
    await page.keyboard.press("/");
    await page.locator("select[name=kind] option:nth-child(2)").waitFor({ state: "attached", timeout: 20000 });
    await type("thaw_shadow_run.md");
    await page.locator("[data-results][data-of='thaw_shadow_run.md'] > li").first().waitFor({ timeout: 20000 });
    await Promise.all([page.waitForURL((url) => !url.pathname.endsWith("/its%20own/index.html"), { timeout: 10000 }), page.keyboard.press("Enter")]);
    const text = await page.locator("main").innerText();
    return lacks(text, /thaw_shadow_run\.md/, /Shadow run/i);
  },
  "send the page upward": async ({ page, click }) => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await click(page.getByRole("link", { name: "This week on one page" }));
    await click(page.getByRole("button", { name: "Copy as Markdown" }));
    await page.getByRole("button", { name: "Copied" }).waitFor({ timeout: 5000 });
    const text = await page.evaluate(() => navigator.clipboard.readText());
    return lacks(text, /^# Readiness, week 47 of 2026/, /\*\*No-go\.\*\*/, /## What blocks, by owner/);
  },
  "where does a verdict come from": async ({ page, click }) => {
    await click(page.locator("main .gates a", { hasText: "Go / No-Go: opening day" }));
    await click(page.locator(".check > summary", { hasText: "Runbook updated within last 30 days" }));
    const text = await page.locator(".check[open]").innerText();
    return lacks(text, /probe-clock-drift\.md was reviewed 220 days ago/, /content\/ops\/launch\/go-no-go\.md:19/);
  },
  "what was not understood": async ({ page, click }) => {
    await click(page.locator("main dl a", { hasText: /^\d+ places?$/ }));
    const shown = await page.locator(".finding:not([hidden])").count();
    const rules = await page.locator(".group:not([hidden]) h2 a").allInnerTexts();
    return shown > 0 && rules.includes("mark-unread") && !rules.includes("evidence-missing") ? [] : [`shows ${shown} of ${rules}`];
  },
};

/** The same of a preview of a change. */
const OF_PREVIEW = {
  "what did this change do": async ({ page, click }) => {
    await click(page.getByRole("link", { name: "What this change does" }));
    return lacks(await page.locator("main").innerText(), /What got worse/, /was met, now unmet/, /thaw_shadow_run\.md/);
  },
};

/** Does every task of a portal, wide and narrow. */
export const tasks = (browser, root, check) => perform(TASKS, browser, root, check);

/** Does every task of a preview. */
export const tasksOfPreview = (browser, root, check) => perform(OF_PREVIEW, browser, root, check);

async function perform(all, browser, root, check) {
  for (const width of [1440, 390]) {
    for (const [name, work] of Object.entries(all)) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, locale: "en-US" });
      const page = await context.newPage();
      await page.goto(root + "index.html", { waitUntil: "load" });
      const reader = counting(page);
      const problems = await work(reader).catch((error) => [error.message.split("\n").slice(0, 2).join(" ")]);
      if (reader.clicks > MOST || reader.words > 1) problems.push(`takes ${reader.clicks} clicks and ${reader.words} words`);
      console.log(`${width} px: ${name}: ${reader.clicks} clicks, ${reader.words} words`);
      check(`task: ${name}, ${width} px`, problems);
      await context.close();
    }
  }
}
