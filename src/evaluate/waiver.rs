//! Waivers: whether one is in force, and whether it excuses what it names.

mod scope;

use super::judge::Judge;
use super::{Blocker, Judgement, Verdict};
use crate::base::text::excerpt;
use crate::base::{Date, text::fold};
use crate::link::RecordIndex;
use crate::records::values::approval;
use crate::records::{Detail, Record, Value, Waiver};

/// The last days before its end in which a waiver is expiring.
pub const EXPIRING_DAYS: i64 = 14;

/// Where a waiver stands by its dates alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaiverState {
    /// Its first day is still to come.
    Upcoming,
    /// In force.
    Active,
    /// In force for its last days.
    Expiring,
    /// Its last day has passed.
    Expired,
    /// It has no last day.
    OpenEnded,
}

impl WaiverState {
    /// The name used in JSON.
    pub fn word(self) -> &'static str {
        match self {
            WaiverState::Upcoming => "upcoming",
            WaiverState::Active => "active",
            WaiverState::Expiring => "expiring",
            WaiverState::Expired => "expired",
            WaiverState::OpenEnded => "open_ended",
        }
    }
}

/// What a waiver comes to on the judge's day.
pub struct Terms {
    /// By its dates.
    pub state: WaiverState,
    /// Does it excuse the one thing that it names, today?
    pub excuses: bool,
    /// Why, or why not.
    pub because: String,
    /// The first later day on which that may differ.
    pub differs_on: Option<Date>,
}

/// A waiver's terms on the judge's day.
pub fn terms(judge: &Judge, at: RecordIndex) -> Terms {
    let linked = &judge.model.records[at];
    let Detail::Waiver(waiver) = &linked.record.detail else {
        return Terms {
            state: WaiverState::OpenEnded,
            excuses: false,
            because: "it is no waiver".to_owned(),
            differs_on: None,
        };
    };
    let state = state(waiver, judge.as_of);
    let objection = objection(judge, at, waiver, state);
    let named = || {
        linked.excuses.first().map_or(String::new(), |&named| {
            judge.model.records[named].record.title.clone()
        })
    };
    let excuses = objection.is_none();
    Terms {
        state,
        excuses,
        because: objection.unwrap_or_else(|| format!("in force for `{}`", named())),
        differs_on: differs_on(waiver, judge.as_of),
    }
}

/// The state of a waiver on a day.
pub fn state(waiver: &Waiver, as_of: Date) -> WaiverState {
    match (waiver.starts, waiver.expires) {
        (Some(starts), _) if starts > as_of => WaiverState::Upcoming,
        (_, None) => WaiverState::OpenEnded,
        // A waiver covers its expiry day: people write the last good day.
        (_, Some(expires)) if expires < as_of => WaiverState::Expired,
        (_, Some(expires)) if expires.days_since(as_of) < EXPIRING_DAYS => WaiverState::Expiring,
        (_, Some(_)) => WaiverState::Active,
    }
}

/// Why a waiver excuses nothing, if it does not; the first reason that holds.
fn objection(
    judge: &Judge,
    at: RecordIndex,
    waiver: &Waiver,
    state: WaiverState,
) -> Option<String> {
    let linked = &judge.model.records[at];
    if !judge.model.is_whole(&linked.record.path) {
        return Some("its document could not be read whole".to_owned());
    }
    objection_to_words(&linked.record, waiver)
        .or_else(|| {
            let disapproval = disapproval(&linked.record, waiver, &judge.settings.waiver_approvers);
            disapproval.map(|why| why.words())
        })
        .or_else(|| {
            let (label, day) = may_start(waiver, judge.as_of)?;
            let label = excerpt(label);
            Some(format!("`{label}` is {day}, and may be its start"))
        })
        .or_else(|| scope::objection(judge, at))
        .or_else(|| objection_to_days(waiver, state))
        .or_else(|| objection_to_reach(linked.excuses.len()))
}

/// Why a waiver is not in force by the words of its document, if it is not.
fn objection_to_words(record: &Record, waiver: &Waiver) -> Option<String> {
    let claim = record.claim.as_ref();
    if let Some(claim) = claim.filter(|claim| !says_in_force(&claim.text)) {
        let state = excerpt(&claim.text);
        return Some(format!(
            "its state `{state}` is none in which it is in force"
        ));
    }
    if let Some(why) = &waiver.void {
        return Some(excerpt(why));
    }
    match (waiver.starts, &waiver.starts_text) {
        (None, Some(text)) => Some(format!("its start `{}` is no day", excerpt(text))),
        (Some(_), _) | (None, None) => None,
    }
}

/// Why a waiver is not in force on the day of its state, if it is not.
fn objection_to_days(waiver: &Waiver, state: WaiverState) -> Option<String> {
    let shown = |day: Option<Date>| day.map_or(String::new(), |day| day.to_string());
    match state {
        WaiverState::OpenEnded => Some("it has no expiry day".to_owned()),
        WaiverState::Expired => Some(format!("it expired on {}", shown(waiver.expires))),
        WaiverState::Upcoming => Some(format!("it starts on {}", shown(waiver.starts))),
        WaiverState::Active | WaiverState::Expiring => None,
    }
}

/// A waiver excuses one thing.
fn objection_to_reach(named: usize) -> Option<String> {
    match named {
        0 => Some("it names no record or criterion".to_owned()),
        1 => None,
        many => Some(format!("it could mean {many} things")),
    }
}

/// Why an approval does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Disapproval {
    /// Nobody has approved.
    Nobody,
    /// Something is written that does not say who has approved.
    Doubtful(String),
    /// The owner has approved it.
    Owner(String),
    /// Somebody has approved it who may not.
    Stranger(String),
}

impl Disapproval {
    /// In a sentence.
    pub fn words(&self) -> String {
        match self {
            Disapproval::Nobody => "nobody has approved it".to_owned(),
            Disapproval::Doubtful(text) => {
                format!("`{}` does not say who has approved it", excerpt(text))
            }
            Disapproval::Owner(name) => format!("`{name}` owns it and cannot approve it"),
            Disapproval::Stranger(name) => format!("`{name}` may not approve waivers"),
        }
    }
}

/// Why the approval of a waiver does not count, if it does not. Everybody who is named must be allowed to, and nobody may own it.
pub fn disapproval(record: &Record, waiver: &Waiver, allowed: &[String]) -> Option<Disapproval> {
    if waiver.approvers.is_empty() {
        return Some(
            waiver
                .approver
                .clone()
                .map_or(Disapproval::Nobody, Disapproval::Doubtful),
        );
    }
    let owns = |name: &&String| {
        record
            .owners
            .iter()
            .any(|owner| !owner.derived && approval::same_person(&owner.name, name))
    };
    let may = |name: &&String| {
        allowed.is_empty()
            || allowed
                .iter()
                .any(|one| approval::plain(one) == approval::plain(name))
    };
    let own = waiver
        .approvers
        .iter()
        .find(owns)
        .cloned()
        .map(Disapproval::Owner);
    own.or_else(|| {
        waiver
            .approvers
            .iter()
            .find(|name| !may(name))
            .cloned()
            .map(Disapproval::Stranger)
    })
}

/// A day still to come under words that nobody knows, where no start is written: the waiver may begin only then.
fn may_start(waiver: &Waiver, as_of: Date) -> Option<&(String, Date)> {
    let possible = |day: Date| day > as_of && waiver.expires.is_none_or(|expires| day <= expires);
    waiver
        .unplaced
        .iter()
        .filter(|_| waiver.starts.is_none())
        .find(|(_, day)| possible(*day))
}

/// Does a waiver's own status word say that it has been granted and still holds? A word that nobody knows does not.
fn says_in_force(text: &str) -> bool {
    const IN_FORCE: &[&str] = &[
        "active",
        "approved",
        "granted",
        "accepted",
        "in force",
        "in effect",
        "effective",
        "current",
        "valid",
        "open",
        "signed",
        "extended",
        "renewed",
        "ongoing",
        "temporary",
        "ok",
        "yes",
        "time-boxed",
        "expiring",
        "aktiv",
        "genehmigt",
        "gültig",
        "approuvé",
        "approuvée",
        "actif",
        "active jusqu",
        "accordée",
        "en vigueur",
        "godkjent",
        "gyldig",
        "действует",
        "одобрено",
        "有効",
        "承認済み",
        "承認",
        "已批准",
        "有效",
    ];
    let folded = fold(text);
    let bare = folded.trim_matches(|c: char| !c.is_alphanumeric());
    let ticked = bare.is_empty() && text.contains(['✅', '✔', '✓', '🟢']);
    let taken_back = ["not ", "pending", "but ", "until ", "?", "no longer"]
        .iter()
        .any(|word| folded.contains(word));
    let leads = |word: &str| {
        bare.strip_prefix(word)
            .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    ticked || (!taken_back && IN_FORCE.iter().any(|word| leads(word)))
}

fn differs_on(waiver: &Waiver, as_of: Date) -> Option<Date> {
    days(waiver).into_iter().find(|day| *day > as_of)
}

/// The days on which the state of a waiver may differ, in order.
pub fn days(waiver: &Waiver) -> Vec<Date> {
    let expiring = waiver.expires.map(|day| day.plus_days(1 - EXPIRING_DAYS));
    let days = [
        waiver.starts,
        expiring,
        waiver.expires.map(|day| day.plus_days(1)),
    ];
    let unplaced = waiver.unplaced.iter().map(|(_, day)| *day);
    let mut days: Vec<Date> = days.into_iter().flatten().chain(unplaced).collect();
    days.sort_unstable();
    days
}

/// The judgement of a waiver itself: met while it excuses something.
pub fn judge(judge: &Judge, at: RecordIndex, waiver: &Waiver) -> Judgement {
    let terms = terms(judge, at);
    let mut judgement = Judgement::new(if terms.excuses {
        Verdict::Met
    } else {
        Verdict::Unmet
    });
    judgement.differs_on = terms.differs_on;
    if !terms.excuses {
        let span = judge.model.records[at].record.span;
        judgement.blockers.push(Blocker {
            record: at,
            why: terms.because.clone(),
            span,
        });
    }
    let days_left = waiver
        .expires
        .map(|day| day.days_since(judge.as_of))
        .filter(|days| *days >= 0);
    let computed = [
        ("state", Value::Text(terms.state.word().to_owned())),
        ("excuses", Value::Bool(terms.excuses)),
        ("because", Value::Text(terms.because)),
        ("days_left", days_left.map_or(Value::Null, Value::Integer)),
    ];
    judgement
        .computed
        .extend(computed.map(|(key, value)| (key.to_owned(), value)));
    judgement.computed.extend(ending(judge, at, waiver));
    judgement
}

/// What ends a waiver, and how long it is needed beyond its last day.
fn ending(judge: &Judge, at: RecordIndex, waiver: &Waiver) -> [(String, Value); 4] {
    let linked = &judge.model.records[at];
    let key = |&action: &RecordIndex| judge.model.records[action].key.clone();
    let ended_by = linked.ended_by.iter().map(key).collect();
    let may_be_ended_by = linked.joins.may_be_ended_by.iter().map(key).collect();
    let end = end(judge, at);
    let uncovered = waiver
        .expires
        .zip(end)
        .map(|(expires, (_, target))| target.days_since(expires).max(0));
    let ends_on = end.map_or(Value::Null, |(_, target)| Value::Day(target));
    let fields = [
        ("ended_by", Value::List(ended_by)),
        ("may_be_ended_by", Value::List(may_be_ended_by)),
        ("ends_on", ends_on),
        (
            "uncovered_days",
            uncovered.map_or(Value::Null, Value::Integer),
        ),
    ];
    fields.map(|(name, value)| (name.to_owned(), value))
}

/// The last of the actions that end a waiver and are not done, with its target: until then the waiver is needed.
fn end(judge: &Judge, at: RecordIndex) -> Option<(RecordIndex, Date)> {
    let is_open = |at: &RecordIndex| {
        !matches!(
            judge.record(*at).verdict,
            Verdict::Met | Verdict::NotApplicable
        )
    };
    let open = judge.model.records[at]
        .ended_by
        .iter()
        .copied()
        .filter(is_open);
    let dated = open.filter_map(|action| Some((action, judge.target(action)?.0)));
    dated.max_by_key(|&(action, target)| (target, std::cmp::Reverse(action)))
}
