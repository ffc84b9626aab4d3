//! Signals: what speaks for and against a document being a runbook, each with a weight.
//!
//! Few runbooks are called so. Those for alerts carry the alert's name and explain its meaning, impact, diagnosis and mitigation;
//! others are procedures of numbered steps with commands. What they share is their shape. Shape alone makes none: an API reference has
//! commands, numbered steps and headings that give orders as well, so that something has to speak of operations beside it.

use crate::base::Span;
use crate::base::kind::DocumentRole;
use crate::base::text::{fold, words};
use crate::parse::{Block, Section};
use crate::records::Kind;
use crate::records::assembly::context::Context;
use crate::records::assembly::outline;
use crate::records::kinds::runbook::operation;
use crate::records::values::cover::days_in;
use crate::records::values::dated::carries_date;
use crate::records::weighing::{self, Missing, Weighing};
use crate::records::words::order;
use crate::records::words::vocabulary::Topic;

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
    /// Those of them that answer an occasion: setting something up has prerequisites, a verification and troubleshooting as well.
    answers: usize,
    /// Numbered steps, of lists and of headings.
    steps: usize,
    /// Headings that begin with an order: `Drain the node`.
    orders: usize,
    /// Fences that may be commands.
    commands: usize,
    /// Fences in the languages of programs.
    programs: usize,
    role: DocumentRole,
}

struct Signal {
    /// What is seen, in words.
    name: &'static str,
    weight: i32,
    seen: fn(&Seen) -> bool,
}

/// Every signal.
const SIGNALS: &[Signal] = &[
    signal("the title says runbook or playbook", 10, |seen| {
        is_runbook_word(&seen.title)
    }),
    signal("the file name says runbook or playbook", 10, |seen| {
        is_runbook_word(&seen.stem)
    }),
    signal(
        "a folder around it is named for runbooks or playbooks",
        10,
        |seen| seen.folders.iter().any(|folder| is_runbook_word(folder)),
    ),
    signal(
        "its first lines say `this runbook` or `this playbook`",
        10,
        |seen| seen.says_this_runbook(),
    ),
    signal(THREE_PARTS, 10, |seen| seen.parts >= 3 && seen.answers > 0),
    signal(TWO_PARTS, 6, |seen| seen.parts == 2 && seen.answers > 0),
    signal("symptoms, and then what to do", 4, |seen| {
        seen.begins_with_symptoms()
    }),
    signal("the repository calls itself one of runbooks", 6, |seen| {
        seen.context.facts.is_of_runbooks
    }),
    signal("it gives commands", 4, |seen| seen.commands >= 1),
    signal("three numbered steps or more", 4, |seen| seen.steps >= 3),
    signal("three headings or more that give orders", 4, |seen| {
        seen.orders >= 3
    }),
    signal(
        "the title names an operation, such as `Restore`, `upgrade` or `failover`",
        6,
        |seen| seen.title_names_an_operation(),
    ),
    signal(
        "the title says what to do, about something that runs",
        6,
        |seen| seen.is_told_to_operators(),
    ),
    signal("a heading says `Runbook steps`", 6, |seen| {
        seen.has_steps_of_a_runbook()
    }),
    signal(
        "in a repository of runbooks, the title says what to do",
        4,
        |seen| seen.context.facts.is_of_runbooks && order::is_told(&seen.title),
    ),
    signal(
        "a folder around it is named for operations, such as `ops`, `oncall` or `sre`",
        4,
        |seen| seen.lies_among_operators(),
    ),
    signal(
        "it has the form of a procedure, and nothing speaks of operations",
        -6,
        |seen| seen.has_form_of_a_procedure() && !seen.speaks_of_operations(),
    ),
    signal(
        "the title is that of a reference, a record of work or a guide for contributors",
        -8,
        |seen| has_word(&seen.title, REFERENCES) && !seen.is_called_runbook(),
    ),
    signal(
        "the README of a folder of runbooks, which links to them",
        -40,
        |seen| seen.is_index_of_runbooks(),
    ),
    signal(
        "the title is that of an index, a template or a guideline",
        -12,
        |seen| has_word(&seen.title, OTHERS) && !order::is_told(&seen.title),
    ),
    signal(
        "the file name is that of an index, a template or a README",
        -12,
        |seen| seen.is_about_others(),
    ),
    signal(
        "the file name ends as that of evidence, a status or an introduction",
        -16,
        |seen| seen.is_named_as_told(),
    ),
    signal(
        "a folder around it is named for reference, explanation or tutorials",
        -10,
        |seen| seen.lies_among_explanations(),
    ),
    signal("a folder around it is named for training", -10, |seen| {
        seen.lies_in(TRAINING) && !seen.is_called_runbook()
    }),
    signal("it shows more programs than commands", -8, |seen| {
        seen.programs > seen.commands && !seen.is_called_runbook() && !seen.lies_among_runbooks()
    }),
    signal(
        "the title names several runbooks, and the document carries none out",
        -40,
        |seen| seen.names_several() && !seen.carries_out(),
    ),
    signal("the title tells how runbooks are written", -40, |seen| {
        seen.tells_how_to_write_one()
    }),
    signal("the title or the file name carries a date", -12, |seen| {
        carries_date(&seen.title) || carries_date(&seen.stem)
    }),
    signal(
        "a playbook by its name alone, without commands or the parts of a runbook",
        -16,
        |seen| seen.is_method(),
    ),
    signal("the title counts a phase of a plan", -12, |seen| {
        counts_phase(&seen.title) && !seen.folders.iter().any(|own| is_runbook_word(own))
    }),
    signal("it tells what somebody did", -8, |seen| {
        seen.tells_of_work()
    }),
    signal("the title is that of a checklist", -8, |seen| {
        seen.context.words.topic(&seen.title) == Some(Topic::Checklist)
    }),
    signal(
        "the title is that of a plan, a report or a release",
        -12,
        |seen| has_word(&seen.title, PLANS) && !operation::is_plan_for_trouble(&seen.title),
    ),
    signal("the title gives the day of one run", -12, |seen| {
        !days_in(&seen.title).is_empty()
    }),
    signal(
        "the document is for neither operations nor reference",
        -30,
        |seen| match seen.role {
            DocumentRole::Operations | DocumentRole::Reference => false,
            // One that was put aside is one still, if it calls itself so.
            DocumentRole::History => !is_runbook_word(&seen.title),
            _ => true,
        },
    ),
    signal("it says nothing below its headings", -30, |seen| {
        seen.is_empty()
    }),
];

const fn signal(name: &'static str, weight: i32, seen: fn(&Seen) -> bool) -> Signal {
    Signal { name, weight, seen }
}

/// Folders of those who run things.
const OPERATIONS: &[&str] = &[
    "operations",
    "ops",
    "oncall",
    "on-call",
    "sre",
    "alerts",
    "procedures",
    "incident-response",
    "troubleshoot",
    "troubleshooting",
];

/// Folders of those who learn, or begin.
const TRAINING: &[&str] = &[
    "training",
    "trainings",
    "labs",
    "lab",
    "exercises",
    "workshop",
    "workshops",
    "course",
    "courses",
    "onboarding",
    "getting-started",
];

/// Folders of pages that explain, after the four kinds of documentation: what to do stands in `how-to`.
const EXPLANATIONS: &[&str] = &[
    "reference",
    "references",
    "explanation",
    "explanations",
    "topic",
    "topics",
    "concepts",
    "design",
    "designs",
    "overview",
    "examples",
    "tutorial",
    "tutorials",
];

/// Words of folders such as `sre-guide`.
const OPERATORS: &[&str] = &["sre", "oncall"];

/// The parts that runbooks have, by the words that begin their headings: first those that answer an occasion, then those that any guide has.
const PARTS: &[&[&str]] = &[
    &[
        "meaning",
        "alert description",
        "description of the alert",
        "symptom",
        "symptoms",
        "how to spot",
        "detection",
        "trigger",
        "triggers",
        "symptome",
        "symptômes",
        "síntomas",
        "症状",
        "故障现象",
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
        "mitigation",
        "mitigate",
        "mitigating",
        "diagnosis and mitigation",
        "resolution",
        "resolutions",
        "solution",
        "solutions",
        "how to resolve",
        "how to fix",
        "fix",
        "remediation",
        "recovery",
        "recover",
        "restore",
        "response",
        "behebung",
        "résolution",
        "dépannage",
        "resolución",
        "対応",
        "处理",
    ],
    &[
        "rollback",
        "roll back",
        "backout",
        "revert",
        "retour arrière",
        "retour en arrière",
        "回滚",
    ],
    &[
        "escalation",
        "escalate",
        "contacts",
        "eskalation",
        "escalade",
    ],
    &["alert", "alerts"],
    &["procedure", "steps", "actions", "步骤", "操作步骤"],
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
        "possible checks",
        "checks",
        "causes",
        "root causes",
        "initial checks",
        "initial response",
        "診断",
        "诊断",
        "排查",
        "故障排查",
    ],
    &[
        "verification",
        "verify",
        "validation",
        "post-checks",
        "post checks",
        "confirm",
        "vérification",
        "vérifications",
        "überprüfung",
        "verificación",
        "验证",
    ],
    &[
        "prerequisites",
        "preconditions",
        "before you begin",
        "pre-checks",
        "voraussetzungen",
        "prérequis",
        "前置条件",
        "pré-requis",
    ],
];

/// So many of the parts answer an occasion.
const ANSWERS: usize = 5;

/// Headings name two parts of a runbook, or three and more: one of the two is seen.
const PARTS_NAMED: &[&str] = &[THREE_PARTS, TWO_PARTS];
const THREE_PARTS: &str = "headings name three parts of a runbook or more: symptoms, impact, diagnosis, mitigation, verification, rollback, escalation, prerequisites";
const TWO_PARTS: &str = "headings name two parts of a runbook, such as symptoms and resolution";

/// What speaks for and against a document being a runbook, by its shape and its words.
pub fn weigh(context: &Context, title: &Section) -> Weighing {
    let name = super::called_by(context, title);
    let seen = seen(context, name);
    let signals = SIGNALS.iter();
    Weighing {
        kind: Kind::Runbook,
        title: name.trim().to_owned(),
        span: Span::new(title.span.start, title.heading.span.end),
        threshold: THRESHOLD,
        candidate_from: None,
        seen: signals
            .filter(|signal| (signal.seen)(&seen))
            .map(named)
            .collect(),
    }
}

/// What would have made a runbook of a document.
pub fn missing(weighing: &Weighing) -> Missing {
    let all: Vec<weighing::Signal> = SIGNALS.iter().map(named).collect();
    weighing.missing(&all, &[PARTS_NAMED])
}

fn named(signal: &Signal) -> weighing::Signal {
    weighing::Signal {
        name: signal.name,
        weight: signal.weight,
    }
}

fn seen<'a>(context: &'a Context<'a>, title: &str) -> Seen<'a> {
    let parts = parts(context);
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
        parts: parts.iter().filter(|named| **named).count(),
        answers: parts.iter().take(ANSWERS).filter(|named| **named).count(),
        steps: steps(context),
        orders: orders(context),
        commands: fences_of(context, is_shell),
        programs: fences_of(context, is_program),
        role: context.role,
    }
}

/// The headings that begin with an order.
fn orders(context: &Context) -> usize {
    let sections = context.document.sections.iter();
    let orders = sections.filter(|section| order::is_one(&section.heading.plain));
    orders.count()
}

/// Which of the parts of runbooks the headings of a document name.
fn parts(context: &Context) -> Vec<bool> {
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
    PARTS.iter().map(|part| names(part)).collect()
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
    "practices",
    "guidelines",
    "guideline",
    "list",
    "directory",
    "governance",
    "policy",
    "templates",
    "metrics",
    "compliance",
];

/// Words of plans, which are called playbooks as well, and of what tells of work that is over.
const PLANS: &[&str] = &[
    "rollout",
    "launch",
    "go",
    "program",
    "readiness",
    "sales",
    "marketing",
    "hiring",
    "plan",
    "planning",
    "roadmap",
    "strategy",
    "proposal",
    "design",
    "architecture",
    "report",
    "review",
    "postmortem",
    "specification",
    "analysis",
    "assessment",
    "audit",
    "tutorial",
    "implementation",
    "implementación",
];

/// Words of titles that tell what there is, or what was done.
const REFERENCES: &[&str] = &[
    "reference",
    "theory",
    "dictionary",
    "glossary",
    "registry",
    "requirements",
    "interface",
    "variables",
    "dependencies",
    "description",
    "contributing",
    "standard",
    "notes",
    "summary",
    "results",
    "rules",
    "timeline",
    "thresholds",
    "baseline",
    "tests",
    "training",
    "materials",
    "package",
    "référence",
    "rapport",
    "résumé",
    "référentiel",
    "informe",
    "reporte",
    "resultados",
    "resumen",
    "exitoso",
    "past",
    "history",
    "setup",
    "integration",
    "testing",
    "framework",
    "frameworks",
    "lab",
    "labs",
    "exercises",
    "budgets",
    "matrix",
    "map",
    "behaviour",
    "behavior",
    "protocol",
    "completed",
    "complete",
    "success",
    "successful",
];

/// Words of titles and file names that tell of running something.
const RUNNING: &[&str] = &[
    "rolling",
    "failing",
    "deploy",
    "operations",
    "operation",
    "exploitation",
    "operator",
    "incident",
    "incidents",
    "outage",
    "triage",
    "monitoring",
    "monitor",
    "alert",
    "alerts",
    "alerting",
    "oncall",
    "canary",
    "production",
    "backup",
    "backups",
    "cluster",
    "lifecycle",
    "release",
    "releases",
    "live",
];

impl Seen<'_> {
    fn is_about_others(&self) -> bool {
        const ABOUT: &[&str] = &[
            "readme",
            "index",
            "template",
            "contributing",
            "changelog",
            "overview",
        ];
        let names_others = has_word(&self.stem, ABOUT) && !is_runbook_word(&self.title);
        // `Deleting an index` is done to one.
        let is_done_to_one = order::is_told(&self.stem) && order::is_told(&self.title);
        names_others && !is_done_to_one && !self.is_of_its_own_folder()
    }

    /// `mail_status.md`, `issue-581-evidence.md`: the file tells how things stand, or shows newcomers around.
    fn is_named_as_told(&self) -> bool {
        const TOLD: &[&str] = &["evidence", "status", "onboarding", "contributing"];
        let last = words(&self.stem).last().unwrap_or("");
        let is_order = order::is_told(&self.stem) && self.stem != last;
        TOLD.contains(&last) && !is_order && !is_runbook_word(&self.title)
    }

    /// `runbooks/restore/README.md`: a folder with one runbook in it.
    fn is_of_its_own_folder(&self) -> bool {
        let around = self.folders.split_last();
        self.stem == "readme"
            && around.is_some_and(|(own, above)| {
                let is_under_runbooks = above.last().is_some_and(|above| is_runbook_word(above));
                is_under_runbooks && !is_runbook_word(own)
            })
    }

    /// `runbooks/README.md`, with links to the runbooks below it.
    fn is_index_of_runbooks(&self) -> bool {
        const FEW: usize = 3;
        let is_among_them = self.folders.last().is_some_and(|own| is_runbook_word(own));
        let is_below = |destination: &str| {
            let destination = destination.strip_prefix("./").unwrap_or(destination);
            !destination.starts_with(['#', '/', '.']) && !destination.contains(':')
        };
        let below = self.context.document.links.iter();
        let below = below.filter(|link| is_below(&link.destination));
        self.stem == "readme" && is_among_them && below.count() >= FEW
    }

    fn has_form_of_a_procedure(&self) -> bool {
        self.commands >= 1 || self.steps >= 3 || self.orders >= 3
    }

    /// Does anything beside the form of the document say that somebody runs something by it? A folder of operators holds what they read,
    /// such as objectives and budgets, as well as what they do.
    fn speaks_of_operations(&self) -> bool {
        let named = [&self.title, &self.stem];
        let is_named = named
            .iter()
            .any(|name| is_runbook_word(name) || has_word(name, RUNNING));
        is_named
            || self.lies_among_runbooks()
            || self.lies_among_operators() && order::is_told(&self.title)
            || self.parts >= 2 && self.answers > 0
            || self.title_names_an_operation()
            || self.has_steps_of_a_runbook()
            || self.begins_with_symptoms()
            || self.says_this_runbook()
            || self.context.facts.is_of_runbooks
    }

    fn is_called_runbook(&self) -> bool {
        is_runbook_word(&self.title) || is_runbook_word(&self.stem)
    }

    fn lies_among_runbooks(&self) -> bool {
        self.folders.iter().any(|folder| is_runbook_word(folder))
    }

    /// `Publishing a release`, `Debugging live services`.
    fn is_told_to_operators(&self) -> bool {
        let about = self.title.split_once(' ').map_or("", |(_, about)| about);
        let is_told = order::is_told(&self.title) && !self.title_names_an_operation();
        self.has_form_of_a_procedure() && is_told && has_word(about, RUNNING)
    }

    /// `Operator runbooks`.
    fn names_several(&self) -> bool {
        has_word(&self.title, &["runbooks", "playbooks"])
    }

    /// Does the document give the procedures itself, rather than say where they are?
    fn carries_out(&self) -> bool {
        const MANY: usize = 3;
        let is_procedure = self.commands >= MANY || self.answers >= 2 && self.steps >= MANY;
        is_procedure && self.stem != "readme"
    }

    /// `Adding a runbook`, `How to write a playbook`: a guide for those who write them.
    fn tells_how_to_write_one(&self) -> bool {
        const WRITING: &[&str] = &[
            "add",
            "adding",
            "write",
            "writing",
            "create",
            "creating",
            "contribute",
            "contributing",
        ];
        let is_first = |word: &&str| !["how", "to", "guide", "for", "a", "an"].contains(word);
        let first = words(&self.title).find(is_first);
        is_runbook_word(&self.title) && first.is_some_and(|first| WRITING.contains(&first))
    }

    fn lies_in(&self, folders: &[&str]) -> bool {
        self.folders
            .iter()
            .any(|folder| folders.contains(&folder.replace(' ', "-").as_str()))
    }

    fn lies_among_operators(&self) -> bool {
        let mut folders = self.folders.iter();
        self.lies_in(OPERATIONS) || folders.any(|folder| has_word(folder, OPERATORS))
    }

    /// What is called a runbook by its name is one wherever it lies.
    fn lies_among_explanations(&self) -> bool {
        self.lies_in(EXPLANATIONS) && !self.is_called_runbook()
    }

    /// `## Runbook steps` in a document that is called otherwise.
    fn has_steps_of_a_runbook(&self) -> bool {
        let mut sections = self.context.document.sections.iter();
        sections.any(|section| {
            let folded = fold(&section.heading.plain);
            let names_steps = has_word(&folded, &["steps", "procedure", "pasos", "schritte"]);
            section.level > 1 && names_steps && is_runbook_word(&folded)
        })
    }

    /// `Playbook for finishing projects`: what is called a playbook, and carries nothing out.
    fn is_method(&self) -> bool {
        let says = |name: &str| has_word(name, &["playbook"]) && !has_word(name, &["runbook"]);
        let is_called = says(&self.title) || says(&self.stem);
        let is_placed = self.lies_among_runbooks();
        let answers = has_word(
            &self.title,
            &["incident", "incidents", "outage", "alert", "alerts"],
        );
        let acts =
            self.commands > 0 || self.parts > 0 || self.title_names_an_operation() || answers;
        is_called && !is_placed && !acts
    }

    /// `I had to restart it`: the log of somebody who has done it.
    fn tells_of_work(&self) -> bool {
        const TOLD: [&str; 8] = [
            "I had ",
            "I did ",
            "I used ",
            "I added ",
            "I followed ",
            "I created ",
            "I installed ",
            "I then ",
        ];
        const OFTEN: usize = 3;
        let text = self.context.text;
        let is_word = |at: usize| !text[..at].ends_with(char::is_alphanumeric);
        let told = TOLD.iter().flat_map(|told| text.match_indices(told));
        told.filter(|(at, _)| is_word(*at)).take(OFTEN).count() == OFTEN
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

    /// `Restore the ledger`, `AKS upgrade`, `Certificate rotation`.
    fn title_names_an_operation(&self) -> bool {
        operation::is_named(&self.title) && !self.is_migration_of_programs()
    }

    /// Where nothing is run, code is what migrates.
    fn is_migration_of_programs(&self) -> bool {
        const MIGRATING: &[&str] = &["migrate", "migrating", "migration", "migrations"];
        self.commands == 0 && has_word(&self.title, MIGRATING)
    }

    fn begins_with_symptoms(&self) -> bool {
        let mut headings = self
            .context
            .document
            .sections
            .iter()
            .filter(|section| section.level > 1);
        let first = headings.next().map(|section| fold(&section.heading.plain));
        let is_symptoms = first.is_some_and(|first| first.starts_with("symptom"));
        is_symptoms && headings.next().is_some()
    }

    /// Headings alone are a form that nobody has filled in.
    fn is_empty(&self) -> bool {
        let title = self.context.document.title().map(|title| title.span);
        let mut sections = self.context.document.sections.iter();
        let says = |section: &Section| {
            section.level > 0
                && (Some(section.span) == title || section.level > 1)
                && !section.blocks.is_empty()
        };
        !sections.any(says)
    }
}

/// `Phase 40: …`, `… - Fase 1 …`.
fn counts_phase(title: &str) -> bool {
    let all: Vec<&str> = words(title).collect();
    let is_number = |word: &str| word.chars().all(|c| c.is_ascii_digit());
    all.windows(2)
        .any(|pair| matches!(pair[0], "phase" | "fase") && is_number(pair[1]))
}

/// The numbered steps of a document: items, and headings that begin with a number or `Step`.
fn steps(context: &Context) -> usize {
    let mut found = 0;
    for section in &context.document.sections {
        let heading = fold(&section.heading.plain);
        let is_step =
            heading.starts_with("step ") || heading.starts_with(|c: char| c.is_ascii_digit());
        found += usize::from(is_step);
        outline::each_item(&section.blocks, 0, &mut |item, _| {
            found += usize::from(item.number.is_some());
        });
    }
    found
}

/// How many fences of some languages a document has.
fn fences_of(context: &Context, is_wanted: fn(&str) -> bool) -> usize {
    let sections = context.document.sections.iter();
    sections
        .map(|section| fences(&section.blocks, is_wanted))
        .sum()
}

/// How many fences of some languages stand in the blocks.
fn fences(blocks: &[Block], is_wanted: fn(&str) -> bool) -> usize {
    let mut found = 0;
    for block in blocks {
        match block {
            Block::Fence(fence) => {
                let language = fence.info.split([' ', ',', '{']).next().unwrap_or("");
                found += usize::from(is_wanted(language));
            }
            Block::Quote(quote) => found += fences(&quote.blocks, is_wanted),
            Block::List(list) => {
                let items = list.items.iter();
                found += items
                    .map(|item| fences(&item.children, is_wanted))
                    .sum::<usize>();
            }
            Block::Paragraph(_) | Block::Table(_) | Block::Html(_) => {}
        }
    }
    found
}

/// The languages of commands; many fences name none.
fn is_shell(language: &str) -> bool {
    #[rustfmt::skip]
    const SHELLS: &[&str] = &["", "bash", "sh", "shell", "console", "zsh", "powershell", "cmd"];
    SHELLS.contains(&language)
}

/// The languages of programs, which nobody runs by hand.
fn is_program(language: &str) -> bool {
    #[rustfmt::skip]
    const PROGRAMS: &[&str] = &[
        "go", "python", "py", "ts", "typescript", "tsx", "js", "javascript", "jsx", "java", "kotlin", "swift", "rust", "c", "cpp", "c++",
        "csharp", "c#", "ruby", "php", "protobuf", "proto", "solidity",
    ];
    PROGRAMS.contains(&language)
}
