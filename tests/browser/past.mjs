// A portal with a past: `node past.mjs HOLDPOINT FOLDER` scripts a repository of some weeks, and builds its portal in FOLDER.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const [holdpoint, folder] = process.argv.slice(2).map((path) => resolve(path));
const root = mkdtempSync(join(tmpdir(), "holdpoint-past-"));

const track = (status, target) => `# Opening of the north hall

Last reviewed: 2026-01-05

## 1) Turnstiles read tickets

- Status: ${status}
- Owner: Lise
- Target: ${target}
- Evidence: \`proof/tickets.txt\`

## 2) Night bus is announced

- Status: open
- Owner: Omar
- Target: 2026-04-01

## Launch gating

- The launch requires items 1-1 to be \`done\`.
- The party requires items 1-2 to be \`done\`.

## Waivers

| ID | Waives | Approver | Expires |
|---|---|---|---|
| W1 | Night bus is announced | Ada | 2026-03-20 |
`;

/** What each week changes: files by path; null takes one away. */
const weeks = [
  ["2026-02-02", { "halls/north.md": track("open", "2026-03-01"), "proof/tickets.txt": "1,000 tickets read.\n" }],
  ["2026-02-09", { "halls/north.md": track("in_progress", "2026-03-15") }],
  ["2026-02-16", { "site.toml": "title = [\n" }],
  ["2026-02-23", { "site.toml": 'title = "North hall"\n' }],
  ["2026-03-02", { "halls/north.md": track("done", "2026-03-15"), "runbooks/doors.md": "# Runbook: doors\n\nLast reviewed: 2026-03-01\n\n1. Unlock them.\n" }],
  ["2026-03-09", { "halls/south.md": "# South hall\n\n- [x] Lamps, see `proof/lamps.txt`\n- [ ] Benches\n", "proof/tickets.txt": null }],
];

function git(day, ...args) {
  const who = { GIT_AUTHOR_NAME: "Ada", GIT_AUTHOR_EMAIL: "ada@example.org", GIT_COMMITTER_NAME: "Ada", GIT_COMMITTER_EMAIL: "ada@example.org" };
  const when = { GIT_AUTHOR_DATE: `${day}T12:00:00Z`, GIT_COMMITTER_DATE: `${day}T12:00:00Z`, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  execFileSync("git", args, { cwd: root, env: { ...process.env, ...who, ...when }, stdio: ["ignore", "ignore", "inherit"] });
}

git("2026-02-02", "init", "-q", "-b", "main");
for (const [day, files] of weeks) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    if (text === null) rmSync(join(root, path));
    else writeFileSync(join(root, path), text);
  }
  git(day, "add", "--all");
  git(day, "commit", "-q", "-m", `week of ${day}`);
}
rmSync(folder, { recursive: true, force: true });
execFileSync(holdpoint, ["build", root, "--out", join(root, "public"), "--as-of", "2026-03-11", "--no-search"], { stdio: ["ignore", "ignore", "ignore"] });
mkdirSync(dirname(folder), { recursive: true });
cpSync(join(root, "public"), folder, { recursive: true });
rmSync(root, { recursive: true, force: true });
