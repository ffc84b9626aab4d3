//! Addresses that last: documents that moved, the sitemap, and the ways from a document to its neighbours and to its source.

use holdpoint::base::Settings;
use holdpoint::report::{Output, Theme};
use indoc::indoc;

use crate::theming::{DOCUMENTS, draw};

fn text(output: &Output, path: &str) -> String {
    let bytes = output
        .get(path)
        .unwrap_or_else(|| panic!("there is no {path} in {:?}", output.keys()));
    String::from_utf8(bytes.clone()).expect("a page is UTF-8")
}

#[test]
fn a_document_that_moved_is_found_where_it_was_with_its_records() {
    let output = draw(&DOCUMENTS, &Settings::default(), &Theme::built_in());
    let page = text(&output, "documents/runbooks/old-restore/index.html");
    assert!(
        page.contains("content=\"0; url=../../../documents/ops/restore/index.html\""),
        "{page}"
    );
    assert!(
        page.contains(
            "<link rel=\"canonical\" href=\"../../../documents/ops/restore/index.html\">"
        ) && page.contains("data-from=\"runbooks/old restore\" data-key=\"ops/restore\""),
        "{page}"
    );
    assert!(
        text(&output, "documents/ops/restore/index.html").contains("id=\"ops/restore/rehearse\""),
    );
    let keys = text(&output, "k/index.html");
    let old = "<a data-from=\"runbooks/old-restore\" data-key=\"ops/restore\" href=\"../documents/ops/restore/index.html\">";
    assert!(
        keys.contains(old)
            && keys.contains(
                "<a data-from=\"ops/restore\" href=\"../documents/ops/restore/index.html\">"
            ),
        "{keys}"
    );
}

#[test]
fn the_page_for_what_is_not_found_leads_home_from_any_depth() {
    let mut settings = Settings::default();
    let relative = draw(&DOCUMENTS, &settings, &Theme::built_in());
    assert!(text(&relative, "404.html").contains("href=\"index.html\""));
    settings.base_url = Some("https://ops.example/ready".to_owned());
    let page = text(&draw(&DOCUMENTS, &settings, &Theme::built_in()), "404.html");
    assert!(page.contains("href=\"/ready/index.html\""), "{page}");
    for attribute in ["href=\"", "src=\""] {
        for value in page.split(attribute).skip(1) {
            assert!(
                value.starts_with("/ready/") || value.starts_with('#'),
                "{value:.60}"
            );
        }
    }
}

#[test]
fn an_alias_never_takes_the_place_of_a_page() {
    let documents = [
        (
            "a.md",
            indoc! {"
                ---
                aliases: [b.md, a.md, ../x.md, b.md]
                ---
                # A

                - [ ] One
            "},
        ),
        ("b.md", "# B\n\n- [ ] One\n"),
    ];
    let output = draw(&documents, &Settings::default(), &Theme::built_in());
    for path in [
        "documents/a/index.html",
        "documents/b/index.html",
        "k/index.html",
    ] {
        assert!(
            !text(&output, path).contains("http-equiv=\"refresh\""),
            "{path}"
        );
    }
    let moved = output
        .values()
        .filter(|bytes| String::from_utf8_lossy(bytes).contains("http-equiv=\"refresh\""))
        .count();
    assert_eq!(moved, 0);
}

#[test]
fn the_sitemap_names_every_page_once_the_address_is_known() {
    assert!(
        !draw(&DOCUMENTS, &Settings::default(), &Theme::built_in()).contains_key("sitemap.xml")
    );
    let settings = Settings {
        base_url: Some("https://ops.example/a&b".to_owned()),
        ..Settings::default()
    };
    let output = draw(&DOCUMENTS, &settings, &Theme::built_in());
    let sitemap = text(&output, "sitemap.xml");
    assert!(
        sitemap.contains("<loc>https://ops.example/a&amp;b/</loc>")
            && sitemap.contains("<loc>https://ops.example/a&amp;b/documents/ops/restore/</loc>")
    );
    assert!(
        !sitemap.contains("404") && !sitemap.contains("old-restore"),
        "{sitemap}"
    );
    let moved = text(&output, "documents/runbooks/old-restore/index.html");
    assert!(moved.contains("<link rel=\"canonical\" href=\"https://ops.example/a&amp;b/documents/ops/restore/index.html\">"), "{moved}");
}

#[test]
fn a_document_leads_to_its_neighbours_and_to_its_source() {
    let settings = Settings {
        edit_url: Some("https://git.example/edit/{path}".to_owned()),
        ..Settings::default()
    };
    let output = draw(
        &[DOCUMENTS[0], DOCUMENTS[1], ("z & y.md", "# Z\n")],
        &settings,
        &Theme::built_in(),
    );
    let page = text(&output, "documents/ops/tracks/index.html");
    assert!(
        page.contains("href=\"https://git.example/edit/ops/tracks.md\">Edit</a>"),
        "{page}"
    );
    assert!(
        page.contains("<a rel=\"prev\" href=\"../../../documents/ops/restore/index.html\">"),
        "{page}"
    );
    assert!(
        page.contains("<a rel=\"next\" href=\"../../../documents/z---y/index.html\">"),
        "{page}"
    );
    assert!(
        text(&output, "documents/z---y/index.html")
            .contains("https://git.example/edit/z%20%26%20y.md")
    );
}
