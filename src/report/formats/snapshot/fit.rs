//! Fitting: how much of each list goes on one sheet of paper, estimated from the lengths of its lines in a wide typeface.

use schemars::JsonSchema;
use serde::Serialize;

use super::value::{Decision, DecisionKind, Event, Snapshot};
use super::words::clip;

/// How many of each list fit on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Most {
    /// Gates.
    pub gates: usize,
    /// Characters of the reason for a gate's verdict.
    pub reason: usize,
    /// What moved.
    pub moved: usize,
    /// Owners.
    pub owners: usize,
    /// What waits for one owner.
    pub items: usize,
    /// Decisions.
    pub decisions: usize,
    /// Events of the coming weeks.
    pub events: usize,
    /// Risks.
    pub risks: usize,
    /// How large the letters are on paper.
    pub letters: Size,
}

/// How large letters are on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Size {
    /// Larger, because there is room.
    Large,
    /// As usual.
    Middle,
    /// Smaller, because there is much to say.
    Small,
}

/// What a list starts with, how short it may become before letters do, and how short it may become at all.
const FULL: Most = Most {
    gates: 14,
    reason: 220,
    moved: 10,
    owners: 9,
    items: 2,
    decisions: 10,
    events: 10,
    risks: 8,
    letters: Size::Middle,
};
const SHORT: Most = Most {
    gates: 12,
    reason: 120,
    moved: 5,
    owners: 6,
    items: 1,
    decisions: 5,
    events: 6,
    risks: 4,
    letters: Size::Middle,
};
const LEAST: Most = Most {
    gates: 10,
    reason: 80,
    moved: 3,
    owners: 4,
    items: 1,
    decisions: 3,
    events: 4,
    risks: 3,
    letters: Size::Middle,
};

/// Heights in pixels, each a little more than measured: of a sheet of Letter within its margins, which is lower than A4; of a line, and of what stands around a row and a
/// section. Numbers of letters in a line of the whole page, of a column, and of what stands beside a name in it.
const SHEET: usize = 1000;
const LINE: usize = 13;
const ROW: usize = 4;
const SECTION: usize = 26;
const PAGE_LETTERS: usize = 125;
const COLUMN_LETTERS: usize = 65;
const BESIDE_LETTERS: usize = 51;

/// As much as fits: whatever takes the most room is cut first.
pub fn fit(snapshot: &Snapshot) -> Most {
    let tries = [
        (FULL, Size::Large, 150),
        (SHORT, Size::Middle, 100),
        (SHORT, Size::Small, 86),
        (LEAST, Size::Small, 86),
    ];
    let cut = |(least, letters, percent): (Most, Size, usize)| {
        cut(snapshot, &least, letters, SHEET * 100 / percent)
    };
    let fitted: Vec<(Most, bool)> = tries.into_iter().map(cut).collect();
    fitted
        .iter()
        .find(|(_, fits)| *fits)
        .or(fitted.last())
        .map_or(LEAST, |(most, _)| *most)
}

/// Cuts the lists down to `least` until the page is no higher than `sheet`, and says whether it is.
fn cut(snapshot: &Snapshot, least: &Most, letters: Size, sheet: usize) -> (Most, bool) {
    let mut most = Most { letters, ..FULL };
    while height(snapshot, &most) > sheet && shorten(snapshot, &mut most, least) {}
    (most, height(snapshot, &most) <= sheet)
}

/// The events that are shown: the gravest, by day.
pub fn events<'a>(snapshot: &'a Snapshot, most: &Most) -> Vec<&'a Event> {
    let mut events: Vec<&Event> = snapshot.ahead.events.iter().collect();
    events.sort_by_key(|event| (event.kind, event.date));
    events.truncate(most.events);
    events.sort_by_key(|event| (event.date, event.kind));
    events
}

/// The decisions that are shown: the most pressing about waivers, about signatures and about days in turn, so that many of one sort do
/// not hide the others.
pub fn waiting<'a>(snapshot: &'a Snapshot, most: &Most) -> Vec<&'a Decision> {
    let all = &snapshot.decisions.items;
    let sort = |decision: &Decision| match decision.kind {
        DecisionKind::WaiverEnded | DecisionKind::WaiverEnding | DecisionKind::WaiverWithout => 0,
        DecisionKind::Signature => 1,
        DecisionKind::TargetPassed | DecisionKind::TargetMoved => 2,
    };
    let mut taken = [0usize; 3];
    let turns = all.iter().enumerate().map(|(at, decision)| {
        let turn = &mut taken[sort(decision)];
        *turn += 1;
        (*turn, at)
    });
    let mut turns: Vec<(usize, usize)> = turns.collect();
    turns.sort_unstable();
    turns.truncate(most.decisions);
    turns.sort_unstable_by_key(|(_, at)| *at);
    turns
        .into_iter()
        .filter_map(|(_, at)| all.get(at))
        .collect()
}

/// Takes one row from the highest list that may lose one, or letters from the reasons; false where nothing is left to take.
fn shorten(snapshot: &Snapshot, most: &mut Most, least: &Most) -> bool {
    if most.items > least.items {
        most.items = least.items;
        return true;
    }
    if gates(snapshot, most) * 5 > SHEET * 2 && most.reason > least.reason {
        most.reason -= 10;
        return true;
    }
    let lists = [
        (
            moved(snapshot, most),
            most.moved.min(snapshot.moved.items.len()),
            least.moved,
        ),
        (
            blocking(snapshot, most),
            most.owners.min(snapshot.blocking.owners.len()),
            least.owners,
        ),
        (
            decisions(snapshot, most),
            most.decisions.min(snapshot.decisions.items.len()),
            least.decisions,
        ),
        (
            ahead(snapshot, most),
            most.events.min(snapshot.ahead.events.len()),
            least.events,
        ),
        (
            risks(snapshot, most),
            most.risks.min(snapshot.risks.top.len()),
            least.risks,
        ),
        (
            gates(snapshot, most) / 3,
            most.gates.min(snapshot.gates.len()),
            least.gates,
        ),
    ];
    let long = lists
        .iter()
        .enumerate()
        .filter(|(_, (_, shown, least))| shown > least);
    let Some((at, (_, shown, _))) = long.max_by_key(|(at, (height, ..))| (*height, *at)) else {
        let shorter = most.reason > least.reason;
        most.reason -= if shorter { 10 } else { 0 };
        return shorter;
    };
    let left = shown - 1;
    match at {
        0 => most.moved = left,
        1 => most.owners = left,
        2 => most.decisions = left,
        3 => most.events = left,
        4 => most.risks = left,
        _ => most.gates = left,
    }
    true
}

/// The height of the page. The two columns are never quite equal.
fn height(snapshot: &Snapshot, most: &Most) -> usize {
    let answer = snapshot.answer.says.chars().count()
        + snapshot.answer.change.chars().count()
        + snapshot
            .answer
            .next
            .as_ref()
            .map_or(0, |next| next.chars().count());
    let top = 44
        + 52
        + lines(answer, PAGE_LETTERS) * LINE
        + if snapshot.unread.is_empty() {
            0
        } else {
            2 * LINE
        };
    let parts = [
        moved(snapshot, most),
        blocking(snapshot, most),
        decisions(snapshot, most),
        ahead(snapshot, most),
        risks(snapshot, most),
        section(
            &snapshot.trend_says,
            snapshot.numbers.len() * (LINE + ROW),
            0,
        ),
    ];
    let highest = parts.iter().max().copied().unwrap_or(0);
    let both: usize = parts.iter().sum();
    top + gates(snapshot, most) + (both / 2 + highest / 8).max(highest) + 66
}

fn lines(letters: usize, width: usize) -> usize {
    letters.div_ceil(width).max(1)
}

fn letters(text: &str, most: usize) -> usize {
    // A letter of Chinese, Japanese or Korean is as wide as two.
    clip(text, most)
        .chars()
        .map(|c| {
            if ('\u{1100}'..'\u{fb00}').contains(&c) && c > '\u{2e7f}' {
                2
            } else {
                1
            }
        })
        .sum()
}

fn row(letters: usize, width: usize) -> usize {
    lines(letters, width) * LINE + ROW
}

fn section(says: &str, rows: usize, cut: usize) -> usize {
    SECTION + lines(letters(says, 400), COLUMN_LETTERS) * LINE + rows + cut.min(1) * (LINE + ROW)
}

fn gates(snapshot: &Snapshot, most: &Most) -> usize {
    let width = if snapshot.since.gap.is_none() { 56 } else { 82 };
    let claimed =
        |gate: &super::value::Gate| gate.claimed.as_ref().map_or(0, |word| word.len() + 19);
    let rows = snapshot.gates.iter().take(most.gates).map(|gate| {
        let reason = lines(letters(&gate.reason, most.reason) + claimed(gate), width);
        reason.max(lines(letters(&gate.title, 60), 25)) * LINE + ROW
    });
    let cut = snapshot.gates.len().saturating_sub(most.gates).min(1) * (LINE + ROW);
    2 * (LINE + ROW) + rows.sum::<usize>() + cut
}

fn moved(snapshot: &Snapshot, most: &Most) -> usize {
    let rows = snapshot.moved.items.iter().take(most.moved);
    let rows = rows.map(|item| {
        row(
            item.kind.len() + 4 + letters(&item.title, 60) + letters(&item.says, 90),
            COLUMN_LETTERS,
        )
    });
    section(
        &snapshot.moved.says,
        rows.sum(),
        snapshot.moved.items.len().saturating_sub(most.moved),
    )
}

fn blocking(snapshot: &Snapshot, most: &Most) -> usize {
    let item = |item: &super::value::Waiting| {
        letters(&item.title, 58) + letters(&item.why, 70) + letters(&item.age, 40) + 4
    };
    let rows = snapshot
        .blocking
        .owners
        .iter()
        .take(most.owners)
        .map(|owner| {
            let items = owner
                .items
                .iter()
                .take(most.items)
                .map(|waiting| lines(item(waiting), BESIDE_LETTERS))
                .sum::<usize>();
            let more = usize::from(owner.items.len() > most.items) * 11;
            let names = lines(
                letters(owner.owner.as_deref().unwrap_or("No owner named"), 40) + 3,
                13,
            );
            (items + more / 10).max(names) * LINE + ROW
        });
    section(
        &snapshot.blocking.says,
        rows.sum(),
        snapshot.blocking.owners.len().saturating_sub(most.owners),
    )
}

fn decisions(snapshot: &Snapshot, most: &Most) -> usize {
    let rows = waiting(snapshot, most)
        .into_iter()
        .map(|item| row(letters(&item.says, 170), COLUMN_LETTERS));
    section(
        &snapshot.decisions.says,
        rows.sum(),
        snapshot
            .decisions
            .items
            .len()
            .saturating_sub(most.decisions),
    )
}

fn ahead(snapshot: &Snapshot, most: &Most) -> usize {
    let rows = events(snapshot, most)
        .into_iter()
        .map(|event| row(letters(&event.says, 130), BESIDE_LETTERS));
    section(
        &snapshot.ahead.says,
        rows.sum(),
        snapshot.ahead.events.len().saturating_sub(most.events),
    )
}

fn risks(snapshot: &Snapshot, most: &Most) -> usize {
    let owners = |risk: &super::value::Risk| {
        risk.owners
            .iter()
            .take(2)
            .map(|owner| owner.chars().count() + 2)
            .sum::<usize>()
            .min(40)
    };
    let width = if snapshot.since.gap.is_none() { 42 } else { 54 };
    let rows = snapshot
        .risks
        .top
        .iter()
        .take(most.risks)
        .map(|risk| row(letters(&risk.title, 80) + owners(risk), width));
    section(
        &snapshot.risks.says,
        rows.sum(),
        snapshot.risks.top.len().saturating_sub(most.risks),
    )
}
