//! Lead: small pages that lead on from addresses that are no more: one for the keys of all records, and one wherever a document
//! used to lie.
//!
//! Nearly every key begins with the path of its document, so that a list of documents is enough to find them all. A script
//! follows the key in the address; without it, the list does.

use std::collections::BTreeSet;

use serde::Serialize;
use tera::Context;

use crate::base::RelPath;
use crate::link::{Page, plain_url};
use crate::report::evaluated::Evaluated;
use crate::report::formats::html::portal::{PageKind, Portal, Sheet};
use crate::report::present::places::{LEAD, Places, encode, lead_anchor};

/// The page of all keys.
pub const KEYS: PageKind = PageKind {
    template: "keys.html",
    sheets: |_| vec![Sheet::single(LEAD, "Addresses by key", "none")],
    view: keys_view,
};

/// The pages of documents that have moved.
pub const MOVED: PageKind = PageKind {
    template: "moved.html",
    sheets,
    view,
};

/// How many old places of one document are minded.
const MOST: usize = 20;

/// A page that leads on.
pub struct Lead {
    /// The path of the page.
    pub from: String,
    title: String,
    way: Way,
}

/// Where a key leads, or every key that begins with the path of a document.
#[derive(Serialize)]
struct Way {
    /// How keys begin, in the old address.
    from: String,
    /// How they begin now.
    key: String,
    /// The new address from the root of the portal, percent-encoded.
    to: String,
}

/// Where every key leads: those that somebody wrote, and how those begin that are derived, old beginnings too.
fn keys(site: &Evaluated, places: &Places) -> Vec<Way> {
    let mut keys = explicit(site, places);
    let holding = site.model.documents.iter();
    for (path, page) in holding.filter(|(path, _)| places.by_document.contains_key(*path)) {
        let aliases = aliases(page);
        let names = std::iter::once(path).chain(&aliases);
        keys.extend(names.map(|name| way(lead_anchor(&stem(name)), path, page)));
    }
    keys
}

/// What leads on from where documents used to lie. None takes the place of a page that is there.
pub fn moved(site: &Evaluated) -> Vec<Lead> {
    let documents = site.model.documents.values();
    let mut taken: BTreeSet<String> = documents.map(|page| page.url.to_lowercase()).collect();
    let mut moved = Vec::new();
    for (path, page) in &site.model.documents {
        let aliases = aliases(page).into_iter().filter(|alias| alias != path);
        moved.extend(aliases.map(|alias| Lead {
            from: plain_url(&alias),
            title: page.title.clone(),
            way: way(stem(&alias), path, page),
        }));
    }
    moved.retain(|lead| taken.insert(lead.from.to_lowercase()));
    moved
}

/// The keys that do not begin with the path of their document, as those that somebody wrote.
fn explicit(site: &Evaluated, places: &Places) -> Vec<Way> {
    let records = site.model.records.iter().enumerate();
    let own = records.filter(|(_, linked)| {
        let rest = linked.key.strip_prefix(&stem(&linked.record.path));
        !rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    });
    own.map(|(index, linked)| Way {
        from: lead_anchor(&linked.key),
        key: linked.key.clone(),
        to: places.address(index).url(),
    })
    .collect()
}

fn way(from: String, path: &RelPath, page: &Page) -> Way {
    Way {
        from,
        key: stem(path),
        to: encode(&page.url),
    }
}

/// A document's path without its extension, as keys begin.
fn stem(path: &RelPath) -> String {
    match path.parent().as_str() {
        "" => path.stem().to_owned(),
        folder => format!("{folder}/{}", path.stem()),
    }
}

/// The paths that a document's front matter calls its own, from the root.
fn aliases(page: &Page) -> Vec<RelPath> {
    let meta = page
        .document
        .front_matter
        .iter()
        .flat_map(|meta| &meta.fields);
    let written =
        meta.filter(|field| matches!(field.key.trim(), "aliases" | "alias" | "moved_from"));
    let paths = written
        .flat_map(|field| field.value.split(','))
        .map(|path| path.trim().trim_start_matches('/'));
    paths
        .filter(|path| !path.is_empty())
        .filter_map(RelPath::new)
        .take(MOST)
        .collect()
}

fn sheets(portal: &Portal) -> Vec<Sheet> {
    let sheet = |(number, lead): (usize, &Lead)| {
        Sheet::single(&lead.from, &lead.title, "moved").about(number)
    };
    portal.moved.iter().enumerate().map(sheet).collect()
}

fn keys_view(portal: &Portal, _: &Sheet) -> Context {
    let mut context = Context::new();
    context.insert("ways", &keys(&portal.site, portal.places));
    context
}

fn view(portal: &Portal, sheet: &Sheet) -> Context {
    let way = &portal.moved[sheet.subject].way;
    let base = portal.site.settings.base_url.as_ref();
    let mut context = Context::new();
    context.insert("moved", way);
    context.insert("canonical", &base.map(|base| format!("{base}/{}", way.to)));
    context
}
