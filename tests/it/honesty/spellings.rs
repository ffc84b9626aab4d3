//! Spellings of a mark that a careful reader takes for open, and markup that hides what follows it. Escapes are those of Rust.

/// What an inserted mark is about.
pub const ABOUT: &str = "an inserted valve is shut";

/// An open box, as people and their tools write it. `V` stands for `ABOUT`.
#[rustfmt::skip]
pub const BOXES: &[&str] = &[
    // Bullets of Markdown, of word processors and of people, and numbers.
    "- [ ] V", "-[ ] V", "* [ ] V", "+ [ ] V", "– [ ] V", "—[ ] V", "− [ ] V", "‑ [ ] V", "• [ ] V", "•\t[ ] V", "· [ ] V",
    "● [ ] V", "○ [ ] V", "▪ [ ] V", "■ [ ] V", "\u{f0b7} [ ] V", "\u{f0a7} [ ] V", "o [ ] V", "➤ [ ] V", "► [ ] V", "→ [ ] V",
    "» [ ] V", "✦ [ ] V", "> [ ] V", "1. [ ] V", "1) [ ] V", "1.) [ ] V", "(1) [ ] V", "a) [ ] V", "a. [ ] V", "(a) [ ] V",
    "iv. [ ] V", "iv) [ ] V", "1.1 [ ] V", "1.1. [ ] V", "#1 [ ] V", "① [ ] V", "Step 1: [ ] V", "[ ] V",
    // Inside the brackets.
    "- [] V", "- [  ] V", "- [\u{a0}] V", "- [\u{3000}] V", "- [\u{2003}] V", "- [\u{202f}] V", "- [\t] V", "- [_] V", "- [__] V",
    "- [.] V", "- [-] V", "- [?] V", "- [ ]V", "- [\u{200b}] V", "- [\u{200b} ] V", "- [&nbsp;] V", "- [          ] V", "- [✗] V", "- [❌] V", "- [⏳] V", "- [no] V", "- [TODO] V", "- [open] V", "- [pending] V",
    "- [WIP] V", "- [blocked] V",
    // Other brackets, and brackets of converters.
    "- ［ ］ V", "- ［\u{3000}］ V", "- 【 】 V", "- 〔 〕 V", "- ( ) V", "- （ ） V", "- （\u{3000}） V", "- { } V", "- ⟦ ⟧ V",
    "- \\[ \\] V", "- \\[ ] V", "- [ \\] V", "- \\[\\] V", "- &#91; &#93; V", "- &#x5B; &#x5D; V", "- &lbrack; &rbrack; V", "- \\- [ ] V", "\\- [ ] V", "\\* [ ] V",
    // Drawn.
    "- ☐ V", "☐ V", "☐V", "- □ V", "□ V", "- ◻ V", "- ◻️ V", "- ▢ V", "- ⬜ V", "- ⬜️ V", "⬜ V", "- 🔲 V", "- ❏ V", "❏ V", "- ❑ V", "- ❒ V",
    "- ◯ V", "- 🗆 V", "- \u{f0a8} V", "- &#9744; V", "- &#x2610; V", "- :white_large_square: V", "- :black_square_button: V",
    // HTML.
    "- <input type=\"checkbox\"> V", "- <input type='checkbox' disabled /> V", "<input type=checkbox> V<br>",
    "<label><input type=\"checkbox\" disabled> V</label>", "<li>[ ] V</li>", "<ul><li>[ ] V</li></ul>", "<ul>\n<li>[ ] V\n</ul>",
    "<p>[ ] V</p>", "<div>[ ] V</div>", "<div>- [ ] V</div>", "<td>[ ] V</td>", "<span>☐</span> V", "<font color=\"red\">[ ]</font> V",
    "<!-- see below --> - [ ] V", "- <!-- see below --> [ ] V", "<br>- [ ] V", "Pump<br>- [ ] V", "Pump<br/>[ ] V", "- Pump<br>[ ] V",
    "<img\nsrc=\"x.png\">- [ ] V", "<a id=\"v\"></a>[ ] V", "- <a id=\"v\"></a> [ ] V",
    // Stressed, linked, beside words.
    "- **[ ]** V", "- **[ ] V**", "- _[ ]_ V", "- ***[ ]*** V", "- [**  **] V", "- [ ] [V](../berths/plan.md)", "- [ ](../berths/plan.md) V", "- [ ]: V",
    "- [ ][ops] V", "- V [ ]", "V [ ]", "- V: [ ]", "V: [ ]", "- V ☐", "V: ☐", "- V — [ ]", "- Pump [x] V [ ]", "[x] Pump [ ] V",
    "- [x] Pump, [ ] V", "- Ops: [ ] V", "- **Ops** [ ] V", "- **Ops:** [ ] V", "- @ops [ ] V", "- 2027-03-01 [ ] V", "- (ops) [ ] V", "- [ops] [ ] V", "- 🔧 [ ] V",
    "#### [ ] V", "#### ☐ V", "### 1. [ ] V", "#### V [ ]",
    // Invisible characters.
    "\u{feff}- [ ] V", "-\u{200b}[ ] V", "- \u{200b}[ ] V", "- [ ]\u{200b}V", "- \u{200e}[ ] V", "- \u{2060}[ ] V", "\u{202b}- [ ] V",
    "\u{ad}- [ ] V", "\u{0}- [ ] V", "-\u{a0}[ ] V", "\u{3000}- [ ] V", "- Pump\r- [ ] V", "- Pump\u{2028}- [ ] V", "- Pump\u{b}- [ ] V",
    "- Pump\u{85}- [ ] V", "- Pump\u{c}- [ ] V",
    // Nested, quoted, indented, defined.
    "  - [ ] V", "    - [ ] V", "\t- [ ] V", "      - [ ] V", "        - [ ] V", "- Then\n  - [ ] V", "- Then\n    - [ ] V", "- Then\n\n  - [ ] V",
    "- Then\n\n      - [ ] V", "- Then\n\n        - [ ] V", "1. Then\n   - [ ] V", "- - [ ] V", "- 1. [ ] V", "> - [ ] V", "> > - [ ] V", ">- [ ] V",
    "> [!NOTE]\n> - [ ] V", "> [!IMPORTANT]\n> [ ] V", "- > [ ] V", "> 1. [ ] V", "And at night:\n\n    - [ ] V", "And at night:\n\n\t- [ ] V",
    "And at night:\n\n    [ ] V", "And at night:\n\n    – [ ] V", "And at night:\n\n    1. [ ] V", "And at night:\n\n    ☐ V",
    "And at night:\n\n    Then:\n    - [ ] V", "And at night:\n\n        - [ ] V", "And at night:\n\n    > - [ ] V", "And at night:\n\n    * Pump\n      * [ ] V",
    "Night\n: [ ] V", "Night\n: - [ ] V", "[^1]: [ ] V", "[^1]: - [ ] V", "Before the night\n- [ ] V", "Before the night\n[ ] V", "Before the night\n2. [ ] V",
    "Before the night  \n[ ] V", "Before the night\\\n[ ] V",
];

/// An open status, decision or sign in words.
#[rustfmt::skip]
pub const WORDS: &[&str] = &[
    "- Status: open", "Status: open", "**Status:** open", "**Status**: open", "- **Status:** open", "- **Status**: open", "* Status: open",
    "– Status: open", "• Status: open", "1. Status: open", "> **Status:** open", "*Status: open*", "_Status: open_", "Status:open", "Status : open",
    "Status：open", "STATUS: OPEN", "status: open", "- Status: `open`", "- Status: **open**", "- Status: _open_", "- Status: open (night)",
    "- Status: open, see the log", "- Status: 🔴 open", "- Status: ❌", "- Status: [ ]", "- Status: not done", "- Status: in progress", "- Status: blocked",
    "- Status: open  \n- Owner: Yard", "**Owner:** Yard | **Status:** open", "Owner: Yard · Status: open", "**Owner:** Yard, **Status:** open",
    "Owner: Yard; Status: open", "Owner: Yard — Status: open", "Owner: Yard<br>Status: open", "(Status: open)", "[Status: open]", "Valve (status: open)", "Valve, status: open",
    "Valve. Status: open.", "Current status: open", "Valve status: open", "The status: open", "Status - open", "Status – open", "Status — open", "Status = open", "Status → open",
    "Status\n: open", "Status:\nopen", "- Status:\n  - open", "- Status:\n  open", "| Status | open |", "| **Status** | open |", "| V | open |", "| V | pending | Yard |",
    "|V|open|", "V | open", "V | open |", "| V | | open |", "| V | **open** |", "| V | ❌ |", "| V | [ ] |", "| [ ] | V |", "| V | 🔴 open |",
    "<b>Status:</b> open", "<strong>Status</strong>: open", "<dl><dt>Status</dt><dd>open</dd></dl>", "<tr><td>Status</td><td>open</td></tr>",
    "<table><tr><td>V</td><td>open</td></tr></table>", "<table>\n<tr>\n<td>V</td>\n<td>open</td>\n</tr>\n</table>", "<li>Status: open</li>", "<p>Status: open</p>",
    "And at night:\n\n    - Status: open", "And at night:\n\n    | V | open |",
    "- ❌ V", "❌ V", "- ❌V", "– ❌ V", "- 🔴 V", "- ⏳ V", "- 🚧 V", "- ⛔ V", "- ✗ V", "- ✘ V", "- :x: V", "- :red_circle: V", "- :hourglass: V", "- V ❌",
    "- V: ❌", "V: ❌", "- V — ❌", "- **V** ❌", "- **❌ V**", "<li>❌ V</li>", "> ❌ V", "> - ❌ V", "    - ❌ V",
    "- V: open", "- V: pending", "- V — pending", "- V - open", "- V – open", "- V (open)", "- V (pending)", "- V [open]", "- **V**: open", "- **V:** open", "- OPEN: V", "- **OPEN** V", "- **Open:** V",
    "- TODO: V", "- **TODO** V", "- PENDING – V", "- (open) V", "- NOT DONE: V", "- BLOCKED: V", "NO-GO", "**NO-GO**", "- NO-GO", "NO-GO: V", "- NO GO: V", "> **NO-GO**", "**Decision:** NO-GO",
    "Decision: no-go", "| Decision | NO-GO |", "<b>NO-GO</b>", "#### NO-GO", "#### Decision: NO-GO", "#### Status: open", "Verdict: NO-GO", "Result: FAIL", "- Result: failed",
    "Recommendation: NO-GO", "Final decision: HOLD", "**NO-GO** until V", "Our decision is NO-GO.", "CONDITIONAL GO", "NOT APPROVED", "Not approved: V", "REJECTED",
];

/// Markup before and after an inserted mark that hides it, or seems to.
#[rustfmt::skip]
pub const HIDDEN: &[(&str, &str)] = &[
    ("<details>\n", "\n</details>"), ("<details>\n<summary>Second half</summary>\n", "\n</details>"), ("<details>\n\n", "\n\n</details>"),
    ("<details><summary>Second half</summary>\n\n", "\n\n</details>"), ("<details open\n  class=\"x\">\n", "\n</details>"), ("<details>\n", ""),
    ("<div>\n", "\n</div>"), ("<div align=\"center\">\n\n", "\n\n</div>"), ("<div>", "</div>"), ("<div\n>", "</div>"), ("<p>\n", "\n</p>"), ("<center>\n", "\n</center>"),
    ("<section>\n", "\n</section>"), ("<blockquote>\n", "\n</blockquote>"), ("<ul>\n", "\n</ul>"), ("<table><tr><td>\n", "\n</td></tr></table>"),
    ("<table><tr><td>\n\n", "\n\n</td></tr></table>"), ("<Tabs>\n", "\n</Tabs>"), ("<Note>\n  ", "\n</Note>"), ("<custom-element>\n", "\n</custom-element>"), ("<hr>\n", ""), ("<br/>\n", ""),
    ("<a name=\"x\"></a>\n", ""), ("<!-- night -->\n", ""), ("<!-- night\n-->\n", ""), ("<!-- night -->", ""),
    ("<pre>\n", ""), ("<pre>\nsample\n\n", ""), ("<PRE>\n", ""), ("<pre class=\"x\">", ""), ("<script>\n", ""), ("<script>\n\n", ""), ("<style>\n", ""), ("<textarea>\n\n", ""),
    ("<!--\n", ""), ("<!-- night\n\n", ""), ("<!--- night --\n", ""), ("<![CDATA[\n", ""), ("<![CDATA[\n\n", ""), ("<?\n", ""), ("<?php\n\n", ""), ("<!DOCTYPE\n", ""), ("<!X\n\n", ""),
    ("<code>\n", ""), ("<code>\n\n", ""), ("<svg>\n", ""), ("<template>\n\n", ""), ("<iframe>\n\n", ""), ("<noscript>\n\n", ""), ("<title>\n\n", ""), ("<kbd>", ""),
    ("<pre>\n\n", "\n\nAn example: <pre>x</pre>"), ("<script>\n\n", "\n\n<script>x</script>"), ("<!--\n\n", "\n\n<!-- x -->"),
    ("A comment begins with `<!--`.\n\n", "\n\nIt ends with `-->`."), ("Samples stand in `<pre>`.\n\n", "\n\nUp to `</pre>`."), ("A comment begins with \\<!--.\n\n", "\n\nIt ends with -->."),
    ("```html\n<!-- one\n```\n\n", "\n\n```html\ntwo -->\n```"), ("```html\n<pre>\n```\n\n", "\n\n```html\n</pre>\n```"), ("The <codebase> of it\n\n", "\n\nand </code> ends"), ("<prefix>\n\n", "\n\n</pre>"),
    ("<<<<<<< HEAD\n- [x] pump\n=======\n", "\n>>>>>>> night"), ("<<<<<<< HEAD\n", "\n=======\n- [x] pump\n>>>>>>> night"), ("<<<<<<< HEAD\n- [x] pump\n||||||| base\n", "\n=======\n- [x] pump\n>>>>>>> night"),
    ("<<<<<<< HEAD\r\n- [x] pump\r\n=======\r\n", "\r\n>>>>>>> night\r\n"), ("    <<<<<<< HEAD\n", ""),
    ("```\n", ""), ("````\n```\n", ""), ("~~~\n", ""), ("- x\n  ```\n", ""), ("> ```\n> x\n\n", ""), ("```x\n```y\n", ""), ("    ```\n", ""),
    ("!!! note\n    ", ""), ("!!! note\n\n    ", ""), ("??? info \"Second half\"\n    ", ""), ("??? info\n\n    ", ""), ("=== \"Night\"\n\n    ", ""), ("::: warning\n", "\n:::"), (":::{note}\n", "\n:::"), (":::note[Night]\n\n", "\n\n:::"),
    ("{% if night %}\n", "\n{% endif %}"), ("{% raw %}", "{% endraw %}"), ("{{< details >}}\n", "\n{{< /details >}}"), ("{{% notice %}}\n", "\n{{% /notice %}}"), ("$$\n", "\n$$"), ("%%\n", "\n%%"), ("+++\n", "\n+++"),
    ("---\n", "\n---"), ("***\n", ""), ("[night]: <x> \"\n", "\"\n"), ("[night]: x\n", ""), ("[night]:\n", ""), ("[^n]:\n    ", ""), ("\\\n", ""), ("**\n", "\n**"), ("`\n", "\n`"), ("`", ""), ("``\n\n", ""), ("~~\n\n", "\n\n~~"),
    ("[](\n", ")"), ("![night](\n", ")"), ("[night](\n\n", ")"), ("\"\n", "\n\""), ("(\n", "\n)"), ("\u{200b}\n", ""), ("\u{c}\n", ""), ("\r", "\r"), ("Night\r", "\r"), ("&nbsp;\n", ""), ("&nbsp;", ""),
    ("| A |\n|---|\n", ""), ("| A | B |\n|---|\n", ""), ("| A | B |\n|---|---|\n", ""), ("| A | B |\n\n", ""), ("| A | B |\n|===|===|\n", ""), ("+---+---+\n", "\n+---+---+"),
];

/// Headings that mean nothing to any reader of records.
#[rustfmt::skip]
pub const PLAIN: &[&str] = &[
    "Restore", "Email templates", "Notes", "Appendix", "Miscellaneous", "Night shift", "Background", "Overview", "Summary",
    "Introduction", "FAQ", "Known issues", "Limitations", "Assumptions", "Open questions", "Details", "Context", "Scope", "Before the night", "Data migration", "Database", "Security", "Deployment", "Infrastructure", "Communication", "People", "Support",
    "Legal", "Finance", "Testing", "Smoke tests", "Preparation", "Kick-off", "Meeting notes", "Minutes", "Contacts", "Resources", "Links",
    "Done", "Completed", "Open", "Pending", "Valve", "Part 7", "7) Valve", "2027-03-01", "`valve`", "**Valve**", "[Valve](../berths/plan.md)", "🔧 Valve", "?", "",
];
