//! Site: a root with its settings and theme, compiled on demand.

use std::fs;
use std::mem;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use crate::base::generations::lock;
use crate::base::mistakes::mistakes;
use crate::base::settings_error::{SettingsError, web_address};
use crate::base::{Audience, Date, Settings, Span};
use crate::link::Known;
use crate::records::Wanted;
use crate::records::acceptance::objection_to;
use crate::records::words::vocabulary::misspelt_field;
use crate::report::formats::html::highlight::Highlighter;
use crate::report::formats::html::search::{Entry, entries};
use crate::report::formats::snapshot::Snapshot;
use crate::report::{Edition, Output, Preview, Sink, Theme, Trend, portal_into};
use crate::rules::RULES;
use crate::shell::commands::below_repository;
use crate::shell::failure::Excerpt;
use crate::shell::open::read_up_to;
use crate::shell::trend::Stands;
use crate::shell::{Failure, cited, cli, clock, git, read, search, theme};
use crate::source::{Cited, Encoding, History, SourceTree, decode};
use crate::{Compiled, compile_again};

/// A larger `site.toml` is not a file of settings.
const LARGEST: u64 = 16 << 20;

/// A root, and what is needed to compile it.
pub struct Site {
    /// The root without links or dots.
    pub root: PathBuf,
    /// What `site.toml` says, or the defaults.
    pub settings: Settings,
    /// Is there a `site.toml`?
    pub configured: bool,
    /// Templates and static files.
    pub theme: Theme,
}

/// What one who compiles again and again remembers: what history said, what was read of documents, and how the past stood.
#[derive(Default)]
pub struct Memory {
    /// What history said of the last few revisions.
    pub git: git::Memory,
    /// The documents and records of the last two trees.
    pub read: Known,
    /// The days of the last trend.
    pub stands: Stands,
}

impl Memory {
    /// For one who reads a single tree.
    fn of_one_tree() -> Arc<Self> {
        Arc::new(Memory {
            read: Known::of_one_tree(),
            ..Memory::default()
        })
    }
}

/// What a portal shows besides the tree that it is made from.
#[derive(Debug, Default)]
pub struct Beside {
    /// Readiness on past days.
    pub trend: Option<Trend>,
    /// What it would change, where it is a preview of a change.
    pub preview: Option<Preview>,
    /// The page for those who decide.
    pub snapshot: Option<Snapshot>,
}

/// A portal as a value, and what it was made from.
pub struct Portal {
    /// What the documents say.
    pub compiled: Compiled,
    /// The files.
    pub output: Output,
    /// The day that it was judged on.
    pub as_of: Date,
}

impl Site {
    /// Reads settings and theme of the root at `path`. `base_url` wins over the settings.
    pub fn open(asked: &cli::Root, base_url: Option<&str>) -> Result<Site, Failure> {
        let root = find_root(asked)?;
        let (mut settings, configured) = settings(&root)?;
        settings.audience = asked
            .audience
            .as_deref()
            .map(|name| audience(&settings, name))
            .transpose()?;
        if let Some(url) = base_url {
            settings.base_url = Some(checked_url(url)?);
        }
        settings.search &= search::AVAILABLE;
        let mut theme = theme::load(&root, &settings.theme)?;
        theme::dress(&mut theme, &root, &settings.look)?;
        let below = below_repository(&root);
        if let Some(url) = settings
            .edit_url
            .as_mut()
            .filter(|_| !below.as_str().is_empty())
        {
            *url = url.replace("{path}", &format!("{below}/{{path}}"));
        }
        Ok(Site {
            root,
            settings,
            configured,
            theme,
        })
    }

    /// The same as if nobody had written a `site.toml`: what it says, or whether it can be read, makes no difference.
    pub fn open_bare(asked: &cli::Root) -> Result<Site, Failure> {
        let root = find_root(asked)?;
        let settings = Settings::default();
        let theme = theme::load(&root, &settings.theme)?;
        Ok(Site {
            root,
            settings,
            configured: false,
            theme,
        })
    }

    /// The day to judge on: as given on the command line, else as the environment, the settings or the clock says.
    pub fn as_of(&self, given: Option<Date>) -> Result<Date, Failure> {
        clock::as_of(given, self.settings.as_of.map(|fixed| fixed.day))
    }

    /// What holds where nobody has written a `site.toml`, for the user to see.
    pub fn defaults(&self) -> String {
        let Settings {
            documents,
            max_file_bytes,
            freshness_days,
            ..
        } = &self.settings;
        let allowed: Vec<String> = freshness_days
            .iter()
            .map(|(kind, days)| format!("{kind} {days} days"))
            .collect();
        format!(
            "no site.toml: documents are {}; files up to {} MiB; reviewed at least every: {}; no gate is required\n",
            documents.join(", "),
            max_file_bytes >> 20,
            allowed.join(", ")
        )
    }

    /// Reads and compiles the documents. Nothing at or below `out` is part of them.
    pub fn compile(&self, as_of: Date, out: Option<&Path>) -> Result<Compiled, Failure> {
        self.compile_again(as_of, out, &Memory::of_one_tree())
    }

    /// What one remembers who compiles the tree and then its past: nothing of a folder that has none, for that takes its room twice.
    pub fn memory(&self) -> Result<Arc<Memory>, Failure> {
        let has_past = git::open(&self.root)?.is_some();
        Ok(match has_past {
            true => Arc::default(),
            false => Memory::of_one_tree(),
        })
    }

    /// The same, with what history said and what was read of documents before.
    pub fn compile_again(
        &self,
        as_of: Date,
        out: Option<&Path>,
        memory: &Arc<Memory>,
    ) -> Result<Compiled, Failure> {
        Ok(self.read_again(out, memory)?.compile(as_of))
    }

    /// Reads the tree, without its history.
    pub fn tree(&self) -> Result<SourceTree, Failure> {
        let checkout = git::open(&self.root)?;
        let committed = checkout.iter().flat_map(git::Checkout::files).collect();
        read::tree(&self.root, None, &self.settings, &committed)
    }

    /// Reads the tree, and what git says of it.
    pub fn read<'a>(&'a self, out: Option<&'a Path>) -> Result<Reading<'a>, Failure> {
        self.read_again(out, &Arc::default())
    }

    fn read_again<'a>(
        &'a self,
        out: Option<&'a Path>,
        memory: &Arc<Memory>,
    ) -> Result<Reading<'a>, Failure> {
        let checkout = git::open(&self.root)?;
        let committed = checkout.iter().flat_map(git::Checkout::files).collect();
        let (tree, history) = rayon::join(
            || read::tree(&self.root, out, &self.settings, &committed),
            || {
                checkout
                    .as_ref()
                    .map(|checkout| self.history(checkout, memory))
            },
        );
        let mut tree = tree?;
        tree.revision = checkout
            .as_ref()
            .and_then(|checkout| checkout.revision(&tree, out));
        tree.history = history;
        Ok(Reading {
            site: self,
            out,
            tree,
            checkout,
            memory: Arc::clone(memory),
        })
    }

    fn history(&self, checkout: &git::Checkout, memory: &Memory) -> History {
        let history = memory.git.history(checkout);
        history.with_bulk_commits(self.settings.history.bulk_commits)
    }

    /// Makes the files of the portal.
    pub fn portal(
        &self,
        compiled: Compiled,
        beside: &Beside,
        as_of: Date,
        code: &Highlighter,
    ) -> Result<Portal, Failure> {
        let output = Mutex::new(Output::new());
        self.draw(&compiled, beside, as_of, code, &output)?;
        Ok(Portal {
            compiled,
            output: mem::take(&mut *lock(&output)),
            as_of,
        })
    }

    /// Makes the files of the portal, each of which goes into `sink` as soon as it is made.
    pub fn draw(
        &self,
        compiled: &Compiled,
        beside: &Beside,
        as_of: Date,
        code: &Highlighter,
        sink: &dyn Sink,
    ) -> Result<(), Failure> {
        let Beside {
            trend,
            preview,
            snapshot,
        } = beside;
        let edition = Edition {
            site: compiled.evaluated(&self.settings, as_of),
            trend: trend.as_ref(),
            preview: preview.as_ref(),
            snapshot: snapshot.as_ref(),
        };
        portal_into(edition, &self.theme, code, sink)
            .map_err(|error| theme::failure(&self.theme, &error))
    }

    /// Everything in a portal that a reader can find.
    pub fn entries(&self, compiled: &Compiled, as_of: Date) -> Vec<Entry> {
        entries(&compiled.evaluated(&self.settings, as_of))
    }
}

/// A tree as it was read, to be compiled as often as its value is changed.
pub struct Reading<'a> {
    site: &'a Site,
    out: Option<&'a Path>,
    /// The tree.
    pub tree: SourceTree,
    checkout: Option<git::Checkout>,
    memory: Arc<Memory>,
}

impl Reading<'_> {
    /// The same with what is staged in place of the last commit: what the next one would hold.
    pub fn staged(mut self) -> Result<Self, Failure> {
        let Some(checkout) = &self.checkout else {
            return Err(Failure::new("nothing is staged: there is no repository")
                .with_help("leave out --staged"));
        };
        let next = checkout.staged()?;
        let history = self.tree.history.get_or_insert_default();
        history.look_ahead(&next);
        Ok(self)
    }

    /// Compiles the tree.
    pub fn compile(&self, as_of: Date) -> Compiled {
        let Reading {
            site,
            tree,
            checkout,
            memory,
            ..
        } = self;
        let look = |wanted: &Wanted| {
            let origins = || {
                checkout
                    .as_ref()
                    .map(|checkout| memory.git.origins(checkout, &wanted.lines, &tree.texts))
                    .unwrap_or_default()
            };
            let (cited, origins) = rayon::join(|| self.look(wanted), origins);
            Cited { origins, ..cited }
        };
        compile_again(tree, &site.settings, as_of, &memory.read, look)
    }

    /// Looks at the files that are cited, and where those went that are not there.
    fn look(&self, wanted: &Wanted) -> Cited {
        let cited = cited::look(&self.site.root, self.out, wanted);
        let missing = wanted
            .paths
            .iter()
            .filter(|path| !cited.found.contains_key(*path) && !self.tree.has_file(path));
        let missing = missing.cloned().collect();
        let departed = self
            .checkout
            .as_ref()
            .map(|checkout| self.memory.git.departures(checkout, &missing))
            .unwrap_or_default();
        Cited { departed, ..cited }
    }
}

fn find_root(path: &Path) -> Result<PathBuf, Failure> {
    let root = fs::canonicalize(path).map_err(|error| {
        Failure::io("find the root", path, &error)
            .with_help("name the folder that contains the documents: holdpoint build ROOT")
    })?;
    if !root.is_dir() {
        return Err(
            Failure::new(format!("the root `{}` is not a folder", path.display()))
                .with_help("name the folder that contains the documents"),
        );
    }
    Ok(root)
}

fn settings(root: &Path) -> Result<(Settings, bool), Failure> {
    let path = root.join("site.toml");
    if path
        .canonicalize()
        .is_ok_and(|real| !real.starts_with(root))
    {
        return Err(
            Failure::new("`site.toml` is a link that leads out of the root")
                .with_help("put the file itself there"),
        );
    }
    let Some(bytes) = settings_file(&path)? else {
        return Ok((Settings::default(), false));
    };
    settings_of(&bytes, "site.toml").map(|settings| (settings, true))
}

/// The bytes of a file of settings; `None` where there is none.
fn settings_file(path: &Path) -> Result<Option<Vec<u8>>, Failure> {
    match read_up_to(path, LARGEST + 1) {
        Ok(bytes) if bytes.len() as u64 <= LARGEST => Ok(Some(bytes)),
        Ok(_) => Err(
            Failure::new(format!("`site.toml` is larger than {} MiB", LARGEST >> 20))
                .with_help("remove what is not a setting"),
        ),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failure::io("read", path, &error)),
    }
}

/// The settings that a file holds, which messages call `name`.
pub fn settings_of(bytes: &[u8], name: &str) -> Result<Settings, Failure> {
    let decoded = decode::decode(bytes);
    if decoded.encoding != Encoding::Utf8 {
        return Err(
            Failure::new(format!("`{name}` is not written in UTF-8")).with_help("save it as UTF-8")
        );
    }
    let text = decoded.text;
    Settings::parse(&text, &rule_names())
        .and_then(with_known_fields)
        .and_then(with_harmless_phrases)
        .map_err(|error| {
            let mut all = mistakes(&text, &rule_names());
            if all.is_empty() {
                all.push(error);
            }
            one_after_another(all.into_iter().map(|mistake| shown(mistake, &text, name)))
        })
}

/// Failures of which each names the next.
fn one_after_another(failures: impl DoubleEndedIterator<Item = Failure>) -> Failure {
    let chained = failures.rev().reduce(|also, failure| Failure {
        also: Some(Box::new(also)),
        ..failure
    });
    chained.expect("something is wrong")
}

/// A mistake where it is in the file.
fn shown(mistake: SettingsError, text: &str, name: &str) -> Failure {
    let failure = Failure {
        help: mistake.help,
        ..Failure::new(mistake.message)
    };
    failure.with_excerpt(Excerpt {
        path: name.to_owned(),
        span: pointed(mistake.span, text),
        text: text.to_owned(),
    })
}

/// The audience of this name. One that nobody has described would be shown everything, or nothing: neither is what was asked for.
fn audience(settings: &Settings, name: &str) -> Result<Audience, Failure> {
    let known: Vec<String> = settings
        .audiences
        .iter()
        .map(|audience| format!("`{}`", audience.name))
        .collect();
    let found = settings
        .audiences
        .iter()
        .find(|audience| audience.name == name);
    found.cloned().ok_or_else(|| {
        Failure::new(format!("there is no audience `{name}`")).with_help(match known.is_empty() {
            true => format!("describe it in site.toml, in a table `[audience.{name}]`"),
            false => format!("known are {}", known.join(", ")),
        })
    })
}

/// The settings, unless a field that an audience leaves out looks like a slip of the pen: it would leave out nothing.
fn with_known_fields(settings: Settings) -> Result<Settings, SettingsError> {
    let fields = settings
        .audiences
        .iter()
        .flat_map(|audience| &audience.fields);
    let slip = fields
        .filter_map(|field| Some((field, misspelt_field(&field.value.name)?)))
        .next();
    match slip {
        Some((field, meant)) => Err(SettingsError {
            message: format!("unknown field `{}`", field.value.name),
            span: field.span,
            help: Some(format!("did you mean `{meant}`?")),
        }),
        None => Ok(settings),
    }
}

/// The settings, unless a phrase that they call harmless could take a claim back.
fn with_harmless_phrases(settings: Settings) -> Result<Settings, SettingsError> {
    let phrases = settings.harmless.iter();
    let refused = phrases
        .filter_map(|phrase| Some((phrase, objection_to(&phrase.words, &settings)?)))
        .next();
    match refused {
        Some((phrase, why)) => Err(SettingsError {
            message: format!("the harmless phrase `{}` {why}", phrase.words),
            span: phrase.span,
            help: Some(
                "remove it, and accept the words in the document: `<!-- holdpoint: understood \"WORDS\" by NAME on YYYY-MM-DD -->`"
                    .to_owned(),
            ),
        }),
        None => Ok(settings),
    }
}

fn checked_url(url: &str) -> Result<String, Failure> {
    web_address(url).ok_or_else(|| {
        Failure::new(format!("`{url}` is not a web address"))
            .with_help("write --base-url in full, such as https://ops.example.com/readiness")
    })
}

/// A mistake of the whole file is shown at its first character.
fn pointed(span: Span, text: &str) -> Span {
    if span == Span::default() {
        Span::new(0, text.chars().next().map_or(0, char::len_utf8))
    } else {
        span
    }
}

fn rule_names() -> Vec<&'static str> {
    RULES.iter().map(|rule| rule.name).collect()
}
