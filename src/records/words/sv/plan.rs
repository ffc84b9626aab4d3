//! The words of Swedish for plans.

use crate::records::Strength;
use crate::records::words::Plan;
use crate::records::words::plan::{Noun, RunbookPart, Said};

#[rustfmt::skip]
pub const PLAN: Plan = Plan {
    before: &["före", "innan"],
    after: &["efter"],
    drills: &["övning*"],
    alerts: &["larm", "varning"],
    sections: &["avsnitt", "kapitel"],
    runbook_parts: &[
        (RunbookPart::Detection, &["upptäck", "symptom", "larm"]),
        (RunbookPart::Mitigation, &["åtgärd", "lösning", "återställ"]),
        (RunbookPart::Owners, &["ansvarig", "ägare", "eskalering", "jour"]),
        (RunbookPart::Postmortem, &["post mortem", "efteranalys"]),
    ],
    strengths: &[(Strength::Executed, &["utförd", "utfört", "genomförd", "genomfört"])],
    baselines: &["uppmätt prestanda"],
    measured: &["uppmätt", "nuvarande"],
    next_review: &["nästa granskning"],
    promotions: &["utrullning", "rulla ut", "stegvis", "gradvis"],
    stages: &["pilot"],
    incident_logs: &["incidentlogg", "incidenter", "driftanteckningar"],
    duties: &["*granskning", "*genomgång", "*revision", "test", "tester", "återställningstest*", "penetrationstest*", "*rotation", "*export", "*kontroll", "*kontroller"],
    orders: &["granska", "testa", "öva", "rotera", "exportera", "kontrollera", "förnya", "återställ"],
    escalations: &["eskalering"],
    load_tests: &["lasttest", "belastningstest", "prestandatest"],
    verbs: &[],
    at_least: &["minst", "åtminstone"],
    files: &["fil*", "rapport*", "bevis*", "dokument*", "protokoll*"],
    nouns: &[
        (Noun::Actions, &["åtgärd", "åtgärder"]),
        (Noun::Risks, &["risk", "risker"]),
        (Noun::Secrets, &["hemlighet", "hemligheter"]),
        (Noun::Objectives, &["slo", "slo:er", "slo er"]),
        (Noun::Tracks, &["arbetsström", "arbetsströmmar", "arbetspaket"]),
        (Noun::Milestones, &["milstolpe", "milstolpar"]),
        (Noun::Runbooks, &["runbook", "runbooks", "runbooken", "driftshandbok", "driftshandböcker"]),
        (Noun::Incidents, &["incident", "incidenter", "störning", "störningar"]),
        (Noun::Drills, &["övning", "övningar"]),
        (Noun::Duties, &["åtagande", "åtaganden"]),
    ],
    small: &["är", "har", "de", "den", "det", "ska", "måste", "får", "vara", "varit", "blivit", "en", "ett", "av", "som"],
    said: &[
        (Said::Open, &["öppen", "öppet", "öppna", "olöst", "olösta", "kvarstående"]),
        (Said::Overdue, &["försenad", "försenat", "försenade", "förfallen", "förfallna"]),
        (Said::Blocked, &["blockerad", "blockerat", "blockerade"]),
        (Said::Renewed, &["roterad", "roterade", "förnyade", "bytta", "i tid"]),
        (Said::Fresh, &["aktuell", "aktuella"]),
        (Said::Stale, &["föråldrad", "föråldrade", "inaktuell", "inaktuella"]),
        (Said::There, &["finns", "tillgängliga", "tillgänglig"]),
        (Said::Kept, &["uppfyllda", "uppfylld", "hållna"]),
        (Said::Missed, &["missade", "missad", "brutna"]),
        (Said::Mitigated, &["hanterade", "mildrade"]),
        (Said::Unmitigated, &["ohanterade", "ohanterad"]),
        (Said::Held, &["genomförda", "genomförd", "hållen", "utförda", "utförd"]),
        (Said::Required, &["krävda", "efterfrågade", "nödvändiga"]),
    ],
    predicates: &[],
};
