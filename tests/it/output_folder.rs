//! The output folder: only what Holdpoint wrote there is ever replaced or deleted, whatever a mark in it says.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::support::place::{Place, Run};
use crate::support::repository::Repository;

const DOCUMENT: &str = "# Launch\n\nWords.\n";

/// The files of a folder by path.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(at) = folders.pop() {
        for entry in fs::read_dir(&at).expect("a folder can be listed").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = fs::read(&path).expect("a file can be read");
                found.insert(path.display().to_string(), bytes);
            }
        }
    }
    found
}

/// A build that has to be refused with these words, and to leave everything in `in/public` as it was.
fn refused(place: &Place, words: &[&str]) {
    let folder = place.path.join("in/public");
    let before = files(&folder);
    place.run(&["build", "in"]).ends(2, words);
    assert!(before == files(&folder), "something was touched");
}

#[test]
fn only_files_that_the_mark_lists_as_they_are_may_go() {
    let place = Place::with_document(DOCUMENT);
    place.run(&["build", "in"]).ends(0, &[]);
    place.run(&["build", "in"]).ends(0, &[]);
    place.write("in/public/CNAME", "ops.example.org\n");
    refused(&place, &["`CNAME` in it was not written by holdpoint"]);
    fs::remove_file(place.path.join("in/public/CNAME")).expect("a file can be removed");
    place.write("in/public/index.html", "my own page\n");
    refused(&place, &["`index.html` in it", "or has changed since"]);
    fs::remove_file(place.path.join("in/public/index.html")).expect("a file can be removed");
    place.run(&["build", "in"]).ends(0, &[]);
    assert!(place.path.join("in/public/index.html").exists());
}

#[test]
fn a_mark_of_old_lists_nothing_and_so_allows_nothing() {
    let place = Place::with_document(DOCUMENT);
    let old = "This folder was written by holdpoint, which may replace all of it.\n";
    place.write("in/public/.holdpoint", old);
    place.write("in/public/photos/cat.jpg", "mine");
    refused(
        &place,
        &["`photos/cat.jpg` in it was not written by holdpoint"],
    );
}

#[cfg(unix)]
#[test]
fn a_folder_that_is_a_link_is_refused() {
    let place = Place::with_document(DOCUMENT);
    place.write("elsewhere/mine.txt", "mine");
    let link = place.path.join("in/public");
    std::os::unix::fs::symlink("../elsewhere", &link).expect("a link can be made");
    refused(&place, &["is a link", "name the folder itself with --out"]);
    for out in ["in/public", "in/public/"] {
        place
            .run(&["build", "in", "--out", out])
            .ends(2, &["is a link"]);
    }
}

#[test]
fn a_committed_mark_counts_only_where_the_user_names_the_folder() {
    let repository = Repository::new();
    repository.write("a.md", DOCUMENT);
    repository.commit("2025-03-01", "write");
    let root = repository.root.display().to_string();
    let build = |more: &[&str]| Run::of(&repository.holdpoint(&[&["build", &root], more].concat()));
    build(&[]).ends(0, &[]);
    repository.git(&["add", "--force", "public"]);
    repository.commit("2025-03-02", "publish");
    build(&[]).ends(
        2,
        &["is committed, and would be replaced", "name it with --out"],
    );
    let public = repository.root.join("public").display().to_string();
    build(&["--out", &public]).ends(0, &[]);
}

#[test]
fn a_build_that_was_killed_before_its_mark_leaves_nothing_for_good() {
    let place = Place::with_document(DOCUMENT);
    let folders = [".out.holdpoint-staging-1", ".out.holdpoint-staging-2"];
    fs::create_dir(place.path.join(folders[0])).expect("a folder can be made");
    place.write(".out.holdpoint-staging-2/.holdpoint", "This folder was");
    place.write(".out.holdpoint-staging-3/mine.txt", "mine");
    place.build().ends(0, &[]);
    for folder in folders {
        assert!(!place.path.join(folder).exists(), "{folder}");
    }
    assert!(place.path.join(".out.holdpoint-staging-3").exists());
}

#[cfg(unix)]
#[test]
fn a_link_that_is_called_like_a_scratch_folder_leads_to_what_stays() {
    let place = Place::with_document(DOCUMENT);
    place.write("victim/.holdpoint", "This folder was");
    place.write("victim/mine.txt", "mine");
    for name in [".out.holdpoint-staging-1", ".out.holdpoint-old-1"] {
        let link = place.path.join(name);
        std::os::unix::fs::symlink("victim", link).expect("a link can be made");
    }
    place.build().ends(0, &[]);
    assert!(place.path.join("victim/mine.txt").exists());
}

#[test]
fn what_another_build_is_writing_stays() {
    let place = Place::with_document(DOCUMENT);
    place.write(".out.holdpoint-staging-1/.holdpoint", "This folder was");
    let mark = place.path.join(".out.holdpoint-staging-1/.holdpoint");
    let mark = fs::File::open(mark).expect("the mark can be opened");
    mark.lock().expect("the mark can be locked");
    place.build().ends(0, &[]);
    assert!(place.path.join(".out.holdpoint-staging-1").exists());
}
