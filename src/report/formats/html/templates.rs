//! Templates: the theme's templates, compiled; a mistake in one has its file, line and column.

use tera::{Context, ErrorKind, Kwargs, State, Tera};

use crate::report::present::theme::{Theme, ThemeError};

/// Where the built-in templates stay reachable for a project's own: `{% extends "default/gate.html" %}`.
const BUILT_IN: &str = "default/";

/// The folder of the templates in a theme.
const FOLDER: &str = "templates/";

/// Templates that compiled whole: each names only parts, filters and blocks that exist.
pub struct Templates(Tera);

impl Templates {
    /// Compiles the templates of a theme. A project's own come first; the built-in ones are after them.
    pub fn load(theme: &Theme) -> Result<Templates, ThemeError> {
        let built_in = Theme::built_in();
        let own = theme
            .files
            .iter()
            .filter(|(path, bytes)| built_in.files.get(*path) != Some(bytes));
        let behind = built_in
            .files
            .iter()
            .filter_map(|(path, bytes)| source(BUILT_IN, path, bytes));
        let sources = behind.chain(own.filter_map(|(path, bytes)| source("", path, bytes)));
        let sources = sources.collect::<Result<Vec<_>, _>>()?;
        compile(sources)
            .map(Templates)
            .map_err(|error| locate(&error))
    }

    /// Draws one page. Fails where a template uses what its page does not give.
    pub fn render(&self, template: &str, context: &Context) -> Result<String, ThemeError> {
        self.0
            .render(template, context)
            .map_err(|error| locate(&error))
    }
}

/// Name and text of a template; `None` for a file that is none.
fn source(prefix: &str, path: &str, bytes: &[u8]) -> Option<Result<(String, String), ThemeError>> {
    let name = path
        .strip_prefix(FOLDER)
        .filter(|name| name.ends_with(".html"))?;
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let line = 1 + bytes
            .iter()
            .take(error.valid_up_to())
            .filter(|&&byte| byte == b'\n')
            .count();
        mistake(
            path.to_owned(),
            Some((line, 1)),
            "the template is not UTF-8",
        )
    });
    Some(text.map(|text| (format!("{prefix}{name}"), text.to_owned())))
}

fn compile(sources: Vec<(String, String)>) -> Result<Tera, tera::Error> {
    let mut templates = Tera::default();
    templates.set_fallback_prefixes([BUILT_IN])?;
    templates.autoescape_on(vec![".html"]);
    templates.register_filter("code", code);
    templates.add_raw_templates(sources)?;
    Ok(templates)
}

/// The filter `code`: a message with what is between backticks as code. It escapes, so `safe` may follow.
fn code(message: &str, _: Kwargs, _: &State) -> String {
    let mut html = Vec::with_capacity(message.len() + 16);
    let parts: Vec<&str> = message.split('`').collect();
    let paired = parts.len() % 2 == 1;
    for (at, part) in parts.iter().enumerate() {
        let tag: &[u8] = match (at, at % 2) {
            (0, _) => b"",
            _ if !paired => b"`",
            (_, 1) => b"<code>",
            (_, _) => b"</code>",
        };
        html.extend_from_slice(tag);
        tera::escape_html(part, &mut html).expect("writing to memory does not fail");
    }
    String::from_utf8_lossy(&html).into_owned()
}

/// Turns the engine's error into a place. Errors found while templates are linked carry their place only in their text,
/// as a line ` --> NAME:LINE:COLUMN`.
fn locate(error: &tera::Error) -> ThemeError {
    let file = |name: &str| format!("{FOLDER}{}", name.strip_prefix(BUILT_IN).unwrap_or(name));
    let report = error.to_string();
    match error.kind() {
        ErrorKind::SyntaxError(found) | ErrorKind::RenderingError(found) => mistake(
            file(found.filename()),
            Some((found.span().start_line, found.span().start_col + 1)),
            found.message(),
        ),
        ErrorKind::MissingParent { current: name, .. }
        | ErrorKind::CircularExtend { tpl: name, .. }
        | ErrorKind::CircularInclude { tpl: name, .. } => {
            mistake(file(name), Some((1, 1)), &report)
        }
        _ => match place_in(&report) {
            Some((name, line, column)) => mistake(file(name), Some((line, column)), &report),
            None => mistake(FOLDER.trim_end_matches('/').to_owned(), None, &report),
        },
    }
}

fn mistake(file: String, position: Option<(usize, usize)>, report: &str) -> ThemeError {
    let message = report
        .lines()
        .next()
        .unwrap_or_default()
        .trim_start_matches("error: ")
        .to_owned();
    ThemeError {
        file,
        position,
        message,
        help: None,
    }
}

fn place_in(report: &str) -> Option<(&str, usize, usize)> {
    let place = report
        .lines()
        .find_map(|line| line.trim_start().strip_prefix("--> "))?;
    let (rest, column) = place.rsplit_once(':')?;
    let (name, line) = rest.rsplit_once(':')?;
    Some((name, line.parse().ok()?, column.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn load(template: &str) -> Result<Templates, ThemeError> {
        let own = BTreeMap::from([(
            "templates/not_found.html".to_owned(),
            template.as_bytes().to_vec(),
        )]);
        Templates::load(&Theme::with_project("themes/ours", own))
    }

    fn check(template: &str, start: &str) {
        let error = load(template)
            .err()
            .map_or("none".to_owned(), |error| error.to_string());
        assert!(
            error.starts_with(&format!("templates/not_found.html:{start}")),
            "{error}"
        );
    }

    #[test]
    fn a_mistake_in_a_template_has_file_line_and_column() {
        check("a\n{% if %}", "2:7: ");
        check("{{ 1 | nonsense }}", "1:8: Unknown filter");
        check("\n\n {{ <no.part /> }}", "3:");
        check("{% extends \"nowhere.html\" %}", "1:1: ");
    }

    #[test]
    fn what_a_page_does_not_give_is_an_error_with_its_place() {
        let templates = load("x\n  {{ nothing }}").expect("the template is well formed");
        let error = templates
            .render("not_found.html", &Context::new())
            .expect_err("`nothing` is not given");
        assert_eq!(error.position, Some((2, 6)), "{error}");
    }

    #[test]
    fn backticks_in_a_message_become_code_and_nothing_else_becomes_markup() {
        let theme = load("{{ m | code | safe }}").expect("the filter is known");
        let draw = |message: &str| {
            let mut context = Context::new();
            context.insert("m", message);
            theme
                .render("not_found.html", &context)
                .expect("the message is given")
        };
        assert_eq!(draw("`a<b` is <i>"), "<code>a&lt;b</code> is &lt;i&gt;");
        assert_eq!(draw("a ` b"), "a ` b");
    }

    #[test]
    fn a_project_may_extend_the_page_that_it_overrides() {
        assert!(
            load(
                "{% extends \"default/not_found.html\" %}{% block title %}Gone{% endblock title %}"
            )
            .is_ok()
        );
    }
}
