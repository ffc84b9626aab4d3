//! Decisions: GO and NO-GO in words, in boxes to choose from, and as the claim of a decision column.

use crate::base::text::{fold, words};
use crate::parse::{Item, List, Text};
use crate::records::assembly::context::Context;
use crate::records::gates::sentence;
use crate::records::values::status::{self, only_denies_trouble, takes_back};
use crate::records::words::vocabulary::{Vocabulary, without_numbering};
use crate::records::words::{gates, proof, tail};
use crate::records::{Claim, Decision, Record, Status};

/// Is this label the name of a decision: `Decision`, `Final verdict`?
pub fn is_label(key: &str) -> bool {
    let folded = fold(key);
    let folded = without_numbering(&folded);
    [
        "decision",
        "decided",
        "verdict",
        "go/no-go",
        "go / no-go",
        "recommendation",
        "beslutning",
        "entscheidung",
        "décision",
        "decisión",
        "решение",
        "beslut",
        "besluit",
        "decyzja",
        "decisione",
        "decisão",
        "acuerdo",
        "決定",
        "判定",
        "决定",
        "결정",
    ]
    .iter()
    .filter_map(|word| folded.strip_suffix(word))
    .any(|before| before.is_empty() || before.ends_with(' '))
}

/// A decision in words: no-go words win over go words, conditions and whatever else takes it back over a plain go.
pub fn read(text: &str) -> Option<Decision> {
    let decision = said(text)?;
    let is_taken_back = decision == Decision::Go && tail::objection(text).is_some();
    Some(if is_taken_back {
        Decision::ConditionalGo
    } else {
        decision
    })
}

/// `GO, provided that the buoys are back`, `GO, two findings open`: a decision to go with words behind it that take it back.
/// `Conditional go` leaves its conditions to a list.
pub fn is_taken_back(text: &str, vocabulary: &Vocabulary) -> bool {
    let is_title =
        tail::objection(text).is_some_and(|objection| objection.word.starts_with("condition"));
    said(text) == Some(Decision::Go) && !is_title && takes_back(text, vocabulary)
}

/// Words for what nobody has decided yet.
const UNDECIDED: &[&str] = &["tbd", "pending", "to be decided", "not yet"];

/// Words for a no.
const NO_GO: &[&str] = &[
    "no-go",
    "no go",
    "nogo",
    "not go",
    "not a go",
    "delayed",
    "postponed",
    "deferred",
    "not ready",
    "hold",
    "rejected",
    "reject",
    "do not launch",
    "do not ship",
    "fail",
    "failed",
    "blocked",
    "not approved",
];

/// Words for a go with conditions.
const CONDITIONAL_GO: &[&str] = &[
    "conditional",
    "with conditions",
    "conditionally",
    "lab-only",
    "limited go",
    "avec réserve",
    "with caveats",
    "partial go",
];

/// Words for a go.
const GO: &[&str] = &[
    "go",
    "approved",
    "pass",
    "passed",
    "ready",
    "ship",
    "launch approved",
];

/// Is a line of a document a decision by its form: labelled as one or as a result, or with one at its beginning?
pub fn is_written(line: &str) -> bool {
    let marks = |c: char| !c.is_alphanumeric();
    let bare = line.trim_matches(marks);
    let label = bare.split([':', '：', '|']).next().unwrap_or("");
    let label = label.trim_matches(marks);
    let is_labelled =
        is_label(label) || proof::is_result_label(label) || proof::speaks_of_approval(label);
    is_labelled || opens_with_decision(&fold(bare)) && !begins_conditions(line)
}

/// What the conditions below a label would decide: `NO-GO if:`, `GO ✅ Si :`. `None` for a label that begins none.
pub fn of_conditions(label: &str) -> Option<Decision> {
    let folded = fold(label);
    let has = |phrases: &[&str]| {
        phrases
            .iter()
            .any(|phrase| contains_phrase(&folded, phrase))
    };
    if !begins_conditions(label) {
        None
    } else if has(NO_GO) {
        Some(Decision::NoGo)
    } else {
        has(GO).then_some(Decision::Go)
    }
}

/// `GO to production if:` begins a list of conditions, and decides nothing.
fn begins_conditions(label: &str) -> bool {
    let is_label = label
        .trim_end_matches(['*', '_', ' ', '\n'])
        .ends_with([':', '：']);
    let folded = fold(label);
    let last = folded.split_whitespace().last().unwrap_or("");
    is_label && gates::is_if(last)
}

/// What the first words of a text say.
fn said(text: &str) -> Option<Decision> {
    let folded = fold(text);
    if begins_conditions(text) {
        return None;
    }
    let head = without_denials(&without_question(&opening(&folded)));
    let has = |phrases: &[&str]| phrases.iter().any(|phrase| contains_phrase(&head, phrase));
    let is_blank = folded.chars().all(|c| matches!(c, '_' | ' ' | '-' | '.'));
    if is_blank || has(UNDECIDED) || is_left_open(&head) {
        Some(Decision::Open)
    } else if has(NO_GO) {
        Some(Decision::NoGo)
    } else if has(CONDITIONAL_GO) {
        Some(Decision::ConditionalGo)
    } else {
        (has(GO) || gates::consents(text)).then_some(Decision::Go)
    }
}

/// `Open`, `Still open`, but not `We open on Monday`.
fn is_left_open(head: &str) -> bool {
    const BEFORE: &[&str] = &["is", "are", "still", "remains", "left", "stays"];
    let all: Vec<&str> = words(head).collect();
    let mut places = all.iter().enumerate().filter(|(_, word)| **word == "open");
    places.any(|(at, _)| at == 0 || BEFORE.contains(&all[at - 1]))
}

/// Names of the question that a decision answers.
const QUESTIONS: &[&str] = &[
    "go or no-go",
    "go or no go",
    "go/no-go",
    "go / no-go",
    "go/no go",
    "go-no-go",
];

/// The beginning of a text without the name of the question: `go or no-go signal` decides nothing. A name alone stays, as a choice that
/// nobody has made.
fn without_question(head: &str) -> String {
    let question = QUESTIONS.iter().find(|question| head.contains(**question));
    let rest = question.map(|question| head.replacen(question, "", 1));
    rest.filter(|rest| rest.contains(char::is_alphanumeric))
        .unwrap_or_else(|| head.to_owned())
}

/// The beginning of a decision without what says that there is no trouble: `GO, nothing open` is not open.
fn without_denials(head: &str) -> String {
    let clauses = head.split([',', '、', '，']);
    let kept: Vec<&str> = clauses
        .filter(|clause| !only_denies_trouble(clause.trim()))
        .collect();
    kept.join(",")
}

/// The beginning of the first sentence: a decision stands there.
fn opening(folded: &str) -> String {
    let sentence = folded.split(['.', ';']).next().unwrap_or("");
    sentence.chars().take(80).collect()
}

/// A paragraph that begins with the decision itself: `NO-GO: blocked.`, `**GO WITH CONDITIONS**`.
pub fn stated(text: &Text) -> Option<Decision> {
    let folded = fold(&text.plain);
    if !opens_with_decision(&folded) || of_boxes(text).is_some() {
        return None;
    }
    let decision = read(&text.plain)?;
    // A sentence that goes on about going is no decision to go.
    let brief = folded.split_whitespace().count() <= 12;
    let rules = sentence::is_rule(&text.plain) && decision != Decision::NoGo;
    ((brief && !rules) || decision == Decision::NoGo).then_some(decision)
}

/// Does a folded text begin with a decision, and not with the question of it?
pub fn opens_with_decision(folded: &str) -> bool {
    const OPENINGS: &[&str] = &[
        "no-go",
        "no go",
        "nogo",
        "go",
        "conditional go",
        "not ready",
        "lab-only go",
        "limited go",
    ];
    let head = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    let opens = OPENINGS.iter().any(|word| {
        head.strip_prefix(word)
            .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    });
    let mut questions = ["go/", "go /"].iter().chain(QUESTIONS);
    opens && !questions.any(|question| head.starts_with(question))
}

/// `Blocked`, `RED`, `❌ failed` at the head of a gate: it is closed, whatever its boxes say.
pub fn is_closed(value: &Text) -> bool {
    let folded = fold(&value.plain);
    let first = folded
        .split(|c: char| !c.is_alphanumeric())
        .find(|word| !word.is_empty())
        .unwrap_or("");
    let marked = value
        .plain
        .trim_start()
        .starts_with(['❌', '⛔', '🔴', '🚫']);
    marked || first == "red" || read(&value.plain) == Some(Decision::NoGo)
}

/// Does `phrase` stand in `text` as whole words?
fn contains_phrase(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(at, _)| {
        let before = text[..at]
            .chars()
            .next_back()
            .is_none_or(|c| !c.is_alphanumeric());
        let after = text[at + phrase.len()..]
            .chars()
            .next()
            .is_none_or(|c| !c.is_alphanumeric());
        before && after
    })
}

/// The choice that option boxes make: `[ ] GO / [x] NO-GO`, `☐ Go · ☐ No-Go`. `None` where there are no such boxes.
pub fn of_boxes(text: &Text) -> Option<Decision> {
    const OPEN: [&str; 5] = ["[ ]", "[]", "☐", "⬜", "□"];
    const TICKED: [&str; 6] = ["[x]", "[X]", "☑", "☒", "[✓]", "■"];
    let plain = &text.plain;
    let mut boxes: Vec<(usize, usize, bool)> = Vec::new();
    for (marks, ticked) in [(&OPEN[..], false), (&TICKED[..], true)] {
        boxes.extend(marks.iter().flat_map(|mark| {
            plain
                .match_indices(mark)
                .map(move |(at, found)| (at, at + found.len(), ticked))
        }));
    }
    boxes.sort_unstable();
    let labels: Vec<(Option<Decision>, bool)> = boxes
        .iter()
        .enumerate()
        .map(|(number, &(_, end, ticked))| {
            let next = boxes
                .get(number + 1)
                .map_or(plain.len(), |&(start, ..)| start);
            (read_option(&plain[end..next]), ticked)
        })
        .collect();
    let decisions = labels
        .iter()
        .filter(|(decision, _)| decision.is_some())
        .count();
    if boxes.len() < 2 || decisions < 2 {
        return None;
    }
    let chosen: Vec<Decision> = labels
        .iter()
        .filter(|(_, ticked)| *ticked)
        .filter_map(|(decision, _)| *decision)
        .collect();
    Some(match chosen[..] {
        [only] => only,
        [] => Decision::Open,
        // Two boxes ticked decide nothing.
        [_, _, ..] => Decision::Open,
    })
}

/// What a cell of decisions says against its row: a decision, else a status, that is less than a plain go.
pub fn refusal(context: &Context, cell: &Text) -> Option<Claim> {
    let status = || status::claim(cell, context.words, &context.legend);
    let said = claim(cell).or_else(status);
    said.filter(|claim| claim.status.is_below_done())
}

/// `PASS / FAIL`, `APPROVED | REJECTED`: words of states that oppose each other and nothing else, so that nobody has chosen.
pub fn is_choice_of_words(value: &Text, words: &Vocabulary) -> bool {
    let parts = value.plain.split(['/', '|']).map(|part| {
        let bare = part.trim().trim_matches(['`', '*', '_']);
        words.status(&fold(bare))
    });
    let states: Option<Vec<Status>> = parts.collect();
    states.is_some_and(|states| {
        let is_done = |status: &Status| *status == Status::Done;
        states.iter().any(is_done) && !states.iter().all(is_done)
    })
}

/// Does a label go on behind the name of a decision, so that it names something of one: `Decision target`, `Decision owner`? Behind a small
/// word stands who decided, or when.
pub fn names_part(key: &str) -> bool {
    let folded = fold(key);
    let said: Vec<&str> = words(without_numbering(&folded)).collect();
    let mut pairs = said.windows(2);
    pairs.any(|pair| is_label(pair[0]) && names_something(pair[1]))
}

/// Is a word behind the name of a decision more than a small one, or one for when it was made?
fn names_something(word: &str) -> bool {
    const LONGEST_SMALL: usize = 3;
    const OF_TIME: [&str; 6] = ["date", "dated", "made", "taken", "reached", "record"];
    word.chars().count() > LONGEST_SMALL && !OF_TIME.contains(&word)
}

/// The longest label of a part of a decision, in words.
const LONGEST_LABEL: usize = 4;

/// A criterion without its claim where it is only a part of a decision: that `Decision target` is to go says of nothing how it stands.
pub fn without_part(criterion: Record) -> Record {
    let is_done = |claim: &Claim| claim.status == Status::Done;
    if !is_labelled_as_part(&criterion) || !criterion.claim.as_ref().is_some_and(is_done) {
        return criterion;
    }
    let claim = criterion.claim.map(|claim| Claim {
        status: Status::Unknown,
        unrecognised: Some(fold(&claim.text)),
        ..claim
    });
    Record { claim, ..criterion }
}

/// Is a criterion a label of a part and what stands behind it? A box with words alone has no label (`p95 decision latency < 250 ms`),
/// unless they say what was decided: `Decision deferred to March`.
fn is_labelled_as_part(criterion: &Record) -> bool {
    let label = criterion.title.split([':', '：']).next().unwrap_or("");
    let is_whole = label.len() == criterion.title.len();
    let has_box = |claim: &Claim| claim.text.starts_with('[');
    let is_words_alone = is_whole && criterion.claim.as_ref().is_some_and(has_box);
    let is_label = !is_words_alone && label.split_whitespace().count() <= LONGEST_LABEL;
    names_part(label) && (is_label || says_outcome(label))
}

/// Does a text go on behind the name of a decision with what was decided, or that nothing was?
fn says_outcome(text: &str) -> bool {
    let folded = fold(text);
    let all: Vec<&str> = words(without_numbering(&folded)).collect();
    let mut places = 1..all.len();
    places.any(|at| is_label(all[at - 1]) && said(&all[at..].join(" ")).is_some())
}

/// `- Go: open the doors`, `- No-Go: tell the press`: what follows from each decision, of which none is made.
pub fn tells_consequences(list: &List) -> bool {
    let option = |item: &Item| {
        let key = item.pairs.first().filter(|_| item.task.is_none())?;
        read_option(&key.key)
    };
    let options: Option<Vec<Decision>> = list.items.iter().map(option).collect();
    options.is_some_and(|options| {
        let stops = options
            .iter()
            .filter(|decision| **decision == Decision::NoGo);
        options.len() == 2 && stops.count() == 1
    })
}

/// What one option stands for: go and no-go, pass and fail, yes and no.
pub fn read_option(text: &str) -> Option<Decision> {
    let folded = fold(text);
    // `NO (see notes)` is a no.
    let answer = folded.split('(').next().unwrap_or("");
    match answer.trim_matches(|c: char| !c.is_alphanumeric()) {
        "yes" | "y" | "ja" | "oui" | "да" => Some(Decision::Go),
        "no" | "n" | "nein" | "non" | "нет" => Some(Decision::NoGo),
        _ => read(text).filter(|decision| *decision != Decision::Open),
    }
}

/// The status that a choice amounts to as a claim.
pub fn status(choice: Decision) -> Status {
    match choice {
        Decision::Go => Status::Done,
        Decision::ConditionalGo => Status::InProgress,
        Decision::NoGo => Status::Blocked,
        Decision::Open => Status::Open,
    }
}

/// The choice that the claim of a criterion tells of.
pub fn chosen(claim: &Claim) -> Decision {
    match claim.status {
        Status::Done => Decision::Go,
        Status::InProgress => Decision::ConditionalGo,
        Status::Blocked => Decision::NoGo,
        Status::Open | Status::NotApplicable | Status::Unknown => Decision::Open,
    }
}

/// `GO` or `NO-GO` in a decision column.
pub fn claim(cell: &Text) -> Option<Claim> {
    let decision = of_boxes(cell).or_else(|| read(&cell.plain))?;
    let status = status(decision);
    Some(Claim {
        status,
        text: cell.plain.trim().to_owned(),
        span: cell.span,
        remark: None,
        unrecognised: None,
    })
}
