//! watch-unmatched: front matter watches something that is not in this tree.

use crate::base::Severity;
use crate::link::TargetGround;
use crate::rules::inspection::place;
use crate::rules::{Findings, Inspection, Rule, ToldIn, quote};

pub(super) static RULE: Rule = Rule {
    name: "watch-unmatched",
    severity: Severity::Warning,
    told_in: ToldIn::Operations,
    summary: "`watches` of a document names nothing that is in this tree",
    page: include_str!("watch_unmatched.md"),
    check,
};

fn check(inspection: &Inspection, findings: &mut Findings) {
    for (path, targets) in &inspection.model.targets {
        let lost = targets
            .iter()
            .filter(|target| target.ground == TargetGround::Watched && target.files.is_empty());
        for target in lost {
            findings
                .report(
                    place(path, target.span),
                    format!("no file is at {}", quote(&target.named)),
                )
                .help("give a path, a folder or a pattern from the root of the tree");
        }
    }
}
