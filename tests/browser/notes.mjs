// Notes: every record has its address in its document, and the note of a mark opens with and without script, covers no words that
// it is about, and closes without moving them. Old addresses lead on.
import { readFile } from "node:fs/promises";
import { join } from "node:path";

const PAGE = "documents/content/ops/launch/go-no-go/index.html";

/** The records of documents that have no anchor of their key on the page of their document. */
async function astray(folder, anchors) {
  const site = JSON.parse(await readFile(join(folder, "readiness.json"), "utf8"));
  const pages = new Map(site.documents.map((document) => [document.path, document.url]));
  const records = [...site.records, ...site.gates.flatMap((gate) => gate.criteria)];
  const placed = records.filter((record) => record.at && pages.has(record.at.file));
  const lost = placed.filter((record) => !anchors.get(pages.get(record.at.file))?.has(record.key));
  return placed.length === 0 ? ["there are no records"] : lost.map((record) => `${record.key} is not on ${pages.get(record.at.file)}`);
}

/** What is wrong with the note that is open: it has to be one, to be seen, and to leave the words of its mark free. */
async function opened(page) {
  return page.evaluate(() => {
    const notes = [...document.querySelectorAll(".note")].filter((note) => note.checkVisibility());
    if (notes.length !== 1) return [`${notes.length} notes are open`];
    const note = notes[0].getBoundingClientRect();
    const mark = notes[0].parentElement.querySelector(".seen").getBoundingClientRect();
    const inside = note.left >= 0 && note.right <= innerWidth && note.bottom <= innerHeight && mark.top >= 0 && mark.bottom <= innerHeight;
    const covered = mark.bottom > note.top && mark.right > note.left && mark.top < note.bottom;
    return [...(inside ? [] : ["the note or its mark is outside of the window"]), ...(covered ? ["the note covers its mark"] : [])];
  });
}

/** A mark far down the page, opened by a click and closed by Escape. */
async function byHand(page, root) {
  await page.goto(root + PAGE, { waitUntil: "load" });
  const mark = page.locator(".marked > .seen").last();
  await mark.scrollIntoViewIfNeeded();
  await mark.click();
  await page.waitForTimeout(600);
  const problems = await opened(page);
  const before = await mark.boundingBox();
  await page.keyboard.press("Escape");
  const after = await mark.boundingBox();
  if (await page.locator(".note:visible").count()) problems.push("Escape does not close it");
  if (Math.abs(before.y - after.y) > 1) problems.push(`closing moves the words by ${after.y - before.y} px`);
  if (!(await mark.evaluate((element) => element === document.activeElement))) problems.push("the focus does not return to the mark");
  return problems;
}

async function withoutScript(page, root) {
  await page.goto(root + PAGE, { waitUntil: "load" });
  await page.locator(".marked > .seen").last().click();
  await page.waitForTimeout(200);
  const problems = await opened(page);
  await page.locator(".note:visible .shut").click();
  if (await page.locator(".note:visible").count()) problems.push("the link does not close it");
  return problems;
}

/** An address of a portal before this one, and a key behind # that somebody wrote down. */
async function old(page, root, anchors) {
  const key = [...anchors.get(PAGE)].find((id) => id.startsWith("content/ops/launch/go-no-go/") && id.split("/").length > 4);
  await page.goto(`${root}k/index.html#${key}`, { waitUntil: "load" });
  await page.waitForURL((url) => url.pathname.endsWith(PAGE), { timeout: 5000 });
  return opened(page);
}

export async function notes(browser, root, folder, anchors, check, axe) {
  check("notes: every record is anchored in its document", await astray(folder, anchors));
  const run = async (name, options, work) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    check(name, await work(page).catch((error) => [error.message.split("\n")[0]]));
    await context.close();
  };
  for (const [width, height] of [[1440, 900], [390, 844]]) {
    await run(`notes: open and close at ${width} px`, { viewport: { width, height } }, (page) => byHand(page, root));
    await run(`notes: without script at ${width} px`, { viewport: { width, height }, javaScriptEnabled: false, reducedMotion: "reduce" }, (page) => withoutScript(page, root));
  }
  await run("notes: an old key leads on", { reducedMotion: "reduce" }, (page) => old(page, root, anchors));
  for (const colorScheme of ["light", "dark"]) {
    await run(`notes: axe, ${colorScheme}`, { bypassCSP: true, colorScheme, reducedMotion: "reduce" }, async (page) => {
      await page.goto(root + PAGE, { waitUntil: "load" });
      await page.locator(".marked > .seen.filled").last().click();
      return axe(page);
    });
  }
}
