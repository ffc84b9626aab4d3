//! Signals: what speaks for and against a document being a runbook, each with a weight.
//!
//! Few runbooks are called so. Those for alerts carry the alert's name and explain its meaning, impact, diagnosis and mitigation;
//! others are procedures of numbered steps with commands. What they share is their shape.

use crate::base::Span;
use crate::base::kind::DocumentRole;
use crate::base::text::{fold, words};
use crate::parse::{Block, Section};
use crate::records::context::Context;
use crate::records::vocabulary::Topic;
use crate::records::weighing::{self, Missing, Weighing};
use crate::records::{Kind, outline, role};

/// The weight from which on a document is a runbook.
pub const THRESHOLD: i32 = 10;

/// What is known of a document when its signals are weighed.
struct Seen<'a> {
    context: &'a Context<'a>,
    title: String,
    stem: String,
    folders: Vec<String>,
    /// The groups of `PARTS` that headings name.
    parts: usize,
    role: DocumentRole,
}

struct Signal {
    weight: i32,
    seen: fn(&Seen) -> bool,
}

/// Every signal.
const SIGNALS: &[Signal] = &[
    // The title says it: `Runbook: API down`, `Failover playbook`.
    signal(10, |seen| is_runbook_word(&seen.title)),
    signal(10, |seen| is_runbook_word(&seen.stem)),
    signal(10, |seen| {
        seen.folders.iter().any(|folder| is_runbook_word(folder))
    }),
    // `This runbook …` in its first lines.
    signal(10, |seen| seen.says_this_runbook()),
    signal(10, |seen| seen.parts >= 3),
    signal(6, |seen| seen.parts == 2),
    signal(6, |seen| seen.has_steps_with_commands()),
    signal(6, |seen| seen.title_begins_like_a_procedure()),
    signal(4, |seen| {
        seen.lies_in(&[
            "operations",
            "ops",
            "oncall",
            "on-call",
            "sre",
            "alerts",
            "procedures",
            "incident-response",
        ])
    }),
    // Its index, a template, a guide on how to write one.
    signal(-12, |seen| seen.speaks_of_runbooks()),
    signal(-12, |seen| seen.is_about_others()),
    signal(-8, |seen| {
        seen.context.words.topic(&seen.title) == Some(Topic::Checklist)
    }),
    // A plan of a launch or of sales is called a playbook as well.
    signal(-12, |seen| {
        seen.title.contains("playbook") && has_word(&seen.title, PLANS)
    }),
    signal(-20, |seen| {
        seen.role != DocumentRole::Operations && seen.role != DocumentRole::Reference
    }),
];

const fn signal(weight: i32, seen: fn(&Seen) -> bool) -> Signal {
    Signal { weight, seen }
}

/// The parts that runbooks have, by the words that begin their headings.
const PARTS: &[&[&str]] = &[
    &[
        "meaning",
        "alert description",
        "description of the alert",
        "symptom",
        "symptoms",
        "how to spot",
        "detection",
        "alert",
        "alerts",
        "symptome",
        "symptômes",
        "síntomas",
        "症状",
    ],
    &[
        "impact",
        "severity",
        "user impact",
        "auswirkung",
        "impacto",
        "影響",
        "影响",
    ],
    &[
        "diagnosis",
        "diagnose",
        "diagnostics",
        "investigation",
        "investigate",
        "triage",
        "troubleshooting",
        "debugging",
        "possible causes",
        "causes",
        "root causes",
        "initial checks",
        "initial response",
        "診断",
        "诊断",
    ],
    &[
        "mitigation",
        "mitigate",
        "mitigating",
        "diagnosis and mitigation",
        "resolution",
        "how to resolve",
        "how to fix",
        "fix",
        "remediation",
        "recovery",
        "recover",
        "restore",
        "procedure",
        "steps",
        "actions",
        "response",
        "behebung",
        "résolution",
        "resolución",
        "対応",
        "处理",
    ],
    &[
        "verification",
        "verify",
        "validation",
        "post-checks",
        "post checks",
        "confirm",
    ],
    &["rollback", "roll back", "backout", "revert"],
    &[
        "escalation",
        "escalate",
        "contacts",
        "eskalation",
        "escalade",
    ],
    &[
        "prerequisites",
        "preconditions",
        "before you begin",
        "pre-checks",
        "voraussetzungen",
        "prérequis",
    ],
];

/// What is seen, in words, for each row of `SIGNALS`.
const NAMES: [&str; SIGNALS.len()] = [
    "the title says runbook or playbook",
    "the file name says runbook or playbook",
    "a folder around it is named for runbooks or playbooks",
    "the first 25 lines say `this runbook` or `this playbook`",
    "headings name three parts of a runbook or more: symptoms, impact, diagnosis, mitigation, verification, rollback, escalation, prerequisites",
    "headings name two parts of a runbook, such as impact and mitigation",
    "three numbered steps or more, and a block of shell commands",
    "the title begins like a procedure, such as `Restore`, `Rotate` or `Troubleshooting`",
    "a folder around it is named for operations, such as `ops`, `oncall` or `sre`",
    "the title is that of an index, a template or a guideline",
    "the file name is that of an index, a template or a README",
    "the title is that of a checklist",
    "the title is that of a launch or sales plan",
    "the document is for neither operations nor reference",
];

/// Headings name two parts of a runbook, or three and more: one of the two is seen.
const PARTS_NAMED: &[&str] = &[NAMES[4], NAMES[5]];

/// What speaks for and against a document being a runbook, by its shape and its words.
pub fn weigh(context: &Context, title: &Section) -> Weighing {
    let name = &title.heading.plain;
    let seen = seen(context, name);
    let signals = SIGNALS.iter().zip(NAMES);
    Weighing {
        kind: Kind::Runbook,
        title: name.trim().to_owned(),
        span: Span::new(title.span.start, title.heading.span.end),
        threshold: THRESHOLD,
        candidate_from: None,
        seen: signals
            .filter(|(signal, _)| (signal.seen)(&seen))
            .map(named)
            .collect(),
    }
}

/// What would have made a runbook of a document.
pub fn missing(weighing: &Weighing) -> Missing {
    let all: Vec<weighing::Signal> = SIGNALS.iter().zip(NAMES).map(named).collect();
    weighing.missing(&all, &[PARTS_NAMED])
}

fn named((signal, name): (&Signal, &'static str)) -> weighing::Signal {
    weighing::Signal {
        name,
        weight: signal.weight,
    }
}

fn seen<'a>(context: &'a Context<'a>, title: &str) -> Seen<'a> {
    Seen {
        context,
        title: fold(title),
        stem: context.path.stem().to_lowercase().replace(['-', '_'], " "),
        folders: context
            .path
            .parent()
            .parts()
            .map(|part| part.to_lowercase().replace(['-', '_'], " "))
            .collect(),
        parts: parts(context),
        role: role::of(context.path, context.document, context.text),
    }
}

/// How many of the parts of runbooks the headings of a document name.
fn parts(context: &Context) -> usize {
    let headings: Vec<String> = context
        .document
        .sections
        .iter()
        .filter(|section| section.level > 1)
        .map(|section| {
            let folded = fold(&section.heading.plain);
            folded
                .trim_start_matches(|c: char| !c.is_alphabetic())
                .to_owned()
        })
        .collect();
    let names = |part: &[&str]| {
        part.iter().any(|name| {
            headings.iter().any(|heading| {
                heading
                    .strip_prefix(name)
                    .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
            })
        })
    };
    PARTS.iter().filter(|part| names(part)).count()
}

/// Does a title, file or folder name say runbook?
fn is_runbook_word(name: &str) -> bool {
    const WORDS: &[&str] = &["runbook", "runbooks", "playbook", "playbooks"];
    let elsewhere = [
        "run book",
        "手順書",
        "ランブック",
        "运行手册",
        "런북",
        "ранбук",
    ];
    has_word(name, WORDS) || elsewhere.iter().any(|word| name.contains(word))
}

fn has_word(text: &str, wanted: &[&str]) -> bool {
    words(text).any(|word| wanted.contains(&word))
}

/// Words of a title that tells of runbooks, rather than being one.
const OTHERS: &[&str] = &[
    "index",
    "template",
    "catalog",
    "catalogue",
    "inventory",
    "overview",
    "standard",
    "standards",
    "style",
    "conventions",
    "guidelines",
    "guideline",
    "list",
    "directory",
    "governance",
    "policy",
];

/// Words of plans that are called playbooks.
const PLANS: &[&str] = &[
    "rollout",
    "launch",
    "release",
    "go",
    "program",
    "readiness",
    "sales",
    "marketing",
    "hiring",
];

impl Seen<'_> {
    fn speaks_of_runbooks(&self) -> bool {
        has_word(&self.title, OTHERS)
    }

    fn is_about_others(&self) -> bool {
        const ABOUT: &[&str] = &[
            "readme",
            "index",
            "template",
            "contributing",
            "changelog",
            "overview",
        ];
        has_word(&self.stem, ABOUT) && !is_runbook_word(&self.title)
    }

    fn lies_in(&self, folders: &[&str]) -> bool {
        self.folders
            .iter()
            .any(|folder| folders.contains(&folder.replace(' ', "-").as_str()))
    }

    fn says_this_runbook(&self) -> bool {
        let head: String = self
            .context
            .text
            .lines()
            .take(25)
            .collect::<Vec<_>>()
            .join(" ")
            .to_lowercase();
        [
            "this runbook",
            "this playbook",
            "runbook for",
            "dieses runbook",
            "ce runbook",
        ]
        .iter()
        .any(|phrase| head.contains(phrase))
    }

    fn title_begins_like_a_procedure(&self) -> bool {
        const BEGINNINGS: &[&str] = &[
            "procedure",
            "procédure",
            "prozedur",
            "how to recover",
            "how to restore",
            "restore",
            "restoring",
            "recovering",
            "rollback",
            "roll back",
            "failover",
            "disaster recovery",
            "incident response",
            "troubleshooting",
            "destroy",
            "delete",
            "rotate",
            "rotating",
            "recover",
            "sop",
        ];
        BEGINNINGS
            .iter()
            .any(|beginning| self.title.starts_with(beginning))
    }

    /// Three steps or more, numbered in a list or in headings, and a shell command.
    fn has_steps_with_commands(&self) -> bool {
        let (mut numbered, mut commands) = (0, 0);
        for section in &self.context.document.sections {
            let heading = fold(&section.heading.plain);
            numbered += usize::from(
                heading.starts_with("step ") || heading.starts_with(|c: char| c.is_ascii_digit()),
            );
            outline::each_item(&section.blocks, 0, &mut |item, _| {
                numbered += usize::from(item.number.is_some())
            });
            commands += shell_fences(&section.blocks);
        }
        numbered >= 3 && commands >= 1
    }
}

/// How many fences of shell commands stand in the blocks.
fn shell_fences(blocks: &[Block]) -> usize {
    let mut found = 0;
    for block in blocks {
        match block {
            Block::Fence(fence) => {
                let info = fence.info.split([' ', ',', '{']).next().unwrap_or("");
                found += usize::from(["bash", "sh", "shell", "console", "zsh"].contains(&info));
            }
            Block::Quote(quote) => found += shell_fences(&quote.blocks),
            Block::List(list) => {
                for item in &list.items {
                    found += shell_fences(&item.children);
                }
            }
            Block::Paragraph(_) | Block::Table(_) | Block::Html(_) => {}
        }
    }
    found
}
