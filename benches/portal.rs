//! How long the pipeline takes on a tree of many documents: `cargo bench --bench portal -- 1000`. Prints seconds by floor.

use std::time::Instant;

use holdpoint::base::{Date, RelPath, Settings};
use holdpoint::report::Theme;
use holdpoint::report::formats::html::highlight::Highlighter;
use holdpoint::source::{Cited, File, SourceTree, decode};
use holdpoint::{compile, records, report};

fn main() {
    let documents = std::env::args()
        .filter_map(|word| word.parse().ok())
        .next()
        .unwrap_or(1000);
    let tree = tree(documents);
    let settings = Settings::default();
    let as_of = Date::new(2026, 3, 1).expect("a day");
    let known = records::Known::default();
    let parsed = timed("parse", || known.documents(&tree));
    timed("records", || {
        records::extract(&parsed, &tree, &settings, &known)
    });
    let compiled = timed("compile (all of the above, link, evaluate, rules)", || {
        compile(&tree, &settings, as_of, |_| Cited::default())
    });
    let output = timed("report", || {
        report(
            compiled.evaluated(&settings, as_of),
            &Theme::built_in(),
            &Highlighter::new(),
        )
    })
    .expect("the built-in theme is whole");
    println!(
        "{documents} documents, {} records, {} files",
        compiled.model.records.len(),
        output.len()
    );
}

fn timed<T>(floor: &str, work: impl FnOnce() -> T) -> T {
    let began = Instant::now();
    let done = work();
    println!("{:>8.3} s  {floor}", began.elapsed().as_secs_f64());
    done
}

/// Services with a readiness page each: a gate, a risk register, actions, a box list and code.
fn tree(documents: usize) -> SourceTree {
    let mut tree = SourceTree::default();
    for number in 0..documents {
        let path = RelPath::new(&format!("services/s{}/page{number}.md", number % 40))
            .expect("a path below the root");
        let text = decode::decode(page(number).as_bytes());
        tree.files.insert(
            path.clone(),
            File {
                size: text.text.len() as u64,
                executable: false,
            },
        );
        tree.texts.insert(path, text);
    }
    tree
}

fn page(number: usize) -> String {
    format!(
        "# Service {number}\n\nLast reviewed: 2026-02-0{day}\n\n## Release gate\n\n| Gate | Status | Evidence |\n|---|---|---|\n\
         | Restore rehearsed | Done | `evidence/restore{number}.txt` |\n| Dashboard published | Pending | TBD |\n\n\
         ## Risk register\n\n| Risk | Likelihood | Impact | Mitigation |\n|---|---|---|---|\n| Queue fills up | M | H | Shed load |\n\n\
         ## Open actions\n\n| ID | Action | Owner | Target |\n|---|---|---|---|\n| A1 | Rehearse the failover | SRE | Q2 |\n\n\
         ## Checklist\n\n- [x] Alerts fire in staging\n- [ ] Nobody is paged twice\n\n```bash\nsystemctl restart service-{number}\n```\n",
        day = number % 9 + 1,
    )
}
