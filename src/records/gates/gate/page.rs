//! Pages: `# Bed Board 2.7`, below it the day of the release, who approved it on which day, or what is needed before, and boxes. Such a page
//! decides about one release, though none of its headings says so.
//!
//! So does a page that names a day in its head, and somebody who agreed on that day or before: `Cutover: 15 March`, and at the end
//! `Approved: K. Pell, 10 March`. What was agreed to is what happens on that day, whatever it is called.

use crate::base::Date;
use crate::base::kind::DocumentRole;
use crate::parse::{Block, Item};
use crate::records::assembly::context::Context;
use crate::records::gates::decision;
use crate::records::gates::gate::release_list;
use crate::records::values::cover::days_in;
use crate::records::values::release;
use crate::records::words::vocabulary::Label;
use crate::records::words::{gates, proof};

/// A longer line tells of more than the release.
const LONGEST_LINE: usize = 30;

/// Does a page of operations tell of one release, and of the day on which it is made or was approved?
pub fn is_of_one_release(context: &Context) -> bool {
    let is_of_a_version = || {
        names_one_version(context)
            && (tells_day_of_release(context) || is_approved(context) || asks_before(context))
    };
    context.role == DocumentRole::Operations && (is_of_a_version() || is_agreed_to(context))
}

/// The longest time between an agreement and what was agreed to, in days.
const LONGEST_LEAD: i64 = 90;

/// Does the head name a day, and somebody agree on that day or before it?
pub fn is_agreed_to(context: &Context) -> bool {
    let days = days_of_head(context);
    if days.is_empty() || is_other_paper(context) {
        return false;
    }
    let agreed = days_of_agreement(context, days[0].year());
    let fits = |agreed: &Date| {
        let mut leads = days.iter().map(|day| day.days_since(*agreed));
        leads.any(|lead| (0..=LONGEST_LEAD).contains(&lead))
    };
    agreed.iter().any(fits)
}

/// The days in the title and in front of the first heading below it, but for those of the page itself and of its approval.
fn days_of_head(context: &Context) -> Vec<Date> {
    let title = title_of(context);
    let is_of_itself = |line: &str| {
        let label = line.split([':', '：']).next().unwrap_or("");
        let is_of_page = matches!(
            context.words.label(label),
            Some(Label::Updated | Label::Approver)
        );
        is_of_page || proof::speaks_of_approval(line)
    };
    let mut days = Vec::new();
    for line in lines(head(context)).into_iter().chain([title]) {
        if !is_of_itself(line) {
            days.extend(days_in(line).into_iter().map(|(_, day)| day));
        }
    }
    days
}

/// The days in lines that agree, and below headings such as `Go` and `Approval`.
fn days_of_agreement(context: &Context, year: i16) -> Vec<Date> {
    let mut days = Vec::new();
    for section in &context.document.sections {
        let heading = &section.heading.plain;
        let is_below = section.level > 1 && names_agreement(heading);
        for line in lines(&section.blocks) {
            let agrees = is_below
                || proof::speaks_of_approval(line)
                || proof::speaks_of_decision(line)
                || gates::consents(line);
            if agrees && is_brief(line) {
                days.extend(days_of_line(line, year));
            }
        }
    }
    days
}

/// The days of a line; where it has none, those that it gives without their year.
fn days_of_line(line: &str, year: i16) -> Vec<Date> {
    let days =
        |text: &str| -> Vec<Date> { days_in(text).into_iter().map(|(_, day)| day).collect() };
    let whole = days(line);
    if !whole.is_empty() {
        return whole;
    }
    with_year(line, year)
        .iter()
        .flat_map(|words| days(words))
        .collect()
}

/// What may be a day of a line, with a year: `10. März 2026`, `2026年4月13日`.
fn with_year(line: &str, year: i16) -> Vec<String> {
    let bare = |word: &str| word.trim_matches([',', '(', ')', ';', ':']).to_owned();
    let words: Vec<String> = line.split_whitespace().map(bare).collect();
    let pairs = words.windows(2);
    let pairs = pairs.map(|pair| format!("{} {year}", pair.join(" ")));
    let signs = words.iter().map(|word| format!("{year}年{word}"));
    pairs.chain(signs).collect()
}

/// `Approval`, `Go`, `Freigabe`, `Decision`.
fn names_agreement(heading: &str) -> bool {
    const LONGEST: usize = 3;
    let is_short = heading.split_whitespace().count() <= LONGEST;
    let is_act = gates::holds(heading, |words| words.acts);
    is_short && (is_act || decision::is_label(heading) || proof::speaks_of_approval(heading))
}

/// Is a page called a paper, such as notes or a report, and not one of an act, such as `Cutover plan`?
fn is_other_paper(context: &Context) -> bool {
    let title = title_of(context);
    let file = release_list::file_name(context);
    let mut names = [title, file.as_str()].into_iter();
    names.any(|name| is_paper(name) && !names_act(name))
}

/// What stands in front of the first heading below the title.
fn head<'a>(context: &Context<'a>) -> &'a [Block] {
    let sections = &context.document.sections;
    let title = sections.iter().find(|section| section.level > 0);
    title.map_or(&[][..], |title| &title.blocks)
}

/// Does the title name a version, and neither title nor file a paper such as notes or a plan?
fn names_one_version(context: &Context) -> bool {
    let title = title_of(context);
    let file = release_list::file_name(context);
    let versions = release::named_in(&format!("x {title}"));
    versions.len() == 1 && !is_paper(title) && !is_paper(&file)
}

/// `Go-live: 17 March 2026`, in front of the first heading below the title.
fn tells_day_of_release(context: &Context) -> bool {
    lines(head(context))
        .iter()
        .any(|line| is_of_a_day(line) && names_act(line))
}

/// `Approved: Jo Hale, 10 March`, anywhere.
fn is_approved(context: &Context) -> bool {
    let sections = context.document.sections.iter();
    let mut lines = sections.flat_map(|section| lines(&section.blocks));
    lines.any(|line| {
        let is_dated = line.contains(|c: char| c.is_ascii_digit());
        is_dated && is_brief(line) && proof::speaks_of_approval(line)
    })
}

/// `Needed before we publish`: a heading below the title that puts its part before the release.
fn asks_before(context: &Context) -> bool {
    let mut below = context
        .document
        .sections
        .iter()
        .filter(|section| section.level > 1);
    below.any(|section| gates::holds(&section.heading.plain, |words| words.before))
}

/// The words of the title; none where there is no title.
pub fn title_of<'a>(context: &Context<'a>) -> &'a str {
    let title = context.document.title();
    title.map_or("", |title| title.heading.plain.as_str())
}

fn is_paper(name: &str) -> bool {
    gates::holds(name, |words| words.papers)
}

/// Does a text name what is decided: a release, a launch, a migration?
fn names_act(text: &str) -> bool {
    gates::holds(text, |words| words.acts) || gates::holds(text, |words| words.moves)
}

fn is_of_a_day(line: &str) -> bool {
    is_brief(line) && !days_in(line).is_empty()
}

fn is_brief(line: &str) -> bool {
    line.split_whitespace().count() <= LONGEST_LINE
}

/// The lines of paragraphs and of items without a box.
fn lines(blocks: &[Block]) -> Vec<&str> {
    let unboxed = |item: &&Item| item.task.is_none();
    let mut found = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => found.extend(paragraph.text.plain.lines()),
            Block::List(list) => {
                let items = list.items.iter().filter(unboxed);
                found.extend(items.flat_map(|item| item.text.plain.lines()));
            }
            Block::Table(_) | Block::Fence(_) | Block::Quote(_) | Block::Html(_) => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{RelPath, Settings};
    use crate::parse::parse_document;
    use crate::records::words::vocabulary::Vocabulary;

    fn is_agreed(text: &str) -> bool {
        let path = RelPath::new("switch/night.md").expect("a path");
        let document = parse_document(text);
        let words = Vocabulary::new(&Settings::default());
        is_agreed_to(&Context::new(&path, &document, text, &words))
    }

    #[test]
    fn a_page_that_somebody_agreed_to_decides_about_its_day() {
        for text in [
            "# New ledger\n\nNight of 12 to 13 March 2026.\n\n## Approval\n\nChief clerk, 11 March 2026: for the night of 12 March.\n",
            "# Kassenwechsel\n\nUmstellung: 13. März 2026\n\nFreigabe erteilt, Mia Wolf, 9. März 2026\n",
        ] {
            assert!(is_agreed(text), "{text}");
        }
    }

    #[test]
    fn a_page_without_a_day_or_with_a_later_agreement_decides_nothing() {
        for text in [
            "# Ledger\n\nLast updated: 12 March 2026\n\nApproved by the clerk, 9 March 2026\n",
            "# Outage of the ledger\n\nDate: 2 March 2026\n\nApproved by the clerk, 9 March 2026\n",
            "# Notes on the ledger\n\nMeeting of 12 March 2026\n\nApproved: Mia Wolf, 9 March 2026\n",
        ] {
            assert!(!is_agreed(text), "{text}");
        }
    }
}
