//! Durability: how each kind of data is kept, and how it is recovered.

use crate::parse::Table;
use crate::records::Kind;
use crate::records::assembly::context::{Context, Drafts, KindReader};
use crate::records::assembly::fill;
use crate::records::assembly::place;
use crate::records::words::vocabulary::{Label, Topic};

/// How durability is read.
pub static READER: KindReader = KindReader {
    kind: Kind::Durability,
    plural: "durability records",
    read,
};

fn read(context: &Context, drafts: &mut Drafts) {
    for (place, table) in place::tables(context, drafts) {
        let columns = fill::columns(context, table);
        if fill::attributes(context, table).is_some()
            || !is_register(table, &columns, place.topic == Some(Topic::Durability))
        {
            continue;
        }
        for row in place::rows(table, drafts) {
            if let Some(record) =
                fill::from_row(context, Kind::Durability, place.section, table, row)
            {
                drafts.push(record);
            }
        }
        drafts.take(table.span);
    }
}

/// Data beside its persistence, or beside two ways of saying how it comes back; under a heading about durability one is enough.
fn is_register(table: &Table, columns: &fill::Columns, topical: bool) -> bool {
    let count = |label: Label| {
        columns
            .iter()
            .filter(|column| **column == Some(label))
            .count()
    };
    let title = fill::title_column(Kind::Durability, table, columns);
    let named = !matches!(
        columns.get(title),
        Some(Some(Label::Persistence | Label::Recovery))
    );
    let (kept, recovered) = (count(Label::Persistence), count(Label::Recovery));
    named && (kept > 0 && recovered > 0 || recovered > 1 || (topical && kept + recovered > 0))
}

#[cfg(test)]
mod tests {
    use indoc::indoc;

    use crate::records::Kind;
    use crate::records::assembly::sample::{field, records};

    #[test]
    fn data_stands_with_its_keeping_and_its_recovery() {
        let source = indoc! {"
            ## Data durability

            | Data | Persistence | Recovery path |
            |-|-|-|
            | Orders | Postgres | replay of the log |
        "};
        let found = records(Kind::Durability, source);
        assert_eq!(found.len(), 1);
        assert_eq!(
            (
                found[0].title.as_str(),
                field(&found[0], "recovery").as_str()
            ),
            ("Orders", "replay of the log")
        );
    }
}
