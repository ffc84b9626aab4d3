//! Part: a stretch of a gate, and what the words around it make of its bullets, marks and sentences.

use crate::base::text::{self, fold};
use crate::records::assembly::context::Context;
use crate::records::assembly::{options, outline, place};
use crate::records::gates::decision;
use crate::records::gates::form::Form;
use crate::records::words::gates;
use crate::records::words::vocabulary::{Topic, without_numbering};

/// A part of a gate: the section that its blocks stand in, and what their words may mean there.
#[derive(Clone, Copy)]
pub struct Part<'a> {
    /// The document.
    pub context: &'a Context<'a>,
    /// The section.
    pub section: usize,
    /// Does it stand directly under the gate's own heading, so that prose which demands something is a condition?
    pub own: bool,
    /// Do the headings say that what stands here are conditions, so that a plain bullet is one?
    pub listed: bool,
    /// Do the headings say what is expected, so that a mark before a bullet claims nothing?
    pub expects: bool,
    /// Does it say what to do, so that only boxes and statuses are conditions?
    pub procedure: bool,
    /// Does every sentence and field of it count? Not where it explains, or tells what to do.
    pub is_read_whole: bool,
    /// Do the bold words before its bullets name terms, so that `**LIVE:**` among them is no status?
    pub defines: bool,
    /// How the items of the list say how they stand, if they do.
    pub answers: Option<Form>,
    /// Did somebody agree to the page, and so to what it lists without saying how it stands?
    pub agreed: bool,
}

/// The gate that parts belong to.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    /// The section that heads the gate.
    pub gate: usize,
    /// Do the words of its heading make every plain bullet below it a condition?
    pub listed: bool,
    /// Does its heading say that it explains how gates work?
    pub explains: bool,
    /// Did somebody agree to the page that it is?
    pub agreed: bool,
}

impl<'a> Part<'a> {
    /// The part of a gate that a section is.
    pub fn of(context: &'a Context<'a>, section: usize, frame: Frame) -> Self {
        let sections = &context.document.sections;
        let title = place::is_title(context, frame.gate);
        let chain: Vec<usize> = context
            .document
            .ancestry(section)
            .into_iter()
            .filter(|at| *at > frame.gate)
            .collect();
        let below = || chain.iter().map(|at| sections[*at].heading.plain.as_str());
        let procedure =
            chain.iter().any(|at| tells_what_to_do(context, *at)) || below().any(explains);
        let listed = frame.listed
            || (section == frame.gate && is_gate(context, section))
            || chain.iter().any(|at| is_gate(context, *at))
            || (!frame.explains && below().any(lists_conditions));
        let expects = is_expected(context, frame.gate, &chain);
        let is_whole = !procedure && !below().any(gates::is_told);
        Part {
            context,
            section,
            own: section == frame.gate
                && !title
                && outline::topic(context, section) != Some(Topic::SignOff),
            listed: listed && !procedure,
            expects,
            procedure,
            is_read_whole: !frame.explains && is_whole,
            defines: false,
            answers: None,
            agreed: frame.agreed && is_whole && !waits(context, &chain),
        }
    }

    /// Is each item of its list a condition, or a name with an answer?
    pub fn is_list(&self) -> bool {
        self.listed || self.answers.is_some()
    }

    /// A list or table that opens a gate by itself, below a label line if it has one.
    pub fn loose(context: &'a Context<'a>, section: usize, label: &str) -> Self {
        Part {
            context,
            section,
            own: false,
            listed: true,
            expects: gates::holds(label, |words| words.expected),
            procedure: false,
            is_read_whole: false,
            defines: false,
            answers: None,
            agreed: false,
        }
    }

    /// This part below a label line.
    pub fn under(self, label: Option<&str>) -> Self {
        let Some(label) = label else { return self };
        let gate = matches!(
            self.context.words.topic(label),
            Some(Topic::Gate | Topic::DefinitionOfDone)
        );
        let procedure = ["procedure:", "steps:", "how to:", "example:", "examples:"]
            .iter()
            .any(|word| label.to_lowercase().ends_with(word));
        Part {
            listed: (self.listed || gate || lists_conditions(label))
                && !procedure
                && !self.procedure,
            expects: self.expects
                || says_expected(label)
                || procedure
                || decision::of_conditions(label).is_some(),
            procedure: self.procedure || procedure,
            ..self
        }
    }
}

fn waits(context: &Context, chain: &[usize]) -> bool {
    chain.iter().any(|at| is_conditional(context, *at))
}

/// `Do not start if`, `When we do not ship`: a heading of what would have to happen.
pub fn is_conditional(context: &Context, section: usize) -> bool {
    let heading = &context.document.sections[section].heading.plain;
    let asks_before = gates::holds(heading, |words| words.before);
    gates::holds(heading, |words| words.rules) && !asks_before
}

/// Does a heading say that a gate begins there?
fn is_gate(context: &Context, section: usize) -> bool {
    matches!(
        outline::topic(context, section),
        Some(Topic::Gate | Topic::DefinitionOfDone | Topic::SignOff)
    )
}

fn tells_what_to_do(context: &Context, section: usize) -> bool {
    matches!(
        outline::topic(context, section),
        Some(Topic::Procedure | Topic::Runbooks)
    )
}

/// Do the words of a heading or label line say that the bullets below it are conditions?
pub fn lists_conditions(heading: &str) -> bool {
    const PHRASES: &[&str] = &[
        "only if",
        "if all",
        "all true",
        "all of the following",
        "if and only if",
    ];
    let folded = fold(heading);
    gates::holds(heading, |words| words.conditions)
        || gates::holds(heading, |words| words.checks)
        || PHRASES.iter().any(|phrase| folded.contains(phrase))
}

/// Does a heading say that what follows explains how gates work? What is claimed there still counts.
pub fn explains(heading: &str) -> bool {
    const WORDS: &[&str] = &[
        "structure",
        "overview",
        "policy",
        "framework",
        "process",
        "workflow",
        "architecture",
        "philosophy",
        "lifecycle",
        "logic",
        "how",
        "why",
        "meaning",
        "definitions",
        "purpose",
        "rationale",
    ];
    let folded = fold(heading);
    let asks = matches!(
        text::words(without_numbering(&folded)).next(),
        Some("when" | "who" | "what" | "wann" | "wer" | "was" | "quand")
    );
    // `What had to be done before wave 1` heads what was done.
    let asks = asks && !gates::holds(heading, |words| words.before);
    asks || gates::is_only(heading, |words| words.guides)
        || text::words(&folded).any(|word| WORDS.contains(&word))
        || folded.contains("state machine")
}

/// Does the heading of a gate, or one below it around a part, say that what follows is what is to be, by its words or by its place?
fn is_expected(context: &Context, gate: usize, chain: &[usize]) -> bool {
    let says_so = |at: usize| {
        let heading = &context.document.sections[at].heading.plain;
        says_expected(heading) || options::leads_what_goes(context, at)
    };
    says_so(gate) || chain.iter().any(|at| says_so(*at))
}

/// Does a heading or label say that what follows is what is to be? In English `criteria` and `requirements` say so as well.
fn says_expected(heading: &str) -> bool {
    gates::holds(heading, |words| words.expected)
        || gates::holds(heading, |words| {
            if words.code == "en" {
                words.conditions
            } else {
                &[]
            }
        })
}
