//! The words of plans in English.

use crate::records::Strength;
use crate::records::words::Plan;
use crate::records::words::plan::{Predicate, RunbookPart};

#[rustfmt::skip]
pub const PLAN: Plan = Plan {
    before: &["before", "before the", "pre", "prior to", "prior to the", "ahead of", "ahead of the", "by", "by the", "until", "until the"],
    after: &["after", "after the", "post", "following", "following the", "once", "upon"],
    drills: &["drill*", "exercis*", "rehears*", "tabletop*", "game day", "gameday"],
    duties: &["review", "reviews", "audit", "audits", "test", "tests", "pentest*", "scan", "scans", "rotation*", "export", "exports", "check", "checks", "inspection*", "assessment*", "attestation*", "recertification*", "walkthrough*", "walk-through*", "restore", "restores", "training*"],
    orders: &["rotate", "exercise", "review", "test", "run", "rehearse", "audit", "verify", "re-run", "rerun", "update", "patch", "renew", "drill", "refresh", "check", "scan", "conduct", "perform", "revalidate", "re-verify", "restore", "practice", "practise", "recertify", "reassess", "export", "replicate"],
    alerts: &["alert", "alerts", "alert name", "alertname", "alarm", "alarms", "alarm name"],
    sections: &["section", "chapter"],
    runbook_parts: &[
        (RunbookPart::Detection, &["detect", "symptom", "alert", "alarm", "signal", "identif", "diagnos", "how to know", "how we know", "how you notice"]),
        (RunbookPart::Mitigation, &["mitigat", "resol", "remed", "recover", "restor", "workaround", "work around", "fix", "rollback", "roll back", "fail over", "failover", "restart", "what to do", "stop the bleeding"]),
        (RunbookPart::Owners, &["owner", "owned by", "responsib", "on call", "oncall", "escalat", "dri", "who decides"]),
        (RunbookPart::Postmortem, &["post mortem", "postmortem", "post incident", "retrospective", "incident review", "blameless", "lessons"]),
    ],
    strengths: &[
        (Strength::Production, &["production", "prod", "live", "prod-"]),
        (Strength::Staging, &["staging", "preprod", "stage", "uat", "canary", "sandbox", "preproduction"]),
        (Strength::Local, &["local", "locally", "smoke", "dev", "localhost", "rehearsal", "simulation", "simulated"]),
        (Strength::Executed, &["execution", "executed", "performed", "ran"]),
        (Strength::Baseline, &["baseline", "baselines", "definition", "definitions", "policy", "design", "template", "spec", "requirements", "plan"]),
    ],
    baselines: &["performance baseline", "baseline performance", "measured baseline", "measured performance", "performance measurements", "baseline measurements"],
    measured: &["current", "actual", "measured", "observed", "current value", "actual value", "measured value", "latest"],
    next_review: &["next review", "next review due", "next review date", "next review by", "review by", "review due", "review due by", "due for review"],
    last_time: &["last", "most recent", "most recently"],
    next_time: &["next", "due next"],
    held_on: &["held on", "held", "done on", "performed on", "run on", "completed on", "executed on"],
    of_rounds: &["on", "at", "was", "run", "due", "day", "date", "time", "done", "held", "perform", "complet", "execut", "test", "rehears", "exercis", "review", "rotat", "check", "renew", "audit", "restor", "practis", "practic", "verif", "drill"],
    promotions: &["promotion", "promote", "rollout", "roll out", "rolled out", "rolling out", "progressive delivery", "canary", "ramp", "staged release", "phased release", "deployment pipeline", "release pipeline", "release stages"],
    stages: &["canary", "alpha", "beta", "public beta", "private beta", "closed beta", "open beta", "pilot", "preview", "early access", "ga", "general availability", "internal", "dogfood", "stable"],
    incident_logs: &["operational notes", "operations notes", "incident log", "incident history", "past incidents", "incident notes", "outage log", "outages", "incidents"],
    escalations: &["escalation", "escalat"],
    load_tests: &["load test", "load-test", "stress test", "soak test", "performance test", "capacity test", "performance report", "benchmark"],
    verbs: &["are", "is", "the", "been", "have", "has", "must", "be", "may"],
    predicates: &[
        (Predicate::SecretsInTime, &["all secrets rotated", "every secret rotated", "all secrets rotated on schedule", "all secrets rotated on time", "no secrets overdue for rotation", "no secret overdue for rotation", "no secrets overdue", "no secret overdue", "no overdue secrets"]),
        (Predicate::DrillsInTime, &["no overdue drills", "no drills overdue", "no drill overdue"]),
        (Predicate::DutiesInTime, &["no overdue obligations", "no obligation overdue", "no overdue recurring obligations", "no recurring obligation overdue", "no overdue reviews", "no review overdue", "no reviews overdue"]),
        (Predicate::WaiversApproved, &["all waivers approved", "every waiver approved", "no unapproved waivers", "no unapproved waiver"]),
        (Predicate::ActionsInTime, &["no action overdue", "no actions overdue", "no overdue actions", "no overdue action"]),
        (Predicate::TracksUnblocked, &["no track blocked", "no tracks blocked", "no blocked tracks", "no blocked track"]),
        (Predicate::DrillsWithin, &["every drill", "all drills", "every drill held", "all drills held"]),
        (Predicate::ObjectivesMet, &["all slos met", "every slo met", "all slos kept", "no slo missed", "no slos missed"]),
        (Predicate::RunbooksFresh, &["no stale runbooks", "no runbook stale", "no runbooks stale", "no stale runbook"]),
        (Predicate::RunbooksThere, &["all demanded runbooks exist", "every demanded runbook exists", "all demanded runbooks there", "all demanded runbooks available", "all required runbooks exist", "every required runbook exists"]),
        (Predicate::AlertsServed, &["all alerts a runbook", "every alert a runbook", "all alerts runbooks", "all alerts linked to a runbook", "every alert linked to a runbook", "all alerts linked to runbooks", "no alert without a runbook", "no alerts without a runbook"]),
        (Predicate::MilestonesDone, &["all milestones", "every milestone"]),
        (Predicate::RisksMitigated, &["all risks mitigated", "every risk mitigated", "no unmitigated risks", "no risk unmitigated"]),
        (Predicate::HighRisksMitigated, &["all high risks mitigated", "every high risk mitigated", "all high and critical risks mitigated", "all high critical risks mitigated", "all critical and high risks mitigated", "no unmitigated high risks", "no high risk unmitigated"]),
        (Predicate::CriticalRisksMitigated, &["all critical risks mitigated", "every critical risk mitigated", "no unmitigated critical risks"]),
    ],
};
