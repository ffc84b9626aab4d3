//! German.

use super::{Adverse, Language, Proof};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "de",
    spaceless: false,
    proof: Proof {
        result: &["ergebnis", "gesamtergebnis", "prüfergebnis", "testergebnis", "fazit", "urteil", "gesamturteil", "bewertung", "schlussfolgerung", "beurteilung", "votum"],
        granted: &["angenommen", "positiv", "bestanden", "i. o", "i.o", "in ordnung", "ohne befund"],
        refused: &["nicht bestanden", "durchgefallen", "abgelehnt", "verweigert", "negativ", "fehlgeschlagen", "gescheitert", "nicht ok", "n. i. o", "n.i.o", "nio", "nicht freigegeben", "nicht erfüllt", "nicht in ordnung", "nicht abgenommen", "mangelhaft", "ungenügend", "zurückgewiesen"],
        none: &["kein", "keine", "keinen", "keiner", "ohne", "null"],
        whole: &["alle", "alles", "sämtliche", "vollständig", "abgeschlossen", "komplett", "checkliste", "erledigt", "beide"],
        equal: &["gleich", "identisch", "stimmen überein", "übereinstimmend", "deckungsgleich", "abgestimmt"],
        attempt: &["lauf", "durchlauf", "versuch", "runde", "wiederholung"],
        finding: &["befund", "schwachstelle", "sicherheitslücke", "penetrationstest", "feststellung", "mangel", "mängel", "fehler"],
        version: &["version"],
        approve: &["freigeb", "freigabe", "zustimm", "genehmig", "akzept", "unterschr", "abnahme", "abnehm"],
        mail: ["von", "betreff"],
        severities: [&["kritisch", "blockierend", "schwerwiegend"], &["hoch", "hohe", "hoher", "hohen"], &["mittel", "mittlere"], &["niedrig", "gering"]],
        bounds: [&["unter", "unterhalb", "weniger als", "kleiner als"], &["höchstens", "maximal", "nicht mehr als", "bis zu", "max"], &["über", "oberhalb", "mehr als", "größer als"], &["mindestens", "wenigstens", "minimal"]],
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
