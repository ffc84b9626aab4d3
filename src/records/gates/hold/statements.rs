//! Statements: sentences of a document that keep a release.

use super::numbered::{blocker, held_rows};
use super::texts::{holds_digit, is_long, sentences, texts, unstruck};
use super::{Held, Hold, Neighbour, Part, acts};
use crate::base::text::fold;
use crate::base::{Date, Span};
use crate::parse::{Block, Section};
use crate::records::values::cover::days_in;
use crate::records::values::release::{self, Release};
use crate::records::words::phrase::{Phrase, Searched};
use crate::records::words::polarity::{self, Answer};
use crate::records::words::proof::{self, Verdict, names_refusal};
use crate::records::words::tail::{Objection, objection};
use crate::records::words::{Class, LANGUAGES, Language, gates};

/// The sentences of a section that keep a release, and the rows that turn a change down.
pub fn of_section(neighbour: &Neighbour, section: &Section, part: Part) -> Vec<Hold> {
    let mut found = Vec::new();
    for (text, span) in texts(&section.blocks) {
        let blocker = blocker(neighbour, &text, span);
        let is_blocker = blocker.is_some();
        found.extend(blocker);
        for sentence in sentences(&text).filter(|_| !is_blocker) {
            found.extend(hold(neighbour, sentence, span, part));
        }
    }
    if neighbour.is_news {
        found.extend(held_rows(neighbour, section));
    }
    if neighbour.tells_of_changes() {
        found.extend(declined_rows(neighbour, section));
    }
    found
}

/// The rows of a section that turn down a change which they name: `CHG-2291 | Firewall replacement | Rejected, no way back`.
fn declined_rows(neighbour: &Neighbour, section: &Section) -> Vec<Hold> {
    let tables = section.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let rows = tables.flat_map(|table| &table.rows);
    let declined = rows.filter_map(|row| {
        let cells: Vec<String> = row.cells.iter().map(unstruck).collect();
        let is_refused = cells
            .iter()
            .any(|cell| proof::verdict(cell.trim()) == Some(Verdict::Refused));
        let text = cells.join(" | ");
        (is_refused && !numbered(&text).is_empty())
            .then(|| neighbour.hold(Held::Declined, &text, row.span))
    });
    declined.collect()
}

fn hold(neighbour: &Neighbour, sentence: &str, span: Span, part: Part) -> Option<Hold> {
    let is_of_place = is_of_place(neighbour, part);
    if is_long(sentence) || !is_of_place && !may_hold(neighbour, sentence) {
        return None;
    }
    let searched = Searched::new(sentence);
    let what = said(&searched, sentence, neighbour)?;
    let of_days = days_meant(&searched, sentence);
    let is_called = is_of_place || names_release(sentence);
    let numbers = release::named_within(sentence);
    let names_something = is_called || !of_days.is_empty() || !numbers.is_empty();
    let is_here = names_something || stands_alone(neighbour, &what, &searched, sentence);
    let hold = || Hold {
        of_days,
        ..neighbour.hold(what, sentence, span)
    };
    (is_here && is_news_of_now(&searched, sentence))
        .then(|| by_numbers(hold(), sentence, numbers, is_called))
}

/// Most sentences of a tree hold nothing, and need no search.
fn may_hold(neighbour: &Neighbour, sentence: &str) -> bool {
    neighbour.is_news || holds_digit(sentence)
}

/// Does a hold need nothing that it is of? `On hold` does, unless news forbid something for a time.
fn stands_alone(neighbour: &Neighbour, what: &Held, searched: &Searched, sentence: &str) -> bool {
    let is_told = || neighbour.is_news && acts::forbids_for_a_time(searched, sentence);
    *what != Held::OnHold || is_told()
}

/// Is whatever a part of a document says said of a release: news of one, and what stands first in a README?
fn is_of_place(neighbour: &Neighbour, part: Part) -> bool {
    let is_now = part == Part::Head && (neighbour.is_readme() || neighbour.is_of_release);
    is_now || neighbour.is_news && neighbour.is_of_release
}

/// A hold of the releases whose numbers its sentence names, where nothing calls it one of others: in minutes of 2.7, `2.8 is postponed` is.
fn by_numbers(hold: Hold, sentence: &str, releases: Vec<Release>, is_called: bool) -> Hold {
    let begins_with_number =
        || !names_release(sentence) && acts::said_of_release(sentence).is_some();
    if !is_called {
        hold.of_numbers(releases)
    } else if !releases.is_empty() && begins_with_number() {
        Hold { releases, ..hold }
    } else {
        hold
    }
}

/// The days of a sentence that calls nothing a release: it speaks of what takes place on one of them.
fn days_meant(searched: &Searched, sentence: &str) -> Vec<Date> {
    let is_of_release = searched.has(|words| words.releases) || forbids(searched);
    if is_of_release || asks_not_to(sentence) {
        return Vec::new();
    }
    let days = days_in(sentence).into_iter();
    days.map(|(_, day)| day).collect()
}

/// Is it neither a rule nor over, nor a disclaimer such as `no deployment is authorised by this document`?
pub fn is_news_of_now(searched: &Searched, sentence: &str) -> bool {
    let is_rule = sets_rule(searched) || sentence.ends_with('?');
    let is_of_itself = searched.has(|words| words.by_itself);
    // `on hold until OPS-12 is done`: what has to be over first is not over.
    let is_over = searched.has(|words| words.over) && !searched.has(|words| words.until);
    !is_rule && !is_of_itself && !is_over && !searched.has(|words| words.confirms)
}

/// Does a sentence set a rule? A word of what says that something is held sets none: *if* in Italian is a pronoun in the Spanish `se aplaza`.
pub fn sets_rule(searched: &Searched) -> bool {
    let holds: Vec<Phrase> = searched.all(|words| words.holds).collect();
    let mut rules = searched.all(|words| words.rules);
    rules.any(|rule| {
        let is_within = |held: &Phrase| held.start <= rule.start && rule.end <= held.end;
        !holds.iter().any(is_within)
    })
}

/// Does a sentence under a gate's own heading hold the release: by an order, a hold, or an approval that is taken back?
pub fn says_hold(sentence: &str) -> bool {
    let searched = Searched::new(sentence);
    let holds = searched.has(|words| words.holds) && searched.has(|words| words.releases);
    (takes_back(&searched) || holds || forbids(&searched)) && is_news_of_now(&searched, sentence)
}

/// Does a sentence of a cited letter take an approval back, and set no rule in its own language?
pub fn says_withdrawn(sentence: &str) -> bool {
    let searched = Searched::new(sentence);
    let says_so = |language: &Language| {
        searched.has_in(language, |words| words.withdraws)
            && searched.has_in(language, |words| words.approvals)
            && !searched.has_in(language, |words| words.rules)
    };
    let is_over = || searched.has(|words| words.over) && !searched.has(|words| words.until);
    LANGUAGES.iter().any(|language| says_so(language)) && !is_over() && !sentence.ends_with('?')
}

/// `We withdraw our approval`, `reopening item 4`.
fn takes_back(searched: &Searched) -> bool {
    searched.has(|words| words.withdraws) && searched.has(|words| words.approvals)
}

/// What a sentence says against a release, if anything.
fn said(searched: &Searched, sentence: &str, neighbour: &Neighbour) -> Option<Held> {
    let is_news = neighbour.is_news;
    if is_news && neighbour.is_of_release && says_no_go(searched) && !is_consequence(sentence) {
        return Some(Held::NoGo);
    }
    if is_news && names_refusal(sentence) && !numbered(sentence).is_empty() {
        return Some(Held::Declined);
    }
    if takes_back(searched) && (is_news || searched.has(|words| words.releases)) {
        return Some(Held::Withdrawn);
    }
    let holds = searched.has(|words| words.holds) && searched.has(|words| words.releases);
    let told = || is_news && tells_of_hold(searched, sentence);
    let forbids = || forbids(searched) || acts::forbids_for_a_time(searched, sentence);
    (holds || forbids() || told()).then_some(Held::OnHold)
}

/// Does news say that something is held, whatever it is called: `The opening on 16 March does not take place`?
fn tells_of_hold(searched: &Searched, sentence: &str) -> bool {
    let of_day = searched.has(|words| words.holds) && !days_in(sentence).is_empty();
    of_day || acts::stops_release(searched, sentence) || asks_not_to(sentence)
}

/// `Please do not install 3.4`, `please keep it back until we know why`.
fn asks_not_to(sentence: &str) -> bool {
    let asks = gates::holds(sentence, |words| words.asks);
    let against = |objection: Objection| {
        matches!(
            objection.class,
            Class::Not | Class::Condition | Class::Hedge
        )
    };
    asks && objection(sentence).is_some_and(against)
}

/// `Blockers: payouts go to the wrong tenant`: a line that names what is in the way, and does not say that there is nothing.
fn names_blocker(sentence: &str) -> bool {
    let Some((label, value)) = sentence.split_once([':', '：']) else {
        return false;
    };
    let is_nothing = || {
        let is_none = polarity::answer(value) == Answer::None;
        is_none
            || Searched::new(value)
                .starts_with(|words| words.nothing)
                .is_some()
    };
    Searched::new(label).is(|words| words.blockers) && !value.trim().is_empty() && !is_nothing()
}

/// What a sentence in the document of a gate, wherever it stands, says against it: `Reopening item 4`.
fn held_by_own(searched: &Searched, sentence: &str) -> Option<Held> {
    if names_blocker(sentence) {
        return Some(Held::Blocker);
    }
    let asked = asks_not_to(sentence).then_some(Held::OnHold);
    asked.or_else(|| takes_back(searched).then_some(Held::Withdrawn))
}

/// Requests in the document of a gate, wherever they stand: `Please do not push this out until legal has answered.`
pub fn requests(neighbour: &Neighbour, section: &Section) -> Vec<Hold> {
    let texts = texts(&section.blocks);
    let mut found = Vec::new();
    for (text, span) in &texts {
        let news = sentences(text).find_map(|sentence| {
            let searched = Searched::new(sentence);
            let what = held_by_own(&searched, sentence)?;
            let counts = what == Held::Blocker || is_news_of_now(&searched, sentence);
            counts.then_some((what, sentence))
        });
        found.extend(news.map(|(what, sentence)| neighbour.hold(what, sentence, *span)));
        found.extend(sentences(text).find_map(|sentence| not_before(neighbour, sentence, *span)));
    }
    found
}

/// `Not before 20 March 2026`: until that day.
fn not_before(neighbour: &Neighbour, sentence: &str, span: Span) -> Option<Hold> {
    let days = days_in(sentence).into_iter().map(|(_, day)| day);
    let until = days.max().filter(|_| gates::names_earliest(sentence))?;
    let hold = neighbour.hold(Held::OnHold, sentence, span);
    Some(Hold {
        until: Some(until),
        ..hold
    })
}

fn names_release(sentence: &str) -> bool {
    let named = release::named_within(sentence);
    named.iter().any(|release| release.is_called)
}

/// Before a no-go, that it is one of two to choose from.
#[rustfmt::skip]
const BETWEEN: &[&str] = &["go", "or", "oder", "ou", "o", "of", "eller", "lub", "или", "and", "und", "et", "y", "e"];

/// Behind a no-go, that it is the name of something.
#[rustfmt::skip]
const OF: &[&str] = &["criteria", "conditions", "kriterien", "critères", "meeting", "list", "if", "trigger", "triggers"];

/// `Trigger: NO-GO`: what would follow, and not what was decided.
fn is_consequence(sentence: &str) -> bool {
    let first = fold(sentence.split([':', '：']).next().unwrap_or(""));
    let label = first.trim_matches(|c: char| !c.is_alphanumeric());
    matches!(label, "trigger" | "triggers")
}

/// Is a no-go what was decided, rather than one of two that can be chosen?
fn says_no_go(searched: &Searched) -> bool {
    let text = searched.text();
    let decides = |word: &str| {
        let Some((before, after)) = text.split_once(&format!(" {word} ")) else {
            return false;
        };
        let before = before.split_whitespace().last().unwrap_or("");
        let after = after.split_whitespace().next().unwrap_or("");
        !BETWEEN.contains(&before) && !OF.contains(&after)
    };
    ["no-go", "no go", "nogo"].into_iter().any(decides)
}

/// An order not to deploy, in words that are not `no-go`: that is a choice, and read as one.
fn forbids(searched: &Searched) -> bool {
    let is_choice = |word: &str| matches!(word, "no-go" | "no go" | "nogo");
    searched
        .all(|words| words.stops)
        .any(|found| !is_choice(found.word))
}

/// A status in the metadata of a gate's own document that takes it back: `status: blocked`.
pub fn status(neighbour: &Neighbour) -> Option<Hold> {
    let fields = neighbour
        .document
        .front_matter
        .iter()
        .flat_map(|meta| &meta.fields);
    let mut statuses =
        fields.filter(|field| Searched::new(&field.key).is(|words| words.status_labels));
    let against =
        |value: &str| objection(value).is_some() || Searched::new(value).has(|words| words.holds);
    let field = statuses.find(|field| neighbour.has_gate && against(&field.value))?;
    Some(neighbour.hold(
        Held::OnHold,
        &format!("{}: {}", field.key, field.value),
        field.span,
    ))
}

/// Entries of a change log that tell of a revert, where no later entry tells that the same was done again. The newest stand first.
pub fn reverts(neighbour: &Neighbour) -> Vec<Hold> {
    let mut found = Vec::new();
    let mut later: Vec<String> = Vec::new();
    for section in &neighbour.document.sections {
        let mut own: Vec<String> = Vec::new();
        for (text, span) in texts(&section.blocks) {
            let searched = Searched::new(&text);
            let done_again = later
                .iter()
                .chain(&own)
                .any(|before| shares_issue(before, &text));
            if searched.has(|words| words.reverts) && !done_again {
                let releases = neighbour.hold(Held::Reverted, &text, span);
                found.push(Hold {
                    releases: Vec::new(),
                    ..releases
                });
            }
            own.push(text);
        }
        later.extend(own);
    }
    found
}

/// Do two texts name an issue together?
pub fn shares_issue(a: &str, b: &str) -> bool {
    let of_b = numbered(b);
    numbered(a).iter().any(|issue| of_b.contains(issue))
}

/// `#911`, `OPS-12`.
pub fn numbered(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '#' | '-'));
    let is_issue = |word: &&str| {
        let number = word.strip_prefix('#').or_else(|| {
            let (project, number) = word.split_once('-')?;
            let is_project = project.len() >= 2 && project.chars().all(|c| c.is_ascii_uppercase());
            is_project.then_some(number)
        });
        number
            .is_some_and(|number| !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()))
    };
    words.filter(is_issue).map(str::to_owned).collect()
}
