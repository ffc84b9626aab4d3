// Badges: each is drawn where a page shows it, says its verdict to those who do not see it, and its letters have the room that was
// counted for them without any font.
import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** How far a text may be from the width that was counted for it, as a share of it: fonts differ. */
const SLACK = 0.12;

export async function outputs(browser, root, folder, check) {
  const gates = (await readdir(join(folder, "gates"), { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const page = await browser.newPage({ viewport: { width: 900, height: 700 } });
  for (const path of ["gates/index.html", ...gates.map((gate) => `gates/${gate.name}/index.html`)]) {
    await page.goto(root + encodeURI(path), { waitUntil: "load" });
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll(".readme img")].map((image) => ({ src: image.src, alt: image.alt, width: image.naturalWidth, height: image.naturalHeight })),
    );
    check(`${path}: its badge is drawn`, shown.length === 1 && shown[0].width > 0 && shown[0].height === 20 ? [] : [JSON.stringify(shown)]);
    if (shown.length === 1) check(`${path}: its badge says what it shows`, await told(page, shown[0]));
  }
  await page.close();
}

/** What is wrong with a badge when it is opened alone. */
async function told(page, shown) {
  await page.goto(shown.src);
  const badge = await page.evaluate(() => {
    const svg = document.documentElement;
    const texts = [...svg.querySelectorAll("text")].map((text) => {
      const counted = Number(text.getAttribute("textLength"));
      text.removeAttribute("textLength");
      return { words: text.textContent, counted, drawn: text.getComputedTextLength() };
    });
    return { role: svg.getAttribute("role"), title: svg.querySelector("title")?.textContent, label: svg.getAttribute("aria-label"), texts };
  });
  const problems = [];
  if (badge.role !== "img" || badge.title !== badge.label || badge.title !== shown.alt) problems.push(`is called ${badge.title}, ${badge.label}, ${shown.alt}`);
  const message = badge.texts[1]?.words ?? "";
  const [verdict, day] = message.split(" · ");
  if (!["go", "go with waivers", "no-go", "unknown"].includes(verdict) || !badge.title.endsWith(`: ${verdict}, as of ${day}`)) problems.push(`says ${message} and ${badge.title}`);
  for (const text of badge.texts) {
    if (Math.abs(text.drawn - text.counted) > SLACK * text.counted) problems.push(`“${text.words}” is ${text.drawn} wide, and ${text.counted} was counted`);
  }
  return problems;
}
