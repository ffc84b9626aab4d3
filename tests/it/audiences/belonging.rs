//! What belongs to a field that is left out: the blocks of its item, the fence behind it, its footnotes, and raw HTML that names it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::place::Place;

const DOCUMENT: &str = "# Risks

## R-1: Pump fails

**Mitigation:** HIDDEN-1 first

```text
HIDDEN-2 fence
```

- STAYS-1 beside it
- Mitigation: HIDDEN-3 in an item

  HIDDEN-4 second paragraph of it

  ```
  HIDDEN-5 fence of it
  ```

  - HIDDEN-6 list of it

Mitigation: HIDDEN-7 with a note[^n][^m]

[^n]: HIDDEN-8 note

[^m]: HIDDEN-9 note

A note[^k] that stays.

[^k]: STAYS-2 note

<table><tr><th>Risk</th><th>Mitigation</th></tr><tr><td>R-3</td><td>HIDDEN-10 cell</td></tr></table>

<table><tr><th>Risk</th><th>Colour</th></tr><tr><td>R-4</td><td>STAYS-3 cell</td></tr></table>

STAYS-4 prose.
";

/// Ways to write a field, each in a document of its own.
const FORMS: &[&str] = &[
    "**Mitigation**\n\nHIDDEN\n\n- HIDDEN\n\n**Notes**\n\nSTAYS\n",
    "- **Mitigation** — HIDDEN\n- Notes: STAYS\n",
    "- Mitigation - HIDDEN\n  - HIDDEN\n- STAYS\n",
    "Mitigation: HIDDEN  \nHIDDEN\\\nHIDDEN\n\nSTAYS\n",
    "Status: open; Mitigation: HIDDEN\n\nSTAYS\n",
    "Owner: STAYS · Mitigation: HIDDEN · Status: open\n",
    "> **Mitigation:** HIDDEN\n>\n> HIDDEN\n\nSTAYS\n",
    "Mitigation: [a](HIDDEN.md \"HIDDEN\") and ![b](HIDDEN.png)\n\nSTAYS\n",
    "Mitigation: [a][m]\n\n[m]: https://HIDDEN.example/ \"HIDDEN\"\n[k]: STAYS.md\n\nSee [k].\n",
    "<details>\n<summary>Mitigation</summary>\n\nHIDDEN\n\n- HIDDEN\n\n</details>\n\nSTAYS\n",
    "<h3>Mitigation</h3>\n\nHIDDEN\n\n<h3>Notes</h3>\n\nSTAYS\n",
    "```yaml\nmitigation: HIDDEN\n```\n\nSTAYS\n",
    "### Mitigation: HIDDEN\n\nHIDDEN\n\n### Notes\n\nSTAYS\n",
    "Mitigation: HIDDEN[^n]\r\n\r\n[^n]: HIDDEN\r\nHIDDEN\r\n\r\nSTAYS\r\n",
    "Mitigation: [a][m]\r\n\r\n[m]: https://HIDDEN.example/\r\n\"HIDDEN\"\r\n\r\nSTAYS\r\n",
    "Status: open; Impact; Owner; Mitigation — HIDDEN; HIDDEN: HIDDEN\n\nSTAYS\n",
];

/// The words of a kind in all files below a folder.
fn told(folder: &Path, words: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)
        .expect("a folder can be listed")
        .flatten()
    {
        let path = entry.path();
        if path.is_dir() {
            found.extend(told(&path, words));
            continue;
        }
        let bytes = fs::read(&path).expect("a file can be read");
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let all = text.split(words).skip(1);
        found.extend(all.map(|rest| rest.chars().take_while(char::is_ascii_digit).collect()));
    }
    found.sort();
    found.dedup();
    found
}

/// Builds the copy of a place from which the field is left out.
fn copy_without_mitigations(place: &Place) -> PathBuf {
    place.write(
        "in/site.toml",
        "[audience.outside.leave_out]\nfields = [\"mitigation\"]\n",
    );
    let build = ["build", "in", "--out", "out", "--no-search", "--audience"];
    place.run(&[&build[..], &["outside"]].concat()).ends(0, &[]);
    place.path.join("out")
}

#[test]
fn what_belongs_to_a_field_goes_with_it() {
    let place = Place::with_document(DOCUMENT);
    let out = copy_without_mitigations(&place);
    assert_eq!(told(&out, "HIDDEN-"), Vec::<String>::new());
    assert_eq!(told(&out, "STAYS-"), ["1", "2", "3", "4"]);
}

#[test]
fn a_field_goes_however_it_is_written() {
    let place = Place::new();
    for (at, form) in FORMS.iter().enumerate() {
        let text = format!("# Risks {at}\n\n## R-{at}: Pump fails\n\nImpact: High\n\n{form}")
            .replace("HIDDEN", &format!("HIDDEN-{at}"))
            .replace("STAYS", &format!("STAYS-{at}"));
        place.write(&format!("in/{at}.md"), text);
    }
    let out = copy_without_mitigations(&place);
    assert_eq!(told(&out, "HIDDEN-"), Vec::<String>::new());
    let mut all: Vec<String> = (0..FORMS.len()).map(|at| at.to_string()).collect();
    all.sort();
    assert_eq!(told(&out, "STAYS-"), all);
}
