//! Tests of the parser as a whole: Markdown in, a compact form of the tree out.

use indoc::indoc;

use std::fmt::Write as _;

use proptest::prelude::*;

use super::*;
use crate::base::Span;

/// One line for each block, indented by depth; pairs follow their text as `{key=value}`, `!` marks a marked key.
fn tree(text: &str) -> String {
    let document = parse_document(text);
    let mut out = String::new();
    for field in document.front_matter.iter().flat_map(|block| &block.fields) {
        writeln!(out, "meta {}={}", field.key, field.value).expect("a string takes all");
    }
    for section in &document.sections {
        if section.level > 0 {
            writeln!(
                out,
                "h{} {} #{} <{:?}",
                section.level, section.heading.plain, section.anchor, section.parent
            )
            .expect("a string takes all");
        }
        section
            .blocks
            .iter()
            .for_each(|block| show(block, 0, text, &mut out));
    }
    for fault in &document.faults {
        writeln!(out, "fault {:?} {:?}", fault.kind, fault.span.of(text))
            .expect("a string takes all");
    }
    out
}

fn show(block: &Block, depth: usize, text: &str, out: &mut String) {
    let indent = "  ".repeat(depth);
    let line = match block {
        Block::Paragraph(paragraph) => {
            format!("p {:?}{}", paragraph.text.plain, pairs(&paragraph.pairs))
        }
        Block::List(list) => format!("list {:?}", list.start),
        Block::Table(table) => format!("table {}", cells(&table.header)),
        Block::Fence(fence) => format!("code {} {:?}", fence.info, fence.code),
        Block::Quote(_) => "quote".to_owned(),
        Block::Html(span) => format!("html {:?}", span.of(text)),
    };
    writeln!(out, "{indent}{line}").expect("a string takes all");
    match block {
        Block::List(list) => list
            .items
            .iter()
            .for_each(|item| show_item(item, depth + 1, text, out)),
        Block::Quote(quote) => quote
            .blocks
            .iter()
            .for_each(|block| show(block, depth + 1, text, out)),
        Block::Table(table) => table.rows.iter().for_each(|row| {
            writeln!(out, "{indent}  {}", cells(&row.cells)).expect("a string takes all")
        }),
        Block::Paragraph(_) | Block::Fence(_) | Block::Html(_) => {}
    }
}

fn show_item(item: &Item, depth: usize, text: &str, out: &mut String) {
    let mark = item
        .task
        .as_ref()
        .map_or(String::new(), |task| format!("[{}] ", task.mark));
    let number = item
        .number
        .map_or("-".to_owned(), |number| format!("{number}."));
    writeln!(
        out,
        "{}{number} {mark}{:?}{}",
        "  ".repeat(depth),
        item.text.plain,
        pairs(&item.pairs)
    )
    .expect("a string takes all");
    item.children
        .iter()
        .for_each(|block| show(block, depth + 1, text, out));
}

fn pairs(pairs: &[Pair]) -> String {
    pairs
        .iter()
        .map(|pair| {
            format!(
                " {{{}{}={}}}",
                pair.key,
                if pair.marked { "!" } else { "" },
                pair.value.plain
            )
        })
        .collect()
}

fn cells(cells: &[Text]) -> String {
    cells
        .iter()
        .map(|cell| format!("[{}]", cell.plain))
        .collect()
}

fn check(text: &str, expected: &str) {
    assert_eq!(tree(text), expected, "for {text:?}");
}

#[test]
fn sections_know_their_parents_and_anchors() {
    check(
        indoc! {"
            intro

            ### Early
            # Top
            ## Risks
            ## Risks
            # Next {#n-1}
        "},
        indoc! {r#"
            p "intro"
            h3 Early #early <None
            h1 Top #top <None
            h2 Risks #risks <Some(2)
            h2 Risks #risks-1 <Some(2)
            h1 Next #n-1 <None
        "#},
    );
}

#[test]
fn setext_and_indented_headings_are_sections_and_quoted_ones_are_not() {
    check(
        indoc! {"
            Plan
            ====
               ## Steps

            > ## Quoted

            - # Listed
        "},
        indoc! {r#"
            h1 Plan #plan <None
            h2 Steps #steps <Some(1)
            quote
              p "Quoted"
            list None
              - "Listed"
        "#},
    );
}

#[test]
fn metadata_above_dashes_is_no_heading() {
    check(
        indoc! {"
            **Owner:** Ada
            **Due:** May
            ---

            **Phase 1: Build**
            ---
        "},
        "p \"Owner: Ada Due: May\" {Owner!=Ada} {Due!=May}\nh2 Phase 1: Build #phase-1-build <None\n",
    );
}

#[test]
fn pairs_are_read_in_every_form() {
    let forms = [
        ("**Status:** open", "Status!=open"),
        ("**Status**: open", "Status!=open"),
        ("**Status**:open", "Status!=open"),
        ("**Status: open**", "Status!=open"),
        ("Status: open", "Status=open"),
        ("*Last updated: today*", "Last updated!=today"),
        ("_Last updated: today_", "Last updated!=today"),
        ("状态：进行中", "状态=进行中"),
        ("Due:", "Due="),
        ("Measured?: yes", "Measured?=yes"),
        ("Branch cut ....... done, 3 May", "Branch cut=done, 3 May"),
    ];
    for (text, pair) in forms {
        assert_eq!(
            tree(text).split_once('{').map(|(_, rest)| rest.trim_end()),
            Some(format!("{pair}}}").as_str()),
            "for {text}"
        );
    }
}

#[test]
fn terms_with_definitions_are_items() {
    check(
        indoc! {"
            Payments
            : Green. Tested.

            **Fraud rules**

            : open

            After
        "},
        indoc! {r#"
            list None
              - "Payments: Green. Tested." {Payments!=Green. Tested.}
              - "Fraud rules: open" {Fraud rules!=open}
            p "After"
        "#},
    );
}

#[test]
fn prose_holds_no_pairs() {
    for text in [
        "See https://example.org now",
        "At 12:30 we met",
        "C:\\tools and a::b",
        "First, do this: go",
        "This is a sentence that runs on for long: yes",
        "`key: value`",
        "[a: b](c)",
    ] {
        assert!(
            !tree(text).contains('{'),
            "a pair in {text}: {}",
            tree(text)
        );
    }
}

#[test]
fn several_pairs_stand_on_one_line() {
    check(
        "**Date:** 2026-01-02 | **Owner:** Ada · Team: Ops\n",
        "p \"Date: 2026-01-02 | Owner: Ada · Team: Ops\" {Date!=2026-01-02} {Owner!=Ada} {Team=Ops}\n",
    );
    check(
        "**Owner:** Ada **Status:** ok\n",
        "p \"Owner: Ada Status: ok\" {Owner!=Ada} {Status!=ok}\n",
    );
    check(
        "**Env:** a | b | **Status:** c\n",
        "p \"Env: a | b | Status: c\" {Env!=a | b} {Status!=c}\n",
    );
}

#[test]
fn values_run_over_wrapped_lines_until_the_next_pair() {
    check(
        indoc! {"
            **Scope:** backend and
            services: both
            **Status:** open  
            After a hard break
        "},
        "p \"Scope: backend and services: both Status: open\\nAfter a hard break\" {Scope!=backend and services: both} {Status!=open}\n",
    );
}

#[test]
fn boxes_are_read_in_every_spelling() {
    let boxes = [
        ("[ ]", ""),
        ("[x]", "x"),
        ("[X]", "X"),
        ("[✅]", "✅"),
        ("[ x ]", "x"),
        ("[]", ""),
        ("[  ]", ""),
    ];
    let more = [
        ("[~]", "~"),
        ("[N/A]", "N/A"),
        ("[n/a]", "n/a"),
        ("[-]", "-"),
        ("[✓]", "✓"),
        ("[*]", "*"),
        ("[TBD]", "TBD"),
    ];
    for (written, mark) in
        boxes
            .into_iter()
            .chain(more)
            .chain([("☐", "☐"), ("☑", "☑"), ("☒", "☒"), ("[✓/✗]", "✓/✗")])
    {
        check(
            &format!("- {written} go\n"),
            &format!("list None\n  - [{mark}] \"go\"\n"),
        );
    }
    check(
        "1. [ ] **one**\n2. [x] two\n",
        indoc! {r#"
            list Some(1)
              1. [] "one"
              2. [x] "two"
        "#},
    );
}

#[test]
fn labels_links_and_status_marks_are_no_boxes() {
    for text in [
        "[Fix] a", "[New] a", "[P] a", "[ux] a", "[Low] a", "[x](y) a", "[^1] a", "`[ ]` a",
        "✅ a", "⬜ a", "[TODO] a",
    ] {
        let item = format!("- {text}\n");
        let document = parse_document(&item);
        assert!(
            document
                .items(0)
                .iter()
                .all(|(_, item)| item.task.is_none()),
            "a box in {text}"
        );
    }
}

#[test]
fn items_keep_their_nested_blocks() {
    check(
        indoc! {"
            - [ ] a:
              - Status: open
              - b

              more

              ```sh
              # no heading
              ```
        "},
        "list None\n  - [] \"a:\" {a!=}\n    list None\n      - \"Status: open\" {Status!=open}\n      - \"b\"\n    p \"more\"\n    code sh \"# no heading\\n\"\n",
    );
}

#[test]
fn rows_keep_surplus_cells_and_pipes_in_code() {
    check(
        "| A | B |\n|---|---|\n| 1 | `x | y` |\n| 1 | `p \\| q` | 3 | 4\n| one |\n| a<br>b | **c** |\n",
        indoc! {"
            table [A][B]
              [1][x | y]
              [1][p | q][3][4]
              [one]
              [a
            b][c]
        "},
    );
}

#[test]
fn cells_and_rows_know_their_places() {
    let text = "| A |\n|---|\n| **b** `c` |\n";
    let document = parse_document(text);
    let Some(Block::Table(table)) = document.sections[0].blocks.first() else {
        panic!("a table")
    };
    assert_eq!(table.rows[0].span.of(text), "| **b** `c` |");
    assert_eq!(table.rows[0].cells[0].span.of(text), "**b** `c`");
    assert_eq!(
        table.rows[0].cells[0]
            .pieces
            .last()
            .map(|piece| piece.span.of(text)),
        Some("c")
    );
}

#[test]
fn code_holds_no_records() {
    check(
        indoc! {"
            ```text
            - [ ] no
            Status: no
            # no
            ```

                - [ ] no
        "},
        "code text \"- [ ] no\\nStatus: no\\n# no\\n\"\ncode  \"- [ ] no\\n\"\n",
    );
}

#[test]
fn a_fence_that_nothing_closes_is_a_fault() {
    check(
        "a\n\n~~~sh\nb\n",
        "p \"a\"\ncode sh \"b\\n\"\nfault FenceUnclosed \"~~~sh\"\n",
    );
    check(
        "- a\n  ```\n  b\n```\n",
        "list None\n  - \"a\"\n    code  \"b\\n\"\ncode  \"\"\nfault FenceUnclosed \"```\"\nfault FenceUnclosed \"```\"\n",
    );
    check("> ```\n> b\n\nc\n", "quote\n  code  \"b\\n\"\np \"c\"\n");
    check(
        "<!-- a\n\n- [ ] b\n",
        "html \"<!-- a\\n\\n- [ ] b\"\nfault FenceUnclosed \"<!--\"\n",
    );
}

#[test]
fn front_matter_is_flattened_and_keeps_what_was_written() {
    check(
        indoc! {r#"
            ---
            title: "A: b"
            live: yes
            version: 1.10
            owner:
              team: Ops
            tags: [a, b]
            note:
            ---
            # T
        "#},
        indoc! {"
            meta title=A: b
            meta live=yes
            meta version=1.10
            meta owner.team=Ops
            meta tags=a, b
            meta note=
            h1 T #t <None
        "},
    );
    check(
        indoc! {r#"
            +++
            title = "A"
            [extra]
            owner = 'Ops'
            +++
            x
        "#},
        indoc! {r#"
            meta title=A
            meta extra.owner=Ops
            p "x"
        "#},
    );
}

#[test]
fn broken_front_matter_is_a_fault_and_the_rest_is_read() {
    let text = indoc! {"
        ---
        status: open
        about: a: b
        ---
        # T
    "};
    let document = parse_document(text);
    assert_eq!(document.sections.len(), 2);
    assert!(matches!(
        document.faults[0].kind,
        FaultKind::FrontMatterBroken(_)
    ));
    assert_eq!(document.line(document.faults[0].span.start), 3);
    assert_eq!(
        document
            .front_matter
            .map(|block| block.fields[0].value.clone())
            .as_deref(),
        Some("open")
    );
}

#[test]
fn a_metadata_block_may_stand_below_the_title() {
    check(
        indoc! {"
            # T

            ---
            STATUS: draft
            Owner: Ada
            ---

            a
        "},
        indoc! {r#"
            meta STATUS=draft
            meta Owner=Ada
            h1 T #t <None
            p "a"
        "#},
    );
    check(
        "# T\n\n---\n\nSome prose.\n\n---\n",
        "h1 T #t <None\np \"Some prose.\"\n",
    );
    check("---\n\nSome prose.\n\n---\n", "p \"Some prose.\"\n");
}

#[test]
fn links_of_every_form_are_found() {
    let text = indoc! {"
        [a](b.md) [c][r] ![d](e.png) <https://f.g> https://h.i/j_(k)). `https://no` [https://l](m)

        [r]: t.md
    "};
    let links = parse_document(text).links;
    let found: Vec<_> = links
        .iter()
        .map(|link| (link.form, link.destination.as_str()))
        .collect();
    let expected = [
        (LinkForm::Markdown, "b.md"),
        (LinkForm::Markdown, "t.md"),
        (LinkForm::Image, "e.png"),
        (LinkForm::Url, "https://f.g"),
        (LinkForm::Url, "https://h.i/j_(k)"),
        (LinkForm::Markdown, "m"),
    ];
    assert_eq!(found, expected);
    assert_eq!(links[4].span.of(text), "https://h.i/j_(k)");
}

#[test]
fn anchors_come_from_headings_ids_and_tags() {
    let document = parse_document(indoc! {r#"
            # A {#own}

            <a id="one"></a> text <a name='two'></a>

            <div id=three>
        "#});
    let names: Vec<_> = document
        .anchors
        .iter()
        .map(|anchor| anchor.name.as_str())
        .collect();
    assert_eq!(names, ["own", "a", "one", "two", "three"]);
}

#[test]
fn comments_silence_rules_in_paragraphs_and_lists() {
    let document = parse_document(indoc! {"
            <!-- holdpoint: allow evidence-missing until 2026-01-01 because the store moves -->

            - a
              <!-- holdpoint: allow x -->
            - b <!-- any other -->
        "});
    let found: Vec<_> = document
        .allows
        .iter()
        .map(|allow| {
            (
                allow.rule.as_str(),
                allow.until.as_str(),
                allow.because.as_str(),
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            ("evidence-missing", "2026-01-01", "the store moves"),
            ("x", "", "")
        ]
    );
}

#[test]
fn plain_text_has_no_marks_tags_or_comments() {
    check(
        "a **b** <kbd>c</kbd> `d&#47;e` &amp; f\\* ~~g~~ <!-- h -->[^1]\ni<br/>j\n\n[^1]: k\n",
        "p \"a b c d/e & f* g  i\\nj\"\np \"k\"\n",
    );
}

#[test]
fn details_are_read_through() {
    check(
        indoc! {"
            <details>
            <summary>s</summary>

            - [x] a

            </details>
        "},
        "html \"<details>\\n<summary>s</summary>\"\nlist None\n  - [x] \"a\"\nhtml \"</details>\"\n",
    );
}

#[test]
fn windows_line_ends_shift_nothing() {
    let text = "# T\r\n\r\n**Owner:** Ada\r\n**Due:** May\r\n\r\n- [x] a\r\n  b\r\n";
    let document = parse_document(text);
    assert_eq!(document.sections[1].heading.span.of(text), "T");
    let Block::Paragraph(paragraph) = &document.sections[1].blocks[0] else {
        panic!("a paragraph")
    };
    assert_eq!(paragraph.pairs[1].value.span.of(text), "May");
    let items = document.items(1);
    assert_eq!(
        (items[0].1.text.plain.as_str(), items[0].1.span.of(text)),
        ("a b", "- [x] a\r\n  b")
    );
}

#[test]
fn control_characters_and_depth_are_faults() {
    check(
        "a\u{0}b\u{11}\n",
        "p \"a\\0b\\u{11}\"\nfault ControlCharacters \"\\0\"\nfault ControlCharacters \"\\u{11}\"\n",
    );
    let deep = parse_document(&format!("{}x\n", "> ".repeat(5_000)));
    assert_eq!(
        deep.faults
            .iter()
            .filter(|fault| fault.kind == FaultKind::TooDeep)
            .count(),
        1
    );
    assert!(
        items(&parse_document(&format!("{}x\n", "- ".repeat(5_000))).sections[0].blocks).len()
            >= 60
    );
}

#[test]
fn labels_introduce_what_follows() {
    let document = parse_document("**Evidence:**\n\n- a:\n  - b\n");
    let blocks = &document.sections[0].blocks;
    assert_eq!(
        label_of(blocks, 1).map(|label| label.text.plain.as_str()),
        Some("Evidence:")
    );
    let items = items(blocks);
    assert_eq!(
        items[0].1.label_of(0).map(|label| label.plain.as_str()),
        Some("a:")
    );
    assert_eq!(items[1].0, 1);
}

/// Every span of a document is inside its text, on character boundaries.
fn check_spans(text: &str) {
    let document = parse_document(text);
    let fits = |span: Span| {
        assert!(
            text.get(span.start..span.end).is_some(),
            "{span:?} in {text:?}"
        )
    };
    let mut last = 0;
    for section in &document.sections {
        fits(section.span);
        check_text(&section.heading, text);
        assert!(
            section.level == 0 || section.span.start >= last,
            "sections out of order in {text:?}"
        );
        last = section.span.start;
        section
            .blocks
            .iter()
            .for_each(|block| check_block(block, text));
    }
    document.links.iter().for_each(|link| fits(link.span));
    document.anchors.iter().for_each(|anchor| fits(anchor.span));
    document.faults.iter().for_each(|fault| fits(fault.span));
    document.allows.iter().for_each(|allow| fits(allow.span));
    if let Some(block) = &document.front_matter {
        fits(block.span);
        block
            .fields
            .iter()
            .for_each(|field| [field.key_span, field.span].into_iter().for_each(fits));
    }
}

fn check_block(block: &Block, text: &str) {
    assert!(
        text.get(block.span().start..block.span().end).is_some(),
        "{:?} in {text:?}",
        block.span()
    );
    match block {
        Block::Paragraph(paragraph) => check_lines(&paragraph.text, &paragraph.pairs, text),
        Block::List(list) => {
            for item in &list.items {
                assert!(text.get(item.span.start..item.span.end).is_some());
                check_lines(&item.text, &item.pairs, text);
                item.children
                    .iter()
                    .for_each(|block| check_block(block, text));
            }
        }
        Block::Table(table) => {
            table
                .header
                .iter()
                .chain(table.rows.iter().flat_map(|row| &row.cells))
                .for_each(|cell| check_text(cell, text));
        }
        Block::Quote(quote) => quote
            .blocks
            .iter()
            .for_each(|block| check_block(block, text)),
        Block::Fence(fence) => assert!(text.is_char_boundary(fence.code_start)),
        Block::Html(_) => {}
    }
}

fn check_lines(inline: &Text, pairs: &[Pair], text: &str) {
    check_text(inline, text);
    for pair in pairs {
        check_text(&pair.value, text);
        assert!(
            text.get(pair.span.start..pair.span.end).is_some()
                && text.get(pair.key_span.start..pair.key_span.end).is_some()
        );
    }
}

fn check_text(inline: &Text, text: &str) {
    assert!(
        text.get(inline.span.start..inline.span.end).is_some(),
        "{:?} in {text:?}",
        inline.span
    );
    assert_eq!(
        inline
            .pieces
            .iter()
            .map(|piece| piece.text.as_str())
            .collect::<String>(),
        inline.plain
    );
    for piece in &inline.pieces {
        assert!(
            text.get(piece.span.start..piece.span.end).is_some(),
            "{piece:?} in {text:?}"
        );
    }
}

#[test]
fn a_table_of_html_is_a_table() {
    check(
        "<table><tr><th>Check</th><th>Status</th></tr><tr><td>Upgrade test</td><td>Pass</td></tr></table>",
        indoc! {r#"
            table [Check][Status]
              [Upgrade test][Pass]
        "#},
    );
    check(
        indoc! {r#"
            <div align="center">
            <table class="wide" border=1>
              <caption>As of the <b>ninth</b></caption>
              <colgroup><col><col></colgroup>
              <thead>
                <tr>
                  <th scope="col">Check</th>
                  <TH>Status</TH>
                </tr>
              </thead>
              <tbody>
                <!-- the north quay -->
                <tr>
                  <td>Moor &amp;
                      load<br/>at night</td>
                  <td><span style="color: green"><b>Pass</b></span>&nbsp;</td>
                </tr>
              </tbody>
            </table>
            </div>
        "#},
        indoc! {r#"
            html "<div align=\"center\">\n<table class=\"wide\" border=1>\n  <caption>"
            p "As of the ninth"
            table [Check][Status]
              [Moor & load
            at night][Pass]
            html "</div>"
        "#},
    );
}

#[test]
fn a_cell_of_html_stands_in_each_row_and_column_that_it_spans() {
    check(
        indoc! {"
            <table>
            <tr><th>Quay</th><th>Check</th><th>Status</th></tr>
            <tr><td rowspan=2>North</td><td>Cranes</td><td rowspan='3'>Done</td></tr>
            <tr><td>Lights</td></tr>
            <tr><td colspan=\"2\">Ramp</td></tr>
            <tr><th colspan=3>South</th></tr>
            <tr><td>South</td><td>Keys</td></tr>
            </table>
        "},
        indoc! {"
            table [Quay][Check][Status]
              [North][Cranes][Done]
              [North][Lights][Done]
              [Ramp][Ramp][Done]
              [South][Keys]
        "},
    );
}

#[test]
fn names_may_stand_beside_their_values_or_in_bold() {
    check(
        "<table><tr><th>Owner</th><td>Yard</td></tr><tr><th>Status</th><td>open</td></tr></table>",
        indoc! {"
            table [][]
              [Owner][Yard]
              [Status][open]
        "},
    );
    check(
        "<table><tr><td><b>Check</b></td><td><strong>Status</strong></td></tr><tr><td>Keys</td><td>open</td></tr></table>",
        indoc! {"
            table [Check][Status]
              [Keys][open]
        "},
    );
}

#[test]
fn a_table_of_html_goes_on_behind_a_blank_line_and_in_a_quote() {
    let rows = indoc! {"
        table [Check][Status]
          [Keys][open at night]
    "};
    check(
        "<table>\n<tr><th>Check</th><th>Status</th></tr>\n\n<tr><td>Keys</td><td>open\nat night</td></tr>\n\n</table>\n",
        rows,
    );
    check(
        "> <table>\n> <tr><th>Check</th><th>Status</th></tr>\n> <tr><td>Keys</td><td>open\n> at night</td></tr>\n> </table>\n",
        &format!("quote\n  {}\n", rows.trim_end().replace('\n', "\n  ")),
    );
}

#[test]
fn a_list_of_html_is_a_list_with_boxes() {
    check(
        indoc! {r#"
            <ul>
              <li><input type="checkbox" checked disabled> Pump ready</li>
              <li><label><input type=checkbox> Valve shut</label>
                <ol start=3><li>by hand</li><li>Owner: Yard</li></ol>
              </li>
              <li></li>
            </ul>
        "#},
        indoc! {r#"
            list None
              - [x] "Pump ready"
              - [] "Valve shut"
                list Some(3)
                  3. "by hand"
                  4. "Owner: Yard" {Owner!=Yard}
              - ""
        "#},
    );
}

#[test]
fn html_that_is_not_understood_stays_html() {
    let head = "<table><tr><th>Check</th><th>Status</th></tr>";
    for broken in [
        "<tr><td>Keys</td><td>Done</tr></table>",
        "<tr><td>Keys</td><td>Done</td></tr>",
        "<tr><td>Keys</td><td><table><tr><td>Done</td></tr></table></td></tr></table>",
        "<tr><td>Keys</td><td><b>Done</td></b></tr></table>",
        "<tr><td>Keys</td><td hidden>Done</td></tr></table>",
        "<tr style='display: none'><td>Keys</td><td>Done</td></tr></table>",
        "<tr><td>Keys</td><td rowspan=0>Done</td></tr></table>",
        "<tr><td>Keys</td><td rowspan=2>Done</td></tr><tr><td colspan=2>Lights</td></tr></table>",
        "<tr><td>Keys</td><td>Done<!--> Open --></td></tr></table>",
        "<tr><td>Keys</td><td><pre>Done</pre></td></tr></table>",
        "<tr><td>Keys</td><td/>Done</td></tr></table>",
        "<tr><td>Keys</td><td title=it's>Open</td></tr><tr><td>Keys</td><td title=it's>Done</td></tr></table>",
        "Keys are done</table>",
        "<tr><th>Day</th><th>Night</th></tr><tr><td>Done</td><td>Done</td></tr></table>",
    ] {
        let text = format!("{head}{broken}");
        check(&text, &format!("html {text:?}\n"));
    }
    for unnamed in [
        "<table><tr><td>Pier</td><td>Open</td></tr></table>",
        "<table></table>",
        "<table><tr><th colspan=2>Status</th></tr><tr><td>Keys</td><td>Done</td></tr></table>",
        "<div><del><ul><li>Keys</li></ul></del></div>",
        "<ul><li>Keys<li>Lights</ul>",
        "<ul><li>Keys <input type=radio></li></ul>",
    ] {
        check(unnamed, &format!("html {unnamed:?}\n"));
    }
}

#[test]
fn what_follows_broken_html_is_read() {
    check(
        "<ul><li>Keys<table></li></ul>\n\n<ul><li>Lights</li></ul>",
        indoc! {r#"
            html "<ul><li>Keys<table></li></ul>"
            list None
              - "Lights"
        "#},
    );
}

#[test]
fn words_of_html_have_their_places_links_and_styles() {
    let text = "<table><tr><th>Check</th><th>Proof</th></tr>\n<tr><td><s>Keys</s> &#x2705;</td><td><a href=\"a.md\">the <code>log b</code></a></td></tr></table>";
    let document = parse_document(text);
    let Block::Table(table) = &document.sections[0].blocks[0] else {
        panic!("a table");
    };
    let pieces = |cell: &Text| -> Vec<(String, String)> {
        let shown = cell.pieces.iter();
        shown
            .map(|piece| (piece.text.clone(), piece.span.of(text).to_owned()))
            .collect()
    };
    let [keys, proof] = &table.rows[0].cells[..] else {
        panic!("two cells");
    };
    let same = |text: &str| (text.to_owned(), text.to_owned());
    assert_eq!(
        pieces(keys),
        [
            same("Keys"),
            same(" "),
            ("✅".to_owned(), "&#x2705;".to_owned())
        ]
    );
    assert!(keys.pieces[0].struck && !keys.pieces[1].struck);
    assert_eq!(pieces(proof), [same("the "), same("log b")]);
    assert!(proof.pieces[1].code);
    assert!(
        proof
            .pieces
            .iter()
            .all(|piece| piece.link.as_deref() == Some("a.md"))
    );
    assert_eq!(document.links.len(), 1);
    check_spans(text);
}

#[test]
fn huge_and_deep_html_is_bounded() {
    let wide = format!(
        "<table><tr><th>A</th></tr><tr>{}</tr></table>",
        format!("<td colspan=1000>{}</td>", "x".repeat(1_000)).repeat(100)
    );
    assert!(tree(&wide).starts_with("html"));
    let deep = format!(
        "{}x{}",
        "<ul><li>".repeat(5_000),
        "</li></ul>".repeat(5_000)
    );
    assert!(tree(&deep).starts_with("html"));
    let many = "<ul><li>x</li></ul>\n".repeat(5_000);
    assert_eq!(tree(&many).lines().count(), 10_000);
    let last = "<ol start=18446744073709551615><li>x</li><li>y</li></ol>";
    assert!(tree(last).contains("18446744073709551615. \"y\""));
    let open = "<table><tr><td>".repeat(5_000);
    assert!(tree(&open).starts_with("html"));
}

proptest! {
    #[test]
    fn any_text_parses(text in any::<String>()) {
        check_spans(&text);
    }

    #[test]
    fn any_heap_of_marks_parses(parts in prop::collection::vec(prop::sample::select(vec![
        "---\n", "+++\n", "# ", "## ", "- ", "1. ", "> ", "[ ] ", "[x]", "[✅] ", "☐ ", "```", "~~~", "`", "**", "*", "_", "~~", "|", "|---|\n", "\\|",
        ": ", "：", "·", "<br>", "<!--", "-->", " holdpoint: allow ", "<a id=", "<", ">", "\"", "&#47;", "&amp;", "https://", ")", "(", "[", "]", "{#", "}",
        "\n", "\r\n", "\n\n", "  ", "    ", "\t", "\0", "ä", "键", "é", "key", "a: b", "🟡", "\u{feff}", "[^1]", "!", "\\",
    ]), 0..60)) {
        check_spans(&parts.concat());
    }
    #[test]
    fn any_heap_of_tags_parses(parts in prop::collection::vec(prop::sample::select(vec![
        "<table>", "</table>", "<tr>", "</tr>", "<th>A</th>", "<td>", "</td>", "<td rowspan=2>", "<td colspan='2'>", "<ul>", "</ul>", "<li>", "</li>",
        "<input type=checkbox>", "<b>", "</b>", "<br>", "<code>", "</code>", "&amp;", "&x;", "& ", "<!--", "-->", "> ", "- ", "    ", "\n", "\n\n", "\r\n", "ä", "✅", "x", "[x]", "\t", "<",
    ]), 0..60)) {
        check_spans(&parts.concat());
    }
}
