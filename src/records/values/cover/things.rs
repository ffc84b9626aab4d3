//! Things: what a text says that a named thing is of: the version of a model, the digest of an image.

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
