//! Secrets: what has to be rotated, how often, and when it last was.

use crate::base::text::fold;
use crate::parse::Table;
use crate::records::assembly::context::{Context, Drafts, KindReader};
use crate::records::assembly::fill;
use crate::records::assembly::place;
use crate::records::values::{round, when};
use crate::records::words::vocabulary::{Label, Topic};
use crate::records::{Detail, Kind, Record, Recurring, Value};

/// How secrets are read.
pub static READER: KindReader = KindReader {
    kind: Kind::Secret,
    plural: "secrets",
    read,
};

fn read(context: &Context, drafts: &mut Drafts) {
    for (place, table) in place::tables(context, drafts) {
        let columns = fill::columns(context, table);
        let names = table
            .header
            .first()
            .and_then(|header| context.words.topic(&header.plain));
        let topical = [place.topic, names].contains(&Some(Topic::Secrets));
        if !is_register(table, &columns, topical) {
            continue;
        }
        for row in place::rows(table, drafts) {
            if let Some(mut record) =
                fill::from_row(context, Kind::Secret, place.section, table, row)
            {
                rotate(&mut record);
                drafts.push(record);
            }
        }
        drafts.take(table.span);
    }
}

/// A rotation column, or under a heading about secrets a column that says where they are kept.
fn is_register(table: &Table, columns: &[Option<Label>], topical: bool) -> bool {
    let has = |label: Label| columns.contains(&Some(label));
    let first = table
        .header
        .first()
        .map(|header| fold(&header.plain))
        .unwrap_or_default();
    let names = [
        "secret",
        "key",
        "credential",
        "token",
        "certificate",
        "password",
    ]
    .iter()
    .any(|word| first.contains(word));
    table.header.len() > 1
        && ((has(Label::Rotation) && (topical || names))
            || (topical && names && has(Label::Storage)))
}

fn rotate(record: &mut Record) {
    let every_days = fill::text_field(record, "rotation").and_then(when::cadence_days);
    let last = record.fields.iter().find_map(|(name, value)| match value {
        Value::Text(text) if is_last_rotation(name) => when::day(text),
        _ => None,
    });
    record.detail = Detail::Recurring(Recurring {
        every_days,
        last,
        next: round::of_fields(record).next,
    });
    record.fields.retain(|name, _| !is_last_rotation(name));
    record.fields.insert(
        "rotation_days".to_owned(),
        every_days.map_or(Value::Null, |days| Value::Integer(i64::from(days))),
    );
    record.fields.insert(
        "last_rotated".to_owned(),
        last.map_or(Value::Null, Value::Day),
    );
}

/// `Zuletzt`: nothing says that something else was done than a rotation.
fn is_bare(name: &str) -> bool {
    !name.contains('_')
}

fn is_last_rotation(name: &str) -> bool {
    name == "rotated"
        || name == "rotated_on"
        || name == "updated"
        || round::tells_last(&name.replace('_', " ")) && (is_bare(name) || name.contains("_rot"))
}

#[cfg(test)]
mod tests {
    use indoc::indoc;

    use crate::records::assembly::sample::{field, records};
    use crate::records::{Detail, Kind, Recurring};

    #[test]
    fn rotation_and_its_last_day_are_read() {
        let source = indoc! {"
            ## Secrets

            | Secret | Rotation | Storage | Last rotated |
            |-|-|-|-|
            | DB_KEY | 90 days | Vault | 2026-01-05 |
            | MAIL_KEY | yearly | Vault | |
        "};
        let found = records(Kind::Secret, source);
        let fields: Vec<_> = found
            .iter()
            .map(|secret| {
                ["rotation_days", "last_rotated", "storage"].map(|name| field(secret, name))
            })
            .collect();
        assert_eq!(
            fields,
            [["90", "2026-01-05", "Vault"], ["365", "null", "Vault"]]
        );
        assert!(matches!(
            found[0].detail,
            Detail::Recurring(Recurring {
                every_days: Some(90),
                last: Some(_),
                next: None
            })
        ));
    }
}
