//! Options: headings that say `Go` and `No-Go`, and head what either takes.
//!
//! ```text
//! ### ✅ GO (all required)        what it takes: a mark before an entry is decoration
//! ### ❌ NO-GO (defer)            when to stop: what stands below holds when something is wrong
//! ```

use crate::base::text::fold;
use crate::records::assembly::context::Context;
use crate::records::words::gates;
use crate::records::words::vocabulary::without_numbering;

/// A heading that says `No-Go` and nothing else tells when to stop. So does one with a mark or a remark beside a heading that goes, below a
/// heading of criteria: elsewhere `GO (search)` and `NO-GO (payments)` are what was decided.
pub fn is_bare_no_go(context: &Context, section: usize) -> bool {
    let heading = bare_heading(context, section);
    let goes = |at: usize| undecorated(&bare_heading(context, at)) == "go";
    let is_option = || is_below_criteria(context, section) && siblings(context, section).any(goes);
    says_only_no_go(&heading) || says_only_no_go(undecorated(&heading)) && is_option()
}

fn is_below_criteria(context: &Context, section: usize) -> bool {
    let sections = &context.document.sections;
    let around = sections[section]
        .parent
        .map(|at| &sections[at].heading.plain);
    around.is_some_and(|heading| gates::holds(heading, |words| words.conditions))
}

/// Does a heading with a mark or a remark lead what it takes to go, beside one that leads when to stop?
pub fn leads_what_goes(context: &Context, section: usize) -> bool {
    let heading = bare_heading(context, section);
    let is_remarked = heading != "go" && undecorated(&heading) == "go";
    is_remarked && siblings(context, section).any(|at| is_bare_no_go(context, at))
}

/// A heading folded, without numbering and marks.
pub fn bare_heading(context: &Context, section: usize) -> String {
    let folded = fold(&context.document.sections[section].heading.plain);
    without_numbering(&folded).trim().to_owned()
}

fn says_only_no_go(heading: &str) -> bool {
    matches!(heading, "no-go" | "no go" | "nogo")
}

/// A folded heading without the marks that lead it and the remark in brackets that ends it. One with another remark tells what was decided.
fn undecorated(heading: &str) -> &str {
    let (head, remark) = heading.split_once('(').unwrap_or((heading, ""));
    if !remark.is_empty() && !is_of_course(remark) {
        return heading;
    }
    head.trim_matches(|c: char| !c.is_alphanumeric())
}

/// `(defer)`: does a remark say what follows from an option, and not what was decided about?
fn is_of_course(remark: &str) -> bool {
    const COURSES: [&str; 6] = ["defer", "delay", "hold", "postpone", "proceed", "stop"];
    COURSES.contains(&remark.trim_end_matches(')').trim())
}

/// The sections beside one, itself included.
pub fn siblings<'a>(context: &'a Context<'a>, section: usize) -> impl Iterator<Item = usize> + 'a {
    let sections = &context.document.sections;
    let own = &sections[section];
    (0..sections.len())
        .filter(|at| sections[*at].level == own.level && sections[*at].parent == own.parent)
}
