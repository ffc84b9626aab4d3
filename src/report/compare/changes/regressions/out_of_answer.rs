//! Out of the answer: a gate that is gone, or that settings have newly taken out of the answer.

use crate::evaluate::{Aside, GateVerdict};
use crate::records::Scope;
use crate::report::compare::changes::{Aspect, GateChange, GateState, Loss, Regression};
use crate::report::present::beside;
use crate::report::present::plain::one_line;

/// A gate that left the answer, where the answer can only get better by it.
pub fn left(change: &GateChange) -> Option<Regression> {
    gone(change)
        .or_else(|| rescoped(change))
        .or_else(|| taken_out(change))
}

/// A gate that did not go, and is gone: what was in its way is in nobody's way now.
fn gone(change: &GateChange) -> Option<Regression> {
    let before = change.before.as_ref().filter(|_| change.after.is_none())?;
    let how = format!("was {}, now gone", before.verdict.in_words());
    let is_lost = !goes(before) && change.scope == Scope::Release;
    is_lost.then(|| regression(change, Loss::GateGone, how))
}

/// A gate that did not go, and is read as one of something else now: `Release gate` became `Notes on the shop`.
fn rescoped(change: &GateChange) -> Option<Regression> {
    let (before, after) = (change.before.as_ref()?, change.after.as_ref()?);
    let is_lost = !goes(before) && before.scope == Scope::Release && after.scope != Scope::Release;
    let how = format!(
        "was {}, and no longer decides about a release",
        before.verdict.in_words()
    );
    is_lost.then(|| regression(change, Loss::GateGone, how))
}

/// A gate that is newly ignored, whatever its verdict; or one that does not go and decided until settings named others. Either may
/// be right, and is still no progress.
fn taken_out(change: &GateChange) -> Option<Regression> {
    let after = change.after.as_ref()?;
    let aside = after.set_aside.as_ref()?;
    let what = loss(change.before.as_ref()?, after, aside)?;
    let (verdict, why) = (after.verdict.in_words(), beside::why(aside));
    let how = format!("decides nothing now, at {verdict}: {why}");
    let is_new = change.what.contains(&Aspect::Aside);
    is_new.then(|| regression(change, what, how))
}

fn loss(before: &GateState, after: &GateState, aside: &Aside) -> Option<Loss> {
    match aside {
        Aside::Ignored(_) => Some(Loss::GateIgnored),
        Aside::Unnamed => {
            let is_lost = before.scope == Scope::Release && !goes(after);
            is_lost.then_some(Loss::GateUnnamed)
        }
        Aside::Document(_) => None,
    }
}

fn regression(change: &GateChange, what: Loss, how: String) -> Regression {
    Regression {
        what,
        key: change.key.clone(),
        title: change.title.clone(),
        gate: None,
        says: format!("gate {} {how}", one_line(&change.title)),
        how,
        lost: None,
        at: change.after.as_ref().and_then(|after| after.at.clone()),
    }
}

fn goes(state: &GateState) -> bool {
    matches!(state.verdict, GateVerdict::Go | GateVerdict::GoWithWaivers)
}
