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
use link::{Known, Model, Reader};
use report::formats::html::highlight::Highlighter;
use report::{Edition, Evaluated, LeftOut, Output, Theme, ThemeError, audience};
use source::{Cited, SourceTree};

/// Everything that one tree says on one day: the value that every output is made from.
pub struct Compiled {
    /// Documents, records, evidence and the links between them.
    pub model: Model,
    /// What was decided about them.
    pub assessment: Assessment,
    /// What a writer should know, sorted by place.
    pub diagnostics: Vec<Diagnostic>,
    /// Where this is a copy for an audience: what is left out, and the settings that its outputs may know.
    pub copy: Option<Box<(LeftOut, Settings)>>,
}

impl Compiled {
    /// The same with settings and day: what every output is made from.
    pub fn evaluated<'a>(&'a self, settings: &'a Settings, as_of: Date) -> Evaluated<'a> {
        let Compiled {
            model,
            assessment,
            diagnostics,
            copy,
        } = self;
        let (left_out, settings) = copy
            .as_deref()
            .map_or((None, settings), |(left_out, own)| (Some(left_out), own));
        Evaluated {
            model,
            assessment,
            diagnostics,
            settings,
            as_of,
            left_out,
        }
    }
}

/// Compiles a tree as of one day. `read_cited` is asked once, for the files that the records cite. Where settings name an audience, what
/// comes out is its copy, so that no command and no output can forget to leave something out.
pub fn compile(
    tree: &SourceTree,
    settings: &Settings,
    as_of: Date,
    read_cited: impl FnOnce(&records::Wanted) -> Cited,
) -> Compiled {
    compile_again(tree, settings, as_of, &Known::default(), read_cited)
}

/// The same for one who compiles several trees: a text that was read before is not read again.
pub fn compile_again(
    tree: &SourceTree,
    settings: &Settings,
    as_of: Date,
    known: &Known,
    read_cited: impl FnOnce(&records::Wanted) -> Cited,
) -> Compiled {
    let whole = compile_whole(tree, settings, as_of, known, read_cited);
    match &settings.audience {
        Some(audience) => copy(audience::copy(
            &whole.model,
            &whole.assessment,
            &whole.diagnostics,
            settings,
            audience,
        )),
        None => whole,
    }
}

/// The pipeline: every floor once, whoever it is for.
fn compile_whole(
    tree: &SourceTree,
    settings: &Settings,
    as_of: Date,
    known: &Known,
    read_cited: impl FnOnce(&records::Wanted) -> Cited,
) -> Compiled {
    let read = &known.records;
    let documents = read.documents(tree);
    let words = read.vocabulary(settings);
    let extracted = records::extract(&documents, tree, settings, read);

    let cited = read_cited(&wanted(&documents, &extracted, tree, &words));

    let reader = Reader::new(settings, &words, &known.cited);
    let model = link::link(tree, &cited, documents, extracted, settings, &reader);
    let assessment = evaluate::assess(&model, settings, as_of);
    let diagnostics = rules::check(&model, &assessment, settings, as_of);
    Compiled {
        model,
        assessment,
        diagnostics,
        copy: None,
    }
}

/// What has to be looked up before anything can be linked.
fn wanted(
    documents: &records::Documents,
    extracted: &records::Extracted,
    tree: &SourceTree,
    words: &records::words::Vocabulary,
) -> records::Wanted {
    let mut wanted = records::wanted(documents, &extracted.records, tree);
    let lost = records::lost_paths(&extracted.leftovers, tree);
    wanted.paths.extend(lost);
    wanted.ask_lines(link::dated_lines(documents, words));
    wanted
}

fn copy(copy: audience::Copy) -> Compiled {
    let audience::Copy {
        model,
        assessment,
        diagnostics,
        settings,
        left_out,
    } = copy;
    Compiled {
        model,
        assessment,
        diagnostics,
        copy: Some(Box::new((left_out, settings))),
    }
}

/// Every file of the portal of an evaluated tree, which may come with its past and with what it changes; what `highlighter` remembers is not highlighted again. Fails only where the theme is
/// broken.
pub fn report<'a>(
    edition: impl Into<Edition<'a>>,
    theme: &Theme,
    highlighter: &Highlighter,
) -> Result<Output, ThemeError> {
    report::portal(edition, theme, highlighter)
}
