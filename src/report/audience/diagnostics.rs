//! Diagnostics of a copy: those that neither point at what is left out nor speak of it.

use crate::base::{Diagnostic, Fix, RelPath, settings};
use crate::report::audience::judged::without_result;
use crate::report::audience::view::View;
use crate::rules::audience_unmatched;

/// What a writer should know of what stays.
pub fn diagnostics(all: &[Diagnostic], view: &View) -> Vec<Diagnostic> {
    all.iter()
        .filter_map(|found| diagnostic(found, view))
        .collect()
}

fn diagnostic(found: &Diagnostic, view: &View) -> Option<Diagnostic> {
    if tells_of_left_out(found, view) {
        return None;
    }
    let Diagnostic {
        rule,
        severity,
        message,
        at,
        help,
        fix,
        choices,
    } = found;
    let may_be_told = |fix: &&Fix| {
        let is_told = is_secret(&fix.replacement, &at.path, view);
        !is_told && !view.choice.paths.leave_out(&fix.at.path)
    };
    Some(Diagnostic {
        rule,
        severity: *severity,
        message: without_result(message),
        at: at.clone(),
        help: help.clone(),
        fix: fix.as_ref().filter(may_be_told).cloned(),
        choices: choices.clone(),
    })
}

/// Is a diagnostic about what is left out, or does it speak of that?
fn tells_of_left_out(found: &Diagnostic, view: &View) -> bool {
    let Diagnostic { at, help, .. } = found;
    let paths = &view.choice.paths;
    let is_of_settings = at.path.as_str() == settings::FILE;
    let stays = view.texts.contains_key(&at.path) || !paths.leave_out(&at.path);
    let help = help.as_deref().unwrap_or_default();
    found.rule == audience_unmatched::NAME
        || !(is_of_settings || stays)
        || is_in_cut_part(found, view)
        || is_secret(&found.message, &at.path, view)
        || is_secret(help, &at.path, view)
        || found.choices.iter().any(|path| paths.leave_out(path))
}

/// Does it point into a part of its document that is cut? So many parts before the place are looked at.
fn is_in_cut_part(found: &Diagnostic, view: &View) -> bool {
    const NEAR: usize = 8;
    let Some(parts) = view.choice.parts.get(&found.at.path) else {
        return false;
    };
    let start = found.at.span.start;
    let begun = parts.partition_point(|part| part.span.start <= start);
    let mut near = parts[..begun].iter().rev().take(NEAR);
    near.any(|part| start < part.span.end)
}

/// Does a text say what no text of the copy may, or what this document may not?
fn is_secret(text: &str, path: &RelPath, view: &View) -> bool {
    view.secrets.are_told_by(text) || view.said_in(path, text) != text
}
