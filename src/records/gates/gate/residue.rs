//! Residue: what stands under a gate's heading and is no criterion. Nothing of it is skipped: a field, sentence or note that says
//! that something is wrong is a criterion that keeps the gate from going; plain description and rules change nothing.
//!
//! ```text
//! Release is on hold.                       a state: the gate cannot go
//! If a check fails, do not release.         a rule: it says what would follow, and not that it is so
//! CISO: rejected                            a field below done: its claim
//! ```

mod going;
mod tables;
mod texts;
mod trouble;

use crate::base::Span;
use crate::base::text::fold;
use crate::parse::{Block, Item, List, Pair, Paragraph, Quote, Text};
use crate::records::assembly::context::Context;
use crate::records::assembly::part::Part;
use crate::records::assembly::{fill, outline};
use crate::records::gates::gate::page;
use crate::records::gates::{criterion, hold};
use crate::records::marks::is_legend;
use crate::records::values::cover::days_in;
use crate::records::values::{measure, release, status};
use crate::records::words::proof::{self, is_result_label};
use crate::records::words::vocabulary::Label;
use crate::records::words::{gates, tail};
use crate::records::{Claim, Demand, Detail, Gate, Kind, Record, Status};
use going::{bars, keeps_until};
use texts::{
    first_sentence, footnote, is_state, item_line, only_links, only_names, without_names_of_links,
};
use trouble::{denies_trouble, reports_trouble, rules_by_another, waits_for};
pub use trouble::{names_trouble, says_none};

/// What a stretch of text belongs to, which decides how strictly it is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Directly under a heading: sentences may describe.
    Gate,
    /// Under an item that is claimed done: a remark about it.
    Item,
}

/// The criteria that the rest of a part makes, given what was read of the gate.
pub fn criteria(part: Part, gate: &Record, found: &[Record]) -> Vec<Record> {
    if !part.is_read_whole {
        return Vec::new();
    }
    let blocks = &part.context.document.sections[part.section].blocks;
    let mut residue = Residue {
        part,
        read: read_spans(gate, found),
        criteria: Vec::new(),
    };
    residue.blocks(blocks, Place::Gate);
    residue.criteria
}

/// What was read already: criteria, the decision, the score, and the sentence that all must hold.
fn read_spans(gate: &Record, found: &[Record]) -> Vec<Span> {
    let mut spans: Vec<Span> = found.iter().map(|record| record.span).collect();
    if let Detail::Gate(Gate {
        decision,
        score,
        all_of,
        ..
    }) = &gate.detail
    {
        spans.extend(decision.map(|(_, span)| span));
        spans.extend(score.map(|(_, span)| span));
        spans.extend(*all_of);
    }
    spans
}

struct Residue<'a> {
    part: Part<'a>,
    read: Vec<Span>,
    criteria: Vec<Record>,
}

/// Does the value of a field say that something is wrong, or is waited for?
fn says_trouble(value: &str) -> bool {
    reports_trouble(value, Place::Item) || keeps_until(value)
}

/// `Reste à régler avant la mise en service : le débitmètre 4.`: a sentence that names what is still to come, and waits for it.
fn names_what_is_left(sentence: &str) -> bool {
    let parted = sentence.split_once([':', '：']);
    parted.is_some_and(|(key, value)| waits_for(key) && !says_none(value))
}

impl Residue<'_> {
    fn context(&self) -> &Context<'_> {
        self.part.context
    }

    fn heading(&self) -> &Text {
        &self.context().document.sections[self.part.section].heading
    }

    /// Was it read already? What stands under an item lies in the item's own span, which says nothing of it.
    fn is_read(&self, span: Span, place: Place) -> bool {
        let within = |read: &&Span| place == Place::Gate || span.start <= read.start;
        self.read
            .iter()
            .filter(within)
            .any(|read| read.start < span.end && span.start < read.end)
    }

    fn blocks(&mut self, blocks: &[Block], place: Place) {
        for (at, block) in blocks.iter().enumerate() {
            let label = at
                .checked_sub(1)
                .and_then(|before| outline::label_line(&blocks[before]));
            match block {
                Block::Paragraph(paragraph) => self.paragraph(paragraph, place),
                Block::List(list) => self.list(list, label, place),
                Block::Table(table) => self.table(table, place),
                Block::Quote(quote) => self.quote(quote, place),
                Block::Fence(fence) if place == Place::Item => {
                    self.log(&fence.code, fence.span);
                }
                Block::Fence(_) | Block::Html(_) => {}
            }
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph, place: Place) {
        if paragraph.text.is_label() || self.explains_signs(&paragraph.text) {
            return;
        }
        if let Some(name) = footnote(self.part.context.text, paragraph.text.span) {
            self.footnote(name, &paragraph.text);
            return;
        }
        let parts = page::parts_of_line(&paragraph.text);
        if parts.len() > 1 {
            for part in &parts {
                self.part(part, place);
            }
            return;
        }
        if !paragraph.pairs.is_empty() {
            for pair in &paragraph.pairs {
                self.pair(pair, place);
            }
            return;
        }
        for sentence in criterion::sentences(&paragraph.text) {
            self.sentence(&sentence, place);
        }
    }

    /// `Legend: ✅ done, ⬜ open`, `● ready ○ not ready`.
    fn explains_signs(&self, text: &Text) -> bool {
        let context = self.context();
        is_legend(&text.plain, context.words) || context.legend.is_line_of_signs(text.plain.trim())
    }

    /// A part of a line that marks part into several: a field, or a sentence.
    fn part(&mut self, part: &Text, place: Place) {
        match part.plain.split_once([':', '：']) {
            Some((key, value)) if key.split_whitespace().count() <= 5 => {
                let from = part.plain.len() - value.len();
                let value = part.slice(from, part.plain.len()).trimmed();
                self.field(key, &value, part.span, place);
            }
            _ => self.sentence(part, place),
        }
    }

    /// A footnote is a remark about what refers to it: where a criterion does, it was read there.
    fn footnote(&mut self, name: &str, note: &Text) {
        let text = self.context().text;
        let reference = format!("[^{name}]");
        let mut read = self.read.iter();
        let is_read = read.any(|span| span.of(text).contains(&reference));
        if !is_read && tail::objection(&note.plain).is_some() {
            self.unread(note.span, &note.plain);
        }
    }

    fn quote(&mut self, quote: &Quote, place: Place) {
        let opening: String = quote
            .span
            .of(self.context().text)
            .chars()
            .take(40)
            .collect();
        let cautions = opening.to_uppercase().contains("[!CAUTION]");
        if cautions && !self.is_read(quote.span, place) {
            let text = quote.span.of(self.context().text).to_owned();
            self.unread(quote.span, &text);
            return;
        }
        self.blocks(&quote.blocks, place);
    }

    fn list(&mut self, list: &List, label: Option<&str>, place: Place) {
        // `Any box open: NO-GO` says what would follow.
        if criterion::is_list_of_rules(list) {
            return;
        }
        let names_trouble = label.is_some_and(names_trouble);
        for item in &list.items {
            // An item that is open stops anyway; what stands under one that is done may take it back.
            if self.is_read(item_line(item), place) || item.task.is_some() {
                self.blocks(&item.children, Place::Item);
                continue;
            }
            if names_trouble && !says_none(&item.text.plain) {
                self.unread(item.span, &item.text.plain);
                continue;
            }
            self.item(item, place);
        }
    }

    fn item(&mut self, item: &Item, place: Place) {
        if criterion::stops(&item.text.plain) {
            return;
        }
        if measure::miss_in(&item.text.plain).is_some() {
            self.unread(item.text.span, &item.text.plain);
            return;
        }
        if item.pairs.is_empty() {
            for sentence in criterion::sentences(&item.text) {
                self.sentence(&sentence, place);
            }
        }
        for pair in &item.pairs {
            self.pair(pair, place);
        }
        self.blocks(&item.children, place);
    }

    /// What a program has written: a line with `ERROR` or `FAILED`.
    fn log(&mut self, code: &str, span: Span) {
        const SIGNS: &[&str] = &["ERROR", "FAILED", "FAILURE", "FATAL", "FAIL"];
        let line = code.lines().find(|line| {
            line.split(|c: char| !c.is_alphanumeric())
                .any(|word| SIGNS.contains(&word))
        });
        if let Some(line) = line {
            self.unread(span, line);
        }
    }

    fn pair(&mut self, pair: &Pair, place: Place) {
        if !pair.value.plain.trim().is_empty() {
            if !pair.marked && pair.key.split_whitespace().count() > 4 {
                self.sentence_in_two(pair, place);
                return;
            }
            let (value, behind) = first_sentence(&pair.value);
            self.field(&pair.key, &value, pair.span, place);
            for sentence in behind {
                self.sentence(&sentence, place);
            }
        }
    }

    /// `We are not shipping this week: the network is being moved.`
    fn sentence_in_two(&mut self, pair: &Pair, place: Place) {
        let is_waiting = || waits_for(&pair.key) && !says_none(&pair.value.plain);
        let keeps = place == Place::Gate && (bars(&pair.key) || is_waiting());
        if keeps && !self.is_read(pair.span, place) {
            let title = format!("{}: {}", pair.key.trim(), pair.value.plain.trim());
            self.unread(pair.span, &title);
        } else {
            self.sentence(&pair.value, place);
        }
    }

    /// A field stops the gate by a value below done, by words that say that something is wrong, and by a name that does.
    fn field(&mut self, key: &str, value: &Text, span: Span, place: Place) {
        if self.is_read(span, place) || only_names(self.context().words, key) {
            return;
        }
        if self.context().words.label(key) == Some(Label::Notes) {
            self.sentence(value, place);
            return;
        }
        if fill::is_blank(&value.plain) {
            return;
        }
        self.valued(key, value, span);
    }

    /// A field with a value, under a name that may be that of a state.
    fn valued(&mut self, key: &str, value: &Text, span: Span) {
        let title = format!("{}: {}", key.trim(), value.plain.trim());
        let is_day = || page::is_day_of_head(self.context(), self.part.section, &title);
        if self.says_no_state(key, value) || is_day() {
            return;
        }
        if names_trouble(key) {
            if !says_none(&value.plain) {
                self.unread(span, &title);
            }
            return;
        }
        let claim = self.below_done(value);
        if let Some(claim) = claim.filter(|_| self.is_stated(key, value)) {
            self.claimed(span, &title, claim);
        } else if self.is_unknown_state(key, value) || says_trouble(&value.plain) {
            self.unread(span, &title);
        }
    }

    /// `Result: opening authorised` grants what is decided, and `Evidence: [review](proof/review.md)` calls a link by its name.
    fn says_no_state(&self, key: &str, value: &Text) -> bool {
        let grants = is_result_label(key) && gates::grants_an_act(&value.plain);
        let is_evidence = self.context().words.label(key) == Some(Label::Evidence);
        grants || is_evidence && only_links(value)
    }

    /// Does a field say how something stands?
    fn is_stated(&self, key: &str, value: &Text) -> bool {
        self.context().words.label(key) == Some(Label::Status) || is_state(&value.plain)
    }

    /// `Status: moved to the summer train`: nobody knows how that stands.
    fn is_unknown_state(&self, key: &str, value: &Text) -> bool {
        let context = self.context();
        let end = value
            .plain
            .find([',', ';', '(', '—', '–', '、', '，', '（']);
        let first = value.slice(0, end.unwrap_or(value.plain.len())).trimmed();
        let claim = status::claim(&first, context.words, &context.legend);
        let is_unread = claim.is_none_or(|claim| claim.status == Status::Unknown);
        // `Passed: Ona Brandt, 3 March`: the name says how it stands, and the value who says so.
        let is_signed = || {
            let is_done = context.words.status(&fold(key)) == Some(Status::Done);
            is_done && status::names_people(&first.plain) && !days_in(&value.plain).is_empty()
        };
        context.words.label(key) == Some(Label::Status) && is_unread && !is_signed()
    }

    /// A value that is a status, and one below done.
    fn below_done(&self, value: &Text) -> Option<Claim> {
        let claim = status::claim(value, self.context().words, &self.context().legend)?;
        let below = claim.status.is_below_done();
        (below && claim.unrecognised.is_none() && !says_none(&value.plain)).then_some(claim)
    }

    fn sentence(&mut self, text: &Text, place: Place) {
        let counts_less =
            || place == Place::Item && status::takes_back(&text.plain, self.context().words);
        let is_rule = gates::is_rule(&text.plain);
        let said = without_names_of_links(text);
        let stops = reports_trouble(&said, place)
            || rules_by_another(text)
            || place == Place::Gate && bars(&said)
            || hold::says_hold(&text.plain)
            || self.approves_another(&text.plain)
            || names_what_is_left(&text.plain)
            || !is_rule && counts_less();
        if !self.is_read(text.span, place)
            && stops
            && !denies_trouble(&text.plain, &self.heading().plain)
        {
            self.unread(text.span, &text.plain);
        }
    }

    /// `Approved by Ida Moss for 4.0.` on a page of 4.1.
    fn approves_another(&self, sentence: &str) -> bool {
        let own = release::named_in(page::title_of(self.context()));
        !own.is_empty()
            && proof::speaks_of_approval(sentence)
            && release::stranger(&own, &release::named_within(sentence)).is_some()
    }

    fn unread(&mut self, span: Span, title: &str) {
        self.add(span, title, None, Demand::Unread(span));
    }

    fn claimed(&mut self, span: Span, title: &str, claim: Claim) {
        self.add(span, title, Some(claim), Demand::Claimed);
    }

    fn add(&mut self, span: Span, title: &str, claim: Option<Claim>, demand: Demand) {
        let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        let record = self
            .part
            .context
            .record(Kind::Criterion, self.part.section, span, &title);
        self.criteria.push(Record {
            claim,
            detail: Detail::Criterion(demand),
            ..record
        });
    }
}
