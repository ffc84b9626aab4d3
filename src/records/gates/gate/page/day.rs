//! Days: whether a page says on which day something happens, and what has to be so before.

use crate::base::text::{fold, has_word_from, is_spaceless, words};
use crate::parse::{Block, Item, Table, Text};
use crate::records::assembly::context::Context;
use crate::records::assembly::{fill, outline};
use crate::records::gates::gate::page::agreeing::agreeing_lines;
use crate::records::gates::gate::page::field::is_head;
use crate::records::gates::gate::page::line::{Line, lines};
use crate::records::gates::gate::page::{
    grants, head, is_day_alone, is_of_a_day, is_of_itself, is_other_paper, names_act,
    names_agreement, subtitle_of, title_of,
};
use crate::records::gates::{decision, signature};
use crate::records::values::cover::days_in;
use crate::records::values::status;
use crate::records::words::vocabulary::{Label, Topic, mark_status};
use crate::records::words::{Class, LANGUAGES, gates, proof, tail};
use crate::records::{Decision, Status};

/// `# Launch of the mobile shop`, and below it `Launch day: 4 May 2026`: the title names what is done, and the head on which day.
pub fn is_of_a_launch(context: &Context) -> bool {
    (names_act(title_of(context)) || subtitle_of(context).is_some_and(names_act))
        && !is_called_paper(context)
        && tells_day_of_release(context)
}

/// `First departure: 29 June 2026`, and below it a table of requirements: whatever happens on the day has to meet them first.
pub fn is_of_a_day_with_conditions(context: &Context) -> bool {
    let head = lines(context, head(context));
    let mut head = head.iter().map(Line::plain);
    head.any(|line| names_its_day(context, &line))
        && !is_called_paper(context)
        && asks_before(context)
}

/// `Deployment guide: 4.1`: is a page called a paper, which may tell of a day and decides nothing?
fn is_called_paper(context: &Context) -> bool {
    let name = title_of(context).split([':', '：']).next().unwrap_or("");
    is_other_paper(context) || gates::is_paper(&fold(name))
}

/// Does a line name a day that is no date of the page itself, such as `Date: …` and `Reviewed: …` give?
fn names_its_day(context: &Context, line: &str) -> bool {
    let label = line.split([':', '：']).next().unwrap_or("");
    let is_known = !matches!(context.words.label(label), None | Some(Label::Target));
    is_day_alone(line) && !is_known && !is_of_itself(context, line)
}

/// Is it the name of what is decided, or a label of days, with nothing but its day, right below the title? What is of a page stands there,
/// and no condition. `Hull: passed, 12 May` says how something stands, and `Opening blocked until: 4 July` that it does not.
pub fn is_day_of_head(context: &Context, section: usize, line: &str) -> bool {
    let name = line.split([':', '：']).next().unwrap_or("");
    let label = context.words.label(name);
    let is_of_days = matches!(label, Some(Label::Updated | Label::Created | Label::Target));
    let is_of_act = names_act(name) || words(&fold(name)).any(gates::begins_with_act);
    let is_named = || shares_word(name, title_of(context)) && !names_proof(name);
    let is_of_page = (is_of_act || is_of_days || is_named()) && !is_taken_back(name);
    is_head(context, section) && is_of_page && is_day_alone(line) && begins_with_day(context, line)
}

/// Is the name of a day taken back? That it is planned takes nothing back: so is every launch.
fn is_taken_back(name: &str) -> bool {
    tail::objection(name).is_some_and(|objection| objection.class != Class::Future)
}

/// `Billing audit`, `Umzugsgenehmigung`: does a name hold a word for something that a release wants to have first, or end in one?
pub fn names_proof(name: &str) -> bool {
    const SHORTEST: usize = 4;
    let folded = fold(name);
    let last = words(&folded).last().unwrap_or("");
    let mut wanted = LANGUAGES.iter().flat_map(|language| language.wanted);
    let is_wanted = |proof: &str| {
        let is_long = proof.chars().count() >= SHORTEST;
        is_long && (last.ends_with(proof) || words(&folded).any(|word| word == proof))
    };
    proof::speaks_of_approval(name) || wanted.any(|word| is_wanted(word))
}

/// `Umzugswochenende` below the title `Umzug ins Rechenzentrum`: do two names share the beginning of a word, or two characters of a
/// script without spaces?
fn shares_word(name: &str, title: &str) -> bool {
    const SHORTEST: usize = 5;
    let (name, title) = (fold(name), fold(title));
    let shares_root = |word: &str| {
        let root: String = word.chars().take(SHORTEST).collect();
        root.chars().count() == SHORTEST && has_word_from(&title, &root)
    };
    words(&name).any(shares_root) || shares_sign(&name, &title)
}

fn shares_sign(name: &str, title: &str) -> bool {
    let signs: Vec<char> = name.chars().collect();
    let mut pairs = signs
        .windows(2)
        .filter(|pair| pair.iter().copied().all(is_spaceless));
    pairs.any(|pair| title.contains(&String::from_iter(pair)))
}

/// Does the value of a line begin with its day, or with one word before it that is no status: `Saturday 4 July`?
fn begins_with_day(context: &Context, line: &str) -> bool {
    let value = line.split_once([':', '：']).map_or("", |(_, value)| value);
    let first = days_in(value).into_iter().map(|(at, _)| at).min();
    let before = fold(value.get(..first.unwrap_or(0)).unwrap_or(""));
    let mut leading = words(&before);
    let word = leading.next();
    leading.next().is_none() && word.is_none_or(|word| context.words.status(word).is_none())
}

/// `Go-live: 17 March 2026`, in front of the first heading below the title.
pub fn tells_day_of_release(context: &Context) -> bool {
    let known = &context.page.tells_day_of_release;
    *known.get_or_init(|| is_day_in_head(context))
}

fn is_day_in_head(context: &Context) -> bool {
    let head = lines(context, head(context));
    let mut head = head.iter().map(Line::plain);
    head.any(|line| is_of_a_day(&line) && names_act(&line))
}

/// `Approvals`: a heading below the title under which people sign.
pub fn has_sign_off(context: &Context) -> bool {
    let sections = context.document.sections.iter().enumerate();
    let mut below = sections.filter(|(_, section)| section.level > 1);
    below.any(|(at, section)| {
        let is_granted =
            || grants(&section.heading.plain) && names_agreement(&section.heading.plain);
        outline::topic(context, at) == Some(Topic::SignOff)
            || is_granted() && tables_of(&section.blocks).next().is_some()
    })
}

/// Boxes or rows that are done, and below a heading of its own people who have signed on a day: whatever the page is called, what stands above
/// the signatures had to be so.
pub fn is_signed_list(context: &Context) -> bool {
    let sections = 0..context.document.sections.len();
    let mut below = sections.filter(|at| is_below_title(context, *at));
    !is_called_paper(context) && below.any(|at| is_signed(context, at)) && is_done_list(context)
}

/// Boxes or rows that are done, and below the title a decision with its day: `Decision: GO, Mia Wolf, 8 April 2026`. Whatever the page is
/// called, what is done was decided about.
pub fn is_decided_list(context: &Context) -> bool {
    let sections = context.document.sections.iter();
    let below = sections.filter(|section| section.level > 1);
    let mut told = below.flat_map(|section| lines(context, &section.blocks));
    let is_decided =
        told.any(|line| decides_on_a_day(&line)) || is_approved_below_decision(context);
    !is_called_paper(context) && is_decided && is_done_list(context)
}

/// `Approved on 13 October by the board`, below `Decision of the board`.
fn is_approved_below_decision(context: &Context) -> bool {
    let mut agreeing = agreeing_lines(context).into_iter();
    agreeing.any(|line| {
        let plain = line.plain();
        line.decides && is_of_a_day(&plain) && proof::speaks_of_approval(&plain)
    })
}

/// Does a line decide to go or not to, and say on which day?
fn decides_on_a_day(line: &Line) -> bool {
    let plain = line.plain();
    let labelled = plain.split_once([':', '：']);
    let decided = labelled.filter(|(label, _)| decision::is_label(label));
    let said = match decided {
        Some((_, said)) => decision::read(said),
        None => decision::stated(&line.text),
    };
    said.is_some_and(|said| said != Decision::Open) && is_of_a_day(&plain)
}

/// Are so many boxes of a page ticked, or rows done, that it is a list?
fn is_done_list(context: &Context) -> bool {
    const FEWEST: usize = 2;
    let sections = context.document.sections.iter();
    let done =
        sections.map(|section| ticked_boxes(&section.blocks) + done_rows(context, &section.blocks));
    done.sum::<usize>() >= FEWEST
}

/// The rows that are done in tables whose rows all say how they stand.
fn done_rows(context: &Context, blocks: &[Block]) -> usize {
    let done = tables_of(blocks).map(|table| {
        let columns = fill::columns(context, table);
        let rows = table.rows.iter();
        let stated: Option<Vec<Status>> = rows
            .map(|row| {
                status::said(
                    &fill::cell(&columns, row, Label::Status)?.plain,
                    context.words,
                )
            })
            .collect();
        let is_done = |status: &&Status| **status == Status::Done;
        stated.map_or(0, |stated| stated.iter().filter(is_done).count())
    });
    done.sum()
}

fn is_below_title(context: &Context, section: usize) -> bool {
    context.document.sections[section].level > 1
}

/// Has everybody signed who is asked to: in a form of people and days, or below a heading that asks for nothing else?
fn is_signed(context: &Context, section: usize) -> bool {
    let held = &context.document.sections[section];
    let is_sign_off = outline::topic(context, section) == Some(Topic::SignOff);
    let asks_to_sign = is_sign_off || grants(&held.heading.plain);
    let signed = |table: &Table| {
        signature::is_signed_form(context, table)
            || asks_to_sign && signature::is_filled_with_days(table)
    };
    tables_of(&held.blocks).any(|table| signed(table) || signature::is_poll_of_days(table))
        || is_sign_off && every_line_has_a_day(context, &held.blocks)
}

fn every_line_has_a_day(context: &Context, blocks: &[Block]) -> bool {
    let lines = lines(context, blocks);
    let is_dated = |line: &Line| !days_in(&line.plain()).is_empty();
    !lines.is_empty() && lines.iter().all(is_dated)
}

fn ticked_boxes(blocks: &[Block]) -> usize {
    let is_ticked = |item: &Item| match &item.task {
        Some(task) => !task.mark.trim().is_empty(),
        None => item
            .text
            .plain
            .starts_with(|c| mark_status(c) == Some(Status::Done)),
    };
    let mut ticked = 0;
    outline::each_item(blocks, 0, &mut |item, _| {
        ticked += usize::from(is_ticked(item));
    });
    ticked
}

/// `Needed before we publish`, `Requirements`, `Gate B`: a heading below the title, or the head of a column, that asks for something first.
pub fn asks_before(context: &Context) -> bool {
    let asks = |name: &Text| {
        gates::holds(&name.plain, |words| words.before)
            || gates::holds(&name.plain, |words| words.conditions)
            || gates::holds(&name.plain, |words| words.checks)
            || context.words.topic(&name.plain) == Some(Topic::Gate)
    };
    let sections = || context.document.sections.iter();
    let mut below = sections().filter(|section| section.level > 1);
    let mut tables = sections().flat_map(|section| tables_of(&section.blocks));
    below.any(|section| asks(&section.heading)) || tables.any(|table| table.header.iter().any(asks))
}

fn tables_of(blocks: &[Block]) -> impl Iterator<Item = &Table> {
    blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        Block::Paragraph(_)
        | Block::List(_)
        | Block::Fence(_)
        | Block::Quote(_)
        | Block::Html(_) => None,
    })
}
