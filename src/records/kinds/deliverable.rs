//! Deliverables: things to be made, as bullets, as rows, and as the files that a table of planned changes names.

use crate::base::text::fold;
use crate::parse::{Row, Table, Text};
use crate::records::assembly::context::{Context, Drafts, KindReader};
use crate::records::assembly::fill;
use crate::records::assembly::place;
use crate::records::words::vocabulary::Topic;
use crate::records::{Citation, Kind, Record};

/// How deliverables are read.
pub static READER: KindReader = KindReader {
    kind: Kind::Deliverable,
    plural: "deliverables",
    read,
};

fn read(context: &Context, drafts: &mut Drafts) {
    for (place, table) in place::tables(context, drafts) {
        let columns = fill::columns(context, table);
        if let Some(planned) = planned_column(table) {
            for row in place::rows(table, drafts) {
                planned_changes(context, drafts, place.section, table, row, planned);
            }
        } else if is_register(table, &columns, place.own == Some(Topic::Deliverables)) {
            for row in place::rows(table, drafts) {
                if let Some(record) =
                    fill::from_row(context, Kind::Deliverable, place.section, table, row)
                {
                    drafts.push(record);
                }
            }
        }
    }
    for (place, list) in place::lists(context, drafts) {
        if is_headed(context, &place) {
            for item in place::plain_items(list, drafts)
                .into_iter()
                .filter(|item| !place::describes(context, item))
            {
                let record = fill::from_item(context, Kind::Deliverable, place.section, item);
                drafts.push(record);
            }
        }
    }
}

/// Is it a heading about deliverables, or a label line that is as good as one? `This repository is a deliverable with three parts:` tells
/// what there is.
fn is_headed(context: &Context, place: &place::Place) -> bool {
    const LONGEST: usize = 5;
    let is_under_heading = context.topics[place.section] == Some(Topic::Deliverables);
    let is_short = |label: &Text| label.plain.split_whitespace().count() <= LONGEST;
    let is_own = place.own == Some(Topic::Deliverables);
    is_own && (is_under_heading || place.label.is_none_or(is_short))
}

fn is_register(table: &Table, columns: &fill::Columns, topical: bool) -> bool {
    const NAMES: [&str; 6] = [
        "deliverable",
        "liefer",
        "livrable",
        "leveranse",
        "entregable",
        "成果物",
    ];
    let title = fill::title_column(Kind::Deliverable, table, columns);
    let header = table
        .header
        .get(title)
        .map(|header| fold(&header.plain))
        .unwrap_or_default();
    topical || NAMES.iter().any(|name| header.starts_with(name))
}

/// The column of a table that says what will change: `Planned changes`, `Proposed change`.
fn planned_column(table: &Table) -> Option<usize> {
    let planned = |header: &Text| {
        let folded = fold(&header.plain);
        folded.contains("change")
            && ["planned", "proposed", "intended"]
                .iter()
                .any(|word| folded.contains(word))
    };
    table
        .header
        .iter()
        .position(planned)
        .filter(|_| table.header.len() > 1)
}

/// One deliverable for each file that a row names, else one for the row.
fn planned_changes(
    context: &Context,
    drafts: &mut Drafts,
    section: usize,
    table: &Table,
    row: &Row,
    planned: usize,
) {
    let Some(whole) = fill::from_row(context, Kind::Deliverable, section, table, row) else {
        return;
    };
    let Some(cell) = row.cells.get(planned) else {
        return;
    };
    let area = row
        .cells
        .iter()
        .enumerate()
        .find(|(at, _)| *at != planned)
        .map_or("", |(_, cell)| cell.plain.trim());
    let files: Vec<Record> = cell
        .pieces
        .iter()
        .filter(|piece| piece.code && is_file(&piece.text))
        .map(|piece| {
            let name = piece.text.trim();
            let text = if area.ends_with('/') && !name.contains('/') {
                format!("{area}{name}")
            } else {
                name.to_owned()
            };
            let mut record = context.record(Kind::Deliverable, section, row.span, name);
            record
                .citations
                .push(Citation::of_file_to_come(text, piece.span));
            record.fields.clone_from(&whole.fields);
            record
        })
        .collect();
    if files.is_empty() {
        drafts.push(whole);
    }
    for file in files {
        drafts.push(file);
    }
}

/// A single file name or path with an extension.
fn is_file(text: &str) -> bool {
    let text = text.trim();
    let name = text.rsplit('/').next().unwrap_or(text);
    let extension = name
        .rsplit_once('.')
        .filter(|(stem, _)| !stem.is_empty())
        .map_or("", |(_, extension)| extension);
    (1..=5).contains(&extension.len())
        && extension.chars().all(|c| c.is_ascii_alphanumeric())
        && !text.contains([' ', '*', '(', '=', '<'])
        && extension.contains(|c: char| c.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use indoc::indoc;

    use crate::records::Kind;
    use crate::records::assembly::sample::{records, titles};

    #[test]
    fn bullets_and_planned_files_are_to_be_made() {
        assert_eq!(
            titles(
                Kind::Deliverable,
                indoc! {"
                    ### Deliverables

                    - Map of the cables.
                    - A lamp
                "}
            ),
            ["Map of the cables.", "A lamp"]
        );
        let table = indoc! {"
            ## Changes

            | Area | Planned changes |
            |-|-|
            | `docs/net/` | Add `map.md`, `lamps.md` |
            | `src/` | Clean up |
        "};
        let found = records(Kind::Deliverable, table);
        assert_eq!(found.len(), 3);
        assert!(
            found[0]
                .citations
                .iter()
                .any(|citation| citation.text == "docs/net/map.md" && citation.pending)
        );
    }
}
