//! Cases: the Markdown form of a fixture, read into files, a day and expectations.
//!
//! A heading names a case. A fence after a line that begins with a path in backticks is a file; words after the path say
//! more of it: `executable`, `cp1252`, `escaped` (`\u{11}` stands for a character), `unread: why`, and what
//! git says: `committed 2025-11-01`, the same `with new dates alone`, `committed before this clone begins`, `not committed`,
//! `history unread: why`. A file `site.toml` holds the settings. `As of 2025-11-01.` sets the day for the heading that it stands under and for those below it.
//! A fence whose info is `diagnostics`, `records`, `gates`, `blockers`, `changes`, `way`, `evidence`, `freshness` or `clock` is an expectation.

use std::ops::Range;

use indoc::indoc;

/// The day of a case that sets none.
const DAY: &str = "2025-11-10";

/// What may be expected of a case.
pub const EXPECTATIONS: [&str; 14] = [
    "freshness",
    "diagnostics",
    "records",
    "due",
    "gates",
    "blockers",
    "changes",
    "way",
    "evidence",
    "clock",
    "promotions",
    "stages",
    "named",
    "absent",
];

/// One case of a fixture.
#[derive(Clone, Debug, Default)]
pub struct Case {
    /// The headings from the outermost to its own, joined by ` / `.
    pub name: String,
    /// The day that it is judged on.
    pub as_of: String,
    /// Its files, in order.
    pub files: Vec<CaseFile>,
    /// Its expectations, in order.
    pub expectations: Vec<Expectation>,
}

/// One file of a case.
#[derive(Clone, Debug, Default)]
pub struct CaseFile {
    /// Its path.
    pub path: String,
    /// What it holds.
    pub text: String,
    /// Has it a run bit?
    pub executable: bool,
    /// Was it decoded as Windows-1252?
    pub cp1252: bool,
    /// Why it could not be read.
    pub unread: Option<String>,
    /// What git says of it; a case where no file says so lies outside any repository.
    pub git: Option<Git>,
    /// Did its last commit change nothing in it but dates?
    pub only_dates: bool,
}

/// What git says of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Git {
    /// Last changed on this day.
    Committed(String),
    /// Last changed before a shallow clone begins.
    Boundary,
    /// Its history cannot be read, for this reason.
    Unread(String),
    /// Nothing: it is on disk alone.
    NotCommitted,
}

/// One expectation of a case.
#[derive(Clone, Debug)]
pub struct Expectation {
    /// One of `EXPECTATIONS`.
    pub kind: &'static str,
    /// What is expected, line by line.
    pub text: String,
    /// The lines of the fixture between the fences, from 0.
    pub lines: Range<usize>,
}

/// What holds under a heading, and so under those below it.
#[derive(Clone)]
struct Level {
    depth: usize,
    title: String,
    as_of: String,
}

/// A fence as it stands in a fixture.
struct Fence {
    info: String,
    text: String,
    lines: Range<usize>,
}

/// Reads the cases of a fixture; a heading without a file is no case.
pub fn read(fixture: &str) -> Vec<Case> {
    let lines: Vec<&str> = fixture.lines().collect();
    let mut levels = vec![Level {
        depth: 0,
        title: String::new(),
        as_of: DAY.to_owned(),
    }];
    let mut cases = vec![begin(&levels)];
    let mut announced: Option<CaseFile> = None;
    let mut at = 0;
    while at < lines.len() {
        let line = lines[at];
        if let Some(fence) = fence(&lines, at) {
            at = fence.lines.end + 1;
            place_fence(
                cases.last_mut().expect("there is always a case"),
                announced.take(),
                fence,
            );
            continue;
        }
        at += 1;
        if let Some(level) = heading(line, &levels) {
            levels.retain(|above| above.depth < level.depth);
            levels.push(level);
            cases.push(begin(&levels));
        } else if !line.trim().is_empty() {
            announced = file_line(line);
            set(
                line,
                levels.last_mut().expect("the root is never left"),
                cases.last_mut().expect("there is always a case"),
            );
        }
    }
    cases.retain(|case| !case.files.is_empty() || !case.expectations.is_empty());
    cases
}

/// The fixture with the expectations of its cases replaced.
pub fn rewrite(fixture: &str, replacements: &[(Range<usize>, String)]) -> String {
    let mut lines: Vec<String> = fixture.lines().map(str::to_owned).collect();
    let mut sorted = replacements.to_vec();
    sorted.sort_by_key(|(range, _)| range.start);
    for (range, text) in sorted.into_iter().rev() {
        lines.splice(range, text.lines().map(str::to_owned));
    }
    lines.join("\n") + "\n"
}

fn begin(levels: &[Level]) -> Case {
    let titles: Vec<&str> = levels
        .iter()
        .map(|level| level.title.as_str())
        .filter(|title| !title.is_empty())
        .collect();
    let level = levels.last().expect("the root is never left");
    Case {
        name: titles.join(" / "),
        as_of: level.as_of.clone(),
        ..Case::default()
    }
}

fn heading(line: &str, levels: &[Level]) -> Option<Level> {
    let depth = line.bytes().take_while(|&byte| byte == b'#').count();
    let title = line
        .get(depth..)?
        .strip_prefix(' ')
        .filter(|_| (1..=6).contains(&depth))?;
    let above = levels.iter().rev().find(|level| level.depth < depth)?;
    Some(Level {
        depth,
        title: title.trim().to_owned(),
        ..above.clone()
    })
}

/// Reads the sentence that sets the day.
fn set(line: &str, level: &mut Level, case: &mut Case) {
    if let Some(day) = line
        .strip_prefix("As of ")
        .and_then(|rest| rest.strip_suffix('.'))
    {
        level.as_of = day.to_owned();
        case.as_of = day.to_owned();
    }
}

/// A line that announces a file: its path in backticks, and words about it.
fn file_line(line: &str) -> Option<CaseFile> {
    let (path, about) = line.strip_prefix('`')?.split_once('`')?;
    let about = about.trim_start_matches(',').trim();
    let unread = about.strip_prefix("unread: ").map(str::to_owned);
    let text = if about == "escaped" {
        "escaped".to_owned()
    } else {
        String::new()
    };
    let plain = CaseFile {
        path: path.to_owned(),
        text,
        ..CaseFile::default()
    };
    let (about, only_dates) = about
        .strip_suffix(" with new dates alone")
        .map_or((about, false), |about| (about, true));
    Some(CaseFile {
        executable: about == "executable",
        cp1252: about == "cp1252",
        unread,
        git: git(about),
        only_dates,
        ..plain
    })
}

fn git(about: &str) -> Option<Git> {
    let unread = || {
        about
            .strip_prefix("history unread: ")
            .map(|why| Git::Unread(why.to_owned()))
    };
    match about {
        "not committed" => Some(Git::NotCommitted),
        "committed before this clone begins" => Some(Git::Boundary),
        _ => about
            .strip_prefix("committed ")
            .map(|day| Git::Committed(day.to_owned()))
            .or_else(unread),
    }
}

fn fence(lines: &[&str], start: usize) -> Option<Fence> {
    let mark = lines[start]
        .chars()
        .next()
        .filter(|c| matches!(c, '`' | '~'))?;
    let length = lines[start].chars().take_while(|c| *c == mark).count();
    let info = lines[start].get(length..)?.trim();
    if length < 3 || info.contains('`') {
        return None;
    }
    let closes =
        |line: &&str| line.trim_end().len() >= length && line.trim_end().chars().all(|c| c == mark);
    let end = lines[start + 1..]
        .iter()
        .position(closes)
        .map(|at| start + 1 + at);
    let end = end.unwrap_or_else(|| panic!("nothing closes the fence in line {}", start + 1));
    let text: String = lines[start + 1..end]
        .iter()
        .flat_map(|line| [line, "\n"])
        .collect();
    Some(Fence {
        info: info.to_owned(),
        text,
        lines: start + 1..end,
    })
}

/// A fence is the announced file, or an expectation, or of no concern.
fn place_fence(case: &mut Case, announced: Option<CaseFile>, fence: Fence) {
    match (
        announced,
        EXPECTATIONS.iter().find(|kind| **kind == fence.info),
    ) {
        (Some(file), _) => {
            let text = if file.text == "escaped" {
                unescape(&fence.text)
            } else {
                fence.text
            };
            case.files.push(CaseFile { text, ..file });
        }
        (None, Some(kind)) => case.expectations.push(Expectation {
            kind,
            text: fence.text,
            lines: fence.lines,
        }),
        (None, None) => {}
    }
}

/// Replaces `\u{11}` by the character.
fn unescape(text: &str) -> String {
    let mut parts = text.split("\\u{");
    let mut out = parts.next().unwrap_or("").to_owned();
    for part in parts {
        let (code, rest) = part
            .split_once('}')
            .expect("an escape has its closing brace");
        let code = u32::from_str_radix(code, 16).expect("an escape is hexadecimal");
        out.push(char::from_u32(code).expect("an escape names a character"));
        out.push_str(rest);
    }
    out
}

/// Reads a small fixture and writes it anew: the check of this file itself.
pub fn reads_a_fixture() {
    let fixture = indoc! {"
        # rule

        As of 2025-01-02.

        ## one

        `a.sh`, executable

        ```sh
        # no heading
        ```

        ```gates
        x
        ```

        ## none

        words
    "};
    let cases = read(fixture);
    assert_eq!(cases.len(), 1);
    assert_eq!(
        (cases[0].name.as_str(), cases[0].as_of.as_str()),
        ("rule / one", "2025-01-02")
    );
    let script = &cases[0].files[0];
    assert!(script.executable && script.text == "# no heading\n");

    let lines = cases[0].expectations[0].lines.clone();
    let new = rewrite(fixture, &[(lines, "y\nz\n".to_owned())]);
    assert_eq!(new, fixture.replace("\nx\n", "\ny\nz\n"));
}
