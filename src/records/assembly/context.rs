//! Context: what a reader of records sees of one document, and the drafts that the readers before it have made.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::base::candidate_choices::CandidateChoice;
use crate::base::kind::DocumentRole;
use crate::base::text::fold;
use crate::base::{RelPath, Settings, Span};
use crate::parse::{Block, Document, Table, Text};
use crate::records::assembly::columns::Columns;
use crate::records::assembly::cross_check::Tallies;
use crate::records::assembly::topics::topic_of;
use crate::records::values::status::Legend;
use crate::records::values::when::DayOrder;
use crate::records::words::vocabulary::{Topic, Vocabulary};
use crate::records::{Candidate, Documents, Kind, Record, Weighing, role};

/// One document as its readers see it.
pub struct Context<'a> {
    /// Where it lies; never decides what a text is.
    pub path: &'a RelPath,
    /// The document.
    pub document: &'a Document,
    /// Its text.
    pub text: &'a str,
    /// The words of the field and of this site.
    pub words: &'a Vocabulary,
    /// The status words that the document itself declares.
    pub legend: Legend,
    /// What the heading of each section is about, by index into `Document::sections`.
    pub topics: Vec<Option<Topic>>,
    /// What is known of the tree around it.
    pub facts: TreeFacts,
    /// What the document is for.
    pub role: DocumentRole,
    /// What people say of its candidates.
    pub choices: Vec<&'a CandidateChoice>,
    /// What the label lines that were asked for are about: each reader of records asks for all of them.
    label_topics: RefCell<BTreeMap<String, Option<Topic>>>,
    /// The columns of the tables that were asked for, by where a table stands.
    columns: RefCell<BTreeMap<Span, Rc<Columns>>>,
    /// What was counted of the columns of its tables.
    pub tallies: Tallies,
    /// What was found of it as a page.
    pub page: PageFacts,
}

/// What gates ask of the page that they are on. Each is found once: a page may have a thousand headings that could be gates.
#[derive(Default)]
pub struct PageFacts {
    /// Is it a page of one release?
    pub is_of_one_release: OnceCell<bool>,
    /// Does it tell the day of the release?
    pub tells_day_of_release: OnceCell<bool>,
    /// Does somebody agree in time to what it is of?
    pub is_agreed_to: OnceCell<bool>,
    /// The lines that do, and take nothing back.
    pub agreements: OnceCell<Vec<Text>>,
    /// Which number of its dates with slashes is the day?
    day_order: OnceCell<DayOrder>,
}

/// What a tree says of all of its documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct TreeFacts {
    /// Does its README call it a repository of runbooks?
    pub is_of_runbooks: bool,
}

impl TreeFacts {
    /// Reads the title and the first paragraph of the README at the root.
    pub fn of(documents: &Documents) -> Self {
        let readme = documents.iter().find(|(path, _)| {
            path.parent().as_str().is_empty() && path.stem().eq_ignore_ascii_case("readme")
        });
        TreeFacts {
            is_of_runbooks: readme.is_some_and(|(_, document)| calls_itself_runbooks(document)),
        }
    }
}

/// `# Runbooks`, `This repository contains the runbooks of …`.
fn calls_itself_runbooks(document: &Document) -> bool {
    const NAMES: &[&str] = &["runbooks", "run books", "playbooks"];
    let Some(title) = document.title() else {
        return false;
    };
    let names = |folded: &str| NAMES.iter().any(|name| folded.contains(name));
    let first = title.blocks.iter().find_map(|block| match block {
        Block::Paragraph(paragraph) => Some(&paragraph.text.plain),
        _ => None,
    });
    let first = first.map(|text| fold(text)).filter(|text| names(text));
    let speaks_of_itself = |text: String| {
        ["repo", "project", "collection", "contains", "here"]
            .iter()
            .any(|word| text.contains(word))
    };
    names(&fold(&title.heading.plain)) || first.is_some_and(speaks_of_itself)
}

impl<'a> Context<'a> {
    /// One document, its legend and the topics of its headings read.
    pub fn new(
        path: &'a RelPath,
        document: &'a Document,
        text: &'a str,
        words: &'a Vocabulary,
    ) -> Self {
        let legend = Legend::of(document, words);
        let topics = document
            .sections
            .iter()
            .map(|section| topic_of(section, words))
            .collect();
        Context {
            path,
            document,
            text,
            words,
            legend,
            topics,
            facts: TreeFacts::default(),
            role: role::of(path, document, text),
            choices: Vec::new(),
            label_topics: RefCell::default(),
            columns: RefCell::default(),
            tallies: Tallies::default(),
            page: PageFacts::default(),
        }
    }

    /// The same context around a changed copy of the document, whose tables may differ. What it is for, and what its headings are about, stay.
    pub fn around<'b>(&self, copy: &'b Document) -> Context<'b>
    where
        'a: 'b,
    {
        Context {
            document: copy,
            legend: Legend::of(copy, self.words),
            topics: self.topics.clone(),
            choices: self.choices.clone(),
            label_topics: RefCell::default(),
            columns: RefCell::default(),
            tallies: Tallies::default(),
            page: PageFacts::default(),
            ..*self
        }
    }

    /// Which number of its dates with slashes is the day.
    pub fn day_order(&self) -> DayOrder {
        let known = &self.page.day_order;
        *known.get_or_init(|| DayOrder::of(self.text))
    }

    /// What a label line of this document is about.
    pub fn topic_of_label(&self, label: &Text) -> Option<Topic> {
        let known = self.label_topics.borrow().get(&label.plain).copied();
        known.unwrap_or_else(|| {
            let topic = self.words.topic(&label.plain);
            let mut topics = self.label_topics.borrow_mut();
            topics.insert(label.plain.clone(), topic);
            topic
        })
    }

    /// The columns of a table of this document: as they were read before, else as `read` finds them.
    pub fn columns_of(&self, table: &Table, read: impl FnOnce() -> Columns) -> Rc<Columns> {
        let known = self.columns.borrow().get(&table.span).cloned();
        known.unwrap_or_else(|| {
            let columns = Rc::new(read());
            self.columns
                .borrow_mut()
                .insert(table.span, Rc::clone(&columns));
            columns
        })
    }

    /// The same document in a tree of which something is known, with the role that settings give it and what they say of candidates.
    pub fn in_tree(self, facts: TreeFacts, settings: &'a Settings) -> Self {
        let given = role::given(self.path, self.document, settings);
        let choices = settings.candidates.iter();
        Context {
            facts,
            role: given.map_or(self.role, |(role, _)| role),
            choices: choices
                .filter(|choice| choice.is_about(self.path))
                .collect(),
            ..self
        }
    }

    /// What a section is about: its own heading's topic, else that of the nearest section around it that has one.
    pub fn topic_around(&self, section: usize) -> Option<Topic> {
        self.document
            .ancestry(section)
            .into_iter()
            .rev()
            .find_map(|at| self.topics[at])
    }

    /// The record of an item of a list, with its place and nothing else yet.
    pub fn item_record(&self, kind: Kind, section: usize, span: Span) -> Record {
        Record {
            is_item: true,
            ..self.record(kind, section, span, "")
        }
    }

    /// A record with its place and title, and nothing else yet.
    pub fn record(&self, kind: Kind, section: usize, span: Span, title: &str) -> Record {
        let titled = self.document.title().map(|title| title.span);
        let around = self
            .document
            .ancestry(section)
            .into_iter()
            .map(|at| &self.document.sections[at]);
        Record {
            section: around
                .filter(|s| Some(s.span) != titled)
                .map(|s| s.heading.plain.trim().to_owned())
                .collect(),
            section_index: section,
            ..Record::bare(kind, self.path.clone(), span, title.trim())
        }
    }
}

/// The records found so far in one document, and the blocks, items and rows that they were made of.
/// A reader skips what is taken: the first kind of `KINDS` that matches wins.
#[derive(Debug, Default)]
pub struct Drafts {
    /// The records, in the order in which they were found; `Record::parent` is an index into it.
    pub records: Vec<Record>,
    /// What may be a record and was not read as one.
    pub candidates: Vec<Candidate>,
    /// What was weighed, whatever came of it.
    pub weighed: Vec<Weighing>,
    // Start to end of what is taken. Blocks, items and rows nest and never cross, so the outermost are enough.
    taken: BTreeMap<usize, usize>,
}

/// What was taken at one moment.
pub struct Taken(BTreeMap<usize, usize>);

impl Drafts {
    /// Adds a record and takes its span; gives its index.
    pub fn push(&mut self, record: Record) -> usize {
        self.take(record.span);
        self.records.push(record);
        self.records.len() - 1
    }

    /// Adds a record that stands around others, such as a gate or stage, and takes nothing; gives its index.
    pub fn add_around(&mut self, record: Record) -> usize {
        self.records.push(record);
        self.records.len() - 1
    }

    /// Takes a block, item or row without making a record of it.
    pub fn take(&mut self, span: Span) {
        if self.is_taken(span) {
            return;
        }
        let inner: Vec<usize> = self
            .taken
            .range(span.start..span.end.max(span.start + 1))
            .map(|(start, _)| *start)
            .collect();
        for start in inner {
            self.taken.remove(&start);
        }
        self.taken.insert(span.start, span.end);
    }

    /// What is taken now, to be put back by `give_back`.
    pub fn taken(&self) -> Taken {
        Taken(self.taken.clone())
    }

    /// Gives back everything that was taken since: what was read there turned out to be no record.
    pub fn give_back(&mut self, taken: Taken) {
        self.taken = taken.0;
    }

    /// Was exactly this block, item or row taken, or something around it?
    pub fn is_taken(&self, span: Span) -> bool {
        self.taken
            .range(..=span.start)
            .next_back()
            .is_some_and(|(_, &end)| span.end <= end)
    }

    /// Was anything taken inside `span`?
    pub fn any_taken_in(&self, span: Span) -> bool {
        self.taken
            .range(span.start..span.end.max(span.start + 1))
            .next()
            .is_some()
    }
}

/// How one kind is read. `KINDS` lists them in the order in which they are tried.
pub struct KindReader {
    /// The kind.
    pub kind: Kind,
    /// Its name for readers, in the plural: `risks`.
    pub plural: &'static str,
    /// Finds the records of the kind that no earlier kind has taken.
    pub read: fn(&Context, &mut Drafts),
}
