//! The words of plans in Italian.

use crate::records::Strength;
use crate::records::words::Plan;
use crate::records::words::plan::RunbookPart;

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
    last_time: &["ultima", "ultimo", "ultima volta"],
    next_time: &["prossima", "prossimo", "prossima volta"],
    held_on: &["eseguito il", "svolto il"],
    of_rounds: &["il", "data", "volta", "esegui", "esecuzione", "revision", "verific", "test", "rotazion", "scadenza"],
    promotions: &["promozione", "rilascio graduale", "rilascio progressivo", "distribuzione graduale"],
    stages: &["pilota", "disponibilità generale"],
    incident_logs: &["registro incidenti", "registro degli incidenti", "incidenti"],
    escalations: &["escalation"],
    load_tests: &["test di carico", "prova di carico", "prove di carico", "test di prestazione"],
    verbs: &[],
    predicates: &[],
};
