//! Reviews: dates that were set with no other change, as history tells them: said in a mild tone, and they count.

use serde_json::{Value, json};

use crate::support::repository::Repository;

fn runbook(number: usize, reviewed: &str, text: &str) -> String {
    format!("---\nkind: runbook\nlast_reviewed: {reviewed}\n---\n# Runbook {number}\n\n{text}\n")
}

/// Rule, severity and file of what is said about reviews.
fn said(json: &Value) -> Vec<(Value, Value, Value)> {
    let all = json["diagnostics"].as_array().expect("a list").iter();
    let reviews = all.filter(|found| {
        found["rule"]
            .as_str()
            .is_some_and(|rule| rule.starts_with("review"))
    });
    reviews
        .map(|found| {
            (
                found["rule"].clone(),
                found["severity"].clone(),
                found["at"]["file"].clone(),
            )
        })
        .collect()
}

/// So many runbooks of September, of which a commit of October sets the dates; the text of the last is changed as well.
fn bumped(count: usize) -> Repository {
    let repository = Repository::new();
    let all = |reviewed: &str, text: &str| {
        for number in 1..=count {
            let text = if number == count {
                text
            } else {
                "Move the alias."
            };
            repository.write(&format!("r{number}.md"), &runbook(number, reviewed, text));
        }
    };
    all("2025-09-01", "Move the alias.");
    repository.commit("2025-09-01", "write");
    all("2025-10-20", "Promote the replica, then move the alias.");
    repository.commit("2025-10-20", "review");
    repository
}

#[test]
fn a_date_set_alone_is_spoken_of_and_counts() {
    let repository = bumped(2);
    let json = repository.readiness("2025-11-10");
    assert_eq!(
        said(&json),
        [(
            json!("review-without-change"),
            json!("info"),
            json!("r1.md")
        )]
    );
    assert_eq!(
        (
            &json["documents"][0]["updated"],
            &json["documents"][0]["freshness"]
        ),
        (&json!("2025-10-20"), &json!("fresh"))
    );
    let why = repository.holdpoint(&[
        "-C",
        repository.root.to_str().expect("a plain name"),
        "why",
        "r1.md",
        "--as-of",
        "2025-11-10",
    ]);
    let why = String::from_utf8_lossy(&why.stdout).into_owned();
    assert!(
        why.contains("Ada set this date in commit")
            && why.contains("and changed nothing else in the file"),
        "{why}"
    );
    // What is not committed is spoken of before anybody commits it.
    repository.write(
        "r2.md",
        &runbook(2, "2025-10-21", "Promote the replica, then move the alias."),
    );
    assert_eq!(said(&repository.readiness("2025-11-10")).len(), 2);
}

#[test]
fn many_dates_set_by_one_commit_are_spoken_of_once() {
    let few = said(&bumped(5).readiness("2025-11-10"));
    assert_eq!(few.len(), 4, "four are few: {few:?}");
    let many = said(&bumped(7).readiness("2025-11-10"));
    assert_eq!(
        many,
        [(json!("reviews-in-bulk"), json!("info"), json!("r1.md"))]
    );
}
