//! The portal as a value: a small site has the pages that it should, every link in it leads somewhere, and nothing that a
//! document says becomes markup.

use std::collections::{BTreeMap, BTreeSet};

use holdpoint::base::{Date, RelPath, Settings};
use holdpoint::report::formats::html::highlight::Highlighter;
use holdpoint::report::{Output, Theme};
use holdpoint::source::{Cited, Encoding, File, SourceTree, Text};
use holdpoint::{compile, report};
use indoc::indoc;

const TRACKS: &str = "# Winter tracks

See the [release gate](release.md#release-gates) and [what went wrong](docs/odd%20name.md).

## 1) Backups
Status: `in_progress`
Owner: Storage
Target: 2025-10-01
Evidence:
- `evidence/restore.txt`

## 2) Alerts
Status: `done`
Owner: SRE + Platform
Evidence:
- `evidence/nowhere.txt`

## Launch Gating
- Public launch requires items 1-2 to be `done`.
";

const RELEASE: &str = "# Release

Last updated: 2025-09-01

## Release gates

| Gate | Owner | Status | Evidence |
|---|---|---|---|
| Restore rehearsed | Storage | Done | `evidence/restore.txt` |
| Pager tested | SRE | Pending | Pending |

## Risks

| ID | Risk | Likelihood | Impact | Mitigation | Owner |
|---|---|---|---|---|---|
| R-1 | The disk fills | High | Medium | Alert at 80 % | Storage |
| R-2 | <img src=x onerror=alert(1)> \"quoted\" & 'more' | Low | High | none | Storage |

## Actions

- [ ] A1: Write it down (Owner: SRE, due 2025-10-01)

## Waivers

| Waiver | Reason | Expiry | Approver |
|---|---|---|---|
| Pager tested | new pager | 2025-12-01 | Head of Operations |
";

const RUNBOOK: &str = "# Runbook: &lt;script&gt;alert(1)&lt;/script&gt; restore

Owner: \"><b>Storage
Last reviewed: 2025-11-01

## Steps

1. Stop the writer.
2. Restore.

Back to [the tracks](../tracks.md#1-backups), a [missing page](gone.md), [no such section](../release.md#nope).
";

fn site() -> Output {
    let mut tree = SourceTree::default();
    let documents = [
        ("tracks.md", TRACKS),
        ("release.md", RELEASE),
        (
            "docs/odd name.md",
            indoc! {r#"
                # ../../etc/passwd

                - [ ] "><svg onload=alert(1)>
                - [x] done
            "#},
        ),
        ("docs/odd#name?.md", "# Odd\n\nText.\n"),
        ("runbooks/restore.md", RUNBOOK),
        (
            "checklists/größe.md",
            indoc! {"
                # Größe

                ## Checklist

                - [x] first
                - [ ] second
            "},
        ),
    ];
    for (path, text) in documents {
        let path = RelPath::new(path).expect("a path below the root");
        tree.files.insert(
            path.clone(),
            File {
                size: text.len() as u64,
                executable: false,
            },
        );
        tree.texts.insert(
            path,
            Text {
                text: text.to_owned(),
                encoding: Encoding::Utf8,
            },
        );
    }
    let as_of: Date = "2025-11-10".parse().expect("an ISO day");
    let settings = Settings {
        required_gates: vec!["A gate that nobody wrote".to_owned()],
        ..Settings::default()
    };
    let compiled = compile(&tree, &settings, as_of, |_| Cited::default());
    report(
        compiled.evaluated(&settings, as_of),
        &Theme::built_in(),
        &Highlighter::new(),
    )
    .expect("the built-in theme draws every page")
}

/// The pages of a portal as text.
fn pages(output: &Output) -> BTreeMap<&str, String> {
    let pages = output.iter().filter(|(path, _)| path.ends_with(".html"));
    pages
        .map(|(path, bytes)| {
            (
                path.as_str(),
                String::from_utf8(bytes.clone()).expect("a page is UTF-8"),
            )
        })
        .collect()
}

/// The values of an attribute in a page of ours, entities resolved.
fn attributes(page: &str, name: &str) -> Vec<String> {
    let wanted = format!(" {name}=\"");
    let values = page
        .split(&wanted)
        .skip(1)
        .filter_map(|rest| rest.split('"').next());
    values
        .map(|value| {
            value
                .replace("&amp;", "&")
                .replace("&#x2F;", "/")
                .replace("&#47;", "/")
        })
        .collect()
}

fn decode(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let code = after
            .get(..2)
            .and_then(|hex| std::str::from_utf8(hex).ok())
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match (first, code) {
            (b'%', Some(code)) => {
                bytes.push(code);
                rest = &after[2..];
            }
            _ => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).expect("a link is UTF-8")
}

/// Links that lead to no file, or to no id in it.
fn dead_links(output: &Output) -> Vec<String> {
    let pages = pages(output);
    let ids: BTreeMap<&str, BTreeSet<String>> = pages
        .iter()
        .map(|(path, page)| (*path, attributes(page, "id").into_iter().collect()))
        .collect();
    let mut dead = Vec::new();
    for (path, page) in &pages {
        let folder = RelPath::new(path)
            .expect("a page lies in the portal")
            .parent();
        for href in attributes(page, "href")
            .into_iter()
            .chain(attributes(page, "src"))
        {
            if href.starts_with("https://")
                || href.starts_with("http://")
                || href.starts_with("data:")
            {
                continue;
            }
            let (file, fragment) = href.split_once('#').unwrap_or((&href, ""));
            let target = if file.is_empty() {
                RelPath::new(path)
            } else {
                folder.join(&decode(file))
            };
            let target = target.map_or(String::new(), |target| target.to_string());
            let there = output.contains_key(&target);
            // A question that a list answers by script.
            let anchored = fragment.is_empty()
                || fragment.starts_with('?')
                || ids
                    .get(target.as_str())
                    .is_some_and(|ids| ids.contains(&decode(fragment)));
            if !there || !anchored {
                dead.push(format!("{path}: {href}"));
            }
        }
    }
    dead
}

#[test]
fn every_link_of_the_portal_leads_somewhere() {
    let dead = dead_links(&site());
    assert!(dead.is_empty(), "{}", dead.join("\n"));
}

#[test]
fn a_small_site_has_its_pages() {
    let output = site();
    let expected = [
        "index.html",
        "404.html",
        "gates/index.html",
        "gates/a-gate-that-nobody-wrote/index.html",
        "tracks/index.html",
        "checklists/index.html",
        "runbooks/index.html",
        "registers/index.html",
        "registers/risks/index.html",
        "registers/waivers/index.html",
        "registers/actions/index.html",
        "registers/slos/index.html",
        "registers/secrets/index.html",
        "registers/controls/index.html",
        "registers/milestones/index.html",
        "evidence/index.html",
        "owners/index.html",
        "documents/index.html",
        "diagnostics/index.html",
        "rules/index.html",
        "k/index.html",
        "static/style.css",
        "readiness.json",
    ];
    let missing: Vec<&str> = expected
        .into_iter()
        .filter(|path| !output.contains_key(*path))
        .collect();
    assert!(missing.is_empty(), "{missing:?} of {:?}", output.keys());
}

#[test]
fn every_page_keeps_its_own_policy() {
    for (path, page) in pages(&site()) {
        assert!(
            page.contains("Content-Security-Policy"),
            "{path} has no policy"
        );
        assert!(!page.contains(" style="), "{path} holds an inline style");
        assert!(!page.contains("<style"), "{path} holds a style element");
        assert!(
            page.split("<script")
                .skip(1)
                .all(|rest| rest.starts_with(" src=")),
            "{path} holds an inline script"
        );
    }
}

#[test]
fn what_a_document_says_never_becomes_markup() {
    let output = site();
    let pages = pages(&output);
    let all: String = pages.values().map(String::as_str).collect();
    assert!(
        all.contains("&lt;script&gt;alert(1)&lt;/script&gt; restore"),
        "a title is shown escaped"
    );
    for markup in [
        "<script>alert",
        "<svg onload",
        "<img src=x",
        "\"><b>Storage",
    ] {
        let page = pages.iter().find(|(_, page)| page.contains(markup));
        assert!(
            page.is_none(),
            "`{markup}` in {}",
            page.map_or("", |(path, _)| path)
        );
    }
}

#[test]
fn every_page_names_its_day_and_where_it_stands() {
    for (path, page) in pages(&site()) {
        assert!(
            page.contains("<time datetime=\"2025-11-10\">"),
            "{path} does not say as of when"
        );
        let trail = page.contains("aria-label=\"Breadcrumb\"");
        assert!(trail || path == "index.html", "{path} has no breadcrumb");
        assert_eq!(
            page.matches("<h1").count(),
            1,
            "{path} has one heading of the first level"
        );
    }
}

#[test]
fn ids_are_unique_on_a_page() {
    for (path, page) in pages(&site()) {
        let mut seen = BTreeSet::new();
        let twice: Vec<String> = attributes(&page, "id")
            .into_iter()
            .filter(|id| !seen.insert(id.clone()))
            .collect();
        assert!(twice.is_empty(), "{path} has {twice:?} twice");
    }
}

#[test]
fn two_builds_are_equal() {
    assert!(site() == site());
}

#[test]
fn a_link_preview_names_the_verdict_and_its_day() {
    let site = site();
    let home = String::from_utf8(site["index.html"].clone()).expect("UTF-8");
    let tag = "<meta property=\"og:description\" content=\"";
    let (_, said) = home.split_once(tag).expect("a description");
    let said = said.split_once('"').expect("its end").0;
    assert!(said.contains("unknown as of 2025-11-10"), "{said}");
}

#[test]
fn a_list_can_be_read_as_cards_and_filtered() {
    let site = site();
    let text = |path: &str| String::from_utf8(site[path].clone()).expect("UTF-8");
    let risks = text("registers/risks/index.html");
    assert!(
        risks.contains("<td data-label=\"Impact:\">high</td>"),
        "{risks}"
    );
    assert!(
        risks.contains("<td class=\"first\"><span class=\"badge"),
        "{risks}"
    );
    let diagnostics = text("diagnostics/index.html");
    assert!(diagnostics.contains("<div data-filter=\"severity\">"));
    let missing = diagnostics
        .split("<li class=\"finding\">")
        .find(|finding| {
            finding.contains("<mark>`evidence/nowhere.txt`</mark>")
                || finding.contains("nowhere.txt")
        })
        .expect("the evidence is missing");
    assert!(
        missing.contains("<span class=\"owners\"><a href"),
        "{missing}"
    );
}
