//! Tops: what the top of a page says that its claims are held against, read once for all claims of the page and all days.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use super::things::ThingsOfPage;
use crate::base::generations::lock;
use crate::base::text::fold;
use crate::base::{Date, RelPath};
use crate::link::Model;
use crate::link::evidence::subject::commits;
use crate::records::values::cover::{self, Cover};
use crate::records::values::release::Release;
use crate::records::words::phrase::Searched;

/// What the top of a page says.
pub struct Top {
    /// The releases that it is of.
    pub releases: Vec<Release>,
    /// The commits that it says it is of.
    pub commits: Vec<String>,
    /// What it says of things: versions, digests.
    pub things: ThingsOfPage,
    /// Its fields with a day.
    pub days: Vec<DayField>,
    /// The days behind labels such as `Release date`.
    pub launches: Vec<Date>,
}

/// A field with a day.
#[derive(Clone)]
pub struct DayField {
    /// Its name, folded.
    pub name: String,
    /// Its day.
    pub day: Date,
}

impl Top {
    fn of(text: &str) -> Self {
        let cover = cover::read(text);
        Top {
            releases: cover.releases(),
            commits: commits(&cover),
            things: ThingsOfPage::of(&cover),
            days: dated(&cover),
            launches: launches(&cover),
        }
    }
}

/// The fields with a day at the top of a page.
fn dated(cover: &Cover) -> Vec<DayField> {
    let labels = cover.labels.iter();
    let dated = labels.filter_map(|(key, value)| {
        let (_, day) = *cover::days_in(value).first()?;
        Some(DayField {
            name: fold(key),
            day,
        })
    });
    dated
        .filter(|field| field.name.chars().count() > 1)
        .collect()
}

/// The days that labels such as `Release date` give.
fn launches(cover: &Cover) -> Vec<Date> {
    let is_launch = |key: &str| Searched::new(key).has(|words| words.releases);
    let labels = cover.labels.iter().filter(|(key, _)| is_launch(key));
    let days = labels.filter_map(|(_, value)| cover::days_in(value).into_iter().next());
    days.map(|(_, day)| day).collect()
}

/// The tops of the pages that somebody has asked for.
#[derive(Default)]
pub struct Tops(Mutex<BTreeMap<RelPath, Arc<Top>>>);

impl Tops {
    /// The top of a page.
    pub fn of(&self, model: &Model, path: &RelPath) -> Arc<Top> {
        let known = lock(&self.0).get(path).cloned();
        known.unwrap_or_else(|| {
            let top = Arc::new(Top::of(model.text(path)));
            lock(&self.0).insert(path.clone(), Arc::clone(&top));
            top
        })
    }
}
