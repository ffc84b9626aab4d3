//! Outline: what the parts of a document are about, and which of them say nothing of today's state.

use crate::base::Span;
use crate::base::text::{fold, words};
use crate::parse::{Block, Item, List, Text};
use crate::records::assembly::context::{Context, Drafts};
use crate::records::words::vocabulary::Topic;
use crate::records::words::{gates, tail};

/// What a section's own heading is about. A heading that is a code span names an identifier, and is about that alone.
pub fn topic(context: &Context, section: usize) -> Option<Topic> {
    context.topics[section]
}

/// What a section is about: its own heading's topic, else that of the nearest section around it that has one.
pub fn topic_around(context: &Context, section: usize) -> Option<Topic> {
    context.topic_around(section)
}

/// The sections below `section`, at any depth, in document order.
pub fn below<'a>(context: &'a Context, section: usize) -> impl Iterator<Item = usize> + 'a {
    let level = context.document.sections[section].level;
    let later = context
        .document
        .sections
        .iter()
        .enumerate()
        .skip(section + 1);
    later
        .take_while(move |(_, other)| other.level > level)
        .map(|(at, _)| at)
}

/// Kinds of documents that explain and claim nothing, as their front matter says: no record is read in them.
pub const SILENT_KINDS: &[&str] = &["guide", "reference", "decision", "template", "tutorial"];

/// Does the front matter say that the document only explains?
pub fn is_silent(context: &Context) -> bool {
    let fields = context
        .document
        .front_matter
        .iter()
        .flat_map(|meta| &meta.fields);
    fields.into_iter().any(|field| {
        field.key.eq_ignore_ascii_case("kind")
            && SILENT_KINDS.contains(&field.value.trim().to_lowercase().as_str())
    })
}

/// Takes the parts that are policy, template, legend or change log: what stands there is no record.
pub fn take_reference_parts(context: &Context, drafts: &mut Drafts) {
    if is_silent(context) {
        drafts.take(Span::new(0, context.text.len()));
    }
    for (at, section) in context.document.sections.iter().enumerate() {
        let around = context
            .document
            .ancestry(at)
            .into_iter()
            .filter_map(|at| topic(context, at))
            .collect::<Vec<_>>();
        if around
            .last()
            .is_some_and(|topic| matches!(topic, Topic::Reference | Topic::Legend))
        {
            section
                .blocks
                .iter()
                .for_each(|block| drafts.take(block.span()));
        }
        for pair in section.blocks.windows(2) {
            let lead = label_line(&pair[0]).and_then(|label| context.words.topic(label));
            if matches!(lead, Some(Topic::Legend)) {
                drafts.take(pair[1].span());
            }
        }
    }
}

/// Does an item begin with a label that is known: `Owner: Jo`?
pub fn is_labelled(context: &Context, item: &Item) -> bool {
    let pair = item.pairs.first();
    pair.is_some_and(|pair| context.words.label(&pair.key).is_some())
}

/// The text of a paragraph that introduces what follows: its last line ends in a colon, or it is a few words in bold.
pub fn label_line(block: &Block) -> Option<&str> {
    let Block::Paragraph(paragraph) = block else {
        return None;
    };
    if is_bold_label(&paragraph.text) {
        return Some(paragraph.text.plain.trim());
    }
    let line = paragraph.text.plain.trim_end();
    let last = line.rsplit('\n').next().unwrap_or(line).trim();
    last.ends_with([':', '：']).then_some(last)
}

/// `**Nice to have**`: a few words in bold; not those that decide or object, which speak for themselves.
fn is_bold_label(text: &Text) -> bool {
    const LONGEST: usize = 8;
    let plain = text.plain.trim();
    let mut pieces = text.pieces.iter();
    let is_bold = pieces.all(|piece| piece.strong || piece.text.trim().is_empty());
    let is_brief = || {
        plain.ends_with(|c: char| c.is_alphabetic() || c == ')')
            && plain.split_whitespace().count() <= LONGEST
    };
    is_bold && is_brief() && labels(plain)
}

/// Do these words neither decide nor object? What stands beside a decision may: `Nice to have (does not gate the launch)`.
fn labels(plain: &str) -> bool {
    let decides = words(&fold(plain)).any(|word| matches!(word, "go" | "nogo"));
    let is_free = || gates::is_told(plain) || tail::objection(plain).is_none();
    !decides && is_free()
}

/// Is this a list of terms with their meanings? Then a status word among its bold leads (`**LIVE:** orders go out` beside
/// `**PAPER:** …`) is a term as well.
pub fn defines_terms(context: &Context, list: &List) -> bool {
    let leads = list
        .items
        .iter()
        .filter(|item| item.task.is_none())
        .filter_map(|item| item.text.pieces.first());
    let bold: Vec<&str> = leads
        .filter(|piece| piece.strong)
        .map(|piece| piece.text.trim().trim_end_matches(':'))
        .collect();
    if are_levels(&bold) || are_outcomes(&bold) {
        return true;
    }
    let statuses = bold
        .iter()
        .filter(|word| context.words.status(&fold(word)).is_some())
        .count();
    statuses > 0 && statuses * 2 <= bold.len()
}

/// `**GO**: …`, `**NO-GO**: …`: what each outcome means.
fn are_outcomes(leads: &[&str]) -> bool {
    let has = |names: &[&str]| {
        leads
            .iter()
            .any(|word| names.contains(&fold(word).as_str()))
    };
    has(&["go"]) && has(&["no-go", "no go", "nogo", "no_go"])
}

/// `**Warning**: …`, `**Critical**: …`: how bad each is.
fn are_levels(leads: &[&str]) -> bool {
    const LEVELS: &[&str] = &[
        "critical", "warning", "major", "minor", "info", "error", "fatal", "severe", "high",
        "medium", "low",
    ];
    let is_level = |word: &&str| LEVELS.contains(&fold(word).as_str());
    leads.len() >= 2 && leads.iter().all(is_level)
}

/// Calls `visit` for every list item of the blocks, with its depth from 0, parents before children.
pub fn each_item<'a>(blocks: &'a [Block], depth: usize, visit: &mut dyn FnMut(&'a Item, usize)) {
    for block in blocks {
        match block {
            Block::List(list) => {
                for item in &list.items {
                    visit(item, depth);
                    each_item(&item.children, depth + 1, visit);
                }
            }
            Block::Quote(quote) => each_item(&quote.blocks, depth, visit),
            Block::Paragraph(_) | Block::Table(_) | Block::Fence(_) | Block::Html(_) => {}
        }
    }
}
