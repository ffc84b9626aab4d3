//! References: what a piece of text cites, told apart by shape: path, glob, command, URL, issue, prose or pending.

mod absent;
mod command;
mod known;
mod links;
mod shape;
#[cfg(test)]
mod tests;
mod words;

use crate::base::Span;
use crate::parse::Text;
use crate::records::values::owners::is_placeholder;
use crate::records::{Citation, ReferenceKind, Role};
use links::{decoded, destination_shape, in_wiki_links};
pub use shape::has_extension;
use shape::{Shape, Standing};

/// Longer texts are read up to here.
const LONGEST: usize = 20_000;

/// Everything that `text` cites. Behind an evidence word (`evidence: x`) a reference is proof wherever it stands. As proof, words without any reference are one entry of kind `prose` or `pending`;
/// in passing, only what has the shape of a path, link or command counts. A blank (`—`, `N/A`) cites nothing.
pub fn cite(text: &Text, role: Role) -> Vec<Citation> {
    let text = if text.plain.len() > LONGEST {
        text.slice(0, floor(&text.plain, LONGEST))
    } else {
        text.clone()
    };
    let found = find(&text, role);
    let lead = words::leading_pending(&text.plain);
    if found.is_empty() {
        return if role == Role::Proof {
            Vec::from_iter(in_words(&text, lead))
        } else {
            Vec::new()
        };
    }
    let own_words = without(&text.plain, &found);
    let strength = words::strength(&own_words);
    let mut earlier = false;
    let mut proves = false;
    let mut citations = Vec::new();
    for (at, reference) in found.iter().enumerate() {
        let before_start = if at == 0 { 0 } else { found[at - 1].end };
        let before = text.plain.get(before_start..reference.start).unwrap_or("");
        let behind_end = found
            .get(at + 1)
            .map_or(text.plain.len(), |next| next.start);
        let behind = text.plain.get(reference.end..behind_end).unwrap_or("");
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
            retired: words::retires(sentence(&text.plain, reference)),
            linked: reference.linked,
            base: None,
            strength,
        });
    }
    citations
}

/// Issues (`#42`, `#44-45` as two, `GH-12`, `owner/repo#3`) and record ids (`R-12`, `EXC-001`, `A3`) that `text` names.
pub fn refs(text: &str) -> Vec<String> {
    words::refs(text)
}

/// Is this the name of a program that people call, beyond those that run named targets?
pub fn is_program(name: &str) -> bool {
    known::PROGRAMS.contains(&name) || known::INTERPRETERS.contains(&name)
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
    let mut at = 0;
    let mut index = 0;
    while let Some(piece) = text.pieces.get(index) {
        let start = at;
        at += piece.text.len();
        index += 1;
        if let Some(destination) = &piece.link {
            while let Some(next) = text
                .pieces
                .get(index)
                .filter(|next| next.link.as_ref() == Some(destination))
            {
                at += next.text.len();
                index += 1;
            }
            let span = text
                .pieces
                .get(index - 1)
                .map_or(piece.span, |last| piece.span.join(last.span));
            let words = text.plain.get(start..at).unwrap_or("");
            found.extend(destination_shape(destination, words).map(|shape| Found {
                shape,
                start,
                end: at,
                span,
                linked: true,
            }));
        } else if piece.code {
            let offered = text.plain.get(..start).is_some_and(words::offers_proof);
            in_code(
                &piece.text,
                start,
                piece.span,
                if offered { Role::Proof } else { role },
                &mut found,
            );
        } else {
            let rest = in_wiki_links(&piece.text, start, piece.span, &mut found);
            in_running_text(&rest, start, piece.span, role, &mut found);
        }
    }
    found.sort_by_key(|reference| reference.start);
    if found.is_empty()
        && role == Role::Proof
        && text
            .pieces
            .iter()
            .all(|piece| !piece.code && piece.link.is_none())
    {
        let whole = text.plain.trim();
        let shape = command::whole(whole);
        found.extend(shape.map(|shape| Found {
            shape,
            start: 0,
            end: text.plain.len(),
            span: text.span,
            linked: false,
        }));
    }
    found
}

/// What a code span cites: one thing, or several between commas.
fn in_code(code: &str, start: usize, span: Span, role: Role, found: &mut Vec<Found>) {
    let end = start + code.len();
    if continues_lines(code, found) {
        return;
    }
    if let Some(shape) = of_code(code.trim(), role) {
        found.push(Found {
            shape,
            start,
            end,
            span,
            linked: false,
        });
        return;
    }
    let place = |at: &mut usize, part: &str| {
        let from = *at + part.len() - part.trim_start().len();
        *at += part.len() + 1;
        Some((from, part.trim().len()))
    };
    let places: Vec<(usize, usize)> = code.split([',', ';']).scan(0, place).collect();
    let part = |&(from, length): &(usize, usize)| code.get(from..from + length).unwrap_or("");
    let shapes: Vec<Shape> = places
        .iter()
        .filter_map(|place| of_code(part(place), role))
        .collect();
    if places.len() < 2 || shapes.len() < places.len() {
        return;
    }
    let exact = span.end - span.start == code.len();
    for ((from, length), shape) in places.into_iter().zip(shapes) {
        let own = if exact {
            Span::new(from, from + length).shifted(span.start)
        } else {
            span
        };
        found.push(Found {
            shape,
            start,
            end,
            span: own,
            linked: false,
        });
    }
}

/// The shape of one code span.
fn of_code(code: &str, role: Role) -> Option<Shape> {
    if code.is_empty() || code.len() > 1_000 {
        return None;
    }
    if let Some(shape) = shape::url(code).filter(|_| !code.contains(' ')) {
        return Some(shape);
    }
    if !code.contains(char::is_whitespace) {
        let escaped = || {
            Some(decoded(code))
                .filter(|plain| *plain != code && !plain.chars().any(char::is_control))
        };
        return shape::path(code, Standing::Code, role)
            .or_else(|| shape::path(&escaped()?, Standing::Code, role));
    }
    command::read(code, role).or_else(|| spaced_path(code, role))
}

/// `docs/runbook.md v1`, `scripts/check.sh --all`, `docs/My Runbook.md`.
fn spaced_path(code: &str, role: Role) -> Option<Shape> {
    let (first, rest) = code.split_once(char::is_whitespace)?;
    if !shape::has_extension(first) && is_one_name(code, rest) {
        return shape::path(code, Standing::Code, role);
    }
    if let Some(shape) = shape::path(first.trim_end_matches([',', ';']), Standing::Code, role)
        .filter(|_| first.contains('/') || shape::has_extension(first))
    {
        let single = !rest
            .split_whitespace()
            .any(|word| shape::path(word, Standing::Code, Role::Mention).is_some());
        let joined = [shape.decoration.clone(), Some(rest.trim().to_owned())]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ");
        return single.then_some(Shape {
            decoration: Some(joined),
            ..shape
        });
    }
    let whole = code.contains('/')
        && shape::has_extension(code)
        && !code.contains(" /")
        && code.split_whitespace().count() <= 8;
    whole
        .then(|| shape::path(code, Standing::Code, role))
        .flatten()
}

/// A name with spaces and its ending: nothing in it is an option, a path of its own, or a program's.
fn is_one_name(code: &str, rest: &str) -> bool {
    let words: Vec<&str> = rest.split_whitespace().collect();
    let begins = |word: &str| {
        word.split_once('/')
            .is_some_and(|(first, _)| known::FOLDERS.contains(&first))
    };
    let own = |word: &&str| {
        word.starts_with(['-', '/', '.', '"', '\'', '$', '<', '>', '|', '&']) || begins(word)
    };
    let ends_early = words
        .iter()
        .rev()
        .skip(1)
        .any(|word| shape::has_extension(word));
    code.contains('/')
        && shape::has_extension(code)
        && !code.contains([',', ';'])
        && words.len() < 8
        && !ends_early
        && !words.iter().any(own)
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

/// What running text cites: URLs, bare paths, issues (as proof).
fn in_running_text(text: &str, start: usize, span: Span, role: Role, found: &mut Vec<Found>) {
    let issues = if role == Role::Proof {
        words::issues(text)
    } else {
        Vec::new()
    };
    let mut issues = issues.into_iter().peekable();
    let exact = span.end - span.start == text.len();
    let place = |from: usize, to: usize| {
        if exact {
            Span::new(span.start + from, span.start + to)
        } else {
            span
        }
    };
    for (at, token) in tokens(text) {
        while let Some((name, from, to)) = issues.next_if(|(_, from, _)| *from < at + token.len()) {
            let shape = Shape {
                kind: ReferenceKind::Issue,
                text: name,
                decoration: None,
                fragment: None,
                gap: false,
            };
            found.push(Found {
                shape,
                start: start + from,
                end: start + to,
                span: place(from, to),
                linked: false,
            });
        }
        if continues_lines(token, found) || is_version(token, text, at, start, found) {
            continue;
        }
        let trimmed = token.trim_end_matches(['.', ',', ';', ':', '!', '?', '"', '\'', '”', '*']);
        let shape = shape::url(trimmed)
            .or_else(|| shape::path(trimmed, Standing::Bare, role).filter(|_| trimmed.len() > 3));
        if let Some(shape) = shape {
            let (from, to) = (at, at + trimmed.len());
            found.push(Found {
                shape,
                start: start + from,
                end: start + to,
                span: place(from, to),
                linked: false,
            });
        }
    }
    for (name, from, to) in issues {
        let shape = Shape {
            kind: ReferenceKind::Issue,
            text: name,
            decoration: None,
            fragment: None,
            gap: false,
        };
        found.push(Found {
            shape,
            start: start + from,
            end: start + to,
            span: place(from, to),
            linked: false,
        });
    }
}

/// `v1` right behind a path belongs to it.
fn is_version(token: &str, text: &str, at: usize, start: usize, found: &mut [Found]) -> bool {
    let version = token.trim_end_matches([',', ';', '.']);
    let shaped = version.strip_prefix(['v', 'V']).is_some_and(|number| {
        number.starts_with(|c: char| c.is_ascii_digit())
            && number
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'))
    });
    let Some(last) = found
        .last_mut()
        .filter(|last| shaped && last.shape.decoration.is_none())
    else {
        return false;
    };
    let gap_starts = last.end.saturating_sub(start);
    let adjacent = last.end <= start + at
        && text
            .get(gap_starts..at)
            .is_some_and(|gap| gap.trim().is_empty());
    let is_path = !matches!(
        last.shape.kind,
        ReferenceKind::Issue | ReferenceKind::Url | ReferenceKind::Command
    );
    if adjacent && is_path {
        last.shape.decoration = Some(version.to_owned());
        last.end = start + at + version.len();
    }
    adjacent && is_path
}

/// The tokens of running text with their offsets. Braces hold commas together.
fn tokens(text: &str) -> Vec<(usize, &str)> {
    let mut out = Vec::new();
    let (mut start, mut depth) = (0, 0_u32);
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let parts = c.is_whitespace()
            || matches!(
                c,
                '(' | ')'
                    | '（'
                    | '）'
                    | ';'
                    | '、'
                    | '，'
                    | '；'
                    | '。'
                    | '<'
                    | '>'
                    | '|'
                    | '→'
                    | '【'
                    | '】'
                    | '“'
                    | '”'
                    | '「'
                    | '」'
                    | '"'
            )
            || c == ',' && depth == 0;
        if parts {
            out.push((start, text.get(start..at).unwrap_or("")));
            start = at + c.len_utf8();
            depth = if c.is_whitespace() { 0 } else { depth };
        }
    }
    out.push((start, text.get(start..).unwrap_or("")));
    out.retain(|(_, token)| !token.is_empty());
    out
}

/// A proof in words alone: pending where the writer says so, else prose; nothing for a blank.
fn in_words(text: &Text, lead: Option<&str>) -> Option<Citation> {
    let plain = text.plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let to_come = ["TBD", "TODO", "TBC", "TBA"]
        .iter()
        .any(|word| crate::base::text::words(&plain).any(|found| found == *word));
    let pending = lead.is_some() || to_come || absent::says_missing(&plain);
    let blank = is_placeholder(&plain) && !pending;
    if blank || plain.is_empty() {
        return None;
    }
    let words = lead
        .map(|rest| rest.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|rest| rest.chars().any(char::is_alphanumeric));
    let shown = words.unwrap_or_else(|| plain.clone());
    let shown: String = shown
        .trim_end_matches(['.', ' '])
        .chars()
        .take(400)
        .collect();
    Some(Citation {
        kind: if pending {
            ReferenceKind::Pending
        } else {
            ReferenceKind::Prose
        },
        text: shown,
        decoration: None,
        fragment: None,
        span: text.span,
        role: Role::Proof,
        pending,
        retired: false,
        linked: false,
        base: None,
        strength: words::strength(&plain),
    })
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
