//! Data: a YAML or JSON file as a tree of texts, lists and maps, with the place of each.

use super::{json, yaml};
use crate::base::{RelPath, Span};

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Datum {
    /// From its first to its last byte, keys and values of a map included.
    pub span: Span,
    /// What it is.
    pub value: DatumValue,
}

/// What a value is. A number, a date or a truth is the text that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DatumValue {
    /// A scalar; empty for `null`.
    Text(String),
    /// A list.
    List(Vec<Datum>),
    /// A map, in the order of the file. No key is in it twice.
    Map(Vec<(DatumKey, Datum)>),
}

/// A key of a map and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatumKey {
    /// Its words.
    pub text: String,
    /// Where.
    pub span: Span,
}

/// Why a file could not be read as data, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataFault {
    /// What is wrong.
    pub why: String,
    /// Where.
    pub span: Span,
}

/// Reads a file by the name that it has: `.json`, else YAML. An empty file is an empty text.
pub fn read_data(path: &RelPath, text: &str) -> Result<Datum, DataFault> {
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    if body.trim().is_empty() {
        return Ok(Datum {
            span: Span::new(0, 0),
            value: DatumValue::Text(String::new()),
        });
    }
    let offset = text.len() - body.len();
    let read = if path.extension().eq_ignore_ascii_case("json") {
        json::data(body, offset)
    } else {
        yaml::data(body, offset)
    }?;
    match twice(&read) {
        Some(key) => Err(DataFault {
            why: format!("the key `{}` is given twice", key.text),
            span: key.span,
        }),
        None => Ok(read),
    }
}

/// Reads a text as JSON alone; `None` where it is none.
pub fn read_json(text: &str) -> Option<Datum> {
    json::data(text, 0).ok()
}

/// Reads a text as YAML alone; `None` where it is none.
pub fn read_yaml(text: &str) -> Option<Datum> {
    yaml::data(text, 0).ok()
}

/// The first key that a map has already: nobody can say which of the two counts.
fn twice(datum: &Datum) -> Option<&DatumKey> {
    match &datum.value {
        DatumValue::Text(_) => None,
        DatumValue::List(items) => items.iter().find_map(twice),
        DatumValue::Map(entries) => {
            let mut keys: Vec<&DatumKey> = entries.iter().map(|(key, _)| key).collect();
            keys.sort_by(|a, b| (&a.text, a.span).cmp(&(&b.text, b.span)));
            let own = keys
                .windows(2)
                .find(|pair| pair[0].text == pair[1].text)
                .map(|pair| pair[1]);
            own.or_else(|| entries.iter().find_map(|(_, inner)| twice(inner)))
        }
    }
}

#[cfg(test)]
mod tests {
    use indoc::indoc;

    use super::*;

    fn read(name: &str, text: &str) -> Result<String, (String, String)> {
        let path = RelPath::new(name).expect("a path below the root");
        read_data(&path, text)
            .map(|datum| told(&datum, text))
            .map_err(|fault| (fault.why, fault.span.of(text).to_owned()))
    }

    /// `{key: text}`, each text as it was read, with what is at its place after `@` where that differs.
    fn told(datum: &Datum, source: &str) -> String {
        match &datum.value {
            DatumValue::Text(text) if datum.span.of(source) == text => text.clone(),
            DatumValue::Text(text) => format!("{text}@{}", datum.span.of(source)),
            DatumValue::List(items) => format!(
                "[{}]",
                items
                    .iter()
                    .map(|item| told(item, source))
                    .collect::<Vec<_>>()
                    .join(", ")
            ),
            DatumValue::Map(entries) => {
                let told = entries.iter().map(|(key, inner)| {
                    assert!(key.span.of(source).contains(&key.text), "{key:?}");
                    format!("{}: {}", key.text, told(inner, source))
                });
                format!("{{{}}}", told.collect::<Vec<_>>().join(", "))
            }
        }
    }

    #[test]
    fn what_is_written_counts_in_both_forms() {
        let yaml = indoc! {r#"
            # register
            waivers:
              - id: W-1
                ok: yes
                ends: 2026-01-31
                note: "a b"
                none: ~
                é: [1.50, on]
        "#};
        let json = "{\"waivers\": [{\"id\": \"W-1\", \"ok\": true, \"note\": \"a\\u00e9\\n\", \"none\": null, \"n\": [-1.50e3, {}]}]}\n";
        assert_eq!(
            read("a.yaml", yaml).as_deref(),
            Ok(
                "{waivers: [{id: W-1, ok: yes, ends: 2026-01-31, note: a b@\"a b\", none: @~, é: [1.50, on]}]}"
            )
        );
        assert_eq!(
            read("a.json", json).as_deref(),
            Ok(
                "{waivers: [{id: W-1@\"W-1\", ok: true, note: aé\n@\"a\\u00e9\\n\", none: @null, n: [-1.50e3, {}]}]}"
            )
        );
        assert_eq!(read("a.yaml", " \n").as_deref(), Ok(""));
    }

    #[test]
    fn what_cannot_be_read_says_where() {
        let at = |name: &str, text: &str| read(name, text).expect_err("the file is broken");
        assert_eq!(at("a.yaml", "a: 1\nb: [1\nc: 2\n").1.lines().count(), 1);
        assert_eq!(
            at("a.yaml", "a:\n  x: 1\n  y: 2\n  x: 3\n").1.trim(),
            "x: 3"
        );
        assert_eq!(at("a.json", "{\"a\": 1, \"a\": 2}").1, "\"a\"");
        assert_eq!(at("a.json", "{\"a\": 1,}\n").1, "}");
        assert_eq!(at("a.json", "{\"a\": 1} x").1, "x");
        assert!(at("a.json", &"[".repeat(5_000)).0.contains("recursion"));
        assert!(read("a.yaml", &"[".repeat(5_000)).is_err());
        assert!(read("a.yaml", "a: &x [1, 2]\nb: *x\n---\nc: 1\n").is_err());
    }

    #[test]
    fn a_long_register_is_read_in_time() {
        let long: String = (0..20_000)
            .map(|at| format!("- id: W-{at}\n  ends: 2026-01-31 é\n"))
            .collect();
        let path = RelPath::new("a.yaml").expect("a path");
        let Ok(Datum {
            value: DatumValue::List(items),
            ..
        }) = read_data(&path, &long)
        else {
            panic!("it is a list")
        };
        assert_eq!(
            (items.len(), items[19_999].span.of(&long)),
            (20_000, "id: W-19999\n  ends: 2026-01-31 é")
        );
    }
}
