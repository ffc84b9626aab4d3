//! Holdpoint compiles operations documents into a readiness portal: this file is the pipeline, from a tree of text to a verdict.

pub mod base;
pub mod evaluate;
pub mod link;
pub mod parse;
pub mod records;
pub mod report;
pub mod rules;
pub mod shell;
pub mod source;

use base::{Date, Diagnostic, Settings};
use evaluate::Assessment;
use link::Model;
use report::html::highlight::Highlighter;
use report::{Evaluated, Output, Theme, ThemeError};
use source::{Cited, SourceTree};

/// Everything that one tree says on one day: the value that every output is made from.
pub struct Compiled {
    /// Documents, records, evidence and the links between them.
    pub model: Model,
    /// What was decided about them.
    pub assessment: Assessment,
    /// What a writer should know, sorted by place.
    pub diagnostics: Vec<Diagnostic>,
}

impl Compiled {
    /// The same with settings and day: what every output is made from.
    pub fn evaluated<'a>(&'a self, settings: &'a Settings, as_of: Date) -> Evaluated<'a> {
        let Compiled { model, assessment, diagnostics } = self;
        Evaluated { model, assessment, diagnostics, settings, as_of, trend: None }
    }
}

/// Compiles a tree as of one day. `read_cited` is asked once, for the files that the records cite.
pub fn compile(tree: &SourceTree, settings: &Settings, as_of: Date, read_cited: impl FnOnce(&records::Wanted) -> Cited) -> Compiled {
    compile_again(tree, settings, as_of, &records::Known::default(), read_cited)
}

/// The same for one who compiles several trees: a text that was read before is not read again.
pub fn compile_again(
    tree: &SourceTree,
    settings: &Settings,
    as_of: Date,
    known: &records::Known,
    read_cited: impl FnOnce(&records::Wanted) -> Cited,
) -> Compiled {
    let documents = known.documents(tree);
    let records = records::extract(&documents, tree, settings, known);
    let mut wanted = records::wanted(&documents, &records, tree);
    wanted.ask_lines(link::dated_lines(&documents, settings));
    let cited = read_cited(&wanted);
    let model = link::link(tree, &cited, documents, records, settings);
    let assessment = evaluate::assess(&model, settings, as_of);
    let diagnostics = rules::check(&model, &assessment, settings, as_of);
    Compiled { model, assessment, diagnostics }
}

/// Every file of the portal of a compiled tree; what `highlighter` remembers is not highlighted again. Fails only where the theme is
/// broken.
pub fn report(
    compiled: &Compiled,
    settings: &Settings,
    as_of: Date,
    theme: &Theme,
    highlighter: &Highlighter,
) -> Result<Output, ThemeError> {
    report::portal(&compiled.evaluated(settings, as_of), theme, highlighter)
}
