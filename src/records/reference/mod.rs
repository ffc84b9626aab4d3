//! References: what a piece of text cites, told apart by shape: path, glob, command, URL, issue, prose or pending.

mod absent;
mod aside;
mod code;
mod command;
mod known;
mod links;
mod passing;
mod running;
mod shape;
#[cfg(test)]
mod tests;
mod words;

use std::borrow::Cow;
use std::ops::Range;

use crate::base::{RelPath, Span};
use crate::parse::{Piece, Text};
use crate::records::values::owners::is_placeholder;
use crate::records::{Citation, ReferenceKind, Role};

pub use aside::{is_set_aside, is_to_make};
use code::in_code;
use links::{destination_shape, in_wiki_links};
pub use passing::is_in_passing;
use running::{Stretch, in_running_text};
use shape::Shape;
pub use shape::has_extension;
pub use words::sets_aside;

/// Longer texts are read up to here.
const LONGEST: usize = 20_000;

/// Everything that `text` cites. Behind an evidence word (`evidence: x`) a reference is proof wherever it stands. As proof, words without any reference are one entry of kind `prose` or `pending`;
/// in passing, only what has the shape of a path, link or command counts. A blank (`—`, `N/A`) cites nothing.
pub fn cite(text: &Text, role: Role) -> Vec<Citation> {
    let text = beginning_of(text);
    let found = find(&text, role);
    if found.is_empty() && role != Role::Proof {
        return Vec::new();
    }
    let lead = words::leading_pending(&text.plain);
    if found.is_empty() {
        return Vec::from_iter(in_words(&text, lead));
    }
    let own_words = without(&text.plain, &found);
    let strength = words::strength(&own_words);
    let mut earlier = false;
    let mut proves = false;
    let mut citations = Vec::new();
    for (at, reference) in found.iter().enumerate() {
        let before_start = if at == 0 { 0 } else { found[at - 1].end };
        let before = text.plain.get(before_start..reference.start).unwrap_or("");
        let behind = behind(&text, &found, at);
        let continued = earlier && at > 0 && words::goes_on(before);
        earlier = continued || words::pending_before(before);
        proves = proves && words::goes_on(before) || words::offers_proof(before);
        let pending =
            reference.shape.gap || earlier || lead.is_some() || words::pending_behind(behind);
        citations.push(Citation {
            kind: reference.shape.kind,
            text: reference.shape.text.clone(),
            decoration: reference.shape.decoration.clone(),
            fragment: reference.shape.fragment.clone(),
            span: reference.span,
            role: reference.role(proves, role),
            pending: pending && !matches!(reference.shape.kind, ReferenceKind::Issue),
            retired: !proves && is_retired(&text.plain, reference),
            linked: reference.linked,
            base: None,
            has_own_name: false,
            strength,
        });
    }
    citations
}

/// Does the sentence around a reference remove, retire or rename it? What shows that something else was removed is not removed itself.
fn is_retired(plain: &str, reference: &Found) -> bool {
    words::retires(sentence(plain, reference)) && !is_shown(plain, reference)
}

/// Is a reference shown beside what a sentence says: a link under other words than the name of its file, `[photo](valve.jpg)`, or a
/// document in parentheses, `Old keys removed (log.txt)`?
fn is_shown(plain: &str, reference: &Found) -> bool {
    let said = plain.get(reference.start..reference.end).unwrap_or("");
    let name = reference.shape.text.rsplit('/').next().unwrap_or("");
    if reference.linked {
        return !name.is_empty() && !said.contains(name);
    }
    let before = plain.get(..reference.start).unwrap_or("");
    let inside = before.rfind('(').map(|at| &before[at..]);
    let is_alone = inside.is_some_and(|inside| !inside.contains(')') && !words::retires(inside));
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    is_alone && !known::PROGRAM_EXTENSIONS.contains(&extension.to_lowercase().as_str())
}

/// The words between a reference and the next.
fn behind<'a>(text: &'a Text, found: &[Found], at: usize) -> &'a str {
    let next = found.get(at + 1).map(|next| next.start);
    let end = next.unwrap_or(text.plain.len());
    text.plain.get(found[at].end..end).unwrap_or("")
}

/// As much of a text as is read.
fn beginning_of(text: &Text) -> Cow<'_, Text> {
    if text.plain.len() > LONGEST {
        Cow::Owned(text.slice(0, floor(&text.plain, LONGEST)))
    } else {
        Cow::Borrowed(text)
    }
}

/// Issues (`#42`, `#44-45` as two, `GH-12`, `owner/repo#3`) and record ids (`R-12`, `EXC-001`, `A3`) that `text` names.
pub fn refs(text: &str) -> Vec<String> {
    words::refs(text)
}

/// Is this the name of a program that people call, beyond those that run named targets?
pub fn is_program(name: &str) -> bool {
    known::PROGRAMS.contains(&name) || known::INTERPRETERS.contains(&name)
}

/// Is this the whole name of a file that has no ending: `Dockerfile`, `Makefile`?
pub fn is_file_name(name: &str) -> bool {
    known::FILE_NAMES.contains(&name)
}

/// Does a file hold data or settings, by its extension?
pub fn is_settings(path: &RelPath) -> bool {
    const EXTENSIONS: [&str; 9] = [
        "yaml",
        "yml",
        "toml",
        "json",
        "ini",
        "cfg",
        "conf",
        "env",
        "properties",
    ];
    EXTENSIONS.contains(&path.extension().to_lowercase().as_str())
}

/// Is a file one of prose, by its extension?
pub fn is_document(path: &RelPath) -> bool {
    let extension = path.extension().to_lowercase();
    known::DOCUMENT_EXTENSIONS.contains(&extension.as_str())
}

/// Is a file the source of a program, by its extension?
pub fn is_source(path: &RelPath) -> bool {
    let extension = path.extension().to_lowercase();
    known::PROGRAM_EXTENSIONS.contains(&extension.as_str())
}

/// Is a file an archive or an installer, by its extension?
pub fn is_artefact(path: &RelPath) -> bool {
    let extension = path.extension().to_lowercase();
    known::ARTEFACT_EXTENSIONS.contains(&extension.as_str())
}

/// Does a file tell how something is built, by its name: `Dockerfile`, `Makefile`?
pub fn is_build_file(path: &RelPath) -> bool {
    let name = path.name();
    known::BUILD_FILES.contains(&name)
}

/// A reference with its byte range in the plain text.
#[derive(Debug)]
struct Found {
    shape: Shape,
    start: usize,
    end: usize,
    span: Span,
    linked: bool,
}

impl Found {
    /// A reference that no link makes.
    fn unlinked(shape: Shape, range: Range<usize>, span: Span) -> Found {
        Found {
            shape,
            start: range.start,
            end: range.end,
            span,
            linked: false,
        }
    }

    /// What a reference is for: a promise is always one of proof.
    fn role(&self, proves: bool, role: Role) -> Role {
        match self.shape.kind == ReferenceKind::Pending || proves {
            true => Role::Proof,
            false => role,
        }
    }
}

/// Every reference of a text, in its order.
fn find(text: &Text, role: Role) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut start = 0;
    // The pieces of one link are read together: its words may be bold or code in part.
    let is_one_link = |piece: &Piece, next: &Piece| piece.link.is_some() && piece.link == next.link;
    for run in text.pieces.chunk_by(is_one_link) {
        find_in_run(text, run, start, role, &mut found);
        start += run.iter().map(|piece| piece.text.len()).sum::<usize>();
    }
    found.sort_by_key(|reference| reference.start);
    if found.is_empty() && role == Role::Proof {
        found.extend(whole_command(text));
    }
    found
}

/// What the pieces of one link cite, or one piece of code or running text.
fn find_in_run(text: &Text, run: &[Piece], start: usize, role: Role, found: &mut Vec<Found>) {
    let Some(piece) = run.first() else {
        return;
    };
    if let Some(destination) = &piece.link {
        found.extend(in_link(text, run, start, destination));
    } else if piece.code {
        let is_offered = text.plain.get(..start).is_some_and(words::offers_proof);
        let role = if is_offered { Role::Proof } else { role };
        in_code(&piece.text, start, piece.span, role, found);
    } else {
        let rest = in_wiki_links(&piece.text, start, piece.span, found);
        let stretch = Stretch {
            text: &rest,
            start,
            span: piece.span,
        };
        in_running_text(&stretch, role, found);
    }
}

/// What a link cites.
fn in_link(text: &Text, run: &[Piece], start: usize, destination: &str) -> Option<Found> {
    let (first, last) = (run.first()?, run.last()?);
    let end = start + run.iter().map(|piece| piece.text.len()).sum::<usize>();
    let words = text.plain.get(start..end).unwrap_or("");
    let shape = destination_shape(destination, words)?;
    Some(Found {
        shape,
        start,
        end,
        span: first.span.join(last.span),
        linked: true,
    })
}

/// A text of nothing but words that is a command.
fn whole_command(text: &Text) -> Option<Found> {
    let has_mark = |piece: &Piece| piece.code || piece.link.is_some();
    if text.pieces.iter().any(has_mark) {
        return None;
    }
    let shape = command::whole(text.plain.trim())?;
    Some(Found::unlinked(shape, 0..text.plain.len(), text.span))
}

/// `:25` behind a path names more lines of the same file.
fn continues_lines(text: &str, found: &mut [Found]) -> bool {
    let lines = text.trim().trim_end_matches([',', ';', '.', ')']);
    let is_lines = lines.len() > 1
        && lines.starts_with(':')
        && lines
            .chars()
            .skip(1)
            .all(|c| c.is_ascii_digit() || matches!(c, '-' | '–'));
    let Some(last) = found.last_mut().filter(|_| is_lines) else {
        return false;
    };
    let known = last.shape.decoration.take();
    last.shape.decoration =
        Some(known.map_or(lines.to_owned(), |known| format!("{known}, {lines}")));
    true
}

/// A proof in words alone: pending where the writer says so, else prose; nothing for a blank.
fn in_words(text: &Text, lead: Option<&str>) -> Option<Citation> {
    let plain = spaced_once(&text.plain);
    let pending = lead.is_some() || is_to_come(&plain) || absent::says_missing(&plain);
    let blank = is_placeholder(&plain) && !pending;
    if blank || plain.is_empty() {
        return None;
    }
    Some(Citation {
        kind: if pending {
            ReferenceKind::Pending
        } else {
            ReferenceKind::Prose
        },
        text: shown(&plain, lead),
        decoration: None,
        fragment: None,
        span: text.span,
        role: Role::Proof,
        pending,
        retired: false,
        linked: false,
        base: None,
        has_own_name: false,
        strength: words::strength(&plain),
    })
}

fn spaced_once(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_to_come(plain: &str) -> bool {
    ["TBD", "TODO", "TBC", "TBA"]
        .iter()
        .any(|word| crate::base::text::words(plain).any(|found| found == *word))
}

/// The words of a proof as a reader sees them: without what only says that it is to come.
fn shown(plain: &str, lead: Option<&str>) -> String {
    let words = lead
        .map(spaced_once)
        .filter(|rest| rest.chars().any(char::is_alphanumeric));
    let shown = words.as_deref().unwrap_or(plain);
    shown
        .trim_end_matches(['.', ' '])
        .chars()
        .take(400)
        .collect()
}

/// The writer's own words: the text without its references.
fn without(plain: &str, found: &[Found]) -> String {
    let mut out = String::new();
    let mut at = 0;
    for reference in found {
        out.push_str(plain.get(at..reference.start).unwrap_or(""));
        out.push(' ');
        at = at.max(reference.end);
    }
    out.push_str(plain.get(at..).unwrap_or(""));
    out
}

/// The sentence around a reference.
fn sentence<'a>(plain: &'a str, reference: &Found) -> &'a str {
    let near = floor(plain, reference.start.saturating_sub(300));
    let start = plain
        .get(near..reference.start)
        .and_then(|head| {
            head.rfind([';', '\n'])
                .map(|at| at + 1)
                .max(head.rfind(". ").map(|at| at + 2))
        })
        .map_or(near, |at| near + at);
    let far = floor(plain, (reference.end + 300).min(plain.len()));
    let end = plain
        .get(reference.end..far)
        .and_then(|tail| {
            [tail.find(';'), tail.find('\n'), tail.find(". ")]
                .into_iter()
                .flatten()
                .min()
        })
        .map_or(far, |at| reference.end + at);
    plain.get(start..end).unwrap_or("")
}

/// The nearest character border at or below `at`.
fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len()))
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(0)
}
