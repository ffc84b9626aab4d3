//! Things: whether a proof is of the same version of a named thing, and of the same digest, as the page of the claim.

use crate::base::text::{fold, padded};
use crate::link::evidence::subject::Subject;
use crate::records::values::cover::Cover;
use crate::records::values::cover::things::{self, Digest, Serial, Thing};
use crate::records::values::release::{self, Release};

/// What the top of a page says of things.
pub struct ThingsOfPage {
    things: Vec<Thing>,
    digests: Vec<Digest>,
    artifacts: Vec<String>,
    serials: Vec<Serial>,
    /// The words of its labels and its banner, folded.
    words: String,
}

impl ThingsOfPage {
    /// What the head of a page says.
    pub fn of(cover: &Cover) -> Self {
        let labels = cover.labels.iter();
        let values: Vec<&str> = labels.map(|(_, value)| value.as_str()).collect();
        let named = [values.join("\n"), cover.banner.join("\n")];
        let named = named.iter().flat_map(|named| things::serials_in(named));
        let (values, banner) = (fold(&values.join(" ")), fold(&cover.banner.join(" ")));
        ThingsOfPage {
            serials: named.chain(things::serials(cover)).collect(),
            things: things::things(cover),
            digests: things::digests(cover),
            artifacts: things::artifacts(cover),
            words: format!("{values} {banner}"),
        }
    }

    /// The same with the words around a claim of the page, folded.
    pub fn beside<'a>(&'a self, around: &'a str) -> Known<'a> {
        Known { page: self, around }
    }
}

/// What a claim and its page say of things.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    page: &'a ThingsOfPage,
    /// The words of claim, gate and document, folded.
    around: &'a str,
}

impl Known<'_> {
    /// The version of a thing that a proof gives and the page does not. `releases` are those that the claim asks for: they are of the
    /// thing where the page names it and gives no thing a version.
    pub fn other_version<'a>(
        &self,
        subject: &'a Subject,
        releases: &[Release],
    ) -> Option<&'a Thing> {
        let mut named = subject.things.iter();
        named.find(|thing| {
            let own = self.page.things.iter().filter(|own| own.name == thing.name);
            let mut asked: Vec<Release> = own.map(|own| own.version.clone()).collect();
            if self.page.things.is_empty() && self.names(&thing.name) {
                asked.extend(releases.iter().cloned());
            }
            release::stranger(&asked, std::slice::from_ref(&thing.version)).is_some()
        })
    }

    /// A build, or another member of a series, that a proof says it is of, where the page names others of that series only.
    pub fn other_serial<'a>(&self, subject: &'a Subject) -> Option<&'a Serial> {
        let others = subject.serials.iter();
        let around = if subject.serials.is_empty() {
            Vec::new()
        } else {
            things::serials_in(self.around)
        };
        let mut strangers = others.filter(|serial| {
            let known = around.iter().chain(&self.page.serials);
            let own = known.filter(|own| own.of == serial.of);
            let mut numbers = own.map(|own| &own.number).peekable();
            numbers.peek().is_some() && numbers.all(|number| *number != serial.number)
        });
        strangers.next()
    }

    /// A digest that a proof names and the page does not, where both are of the same kind of thing.
    pub fn other_digest<'a>(&self, subject: &'a Subject) -> Option<&'a str> {
        let is_known = |digest: &&Digest| self.page.digests.iter().any(|own| own.is_same(digest));
        let compares = |digest: &&Digest| self.page.digests.iter().any(|own| digest.compares(own));
        if !self.is_of_ours(subject) || subject.digests.iter().any(|digest| is_known(&digest)) {
            return None;
        }
        let other = subject.digests.iter().find(compares);
        other.map(|digest| digest.text.as_str())
    }

    /// Is a proof of an artifact of the page, as far as both name any?
    fn is_of_ours(&self, subject: &Subject) -> bool {
        let mut artifacts = subject.artifacts.iter();
        subject.artifacts.is_empty()
            || artifacts.any(|name| match self.page.artifacts.is_empty() {
                true => self.names(name),
                false => self.page.artifacts.contains(name),
            })
    }

    /// Does the page name a thing?
    fn names(&self, name: &str) -> bool {
        padded(&format!("{} {}", self.around, self.page.words)).contains(&padded(name))
    }
}
