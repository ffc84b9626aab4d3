//! Dutch.

use super::{Adverse, Language, Standing};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "nl",
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
        draft: &["voorlopig", "werkversie", "in bewerking", "ter bespreking"],
        void: &["ingetrokken", "vervangen door", "vervallen", "verouderd", "ongeldig", "achterhaald", "herroepen", "niet meer geldig", "niet gebruiken"],
        sample: &["sjabloon", "voorbeeld"],
        release_labels: &["versie", "version", "release", "geteste versie", "build", "oplevering"],
        commit_labels: &["commit", "revisie"],
        environment_labels: &["omgeving", "testomgeving", "uitgevoerd op", "getest op", "systeem"],
        region_labels: &["regio", "locatie", "land", "vestiging", "datacenter", "datacentrum", "cluster", "klant", "winkel", "fabriek"],
        ends: &[
            "geldig tot", "geldig tot en met", "verloopt op", "verloopt", "vervalt op", "vervalt", "vervaldatum", "einddatum", "goedgekeurd tot",
            "verlopen op", "loopt af op",
        ],
        recent: &["niet ouder dan", "in de afgelopen", "in de laatste", "binnen", "maximaal", "hoogstens", "minder dan", "jonger dan", "afgelopen"],
        since_change: &["na de laatste wijziging", "sinds de laatste wijziging", "na laatste wijziging"],
        blockers: &[
            "blokkades", "blokkers", "blockers", "blokkerend", "openstaande punten", "open punten", "nog te doen", "ontbreekt nog", "nog niet klaar",
            "ontbrekend", "nog open", "wat ontbreekt",
        ],
        known_issues: &["bekende problemen", "bekende fouten", "bekende gebreken", "openstaande fouten"],
        nothing: &["geen", "niets", "n.v.t", "allemaal gesloten", "alles klaar"],
        releases: &[
            "release", "uitrol", "livegang", "lancering", "oplevering", "ingebruikname", "publicatie", "versie", "migratie", "go-live", "vrijgave",
            "deployment",
        ],
        holds: &[
            "in de wacht", "on hold", "stilgelegd", "stopgezet", "uitgesteld", "geblokkeerd", "opgeschort", "afgewezen", "geannuleerd", "bevroren",
            "niet goedgekeurd", "gepauzeerd", "verschoven",
        ],
        stops: &[
            "niet uitrollen", "niet vrijgeven", "niet uitbrengen", "niet live gaan", "niet deployen", "niet opleveren", "blokkeert de release",
            "blokkeert de livegang", "blokkeert de uitrol", "no-go", "geen release",
        ],
        withdraws: &["trek", "trekt", "ingetrokken", "herroep", "herroept", "herroepen", "intrekken"],
        approvals: &["goedkeuring", "akkoord", "toestemming", "handtekening", "vrijgave", "acceptatie", "instemming"],
        over: &["niet meer", "opgeheven", "opgelost", "hervat", "gesloten", "afgerond", "voorbij", "vrijgegeven"],
        rules: &["als", "indien", "wanneer", "elke", "iedere", "altijd", "zou", "tenzij", "op vrijdag", "kan"],
        ongoing: &["lopend", "gaande", "actief", "open", "niet opgelost", "in onderzoek", "in behandeling"],
        incidents: &["incident", "storing", "uitval"],
        reverts: &["revert", "teruggedraaid", "ongedaan gemaakt", "teruggezet"],
        next_release: &[
            "volgende release", "volgende versie", "komende release", "we brengen", "in voorbereiding", "wij bereiden", "we bereiden",
        ],
        minutes: &["notulen", "verslag", "overleg", "vergadering", "go/no-go", "mail", "e-mail", "besluit", "bericht", "mededeling", "status", "notitie"],
        past: &[
            "post-mortem", "postmortem", "terugblik", "retrospective", "evaluatie", "risico", "risico's", "risicoregister", "geschiedenis", "archief",
            "runbook", "proces", "beleid", "handleiding", "sjabloon", "procedure",
        ],
        not_days: &["vervaldatum", "doel", "deadline", "gepland", "volgende", "geldig", "livegang", "start", "einde", "tot"],
        status_labels: &["status", "staat"],
        confirms: &["bevestig"],
        this: &["dit", "deze", "het", "de"],
        without: &["geen", "nul", "0", "zonder"],
        severities: &[&["kritiek", "kritieke", "blokkerend", "blokkerende"], &["hoog", "hoge", "ernstig", "ernstige"]],
        environments: &[&["productie", "prod"], &["acceptatie", "staging", "preproductie"], &["test", "qa", "integratie", "lab", "testomgeving"], &["ontwikkeling", "dev", "lokaal"]],
        units: &[("dag", 1), ("dagen", 1), ("week", 7), ("weken", 7), ("maand", 31), ("maanden", 31), ("jaar", 366), ("jaren", 366)],
    },
};
