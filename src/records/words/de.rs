//! German.

use super::{Adverse, Language, Standing};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "de",
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
    standing: Standing {
        draft: &["entwurf", "vorläufig", "arbeitsstand", "in arbeit", "nicht abgestimmt", "zur diskussion", "unabgestimmt"],
        void: &[
            "zurückgezogen", "ersetzt durch", "abgelöst durch", "abgelöst", "überholt", "veraltet", "ungültig", "widerrufen", "hinfällig", "außer kraft",
            "nicht mehr gültig", "nicht mehr aktuell", "verworfen", "annulliert",
        ],
        sample: &["vorlage", "beispiel", "muster", "platzhalter"],
        release_labels: &[
            "release", "version", "build", "stand", "getestete version", "geprüfte version", "softwarestand", "softwareversion", "prüfgegenstand",
            "freigabekandidat",
        ],
        commit_labels: &["commit", "revision", "git-stand", "git-commit"],
        environment_labels: &["umgebung", "testumgebung", "system", "zielumgebung", "durchgeführt auf", "getestet auf", "stage"],
        region_labels: &["region", "standort", "land", "werk", "filiale", "rechenzentrum", "cluster", "mandant", "markt", "kunde"],
        ends: &[
            "gültig bis", "gueltig bis", "läuft ab am", "läuft ab", "läuft aus am", "gültigkeit bis", "ablaufdatum", "befristet bis", "genehmigt bis",
            "freigegeben bis", "erteilt bis", "gilt bis", "abgelaufen am", "ablauf", "gültig bis zum",
        ],
        recent: &[
            "nicht älter als", "nicht aelter als", "innerhalb der letzten", "in den letzten", "innerhalb von", "höchstens", "maximal", "max", "jünger als",
            "binnen", "weniger als",
        ],
        since_change: &["nach der letzten änderung", "seit der letzten änderung", "nach letzter änderung", "seit letzter änderung"],
        blockers: &[
            "blocker", "offene blocker", "blockierend", "release-blocker", "offene punkte", "noch offen", "es fehlt noch", "fehlt noch", "noch ausstehend",
            "ausstehend", "offene fragen", "noch zu tun", "noch zu erledigen", "fehlend", "offene mängel", "hindernisse", "was fehlt",
        ],
        known_issues: &["bekannte fehler", "bekannte probleme", "bekannte mängel", "offene fehler", "bekannte einschränkungen"],
        nothing: &["keine", "keiner", "keins", "nichts", "entfällt", "alle erledigt", "alle geschlossen", "keine offenen"],
        releases: &[
            "release", "freigabe", "veröffentlichung", "go-live", "inbetriebnahme", "auslieferung", "rollout", "umstellung", "einführung", "deployment",
            "version", "livegang", "umzug",
        ],
        holds: &[
            "gestoppt", "angehalten", "ausgesetzt", "verschoben", "blockiert", "auf eis", "pausiert", "zurückgestellt", "vertagt", "nicht freigegeben",
            "abgelehnt", "abgesagt", "gesperrt", "auf hold", "liegt auf eis", "eingefroren",
        ],
        stops: &[
            "nicht freigeben", "nicht ausliefern", "nicht ausrollen", "nicht veröffentlichen", "nicht deployen", "darf nicht live", "nicht live gehen",
            "keine freigabe", "blockiert das release", "blockiert die freigabe", "blockiert den go-live", "no-go", "nicht in betrieb nehmen",
            "niemand deployt", "kein release", "kein go-live",
        ],
        withdraws: &["ziehe", "zieht", "zurückgezogen", "widerrufe", "widerruft", "widerrufen", "zurückgenommen", "entzogen"],
        approvals: &["freigabe", "zustimmung", "genehmigung", "abnahme", "unterschrift", "einwilligung", "zusage"],
        over: &[
            "nicht mehr", "aufgehoben", "behoben", "erledigt", "wieder frei", "beendet", "gelöst", "nicht zurückgezogen",
            "seitdem",
        ],
        rules: &["wenn", "falls", "sofern", "jeder", "jede", "jedes", "sollte", "immer", "freitags", "sobald", "kann", "würde"],
        ongoing: &["laufend", "andauernd", "in untersuchung", "offen", "aktiv", "ungelöst", "in bearbeitung", "nicht behoben", "dauert an"],
        incidents: &["vorfall", "störung", "ausfall", "zwischenfall"],
        reverts: &["revert", "rückgängig", "zurückgenommen", "zurückgerollt", "zurückgedreht"],
        next_release: &[
            "nächstes release", "nächste version", "kommendes release", "wir veröffentlichen", "in vorbereitung", "nächste freigabe",
            "wir geben", "bereiten", "geplantes release",
        ],
        minutes: &[
            "protokoll", "besprechung", "sitzung", "go/no-go", "mail", "e-mail", "beschluss", "entscheidung", "mitteilung", "status", "notiz", "schreiben",
        ],
        past: &[
            "nachbetrachtung", "rückblick", "retrospektive", "risiko", "risiken", "risikoregister", "historie", "archiv", "postmortem", "post-mortem",
            "runbook", "prozess", "richtlinie", "handbuch", "leitfaden", "vorlage", "anleitung",
        ],
        not_days: &["fällig", "ziel", "frist", "gültig", "ablauf", "nächste", "geplant", "termin", "bis", "start", "wiedervorlage", "go-live", "release"],
        status_labels: &["status", "zustand", "dokumentstatus", "bearbeitungsstand", "dokumentenstatus"],
        confirms: &["bestätige", "bestätigt"],
        this: &["dieser", "diese", "dieses", "der", "die", "das"],
        without: &["kein", "keine", "keinen", "keiner", "null", "0", "ohne"],
        severities: &[&["kritisch", "kritische", "kritischen", "blocker"], &["hoch", "hohe", "hohen", "schwer", "schwere", "schwerwiegend", "schwerwiegende"]],
        environments: &[&["produktion", "produktiv", "prod", "produktionsumgebung", "produktivumgebung"], &["staging", "vorproduktion", "abnahmeumgebung", "preprod"], &["test", "testumgebung", "qa", "integration", "labor", "testsystem"], &["entwicklung", "dev", "entwicklungsumgebung", "lokal"]],
        units: &[("tag", 1), ("tage", 1), ("tagen", 1), ("woche", 7), ("wochen", 7), ("monat", 31), ("monate", 31), ("monaten", 31), ("jahr", 366), ("jahre", 366), ("jahren", 366)],
    },
};
