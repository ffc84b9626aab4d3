//! Text: a value as JSON that is safe to print.

/// A value as JSON: keys sorted, one trailing newline, and nothing in it that could steer a terminal.
pub fn text(value: &impl serde::Serialize) -> String {
    let mut value =
        serde_json::to_value(value).expect("plain structs with text keys always serialise");
    value.sort_all_objects();
    let mut text = String::new();
    for c in format!("{value:#}\n").chars() {
        let steers = c.is_control() && c != '\n'
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if steers {
            text.push_str(&format!("\\u{:04x}", u32::from(c)))
        } else {
            text.push(c)
        }
    }
    text
}
