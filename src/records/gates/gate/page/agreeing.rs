//! Agreeing: the lines of a page in which somebody agrees or decides.

use super::line::{Line, lines};
use super::{agrees, days_of_line, grants, is_brief, is_day_alone, names_agreement};
use crate::parse::Section;
use crate::records::assembly::context::Context;
use crate::records::gates::decision;
use crate::records::words::{gates, proof};

/// The lines that agree, and those below headings such as `Go` and `Approval`.
pub fn agreeing_lines<'a>(context: &Context<'a>) -> Vec<Line<'a>> {
    let sections = context.document.sections.iter();
    sections
        .flat_map(|section| agreeing_lines_of(context, section))
        .collect()
}

fn agreeing_lines_of<'a>(context: &Context<'a>, section: &'a Section) -> Vec<Line<'a>> {
    let heading = &section.heading.plain;
    let is_below = section.level > 1 && names_agreement(heading);
    let is_granted = is_below && grants(heading);
    // `Go-live` heads a decision and a chapter of a guide alike: what is decided there has a day.
    let needs_day = !decision::is_label(heading) && gates::holds(heading, |words| words.acts);
    let mut all = lines(context, &section.blocks);
    for line in &mut all {
        line.is_granted = is_granted;
        line.decides = is_below || calls_itself_decision(&line.plain());
    }
    all.retain(|line| is_agreeing(line, needs_day));
    all
}

/// Does a line decide, where it has the day that it needs, or agree on a day?
fn is_agreeing(line: &Line, needs_day: bool) -> bool {
    let plain = line.plain();
    let has_day = || tells_a_day(&plain);
    let tells = || line.decides && (!needs_day || has_day()) || has_day() && agrees(&plain);
    is_brief(&plain) && tells() && !is_day_alone(&plain) && !introduces(&plain)
}

/// `Make the form live page:`, above what is told of it.
fn introduces(line: &str) -> bool {
    line.trim_end().ends_with([':', '：'])
}

/// `Decision of the board: go`, `Decided on 10 March by Mia Wolf`: is what stands before the colon the name of a decision, or does the line
/// tell of one and of its day?
fn calls_itself_decision(line: &str) -> bool {
    if proof::speaks_of_decision(line) && tells_a_day(line) {
        return true;
    }
    let label = line.split_once([':', '：']).map_or("", |(label, _)| label);
    let decides = decision::is_label(label)
        || proof::speaks_of_decision(label)
        || proof::is_result_label(label);
    is_brief_label(label) && decides
}

fn is_brief_label(label: &str) -> bool {
    const LONGEST: usize = 6;
    (1..=LONGEST).contains(&label.split_whitespace().count())
}

/// Does a line give a day, with its year or without? What somebody agreed to without one is told, and decides nothing.
fn tells_a_day(line: &str) -> bool {
    /// Any year with a 29 February will do.
    const LEAP_YEAR: i16 = 2024;
    !days_of_line(line, Some(LEAP_YEAR)).is_empty()
}
