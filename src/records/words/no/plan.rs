//! The words of Norwegian for plans.

use crate::records::Strength;
use crate::records::words::Plan;
use crate::records::words::plan::{Noun, RunbookPart, Said};

#[rustfmt::skip]
pub const PLAN: Plan = Plan {
    before: &["før", "innen"],
    after: &["etter"],
    drills: &["øvelse*"],
    alerts: &["alarm", "alarmer", "varsel"],
    sections: &["avsnitt", "kapittel"],
    runbook_parts: &[
        (RunbookPart::Detection, &["oppdag", "deteksjon", "symptom", "alarm"]),
        (RunbookPart::Mitigation, &["tiltak", "løsning", "gjenopprett"]),
        (RunbookPart::Owners, &["ansvarlig", "eier", "eskalering", "vakt"]),
        (RunbookPart::Postmortem, &["post mortem", "etteranalyse"]),
    ],
    strengths: &[(Strength::Executed, &["utført", "gjennomført"])],
    baselines: &["målt ytelse"],
    measured: &["målt", "nåværende"],
    next_review: &["neste gjennomgang"],
    promotions: &["utrulling", "rulle ut", "trinnvis", "gradvis"],
    stages: &["pilot"],
    incident_logs: &["hendelseslogg", "hendelser", "driftsnotater"],
    duties: &["*gjennomgang", "*gjennomganger", "*revisjon", "test", "tester", "gjenopprettingstest*", "penetrasjonstest*", "*rotasjon", "*rotering", "*eksport", "*kontroll", "*kontroller", "*sjekk"],
    orders: &["gjennomgå", "test", "teste", "øv", "øve", "roter", "rotere", "eksporter", "eksportere", "kontroller", "kontrollere", "sjekk", "sjekke", "forny", "fornye"],
    escalations: &["eskalering"],
    load_tests: &["lasttest", "belastningstest", "ytelsestest"],
    verbs: &[],
    at_least: &["minst", "i det minste"],
    files: &["fil*", "rapport*", "bevis*", "dokument*", "protokoll*"],
    nouns: &[
        (Noun::Actions, &["tiltak", "tiltakene", "aksjon", "aksjoner"]),
        (Noun::Risks, &["risiko", "risikoer"]),
        (Noun::Secrets, &["hemmelighet", "hemmeligheter"]),
        (Noun::Objectives, &["slo", "sloer", "slo er"]),
        (Noun::Tracks, &["arbeidsstrøm", "arbeidsstrømmer", "arbeidspakke", "arbeidspakker"]),
        (Noun::Milestones, &["milepæl", "milepæler"]),
        (Noun::Runbooks, &["runbook", "runbooks", "driftshåndbok", "driftshåndbøker"]),
        (Noun::Incidents, &["hendelse", "hendelser"]),
        (Noun::Drills, &["øvelse", "øvelser"]),
        (Noun::Duties, &["forpliktelse", "forpliktelser"]),
    ],
    small: &["er", "har", "de", "den", "det", "skal", "må", "kan", "være", "vært", "blitt", "en", "et", "av", "som"],
    said: &[
        (Said::Open, &["åpen", "åpent", "åpne", "uløst", "uløste", "gjenstående"]),
        (Said::Overdue, &["forsinket", "forsinkede", "forfalt", "forfalte", "over fristen"]),
        (Said::Blocked, &["blokkert", "blokkerte"]),
        (Said::Renewed, &["rotert", "roterte", "fornyet", "byttet", "i tide"]),
        (Said::Fresh, &["oppdatert", "oppdaterte"]),
        (Said::Stale, &["utdatert", "utdaterte", "foreldet", "foreldede"]),
        (Said::There, &["finnes", "tilgjengelig", "tilgjengelige"]),
        (Said::Kept, &["oppfylt", "oppfylte", "holdt"]),
        (Said::Missed, &["brutt", "brutte"]),
        (Said::Mitigated, &["håndtert", "redusert"]),
        (Said::Unmitigated, &["uhåndterte", "uhåndtert"]),
        (Said::Held, &["gjennomført", "avholdt", "utført"]),
        (Said::Required, &["nødvendige", "påkrevde", "etterspurte"]),
    ],
    predicates: &[],
};
