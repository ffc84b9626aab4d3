//! Expectations: what the fixtures compare, one line for each thing that a user sees.

use holdpoint::Compiled;
use holdpoint::base::{Place, Severity};
use holdpoint::evaluate::{
    Freshness, FreshnessState, GateVerdict, Provenance, Standing, Tick, Verdict,
};
use holdpoint::link::{Linked, Named, NamedPlace, Promotion, PromotionStage, State};
use holdpoint::records::{Kind, ReferenceKind, Value};

/// The text of one kind of expectation.
pub fn render(kind: &str, compiled: &Compiled) -> String {
    let lines = match kind {
        "diagnostics" => diagnostics(compiled),
        "records" => records(compiled),
        "gates" => gates(compiled),
        "blockers" => blockers(compiled),
        "changes" => changes(compiled),
        "due" => due(compiled),
        "way" => way(compiled),
        "evidence" => evidence(compiled),
        "freshness" => freshness(compiled),
        "promotions" => promotions(compiled),
        "stages" => stages(compiled),
        "named" => compiled
            .model
            .named
            .iter()
            .map(|one| named(compiled, one))
            .collect(),
        "absent" => absent(compiled),
        "clock" => compiled.assessment.clock.iter().map(tick).collect(),
        other => panic!("nothing is known of the expectation `{other}`"),
    };
    lines
        .into_iter()
        .flat_map(|line| [line, "\n".to_owned()])
        .collect()
}

/// `docs/x.md:3:5 error[rule] message`.
fn diagnostics(compiled: &Compiled) -> Vec<String> {
    let line = |found: &holdpoint::base::Diagnostic| {
        let severity = match found.severity {
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
        };
        format!(
            "{} {severity}[{}] {}",
            at(compiled, &found.at),
            found.rule,
            found.message
        )
    };
    compiled.diagnostics.iter().map(line).collect()
}

/// `2025-12-01 waiver_expires: W-1`, `2025-12-01 verdict: docs/x/go becomes no_go`.
fn tick(tick: &Tick) -> String {
    let to = match tick.what {
        "verdict" => format!(" becomes {}", tick.to),
        "allow_expires" => format!(" for {}", tick.to),
        _ => String::new(),
    };
    format!("{} {}: {}{to}", tick.date, tick.what, tick.subject)
}

/// `docs/x.md:3 local → staging (stage) → GA`: a stage that a record tells of has its kind behind it.
fn promotions(compiled: &Compiled) -> Vec<String> {
    let stage = |stage: &PromotionStage| {
        let record = stage.record.map(|at| &compiled.model.records[at].record);
        let kind = record.map(|record| format!(" ({})", record.kind.word()));
        format!("{}{}", stage.name, kind.unwrap_or_default())
    };
    let line = |promotion: &Promotion| {
        let lines = compiled.model.lines(&promotion.path);
        let line = lines.map_or(0, |lines| lines.line(promotion.span.start));
        let stages: Vec<String> = promotion.stages.iter().map(stage).collect();
        format!("{}:{line} {}", promotion.path, stages.join(" → "))
    };
    compiled.model.promotions.iter().map(line).collect()
}

/// `Pilot may begin`, `Harbour waits for Pilot`; a stage that is over has its title alone.
fn stages(compiled: &Compiled) -> Vec<String> {
    let judged = compiled.assessment.records.iter();
    let line = judged.filter_map(|(index, judgement)| {
        let title = &compiled.model.records[*index].record.title;
        let begins = judgement.computed.get("may_begin")?;
        let waits = match judgement.computed.get("waits_for") {
            Some(Value::Text(before)) => format!(" waits for {before}"),
            _ => String::new(),
        };
        let begins = if *begins == Value::Bool(true) {
            " may begin"
        } else {
            ""
        };
        Some(format!("{title}{begins}{waits}"))
    });
    line.collect()
}

/// `#49 docs/x.md:3, docs/x.md:7 as spare pump alarms`: every place, and the words there that stand for the number.
fn named(compiled: &Compiled, named: &Named) -> String {
    let place = |place: &NamedPlace| {
        let lines = compiled.model.lines(&place.path);
        let line = lines.map_or(0, |lines| lines.line(place.span.start));
        let called = place.called.as_ref().map(|words| format!(" as {words}"));
        format!("{}:{line}{}", place.path, called.unwrap_or_default())
    };
    let places: Vec<String> = named.places.iter().map(place).collect();
    format!("{} {}", named.name, places.join(", "))
}

/// `docs/x.md config/gone.toml`: a document, and a path that it names.
fn absent(compiled: &Compiled) -> Vec<String> {
    let all = compiled.model.absent.iter();
    let lines = all.flat_map(|(path, absent)| {
        let texts = absent.iter().map(|one| &one.citation.text);
        texts.map(move |text| format!("{path} {text}"))
    });
    lines.collect()
}

fn at(compiled: &Compiled, place: &Place) -> String {
    let lines = compiled
        .model
        .lines(&place.path)
        .filter(|_| place.path.as_str() != "site.toml" || place.span.end > 0);
    match lines {
        Some(lines) => {
            let position = lines.position(compiled.model.text(&place.path), place.span.start);
            format!("{}:{}:{}", place.path, position.line, position.column)
        }
        None => place.path.to_string(),
    }
}

/// `risk "Outage" 12 claimed=open verdict=unmet owners=SRE,Data target="Q4"`; gates and criteria stand in `gates`.
fn records(compiled: &Compiled) -> Vec<String> {
    let all = compiled.model.records.iter().enumerate();
    all.filter(|(_, linked)| !matches!(linked.record.kind, Kind::Gate | Kind::Criterion))
        .map(|(index, linked)| record(compiled, index, linked))
        .collect()
}

fn record(compiled: &Compiled, index: usize, linked: &Linked) -> String {
    let record = &linked.record;
    let mut line = format!(
        "{} \"{}\" {}",
        record.kind.word(),
        record.title,
        linked.line
    );
    if let Some(claim) = &record.claim {
        line += &format!(" claimed={}", claim.status.word());
    }
    if let Some(judgement) = compiled.assessment.records.get(&index) {
        line += &format!(" verdict={}", verdict(judgement.verdict));
    }
    if !record.owners.is_empty() {
        let names: Vec<&str> = record
            .owners
            .iter()
            .map(|owner| owner.name.as_str())
            .collect();
        line += &format!(" owners={}", names.join(","));
    }
    if let Some(Value::Integer(days)) = compiled
        .assessment
        .records
        .get(&index)
        .and_then(|judged| judged.computed.get("uncovered_days"))
    {
        line += &format!(" uncovered={days}");
    }
    if let Some(&action) = linked.joins.may_be_ended_by.first() {
        line += &format!(" may-end-with={}", compiled.model.records[action].key);
    }
    if let Some(track) = linked.parent.filter(|_| record.kind == Kind::Deliverable) {
        line += &format!(" of={}", compiled.model.records[track].key);
    }
    if let Some(target) = &record.target {
        line += &format!(" target=\"{}\"", target.text);
    }
    line
}

/// `track "Restore" due 2025-11-02, 8 days late, before "open day"`: what has a due day, and what hangs on an event.
fn due(compiled: &Compiled) -> Vec<String> {
    let records = compiled.assessment.records.iter();
    let told = records.filter_map(|(&index, judgement)| {
        let linked = &compiled.model.records[index];
        let mut line = format!("{} \"{}\"", linked.record.kind.word(), linked.record.title);
        if let Some(due) = judgement.due {
            line += &format!(" due {}", due.day);
            line += if due.late { ", late" } else { "" };
        }
        if let Some(event) = &linked.joins.event {
            line += &format!(", {:?} \"{}\"", event.relation, event.name);
            line += if event.to.is_some() {
                " of this tree"
            } else {
                ""
            };
        }
        (judgement.due.is_some() || linked.joins.event.is_some()).then_some(line)
    });
    told.collect()
}

/// `Gate`, and below it, indented, `docs/x.md:12 Record: Act` for each change that it waits for.
fn way(compiled: &Compiled) -> Vec<String> {
    let mut lines = Vec::new();
    for gate in compiled
        .assessment
        .gates
        .iter()
        .filter(|gate| !gate.way.is_empty())
    {
        lines.push(gate.title.clone());
        for step in &gate.way {
            let linked = step.records.first().map(|&at| &compiled.model.records[at]);
            let place = linked.map_or("nowhere".to_owned(), |linked| {
                let line = compiled
                    .model
                    .lines(&linked.record.path)
                    .map_or(linked.line, |lines| lines.line(step.span.start));
                format!("{}:{line} {}", linked.record.path, linked.record.title)
            });
            lines.push(format!("  {place}: {:?}", step.change.act));
        }
    }
    lines
}

/// `Title: no_go`, and below it, indented, `Criterion: unmet, contradicted`.
fn gates(compiled: &Compiled) -> Vec<String> {
    let mut lines = Vec::new();
    for gate in &compiled.assessment.gates {
        let aside = gate.set_aside.as_ref();
        let aside = aside.map_or_else(String::new, |why| format!(", set aside: {}", why.why()));
        let said = gate_verdict(gate.verdict);
        lines.push(format!("{}: {said}{aside}", gate.title));
        for index in &gate.criteria {
            let title = &compiled.model.records[*index].record.title;
            let judged = compiled.assessment.records.get(index).map(|judgement| {
                match standing(judgement.standing) {
                    "" => verdict(judgement.verdict).to_owned(),
                    standing => format!("{}, {standing}", verdict(judgement.verdict)),
                }
            });
            lines.push(format!(
                "  {title}: {}",
                judged.unwrap_or_else(|| "not judged".to_owned())
            ));
        }
    }
    lines
}

/// `docs/x.md:5 the pump stalls: claimed `open` (Bo)` below the criterion that it stands in the way of.
fn blockers(compiled: &Compiled) -> Vec<String> {
    let model = &compiled.model;
    let mut lines = Vec::new();
    for (gate, index) in compiled
        .assessment
        .gates
        .iter()
        .flat_map(|gate| gate.criteria.iter().map(move |index| (gate, index)))
    {
        let judged = compiled
            .assessment
            .records
            .get(index)
            .filter(|judgement| !judgement.blockers.is_empty());
        let Some(judged) = judged else { continue };
        lines.push(format!(
            "{} / {}",
            gate.title, model.records[*index].record.title
        ));
        for blocker in &judged.blockers {
            let linked = &model.records[blocker.record];
            let line = model
                .lines(&linked.record.path)
                .map_or(0, |lines| lines.line(blocker.span.start));
            let owners: Vec<&str> = linked
                .record
                .owners
                .iter()
                .map(|owner| owner.name.as_str())
                .collect();
            let owners = if owners.is_empty() {
                String::new()
            } else {
                format!(" ({})", owners.join(", "))
            };
            lines.push(format!(
                "  {}:{line} {}: {}{owners}",
                linked.record.path, linked.record.title, blocker.why
            ));
        }
    }
    lines
}

/// `Go-live: 2025-12-01 no_go because docs/x/restore`.
fn changes(compiled: &Compiled) -> Vec<String> {
    let all = compiled
        .assessment
        .gates
        .iter()
        .flat_map(|gate| gate.changes_on.iter().map(move |change| (gate, change)));
    all.map(|(gate, change)| {
        format!(
            "{}: {} {} because {}",
            gate.title,
            change.date,
            gate_verdict(change.to),
            change.because
        )
    })
    .collect()
}

/// `path docs/x.md: missing, cited 2 times`.
fn evidence(compiled: &Compiled) -> Vec<String> {
    let line = |(at, entry): (usize, &holdpoint::link::Evidence)| {
        let today = compiled.assessment.evidence_state(&compiled.model, at);
        let times = entry.citations.len();
        let moved = entry
            .moved_to
            .as_ref()
            .map_or(String::new(), |path| format!(", moved to {path}"));
        format!(
            "{} {}: {}, cited {times}×{moved}",
            reference(entry.kind),
            entry.text,
            state(today)
        )
    };
    compiled
        .model
        .evidence
        .iter()
        .enumerate()
        .map(line)
        .collect()
}

/// `docs/x.md: stale, 2025-10-01 by its text, 40 of 30 days`; documents, then drills, then evidence that has an allowance.
fn freshness(compiled: &Compiled) -> Vec<String> {
    let (model, assessment) = (&compiled.model, &compiled.assessment);
    let documents = assessment
        .documents
        .iter()
        .map(|(path, of)| age(&path.to_string(), of));
    let drills = assessment
        .records
        .iter()
        .filter(|(at, _)| model.records[**at].record.kind == Kind::Drill);
    let drills = drills.filter_map(|(at, judged)| {
        Some(age(
            &format!("drill {}", model.records[*at].record.title),
            judged.freshness.as_ref()?,
        ))
    });
    let evidence = model
        .evidence
        .iter()
        .zip(&assessment.evidence_ages)
        .filter(|(_, of)| of.state.is_some());
    documents
        .chain(drills)
        .chain(evidence.map(|(entry, of)| age(&format!("evidence {}", entry.text), of)))
        .collect()
}

fn age(name: &str, of: &Freshness) -> String {
    let state = match of.state {
        None => "no allowance",
        Some(FreshnessState::Fresh) => "fresh",
        Some(FreshnessState::DueSoon) => "due_soon",
        Some(FreshnessState::Stale) => "stale",
        Some(FreshnessState::Unknown) => "unknown",
    };
    let from = match of.from {
        None => "",
        Some(Provenance::Text) => " by its text",
        Some(Provenance::FrontMatter) => " by its front matter",
        Some(Provenance::Git) => " by git",
        Some(Provenance::Bulk) => " by git, before a change of many",
    };
    let updated = of
        .updated
        .map_or("no date".to_owned(), |day| day.to_string());
    let days = of
        .age_days
        .map_or(String::new(), |days| format!(", {days}"));
    let allowed = of
        .allowed_days
        .map_or(String::new(), |allowed| format!(" of {allowed} days"));
    format!("{name}: {state}, {updated}{from}{days}{allowed}")
}

fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "met",
        Verdict::Waived => "waived",
        Verdict::Unmet => "unmet",
        Verdict::Unknown => "unknown",
        Verdict::NotApplicable => "not_applicable",
    }
}

fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Plain => "",
        Standing::ReadyToSign => "ready to sign",
        Standing::Contradicted => "contradicted",
        Standing::Unproven => "unproven",
    }
}

fn gate_verdict(verdict: GateVerdict) -> &'static str {
    match verdict {
        GateVerdict::NoGo => "no_go",
        GateVerdict::Unknown => "unknown",
        GateVerdict::GoWithWaivers => "go_with_waivers",
        GateVerdict::Go => "go",
    }
}

fn state(state: State) -> &'static str {
    match state {
        State::Ok => "ok",
        State::Unchecked => "unchecked",
        State::Prose => "prose",
        State::Stale => "stale",
        State::Pending => "pending",
        State::Hollow => "hollow",
        State::Untracked => "untracked",
        State::Outside => "outside",
        State::Broken => "broken",
        State::Missing => "missing",
    }
}

fn reference(kind: ReferenceKind) -> &'static str {
    match kind {
        ReferenceKind::Path => "path",
        ReferenceKind::Glob => "glob",
        ReferenceKind::Directory => "directory",
        ReferenceKind::Script => "script",
        ReferenceKind::Command => "command",
        ReferenceKind::Url => "url",
        ReferenceKind::Issue => "issue",
        ReferenceKind::Prose => "prose",
        ReferenceKind::Pending => "pending",
    }
}
