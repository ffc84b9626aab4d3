//! Tracks: bodies of work with a status of their own, as headed sections or as rows of a roadmap.

use crate::base::text::fold;
use crate::parse::{Block, List, Paragraph, Table};
use crate::records::assembly::context::{Context, Drafts, KindReader};
use crate::records::assembly::{fill, naming, outline, place, remains};
use crate::records::values::status;
use crate::records::words::vocabulary::{Label, Topic};
use crate::records::{Kind, Record, Status};

/// Reads tracks and workstreams.
pub static READER: KindReader = KindReader {
    kind: Kind::Track,
    plural: "tracks",
    read,
};

fn read(context: &Context, drafts: &mut Drafts) {
    let carriers: Vec<usize> = (0..context.document.sections.len())
        .filter(|&at| may_carry(context, drafts, at))
        .collect();
    let signs = TrackSigns::of(context, &carriers);
    for at in carriers {
        let is_made = || signs.make_track(context, at) && !signs.report_what_was_done(context, at);
        if is_workstream(context, at) || is_made() {
            headed(context, drafts, at);
        }
    }
    rows(context, drafts);
}

/// Which sections may be tracks, by the sign that each has. Most signs make a track only where siblings have them as well.
struct TrackSigns {
    /// Sections with a status field.
    with_status: Vec<usize>,
    /// Sections whose heading has a status.
    marked: Vec<usize>,
    /// Sections with a number and a status field.
    numbered: Vec<usize>,
}

impl TrackSigns {
    fn of(context: &Context, carriers: &[usize]) -> Self {
        let has_status = |at: &usize| labels(context, *at).contains(&Label::Status);
        let with_status: Vec<usize> = carriers.iter().copied().filter(has_status).collect();
        let marked = carriers.iter().filter(|&&at| is_marked(context, at));
        let numbered = with_status.iter().filter(|&&at| is_numbered(context, at));
        TrackSigns {
            marked: marked.copied().collect(),
            numbered: numbered.copied().collect(),
            with_status,
        }
    }

    fn make_track(&self, context: &Context, at: usize) -> bool {
        let has_siblings = |all: &[usize]| count_siblings(context, all, at) >= 2;
        if self.with_status.contains(&at)
            && (has_company(context, at) || has_siblings(&self.with_status))
        {
            return true;
        }
        if self.marked.contains(&at) && has_siblings(&self.marked) {
            return true;
        }
        // A numbered section beside tracks is one without a claim, so that *all tracks must be done* asks for it.
        let bare = is_numbered(context, at) && !self.with_status.contains(&at);
        bare && has_siblings(&self.numbered)
    }

    /// `Issue 1: race in the counter ✅ FIXED`, `Issue 2: … ✅ FIXED`: where every sibling is done and tells of itself, and none names an owner,
    /// a day or anything else that work has, the sections report findings. One that is open makes work of all of them.
    fn report_what_was_done(&self, context: &Context, at: usize) -> bool {
        let is_about_tracks = outline::topic_around(context, at) == Some(Topic::Tracks);
        let stating = self.with_status.iter().chain(&self.marked).copied();
        let mut siblings = stating.filter(|other| are_siblings(context, at, *other));
        let is_report = |other| is_done(context, other) && tells_of_finding(context, other);
        !is_about_tracks && siblings.all(is_report)
    }
}

/// How many of some sections are siblings of one, itself included.
fn count_siblings(context: &Context, all: &[usize], at: usize) -> usize {
    let siblings = all
        .iter()
        .filter(|&&other| are_siblings(context, at, other));
    siblings.count()
}

/// Does a section say, in its heading or in a field below it, that it is done?
fn is_done(context: &Context, at: usize) -> bool {
    let heading = &context.document.sections[at].heading;
    let marked = status::of_heading(heading, context.words, &context.legend);
    let claim = fill::from_section(context, Kind::Track, at).claim;
    let claim = claim.or(marked.map(|(claim, _)| claim));
    claim.is_some_and(|claim| claim.status == Status::Done)
}

/// Has a section fields, such as `Problem` and `Impact`, that say more than how it stands, and none that a track has?
fn tells_of_finding(context: &Context, at: usize) -> bool {
    let tells = |key: &str| context.words.label(key) != Some(Label::Status);
    let blocks = context.document.sections[at].blocks.iter();
    let mut pairs = blocks.flat_map(Block::fields);
    !has_company(context, at) && pairs.any(|pair| tells(&pair.key))
}

/// Has a section a field that a track has beside its status?
fn has_company(context: &Context, at: usize) -> bool {
    labels(context, at).iter().any(|label| {
        matches!(
            label,
            Label::Owner | Label::Target | Label::Evidence | Label::Scope | Label::Priority
        )
    })
}

fn is_numbered(context: &Context, at: usize) -> bool {
    let heading = &context.document.sections[at].heading.plain;
    naming::read(heading).number.is_some()
}

/// Can a section be a track at all? Titles, metadata and what earlier kinds have taken cannot.
fn may_carry(context: &Context, drafts: &Drafts, at: usize) -> bool {
    let section = &context.document.sections[at];
    let topic = outline::topic(context, at);
    let other = matches!(
        topic,
        Some(
            Topic::Gate
                | Topic::SignOff
                | Topic::DefinitionOfDone
                | Topic::StopConditions
                | Topic::Waivers
                | Topic::Evidence
                | Topic::Legend
                | Topic::Reference
        )
    );
    let label = is_field(context, at) || describes_document(context, at);
    // What gave a gate its heading or a criterion is told there.
    let gate = drafts.records.iter().any(|record| match record.kind {
        Kind::Gate => record.span.start == section.span.start,
        Kind::Criterion => record.section_index == at,
        _ => false,
    });
    // A heading that merely speaks of risks may still be work with a status; a register is none.
    let register = topic == Some(Topic::Risks)
        && drafts.records.iter().any(|record| {
            record.kind == Kind::Risk
                && section.span.start <= record.span.start
                && record.span.end <= section.span.end
        });
    section.level > 0
        && !register
        && !place::is_title(context, at)
        && !other
        && !label
        && !gate
        && !is_decision(context, at)
        && !drafts.is_taken(section.span)
        && !is_metadata(&section.heading.plain)
}

/// Is a heading the name of a field, with its value below it? `Restore` names a field, and with a status of its own a body of work.
fn is_field(context: &Context, at: usize) -> bool {
    let heading = &context.document.sections[at].heading.plain;
    context.words.label(heading).is_some() && !labels(context, at).contains(&Label::Status)
}

/// Is the status below a heading the document's own?
pub fn is_of_document(context: &Context, at: usize) -> bool {
    is_metadata(&context.document.sections[at].heading.plain) || describes_document(context, at)
}

fn is_metadata(heading: &str) -> bool {
    const METADATA: &[&str] = &[
        "metadata",
        "document control",
        "document metadata",
        "document information",
        "document info",
        "overview",
        "summary",
        "executive summary",
        "about",
        "introduction",
        "conclusion",
        "overall status",
        "current status",
        "status summary",
        "revision history",
    ];
    METADATA.contains(&fold(heading).trim_start_matches(|c: char| !c.is_alphabetic()))
}

/// Version, dates of review and the like under a heading say that its status is the document's own.
fn describes_document(context: &Context, at: usize) -> bool {
    const KEYS: &[&str] = &[
        "version",
        "document version",
        "classification",
        "applies to",
        "audience",
        "supersedes",
    ];
    let pairs = context.document.sections[at]
        .blocks
        .iter()
        .flat_map(|block| match block {
            Block::Paragraph(paragraph) => paragraph.pairs.iter().collect(),
            Block::List(list) => list
                .items
                .iter()
                .filter_map(|item| item.pairs.first())
                .collect(),
            _ => Vec::new(),
        });
    let of_document = |key: &str| {
        let label = context.words.label(key);
        KEYS.contains(&fold(key).as_str())
            || matches!(
                label,
                Some(Label::Updated | Label::ReviewEvery | Label::Created | Label::NextReview)
            )
    };
    pairs.filter(|pair| of_document(&pair.key)).take(2).count() == 2
}

/// The labels that stand directly under a heading: in pairs of paragraphs, of top items, or as an attribute table.
fn labels(context: &Context, at: usize) -> Vec<Label> {
    let mut found = Vec::new();
    let blocks = &context.document.sections[at].blocks;
    for (place, block) in blocks.iter().enumerate() {
        match block {
            Block::Paragraph(paragraph) => {
                found.extend(labels_of(context, paragraph, blocks.get(place + 1)));
            }
            Block::List(list) => found.extend(labels_of_list(context, list)),
            Block::Table(table) => found.extend(
                fill::attributes(context, table)
                    .unwrap_or_default()
                    .iter()
                    .filter_map(|(label, _)| context.words.label(&label.plain)),
            ),
            Block::Quote(_) | Block::Fence(_) | Block::Html(_) => {}
        }
    }
    found
}

fn labels_of_list(context: &Context, list: &List) -> Vec<Label> {
    let unboxed = list.items.iter().filter(|item| item.task.is_none());
    let pairs = unboxed.filter_map(|item| item.pairs.first());
    pairs
        .filter_map(|pair| context.words.label(&pair.key))
        .collect()
}

/// The labels of a paragraph that have a value, or a list below them: `To see its status:` above a command is no field.
fn labels_of(context: &Context, paragraph: &Paragraph, next: Option<&Block>) -> Vec<Label> {
    let is_listed = matches!(next, Some(Block::List(_)));
    let answered = paragraph
        .pairs
        .iter()
        .filter(|pair| is_listed || !pair.value.is_empty());
    answered
        .filter_map(|pair| context.words.label(&pair.key))
        .collect()
}

/// Does the heading itself end or begin with a status in words? A lone pictograph may be mere decoration.
fn is_marked(context: &Context, at: usize) -> bool {
    let heading = &context.document.sections[at].heading;
    let named = status::marked(heading, context.words, &context.legend);
    named.is_some_and(|(claim, rest)| {
        !rest.is_empty() && claim.text.chars().filter(|c| c.is_alphabetic()).count() >= 2
    })
}

fn are_siblings(context: &Context, a: usize, b: usize) -> bool {
    let (a, b) = (&context.document.sections[a], &context.document.sections[b]);
    a.level == b.level && a.parent == b.parent
}

/// `WS-A: Search`, `Workstream 2 - Billing`: a workstream is a track without a claim.
fn is_workstream(context: &Context, at: usize) -> bool {
    let folded = fold(&context.document.sections[at].heading.plain);
    let after = ["workstream ", "ws-", "ws ", "work stream ", "track "]
        .iter()
        .find_map(|lead| folded.strip_prefix(lead));
    after.is_some_and(|rest| {
        let code = rest.chars().take_while(|c| c.is_alphanumeric()).count();
        let then = rest.chars().skip(code).find(|c| *c != ' ');
        (1..=3).contains(&code) && matches!(then, Some(':' | '-' | '—' | '.' | ')'))
    })
}

/// `**Context:** …`, `**Decision:** …`: an entry of a list of decisions, whose status says how far the deciding is.
fn is_decision(context: &Context, at: usize) -> bool {
    let section = &context.document.sections[at];
    let paragraphs = section.blocks.iter().filter_map(|block| match block {
        Block::Paragraph(paragraph) => Some(paragraph),
        _ => None,
    });
    let keys: Vec<String> = paragraphs
        .flat_map(|paragraph| &paragraph.pairs)
        .map(|pair| fold(&pair.key))
        .collect();
    let has = |wanted: &[&str]| keys.iter().any(|key| wanted.contains(&key.as_str()));
    has(&["decision", "entscheidung", "décision", "решение"])
        && has(&["context", "kontext", "contexte", "контекст"])
}

fn headed(context: &Context, drafts: &mut Drafts, at: usize) {
    let record = remains::held_against(context, at, fill::from_section(context, Kind::Track, at));
    if record.title.is_empty() {
        return;
    }
    let blocks = &context.document.sections[at].blocks;
    let track = drafts.add_around(record);
    own_deliverables(context, drafts, at, track);
    // What describes the track is taken; boxes and tables below it are records of their own.
    for block in blocks.iter().filter(|block| describes(block)) {
        drafts.take(block.span());
    }
}

/// What is to be made below the heading of a track is the track's.
fn own_deliverables(context: &Context, drafts: &mut Drafts, at: usize, track: usize) {
    let sections: Vec<usize> = std::iter::once(at)
        .chain(outline::below(context, at))
        .collect();
    let is_own = |record: &&mut Record| {
        record.kind == Kind::Deliverable && sections.contains(&record.section_index)
    };
    let deliverables = drafts.records.iter_mut().filter(is_own);
    deliverables.for_each(|record| record.parent = Some(track));
}

fn describes(block: &Block) -> bool {
    let mut boxes = false;
    outline::each_item(std::slice::from_ref(block), 0, &mut |item, _| {
        boxes |= item.task.is_some()
    });
    matches!(block, Block::List(_) | Block::Paragraph(_)) && !boxes
}

/// Rows of roadmap tables: under a heading about tracks, or with a name column that is called so.
fn rows(context: &Context, drafts: &mut Drafts) {
    for at in 0..context.document.sections.len() {
        let topical = outline::topic_around(context, at) == Some(Topic::Tracks);
        for block in &context.document.sections[at].blocks {
            let Block::Table(table) = block else { continue };
            if drafts.is_taken(table.span) || !is_track_table(context, table, topical) {
                continue;
            }
            for row in &table.rows {
                if let Some(record) = fill::from_row(context, Kind::Track, at, table, row) {
                    drafts.push(record);
                }
            }
            drafts.take(table.span);
        }
    }
}

fn is_track_table(context: &Context, table: &Table, topical: bool) -> bool {
    const NAMES: &[&str] = &[
        "track",
        "workstream",
        "epic",
        "initiative",
        "feature",
        "work item",
        "workitem",
        "project",
        "theme",
    ];
    let columns = fill::columns(context, table);
    let named = table
        .header
        .iter()
        .any(|cell| NAMES.contains(&fold(&cell.plain).as_str()));
    let status = columns.contains(&Some(Label::Status));
    let owned = columns
        .iter()
        .any(|column| matches!(column, Some(Label::Owner | Label::Target)));
    (named && (status || owned)) || (topical && status)
}
