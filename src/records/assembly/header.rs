//! Headers: what makes a column name the rows of a table.

use crate::base::text::fold;
use crate::records::Kind;
use crate::records::values::measured::names_measure;
use crate::records::words::plan::names_alerts;
use crate::records::words::vocabulary::Label;

/// The head of a column that may name the rows.
pub struct Header {
    label: Option<Label>,
    folded: String,
    /// Does what was measured of objectives stand below it?
    is_of_measures: bool,
}

impl Header {
    /// The head of a column of a table of this kind, with what it stands for.
    pub fn new(kind: Kind, label: Option<Label>, name: &str) -> Header {
        Header {
            label,
            folded: fold(name),
            is_of_measures: kind == Kind::Slo && names_measure(name),
        }
    }

    /// Is it that of names?
    pub fn is_title(&self) -> bool {
        self.label == Some(Label::Title)
    }

    /// Is it that of a description?
    pub fn is_description(&self) -> bool {
        self.is_free() && self.folded.contains("description")
    }

    /// Written in words that no label knows, none of what was measured among them.
    pub fn is_free(&self) -> bool {
        self.label.is_none() && !self.folded.is_empty() && !self.is_of_measures
    }

    /// Known, but not for something that is said of a row.
    pub fn may_name(&self) -> bool {
        let is_said_of_row = self.label.is_some_and(is_about_a_row);
        !self.folded.is_empty() && !is_said_of_row && !self.is_of_measures
    }

    /// Is it that of ids?
    pub fn is_id(&self) -> bool {
        self.label == Some(Label::Id)
    }
}

/// What makes a column name the rows, the best reason first.
const REASONS: [fn(&Header) -> bool; 5] = [
    Header::is_title,
    Header::is_description,
    Header::is_free,
    Header::may_name,
    Header::is_id,
];

/// The first column that the best reason speaks for.
pub fn best_column(headers: &[Header]) -> Option<usize> {
    REASONS
        .iter()
        .find_map(|reason| headers.iter().position(reason))
}

/// The column that is headed by the kind's own word: a name column, or the first where it is nothing else. An objective is named by its
/// indicator, wherever that stands.
pub fn own_column(kind: Kind, headers: &[Header]) -> Option<usize> {
    let word = kind.word().replace('_', " ");
    let is_alert = |header: &Header| kind == Kind::Observability && names_alerts(&header.folded);
    let is_own = |(at, header): (usize, &Header)| {
        let may_lead = at == 0 && matches!(header.label, None | Some(Label::Objective));
        is_alert(header) || header.folded.starts_with(&word) && (header.is_title() || may_lead)
    };
    indicator_column(kind, headers).or_else(|| headers.iter().enumerate().position(is_own))
}

fn indicator_column(kind: Kind, headers: &[Header]) -> Option<usize> {
    let is_indicator = |header: &Header| kind == Kind::Slo && header.folded == "sli";
    headers.iter().position(is_indicator)
}

/// Does a column with this label say something of a row, rather than name it?
pub fn is_about_a_row(label: Label) -> bool {
    matches!(
        label,
        Label::Id
            | Label::Status
            | Label::Owner
            | Label::Target
            | Label::Updated
            | Label::Evidence
            | Label::Severity
            | Label::Priority
    )
}
