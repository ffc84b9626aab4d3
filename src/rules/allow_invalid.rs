//! allow-invalid: a comment that means to silence a rule lacks its rule, its day or its reason, and silences nothing.

use crate::base::{Date, Severity};
use crate::parse::Allow;
use crate::rules::inspection::place;
use crate::rules::{Findings, Inspection, Rule, ToldIn, find, nearest, quote};

pub(super) static RULE: Rule = Rule {
    name: "allow-invalid",
    severity: Severity::Warning,
    told_in: ToldIn::EveryRole,
    summary: "A comment that means to silence a rule names no rule, no day or no reason, and silences nothing",
    page: include_str!("allow_invalid.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for (path, page) in inspection.pages() {
        for comment in &page.document.allows {
            if let Some((message, help)) = complaint(comment) {
                findings
                    .report(place(path, comment.span), message)
                    .help(help);
            }
        }
    }
}

/// What is wrong with a comment, and what to do about it.
fn complaint(comment: &Allow) -> Option<(String, String)> {
    let form = "write `<!-- holdpoint: allow RULE until YYYY-MM-DD because REASON -->`".to_owned();
    if comment.rule.trim().is_empty() {
        return Some(("this comment names no rule to allow".to_owned(), form));
    }
    if find(&comment.rule).is_none() {
        let help = nearest(&comment.rule)
            .map_or("`holdpoint explain` lists the rules".to_owned(), |name| {
                format!("did you mean `{name}`?")
            });
        return Some((
            format!("there is no rule {} to allow", quote(&comment.rule)),
            help,
        ));
    }
    if comment.until.trim().is_empty() {
        return Some((
            format!("`{}` is allowed without an end", comment.rule),
            form,
        ));
    }
    if comment.until.trim().parse::<Date>().is_err() {
        return Some((
            format!(
                "{} is not a date until which to allow `{}`",
                quote(&comment.until),
                comment.rule
            ),
            form,
        ));
    }
    let silent = comment.because.trim().is_empty();
    silent.then(|| {
        (
            format!("`{}` is allowed without a reason", comment.rule),
            form,
        )
    })
}
