//! Tests of references: a text, and what it cites, as `kind text`, with `?` for pending and `+` for what decorates it.

use super::{cite, refs};
use crate::records::assembly::sample::text;
use crate::records::{Role, Strength};

fn cited(line: &str, role: Role) -> Vec<String> {
    let shown = |citation: crate::records::Citation| {
        let kind = format!("{:?}", citation.kind).to_lowercase();
        let pending = if citation.pending { "?" } else { "" };
        let fragment = citation
            .fragment
            .filter(|_| !citation.text.starts_with('#'))
            .map_or(String::new(), |name| format!("#{name}"));
        let decoration = citation
            .decoration
            .map_or(String::new(), |words| format!(" +{words}"));
        format!("{kind}{pending} {}{fragment}{decoration}", citation.text)
    };
    cite(&text(line), role).into_iter().map(shown).collect()
}

#[test]
fn proofs_are_told_apart_by_shape() {
    let rows: &[(&str, &[&str])] = &[
        (
            "Report: `ops/evidence/load.md`",
            &["path ops/evidence/load.md"],
        ),
        (
            "Plan and report: `ops/a.md`, `ops/b.md`",
            &["path ops/a.md", "path ops/b.md"],
        ),
        ("`ops/a.md, ops/b.md`", &["path ops/a.md", "path ops/b.md"]),
        ("Books: `ops/runbooks/*`", &["glob ops/runbooks/*"]),
        ("`tests/{unit,e2e}/*.ts`", &["glob tests/{unit,e2e}/*.ts"]),
        ("tests/{unit,e2e}.py passes", &["glob tests/{unit,e2e}.py"]),
        ("Check: `make ops-check`", &["command make ops-check"]),
        ("make ops-check", &["command make ops-check"]),
        (
            "Make sure that it works",
            &["prose Make sure that it works"],
        ),
        ("`cargo test --all`", &["command cargo test --all"]),
        (
            "`kubectl get pods -n x`",
            &["command kubectl get pods -n x"],
        ),
        (
            "Script: `scripts/ops/smoke.sh`",
            &["script scripts/ops/smoke.sh"],
        ),
        ("`tools/pilot.py`", &["script tools/pilot.py"]),
        ("`src/app/main.py`", &["path src/app/main.py"]),
        (
            "`bash scripts/x.sh --all`",
            &["script scripts/x.sh +bash scripts/x.sh --all"],
        ),
        ("`scripts/x.sh --all`", &["script scripts/x.sh +--all"]),
        ("docs/runbook.md v1", &["path docs/runbook.md +v1"]),
        (
            "`docs/runbook.md` v2.1, signed",
            &["path docs/runbook.md +v2.1"],
        ),
        ("see docs/runbook.md.", &["path docs/runbook.md"]),
        ("记录（docs/log.md）", &["path docs/log.md"]),
        ("`src/pay.ts:12-20`", &["path src/pay.ts +:12-20"]),
        ("`src/pay.ts:8`, `:25`", &["path src/pay.ts +:8, :25"]),
        (
            "`tests/test_pay.py::test_refund`",
            &["path tests/test_pay.py +::test_refund"],
        ),
        ("`docs/guide.md#restore`", &["path docs/guide.md#restore"]),
        ("[guide](guide.md#restore)", &["path guide.md#restore"]),
        ("[test](../web/test.ts:12)", &["path ../web/test.ts +:12"]),
        (
            "[run](https://ci.example.com/1)",
            &["url https://ci.example.com/1"],
        ),
        (
            "https://ci.example.com/1.",
            &["url https://ci.example.com/1"],
        ),
        ("[above](#proof)", &["path #proof"]),
        ("[a b](my%20file.md)", &["path my file.md"]),
        ("`docs&#47;find.md`", &["path docs/find.md"]),
        ("`12:34:src/a.rs`", &["path src/a.rs +12:34"]),
        ("【F:src/a.py†L2-L3】", &["path src/a.py +L2-L3"]),
        ("`~/notes/x.md`", &["path ~/notes/x.md"]),
        ("`file:///home/x/y.md`", &["path file:///home/x/y.md"]),
        ("`infra/monitoring/`", &["directory infra/monitoring/"]),
        ("`infra/k8s`", &["path infra/k8s"]),
        ("`report.pdf`", &["path report.pdf"]),
        ("report.pdf in the folder", &["path report.pdf"]),
        (
            "Done in #42 and #44-45",
            &["issue #42", "issue #44", "issue #45"],
        ),
        ("acme/shop#7", &["issue acme/shop#7"]),
        (
            "Pending: staging load/trigger run and outputs.",
            &["pending? staging load/trigger run and outputs"],
        ),
        (
            "Pending: load-test scripts/results + report.",
            &["pending? load-test scripts/results + report"],
        ),
        ("TBD", &["pending? TBD"]),
        ("Board ID TBD", &["pending? Board ID TBD"]),
        ("Pending: `ops/x.md`", &["path? ops/x.md"]),
        ("`ops/x.md` (planned)", &["path? ops/x.md"]),
        ("`ops/x.md` (new)", &["path? ops/x.md"]),
        ("`ops/x.md` TBD", &["path? ops/x.md"]),
        ("`ops/x.md` to be written", &["path? ops/x.md"]),
        (
            "Items 1–17 done (excluding later ones)",
            &["prose Items 1–17 done (excluding later ones)"],
        ),
        (
            "Load harness (item #13)",
            &["prose Load harness (item #13)"],
        ),
        ("Alice checked it", &["prose Alice checked it"]),
        ("`403 Forbidden` seen", &["prose 403 Forbidden seen"]),
        ("`evidence/<date>/x.md`", &["path? evidence/<date>/x.md"]),
        ("—", &[]),
        ("N/A", &[]),
        ("", &[]),
    ];
    for (line, want) in rows {
        assert_eq!(&cited(line, Role::Proof), want, "{line}");
    }
}

#[test]
fn what_only_looks_like_a_path_is_none() {
    let lines = [
        "`/api/orders`",
        "`/readyz`",
        "`/reports/kpi`",
        "`/dev/null`",
        "`acme/shop`",
        "`feature/login`",
        "`nginx:1.25`",
        "`@scope/pkg`",
        "`ghcr.io/acme/shop`",
        "`<500ms`",
        "`STRICT=true`",
        "`RUNNING`",
        "I/O and and/or",
        "25% → 50% → 100%",
        "dev/staging/prod",
        "`dev/staging/prod`",
        "12/2025",
        "`http_requests_total`",
        "Node.js and Next.js",
        "`application/json`",
        "example.com",
        "1.2.3",
        "e.g. this",
        "SAST/DAST/container",
        "`GET /v1/users`",
        "`*/5 * * * *`",
        "`v1.2.3`",
        "Keycloak/SSO",
        "`10.0.0.0/8`",
        "`a.b.c`",
        "`node_exporter`",
        "`users.email`",
    ];
    for line in lines {
        let found: Vec<String> = cited(line, Role::Proof)
            .into_iter()
            .filter(|entry| !entry.starts_with("prose "))
            .collect();
        assert!(found.is_empty(), "{line}: {found:?}");
        assert!(cited(line, Role::Mention).is_empty(), "{line}");
    }
}

#[test]
fn a_reference_behind_an_evidence_word_is_proof_wherever_it_stands() {
    let roles = |line: &str| {
        cite(&text(line), Role::Mention)
            .into_iter()
            .map(|found| (found.text, found.role))
            .collect::<Vec<_>>()
    };
    let proof = |path: &str| (path.to_owned(), Role::Proof);
    assert_eq!(
        roles("Restored on Monday (evidence: `restore.md`)"),
        [proof("restore.md")]
    );
    assert_eq!(
        roles("Replayed. Evidence: `a/b.txt`, `a/c.txt`"),
        [proof("a/b.txt"), proof("a/c.txt")]
    );
    assert_eq!(
        roles("Proven by [the drill](drill.md)"),
        [proof("drill.md")]
    );
    assert_eq!(
        roles("Keep the evidence in `a/b.txt`"),
        [("a/b.txt".to_owned(), Role::Mention)]
    );
    assert_eq!(
        roles("There is no evidence. `a/b.txt` is new"),
        [("a/b.txt".to_owned(), Role::Mention)]
    );
}

#[test]
fn mentions_are_paths_links_and_runner_commands_alone() {
    let rows: &[(&str, &[&str])] = &[
        ("Stand up a cluster using `infra/k8s`.", &["path infra/k8s"]),
        (
            "Build (`ui-admin/Dockerfile`) it.",
            &["path ui-admin/Dockerfile"],
        ),
        (
            "Run load tests (artifacts in `tools/stress/` TBD) to validate",
            &["directory? tools/stress/"],
        ),
        (
            "Rotate via `tools/keys/rotate.sh`.",
            &["script tools/keys/rotate.sh"],
        ),
        (
            "Add `catalog.md`, `incident.md`, `promotion.md`",
            &[
                "path? catalog.md",
                "path? incident.md",
                "path? promotion.md",
            ],
        ),
        (
            "Add `index.md`, domain models, `policy.md`",
            &["path? index.md", "path? policy.md"],
        ),
        (
            "Add templates under `docs/security/`.",
            &["directory docs/security/"],
        ),
        (
            "Add a gate to `.github/workflows/ci.yml`",
            &["path .github/workflows/ci.yml"],
        ),
        ("Writes `report.json`", &[]),
        ("Needs `Makefile` and `kubectl get pods`", &[]),
        ("Run `make verify`", &["command make verify"]),
        (
            "Run `npm install`, then `npm run lint`",
            &["command npm run lint"],
        ),
        ("Start `python app.py`", &[]),
        ("[up](#%C3%BCber-uns)", &["path #über-uns"]),
        (
            "`https://example.com/<id>`",
            &["url https://example.com/<id>"],
        ),
        ("Described in docs/ops.md", &["path docs/ops.md"]),
        ("Fixed in #42", &[]),
        ("Words alone", &[]),
    ];
    for (line, want) in rows {
        assert_eq!(&cited(line, Role::Mention), want, "{line}");
    }
}

#[test]
fn strength_and_removal_come_from_the_words() {
    let of = |line: &str| cite(&text(line), Role::Proof).remove(0);
    assert_eq!(
        of("Local smoke report: `ops/production.md`").strength,
        Strength::Local
    );
    assert_eq!(
        of("Staging rehearsal: `ops/a.md`").strength,
        Strength::Staging
    );
    assert_eq!(
        of("Baseline definitions: `ops/a.md`").strength,
        Strength::Baseline
    );
    assert_eq!(
        of("Production run: `ops/a.md`").strength,
        Strength::Production
    );
    assert_eq!(of("Report: `ops/a.md`").strength, Strength::Claimed);
    assert_eq!(
        of("Execution artifact: `ops/a.md`").strength,
        Strength::Executed
    );
    assert_eq!(
        of("Execution plan: `ops/a.md`").strength,
        Strength::Baseline
    );
    assert_eq!(
        of("Executed in staging: `ops/a.md`").strength,
        Strength::Staging
    );
    assert!(of("Remove `ops/a.md`").retired && !of("Read `ops/a.md`").retired);
    assert!(!of("Remove the flag. See `ops/a.md`").retired);
}

#[test]
fn issues_and_ids_are_named_and_list_numbers_are_not() {
    let rows: &[(&str, &[&str])] = &[
        ("(#42,#43)", &["#42", "#43"]),
        ("signing (#44-45)", &["#44", "#45"]),
        ("From load harness (item #13)", &[]),
        ("R-12 and EXC-001 follow A3", &["R-12", "EXC-001", "A3"]),
        ("AB-001..004", &["AB-001", "AB-002", "AB-003", "AB-004"]),
        ("UTF-8, SHA-256, P95, Q3, S3, SEV-1", &[]),
        ("acme/shop#3", &["acme/shop#3"]),
        ("docs/x.md#3 and #fff", &[]),
        ("GH-12", &["GH-12"]),
        ("A3, A3 again", &["A3"]),
    ];
    for (line, want) in rows {
        assert_eq!(&refs(line), want, "{line}");
    }
}

#[test]
fn hostile_texts_are_read_without_harm() {
    for line in [
        "#".repeat(70_000),
        "a/".repeat(35_000),
        "{".repeat(70_000),
        "`x.md` ".repeat(3_000),
        "#1-".repeat(20_000),
        "é/x.md ".repeat(9_000),
        "https://".repeat(9_000),
    ] {
        let line = text(&line);
        let _ = (
            cite(&line, Role::Proof),
            cite(&line, Role::Mention),
            refs(&line.plain),
        );
    }
}
