//! The command line as its users meet it: exit codes, messages, and what lies on the disk afterwards.

use std::fs;

use crate::support::place::{Place, files};
use indoc::indoc;
use serde_json::Value;

const LAUNCH: &str = indoc! {"
    # Launch

    Last Updated: 2025-11-01

    ## Go / No-Go

    All PASS required:

    - [x] Backups: `docs/gone.md`
    - [ ] Alerts fire
"};

#[test]
fn a_build_ends_well_whatever_the_documents_say_unless_told_otherwise() {
    let place = Place::with_document(LAUNCH);
    place
        .build()
        .ends(0, &["no site.toml", "no-go as of 2025-11-10", "wrote"]);
    assert_eq!(place.readiness()["verdict"], "no_go");
    place
        .build_with(&["--deny", "error"])
        .ends(1, &["error[", "docs/a.md:9:"]);
    place
        .run(&["-C", "in", "build", "--as-of", "2025-11-10"])
        .ends(0, &[]);
    assert!(place.path.join("in/public/readiness.json").is_file());
}

#[test]
fn a_run_that_cannot_be_done_says_why_and_ends_with_2() {
    let place = Place::with_document(LAUNCH);
    place
        .run(&["build", "nowhere"])
        .ends(2, &["error: cannot find the root `nowhere`"]);
    place
        .run(&["build", "in/docs/a.md"])
        .ends(2, &["is not a folder"]);
    place
        .run(&["build", "in", "--as-of", "10.11.2025"])
        .ends(2, &["YYYY-MM-DD"]);
    place
        .run(&["build", "in", "--out", "in"])
        .ends(2, &["contains the documents"]);
    place
        .run(&["build", "in", "--out", "."])
        .ends(2, &["contains the documents"]);
    place
        .run(&["explain", "evidence-mising"])
        .ends(2, &["did you mean `evidence-missing`?"]);
    place
        .run(&["serve", "in", "--addr", "0.0.0.0:0"])
        .ends(2, &["this machine alone", "--allow-host NAME"]);
}

#[test]
fn a_mistake_in_the_settings_is_shown_in_its_place() {
    let place = Place::with_document(LAUNCH);
    place.write("in/site.toml", "title = \"Ours\"\nmax_file_byte = 5\n");
    place.build().ends(
        2,
        &[
            "error: unknown key `max_file_byte`",
            "site.toml:2:1",
            "did you mean `max_file_bytes`?",
        ],
    );
    place.write("in/site.toml", "[rules]\nevidence-missin = \"off\"\n");
    place.build().ends(
        2,
        &[
            "unknown rule `evidence-missin`",
            "site.toml:2:1",
            "did you mean `evidence-missing`?",
        ],
    );
    place.write("in/site.toml", "theme = \"ours\"\n");
    place.build().ends(2, &["there is no theme `ours`"]);
    assert!(!place.path.join("out").exists());
}

#[test]
fn mistakes_in_the_settings_are_told_at_once() {
    let place = Place::with_document("# A\n");
    place.write(
        "in/site.toml",
        "titel = \"Ours\"\nmax_file_byte = 5\n[rules]\nevidence-missin = \"off\"\n",
    );
    place.build().ends(
        2,
        &[
            "unknown key `titel`",
            "site.toml:2:1",
            "unknown rule `evidence-missin`",
        ],
    );
}

#[test]
fn a_mistake_in_a_theme_is_shown_in_its_place_and_the_old_portal_stays() {
    let place = Place::with_document(LAUNCH);
    place.build().ends(0, &[]);
    let before = files(&place.path.join("out"));
    place.write("in/site.toml", "theme = \"ours\"\n");
    place.write(
        "in/themes/ours/templates/home.html",
        "<h1>\n{{ page.title | shout }}\n</h1>\n",
    );
    place.build().ends(
        2,
        &[
            "Unknown filter `shout`",
            "themes/ours/templates/home.html:2:",
        ],
    );
    assert!(before == files(&place.path.join("out")));
    place.write("in/themes/ours/templates/home.html", "<h1>Ours</h1>\n");
    place.build().ends(0, &[]);
    assert_eq!(
        fs::read_to_string(place.path.join("out/index.html"))
            .ok()
            .as_deref(),
        Some("<h1>Ours</h1>\n")
    );
}

#[test]
fn a_folder_of_somebody_else_is_refused_and_left_alone() {
    let place = Place::with_document(LAUNCH);
    place.write("out/keep.txt", "mine");
    place.build().ends(
        2,
        &["is not empty, and `keep.txt` in it was not written by holdpoint"],
    );
    assert_eq!(files(&place.path.join("out")).len(), 1);
    place.write("out/.holdpoint", "mine as well");
    place.build().ends(2, &["was not written by holdpoint"]);
    assert_eq!(files(&place.path.join("out")).len(), 2);
}

#[test]
fn two_builds_are_equal_and_unchanged_files_are_not_written_again() {
    let place = Place::with_document(LAUNCH);
    place
        .run(&["build", "in", "--as-of", "2025-11-10"])
        .ends(0, &[]);
    let portal = place.path.join("in/public");
    let (first, written) = (
        files(&portal),
        fs::metadata(portal.join("readiness.json")).and_then(|file| file.modified()),
    );
    place
        .run(&["build", "in", "--as-of", "2025-11-10"])
        .ends(0, &[]);
    assert!(first == files(&portal), "the second build differs");
    assert_eq!(
        written.ok(),
        fs::metadata(portal.join("readiness.json"))
            .and_then(|file| file.modified())
            .ok()
    );
}

#[test]
fn the_portal_itself_is_never_read_or_cited() {
    let place = Place::with_document(indoc! {"
            # A

            ## Go / No-Go

            All PASS required:

            - [x] Published: `public/readiness.json`
        "});
    place
        .run(&["build", "in", "--as-of", "2025-11-10"])
        .ends(0, &[]);
    let first = files(&place.path.join("in/public"));
    place
        .run(&["build", "in", "--as-of", "2025-11-10"])
        .ends(0, &[]);
    assert!(
        first == files(&place.path.join("in/public")),
        "the first portal counts as evidence for the second"
    );
}

#[test]
fn what_killed_builds_left_is_tidied_up() {
    let place = Place::with_document(LAUNCH);
    place.build().ends(0, &[]);
    let copy = |name: &str| {
        for (path, bytes) in files(&place.path.join("out")) {
            let below = path
                .strip_prefix(place.path.join("out"))
                .expect("it was found there")
                .to_string_lossy()
                .into_owned();
            place.write(&format!("{name}/{below}"), bytes);
        }
    };
    copy(".out.holdpoint-staging-1");
    place.build().ends(0, &[]);
    assert!(!place.path.join(".out.holdpoint-staging-1").exists());
    fs::rename(
        place.path.join("out"),
        place.path.join(".out.holdpoint-old-1"),
    )
    .expect("a folder can be renamed");
    place.write("in/site.toml", "titel = 1");
    place.build().ends(2, &[]);
    fs::remove_file(place.path.join("in/site.toml")).expect("a file can be removed");
    place.build().ends(0, &[]);
    let left: Vec<_> = fs::read_dir(&place.path)
        .expect("a folder can be listed")
        .flatten()
        .map(|entry| entry.file_name())
        .collect();
    assert_eq!(left.len(), 2, "{left:?}");
}

#[test]
fn documents_are_read_in_every_encoding() {
    let place = Place::new();
    let utf16: Vec<u8> = "\u{feff}# Größe sechzehn\r\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    place.write("in/utf16.md", utf16);
    place.write("in/cp1252.md", b"# Gr\xF6\xDFe \x96 windows\r\n");
    place.write("in/bom.md", b"\xEF\xBB\xBF# Gr\xC3\xB6\xC3\x9Fe\n");
    place.write("in/empty.md", b"");
    place.write("in/nul.md", b"# N\0ul \x1b[31m\n");
    place.build().ends(0, &[]);
    let titles = place.titles();
    for title in ["Größe sechzehn", "Größe – windows", "Größe"] {
        assert!(titles.iter().any(|found| found == title), "{titles:?}");
    }
    assert!(
        place.finds("encoding-guessed", "cp1252.md") && place.finds("control-characters", "nul.md"),
        "{:?}",
        place.findings()
    );
}

#[test]
fn a_document_that_is_too_large_is_said_to_be_and_the_rest_is_built() {
    let place = Place::with_document(LAUNCH);
    place.write("in/site.toml", "max_file_bytes = 1000\n");
    place.write("in/docs/large.md", "word ".repeat(300));
    place.build().ends(0, &[]);
    assert!(
        place.finds("document-unreadable", "docs/large.md"),
        "{:?}",
        place.findings()
    );
    assert_eq!(place.titles(), ["Launch"]);
}

#[test]
fn ignored_and_excluded_documents_are_left_out() {
    let place = Place::with_document("# Kept\n");
    place.write("in/.gitignore", "drafts/\n");
    place.write("in/site.toml", "exclude = [\"old/**\"]\n");
    place.write("in/drafts/b.md", "# Draft\n");
    place.write("in/old/c.md", "# Old\n");
    place.write("in/.github/d.md", "# Hidden\n");
    place.build().ends(0, &[]);
    assert_eq!(place.titles(), ["Hidden", "Kept"]);
}

#[test]
fn ignore_files_above_the_root_count_inside_a_repository_alone() {
    let place = Place::with_document("# Kept\n");
    place.write(".gitignore", "*\n");
    place.build().ends(0, &[]);
    assert_eq!(place.titles(), ["Kept"]);
    place.write(".git/HEAD", "ref: refs/heads/main\n");
    place.write(".git/objects/info/alternates", "");
    place.write(".git/refs/heads/.keep", "");
    place
        .build()
        .ends(0, &["no file below the root is a document"]);
    assert!(place.titles().is_empty());
}

#[cfg(unix)]
#[test]
fn links_out_of_the_root_are_not_followed() {
    use std::os::unix::fs::symlink;
    let place = Place::with_document(indoc! {"
            # Launch

            ## Go / No-Go

            All PASS required:

            - [x] Backups: [proof](proof.txt)
        "});
    place.write("secret.md", "# Secret\n");
    let link =
        |to: &str, name: &str| symlink(to, place.path.join(name)).expect("a link can be made");
    link("../../secret.md", "in/docs/leak.md");
    link("../../secret.md", "in/docs/proof.txt");
    link("a.md", "in/docs/twin.md");
    link("..", "in/docs/round");
    link("nowhere", "in/docs/broken.md");
    link("../..", "in/docs/outer");
    place.build().ends(0, &[]);
    assert_eq!(place.titles(), ["Launch"]);
    assert!(
        place.finds("document-unreadable", "docs/leak.md")
            && place.finds("document-unreadable", "docs/broken.md"),
        "{:?}",
        place.findings()
    );
    place.write("in/site.toml", "exclude = [\"docs/outer/**\"]\n");
    place.build().ends(0, &[]);
    assert!(!place.finds("document-unreadable", "docs/outer"));
    let text =
        fs::read_to_string(place.path.join("out/readiness.json")).expect("a portal was written");
    assert!(!text.contains("Secret"));
    assert_eq!(place.readiness()["evidence"][0]["state"], "outside");
}

#[test]
fn the_schema_describes_what_is_written() {
    let place = Place::with_document(LAUNCH);
    place.write(
        "in/docs/b.md",
        indoc! {"
            # Waivers

            | Item | Rationale | Approver | Expiry |
            |--|--|--|--|
            | Alerts fire | Later | Ann | 2025-12-01 |
        "},
    );
    place.build().ends(0, &[]);
    let schema: Value =
        serde_json::from_str(&place.run(&["schema"]).out).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is one");
    let json = place.readiness();
    let errors: Vec<String> = validator
        .iter_errors(&json)
        .map(|error| format!("{} at {}", error, error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let text =
        fs::read_to_string(place.path.join("out/readiness.json")).expect("a portal was written");
    let names: Vec<&String> = json
        .as_object()
        .expect("an object at the top")
        .keys()
        .collect();
    assert!(
        names.is_sorted() && text.ends_with("}\n") && !text.ends_with("\n\n"),
        "{names:?}"
    );
    let mut wrong = json;
    wrong["verdict"] = Value::from("maybe");
    assert!(!validator.is_valid(&wrong));
}

#[test]
fn nothing_from_a_document_moves_the_cursor() {
    let place = Place::with_document(
        "# L\u{1b}[2Jaunch\n\n## Go / No-Go \u{7}\n\nAll PASS required:\n\n- [x] A\u{1b}]0;x: `go\u{202e}ne.md`\n\nSee [the plan](plan.md).\n",
    );
    let run = place.build();
    run.ends(0, &[]);
    assert!(
        !run.err.contains(['\u{1b}', '\u{7}', '\u{202e}'])
            && !run.out.contains(['\u{1b}', '\u{7}']),
        "{}{}",
        run.out,
        run.err
    );
    place
        .run(&["--color", "always", "build", "in", "--out", "out"])
        .ends(0, &["\u{1b}["]);
}
