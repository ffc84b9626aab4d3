//! Chance: random trees for random audiences; what is left out never escapes, and verdicts are those of the whole.

use std::collections::{BTreeMap, BTreeSet};

use holdpoint::Compiled;
use holdpoint::base::{Audience, Date, RelPath, Settings};
use holdpoint::records::Kind;
use holdpoint::report::formats::check::{CHECK_FORMATS, Checked, Terms};
use holdpoint::report::formats::gate;
use holdpoint::report::formats::html::highlight::Highlighter;
use holdpoint::report::formats::html::search;
use holdpoint::report::present::why;
use holdpoint::report::{Evaluated, Theme, portal};
use holdpoint::rules::RULES;
use holdpoint::source::{Cited, Encoding, File, SourceTree, Text};
use indoc::indoc;
use proptest::prelude::*;

use crate::support::shared::compile;

/// A row, item or section of a document. `@` becomes a word of its own; the first one names the record.
struct Piece {
    text: &'static str,
    /// The fields that the words after the first stand in; an empty name is the record itself.
    fields: &'static [&'static str],
}

const PIECES: &[Piece] = &[
    Piece {
        text: indoc! {"
            ## 1) Track @

            Status: done
            Owner: Team @
            Evidence: `proof/@.txt`

            More on @ here.

        "},
        fields: &["owner", "evidence", ""],
    },
    Piece {
        text: "## Risks\n\n| ID | Risk | Likelihood | Impact | Owner | Mitigation | Status |\n|---|---|---|---|---|---|---|\n\
               | R@ | Loss of things @ | High | Low | Pair @ | Copy @ daily | Open |\n| R-90 | Plain loss | High | Low | Ann | None | Open |\n\n",
        fields: &["", "owner", "mitigation"],
    },
    Piece {
        text: "## Open risks\n\n### R-7: Heading risk @\n\n- **Likelihood:** High\n- **Impact:** High\n- **Mitigation:**\n  - first @\n  - then\n\n\
               #### Notes on it\n\nBelow @ it, see [more](other.md#heading-risk).\n\n",
        fields: &["mitigation", ""],
    },
    Piece {
        text: indoc! {"
            ## Secrets

            | Secret | Rotation | Storage | Notes |
            |---|---|---|---|
            | KEY @ | 90 days | Vault @ | ask @ |

        "},
        fields: &["storage", "notes"],
    },
    Piece {
        text: indoc! {"
            ## Checklist

            - [ ] Box @ is ticked
              with more @
              - and @ below
            - [x] Another one

        "},
        fields: &["", ""],
    },
    Piece {
        text: indoc! {"
            ## Launch gate

            - [x] Criterion @ holds
            - [ ] Plain criterion
            - Launch requires item 1 to be `done`.

        "},
        fields: &[],
    },
    Piece {
        text: "## Waivers\n\n| ID | Waiver | Excuses | Rationale | Approver | Start | Expiry |\n|---|---|---|---|---|---|---|\n\
               | W@ | Go without @ | Plain criterion | since @ | Boss @ | 2025-10-01 | 2025-12-30 |\n\n",
        fields: &["", "rationale", "approver"],
    },
    Piece {
        text: indoc! {"
            ## Actions

            | Action | Owner | Target | Status |
            |---|---|---|---|
            | Do the thing @ | Doer @ | 2025-12-01 | Open |

        "},
        fields: &["owner"],
    },
    Piece {
        text: indoc! {"
            | Objective | Target |
            |---|---|
            | Availability @ | 99.9 % |

        "},
        fields: &[],
    },
];

const PATHS: &[&str] = &[
    "README.md",
    "docs/a.md",
    "docs/security/b.md",
    "ops/runbooks/c.md",
    "ops/private-d.md",
    "other.md",
];

/// A word, and where it stands.
struct Planted {
    word: String,
    /// The word that names the record.
    record: String,
    path: &'static str,
    field: &'static str,
}

/// A tree of some of the pieces, each with words of its own.
fn tree(chosen: &[(usize, usize)]) -> (SourceTree, Vec<Planted>) {
    let mut texts: BTreeMap<&str, String> = BTreeMap::new();
    let mut planted = Vec::new();
    for &(place, piece) in chosen {
        let (path, piece) = (PATHS[place % PATHS.len()], &PIECES[piece % PIECES.len()]);
        let text = texts.entry(path).or_insert_with(|| {
            format!(
                "# Page {}\n\nLast Updated: 2025-11-01\n\n",
                place % PATHS.len()
            )
        });
        let mut record = String::new();
        let mut parts = piece.text.split('@');
        text.push_str(parts.next().unwrap_or_default());
        for (at, part) in parts.enumerate() {
            let word = format!("zq{}x{at}q", planted.len());
            if at == 0 {
                record.clone_from(&word);
            }
            text.push_str(&word);
            text.push_str(part);
            let field = if at == 0 { "" } else { piece.fields[at - 1] };
            planted.push(Planted {
                word,
                record: record.clone(),
                path,
                field,
            });
        }
    }
    // Everything is linked from one page, however it ends.
    let links: String = PATHS
        .iter()
        .map(|path| format!("- [page](./{path}), `{path}`\n"))
        .collect();
    texts
        .entry("README.md")
        .or_insert_with(|| "# Page 0\n\n".to_owned())
        .push_str(&format!("## Links\n\n{links}"));
    let mut tree = SourceTree::default();
    for (path, text) in texts {
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
                text,
                encoding: Encoding::Utf8,
            },
        );
    }
    (tree, planted)
}

const KINDS: &[&str] = &[
    "track",
    "risk",
    "secret",
    "checklist_item",
    "gate",
    "criterion",
    "waiver",
    "action",
    "slo",
    "runbook",
];
const FIELDS: &[&str] = &[
    "owner",
    "mitigation",
    "storage",
    "notes",
    "rationale",
    "approver",
    "evidence",
];

fn settings(kinds: &BTreeSet<usize>, fields: &BTreeSet<usize>, places: u8) -> Settings {
    let names = |all: &[&str], chosen: &BTreeSet<usize>| {
        chosen
            .iter()
            .map(|at| format!("\"{}\"", all[at % all.len()]))
            .collect::<Vec<_>>()
            .join(", ")
    };
    let folders = if places & 1 > 0 {
        "\"docs/security\""
    } else {
        ""
    };
    let documents = if places & 2 > 0 {
        "\"**/private-*.md\""
    } else {
        ""
    };
    let text = format!(
        "[audience.some]\nleave_out = {{ kinds = [{}], fields = [{}], folders = [{folders}], documents = [{documents}] }}\n",
        names(KINDS, kinds),
        names(FIELDS, fields)
    );
    let rules: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
    Settings::parse(&text, &rules).expect("the settings are sound")
}

fn day() -> Date {
    Date::new(2025, 11, 10).expect("a day")
}

/// Everything that any output says.
fn told(evaluated: &Evaluated) -> String {
    let output = portal(evaluated, &Theme::built_in(), &Highlighter::new())
        .expect("the built-in theme draws");
    let mut all: String = output
        .iter()
        .map(|(path, bytes)| format!("{path}\n{}\n", String::from_utf8_lossy(bytes)))
        .collect();
    all.push_str(&format!("{:?}", search::entries(evaluated)));
    let asked = gate::Asked::of_release(*evaluated, gate::Waivers::Pass);
    all.extend([
        gate::to_text(&asked),
        gate::to_json(&asked),
        gate::to_markdown(&asked),
    ]);
    for (subject, key, title) in why::subjects(evaluated) {
        let step = why::derive(evaluated, &subject);
        all.extend([
            key,
            title,
            why::to_text(&step),
            why::to_json(evaluated, &step),
        ]);
    }
    for format in CHECK_FORMATS {
        all.push_str(&(format.write)(&Checked::new(*evaluated, Terms::default())));
    }
    all
}

/// Is a word left out by what settings say alone?
fn is_hidden(planted: &Planted, whole: &Compiled, audience: &Audience) -> bool {
    let path = RelPath::new(planted.path).expect("a path below the root");
    let folder = audience
        .folders
        .iter()
        .any(|folder| path.is_within(&folder.value));
    let document = audience
        .patterns()
        .iter()
        .any(|pattern| pattern.is_match(path.as_str()));
    let named = whole
        .model
        .records
        .iter()
        .filter(|linked| linked.record.path == path);
    let named: Vec<Kind> = named
        .filter(|linked| says(&linked.record, &planted.record))
        .map(|linked| linked.record.kind)
        .collect();
    let kinds = || {
        !named.is_empty()
            && named
                .iter()
                .all(|kind| audience.kinds.iter().any(|said| said.value == *kind))
    };
    let field = !named.is_empty()
        && audience
            .fields
            .iter()
            .any(|field| field.value.name == planted.field);
    folder || document || kinds() || field
}

fn says(record: &holdpoint::records::Record, word: &str) -> bool {
    record.title.contains(word) || record.id.as_deref().is_some_and(|id| id.contains(word))
}

/// The gates of a tree by their titles, and the overall verdict.
fn verdicts(compiled: &Compiled) -> (String, BTreeSet<String>) {
    let gates = compiled
        .assessment
        .gates
        .iter()
        .map(|gate| format!("{} {} {:?}", gate.title, gate.verdict.word(), gate.scope));
    (
        compiled.assessment.verdict.word().to_owned(),
        gates.collect(),
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, rng_seed: proptest::test_runner::RngSeed::Fixed(7), ..ProptestConfig::default() })]

    #[test]
    fn no_word_escapes_and_no_verdict_differs(
        chosen in prop::collection::vec((0_usize..6, 0_usize..9), 1..9),
        kinds in prop::collection::btree_set(0_usize..10, 0..4),
        fields in prop::collection::btree_set(0_usize..7, 0..3),
        places in 0_u8..4,
    ) {
        let (tree, planted) = tree(&chosen);
        let mut settings = settings(&kinds, &fields, places);
        let whole = compile(&tree, &settings, day(), |_| Cited::default());
        let audience = settings.audiences[0].clone();
        settings.audience = Some(audience.clone());
        let copy = compile(&tree, &settings, day(), |_| Cited::default());
        let ((overall, gates), (copied, shown)) = (verdicts(&whole), verdicts(&copy));
        prop_assert_eq!(overall, copied);
        prop_assert!(shown.is_subset(&gates), "{:?} of {:?}", shown, gates);
        let all = told(&copy.evaluated(&settings, day())).to_lowercase();
        for planted in planted.iter().filter(|planted| is_hidden(planted, &whole, &audience)) {
            let at = all.find(&planted.word);
            let around = at.map(|at| all.get(at.saturating_sub(200)..at + 60).unwrap_or_default());
            prop_assert!(at.is_none(), "{} of {} ({}): {:?}", planted.word, planted.path, planted.field, around);
        }
    }

    #[test]
    fn texts_keep_their_length_whatever_is_written(
        pieces in prop::collection::vec(0_usize..14, 1..12),
        kinds in prop::collection::btree_set(0_usize..10, 1..5),
        fields in prop::collection::btree_set(0_usize..7, 0..4),
    ) {
        const WILD: &[&str] = &[
            "- [ ] Größe of `a/b.md`\n", "> | A | B |\n> |--|--|\n> | é | x |\n", "```\n", "## Launch gate\n\n", "1. a\n2. b\n   - [x] c\n",
            "\r\n", "[^1] and\n[^1]: note\n", "[x](<y z.md> 't') ![i](j.png)\n", "---\nowner: é\n---\n", "**Owner:** ü | **Status:** ok\n",
            indoc! {"
                | Risk | Impact |
                |--|--|
                | r1 | High
                | r2 |
            "}, "## Risks\n\n", "- **R-1: x**\n  - Mitigation: é\n", "\u{1f7e1} {#id}\n",
        ];
        let text: String = pieces.iter().map(|at| WILD[*at]).collect();
        let path = RelPath::new("docs/x.md").expect("a path below the root");
        let mut tree = SourceTree::default();
        tree.files.insert(path.clone(), File { size: text.len() as u64, executable: false });
        tree.texts.insert(path.clone(), Text { text: text.clone(), encoding: Encoding::Utf8 });
        let mut settings = settings(&kinds, &fields, 0);
        let whole = compile(&tree, &settings, day(), |_| Cited::default());
        settings.audience = settings.audiences.first().cloned();
        let copy = compile(&tree, &settings, day(), |_| Cited::default());
        prop_assert_eq!(whole.assessment.verdict, copy.assessment.verdict);
        if let Some(left) = copy.model.tree.texts.get(&path) {
            prop_assert_eq!(left.text.len(), text.len());
            prop_assert_eq!(left.text.matches('\n').count(), text.matches('\n').count());
        }
        told(&copy.evaluated(&settings, day()));
    }
}
