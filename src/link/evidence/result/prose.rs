//! Prose: Markdown and plain text. A report says in one labelled line how it ended; the words around it tell of whatever happened on
//! the way, and no word of theirs counts: a chaos test is full of failures, and passed.

mod against;
mod columns;
mod describing;
mod entries;
mod gaps;
mod shown;
mod tables;
mod troubles;

use crate::base::Span;
use crate::base::text::fold;
use crate::link::evidence::hollow;
use crate::link::evidence::result::answer::{self, Answer};
use crate::link::evidence::result::console;
use crate::link::evidence::result::counts::Counts;
use crate::link::evidence::result::data::subject;
use crate::link::evidence::result::figure::figure;
use crate::link::evidence::result::gather::Gather;
use crate::link::evidence::result::{Purpose, blank, mail};
use crate::parse::{Block, Document, Item, Pair, Section, Text};
use crate::records::gates::criterion;
use crate::records::values::when;
use crate::records::words::polarity;
use crate::records::words::proof::{self, Verdict, is_attempt, is_result_label, verdict};
use crate::records::words::tail;
use crate::records::words::vocabulary::{Label, Topic, Vocabulary};
use entries::Entry;
use shown::{Concluded, is_done, shown};
use troubles::Troubles;

/// Reads a document of the portal.
pub fn read(text: &str, document: &Document, purpose: Purpose, words: &Vocabulary) -> Gather {
    let mut prose = Prose {
        gather: Gather::new("markdown", text),
        source: text,
        words,
        purpose,
        describes: describing::is_long_reference(document),
        concluded: Vec::new(),
        is_begun: false,
        first_open: None,
        first_failed: None,
        fields: Vec::new(),
    };
    prose.document(document);
    if purpose == Purpose::Report && mail::is_mail(text) {
        mail::read(text, &mut prose.gather);
    }
    prose.conclude();
    prose.count();
    prose.half_done();
    if purpose == Purpose::Report {
        prose.weigh_troubles(document);
    }
    prose.gather
}

struct Prose<'a> {
    gather: Gather,
    source: &'a str,
    words: &'a Vocabulary,
    purpose: Purpose,
    /// Is it long, and of no day?
    describes: bool,
    concluded: Vec<Concluded>,
    /// Is a box of it ticked?
    is_begun: bool,
    /// The first open box, by its place and words.
    first_open: Option<(usize, String)>,
    /// The first number above none of those that failed, by its place and words.
    first_failed: Option<(usize, String)>,
    /// The labelled lines, to see which of them stand there again.
    fields: Vec<Entry>,
}

impl Prose<'_> {
    fn weigh_troubles(&mut self, document: &Document) {
        let troubles = Troubles::of(document, self.source);
        if self.gather.is_open() && !self.describes {
            troubles.weigh(&mut self.gather);
        }
        troubles.weigh_approvals(&mut self.gather);
    }

    fn document(&mut self, document: &Document) {
        blank::note_empty_form(document, &mut self.gather);
        for field in document.front_matter.iter().flat_map(|block| &block.fields) {
            let value = answer::text(&field.value);
            self.said(
                &field.key,
                &value,
                field.key_span.start,
                &Section::default(),
            );
        }
        for (at, section) in document.sections.iter().enumerate() {
            if self.words.topic(&section.heading.plain) == Some(Topic::Legend) {
                continue;
            }
            self.heading(section);
            if let Some(heading) = blank::result_without_words(document, at) {
                let words = format!("{heading}: nothing");
                self.gather.half_done(section.span.start, words);
            }
            for block in &section.blocks {
                self.block(block, section);
            }
        }
    }

    /// `## Result: failed`, and `## Result` above a short answer.
    fn heading(&mut self, section: &Section) {
        let plain = &section.heading.plain;
        let parts = plain
            .split_once([':', '：'])
            .or_else(|| plain.split_once(" – "))
            .or_else(|| plain.split_once(" - "));
        if let Some((key, value)) = parts {
            let value = answer::text(value);
            // `AS-5: Daemon crash` names a part; only a plain no is a result.
            if describing::names_outcome(key, self.words) || answer::is_plain_no(&value, self.words)
            {
                self.said(key, &value, section.span.start, section);
            }
        }
        if let (true, Some(Block::Paragraph(first))) =
            (is_result_label(plain), section.blocks.first())
        {
            self.conclusion(plain, &first.text, first.text.span.start, false);
        }
    }

    fn block(&mut self, block: &Block, section: &Section) {
        match block {
            Block::Paragraph(paragraph) => {
                self.pairs(&paragraph.pairs, section);
                self.verdicts(&paragraph.text);
                self.counts(paragraph.text.span);
                self.placeholder(&paragraph.text);
            }
            Block::List(list) => {
                if self.purpose == Purpose::Report && !self.describes {
                    entries::note_of_list(list, self.words, &mut self.gather);
                }
                for item in &list.items {
                    self.item(item, section);
                }
            }
            Block::Table(table) => self.table(table, section),
            Block::Quote(quote) => {
                for inner in &quote.blocks {
                    self.block(inner, section);
                }
            }
            Block::Fence(_) | Block::Html(_) => {}
        }
    }

    fn item(&mut self, item: &Item, section: &Section) {
        if let Some(task) = item
            .task
            .as_ref()
            .filter(|_| self.purpose == Purpose::Report)
        {
            self.boxed(task.mark.trim().is_empty(), item, section);
        }
        self.pairs(&item.pairs, section);
        self.counts(item.text.span);
        self.placeholder(&item.text);
        for child in &item.children {
            self.block(child, section);
        }
    }

    /// A box; one below `After the release` may stay open.
    fn boxed(&mut self, is_open: bool, item: &Item, section: &Section) {
        self.is_begun |= !is_open;
        if is_open {
            let (at, words) = (item.span.start, &item.text.plain);
            self.gather.unfinished(at, None, words);
            if self.first_open.is_none() && !describing::is_advice(section, words) {
                self.first_open = Some((at, words.clone()));
            }
        }
    }

    /// A list in which some boxes are ticked and others are not is still being worked on; one without a tick is a form.
    fn half_done(&mut self) {
        if let Some((at, words)) = self.first_open.take().filter(|_| self.is_begun) {
            self.gather.half_done(at, words);
        }
    }

    fn pairs(&mut self, pairs: &[Pair], section: &Section) {
        for pair in pairs {
            self.said(&pair.key, &pair.value, pair.key_span.start, section);
        }
    }

    /// `It was stopped after 17 h. Verdict: fail.`: a result in the middle of a line.
    fn verdicts(&mut self, text: &Text) {
        for sentence in criterion::sentences(text).iter().skip(1) {
            let labelled = sentence.plain.split_once([':', '：']);
            if let Some((key, value)) = labelled.filter(|(key, _)| is_result_label(key)) {
                self.conclusion(key, &answer::text(value), sentence.span.start, false);
            }
        }
    }

    /// `11 passed, 1 failed`, and `CRITICAL: 1`, wherever a line says so.
    fn counts(&mut self, span: Span) {
        for (at, line) in console::lines(span.of(self.source)) {
            for (severity, count) in console::severities_of(line) {
                self.gather
                    .finding(span.start + at, severity, count, line.trim());
            }
            if let Some(counts) = Counts::of(line) {
                let name = line.split(':').next().unwrap_or("");
                self.concluded.push(Concluded {
                    answer: counts.answer(),
                    at: span.start + at,
                    words: line.trim().to_owned(),
                    attempt: is_attempt(name),
                    is_labelled: false,
                });
            }
        }
    }

    /// `TODO: write this`: a part that is still to be written.
    fn placeholder(&mut self, text: &Text) {
        let filled = text.plain.chars().any(char::is_alphanumeric);
        if filled && !hollow::says_something(&text.plain) {
            self.gather.unfinished(text.span.start, None, &text.plain);
        }
    }

    /// A key and its value, in a line, a cell or front matter.
    fn said(&mut self, key: &str, value: &Text, at: usize, section: &Section) {
        self.about(key, value, at);
        let is_goal = || figure(&value.plain).is_some() && polarity::names_goal(key);
        if self.purpose == Purpose::Procedure || is_goal() {
            return;
        }
        if let Some((number, unit)) = figure(&value.plain) {
            self.gather.number(at, key, number, unit.as_deref());
            self.note_failed(key, (number, unit.as_deref()), (at, &shown(key, value)));
        }
        self.fields.push(Entry::of(key, value, at, self.words));
        self.outcome(key, value, at, section);
    }

    /// `Failed: 12`: how many of what was tried failed, where that is no result that anybody concluded.
    fn note_failed(
        &mut self,
        name: &str,
        (number, unit): (f64, Option<&str>),
        (at, words): (usize, &str),
    ) {
        let counts = number > 0.0 && unit.is_none() && proof::counts_failed(name);
        if counts && self.first_failed.is_none() && self.purpose == Purpose::Report {
            self.first_failed = Some((at, words.to_owned()));
        }
    }

    /// What a key and its value say of how something went, by what the key is a label of.
    fn outcome(&mut self, key: &str, value: &Text, at: usize, section: &Section) {
        let label = self.words.label(key);
        let own = matches!(label, None | Some(Label::Approver | Label::Decision));
        if is_result_label(key) {
            self.conclusion(key, value, at, is_attempt(&section.heading.plain));
        } else if label == Some(Label::Status) {
            self.status(key, value, at, section);
        // A key such as `retry_count` or `run_book.md` names a setting or a file, and no attempt.
        } else if is_attempt(key) && !key.contains(['_', '/']) {
            self.conclusion(key, value, at, true);
        } else if own {
            self.other(key, value, at);
            if label == Some(Label::Decision) {
                self.decision(key, value, at);
            }
        }
    }

    /// `Decision: deferred`: nobody has decided yet.
    fn decision(&mut self, key: &str, value: &Text, at: usize) {
        let is_open = answer::of_line(value, self.words) == Some(Answer::NotYet)
            || answer::is_put_off(&value.plain);
        if is_open && !self.describes {
            self.gather.doubt(at, shown(key, value));
        }
    }

    /// What a file is about, and its day.
    fn about(&mut self, key: &str, value: &Text, at: usize) {
        if let Some(what) = subject(&fold(key)) {
            self.gather.about(at, what, &value.plain);
        }
        if self.words.label(key) == Some(Label::Updated) {
            self.gather.on(when::day(&value.plain));
        }
    }

    /// `Status: draft`: how far a document is, rather than how something went.
    fn status(&mut self, key: &str, value: &Text, at: usize, section: &Section) {
        let shown = shown(key, value);
        match answer::of_state(value, self.words) {
            Some(Answer::No) => self.gather.fail(at, shown),
            Some(Answer::NotYet) => self.not_yet((value, section), at, &shown),
            // `Effective once the board signs`: nobody knows how that stands.
            None if tail::objection(&value.plain).is_some() => self.gather.doubt(at, shown),
            Some(Answer::Yes) | None => {}
        }
    }

    /// A state that says that it is not done: it is in force, it was put off, or it is still to be finished.
    fn not_yet(&mut self, (value, section): (&Text, &Section), at: usize, shown: &str) {
        if answer::is_put_off(&value.plain) {
            self.gather.doubt(at, shown);
        }
        if describing::says_in_force(value, section) {
            self.gather.in_force(at, shown);
        } else if section.level > 1 {
            self.gather.part_pending(at, shown);
        } else {
            self.gather.pending(at, shown);
        }
    }

    /// A line under a label of its own: `Dublin: not tested`, `Accepted by customer: no`.
    fn other(&mut self, key: &str, value: &Text, at: usize) {
        let only_describes = self.describes && !answer::is_plain_no(value, self.words);
        if only_describes {
            return;
        }
        let shown = shown(key, value);
        let grants = verdict(key) == Some(Verdict::Granted) || is_done(key, self.words);
        if grants && answer::is_partial(&value.plain) {
            self.gather.doubt(at, shown);
            return;
        }
        match answer::of_line(value, self.words) {
            Some(Answer::No) => self.gather.fail(at, shown),
            Some(Answer::NotYet) if grants || answer::denies_done(&value.plain, self.words) => {
                self.gather.fail(at, shown)
            }
            Some(Answer::NotYet | Answer::Yes) | None => {}
        }
    }

    fn conclusion(&mut self, key: &str, value: &Text, at: usize, attempt: bool) {
        let to_come = || blank::is_in_brackets(&value.plain).then_some(Answer::NotYet);
        let said = || answer::concluded(value, self.words).or_else(to_come);
        if let Some(answer) = answer::of_counts(value, self.words).or_else(said) {
            let words = shown(key, value);
            self.concluded.push(Concluded {
                answer,
                at,
                words,
                attempt,
                is_labelled: is_result_label(key),
            });
        }
    }

    /// Of several runs the last counts; of several results each does.
    fn conclude(&mut self) {
        let last_run = self.concluded.iter().rposition(|one| one.attempt);
        for (index, one) in self.concluded.iter().enumerate() {
            let repeated = one.attempt && last_run.is_some_and(|last| index < last);
            match one.answer {
                _ if repeated => {}
                Answer::Yes => self.gather.pass(one.at, &one.words),
                Answer::No if one.is_labelled => self.gather.conclude_failed(one.at, &one.words),
                Answer::No | Answer::NotYet => self.gather.fail(one.at, &one.words),
            }
        }
    }

    /// What failed of what was counted, where nobody concluded anything, and fields that are open in one place and not in another.
    fn count(&mut self) {
        if let Some((at, words)) = self.first_failed.take().filter(|_| self.gather.is_open()) {
            self.gather.fail(at, words);
        }
        entries::note_fields(&self.fields, &mut self.gather);
    }
}
