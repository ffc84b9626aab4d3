//! Audiences: what settings leave out appears in no output of a copy, and no verdict in it is better than in the whole.

mod belonging;
mod chance;
pub mod planted;

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::Path;

use memchr::memmem::Finder;

use crate::support::repository::Repository;
use planted::{AS_OF, Hidden};

/// Every text that a copy gives anybody: files of the portal, packed ones unpacked, and what commands print.
struct Told(Vec<Text>);

/// One text with the name of its file or command.
struct Text {
    name: String,
    bytes: Vec<u8>,
    /// Its name and its text in lower case, in which words are looked for.
    lower: Vec<u8>,
}

impl Text {
    fn new(name: String, bytes: Vec<u8>) -> Self {
        let lower = [name.as_bytes(), b"\n", &bytes]
            .concat()
            .to_ascii_lowercase();
        Text { name, bytes, lower }
    }
}

impl Told {
    /// Builds a portal, and asks every command.
    fn by(place: &Repository, audience: Option<&str>) -> Told {
        let mut told = Told(Vec::new());
        let root = place.root.to_str().expect("a plain name");
        let out = place.beside("out");
        let target = out.to_str().expect("a plain name");
        let flag = audience.map_or(Vec::new(), |name| vec!["--audience", name]);
        told.run(
            place,
            &[
                &["build", root, "--out", target, "--as-of", AS_OF],
                &flag[..],
            ]
            .concat(),
        );
        told.folder(&out, &out);
        let summary = place.beside("summary.md");
        let _ = fs::remove_file(&summary);
        let file = summary.to_str().expect("a plain name");
        for command in planted::COMMANDS {
            let asked = command
                .iter()
                .map(|word| if *word == "SUMMARY" { file } else { word });
            let asked: Vec<&str> = ["-C", root]
                .into_iter()
                .chain(asked)
                .chain(["--as-of", AS_OF])
                .chain(flag.iter().copied())
                .collect();
            told.run(place, &asked);
        }
        let summary = fs::read(&summary).expect("gate wrote a summary");
        told.0.push(Text::new("summary".to_owned(), summary));
        told
    }

    fn run(&mut self, place: &Repository, args: &[&str]) {
        let run = place.holdpoint(args);
        // What is left out cannot be asked about: what is said of that is read too.
        let asked = args.contains(&"why");
        assert!(
            asked || run.status.code() != Some(2),
            "{args:?}: {}",
            String::from_utf8_lossy(&run.stderr)
        );
        let printed = [run.stdout, run.stderr].concat();
        self.0.push(Text::new(args.join(" "), printed));
    }

    fn folder(&mut self, root: &Path, folder: &Path) {
        for entry in fs::read_dir(folder)
            .expect("the portal can be listed")
            .flatten()
        {
            let path = entry.path();
            if path.is_dir() {
                self.folder(root, &path);
                continue;
            }
            let bytes = fs::read(&path).expect("a file of the portal can be read");
            let name = path
                .strip_prefix(root)
                .expect("it lies there")
                .display()
                .to_string();
            if bytes.starts_with(&[0x1f, 0x8b]) {
                let mut plain = Vec::new();
                flate2::read::GzDecoder::new(&bytes[..])
                    .read_to_end(&mut plain)
                    .expect("a packed file is whole");
                self.0.push(Text::new(name.clone() + " unpacked", plain));
            }
            self.0.push(Text::new(name, bytes));
        }
    }

    /// Who says a word: in its name or its text, in any letter case, packed as base64 or not.
    fn saying(&self, word: &str) -> Vec<&str> {
        let plain = Finder::new(word.as_bytes());
        let forms = forms(word);
        let packed: Vec<Finder> = forms.iter().map(Finder::new).collect();
        let says = |text: &&Text| {
            plain.find(&text.lower).is_some()
                || packed.iter().any(|form| {
                    let is_in = |bytes: &[u8]| form.find(bytes).is_some();
                    is_in(&text.bytes) || is_in(text.name.as_bytes())
                })
        };
        let saying = self.0.iter().filter(says);
        saying.map(|text| text.name.as_str()).collect()
    }

    /// The text of one file.
    fn text(&self, name: &str) -> String {
        let found = self.0.iter().find(|text| text.name == name);
        let text = found.unwrap_or_else(|| panic!("{name} was not written"));
        String::from_utf8_lossy(&text.bytes).into_owned()
    }
}

/// The word in base64, wherever it may begin in a packed text: the part that does not depend on its neighbours.
fn forms(word: &str) -> Vec<String> {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let packed = |bytes: &[u8]| {
        let bits: Vec<u8> = bytes
            .iter()
            .flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1))
            .collect();
        let whole = bits
            .chunks_exact(6)
            .map(|bits| bits.iter().fold(0, |sum, bit| sum * 2 + usize::from(*bit)));
        whole.map(|at| char::from(LETTERS[at])).collect::<String>()
    };
    (0..3)
        .map(|skip| packed(&word.as_bytes()[skip..]))
        .collect()
}

/// A copy must say none of the words that it hides, and the whole must say all of them.
fn check(audience: &str) {
    let place = planted::repository();
    let copy = Told::by(&place, Some(audience));
    is_judged_whole(audience, &place, &copy);
    for Hidden { word, from, .. } in planted::HIDDEN
        .iter()
        .filter(|hidden| hidden.from.contains(&audience))
    {
        assert_eq!(
            copy.saying(word),
            [""; 0],
            "`{word}` is hidden from {from:?}"
        );
    }
    for Hidden { word, from, .. } in planted::HIDDEN
        .iter()
        .filter(|hidden| !hidden.from.contains(&audience) && hidden.kept)
    {
        assert_ne!(
            copy.saying(word),
            [""; 0],
            "`{word}` is hidden from {from:?} alone, and not from {audience}"
        );
    }
}

#[test]
fn the_whole_says_every_planted_word() {
    let place = planted::repository();
    let whole = Told::by(&place, None);
    for Hidden { word, shown, .. } in planted::HIDDEN {
        assert_eq!(!whole.saying(word).is_empty(), *shown, "`{word}`");
    }
}

#[test]
fn nothing_left_out_is_said_to_executives() {
    check("executive");
}

#[test]
fn nothing_left_out_is_said_to_a_board() {
    check("board");
}

#[test]
fn nothing_left_out_is_said_to_a_vendor() {
    check("vendor");
}

/// No verdict of a copy is another than that of the whole, and the copy says what it is.
fn is_judged_whole(audience: &str, place: &Repository, copy: &Told) {
    let whole = Repository::readiness(place, AS_OF);
    let copied: serde_json::Value =
        serde_json::from_str(&copy.text("readiness.json")).expect("JSON");
    let verdicts = |value: &serde_json::Value| {
        let gates = value["gates"].as_array().expect("a list").iter();
        gates
            .map(|gate| (gate["title"].to_string(), gate["verdict"].to_string()))
            .collect::<BTreeMap<_, _>>()
    };
    assert_eq!(copied["verdict"], whole["verdict"]);
    let (all, shown) = (verdicts(&whole), verdicts(&copied));
    assert!(
        shown
            .iter()
            .all(|(title, verdict)| all.get(title) == Some(verdict)),
        "{audience}: {shown:?}"
    );
    assert_eq!(copied["left_out"]["audience"], audience);
    assert!(copy.text("index.html").contains("data-copy"));
}

#[test]
fn a_gate_that_is_left_out_still_stops_a_pipeline() {
    let place = planted::repository();
    let run = place.holdpoint(&[
        "-C",
        place.root.to_str().expect("a plain name"),
        "gate",
        "--as-of",
        AS_OF,
        "--audience",
        "board",
    ]);
    let words = String::from_utf8_lossy(&run.stdout).into_owned();
    assert_eq!(
        (
            run.status.code(),
            words.contains("a gate that is left out of this copy decides")
        ),
        (Some(1), true),
        "{words}"
    );
}

#[test]
fn an_audience_that_nobody_described_is_refused() {
    let place = planted::repository();
    let root = place.root.to_str().expect("a plain name");
    for (args, words) in [
        (
            &["build", root, "--audience", "executives"][..],
            "known are `board`, `executive`, `vendor`",
        ),
        (
            &["-C", root, "gate", "--audience", "x"],
            "there is no audience `x`",
        ),
        (
            &["-C", root, "fix", "--audience", "board"],
            "needs the whole tree",
        ),
        (
            &["-C", root, "init", "--audience", "board"],
            "needs the whole tree",
        ),
        (
            &[
                "-C",
                root,
                "check",
                "--write-baseline",
                "--audience",
                "board",
            ],
            "needs the whole tree",
        ),
    ] {
        let run = place.holdpoint(args);
        let said = String::from_utf8_lossy(&run.stderr).into_owned();
        assert_eq!(
            (run.status.code(), said.contains(words)),
            (Some(2), true),
            "{said}"
        );
    }
}

#[test]
fn a_mistake_in_an_audience_is_shown_where_it_stands() {
    let place = Repository::folder();
    for (line, message, help) in [
        (
            "kinds = [\"secrets\"]",
            "unknown kind `secrets`",
            "did you mean `secret`?",
        ),
        (
            "kinds = [\"zzz\"]",
            "unknown kind `zzz`",
            "known are `track`, `gate`",
        ),
        (
            "fields = [\"mitigaton\"]",
            "unknown field `mitigaton`",
            "did you mean `mitigation`?",
        ),
        (
            "fields = [\"risc.mitigation\"]",
            "unknown kind `risc`",
            "did you mean `risk`?",
        ),
        (
            "fields = [\"status\"]",
            "`status` cannot be left out",
            "leave out the kind",
        ),
        (
            "folders = [\"../x\"]",
            "`folders` names no folder",
            "write its path from the root",
        ),
        (
            "documents = [\"[\"]",
            "`[` is not a valid pattern",
            "patterns are written like",
        ),
        (
            "kind = [\"secret\"]",
            "unknown key `kind`",
            "did you mean `kinds`?",
        ),
    ] {
        place.write(
            "site.toml",
            &format!("title = \"A\"\n[audience.executive]\nleave_out = {{ {line} }}\n"),
        );
        let run = place.holdpoint(&[
            "build",
            place.root.to_str().expect("a plain name"),
            "--out",
            "out",
        ]);
        let said = String::from_utf8_lossy(&run.stderr).into_owned();
        assert_eq!(run.status.code(), Some(2), "{said}");
        for words in [message, help, "site.toml:3:"] {
            assert!(said.contains(words), "{line}: {said}");
        }
    }
}
