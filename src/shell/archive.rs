//! Archive: the site as it was at past revisions, read from the repository's objects and compiled without a checkout.

mod shelf;

use std::path::Path;
use std::sync::Arc;

use crate::base::settings::FILE;
use crate::base::{Audience, Date, RelPath, Settings};
use crate::records::Wanted;
use crate::report::Evaluated;
use crate::report::audience::in_the_past;
use crate::report::compare::trend::Gap;
use crate::shell::Failure;
use crate::shell::git::{self, Checkout, Kinship, MainLine, Rev};
use crate::shell::read::{self, LARGEST_LOCK};
use crate::shell::site::{Memory, Site, settings_of};
use crate::shell::trend::Stands;
use crate::source::{Cited, History, LinksLock, SourceTree, links_lock};
use crate::{Compiled, compile_again};
use shelf::{Contents, Shelf};

/// The past of a site. Whoever compiles several revisions keeps one: what they share is read, parsed and asked of history once.
pub struct Archive<'a> {
    site: &'a Site,
    /// For whom the past is told, with what has been hidden since.
    audience: Option<Audience>,
    checkout: Checkout,
    line: MainLine,
    contents: Contents,
    memory: Arc<Memory>,
}

/// The site at one revision.
pub struct PastSite {
    /// The revision.
    pub rev: Rev,
    /// What its own `site.toml` says.
    pub settings: Settings,
    /// What its documents say.
    pub compiled: Compiled,
    /// The day that they were judged on.
    pub as_of: Date,
}

impl PastSite {
    /// What every output is made from.
    pub fn evaluated(&self) -> Evaluated<'_> {
        self.compiled.evaluated(&self.settings, self.as_of)
    }
}

/// What is asked about a revision beside its verdicts.
#[derive(Clone, Copy, Debug)]
struct Asked {
    /// Where those paths went that it does not have.
    departures: bool,
    /// What will differ later with no commit.
    clock: bool,
}

impl<'a> Archive<'a> {
    /// The past of a site. Fails where there is no repository, or no commit.
    pub fn open(site: &'a Site) -> Result<Self, Failure> {
        Archive::open_again(site, &Arc::default())
    }

    /// The same for one who remembers what was read before.
    pub fn open_again(site: &'a Site, memory: &Arc<Memory>) -> Result<Self, Failure> {
        let checkout = git::open(&site.root)?.ok_or_else(|| no_repository(&site.root))?;
        let line = checkout.main_line();
        let audience = site
            .settings
            .audience
            .as_ref()
            .map(|audience| in_the_past(audience, checkout.files()));
        let archive = Archive {
            site,
            audience,
            checkout,
            line,
            contents: Contents::default(),
            memory: Arc::clone(memory),
        };
        archive.head().map(|_| ()).ok_or_else(|| {
            Failure::new("the repository has no commit yet, so it has no history")
                .with_help("git add --all && git commit")
        })?;
        Ok(archive)
    }

    /// The commit that somebody calls by a branch, a tag, an id, or a way from one of them such as `main~3`.
    pub fn resolve(&self, name: &str) -> Result<Rev, Failure> {
        self.checkout.resolve(name)
    }

    /// The commit that was the latest at the end of a day, on the branch that is checked out.
    pub fn on(&self, day: Date) -> Result<Rev, Gap> {
        self.checkout.on(day, &self.line)
    }

    /// The commit that is checked out.
    pub fn head(&self) -> Option<Rev> {
        self.checkout.head()
    }

    /// Have two commits a past in common?
    pub fn kinship(&self, a: &Rev, b: &Rev) -> Kinship {
        self.checkout.kinship(a, b)
    }

    /// Does history end before its beginning?
    pub fn is_shallow(&self) -> bool {
        self.checkout.is_shallow()
    }

    /// For whom everything is compiled; nothing where nothing is left out.
    pub fn audience(&self) -> String {
        self.audience
            .as_ref()
            .map(|audience| format!("{audience:?}"))
            .unwrap_or_default()
    }

    /// How past days stood, as far as somebody has asked.
    pub fn stands(&self) -> &Stands {
        &self.memory.stands
    }

    /// Compiles a revision as of a day, by its own settings.
    pub fn compile(&self, rev: &Rev, as_of: Date) -> Result<PastSite, Failure> {
        self.compile_asking(
            rev,
            as_of,
            Asked {
                departures: true,
                clock: true,
            },
        )
    }

    /// The same for one who wants verdicts and numbers alone: the clock ends with the day, and nobody is told where missing
    /// evidence went.
    pub fn compile_quickly(&self, rev: &Rev, as_of: Date) -> Result<PastSite, Failure> {
        self.compile_asking(
            rev,
            as_of,
            Asked {
                departures: false,
                clock: false,
            },
        )
    }

    /// Compiles what the next commit would hold as of a day, with its own settings.
    pub fn compile_staged(&self, as_of: Date) -> Result<(Settings, Compiled), Failure> {
        let nothing = || unstaged("there is no commit yet".to_owned());
        let head = self.head().ok_or_else(nothing)?;
        let next = self.checkout.next()?.ok_or_else(nothing)?;
        let shelf = Shelf::new(&next, &self.contents).map_err(unstaged)?;
        let settings = Settings {
            audience: self.site.settings.audience.clone(),
            ..self.settings(&shelf, &head)?
        };
        let tree = self.tree(&shelf, &self.checkout, &settings)?;
        let tree = looking_ahead(tree.map_err(unstaged)?, &next);
        let compiled = self.compile_shelf(&shelf, &tree, &settings, as_of);
        shelf.end();
        Ok((settings, compiled))
    }

    /// Compiles a tree of the next commit, whose past is that of the last one.
    fn compile_shelf(
        &self,
        shelf: &Shelf<'_>,
        tree: &SourceTree,
        settings: &Settings,
        as_of: Date,
    ) -> Compiled {
        let asked = Asked {
            departures: true,
            clock: true,
        };
        let look = |wanted: &Wanted| self.look(shelf, &self.checkout, tree, wanted, asked);
        compile_again(tree, settings, as_of, &self.memory.read, look)
    }

    /// Compiles the working tree as of a day. Nothing at or below `out` is part of it.
    pub fn compile_working_tree(
        &self,
        as_of: Date,
        out: Option<&Path>,
    ) -> Result<Compiled, Failure> {
        self.site.compile_again(as_of, out, &self.memory)
    }

    fn compile_asking(&self, rev: &Rev, as_of: Date, asked: Asked) -> Result<PastSite, Failure> {
        let unread = |why: String| {
            // The reason may name a file that the audience is not to know of.
            let why = if self.audience.is_some() {
                "something of it is not there".to_owned()
            } else {
                why
            };
            let failure = Failure::new(format!("cannot read the revision `{}`: {why}", rev.name));
            failure.with_help("a partial or damaged clone lacks it: `git fsck` says more, `git fetch --refetch --no-filter` gets it again")
        };
        let checkout = self.checkout.at(rev).map_err(unread)?;
        let shelf = Shelf::new(&checkout, &self.contents).map_err(unread)?;
        let mut settings = self.settings(&shelf, rev)?;
        if !asked.clock {
            settings.horizon_days = 1;
        }
        let tree = self.tree(&shelf, &checkout, &settings)?.map_err(unread)?;
        let look = |wanted: &Wanted| self.look(&shelf, &checkout, &tree, wanted, asked);
        let compiled = compile_again(&tree, &settings, as_of, &self.memory.read, look);
        shelf.end();
        Ok(PastSite {
            rev: rev.clone(),
            settings,
            compiled,
            as_of,
        })
    }

    fn settings(&self, shelf: &Shelf<'_>, rev: &Rev) -> Result<Settings, Failure> {
        let path = RelPath::new(FILE).expect("a name is a path");
        let bytes = match shelf.file(&path) {
            None => {
                return Ok(Settings {
                    audience: self.audience.clone(),
                    ..Settings::default()
                });
            }
            Some(Ok(bytes)) => bytes,
            Some(Err(why)) => {
                return Err(Failure::new(format!(
                    "cannot read `{FILE}` of the revision `{}`: {why}",
                    rev.name
                )));
            }
        };
        // For whom a copy is made is decided by who makes it, today.
        let settings = settings_of(&bytes, &format!("{FILE} of {}", rev.name))?;
        Ok(Settings {
            audience: self.audience.clone(),
            ..settings
        })
    }

    /// The tree of a revision; the inner error says what of it is not there.
    fn tree(
        &self,
        shelf: &Shelf<'_>,
        checkout: &Checkout,
        settings: &Settings,
    ) -> Result<Result<SourceTree, String>, Failure> {
        let found = match shelf.found() {
            Ok(found) => found,
            Err(why) => return Ok(Err(why)),
        };
        if let Some(path) = shelf.missing(&found) {
            return Ok(Err(format!("the content of `{path}` is not there")));
        }
        let answers = RelPath::new(links_lock::FILE)
            .and_then(|path| found.files.get(&path))
            .map(|there| there.opens);
        let links = match answers {
            Some(id) => read::understood(
                shelf
                    .texts(&[&id], LARGEST_LOCK)
                    .pop()
                    .expect("one answer to one question"),
            ),
            None => LinksLock::default(),
        };
        let mut tree = read::gather(found, settings, &|ids, limit| shelf.texts(ids, limit))?;
        tree.links = links;
        tree.revision = checkout.revision_itself();
        tree.history = Some(self.history(checkout, settings));
        Ok(Ok(tree))
    }

    fn history(&self, checkout: &Checkout, settings: &Settings) -> History {
        let history = self.memory.git.history(checkout);
        history.with_bulk_commits(settings.history.bulk_commits)
    }

    fn look(
        &self,
        shelf: &Shelf<'_>,
        checkout: &Checkout,
        tree: &SourceTree,
        wanted: &Wanted,
        asked: Asked,
    ) -> Cited {
        let found = shelf.look(wanted);
        let missing = || {
            wanted
                .paths
                .iter()
                .filter(|path| !found.contains_key(*path) && !tree.has_file(path))
                .cloned()
                .collect()
        };
        let departures = || {
            if asked.departures {
                self.memory.git.departures(checkout, &missing())
            } else {
                Default::default()
            }
        };
        let origins = || {
            self.memory
                .git
                .origins(checkout, &wanted.lines, &tree.texts)
        };
        let (departed, origins) = rayon::join(departures, origins);
        Cited {
            found,
            departed,
            origins,
        }
    }
}

/// What is staged cannot be read.
fn unstaged(why: String) -> Failure {
    Failure::new(format!("cannot read what is staged: {why}"))
        .with_help("`git status` and `git fsck` say more")
}

/// A tree in whose history the files of the next commit count as committed.
fn looking_ahead(mut tree: SourceTree, next: &Checkout) -> SourceTree {
    let history = tree.history.get_or_insert_default();
    history.look_ahead(&next.files().collect());
    tree
}

fn no_repository(root: &Path) -> Failure {
    let shown = root.display();
    match git::unread(root) {
        Some(why) => Failure::new(format!(
            "the git repository of `{shown}` cannot be read: {why}"
        ))
        .with_help("`build`, `check` and `gate` work without its past"),
        None => Failure::new(format!(
            "`{shown}` is not in a git repository, so it has no history"
        ))
        .with_help(
            "name a folder of a repository, or make one: git init && git add --all && git commit",
        ),
    }
}
