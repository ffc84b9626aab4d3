//! Cadences: obligations that come round again, as bullets, as rows with a frequency, and as sentences with a rhythm.

use crate::base::text::{fold, words};
use crate::parse::{Block, Item, Table, Text};
use crate::records::assembly::context::{Context, Drafts, KindReader};
use crate::records::assembly::fill;
use crate::records::assembly::naming;
use crate::records::assembly::place;
use crate::records::values::{round, when};
use crate::records::words::plan::{is_duty, is_order};
use crate::records::words::vocabulary::{Label, Topic};
use crate::records::{Detail, Kind, Record, Recurring, Value};

/// How recurring obligations are read.
pub static READER: KindReader = KindReader {
    kind: Kind::Cadence,
    plural: "recurring obligations",
    read,
};

/// Longer sentences tell of something.
const LONGEST: usize = 300;
/// Shorter rhythms belong to machines.
const SHORTEST_DAYS: u32 = 7;

fn read(context: &Context, drafts: &mut Drafts) {
    read_tables(context, drafts);
    read_sentences(context, drafts);
    read_lists(context, drafts);
}

fn read_tables(context: &Context, drafts: &mut Drafts) {
    for (place, table) in place::tables(context, drafts) {
        let columns = fill::columns(context, table);
        let is_one = is_register(table, &columns) && comes_round(table, &columns);
        if fill::attributes(context, table).is_some() || !is_one {
            continue;
        }
        for row in place::rows(table, drafts) {
            let Some(mut record) =
                fill::from_row(context, Kind::Cadence, place.section, table, row)
            else {
                continue;
            };
            if let Some(days) = fill::text_field(&record, "cadence").and_then(when::cadence_days) {
                recur(&mut record, days, round::Told::default());
                drafts.push(record);
            }
        }
    }
}

fn read_lists(context: &Context, drafts: &mut Drafts) {
    for (place, list) in place::lists(context, drafts) {
        if list.start.is_some() && place.own != Some(Topic::Cadence) {
            continue;
        }
        for item in place::plain_items(list, drafts) {
            if let Some((days, said)) = rhythm(item, place.own == Some(Topic::Cadence)) {
                let mut record = fill::from_item(context, Kind::Cadence, place.section, item);
                let (_, told) = round::of_sentence(&item.text.plain);
                name_with_owner(context, &mut record, &item.text, said);
                recur(&mut record, days, told);
                drafts.push(record);
            }
        }
    }
}

/// Names an obligation by what is said before its owner, and notes that one.
fn name_with_owner(context: &Context, record: &mut Record, text: &Text, said: &str) {
    let Some((at, owner)) = owner_beside(context, text) else {
        record.title = title(said);
        return;
    };
    record.title = title(said.get(..at).unwrap_or(said));
    if record.owners.is_empty() {
        fill::apply(context, record, Label::Owner.word(), &owner, &[]);
    }
}

/// Who does it, where a part behind the name says so, and where that part begins: `(owner: Ada, …)`, `— @ada`, `, owner Ada`.
fn owner_beside(context: &Context, text: &Text) -> Option<(usize, Text)> {
    let is_border = |c: char| matches!(c, '(' | ')' | ',' | ';' | '—' | '–');
    let borders = text.plain.match_indices(is_border);
    let mut parts = borders.filter_map(|(at, border)| {
        let start = at + border.len();
        let rest = text.plain.get(start..)?;
        let end = start + rest.find(is_border).unwrap_or(rest.len());
        Some((at, text.slice(start, end).trimmed()))
    });
    parts.find_map(|(at, part)| Some((at, named_owner(context, &part)?)))
}

/// `owner: Ada`, `owner Ada`, `@ada`: the name of an owner and nothing else.
fn named_owner(context: &Context, part: &Text) -> Option<Text> {
    let plain = part.plain.as_str();
    if plain.starts_with('@') && !plain.contains(char::is_whitespace) {
        return Some(part.clone());
    }
    let at = plain.find([':', ' '])?;
    let (label, name) = (plain.get(..at)?, plain.get(at + 1..)?);
    let begins_name = |c: char| c.is_uppercase() || c == '@';
    let is_owner = context.words.label(label) == Some(Label::Owner);
    let is_name = name.trim_start().starts_with(begins_name);
    (is_owner && is_name).then(|| part.slice(at + 1, plain.len()).trimmed())
}

fn title(sentence: &str) -> String {
    let line = naming::one_line(sentence);
    let is_mark = |c: char| c.is_whitespace() || matches!(c, '.' | ',' | '—' | '–' | '-' | '(');
    line.trim_end_matches(is_mark).to_owned()
}

/// `Review this plan at least annually.` below a heading about cadence.
fn read_sentences(context: &Context, drafts: &mut Drafts) {
    for place in place::blocks(context) {
        let Block::Paragraph(paragraph) = place.block else {
            continue;
        };
        let text = &paragraph.text;
        if place.own != Some(Topic::Cadence) || drafts.is_taken(text.span) {
            continue;
        }
        let (said, told) = round::of_sentence(&text.plain);
        if let Some(days) = ordered_rhythm(said) {
            let title = title(said);
            let mut record = context.record(Kind::Cadence, place.section, text.span, &title);
            recur(&mut record, days, told);
            drafts.push(record);
        }
    }
}

/// The days of a sentence that begins with a verb and holds a rhythm.
fn ordered_rhythm(sentence: &str) -> Option<u32> {
    let folded = fold(sentence);
    let said: Vec<&str> = words(&folded).collect();
    let begins = said.first().is_some_and(|first| is_order(first));
    let days = within(&said).filter(|days| *days >= SHORTEST_DAYS);
    days.filter(|_| begins && sentence.len() <= LONGEST)
}

fn is_register(table: &Table, columns: &fill::Columns) -> bool {
    let title = fill::title_column(Kind::Cadence, table, columns);
    columns.contains(&Some(Label::Cadence))
        && columns.get(title) != Some(&Some(Label::Cadence))
        && table.header.len() > 1
}

/// Are most cells of the rhythm one? `All PRs` beside `Daily` is a matter of machines.
fn comes_round(table: &Table, columns: &[Option<Label>]) -> bool {
    let cells = table
        .rows
        .iter()
        .filter_map(|row| fill::cell(columns, row, Label::Cadence));
    let (all, rhythms) = cells.fold((0, 0), |(all, rhythms), cell| {
        let is_rhythm = when::cadence_days(&cell.plain).is_some();
        (all + 1, rhythms + usize::from(is_rhythm))
    });
    rhythms * 2 > all
}

/// Does a bullet say that it comes round, wherever it stands?
pub fn recurs(item: &Item) -> bool {
    rhythm(item, false).is_some()
}

/// The days between two occurrences, and the words that say them: of a bullet that begins with its rhythm under a heading about recurring checks, of a
/// sentence that begins with a verb and holds a rhythm, or of a name for such work beside a rhythm.
fn rhythm(item: &Item, topical: bool) -> Option<(u32, &str)> {
    if item.text.plain.len() > LONGEST {
        return None;
    }
    let (before, told) = round::of_sentence(&item.text.plain);
    let read = |said| Some((rhythm_of(said, topical)?, said));
    // `Quarterly. Owner: Yard. Last done: 3 March.`: what follows are its fields.
    let first = before.split(". ").next();
    let first = first.filter(|_| told != round::Told::default());
    first.and_then(read).or_else(|| read(before))
}

fn rhythm_of(sentence: &str, topical: bool) -> Option<u32> {
    let folded = fold(sentence);
    let said: Vec<&str> = words(&folded).collect();
    let first = *said.first()?;
    let led = if topical {
        when::cadence_days(first).or_else(|| within(&said))
    } else {
        None
    };
    let orders = begins_with_verb(&folded) || begins_with_verb(behind_name(&folded));
    led.or_else(|| if orders { within(&said) } else { None })
        .or_else(|| beside_name(&folded, &said))
        .filter(|days| *days >= SHORTEST_DAYS)
}

/// The rhythm beside what work is called that comes round: `Yearly pen test`, `DR test: monthly`, `Cost export (weekly)`,
/// `Tabletop exercise twice a year`, `Every six weeks, restore a copy`.
fn beside_name(folded: &str, said: &[&str]) -> Option<u32> {
    const LONGEST_NAME: usize = 12;
    let is_work = |word: &&str| is_duty(word) || is_order(word);
    let is_one_of_them = said.iter().any(|word| is_year(word));
    if said.len() > LONGEST_NAME || is_one_of_them || !said.iter().any(is_work) {
        return None;
    }
    let apart = in_brackets(folded).or_else(|| behind_sign(folded));
    apart
        .and_then(when::whole_cadence_days)
        .or_else(|| at_an_end(said))
}

/// `Quarterly review 2024: passed` tells of one occasion.
fn is_year(word: &str) -> bool {
    word.len() == 4
        && (word.starts_with("19") || word.starts_with("20"))
        && word.parse::<u16>().is_ok()
}

/// What stands in the first brackets of a text.
fn in_brackets(folded: &str) -> Option<&str> {
    let (_, behind) = folded.split_once('(')?;
    behind.split_once(')').map(|(inside, _)| inside)
}

/// What stands behind the last colon or dash of a text.
fn behind_sign(folded: &str) -> Option<&str> {
    let signs = [": ", " — ", " – ", " - "].into_iter();
    let behind = signs.filter_map(|sign| folded.rsplit_once(sign));
    let behind = behind.map(|(_, behind)| behind);
    behind.min_by_key(|behind| behind.len())
}

/// The rhythm that the words begin or end with.
fn at_an_end(said: &[&str]) -> Option<u32> {
    const LONGEST_RHYTHM: usize = 4;
    let longest = said.len().saturating_sub(1).min(LONGEST_RHYTHM);
    let mut counts = (1..=longest).rev();
    counts.find_map(|count| {
        let [first, last] = [&said[..count], &said[said.len() - count..]];
        let whole = |words: &[&str]| when::whole_cadence_days(&words.join(" "));
        whole(first).or_else(|| whole(last))
    })
}

fn begins_with_verb(folded: &str) -> bool {
    let first = folded.split(' ').next().unwrap_or("");
    first.len() < folded.len() && is_order(first)
}

/// `DR test: restore a snapshot quarterly` without the name before the colon; a sentence as it is.
fn behind_name(folded: &str) -> &str {
    const LONGEST_NAME: usize = 4;
    match folded.split_once(": ") {
        Some((name, rest)) if name.split(' ').count() <= LONGEST_NAME => rest,
        _ => folded,
    }
}

/// A rhythm among the words: `quarterly`, `every 90 days`, `once a month`.
fn within(said: &[&str]) -> Option<u32> {
    let phrase =
        |from: usize, count: usize| said.get(from..from + count).map(|words| words.join(" "));
    for (at, word) in said.iter().enumerate() {
        let led = matches!(*word, "every" | "each" | "per");
        let found = match led {
            true => (1..=2)
                .rev()
                .find_map(|count| when::whole_cadence_days(&phrase(at, count + 1)?)),
            false if word.ends_with("ly") => when::cadence_days(word),
            false => None,
        };
        if found.is_some() {
            return found;
        }
    }
    None
}

/// The rhythm, and the days that the sentence tells, else the fields.
fn recur(record: &mut Record, every_days: u32, told: round::Told) {
    let fields = round::of_fields(record);
    let last = [
        "last_done",
        "last_run",
        "last_performed",
        "last_completed",
        "last",
        "updated",
    ];
    let last = last
        .iter()
        .find_map(|name| fill::text_field(record, name).and_then(when::day));
    let last = told.last.or(last).or(fields.last);
    record.detail = Detail::Recurring(Recurring {
        every_days: Some(every_days),
        last,
        next: told.next.or(fields.next),
    });
    record.fields.insert(
        "every_days".to_owned(),
        Value::Integer(i64::from(every_days)),
    );
    record
        .fields
        .insert("last".to_owned(), last.map_or(Value::Null, Value::Day));
}

#[cfg(test)]
mod tests {
    use indoc::indoc;

    use crate::records::Kind;
    use crate::records::assembly::sample::{field, records, titles};

    #[test]
    fn bullets_name_their_owners() {
        let source = indoc! {"
            ## Recurring obligations

            - Monthly crane review (owner: Yard, last done: 2026-10-01)
            - Restore test — monthly — @ada — last 2026-10-01
            - Quarterly tabletop exercise, owner Ada
            - Rope check (weekly), owner to be named
        "};
        let found = records(Kind::Cadence, source);
        let told: Vec<(&str, Vec<&str>)> = found
            .iter()
            .map(|one| {
                let owners = one.owners.iter().map(|owner| owner.name.as_str());
                (one.title.as_str(), owners.collect())
            })
            .collect();
        assert_eq!(
            told,
            [
                ("Monthly crane review", vec!["Yard"]),
                ("Restore test — monthly", vec!["@ada"]),
                ("Quarterly tabletop exercise", vec!["Ada"]),
                ("Rope check (weekly), owner to be named", vec![]),
            ]
        );
    }

    #[test]
    fn obligations_come_round() {
        let source = indoc! {"
            ## Recurring checks

            - Monthly look at the bill.
            - Annual audit of locks.
            - Good mood.

            ## Keys

            - Rotate the master key quarterly; tell Ada.
            - Sync mirrors every 5 minutes.
            - Export numbers for the board (weekly).
        "};
        assert_eq!(
            titles(Kind::Cadence, source),
            [
                "Monthly look at the bill",
                "Annual audit of locks",
                "Rotate the master key quarterly; tell Ada",
                "Export numbers for the board (weekly)"
            ]
        );
        let beside_names = indoc! {"
            ## Security

            - Yearly pen test of the quay
            - DR test: monthly
            - Tabletop exercise twice a year
            - Every six weeks, restore a copy
            - Zugriffsprüfung vierteljährlich
            - Revue des accès (trimestrielle)
            - Weekly active users: 3000
            - Daily test runs
            - Scan every 5m
            - The review took a year
            - Quarterly review 2024: passed
        "};
        assert_eq!(
            titles(Kind::Cadence, beside_names),
            [
                "Yearly pen test of the quay",
                "DR test: monthly",
                "Tabletop exercise twice a year",
                "Every six weeks, restore a copy",
                "Zugriffsprüfung vierteljährlich",
                "Revue des accès (trimestrielle)"
            ]
        );
        let table = indoc! {"
            ## Care

            | Check | Frequency | Last run |
            |-|-|-|
            | Filters | every 6 months | 2026-01-02 |
        "};
        let found = records(Kind::Cadence, table);
        assert_eq!(field(&found[0], "last"), "2026-01-02");
    }
}
