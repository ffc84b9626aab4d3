//! The action: its shell steps as a runner runs them, against a scripted repository and a forge on loopback.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

use crate::support::forge::{Forge, ROBOT, TOKEN};
use crate::support::repository::Repository;

/// The mark of a comment.
const MARK: &str = "<!-- holdpoint-diff -->";

/// What a step said, and what it left to the steps behind it.
pub struct Step {
    pub code: Option<i32>,
    pub said: String,
    outputs: BTreeMap<String, String>,
}

impl Step {
    pub fn output(&self, name: &str) -> &str {
        self.outputs.get(name).map_or("", String::as_str)
    }
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(".ci")
}

/// Runs a script with these variables and no others, in the working tree of a repository.
pub fn run(repository: &Repository, script: &str, variables: &[(&str, &str)]) -> Step {
    let outputs = repository.beside("outputs");
    fs::write(&outputs, "").expect("a temporary file can be written");
    let output = bash(
        &folder().join(script),
        &repository.root,
        &outputs,
        variables,
    );
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let told = fs::read_to_string(&outputs).expect("it was just written");
    let outputs = told
        .lines()
        .filter_map(|line| line.split_once('='))
        .map(|(name, value)| (name.to_owned(), value.to_owned()));
    Step {
        code: output.status.code(),
        said: text(&output.stdout) + &text(&output.stderr),
        outputs: outputs.collect(),
    }
}

fn bash(script: &Path, folder: &Path, outputs: &Path, variables: &[(&str, &str)]) -> Output {
    let mut command = Command::new("bash");
    command
        .arg(script)
        .current_dir(folder)
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command
        .env("RUNNER_TEMP", folder.with_file_name("temp"))
        .env("GITHUB_OUTPUT", outputs);
    command
        .env("RUNNER_OS", "Linux")
        .env("RUNNER_ARCH", "X64")
        .env("GIT_CONFIG_GLOBAL", "/dev/null");
    command
        .envs(variables.iter().copied())
        .output()
        .expect("bash can be started")
}

/// A release of a program that says its version and what it was called with.
fn archive(repository: &Repository, version: &str) -> Vec<u8> {
    let program = repository.beside("fake");
    fs::write(&program, format!("#!/bin/sh\necho ran-{version} \"$@\"\n"))
        .expect("a temporary file can be written");
    Command::new("chmod")
        .arg("+x")
        .arg(&program)
        .status()
        .expect("chmod can be started");
    let (out, program) = (
        repository.beside("dist"),
        program.to_str().expect("a plain name").to_owned(),
    );
    let variables = [
        ("VERSION", version),
        ("TARGET", "x86_64-unknown-linux-musl"),
        ("PROGRAM", &program),
        ("OUT", out.to_str().expect("a plain name")),
    ];
    let packed = run(repository, "release/pack.sh", &variables);
    assert_eq!(packed.code, Some(0), "{}", packed.said);
    fs::read(out.join(format!(
        "holdpoint-{version}-x86_64-unknown-linux-musl.tar.gz"
    )))
    .expect("it was just packed")
}

fn sha256(path: &Path) -> String {
    let output = Command::new("sha256sum")
        .arg(path)
        .output()
        .expect("sha256sum can be started");
    String::from_utf8_lossy(&output.stdout)
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .to_owned()
}

/// Where an action of somebody else lies on a runner.
const PLACE: &str = "/home/runner/work/_actions/maker/holdpoint/v1";

const NAME: &str = "holdpoint-1.2.3-x86_64-unknown-linux-musl.tar.gz";

#[test]
fn a_release_is_run_only_when_its_sum_is_right() {
    let (repository, forge) = (Repository::new(), Forge::start());
    let get = |more: &[(&str, &str)]| {
        let all = [
            &[
                ("GITHUB_SERVER_URL", forge.url.as_str()),
                ("GITHUB_ACTION_PATH", PLACE),
                ("VERSION", "1.2.3"),
            ],
            more,
        ]
        .concat();
        run(&repository, "action/get.sh", &all)
    };
    let refused = |step: Step, words: &str| {
        assert_eq!(
            (step.code, step.output("program")),
            (Some(2), ""),
            "{}",
            step.said
        );
        assert!(
            step.said.contains(words) && !step.said.contains("ran-1.2.3"),
            "{}",
            step.said
        );
    };
    refused(get(&[]), "cannot download");
    let bytes = archive(&repository, "1.2.3");
    let sum = sha256(&repository.beside("dist").join(NAME));
    forge.release("1.2.3", NAME, &bytes);
    refused(get(&[]), "SHA256SUMS");
    forge.release(
        "1.2.3",
        "SHA256SUMS",
        format!("{}  other.tar.gz\n", "0".repeat(64)).as_bytes(),
    );
    refused(get(&[]), "there is no SHA-256");
    forge.release(
        "1.2.3",
        "SHA256SUMS",
        format!("{}  {NAME}\n", "0".repeat(64)).as_bytes(),
    );
    refused(get(&[]), "is not what it should be");
    forge.release(
        "1.2.3",
        "SHA256SUMS",
        format!("{}  other.tar.gz\n{sum}  {NAME}\n", "0".repeat(64)).as_bytes(),
    );
    let found = repository.beside("path");
    let good = get(&[("GITHUB_PATH", found.to_str().expect("a plain name"))]);
    let found = fs::read_to_string(&found).expect("the program is on the path of the steps behind");
    assert!(
        Path::new(found.trim()).join("holdpoint").is_file(),
        "{found}"
    );
    assert_eq!(good.code, Some(0), "{}", good.said);
    assert!(
        good.said.contains("ran-1.2.3 --version") && Path::new(good.output("program")).is_file(),
        "{}",
        good.said
    );
    // A sum of one's own goes before that of the release, and may be written large.
    assert_eq!(
        get(&[("SHA256", &sum.to_uppercase()), ("VERSION", "v1.2.3")]).code,
        Some(0)
    );
    refused(
        get(&[("SHA256", &"1".repeat(64))]),
        "is not what it should be",
    );
    refused(get(&[("SHA256", "abc")]), "there is no SHA-256");
    // Whose releases: those of the action, of the repository itself where the action is a part of it, or those that are named.
    let here = [
        ("GITHUB_ACTION_PATH", "/home/runner/work/ours/ours/./"),
        ("GITHUB_REPOSITORY", "maker/holdpoint"),
    ];
    assert_eq!(get(&here).code, Some(0));
    refused(
        get(&[("RELEASES", "we/ours")]),
        "we/ours/releases/download/v1.2.3",
    );
}

#[test]
fn an_input_that_is_misspelt_stops_the_run() {
    let (repository, forge) = (Repository::new(), Forge::start());
    let get = |more: &[(&str, &str)]| {
        let server = [
            ("GITHUB_SERVER_URL", forge.url.as_str()),
            ("GITHUB_ACTION_PATH", PLACE),
        ];
        run(&repository, "action/get.sh", &[&server, more].concat())
    };
    for version in [
        "latest",
        "1.2",
        "1.2.3/../../evil",
        "1.2.3; rm -rf x",
        "-x",
        "../1.2.3",
    ] {
        let step = get(&[("VERSION", version)]);
        assert!(
            step.code == Some(2) && step.said.contains("is no version"),
            "{version}: {}",
            step.said
        );
    }
    let step = get(&[("VERSION", "1.2.3"), ("COMMENT", "yes")]);
    assert!(
        step.code == Some(2) && step.said.contains("the input `comment` is true or false"),
        "{}",
        step.said
    );
    let step = get(&[("VERSION", "1.2.3"), ("RUNNER_ARCH", "RISCV")]);
    assert!(
        step.code == Some(2) && step.said.contains("version: source"),
        "{}",
        step.said
    );
    for releases in ["maker", "maker/holdpoint/../evil", "https://evil.example/x"] {
        let step = get(&[("VERSION", "1.2.3"), ("RELEASES", releases)]);
        assert!(
            step.code == Some(2) && step.said.contains("is no repository"),
            "{releases}: {}",
            step.said
        );
    }
    assert!(forge.state().asked.is_empty(), "nothing is asked for");
    // Nothing in a value begins a command of the runner.
    let step = get(&[("VERSION", "x\n::add-mask::y")]);
    assert!(
        step.said.contains("x%0A::add-mask::y") && !step.said.contains("\n::add-mask"),
        "{}",
        step.said
    );
}

#[test]
fn the_program_is_built_from_the_sources_of_the_action() {
    let repository = Repository::new();
    let tools = repository.beside("tools");
    fs::create_dir_all(&tools).expect("a folder can be made");
    // A cargo that says what it was asked for, and leaves a program where it was told.
    let script = "#!/bin/sh\necho \"cargo $*\"\nwhile [ \"$1\" != --target-dir ]; do shift; done\nmkdir -p \"$2/release\"\n\
                  printf '#!/bin/sh\\necho built\\n' >\"$2/release/holdpoint\"\nchmod +x \"$2/release/holdpoint\"\n";
    fs::write(tools.join("cargo"), script).expect("a temporary file can be written");
    Command::new("chmod")
        .arg("+x")
        .arg(tools.join("cargo"))
        .status()
        .expect("chmod can be started");
    let path = format!(
        "{}:{}",
        tools.display(),
        std::env::var("PATH").unwrap_or_default()
    );
    let step = run(
        &repository,
        "action/get.sh",
        &[("VERSION", "source"), ("PATH", &path)],
    );
    assert_eq!(step.code, Some(0), "{}", step.said);
    let manifest = format!(
        "cargo build --release --locked --manifest-path {}/Cargo.toml",
        env!("CARGO_MANIFEST_DIR")
    );
    assert!(
        step.said.contains(&manifest) && step.said.ends_with("built\n"),
        "{}",
        step.said
    );
    // Where it is kept between runs is said from the folder of the run, and meant from any.
    let kept = run(
        &repository,
        "action/get.sh",
        &[
            ("VERSION", "source"),
            ("PATH", &path),
            ("CARGO_TARGET_DIR", "kept"),
        ],
    );
    assert_eq!(
        Path::new(kept.output("program")),
        repository.root.join("kept/release/holdpoint"),
        "{}",
        kept.said
    );
}

/// Comments with a report.
fn comment(repository: &Repository, forge: &Forge, text: &str, more: &[(&str, &str)]) -> Step {
    let file = repository.beside("comment.md");
    fs::write(&file, text).expect("a temporary file can be written");
    let file = file.to_str().expect("a plain name");
    let all = [
        ("GITHUB_API_URL", forge.url.as_str()),
        ("GITHUB_REPOSITORY", "we/ours"),
        ("TOKEN", TOKEN),
        ("NUMBER", "7"),
        ("FILE", file),
    ];
    run(repository, "action/comment.sh", &[&all, more].concat())
}

#[test]
fn one_comment_is_made_and_then_updated() {
    let (repository, forge) = (Repository::new(), Forge::start());
    forge.comment("ada", "Looks good.");
    forge.comment("mallory", &format!("{MARK}\nMine."));
    (0..120).for_each(|number| forge.comment("ada", &format!("{number}")));
    let first = comment(
        &repository,
        &forge,
        &format!("{MARK}\n## One \"gate\" $(x) `y`\n"),
        &[],
    );
    assert_eq!(first.code, Some(0), "{}", first.said);
    assert_eq!(
        forge.texts().last().map(String::as_str),
        Some("<!-- holdpoint-diff -->\n## One \"gate\" $(x) `y`\n")
    );
    let second = comment(&repository, &forge, &format!("{MARK}\n## Two\n"), &[]);
    assert_eq!(second.code, Some(0), "{}", second.said);
    let texts = forge.texts();
    assert_eq!(
        (
            texts.len(),
            texts[122].as_str(),
            texts[1].ends_with("Mine.")
        ),
        (123, "<!-- holdpoint-diff -->\n## Two\n", true)
    );
    assert_eq!(forge.state().comments[122].1, ROBOT);
    assert_eq!(
        forge
            .state()
            .asked
            .iter()
            .filter(|asked| asked.starts_with("POST"))
            .count(),
        1
    );
    // The forge may hand lines back as Windows ends them.
    forge.state().comments[122].2 = format!("{MARK}\r\n## Two\r\n");
    comment(&repository, &forge, &format!("{MARK}\n## Three\n"), &[]);
    assert_eq!(forge.texts().len(), 123);
}

/// A change as a stranger's run may have shaped it, with this title.
fn stranger(title: &str) -> String {
    let side = |verdict: &str| serde_json::json!({ "verdict": verdict });
    serde_json::json!({
        "schema": "holdpoint.diff/1",
        "changes": {
            "before": side("go"),
            "after": side("no_go"),
            "diagnostics": { "new": [] },
            "regressions": [{ "title": title, "how": "was go", "at": { "file": "g.md", "line": 3 } }],
            "gates": [{ "title": title, "before": side("go"), "after": null }],
        },
    })
    .to_string()
}

#[test]
fn a_report_of_a_stranger_is_held_against_the_forge() {
    let (repository, forge) = (Repository::new(), Forge::start());
    let sha = "a".repeat(40);
    forge.state().pull = (sha.clone(), "open".to_owned());
    let text = stranger("`@ops &#64;all <b> [x](https://x.example) #12 \u{202e}");
    let of_run = |sha: &str| {
        comment(
            &repository,
            &forge,
            &text,
            &[("CHANGE_SHA", sha), ("RUN", "5")],
        )
    };
    let stale = of_run(&"b".repeat(40));
    assert!(
        stale.code == Some(0) && stale.said.contains("nothing is commented"),
        "{}",
        stale.said
    );
    forge.state().pull.1 = "closed".to_owned();
    of_run(&sha);
    assert!(forge.texts().is_empty());
    forge.state().pull.1 = "open".to_owned();
    let good = of_run(&sha);
    assert_eq!(good.code, Some(0), "{}", good.said);
    let said = forge.texts().join("");
    for words in [
        MARK,
        "## Readiness: go → no-go\n",
        "1 regression, 0 new diagnostics, 1 gate changed.",
        // Whole in a span of code, which it does not end.
        "\n- ` @ops &#64;all <b> [x](https://x.example) #12 `: `was go`, `g.md` line 3\n",
        "/we/ours/actions/runs/5)",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let outside: String = said.split('`').step_by(2).collect();
    assert!(!outside.contains(['@', '&']), "{outside}");
    for wrong in [
        format!("{MARK}\nPing @ops.\n"),
        text.replace("holdpoint.diff/1", "holdpoint.diff/9"),
        text.replace("\"was go\"", "[\"was go\"]"),
        "{\"schema\": \"holdpoint.diff/1\", \"changes\": 5}".to_owned(),
    ] {
        let step = comment(
            &repository,
            &forge,
            &wrong,
            &[("CHANGE_SHA", &sha), ("RUN", "5")],
        );
        assert!(
            step.code == Some(2)
                && step
                    .said
                    .contains("is no change as `holdpoint diff` writes it"),
            "{wrong}: {}",
            step.said
        );
    }
    let text = format!("{MARK}\nWords.\n");
    for number in ["", "0", "8/../7", "7\n8", "7 ", "x"] {
        let step = comment(&repository, &forge, &text, &[("NUMBER", number)]);
        assert!(
            step.code == Some(2) && step.said.contains("names no pull request"),
            "{number:?}: {}",
            step.said
        );
    }
    for wrong in [
        "",
        "Hello\n",
        "<!-- holdpoint-diff --> and more\n",
        "<!-- other -->\n",
    ] {
        let step = comment(&repository, &forge, wrong, &[]);
        assert!(
            step.code == Some(2) && step.said.contains("the mark of Holdpoint"),
            "{wrong:?}: {}",
            step.said
        );
    }
    let large = comment(
        &repository,
        &forge,
        &format!("{MARK}\n{}", "x".repeat(65_000)),
        &[],
    );
    assert!(
        large.code == Some(2) && large.said.contains("too large"),
        "{}",
        large.said
    );
    assert_eq!(
        comment(&repository, &forge, &text, &[("TOKEN", "wrong")]).code,
        Some(2)
    );
    assert_eq!(forge.texts().len(), 1);
}

#[test]
fn a_tag_is_a_release_only_of_its_own_version() {
    let repository = Repository::new();
    let wrong = run(&repository, "release/version.sh", &[("TAG", "v99.0.0")]);
    assert!(
        wrong.code == Some(1) && wrong.said.contains("the tag is v99.0.0"),
        "{}",
        wrong.said
    );
    assert_eq!(
        run(
            &repository,
            "release/version.sh",
            &[("TAG", env!("CARGO_PKG_VERSION"))]
        )
        .code,
        Some(1)
    );
    let out = repository.beside("dist");
    fs::create_dir_all(&out).expect("a folder can be made");
    let sums = || {
        run(
            &repository,
            "release/sums.sh",
            &[
                ("VERSION", "1.2.3"),
                ("DIST", out.to_str().expect("a plain name")),
            ],
        )
    };
    let missing = sums();
    assert!(
        missing.code == Some(1) && missing.said.contains("is missing"),
        "{}",
        missing.said
    );
    archive(&repository, "1.2.3");
    let packed = fs::read(out.join(NAME)).expect("it was just packed");
    for target in [
        "aarch64-unknown-linux-musl",
        "x86_64-apple-darwin",
        "aarch64-apple-darwin",
        "x86_64-pc-windows-msvc",
    ] {
        fs::write(
            out.join(format!("holdpoint-1.2.3-{target}.tar.gz")),
            &packed,
        )
        .expect("a temporary file can be written");
    }
    assert_eq!(sums().code, Some(0));
    let text = fs::read_to_string(out.join("SHA256SUMS")).expect("it was just written");
    assert!(
        text.lines().count() == 5
            && text.contains(&format!("{}  {NAME}\n", sha256(&out.join(NAME)))),
        "{text}"
    );
}

/// The names in capitals that a script takes from its surroundings, but for those of the runner and of the shell.
fn read_by(script: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(folder().join(script)).expect("a script can be read");
    let code = text
        .lines()
        .filter(|line| !line.trim_start().starts_with('#'));
    let mut found = BTreeSet::new();
    for line in code {
        for (at, _) in line.match_indices('$') {
            let rest = line[at + 1..].trim_start_matches('{');
            let name: String = rest
                .chars()
                .take_while(|letter| {
                    letter.is_ascii_uppercase() || *letter == '_' || letter.is_ascii_digit()
                })
                .collect();
            let known = ["GITHUB_", "RUNNER_", "BASH_", "CARGO_"]
                .iter()
                .any(|start| name.starts_with(start));
            if name.len() > 1 && !known {
                found.insert(name);
            }
        }
        if let Some((_, names)) = line.split_once("for switch in ") {
            found.extend(names.trim_end_matches("; do").split(' ').map(str::to_owned));
        }
    }
    found
}

#[test]
fn an_action_hands_each_script_what_it_reads_and_no_more() {
    let top = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let mut checked = 0;
    for file in ["action.yml", ".github/actions/comment/action.yml"] {
        let text = fs::read_to_string(top.join(file)).expect("an action can be read");
        let action: Value = serde_saphyr::from_str(&text).expect("an action is YAML");
        let inputs: BTreeSet<&String> = action["inputs"]
            .as_object()
            .expect("an action has inputs")
            .keys()
            .collect();
        let unused = inputs
            .iter()
            .filter(|input| !text.contains(&format!("inputs.{input}")));
        assert_eq!(unused.count(), 0, "{file} has inputs that nothing reads");
        for step in action["runs"]["steps"]
            .as_array()
            .expect("an action has steps")
        {
            let Some(run) = step["run"]
                .as_str()
                .filter(|run| run.contains(".ci/action/"))
            else {
                continue;
            };
            let script = run
                .split(".ci/")
                .nth(1)
                .and_then(|rest| rest.split(['"', '\n']).next())
                .expect("it names a script");
            let given = step["env"]
                .as_object()
                .expect("a script is given its inputs")
                .keys()
                .cloned();
            let given: BTreeSet<String> = given
                .chain(
                    ["NUMBER", "FILE"]
                        .map(str::to_owned)
                        .into_iter()
                        .filter(|name| run.contains(&format!("{name}="))),
                )
                .collect();
            let (read, here) = (read_by(script), |name: &String| {
                run.contains(&format!("${name}")) || run.contains(&format!("{{{name}"))
            });
            let spare: Vec<&String> = given
                .iter()
                .filter(|name| !read.contains(*name) && !here(name))
                .collect();
            // Without these a comment is one of this run, by the robot of the forge.
            let optional = |name: &&String| {
                file == "action.yml"
                    && ["CHANGE_SHA", "AUTHOR", "MARKER", "RUN"].contains(&name.as_str())
            };
            let absent: Vec<&String> = read
                .iter()
                .filter(|name| !given.contains(*name))
                .filter(|name| !optional(name))
                .collect();
            assert!(
                spare.is_empty() && absent.is_empty(),
                "{file}, {script}: not read {spare:?}, not given {absent:?}"
            );
            checked += 1;
        }
    }
    assert_eq!(checked, 4);
}
