//! Search index: what a reader can find, as the files of a pagefind bundle below the portal.

use std::path::Path;

use crate::report::Output;
use crate::report::formats::html::search::{Entry, Part};
use crate::shell::Failure;
use crate::shell::open::read_up_to;

/// The folder of the bundle below the portal.
pub const FOLDER: &str = "pagefind";

/// The file beside the bundle that says what was indexed.
const DIGEST: &str = "pagefind/holdpoint-digest.txt";

/// What the bundle is made with. A digest of another version does not count.
const MADE_WITH: &str = concat!(
    "holdpoint ",
    env!("CARGO_PKG_VERSION"),
    ", pagefind 1.6.0\n"
);

/// Can this program index at all?
pub const AVAILABLE: bool = cfg!(feature = "search");

/// A text that differs whenever an index of these entries would.
pub fn digest(entries: &[Entry]) -> String {
    let mut hasher = blake3::Hasher::new();
    let mut field = |text: &str| {
        hasher.update(&(text.len() as u64).to_le_bytes());
        hasher.update(text.as_bytes());
    };
    for entry in entries {
        [&entry.url, &entry.title, &entry.kind, &entry.file]
            .into_iter()
            .for_each(|text| field(text));
        for badge in [&entry.verdict, &entry.state] {
            field(badge.as_ref().map_or("", |badge| badge.tone));
            field(badge.as_ref().map_or("", |badge| badge.word.as_str()));
        }
        field(entry.freshness.as_deref().unwrap_or(""));
        field(&entry.owners.len().to_string());
        entry.owners.iter().for_each(|owner| field(owner));
        field(&entry.parts.len().to_string());
        for part in &entry.parts {
            [&part.anchor, &part.heading, &part.text]
                .into_iter()
                .for_each(|text| field(text));
        }
    }
    format!("{MADE_WITH}{}\n", hasher.finalize().to_hex())
}

/// Does the portal in `target` hold an index with this digest?
pub fn is_current(target: &Path, digest: &str) -> bool {
    let most = digest.len() as u64 + 1;
    read_up_to(&target.join(DIGEST), most).is_ok_and(|found| found == digest.as_bytes())
}

/// An entry as the page that the indexer reads.
#[cfg_attr(not(feature = "search"), allow(dead_code))]
fn page(entry: &Entry) -> String {
    let mut html =
        String::from("<html lang=\"en\"><body data-pagefind-body><p data-pagefind-ignore>");
    let mut filter = |name: &str, value: &str| {
        if !value.trim().is_empty() {
            html.push_str(&format!(
                "<i data-pagefind-filter=\"{name}\">{}</i>",
                escape(value)
            ));
        }
    };
    filter("kind", &entry.kind);
    for (name, badge) in [("verdict", &entry.verdict), ("state", &entry.state)] {
        filter(name, badge.as_ref().map_or("", |badge| &badge.word));
        filter("tone", badge.as_ref().map_or("", |badge| badge.tone));
    }
    entry.owners.iter().for_each(|owner| filter("owner", owner));
    filter("freshness", entry.freshness.as_deref().unwrap_or(""));
    if !entry.file.is_empty() {
        html.push_str(&format!(
            "<i data-pagefind-meta=\"file\">{}</i>",
            escape(&entry.file)
        ));
    }
    html.push_str(&format!("</p><h1>{}</h1>", escape(&entry.title)));
    for Part {
        anchor,
        heading,
        text,
    } in &entry.parts
    {
        match (anchor.is_empty(), heading.is_empty()) {
            (false, false) => html.push_str(&format!(
                "<h2 id=\"{}\">{}</h2>",
                escape(anchor),
                escape(heading)
            )),
            (true, false) => html.push_str(&format!("<h2>{}</h2>", escape(heading))),
            (_, true) => {}
        }
        text.lines()
            .for_each(|line| html.push_str(&format!("<p>{}</p>", escape(line))));
    }
    html.push_str("</body></html>");
    html
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
    Ok(files)
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
