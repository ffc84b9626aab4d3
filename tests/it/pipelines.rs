//! Pipelines: what the workflows, the actions and the examples of the guide may say, so that none of them opens a door.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use indoc::indoc;
use serde_json::Value;

/// Whose actions may be used: the forge's own.
const OWNERS: [&str; 2] = ["actions", "github"];

/// The place of this project in examples, since nobody knows where a reader has it from.
const OURS: &str = "OWNER/holdpoint";

/// A piece of YAML with the name that complaints call it by.
pub struct Yaml {
    pub name: String,
    pub text: String,
}

fn top() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file of YAML that a forge reads.
fn files() -> Vec<Yaml> {
    let mut found = Vec::new();
    let mut folders = vec![top().join(".github")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder can be listed") {
            let path = entry.expect("a folder can be listed").path();
            if path.is_dir() {
                folders.push(path)
            } else {
                found.push(path)
            }
        }
    }
    found.extend(["action.yml", ".pre-commit-hooks.yaml"].map(|name| top().join(name)));
    found.sort();
    found
        .iter()
        .filter(|path| {
            path.extension()
                .is_some_and(|kind| kind == "yml" || kind == "yaml")
        })
        .map(|path| yaml(path))
        .collect()
}

fn yaml(path: &Path) -> Yaml {
    let text = fs::read_to_string(path).expect("a file of the project can be read");
    Yaml {
        name: path
            .strip_prefix(top())
            .expect("it lies in the project")
            .display()
            .to_string(),
        text,
    }
}

/// Everything that is wrong with a piece of YAML as a part of a pipeline.
pub fn complaints(yaml: &Yaml) -> Vec<String> {
    let value: Value = match serde_saphyr::from_str(&yaml.text) {
        Ok(value) => value,
        Err(error) => return vec![format!("{}: {error}", yaml.name)],
    };
    let mut found: Vec<String> = yaml.text.lines().filter_map(pin).collect();
    visit(&value, &mut found);
    if value.get("jobs").is_some() {
        workflow(&value, &mut found);
    }
    found
        .iter()
        .map(|complaint| format!("{}: {complaint}", yaml.name))
        .collect()
}

/// A line that uses an action of somebody who is not trusted, or one that may change under us.
fn pin(line: &str) -> Option<String> {
    let used = line
        .trim_start()
        .trim_start_matches("- ")
        .strip_prefix("uses:")?
        .trim();
    if used.starts_with("./") {
        return None;
    }
    let complaint = |why: &str| Some(format!("`{used}` {why}"));
    let (action, rest) = used.split_once('@').unwrap_or((used, ""));
    let (reference, version) = rest.split_once(" # ").unwrap_or((rest, ""));
    let ours = action == OURS || action.starts_with(&format!("{OURS}/"));
    if !ours
        && !OWNERS.iter().any(|owner| {
            action
                .strip_prefix(owner)
                .is_some_and(|rest| rest.starts_with('/'))
        })
    {
        return complaint("is an action of a third party");
    }
    let is_commit = reference.len() == 40
        && reference
            .bytes()
            .all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
    let is_blank = ours && reference == "COMMIT";
    if !(is_commit || is_blank) {
        return complaint("is not pinned by a full commit");
    }
    let numbers: Vec<&str> = version
        .strip_prefix('v')
        .unwrap_or_default()
        .split('.')
        .collect();
    let is_version =
        numbers.len() == 3 && numbers.iter().all(|number| number.parse::<u32>().is_ok());
    if is_version {
        None
    } else {
        complaint("does not say its version behind the commit")
    }
}

/// Shell text that something is pasted into, and steps that leave a shell open.
fn visit(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            if let Some(Value::String(run)) = map.get("run")
                && run.contains("${{")
            {
                found.push(format!(
                    "`run` has an expression in it, which must go by `env`: {run}"
                ));
            }
            if map.get("using").is_some_and(|using| using == "composite") {
                let steps = map
                    .get("steps")
                    .and_then(Value::as_array)
                    .into_iter()
                    .flatten();
                let open =
                    steps.filter(|step| step.get("run").is_some() && step.get("shell").is_none());
                found.extend(
                    open.map(|step| format!("a step of a composite action names no shell: {step}")),
                );
            }
            let checkout = map
                .get("uses")
                .and_then(Value::as_str)
                .is_some_and(|uses| uses.starts_with("actions/checkout@"));
            if checkout
                && map
                    .get("with")
                    .and_then(|with| with.get("persist-credentials"))
                    != Some(&Value::Bool(false))
            {
                found.push(
                    "a checkout leaves its token behind: `persist-credentials: false`".to_owned(),
                );
            }
            map.values().for_each(|value| visit(value, found));
        }
        Value::Array(list) => list.iter().for_each(|value| visit(value, found)),
        _ => {}
    }
}

/// What a workflow as a whole must and must not say.
fn workflow(value: &Value, found: &mut Vec<String>) {
    let events = value.get("on").map(|on| match on {
        Value::Object(events) => events.keys().cloned().collect(),
        Value::Array(events) => events
            .iter()
            .filter_map(|event| Some(event.as_str()?.to_owned()))
            .collect(),
        Value::String(event) => vec![event.clone()],
        _ => Vec::new(),
    });
    match events {
        None => found.push("no event starts it".to_owned()),
        Some(events) if events.iter().any(|event| event == "pull_request_target") => {
            found.push("`pull_request_target` gives strangers a token that may write".to_owned());
        }
        Some(_) => {}
    }
    let all = value.get("permissions").and_then(Value::as_object);
    if !all.is_some_and(|all| all.values().all(|right| right == "read")) {
        found.push("`permissions` at the top are absent, or more than reading".to_owned());
    }
    for (name, job) in value
        .get("jobs")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
    {
        if job.get("timeout-minutes").is_none() {
            found.push(format!("job `{name}` has no `timeout-minutes`"));
        }
        if job.get("permissions").is_some_and(Value::is_string) {
            found.push(format!("job `{name}` takes all rights of a kind"));
        }
    }
}

#[test]
fn no_workflow_and_no_action_opens_a_door() {
    let files = files();
    assert!(files.len() >= 7, "{}", files.len());
    let complaints: Vec<String> = files.iter().flat_map(complaints).collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn one_commit_stands_for_one_version_everywhere() {
    let mut versions: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let pages = crate::guide::fences("yaml")
        .into_iter()
        .map(|fence| fence.text);
    for text in files().into_iter().map(|file| file.text).chain(pages) {
        for line in text
            .lines()
            .filter(|line| line.contains("uses:") && line.contains(" # v"))
        {
            let used = line.split_once("uses:").map_or("", |(_, used)| used.trim());
            let (action, rest) = used.split_once('@').unwrap_or_default();
            let seen = versions.entry(action.to_owned()).or_default();
            if !seen.contains(&rest.to_owned()) {
                seen.push(rest.to_owned());
            }
        }
    }
    assert!(
        versions.len() >= 6 && versions.values().all(|seen| seen.len() == 1),
        "{versions:#?}"
    );
}

#[test]
fn every_script_that_a_workflow_or_an_action_runs_is_there() {
    let mut checked = 0;
    for file in files() {
        for word in file
            .text
            .split(|letter: char| letter.is_whitespace() || "'\"".contains(letter))
            .filter(|word| word.contains(".ci/"))
        {
            let path = &word[word.find(".ci/").expect("it was just found")..];
            assert!(top().join(path).is_file(), "{}: {path}", file.name);
            checked += 1;
        }
    }
    assert!(checked >= 8, "{checked}");
}

#[test]
fn every_door_is_noticed() {
    let good = indoc! {r#"
        on: push
        permissions:
          contents: read
        jobs:
          a:
            timeout-minutes: 5
            steps:
              - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
                with:
                  persist-credentials: false
              - env:
                  TITLE: ${{ github.event.title }}
                run: echo "$TITLE"
    "#};
    let of = |text: &str| {
        complaints(&Yaml {
            name: "x".to_owned(),
            text: text.to_owned(),
        })
    };
    assert_eq!(of(good), Vec::<String>::new());
    let breaks = [
        (
            "actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2",
            "actions/checkout@v6",
            "not pinned",
        ),
        (" # v6.0.2", "", "does not say its version"),
        ("actions/checkout@", "someone/checkout@", "third party"),
        ("actions/checkout@", "actionsx/checkout@", "third party"),
        (
            "echo \"$TITLE\"",
            "echo \"${{ github.event.title }}\"",
            "must go by `env`",
        ),
        ("on: push", "on: [push, pull_request_target]", "strangers"),
        ("on: push", "on:\n  pull_request_target:", "strangers"),
        ("on: push\n", "", "no event"),
        ("contents: read", "contents: write", "more than reading"),
        ("permissions:\n  contents: read\n", "", "absent"),
        (
            "permissions:\n  contents: read\n",
            "permissions: write-all\n",
            "absent",
        ),
        ("    timeout-minutes: 5\n", "", "timeout-minutes"),
        (
            "persist-credentials: false",
            "fetch-depth: 0",
            "token behind",
        ),
        ("jobs:", "jobs: [", "x: "),
    ];
    for (from, to, words) in breaks {
        let found = of(&good.replacen(from, to, 1));
        assert!(
            found.iter().any(|complaint| complaint.contains(words)),
            "{from} -> {to}: {found:?}"
        );
    }
    let open = indoc! {"
        runs:
          using: composite
          steps:
            - run: ls
    "};
    assert!(
        of(open)
            .iter()
            .any(|complaint| complaint.contains("names no shell")),
        "{:?}",
        of(open)
    );
}
