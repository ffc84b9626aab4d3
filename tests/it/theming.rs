//! Themes and looks of a project: what they change, and that nothing else changes.

use std::collections::BTreeMap;

use holdpoint::base::{RelPath, Settings};
use holdpoint::report::formats::html::highlight::Highlighter;
use holdpoint::report::{Output, Theme};
use holdpoint::source::{Cited, Encoding, File, SourceTree, Text};
use holdpoint::{compile, report};
use indoc::indoc;

use crate::support::place::Place;

pub const DOCUMENTS: [(&str, &str); 2] = [
    (
        "ops/tracks.md",
        indoc! {"
            # Tracks

            ## 1) Backups

            Status: open
            Owner: Storage
        "},
    ),
    (
        "ops/restore.md",
        indoc! {"
            ---
            aliases: [runbooks/old restore.md]
            ---
            # Restore

            See [tracks](tracks.md).

            - [ ] Rehearse
        "},
    ),
];

/// The portal of these documents.
pub fn draw(documents: &[(&str, &str)], settings: &Settings, theme: &Theme) -> Output {
    let mut tree = SourceTree::default();
    for (path, text) in documents {
        let path = RelPath::new(path).expect("a path below the root");
        tree.files.insert(
            path.clone(),
            File {
                size: text.len() as u64,
                executable: false,
            },
        );
        tree.texts.insert(
            path,
            Text {
                text: (*text).to_owned(),
                encoding: Encoding::Utf8,
            },
        );
    }
    let as_of = "2025-11-10".parse().expect("an ISO day");
    let compiled = compile(&tree, settings, as_of, |_| Cited::default());
    report(
        compiled.evaluated(settings, as_of),
        theme,
        &Highlighter::new(),
    )
    .expect("the theme draws every page")
}

fn text(output: &Output, path: &str) -> String {
    let bytes = output
        .get(path)
        .unwrap_or_else(|| panic!("there is no {path}"));
    String::from_utf8(bytes.clone()).expect("a page is UTF-8")
}

#[test]
fn a_project_theme_overrides_one_block_and_one_style_and_nothing_else() {
    let base = "{% extends \"default/base.html\" %}\n{% block foot %}<p>Ours alone</p>{% endblock foot %}\n\
                {% block styles %}<link rel=\"stylesheet\" href=\"{{ root }}static/ours.css\">{% endblock styles %}\n";
    let own = BTreeMap::from([
        ("templates/base.html".to_owned(), base.as_bytes().to_vec()),
        (
            "static/ours.css".to_owned(),
            b":root { --accent: teal; }".to_vec(),
        ),
    ]);
    let settings = Settings::default();
    let plain = draw(&DOCUMENTS, &settings, &Theme::built_in());
    let ours = draw(
        &DOCUMENTS,
        &settings,
        &Theme::with_project("themes/ours", own),
    );
    let added: Vec<&String> = ours
        .keys()
        .filter(|path| !plain.contains_key(*path))
        .collect();
    assert_eq!(added, ["static/ours.css"]);
    for (path, bytes) in &plain {
        if !path.ends_with(".html") || text(&plain, path).contains("http-equiv=\"refresh\"") {
            assert_eq!(Some(bytes), ours.get(path), "{path}");
            continue;
        }
        let root = "../".repeat(path.matches('/').count());
        let (before, after) = (text(&plain, path), text(&ours, path));
        let (start, end) = (
            before.find("<footer class=\"bottom\">").expect("a foot"),
            before.find("</footer>").expect("a foot"),
        );
        let swapped = format!(
            "{}<footer class=\"bottom\">\n<p>Ours alone</p>\n{}",
            &before[..start],
            &before[end..]
        );
        let sheet = format!("<link rel=\"stylesheet\" href=\"{root}static/ours.css\">");
        assert_eq!(after.replacen(&sheet, "", 1), swapped, "{path}");
    }
}

#[test]
fn a_site_brings_its_logo_its_colours_and_its_style_sheets() {
    let place = Place::with_document("# A\n");
    place.write(
        "in/site.toml",
        indoc! {r#"
            title = "Ours"
            [look]
            logo = "brand/mark.svg"
            css = ["brand/wide.css"]
            [look.colors]
            accent = "teal"
        "#},
    );
    place.write(
        "in/brand/mark.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    );
    place.write("in/brand/wide.css", ":root { --wide: 96rem; }");
    let build = || place.build_with(&["--no-search"]);
    build().ends(0, &[]);
    let read = |path: &str| {
        std::fs::read_to_string(place.path.join("out").join(path))
            .unwrap_or_else(|_| panic!("there is no {path}"))
    };
    let page = read("documents/docs/a/index.html");
    for wanted in [
        "<img class=\"logo\" src=\"../../../static/site/logo.svg\" alt=\"\">",
        "href=\"../../../static/site/colors.css\"",
        "href=\"../../../static/site/1.css\"",
        "<title>A · Ours</title>",
    ] {
        assert!(page.contains(wanted), "{wanted}");
    }
    assert!(
        page.find("colors.css") > page.find("style.css")
            && page.find("1.css") > page.find("colors.css")
    );
    assert_eq!(read("static/site/1.css"), ":root { --wide: 96rem; }");
    assert!(read("static/site/colors.css").contains("--accent: light-dark(teal, teal);"));
    std::fs::remove_file(place.path.join("in/brand/wide.css")).expect("the sheet was there");
    build().ends(2, &["brand/wide.css", "site.toml"]);
}
