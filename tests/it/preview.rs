//! Previews: a portal of a change that is not made yet: banner, page of changes, and nothing that a crawler or an address of the
//! published portal could lead to.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::support::pulls::base;
use crate::support::repository::Repository;

/// The pages of a portal by path.
fn pages(out: &Path) -> BTreeMap<String, String> {
    let mut pages = BTreeMap::new();
    let mut folders = vec![out.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of the portal can be listed") {
            let path = entry.expect("a folder of the portal can be listed").path();
            if path.is_dir() {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|extension| extension == "html")
            {
                let name = path
                    .strip_prefix(out)
                    .expect("it was found there")
                    .to_string_lossy()
                    .replace('\\', "/");
                pages.insert(name, fs::read_to_string(&path).expect("a page is text"));
            }
        }
    }
    pages
}

fn build(repository: &Repository, args: &[&str]) -> (i32, String, BTreeMap<String, String>) {
    let (root, out) = (
        repository.root.display().to_string(),
        repository.beside("out"),
    );
    let fixed = [
        "build",
        &root,
        "--out",
        out.to_str().expect("a plain name"),
        "--as-of",
        "2025-11-10",
        "--no-search",
    ];
    let run = repository.holdpoint(&[&fixed, args].concat());
    let said =
        String::from_utf8_lossy(&run.stdout).into_owned() + &String::from_utf8_lossy(&run.stderr);
    let pages = if out.exists() {
        pages(&out)
    } else {
        BTreeMap::new()
    };
    (
        run.status.code().expect("the program ended by itself"),
        said,
        pages,
    )
}

/// The base with an address to be published at, and a change that is not committed.
fn changed() -> Repository {
    let repository = base();
    let edit = |path: &str, from: &str, to: &str| {
        let text = fs::read_to_string(repository.root.join(path)).expect("the base has this file");
        repository.write(path, &text.replacen(from, to, 1));
    };
    edit(
        "site.toml",
        "title =",
        "base_url = \"https://ops.example/ready\"\ntitle =",
    );
    repository.commit("2025-11-02", "publish");
    edit("docs/launch.md", "- [ ] Processors", "- [x] Processors");
    fs::remove_file(repository.root.join("docs/evidence/load.md")).expect("the base has this file");
    repository
}

#[test]
fn a_preview_says_on_every_page_what_it_is_and_is_found_by_nobody() {
    let repository = changed();
    let (code, said, pages) = build(&repository, &["--preview", "--base", "main"]);
    assert_eq!(code, 0, "{said}");
    assert!(
        said.contains("against main: Readiness: still no-go."),
        "{said}"
    );
    for (path, page) in pages
        .iter()
        .filter(|(path, _)| !path.starts_with("docs/old"))
    {
        assert!(
            page.contains("<meta name=\"robots\" content=\"noindex\">"),
            "{path}"
        );
        assert!(
            page.contains("Preview of a change, held against <code>main</code>"),
            "{path}"
        );
        assert!(
            !page.contains("href=\"/")
                && !page.contains("src=\"/")
                && !page.contains("https://ops.example"),
            "{path}"
        );
    }
    let out = repository.beside("out");
    assert!(!out.join("sitemap.xml").exists());
    let headers = fs::read_to_string(out.join("_headers")).expect("a portal has headers");
    assert!(
        headers.starts_with("/*\n") && headers.contains("\n  X-Robots-Tag: noindex\n"),
        "{headers}"
    );
}

#[test]
fn pages_that_change_say_so_and_lead_to_the_page_of_changes() {
    let repository = changed();
    let (_, _, pages) = build(&repository, &["--preview", "--base", "HEAD"]);
    let says = |path: &str| {
        pages
            .get(path)
            .unwrap_or_else(|| panic!("{path} of {:?}", pages.keys()))
            .contains("This page changes.")
    };
    assert!(
        says("documents/docs/launch/index.html") && says("gates/data-protection-gate/index.html")
    );
    assert!(!says("documents/docs/objectives/index.html") && !says("index.html"));
    assert!(
        pages["documents/docs/launch/index.html"].contains("href=\"../../../changes/index.html\"")
    );
    let page = &pages["changes/index.html"];
    for words in [
        "What got worse",
        "Claims that rose without new evidence",
        "Processors are listed",
        "Load test",
    ] {
        assert!(page.contains(words), "{words} in {page}");
    }
    for link in page
        .split("href=\"../")
        .skip(1)
        .filter_map(|rest| rest.split(['"', '#']).next())
    {
        assert!(repository.beside("out").join(link).exists(), "{link}");
    }
}

#[test]
fn a_portal_that_is_no_preview_has_none_of_it() {
    let repository = changed();
    let (code, _, pages) = build(&repository, &[]);
    assert_eq!(code, 0);
    assert!(!pages.contains_key("changes/index.html"));
    assert!(
        pages
            .values()
            .all(|page| !page.contains("noindex") || page.contains("http-equiv=\"refresh\""))
    );
    assert!(!pages["index.html"].contains("Preview of a change"));
    assert!(repository.beside("out").join("sitemap.xml").exists());
}

#[test]
fn a_preview_needs_a_base_that_is_there() {
    let repository = base();
    let (code, said, _) = build(&repository, &["--preview"]);
    assert!(code == 2 && said.contains("--base"), "{said}");
    let (code, said, pages) = build(&repository, &["--preview", "--base", "nowhere"]);
    assert!(
        code == 2 && said.contains("`nowhere`") && pages.is_empty(),
        "{said}"
    );
}
