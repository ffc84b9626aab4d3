//! Search index: what a reader can find, as the files of a pagefind bundle below the portal, and as a script for pages that are opened from a file.

use std::path::Path;

use crate::report::Output;
use crate::report::formats::html::search::{Entry, Part};
use crate::report::present::words::Badge;
use crate::shell::Failure;
use crate::shell::open::read_up_to;

/// The folder of the bundle below the portal.
pub const FOLDER: &str = "pagefind";

/// The file beside the bundle that says what was indexed.
const DIGEST: &str = "pagefind/holdpoint-digest.txt";

/// The same entries as a script. A page that was opened from a file may load scripts and nothing else.
#[cfg(feature = "search")]
const SCRIPT: &str = "pagefind/holdpoint-entries.js";

/// Above so many bytes of text, the script has the titles and headings alone.
#[cfg(feature = "search")]
const MOST_TEXT: usize = 16 << 20;

/// What the bundle is made with. A digest of another version does not count.
const MADE_WITH: &str = concat!(
    "holdpoint ",
    env!("CARGO_PKG_VERSION"),
    ", pagefind 1.6.0, names of files, script 1\n"
);

/// Can this program index at all?
pub const AVAILABLE: bool = cfg!(feature = "search");

/// A text that differs whenever an index of these entries would.
pub fn digest(entries: &[Entry]) -> String {
    let mut digest = Digest(blake3::Hasher::new());
    for entry in entries {
        digest.entry(entry);
    }
    format!("{MADE_WITH}{}\n", digest.0.finalize().to_hex())
}

/// Fields one after the other, each after its length, so that no two lists of fields give the same bytes.
struct Digest(blake3::Hasher);

impl Digest {
    fn field(&mut self, text: &str) {
        self.0.update(&(text.len() as u64).to_le_bytes());
        self.0.update(text.as_bytes());
    }

    fn entry(&mut self, entry: &Entry) {
        for text in [&entry.url, &entry.title, &entry.kind, &entry.file] {
            self.field(text);
        }
        self.badge(entry.verdict.as_ref());
        self.badge(entry.state.as_ref());
        self.field(entry.freshness.as_deref().unwrap_or(""));
        self.field(&entry.owners.len().to_string());
        for owner in &entry.owners {
            self.field(owner);
        }
        self.field(&entry.parts.len().to_string());
        for part in &entry.parts {
            self.field(&part.anchor);
            self.field(&part.heading);
            self.field(&part.text);
        }
    }

    fn badge(&mut self, badge: Option<&Badge>) {
        self.field(badge.map_or("", |badge| badge.tone));
        self.field(badge.map_or("", |badge| badge.word.as_str()));
    }
}

/// Does the portal in `target` hold an index with this digest?
pub fn is_current(target: &Path, digest: &str) -> bool {
    let most = digest.len() as u64 + 1;
    read_up_to(&target.join(DIGEST), most).is_ok_and(|found| found == digest.as_bytes())
}

/// An entry as the page that the indexer reads: what to filter by, then its parts.
#[cfg_attr(not(feature = "search"), allow(dead_code))]
fn page(entry: &Entry) -> String {
    let title = escape(&entry.title);
    let parts: String = entry.parts.iter().map(part).collect();
    format!(
        "<html lang=\"en\"><body data-pagefind-body><p data-pagefind-ignore>{}{}</p><h1>{title}</h1>{}{parts}</body></html>",
        filters(entry).iter().map(filter).collect::<String>(),
        file(entry),
        file_name(entry)
    )
}

/// What a search can be narrowed by, each with its name.
fn filters(entry: &Entry) -> Vec<(&'static str, &str)> {
    let mut filters = vec![("kind", entry.kind.as_str())];
    for (name, badge) in [("verdict", &entry.verdict), ("state", &entry.state)] {
        if let Some(badge) = badge {
            filters.extend([(name, badge.word.as_str()), ("tone", badge.tone)]);
        }
    }
    filters.extend(entry.owners.iter().map(|owner| ("owner", owner.as_str())));
    filters.push(("freshness", entry.freshness.as_deref().unwrap_or("")));
    filters.retain(|(_, value)| !value.trim().is_empty());
    filters
}

fn filter((name, value): &(&'static str, &str)) -> String {
    format!("<i data-pagefind-filter=\"{name}\">{}</i>", escape(value))
}

fn file(entry: &Entry) -> String {
    match entry.file.as_str() {
        "" => String::new(),
        file => format!("<i data-pagefind-meta=\"file\">{}</i>", escape(file)),
    }
}

/// The name of a file, which people type when they remember it. A record is found by its own words, and not by those of its file.
fn file_name(entry: &Entry) -> String {
    let name = entry.file.rsplit('/').next().unwrap_or_default();
    if name.is_empty() || name.contains(':') {
        return String::new();
    }
    format!("<p data-pagefind-weight=\"5\">{}</p>", escape(name))
}

fn part(part: &Part) -> String {
    let (anchor, heading) = (escape(&part.anchor), escape(&part.heading));
    let heading = match (anchor.is_empty(), heading.is_empty()) {
        (false, false) => format!("<h2 id=\"{anchor}\">{heading}</h2>"),
        (true, false) => format!("<h2>{heading}</h2>"),
        (_, true) => String::new(),
    };
    let lines = part.text.lines();
    let lines: String = lines
        .map(|line| format!("<p>{}</p>", escape(line)))
        .collect();
    heading + &lines
}

/// Text as HTML. The indexer's own marks, three underscores and its name, are broken up.
#[cfg_attr(not(feature = "search"), allow(dead_code))]
fn escape(text: &str) -> String {
    let text = text.replace("___", "__ ");
    let mut html = String::with_capacity(text.len() + 16);
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            other => html.push(other),
        }
    }
    html
}

/// The files of the bundle, with its digest. Whatever goes wrong in the indexer is a failure, never a panic.
#[cfg(feature = "search")]
pub fn index(entries: &[Entry], digest: &str) -> Result<Output, Failure> {
    use std::panic::{AssertUnwindSafe, catch_unwind};

    let failed = |why: String| Failure::new(format!("cannot make the search index: {why}"));
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .map_err(|error| failed(error.to_string()))?;
    let made = catch_unwind(AssertUnwindSafe(|| runtime.block_on(bundle(entries))));
    let mut files = made
        .map_err(|_| failed("the indexer broke off".to_owned()))?
        .map_err(failed)?;
    files.insert(DIGEST.to_owned(), digest.as_bytes().to_vec());
    files.insert(SCRIPT.to_owned(), script(entries)?.into_bytes());
    Ok(files)
}

/// The entries as a script that hands them to the page.
#[cfg(feature = "search")]
fn script(entries: &[Entry]) -> Result<String, Failure> {
    let parts = entries.iter().flat_map(|entry| &entry.parts);
    let whole = parts.map(|part| part.text.len()).sum::<usize>() <= MOST_TEXT;
    let rows: Vec<Row> = entries.iter().map(|entry| Row::of(entry, whole)).collect();
    let json = serde_json::to_string(&rows)
        .map_err(|error| Failure::new(format!("cannot write the search index: {error}")))?;
    Ok(format!("window.holdpointEntries = {json};\n"))
}

/// An entry as the script has it; what is empty is left out.
#[cfg(feature = "search")]
#[derive(serde::Serialize)]
struct Row<'a> {
    url: &'a str,
    title: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    file: &'a str,
    /// What a search can be narrowed by, under the names of `filters`.
    filters: Vec<(&'static str, &'a str)>,
    /// Anchor, heading and text of each part.
    parts: Vec<[&'a str; 3]>,
}

#[cfg(feature = "search")]
impl<'a> Row<'a> {
    fn of(entry: &'a Entry, whole: bool) -> Row<'a> {
        let part = |part: &'a Part| {
            let text = if whole { part.text.as_str() } else { "" };
            [part.anchor.as_str(), part.heading.as_str(), text]
        };
        Row {
            url: &entry.url,
            title: &entry.title,
            file: &entry.file,
            filters: filters(entry),
            parts: entry.parts.iter().map(part).collect(),
        }
    }
}

/// This program was built without the indexer.
#[cfg(not(feature = "search"))]
pub fn index(_: &[Entry], _: &str) -> Result<Output, Failure> {
    Err(Failure::new("this program was built without search"))
}

#[cfg(feature = "search")]
async fn bundle(entries: &[Entry]) -> Result<Output, String> {
    use pagefind::api::PagefindIndex;
    use pagefind::options::PagefindServiceConfig;

    // One index for all languages: a browser loads only that of its page, and every page is in English.
    let config = PagefindServiceConfig::builder()
        .keep_index_url(true)
        .force_language("en".to_owned())
        .build();
    let mut index = PagefindIndex::new(Some(config)).map_err(|error| error.to_string())?;
    for entry in entries {
        index
            .add_html_file(None, Some(entry.url.clone()), page(entry))
            .await
            .map_err(|error| error.to_string())?;
    }
    let files = index.get_files().await.map_err(|error| error.to_string())?;
    let named = files.into_iter().filter_map(|file| {
        let name = file.filename.to_str()?.replace('\\', "/");
        is_needed(&name).then(|| (format!("{FOLDER}/{name}"), file.contents))
    });
    Ok(named.collect())
}

/// The bundle also brings user interfaces, which nobody asks for here.
#[cfg(feature = "search")]
fn is_needed(name: &str) -> bool {
    let script = name.ends_with(".js") || name.ends_with(".css");
    !script || matches!(name, "pagefind.js" | "pagefind-worker.js")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(title: &str, text: &str) -> Entry {
        let part = Part {
            anchor: "how".to_owned(),
            heading: "How <b>".to_owned(),
            text: text.to_owned(),
        };
        Entry {
            url: "a/index.html".to_owned(),
            title: title.to_owned(),
            parts: vec![part],
            ..Entry::default()
        }
    }

    #[test]
    fn no_text_becomes_markup_or_a_mark_of_the_indexer() {
        let html = page(&entry("<script>", "a & ___PAGEFIND_WEIGHT___9 \"b\""));
        assert!(
            html.contains("<h1>&lt;script&gt;</h1><h2 id=\"how\">How &lt;b&gt;</h2>"),
            "{html}"
        );
        assert!(
            html.contains("<p>a &amp; __ PAGEFIND_WEIGHT__ 9 &quot;b&quot;</p>"),
            "{html}"
        );
    }

    #[test]
    fn the_digest_differs_with_every_text() {
        let one = digest(&[entry("a", "b")]);
        assert_eq!(one, digest(&[entry("a", "b")]));
        assert_ne!(one, digest(&[entry("ab", "")]));
        assert_ne!(one, digest(&[entry("a", "b"), entry("a", "b")]));
    }

    #[test]
    #[cfg(feature = "search")]
    fn two_indexes_of_the_same_entries_are_equal() {
        let entries: Vec<Entry> = (0..40)
            .map(|at| {
                entry(
                    &format!("Title {at}"),
                    "tally restore ledger ___PAGEFIND_ANCHOR___h2:0:x",
                )
            })
            .collect();
        let make = || index(&entries, "d").expect("the entries can be indexed");
        let made = make();
        assert_eq!(made, make());
        let script = String::from_utf8_lossy(&made[SCRIPT]);
        assert!(script.starts_with("window.holdpointEntries = [{\"url\":\"a/index.html\""));
        assert!(
            made.contains_key("pagefind/pagefind.js")
                && made.contains_key("pagefind/pagefind-entry.json")
        );
        assert!(
            !made
                .keys()
                .any(|name| name.contains("-ui") || name.ends_with(".css")),
            "{:?}",
            made.keys()
        );
    }
}
