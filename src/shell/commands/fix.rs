//! `holdpoint fix`: makes the fixes that need no thought, in place, and touches nothing else.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::Compiled;
use crate::base::text::count;
use crate::base::{Date, RelPath, Span};
use crate::report::formats::patch::{self, Edit};
use crate::rules;
use crate::shell::cli::{self, Fix, Start};
use crate::shell::commands::{Outcome, below_repository, print};
use crate::shell::open::read_whole;
use crate::shell::progress::Progress;
use crate::shell::read::below;
use crate::shell::replace::replace;
use crate::shell::site::Site;
use crate::shell::terminal::{Terminal, printable};
use crate::shell::{Failure, summary};
use crate::source::{Encoding, decode};

/// A byte order mark, in UTF-8.
const MARK: &str = "\u{feff}";

/// A document with its fixes.
struct Mend {
    /// The file itself, where a link led to it.
    file: PathBuf,
    /// Its path below the root.
    path: RelPath,
    text: String,
    edits: Vec<Edit>,
}

/// Makes every fix, or prints the patch that would.
pub fn run(start: Start, args: &Fix, terminal: &Terminal) -> Result<Outcome, Failure> {
    let root = cli::root(start, args.root.as_deref());
    root.only_whole("`fix`")?;
    let site = Site::open(&root, None)?;
    let as_of = site.as_of(args.as_of)?;
    let progress = Progress::start();
    progress.say("reading and compiling");
    let compiled = in_full(site.compile(as_of, None)?, &site, as_of);
    drop(progress);
    summary::print_days(terminal, &compiled);
    let mut mends = Vec::new();
    for (path, edits) in edits(&compiled) {
        match prepare(&site.root, &path, edits, &compiled) {
            Ok(mend) => mends.push(mend),
            Err(why) => terminal.print(&format!(
                "`{}` is left as it is: {why}",
                printable(path.as_str())
            )),
        }
    }
    choices(&compiled)
        .iter()
        .for_each(|choice| terminal.print(choice));
    mends.retain(|mend| !mend.edits.is_empty());
    let places = count(mends.iter().map(|mend| mend.edits.len()).sum(), "place");
    let documents = count(mends.len(), "document");
    if args.dry_run {
        print_patch(&site.root, &mends)?;
        terminal.print(&format!("would fix {places} in {documents}"));
        return Ok(Outcome::Fine);
    }
    for mend in &mends {
        replace(&mend.file, patch::apply(&mend.text, &mend.edits).as_bytes())?;
        print(&format!(
            "{}: fixed {}\n",
            printable(mend.path.as_str()),
            count(mend.edits.len(), "place")
        ))?;
    }
    print(&format!("fixed {places} in {documents}\n"))?;
    Ok(Outcome::Fine)
}

/// The same with every finding: what is told for information alone is otherwise told once a document, with one of its fixes.
fn in_full(compiled: Compiled, site: &Site, as_of: Date) -> Compiled {
    let Compiled {
        model, assessment, ..
    } = &compiled;
    let diagnostics = rules::each(model, assessment, &site.settings, as_of);
    Compiled {
        diagnostics,
        ..compiled
    }
}

/// Prints what would be changed.
fn print_patch(root: &Path, mends: &[Mend]) -> Result<(), Failure> {
    let below = below_repository(root);
    let in_repository = |path: &RelPath| {
        below
            .join(path.as_str())
            .expect("a path below the root leaves no folder around it")
    };
    mends.iter().try_for_each(|mend| {
        let path = in_repository(&mend.path);
        print(&patch::unified(path.as_str(), &mend.text, &mend.edits))
    })
}

/// The fixes by document.
fn edits(compiled: &Compiled) -> BTreeMap<RelPath, Vec<Edit>> {
    let mut found: BTreeMap<RelPath, Vec<Edit>> = BTreeMap::new();
    for fix in compiled
        .diagnostics
        .iter()
        .filter_map(|found| found.fix.as_ref())
    {
        let edit = Edit {
            span: fix.at.span,
            replacement: fix.replacement.clone(),
        };
        found.entry(fix.at.path.clone()).or_default().push(edit);
    }
    found
}

/// Reads a document again as it is on disk. The error says why it must be left as it is.
fn prepare(
    root: &Path,
    path: &RelPath,
    edits: Vec<Edit>,
    compiled: &Compiled,
) -> Result<Mend, String> {
    let read = compiled
        .model
        .tree
        .texts
        .get(path)
        .ok_or("it could not be read")?;
    if read.encoding != Encoding::Utf8 {
        return Err("it is not written in UTF-8".to_owned());
    }
    let file = fs::canonicalize(root.join(path.as_str())).map_err(|error| error.to_string())?;
    let real = below(root, &file).ok_or("it is a link that leads out of the root")?;
    let bytes = read_whole(&file).map_err(|error| error.to_string())?;
    let changed = || "it has changed in the meantime: run the command again".to_owned();
    if decode::decode(&bytes).text != read.text {
        return Err(changed());
    }
    let text = String::from_utf8(bytes).map_err(|_| changed())?;
    let shift = if text.starts_with(MARK) {
        MARK.len()
    } else {
        0
    };
    let shifted = |edit: Edit| Edit {
        span: Span::new(edit.span.start + shift, edit.span.end + shift),
        ..edit
    };
    let edits = patch::settle(&text, edits.into_iter().map(shifted).collect());
    Ok(Mend {
        file,
        path: real,
        text,
        edits,
    })
}

/// What only the writer can decide: the places with the paths that may be meant.
fn choices(compiled: &Compiled) -> Vec<String> {
    let open = compiled
        .diagnostics
        .iter()
        .filter(|found| found.fix.is_none() && !found.choices.is_empty());
    let told = open.map(|found| {
        let path = &found.at.path;
        let line = compiled
            .model
            .lines(path)
            .map_or(1, |lines| lines.line(found.at.span.start));
        let paths: Vec<String> = found
            .choices
            .iter()
            .map(|choice| format!("`{choice}`"))
            .collect();
        printable(&format!(
            "{path}:{line}: {}: choose {}",
            found.message,
            paths.join(" or ")
        ))
    });
    told.collect()
}
