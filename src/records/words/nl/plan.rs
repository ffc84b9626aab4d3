//! The words of Dutch for plans.

use crate::records::Strength;
use crate::records::words::Plan;
use crate::records::words::plan::{Noun, RunbookPart, Said};

#[rustfmt::skip]
pub const PLAN: Plan = Plan {
    before: &["voor", "voor de", "voor het", "vóór"],
    after: &["na", "na de", "na het"],
    drills: &["oefening*"],
    alerts: &["alarm", "alarmen", "waarschuwing"],
    sections: &["sectie", "hoofdstuk", "paragraaf"],
    runbook_parts: &[
        (RunbookPart::Detection, &["detectie", "symptom", "alarm"]),
        (RunbookPart::Mitigation, &["mitigatie", "oplossing", "herstel"]),
        (RunbookPart::Owners, &["verantwoordelijk", "eigenaar", "escalatie"]),
        (RunbookPart::Postmortem, &["post mortem", "evaluatie"]),
    ],
    strengths: &[(Strength::Executed, &["uitgevoerd", "uitvoering"])],
    baselines: &["gemeten prestaties"],
    measured: &["huidig", "gemeten"],
    next_review: &["volgende review", "volgende herziening"],
    promotions: &["uitrol", "promotie", "gefaseerd", "stapsgewijs"],
    stages: &["pilot"],
    incident_logs: &["incidentenlogboek", "incidenten", "storingen"],
    duties: &["*controle", "*controles", "audit", "audits", "test", "tests", "hersteltest*", "penetratietest*", "belastingstest*", "*rotatie", "*export", "herziening*", "*inspectie", "*beoordeling"],
    orders: &["controleer", "controleren", "test", "testen", "oefen", "oefenen", "roteer", "roteren", "exporteer", "exporteren", "vernieuw", "vernieuwen"],
    escalations: &["escalatie"],
    load_tests: &["loadtest", "belastingstest", "belastingtest", "prestatietest"],
    verbs: &[],
    at_least: &["minstens", "ten minste", "minimaal"],
    files: &["bestand*", "rapport*", "bewijs*", "document*", "verslag*"],
    nouns: &[
        (Noun::Actions, &["actie", "acties", "actiepunt", "actiepunten"]),
        (Noun::Risks, &["risico", "risico's"]),
        (Noun::Secrets, &["geheim", "geheimen", "secret", "secrets"]),
        (Noun::Objectives, &["slo", "slo's", "slos"]),
        (Noun::Tracks, &["werkstroom", "werkstromen", "werkpakket", "werkpakketten"]),
        (Noun::Milestones, &["mijlpaal", "mijlpalen"]),
        (Noun::Runbooks, &["runbook", "runbooks", "draaiboek", "draaiboeken"]),
        (Noun::Incidents, &["incident", "incidenten", "storing", "storingen"]),
        (Noun::Drills, &["oefening", "oefeningen"]),
        (Noun::Duties, &["verplichting", "verplichtingen"]),
    ],
    small: &["zijn", "is", "de", "het", "worden", "moeten", "moet", "mag", "mogen", "heeft", "hebben", "er", "meer", "een", "van"],
    said: &[
        (Said::Open, &["open", "openstaand", "openstaande", "onopgelost", "onopgeloste"]),
        (Said::Overdue, &["te laat", "over tijd", "verlopen", "achterstallig", "achterstallige"]),
        (Said::Blocked, &["geblokkeerd", "geblokkeerde"]),
        (Said::Renewed, &["geroteerd", "vernieuwd", "vervangen", "op tijd"]),
        (Said::Fresh, &["actueel", "up-to-date"]),
        (Said::Stale, &["verouderd", "verouderde"]),
        (Said::There, &["bestaan", "bestaat", "aanwezig", "beschikbaar"]),
        (Said::Kept, &["gehaald", "behaald", "nagekomen"]),
        (Said::Missed, &["gemist", "gemiste", "geschonden"]),
        (Said::Mitigated, &["gemitigeerd", "beperkt"]),
        (Said::Unmitigated, &["ongemitigeerd", "ongemitigeerde"]),
        (Said::Held, &["gehouden", "uitgevoerd", "geoefend"]),
        (Said::Required, &["vereist", "vereiste", "gevraagde", "nodige", "benodigde"]),
    ],
    predicates: &[],
};
