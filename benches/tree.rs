//! Writes a tree of operations documents, the same at every run: `cargo bench --bench tree -- FOLDER documents 10000`. The other shapes are
//! one document of many rows (`rows 10000`) and one long document of so many bytes (`bytes 1000000`).
//!
//! A document of `documents` has 4.8 KB, 11 links to others and one or two fences, as the ones that teams have: runbooks, gates, risk
//! registers, actions, reviews after an incident, checklists and prose.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

const SETTINGS: &str = "title = \"Operations\"\n";
/// A document of `documents` is written on until it has so many bytes, which makes 4.8 KB of it in the middle.
const DOCUMENT_BYTES: usize = 4_450;
/// How many folders, each a service, the documents are in.
const SERVICES: usize = 40;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    // Cargo adds `--bench`; nothing is written without a folder.
    let [folder, shape, amount, ..] = words[..] else {
        return eprintln!("usage: tree FOLDER documents|rows|bytes NUMBER");
    };
    let amount: usize = amount.parse().expect("a number");
    let folder = Path::new(folder);
    write(&folder.join("site.toml"), SETTINGS);
    match shape {
        "rows" => write(&folder.join("ops/register.md"), &register(amount)),
        "bytes" => write(&folder.join("ops/long.md"), &long(amount)),
        "documents" => write_documents(folder, amount),
        other => panic!("no shape is called `{other}`"),
    }
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("a folder above")).expect("the folder can be made");
    fs::write(path, text).expect("the file can be written");
}

fn write_documents(folder: &Path, documents: usize) {
    for number in 0..documents {
        let path = format!("ops/{}", path(number));
        write(&folder.join(path), &document(number, documents));
    }
}

fn path(number: usize) -> String {
    format!(
        "service-{}/{}-{number}.md",
        number % SERVICES,
        KINDS[kind(number)].0
    )
}

/// A kind of document: its name in paths, and what opens it.
type Kind = (&'static str, fn(usize) -> String);

const KINDS: [Kind; 7] = [
    ("runbook", runbook),
    ("readiness", gate),
    ("risks", risks),
    ("actions", actions),
    ("incident", incident),
    ("checklist", checklist),
    ("design", design),
];

/// Prose is what teams have most of.
fn kind(number: usize) -> usize {
    [0, 6, 1, 4, 0, 2, 6, 5, 3, 6][number % 10]
}

/// A document: its own part, then sections of prose with links until it is long enough.
fn document(number: usize, documents: usize) -> String {
    let mut text = KINDS[kind(number)].1(number);
    let mut links = (1..=11).map(|step| target(number, step, documents));
    let mut section = 0;
    while text.len() < DOCUMENT_BYTES {
        section += 1;
        let _ = write!(text, "\n## Notes {section}\n\n");
        for paragraph in 0..2 {
            text.push_str(&paragraph_of(number, section * 2 + paragraph));
            for link in links.by_ref().take(2) {
                let _ = write!(
                    text,
                    " See [the {} notes]({link}).",
                    WORDS[(number + section) % WORDS.len()]
                );
            }
            text.push_str("\n\n");
        }
    }
    for link in links {
        let _ = writeln!(text, "- [Further reading]({link})");
    }
    text
}

/// What link `step` of a document leads to: another document, each third time a heading of it.
fn target(number: usize, step: usize, documents: usize) -> String {
    let other = (number * 7 + step * step * 31 + step) % documents;
    let fragment = if step.is_multiple_of(3) {
        "#notes-1"
    } else {
        ""
    };
    format!("../{}{fragment}", path(other))
}

const WORDS: [&str; 24] = [
    "queue",
    "replica",
    "ingress",
    "ledger",
    "scheduler",
    "cache",
    "billing",
    "session",
    "gateway",
    "index",
    "tenant",
    "broker",
    "quota",
    "router",
    "snapshot",
    "exporter",
    "resolver",
    "archive",
    "sidecar",
    "consumer",
    "partition",
    "mirror",
    "proxy",
    "shard",
];

const SENTENCES: [&str; 8] = [
    "When the {a} falls behind the {b}, latency at the edge grows before any error is counted.",
    "The {a} keeps at most six hours of work, so a stop of the {b} is felt the same day.",
    "A deploy of the {a} drains connections first and waits for the {b} to report that it is idle.",
    "Nobody needs to touch the {a} by hand; the {b} elects a new leader within a minute.",
    "We measured the {a} at twice the traffic of last winter, and the {b} was the first to saturate.",
    "Dashboards show the {a} and the {b} side by side, split by region and by version.",
    "The budget of the {a} covers a burst of an hour, after which the {b} sheds what is optional.",
    "Logs of the {a} are kept for thirty days, those of the {b} for ninety.",
];

fn paragraph_of(number: usize, part: usize) -> String {
    let sentences = (0..5).map(|line| {
        let seed = number * 131 + part * 17 + line * 5;
        SENTENCES[(seed + line) % SENTENCES.len()]
            .replace("{a}", WORDS[seed % WORDS.len()])
            .replace("{b}", WORDS[(seed / 7 + 3) % WORDS.len()])
    });
    sentences.collect::<Vec<String>>().join(" ")
}

fn runbook(number: usize) -> String {
    let word = WORDS[number % WORDS.len()];
    format!(
        "# Restart the {word} of service {number}\n\nOwner: team-{team}\nLast reviewed: 2026-0{month}-1{day}\n\n\
         ## When to use\n\nThe alert `{word}Stalled{number}` fires and the dashboard shows no progress for ten minutes.\n\n\
         ## Steps\n\n1. Drain the node and wait for the queue to be empty.\n2. Restart the unit:\n\n\
         ```bash\nkubectl --context prod-{number} rollout restart deploy/{word}\nkubectl --context prod-{number} rollout status deploy/{word} --timeout=5m\n```\n\n\
         3. Check that the lag falls.\n\n## Rollback\n\n\
         ```yaml\nimage: registry.example.net/{word}:{number}\nreplicas: 3\nstrategy:\n  type: Recreate\n```\n\n\
         ## Escalation\n\nPage `team-{team}` when the second restart does not help.\n",
        team = number % 9,
        month = number % 9 + 1,
        day = number % 8,
    )
}

fn gate(number: usize) -> String {
    format!(
        "# Service {number}: production readiness\n\nLast reviewed: 2026-02-0{day}\n\n## Release gate\n\n\
         | Criterion | Status | Evidence |\n|---|---|---|\n\
         | Restore of service {number} rehearsed | Done | `evidence/restore{number}.txt` |\n\
         | Dashboard of service {number} published | Pending | TBD |\n\
         | Load test at twice the peak | Done | [report](../{report}) |\n\
         | On-call rota of service {number} staffed | In progress | – |\n\n\
         ## Sign-off\n\n| Role | Name | Date |\n|---|---|---|\n| SRE lead | | |\n\n\
         ```promql\nsum(rate(http_requests_total{{service=\"s{number}\",code=~\"5..\"}}[5m])) / 10\n```\n",
        day = number % 9 + 1,
        report = path(number / 2),
    )
}

fn risks(number: usize) -> String {
    let mut text = format!(
        "# Risk register of service {number}\n\n| ID | Risk | Likelihood | Impact | Owner | Mitigation | Status |\n|---|---|---|---|---|---|---|\n"
    );
    for row in 0..6 {
        text.push_str(&risk_row(number, row));
    }
    let _ = write!(
        text,
        "\n```sql\nSELECT tenant, count(*) FROM usage_{number} GROUP BY tenant;\n```\n"
    );
    text
}

fn risk_row(number: usize, row: usize) -> String {
    let seed = number * 5 + row * 3;
    format!(
        "| R{number}-{row} | The {} fills up during the {} window of week {} | {} | {} | team-{} | Shed load before the {} stops | {} |\n",
        WORDS[seed % WORDS.len()],
        WORDS[(seed / 3) % WORDS.len()],
        seed % 52 + 1,
        ["Low", "Medium", "High"][seed % 3],
        ["High", "Low", "Medium"][row % 3],
        seed % 9,
        WORDS[(seed + 4) % WORDS.len()],
        ["Open", "Mitigated", "Accepted"][(seed / 2) % 3],
    )
}

fn actions(number: usize) -> String {
    let mut text = format!(
        "# Open actions of service {number}\n\n| ID | Action | Owner | Due | Status |\n|---|---|---|---|---|\n"
    );
    for row in 0..6 {
        text.push_str(&action_row(number, row));
    }
    let _ = write!(
        text,
        "\n```ini\n[failover]\nregion = {number}\nwait = 30s\n```\n"
    );
    text
}

fn action_row(number: usize, row: usize) -> String {
    let seed = number + row * 11;
    format!(
        "| A{number}-{row} | Rehearse the failover of the {} in region {} | team-{} | 2026-0{}-20 | {} |\n",
        WORDS[seed % WORDS.len()],
        seed % 17,
        seed % 9,
        seed % 9 + 1,
        ["Open", "Done", "In progress"][seed % 3],
    )
}

fn incident(number: usize) -> String {
    let word = WORDS[number % WORDS.len()];
    format!(
        "---\ntitle: Incident {number}\ndate: 2026-01-{day}\nseverity: SEV-2\n---\n\n# Incident {number}: the {word} stopped\n\n\
         ## Timeline\n\n- 09:02 the {word} stops\n- 09:10 the pager calls\n- 09:41 traffic is normal\n\n\
         ## Action items\n\n- [x] Alert on the age of the oldest message of {word} {number}\n- [ ] Write down how the {word} is drained (owner: team-{team})\n\n\
         ```text\n{word}: refused to start, lock held by pid {number}\n```\n",
        day = number % 18 + 10,
        team = number % 9,
    )
}

fn checklist(number: usize) -> String {
    let mut text = format!("# Launch checklist of service {number}\n\n## Before launch\n\n");
    for row in 0..8 {
        let word = WORDS[(number + row * 5) % WORDS.len()];
        let mark = if (number + row).is_multiple_of(3) {
            'x'
        } else {
            ' '
        };
        let _ = writeln!(
            text,
            "- [{mark}] Alerts of the {word} fire in staging for service {number}"
        );
    }
    let _ = write!(
        text,
        "\n```json\n{{ \"service\": {number}, \"replicas\": 3, \"zones\": [\"a\", \"b\"] }}\n```\n"
    );
    text
}

fn design(number: usize) -> String {
    let word = WORDS[number % WORDS.len()];
    format!(
        "# How the {word} of service {number} works\n\n{}\n\n## Decisions\n\n| Option | For | Against |\n|---|---|---|\n\
         | One {word} a region | Simple | Slow to move |\n| One {word} for all | Cheap | A single point of failure |\n\n\
         ```python\ndef shard(key: str) -> int:\n    return hash(key) % {number}\n```\n\n\
         ```hcl\nresource \"aws_{word}\" \"main\" {{\n  size = {number}\n}}\n```\n",
        paragraph_of(number, 0),
    )
}

/// One register of so many risks.
fn register(rows: usize) -> String {
    let mut text = String::from(
        "# Risk register\n\n| ID | Risk | Likelihood | Impact | Owner | Mitigation | Status |\n|---|---|---|---|---|---|---|\n",
    );
    for row in 0..rows {
        text.push_str(&risk_row(row, row));
    }
    text
}

/// One document that goes on until it is long enough: sections as the documents have, one after the other.
fn long(bytes: usize) -> String {
    let mut text = String::from("# Operations handbook\n");
    let mut number = 0;
    while text.len() < bytes {
        let _ = write!(
            text,
            "\n## Chapter {number}\n\n{}\n\n",
            paragraph_of(number, 1)
        );
        text.push_str(
            &KINDS[kind(number)].1(number)
                .replace("\n# ", "\n### ")
                .replace("\n## ", "\n#### "),
        );
        number += 1;
    }
    text
}
