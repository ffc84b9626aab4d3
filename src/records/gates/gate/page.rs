//! Pages: `# Bed Board 2.7`, below it the day of the release, who approved it on which day, or what is needed before, and boxes. Such a page
//! decides about one release, though none of its headings says so.
//!
//! So does a page that names a day in its head, and somebody who agreed on that day or before: `Cutover: 15 March`, and at the end
//! `Approved: K. Pell, 10 March`. What was agreed to is what happens on that day, whatever it is called.

use std::borrow::Cow;

use crate::base::Date;
use crate::base::kind::DocumentRole;
use crate::parse::{Block, Item, Table, Text};
use crate::records::assembly::context::Context;
use crate::records::assembly::{fill, outline};
use crate::records::gates::decision;
use crate::records::gates::gate::release_list;
use crate::records::values::cover::days_in;
use crate::records::values::release;
use crate::records::words::vocabulary::{Label, Topic};
use crate::records::words::{gates, proof, tail};

/// A longer line tells of more than the release.
const LONGEST_LINE: usize = 30;

/// Does a page of operations tell of one release, and of the day on which it is made or was approved?
pub fn is_of_one_release(context: &Context) -> bool {
    let is_of_a_version = || {
        names_one_version(context)
            && (tells_day_of_release(context)
                || is_approved(context)
                || asks_before(context)
                || has_sign_off(context))
    };
    context.role == DocumentRole::Operations && (is_of_a_version() || is_agreed_to(context))
}

/// The longest time between an agreement and what was agreed to, in days.
const LONGEST_LEAD: i64 = 90;

/// Does the page name a day or a version, and does somebody agree to it in time?
pub fn is_agreed_to(context: &Context) -> bool {
    !agreeing_in_time(context).is_empty()
}

/// The lines in which somebody agrees in time to what the page is of, and takes nothing back.
pub fn agreements(context: &Context) -> Vec<Text> {
    let lines = agreeing_in_time(context).into_iter();
    lines
        .filter(says_what_is_done)
        .filter(|line| tail::objection(&line.plain()).is_none())
        .map(|line| line.whole())
        .collect()
}

/// The lines in which somebody agrees on the day that the page names or before it; where it names a version and no day, on any.
fn agreeing_in_time<'a>(context: &Context<'a>) -> Vec<Line<'a>> {
    let days = days_of_head(context);
    if is_other_paper(context) || days.is_empty() && !names_one_version(context) {
        return Vec::new();
    }
    let year = days.first().map(|day| day.year());
    let mut agreeing = agreeing_lines(context);
    agreeing.retain(|line| {
        let plain = line.plain();
        let agreed = days_of_line(&plain, year);
        let is_of_page = !days.is_empty() || names_act(&plain);
        is_of_page && agreed.iter().any(|agreed| is_in_time(&days, *agreed))
    });
    agreeing
}

/// Was it agreed to on the day of something or a while before it?
fn is_in_time(days: &[Date], agreed: Date) -> bool {
    let mut leads = days.iter().map(|day| day.days_since(agreed));
    days.is_empty() || leads.any(|lead| (0..=LONGEST_LEAD).contains(&lead))
}

/// The days in the title and in front of the first heading below it, but for those of the page itself and of its approval.
fn days_of_head(context: &Context) -> Vec<Date> {
    let title = title_of(context);
    let head = lines(context, head(context));
    let head = head.iter().map(Line::plain);
    let mut days = Vec::new();
    for line in head.chain([Cow::Borrowed(title)]) {
        if !is_of_itself(context, &line) {
            days.extend(days_in(&line).into_iter().map(|(_, day)| day));
        }
    }
    days
}

/// Is a line about the page itself, such as when it was written or approved?
fn is_of_itself(context: &Context, line: &str) -> bool {
    let label = line.split([':', '：']).next().unwrap_or("");
    let is_of_page = matches!(
        context.words.label(label),
        Some(Label::Updated | Label::Approver)
    );
    is_of_page || proof::speaks_of_approval(line) && !is_day_alone(line)
}

/// `Release: 12 March 2026, 18:00`: a name, and nothing but its day.
fn is_day_alone(line: &str) -> bool {
    const LONGEST: usize = 6;
    let value = line.split_once([':', '：']).map_or("", |(_, value)| value);
    let is_short = value.split_whitespace().count() <= LONGEST;
    let has_name = value.contains([',', '(']) && value.split(',').skip(1).any(is_wordy);
    is_short && !has_name && !days_in(value).is_empty()
}

fn is_wordy(part: &str) -> bool {
    part.chars().filter(|c| c.is_alphabetic()).count() > 3
}

/// The lines that agree, and those below headings such as `Go` and `Approval`.
fn agreeing_lines<'a>(context: &Context<'a>) -> Vec<Line<'a>> {
    let mut agreeing = Vec::new();
    for section in &context.document.sections {
        let is_below = section.level > 1 && names_agreement(&section.heading.plain);
        let is_granted = is_below && grants(&section.heading.plain);
        let all = lines(context, &section.blocks).into_iter();
        let all = all.map(|line| Line { is_granted, ..line });
        agreeing.extend(all.filter(|line| {
            let plain = line.plain();
            let agrees = is_below || agrees(&plain) || proof::speaks_of_decision(&plain);
            agrees && is_brief(&plain) && !is_day_alone(&plain)
        }));
    }
    agreeing
}

/// Does a line agree to something by itself: `Approved by Mia Wolf`, `The board decided to go live`?
fn agrees(line: &str) -> bool {
    proof::speaks_of_approval(line) || gates::consents(line)
}

/// `Ann and Bo agreed on 9 March that 4.2 is published`: a sentence that tells of an agreement, and sets no rule.
pub fn agrees_on_a_day(sentence: &str) -> bool {
    let is_dated = sentence.contains(|c: char| c.is_ascii_digit());
    is_dated
        && agrees(sentence)
        && tail::objection(sentence).is_none()
        && is_brief(sentence)
        && !gates::is_rule(sentence)
}

/// Does a line approve or name what is decided, or say who signs below a heading that grants it? `The vote came out even, Mia Wolf, 3 March`
/// below `Decision` does not go, though nothing in it objects.
fn says_what_is_done(line: &Line) -> bool {
    const LONGEST: usize = 16;
    let plain = line.plain();
    let signs = line.is_granted && plain.split_whitespace().count() <= LONGEST;
    agrees(&plain) || names_act(&plain) || signs
}

/// `Approval`, `Go`, `Opening order`: a heading that says what is granted, where `Decision` asks what is decided.
fn grants(heading: &str) -> bool {
    proof::speaks_of_approval(heading) || gates::holds(heading, |words| words.acts)
}

/// The days of a line; where it has none, those that it gives without their year.
fn days_of_line(line: &str, year: Option<i16>) -> Vec<Date> {
    let days =
        |text: &str| -> Vec<Date> { days_in(text).into_iter().map(|(_, day)| day).collect() };
    let whole = days(line);
    if !whole.is_empty() {
        return whole;
    }
    let with_year = year.map_or(Vec::new(), |year| with_year(line, year));
    with_year.iter().flat_map(|words| days(words)).collect()
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

/// `Approval`, `Go`, `Freigabe`, `Decision of the board`.
fn names_agreement(heading: &str) -> bool {
    const LONGEST: usize = 3;
    const LONGEST_DECISION: usize = 6;
    let length = heading.split_whitespace().count();
    let names_act = || gates::holds(heading, |words| words.acts);
    let decides = || {
        decision::is_label(heading)
            || proof::speaks_of_decision(heading)
            || proof::speaks_of_approval(heading)
    };
    length <= LONGEST && (names_act() || proof::is_result_label(heading))
        || length <= LONGEST_DECISION && decides()
}

/// Is a page called a paper, such as notes or a report, and not one of an act, such as `Cutover plan`?
fn is_other_paper(context: &Context) -> bool {
    let title = title_of(context);
    let name = title.split([':', '：']).next().unwrap_or("");
    let file = release_list::file_name(context);
    let is_named_so = is_paper(name) || is_paper(&file) && !names_act(&file);
    is_named_so && !names_act(title)
}

/// What stands in front of the first heading below the title.
fn head<'a>(context: &Context<'a>) -> &'a [Block] {
    let sections = &context.document.sections;
    let title = sections.iter().find(|section| section.level > 0);
    title.map_or(&[][..], |title| &title.blocks)
}

/// Does the title name a version, and neither title nor file a paper such as notes or a plan?
pub fn names_one_version(context: &Context) -> bool {
    let title = title_of(context);
    let file = release_list::file_name(context);
    let versions = release::named_in(&format!("x {title}"));
    versions.len() == 1 && !is_paper(title) && !is_paper(&file)
}

/// `Go-live: 17 March 2026`, in front of the first heading below the title.
fn tells_day_of_release(context: &Context) -> bool {
    let head = lines(context, head(context));
    let mut head = head.iter().map(Line::plain);
    head.any(|line| is_of_a_day(&line) && names_act(&line))
}

/// `Approved: Jo Hale, 10 March`, anywhere.
fn is_approved(context: &Context) -> bool {
    let sections = context.document.sections.iter();
    let mut lines = sections.flat_map(|section| lines(context, &section.blocks));
    lines.any(|line| {
        let plain = line.plain();
        let is_dated = plain.contains(|c: char| c.is_ascii_digit());
        is_dated && is_brief(&plain) && proof::speaks_of_approval(&plain)
    })
}

/// `Approvals`: a heading below the title under which people sign.
fn has_sign_off(context: &Context) -> bool {
    let sections = 0..context.document.sections.len();
    let mut below = sections.filter(|at| context.document.sections[*at].level > 1);
    below.any(|at| outline::topic(context, at) == Some(Topic::SignOff))
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

/// A line of a text, or a field of a table with its label.
struct Line<'a> {
    label: Option<&'a Text>,
    /// Does it stand below a heading that grants by itself?
    is_granted: bool,
    of: &'a Text,
    from: usize,
    to: usize,
}

impl<'a> Line<'a> {
    /// Its words; those of a field behind its label.
    fn plain(&self) -> Cow<'a, str> {
        let words = &self.of.plain[self.from..self.to];
        match self.label {
            Some(label) => Cow::Owned(format!("{}: {words}", label.plain.trim())),
            None => Cow::Borrowed(words),
        }
    }

    fn whole(&self) -> Text {
        self.of.slice(self.from, self.to).trimmed()
    }
}

/// The lines of paragraphs and of items without a box, and the fields of tables of attributes.
fn lines<'a>(context: &Context, blocks: &'a [Block]) -> Vec<Line<'a>> {
    let unboxed = |item: &&Item| item.task.is_none();
    let mut found = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => found.extend(lines_of(&paragraph.text)),
            Block::List(list) => {
                let items = list.items.iter().filter(unboxed);
                found.extend(items.flat_map(|item| lines_of(&item.text)));
            }
            Block::Table(table) => found.extend(fields_of(context, table)),
            Block::Fence(_) | Block::Quote(_) | Block::Html(_) => {}
        }
    }
    found
}

fn lines_of(text: &Text) -> Vec<Line<'_>> {
    let mut from = 0;
    let lines = text.plain.split('\n').map(|line| {
        let to = from + line.len();
        let line = Line {
            label: None,
            is_granted: false,
            of: text,
            from,
            to,
        };
        from = to + 1;
        line
    });
    lines.collect()
}

fn fields_of<'a>(context: &Context, table: &'a Table) -> Vec<Line<'a>> {
    let fields = fill::attributes(context, table).unwrap_or_default();
    let line = |(label, of): (&'a Text, &'a Text)| Line {
        label: Some(label),
        is_granted: false,
        of,
        from: 0,
        to: of.plain.len(),
    };
    fields.into_iter().map(line).collect()
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
