//! German words that turn an answer round.

use crate::records::words::polarity::Polarity;

#[rustfmt::skip]
pub static POLARITY: Polarity = Polarity {
    spaceless: false,
    compounds: true,
    open: &[
        "offen", "ungelöst", "unbehoben", "ausstehend", "verbleibend", "blockierend", "fehlgeschlagen", "übersprungen", "fehlend",
        "überfällig", "unbeantwortet", "restlich",
        "verloren",
    ],
    severe: &[
        "betriebsverhindernd", "betriebsbehindernd", "bekannt", "kritisch", "hoch", "schwer", "schwerwiegend", "gravierend", "sicherheits", "neu", "produktions",
    ],
    bad: &[
        "fehler", "mangel", "mängel", "defekt", "störung", "vorfall", "vorfälle", "schwachstelle", "sicherheitslücke", "lücke",
        "blocker", "befund", "datenverlust", "ausfall", "ausfälle", "problem", "abweichung", "beanstandung", "risiko", "risiken",
        "einwand", "einwände", "regression", "absturz", "abstürze",
        "gefährdung", "gefahr", "gefahren", "beschwerde",
    ],
    held: &[
        "geprüft", "dokumentiert", "bewertet", "zugewiesen", "bekanntgegeben", "gemeldet", "erfasst", "bearbeitet", "behandelt",
        "plan", "liste", "prozess", "register",
    ],
    neutral: &[
        "änderung", "auswirkung", "migration", "ausfallzeit", "abhängigkeit", "einschränkung", "ausnahme", "auflage", "vorbehalt",
        "kosten", "anmerkung", "bemerkung", "hinweis", "frage", "kommentar",
    ],
    yes: &["ja", "vorhanden", "liegt vor", "liegen vor", "besteht", "bestehen", "wahr"],
    none: &[
        "nein", "kein", "keine", "keinen", "keiner", "keines", "null", "nichts", "nicht vorhanden", "liegen nicht vor",
    ],
    pending: &[
        "noch nicht", "noch zu", "steht noch aus", "stehen noch aus", "noch offen", "fehlt noch", "fehlen noch", "muss noch",
        "müssen noch", "wird noch", "folgt noch",
    ],
    left: &[
        "offen", "nächste schritte", "nächster schritt", "offene punkte", "verbleibend", "restarbeiten", "noch offen", "blocker",
        "blockiert durch", "ausstehend", "todo", "fehlt", "es fehlt", "hindernisse",
    ],
    confirms: &[
        "geprüft", "getestet", "freigegeben", "abgenommen", "bestätigt", "verifiziert", "kontrolliert", "geprüft von", "getestet von",
        "freigegeben von", "abgenommen von", "bestätigt von", "vier-augen", "vier-augen-prüfung", "qs",
    ],
    refused: &[
        "abgelehnt", "verweigert", "widerrufen", "zurückgezogen", "zurückgenommen", "beantragt", "vorgeschlagen", "vorschläge",
        "entwurf", "abgelaufen", "ehemalig", "frühere", "vergangene", "historie", "erledigt", "ungültig", "storniert",
        "nicht genehmigt", "noch nicht", "aufgehoben", "archiv", "anträge",
    ],
    asker: &["antragsteller", "antragstellerin", "beantragt von", "beantragt durch", "eingereicht von", "autor"],
    away: &["urlaub", "krank", "abwesend", "enthaltung", "enthalten", "enthält sich", "nicht erreichbar"],
    measured: &[
        "gemessen", "messwert", "istwert", "ist", "aktuell", "ergebniswert", "erreicht", "gefunden", "festgestellt", "wert",
        "ist wert", "aktueller wert", "aktueller stand", "derzeit", "gemessener wert", "heute", "beobachtet",
    ],
    ceiling: &[
        "grenzwert", "obergrenze", "maximal", "maximum", "max", "erlaubt", "zulässig", "limit", "höchstens", "höchstwert",
    ],
    floor: &["mindestwert", "untergrenze", "minimum", "min", "mindestens"],
    more: &["verfügbarkeit", "abdeckung", "durchsatz", "erfolgsquote", "auslastbar", "deckung"],
    less: &[
        "fehlerrate", "fehlerquote", "antwortzeit", "latenz", "dauer", "ausfall", "verlust", "fehler", "wiederherstell", "auslastung",
        "mängel",
    ],
    people: &["leit", "verantwort", "teilnehm", "vorsitz", "anwesend", "moderat", "prüfer"],
    goals: &["soll", "gefordert", "geforderter", "erwartet", "erwarteter", "erwartetes", "ziel", "geplant", "geplanter", "sollwert", "sollzustand", "zielzustand", "zielwert", "wollen"],
    instead: &["statt", "anstatt", "anstelle von"],
    unwritten: &["noch zu schreiben", "folgt", "wird ergänzt", "auszufüllen", "zu ergänzen", "noch auszufüllen", "wird nachgereicht"],
    compare_before: &[("gefordert", ">="), ("gefordert sind", ">="), ("grenze", "<="), ("grenzwert", "<="), 
        ("höchstens", "<="), ("maximal", "<="), ("max.", "<="), ("nicht mehr als", "<="), ("bis zu", "<="), ("weniger als", "<"),
        ("unter", "<"), ("kleiner als", "<"), ("mindestens", ">="), ("wenigstens", ">="), ("nicht weniger als", ">="),
        ("mehr als", ">"), ("größer als", ">"), ("über", ">"), ("innerhalb von", "<="), ("binnen", "<="), ("erlaubt", "<="),
        ("zulässig", "<="), ("unterhalb", "<"), ("oberhalb", ">"),
    ],
    compare_after: &[("oder weniger", "<="), ("oder mehr", ">="), ("oder besser", ">=")],
    rates: &[("pro sekunde", "rps"), ("pro minute", "rpm"), ("anfragen pro sekunde", "rps"), ("anfragen pro minute", "rpm")],
    units: &[
        ("sekunde", "s"), ("sek", "s"), ("minute", "min"), ("stunde", "h"), ("std", "h"), ("tag", "d"), ("tagen", "d"), ("woche", "w"),
        ("monat", "mo"), ("jahr", "y"), ("prozent", "%"), ("prozentsatz", "%"), ("anfragen/s", "rps"),
    ],
    numbers: &["null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"],
    asked: &["die", "den", "zulässig", "erlaubt", "gefordert", "verlangt", "zugelassen"],
    lasting: &["seit", "lief", "läuft seit", "über"],
    past: &["war", "vorher", "zuvor", "früher", "ziel", "grenzwert", "pro", "je", "während", "letzten", "soll"],
    links: &[
        "in", "im", "von", "vom", "für", "bei", "aus", "mit", "am", "an", "auf", "seit", "nach", "und", "oder", "der", "des", "zu",
        "zum", "zur",
    ],
    traits: &[
        "erforderlich", "pflicht", "verpflichtend", "optional", "automatisiert", "automatisch", "manuell", "anwendbar", "nötig",
        "blockierend", "kritisch", "neu", "geändert", "priorität", "typ", "art", "kategorie", "phase", "umgebung", "schwere",
        "aufwand", "stufe", "risiko", "wirkung", "muss", "kann", "extern", "intern", "öffentlich", "trend", "gewicht",
    ],
};
