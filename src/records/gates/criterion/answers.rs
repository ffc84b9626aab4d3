//! Answers: lists whose items are names with an answer behind a colon, or questions with one: `Regression tests: passed`.

use crate::base::text::fold;
use crate::parse::{Item, List, Pair, Piece, Text};
use crate::records::assembly::context::Context;
use crate::records::assembly::cross_check::said;
use crate::records::assembly::outline;
use crate::records::assembly::part::Part;
use crate::records::gates::criterion::{called, is_lone_mark, is_mark, sentences};
use crate::records::gates::form::{self, Form, begins_with_state};
use crate::records::values::cover::days_in;
use crate::records::values::{measure, status};
use crate::records::words::proof::is_result_label;
use crate::records::words::vocabulary::{Label, mark_status};
use crate::records::words::{gates, polarity, tail};
use crate::records::{Claim, Status};

/// The part, narrowed to a list: are its items terms, or names with answers?
pub fn narrowed<'a>(part: Part<'a>, list: &List) -> Part<'a> {
    Part {
        defines: outline::defines_terms(part.context, list)
            && !answers_in_sentences(part.context, list)
            && !answers_in_marks(list),
        expects: part.expects && is_decorated(part.context, list),
        answers: form_of(part.context, list),
        ..part
    }
}

/// Are the marks before the items of a list decoration: one for all of them, nobody's name beside any, and no word of when it was so?
fn is_decorated(context: &Context, list: &List) -> bool {
    let leading = |item: &Item| {
        let first = item.text.plain.chars().next();
        first.filter(|c| mark_status(*c).is_some())
    };
    let mut marks = list.items.iter().filter_map(leading);
    let first = marks.next();
    let is_owner = |pair: &Pair| context.words.label(&pair.key) == Some(Label::Owner);
    let is_owned = |item: &Item| item.pairs.iter().any(is_owner);
    marks.all(|mark| Some(mark) == first) && !list.items.iter().any(is_owned) && !is_reported(list)
}

/// `exercised, 7 March 2026`, and not `due by 20 March 2026`: does a day stand by itself, and nothing takes back what is before it?
fn tells_a_day(plain: &str) -> bool {
    let stands_alone = |at: usize| {
        let before = plain.get(..at).unwrap_or("").trim_end();
        before.ends_with([',', '('])
    };
    let mut days = days_in(plain).into_iter();
    days.any(|(at, _)| stands_alone(at)) && tail::objection(plain).is_none()
}

/// `✅ Failover exercised, 7 March 2026`, `✅ Scan passed, see [scan](scan.yaml)`: does one item of a list give the day of what it names, and does
/// each second one a day or a proof?
fn is_reported(list: &List) -> bool {
    let has_day = |item: &Item| tells_a_day(&item.text.plain);
    let has_link = |item: &Item| item.text.pieces.iter().any(|piece| piece.link.is_some());
    let shown = list
        .items
        .iter()
        .filter(|item| has_day(item) || has_link(item));
    list.items.iter().any(has_day) && shown.count() * 2 >= list.items.len()
}

/// `**Backup restored.** Met: 7 July`: do sentences behind the bold names say how each of them stands?
fn answers_in_sentences(context: &Context, list: &List) -> bool {
    let mut items = list.items.iter();
    items.all(|item| behind_sentence(context, &item.text).is_some())
}

/// `**Threat model reviewed** — ✔ 25 February`: does a sign stand behind every name?
fn answers_in_marks(list: &List) -> bool {
    let mut items = list.items.iter();
    items.all(|item| behind_name(&item.text).is_some_and(|value| begins_with_mark(&value)))
}

fn begins_with_mark(value: &Text) -> bool {
    let mut signs = value.plain.chars();
    signs.next().is_some_and(|sign| mark_status(sign).is_some())
}

/// What an item claims: what its box or attributes say (`filled`), else its mark, else the answer behind its name.
pub fn of_item(part: Part, item: &Item, filled: Option<Claim>) -> Option<Claim> {
    let marked = marked(part, item);
    let is_boxed = item.task.is_some();
    if part.defines && !is_boxed {
        return marked;
    }
    let is_decorated = marked
        .as_ref()
        .is_some_and(|claim| is_lone_mark(&claim.text));
    if part.expects && !is_boxed && is_decorated {
        // Under what is expected, a mark before every line is decoration: nobody claims anything.
        return None;
    }
    let filled = filled.filter(|claim| is_boxed || !is_name(part, claim));
    let answer = || {
        part.answers
            .and_then(|form| claim(part.context, form, item))
    };
    let struck = || status::struck_with_reason(&item.text).filter(|_| !is_boxed);
    filled
        .or(marked)
        .or_else(|| called(item))
        .or_else(struck)
        .or_else(answer)
}

/// What an item claims by a mark or a bold word at either end. Among terms only a mark is one.
fn marked(part: Part, item: &Item) -> Option<Claim> {
    let context = part.context;
    let (claim, _) = status::marked(&item.text, context.words, &context.legend)?;
    (!part.defines || is_mark(&claim.text)).then_some(claim)
}

/// `Passed: Restore rehearsed` is no field of a state that nobody knows where the list says so ahead of each name.
fn is_name(part: Part, claim: &Claim) -> bool {
    part.answers == Some(Form::Ahead) && claim.status == Status::Unknown
}

/// What an item without a box says in a form.
fn claim_in(context: &Context, form: Form, item: &Item) -> Option<Claim> {
    let said = form::said(form, &item.text, context.text).filter(|_| item.task.is_none())?;
    let claim = status::claim(&said, context.words, &context.legend)?;
    Some(match form::takes_back(context, &item.text, &said) {
        true => unclear(claim),
        false => claim,
    })
}

/// A claim of done that the other words of its item take back: nobody can say which of them counts.
fn unclear(claim: Claim) -> Claim {
    if claim.status != Status::Done {
        return claim;
    }
    Claim {
        status: Status::Unknown,
        unrecognised: Some(fold(&claim.text)),
        ..claim
    }
}

/// `Link margin at least 6 dB — 9.1 dB`: words that are no status, and keep the bound of their own line.
fn measured(item: &Item, claim: Claim) -> Claim {
    let is_unread = claim.status == Status::Unknown && item.task.is_none();
    let is_kept =
        || measure::keeps_bound_before(&item.text.plain) && tail::objection(&claim.text).is_none();
    if is_unread && is_kept() {
        Claim {
            status: Status::Done,
            unrecognised: None,
            ..claim
        }
    } else {
        claim
    }
}

/// Is each item of a list a name with an answer, and do half of them begin with words that are known? Attributes of the gate
/// (`Owner: Jo`) may stand among them.
fn is_list_of(context: &Context, list: &List) -> bool {
    let named = |item: &&Item| !is_attribute(context, item);
    let items: Vec<&Item> = list.items.iter().filter(named).collect();
    let answers: Vec<Text> = items
        .iter()
        .filter_map(|item| answer(context, item))
        .collect();
    let known = answers
        .iter()
        .filter(|answer| begins_with_state(context, answer))
        .count();
    // Two questions may ask for anything; a name with an answer says how it stands.
    let asks = list
        .items
        .iter()
        .any(|item| item.text.plain.contains(['?', '？']));
    let fewest = if asks { 2 } else { 1 };
    known >= fewest && answers.len() == items.len() && known * 2 >= items.len()
}

/// Is it one of what a list is about, and no name with an answer? `Privacy label reviewed: done` has a label for days, and says no day.
fn is_attribute(context: &Context, item: &Item) -> bool {
    let is_labelled = outline::is_labelled(context, item);
    is_labelled
        && !item
            .pairs
            .first()
            .is_some_and(|pair| says_state_for_day(context, pair))
}

/// Does a pair with the label of a day say how something stands?
pub fn says_state_for_day(context: &Context, pair: &Pair) -> bool {
    let label = context.words.label(&pair.key);
    let is_of_days = matches!(label, Some(Label::Updated | Label::Target | Label::Created));
    is_of_days && begins_with_state(context, &pair.value)
}

/// Do lines that are no list tell answers? Two or more begin with words that are known, and so do two of three but for attributes.
pub fn is_told(context: &Context, list: &List) -> bool {
    let named = |item: &&Item| !outline::is_labelled(context, item);
    let items: Vec<&Item> = list.items.iter().filter(named).collect();
    let says =
        |item: &&&Item| answer(context, item).is_some_and(|said| begins_with_state(context, &said));
    let known = items.iter().filter(says).count();
    known >= 2 && known * 3 >= items.len() * 2
}

/// The form in which the items of a list say how they stand, if they do.
fn form_of(context: &Context, list: &List) -> Option<Form> {
    let answers = is_list_of(context, list).then_some(Form::Answer);
    answers.or_else(|| form::of(context, list))
}

/// What an item says by the form of its list: `Restore: passed`, `Are there open bugs? No.`
fn claim(context: &Context, form: Form, item: &Item) -> Option<Claim> {
    let is_attribute = is_attribute(context, item);
    if form != Form::Answer {
        return claim_in(context, form, item)
            .filter(|claim| !is_attribute || claim.status != Status::Unknown);
    }
    if is_attribute {
        return None;
    }
    let answer = answer(context, item)?;
    let claim = status::claim(&answer, context.words, &context.legend)?;
    Some(if is_conclusion(item, &claim) {
        said(Status::Done, &claim.text, claim.span)
    } else {
        measured(item, claim)
    })
}

/// `Conclusion: opening authorised. N. Ferrand`: words that are no status, and grant what is decided.
fn is_conclusion(item: &Item, claim: &Claim) -> bool {
    let label = item.pairs.first().map_or("", |pair| pair.key.as_str());
    let is_unread = claim.status == Status::Unknown && item.task.is_none();
    is_unread && is_result_label(label) && gates::grants_an_act(&claim.text)
}

/// What stands behind the name of an item without a box.
fn answer(context: &Context, item: &Item) -> Option<Text> {
    let paired = || item.pairs.first().map(|pair| pair.value.clone());
    let value = behind_sentence(context, &item.text)
        .or_else(|| state_behind_dash(context, &item.text))
        .or_else(paired)
        .or_else(|| answer_to_question(&item.text))
        .or_else(|| behind_name(&item.text))?;
    (item.task.is_none() && !value.is_empty()).then_some(value)
}

/// `Restore rehearsed. Met: 4 July, 58 minutes`: sentences behind the first that begin with how the first one stands.
fn behind_sentence(context: &Context, text: &Text) -> Option<Text> {
    state_behind_first(context, text).or_else(|| state_at_end(context, text))
}

/// `**At most 40 ms.** Measured 31 ms. Met.`: a last sentence that says how a name in bold stands, and nothing else, behind sentences with what
/// was measured.
fn state_at_end(context: &Context, text: &Text) -> Option<Text> {
    let plain = text.plain.trim_end();
    let (before, last) = plain.rsplit_once(". ")?;
    let bare = last.trim_end_matches(['.', '!']);
    context.words.status(&fold(bare))?;
    let name = text.pieces.first().filter(|piece| piece.strong)?;
    let told = before.strip_prefix(name.text.trim_end())?;
    let is_bounded = || measure::names_bound(&name.text);
    let is_good = polarity::names_ill(&name.text).is_none() || is_bounded();
    let is_sound = is_good && tells_measures(told);
    let from = plain.len() - last.len();
    is_sound.then(|| text.slice(from, from + bare.len()))
}

/// Has every sentence a number, and does none take anything back?
fn tells_measures(told: &str) -> bool {
    let mut sentences = told
        .split(". ")
        .filter(|part| !part.trim().is_empty())
        .peekable();
    let is_measure = |part: &str| {
        let counts_all = !status::has_incomplete_score(&fold(part));
        counts_all && part.contains(|c: char| c.is_ascii_digit()) && tail::objection(part).is_none()
    };
    sentences.peek().is_some() && sentences.all(is_measure)
}

fn state_behind_first(context: &Context, text: &Text) -> Option<Text> {
    let second = sentences(text).into_iter().nth(1)?;
    let from = text.plain.find(second.plain.as_str())?;
    let said = text.slice(from, text.plain.len()).trimmed();
    let end = end_of_state(&said);
    context.words.status(&fold(said.plain.get(..end)?))?;
    let behind = said.plain.get(end..).unwrap_or("");
    let remark = behind.strip_prefix(':').map_or("", str::trim);
    Some(if remark.is_empty() {
        said
    } else {
        without_colon(&said, end)
    })
}

/// Where the first words of a sentence end that say how something stands: at a mark, or at a bracket with a link.
fn end_of_state(said: &Text) -> usize {
    let cites = said.pieces.iter().any(|piece| piece.link.is_some());
    let mark = said
        .plain
        .find(|c: char| ",:.;".contains(c) || c == '(' && cites);
    let dashes = [" – ", " — "].iter();
    let dash = dashes.filter_map(|dash| said.plain.find(dash));
    let first = dash.chain(mark).min();
    first.unwrap_or(said.plain.len())
}

/// `Shift is named – OK: Hugo, Mia`: behind the first dash, how it stands, and a colon with what is said about it.
fn state_behind_dash(context: &Context, text: &Text) -> Option<Text> {
    let (name, _) = text.plain.split_once(':')?;
    let behind = behind_dash(text)?;
    let (state, _) = behind.plain.split_once(':')?;
    let is_before_colon = name.ends_with(state);
    context
        .words
        .status(&fold(state))
        .filter(|_| is_before_colon)?;
    let end = state.len();
    Some(without_colon(&behind, end))
}

/// `Met: 4 July` as `Met, 4 July`, which is how a status and its remark are written elsewhere.
fn without_colon(said: &Text, end: usize) -> Text {
    let mut plain = said.plain.clone();
    plain.replace_range(end..=end, ",");
    let piece = Piece {
        text: plain.clone(),
        span: said.span,
        ..Piece::default()
    };
    Text {
        plain,
        pieces: vec![piece],
        ..said.clone()
    }
}

/// What stands behind the name of a line, which may be too long for a key: behind its first colon, else behind its first dash.
pub fn behind_name(line: &Text) -> Option<Text> {
    behind_mark(line, &[": ", "："]).or_else(|| behind_dash(line))
}

fn behind_dash(line: &Text) -> Option<Text> {
    behind_mark(line, &[" – ", " — ", " —— ", "——"])
}

/// What stands behind the first of some marks, unless it only points somewhere.
fn behind_mark(line: &Text, marks: &[&str]) -> Option<Text> {
    let ends = marks
        .iter()
        .filter_map(|mark| Some(line.plain.find(mark)? + mark.len()));
    let value = line.slice(ends.min()?, line.plain.len()).trimmed();
    (!value.is_empty() && !only_points(&value)).then_some(value)
}

/// `see [the record](record.md)`: a link, and no more than a word beside it.
fn only_points(value: &Text) -> bool {
    let (links, words): (Vec<&Piece>, Vec<&Piece>) =
        value.pieces.iter().partition(|piece| piece.link.is_some());
    let words = words.iter().flat_map(|piece| piece.text.split_whitespace());
    !links.is_empty() && words.count() <= 1 && !begins_with_mark(value)
}

/// What stands behind the first question mark.
fn answer_to_question(text: &Text) -> Option<Text> {
    let at = text.plain.find(['?', '？'])?;
    let mark = text.plain[at..].chars().next()?;
    let from = at + mark.len_utf8();
    Some(text.slice(from, text.plain.len()).trimmed())
}
