//! Italian words by which a text says what it is of, how long it counts, and whether it still does.

use crate::records::words::Standing;

#[rustfmt::skip]
pub const STANDING: Standing = Standing {
    draft: &["bozza", "provvisorio", "provvisoria", "preliminare", "in lavorazione", "proposta"],
    void: &[
        "ritirato", "ritirata", "sostituito da", "sostituita da", "annullato", "annullata", "obsoleto", "obsoleta", "superato", "superata", "non valido",
        "non valida", "revocato", "revocata", "non usare",
    ],
    sample: &["esempio", "campione"],
    release_labels: &["oggetto del test", "oggetto della prova", "sistema provato", "software provato", "versione del prodotto", "versione", "version", "versione provata", "rilascio", "release", "build", "versione testata", "candidato"],
    commit_labels: &["commit", "revisione"],
    environment_labels: &["ambiente", "eseguito su", "provato su", "testato su"],
    region_labels: &["regione", "sito", "paese", "sede", "data center", "cluster", "cliente", "negozio", "stabilimento"],
    ends: &[
        "valido fino al", "valida fino al", "valido fino a", "scade il", "scade", "scadenza", "data di scadenza", "approvato fino al", "scaduto il",
        "scaduta il", "fino al",
    ],
    recent: &[
        "non più vecchio di", "non più vecchia di", "di meno di", "meno di", "negli ultimi", "nelle ultime", "nell'ultimo", "entro", "non oltre",
        "al massimo", "massimo",
    ],
    apart: &["persone diverse"],
    since_change: &["dopo l'ultima modifica", "dall'ultima modifica", "dopo l'ultimo cambiamento"],
    blocking: &["blocca", "bloccano"],
    blockers: &[
        "blocchi", "bloccanti", "problemi bloccanti", "punti aperti", "in sospeso", "manca ancora", "ancora mancante", "mancante", "da fare",
        "impedimenti", "cosa manca",
    ],
    known_issues: &["problemi noti", "errori noti", "difetti noti", "anomalie note", "difetti aperti"],
    nothing: &["nessuno", "nessuna", "niente", "nulla", "non applicabile", "tutti chiusi"],
    releases: &[
        "rilascio", "lancio", "pubblicazione", "versione", "messa in produzione", "messa in servizio", "consegna", "migrazione", "release", "go-live",
        "avvio",
    ],
    holds: &[
        "non si fa", "è rinviato", "è rinviata", "non parte",
        "in attesa", "fermo", "ferma", "fermato", "sospeso", "sospesa", "rinviato", "rinviata", "rimandato", "rimandata", "bloccato", "bloccata",
        "respinto", "respinta", "annullato", "annullata", "congelato", "congelata", "non approvato", "non approvata", "in pausa",
    ],
    stops: &[
        "non rilasciare", "non pubblicare", "non mettere in produzione", "non andare in produzione", "non distribuire", "blocca il rilascio",
        "blocca il lancio", "no-go", "nessun rilascio",
    ],
    by_itself: &["da questo documento", "con questo documento", "dal presente documento"],
    own_status: &["stato del documento"],
    withdraws: &["sospende", "sospesa", "sospensione", "riapro", "riaperto", "ritiro", "ritira", "ritirata", "revoco", "revoca", "revocata", "annullo", "annullata", "ritiriamo", "ritirano", "ritirò", "ritirato", "revochiamo"],
    approvals: &["parere", "parere favorevole", "approvazione", "autorizzazione", "benestare", "firma", "consenso", "nulla osta", "accettazione"],
    over: &["non più", "revocato il blocco", "risolto", "risolta", "ripreso", "ripresa", "chiuso", "chiusa", "terminato", "sbloccato"],
    until: &["finché", "fino a", "fino al"],
    only_if: &["solo se", "solo quando"],
    rules: &["se", "quando", "qualsiasi", "ogni", "sempre", "dovrebbe", "in caso", "salvo", "il venerdì", "può"],
    ongoing: &["non iniziata", "da iniziare", "in corso", "attivo", "attiva", "aperto", "aperta", "non risolto", "indagine"],
    incidents: &["incidente", "interruzione", "guasto", "disservizio"],
    reverts: &["revert", "annullato", "annullata", "ripristinato", "ripristinata"],
    next_release: &["prossima versione", "prossimo rilascio", "rilasciamo", "prepariamo", "stiamo preparando", "in preparazione"],
    minutes: &["blocco", "verbale", "riunione", "go/no-go", "mail", "e-mail", "decisione", "messaggio", "annuncio", "stato", "nota", "comunicazione", "comitato"],
    past: &[
        "post-mortem", "postmortem", "retrospettiva", "lezioni", "rischio", "rischi", "registro dei rischi", "storico", "archivio", "runbook",
        "processo", "politica", "guida", "modello", "procedura",
    ],
    not_days: &["scadenza", "obiettivo", "termine", "prevista", "previsto", "prossima", "prossimo", "rilascio", "valido", "inizio", "fine", "fino"],
    status_labels: &["stato", "stato del documento"],
    confirms: &["confermo"],
    this: &["questo", "questa", "il", "la"],
    without: &["nessun", "nessuno", "nessuna", "zero", "0", "senza"],
    severities: &[&["critico", "critica", "critici", "critiche", "bloccante"], &["alto", "alta", "alti", "alte", "grave", "gravi", "maggiore"]],
    environments: &[&["produzione", "prod"], &["preproduzione", "staging", "collaudo"], &["test", "qa", "integrazione", "laboratorio"], &["sviluppo", "dev", "locale"]],
    units: &[("giorno", 1), ("giorni", 1), ("settimana", 7), ("settimane", 7), ("mese", 31), ("mesi", 31), ("anno", 366), ("anni", 366)],
};
