//! The words of plans in Italian.

use crate::records::Strength;
use crate::records::words::Plan;
use crate::records::words::plan::{Noun, RunbookPart, Said};

#[rustfmt::skip]
pub const PLAN: Plan = Plan {
    before: &["prima di", "prima del", "prima della", "entro"],
    after: &["dopo", "dopo il", "dopo la"],
    drills: &["esercitazion*"],
    duties: &["revisione", "revisioni", "verifica", "verifiche", "audit", "audits", "prova", "prove", "test", "rotazion*", "esportazion*", "controllo", "controlli", "ispezion*"],
    orders: &["rivedere", "verificare", "provare", "testare", "ruotare", "esportare", "controllare", "rinnovare", "ripristinare"],
    alerts: &["allarme", "allarmi", "avviso"],
    sections: &["sezione", "capitolo"],
    runbook_parts: &[
        (RunbookPart::Detection, &["rilevament", "sintom", "allarme"]),
        (RunbookPart::Mitigation, &["mitigazion", "risoluzion", "rimedi", "ripristin"]),
        (RunbookPart::Owners, &["responsabil", "reperibil", "escalation"]),
        (RunbookPart::Postmortem, &["post mortem", "retrospettiva"]),
    ],
    strengths: &[(Strength::Executed, &["esecuzione", "eseguito", "eseguita"])],
    baselines: &["prestazioni misurate"],
    measured: &["attuale", "misurato"],
    next_review: &["prossima revisione"],
    promotions: &["promozione", "rilascio graduale", "rilascio progressivo", "distribuzione graduale"],
    stages: &["pilota", "disponibilità generale"],
    incident_logs: &["registro incidenti", "registro degli incidenti", "incidenti"],
    escalations: &["escalation"],
    load_tests: &["test di carico", "prova di carico", "prove di carico", "test di prestazione"],
    verbs: &[],
    at_least: &["almeno", "come minimo"],
    files: &["file", "rapport*", "prove", "document*", "verbal*"],
    nouns: &[
        (Noun::Actions, &["azione", "azioni", "attività"]),
        (Noun::Risks, &["rischio", "rischi"]),
        (Noun::Secrets, &["segreto", "segreti", "credenziale", "credenziali"]),
        (Noun::Objectives, &["slo", "obiettivo di servizio", "obiettivi di servizio"]),
        (Noun::Tracks, &["filone", "filoni"]),
        (Noun::Milestones, &["traguardo", "traguardi", "milestone"]),
        (Noun::Runbooks, &["runbook"]),
        (Noun::Incidents, &["incidente", "incidenti"]),
        (Noun::Drills, &["esercitazione", "esercitazioni", "prova", "prove"]),
        (Noun::Duties, &["obbligo", "obblighi"]),
    ],
    small: &["sono", "è", "i", "gli", "le", "il", "la", "lo", "stati", "state", "stato", "stata", "deve", "devono", "essere", "può", "ha", "hanno", "resta", "restano", "di", "un", "una"],
    said: &[
        (Said::Open, &["aperto", "aperta", "aperti", "aperte", "irrisolto", "irrisolti", "in sospeso"]),
        (Said::Overdue, &["in ritardo", "scaduto", "scaduta", "scaduti", "scadute"]),
        (Said::Blocked, &["bloccato", "bloccata", "bloccati", "bloccate"]),
        (Said::Renewed, &["ruotato", "ruotati", "ruotate", "rinnovato", "rinnovati", "rinnovate", "in tempo"]),
        (Said::Fresh, &["aggiornato", "aggiornati"]),
        (Said::Stale, &["obsoleto", "obsoleti"]),
        (Said::There, &["esiste", "esistono", "disponibile", "disponibili", "presente", "presenti"]),
        (Said::Kept, &["rispettato", "rispettati", "raggiunto", "raggiunti"]),
        (Said::Missed, &["mancato", "mancati", "violato", "violati"]),
        (Said::Mitigated, &["mitigato", "mitigati"]),
        (Said::Unmitigated, &["non mitigato", "non mitigati"]),
        (Said::Held, &["svolta", "svolte", "eseguita", "eseguite", "effettuata", "effettuate", "condotta", "condotte"]),
        (Said::Required, &["richiesto", "richiesti", "necessario", "necessari"]),
    ],
    predicates: &[],
};
