//! Signals: what speaks for and against a section, list or table being a gate, each with a weight.
//!
//! A word makes no gate: "Don't wrap function signatures" is a heading of a style guide, and a table of CI jobs has a column
//! called *Gate*. What makes one is a shape: a heading that is a gate phrase and little else, and below it something that can be
//! met, signed or decided. Each thing seen has a weight; from `THRESHOLD` on it is a gate, from half of it on a candidate, which a
//! person is shown and nobody judges.

use crate::base::text::{fold, words};
use crate::records::assembly::context::Context;
use crate::records::assembly::outline;
use crate::records::gates::gate::heading::names_gates;
use crate::records::gates::gate::{page, release_list, scope, whole};
use crate::records::gates::sentence;
use crate::records::words::gates;
use crate::records::words::vocabulary::{Topic, without_numbering};
use crate::records::{Demand, Detail, Gate, Record, Scope};

/// The weight from which on something is a gate.
pub const THRESHOLD: i32 = 10;

/// How much of a heading a gate phrase is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coverage {
    /// All of it, but for words such as *final* and a release's name.
    Whole,
    /// Its first or last words: `Security gate`, `Gate: partner API`.
    Head,
    /// Some words in it.
    Mention,
    /// None: a list or table stands under a heading about something else.
    None,
}

/// What is known of a gate when its signals are weighed.
pub struct GateSeen<'a> {
    /// The document.
    pub context: &'a Context<'a>,
    /// The heading or label line that opens it.
    pub heading: &'a str,
    /// The gate, with the decision and the score that were read.
    pub gate: &'a Record,
    /// Its criteria.
    pub found: &'a [Record],
    /// Is it a table whose name column is called gate or criterion, and that has a status?
    pub is_gate_table: bool,
    /// Does a label line above promise something: `Ready for activation when:`?
    pub promises: bool,
}

/// One thing that may be seen.
pub struct GateSignal {
    /// What is seen, in words.
    pub name: &'static str,
    /// How much it says; below zero, how much against.
    pub weight: i32,
    seen: fn(&GateSeen) -> bool,
}

/// Every signal of a gate.
pub const SIGNALS: &[GateSignal] = &[
    signal("the heading as a whole is a gate phrase", 6, |seen| {
        seen.coverage() == Coverage::Whole
    }),
    signal("the heading begins or ends with a gate phrase", 5, |seen| {
        seen.coverage() == Coverage::Head
    }),
    signal("the heading holds a gate phrase", 2, |seen| {
        seen.coverage() == Coverage::Mention
    }),
    signal(
        "the heading names a list that decides about a release, or the page is of one release",
        6,
        |seen| seen.names_release_list(),
    ),
    signal(
        "it is called a gate below a heading of release gates",
        3,
        |seen| seen.is_among_gates(),
    ),
    signal("the heading speaks of a release", 3, |seen| {
        speaks_of_release(seen.heading)
    }),
    signal("the heading names what each change must pass", 4, |seen| {
        scope::of_words(&fold(seen.heading)) == Some(Scope::Change)
    }),
    signal(
        "a column is called gate or criterion, beside a status",
        6,
        |seen| seen.is_gate_table,
    ),
    signal("boxes or statuses are below it", 5, |seen| {
        seen.has_claims()
    }),
    signal("a list of conditions is below it", 4, |seen| {
        seen.has_conditions()
    }),
    signal(
        "it mostly tells in prose how things work, and nobody has answered anything",
        -6,
        |seen| seen.is_prose(),
    ),
    signal("the line above asks for it before the release", 4, |seen| {
        seen.is_asked_for_before()
    }),
    signal("a decision is written", 5, |seen| seen.has_decision()),
    signal("signatures are asked for", 4, |seen| seen.has_signatures()),
    signal("a sentence says that all of it must hold", 4, |seen| {
        seen.says_all_of()
    }),
    signal(
        "the line above promises something once all of it holds",
        6,
        |seen| seen.promises,
    ),
    signal("a sentence puts a rule that could not be read", 1, |seen| {
        seen.has_unread_rule()
    }),
    signal(
        "a rule names what must hold, and can be checked",
        10,
        |seen| seen.has_rule(),
    ),
    signal("it is called a sign-off, and nobody signs", -6, |seen| {
        seen.lacks_signatures()
    }),
    signal(
        "the document reports an audit, a score or a meeting",
        -8,
        |seen| seen.is_report(),
    ),
];

const fn signal(name: &'static str, weight: i32, seen: fn(&GateSeen) -> bool) -> GateSignal {
    GateSignal { name, weight, seen }
}

/// The signals that are seen.
pub fn seen(gate: &GateSeen) -> Vec<&'static GateSignal> {
    SIGNALS
        .iter()
        .filter(|signal| (signal.seen)(gate))
        .collect()
}

impl GateSeen<'_> {
    fn coverage(&self) -> Coverage {
        coverage(self.context, self.heading)
    }

    /// A list that decides has boxes, statuses or a decision, and no gate phrase above it that counts already.
    fn names_release_list(&self) -> bool {
        release_list::is_name(self.context, self.heading)
            && (self.has_claims() || self.has_decision())
            && matches!(self.coverage(), Coverage::Mention | Coverage::None)
    }

    /// `Day 30 gate` below `Release gates`.
    fn is_among_gates(&self) -> bool {
        let sections = &self.context.document.sections;
        let own = self.gate.section_index;
        let around = self.context.document.ancestry(own).into_iter();
        let headings = around
            .filter(|at| *at != own)
            .map(|at| &sections[at].heading.plain);
        let is_gate = |heading: &str| {
            let coverage = coverage(self.context, heading);
            matches!(coverage, Coverage::Whole | Coverage::Head)
        };
        let mut around = headings.filter(|heading| names_gates(&fold(heading)));
        let is_alone = is_gate(self.heading) && !speaks_of_release(self.heading);
        is_alone && around.any(|heading| is_gate(heading) && speaks_of_release(heading))
    }

    fn demands(&self, is_meant: impl Fn(&Record, &Demand) -> bool) -> bool {
        self.found.iter().any(|record| match &record.detail {
            Detail::Criterion(demand) => is_meant(record, demand),
            _ => false,
        })
    }

    fn has_claims(&self) -> bool {
        self.demands(|record, demand| record.claim.is_some() && !matches!(demand, Demand::Decision))
    }

    fn has_conditions(&self) -> bool {
        let plain =
            |record: &Record, demand: &Demand| record.claim.is_none() && *demand == Demand::Claimed;
        self.demands(plain)
    }

    fn has_decision(&self) -> bool {
        let is_decided = match &self.gate.detail {
            Detail::Gate(Gate {
                decision, score, ..
            }) => decision.is_some() || score.is_some(),
            _ => false,
        };
        is_decided || self.demands(|_, demand| *demand == Demand::Decision)
    }

    fn has_signatures(&self) -> bool {
        self.demands(|_, demand| *demand == Demand::Signature)
    }

    /// Is there nothing but conditions: no box, status, decision or signature, and no rule that a machine executes? Such a gate is never known
    /// to go.
    pub fn is_bare(&self) -> bool {
        let claims = self.has_claims() || self.has_decision() || self.has_signatures();
        !claims && !self.has_rule()
    }

    /// A page that explains what a gate does has sentences and long items. One that is to be met has a list.
    fn is_prose(&self) -> bool {
        const SHARE: usize = 3;
        const LONGEST: usize = 30;
        let is_long = |record: &Record| {
            let item = record.span.of(self.context.text);
            item.split_whitespace().count() > LONGEST
        };
        let tells = |record: &&Record| self.is_sentence(record) || is_long(record);
        let told = self.found.iter().filter(tells).count();
        let is_prose = told > 0 && told * SHARE >= self.found.len();
        is_prose
            && self.is_bare()
            && !self.is_called_gate()
            && !page::is_of_one_release(self.context)
    }

    /// Is its heading nothing but a gate phrase?
    fn is_called_gate(&self) -> bool {
        coverage(self.context, self.heading) == Coverage::Whole
    }

    /// Does a criterion stand in a paragraph?
    fn is_sentence(&self, record: &Record) -> bool {
        let section = &self.context.document.sections[record.section_index];
        let mut paragraphs = section.blocks.iter().filter_map(whole::paragraph);
        paragraphs.any(|paragraph| {
            let span = paragraph.text.span;
            (span.start..span.end).contains(&record.span.start)
        })
    }

    /// `Complete these checks before relaunching:`, above a list that decides.
    fn is_asked_for_before(&self) -> bool {
        release_list::is_asked_for_before(self.context, self.gate.section_index)
    }

    /// `Signatures` in a handbook: what a list below it tells is how to sign.
    fn lacks_signatures(&self) -> bool {
        let topic = outline::topic(self.context, self.gate.section_index);
        topic == Some(Topic::SignOff) && self.is_bare()
    }

    fn says_all_of(&self) -> bool {
        let says = matches!(
            &self.gate.detail,
            Detail::Gate(Gate {
                all_of: Some(_),
                ..
            })
        );
        let folded = fold(self.heading);
        says || [
            "all pass",
            "must pass",
            "all of the following",
            "must be true",
        ]
        .iter()
        .any(|phrase| folded.contains(phrase))
    }

    fn has_rule(&self) -> bool {
        self.demands(|_, demand| {
            matches!(
                demand,
                Demand::Items { .. }
                    | Demand::Select(_)
                    | Demand::Own { .. }
                    | Demand::Gates(_)
                    | Demand::Stop
            )
        })
    }

    fn has_unread_rule(&self) -> bool {
        self.demands(|record, demand| {
            matches!(demand, Demand::Unread(_)) && sentence::is_rule(&record.title)
        })
    }

    /// Minutes of a launch meeting, with what was looked at there and a decision in time.
    fn decides_in_a_meeting(&self, title: &str) -> bool {
        let looked_at = self.has_claims() || self.has_conditions();
        looked_at && page::names_act(title) && page::is_agreed_to(self.context)
    }

    fn is_report(&self) -> bool {
        const REPORTS: &[&str] = &[
            "audit",
            "audits",
            "scorecard",
            "score",
            "scan",
            "drill",
            "retrospective",
            "transcript",
            "minutes",
            "meeting",
        ];
        let title = self
            .context
            .document
            .title()
            .map_or_else(String::new, |title| fold(&title.heading.plain));
        let stem = self.context.path.stem().to_lowercase();
        let is_called_so = words(&title)
            .chain(words(&stem))
            .any(|word| REPORTS.contains(&word));
        is_called_so && !self.decides_in_a_meeting(&title)
    }
}

/// How much of a heading the gate phrase in it is.
pub fn coverage(context: &Context, heading: &str) -> Coverage {
    let Some(phrase) = context.words.topic_phrase(heading) else {
        return Coverage::None;
    };
    let head = head_of(heading);
    if talks_about(&head) {
        return Coverage::Mention;
    }
    match coverage_of(&head, phrase) {
        Some(coverage) => coverage,
        None if ends_with_phrase(heading, phrase) => Coverage::Head,
        None => Coverage::Mention,
    }
}

/// `On exit criteria for pilots`, `How a gate works`: a heading that talks about gates.
fn talks_about(head: &str) -> bool {
    const OPENINGS: &[&str] = &[
        "on", "about", "why", "how", "what", "when", "über", "warum", "sur", "sobre",
    ];
    words(head)
        .next()
        .is_some_and(|first| OPENINGS.contains(&first) || gates::is_if(first))
}

/// How much of a stretch of a heading a phrase is; `None` where it does not hold it.
fn coverage_of(head: &str, phrase: &str) -> Option<Coverage> {
    let at = head.find(phrase)?;
    let (before, behind) = (&head[..at], &head[at + phrase.len()..]);
    let tells = |part: &str| words(part).any(|word| !is_qualifier(word) && !is_code(word));
    Some(match (tells(before), tells(behind)) {
        (false, false) => Coverage::Whole,
        (true, true) => Coverage::Mention,
        (true, false) | (false, true) => Coverage::Head,
    })
}

/// A letter, or letters with a number: `b`, `m4`.
fn is_code(word: &str) -> bool {
    let length = word.chars().count();
    length == 1 || length <= 4 && word.ends_with(|c: char| c.is_ascii_digit())
}

/// `Database 17: pre-flight gate`, `Before we start (gate)`: what stands behind the colon or dash or in the brackets at the end is the
/// phrase and nothing else.
fn ends_with_phrase(heading: &str, phrase: &str) -> bool {
    let folded = fold(heading);
    let folded = folded.trim_end_matches([')', '）']);
    let last = [": ", " - ", " (", "（"]
        .iter()
        .filter_map(|mark| folded.rfind(mark).map(|at| at + mark.len()))
        .max();
    last.is_some_and(|at| coverage_of(&head_of(&folded[at..]), phrase) == Some(Coverage::Whole))
}

/// A heading folded, without numbering, parentheses, and what stands behind a colon or dash.
fn head_of(heading: &str) -> String {
    let folded = fold(heading);
    let bare = without_numbering(&folded);
    let open = bare
        .find(['(', '（', '['])
        .filter(|at| *at > 0)
        .unwrap_or(bare.len());
    let bare = &bare[..open];
    let cut = [": ", " - ", " | ", " for ", " für ", " pour "]
        .iter()
        .filter_map(|mark| bare.find(mark))
        .min();
    let head = cut.map_or(bare, |cut| &bare[..cut]);
    // `Step 4: Go / No-Go`: what is before the colon only numbers it.
    let numbers = words(head).all(|word| is_qualifier(word) || word.chars().count() == 1);
    if numbers {
        bare.to_owned()
    } else {
        head.to_owned()
    }
}

/// A word that names nothing by itself beside a gate phrase.
fn is_qualifier(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "obligatoire",
        "obligatoires",
        "verbindlich",
        "obligatorio",
        "obligatorios",
        "obligatoriske",
        "обязательные",
        "the",
        "a",
        "an",
        "of",
        "for",
        "to",
        "and",
        "or",
        "our",
        "final",
        "mandatory",
        "required",
        "all",
        "checklist",
        "checklists",
        "criteria",
        "criterion",
        "list",
        "gate",
        "gates",
        "gating",
        "decision",
        "review",
        "table",
        "status",
        "summary",
        "results",
        "items",
        "conditions",
        "overall",
        "pre",
        "post",
        "before",
        "hard",
        "soft",
        "minimum",
        "exit",
        "entry",
        "step",
        "phase",
        "stage",
        "section",
        "part",
        "p0",
        "p1",
        "go",
        "no",
        "live",
        "full",
        "current",
        "main",
        "requirements",
        "blockers",
        "evidence",
        "record",
        "sign",
        "off",
        "signoff",
        "candidate",
        "per",
        "der",
        "die",
        "das",
        "für",
        "zur",
        "zum",
        "de",
        "la",
        "le",
        "les",
        "du",
        "des",
        "et",
        "el",
        "los",
        "para",
        "o",
        "da",
        "do",
        "di",
        "van",
        "voor",
        "для",
        "и",
        "на",
    ];
    WORDS.contains(&word) || word.starts_with(|c: char| c.is_ascii_digit()) || is_of_release(word)
}

/// Does a text speak of a release, a launch or of going live, in any of the languages?
pub fn speaks_of_release(text: &str) -> bool {
    const PHRASES: &[&str] = &[
        "go/no-go",
        "go / no-go",
        "no-go",
        "go-live",
        "go live",
        "mise en production",
        "mise en service",
        "in betrieb",
    ];
    const SPACELESS: &[&str] = &[
        "リリース",
        "ローンチ",
        "本番",
        "公開判定",
        "发布",
        "上线",
        "投产",
        "출시",
        "릴리스",
        "배포",
    ];
    let folded = fold(text);
    PHRASES
        .iter()
        .chain(SPACELESS)
        .any(|phrase| folded.contains(phrase))
        || words(&folded).any(is_of_release)
}

/// A word for a release or launch, by its beginning where a language inflects it.
fn is_of_release(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "ga",
        "golive",
        "rc",
        "beta",
        "pilot",
        "prod",
        "production",
        "cutover",
        "cut",
        "ship",
        "shipping",
        "prr",
    ];
    const BEGINNINGS: &[&str] = &[
        "release",
        "launch",
        "readiness",
        "rollout",
        "deploy",
        "freigabe",
        "inbetriebnahme",
        "produktiv",
        "einführung",
        "lancement",
        "lanzamiento",
        "lançamento",
        "lancering",
        "lansering",
        "rilascio",
        "wydani",
        "wdroż",
        "lancio",
        "релиз",
        "запуск",
        "выпуск",
        "ввод",
        "produktion",
        "produksjon",
        "utrull",
        "livraison",
        "despliegue",
        "opening",
        "ouverture",
        "migration",
    ];
    WORDS.contains(&word)
        || BEGINNINGS
            .iter()
            .any(|beginning| word.starts_with(beginning))
}
