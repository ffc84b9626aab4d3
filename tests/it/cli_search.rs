//! The search index as a build leaves it: made after the portal, kept while no text changes, left out when asked.

use std::fs;

use crate::support::place::Place;
use indoc::indoc;

const DOCUMENT: &str = indoc! {"
    # Tally

    Last updated: 2025-11-01

    ## 1) Restore

    Status: open

    The ledger is rehearsed.
"};

fn build(place: &Place, more: &[&str]) {
    let args = [
        &["build", "in", "--out", "out", "--as-of", "2025-11-10"],
        more,
    ]
    .concat();
    place.run(&args).ends(0, &[]);
}

/// What was indexed, and whether the index is the same file as before.
fn digest(place: &Place) -> String {
    fs::read_to_string(place.path.join("out/pagefind/holdpoint-digest.txt"))
        .expect("an index was made")
}

fn written(place: &Place) -> std::time::SystemTime {
    let file = fs::metadata(place.path.join("out/pagefind/pagefind-entry.json"));
    file.and_then(|file| file.modified())
        .expect("an index was made")
}

#[test]
#[cfg(feature = "search")]
fn nothing_is_indexed_again_while_no_text_changes() {
    let place = Place::with_document(DOCUMENT);
    build(&place, &[]);
    let (first, at) = (digest(&place), written(&place));
    assert!(place.path.join("out/pagefind/pagefind.js").is_file());
    place.write("in/site.toml", "title = \"Another title\"\n");
    build(&place, &[]);
    assert_eq!((digest(&place), written(&place)), (first.clone(), at));
    place.write("in/docs/a.md", DOCUMENT.replace("rehearsed", "restored"));
    build(&place, &[]);
    assert_ne!(digest(&place), first);
    let left: Vec<_> = fs::read_dir(&place.path)
        .expect("the place can be listed")
        .flatten()
        .map(|entry| entry.file_name())
        .collect();
    assert_eq!(left.len(), 2, "{left:?}");
}

#[test]
#[cfg(feature = "search")]
fn a_portal_without_search_offers_none() {
    let page = |place: &Place| {
        fs::read_to_string(place.path.join("out/index.html")).expect("a portal was written")
    };
    let place = Place::with_document(DOCUMENT);
    build(&place, &[]);
    assert!(page(&place).contains("data-search="));
    build(&place, &["--no-search"]);
    assert!(!page(&place).contains("data-search=") && !place.path.join("out/pagefind").exists());
    place.write("in/site.toml", "search = false\n");
    build(&place, &[]);
    assert!(!page(&place).contains("data-search=") && !place.path.join("out/pagefind").exists());
}
