//! Corruptions of what gates rest on besides documents: a register of waivers in YAML, the history of the repository, `links.lock`.

use holdpoint::base::{Date, RelPath};
use holdpoint::evaluate::GateResult;
use holdpoint::source::History;
use holdpoint::source::history::{Commit, LastChange, Past};
use holdpoint::source::links_lock::{Answer, Answered, LASTS_DAYS, LinksLock};

use super::tree::{AS_OF, Tree};
use super::{Corruption, is_open, named};

const TICKETS: &str = "Ticket hall readiness gate";
const WEATHER: &str = "Weather desk launch gate";

const REGISTER: &str = "exceptions:
  - id: EXC-1
    item: Braille labels fitted on the vending machines
    reason: The printer delivers in April
    owner: Ticketing
    approver: Ines Falk
    starts: 2027-03-01
    expires: 2027-04-30
    status: approved
";

/// Every corruption with the tree after it. Each of the three sound trees is seen to go first.
pub fn corruptions(tree: &Tree) -> Vec<(Corruption, Tree)> {
    let mut all = of_register(tree);
    all.extend(of_history(tree));
    all.extend(of_links(tree));
    all
}

fn sound(tree: &Tree, gates: &[&str]) {
    let judged = tree.judge();
    for gate in gates {
        assert!(
            named(&judged, gate).all(|gate| is_open(gate.verdict))
                && named(&judged, gate).count() == 1,
            "{gate} does not go"
        );
    }
}

fn spoilt(kind: &'static str, what: String, gate: &str, tree: Tree) -> (Corruption, Tree) {
    (
        Corruption {
            kind,
            what,
            edits: Vec::new(),
            closes: vec![gate.to_owned()],
        },
        tree,
    )
}

fn of_register(tree: &Tree) -> Vec<(Corruption, Tree)> {
    let mut sound_tree = tree.with_settings("waiver_registers = [\"governance/exceptions.yaml\"]");
    sound_tree.files.remove("launch/exceptions.md");
    let with = |text: Option<&[u8]>| {
        sound_tree.with(&[(
            "governance/exceptions.yaml".to_owned(),
            text.map(<[u8]>::to_vec),
        )])
    };
    sound(&with(Some(REGISTER.as_bytes())), &[TICKETS]);
    let mut all = Vec::new();
    let mut spoil = |what: String, text: &str| {
        all.push(spoilt(
            "register spoilt",
            what,
            TICKETS,
            with(Some(text.as_bytes())),
        ))
    };
    let values: [(&str, &[&str]); 5] = [
        (
            "expires: 2027-04-30",
            &[
                "2027-03-14",
                "until GA",
                "when the printer delivers",
                "TBD",
                "~",
                "05/04/2027",
                "2027-02-30",
                "[2027-04-30, 2027-03-01]",
            ],
        ),
        (
            "approver: Ines Falk",
            &[
                "~",
                "TBD",
                "Ticketing",
                "[]",
                "Somebody else",
                "Ines Falk (pending)",
                "[Ines Falk, TBD]",
                "no",
                "self",
                "[name]",
            ],
        ),
        (
            "item: Braille labels fitted on the vending machines",
            &[
                "Braille labels",
                "[Braille labels fitted on the vending machines, Queue screens show the right quay]",
                "~",
                "N/A",
            ],
        ),
        (
            "starts: 2027-03-01",
            &["2027-03-16", "when the board agrees", "03/04/2027", "soon"],
        ),
        (
            "status: approved",
            &[
                "proposed",
                "draft",
                "rejected",
                "not approved",
                "wobbly",
                "expired",
            ],
        ),
    ];
    for (line, replacements) in values {
        let key = line.split(':').next().expect("a line has a key");
        for value in replacements {
            spoil(
                format!("{key} is {value}"),
                &REGISTER.replace(line, &format!("{key}: {value}")),
            );
        }
        if !["status", "starts"].contains(&key) {
            spoil(
                format!("{key} renamed"),
                &REGISTER.replace(line, &line.replace(key, "zzz")),
            );
            spoil(
                format!("{key} deleted"),
                &REGISTER.replace(&format!("    {line}\n"), ""),
            );
        }
        spoil(
            format!("{key} twice"),
            &REGISTER.replace(line, &format!("{line}\n    {line}")),
        );
    }
    let later = REGISTER.replace("2027-03-01", "2027-04-01");
    spoil(
        "a later start under a misspelt key".to_owned(),
        &later.replace("starts", "strats"),
    );
    spoil(
        "an entry is words".to_owned(),
        &format!("{REGISTER}  - and one more, until Friday\n"),
    );
    spoil(
        "an entry without terms".to_owned(),
        &format!("{REGISTER}  - item: Braille labels fitted on the vending machines\n"),
    );
    spoil(
        "a bracket left open".to_owned(),
        &REGISTER.replace("owner: Ticketing", "owner: [Ticketing"),
    );
    spoil(
        "a tab before a key".to_owned(),
        &REGISTER.replace("    owner", "\towner"),
    );
    spoil("emptied".to_owned(), "");
    spoil("a list of names".to_owned(), "exceptions: [EXC-1]\n");
    spoil(
        "all comments".to_owned(),
        &REGISTER
            .lines()
            .map(|line| format!("# {line}\n"))
            .collect::<String>(),
    );
    all.push(spoilt(
        "register gone",
        "deleted".to_owned(),
        TICKETS,
        with(None),
    ));
    all.push(spoilt(
        "register gone",
        "not in UTF-8".to_owned(),
        TICKETS,
        with(Some(&[REGISTER.as_bytes(), b"# \xE9\n"].concat())),
    ));
    all
}

fn day(before: i64) -> Date {
    AS_OF
        .parse::<Date>()
        .expect("the day is one")
        .plus_days(-before)
}

fn committed(before: i64) -> Past {
    let commit = Commit {
        id: "c0ffee".to_owned(),
        date: day(before),
        author: "Ada".to_owned(),
    };
    Past {
        changed: LastChange::By(commit),
        touched: Some(day(before)),
    }
}

/// A runbook that leaves its date to history, and proofs that have to be in the revision.
fn of_history(tree: &Tree) -> Vec<(Corruption, Tree)> {
    const RUNBOOK: &str = "runbooks/terminal-offline.md";
    let undated = tree
        .text(RUNBOOK)
        .replace("last_reviewed: 2027-03-02\n", "");
    let mut repository = tree.with(&[(RUNBOOK.to_owned(), Some(undated.into_bytes()))]);
    let path = |name: &str| RelPath::new(name).expect("the paths of the tree lie below the root");
    let paths = repository
        .files
        .keys()
        .map(|name| (path(name), committed(1)))
        .collect();
    repository.history = Some(History {
        paths,
        ..History::default()
    });
    let gates = repository.required().to_vec();
    sound(
        &repository,
        &gates.iter().map(String::as_str).collect::<Vec<_>>(),
    );
    let with = |name: &str, past: Option<Past>| {
        let mut tree = repository.clone();
        let history = tree.history.as_mut().expect("it was just put there");
        history.paths.remove(&path(name));
        history.paths.extend(past.map(|past| (path(name), past)));
        tree
    };
    let pasts = [
        (
            "history made shallow",
            Some(Past {
                changed: LastChange::Boundary,
                touched: None,
            }),
        ),
        (
            "history unreadable",
            Some(Past {
                changed: LastChange::Unread,
                touched: None,
            }),
        ),
        ("runbook aged in history", Some(committed(31))),
        ("not committed", None),
    ];
    let judged = repository.judge();
    let asks = |gate: &&GateResult| {
        gate.criteria
            .iter()
            .any(|&at| !judged.model.records[at].runbooks.is_empty())
    };
    let asking = judged
        .assessment
        .gates
        .iter()
        .find(asks)
        .expect("a gate asks for fresh runbooks")
        .title
        .clone();
    let mut all: Vec<(Corruption, Tree)> = pasts
        .into_iter()
        .map(|(kind, past)| spoilt(kind, RUNBOOK.to_owned(), &asking, with(RUNBOOK, past)))
        .collect();
    for gate in &judged.assessment.gates {
        let subjects = gate.criteria.iter().flat_map(|&at| {
            std::iter::once(at).chain(judged.model.records[at].subjects.iter().copied())
        });
        for cited in subjects
            .flat_map(|at| judged.model.cites(at))
            .filter_map(|(evidence, _)| evidence.path.as_ref())
        {
            if repository.files.contains_key(cited.as_str()) {
                all.push(spoilt(
                    "not committed",
                    cited.to_string(),
                    &gate.title,
                    with(cited.as_str(), None),
                ));
            }
        }
    }
    all
}

/// A tick that rests on an address alone, where settings ask for proof.
fn of_links(tree: &Tree) -> Vec<(Corruption, Tree)> {
    const ADDRESS: &str = "https://status.quayline.example/wind";
    let cited = tree
        .text("launch/weather-desk.md")
        .replace("`evidence/wind_feed.csv`", &format!("<{ADDRESS}>"));
    let asking = tree.with_settings("unproven = \"reject\"").with(&[(
        "launch/weather-desk.md".to_owned(),
        Some(cited.into_bytes()),
    )]);
    let with = |answer: Option<(i64, Answered)>| {
        let mut tree = asking.clone();
        let answer = answer.map(|(before, state)| Answer {
            checked: day(before),
            state,
            because: "tried".to_owned(),
        });
        tree.links
            .answers
            .extend(answer.map(|answer| (ADDRESS.to_owned(), answer)));
        tree
    };
    sound(&with(Some((LASTS_DAYS, Answered::Ok))), &[WEATHER]);
    let answers = [
        ("the address is broken", Some((1, Answered::Broken))),
        ("the server would not say", Some((1, Answered::Unchecked))),
        (
            "it was asked too long ago",
            Some((LASTS_DAYS + 1, Answered::Ok)),
        ),
        (
            "it was broken long ago",
            Some((LASTS_DAYS + 1, Answered::Broken)),
        ),
        ("it will be asked tomorrow", Some((-1, Answered::Ok))),
        ("it was never asked", None),
    ];
    let mut all: Vec<(Corruption, Tree)> = answers
        .into_iter()
        .map(|(what, answer)| spoilt("answer spoilt", what.to_owned(), WEATHER, with(answer)))
        .collect();
    let mut torn = with(None);
    torn.links = LinksLock::faulty("it is torn".to_owned());
    all.push(spoilt(
        "answer spoilt",
        "links.lock cannot be read".to_owned(),
        WEATHER,
        torn,
    ));
    all
}
