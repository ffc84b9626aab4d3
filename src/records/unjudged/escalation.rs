//! Escalations: who is called in which order, as the tables and lists below a heading such as *Escalation matrix* say.

use crate::base::Span;
use crate::base::kind::DocumentRole;
use crate::parse::{Block, List, Row, Section, Table};
use crate::records::assembly::context::Context;
use crate::records::assembly::fill;
use crate::records::assembly::naming::one_line;
use crate::records::words::plan::heads_escalation;

/// At most so many steps of one document are kept.
const MOST: usize = 100;

/// The steps of one table or list, in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Escalation {
    /// The table or list.
    pub span: Span,
    /// Who is called, first to last.
    pub steps: Vec<EscalationStep>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EscalationStep {
    /// The row or item.
    pub span: Span,
    /// What it begins with: a level, a role, a name.
    pub name: String,
    /// What else the row says, by the header of each column.
    pub details: Vec<(String, String)>,
}

/// The escalations of a document, in order.
pub fn of_document(context: &Context) -> Vec<Escalation> {
    if context.role != DocumentRole::Operations {
        return Vec::new();
    }
    let sections = context.document.sections.iter();
    let headed = sections.filter(|section| heads_escalation(&section.heading.plain));
    let mut left = MOST;
    let all = headed.flat_map(in_section).map_while(|mut escalation| {
        escalation.steps.truncate(left);
        left -= escalation.steps.len();
        (!escalation.steps.is_empty()).then_some(escalation)
    });
    all.collect()
}

fn in_section(section: &Section) -> Vec<Escalation> {
    let all = section.blocks.iter().map(|block| match block {
        Block::Table(table) => of_table(table),
        Block::List(list) if list.start.is_some() => of_list(list),
        Block::List(_)
        | Block::Paragraph(_)
        | Block::Quote(_)
        | Block::Fence(_)
        | Block::Html(_) => None,
    });
    all.flatten().collect()
}

/// The rows of a table of at least two columns.
fn of_table(table: &Table) -> Option<Escalation> {
    let rows = table.rows.iter().filter_map(|row| step(table, row));
    let steps: Vec<EscalationStep> = rows.collect();
    (table.header.len() > 1 && !steps.is_empty()).then_some(Escalation {
        span: table.span,
        steps,
    })
}

fn step(table: &Table, row: &Row) -> Option<EscalationStep> {
    let (first, rest) = row.cells.split_first()?;
    let headers = table.header.iter().skip(1);
    let said = headers
        .zip(rest)
        .filter(|(_, cell)| !fill::is_blank(&cell.plain));
    let details: Vec<(String, String)> = said
        .map(|(header, cell)| (one_line(&header.plain), one_line(&cell.plain)))
        .collect();
    (!details.is_empty()).then(|| EscalationStep {
        span: row.span,
        name: one_line(&first.plain),
        details,
    })
}

/// The items of a numbered list: a bullet may say anything, and an order says who comes first.
fn of_list(list: &List) -> Option<Escalation> {
    let items = list.items.iter().filter(|item| item.task.is_none());
    let steps: Vec<EscalationStep> = items
        .map(|item| EscalationStep {
            span: item.span,
            name: one_line(&item.text.plain),
            details: Vec::new(),
        })
        .collect();
    (steps.len() > 1).then_some(Escalation {
        span: list.span,
        steps,
    })
}

#[cfg(test)]
mod tests {
    use indoc::indoc;

    use super::*;
    use crate::base::{RelPath, Settings};
    use crate::parse;
    use crate::records::words::Vocabulary;

    #[test]
    fn tables_and_numbered_lists_say_who_is_called() {
        let source = indoc! {"
            # On-call

            ## Escalation matrix

            | Level | Role | Respond within |
            |-|-|-|
            | 1 | Crane crew | 5 min |
            | 2 | Harbour master | - |
            | 3 | | |

            ## Eskalation

            1. Crane crew
            2. Harbour master

            - Be polite
            - Be brief

            ## Other

            | Level | Role |
            |-|-|
            | 1 | Nobody |
        "};
        let document = parse::parse_document(source);
        let path = RelPath::new("docs/ops/on-call.md").expect("a path");
        let words = Vocabulary::new(&Settings::default());
        let context = Context::new(&path, &document, source, &words);
        let told: Vec<String> = of_document(&context)
            .iter()
            .flat_map(|one| &one.steps)
            .map(|step| format!("{} {:?}", step.name, step.details))
            .collect();
        let first = r#"1 [("Role", "Crane crew"), ("Respond within", "5 min")]"#;
        let second = r#"2 [("Role", "Harbour master")]"#;
        assert_eq!(told, [first, second, "Crane crew []", "Harbour master []"]);
    }
}
