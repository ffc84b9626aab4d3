//! Topics: phrases by which a heading is about something else than its words say, and those that decide before any other.

/// Phrases of a decision, in every language: they make a gate even of a heading that speaks of a sign-off.
#[rustfmt::skip]
pub const DECISIONS: &[&str] = &["go/no-go", "go / no-go", "go/no go", "go no go", "go-no-go", "no-go", "go or no-go", "go nogo", "go / no go"];

/// Headings with one of these are about something else, though they hold a phrase of a topic.
#[rustfmt::skip]
pub const FALSE_FRIENDS: &[&str] = &[
    "exception handling", "exception handler", "exception handlers", "exception hierarchy", "exception types", "exception classes",
    "exception safety", "unhandled exceptions", "custom exceptions", "thrown exceptions", "exceptions thrown", "checked exceptions",
    "runtime exceptions", "raised exceptions", "exception translation", "fee waiver", "fee waivers", "waiver of fees",
    "liability waiver", "tuition waiver", "waiver form", "feature gate", "feature gates", "logic gate", "logic gates", "logging gate",
    "scheduling gates", "scheduling gate", "pod readiness", "readiness probe", "readiness probes", "gate driver", "gate level",
    "github actions", "gate array", "quantum gates", "github action", "user actions", "server actions", "kubernetes rollout",
    "kubernetes rollouts", "rollout status", "rollout restart", "renal risk", "clinical risk", "risk-free", "risk free", "example.com",
    "track record", "secret santa", "root cause", "the checklist", "this checklist",
];

/// Words that open the heading of a phase or stage when a number or letter follows.
#[rustfmt::skip]
pub const STAGE_WORDS: &[&str] = &[
    "stage", "phase", "wave", "ring", "etappe", "stufe", "étape", "vague", "fase", "этап", "фаза", "etapa", "フェーズ", "ステージ", "阶段", "단계",
];

/// How the choice between the two is written.
pub const GO_NO_GO: &[&str] = &[
    " go/no-go ",
    " go / no-go ",
    " go/no go ",
    " go no go ",
    " go-no-go ",
    " go or no-go ",
    " go / no go ",
    " go vs no-go ",
];
