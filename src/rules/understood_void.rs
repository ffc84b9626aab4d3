//! understood-void: a comment that means to accept words accepts none, so that they are read as if it were not there.

use crate::base::Severity;
use crate::records::acceptance::Fault;
use crate::rules::inspection::place;
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "understood-void",
    severity: Severity::Warning,
    told_in: ToldIn::Operations,
    summary: "A comment that is meant to accept words accepts none, so they are read as if it were absent",
    page: include_str!("understood_void.md"),
    check,
};

/// How such a comment is written.
pub const FORM: &str = "`<!-- holdpoint: understood \"WORDS\" by NAME on YYYY-MM-DD -->`";

fn check(inspection: &Inspection, findings: &mut Findings) {
    for (path, page) in inspection.pages() {
        for void in &page.left.void {
            findings
                .report(place(path, void.span), message(&void.fault))
                .help(help(&void.fault));
        }
    }
}

/// What is wrong with a comment.
fn message(fault: &Fault) -> String {
    match fault {
        Fault::NoWords => "this comment quotes no words".to_owned(),
        Fault::TooFew(words) => format!("{} is too little to be accepted", quote(words)),
        Fault::NoName => "this comment does not say who understands the words".to_owned(),
        Fault::Stranger(name) => format!("{} is none of the `waiver_approvers`", quote(name)),
        Fault::NoDay => "this comment has no date".to_owned(),
        Fault::NotADay(text) => format!("{} is not a date", quote(text)),
        Fault::Status(words) => format!("{} is a status, and not a remark", quote(words)),
        Fault::Reference(words) => format!("{} names or links something", quote(words)),
        Fault::Absent(words) => format!("{} is not on the line of this comment", quote(words)),
        Fault::GoesOn(words) => format!("the sentence goes on beside {}", quote(words)),
        Fault::Name(words) => format!("{} is a name, and not a remark", quote(words)),
        Fault::DoesMore => {
            "without the quoted words more than a claim would be read in another way".to_owned()
        }
    }
}

/// What to do about it.
fn help(fault: &Fault) -> String {
    match fault {
        Fault::NoWords | Fault::NoName | Fault::NoDay | Fault::NotADay(_) => {
            format!("write {FORM}")
        }
        Fault::TooFew(_) => "quote at least two words".to_owned(),
        Fault::Stranger(_) => "let one of them say so, in `by NAME`".to_owned(),
        Fault::Status(_) => "write the current status".to_owned(),
        Fault::Reference(_) => "quote the words beside it".to_owned(),
        Fault::Absent(_) => "quote the words as they are written, or remove the comment".to_owned(),
        Fault::GoesOn(_) => "quote all of the words between two marks".to_owned(),
        Fault::Name(_) | Fault::DoesMore => {
            "write the remark after the name, after a dash or in parentheses, and quote that"
                .to_owned()
        }
    }
}
