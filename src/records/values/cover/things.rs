//! Things: what a text says that a named thing is of: the version of a model, the digest of an image.

use std::fmt;

use crate::base::text::{fold, words};
use crate::records::values::cover::Cover;
use crate::records::values::release::{self, Release};

/// A thing that a text names, with the version that it gives it: `"model": "scorer", "model_version": "17"`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    /// Its name, folded.
    pub name: String,
    /// Its version.
    pub version: Release,
}

/// One of a series that is counted on: build `4812`, the model `churn-xgb-14`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Serial {
    /// What is counted, folded: `build`, `churn-xgb`.
    pub of: String,
    /// Its number, as it is written.
    pub number: String,
}

impl fmt::Display for Serial {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let joint = if self.of == BUILD { ' ' } else { '-' };
        write!(f, "{}{joint}{}", self.of, self.number)
    }
}

/// A digest behind a label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digest {
    /// As it is written: `sha256:4b1d88f0`.
    pub text: String,
    /// The words of its label that say of what it is: `base` of `Base image digest`.
    pub of: Vec<String>,
}

/// What kinds of things have a version.
const KINDS: [&str; 8] = [
    "model", "image", "package", "app", "service", "dataset", "chart", "firmware",
];

/// The things that the labels of a text name with a version of their own or, where it is the only thing, with the plain version.
pub fn things(cover: &Cover) -> Vec<Thing> {
    let named = KINDS.iter().filter_map(|kind| {
        let name = value(cover, &[kind, &format!("{kind} name")])?;
        let version = value(cover, &[&format!("{kind} version"), "version"])?;
        Some((name, version))
    });
    let tagged = KINDS
        .iter()
        .filter_map(|kind| name_and_tag(value(cover, &[kind])?));
    let things = named.chain(tagged).filter_map(|(name, version)| {
        let called = release::named_in(&format!("x version {version}"));
        Some(Thing {
            name: fold(name),
            version: called.into_iter().next()?,
        })
    });
    things.collect()
}

/// `registry.example/ledger:3.8.4`: a name and its tag.
fn name_and_tag(value: &str) -> Option<(&str, &str)> {
    let last = value.rsplit('/').next().unwrap_or(value);
    let (name, tag) = last.split_once(':')?;
    let is_tag = tag.starts_with(|c: char| c.is_ascii_digit() || c == 'v') && !tag.contains(' ');
    is_tag.then_some((name, tag))
}

/// What the count of builds is called.
const BUILD: &str = "build";

/// What a build is called in labels: the English word is used nearly everywhere.
const BUILDS: [&str; 6] = [BUILD, "ビルド", "сборка", "сборки", "빌드", "构建"];

/// The builds and the named things of a series that the labels of a text give.
pub fn serials(cover: &Cover) -> Vec<Serial> {
    let labels = cover.labels.iter();
    let found = labels.filter_map(|(key, value)| {
        let key = fold(key);
        if words(&key).any(|word| BUILDS.contains(&word)) {
            number_of_build(value)
        } else {
            let named = || serial(value.split_whitespace().next()?);
            build_in(value).or_else(|| named().filter(|_| KINDS.contains(&key.as_str())))
        }
    });
    found.collect()
}

/// `7.4.0, build 2304`: the number right behind the word for a build.
fn build_in(value: &str) -> Option<Serial> {
    let folded = fold(value);
    let said: Vec<&str> = words(&folded).collect();
    let mut pairs = said.windows(2);
    let pair = pairs.find(|pair| BUILDS.contains(&pair[0]) && is_number(pair[1]))?;
    Some(build(pair[1]))
}

/// The members of series that a text names: `churn-xgb-14`, and the build of `Trailmate 7.4.0 (4812)`.
pub fn serials_in(text: &str) -> Vec<Serial> {
    let tokens = text.split(|c: char| c.is_whitespace() || ",;:()`".contains(c));
    let build = text.lines().filter_map(build_behind_release);
    tokens.filter_map(serial).chain(build).collect()
}

/// `churn-xgb-14`: a name, a dash and a number. `holdout-2026-02` is a month.
fn serial(token: &str) -> Option<Serial> {
    let folded = fold(token.trim_end_matches('.'));
    let (name, number) = folded.rsplit_once('-')?;
    let is_name = name.ends_with(|c: char| c.is_alphabetic());
    (is_number(number) && is_name).then(|| Serial {
        of: name.to_owned(),
        number: number.to_owned(),
    })
}

/// `4812`, `#4812`, `7.4.0 (4812)`: the number of a build, alone or behind that of its release.
fn number_of_build(value: &str) -> Option<Serial> {
    let bare = value.trim_start_matches('#');
    if is_number(bare) {
        Some(build(bare))
    } else {
        build_behind_release(value)
    }
}

/// `7.4.0 (4812)`: the first number in brackets right behind that of a release.
fn build_behind_release(text: &str) -> Option<Serial> {
    let mut brackets = text.match_indices('(');
    brackets.find_map(|(at, _)| {
        let (number, _) = text[at + 1..].split_once(')')?;
        let last = text[..at].split_whitespace().next_back()?;
        let is_release = last.contains('.') && last.ends_with(|c: char| c.is_ascii_digit());
        (is_number(number) && is_release).then(|| build(number))
    })
}

fn build(number: &str) -> Serial {
    Serial {
        of: BUILD.to_owned(),
        number: number.to_owned(),
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The value behind the first of some folded labels.
fn value<'a>(cover: &'a Cover, labels: &[&str]) -> Option<&'a str> {
    labels.iter().find_map(|label| {
        let mut known = cover.labels.iter();
        known
            .find(|(key, _)| fold(key) == *label)
            .map(|(_, value)| value.as_str())
    })
}

/// What a digest begins with.
const ALGORITHMS: [&str; 4] = ["sha256:", "sha512:", "sha384:", "sha1:"];

/// Words of a label that say nothing of what a digest is of.
#[rustfmt::skip]
const PLAIN: &[&str] = &[
    "digest", "sha256", "sha512", "image", "artifact", "artefact", "manifest", "index", "container", "verified", "checked", "signed", "released", "deployed", "tested",
    "expected", "actual", "candidate", "release", "the", "of", "id", "docker", "oci", "repo", "prüfsumme", "abbild", "geprüft", "geprüfter", "empreinte",
    "vérifiée", "huella", "verificado", "impronta", "resumo", "摘要", "镜像摘要", "ダイジェスト", "다이제스트",
];

/// The digests behind the labels of a text. A shorter one than of six letters is an example.
pub fn digests(cover: &Cover) -> Vec<Digest> {
    let labels = cover.labels.iter();
    let found = labels.flat_map(|(key, value)| digests_in(value).map(move |text| (key, text)));
    found
        .map(|(key, text)| Digest {
            text,
            of: words(&fold(key))
                .filter(|word| !PLAIN.contains(word))
                .map(str::to_owned)
                .collect(),
        })
        .collect()
}

/// The digests that a text names, in lower case.
fn digests_in(text: &str) -> impl Iterator<Item = String> {
    let lower = text.to_lowercase();
    let found: Vec<String> = ALGORITHMS
        .iter()
        .flat_map(|algorithm| {
            lower.match_indices(algorithm).filter_map(|(at, _)| {
                let rest = &lower[at + algorithm.len()..];
                let length = rest.bytes().take_while(u8::is_ascii_hexdigit).count();
                (length >= 6).then(|| lower[at..at + algorithm.len() + length].to_owned())
            })
        })
        .collect();
    found.into_iter()
}

impl Digest {
    /// Can both be digests of one thing, as far as both are written?
    pub fn is_same(&self, other: &Digest) -> bool {
        self.text.starts_with(&other.text) || other.text.starts_with(&self.text)
    }

    /// Does its label say that it is of the same kind of thing, by the same algorithm?
    pub fn compares(&self, other: &Digest) -> bool {
        let algorithm = |digest: &Digest| digest.text.split(':').next().map(str::to_owned);
        algorithm(self) == algorithm(other) && self.of.iter().all(|word| other.of.contains(word))
    }
}

/// The artifacts that the labels of a text name: `registry.example/shop:4.1` by its last part.
pub fn artifacts(cover: &Cover) -> Vec<String> {
    const LABELS: [&str; 6] = [
        "image", "artifact", "artefact", "package", "subject", "file",
    ];
    let labels = cover.labels.iter();
    let named = labels.filter(|(key, _)| LABELS.contains(&fold(key).as_str()));
    named
        .map(|(_, value)| {
            let last = value.rsplit('/').next().unwrap_or(value);
            let name = last.split([':', '@', ' ']).next().unwrap_or(last);
            fold(name)
        })
        .filter(|name| !name.is_empty())
        .collect()
}
