//! The words of German for plans.

use crate::records::Strength;
use crate::records::words::Plan;
use crate::records::words::plan::{Noun, Predicate, RunbookPart, Said};

#[rustfmt::skip]
pub const PLAN: Plan = Plan {
    before: &["vor", "vor dem", "vor der", "bis", "bis zum", "bis zur"],
    after: &["nach", "nach dem", "nach der", "sobald"],
    drills: &["übung*", "planspiel*", "generalprobe*", "notfallprobe*"],
    alerts: &["alarm", "alarme", "warnung", "warnmeldung"],
    sections: &["abschnitt", "kapitel"],
    runbook_parts: &[
        (RunbookPart::Detection, &["erkenn", "symptom", "alarm", "diagnose"]),
        (RunbookPart::Mitigation, &["behebung", "beheb", "abhilfe", "gegenmaßnahme", "wiederherstell", "lösung"]),
        (RunbookPart::Owners, &["verantwort", "zuständig", "eskalation", "bereitschaft"]),
        (RunbookPart::Postmortem, &["nachbereitung", "nachbesprechung", "post mortem"]),
    ],
    strengths: &[
        (Strength::Production, &["produktion", "produktiv"]),
        (Strength::Local, &["lokal"]),
        (Strength::Executed, &["ausgeführt", "durchgeführt", "ausführung"]),
        (Strength::Baseline, &["vorlage", "richtlinie"]),
    ],
    baselines: &["gemessene leistung", "leistungsmessung", "leistungsmessungen"],
    measured: &["ist", "istwert", "gemessen", "aktuell"],
    next_review: &["nächste prüfung", "nächste überprüfung", "nächstes review", "wiedervorlage"],
    promotions: &["rollout", "ausrollen", "stufenweise", "schrittweise", "freigabestufen", "auslieferungsstufen", "canary"],
    stages: &["pilot", "pilotbetrieb", "produktion", "abnahme"],
    incident_logs: &["betriebsnotizen", "störungsprotokoll", "vorfälle", "störungen"],
    verbs: &["sind", "ist", "die", "wurden", "müssen", "sein"],
    at_least: &["mindestens", "wenigstens"],
    files: &["datei*", "bericht*", "protokoll*", "nachweis*", "beleg*", "dokument*", "unterlage*"],
    nouns: &[
        (Noun::Actions, &["maßnahme", "maßnahmen", "massnahme", "massnahmen", "aktion", "aktionen", "aufgabe", "aufgaben"]),
        (Noun::Risks, &["risiko", "risiken", "risikos"]),
        (Noun::Secrets, &["geheimnis", "geheimnisse", "geheimnissen", "secret", "secrets", "zugangsdaten"]),
        (Noun::Objectives, &["slo", "slos", "dienstgüteziel", "dienstgüteziele"]),
        (Noun::Tracks, &["arbeitspaket", "arbeitspakete", "arbeitspaketen", "arbeitsstrang", "arbeitsstränge", "teilprojekt", "teilprojekte"]),
        (Noun::Milestones, &["meilenstein", "meilensteine", "meilensteinen"]),
        (Noun::Runbooks, &["runbook", "runbooks", "betriebshandbuch", "betriebshandbücher"]),
        (Noun::Incidents, &["vorfall", "vorfälle", "störung", "störungen", "zwischenfall", "zwischenfälle"]),
        (Noun::Drills, &["übung", "übungen", "notfallübung", "notfallübungen", "planspiel", "planspiele", "probe", "proben"]),
        (Noun::Duties, &["pflicht", "pflichten", "wiederkehrende pflicht", "wiederkehrende pflichten"]),
    ],
    small: &["sind", "ist", "die", "wurden", "wurde", "müssen", "muss", "sein", "haben", "hat", "darf", "dürfen", "mehr", "es", "gibt", "bleiben", "bleibt", "eine", "einen", "ein", "der", "den", "das", "noch"],
    said: &[
        (Said::Open, &["offen", "offene", "offenen", "offener", "offenes", "ungelöst", "ungelöste", "ungelösten", "unerledigt", "unerledigte", "unerledigten"]),
        (Said::Overdue, &["überfällig", "überfällige", "überfälligen", "verspätet", "verspätete", "verspäteten", "in verzug"]),
        (Said::Blocked, &["blockiert", "blockierte", "blockierten"]),
        (Said::Renewed, &["rotiert", "erneuert", "gewechselt", "rechtzeitig rotiert", "rechtzeitig"]),
        (Said::Fresh, &["aktuell", "frisch", "auf dem neuesten stand"]),
        (Said::Stale, &["veraltet", "veraltete", "veralteten"]),
        (Said::There, &["vorhanden", "verfügbar", "liegen vor", "liegt vor", "existieren", "existiert"]),
        (Said::Kept, &["eingehalten", "erfüllt", "erreicht"]),
        (Said::Missed, &["verfehlt", "verfehlte", "verfehlten", "verletzt", "verletzte", "verletzten"]),
        (Said::Mitigated, &["gemindert", "mitigiert", "behandelt"]),
        (Said::Unmitigated, &["ungeminderte", "ungeminderten"]),
        (Said::Held, &["durchgeführt", "abgehalten", "geübt", "geprobt", "erprobt", "bestanden", "gelaufen", "stattgefunden"]),
        (Said::Required, &["gefordert", "geforderte", "geforderten", "verlangte", "verlangten", "nötige", "nötigen", "erforderliche", "erforderlichen", "benötigte", "benötigten"]),
    ],
    predicates: &[
        (Predicate::SecretsInTime, &["alle secrets rotiert", "keine secrets überfällig"]),
        (Predicate::WaiversApproved, &["alle ausnahmen genehmigt"]),
        (Predicate::ActionsInTime, &["keine maßnahme überfällig", "keine maßnahmen überfällig", "keine überfälligen maßnahmen"]),
        (Predicate::ObjectivesMet, &["alle slos eingehalten", "alle slos erfüllt"]),
        (Predicate::RunbooksFresh, &["keine veralteten runbooks", "kein runbook veraltet"]),
        (Predicate::AlertsServed, &["alle alarme haben ein runbook", "jeder alarm hat ein runbook"]),
        (Predicate::MilestonesDone, &["alle meilensteine"]),
        (Predicate::RisksMitigated, &["alle risiken gemindert", "alle risiken mitigiert"]),
        (Predicate::HighRisksMitigated, &["alle hohen risiken gemindert", "alle hohen risiken mitigiert"]),
    ],
};
