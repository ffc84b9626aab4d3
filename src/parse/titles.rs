//! Titles that a generator of sites fills in: `# <%= current_page.data.title %>` means the title of the metadata block.

use super::{Document, FrontMatter, Piece, Text};

/// Puts the title of the metadata block in place of a heading that asks for it.
pub(super) fn fill(document: &mut Document) {
    let declared = document.front_matter.as_ref().and_then(FrontMatter::title);
    let Some(title) = declared.map(str::to_owned) else {
        return;
    };
    let mut sections = document.sections.iter_mut();
    if let Some(section) = sections.find(|section| asks_for_title(&section.heading.plain)) {
        let span = section.heading.span;
        section.heading = Text {
            span,
            plain: title.clone(),
            pieces: vec![Piece {
                text: title,
                span,
                ..Piece::default()
            }],
        };
    }
}

impl FrontMatter {
    /// The title of the document.
    pub fn title(&self) -> Option<&str> {
        let mut fields = self.fields.iter();
        let field = fields.find(|field| field.key.eq_ignore_ascii_case("title"))?;
        Some(field.value.trim()).filter(|title| !title.is_empty())
    }
}

/// Is a heading one expression of a template, and about a title?
fn asks_for_title(heading: &str) -> bool {
    const BRACKETS: [(&str, &str); 2] = [("<%", "%>"), ("{{", "}}")];
    let heading = heading.trim();
    let inner = BRACKETS.iter().find_map(|(open, close)| {
        heading
            .strip_prefix(open)?
            .strip_suffix(close)
            .filter(|inner| !inner.contains(close))
    });
    inner.is_some_and(|inner| inner.to_lowercase().contains("title"))
}

#[cfg(test)]
mod tests {
    use crate::parse::parse_document;

    fn title(text: &str) -> String {
        let document = parse_document(text);
        document
            .title()
            .map_or_else(String::new, |title| title.heading.plain.clone())
    }

    #[test]
    fn a_heading_that_asks_for_the_title_is_the_title_of_the_metadata() {
        let meta = "---\ntitle: Rotate the keys\n---\n";
        for heading in [
            "<%= current_page.data.title %>",
            "{{ page.title }}",
            "{{ $frontmatter.title }}",
        ] {
            assert_eq!(title(&format!("{meta}# {heading}\n")), "Rotate the keys");
        }
        assert_eq!(title(&format!("{meta}# Own words\n")), "Own words");
        assert_eq!(title("# {{ page.title }}\n"), "{{ page.title }}");
    }
}
