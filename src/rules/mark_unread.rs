//! mark-unread: a sign of state that no record has read.

use crate::base::text::count;
use crate::base::{Place, Severity};
use crate::records::marks;
use crate::rules::inspection::quote;
use crate::rules::{Findings, Inspection, Rule, ToldIn};

pub(super) static RULE: Rule = Rule {
    name: "mark-unread",
    severity: Severity::Info,
    told_in: ToldIn::Operations,
    summary: "A box, status or decision belongs to no record that could be read, so the gates of its document cannot go",
    page: include_str!("mark_unread.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for (path, page) in inspection.pages() {
        let Some(first) = page.unread_marks().next() else {
            continue;
        };
        let number = page.unread_marks().count();
        let line = marks::line(inspection.text(path), first);
        let signs = count(number, "sign");
        let message = match number {
            1 => format!("1 sign of state was not read: {}", quote(&line)),
            _ => format!(
                "{signs} of state were not read, the first is {}",
                quote(&line)
            ),
        };
        let at = Place {
            path: path.clone(),
            span: first.span,
        };
        findings
            .report(at, message)
            .help("write it as a list item (`- [ ] …`), a table row below its header, or `Status: …` below a heading");
    }
}
