//! `holdpoint build`: reads a tree, compiles it, and puts the portal in its place.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::Compiled;
use crate::base::Date;
use crate::base::text::count;
use crate::report::Preview;
use crate::report::compare::changes::changes;
use crate::report::formats::check::{Baseline, Checked, Terms};
use crate::report::formats::diff::Outline;
use crate::report::formats::html::search::Entry;
use crate::shell::archive::Archive;
use crate::shell::cli::{self, Build, Level, Start};
use crate::shell::commands::diff::related;
use crate::shell::commands::{Outcome, print, printable_lines, snapshot};
use crate::shell::progress::Progress;
use crate::shell::site::{Beside, Memory, Site};
use crate::shell::stage::{Portal, Staging};
use crate::shell::terminal::{Terminal, printable};
use crate::shell::{Failure, baseline, cache, git, search, stage, summary, trend};

/// Writes the portal. The documents fall short only where `--deny` says so.
pub fn run(start: Start, args: &Build, terminal: &Terminal) -> Result<Outcome, Failure> {
    let root = cli::root(start, args.root.as_deref());
    let out = args.out.clone().unwrap_or_else(|| root.join("public"));
    let mut site = Site::open(&root, args.judging.base_url.as_deref())?;
    let as_of = site.as_of(args.judging.as_of)?;
    site.settings.search &= !args.no_search;
    if args.preview {
        // It is not a copy of what is published: nothing in it may point there.
        site.settings.base_url = args.judging.base_url.clone();
    }
    let target = target(&out, args, &site)?;
    if !site.configured {
        terminal.print(&site.defaults());
    }
    let known = args.deny.map(|_| baseline::load(&site, None)).transpose()?;
    let progress = Progress::start();
    progress.say("reading and compiling");
    let memory = site.memory()?;
    let compiled = site.compile_again(as_of, Some(&target), &memory)?;
    progress.say("looking back");
    let beside = beside(&site, args, &compiled, as_of, &memory, terminal)?;
    // No further tree is read, and the pages need the room.
    drop(memory);
    progress.say("drawing the pages");
    let code = cache::highlighter(&site.root);
    let staging = Staging::begin(&target)?;
    site.draw(&compiled, &beside, as_of, &code, &staging)?;
    progress.say("writing the portal");
    let found = if site.settings.search {
        site.entries(&compiled, as_of)
    } else {
        Vec::new()
    };
    let digest = search::digest(&found);
    let current = site.settings.search && search::is_current(&target, &digest);
    let kept: &[&str] = if current { &[search::FOLDER] } else { &[] };
    let portal = staging.finish(kept)?;
    cache::keep(&site.root, &code);
    if site.settings.search && !portal.has_kept {
        progress.say("indexing for search");
        index(&portal, &found, &digest, terminal);
    }
    drop(progress);
    summary::print_diagnostics(
        terminal,
        &compiled,
        &out.join("diagnostics").display().to_string(),
    );
    summary::print_emptiness(terminal, &compiled, &site.settings.documents);
    beside.preview.as_ref().map_or(Ok(()), print_preview)?;
    let summary = summary::summary(&compiled, as_of);
    print(&format!(
        "{summary}\nwrote {} to {}\n",
        count(portal.files, "file"),
        printable(&out.display().to_string())
    ))?;
    let denied = match known {
        Some(baseline) => denies(&compiled, &site, args, as_of, baseline),
        None => false,
    };
    Ok(if denied {
        Outcome::FallsShort
    } else {
        Outcome::Fine
    })
}

/// Says what a change would do.
fn print_preview(preview: &Preview) -> Result<(), Failure> {
    let outline = Outline::of(&preview.changes);
    print(&printable_lines(&format!(
        "against {}: {}. {}.\n",
        preview.base, outline.headline, outline.effect
    )))
}

/// Where the portal goes. A portal that is committed is replaced only where the user names its folder.
fn target(out: &Path, args: &Build, site: &Site) -> Result<PathBuf, Failure> {
    let target = stage::target(out, &site.root)?;
    if args.out.is_none() {
        let checkout = git::open(&site.root)?;
        let committed = checkout.iter().flat_map(git::Checkout::files).collect();
        stage::refuse_committed(&target, &site.root, &committed)?;
    }
    Ok(target)
}

/// What the portal shows besides its documents. A preview is for those who look at the change: the week before has no part in it.
fn beside(
    site: &Site,
    args: &Build,
    compiled: &Compiled,
    as_of: Date,
    memory: &Arc<Memory>,
    terminal: &Terminal,
) -> Result<Beside, Failure> {
    if !args.preview {
        return snapshot::beside(site, compiled, as_of, memory);
    }
    Ok(Beside {
        trend: trend::of_portal(site, compiled, as_of, memory),
        preview: preview(site, args, compiled, as_of, memory, terminal)?,
        ..Beside::default()
    })
}

/// What the tree changes, where it is a preview.
fn preview(
    site: &Site,
    args: &Build,
    compiled: &Compiled,
    as_of: Date,
    memory: &Arc<Memory>,
    terminal: &Terminal,
) -> Result<Option<Preview>, Failure> {
    let Some(base) = args.base.as_deref().filter(|_| args.preview) else {
        return Ok(None);
    };
    let archive = Archive::open_again(site, memory)?;
    let rev = archive.resolve(base)?;
    related(&archive, &rev, None, terminal)?;
    let before = archive.compile(&rev, as_of)?;
    let changes = changes(
        &before.evaluated(),
        &compiled.evaluated(&site.settings, as_of),
    );
    Ok(Some(Preview {
        changes,
        base: base.to_owned(),
    }))
}

/// Is something as bad as what is denied, and in no baseline? What `check` would mind, `build` does.
fn denies(
    compiled: &Compiled,
    site: &Site,
    args: &Build,
    as_of: Date,
    baseline: Option<Baseline>,
) -> bool {
    let terms = Terms {
        denied: args.deny.and_then(Level::severity),
        baseline,
        ..Terms::default()
    };
    Checked::new(compiled.evaluated(&site.settings, as_of), terms).falls_short()
}

/// Adds the search index to a portal that is in place. What fails here costs the search, never the portal.
fn index(portal: &Portal, entries: &[Entry], digest: &str, terminal: &Terminal) {
    let added = search::index(entries, digest).and_then(|files| portal.add(search::FOLDER, &files));
    if let Err(failure) = added {
        terminal.print(&format!(
            "{}\nthe portal is in place, and cannot be searched\n",
            terminal.failure(&failure)
        ));
    }
}
