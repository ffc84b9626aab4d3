// What the pages of a portal hold, read from their files: every link, fragment, id and heading, without a browser.
import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { Parser } from "htmlparser2";

/** Every HTML file below `folder`, as paths with `/`, in order. */
export async function pagesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(".html"));
  return files.map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/")).sort();
}

/** The kind of a page: the folder that it lies in, its own name where it is an index of something. */
export function kindOf(path) {
  const parts = path.split("/");
  return parts.length <= 2 ? path : `${parts[0]}/*`;
}

/** Reads a page: its title, headings, ids, anchors, links and what it loads, and its looks: class names, and the words of its badges. */
export async function readPage(folder, path) {
  const page = { path, title: "", headings: 0, ids: [], names: [], links: [], loads: [], looks: new Set() };
  let inTitle = false;
  let badge = null;
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (tag === "title" && page.title === "") inTitle = true;
      if (tag === "h1") page.headings += 1;
      if (attributes.id !== undefined) page.ids.push(attributes.id);
      if (tag === "a" && attributes.name !== undefined) page.names.push(attributes.name);
      if (["a", "area"].includes(tag) && attributes.href !== undefined) page.links.push(attributes.href);
      if (["img", "script", "source"].includes(tag) && attributes.src !== undefined) page.loads.push(attributes.src);
      if (tag === "link" && /^(stylesheet|icon|preload|modulepreload)$/.test(attributes.rel ?? "")) page.loads.push(attributes.href);
      const classes = (attributes.class ?? "").split(/\s+/).filter(Boolean);
      for (const name of classes) page.looks.add(name);
      if (classes.includes("badge")) badge = { tag, words: "" };
    },
    ontext(text) {
      if (inTitle) page.title += text;
      if (badge) badge.words += text;
    },
    onclosetag(tag) {
      if (tag === "title") inTitle = false;
      if (badge?.tag === tag) {
        page.looks.add(`badge: ${badge.words.replace(/[0-9]+/g, "0").trim()}`);
        badge = null;
      }
    },
  });
  parser.end(await readFile(join(folder, path), "utf8"));
  return page;
}

/** What is wrong with the links of a page, given the ids of every page; `root` is the address that the portal is served at. */
export function brokenLinks(page, anchors, root, folder) {
  const problems = [];
  for (const written of [...page.links, ...page.loads.filter((address) => !address.startsWith("data:"))]) {
    const url = new URL(written, root + encodeURI(page.path));
    if (!url.href.startsWith(root)) {
      if (url.href.startsWith(new URL(root).origin)) problems.push(`${written} leads out of the portal`);
      continue;
    }
    const target = decodeURIComponent(url.pathname).slice(decodeURIComponent(new URL(root).pathname).length);
    const fragment = decodeURIComponent(url.hash.slice(1));
    if (target === "" || target.endsWith("/")) problems.push(`${written} leads to a folder, which no file browser opens`);
    else if (!existsSync(join(folder, target))) problems.push(`${written} leads nowhere`);
    else if (fragment && fragment !== "top" && !fragment.startsWith("?") && anchors.has(target) && !anchors.get(target).has(fragment)) {
      problems.push(`${written} names a section that is not there`);
    }
  }
  return [...new Set(problems)];
}

/** What is wrong with a page as a document. */
export function shape(page) {
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

/**
 * The pages that a browser looks at: of each kind the one with the most links, then whichever page adds most looks, until every
 * look that occurs on any page is seen. Two pages that look alike are looked at once.
 */
export function sample(kinds) {
  const fullest = (pages) => pages.reduce((most, page) => (page.links.length > most.links.length ? page : most));
  const chosen = [...kinds.values()].map(fullest);
  const seen = new Set(chosen.flatMap((page) => [...page.looks]));
  const adds = (page) => [...page.looks].filter((look) => !seen.has(look)).length;
  const all = [...kinds.values()].flat();
  for (;;) {
    const best = all.reduce((most, page) => (adds(page) > adds(most) ? page : most));
    if (adds(best) === 0) return chosen;
    chosen.push(best);
    for (const look of best.looks) seen.add(look);
  }
}
