//! Chrome: what is around every page: title, navigation, breadcrumb, the day of judgement, and the pager of long lists.

use serde::Serialize;
use tera::Context;

use crate::report::audience::LeftOut;
use crate::report::compare::changes::Preview;
use crate::report::compare::outline;
use crate::report::formats::downloads;
use crate::report::formats::html::changes::CHANGES;
use crate::report::formats::html::portal::{Portal, Sheet};
use crate::report::formats::html::view::Day;
use crate::report::formats::html::{live, not_found, trend};
use crate::report::present::address;
use crate::report::present::places::{Link, encode, page_path};
use crate::report::present::registers::REGISTERS;
use crate::report::present::words::Badge;

/// The navigation: section, title, address. Sections, never pages: its size does not depend on the tree. Trends are there where history
/// was read.
pub const NAVIGATION: &[(&str, &str, &str)] = &[
    ("home", "Home", "index.html"),
    ("gates", "Gates", "gates/index.html"),
    ("tracks", "Tracks", "tracks/index.html"),
    ("checklists", "Checklists", "checklists/index.html"),
    ("runbooks", "Runbooks", "runbooks/index.html"),
    ("registers", "Registers", "registers/index.html"),
    ("evidence", "Evidence", "evidence/index.html"),
    ("calendar", "Calendar", "calendar/index.html"),
    ("trends", "Trends", trend::PATH),
    ("snapshot", "Snapshot", address::SNAPSHOT),
    ("owners", "Owners", "owners/index.html"),
    ("documents", "Documents", "documents/index.html"),
    ("diagnostics", "Diagnostics", "diagnostics/index.html"),
];

/// What a page may load and do: its own files. The search runs WebAssembly.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data:; \
                      connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'";

/// What a host may not know by a file's name: path and type.
const TYPES: &[(&str, &str)] = &[
    (address::FEED, "application/atom+xml; charset=utf-8"),
    (address::CALENDAR, "text/calendar; charset=utf-8"),
    (
        address::METRICS,
        "application/openmetrics-text; version=1.0.0; charset=utf-8",
    ),
    ("csv/*", "text/csv; charset=utf-8; header=present"),
];

/// What else a host should send with every file.
const SAFETY: &str = "X-Content-Type-Options: nosniff\n  X-Frame-Options: DENY\n  Referrer-Policy: no-referrer\n  \
                      Cross-Origin-Opener-Policy: same-origin\n  \
                      Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()";

/// Files whose name is made from what they hold: they may be kept for good. Every other file keeps its name when it changes,
/// and hosts let browsers ask for it again each time; a second rule about that for all files would be added to this one.
const KEPT: [&str; 2] = ["/pagefind/fragment/*", "/pagefind/index/*"];

/// The headers that a host should send, as `_headers` of Netlify and Cloudflare Pages says them. Nobody is to find a preview.
pub fn headers(preview: Option<&Preview>) -> String {
    let robots = if preview.is_some() {
        "  X-Robots-Tag: noindex\n"
    } else {
        ""
    };
    let kept: String = KEPT
        .iter()
        .map(|path| format!("{path}\n  Cache-Control: public, max-age=31536000, immutable\n"))
        .collect();
    let types: String = TYPES
        .iter()
        .map(|(path, kind)| format!("/{path}\n  Content-Type: {kind}\n"))
        .collect();
    format!(
        "/*\n  Content-Security-Policy: {POLICY}; frame-ancestors 'none'\n  {SAFETY}\n{robots}{kept}{types}"
    )
}

#[derive(Serialize)]
struct Entry {
    title: &'static str,
    url: String,
    current: bool,
    below: Vec<Link>,
}

/// What the banner of a preview says.
#[derive(Serialize)]
struct PreviewView<'a> {
    base: &'a str,
    headline: String,
}

#[derive(Serialize)]
struct SiteView<'a> {
    policy: &'static str,
    title: &'a str,
    as_of: Day,
    verdict: Badge,
    /// How old the portal may grow before its pages warn of it.
    allowed_days: u32,
    version: &'static str,
    commit: Option<String>,
    dirty: bool,
    search: bool,
    /// The picture beside the title, in place of the theme's mark.
    logo: Option<String>,
    /// The site's own style sheets.
    sheets: Vec<String>,
    /// Of which change this is a preview, if it is one.
    preview: Option<PreviewView<'a>>,
    /// Whether settings fix the day of judgement.
    day_is_fixed: bool,
    /// For whom a copy is, and that something is left out of it.
    copy: Option<String>,
}

#[derive(Serialize)]
struct PageView<'a> {
    title: &'a str,
    trail: &'a [Link],
    home: bool,
    number: usize,
    of: usize,
    /// The same in files for machines.
    downloads: Vec<Link>,
    /// Does it show something that the change of a preview changes?
    changed: bool,
    /// Is it the page of these changes?
    changes: bool,
    /// The picture that is shown beside a link to the home page, where the site has an address.
    card: Option<String>,
    /// The page for those who decide, where there is one.
    snapshot: Option<&'static str>,
}

/// The pager of a long list.
#[derive(Serialize)]
pub struct Pager {
    number: usize,
    of: usize,
    previous: Option<String>,
    next: Option<String>,
    first: String,
    last: String,
}

/// What leads from a page to the root of the portal. Hosts show the page for what is not found at any address, so that a relative way
/// would lead elsewhere from most of them.
fn way_to_root(portal: &Portal, sheet: &Sheet) -> String {
    let on_host = (sheet.path == not_found::PATH)
        .then(|| address::root_on_host(portal.site.settings))
        .flatten();
    on_host.unwrap_or_else(|| "../".repeat(sheet.path.matches('/').count()))
}

/// Adds what every template may use: `site`, `page`, `navigation`, and `root`, the way back to the root of the portal.
pub fn add(portal: &Portal, sheet: &Sheet, context: &mut Context) {
    let revision = portal.site.model.tree.revision.as_ref();
    context.insert("root", &way_to_root(portal, sheet));
    context.insert(
        "site",
        &SiteView {
            policy: POLICY,
            title: &portal.site.settings.title,
            as_of: Day {
                iso: portal.site.as_of.to_string(),
                distance: String::new(),
            },
            verdict: portal.overall.clone(),
            allowed_days: live::allowed_days(&portal.site),
            version: env!("CARGO_PKG_VERSION"),
            commit: revision.map(|revision| revision.commit.chars().take(12).collect()),
            dirty: revision.is_some_and(|revision| revision.dirty),
            search: portal.site.settings.search,
            logo: portal.site.settings.look.logo_file(),
            sheets: portal.site.settings.look.sheets(),
            preview: portal.preview.map(preview_view),
            day_is_fixed: portal.site.has_fixed_day(),
            copy: portal.site.left_out.map(LeftOut::line),
        },
    );
    context.insert("page", &page_view(portal, sheet));
    context.insert("navigation", &navigation(portal, sheet));
}

fn preview_view(preview: &Preview) -> PreviewView<'_> {
    PreviewView {
        base: &preview.base,
        headline: outline::headline(&preview.changes),
    }
}

/// What a page says of itself.
fn page_view<'a>(portal: &Portal, sheet: &'a Sheet) -> PageView<'a> {
    PageView {
        title: &sheet.title,
        trail: &sheet.trail,
        home: sheet.section == "home",
        number: sheet.number,
        of: sheet.of,
        downloads: downloads(&sheet.path),
        changed: portal.changed.contains(&sheet.path),
        changes: sheet.path == CHANGES,
        card: address::absolute(portal.site.settings, address::CARD),
        snapshot: portal.has_snapshot.then_some(address::SNAPSHOT),
    }
}

fn navigation(portal: &Portal, sheet: &Sheet) -> Vec<Entry> {
    let registers = || {
        REGISTERS.iter().map(|register| Link {
            title: register.title.to_owned(),
            url: register.base() + "/index.html",
        })
    };
    let is_there = |section: &str| match section {
        "trends" => portal.past.is_some(),
        "snapshot" => portal.has_snapshot,
        _ => true,
    };
    let there = NAVIGATION.iter().filter(|entry| is_there(entry.0));
    let entries = there.map(|&(section, title, url)| Entry {
        title,
        url: url.to_owned(),
        current: section == sheet.section,
        below: if section == "registers" {
            registers().collect()
        } else {
            Vec::new()
        },
    });
    entries.collect()
}

/// The pager of a list whose pages lie in `base`; none where it has one page.
pub fn pager(base: &str, sheet: &Sheet) -> Option<Pager> {
    let url = |number| encode(&page_path(base, number));
    (sheet.of > 1).then(|| Pager {
        number: sheet.number,
        of: sheet.of,
        previous: (sheet.number > 1).then(|| url(sheet.number - 1)),
        next: (sheet.number < sheet.of).then(|| url(sheet.number + 1)),
        first: url(1),
        last: url(sheet.of),
    })
}
