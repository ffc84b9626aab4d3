//! Italian.

use super::polarity::Polarity;
use super::{Adverse, Language};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "it",
    spaceless: false,
    adverse: Adverse {
        not: &[],
        except: &[],
        contrast: &[],
        limit: &[],
        future: &[],
        condition: &[],
        hedge: &[],
        trouble: &[],
    },
    harmless: &[],
};

#[rustfmt::skip]
pub static POLARITY: Polarity = Polarity {
    spaceless: false,
    compounds: false,
    open: &[
        "aperto", "aperta", "aperti", "aperte", "irrisolto", "irrisolta", "non risolto", "in sospeso", "rimanente", "bloccante",
        "bloccanti", "fallito", "saltato", "mancante", "mancanti", "in ritardo",
    ],
    severe: &[
        "noto", "nota", "noti", "note", "critico", "critica", "critici", "critiche", "grave", "gravi", "alto", "alta", "maggiore",
        "nuovo", "nuova", "sicurezza",
    ],
    bad: &[
        "errore", "errori", "difetto", "difetti", "guasto", "guasti", "incidente", "incidenti", "vulnerabilità", "blocco", "blocchi",
        "bug", "perdita di dati", "problema", "problemi", "deviazione", "deviazioni", "non conformità", "rischio", "rischi",
        "regressione", "anomalia", "anomalie", "rilievo", "rilievi", "obiezione", "falla",
    ],
    held: &[
        "documentato", "documentati", "rivisto", "rivisti", "registrato", "assegnato", "piano", "elenco", "processo", "registro",
        "analizzato", "comunicato",
    ],
    neutral: &[
        "modifica", "modifiche", "impatto", "migrazione", "interruzione", "dipendenza", "dipendenze", "limitazione", "eccezione",
        "eccezioni", "deroga", "restrizione", "costo", "osservazione", "commento", "domanda", "nota",
    ],
    yes: &["sì", "si", "presente", "presenti", "esiste", "vero"],
    none: &["no", "nessuno", "nessuna", "nessun", "niente", "zero", "nulla", "senza", "assente"],
    pending: &[
        "non ancora", "ancora da", "da fare", "resta da", "restano da", "manca ancora", "mancano ancora", "in attesa di",
        "da completare",
    ],
    left: &[
        "prossimo passo", "prossimi passi", "rimanente", "blocchi", "bloccato da", "da fare", "manca", "mancano", "punti aperti",
        "in sospeso",
    ],
    confirms: &[
        "verificato", "verificata", "testato", "testata", "approvato", "approvata", "rivisto", "convalidato", "confermato",
        "verificato da", "testato da", "approvato da", "rivisto da", "collaudato",
    ],
    refused: &[
        "rifiutato", "rifiutata", "rifiutate", "respinto", "respinta", "respinte", "negato", "negata", "ritirato", "ritirata",
        "revocato", "revocata", "revocate", "annullato", "annullata", "richiesto", "richiesta", "richieste", "proposto", "proposta",
        "proposte", "bozza", "scaduto", "scaduta", "scadute", "precedente", "precedenti", "storico", "passate", "non approvato",
        "non approvata", "non ancora", "archivio",
    ],
    asker: &["richiedente", "richiesto da", "proposto da", "autore"],
    away: &["ferie", "vacanza", "malattia", "assente", "astenuto", "astenuta", "si astiene", "non disponibile"],
    measured: &[
        "misurato", "misurata", "reale", "attuale", "osservato", "ottenuto", "valore", "trovato", "trovati", "raggiunto", "rilevato",
    ],
    ceiling: &["limite", "massimo", "max", "consentito", "consentiti", "ammesso", "soglia massima"],
    floor: &["minimo", "min", "richiesto"],
    more: &["disponibilità", "copertura", "throughput", "tasso di successo", "successo"],
    less: &[
        "tasso di errore", "tempo di risposta", "latenza", "durata", "perdita", "errore", "errori", "ritardo", "ripristino",
    ],
    compare_before: &[
        ("al massimo", "<="), ("massimo", "<="), ("non più di", "<="), ("fino a", "<="), ("meno di", "<"), ("inferiore a", "<"),
        ("sotto", "<"), ("almeno", ">="), ("minimo", ">="), ("non meno di", ">="), ("più di", ">"), ("superiore a", ">"),
        ("oltre", ">"), ("entro", "<="), ("ammessi", "<="), ("consentiti", "<="),
    ],
    compare_after: &[("al massimo", "<="), ("al minimo", ">="), ("o meno", "<="), ("o più", ">=")],
    units: &[
        ("secondo", "s"), ("secondi", "s"), ("minuto", "min"), ("minuti", "min"), ("ora", "h"), ("ore", "h"), ("giorno", "d"),
        ("giorni", "d"), ("settimana", "w"), ("settimane", "w"), ("mese", "mo"), ("mesi", "mo"), ("anno", "y"), ("anni", "y"),
        ("per cento", "%"),
    ],
    numbers: &[
        "zero", "un", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici", "dodici",
    ],
    lasting: &["per", "durante", "da"],
    past: &["era", "prima", "precedente", "obiettivo", "limite", "soglia", "ultimo", "ultimi"],
    links: &[
        "in", "di", "del", "della", "dei", "delle", "nel", "nella", "per", "con", "da", "dal", "al", "e", "o", "su", "dopo",
    ],
    traits: &[
        "richiesto", "obbligatorio", "opzionale", "automatizzato", "automatico", "manuale", "applicabile", "necessario", "bloccante",
        "critico", "nuovo", "modificato", "priorità", "tipo", "categoria", "fase", "ambiente", "gravità", "sforzo", "livello",
        "rischio", "impatto", "esterno", "interno",
    ],
};
