//! The words of German.

use super::Language;
use crate::records::Status;
use crate::records::words::vocabulary::{Label, Topic};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "de",
    statuses: &[
        (Status::Open, &[
            "offen", "ausstehend", "geplant", "nicht begonnen", "nicht gestartet", "nicht erfüllt", "fehlt",
            "fehlgeschlagen", "zurückgestellt", "verschoben", "nein", "rot", "nicht geprüft", "nicht getestet",
            "nicht fertig", "nicht erledigt", "nicht freigegeben", "noch offen",
        ]),
        (Status::InProgress, &[
            "in arbeit", "in bearbeitung", "läuft", "laufend", "begonnen", "teilweise", "teilweise erfüllt",
            "entwurf", "gelb", "in prüfung", "aktiv",
        ]),
        (Status::Done, &[
            "erledigt", "fertig", "abgeschlossen", "bestanden", "erfüllt", "freigegeben", "genehmigt", "umgesetzt",
            "behoben", "geschlossen", "ja", "grün", "geprüft",
        ]),
        (Status::Blocked, &[
            "blockiert", "pausiert", "angehalten",
        ]),
        (Status::NotApplicable, &[
            "nicht zutreffend", "entfällt", "nicht anwendbar", "nicht erforderlich",
        ]),
        (Status::Unknown, &[
            "unbekannt", "unklar",
        ]),
    ],
    labels: &[
        (Label::Id, &[
            "nr", "kennung",
        ]),
        (Label::Title, &[
            "risiko", "kriterium", "prüfpunkt", "anforderung", "aufgabe", "maßnahme",
        ]),
        (Label::Status, &[
            "stand der umsetzung", "zustand", "ergebnis",
        ]),
        (Label::Owner, &[
            "verantwortlich", "verantwortliche", "verantwortlicher", "zuständig", "eigentümer",
        ]),
        (Label::Target, &[
            "termin", "frist", "fällig", "fällig am", "zieldatum", "zieltermin",
        ]),
        (Label::Evidence, &[
            "nachweis", "nachweise", "beleg", "belege",
        ]),
        (Label::Folder, &[
            "ordner", "verzeichnis",
        ]),
        (Label::Scope, &[
            "umfang", "geltungsbereich",
        ]),
        (Label::Updated, &[
            "stand", "letzte aktualisierung", "aktualisiert", "aktualisiert am", "zuletzt aktualisiert",
            "zuletzt geprüft", "datum",
        ]),
        (Label::NextReview, &[
            "nächste überprüfung", "nächste prüfung",
        ]),
        (Label::ReviewEvery, &[
            "prüfintervall", "überprüfungsintervall", "prüfzyklus",
        ]),
        (Label::Created, &[
            "erstellt", "erstellt am",
        ]),
        (Label::Expires, &[
            "ablauf", "ablaufdatum", "läuft ab", "gültig bis", "befristet bis",
        ]),
        (Label::Starts, &[
            "beginn", "startdatum", "gültig ab",
        ]),
        (Label::Approver, &[
            "genehmigt von", "genehmigt durch", "genehmiger", "freigegeben von",
        ]),
        (Label::Signature, &[
            "unterschrift", "freigabe",
        ]),
        (Label::Rationale, &[
            "begründung", "grund",
        ]),
        (Label::Likelihood, &[
            "wahrscheinlichkeit", "eintrittswahrscheinlichkeit",
        ]),
        (Label::Impact, &[
            "auswirkung", "auswirkungen",
        ]),
        (Label::Severity, &[
            "schwere", "schweregrad",
        ]),
        (Label::Score, &[
            "punkte", "punktzahl",
        ]),
        (Label::Mitigation, &[
            "massnahme", "massnahmen", "maßnahmen", "gegenmaßnahme", "gegenmaßnahmen",
        ]),
        (Label::Objective, &[
            "schwellwert", "schwellenwert", "zielwert",
        ]),
        (Label::Window, &[
            "zeitraum", "zeitfenster",
        ]),
        (Label::Rotation, &[
            "rotationsintervall",
        ]),
        (Label::Storage, &[
            "speicherort", "ablage",
        ]),
        (Label::Persistence, &[
            "persistenz",
        ]),
        (Label::Recovery, &[
            "wiederherstellung",
        ]),
        (Label::Cadence, &[
            "häufigkeit", "turnus", "intervall",
        ]),
        (Label::Decision, &[
            "entscheidung", "empfehlung",
        ]),
        (Label::Blocker, &[
            "blockiert durch", "abhängig von",
        ]),
        (Label::Priority, &[
            "priorität",
        ]),
        (Label::Notes, &[
            "bemerkung", "bemerkungen", "hinweis", "hinweise", "anmerkung", "kommentar",
        ]),
    ],
    topics: &[
        (Topic::Legend, &[
            "statuswerte", "legende",
        ]),
        (Topic::Reference, &[
            "änderungshistorie", "änderungsverlauf", "inhaltsverzeichnis", "glossar",
        ]),
        (Topic::StopConditions, &[
            "no-go kriterien", "no-go-kriterien", "no-go gründe", "no-go-gründe", "no-go bedingungen",
            "abbruchkriterien", "abbruchbedingungen", "rollback-kriterien",
        ]),
        (Topic::Cadence, &[
            "wiederkehrend", "wiederkehrende",
        ]),
        (Topic::DefinitionOfDone, &[
            "akzeptanzkriterien", "abnahmekriterien",
        ]),
        (Topic::SignOff, &[
            "freigaben", "unterschriften",
        ]),
        (Topic::Gate, &[
            "freigabekriterien", "austrittskriterien", "freigabebedingungen", "abnahmebedingungen",
        ]),
        (Topic::Waivers, &[
            "ausnahmen", "ausnahmeregister", "ausnahmegenehmigungen", "abweichungen",
        ]),
        (Topic::Deferrals, &[
            "zurückgestellt",
        ]),
        (Topic::Drills, &[
            "übung", "übungen", "notfallübungen",
        ]),
        (Topic::Risks, &[
            "risiken", "risikoregister", "risiko",
        ]),
        (Topic::Checklist, &[
            "checkliste", "prüfliste",
        ]),
        (Topic::Procedure, &[
            "rückfallplan", "vorgehen", "ablauf",
        ]),
        (Topic::Tracks, &[
            "arbeitspakete", "arbeitsstränge",
        ]),
        (Topic::Slos, &[
            "servicelevel", "dienstgüteziele",
        ]),
        (Topic::Secrets, &[
            "geheimnisse", "schlüsselrotation",
        ]),
        (Topic::Runbooks, &[
            "betriebshandbuch", "betriebshandbücher",
        ]),
        (Topic::Durability, &[
            "datensicherung", "wiederherstellung",
        ]),
        (Topic::Observability, &[
            "beobachtbarkeit", "überwachung",
        ]),
        (Topic::Actions, &[
            "maßnahmen", "massnahmen", "aktionen", "nächste schritte", "offene punkte",
        ]),
        (Topic::Deliverables, &[
            "lieferobjekte", "liefergegenstände", "liefergegenstand",
        ]),
        (Topic::Milestones, &[
            "meilenstein", "meilensteine", "zeitplan",
        ]),
        (Topic::Controls, &[
            "kontrollen", "schutzmaßnahmen",
        ]),
        (Topic::Evidence, &[
            "nachweise",
        ]),
    ],
};
