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
use crate::records::values::cover::days_in;
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
    /// Numbered steps, of lists and of headings.
    steps: usize,
    /// Headings that begin with an order: `Drain the node`.
    orders: usize,
    /// Fences that may be commands.
    commands: usize,
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
    signal(THREE_PARTS, 10, |seen| seen.parts >= 3),
    signal(TWO_PARTS, 6, |seen| seen.parts == 2),
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
        |seen| has_word(&seen.title, REFERENCES) && !is_runbook_word(&seen.title),
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
    signal("the title names several runbooks", -40, |seen| {
        has_word(&seen.title, &["runbooks", "playbooks"])
    }),
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
        |seen| has_word(&seen.title, PLANS),
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
        "procedure",
        "steps",
        "actions",
        "response",
        "behebung",
        "résolution",
        "dépannage",
        "resolución",
        "対応",
        "处理",
        "步骤",
        "操作步骤",
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

/// Headings name two parts of a runbook, or three and more: one of the two is seen.
const PARTS_NAMED: &[&str] = &[THREE_PARTS, TWO_PARTS];
const THREE_PARTS: &str = "headings name three parts of a runbook or more: symptoms, impact, diagnosis, mitigation, verification, rollback, escalation, prerequisites";
const TWO_PARTS: &str = "headings name two parts of a runbook, such as symptoms and resolution";

/// What speaks for and against a document being a runbook, by its shape and its words.
pub fn weigh(context: &Context, title: &Section) -> Weighing {
    let name = &title.heading.plain;
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
        steps: steps(context),
        orders: context
            .document
            .sections
            .iter()
            .filter(|section| order::is_one(&section.heading.plain))
            .count(),
        commands: context
            .document
            .sections
            .iter()
            .map(|section| command_fences(&section.blocks))
            .sum(),
        role: context.role,
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
    "practices",
    "guidelines",
    "guideline",
    "list",
    "directory",
    "governance",
    "policy",
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

    /// Does anything beside the form of the document say that somebody runs something by it?
    fn speaks_of_operations(&self) -> bool {
        let named = [&self.title, &self.stem];
        let is_named = named
            .iter()
            .any(|name| is_runbook_word(name) || has_word(name, RUNNING));
        let is_placed = self.lies_among_operators()
            || self.folders.iter().any(|folder| is_runbook_word(folder));
        is_named
            || is_placed
            || self.parts >= 2
            || self.title_names_an_operation()
            || self.has_steps_of_a_runbook()
            || self.begins_with_symptoms()
            || self.says_this_runbook()
            || self.context.facts.is_of_runbooks
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
        let is_called_so = is_runbook_word(&self.title) || is_runbook_word(&self.stem);
        self.lies_in(EXPLANATIONS) && !is_called_so
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
        let is_placed = self.folders.iter().any(|folder| is_runbook_word(folder));
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
        names_operation(&self.title)
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

/// Does a title or the name of a file name something that is done to a running system?
fn names_operation(said: &str) -> bool {
    const OPERATIONS: &[&str] = &[
        "procedure",
        "procédure",
        "prozedur",
        "restore",
        "restoring",
        "recover",
        "recovering",
        "recovery",
        "rollback",
        "failover",
        "failback",
        "troubleshooting",
        "rotate",
        "rotating",
        "rotation",
        "upgrade",
        "upgrading",
        "migrate",
        "migrating",
        "migration",
        "migrations",
        "deployment",
        "deploying",
        "déploiement",
        "restauration",
        "rebuild",
        "rebuilding",
        "revalidation",
        "renewal",
        "drain",
        "draining",
        "destroy",
        "delete",
        "decommission",
        "decommissioning",
        "resize",
        "resizing",
        "sop",
        "maintenance",
        "reset",
        "resetting",
        "restauración",
        "recuperación",
        "rotación",
        "restauração",
        "implantação",
    ];
    const SPACELESS: &[&str] = &["升级", "恢复", "迁移", "部署", "回滚", "轮换", "扩容"];
    let is_phrase = [
        "roll back",
        "incident response",
        "disaster recovery",
        "how to",
    ]
    .iter()
    .any(|phrase| said.contains(phrase));
    let is_written_together = SPACELESS.iter().any(|word| said.contains(word));
    is_phrase || is_written_together || has_word(said, OPERATIONS)
}

/// `Phase 40: …`, `… - Fase 1 …`.
fn counts_phase(title: &str) -> bool {
    let all: Vec<&str> = words(title).collect();
    let is_number = |word: &str| word.chars().all(|c| c.is_ascii_digit());
    all.windows(2)
        .any(|pair| matches!(pair[0], "phase" | "fase") && is_number(pair[1]))
}

/// `Incident on 2023-01-11`, `20210603-outage`: what is dated tells of one day.
fn carries_date(name: &str) -> bool {
    let is_year = |digits: &str| digits.starts_with("20") || digits.starts_with("19");
    if words(name).any(is_day_of_month) {
        return true;
    }
    let mut numbers = name.split(|c: char| !c.is_ascii_digit());
    let mut before = "";
    numbers.any(|number| {
        let follows_year = before.len() == 4 && is_year(before) && number.len() == 2;
        before = number;
        follows_year || (number.len() == 8 && is_year(number))
    })
}

/// `oct20`: the name of a month with a number behind it.
fn is_day_of_month(word: &str) -> bool {
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let month = word.trim_end_matches(|c: char| c.is_ascii_digit());
    MONTHS.contains(&month) && month.len() < word.len()
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

/// How many fences of commands stand in the blocks: those of a shell, and those that name no language.
fn command_fences(blocks: &[Block]) -> usize {
    let mut found = 0;
    for block in blocks {
        match block {
            Block::Fence(fence) => {
                let info = fence.info.split([' ', ',', '{']).next().unwrap_or("");
                let shells = [
                    "",
                    "bash",
                    "sh",
                    "shell",
                    "console",
                    "zsh",
                    "powershell",
                    "cmd",
                ];
                found += usize::from(shells.contains(&info));
            }
            Block::Quote(quote) => found += command_fences(&quote.blocks),
            Block::List(list) => {
                for item in &list.items {
                    found += command_fences(&item.children);
                }
            }
            Block::Paragraph(_) | Block::Table(_) | Block::Html(_) => {}
        }
    }
    found
}
