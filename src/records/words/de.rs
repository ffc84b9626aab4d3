//! The words of German.

mod gate;
mod plan;
mod polarity;

use super::{Adverse, Language, Proof, Standing};
use crate::records::Status;
use crate::records::words::vocabulary::{Label, Topic};
pub use gate::GATE;
use plan::PLAN;
pub use polarity::POLARITY;

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "de",
    spaceless: false,
    own: &["und", "ist", "nicht", "für", "mit", "wird", "wurde", "wurden", "eine", "einen", "einer", "einem", "bei", "nach", "zur", "zum", "vom", "sind", "durch", "oder", "auch", "noch", "über", "nur", "kein", "keine", "keinen", "wenn", "auf", "sich", "ohne", "wir", "dass", "haben", "dieser", "diese", "dieses", "jeder", "jede", "jedes", "muss", "müssen"],
    all: &["alle", "allen", "aller", "jede", "jeder", "jedes", "sämtliche", "beide"],
    everything: &["alles"],
    listed: &[
        "zeilen", "zeile", "punkte", "punkt", "kriterien", "kriterium", "bedingungen", "bedingung", "prüfungen", "prüfung", "fragen", "freigaben", "unterschriften", "stimmen",
        "kästchen",
    ],
    holding: &["erfüllt", "gelten", "vorliegen", "vorliegt", "stehen", "eingehalten", "angekreuzt", "abgehakt"],
    statuses: &[
        (Status::Open, &[
            "zurückgegeben", "zurückgeschickt", "zurückgewiesen", "zur überarbeitung zurück",
            "offen", "ausstehend", "geplant", "nicht begonnen", "nicht gestartet", "nicht erfüllt", "fehlt",
            "fehlgeschlagen", "zurückgestellt", "verschoben", "nein", "rot", "nicht geprüft", "nicht getestet",
            "nicht fertig", "nicht erledigt", "nicht freigegeben", "noch offen",
        ]),
        (Status::InProgress, &[
            "in arbeit", "in bearbeitung", "läuft", "laufend", "begonnen", "teilweise", "teilweise erfüllt",
            "entwurf", "gelb", "in prüfung", "aktiv",
            "fast fertig",
        ]),
        (Status::Done, &[
            
            "definiert", "festgelegt", "bestimmt", "kopiert", "geladen", "migriert", "gereinigt", "rotiert", "archiviert",
            "gedruckt", "ausgedruckt", "gebucht", "reserviert", "abgesichert", "gesammelt",
            "abgeglichen", "kalibriert", "geeicht", "inspiziert", "versiegelt", "angeschlossen", "verbunden",
            "geschrieben", "beigefügt", "hochgeladen", "bezahlt", "versichert", "zertifiziert", "zugelassen", "anerkannt", "ausgehängt",
            "hinterlegt", "bereitgestellt", "aufgebaut", "montiert", "gewartet", "ausgetauscht", "protokolliert", "vereinbart",
            "beschlossen", "benachrichtigt", "vermessen", "befüllt",
            "vorgeführt", "gemessen", "aktualisiert", "versendet", "verschickt", "gesendet", "gesichert", "erneuert", "ausprobiert", "erprobt",
            "nachgetestet", "nachgeprüft", "abgenommen", "überprüft", "verifiziert", "validiert", "übersetzt", "positiv", "keine einwände",
            "kein einwand", "keine beanstandung", "keine beanstandungen", "angenommen", "nachgerechnet", "identisch",
            "gewährt", "unterwiesen", "ausgeliefert", "zugestimmt", "verabschiedet",
            "geübt", "geprobt", "informiert", "geliefert", "installiert", "wiederhergestellt", "veröffentlicht", "konfiguriert", "aktiviert",
            "gelungen", "eingewiesen", "übergeben", "eingespielt", "nachgewiesen", "gegeben", "einverstanden", "besetzt", "benannt",
            "erledigt", "fertig", "abgeschlossen", "bestanden", "erfüllt", "freigegeben", "genehmigt", "umgesetzt",
            "behoben", "geschlossen", "ja", "grün", "geprüft",
            "liegt vor", "liegen vor", "i. o", "i.o", "in ordnung", "vorhanden", "erteilt", "freigabe erteilt",
            "durchgeführt", "getestet", "unterschrieben", "unterzeichnet", "erfolgreich", "eingerichtet",
            "dokumentiert", "geschult", "bestätigt", "keine befunde", "ohne befund", "bereit", "startklar",
            "erfolgt", "produktiv",
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
        (Label::Status, &["bewertung", "beurteilung", "ja/nein", "ja / nein", 
            "stand der umsetzung", "zustand", "ergebnis", "ampel",
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
            "häufigkeit", "turnus", "intervall", "rhythmus",
        ]),
        (Label::Decision, &[
            "entscheidung", "empfehlung", "votum", "zustimmung",
        ]),
        (Label::Blocker, &[
            "blockiert durch", "abhängig von",
        ]),
        (Label::Priority, &[
            "priorität",
        ]),
        (Label::Notes, &[
            "bemerkung", "bemerkungen", "hinweis", "hinweise", "anmerkung", "kommentar", "notiz", "notizen", "kommentare", "anmerkungen",
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
            "freigaben", "unterschriften", "genehmigungen", "zustimmungen", "unterzeichnung",
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
            "geheimnisse", "geheimnis", "schlüsselrotation",
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
    proof: Proof {
        in_force: &["aktiv", "gültig", "in kraft", "geltend", "aktuell"],
        result: &["ergebnisse", "testergebnisse", "prüfergebnisse", "ergebnis", "gesamtergebnis", "prüfergebnis", "testergebnis", "fazit", "urteil", "gesamturteil", "bewertung", "schlussfolgerung", "beurteilung", "votum"],
        granted: &["angenommen", "positiv", "bestanden", "i. o", "i.o", "in ordnung", "ohne befund"],
        refused: &["nicht bestanden", "durchgefallen", "abgelehnt", "verweigert", "negativ", "fehlgeschlagen", "gescheitert", "nicht ok", "n. i. o", "n.i.o", "nio", "nicht freigegeben", "nicht erfüllt", "nicht in ordnung", "nicht abgenommen", "mangelhaft", "ungenügend", "zurückgewiesen"],
        none: &["kein", "keine", "keinen", "keiner", "ohne", "null", "nichts", "niemand"],
        whole: &["alle", "alles", "sämtliche", "vollständig", "abgeschlossen", "komplett", "checkliste", "erledigt", "beide", "jede", "jeder", "jedes", "jedem"],
        equal: &["gleich", "identisch", "stimmen überein", "übereinstimmend", "deckungsgleich", "abgestimmt", "dieselbe anzahl", "stimmt überein"],
        advice: &["empfehl", "empfohlen"],
        answering: &["antwort", "reaktion", "rückmeldung"],
        attempt: &["lauf", "durchlauf", "versuch", "runde", "wiederholung"],
        finding: &["befund", "schwachstelle", "sicherheitslücke", "penetrationstest", "feststellung", "mangel", "mängel", "fehler"],
        version: &["version"],
        skipped: &["übersprungen", "ausgelassen"],
        left_open: &["schlug fehl", "schlugen fehl", "fehlgeschlagen", "gescheitert", "scheiterte", "scheiterten", "misslang", "misslungen", "war nicht möglich", "abgebrochen", "muss wiederholt werden", "müssen wiederholt werden", "ist zu wiederholen", "sind zu wiederholen", "wird wiederholt", "nicht aussagekräftig", "vertagt", "verschoben auf", "wurde verschoben", "wird verschoben", "zurückgestellt", "soll stattfinden", "wird stattfinden"],
        failed: &["fehlgeschlagen", "gescheitert", "=fehlschläge"],
        switched_on: &["aktiviert", "eingeschaltet", "aktiv"],
        switched_off: &["deaktiviert", "ausgeschaltet", "abgeschaltet"],
        decide: &["entschied", "entscheid", "beschlos", "beschluss", "zugestimmt"],
        approve: &["freigeb", "freigabe", "zustimm", "genehmig", "akzept", "unterschr", "abnahme", "abnehm"],
        mail: ["von", "betreff"],
        severities: [&["kritisch", "blockierend", "schwerwiegend"], &["hoch", "hohe", "hoher", "hohen"], &["mittel", "mittlere"], &["niedrig", "gering"]],
        between: &[("zwischen", "und")],
        past: &["vorher", "alt", "bisher"],
    },
    plan: PLAN,
    standing: Standing {
        draft: &["entwurf", "vorläufig", "arbeitsstand", "in arbeit", "nicht abgestimmt", "zur diskussion", "unabgestimmt"],
        void: &[
            "zurückgezogen", "ersetzt durch", "abgelöst durch", "abgelöst", "überholt", "veraltet", "ungültig", "widerrufen", "hinfällig", "außer kraft",
            "nicht mehr gültig", "nicht mehr aktuell", "verworfen", "annulliert",
        ],
        sample: &["vorlage", "beispiel", "muster", "platzhalter"],
        release_labels: &["prüfling", "testgegenstand", "testobjekt", "prüfobjekt", "geprüfte version", "getestete version", "geprüfter stand", "prüfgegenstand", 
            "produktversion", "getesteter stand",
            "release", "version", "build", "stand", "getestete version", "geprüfte version", "softwarestand", "softwareversion", "prüfgegenstand",
            "freigabekandidat", "kandidat", "release-kandidat"],
        commit_labels: &["commit", "revision", "git-stand", "git-commit"],
        environment_labels: &["umgebung", "testumgebung", "system", "zielumgebung", "durchgeführt auf", "getestet auf", "stage"],
        region_labels: &["region", "standort", "land", "werk", "filiale", "rechenzentrum", "cluster", "mandant", "markt", "kunde"],
        ends: &[
            "gültig bis", "gueltig bis", "läuft ab am", "läuft ab", "läuft aus am", "gültigkeit bis", "ablaufdatum", "befristet bis", "genehmigt bis",
            "freigegeben bis", "erteilt bis", "gilt bis", "abgelaufen am", "ablauf", "gültig bis zum", "in kraft bis",
        ],
        recent: &[
            "aus den letzten", "der letzten", "nicht älter als", "nicht aelter als", "innerhalb der letzten", "in den letzten", "innerhalb von", "höchstens", "maximal", "max", "jünger als",
            "binnen", "weniger als",
        ],
        apart: &["verschiedene personen", "verschiedene leute"],
        since_change: &["nach der letzten änderung", "seit der letzten änderung", "nach letzter änderung", "seit letzter änderung"],
        blocking: &["blockiert", "blockieren"],
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
            "findet nicht statt", "wird verschoben", "fällt aus", "ist verschoben",
            "gestoppt", "angehalten", "ausgesetzt", "verschoben", "blockiert", "auf eis", "pausiert", "zurückgestellt", "vertagt", "nicht freigegeben",
            "abgelehnt", "abgesagt", "gesperrt", "auf hold", "liegt auf eis", "eingefroren",
        ],
        stops: &[
            "nicht freigeben", "nicht ausliefern", "nicht ausrollen", "nicht veröffentlichen", "nicht deployen", "darf nicht live", "nicht live gehen",
            "keine freigabe", "blockiert das release", "blockiert die freigabe", "blockiert den go-live", "no-go", "nicht in betrieb nehmen",
            "niemand deployt", "kein release", "kein go-live",
        ],
        by_itself: &["durch dieses dokument", "mit diesem dokument", "durch diese seite"],
        own_status: &["dokumentstatus", "dokumentenstatus", "status des dokuments"],
        withdraws: &["ausgesetzt", "aussetzung", "wieder geöffnet", "wiedereröffnet", "entzug", "widerruf", "ziehe", "zieht", "zurückgezogen", "widerrufe", "widerruft", "widerrufen", "zurückgenommen", "entzogen"],
        approvals: &["punkt", "kriterium", "erlaubnis", "bewilligung", "freigabe", "zustimmung", "genehmigung", "abnahme", "unterschrift", "einwilligung", "zusage"],
        over: &[
            "nicht mehr", "aufgehoben", "behoben", "erledigt", "wieder frei", "beendet", "gelöst", "nicht zurückgezogen",
            "seitdem",
        ],
        until: &["bis"],
        only_if: &["nur wenn", "erst wenn", "nur, wenn", "erst nachdem"],
        rules: &["wenn", "falls", "sofern", "jeder", "jede", "jedes", "sollte", "immer", "freitags", "sobald", "kann", "würde"],
        ongoing: &["nicht begonnen", "ausstehend", "laufend", "andauernd", "in untersuchung", "offen", "aktiv", "ungelöst", "in bearbeitung", "nicht behoben", "dauert an"],
        incidents: &["vorfall", "störung", "ausfall", "zwischenfall"],
        reverts: &["revert", "rückgängig", "zurückgenommen", "zurückgerollt", "zurückgedreht"],
        next_release: &[
            "nächstes release", "nächste version", "kommendes release", "wir veröffentlichen", "in vorbereitung", "nächste freigabe",
            "wir geben", "bereiten", "geplantes release",
        ],
        minutes: &["freeze", "änderungssperre", "sperrfrist", 
            "protokoll", "besprechung", "sitzung", "go/no-go", "mail", "e-mail", "beschluss", "entscheidung", "mitteilung", "status", "notiz", "schreiben",
            "ausschuss", "lenkungskreis", "gremium",
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
    adverse: Adverse {
        not: &["nicht", "nie", "niemals", "keineswegs", "keinesfalls", "niemand", "weder", "kaum", "noch nicht", "nicht mehr", "unmöglich", "keiner hat", "keiner von uns", "keiner der"],
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
            "auf meinem rechner", "auf meinem laptop", "auf meinem notebook", "auf meiner maschine", "beschränkt auf", "begrenzt auf", "zwei drittel", "drei viertel", "ein drittel", "die hälfte", "mehrheit der",
            "in der testumgebung", "auf dem testsystem",
            "weiterhin", "nach wie vor",
        ],
        future: &[
            "findet statt", "findet am",
            "muss wiederholt", "müssen wiederholt", "nachzuholen", "wiederholt werden muss",
            "morgen", "übermorgen", "nächste woche", "nächster woche", "kommende woche", "kommender woche", "nächsten monat", "nächstes jahr",
            "nächstes quartal", "nächsten sprint", "wird", "werden", "werde", "folgt", "folgen", "wird nachgereicht", "nachgereicht", "nachreichen",
            "nachzureichen", "noch zu", "demnächst", "bald", "später", "in kürze", "künftig", "geplant", "vorgesehen", "angesetzt", "terminiert",
            "steht noch aus", "steht aus", "stehen aus", "in arbeit", "in bearbeitung", "in prüfung", "in vorbereitung", "läuft noch", "laufend", "zu erledigen",
            "zu prüfen", "zu klären", "muss noch", "müssen noch", "soll noch", "nach dem release", "nach go-live", "fällig", "bis montag", "bis dienstag",
            "bis mittwoch", "bis donnerstag", "bis freitag", "bis ende", "begonnen", "angefangen", "zu wiederholen",
            "ab montag", "ab dienstag", "ab mittwoch", "ab donnerstag", "ab freitag", "ab morgen", "am nächsten",
            "kommt in", "kommt im", "kommt noch", "kommt erst", "termin im", "termin steht",
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
            "soweit ich weiß", "soweit wir wissen", "soweit bekannt", "soweit uns bekannt", "soweit mir bekannt", "so gut wie",
        ],
        trouble: &[
            "genügt nicht", "reicht nicht", "nicht ausreichend",
            "fehlgeschlagen", "schlägt fehl", "schlug fehl", "gescheitert", "scheitert", "fehlt", "fehlen", "fehlte", "fehlend", "fehlende", "fehlender",
            "fehlendes", "fehlerhaft", "blockiert", "blocker", "offen", "offene", "offener", "offenes", "offenen", "noch offen", "wieder offen",
            "wieder geöffnet", "abgelehnt", "ablehnung", "verweigert", "zurückgewiesen", "zurückgezogen", "widerrufen", "aufgehoben", "verschoben", "vertagt",
            "zurückgestellt", "verspätet", "überfällig", "abgelaufen", "veraltet", "ungelöst", "unvollständig", "unerledigt", "unfertig", "ausstehend",
            "ausstehende", "ausstehender", "verbleibend", "verbleibende", "übrig", "unterbrochen", "abgebrochen", "abgestürzt", "absturz", "gestoppt",
            "angehalten", "pausiert", "ausgesetzt", "ausgefallen", "ausfall", "defekt", "kaputt", "falsch", "ungültig", "verloren", "mangelhaft", "ungenügend",
            "unzureichend", "durchgefallen", "rot", "gelb", "entwurf", "ungeprüft", "ungetestet", "nicht bestanden", "nicht erfüllt", "nicht freigegeben",
            "ohne freigabe", "instabil", "unsicher", "übersprungen", "ausgelassen", "deaktiviert", "abgeschaltet", "zurückgerollt", "rückgängig",
            "überschritten", "unterschritten", "verletzt", "verstößt", "zu langsam", "zu hoch", "zu niedrig", "zu spät", "zu lange", "störung", "vorfall",
            "eskaliert", "doppelt gebucht", "doppelt abgerechnet", "doppelt belastet", "unumkehrbar", "einspruch", "widerspruch", "beanstandet", "beanstandung", "mängel", "restpunkte", "restarbeiten", "nacharbeit", "nachbesserung",
            "fehlschlag", "fehlversuch", "keine zeit", "dagegen",
            "hängen geblieben", "hängengeblieben", "blieb hängen", "datenverlust", "speicherleck", "speicherlecks", "bekannter fehler", "mangel im",
            "mangel in", "mangel an", "weicht ab", "weichen ab", "passt nicht zusammen",
        ],
    },
    harmless: &[
        "braucht nicht", "brauchen nicht", "muss nicht", "müssen nicht",
        "nicht nur", "nicht mehr nötig", "nicht mehr erforderlich", "nicht mehr benötigt", "nicht erforderlich", "nicht nötig", "nicht notwendig",
        "nicht zutreffend", "nicht betroffen", "nicht benötigt", "nicht überschritten", "nicht unterschritten", "nicht verletzt", "nicht blockiert",
        "nichts offen", "nichts fehlt", "nichts mehr offen", "falls nötig", "falls erforderlich", "wenn nötig", "bei bedarf", "sofern erforderlich",
        "guten morgen", "heute morgen", "gestern morgen", "rotes kreuz", "tag der offenen tür", "offene schnittstelle", "offene schnittstellen", "keine fehler",
        "ausfallsicher", "ausfalltest", "ausfallsicherheit", "ohne ausnahme", "ausnahmslos", "immer wenn", "wie geplant", "wie vorgesehen", "planmäßig",
        "nicht später als", "nicht mehr als", "noch nie", "mehr als nur", "offen kommuniziert",
    ],
    than: &["als"],
    or: &["oder"],
    none: &["kein", "keine", "keinen", "keiner", "keinerlei", "keins", "ohne", "null", "frei von", "nichts"],
    wanted: &[
        "nachweis", "nachweise", "beleg", "belege", "freigabe", "freigaben", "genehmigung", "zustimmung", "unterschrift", "unterschriften", "abnahme", "antwort",
        "rückmeldung", "bestätigung", "test", "tests", "prüfung", "review", "protokoll", "bericht", "ergebnis", "ergebnisse", "sicherung", "rückfallplan",
        "plan", "runbook", "überwachung", "dokumentation", "archiv", "zeit", "budget", "vertrag", "entscheidung", "messung", "zuständigen", "verantwortlichen",
        "vertretung", "termin", "daten", "zugang", "anlagen", "anhänge", "übersetzung",
        "monitoring", "auditlog", "protokollierung",
    ],
    faults: &[
        "fehler", "fehlern", "problem", "probleme", "problemen", "mangel", "mängel", "mängeln", "befund", "befunde", "befunden", "schwachstelle",
        "schwachstellen", "warnung", "warnungen", "auflage", "auflagen", "bedingung", "bedingungen", "vorbehalt", "vorbehalte", "einschränkung",
        "einschränkungen", "ausnahme", "ausnahmen", "abweichung", "abweichungen", "lücke", "lücken", "bedenken", "einwand", "einwände", "vorfall", "vorfälle",
        "störung", "störungen", "ausfall", "ausfälle", "verstoß", "verstöße", "blocker", "beanstandung", "beanstandungen", "auffälligkeiten",
        "zu gehen",
    ],
    matters: &[
        "frage", "fragen", "anmerkung", "anmerkungen", "risiko", "risiken", "ausfallzeit", "datenverlust", "unterbrechung", "änderung", "änderungen",
        "beschwerde", "beschwerden", "differenz", "differenzen", "alarm", "alarme", "maßnahmen", "punkte", "tickets", "auswirkung", "auswirkungen",
        "verzögerung", "offenen", "offene", "fund", "funde", "rest", "zweifel",
    ],
    with: &["mit", "bekannte", "bekannten", "einige", "einigen", "mehrere", "mehreren", "offene", "offenen", "kleinere", "kleineren", "weiterhin", "noch"],
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
    parts: &["eu", "pilot", "testumgebung", "testsystem", "intern", "pilotkunden", "stichprobe", "stichprobenartig", "eine region"],
    deadline: &["bis", "bis zum", "spätestens", "vor dem"],
    since: &["ab"],
    checks: &["können sie", "kannst du", "könnt ihr", "haben sie", "hast du", "habt ihr", "sind sie", "seid ihr", "bestätigen dass", "sicherstellen dass"],
    promised: &["wird noch", "werden noch", "wird nächste", "wird am", "werden am", "ist noch zu", "sind noch zu", "soll noch", "muss noch", "müssen noch"],
    set_aside: &["entfern*", "gelösch*", "lösch*", "umbenan*", "archivier*", "ersetzt*", "ausgeschlossen*", "ignorier*", "veraltet*", "abgelöst*"],
    to_make: &["zu erstellen", "anzulegen", "zu schreiben"],
};
