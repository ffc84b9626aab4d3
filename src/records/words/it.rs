//! The words of Italian.

use super::{Adverse, Language, Proof};
use crate::records::Status;

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "it",
    spaceless: false,
    statuses: &[
        (Status::Open, &[
            "non testato",
        ]),
    ],
    labels: &[],
    topics: &[],
    proof: Proof {
        result: &["risultato", "esito", "verdetto", "conclusione", "parere", "valutazione", "giudizio"],
        granted: &["accettato", "favorevole", "positivo", "superato", "conforme", "idoneo"],
        refused: &["non superat", "fallit", "rifiutat", "respint", "sfavorevole", "negativ", "bocciat", "non conforme", "non approvat", "non accettat", "non idoneo", "insufficiente"],
        none: &["nessun", "nessuna", "nessuno", "senza", "zero"],
        whole: &["tutti", "tutte", "tutto", "completo", "completa", "completato", "chiusi", "chiuse", "lista di controllo"],
        equal: &["uguali", "identic", "coincidono", "corrispondono"],
        attempt: &["tentativo", "esecuzione", "prova", "giro"],
        finding: &["vulnerabilità", "rilievo", "penetration test", "difetto", "anomalia"],
        version: &["versione"],
        approve: &["approv", "accett", "firmar", "autorizz", "concord"],
        mail: ["da", "oggetto"],
        severities: [&["critic", "bloccant"], &["alta", "alto", "elevat", "grave"], &["media", "medio", "moderat"], &["bassa", "basso"]],
        bounds: [&["meno di", "sotto", "inferiore a", "minore di"], &["al massimo", "massimo", "non più di", "fino a"], &["più di", "sopra", "superiore a", "maggiore di"], &["almeno", "minimo", "come minimo"]],
    },
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
