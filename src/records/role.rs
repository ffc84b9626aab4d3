//! Roles of documents: what a document is for, which decides whether what it says counts.
//!
//! A repository holds plans that were carried out long ago, templates, decisions with their arguments, instructions for
//! programs. All of it is read, and all of it is shown; but an open box in the minutes of last year's meeting keeps
//! nothing from going live. So only documents of the role *operations* count in the overall answer and in measures, and
//! only in them is told what needs a reading: an owner who is not named, an age, a sentence that nobody could check.
//!
//! A role is found by signals, the rows of one table. Each that is seen speaks for its role with a weight, and the role
//! with the most weight has the document if that reaches the threshold; below it the document is one of operations, for
//! it is better to ask about a document too many than to miss one. Front matter (`role: history`) and `[roles]` in
//! `site.toml` decide before any signal.

use crate::base::kind::DocumentRole;
use crate::base::text::{fold, words};
use crate::base::{RelPath, Settings};
use crate::parse::{Block, Document, MetaField, Paragraph, Text};
use crate::records::words::{gates, proof};

/// The weight from which on a role has a document.
pub const THRESHOLD: u32 = 10;

/// Something that is seen in a document and speaks for a role.
pub struct RoleSignal {
    /// The role.
    pub role: DocumentRole,
    /// What is seen, for those who ask.
    pub name: &'static str,
    /// How much it says.
    pub weight: u32,
    seen: fn(&Seen) -> bool,
}

/// Every signal; `THRESHOLD` says how much is enough.
pub const SIGNALS: &[RoleSignal] = &[
    signal(
        DocumentRole::Instructions,
        "a file that tells programs what to do",
        20,
        |seen| {
            seen.is_named(&[
                "claude",
                "agents",
                "agent",
                "gemini",
                "copilot-instructions",
                "skill",
                "cursorrules",
            ])
        },
    ),
    signal(
        DocumentRole::Instructions,
        "a folder of instructions for programs",
        20,
        |seen| {
            seen.lies_in(&[
                ".claude",
                ".cursor",
                ".agents",
                ".codex",
                ".gemini",
                ".windsurf",
                "skills",
                "prompts",
                "instructions",
            ])
        },
    ),
    signal(
        DocumentRole::Instructions,
        "front matter of a prompt",
        12,
        |seen| {
            seen.has_key("name")
                && seen.has_key("description")
                && (seen.has_key("tools") || seen.has_key("model"))
        },
    ),
    signal(
        DocumentRole::Template,
        "a folder of templates",
        12,
        |seen| {
            seen.folders().any(|folder| {
                has_word(
                    folder,
                    &[
                        "template",
                        "templates",
                        "issue_template",
                        "pull_request_template",
                        "modeles",
                        "vorlagen",
                    ],
                )
            })
        },
    ),
    signal(
        DocumentRole::Template,
        "a file named as a template",
        12,
        |seen| {
            has_word(
                &seen.stem,
                &[
                    "template",
                    "modele",
                    "vorlage",
                    "mal",
                    "шаблон",
                    "pull_request_template",
                    "issue_template",
                ],
            ) || seen.stem == "example"
        },
    ),
    signal(
        DocumentRole::Template,
        "a title that says template",
        12,
        |seen| {
            seen.title.ends_with("template")
                || seen.title.starts_with("template")
                || seen.title.starts_with("modèle")
        },
    ),
    signal(
        DocumentRole::Template,
        "a title to be filled in",
        12,
        |seen| is_to_be_filled_in(&seen.raw_title),
    ),
    signal(
        DocumentRole::History,
        "a folder of what is past",
        12,
        |seen| seen.folders().any(is_folder_of_past),
    ),
    signal(DocumentRole::History, "a folder of meetings", 12, |seen| {
        // Minutes of a go/no-go meeting are where the release was decided.
        !seen.decides_a_release()
            && seen.folders().any(|folder| {
                has_word(
                    folder,
                    &[
                        "meeting",
                        "meetings",
                        "minutes",
                        "transcripts",
                        "standup",
                        "standups",
                    ],
                )
            })
    }),
    signal(
        DocumentRole::History,
        "a change log or release notes",
        12,
        |seen| {
            seen.is_named(&[
                "changelog",
                "changes",
                "history",
                "news",
                "release-notes",
                "release_notes",
                "releasenotes",
            ]) || has_word(&seen.title, &["changelog", "transcript"])
                || seen.title.contains("meeting minutes")
                || seen.title.starts_with("release notes")
        },
    ),
    signal(
        DocumentRole::History,
        "it calls itself superseded, archived or closed",
        12,
        |seen| {
            seen.own_status(&[
                "superseded",
                "archived",
                "obsolete",
                "deprecated",
                "rejected",
                "withdrawn",
                "historical",
                "retired",
            ]) || seen.is_superseded_below_heading()
        },
    ),
    signal(
        DocumentRole::Template,
        "it calls itself a template or an example",
        12,
        |seen| seen.own_status(&["template", "example", "sample"]),
    ),
    signal(
        DocumentRole::Decision,
        "a folder of decisions or proposals",
        12,
        |seen| {
            seen.lies_in(&[
                "adr",
                "adrs",
                "decisions",
                "rfc",
                "rfcs",
                "keps",
                "proposals",
                "enhancements",
                "architecture-decision-record",
                "architecture-decisions",
            ])
        },
    ),
    signal(
        DocumentRole::Decision,
        "a title of a decision or proposal",
        12,
        |seen| {
            let leads = ["adr ", "adr-", "rfc ", "rfc-", "kep-", "eip-"];
            let ends = ["proposal", "rfc", "design", "design document", "design doc"];
            let is_led = leads.iter().any(|lead| seen.title.starts_with(lead));
            is_led && !seen.asks_for_change() || ends.iter().any(|end| seen.title_ends_with(end))
        },
    ),
    signal(
        DocumentRole::Decision,
        "sections of a decision: context, decision, consequences",
        12,
        |seen| {
            ["context", "decision", "consequences"]
                .iter()
                .all(|wanted| seen.has_section(wanted))
        },
    ),
    signal(
        DocumentRole::Decision,
        "sections of a proposal: alternatives beside what is proposed, or what is no goal",
        12,
        |seen| {
            let weighs = [
                "alternatives",
                "alternatives considered",
                "rejected alternatives",
            ];
            let proposes = [
                "proposed solution",
                "solution",
                "proposal",
                "motivation",
                "problem statement",
            ];
            let has_any = |names: &[&str]| names.iter().any(|name| seen.has_section(name));
            has_any(&["non-goals", "non goals"]) || (has_any(&weighs) && has_any(&proposes))
        },
    ),
    signal(
        DocumentRole::Reference,
        "a page for contributors or readers of code",
        12,
        |seen| {
            seen.is_named(&[
                "contributing",
                "code_of_conduct",
                "code-of-conduct",
                "license",
                "licence",
                "authors",
                "maintainers",
                "governance",
                "glossary",
            ])
        },
    ),
    signal(
        DocumentRole::Reference,
        "a folder of reference or teaching",
        12,
        |seen| {
            seen.lies_in(&[
                "reference",
                "references",
                "tutorial",
                "tutorials",
                "guide",
                "guides",
                "api",
                "glossary",
                "blog",
                "node_modules",
                "vendor",
                "third_party",
            ])
        },
    ),
    signal(
        DocumentRole::Generated,
        "it says that it is generated",
        12,
        |seen| seen.says_generated(),
    ),
];

const fn signal(
    role: DocumentRole,
    name: &'static str,
    weight: u32,
    seen: fn(&Seen) -> bool,
) -> RoleSignal {
    RoleSignal {
        role,
        name,
        weight,
        seen,
    }
}

/// What is known of a document when its role is asked for.
struct Seen<'a> {
    path: &'a RelPath,
    document: &'a Document,
    stem: String,
    title: String,
    raw_title: String,
    head: String,
}

/// The role of a document, by its front matter, else by its signals.
pub fn of(path: &RelPath, document: &Document, text: &str) -> DocumentRole {
    declared(document).unwrap_or_else(|| {
        let seen = seen_for(path, document, text);
        let mut best = (0, DocumentRole::Operations);
        for role in DocumentRole::ALL {
            let weight: u32 = seen
                .iter()
                .filter(|signal| signal.role == role)
                .map(|signal| signal.weight)
                .sum();
            if weight >= THRESHOLD && weight > best.0 {
                best = (weight, role);
            }
        }
        best.1
    })
}

/// What decides the role of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decider {
    /// Its front matter.
    FrontMatter,
    /// A pattern of `[roles]` in `site.toml`.
    Settings,
    /// Its signals, or that there are too few of them.
    Signals,
}

/// What a document is for: as it says itself, else as settings say, else by its signals.
pub fn decide(
    path: &RelPath,
    document: &Document,
    text: &str,
    settings: &Settings,
) -> (DocumentRole, Decider) {
    given(path, document, settings).unwrap_or_else(|| (of(path, document, text), Decider::Signals))
}

/// The role that somebody gave a document: itself, else settings.
pub fn given(
    path: &RelPath,
    document: &Document,
    settings: &Settings,
) -> Option<(DocumentRole, Decider)> {
    let said = declared(document).map(|role| (role, Decider::FrontMatter));
    let set = || {
        settings
            .roles
            .of(path)
            .map(|role| (role, Decider::Settings))
    };
    said.or_else(set)
}

/// The signals that a document gives.
pub fn seen_for(path: &RelPath, document: &Document, text: &str) -> Vec<&'static RoleSignal> {
    // As it is written: what looks like a tag is no part of the plain heading.
    let raw_title = document.title().map_or_else(String::new, |title| {
        let section = title.span.of(text);
        section
            .lines()
            .next()
            .unwrap_or("")
            .trim_start_matches(['#', ' '])
            .to_owned()
    });
    let seen = Seen {
        path,
        document,
        stem: path.stem().to_lowercase(),
        title: document
            .title()
            .map_or_else(String::new, |title| fold(&title.heading.plain)),
        raw_title,
        head: text
            .lines()
            .take(15)
            .collect::<Vec<_>>()
            .join("\n")
            .to_lowercase(),
    };
    SIGNALS
        .iter()
        .filter(|signal| (signal.seen)(&seen))
        .collect()
}

/// The role that the document gives itself, by `role` or a `kind` of front matter that has one.
pub fn declared(document: &Document) -> Option<DocumentRole> {
    let fields = document.front_matter.iter().flat_map(|meta| &meta.fields);
    fields.into_iter().find_map(role_of_field)
}

fn role_of_field(field: &MetaField) -> Option<DocumentRole> {
    let value = field.value.trim().to_lowercase();
    if field.key.eq_ignore_ascii_case("role") {
        return DocumentRole::named(&value);
    }
    if !field.key.eq_ignore_ascii_case("kind") {
        return None;
    }
    match value.as_str() {
        "guide" | "reference" | "tutorial" => Some(DocumentRole::Reference),
        "decision" => Some(DocumentRole::Decision),
        "template" => Some(DocumentRole::Template),
        "runbook" | "playbook" | "gate" | "checklist" => Some(DocumentRole::Operations),
        _ => None,
    }
}

/// Does a text begin with go or no-go, or with words that grant or refuse?
fn decides(said: &Text) -> bool {
    let folded = fold(&said.plain);
    let is_call = matches!(words(&folded).next(), Some("go" | "no-go" | "nogo"));
    is_call || gates::consents(&said.plain) || proof::verdict(&said.plain).is_some()
}

impl<'a> Seen<'a> {
    /// `RFC-1187` with `Window: 24 November, 01:00–03:00` below it: a request for change names the hours of its work, and a proposal has none.
    fn asks_for_change(&self) -> bool {
        let is_pair =
            |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        let is_time = |word: &str| {
            word.split_once(':')
                .is_some_and(|(hours, minutes)| is_pair(hours) && is_pair(minutes))
        };
        let is_beside_time = |c: char| !c.is_ascii_digit() && c != ':';
        self.title.starts_with("rfc") && self.head.split(is_beside_time).any(is_time)
    }

    fn folders(&self) -> impl Iterator<Item = &'a str> {
        let path = self.path.as_str();
        let parent = path.rsplit_once('/').map_or("", |(parent, _)| parent);
        parent.split('/').filter(|part| !part.is_empty())
    }

    fn lies_in(&self, names: &[&str]) -> bool {
        self.folders()
            .any(|folder| names.contains(&folder.to_lowercase().as_str()))
    }

    /// `Go/no-go call`, `2026-03-11-go-no-go.md`; `Launch meeting`, with a decision in it.
    fn decides_a_release(&self) -> bool {
        const DECISIONS: [&str; 4] = ["go/no-go", "go / no-go", "go-no-go", "go/nogo"];
        let called = [self.title.as_str(), self.stem.as_str()];
        let is_called_so = called
            .iter()
            .any(|name| DECISIONS.iter().any(|decision| name.contains(decision)));
        let names_act = || gates::holds(&self.title, |words| words.acts);
        is_called_so || names_act() && self.states_a_decision() && self.tells_when()
    }

    /// `Launch day: 13 March 2026`: does a paragraph name what is decided, and a day?
    fn tells_when(&self) -> bool {
        let tells = |told: &Text| {
            let is_dated = told.plain.contains(|c: char| c.is_ascii_digit());
            is_dated && gates::holds(&told.plain, |words| words.acts)
        };
        let mut blocks = self
            .document
            .sections
            .iter()
            .flat_map(|section| &section.blocks);
        blocks.any(|block| matches!(block, Block::Paragraph(paragraph) if tells(&paragraph.text)))
    }

    /// `Decision: GO`, or a paragraph that decides below the heading `Decision`.
    fn states_a_decision(&self) -> bool {
        let labelled = |paragraph: &Paragraph| {
            let mut pairs = paragraph.pairs.iter();
            pairs.any(|pair| proof::speaks_of_decision(&pair.key) && decides(&pair.value))
        };
        let mut sections = self.document.sections.iter();
        sections.any(|section| {
            let is_label = proof::speaks_of_decision(&section.heading.plain);
            section.blocks.iter().any(|block| match block {
                Block::Paragraph(told) => labelled(told) || is_label && decides(&told.text),
                _ => false,
            })
        })
    }

    fn is_named(&self, names: &[&str]) -> bool {
        names.contains(&self.stem.as_str())
    }

    fn title_ends_with(&self, end: &str) -> bool {
        let title = self.title.trim_end();
        let before = title.strip_suffix(end);
        before.is_some_and(|before| before.is_empty() || before.ends_with(' '))
    }

    fn has_key(&self, key: &str) -> bool {
        let meta = self.document.front_matter.as_ref();
        meta.is_some_and(|meta| {
            meta.fields
                .iter()
                .any(|field| field.key.eq_ignore_ascii_case(key))
        })
    }

    fn has_section(&self, name: &str) -> bool {
        let mut headings = self
            .document
            .sections
            .iter()
            .map(|section| fold(&section.heading.plain));
        headings.any(|heading| heading.trim_start_matches(|c: char| !c.is_alphabetic()) == name)
    }

    /// Does the document say of itself, in its metadata, its title or a status line at its top, that it is one of `states`?
    fn own_status(&self, states: &[&str]) -> bool {
        let is_state = |value: &str| {
            let folded = fold(value);
            states
                .iter()
                .any(|state| folded == *state || folded.starts_with(&format!("{state} ")))
        };
        let fields = self
            .document
            .front_matter
            .iter()
            .flat_map(|meta| &meta.fields);
        let in_meta = fields
            .filter(|field| field.key.eq_ignore_ascii_case("status"))
            .any(|field| is_state(&field.value));
        let tag = |state: &&str| {
            self.title.contains(&format!("[{state}]")) || self.title.contains(&format!("({state})"))
        };
        in_meta || states.iter().any(tag) || self.head_status().any(|value| is_state(&value))
    }

    /// `## Status`, and below it `Superseded by version 3`, in any of the spellings that people give the word.
    fn is_superseded_below_heading(&self) -> bool {
        const SPELLINGS: &[&str] = &["superseded", "superceded", "superseeded", "superceeded"];
        let says_so = |block: &Block| match block {
            Block::Paragraph(told) => {
                let folded = fold(&told.text.plain);
                let mut said = words(&folded);
                let is_superseded = said.next().is_some_and(|word| SPELLINGS.contains(&word));
                is_superseded && said.next() == Some("by")
            }
            _ => false,
        };
        let mut sections = self.document.sections.iter();
        sections.any(|section| {
            fold(&section.heading.plain) == "status" && section.blocks.first().is_some_and(says_so)
        })
    }

    /// The values of `Status:` lines above the first section below the title.
    fn head_status(&self) -> impl Iterator<Item = String> {
        let title_end = self
            .document
            .title()
            .map_or(usize::MAX, |title| title.span.end);
        let top = self
            .document
            .sections
            .iter()
            .take_while(move |section| section.span.start < title_end);
        let mut values = Vec::new();
        for block in top.flat_map(|section| &section.blocks) {
            collect_status(block, &mut values);
        }
        values.into_iter()
    }

    fn says_generated(&self) -> bool {
        let phrases = [
            "auto-generated",
            "autogenerated",
            "automatically generated",
            "do not edit",
            "generated by",
            "code generated",
        ];
        phrases.iter().any(|phrase| self.head.contains(phrase))
    }
}

fn collect_status(block: &Block, values: &mut Vec<String>) {
    match block {
        Block::Paragraph(paragraph) => {
            for pair in &paragraph.pairs {
                if fold(&pair.key) == "status" {
                    values.push(pair.value.plain.clone());
                }
            }
        }
        Block::Quote(quote) => {
            for block in &quote.blocks {
                collect_status(block, values);
            }
        }
        Block::List(_) | Block::Table(_) | Block::Fence(_) | Block::Html(_) => {}
    }
}

/// `<Service> runbook`, `{{name}}`; a title that a site generator puts in (`<%= … %>`) is none.
fn is_to_be_filled_in(title: &str) -> bool {
    let is_marked = title.contains('<') && title.contains('>') && !title.contains("<%");
    is_marked || title.contains("{{")
}

/// Is one of the words of a name among `wanted`? `k8s-upgrade-template` has three.
/// `archive`, `docs-archive`, `archived-runbooks`, `archive-2024`; not `archive-app`, which archives something.
fn is_folder_of_past(folder: &str) -> bool {
    let spaced = folder.to_lowercase().replace(['-', '_', '.'], " ");
    let named: Vec<&str> = words(&spaced)
        .filter(|word| !word.bytes().all(|byte| byte.is_ascii_digit()))
        .collect();
    let is_called = |word: &&str| {
        matches!(
            *word,
            "archived" | "deprecated" | "superseded" | "historical" | "retired"
        )
    };
    let is_place = |word: &&str| matches!(*word, "archive" | "archives" | "attic" | "legacy");
    named.iter().any(is_called) || named.last().is_some_and(is_place)
}

fn has_word(name: &str, wanted: &[&str]) -> bool {
    let lower = name.to_lowercase();
    let folded = lower.replace(['-', '_', '.'], " ");
    wanted.contains(&lower.as_str()) || words(&folded).any(|word| wanted.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::parse_document;

    fn role(path: &str, text: &str) -> DocumentRole {
        let path = RelPath::new(path).expect("a path below the root");
        of(&path, &parse_document(text), text)
    }

    #[test]
    fn places_names_and_words_say_what_a_document_is_for() {
        for (path, text, expected) in [
            ("docs/launch.md", "# Launch", DocumentRole::Operations),
            ("CLAUDE.md", "# Rules", DocumentRole::Instructions),
            (
                ".github/ISSUE_TEMPLATE/bug.md",
                "# Bug",
                DocumentRole::Template,
            ),
            (
                "docs/k8s-upgrade-template.md",
                "# Upgrade",
                DocumentRole::Template,
            ),
            (
                "runbooks/x.md",
                "# <Service> runbook",
                DocumentRole::Template,
            ),
            (
                "docs/archive/2024/launch.md",
                "# Launch",
                DocumentRole::History,
            ),
            (
                "docs/launch.md",
                "# Launch\n\n**Status:** superseded by v2\n",
                DocumentRole::History,
            ),
            ("Meetings/12.md", "# Call 12", DocumentRole::History),
            ("docs/adr/0003-queue.md", "# Queue", DocumentRole::Decision),
            (
                "docs/queue.md",
                "# Queue\n\n## Context\n\n## Decision\n\n## Consequences\n",
                DocumentRole::Decision,
            ),
            (
                "docs/table.md",
                "<!-- generated by x: do not edit -->\n\n# Table",
                DocumentRole::Generated,
            ),
            (
                "docs/archive/launch.md",
                "---\nrole: operations\n---\n# Launch",
                DocumentRole::Operations,
            ),
        ] {
            assert_eq!(role(path, text), expected, "{path}: {text}");
        }
    }
}
