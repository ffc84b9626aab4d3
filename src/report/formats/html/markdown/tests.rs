//! Tests of bodies: Markdown in, HTML out.

use indoc::indoc;

use std::collections::BTreeMap;

use super::*;
use crate::parse::parse_document;

fn body(text: &str) -> Body {
    body_with(text, &|_, _| None)
}

fn body_with(text: &str, links: Links) -> Body {
    let page = Page {
        title: "Plan".to_owned(),
        kind: "document".to_owned(),
        url: "plan/index.html".to_owned(),
        declared: None,
        declared_in: None,
        review_days: None,
        next_review: None,
        role: Default::default(),
        left: Default::default(),
        links: Vec::new(),
        backlinks: Vec::new(),
        document: parse_document(text).into(),
    };
    render(
        &page,
        text,
        links,
        &Press::new(
            Date::new(2026, 2, 15).expect("a day of the calendar"),
            &Highlighter::new(),
        ),
    )
}

fn check(text: &str, expected: &str) {
    assert_eq!(body(text).html, expected, "for {text:?}");
}

#[test]
fn headings_carry_the_anchors_that_links_name() {
    let anchor = |id: &str, name: &str| {
        format!("<a class=\"anchor\" href=\"#{id}\" aria-label=\"Link to {name}\">#</a>")
    };
    check(
        "## A b\n",
        &format!("<h2 id=\"a-b\">A b {}</h2>\n", anchor("a-b", "A b")),
    );
    check(
        "## A\n\n## A\n",
        &format!(
            "<h2 id=\"a\">A {}</h2>\n<h2 id=\"a-1\">A {}</h2>\n",
            anchor("a", "A"),
            anchor("a-1", "A")
        ),
    );
    check(
        "## *A* {#own}\n",
        &format!("<h2 id=\"own\"><em>A</em> {}</h2>\n", anchor("own", "A")),
    );
    check(
        "## Größe\n",
        &format!(
            "<h2 id=\"größe\">Größe {}</h2>\n",
            anchor("gr%C3%B6%C3%9Fe", "Größe")
        ),
    );
}

#[test]
fn a_title_that_the_page_shows_already_leaves_its_anchor_only() {
    check(
        "# Plan\n\na\n",
        "<span class=\"heading-place\" id=\"plan\"></span>\n<p>a</p>\n",
    );
    assert!(body("# Other\n").html.starts_with("<h1 id=\"other\">"));
}

#[test]
fn metadata_is_not_shown_and_never_a_heading() {
    check("---\nowner: Ada\n---\n\na\n", "<p>a</p>\n");
    check(
        "**Owner:** Ada\n---\n",
        "<p><strong>Owner:</strong> Ada</p>\n<hr>\n",
    );
}

#[test]
fn tables_scroll_and_have_a_name() {
    check(
        "| A | B |\n|---|--:|\n| 1 | 2 |\n",
        indoc! {r#"
            <div class="table-wrap" tabindex="0" role="region" aria-label="Table 1: Plan"><table><thead><tr><th scope="col">A</th><th scope="col" data-align="right">B</th></tr></thead><tbody>
            <tr><td>1</td><td data-align="right">2</td></tr>
            </tbody></table></div>
        "#},
    );
}

#[test]
fn boxes_have_labels() {
    check(
        "- [x] a\n- [ ] b\n",
        indoc! {r#"
            <ul>
            <li><input class="task-box" type="checkbox" disabled checked aria-label="done"> a</li>
            <li><input class="task-box" type="checkbox" disabled aria-label="not done"> b</li>
            </ul>
        "#},
    );
}

#[test]
fn alerts_have_a_title() {
    check(
        "> [!WARNING]\n> a\n",
        indoc! {r#"
            <div class="alert alert-warning" role="note"><p class="alert-title">Warning</p>
            <p>a</p>
            </div>
        "#},
    );
}

#[test]
fn links_lead_where_the_portal_says() {
    let lead =
        |destination: &str, _: Span| (destination == "b.md").then(|| "../b/index.html".to_owned());
    assert_eq!(
        body_with("[b](b.md)", &lead).html,
        "<p><a href=\"../b/index.html\">b</a></p>\n"
    );
    assert_eq!(
        body_with("<a href=\"b.md\">b</a>", &lead).html,
        "<p><a href=\"../b/index.html\">b</a></p>\n"
    );
    assert_eq!(
        body_with("[c](c.md)", &lead).html,
        "<p><span class=\"dead-link\" title=\"c.md\">c</span></p>\n"
    );
    check(
        "[a](javascript:b)",
        "<p><span class=\"dead-link\" title=\"javascript:b\">a</span></p>\n",
    );
    check(
        "see https://a.example/b_c_d.",
        "<p>see <a href=\"https://a.example/b_c_d\">https://a.example/b_c_d</a>.</p>\n",
    );
    check(
        "![p *q*](https://a.example/i.png)",
        "<p><a href=\"https://a.example/i.png\">p q</a></p>\n",
    );
}

#[test]
fn raw_html_is_sanitised_and_our_own_is_not() {
    let html = body(indoc! {"
            <details>
            <summary>s</summary>

            ```sh
            echo
            ```

            | A |
            |---|
            | b |

            </details>

            <script>x()</script>
        "})
    .html;
    assert!(
        html.starts_with("<details>\n<summary>s</summary>"),
        "{html}"
    );
    assert!(
        html.contains("<pre tabindex=\"0\"><code class=\"language-sh\">")
            && html.contains("class=\"table-wrap\""),
        "{html}"
    );
    assert!(!html.contains("script"), "{html}");
    check("a <b onclick=\"x\">c", "<p>a <b>c</b></p><b>\n</b>");
}

#[test]
fn nothing_that_is_written_takes_the_place_of_what_is_put_in_later() {
    let fence = "\n\n```\nb\n```\n";
    let old = body(&format!("\u{f8f0}0\u{f8f1} <i>a</i>{fence}")).html;
    assert_eq!(old.matches("<pre").count(), 1, "{old}");
    // A place that lands in an attribute draws nothing there: its quotes would end the attribute and begin others.
    let swallowed =
        body("<p title=\"x\n\n```\nb\n```\n\n\" tabindex=0 autofocus onfocus=\"y\">z</p>\n").html;
    assert!(
        !swallowed.contains("onfocus=\"") && !swallowed.contains("<pre tabindex=\"0\"><code>b"),
        "{swallowed}"
    );
    for (open, close) in [
        ("&#xF8F0;", "&#xF8F1;"),
        ("&#63728;", "&#63729;"),
        ("\u{f8f0}", "\u{f8f1}"),
    ] {
        let text = format!(
            "<p title=\"{open}\">x</p>{close}\" tabindex=0 autofocus onfocus=\"a()\" y=\"</p>{fence}"
        );
        let html = body(&text).html;
        assert!(
            html.contains("</p>") && !html.contains("<p title=\"\""),
            "{html}"
        );
    }
}

#[test]
fn a_piece_is_drawn_once_however_often_its_place_is_copied() {
    let text = "<b>\n\n```\npiece\n```\n";
    let copied = format!("{}{text}", "kept-0;".repeat(9));
    assert_eq!(body(&copied).html.matches("piece").count(), 1);
}

#[test]
fn images_of_others_become_links() {
    for source in [
        "&Tab;//t.example/p.png",
        "/\\\\t.example/p.png",
        "//t.example/p.png",
    ] {
        let lead = |destination: &str, _: Span| Some(destination.to_owned());
        let html = body_with(&format!("![c]({source})\n"), &lead).html;
        assert!(!html.contains("<img") && html.contains(">c</a>"), "{html}");
    }
}

#[test]
fn footnotes_stand_at_the_end() {
    let html = body("a[^n] b[^n]\n\n[^n]: c\n").html;
    assert!(
        html.contains("<sup class=\"footnote-ref\" id=\"fnref-1\"><a href=\"#fn-1\"")
            && html.contains("id=\"fnref-1-2\""),
        "{html}"
    );
    assert!(html.contains("<li id=\"fn-1\"><p>c</p>"), "{html}");
}

#[cfg(feature = "diagrams")]
#[test]
fn diagrams_are_drawn_or_shown_as_source() {
    let good = body(indoc! {"
        ```mermaid
        flowchart LR
          A --> B
        ```
    "});
    assert!(
        good.html.starts_with("<figure class=\"diagram\"><svg ")
            && good.html.contains("A --&gt; B"),
        "{}",
        good.html
    );
    assert!(good.undrawn.is_empty());
    let text = indoc! {"
        a

        ```mermaid
        flowchart LR
          A --> [
        ```
    "};
    let bad = body(text);
    assert!(
        bad.html.contains("could not be drawn") && !bad.html.contains("<figure"),
        "{}",
        bad.html
    );
    assert_eq!(
        bad.undrawn
            .iter()
            .map(|undrawn| undrawn.span.start)
            .collect::<Vec<_>>(),
        [3]
    );
}

#[test]
fn bodies_are_the_same_every_time() {
    let text = indoc! {r#"
        # A

        <b>c</b>

        ```rust
        fn a() {}
        ```

        ```mermaid
        pie
          "a" : 1
        ```
    "#};
    let bodies: BTreeMap<String, usize> = (0..3).map(|number| (body(text).html, number)).collect();
    assert_eq!(bodies.len(), 1);
}

#[test]
fn terms_have_their_definitions() {
    check(
        "Presses\n: done\n\nBarrels\n: open\n",
        indoc! {"
            <dl>
            <dt>Presses</dt>
            <dd>done</dd>
            <dt>Barrels</dt>
            <dd>open</dd>
            </dl>
        "},
    );
}

/// A body with its marks as `<n>`, those above what they are about as `<n^>`; then those of the title, and those without a place.
fn marked(text: &str, words: &[&str]) -> (String, Vec<usize>, Vec<usize>) {
    let places: Vec<usize> = words
        .iter()
        .map(|word| text.find(word).expect("the word is in the text"))
        .collect();
    let page = Page {
        next_review: None,
        title: "Plan".to_owned(),
        kind: "document".to_owned(),
        url: "plan/index.html".to_owned(),
        declared: None,
        declared_in: None,
        review_days: None,
        role: Default::default(),
        left: Default::default(),
        links: Vec::new(),
        backlinks: Vec::new(),
        document: parse_document(text).into(),
    };
    let day = Date::new(2026, 2, 15).expect("a day of the calendar");
    let highlighter = Highlighter::new();
    let marks = Marks {
        places: &places,
        ids: None,
        names: &[],
        in_diagrams: None,
    };
    let body = render_marked(
        &page,
        text,
        &|_, _| None,
        &Press::new(day, &highlighter),
        marks,
    );
    let mut html = String::new();
    for (at, part) in body.html.split(FRAME).enumerate() {
        html.push_str(&if at % 2 == 1 {
            format!("<{part}>")
        } else {
            part.to_owned()
        });
    }
    (html, body.in_title, body.without_place)
}

#[test]
fn marks_come_before_the_words_that_they_are_about() {
    let shown = |text: &str, words: &[&str]| marked(text, words).0;
    assert!(shown("- [x] a\n- [ ] b\n", &["- [x]", "- [ ]"]).contains("aria-label=\"done\"> <0>a"));
    assert!(shown("| A |\n|---|\n| b |\n", &["| b"]).contains("<td><0>b</td>"));
    assert_eq!(
        shown("**Status:** done\n", &["done"]),
        "<p><strong>Status:</strong><0> done</p>\n"
    );
    assert!(shown("## A\n", &["## A"]).starts_with("<h2 id=\"a\"><0>A"));
    assert!(shown("a\n\n```\nb\n```\n", &["b"]).contains("<p class=\"marks\"><0^></p>\n<pre"));
    assert!(
        shown("<table><tr><td>b</td></tr></table>\n", &["<tr>"])
            .contains("<p class=\"marks\"><0^></p>")
    );
}

#[test]
fn marks_of_the_title_and_marks_without_words_are_given_back() {
    let (html, in_title, without_place) = marked("# Plan\n\na\n\n---\n", &["# Plan", "---"]);
    assert_eq!((in_title, without_place), (vec![0], vec![1]), "{html}");
    let hostile = marked("a\0b\n\n<i>\0</i>\n\nc\n", &["c"]).0;
    assert!(
        hostile.contains("<0>c") && !hostile.contains('\0'),
        "{hostile:?}"
    );
}
