//! `holdpoint snapshot` as its users meet it: three weeks of a scripted repository, the same bytes twice, and files that verify or do not.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use holdpoint::base::{Date, RelPath, Settings};
use holdpoint::report::Edition;
use holdpoint::report::compare::trend::{Gap, Point, Stand, Trend, stand};
use holdpoint::report::formats::snapshot::record::Record;
use holdpoint::report::formats::snapshot::verify::{Verified, compare};
use holdpoint::report::formats::snapshot::{Asked, Before, Form, Input};
use holdpoint::source::{Cited, SourceTree, Text};
use indoc::indoc;
use serde_json::Value;

use crate::support::repository::Repository;

/// The documents of a harbour that opens in winter: what they say in the first, second and third week.
fn write(repository: &Repository, week: usize) {
    let say = |words: [&'static str; 3]| words[week];
    let pumps = say(["Pending", "Done", "Done"]);
    let crew = say(["Done", "Done", "Done"]);
    let target = say(["2025-11-14", "2025-11-14", "2025-11-28"]);
    let lights = say(["open", "open", "in_progress"]);
    let likelihood = say(["Low", "Low", "High"]);
    repository.write(
        "launch.md",
        &format!(
            "# Harbour\n\nLast Updated: 2025-11-01\n\n## Go / No-Go\n\n| ID | Check | Status | Evidence |\n|---|---|---|---|\n\
             | H-1 | Pumps tested | {pumps} | `pumps.txt` |\n| H-2 | Crew trained | {crew} | `crew.txt` |\n\n\
             ## Opening gate\n\nOpening requires items 1-2 to be `done`.\n\n\
             ## 1) Quay lights\n\n- Status: `{lights}`\n- Owner: Deck\n- Target: {target}\n\n\
             ## 2) Fire boat\n\n- Status: `open`\n- Owner: Deck + Fire | <b>@everyone</b>\n- Target: 2025-12-01\n\n\
             ## Waivers\n\n| ID | Waives | Approver | Expires |\n|---|---|---|---|\n| W-1 | Fire boat | Ada | 2025-11-26 |\n\n\
             ## Risks\n\n| ID | Risk | Likelihood | Impact | Owner |\n|---|---|---|---|---|\n\
             | R-1 | Ice in the basin | {likelihood} | High | Deck |\n| R-2 | Fog | Medium | Low | Deck |\n"
        ),
    );
    repository.write("pumps.txt", "All pumps ran for an hour.\n");
    match week {
        2 => fs::remove_file(repository.root.join("crew.txt")).expect("a file can be removed"),
        _ => repository.write("crew.txt", "Everybody was there.\n"),
    }
}

/// Commits of 2025-11-03, 2025-11-10 and 2025-11-17.
fn harbour() -> Repository {
    let repository = Repository::new();
    repository.write(
        "site.toml",
        indoc! {r#"
            title = "Harbour <7>"
            [freshness]
            gate = 400
        "#},
    );
    for (week, day) in ["2025-11-03", "2025-11-10", "2025-11-17"]
        .iter()
        .enumerate()
    {
        write(&repository, week);
        repository.commit(day, "a week");
    }
    repository
}

fn snapshot(repository: &Repository, args: &[&str]) -> Output {
    let root = repository.root.to_str().expect("a plain name");
    repository.holdpoint(&[&["snapshot", root], args].concat())
}

fn text(output: &Output) -> String {
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout.clone()).expect("a page is UTF-8")
}

fn json(repository: &Repository, args: &[&str]) -> Value {
    serde_json::from_str(&text(&snapshot(
        repository,
        &[&["--format", "json"], args].concat(),
    )))
    .expect("it is JSON")
}

/// `words` of each item of a list.
fn each<'a>(list: &'a Value, field: &str) -> Vec<&'a str> {
    list.as_array()
        .expect("a list")
        .iter()
        .map(|item| item[field].as_str().unwrap_or("null"))
        .collect()
}

#[test]
fn a_week_is_told_by_what_moved_in_it() {
    let harbour = harbour();
    let told = json(&harbour, &["--as-of", "2025-11-14", "--since", "7d"]);
    assert_eq!(
        (&told["title"], &told["since"]["day"]),
        (&"Readiness, week 46 of 2025".into(), &"2025-11-07".into())
    );
    let told = json(
        &harbour,
        &["--as-of", "2025-11-21", "--since", "2025-11-14"],
    );
    assert_eq!(told["gates"][0]["change"], "was go", "{}", told["gates"]);
    assert_eq!(
        told["gates"][0]["reason"],
        "Crew trained: evidence “crew.txt” is missing"
    );
    assert!(
        told["answer"]["change"]
            .as_str()
            .is_some_and(|words| words.ends_with("1 gate is worse.")),
        "{}",
        told["answer"]
    );
    let moved = each(&told["moved"]["items"], "says");
    assert!(
        moved.contains(&"now no-go, was go") && moved.contains(&"is missing, was in order"),
        "{moved:?}"
    );
    let decisions = each(&told["decisions"]["items"], "says").join("\n");
    for words in [
        "Waiver W-1 for “Fire boat” ends in 5 days, on 26 Nov",
        "“Quay lights” (Deck) was moved from 14 Nov to 28 Nov, 14 days later",
    ] {
        assert!(decisions.contains(words), "{decisions}");
    }
    assert_eq!(
        (
            &told["risks"]["top"][0]["change"],
            &told["risks"]["top"][1]["change"]
        ),
        (&"up from 3".into(), &"unchanged".into())
    );
    let lights = told["moved"]["items"]
        .as_array()
        .expect("a list")
        .iter()
        .find(|item| item["title"] == "Quay lights");
    assert!(
        lights.is_some_and(|item| item["movement"] == "other"),
        "a claim alone is neither better nor worse: {lights:?}"
    );
    let ahead = each(&told["ahead"]["events"], "says").join("\n");
    assert!(
        ahead.contains("Waiver past the last day: “Fire boat”")
            && ahead.contains("Due: “Quay lights”"),
        "{ahead}"
    );
}

#[test]
fn by_a_revision_or_by_its_day_the_same_week_is_told() {
    let harbour = harbour();
    let by_day = json(
        &harbour,
        &["--as-of", "2025-11-21", "--since", "2025-11-10"],
    );
    let by_name = json(&harbour, &["--as-of", "2025-11-21", "--since", "main~1"]);
    assert_eq!(by_day["moved"], by_name["moved"]);
    let id = harbour.git(&["rev-parse", "main~1"]);
    assert_eq!(
        (&by_name["made"]["since"], &by_day["since"]["commit"]),
        (&id.as_str().into(), &id.as_str().into())
    );
    let weeks = json(&harbour, &["--as-of", "2025-11-21", "--since", "1w"]);
    assert_eq!(weeks["since"]["day"], "2025-11-14");
    let later = snapshot(&harbour, &["--as-of", "2025-11-14", "--since", "main"]);
    assert_eq!(later.status.code(), Some(2));
    let strange = snapshot(&harbour, &["--as-of", "2025-11-14", "--since", "nowhere"]);
    assert_eq!(strange.status.code(), Some(2));
}

/// No sentence may say that something is as it was where nobody knows how it was.
fn says_no_data(page: &str, why: &str) {
    assert!(page.contains(why), "{page}");
    for word in [
        "unchanged",
        "Same answer",
        "Nothing has moved",
        "is new",
        "no score has moved",
    ] {
        assert!(!page.contains(word), "`{word}`:\n{page}");
    }
}

#[test]
fn no_data_is_not_no_change() {
    let harbour = harbour();
    let before = text(&snapshot(
        &harbour,
        &["--as-of", "2025-11-05", "--format", "md"],
    ));
    says_no_data(
        &before,
        "No data for 29 October: the first commit was made later.",
    );
    let told = json(&harbour, &["--as-of", "2025-11-05"]);
    assert_eq!(
        (
            &told["gates"][0]["movement"],
            &told["risks"]["top"][0]["movement"]
        ),
        (&"unknown".into(), &"unknown".into())
    );
    assert_eq!(
        (&told["numbers"][0]["movement"], &told["gates"][0]["was"]),
        (&"unknown".into(), &Value::Null)
    );
    let clone = harbour.beside("shallow");
    let from = format!("file://{}", harbour.root.display());
    harbour.git(&[
        "clone",
        "-q",
        "--depth",
        "1",
        &from,
        clone.to_str().expect("a plain name"),
    ]);
    let shallow = harbour.holdpoint(&[
        "snapshot",
        "shallow",
        "--as-of",
        "2025-11-21",
        "--format",
        "md",
    ]);
    says_no_data(
        &text(&shallow),
        "No data for 14 November: this clone of the repository does not reach back so far.",
    );
    let alone = Repository::folder();
    write(&alone, 0);
    let page = text(&snapshot(
        &alone,
        &["--as-of", "2025-11-21", "--format", "md"],
    ));
    says_no_data(
        &page,
        "No data for 14 November: there is no git repository to look back in.",
    );
    assert_eq!(
        snapshot(&alone, &["--as-of", "2025-11-21", "--since", "main~1"])
            .status
            .code(),
        Some(2)
    );
    let quiet = text(&snapshot(
        &harbour,
        &[
            "--as-of",
            "2025-11-21",
            "--since",
            "2025-11-18",
            "--format",
            "md",
        ],
    ));
    assert!(
        quiet.contains("Nothing has moved since 18 November"),
        "{quiet}"
    );
}

fn elsewhere(repository: &Repository, form: &str, zone: &str, language: &str) -> Vec<u8> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_holdpoint"));
    let epoch = "1763740800"; // 2025-11-21, 16:00 in UTC
    command
        .args(["snapshot", "--format", form])
        .current_dir(&repository.root);
    command
        .env("TZ", zone)
        .env("LC_ALL", language)
        .env("LANG", language)
        .env("SOURCE_DATE_EPOCH", epoch);
    command.env("RAYON_NUM_THREADS", if zone == "UTC" { "1" } else { "4" });
    let output = command.output().expect("the program can be started");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    output.stdout
}

#[test]
fn neither_place_nor_zone_nor_language_nor_threads_change_a_byte() {
    let harbour = harbour();
    for form in ["html", "md", "json", "slack", "teams"] {
        let here = text(&snapshot(
            &harbour,
            &["--format", form, "--as-of", "2025-11-21"],
        ))
        .into_bytes();
        assert_eq!(elsewhere(&harbour, form, "UTC", "C"), here, "{form}");
        assert_eq!(
            elsewhere(&harbour, form, "Pacific/Kiritimati", "de_DE.UTF-8"),
            here,
            "{form}"
        );
        assert_eq!(
            elsewhere(&harbour, form, "America/Adak", "tr_TR.UTF-8"),
            here,
            "{form}"
        );
    }
}

fn read(file: &std::path::Path) -> String {
    fs::read_to_string(file).expect("it was written")
}

fn written(repository: &Repository, form: &str, args: &[&str]) -> (PathBuf, String) {
    let file = repository.beside(&format!("week.{form}"));
    let path = file.to_str().expect("a plain name");
    let run = snapshot(
        repository,
        &[
            &["--as-of", "2025-11-21", "--format", form, "--output", path],
            args,
        ]
        .concat(),
    );
    assert!(
        run.status.success(),
        "{}",
        String::from_utf8_lossy(&run.stderr)
    );
    let text = read(&file);
    (file, text)
}

fn verify(repository: &Repository, file: &std::path::Path) -> (Option<i32>, String) {
    let run = snapshot(
        repository,
        &["--verify", file.to_str().expect("a plain name")],
    );
    (
        run.status.code(),
        String::from_utf8_lossy(&[run.stdout, run.stderr].concat()).into_owned(),
    )
}

#[test]
fn a_file_verifies_until_it_or_the_tree_differs() {
    let harbour = harbour();
    for form in ["html", "md", "json", "slack", "teams"] {
        let (file, text) = written(&harbour, form, &["--since", "main~2"]);
        let (code, said) = verify(&harbour, &file);
        assert_eq!(code, Some(0), "{said}");
        fs::write(&file, text.replacen("no-go", "go", 1)).expect("it can be edited");
        let (code, said) = verify(&harbour, &file);
        assert!(
            code == Some(1)
                && said.contains("the file itself was edited")
                && said.contains("first difference, in line"),
            "{said}"
        );
        fs::write(&file, "# A page\n").expect("it can be edited");
        assert_eq!(verify(&harbour, &file).0, Some(2));
    }
    let (file, _) = written(&harbour, "html", &[]);
    harbour.write("launch.md", "# Nothing\n");
    let (code, said) = verify(&harbour, &file);
    assert!(
        code == Some(1) && said.contains("what is judged differs"),
        "{said}"
    );
    harbour.commit("2025-11-18", "nothing");
    let (code, said) = verify(&harbour, &file);
    assert!(
        code == Some(1) && said.contains("and the tree is at"),
        "{said}"
    );
    assert!(
        said.contains("it still is what its own commit gives"),
        "{said}"
    );
    fs::write(&file, read(&file).replacen("no-go", "go", 1)).expect("it can be edited");
    let (code, said) = verify(&harbour, &file);
    assert!(
        code == Some(1) && !said.contains("its own commit gives"),
        "{said}"
    );
}

#[test]
fn a_page_for_an_audience_says_so_and_verifies() {
    let harbour = harbour();
    harbour.write(
        "site.toml",
        "[audience.board]\nleave_out = { kinds = [\"risk\"] }\n",
    );
    harbour.commit("2025-11-18", "an audience");
    let (file, page) = written(&harbour, "html", &["--audience", "board"]);
    assert!(
        page.contains(" audience=board") && !page.contains("Ice in the basin"),
        "{page}"
    );
    let (code, said) = verify(&harbour, &file);
    assert_eq!(code, Some(0), "{said}");
    let told = json(&harbour, &["--as-of", "2025-11-21", "--audience", "board"]);
    let all = json(&harbour, &["--as-of", "2025-11-21"]);
    assert!(told["made"]["audience"] == "board" && told["made"]["inputs"] != all["made"]["inputs"]);
}

#[test]
fn no_character_can_be_changed() {
    let harbour = harbour();
    for form in ["html", "md", "json", "slack", "teams"] {
        let (file, text) = written(&harbour, form, &[]);
        let given = text.clone();
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        // Every place of the record, and some of all others.
        let line = text.find("holdpoint.snapshot/1 ").unwrap_or(text.len());
        let record = places.iter().filter(|at| (line..line + 320).contains(*at));
        for &at in places.iter().step_by(29).chain(record) {
            let (head, tail) = text.split_at(at);
            let letter = tail.chars().next().expect("a place of a letter");
            let other = if letter == 'x' { 'y' } else { 'x' };
            let edited = format!("{head}{other}{}", &tail[letter.len_utf8()..]);
            let accepted = Record::find(&edited)
                .is_some_and(|record| compare(&edited, &record, &given) == Verified::Same);
            assert!(!accepted, "{form}: {at}");
        }
        // And by the program itself, which makes the page by what the file says of itself.
        for at in places.iter().step_by(places.len() / 2) {
            let (head, tail) = text.split_at(*at);
            let letter = tail.chars().next().expect("a place of a letter");
            let other = if letter == '1' { '2' } else { '1' };
            fs::write(
                &file,
                format!("{head}{other}{}", &tail[letter.len_utf8()..]),
            )
            .expect("it can be edited");
            let (code, said) = verify(&harbour, &file);
            assert!(matches!(code, Some(1 | 2)), "{form}: {at}: {said}");
        }
        let day = text.replace("2025-11-21", "2025-11-22");
        fs::write(&file, day).expect("it can be edited");
        assert_eq!(verify(&harbour, &file).0, Some(1), "{form}: another day");
    }
}

#[test]
fn a_page_that_lies_in_the_tree_is_no_part_of_it() {
    let harbour = harbour();
    let clean = text(&snapshot(
        &harbour,
        &["--as-of", "2025-11-21", "--format", "md"],
    ));
    let inside = harbour.root.join("week.md");
    for _ in 0..2 {
        let run = snapshot(
            &harbour,
            &[
                "--as-of",
                "2025-11-21",
                "--format",
                "md",
                "--output",
                inside.to_str().expect("a plain name"),
            ],
        );
        assert!(run.status.success());
        assert_eq!(read(&inside), clean);
    }
    let (code, said) = verify(&harbour, &inside);
    assert_eq!(code, Some(0), "{said}");
}

#[test]
fn what_is_written_for_machines_fits_its_schema() {
    let harbour = harbour();
    let schema = harbour.holdpoint(&["schema", "snapshot"]);
    let schema: Value = serde_json::from_slice(&schema.stdout).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is one");
    for args in [["--as-of", "2025-11-21"], ["--as-of", "2025-11-04"]] {
        let told = json(&harbour, &args);
        let errors: Vec<String> = validator
            .iter_errors(&told)
            .map(|error| format!("{error} at {}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{errors:?}");
        let mut wrong = told;
        wrong["gates"][0]["verdict"] = "perhaps".into();
        assert!(!validator.is_valid(&wrong));
    }
}

#[test]
fn a_writers_words_stay_words_in_every_form() {
    let harbour = harbour();
    let html = text(&snapshot(&harbour, &["--as-of", "2025-11-21"]));
    assert!(
        html.contains("Harbour &lt;7&gt;") && !html.contains("<b>@everyone"),
        "{html}"
    );
    assert!(
        !html.contains("http:") && !html.contains("https:") && !html.contains("src="),
        "it asks nobody"
    );
    let markdown = text(&snapshot(
        &harbour,
        &["--as-of", "2025-11-21", "--format", "md"],
    ));
    assert!(
        markdown.contains("Harbour \\<7\\>") && !markdown.contains("@everyone"),
        "{markdown}"
    );
}

#[test]
fn a_project_may_bring_a_template_of_its_own() {
    let harbour = harbour();
    let run = |template: &str| {
        harbour.write("themes/default/snapshot.md", template);
        snapshot(&harbour, &["--as-of", "2025-11-21", "--format", "md"])
    };
    let ours = text(&run(indoc! {"
            {% for gate in gates %}
            * {{ gate.title }}: {{ gate.word }}
            {% endfor %}
        "}));
    assert!(
        ours.starts_with(indoc! {"
                * Go / No-Go: no-go
                * Opening gate: no-go

                `holdpoint.snapshot/1 format=md "}),
        "{ours}"
    );
    let (file, _) = written(&harbour, "md", &[]);
    assert_eq!(verify(&harbour, &file).0, Some(0));
    for (template, words) in [
        ("# {{ title }}\n\n{{ gate.titel }}\n", "snapshot.md:3:"),
        (
            "a\n{% for gate in gates %}\n",
            "themes/default/snapshot.md:",
        ),
        (
            "{% for a in range(9999) %}{% for b in range(9999) %}x{% endfor %}{% endfor %}",
            "did not end within",
        ),
        ("{{ title|nofilter }}", "nofilter"),
    ] {
        let run = run(template);
        let said = String::from_utf8_lossy(&run.stderr).into_owned();
        assert!(
            run.status.code() == Some(2) && said.contains(words) && said.contains("help:"),
            "{template}: {said}"
        );
    }
    // The other forms are not made by it.
    assert!(
        snapshot(&harbour, &["--as-of", "2025-11-21"])
            .status
            .success()
    );
}

#[test]
fn without_a_chromium_that_works_a_pdf_is_refused_in_words() {
    let harbour = harbour();
    let empty = harbour.beside("empty");
    fs::create_dir_all(&empty).expect("a folder can be made");
    let run = |path: &str, chromium: Option<&str>| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_holdpoint"));
        command
            .args([
                "snapshot",
                "--as-of",
                "2025-11-21",
                "--format",
                "pdf",
                "--output",
                "out.pdf",
            ])
            .current_dir(&harbour.root);
        command
            .env("PATH", path)
            .env_remove("CHROMIUM")
            .env_remove("SOURCE_DATE_EPOCH");
        command.envs(chromium.map(|chromium| ("CHROMIUM", chromium)));
        let output = command.output().expect("the program can be started");
        (
            output.status.code(),
            String::from_utf8_lossy(&output.stderr).into_owned(),
        )
    };
    let nowhere = empty.to_str().expect("a plain name");
    for (chromium, words) in [
        (None, "none is in the PATH"),
        (Some("/no/such/chromium"), "which is not a program"),
        // A program that knows nothing of printing.
        (Some(env!("CARGO_BIN_EXE_holdpoint")), "made no PDF"),
    ] {
        let (code, said) = run(nowhere, chromium);
        assert!(
            code == Some(2) && said.contains(words) && said.contains("--format html"),
            "{said}"
        );
    }
    assert!(!harbour.root.join("out.pdf").exists());
    let unnamed = snapshot(&harbour, &["--format", "pdf"]);
    assert_eq!(unnamed.status.code(), Some(2));
    harbour.write("old.pdf", "%PDF-1.4\n");
    let (code, said) = verify(&harbour, &harbour.root.join("old.pdf"));
    assert!(code == Some(2) && said.contains("PDF"), "{said}");
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

/// A stand in which so many documents could not be read.
fn unread(number: usize) -> Box<Stand> {
    Box::new(Stand {
        unread: number,
        ..Stand::default()
    })
}

#[test]
fn a_trend_is_drawn_with_its_gaps() {
    let mut tree = SourceTree::default();
    tree.unread.insert(
        RelPath::new("a.md").expect("a path"),
        "it is too large".to_owned(),
    );
    tree.texts.insert(
        RelPath::new("b.md").expect("a path"),
        Text {
            text: "# B\n".to_owned(),
            ..Text::default()
        },
    );
    let settings = Settings {
        base_url: Some("https://ops.example/ready".to_owned()),
        ..Settings::default()
    };
    let as_of = day("2025-11-21");
    let compiled = holdpoint::compile(&tree, &settings, as_of, |_| Cited::default());
    let point = |text: &str, seen: Result<Box<Stand>, Gap>| Point {
        day: day(text),
        seen,
    };
    let today = Box::new(stand(&compiled.evaluated(&settings, as_of)));
    let points = vec![
        point("2025-10-31", Err(Gap::BeforeClone)),
        point("2025-11-07", Ok(unread(3))),
        point("2025-11-14", Err(Gap::Unread("it is broken".to_owned()))),
        point("2025-11-21", Ok(today)),
    ];
    let trend = Trend {
        every_days: 7,
        points,
    };
    let now = Edition {
        trend: Some(&trend),
        ..Edition::from(compiled.evaluated(&settings, as_of))
    };
    let since = Asked::Day(day("2025-11-14"));
    let input = Input {
        now,
        since,
        before: Before::Gap(Gap::Unread("it is broken".to_owned())),
        audience: None,
        template: None,
    };
    let told = holdpoint::report::formats::snapshot::snapshot(&input);
    let number = told
        .numbers
        .iter()
        .find(|number| number.name == "Documents unreadable")
        .expect("one cannot be read");
    assert_eq!(
        (number.value, &number.trend[..], &number.trend_range[..]),
        (1, &[None, Some(3), None, Some(1)][..], "1–3")
    );
    assert_eq!(
        told.trend_says,
        "Trend: every week since 7 Nov, lowest to highest; nothing is known of 1 of them."
    );
    let page = holdpoint::report::formats::snapshot::write(&input, Form::Html)
        .expect("the built-in template is right");
    assert!(
        page.contains("M20.7 2.0h0M58.0 14.0h0"),
        "two dots and no line between them: {page}"
    );
    assert!(
        page.contains("Could not be read, so nothing in it counts: a.md."),
        "{page}"
    );
    says_no_data(
        &page,
        "No data for 14 November: that revision could not be read: it is broken.",
    );
}

#[test]
fn a_tree_without_a_gate_tells_what_there_is_to_do() {
    let repository = Repository::new();
    repository.write(
        "work.md",
        "# Work\n\n## 1) Alerts\n\n- Status: `in_progress`\n- Owner: SRE\n- Target: 2025-11-25\n\n\
         ## 2) Restore\n\n- Status: `done`\n- Owner: DBA\n- Target: 2025-11-01\n\n\
         ## Runbooks\n\nProvide runbooks for:\n\n- Database failover\n- Paging outage\n",
    );
    repository.commit("2025-11-02", "write");
    let told = json(&repository, &["--as-of", "2025-11-10"]);
    let says = told["blocking"]["says"].as_str().unwrap_or_default();
    assert!(
        says.ends_with("Not done: 1 track. 2 demanded runbooks are not there."),
        "{says}"
    );
}

/// Every text of a message, wherever it is.
fn runs(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            let is_run = ["text", "TextRun"].contains(
                &fields
                    .get("type")
                    .and_then(Value::as_str)
                    .unwrap_or_default(),
            );
            found.extend(
                fields
                    .get("text")
                    .and_then(Value::as_str)
                    .filter(|_| is_run)
                    .map(str::to_owned),
            );
            fields.values().for_each(|field| runs(field, found));
        }
        Value::Array(items) => items.iter().for_each(|item| runs(item, found)),
        _ => {}
    }
}

#[test]
fn messages_say_what_the_page_says_and_call_nobody() {
    let repository = harbour();
    let of = |form: &str| -> Value {
        let args = ["--as-of", "2025-11-18", "--format", form];
        serde_json::from_str(&text(&snapshot(&repository, &args))).expect("it is JSON")
    };
    let snapshot = json(&repository, &["--as-of", "2025-11-18"]);
    let (slack, teams) = (of("slack"), of("teams"));
    let blocks = slack["blocks"].as_array().expect("blocks");
    // What Slack takes: at most 50 blocks, of kinds in which words mean nothing else.
    assert!(blocks.len() <= 50);
    let kinds = ["header", "rich_text", "context"];
    assert!(
        blocks
            .iter()
            .all(|block| kinds.contains(&block["type"].as_str().expect("a kind")))
    );
    let card = &teams["attachments"][0]["content"];
    assert_eq!(card["type"], "AdaptiveCard");
    let body = card["body"].as_array().expect("a body");
    assert!(body.iter().all(|part| part["type"] == "RichTextBlock"
        && !part["inlines"].as_array().expect("runs").is_empty()));
    for message in [&slack, &teams] {
        let mut found = Vec::new();
        runs(message, &mut found);
        let whole = found.join("\n");
        for part in [
            "/answer/says",
            "/moved/says",
            "/gates/0/title",
            "/gates/0/word",
        ] {
            let words = snapshot
                .pointer(part)
                .and_then(Value::as_str)
                .expect("words");
            assert!(whole.contains(words), "{part}: {words} is not in {whole}");
        }
        assert!(found.iter().all(|text| !text.is_empty()));
    }
    assert!(!slack["text"].as_str().expect("a text").contains('<'));
}
