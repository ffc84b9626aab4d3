//! `holdpoint check --external` as its users meet it, against servers on loopback. No test asks any other host: the settings
//! of each include loopback alone.

use std::fs;

use indoc::indoc;
use serde_json::Value;

use crate::support::place::{Place, Run};
use crate::support::web::{Web, closed};

/// Settings that let nothing but loopback be asked.
const LOOPBACK: &str = indoc! {r#"
        [links]
        include = ["http://127.0.0.1:*"]
        timeout_seconds = 2
        retries = 1
    "#};

fn check(place: &Place, args: &[&str]) -> Run {
    place.run(
        &[
            &["check", "in", "--deny", "none", "--as-of", "2025-11-10"],
            args,
        ]
        .concat(),
    )
}

/// A document in which each address is the proof of a box that is ticked.
fn launch(urls: &[String]) -> String {
    let boxes: String = urls
        .iter()
        .map(|url| format!("- [x] Proven, evidence: <{url}>\n"))
        .collect();
    format!(
        "# Launch\n\nLast Updated: 2025-11-01\n\n## Go / No-Go\n\nAll PASS required:\n\n{boxes}"
    )
}

fn place(urls: &[String]) -> Place {
    let place = Place::with_document(launch(urls));
    place.write("in/site.toml", LOOPBACK);
    place
}

fn lock(place: &Place) -> String {
    fs::read_to_string(place.path.join("in/links.lock")).unwrap_or_default()
}

/// The words of the lock about one address: `broken 404 Not Found`.
fn answer(place: &Place, url: &str) -> String {
    let lock = lock(place);
    let entry = lock
        .split("[[link]]")
        .find(|entry| entry.contains(&format!("\"{url}\"")))
        .unwrap_or_default()
        .to_owned();
    let value = |key: &str| {
        entry
            .lines()
            .find_map(|line| line.strip_prefix(&format!("{key} = ")))
            .unwrap_or("")
            .trim_matches('"')
            .to_owned()
    };
    format!("{} {}", value("state"), value("because"))
}

/// The state of each address in `readiness.json`.
fn states(place: &Place, as_of: &str) -> Vec<(String, String)> {
    place
        .run(&["build", "in", "--out", "out", "--as-of", as_of])
        .ends(0, &[]);
    let json: Value = serde_json::from_slice(
        &fs::read(place.path.join("out/readiness.json")).expect("a portal was written"),
    )
    .expect("JSON");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let all = json["evidence"]
        .as_array()
        .expect("evidence is a list")
        .iter();
    all.filter(|entry| entry["kind"] == "url")
        .map(|entry| (text(&entry["text"]), text(&entry["state"])))
        .collect()
}

#[cfg(feature = "external-links")]
#[test]
fn every_answer_has_its_state() {
    let web = Web::start();
    let nobody = format!("http://{}/x", closed());
    let expected = [
        ("ok", "ok 200 OK"),
        ("moved", "ok 200 OK"),
        ("slow", "ok 200 OK"),
        ("busy", "ok 200 OK"),
        ("fails-once", "ok 200 OK"),
        ("gone", "broken 404 Not Found"),
        ("fails", "broken 500 Internal Server Error"),
        ("never", "broken no answer in time"),
        ("denied", "unchecked 403 Forbidden"),
        ("private", "unchecked it leads to a page to sign in"),
    ];
    let mut urls: Vec<String> = expected.iter().map(|(path, _)| web.url(path)).collect();
    urls.push(nobody.clone());
    let place = place(&urls);
    check(&place, &["--external", "--write"]).ends(
        0,
        &[
            "asked for 11 addresses: 5 ok, 4 broken, 2 unchecked",
            "error[evidence-broken]",
        ],
    );
    for (path, words) in expected {
        assert_eq!(
            answer(&place, &web.url(path)),
            words,
            "{path}\n{}",
            lock(&place)
        );
    }
    assert_eq!(answer(&place, &nobody), "broken Connection refused");
    assert_eq!(
        [
            web.asked("ok"),
            web.asked("moved"),
            web.asked("fails"),
            web.asked("fails-once"),
            web.asked("busy")
        ],
        [1, 1, 2, 2, 2]
    );
    let state = |url: &str, as_of: &str| {
        states(&place, as_of)
            .into_iter()
            .find(|(text, _)| text == url)
            .map(|(_, state)| state)
    };
    assert_eq!(state(&web.url("ok"), "2025-12-10").as_deref(), Some("ok"));
    assert_eq!(
        state(&web.url("ok"), "2025-12-11").as_deref(),
        Some("unchecked")
    );
    assert_eq!(
        state(&web.url("gone"), "2025-11-10").as_deref(),
        Some("broken")
    );
    assert_eq!(
        state(&web.url("ok"), "2025-11-09").as_deref(),
        Some("unchecked")
    );
}

#[cfg(feature = "external-links")]
#[test]
fn a_server_that_asks_for_patience_is_left_alone_and_nothing_is_said_of_its_pages() {
    let web = Web::start();
    let urls: Vec<String> = (0..40)
        .map(|number| web.url(&format!("always-busy?{number}")))
        .collect();
    let place = place(&urls);
    place.write(
        "in/site.toml",
        LOOPBACK.replace("retries = 1", "retries = 0"),
    );
    check(&place, &["--external", "--write"])
        .ends(0, &["asked for 40 addresses: 0 ok, 0 broken, 40 unchecked"]);
    let requests: usize = (0..40)
        .map(|number| web.asked(&format!("always-busy?{number}")))
        .sum();
    assert!((1..=12).contains(&requests), "{requests} requests");
    assert!(!lock(&place).contains("state = \"ok\""));
}

#[cfg(feature = "external-links")]
#[test]
fn only_what_is_included_and_not_excluded_is_asked_and_no_password_leaves() {
    let web = Web::start();
    let secret = format!("http://me:hunter2@{}/ok", web.host);
    let urls = [
        web.url("ok#part"),
        web.url("excluded/x"),
        secret,
        "https://outside.invalid/x".to_owned(),
    ];
    let place = place(&urls);
    place.write(
        "in/docs/b.md",
        format!("# More\n\n- [x] Proven, evidence: `http://127.0.0.1:1/runs/<id>`\n\nSee [it]({}), [again]({}) and [elsewhere](https://outside.invalid/y).\n", web.url("ok"), web.url("gone")),
    );
    place.write(
        "in/site.toml",
        format!("{LOOPBACK}exclude = [\"http://*/excluded/*\"]\n"),
    );
    let run = check(&place, &["--external", "--write"]);
    run.ends(
        0,
        &[
            "asked for 2 addresses: 1 ok, 1 broken, 0 unchecked",
            "1 not asked for, since the address contains a password",
        ],
    );
    run.ends(0, &["warning[link-dead]", "docs/b.md:5:"]);
    assert_eq!(
        [web.asked("ok"), web.asked("excluded/x"), web.asked("gone")],
        [1, 0, 1]
    );
    assert!(
        !web.heads().to_lowercase().contains("authorization") && !lock(&place).contains("hunter2"),
        "{}",
        lock(&place)
    );
    assert!(!lock(&place).contains("outside.invalid"));
}

#[cfg(feature = "external-links")]
#[test]
fn answers_are_written_only_when_asked_and_dated_by_no_day_to_come() {
    let web = Web::start();
    let place = place(&[web.url("gone")]);
    check(&place, &["--external"]).ends(0, &["error[evidence-broken]"]);
    assert!(!place.path.join("in/links.lock").exists());
    check(&place, &[]).ends(0, &["0 errors"]);
    check(&place, &["--external", "--write"]).ends(0, &[]);
    let first = lock(&place);
    assert!(first.contains("checked = \"2025-11-10\""), "{first}");
    check(&place, &[]).ends(
        0,
        &["error[evidence-broken]", "404 Not Found on 2025-11-10"],
    );
    assert_eq!(web.asked("gone"), 2);
    check(&place, &["--external", "--write"]).ends(0, &[]);
    assert_eq!(lock(&place), first);
    place
        .run(&[
            "check",
            "in",
            "--deny",
            "none",
            "--external",
            "--write",
            "--as-of",
            "2199-01-01",
        ])
        .ends(0, &[]);
    assert!(!lock(&place).contains("2199"), "{}", lock(&place));
}

#[cfg(feature = "external-links")]
#[test]
fn a_broken_lock_counts_for_nothing_until_it_is_written_anew() {
    let web = Web::start();
    let place = place(&[web.url("ok")]);
    check(&place, &["--external", "--write"]).ends(0, &["0 errors"]);
    place.write("in/links.lock", format!("<<<<<<< HEAD\n{}", lock(&place)));
    check(&place, &[]).ends(0, &["warning[links-lock-unread]", "links.lock"]);
    assert_eq!(
        states(&place, "2025-11-10"),
        [(web.url("ok"), "unchecked".to_owned())]
    );
    check(&place, &["--external", "--write"]).ends(0, &["0 errors, 0 warnings"]);
    place.write("in/links.lock", b"\xff\xfe\x00");
    check(&place, &[]).ends(0, &["warning[links-lock-unread]"]);
    #[cfg(unix)]
    {
        place.write("elsewhere", "mine");
        fs::remove_file(place.path.join("in/links.lock")).expect("a file can be removed");
        std::os::unix::fs::symlink(
            place.path.join("elsewhere"),
            place.path.join("in/links.lock"),
        )
        .expect("a link can be made");
        check(&place, &[]).ends(0, &["warning[links-lock-unread]", "leads out of the root"]);
        check(&place, &["--external", "--write"]).ends(2, &["leads out of the root"]);
        assert_eq!(
            fs::read_to_string(place.path.join("elsewhere"))
                .ok()
                .as_deref(),
            Some("mine")
        );
    }
}

#[test]
fn nothing_is_asked_unless_somebody_wants_it() {
    let web = Web::start();
    let place = place(&[web.url("ok")]);
    place.run(&["build", "in", "--out", "out"]).ends(0, &[]);
    check(&place, &[]).ends(0, &[]);
    check(&place, &["--write"]).ends(2, &["--external"]);
    assert_eq!(web.heads(), "");
    #[cfg(not(feature = "external-links"))]
    check(&place, &["--external"]).ends(2, &["this build of holdpoint cannot ask web servers"]);
}
