//! Pages: `# Bed Board 2.7`, below it the day of the release, who approved it on which day, or what is needed before, and boxes. Such a page
//! decides about one release, though none of its headings says so.
//!
//! So does a page that names a day in its head, and somebody who agreed on that day or before: `Cutover: 15 March`, and at the end
//! `Approved: K. Pell, 10 March`. What was agreed to is what happens on that day, whatever it is called.

mod agreeing;
mod day;
mod field;
mod line;
mod title;

use std::borrow::Cow;

use crate::base::Date;
use crate::base::kind::DocumentRole;
use crate::base::text::{fold, words};
use crate::parse::{Block, Text};
use crate::records::Decision;
use crate::records::assembly::context::Context;
use crate::records::gates::gate::release_list;
use crate::records::gates::{criterion, decision};
use crate::records::marks;
use crate::records::values::cover::days_in;
use crate::records::values::release;
use crate::records::words::vocabulary::Label;
use crate::records::words::{gates, proof, tail};
use agreeing::agreeing_lines;
use day::{
    asks_before, is_decided_list, is_of_a_day_with_conditions, is_of_a_launch, is_signed_list,
};
pub use day::{has_sign_off, is_day_of_head, tells_day_of_release};
pub use field::{is_item_of_head, is_table_of_head};
pub use line::parts_of_line;
use line::{Line, lines};
pub use title::{subtitle_of, title_of};

/// A page with more headings is about more than one decision, and says which of its parts decides.
const MOST_HEADINGS: usize = 14;

/// A longer line tells of more than the release.
const LONGEST_LINE: usize = 30;

/// Does a page of operations tell of one release, and of the day on which it is made or was approved?
pub fn is_of_one_release(context: &Context) -> bool {
    let known = &context.page.is_of_one_release;
    *known.get_or_init(|| is_found_of_one_release(context))
}

/// Is a page short enough to be about one decision?
fn is_short(context: &Context) -> bool {
    context.document.sections.len() <= MOST_HEADINGS
}

fn is_found_of_one_release(context: &Context) -> bool {
    let is_of_a_version = || {
        (names_one_version(context) || names_one_change(context))
            && (tells_day_of_release(context)
                || is_approved(context)
                || asks_before(context)
                || has_sign_off(context))
    };
    let is_decided = || {
        is_of_a_day_with_conditions(context)
            || is_agreed_to(context)
            || is_signed_list(context)
            || is_decided_list(context)
    };
    // The design of a version and what is new in it tell of a release as well, and state nothing.
    let states = || is_agreed_to(context) || marks::has_any(context);
    let is_named = || (is_of_a_version() || is_of_a_launch(context)) && states();
    context.role == DocumentRole::Operations && (is_named() || is_short(context) && is_decided())
}

/// The longest time between an agreement and what was agreed to, in days.
const LONGEST_LEAD: i64 = 90;

/// Does the page name a day or a version, and does somebody agree to it in time?
pub fn is_agreed_to(context: &Context) -> bool {
    let known = &context.page.is_agreed_to;
    *known.get_or_init(|| is_short(context) && !agreeing_in_time(context).is_empty())
}

/// The lines in which somebody agrees in time to what the page is of, and takes nothing back.
pub fn agreements<'a>(context: &'a Context) -> &'a [Text] {
    context
        .page
        .agreements
        .get_or_init(|| found_agreements(context))
}

fn found_agreements(context: &Context) -> Vec<Text> {
    let lines = agreeing_in_time(context).into_iter();
    lines
        .filter(says_what_is_done)
        .filter(|line| tail::objection(&line.plain()).is_none())
        .map(|line| line.text)
        .collect()
}

/// The lines in which somebody agrees on the day that the page names or before it; where it names a version or a change and no day, on
/// any.
fn agreeing_in_time<'a>(context: &Context<'a>) -> Vec<Line<'a>> {
    if is_other_paper(context) {
        return Vec::new();
    }
    let time = Time {
        named: days_of_head(context, |line| !is_of_itself(context, line)),
        written: days_of_head(context, |line| is_of_itself(context, line)),
        is_of_one: is_of_one(context),
        is_numbered: names_one_version(context) || names_one_change(context),
    };
    if time.is_unknown() {
        return Vec::new();
    }
    let mut agreeing = agreeing_lines(context);
    // `All boxes ticked: GO` says when it goes, and nobody has agreed to anything.
    let tells_rule = |line: &Line| criterion::is_rule_of_decision(&line.plain());
    agreeing.retain(|line| !tells_rule(line) && is_agreed_in_time(line, &time));
    agreeing
}

/// Does its title say that a page is of one version, change or act?
fn is_of_one(context: &Context) -> bool {
    names_one_version(context)
        || names_one_change(context)
        || names_act(title_of(context))
        || subtitle_of(context).is_some_and(names_act)
}

/// When a page is of.
struct Time {
    /// The days that its head names.
    named: Vec<Date>,
    /// The days on which it was written or approved.
    written: Vec<Date>,
    /// Is it of one version, change or act, so that no day has to be named?
    is_of_one: bool,
    /// Is it of one version or change?
    is_numbered: bool,
}

/// Does a line agree in time to what happens on a day of the page? A decision without a day is as old as its page, and one may name the
/// day itself.
fn is_agreed_in_time(line: &Line, time: &Time) -> bool {
    let agreed = days_of_line(&line.plain(), time.year());
    if agreed.is_empty() {
        return is_as_old_as_page(line, time);
    }
    let goes = line.decides && goes(&line.text.plain);
    let names_act = names_act(&line.plain());
    let agrees = agrees(&line.plain());
    let is_of_page = !time.named.is_empty() || time.is_of_one && (agrees || names_act || goes);
    let in_time = || agreed.iter().any(|day| time.allows(*day));
    let names_day = || agreed.iter().any(|day| time.comes_before(*day));
    is_of_page && in_time() || (agrees && names_act || goes) && names_day()
}

/// Does a line without a day go, on a page that names what it goes for and when?
fn is_as_old_as_page(line: &Line, time: &Time) -> bool {
    let names_act = names_act(&line.plain());
    let is_dated = !time.named.is_empty();
    let is_written = time.is_numbered || !time.written.is_empty();
    let is_of_page = is_dated && (line.decides || names_act) || is_written && names_act;
    // The handbook of a release team has sentences about its releases everywhere: only a plain decision is one.
    let decides = || time.is_of_one && names_act && goes_plainly(&line.text.plain);
    is_of_page && goes(&line.text.plain) || decides()
}

/// Is it a decision to go, in whatever words? Behind a label that names no decision, such as `Lessons learned`, only plain words are one.
fn goes(said: &str) -> bool {
    let labelled = said.split_once([':', '：']);
    match labelled.filter(|(label, _)| is_label_of_no_decision(label)) {
        Some((_, value)) => goes_plainly(value),
        None => goes_plainly(said) || gates::affirms(said),
    }
}

/// Is it a brief label, and none of a decision, an approval or a result?
fn is_label_of_no_decision(label: &str) -> bool {
    const LONGEST: usize = 5;
    let decides = decision::is_label(label)
        || proof::speaks_of_decision(label)
        || proof::speaks_of_approval(label)
        || proof::is_result_label(label);
    label.split_whitespace().count() <= LONGEST && !decides
}

/// Is it a decision to go, in words for that?
fn goes_plainly(said: &str) -> bool {
    decision::read(said) == Some(Decision::Go) || gates::consents(said)
}

impl Time {
    /// Does the page name no day and nothing that it is of? Then nobody agrees in time.
    fn is_unknown(&self) -> bool {
        self.named.is_empty() && self.written.is_empty() && !self.is_of_one
    }

    /// The year of a day that is given without one.
    fn year(&self) -> Option<i16> {
        let first = self.named.iter().chain(&self.written).next();
        first.map(|day| day.year())
    }

    /// Was it agreed to on a day that the page names or a while before it? A page of one version, change or act needs none, and its days
    /// may all be of what was done before.
    fn allows(&self, agreed: Date) -> bool {
        let is_before_all = || self.named.iter().all(|day| is_before(*day, agreed));
        self.named.iter().any(|day| is_before(agreed, *day))
            || self.named.is_empty()
            || self.is_of_one && is_before_all()
    }

    /// Is a day of the page a while before another?
    fn comes_before(&self, day: Date) -> bool {
        let mut own = self.named.iter().chain(&self.written);
        own.any(|own| is_before(*own, day))
    }
}

/// Is a day a while before another, or the same?
fn is_before(day: Date, other: Date) -> bool {
    (0..=LONGEST_LEAD).contains(&other.days_since(day))
}

/// The days in the title and in front of the first heading below it, in sentences of one kind.
fn days_of_head(context: &Context, is_meant: impl Fn(&str) -> bool) -> Vec<Date> {
    let title = title_of(context);
    let head = lines(context, head(context));
    let head = head.iter().map(Line::plain);
    let mut days = Vec::new();
    for line in head.chain([Cow::Borrowed(title)]) {
        // A sentence about an approval says nothing of the day that the next one names.
        for sentence in sentences(&line) {
            let named = days_in(sentence);
            if !named.is_empty() && is_meant(sentence) {
                days.extend(named.into_iter().map(|(_, day)| day));
            }
        }
    }
    days
}

/// Does a text end with the number of a day, as `on the 13` does and `in 2026` does not?
fn is_ordinal(text: &str) -> bool {
    let digits = text.chars().rev().take_while(char::is_ascii_digit).count();
    (1..=2).contains(&digits)
}

/// The sentences of a line; the full stop of `13. März` ends none.
fn sentences(line: &str) -> impl Iterator<Item = &str> {
    let ends = line.match_indices(". ").map(|(at, _)| at);
    let is_end = |at: &usize| !is_ordinal(&line[..*at]);
    let mut cuts: Vec<usize> = ends.filter(is_end).map(|at| at + 1).collect();
    cuts.insert(0, 0);
    cuts.push(line.len());
    let pairs: Vec<(usize, usize)> = cuts.windows(2).map(|cut| (cut[0], cut[1])).collect();
    pairs.into_iter().map(|(from, to)| &line[from..to])
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
pub fn is_day_alone(line: &str) -> bool {
    const LONGEST: usize = 6;
    let value = line.split_once([':', '：']).map_or("", |(_, value)| value);
    let is_short = value.split_whitespace().count() <= LONGEST;
    is_short && !has_name(value) && !days_in(value).is_empty()
}

/// `Mia Wolf, 29.04.2026`, `27 April 2026, Mia Wolf`: does a part of a value have words and no day?
fn has_name(value: &str) -> bool {
    let is_name = |part: &str| is_wordy(part) && !part.contains(|c: char| c.is_ascii_digit());
    let mut parts = value.split([',', '(']);
    let first = parts.next().unwrap_or("");
    // A name of one word before the day may be that of its weekday.
    is_name(first) && first.trim().contains(' ') || parts.any(is_name)
}

fn is_wordy(part: &str) -> bool {
    part.chars().filter(|c| c.is_alphabetic()).count() > 3
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
    let affirms = line.decides && gates::affirms(&line.text.plain);
    agrees(&plain) || names_act(&plain) || signs || affirms
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
    // A year that is added makes no day of words alone.
    if !whole.is_empty() || !line.contains(char::is_numeric) {
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
    let versions = release::named_within(title);
    versions.len() == 1 && !is_paper(title) && !is_paper(&file)
}

/// Does the title name one change by its number: `Change 4711: new switches`, `CHG0048213`?
pub fn names_one_change(context: &Context) -> bool {
    const SHORTEST_NUMBER: usize = 3;
    let title = fold(title_of(context));
    let mut named = words(&title).take(2);
    let first = named.next().unwrap_or("");
    let digits = |word: &str| word.chars().filter(char::is_ascii_digit).count();
    let code = first.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '#'));
    let is_numbered = digits(first).max(named.next().map_or(0, digits)) >= SHORTEST_NUMBER;
    is_numbered && gates::holds(code, |words| words.changes)
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

fn is_paper(name: &str) -> bool {
    gates::holds(name, |words| words.papers)
}

/// Does a text name what is decided: a release, a launch, a migration?
pub fn names_act(text: &str) -> bool {
    gates::holds(text, |words| words.acts) || gates::holds(text, |words| words.moves)
}

fn is_of_a_day(line: &str) -> bool {
    is_brief(line) && !days_in(line).is_empty()
}

fn is_brief(line: &str) -> bool {
    line.split_whitespace().count() <= LONGEST_LINE
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
