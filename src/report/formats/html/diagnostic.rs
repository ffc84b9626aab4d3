//! Diagnostics: everything that a writer should know, rule by rule, each with the line that it is about.

use std::collections::BTreeSet;

use serde::Serialize;
use tera::Context;

use crate::base::{Diagnostic, Severity};
use crate::report::formats::html::chrome::pager;
use crate::report::formats::html::portal::{PageKind, Portal, Sheet};
use crate::report::formats::html::view::{At, OwnerView};
use crate::report::present::measures;
use crate::report::present::words::{self, Badge};
use crate::rules;

/// The page.
pub const PAGE: PageKind = PageKind {
    template: "diagnostics.html",
    sheets,
    view,
};

/// How much of a line is shown on either side of what a diagnostic points at, in characters.
const AROUND: usize = 60;

/// How much of what it points at is shown, in characters.
const MARKED: usize = 160;

/// The rules that tell of what nobody could read.
const NOT_UNDERSTOOD: [&str; 5] = [
    "gate-sentence-unread",
    "mark-unread",
    "status-unknown",
    "target-unreadable",
    "waiver-register-unread",
];

/// A diagnostic with an excerpt of its source.
#[derive(Serialize)]
pub struct DiagnosticView {
    badge: Badge,
    message: String,
    help: Option<String>,
    at: At,
    /// Who owns what is read there.
    owners: Vec<OwnerView>,
    column: usize,
    excerpt: Option<Excerpt>,
    fix: Option<String>,
}

/// A line of a source file, with the part that is meant.
#[derive(Serialize)]
struct Excerpt {
    before: String,
    marked: String,
    after: String,
}

#[derive(Serialize)]
struct Group {
    rule: &'static str,
    summary: &'static str,
    url: String,
    badge: Badge,
    findings: Vec<DiagnosticView>,
}

/// How many diagnostics have one severity.
#[derive(Serialize)]
pub struct SeverityCount {
    badge: Badge,
    /// Its name, as the list of diagnostics is filtered by.
    word: &'static str,
    count: usize,
}

/// What was not understood, and the filter that keeps it.
#[derive(Serialize)]
pub struct NotUnderstood {
    count: usize,
    asked: String,
}

/// What was not understood; `None` where that is nothing.
pub fn not_understood(portal: &Portal) -> Option<NotUnderstood> {
    let found = portal.site.diagnostics.iter();
    let rules: Vec<&str> = found
        .map(|diagnostic| diagnostic.rule)
        .filter(|rule| NOT_UNDERSTOOD.contains(rule))
        .collect();
    let named: BTreeSet<&str> = rules.iter().copied().collect();
    let asked: Vec<String> = named.iter().map(|rule| format!("rule={rule}")).collect();
    (!rules.is_empty()).then(|| NotUnderstood {
        count: rules.len(),
        asked: asked.join("&"),
    })
}

/// The sheets of the page.
fn sheets(portal: &Portal) -> Vec<Sheet> {
    Sheet::paged(
        "diagnostics",
        "Diagnostics",
        "diagnostics",
        portal.site.diagnostics.len(),
    )
}

/// What a sheet shows.
fn view(portal: &Portal, sheet: &Sheet) -> Context {
    let all = &portal.places.diagnostics;
    let mut groups: Vec<Group> = Vec::new();
    for diagnostic in sheet
        .rows(all)
        .iter()
        .map(|&index| &portal.site.diagnostics[index])
    {
        if groups.last().is_none_or(|group| {
            group.rule != diagnostic.rule || group.badge.word != diagnostic.severity.word()
        }) {
            groups.push(group(diagnostic));
        }
        if let Some(group) = groups.last_mut() {
            group.findings.push(finding(portal, diagnostic));
        }
    }
    let mut context = Context::new();
    context.insert("groups", &groups);
    context.insert("counts", &counts(portal));
    context.insert("total", &all.len());
    context.insert("pager", &pager("diagnostics", sheet));
    context
}

/// How many diagnostics there are of each severity, the worst first.
pub fn counts(portal: &Portal) -> Vec<SeverityCount> {
    let counts = measures::diagnostics(portal.site.diagnostics);
    let count = |severity| measures::of(&counts, &severity);
    let severities = [Severity::Error, Severity::Warning, Severity::Info];
    severities
        .map(|severity| SeverityCount {
            badge: words::severities(severity, count(severity)),
            word: severity.word(),
            count: count(severity),
        })
        .into()
}

/// A diagnostic with its excerpt.
pub fn finding(portal: &Portal, diagnostic: &Diagnostic) -> DiagnosticView {
    let path = &diagnostic.at.path;
    let at = portal.at(path, diagnostic.at.span);
    let text = portal.site.model.text(path);
    let lines = portal.site.model.lines(path);
    DiagnosticView {
        badge: words::severity(diagnostic.severity),
        message: diagnostic.message.clone(),
        help: diagnostic.help.clone(),
        column: lines.map_or(1, |lines| {
            lines.position(text, diagnostic.at.span.start).column
        }),
        at,
        owners: owners(portal, diagnostic),
        excerpt: excerpt(text, diagnostic),
        fix: diagnostic.fix.as_ref().map(|fix| fix.replacement.clone()),
    }
}

/// The owners of the smallest record around a diagnostic that has any.
fn owners(portal: &Portal, diagnostic: &Diagnostic) -> Vec<OwnerView> {
    let model = portal.site.model;
    let here = portal.places.by_document.get(&diagnostic.at.path);
    let records = here.into_iter().flatten().map(|&at| &model.records[at]);
    let at = diagnostic.at.span.start;
    let around = records.filter(|linked| {
        let span = linked.record.span;
        span.start <= at && at < span.end && !linked.record.owners.is_empty()
    });
    let smallest = around.min_by_key(|linked| linked.record.span.end - linked.record.span.start);
    smallest.map_or_else(Vec::new, |linked| portal.owners(linked))
}

fn group(diagnostic: &Diagnostic) -> Group {
    Group {
        rule: diagnostic.rule,
        summary: rules::find(diagnostic.rule).map_or("", |rule| rule.summary),
        url: super::rule::url(diagnostic.rule),
        badge: words::severity(diagnostic.severity),
        findings: Vec::new(),
    }
}

/// The line of a diagnostic, cut around what it points at; none where it is about a file as a whole.
fn excerpt(text: &str, diagnostic: &Diagnostic) -> Option<Excerpt> {
    let span = diagnostic.at.span;
    if span.start == span.end {
        return None;
    }
    let (before, marked) = (text.get(..span.start)?, span.of(text));
    // No more is walked through than is shown: a long line may have a diagnostic for each of its words.
    let near: Vec<char> = backwards(before).take(AROUND + 1).collect();
    let is_cut = near.len() > AROUND;
    let shown = near.iter().rev().skip(usize::from(is_cut));
    let after = if marked.contains('\n') {
        ""
    } else {
        text.get(span.end..)?
    };
    Some(Excerpt {
        before: is_cut.then_some('…').iter().chain(shown).collect(),
        marked: cut(marked, MARKED),
        after: cut(after, AROUND),
    })
}

/// The characters of the last line of a text, from its end.
fn backwards(text: &str) -> impl Iterator<Item = char> {
    text.chars().rev().take_while(|c| *c != '\n')
}

/// The beginning of the first line of a text.
fn cut(text: &str, most: usize) -> String {
    let line = text.chars().take_while(|c| *c != '\n');
    let mut begun: String = line.take(most + 1).collect();
    match begun.char_indices().nth(most) {
        Some((at, _)) => {
            begun.truncate(at);
            begun.push('…');
        }
        None => begun.truncate(begun.trim_end().len()),
    }
    begun
}
