//! German.

use super::{Adverse, GateWords, Language};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "de",
    spaceless: false,
    adverse: Adverse {
        not: &["nicht", "nie", "niemals", "keineswegs", "keinesfalls", "niemand", "weder", "kaum", "noch nicht", "nicht mehr", "unmöglich"],
        except: &[
            "außer", "ausser", "ausgenommen", "bis auf", "mit ausnahme", "abgesehen von", "abzüglich", "ohne berücksichtigung", "exklusive", "ausgeschlossen",
            "ausgelassen", "weggelassen",
        ],
        contrast: &["aber", "jedoch", "allerdings", "obwohl", "obgleich", "trotzdem", "dennoch", "wenngleich", "trotz", "doch noch"],
        limit: &[
            "nur", "lediglich", "bloß", "teilweise", "zum teil", "teils", "zum größten teil", "größtenteils", "überwiegend", "weitgehend", "beinahe", "nahezu",
            "halb", "zur hälfte", "bisher", "bislang", "vorerst", "vorläufig", "unter vorbehalt", "einstweilen", "lokal", "testsystem", "testumgebung",
            "auf test", "im test", "auf staging", "mündlich", "informell", "im prinzip", "grundsätzlich", "einige", "der rest", "übergangsweise", "behelfsmäßig",
            "provisorisch", "teilabnahme", "fast fertig", "fast alle", "fast alles", "fast vollständig", "fast abgeschlossen", "fast erledigt", "fast bestanden",
        ],
        future: &[
            "morgen", "übermorgen", "nächste woche", "nächster woche", "kommende woche", "kommender woche", "nächsten monat", "nächstes jahr",
            "nächstes quartal", "nächsten sprint", "wird", "werden", "werde", "folgt", "folgen", "wird nachgereicht", "nachgereicht", "nachreichen",
            "nachzureichen", "noch zu", "demnächst", "bald", "später", "in kürze", "künftig", "geplant", "vorgesehen", "angesetzt", "terminiert",
            "steht noch aus", "steht aus", "stehen aus", "in arbeit", "in bearbeitung", "in prüfung", "in vorbereitung", "läuft noch", "laufend", "zu erledigen",
            "zu prüfen", "zu klären", "muss noch", "müssen noch", "soll noch", "nach dem release", "nach go-live", "fällig", "bis montag", "bis dienstag",
            "bis mittwoch", "bis donnerstag", "bis freitag", "bis ende", "begonnen", "angefangen", "zu wiederholen",
        ],
        condition: &[
            "vorbehaltlich", "vorausgesetzt", "unter der bedingung", "mit auflagen", "mit auflage", "unter auflagen", "bedingt", "falls", "sofern", "sobald",
            "wenn", "solange", "abhängig von", "hängt ab", "bis zur", "bis zum", "wartet auf", "warten auf", "in erwartung", "erfordert", "benötigt",
            "braucht noch", "voraussetzung", "erst nach", "es sei denn",
        ],
        hedge: &[
            "wahrscheinlich", "vermutlich", "vielleicht", "möglicherweise", "eventuell", "evtl", "wohl", "angeblich", "anscheinend", "scheinbar", "sollte",
            "sollten", "müsste", "dürfte", "könnte", "unklar", "unsicher", "ungewiss", "fraglich", "zu klären", "angenommen", "offenbar", "hoffentlich",
            "geschätzt", "unbekannt", "mehr oder weniger", "tba", "glaube ich", "meines wissens",
        ],
        trouble: &[
            "fehlgeschlagen", "schlägt fehl", "schlug fehl", "gescheitert", "scheitert", "fehlt", "fehlen", "fehlte", "fehlend", "fehlende", "fehlender",
            "fehlendes", "fehlerhaft", "blockiert", "blocker", "offen", "offene", "offener", "offenes", "offenen", "noch offen", "wieder offen",
            "wieder geöffnet", "abgelehnt", "ablehnung", "verweigert", "zurückgewiesen", "zurückgezogen", "widerrufen", "aufgehoben", "verschoben", "vertagt",
            "zurückgestellt", "verspätet", "überfällig", "abgelaufen", "veraltet", "ungelöst", "unvollständig", "unerledigt", "unfertig", "ausstehend",
            "ausstehende", "ausstehender", "verbleibend", "verbleibende", "übrig", "unterbrochen", "abgebrochen", "abgestürzt", "absturz", "gestoppt",
            "angehalten", "pausiert", "ausgesetzt", "ausgefallen", "ausfall", "defekt", "kaputt", "falsch", "ungültig", "verloren", "mangelhaft", "ungenügend",
            "unzureichend", "durchgefallen", "rot", "gelb", "entwurf", "ungeprüft", "ungetestet", "nicht bestanden", "nicht erfüllt", "nicht freigegeben",
            "ohne freigabe", "instabil", "unsicher", "übersprungen", "ausgelassen", "deaktiviert", "abgeschaltet", "zurückgerollt", "rückgängig",
            "überschritten", "unterschritten", "verletzt", "verstößt", "zu langsam", "zu hoch", "zu niedrig", "zu spät", "zu lange", "störung", "vorfall",
            "eskaliert", "einspruch", "widerspruch", "beanstandet", "beanstandung", "mängel", "restpunkte", "restarbeiten", "nacharbeit", "nachbesserung",
            "fehlschlag", "fehlversuch", "keine zeit", "dagegen",
        ],
    },
    harmless: &[
        "nicht nur", "nicht mehr nötig", "nicht mehr erforderlich", "nicht mehr benötigt", "nicht erforderlich", "nicht nötig", "nicht notwendig",
        "nicht zutreffend", "nicht betroffen", "nicht benötigt", "nicht überschritten", "nicht unterschritten", "nicht verletzt", "nicht blockiert",
        "nichts offen", "nichts fehlt", "nichts mehr offen", "falls nötig", "falls erforderlich", "wenn nötig", "bei bedarf", "sofern erforderlich",
        "guten morgen", "heute morgen", "gestern morgen", "rotes kreuz", "tag der offenen tür", "offene schnittstelle", "offene schnittstellen", "keine fehler",
        "ausfallsicher", "ausfalltest", "ausfallsicherheit", "ohne ausnahme", "ausnahmslos", "immer wenn", "wie geplant", "wie vorgesehen", "planmäßig",
        "nicht später als", "nicht mehr als", "noch nie", "mehr als nur", "offen kommuniziert",
    ],
    none: &["kein", "keine", "keinen", "keiner", "keinerlei", "keins", "ohne", "null", "frei von", "nichts"],
    wanted: &[
        "nachweis", "nachweise", "beleg", "belege", "freigabe", "freigaben", "genehmigung", "zustimmung", "unterschrift", "unterschriften", "abnahme", "antwort",
        "rückmeldung", "bestätigung", "test", "tests", "prüfung", "review", "protokoll", "bericht", "ergebnis", "ergebnisse", "sicherung", "rückfallplan",
        "plan", "runbook", "überwachung", "dokumentation", "archiv", "zeit", "budget", "vertrag", "entscheidung", "messung", "zuständigen", "verantwortlichen",
        "vertretung", "termin", "daten", "zugang", "anlagen", "anhänge", "übersetzung",
    ],
    faults: &[
        "fehler", "fehlern", "problem", "probleme", "problemen", "mangel", "mängel", "mängeln", "befund", "befunde", "befunden", "schwachstelle",
        "schwachstellen", "warnung", "warnungen", "auflage", "auflagen", "bedingung", "bedingungen", "vorbehalt", "vorbehalte", "einschränkung",
        "einschränkungen", "ausnahme", "ausnahmen", "abweichung", "abweichungen", "lücke", "lücken", "bedenken", "einwand", "einwände", "vorfall", "vorfälle",
        "störung", "störungen", "ausfall", "ausfälle", "verstoß", "verstöße", "blocker", "beanstandung", "beanstandungen", "auffälligkeiten",
    ],
    matters: &[
        "frage", "fragen", "anmerkung", "anmerkungen", "risiko", "risiken", "ausfallzeit", "datenverlust", "unterbrechung", "änderung", "änderungen",
        "beschwerde", "beschwerden", "differenz", "differenzen", "alarm", "alarme", "maßnahmen", "punkte", "tickets", "auswirkung", "auswirkungen",
        "verzögerung", "offenen", "offene", "fund", "funde", "rest", "zweifel",
    ],
    with: &["mit", "bekannte", "bekannten", "einige", "einigen", "mehrere", "mehreren", "offene", "offenen", "kleinere", "kleineren"],
    mended: &[
        "behoben", "gelöst", "geschlossen", "beseitigt", "entfernt", "ersetzt", "repariert", "korrigiert", "nachgeholt", "beantwortet", "erledigt", "geklärt",
        "bereinigt", "ausgeräumt", "erneuert", "wiederhergestellt", "ergänzt",
    ],
    passed: &[
        "bestanden", "grün", "erfolgreich", "ok", "in ordnung", "funktioniert", "abgenommen", "freigegeben", "genehmigt", "fertig", "abgeschlossen", "erfüllt",
        "geprüft", "erledigt", "i o",
    ],
    again: &[
        "dann", "danach", "jetzt", "nun", "erneut", "wiederholt", "wiederholung", "nochmals", "zweiter", "zweiten", "zweite", "nachtest", "inzwischen",
        "anschließend", "schließlich", "seitdem",
    ],
    particles: &[
        "am", "an", "im", "in", "auf", "von", "vom", "mit", "für", "bei", "beim", "per", "über", "aus", "durch", "nach", "zu", "zum", "zur", "unter", "während",
        "seit", "gemäß", "laut", "und", "siehe", "der", "die", "das", "den", "dem", "des", "ein", "eine", "einem", "einer", "ist", "sind", "war", "wurde",
        "wurden", "hat", "haben", "alle", "beide", "es", "sie",
    ],
    past: &["gestern", "heute", "letzte woche", "vorige woche", "letzten monat", "letzter woche", "bereits", "schon", "vorhin", "kürzlich", "jetzt", "inzwischen"],
};

/// What gates and their lists are called.
#[rustfmt::skip]
pub static GATE: GateWords = GateWords {
    spaceless: false,
    acts: &[
        "release*", "freigabe*", "golive", "inbetriebnahme*", "einführung*", "produktiv*", "produktion", "auslieferung*", "start", "betriebsbereit*",
        "launch*", "umstellung*", "bereitschaft*", "übergabe*",
    ],
    lists: &["checkliste*", "prüfliste*", "protokoll*", "bereit*", "freigabe*", "bereitschaft*", "abnahme*", "prüfung*", "liste*", "status", "review"],
    small: &["der", "die", "das", "des", "zur", "zum", "für", "von", "und", "vor", "version", "unsere", "go", "live", "ist"],
    generic: &["jede*", "neue*", "ein", "eine", "einen", "vorlage", "ablauf", "prozess", "anleitung", "alle"],
    rules: &["wenn", "falls", "muss", "müssen", "soll", "sollen", "jede", "jeder", "jedes", "immer"],
    signs: &[
        "freigegeben", "freigeben", "freigabe", "freigabe*", "bereit", "fertig", "erledigt", "geprüft", "getestet", "abgenommen", "abgeschlossen",
        "unterschrieben", "gilt", "ausliefern", "live", "genehmigt", "release",
    ],
    aside: &[
        "nach", "danach", "später", "optional", "rückfall*", "rollback", "abbruch*", "vorlage", "historie", "agenda", "kontakte", "ansprechpartner",
        "hintergrund", "teilnehmer", "nachbereitung", "beispiel", "nachgang",
    ],
    before: &["vor", "bis", "erforderlich", "nötig"],
    held: &["ausgelöst", "eingetreten", "überschritten", "erreicht", "ja", "zutreffend"],
};
