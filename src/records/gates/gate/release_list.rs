//! Lists that decide: `Launch checklist`, `Freigabeprotokoll`. The heading, title or file of a document of operations that is called so
//! makes one gate of it, unless it says that it is gone through for each release.

use crate::base::kind::DocumentRole;
use crate::base::text::{fold, words};
use crate::parse::Block;
use crate::records::assembly::context::Context;
use crate::records::assembly::outline;
use crate::records::gates::gate::{heads_gate, is_title, page, whole};
use crate::records::gates::{sentence, stated};
use crate::records::incident;
use crate::records::values::{cover, release};
use crate::records::words::gates;
use crate::records::words::vocabulary::Topic;

/// Does a section begin a list that decides about a release? Not where a heading below it heads a gate: then that decides. A sign-off
/// below it signs the list.
pub fn heads(context: &Context, section: usize) -> bool {
    let mut gates = outline::below(context, section)
        .filter(|at| heads_gate(context, *at) && !tells_rule_of_another(context, *at));
    context.role == DocumentRole::Operations
        && gates.all(|at| is_sign_off(context, at))
        && is_called_so(context, section)
        && !is_of_every_release(context, section)
}

/// `Incident review: switch of the mail server`: the review of an incident tells of a release, and decides nothing. A page that people sign
/// is no review, whatever it is called.
fn looks_back_on_incident(context: &Context) -> bool {
    let title = page::title_of(context);
    incident::is_called_review(context.path, context.document)
        && incident::is_review(context.path, context.document)
        && !page::has_sign_off(context)
        && !gates::holds(title, |words| words.lists)
        && !gates::holds(title, |words| words.acts)
}

/// `Criteria: every item must pass`, and the items below the next heading: does a section say nothing but that, and has the next one a table
/// or list?
fn tells_rule_of_another(context: &Context, section: usize) -> bool {
    let sections = &context.document.sections;
    let is_prose = |at: usize| {
        let mut blocks = sections[at].blocks.iter();
        blocks.all(|block| matches!(block, Block::Paragraph(_)))
    };
    let asks_for_all = || {
        let mut told = sections[section].blocks.iter().filter_map(whole::paragraph);
        told.all(|paragraph| sentence::of_page::asks_for_all(&paragraph.text.plain, context))
    };
    let next = sections.get(section + 1);
    let level = sections[section].level;
    let is_sibling = next.is_some_and(|next| next.level == level);
    is_sibling && is_prose(section) && !is_prose(section + 1) && asks_for_all()
}

/// Does a section begin a list that decides, which a sign-off below it signs?
pub fn heads_what_is_signed(context: &Context, section: usize) -> bool {
    outline::below(context, section).any(|at| is_sign_off(context, at)) && heads(context, section)
}

fn is_sign_off(context: &Context, section: usize) -> bool {
    outline::topic(context, section) == Some(Topic::SignOff)
}

fn is_called_so(context: &Context, section: usize) -> bool {
    let held = &context.document.sections[section];
    let heading = &held.heading.plain;
    let is_named = || {
        is_title(context, section)
            && !looks_back_on_incident(context)
            && (gates::names_release(heading)
                || gates::names_release_list(&file_name(context))
                || page::is_of_one_release(context))
    };
    let is_list = || gates::names_release_list(heading) || is_preflight(context, heading);
    let goes_on = || is_title(context, section) && goes_on_as_list(context);
    held.level > 0 && (is_list() || is_named() || goes_on())
}

/// Does the title go on, in a bold line below it, with the name of a list that decides or of a release?
fn goes_on_as_list(context: &Context) -> bool {
    let names = |line: &str| gates::names_release_list(line) || gates::names_release(line);
    page::subtitle_of(context).is_some_and(names)
}

/// `Complete these checks before relaunching:`, right below a heading that is the name of a list that decides: does a line ask for what
/// stands below it?
pub fn is_asked_for_before(context: &Context, section: usize) -> bool {
    let held = &context.document.sections[section];
    let asks = |block: &Block| {
        let label = outline::label_line(block).unwrap_or("");
        gates::holds(label, |words| words.before)
    };
    let leads = |pair: &[Block]| matches!(&pair[1], Block::List(_)) && asks(&pair[0]);
    gates::names_release_list(&held.heading.plain) && held.blocks.windows(2).any(leads)
}

/// `Pre-flight checklist`, on a page whose title ends with what happens once: `Payroll cutover`.
fn is_preflight(context: &Context, heading: &str) -> bool {
    let title = page::title_of(context);
    let last = title.split_whitespace().last().unwrap_or("");
    gates::names_preflight(heading) && gates::holds(last, |words| words.acts)
}

/// Is a heading called as a list that decides, or as the title of a page that decides about one release?
pub fn is_name(context: &Context, heading: &str) -> bool {
    let title = context.document.title();
    let is_title = title.is_some_and(|title| title.heading.plain == heading);
    gates::names_release_list(heading)
        || is_title && goes_on_as_list(context)
        || is_preflight(context, heading)
        || is_title && (gates::names_release(heading) || page::is_of_one_release(context))
        || gates::names_release_list(&file_name(context))
}

/// The name of the document's file in words.
pub fn file_name(context: &Context) -> String {
    context.path.stem().replace(['-', '_', '.'], " ")
}

/// Does a heading around the list, the file or a paragraph above it say that it is gone through for each release?
fn is_of_every_release(context: &Context, section: usize) -> bool {
    // What happens or was agreed to on a day is no list for every day, and a version is no list for every version.
    let is_of_a_day = || page::tells_day_of_release(context) || page::is_agreed_to(context);
    if page::names_one_version(context) || is_of_a_day() {
        return false;
    }
    let sections = &context.document.sections;
    let around = context.document.ancestry(section).into_iter();
    let mut headings = around.map(|at| sections[at].heading.plain.as_str());
    let mut lead = sections[section].blocks.iter().filter_map(whole::paragraph);
    headings.any(is_generic)
        || names_many(&file_name(context))
        || lead.any(|paragraph| is_for_many(&paragraph.text.plain))
}

fn is_generic(text: &str) -> bool {
    gates::holds(text, |words| words.generic)
}

/// Names of files have no articles: `a.md` is a name.
fn names_many(file: &str) -> bool {
    let is_telling = |word: &&str| word.chars().count() > 2 || !word.is_ascii();
    file.split(' ').filter(is_telling).any(is_generic)
}

/// `Go through it for each release`, but not `must be complete before a release` or `a rule for the day of the release`.
fn is_for_many(text: &str) -> bool {
    let folded = fold(text);
    let all: Vec<&str> = words(&folded).collect();
    let names_many = (0..all.len()).filter(|at| is_generic(all[*at])).any(|at| {
        let mut behind = all.iter().skip(at + 1).take(2);
        behind.any(|word| gates::holds(word, |words| words.acts))
    });
    // A language without spaces has no words to stand beside each other.
    let may_name_many =
        || !text.is_ascii() && is_generic(text) && gates::holds(text, |words| words.acts);
    (names_many || may_name_many()) && !gates::holds(text, |words| words.before)
}

/// `Rollback plan`, `After the release`, `Nice to have`: what is ticked there does not decide, unless the heading calls it a check
/// (`Rollback readiness`).
pub fn is_beside_the_decision(context: &Context, section: usize) -> bool {
    let name = stated::name_of_stated(context, section);
    let heading = &name
        .as_ref()
        .unwrap_or(&context.document.sections[section].heading)
        .plain;
    let is_aside = || gates::is_aside(heading) && !gates::holds(heading, |words| words.lists);
    is_aside() || is_for_a_later_release(context, section)
}

/// `Wishes for 1.9` on the page of 1.8: the heading names a release that comes after those of the page.
pub fn is_for_a_later_release(context: &Context, section: usize) -> bool {
    let heading = &context.document.sections[section].heading.plain;
    let named = release::named_within(heading);
    let [named] = &named[..] else {
        return false;
    };
    let title = page::title_of(context);
    let mut own = cover::read(context.text).releases();
    own.extend(release::named_within(title));
    !own.is_empty() && own.iter().all(|own| own.is_older_than(named))
}
