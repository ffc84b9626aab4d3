//! Planted: a repository in which every thing that an audience may not see holds a word of its own.

use crate::support::repository::Repository;
use indoc::indoc;

/// The day that everything is judged on.
pub const AS_OF: &str = "2025-11-10";

/// What is asked of every copy, beside the portal; `SUMMARY` is a file.
pub const COMMANDS: &[&[&str]] = &[
    &["gate", "--summary", "SUMMARY"],
    &["gate", "--format", "json"],
    &["why", "Open gate"],
    &["why", "Open gate", "--format", "json"],
    &["why", "docs/open.md"],
    &["check"],
    &["check", "--format", "json"],
    &["check", "--format", "sarif"],
    &["check", "--format", "github"],
    &["check", "--format", "junit"],
    &["check", "--format", "codequality"],
    &["diff", "HEAD~1", "--format", "human"],
    &["diff", "HEAD~1", "--format", "md"],
    &["diff", "HEAD~1", "--format", "html"],
    &["diff", "HEAD~1", "--format", "json"],
    &["diff", "HEAD~1", "--format", "github"],
    &[
        "history", "--since", "3d", "--every", "1d", "--format", "json",
    ],
    &[
        "history", "--since", "3d", "--every", "1d", "--format", "csv",
    ],
    &["snapshot", "--format", "html", "--since", "HEAD~1"],
    &["snapshot", "--format", "md", "--since", "HEAD~1"],
    &["snapshot", "--format", "json", "--since", "HEAD~1"],
    &["snapshot", "--format", "slack", "--since", "HEAD~1"],
    &["snapshot", "--format", "teams", "--since", "HEAD~1"],
];

/// A planted word.
pub struct Hidden {
    /// The word.
    pub word: &'static str,
    /// The audiences that may not see it.
    pub from: &'static [&'static str],
    /// Does the whole say it?
    pub shown: bool,
    /// Do the other audiences see it?
    pub kept: bool,
}

const fn hidden(word: &'static str, from: &'static [&'static str]) -> Hidden {
    Hidden {
        word,
        from,
        shown: true,
        kept: true,
    }
}

const fn hidden_and_more(word: &'static str, from: &'static [&'static str]) -> Hidden {
    Hidden {
        word,
        from,
        shown: true,
        kept: false,
    }
}

const EXEC: &[&str] = &["executive"];
const BOARD: &[&str] = &["board"];
const VENDOR: &[&str] = &["vendor"];
const NO_WAIVERS: &[&str] = &["board", "vendor"];
const ALL: &[&str] = &["executive", "board", "vendor"];

/// Every planted word.
pub const HIDDEN: &[Hidden] = &[
    // A folder, and everything that its documents hold.
    hidden_and_more("zqfolder", ALL),
    hidden_and_more("zqdoctitle", ALL),
    hidden_and_more("zqdocpath", ALL),
    hidden_and_more("zqdoctext", ALL),
    hidden_and_more("zqhiddenrisk", ALL),
    hidden_and_more("zqhiddenowner", ALL),
    hidden_and_more("zqhiddenproof", ALL),
    hidden_and_more("zqhiddengate", ALL),
    hidden_and_more("zqhiddenbox", ALL),
    hidden_and_more("zqhiddenauthor", ALL),
    hidden_and_more("zqalias", ALL),
    Hidden {
        word: "zqcomment",
        from: ALL,
        shown: false,
        kept: false,
    },
    hidden_and_more("zqpicture", ALL),
    hidden_and_more("zqoldplace", ALL),
    Hidden {
        word: "zqmessage",
        from: ALL,
        shown: false,
        kept: false,
    },
    hidden_and_more("zqmovedname", ALL),
    hidden_and_more("zqmovedtitle", ALL),
    hidden_and_more("zqmovedtrack", ALL),
    hidden_and_more("zqmovedgate", ALL),
    // A pattern.
    hidden_and_more("private-zqpattern", ALL),
    hidden_and_more("zqpatternunit", ALL),
    // Kinds.
    hidden("zqsecretname", EXEC),
    hidden("zqsecretstore", EXEC),
    hidden("zqsecretnote", EXEC),
    hidden("zqrunbooktitle", EXEC),
    hidden("zqrunbookstep", EXEC),
    hidden("zqrisktitle", BOARD),
    hidden("zqriskbody", BOARD),
    hidden("zqriskfoot", BOARD),
    hidden("zqriskowner", BOARD),
    hidden("zqriskchild", BOARD),
    hidden_and_more("zqriskproof", BOARD),
    hidden("zqwaivertitle", NO_WAIVERS),
    hidden("zqwaiverreason", NO_WAIVERS),
    hidden("zqyamlwaiver", NO_WAIVERS),
    hidden("wzq-77", NO_WAIVERS),
    hidden("zqgatesettings", BOARD),
    hidden("zqgatebox", BOARD),
    hidden("zqitem", VENDOR),
    hidden("zqitembelow", VENDOR),
    hidden("zqaction", VENDOR),
    hidden_and_more("zqactionowner", VENDOR),
    // What a cited file says, and a remark.
    hidden_and_more("zqresult", ALL),
    hidden("zqremark", BOARD),
    // What makes no record: what was read as text, who is called, and what a report has measured.
    hidden("zqplainlist", EXEC),
    hidden("zqcallednote", EXEC),
    hidden("zqcalledowner", BOARD),
    hidden_and_more("zqloadreport", ALL),
    // Fields.
    hidden_and_more("zqmitigation", EXEC),
    hidden_and_more("zqfallback", EXEC),
    hidden_and_more("zqtrackowner", BOARD),
    hidden_and_more("zqownersalias", BOARD),
    hidden_and_more("zqcommitter", BOARD),
    hidden("zqtrackproof", VENDOR),
    hidden("zqowncolumn", VENDOR),
    hidden("zqnext", VENDOR),
];

const SETTINGS: &str = r#"title = "Ledger"
base_url = "https://ops.example"
edit_url = "https://forge.example/edit/main/{path}"
waiver_registers = ["governance/waivers.yaml"]
required_gates = ["Open gate"]

[[ignore_gates]]
gate = "Launch gate"
reason = "Ask zqhiddenowner about zqhiddenrisk; zqrisktitle, zqtrackowner, zqsecretnote and zqactionowner agree"

[[candidate]]
document = "docs/launch.md"
heading = "Permission gate"
reject = "Told by zqhiddenowner: zqhiddenrisk, zqrisktitle, zqtrackowner, zqsecretnote and zqactionowner"

[owners]
"Core zqtrackowner" = ["zqownersalias"]

[audience.executive]
title = "This copy is for executives"
leave_out = { kinds = ["secret", "runbook"], fields = ["mitigation"], folders = ["hidden-zqfolder"], documents = ["**/private-*.md"] }

[audience.board]
leave_out = { kinds = ["risk", "waiver", "gate"], fields = ["owner", "author"], folders = ["hidden-zqfolder"], documents = ["**/private-*.md"] }

[audience.vendor]
leave_out = { kinds = ["checklist_item", "action", "waiver"], fields = ["evidence", "blast-radius", "target"], folders = ["hidden-zqfolder"], documents = ["**/private-*.md"] }

[[gate]]
title = "Rules zqgatesettings"

[[gate.criterion]]
text = "Nothing hidden is open"
kind = "risk"
path = "hidden-zqfolder/**"

[[gate.criterion]]
text = "Every action is done"
kind = "action"
"#;

/// The documents of the tree, for tests of what is read of them.
pub const DOCUMENTS: [&str; 4] = [HIDDEN_DOCUMENT, OPEN, RISKS, RUNBOOK];

const HIDDEN_DOCUMENT: &str = "---
owner: zqhiddenowner
aliases: old/zqoldplace.md
---

# Plan zqdoctitle

Last Updated: 2025-09-01

The zqdoctext is here. ![A picture](zqpicture.png)

<!-- zqcomment: do not tell -->

## Release gate zqhiddengate

- [ ] Box zqhiddenbox is ticked
- [x] Proven by `evidence/zqhiddenproof.md`

## Risks

| ID | Risk | Likelihood | Impact | Owner | Mitigation | Status |
|----|------|-----------|--------|-------|------------|--------|
| H-7 | Leak zqhiddenrisk of keys | High | Critical | zqhiddenowner | Ask zqalias | Open |
";

const OPEN: &str = "# Open plan

Last Updated: 2025-11-05

See [the plan behind](../hidden-zqfolder/zqdocpath.md) and [its risks](../hidden-zqfolder/zqdocpath.md#risks), the
[reference][plan], `hidden-zqfolder/zqdocpath.md`, zqdocpath.md, <https://forge.example/blob/main/hidden-zqfolder/zqdocpath.md>,
![drawn](../hidden-zqfolder/zqpicture.png) and [the private one](../ops/private-zqpattern.md).
Nothing is in `hidden-zqfolder/gone.md` any more; [its row](risks.md#r-2-the-zqriskbody-section) stays.

[plan]: ../hidden-zqfolder/zqdocpath.md \"zqdoctitle\"

## 1) Ledger

Status: done
Owner: Core zqtrackowner
Target: after zqnext
Evidence: `evidence/zqtrackproof.md`, `hidden-zqfolder/zqdocpath.md`

The zqownersalias people do it.

## 2) Vault

**Status:** in progress
**Owner:** zqownersalias
**Blast radius:** all of zqowncolumn

## Open gate

- [ ] Ledger is restored
- [x] The plan is kept in `hidden-zqfolder/zqdocpath.md`
- [x] A drill was held, see [notes](../hidden-zqfolder/missing.md)
- [ ] Box zqgatebox
- [x] Stock was counted, see `evidence/count.log`
- [x] Masts are oiled (but zqremark is left)

## Second gate

- [ ] Only one box

## Checklist

- [ ] Item zqitem
  - with zqitembelow
  continued

1. Keep one
2. Keep two

## Buoys

- Mitigation: ask zqplainlist
- Colour: red

## Escalation matrix

| Level | Role | Owner | Mitigation |
|---|---|---|---|
| 1 | Deck | zqcalledowner | ask zqcallednote |

## Service levels

| SLO | Objective |
|---|---|
| Ledger latency | P95 < 250 ms |
";

const LOAD_TEST: &str = "# Load test zqloadreport

| Metric | Measured |
|---|---|
| Ledger latency p95 | 310 ms |
";

const IGNORED: &str = "# Pumps

Last Updated: 2025-11-05

## Launch gate

- [ ] The old pumps run

## Permission gate

- The manager agrees.
- The log is kept
";

const RISKS: &str = "# Registers

Last Updated: 2025-11-05

## Secrets

| Secret | Rotation | Storage | Last rotated | Notes |
|---|---|---|---|---|
| DB zqsecretname | 90 days | Vault zqsecretstore | 2025-01-05 | ask zqsecretnote |

## Risks

| ID | Risk | Likelihood | Impact | Owner | Mitigation | Status | Evidence |
|----|------|-----------|--------|-------|------------|--------|---|
| R-1 | Loss zqrisktitle of data[^1] | High | Critical | zqriskowner | Copy zqmitigation daily | Open | `evidence/zqriskproof.log` |

[^1]: Footnote zqriskfoot says more.
    And zqriskfoot again.

### R-2: The zqriskbody section

**Likelihood:** High
**Impact:** Low
**Mitigation:** the zqfallback way

#### Notes

More on zqriskchild.

## Waivers

| ID | Waiver | Excuses | Rationale | Approver | Start | Expiry |
|---|---|---|---|---|---|---|
| W-1 | Go without zqwaivertitle | Ledger is restored | since zqwaiverreason | Ann | 2025-11-01 | 2025-11-30 |
| WZQ-77 | The only one | Only one box | It is late | Ann | 2025-11-01 | 2025-11-30 |

## Actions

| Action | Owner | Target | Status |
|---|---|---|---|
| Renew zqaction | zqactionowner | 2025-12-01 | Open |
| Renew the rest | zqactionowner | 2025-12-02 | Open |
";

const RUNBOOK: &str = "# Runbook: zqrunbooktitle is down

Last reviewed: 2025-08-01

1. Restart zqrunbookstep
";

const YAML: &str = "waivers:
  - id: W-9
    title: Box zqyamlwaiver
    excuses: Open gate
    approver: Ann
    starts: 2025-11-01
    expires: 2025-12-30
";

/// The repository.
pub fn repository() -> Repository {
    let place = Repository::new();
    place.write("site.toml", SETTINGS);
    place.write("docs/open.md", OPEN);
    place.write("docs/risks.md", RISKS);
    place.write("docs/launch.md", IGNORED);
    place.write("ops/runbooks/down.md", RUNBOOK);
    place.write("governance/waivers.yaml", YAML);
    // It is moved into the hidden folder later.
    place.write(
        "docs/zqmovedname.md",
        indoc! {"
            # Was zqmovedtitle open

            ## 1) Part zqmovedtrack

            Status: done

            ## Release gate zqmovedgate

            - [ ] Box
        "},
    );
    place.write("evidence/zqriskproof.log", "# Proof\n\nIt holds.\n");
    place.write(
        "evidence/count.log",
        "INFO counting\nERROR: zqresult bags are missing\n",
    );
    commit(&place, "2025-11-05", "Kept zqcommitter <kept@example.com>");
    place.git(&["mv", "docs/zqmovedname.md", "docs/zqmovedname.tmp"]);
    place.write("hidden-zqfolder/zqdocpath.md", HIDDEN_DOCUMENT);
    place.write("hidden-zqfolder/load.md", LOAD_TEST);
    place.git(&[
        "mv",
        "docs/zqmovedname.tmp",
        "hidden-zqfolder/zqmovedname.md",
    ]);
    place.write("hidden-zqfolder/zqpicture.png", "no picture");
    place.write(
        "ops/private-zqpattern.md",
        indoc! {"
            # Private

            ## Unit zqpatternunit

            Status: done
            Owner: zqpatternunit
        "},
    );
    commit(
        &place,
        "2025-11-06",
        "Someone zqhiddenauthor <someone@example.com>",
    );
    place
}

fn commit(place: &Repository, day: &str, author: &str) {
    place.git(&["add", "-A"]);
    place.git_on(
        &format!("{day}T12:00:00Z"),
        &["commit", "-q", "-m", "Say zqmessage", "--author", author],
    );
}
