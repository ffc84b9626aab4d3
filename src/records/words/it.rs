//! The words of Italian.

mod plan;
mod standing;

use super::polarity::Polarity;
use super::{Adverse, GateWords, Language, Proof};
use crate::records::Status;
use crate::records::words::vocabulary::{Label, Topic};
use plan::PLAN;
use standing::STANDING;

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "it",
    spaceless: false,
    own: &["gli", "della", "delle", "degli", "dello", "nel", "nella", "nelle", "dalla", "sono", "è", "stato", "stata", "stati", "tutti", "tutte", "senza", "dopo", "questo", "questa", "ancora", "anche", "ogni"],
    all: &["tutti", "tutte", "ogni", "entrambi"],
    everything: &["tutto"],
    listed: &[
        "righe", "riga", "punti", "punto", "criteri", "criterio", "condizioni", "caselle", "domande", "firme",
    ],
    holding: &["soddisfatti", "soddisfatte", "rispettati", "valgono", "spuntate", "spuntati"],
    statuses: &[
        (Status::Open, &[
            "restituito", "restituita", "rimandato", "rimandata",
            "non testato",
            "aperto", "aperta", "da fare", "non iniziato", "non superato", "fallito", "respinto", "respinta",
            "rinviato", "rinviata", "mancante", "pianificato", "in attesa",
        ]),
        (Status::InProgress, &[
            "in corso", "in lavorazione", "parziale", "parzialmente", "quasi fatto", "bozza",
        ]),
        (Status::Done, &[
            
            "definito", "designato", "nominato", "copiato", "caricato", "pulito", "archiviato", "stampato",
            "prenotato", "protetto", "raccolto", "calibrato", "tarato", "ispezionato",
            "sigillato", "collegato", "connesso", "redatto", "allegato", "pagato", "certificato", "omologato", "affisso", "depositato",
            "montato", "concordato", "deciso", "notificato", "avvisato", "integrato", "rilasciato",
            "attivo", "concluso",
            "verde", "verdi",
            "inviato", "inviata", "inviati", "inviate", "aggiornato", "aggiornata", "aggiornati", "aggiornate", "misurato", "misurata", "misurati",
            "misurate", "rinnovato", "rinnovata", "favorevole", "positivo", "positiva", "soddisfatto", "soddisfatta", "soddisfatti", "soddisfatte",
            "corretto", "corretta", "collaudata", "collaudati", "collaudate", "distribuito", "distribuita", "dimostrato", "dimostrata",
            "nessuna obiezione", "conforme", "conformi", "addestrato", "addestrata", "addestrati", "spedito", "spedita",
            "identico", "identica",
            "realizzato", "realizzata", "realizzati", "realizzate", "terminato", "terminata", "terminati", "terminate", "testato", "testata",
            "testati", "testate", "provato", "provata", "provati", "provate", "validato", "validata", "validati", "validate", "approvati",
            "approvate", "verificati", "verificate", "controllato", "controllata", "controllati", "controllate", "formato", "formata", "formati",
            "formate", "informato", "informata", "informati", "informate", "firmati", "firmate", "consegnato", "consegnata", "consegnati",
            "consegnate", "installato", "installata", "installati", "installate", "ripristinato", "ripristinata", "ripristinati", "ripristinate",
            "pubblicato", "pubblicata", "pubblicati", "pubblicate", "ottenuto", "ottenuta", "ottenuti", "ottenute", "concesso", "concessa",
            "concessi", "concesse", "superata", "superati", "superate", "completati", "completate", "configurato", "configurata", "configurati",
            "configurate", "attivato", "attivata", "attivati", "attivate", "documentato", "documentata", "documentati", "documentate", "comunicato",
            "comunicata", "comunicati", "comunicate", "confermato", "confermata", "confermati", "confermate", "conclusi", "concluse", "autorizzati",
            "autorizzate", "chiusi", "chiuse", "risolti", "risolte", "eseguiti", "eseguite", "fatti", "fatte", "riuscito", "riuscita", "riusciti",
            "riuscite",
            "fatto", "fatta", "completato", "completata", "superato", "approvato", "approvata", "verificato",
            "verificata", "collaudato", "firmato", "firmata", "chiuso", "chiusa", "risolto", "risolta", "concluso",
            "conclusa", "eseguito", "eseguita", "nessun rilievo", "in produzione", "autorizzato", "autorizzata",
        ]),
        (Status::Blocked, &[
            "bloccato", "bloccata", "sospeso", "sospesa",
        ]),
        (Status::NotApplicable, &[
            "non applicabile", "non pertinente", "n.a",
        ]),
    ],
    labels: &[
        (Label::Title, &[
            "criterio", "requisito", "punto", "voce", "attività", "controllo", "azione", "compito",
        ]),
        (Label::Status, &["valutazione", "giudizio", "sì/no", "sì / no", 
            "stato", "situazione", "esito",
        ]),
        (Label::Owner, &[
            "responsabile", "referente", "incaricato", "a cura di",
        ]),
        (Label::Target, &[
            "scadenza", "entro",
        ]),
        (Label::Evidence, &[
            "evidenza", "prova", "documento", "riferimento",
        ]),
        (Label::Scope, &[
            "ambito",
        ]),
        (Label::Updated, &[
            "data", "aggiornato il", "ultimo aggiornamento",
        ]),
        (Label::NextReview, &[
            "prossima revisione",
        ]),
        (Label::Created, &[
            "creato il",
        ]),
        (Label::Expires, &[
            "valido fino al", "scade il",
        ]),
        (Label::Starts, &[
            "valido dal",
        ]),
        (Label::Approver, &[
            "approvato da",
        ]),
        (Label::Signature, &[
            "firma",
        ]),
        (Label::Rationale, &[
            "motivazione", "motivo",
        ]),
        (Label::Likelihood, &[
            "probabilità",
        ]),
        (Label::Impact, &[
            "impatto",
        ]),
        (Label::Severity, &[
            "gravità", "livello",
        ]),
        (Label::Mitigation, &[
            "mitigazione",
        ]),
        (Label::Cadence, &[
            "frequenza",
        ]),
        (Label::Decision, &[
            "decisione", "parere", "benestare",
        ]),
        (Label::Blocker, &[
            "bloccato da",
        ]),
        (Label::Priority, &[
            "priorità",
        ]),
        (Label::Notes, &[
            "note", "nota", "osservazioni", "osservazione", "commento", "commenti",
        ]),
    ],
    topics: &[
        (Topic::Legend, &[
            "legenda",
        ]),
        (Topic::Reference, &[
            "cronologia delle modifiche",
        ]),
        (Topic::StopConditions, &[
            "criteri di arresto",
        ]),
        (Topic::DefinitionOfDone, &[
            "criteri di accettazione",
        ]),
        (Topic::SignOff, &[
            "approvazioni", "firme", "autorizzazioni", "sottoscrizioni",
        ]),
        (Topic::Gate, &[
            "criteri di rilascio", "criteri di uscita", "criteri di lancio", "criteri di messa in esercizio", "condizioni di rilascio",
        ]),
        (Topic::Waivers, &[
            "deroghe", "deroga",
        ]),
        (Topic::Deferrals, &[
            "rinviati",
        ]),
        (Topic::Drills, &[
            "esercitazioni", "esercitazione",
        ]),
        (Topic::Risks, &[
            "rischi",
        ]),
        (Topic::Checklist, &[
            "lista di controllo",
        ]),
        (Topic::Procedure, &[
            "procedura", "procedure",
        ]),
        (Topic::Tracks, &[
            "filoni",
        ]),
    ],
    proof: Proof {
        in_force: &["attivo", "in vigore", "vigente"],
        result: &["risultati", "esiti", "risultato", "esito", "verdetto", "conclusione", "parere", "valutazione", "giudizio"],
        granted: &["accettato", "favorevole", "positivo", "superato", "conforme", "idoneo"],
        refused: &["non superat", "fallit", "rifiutat", "respint", "sfavorevole", "negativ", "bocciat", "non conforme", "non approvat", "non accettat", "non idoneo", "insufficiente"],
        none: &["nessun", "nessuna", "nessuno", "senza", "zero", "niente", "nulla"],
        whole: &["tutti", "tutte", "tutto", "completo", "completa", "completato", "chiusi", "chiuse", "lista di controllo", "ogni", "ciascun"],
        equal: &["uguali", "identic", "coincidono", "corrispondono", "stesso numero"],
        advice: &["raccomand", "consigliat"],
        answering: &["risposta"],
        attempt: &["tentativo", "esecuzione", "prova", "giro"],
        finding: &["vulnerabilità", "rilievo", "penetration test", "difetto", "anomalia"],
        version: &["versione"],
        skipped: &["saltat", "ignorat", "omess"],
        left_open: &["è fallito", "è fallita", "sono falliti", "non è riuscito", "non è riuscita", "non è stato possibile", "deve essere ripetuto", "deve essere ripetuta", "va ripetuto", "va ripetuta", "da ripetere", "è stato interrotto", "è stata interrotta", "inconcludente", "resta in sospeso", "è stato rinviato", "è stata rinviata", "rinviato al", "rinviata al", "avrà luogo", "è previsto per", "è prevista per"],
        failed: &["falliti", "fallite", "=fallimenti"],
        switched_on: &["attivato", "attivata", "abilitato"],
        switched_off: &["disattivato", "disattivata", "disabilitato"],
        decide: &["deciso", "decisione", "nulla osta"],
        approve: &["approv", "accett", "firmar", "=firma", "=firme", "autorizz", "concord"],
        mail: ["da", "oggetto"],
        severities: [&["critic", "bloccant"], &["alta", "alto", "elevat", "grave"], &["media", "medio", "moderat"], &["bassa", "basso"]],
        between: &[("tra", "e"), ("fra", "e")],
        past: &["prima", "precedente"],
    },
    plan: PLAN,
    standing: STANDING,
    adverse: Adverse {
        not: &["non", "mai", "nemmeno", "neanche", "neppure", "nessuno ha", "impossibile", "non ancora", "nessuno l'", "nessuno di noi", "nessuno li"],
        except: &[
            "tranne", "eccetto", "salvo", "meno", "ad eccezione", "a eccezione", "fatta eccezione", "a parte", "escluso", "esclusa", "esclusi", "escluse",
            "all'infuori",
            "senza gli", "senza il", "senza la", "senza le", "senza l'",
        ],
        contrast: &["però", "tuttavia", "comunque", "sebbene", "benché", "anche se", "nonostante", "malgrado", "ma non", "ma con", "ma solo", "ma il", "ma la", ", ma", "ma l'", "ma è", "ma si", "ma ha", "ma ci", "ma i", "ma gli", "ma le", "ma due"],
        limit: &[
            "soltanto", "solamente", "unicamente", "solo in", "solo su", "solo per", "solo il", "solo la", "solo i", "solo le", "solo con", "solo un",
            "solo una", "solo parzialmente", "parziale", "parzialmente", "in parte", "quasi", "a metà", "per la maggior parte", "per ora", "per il momento",
            "finora", "provvisorio", "provvisoria", "provvisoriamente", "temporaneo", "temporaneamente", "in locale", "localmente", "in collaudo", "a voce",
            "verbalmente", "in linea di principio", "alcuni", "alcune", "il resto", "ancora",
            "in ambiente di test", "in ambiente di prova", "limitato a", "limitata a", "sul mio portatile", "sul mio computer", "sul mio pc", "sulla mia macchina", "due terzi", "tre quarti", "metà delle",
            "metà dei", "metà degli", "la maggior parte",
        ],
        future: &[
            "avrà luogo", "si terrà",
            "da ripetere", "va ripetuto", "va ripetuta",
            "domani", "la prossima settimana", "prossima settimana", "settimana prossima", "il prossimo mese", "prossimo mese", "prossimo sprint",
            "prossima versione", "a breve", "più tardi", "in seguito", "prossimamente", "sarà", "saranno", "verrà", "verranno", "seguirà", "segue", "da fare",
            "da completare", "da confermare", "da definire", "da rifare", "da rivedere", "da verificare", "da testare", "da firmare", "previsto", "prevista",
            "pianificato", "pianificata", "programmato", "programmata", "in corso", "in lavorazione", "in preparazione", "in revisione", "in arrivo",
            "entro venerdì", "entro lunedì", "entro fine", "entro il", "dopo il rilascio", "dopo il lancio", "iniziato", "iniziata",
            "a seguire",
        ],
        condition: &[
            "a condizione", "purché", "con riserva", "con riserve", "condizionato", "condizionata", "salvo che", "previa", "previo", "subordinato",
            "subordinata", "se non", "se il", "se la", "qualora", "a patto", "non appena", "quando", "fino a quando", "finché", "fino al", "in attesa",
            "attende", "richiede", "dipende", "necessita", "serve ancora",
            "appena si", "appena il", "appena la", "appena lo", "se nessuno", "se tutti", "se tutto",
            "aspettiamo", "attendiamo", "solo dopo",
        ],
        hedge: &[
            "probabilmente", "forse", "presumibilmente", "apparentemente", "a quanto pare", "dovrebbe", "dovrebbero", "potrebbe", "sembra", "pare", "incerto",
            "incerta", "dubbio", "da chiarire", "presunto", "presunta", "sconosciuto", "ignoto", "stimato", "più o meno", "in teoria", "teoricamente", "credo",
            "si spera", "praticamente",
        ],
        trouble: &[
            "non basta", "non è sufficiente",
            "fallito", "fallita", "falliti", "fallite", "fallisce", "fallimento", "non superato", "bloccato", "bloccata", "bloccante", "bloccanti", "blocca",
            "manca", "mancano", "mancante", "mancanti", "assente", "rotto", "guasto", "guasta", "aperto", "aperta", "aperti", "aperte", "riaperto", "riaperta",
            "rifiutato", "rifiutata", "rifiuto", "respinto", "respinta", "bocciato", "bocciata", "negato", "negata", "ritirato", "ritirata", "revocato",
            "revocata", "annullato", "annullata", "rinviato", "rinviata", "rimandato", "rimandata", "posticipato", "posticipata", "in ritardo", "ritardato",
            "scaduto", "scaduta", "scaduti", "obsoleto", "irrisolto", "irrisolti", "non risolto", "incompleto", "incompleta", "incompiuto", "rimanente",
            "rimanenti", "restano", "rimane", "rimangono", "sospeso", "sospesa", "in sospeso", "in pausa", "fermo", "fermato", "interrotto", "interrotta",
            "abbandonato", "crollato", "caduto", "perduto", "sbagliato", "sbagliata", "errato", "errata", "invalido", "non valido",
            "insufficiente", "regressione", "ripristinato il vecchio", "rosso", "rossa", "giallo", "bozza", "instabile", "saltato", "saltata", "ignorato",
            "disattivato", "disattivata", "disabilitato", "superato il limite", "supera il limite", "viola", "violazione", "troppo", "contrario", "sfavorevole",
            "obiezione", "reclamo",
            "perdita di dati", "perdita di memoria", "errore noto", "errori noti", "difetto in", "difetto nel*", "difetti nel*", "checksum diverso",
            "non corrisponde", "non coincide",
        ],
    },
    harmless: &[
        "non serve", "non occorre", "non è necessario",
        "non solo", "non soltanto", "non più necessario", "non più necessaria", "non necessario", "non necessaria", "non applicabile", "non richiesto",
        "non interessato", "non supera", "se necessario", "se applicabile", "quando necessario", "ove necessario", "ove applicabile", "nulla di aperto",
        "niente di aperto", "nulla manca", "non manca nulla", "come previsto", "come pianificato", "come programmato", "al più tardi ieri", "a meno di",
        "meno di", "almeno", "non più di", "non meno di", "in caso di guasto", "mai superato", "ancora valido", "ancora valida", "ancora una volta",
        "senza il minimo", "senza la minima", "senza l'intervento", "senza la necessità",
    ],
    than: &["di", "che"],
    or: &["o", "oppure"],
    none: &["nessun", "nessuna", "nessuno", "senza", "zero", "privo di", "priva di", "non ci sono", "nulla", "niente"],
    wanted: &[
        "evidenza", "evidenze", "prova", "prove", "approvazione", "firma", "firme", "risposta", "conferma", "test", "revisione", "rapporto", "risultato",
        "risultati", "backup", "copia", "piano", "monitoraggio", "documentazione", "archivio", "tempo", "budget", "contratto", "decisione", "misura",
        "responsabile", "data", "dati", "accesso", "permesso", "autorizzazione",
    ],
    faults: &[
        "problema", "problemi", "errore", "errori", "guasto", "guasti", "difetto", "difetti", "rilievo", "rilievi", "anomalia", "anomalie", "vulnerabilità",
        "avvertenza", "avvertenze", "condizione", "condizioni", "riserva", "riserve", "restrizione", "restrizioni", "eccezione", "eccezioni", "limitazione",
        "limitazioni", "deviazione", "lacuna", "lacune", "obiezione", "obiezioni", "incidente", "incidenti", "disservizio", "regressione", "regressioni",
        "bloccanti", "bug",
    ],
    matters: &[
        "avviso", "avvisi", "domanda", "domande", "osservazione", "osservazioni", "rischio", "rischi", "interruzione", "interruzioni", "perdita", "perdite",
        "modifica", "modifiche", "reclamo", "reclami", "allarme", "allarmi", "azione", "azioni", "punto", "punti", "impatto", "ritardo", "ritardi", "dubbio",
        "dubbi",
    ],
    with: &["con", "alcuni", "alcune", "diversi", "diverse", "vari", "varie", "noti", "note", "minori", "aperti", "aperte", "ancora"],
    mended: &[
        "corretto", "corretta", "corretti", "risolto", "risolta", "risolti", "risolte", "chiuso", "chiusa", "chiusi", "sistemato", "sistemata", "eliminato",
        "mitigato", "riparato", "sostituito", "rinnovato", "ripristinato", "rimosso", "aggiunto",
    ],
    passed: &[
        "superato", "superata", "superati", "passato", "passata", "passa", "approvato", "approvata", "ok", "corretto", "riuscito", "riuscita", "con successo",
        "completato", "completata", "terminato", "fatto", "fatta", "pronto", "pronta", "verde", "funziona", "conforme", "verificato", "verificata", "positivo",
    ],
    again: &["poi", "dopo", "ora", "adesso", "di nuovo", "nuovamente", "ripetuto", "ripetuta", "rieseguito", "secondo", "seconda", "infine", "successivamente"],
    particles: &[
        "il", "lo", "la", "gli", "i", "le", "del", "della", "dei", "delle", "di", "in", "nel", "nella", "per", "con", "da", "dal", "dalla", "a", "al", "alla",
        "su", "sul", "via", "dopo", "secondo", "durante", "tra", "e", "vedi", "un", "una", "uno", "è", "sono", "stato", "stata", "ha", "hanno", "tutti", "tutte",
        "entrambi", "si",
    ],
    past: &["ieri", "oggi", "la settimana scorsa", "settimana scorsa", "il mese scorso", "mese scorso", "già", "recentemente", "stamattina"],
    parts: &["ue", "pilota", "collaudo", "preproduzione", "interno", "internamente", "campione", "una regione"],
    deadline: &["entro", "entro il", "prima del", "per il"],
    since: &["a partire dal"],
    checks: &["verificare che", "confermare che", "assicurarsi che", "controllare che"],
    promised: &["sarà", "saranno", "verrà", "verranno", "va ancora", "resta da", "deve ancora"],
    set_aside: &["rimoss*", "eliminat*", "rinominat*", "archiviat*", "sostituit*", "esclus*", "ignorat*", "obsolet*"],
    to_make: &["da creare", "da scrivere"],
};

/// What gates and their lists are called.
#[rustfmt::skip]
pub static GATE: GateWords = GateWords {
    code: "it",
    spaceless: false,
    acts: &["rilascio*", "lancio*", "produzione", "messa", "pubblicazione*", "versione", "avvio*", "esercizio", "passaggio", "live", "apertura*", "go-live"],
    lists: &["lista*", "controllo*", "verifica*", "approvazione*", "checklist*", "prontezza", "revisione*", "pronti", "pronto", "stato", "scheda*", "verbale*", "decisione", "criteri", "condizioni"],
    changes: &["modifica", "cambiamento"],
    moves: &["deploy*", "migrazione*", "aggiornamento*", "passaggio*"],
    small: &["di", "del", "della", "il", "la", "i", "le", "per", "in", "prima", "e", "go", "live", "al", "go-live"],
    generic: &["ogni", "un", "una", "nuova", "nuovo", "modello", "procedura", "guida"],
    ifs: &["se"],
    levels: &["richiesto", "consigliato", "raccomandato", "facoltativo", "obbligatorio"],
    papers: &["note", "novità", "piano", "calendario", "rapporto", "guida", "riepilogo", "manuale"],
    rules: &["caso", "se", "quando", "ogni", "sempre", "deve", "devono", "dovrebbe", "tutto", "tutti", "permesso", "consentito"],
    earliest: &["non prima"],
    freezes: &["blocco dei", "moratori"],
    frozen_before: &[],
    have: &["ha", "hanno", "aveva"],
    signs: &[
        "conta", "contano",
        "approvato", "approvata", "pronto", "pronta", "rilasciare", "pubblicare", "lanciare", "concluso", "testato", "firmato", "versione", "rilascio",
        "produzione",
    ],
    consent: &["libera", "parte", "partiamo", "procede", "procedere", "autorizzare", "autorizzat*", "concess*", "approvat*", "favorevole"],
    answers: &["risposta", "voto", "parere"],
    aside: &["opzionale", "facoltativo", "ripristino", "rollback"],
    afterwards: &["dopo"],
    shown: &["modello", "cronologia", "esempio"],
    demands: &["deve", "devono", "richiede", "richiedono"],
    ours: &["noi"],
    asks: &["favore", "prego", "chiedo"],
    by_whom: &["da", "nome"],
    told: &["scenario", "agenda", "contatti", "contesto", "partecipanti"],
    in_operation: &["entro # dopo", "entro # dalla messa"],
    reasons: &["motivi", "motivazione", "motivazioni"],
    guides: &["istruzioni"],
    conditions: &["criteri*", "condizion*", "requisit*"],
    checks: &[],
    expected: &["accettazione"],
    stopping: &["arresto", "annull*", "impedi*", "rinvi*", "sospen*"],
    affirmed: &["apre", "apriamo", "parte", "avvia*", "inizia*", "pubblica*", "rilascia*", "lancia*", "promuov*", "autorizza*", "approva", "approvano", "approviamo", "promoss*"],
    before: &["prima", "fino", "necessario"],
    held: &["attivato", "raggiunto", "superato", "accaduto", "sì"],
};

#[rustfmt::skip]
pub static POLARITY: Polarity = Polarity {
    spaceless: false,
    compounds: false,
    open: &[
        "aperto", "aperta", "aperti", "aperte", "irrisolto", "irrisolta", "non risolto", "in sospeso", "rimanente", "bloccante",
        "smarriti", "smarrite", "bloccanti", "fallito", "saltato", "mancante", "mancanti", "in ritardo",
    ],
    severe: &[
        "noto", "nota", "noti", "note", "critico", "critica", "critici", "critiche", "grave", "gravi", "alto", "alta", "maggiore",
        "nuovo", "nuova", "sicurezza",
    ],
    bad: &[
        "errore", "errori", "difetto", "difetti", "guasto", "guasti", "incidente", "incidenti", "vulnerabilità", "blocco", "blocchi",
        "bug", "perdita di dati", "problema", "problemi", "deviazione", "deviazioni", "non conformità", "rischio", "rischi",
        "regressione", "anomalia", "anomalie", "rilievo", "rilievi", "obiezione", "falla",
        "pericolo", "pericoli", "reclamo", "reclami",
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
        "aperto", "prossimo passo", "prossimi passi", "rimanente", "blocchi", "bloccato da", "da fare", "manca", "mancano", "punti aperti",
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
        "valore attuale", "attualmente",
    ],
    ceiling: &["limite", "massimo", "max", "consentito", "consentiti", "ammesso", "soglia massima"],
    floor: &["minimo", "min", "richiesto"],
    more: &["disponibilità", "copertura", "throughput", "tasso di successo", "successo"],
    less: &[
        "tasso di errore", "tempo di risposta", "latenza", "durata", "perdita", "errore", "errori", "ritardo", "ripristino",
    ],
    people: &["responsab", "presenti", "particip", "moderat", "presid"],
    goals: &["richiesto", "atteso", "previsto", "obiettivo", "desiderato", "soglia"],
    instead: &["invece di", "invece delle", "al posto di"],
    unwritten: &["da compilare", "da completare", "da definire", "da fare", "da redigere"],
    compare_before: &[("limite", "<="), ("richiesto", ">="), ("richiesta", ">="), ("ammesso", "<="), 
        ("al massimo", "<="), ("massimo", "<="), ("non più di", "<="), ("fino a", "<="), ("meno di", "<"), ("inferiore a", "<"),
        ("sotto", "<"), ("almeno", ">="), ("minimo", ">="), ("non meno di", ">="), ("più di", ">"), ("superiore a", ">"),
        ("oltre", ">"), ("entro", "<="), ("ammessi", "<="), ("consentiti", "<="), ("minore di", "<"), ("sopra", ">"), ("maggiore di", ">"), ("come minimo", ">="),
    ],
    compare_after: &[("al massimo", "<="), ("al minimo", ">="), ("o meno", "<="), ("o più", ">=")],
    rates: &[("al secondo", "rps"), ("al minuto", "rpm"), ("richieste al secondo", "rps"), ("richieste al minuto", "rpm")],
    units: &[
        ("secondo", "s"), ("secondi", "s"), ("minuto", "min"), ("minuti", "min"), ("ora", "h"), ("ore", "h"), ("giorno", "d"),
        ("giorni", "d"), ("settimana", "w"), ("settimane", "w"), ("mese", "mo"), ("mesi", "mo"), ("anno", "y"), ("anni", "y"),
        ("per cento", "%"), ("percentuale", "%"),
    ],
    numbers: &[
        "zero", "un", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici", "dodici",
    ],
    asked: &["il", "lo", "un", "richiesto", "richiesta", "ammesso", "ammessa", "consentito", "consentita"],
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
