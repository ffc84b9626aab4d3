//! `holdpoint snapshot`: the page for those who decide, and whether such a page still is what the tree gives.

mod excerpt;

use crate::report::Edition;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use excerpt::cut;

use crate::Compiled;
use crate::base::Date;
use crate::report::Theme;
use crate::report::compare::trend::Gap;
use crate::report::formats::snapshot::record::Record;
use crate::report::formats::snapshot::verify::{Difference, Verified, compare};
use crate::report::formats::snapshot::{
    Asked, Before, Form, Input, Past, Snapshot as Value, project_template, snapshot, to_statement,
    write,
};
use crate::shell::archive::Archive;
use crate::shell::cli::{self, Paper, Sheet, Snapshot, Start};
use crate::shell::commands::{Outcome, print};
use crate::shell::open::read_up_to;
use crate::shell::progress::Progress;
use crate::shell::replace::replace;
use crate::shell::site::{Beside, Memory, Site};
use crate::shell::terminal::{Terminal, printable};
use crate::shell::{Failure, git, pdf, statement, theme, trend};

/// What a portal compares its snapshot with.
const WEEK: &str = "7d";

/// The largest file that may be a snapshot, in bytes.
const LARGEST: u64 = 16 << 20;

/// A page that is to be made.
struct Job<'a> {
    site: &'a Site,
    as_of: Date,
    since: &'a str,
    /// Where the page will lie or is: it is not part of what is judged.
    file: Option<&'a Path>,
}

/// What is made of a snapshot.
#[derive(Clone, Copy)]
enum Product {
    /// The page in one form.
    Page(Form),
    /// A statement about the commit.
    Statement,
}

/// Writes the page. Whatever it says, it was written.
pub fn run(start: Start, args: &Snapshot, terminal: &Terminal) -> Result<Outcome, Failure> {
    if let Some(file) = &args.verify {
        return verify(start, args, file);
    }
    if args.format == Sheet::Pdf && args.output.is_none() {
        return Err(
            Failure::new("a PDF is written to a file").with_help("name it with --output FILE")
        );
    }
    let site = Site::open(&cli::root(start, args.root.as_deref()), None)?;
    let as_of = site.as_of(args.as_of)?;
    if !site.configured {
        terminal.print(&site.defaults());
    }
    let progress = Progress::start();
    progress.say("reading and compiling");
    let job = Job {
        site: &site,
        as_of,
        since: &args.since,
        file: args.output.as_deref(),
    };
    let bytes = written(&job, args, &progress)?;
    drop(progress);
    match &args.output {
        Some(path) => {
            replace(path, &bytes)?;
            terminal.print(&printable(&format!(
                "wrote the snapshot of {as_of} to {}",
                path.display()
            )));
        }
        None => print(&String::from_utf8_lossy(&bytes))?,
    }
    Ok(Outcome::Fine)
}

/// What a portal shows besides its documents: how past days stood, and the week on one page.
pub fn beside(
    site: &Site,
    compiled: &Compiled,
    as_of: Date,
    memory: &Arc<Memory>,
) -> Result<Beside, Failure> {
    let trend = trend::of_portal(site, compiled, as_of, memory);
    let now = Edition {
        trend: trend.as_ref(),
        ..Edition::from(compiled.evaluated(&site.settings, as_of))
    };
    let week = of_portal(site, now, memory)?;
    Ok(Beside {
        snapshot: Some(week),
        trend,
        ..Beside::default()
    })
}

/// The snapshot that a portal shows, compared with the week before where the past may be read.
fn of_portal(site: &Site, now: Edition, memory: &Arc<Memory>) -> Result<Value, Failure> {
    let job = Job {
        site,
        as_of: now.site.as_of,
        since: WEEK,
        file: None,
    };
    let reads_past = site.settings.history.points > 0;
    // What cannot be looked back into costs the comparison, never the portal.
    let archive = reads_past.then(|| Archive::open_again(site, memory).ok());
    if let Some(archive) = archive.flatten().filter(|archive| archive.head().is_some()) {
        return beside_its_past(&archive, &job, now, |input| Ok(snapshot(input)));
    }
    let (since, before) = unversioned(&job)?;
    let before = if reads_past { before } else { Before::NotRead };
    Ok(snapshot(&input(site, now, (since, before))?))
}

/// What a snapshot of a tree is made from.
fn input<'a>(
    site: &'a Site,
    now: Edition<'a>,
    (since, before): (Asked, Before<'a>),
) -> Result<Input<'a>, Failure> {
    Ok(Input {
        now,
        since,
        before,
        audience: audience(site),
        template: template(&site.theme)?,
    })
}

/// The bytes of the form that was asked for.
fn written(job: &Job, args: &Snapshot, progress: &Progress) -> Result<Vec<u8>, Failure> {
    let text = match args.format {
        Sheet::Html => page(job, Form::Html),
        Sheet::Md => page(job, Form::Markdown),
        Sheet::Json => page(job, Form::Json),
        Sheet::Slack => page(job, Form::Slack),
        Sheet::Teams => page(job, Form::Teams),
        Sheet::InToto => make(job, Product::Statement),
        Sheet::Pdf => return printed(job, args.paper, progress),
    };
    text.map(String::into_bytes)
}

/// The page as a PDF.
fn printed(job: &Job, paper: Paper, progress: &Progress) -> Result<Vec<u8>, Failure> {
    let chromium = pdf::find()?;
    let page = page(job, Form::Html)?;
    progress.say("printing the page");
    pdf::print(&chromium, &page, size(paper))
}

/// The page of the working tree in one form.
fn page(job: &Job, form: Form) -> Result<String, Failure> {
    make(job, Product::Page(form))
}

/// The paper, as style sheets name it.
fn size(paper: Paper) -> &'static str {
    match paper {
        Paper::A4 => "A4",
        Paper::Letter => "letter",
    }
}

/// What is made of the working tree.
fn make(job: &Job, product: Product) -> Result<String, Failure> {
    let site = job.site;
    let repository = git::open(&site.root)?.is_some_and(|checkout| checkout.head().is_some());
    if !repository {
        return make_unversioned(job, product);
    }

    let file = job.file.map(below_existing);
    let memory = Arc::default();
    let archive = Archive::open_again(site, &memory)?;
    let compiled = archive.compile_working_tree(job.as_of, file.as_deref())?;
    let trend = trend::of_portal(site, &compiled, job.as_of, &memory);
    let now = Edition {
        trend: trend.as_ref(),
        ..Edition::from(compiled.evaluated(&site.settings, job.as_of))
    };
    beside_its_past(&archive, job, now, |input| drawn(site, input, product))
}

/// The same of a tree without a repository, which has no past.
fn make_unversioned(job: &Job, product: Product) -> Result<String, Failure> {
    let site = job.site;
    let file = job.file.map(below_existing);
    let moment = unversioned(job)?;
    let compiled = site.compile(job.as_of, file.as_deref())?;
    let now = compiled.evaluated(&site.settings, job.as_of);
    drawn(site, &input(site, now.into(), moment)?, product)
}

/// What is made of a commit.
fn make_at(commit: &str, job: &Job, product: Product) -> Result<String, Failure> {
    let memory = Arc::default();
    let archive = Archive::open_again(job.site, &memory)?;
    let rev = archive.resolve(commit)?;
    let past = archive.compile(&rev, job.as_of)?;
    let trend = trend::of_portal(job.site, &past.compiled, job.as_of, &memory);
    let now = Edition {
        trend: trend.as_ref(),
        ..Edition::from(past.evaluated())
    };
    beside_its_past(&archive, job, now, |input| drawn(job.site, input, product))
}

/// What is made of a tree beside what it was.
fn beside_its_past<T>(
    archive: &Archive,
    job: &Job,
    now: Edition,
    make: impl FnOnce(&Input) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let site = job.site;
    let (since, found) = moment(archive, job)?;
    let past = found.and_then(|(rev, day)| {
        archive
            .compile(&rev, day)
            .map_err(|failure| Gap::Unread(unread(site, failure)))
    });
    let before = match &past {
        Ok(past) => Before::Seen(Box::new(Past::new(past.evaluated(), &now.site))),
        Err(gap) => Before::Gap(gap.clone()),
    };
    make(&input(site, now, (since, before))?)
}

/// Why a revision cannot be read. That may name what an audience is not shown.
fn unread(site: &Site, failure: Failure) -> String {
    if site.settings.audience.is_some() {
        "it cannot be read".to_owned()
    } else {
        failure.message
    }
}

fn audience(site: &Site) -> Option<&str> {
    site.settings
        .audience
        .as_ref()
        .map(|audience| audience.name.as_str())
}

fn drawn(site: &Site, input: &Input, product: Product) -> Result<String, Failure> {
    match product {
        Product::Page(form) => {
            write(input, form).map_err(|error| theme::failure(&site.theme, &error))
        }
        Product::Statement => to_statement(input).map_err(statement::failure),
    }
}

/// The path of a file that may not be there yet, without links or dots, as paths of the tree are written.
fn below_existing(path: &Path) -> PathBuf {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    match (path.canonicalize(), folder.canonicalize(), path.file_name()) {
        (Ok(real), ..) => real,
        (Err(_), Ok(folder), Some(name)) => folder.join(name),
        (Err(_), ..) => path.to_owned(),
    }
}

/// The project's own template of the Markdown form.
fn template(theme: &Theme) -> Result<Option<&str>, Failure> {
    project_template(theme).map_err(|error| theme::failure(theme, &error))
}

/// The time to compare with, where there is no history to look it up in.
fn unversioned<'a>(job: &Job) -> Result<(Asked, Before<'a>), Failure> {
    let day = day(job)?.ok_or_else(|| {
        Failure::new(format!(
            "`{}` is not a date, and there is no commit to look it up in",
            job.since
        ))
        .with_help("say --since 7d, or a day such as 2026-11-13")
    })?;
    let no_commit = git::open(&job.site.root)?.is_some();
    Ok((
        Asked::Day(day),
        if no_commit {
            Before::Gap(Gap::BeforeFirst)
        } else {
            Before::NoRepository
        },
    ))
}

/// The time to compare with, and the commit of that time with its day, or why there is none.
#[allow(clippy::type_complexity)]
fn moment(archive: &Archive, job: &Job) -> Result<(Asked, Result<(git::Rev, Date), Gap>), Failure> {
    if let Some(day) = day(job)? {
        return Ok((Asked::Day(day), archive.on(day).map(|rev| (rev, day))));
    }
    let rev = archive.resolve(job.since)?;
    let day = rev.committed;
    in_order(day, job)?;
    Ok((Asked::Commit(rev.id.clone()), Ok((rev, day))))
}

/// The day that `--since` names: a day, or so many days or weeks before that of the snapshot; `None` for a revision.
fn day(job: &Job) -> Result<Option<Date>, Failure> {
    let named = job.since.parse().ok();
    let day = named.or_else(|| Some(job.as_of.plus_days(-days_back(job.since)?)));
    day.map_or(Ok(None), |day| in_order(day, job).map(|()| Some(day)))
}

/// `14d` and `2w` are fourteen days.
fn days_back(text: &str) -> Option<i64> {
    let (number, days) = match text.strip_suffix('w') {
        Some(weeks) => (weeks, 7),
        None => (text.strip_suffix('d')?, 1),
    };
    let number: u32 = number.parse().ok()?;
    Some(days * i64::from(number))
}

fn in_order(day: Date, job: &Job) -> Result<(), Failure> {
    if day <= job.as_of {
        return Ok(());
    }
    let why = format!(
        "`--since {}` is {day}, which is after the day of the snapshot, {}",
        job.since, job.as_of
    );
    Err(Failure::new(why).with_help("compare with an earlier day"))
}

/// Makes a page again by what it says of itself, and compares.
fn verify(start: Start, args: &Snapshot, file: &Path) -> Result<Outcome, Failure> {
    let shown = file.display().to_string();
    let bytes = read_up_to(file, LARGEST).map_err(|error| Failure::io("read", file, &error))?;
    if bytes.starts_with(b"%PDF") {
        return Err(Failure::new(format!(
            "`{shown}` is a PDF, which carries the clock of the machine that made it"
        ))
        .with_help("verify the HTML form of the same day"));
    }
    let not_one = || {
        Failure::new(format!(
            "`{shown}` is not a snapshot: it does not say what it was made from"
        ))
        .with_help("name a file that `holdpoint snapshot --output FILE` wrote")
    };
    let text = fs::read_to_string(file).map_err(|_| not_one())?;
    let record = Record::find(&text).ok_or_else(not_one)?;
    let root = cli::root(
        Start {
            audience: record.audience.as_deref(),
            ..start
        },
        args.root.as_deref(),
    );
    let since = match &record.since {
        Asked::Day(day) => day.to_string(),
        Asked::Commit(id) => id.clone(),
    };
    let site = Site::open(&root, None)?;
    let job = Job {
        site: &site,
        as_of: record.as_of,
        since: &since,
        file: Some(file),
    };
    let again = page(&job, record.form)?;
    match compare(&text, &record, &again) {
        Verified::Same => {
            let said = format!(
                "{shown} is what the tree gives: as of {}, compared with {since}, inputs {}",
                record.as_of, record.inputs
            );
            print(&(printable(&said) + "\n"))?;
            Ok(Outcome::Fine)
        }
        Verified::Differs(difference) => {
            let own = own_commit(&job, &record, &again).is_some_and(|given| given == text);
            print(&told(&shown, &record, &difference, own))?;
            Ok(Outcome::FallsShort)
        }
    }
}

/// The page by the commit that it says it was made from, where that is another one than the tree's.
fn own_commit(job: &Job, record: &Record, again: &str) -> Option<String> {
    let now = Record::find(again)?;
    let commit = record
        .commit
        .as_ref()
        .filter(|commit| !record.dirty && (Some(*commit) != now.commit.as_ref() || now.dirty))?;
    make_at(commit, job, Product::Page(record.form)).ok()
}

/// How a page differs, for people.
fn told(shown: &str, record: &Record, difference: &Difference, own: bool) -> String {
    let mut lines = vec![format!(
        "{shown} is not what the tree gives as of {}",
        record.as_of
    )];
    lines.extend(difference.because.iter().map(|why| format!("  {why}")));
    if let Some(commit) = record.commit.as_ref().filter(|_| own) {
        lines.push(format!(
            "  it still is what its own commit gives, {}: the file was not edited",
            commit.get(..12).unwrap_or(commit)
        ));
    }
    lines.push(format!("first difference, in line {}:", difference.line));
    lines.push(format!(
        "  file: {}",
        cut(difference.file.as_deref(), difference.tree.as_deref())
    ));
    lines.push(format!(
        "  tree: {}",
        cut(difference.tree.as_deref(), difference.file.as_deref())
    ));
    lines
        .iter()
        .flat_map(|line| [printable(line), "\n".to_owned()])
        .collect()
}
