//! Releases: the numbers by which a text says which release it is of, and whether two of them can be the same.
//!
//! A release gate for 4.1 is not opened by the load test of 4.0. Numbers are everywhere, though: the version of a database, a
//! measure, a date, a section. So a number is taken for a release where a word says so (`Release 4.0`, `v4.0`), or where it
//! could be the one before or after the release in question; `PostgreSQL 16.2` can be neither.

use crate::records::words::LANGUAGES;
use crate::records::words::phrase::Searched;

/// The number of a release: `4.1.0-rc.2`, `RC2`, `Release 12`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// As it is written.
    pub text: String,
    numbers: Vec<u64>,
    /// The number of its candidate, or the word for what comes before it is out.
    ahead: Option<String>,
    /// Does a word beside it call it a release?
    pub is_called: bool,
}

/// What is numbered like a release and is none: products and standards that many repositories speak of.
#[rustfmt::skip]
const FOREIGN: &[&str] = &[
    "tls", "ssl", "http", "python", "java", "jdk", "node", "node.js", "ubuntu", "debian", "rhel", "postgres", "postgresql", "mysql", "mariadb",
    "redis", "kafka", "kubernetes", "k8s", "docker", "wcag", "oauth", "dss", "pci", "iso", "openssl", "php", "ruby", "go", "golang", "rust",
    "react", "angular", "vue", "spring", "boot", "django", "rails", ".net", "dotnet", "windows", "android", "ios", "macos", "chrome", "firefox",
    "terraform", "helm", "nginx", "cvss", "cvssv", "owasp", "usb", "elasticsearch", "rabbitmq", "mongodb", "sla", "slo", "section", "chapter",
    "step", "phase", "schema", "format", "openapi", "spdx", "cyclonedx", "trivy", "grype", "k6", "template", "rev",
    "fase", "etapa", "étape", "etapp", "etap", "schritt", "abschnitt", "kapitel", "paso", "sección", "capítulo", "étapa", "фаза", "этап", "part", "sprint",
];

/// The releases of a text in which they may be called nothing but their numbers, and no first word is the name of what has them.
pub fn named_within(text: &str) -> Vec<Release> {
    named_in(&format!("x {text}"))
}

/// The releases that a title, a name or a value speaks of, in order.
pub fn named_in(text: &str) -> Vec<Release> {
    let lower = text.to_lowercase();
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = next_number(&lower, from) {
        let (release, end) = read_at(&lower, at);
        found.extend(release);
        from = end.max(at + 1);
    }
    found.extend(candidate_alone(&lower, &found));
    found
}

/// Where the next run of digits begins that follows no letter but a `v`.
fn next_number(lower: &str, from: usize) -> Option<usize> {
    let bytes = lower.as_bytes();
    (from..bytes.len()).find(|&at| {
        let before = at.checked_sub(1).map(|before| bytes[before]);
        bytes[at].is_ascii_digit()
            && !before.is_some_and(|byte| byte.is_ascii_digit() || byte == b'.')
            && (!before.is_some_and(|byte| byte.is_ascii_alphabetic()) || follows_v(bytes, at))
    })
}

fn follows_v(bytes: &[u8], at: usize) -> bool {
    at >= 1 && bytes[at - 1] == b'v' && (at == 1 || !bytes[at - 2].is_ascii_alphanumeric())
}

/// The release whose number begins here, and where it ends.
fn read_at(lower: &str, at: usize) -> (Option<Release>, usize) {
    let number = number_at(&lower[at..]);
    let end = at + number.len();
    let (ahead, behind) = ahead_of(&lower[end..]);
    let end = end + behind;
    let (before, after) = (&lower[..at], &lower[end..]);
    let has_v = follows_v(lower.as_bytes(), at);
    let release = Release {
        text: lower[at..end].to_owned(),
        is_called: has_v || is_called(before, after),
        numbers: parts_of(number),
        ahead,
    };

    let counts =
        is_release_number(&release, has_v) && !is_of_something_else(&release, before, after);
    (counts.then_some(release), end)
}

/// The number that a text begins with: `4.1.0`.
fn number_at(rest: &str) -> &str {
    let is_number = |c: char| c.is_ascii_digit() || c == '.';
    let length = rest.find(|c| !is_number(c)).unwrap_or(rest.len());
    rest[..length].trim_end_matches('.')
}

/// The numbers between the points of a number: `4`, `1` and `0`.
fn parts_of(number: &str) -> Vec<u64> {
    let parts = number.split('.');
    parts.filter_map(|part| part.parse().ok()).collect()
}

/// Single numbers that are years.
const YEARS: std::ops::Range<u64> = 1900..2200;

/// Can a release be numbered like this? A single number only where a word calls it one.
fn is_release_number(release: &Release, has_v: bool) -> bool {
    match release.numbers[..] {
        [] => false,
        // A bare `v2` is more often a version of the page.
        [only] => release.is_called && !has_v && !YEARS.contains(&only),
        [..] => true,
    }
}

/// Is it a day, a measure, the version of a product or the number of a section?
fn is_of_something_else(release: &Release, before: &str, after: &str) -> bool {
    let is_numbering = before.trim().is_empty() && !release.is_called;
    // `9.5/10` is a score.
    let out_of = after
        .split(|c: char| c != '/' && !c.is_ascii_digit())
        .next();
    let is_score = matches!(out_of, Some("/10" | "/100")) && !release.is_called;
    is_numbering
        || is_score
        || is_date(&release.numbers)
        || is_measure(before, after)
        || is_foreign(before)
}

/// `-rc.2`, `rc1`, `-beta`, `-snapshot`: what comes before the release is out, with its length.
fn ahead_of(rest: &str) -> (Option<String>, usize) {
    stage_of(rest).map_or((None, 0), |(stage, length)| (Some(stage), length))
}

/// The words for what comes before a release is out.
const STAGES: &[&str] = &["rc", "beta", "alpha", "snapshot", "dev", "preview", "pre"];

/// The word and the number of what comes before a release is out, with the length of both.
fn stage_of(rest: &str) -> Option<(String, usize)> {
    let bare = rest.trim_start_matches(['-', '.', '_', ' ']);
    let gap = rest.len() - bare.len();
    if gap > 1 {
        return None;
    }
    let word = STAGES.iter().find(|word| bare.starts_with(**word))?;
    let (number, length) = number_of_stage(&bare[word.len()..])?;
    Some((format!("{word}{number}"), gap + word.len() + length))
}

/// The number of a candidate, empty where it has none, with its length; `None` where the word goes on.
fn number_of_stage(behind: &str) -> Option<(&str, usize)> {
    let bare = behind.trim_start_matches(['-', '.']);
    let mark = behind.len() - bare.len();
    let digits = bare.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = bare.split_at(digits);

    // `prefix` and `rc2b` are other words; the `notes` of `rc-notes` stand by themselves.
    let goes_on = rest.starts_with(|c: char| c.is_ascii_alphanumeric());
    match digits {
        0 if goes_on && mark == 0 => None,
        0 => Some(("", 0)),
        _ if goes_on => None,
        _ => Some((number, mark + digits)),
    }
}

/// Does the word before or behind say that it is a release: `release 4.1`, `4.1 release notes`, `リリース4.1`?
fn is_called(before: &str, after: &str) -> bool {
    const GAPS: [char; 9] = [' ', '-', '_', '/', ':', '(', '*', '[', '.'];
    // `the release of 2.4`
    let before = before.strip_suffix(" of ").unwrap_or(before);
    let last = before
        .trim_end_matches(GAPS)
        .rsplit(GAPS)
        .next()
        .unwrap_or("");
    let next = after
        .trim_start_matches(GAPS)
        .split(GAPS)
        .next()
        .unwrap_or("");
    let says = |word: &str| {
        let searched = Searched::new(word);
        searched.is(|words| words.release_labels) || searched.is(|words| words.releases)
    };
    says(last) || says(next) || ends_in_label(last)
}

/// `本番リリース` before a number, in a language without spaces.
fn ends_in_label(word: &str) -> bool {
    let spaceless = LANGUAGES.iter().filter(|language| language.spaceless);
    let mut labels = spaceless.flat_map(|language| language.standing.release_labels);
    !word.is_ascii() && labels.any(|label| word.ends_with(label))
}

/// `11.03.2026`, `2026.3.11`.
fn is_date(numbers: &[u64]) -> bool {
    match numbers {
        [day, month, year] if *year >= 1900 => *day <= 31 && *month <= 31,
        [year, month, day] if *year >= 1900 => (1..=12).contains(month) && (1..=31).contains(day),
        _ => false,
    }
}

/// What a number of a measure has before it.
const LIMITS: &[char] = &['<', '>', '=', '≤', '≥', '~', '€', '$', '±', '≈'];

/// What it has behind it.
#[rustfmt::skip]
const UNITS: &[&str] = &[
    "%", "s", "ms", "k", "m", "gb", "mb", "tb", "kb", "h", "min", "hours", "seconds", "minutes", "days", "users", "million", "x", "€", "$", "req", "rps", "uhr", "‰",
];

/// `0.3 s`, `99.9 %`, `< 2.5`, `€ 4.50`, `12.30 h`.
fn is_measure(before: &str, after: &str) -> bool {
    let ends = |c: char| c.is_whitespace() || matches!(c, ',' | ')' | '.' | '/' | ';' | '|');
    let next = after.trim_start().split(ends).next().unwrap_or("");
    let goes_on = after
        .strip_prefix([',', ':'])
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    before.trim_end().ends_with(LIMITS)
        || UNITS.contains(&next)
        || after.starts_with('%')
        || goes_on
}

/// Is it the version of something that everybody uses?
fn is_foreign(before: &str) -> bool {
    let before = before.trim_end_matches([' ', '-', '_', '/', 'v']);
    // The choice `go / no-go` names no language.
    if before.ends_with("no-go") || before.ends_with("no go") {
        return false;
    }
    let last = before
        .rsplit([' ', '-', '_', '/', '('])
        .next()
        .unwrap_or("");
    FOREIGN.contains(&last)
}

/// `RC2` beside no number.
fn candidate_alone(lower: &str, found: &[Release]) -> Option<Release> {
    if found.iter().any(|release| release.ahead.is_some()) {
        return None;
    }
    let mut words = lower.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    let word = words.find(|word| {
        let number = word
            .strip_prefix("rc")
            .map(|rest| rest.trim_start_matches('-'));
        number
            .is_some_and(|number| !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()))
    })?;
    Some(Release {
        text: word.to_owned(),
        numbers: Vec::new(),
        ahead: Some(word.replace('-', "")),
        is_called: true,
    })
}

impl Release {
    /// Does it say of itself that it is not out yet: `4.1.0-rc.2`?
    pub fn is_ahead(&self) -> bool {
        self.ahead.is_some()
    }

    /// Can both be numbers of releases of one thing?
    fn compares(&self, other: &Release) -> bool {
        let (own, its) = (self.numbers.len(), other.numbers.len());
        (own == 1 && its == 1) || (own > 1 && its > 1)
    }

    /// Can a number that no word calls a release be the one before or after this?
    fn is_near(&self, other: &Release) -> bool {
        let majors = self.numbers.first().zip(other.numbers.first());
        majors.is_some_and(|(a, b)| a.abs_diff(*b) <= 1)
    }

    /// Is it the same release, as far as both say: `4.1`, `4.1.0` and `4.1-rc2`?
    pub fn is_same(&self, other: &Release) -> bool {
        self.compares(other) && self.numbers.iter().zip(&other.numbers).all(|(a, b)| a == b)
    }

    /// Is it a later patch of the other: `2.8.1` of `2.8`?
    pub fn continues(&self, other: &Release) -> bool {
        let same_line = self.compares(other) && self.numbers.starts_with(&other.numbers);
        let patch = self.numbers.get(other.numbers.len()..).unwrap_or(&[]);
        same_line && other.numbers.len() > 1 && patch.iter().any(|number| *number > 0)
    }

    /// Is it an earlier release than the other?
    pub fn is_older_than(&self, other: &Release) -> bool {
        self.compares(other) && !self.is_same(other) && self.numbers < other.numbers
    }
}

/// The release of a subject that is none of those that are asked for, where all that can be compared differ.
pub fn stranger<'a>(asked: &[Release], subject: &'a [Release]) -> Option<&'a Release> {
    let comparable = |release: &&Release| {
        asked.iter().any(|wanted| {
            release.compares(wanted) && (release.is_called || release.is_near(wanted))
        })
    };
    let same = |release: &Release| asked.iter().any(|wanted| wanted.is_same(release));
    let first = subject.iter().find(comparable);
    if first.is_some() && !subject.iter().any(same) {
        return first;
    }
    other_candidate(asked, subject)
}

/// Another candidate of the same release.
fn other_candidate<'a>(asked: &[Release], subject: &'a [Release]) -> Option<&'a Release> {
    let wanted: Vec<&String> = asked
        .iter()
        .filter_map(|release| release.ahead.as_ref())
        .collect();
    let mut given = subject.iter().filter(|release| release.ahead.is_some());
    let is_wanted = |release: &&Release| {
        release
            .ahead
            .as_ref()
            .is_some_and(|ahead| wanted.contains(&ahead))
    };
    if wanted.is_empty() || given.clone().any(|release| is_wanted(&release)) {
        return None;
    }
    given.next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        named_in(text)
            .into_iter()
            .map(|release| release.text)
            .collect()
    }

    #[test]
    fn numbers_of_releases_are_told_from_others() {
        assert_eq!(texts("Go / No-Go 4.1"), ["4.1"]);
        assert_eq!(texts("orders-4.0.0-rc1.tar.gz"), ["4.0.0-rc1"]);
        assert_eq!(texts("Freigabe Version 12"), ["12"]);
        assert_eq!(texts("リリース4.1判定"), ["4.1"]);
        assert_eq!(texts("PostgreSQL 16.2 upgrade, TLS 1.3"), [""; 0]);
        assert_eq!(texts("Load test of 11.03.2026: p95 0.3 s, 99.9 %"), [""; 0]);
        assert_eq!(texts("4.2 Restore test"), [""; 0]);
        assert_eq!(texts("Gate for RC2"), ["rc2"]);
    }

    fn differ(asked: &str, subject: &str) -> bool {
        stranger(&named_in(asked), &named_in(subject)).is_some()
    }

    #[test]
    fn a_stranger_is_a_release_that_nobody_asked_for() {
        assert!(differ("Gate 4.1", "Release notes 4.0"));
        assert!(differ("Gate 4.1-rc2", "Load test 4.1-rc1"));
        assert!(differ("Release 12", "Version 11"));
        assert!(!differ("Gate 4.1", "Upgrade from 4.0 to 4.1"));
        assert!(!differ("Gate 4.1", "Load test 4.1.3"));
        assert!(!differ("Gate 4.1", "Report of tool 14.2"));
        assert!(!differ("Gate", "Load test 4.0"));
    }
}
