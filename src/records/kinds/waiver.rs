//! Waivers: approved exceptions as tables, as one heading each, or as attribute tables. Deferred work is none.

mod surroundings;
mod terms;

use std::rc::Rc;

use crate::base::text::fold;
use crate::parse::{Block, Pair, Row, Table, Text};
use crate::records::assembly::context::{Context, Drafts, KindReader};
use crate::records::assembly::fill;
use crate::records::assembly::naming;
use crate::records::assembly::place;
use crate::records::words::vocabulary::{Label, Topic};
use crate::records::{Kind, Record};
pub use surroundings::{are_one_release, versions};
pub use terms::{names_subject, read as read_terms};

/// How waivers are read.
pub static READER: KindReader = KindReader {
    kind: Kind::Waiver,
    plural: "waivers",
    read,
};

const TERMS: [Label; 4] = [
    Label::Expires,
    Label::Approver,
    Label::Rationale,
    Label::Starts,
];

fn read(context: &Context, drafts: &mut Drafts) {
    for (place, table) in place::tables(context, drafts) {
        let columns = fill::columns(context, table);
        let topical = place.topic == Some(Topic::Waivers);
        let deferrals = place.topic == Some(Topic::Deferrals);
        // `Risk level | Authority` says who may accept what.
        if fill::attributes(context, table).is_none()
            && (names_what(&columns) || !fill::names_levels(table, 0))
            && is_register(table, &columns, topical, deferrals)
        {
            let register = Register {
                section: place.section,
                table,
                title: fill::title_column(Kind::Waiver, table, &columns),
                columns,
            };
            register.read(context, drafts);
        }
    }
    read_sections(context, drafts);
}

/// Does a table of levels name something in each row, beside who approved it and until when?
fn names_what(columns: &[Option<Label>]) -> bool {
    let names = |label: &Option<Label>| matches!(label, None | Some(Label::Title));
    columns.iter().skip(1).any(names)
}

/// A table with a waiver in each row.
struct Register<'a> {
    section: usize,
    table: &'a Table,
    columns: Rc<fill::Columns>,
    /// The column of the names.
    title: usize,
}

impl Register<'_> {
    fn read(&self, context: &Context, drafts: &mut Drafts) {
        for row in place::rows(self.table, drafts) {
            if says_something(row, self.title)
                && let Some(record) = self.waiver(context, row)
            {
                drafts.push(record);
            }
        }
        drafts.take(self.table.span);
    }

    fn waiver(&self, context: &Context, row: &Row) -> Option<Record> {
        let mut record = fill::from_row(context, Kind::Waiver, self.section, self.table, row)?;
        terms::read(&mut record, &self.named_in(row), context.words);
        let void = surroundings::of_row(self.table, &self.columns, row)
            .or_else(|| surroundings::of_place(context, self.section, self.table.span))
            .or_else(|| surroundings::of_sentences(context, self.section, &record))
            .or_else(|| surroundings::other_release(context, &record));
        surroundings::note(&mut record, void);
        Some(record)
    }

    /// The cells that say what a waiver is for, its name first.
    fn named_in<'a>(&self, row: &'a Row) -> Vec<&'a Text> {
        let names = |at: &usize| {
            let header = self.table.header.get(*at);
            *at != self.title && header.is_some_and(|header| names_subject(&header.plain))
        };
        let others = (0..row.cells.len()).filter(names);
        std::iter::once(self.title)
            .chain(others)
            .filter_map(|at| row.cells.get(at))
            .collect()
    }
}

/// Is this table a register: an end beside a reason or an approver, or under a heading about waivers an end or a reason?
fn is_register(table: &Table, columns: &[Option<Label>], topical: bool, deferrals: bool) -> bool {
    let has = |label: Label| columns.contains(&Some(label));
    let named = table
        .header
        .iter()
        .take(3)
        .any(|header| names_waiver(&fold(&header.plain)));
    // A revisit is no end, unless a register of waivers says so.
    let is_end = |(header, label): (&Text, &Option<Label>)| {
        let folded = fold(&header.plain);
        *label == Some(Label::Expires)
            && (topical
                || !["revisit", "review", "trigger"]
                    .iter()
                    .any(|word| folded.contains(word)))
    };
    let ends = table.header.iter().zip(columns).any(is_end);
    let approved = has(Label::Approver);
    let reasoned = has(Label::Rationale) || approved || has(Label::Decision);
    let explained = ["field", "role", "term", "rule", "column", "feld", "champ"];
    let first = table
        .header
        .first()
        .map(|header| fold(&header.plain))
        .unwrap_or_default();
    let policy = explained.contains(&first.as_str()) || table.header.len() < 2;
    if policy || (deferrals && !ends) {
        return false;
    }
    (ends && reasoned)
        // A reason alone makes no waiver: tables of exceptions from a rule of code have one as well.
        || (topical && (ends || approved || has(Label::NextReview)))
        || (named && (ends || approved))
}

fn names_waiver(header: &str) -> bool {
    const WORDS: [&str; 9] = [
        "waiver",
        "exception",
        "deviation",
        "exemption",
        "dérogation",
        "ausnahme",
        "unntak",
        "requirement waived",
        "исключение",
    ];
    WORDS.iter().any(|word| header.starts_with(word))
        && !header.contains("handling")
        && !header.contains("type")
}

/// A row of nothing but its name, dashes and `N/A`, or of a template's blanks, is no waiver.
fn says_something(row: &Row, title: usize) -> bool {
    let blank = |cell: &Text| fill::is_blank(&cell.plain) || is_none(&cell.plain);
    let named = row
        .cells
        .get(title)
        .is_some_and(|cell| !blank(cell) && !is_none_sentence(&cell.plain));
    let template = row
        .cells
        .iter()
        .any(|cell| fold(&cell.plain).contains("yyyy-mm-dd"));
    named
        && !template
        && row
            .cells
            .iter()
            .enumerate()
            .any(|(at, cell)| at != title && !blank(cell))
}

fn is_none(text: &str) -> bool {
    let folded = fold(text);
    let bare = folded.trim_matches(['(', ')', '[', ']', '_', ' ']);
    [
        "none", "nil", "no", "keine", "aucun", "aucune", "нет", "なし", "无", "ingen", "empty",
        "n/a",
    ]
    .contains(&bare)
}

fn is_none_sentence(text: &str) -> bool {
    let folded = fold(text);
    let none = [
        "no waivers",
        "no exceptions",
        "no active",
        "no current",
        "none ",
        "no deviations",
        "no open",
        "nothing ",
    ];
    none.iter()
        .any(|start| folded.trim_start_matches('(').starts_with(start))
}

/// One heading per waiver: below a heading about waivers, or with a waiver's id, and with terms of its own.
fn read_sections(context: &Context, drafts: &mut Drafts) {
    for section in 0..context.document.sections.len() {
        if is_free(context, drafts, section)
            && let Some(record) = of_section(context, section)
        {
            drafts.push(record);
        }
    }
}

/// May a section be a waiver? Titles, policy and what earlier kinds have taken cannot.
fn is_free(context: &Context, drafts: &Drafts, section: usize) -> bool {
    let held = &context.document.sections[section];
    held.level > 0
        && (!place::is_title(context, section) || is_own_page(context, section))
        && !place::is_reference(context, section)
        && !drafts.is_taken(held.span)
        && !drafts.any_taken_in(held.span)
}

/// `# Waiver: load test`, `# Exception EXC-3: …`: is a document one waiver? `Waivers` is a register.
fn is_own_page(context: &Context, section: usize) -> bool {
    let folded = fold(&context.document.sections[section].heading.plain);
    let (kind, rest) = folded.split_once(':').unwrap_or_default();
    let word = kind.split(' ').next().unwrap_or("");
    let is_named = names_waiver(word) && !word.ends_with('s') && !rest.trim().is_empty();
    is_named && place::is_title(context, section)
}

/// The waiver of a section.
fn of_section(context: &Context, section: usize) -> Option<Record> {
    let mut record = record_with_terms(context, section)?;
    let held = &context.document.sections[section];
    let mut named = vec![&held.heading];
    named_in(context, &held.blocks, &mut named);
    terms::read(&mut record, &named, context.words);
    let void = surroundings::of_heading(context, section)
        .or_else(|| surroundings::of_sentences(context, section, &record))
        .or_else(|| surroundings::other_release(context, &record));
    surroundings::note(&mut record, void);
    Some(record)
}

/// The record of a section that has the place or the id of a waiver, and terms of its own.
fn record_with_terms(context: &Context, section: usize) -> Option<Record> {
    let held = &context.document.sections[section];
    let name = naming::read(&held.heading.plain);
    let identified = is_waiver_id(name.id.as_deref());
    let template = fold(&name.title).contains('<');
    if template || !(identified || is_placed(context, section)) {
        return None;
    }

    let record = fill::from_section(context, Kind::Waiver, section);
    let known = identified
        || record.id.is_some()
        || record.claim.is_some()
        || count_fields(&record, &TERMS) >= 2;
    (known && count_fields(&record, &[Label::Expires, Label::Rationale]) > 0).then_some(record)
}

/// Does a section stand where waivers do: under a heading about them, or as the title of a page that is one?
fn is_placed(context: &Context, section: usize) -> bool {
    let parent = context.document.sections[section].parent;
    let around = parent.and_then(|parent| context.topic_around(parent));
    around == Some(Topic::Waivers) || is_own_page(context, section)
}

fn count_fields(record: &Record, labels: &[Label]) -> usize {
    let held = labels
        .iter()
        .filter(|label| record.fields.contains_key(label.word()));
    held.count()
}

/// The values that say what a waiver is for: in pairs, items and attribute tables.
fn named_in<'a>(context: &Context, blocks: &'a [Block], found: &mut Vec<&'a Text>) {
    let names =
        |key: &str| terms::names_subject(key) || context.words.label(key) == Some(Label::Title);
    for block in blocks {
        let pairs: Vec<&Pair> = match block {
            Block::Paragraph(paragraph) => paragraph.pairs.iter().collect(),
            Block::List(list) => list.items.iter().flat_map(|item| &item.pairs).collect(),
            Block::Table(table) => {
                let cells = fill::attributes(context, table).unwrap_or_default();
                found.extend(
                    cells
                        .into_iter()
                        .filter(|(key, _)| names(&key.plain))
                        .map(|(_, value)| value),
                );
                Vec::new()
            }
            Block::Quote(quote) => {
                named_in(context, &quote.blocks, found);
                Vec::new()
            }
            Block::Fence(_) | Block::Html(_) => Vec::new(),
        };
        found.extend(
            pairs
                .into_iter()
                .filter(|pair| names(&pair.key))
                .map(|pair| &pair.value),
        );
    }
}

fn is_waiver_id(id: Option<&str>) -> bool {
    let letters = id.map_or("", |id| {
        id.split(|c: char| !c.is_ascii_alphabetic())
            .next()
            .unwrap_or("")
    });
    [
        "EXC",
        "EX",
        "W",
        "WV",
        "WVR",
        "WAIVER",
        "DEV",
        "EXCEPTION",
        "DRG",
        "EXM",
    ]
    .contains(&letters)
}

#[cfg(test)]
mod tests {
    use indoc::indoc;

    use crate::records::assembly::sample::{field, records, titles};
    use crate::records::{Detail, Kind};

    #[test]
    fn terms_are_read_from_rows_and_headings() {
        let source = "# Exceptions\n\n| ID | Exception | Reason | Approver | Start | Expiry |\n|-|-|-|-|-|-|\n| EXC-1 | Old TLS for R-9 | Printer | Grace | 2026-01-01 | 2026-06-30 \u{2014} then replaced |\n\n### EXC-2: Shared account\n\n- **Rationale:** no seats\n- **Expires:** Condition \u{2014} after 2026-05-01 once seats arrive\n- **Owner:** Ops\n";
        let found = records(Kind::Waiver, source);
        assert_eq!(found.len(), 2);
        assert_eq!(
            ["starts", "expires", "approver", "rationale"].map(|name| field(&found[0], name)),
            ["2026-01-01", "2026-06-30", "Grace", "Printer"]
        );
        assert_eq!(
            (found[1].id.as_deref(), found[1].title.as_str()),
            (Some("EXC-2"), "Shared account")
        );
        assert_eq!(
            ["expires", "approver"].map(|name| field(&found[1], name)),
            ["null", "null"]
        );
        let Detail::Waiver(waiver) = &found[0].detail else {
            panic!("a waiver has terms")
        };
        assert_eq!(waiver.excuses, ["Old TLS for R-9", "R-9"]);
    }

    #[test]
    fn empty_registers_deferrals_and_policies_hold_none() {
        for source in [
            "## Waivers\n\n| Waiver | Reason | Expiry |\n|-|-|-|\n| (None) | No waivers required | N/A |\n| \u{2014} | Register opened | active |\n| <title> | why | YYYY-MM-DD |\n",
            indoc! {"
                ## Deferred work

                | Item | Reason | Revisit trigger |
                |-|-|-|
                | Dark mode | small team | next year |
            "},
            indoc! {"
                ## Exceptions

                | Field | Meaning |
                |-|-|
                | Expiry | last day |
                | Approver | who signs |
            "},
            indoc! {"
                ## Exception handling

                | Exception | Reason | Status |
                |-|-|-|
                | IOError | disk | 500 |
            "},
        ] {
            assert_eq!(titles(Kind::Waiver, source), [""; 0], "{source}");
        }
    }
}
