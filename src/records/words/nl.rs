//! The words of Dutch.

mod plan;

use super::polarity::Polarity;
use super::{Adverse, GateWords, Language, Proof, Standing};
use crate::records::Status;
use crate::records::words::vocabulary::{Label, Topic};
use plan::PLAN;

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "nl",
    spaceless: false,
    own: &["meer", "het", "een", "niet", "voor", "zijn", "wordt", "worden", "werd", "naar", "bij", "ook", "nog", "geen", "deze", "zonder", "moet", "moeten", "alleen", "elke"],
    all: &["alle", "elke", "elk", "ieder", "iedere", "beide"],
    everything: &["alles"],
    listed: &[
        "regels", "regel", "punten", "punt", "criteria", "voorwaarden", "vragen", "handtekeningen",
    ],
    holding: &["voldaan", "gelden", "gehaald", "aangevinkt"],
    statuses: &[
        (Status::Open, &[
            "teruggestuurd", "teruggegeven",
            "niet getest",
            "nog niet", "nog niet klaar", "niet klaar", "niet gestart", "afgekeurd", "mislukt", "uitgesteld",
            "openstaand", "ontbreekt", "te doen", "gepland", "nee",
        ]),
        (Status::InProgress, &[
            "in uitvoering", "in behandeling", "mee bezig", "gedeeltelijk", "deels", "bijna klaar", "concept",
        ]),
        (Status::Done, &[
            "vrijgegeven", "vastgelegd", "bepaald", "aangewezen", "gekopieerd", "geladen", "opgeschoond",
            "schoongemaakt", "gearchiveerd", "afgedrukt", "geprint", "gereserveerd", "beveiligd", "verzameld",
            "gekalibreerd", "geijkt", "geïnspecteerd", "verzegeld", "aangesloten", "verbonden", "opgesteld", "geschreven",
            "bijgevoegd", "geüpload", "betaald", "gecertificeerd", "opgehangen", "gemonteerd", "afgesproken", "besloten", 
            "gewaarschuwd", "getoond", "geïntegreerd", "ingeregeld", "toegelaten", "erkend", "vastgesteld", "doorlopen",
            "verzonden", "verstuurd", "bijgewerkt", "gemeten", "vernieuwd", "geprobeerd", "hertest", "positief", "gedemonstreerd",
            "geen bezwaar", "geen bezwaren", "geen opmerkingen", "overgedragen", "identiek",
            "nagekeken", "ingelicht",
            "geoefend", "gelukt", "opgeleid", "geïnformeerd", "getekend", "geleverd", "geïnstalleerd", "hersteld", "gepubliceerd", "verkregen",
            "verleend", "ingericht", "geactiveerd", "gedocumenteerd", "bevestigd", "beproefd", "afgesloten", "nagerekend", "bemand",
            "klaar", "gereed", "afgerond", "voltooid", "goedgekeurd", "akkoord", "geslaagd", "getest",
            "gecontroleerd", "ondertekend", "opgelost", "gesloten", "uitgevoerd", "in orde", "groen", "aanwezig",
            "in productie", "geen bevindingen", "geregeld", "behaald", "gehaald", "voldaan",
        ]),
        (Status::Blocked, &[
            "geblokkeerd", "in de wacht",
        ]),
        (Status::NotApplicable, &[
            "niet van toepassing", "n.v.t", "nvt",
        ]),
    ],
    labels: &[
        (Label::Title, &[
            "criterium", "eis", "punt", "onderdeel", "taak", "maatregel", "voorwaarde",
        ]),
        (Label::Status, &["beoordeling", "ja/nee", "ja / nee", 
            "uitkomst", "oordeel",
        ]),
        (Label::Owner, &[
            "verantwoordelijke", "eigenaar", "wie", "uitvoerder",
        ]),
        (Label::Target, &[
            "vervaldatum", "deadline", "uiterlijk",
        ]),
        (Label::Evidence, &[
            "bewijs", "onderbouwing", "bewijsstuk",
        ]),
        (Label::Scope, &[
            "bereik", "reikwijdte",
        ]),
        (Label::Updated, &[
            "datum", "laatst bijgewerkt", "bijgewerkt",
        ]),
        (Label::NextReview, &[
            "volgende beoordeling",
        ]),
        (Label::Created, &[
            "aangemaakt",
        ]),
        (Label::Expires, &[
            "geldig tot", "verloopt",
        ]),
        (Label::Starts, &[
            "geldig vanaf",
        ]),
        (Label::Approver, &[
            "goedgekeurd door",
        ]),
        (Label::Signature, &[
            "handtekening",
        ]),
        (Label::Rationale, &[
            "reden", "motivering",
        ]),
        (Label::Likelihood, &[
            "kans", "waarschijnlijkheid",
        ]),
        (Label::Impact, &[
            "gevolg",
        ]),
        (Label::Severity, &[
            "ernst", "niveau",
        ]),
        (Label::Mitigation, &[
            "beheersmaatregel",
        ]),
        (Label::Cadence, &[
            "frequentie",
        ]),
        (Label::Decision, &[
            "besluit", "beslissing", "akkoord",
        ]),
        (Label::Blocker, &[
            "geblokkeerd door",
        ]),
        (Label::Priority, &[
            "prioriteit",
        ]),
        (Label::Notes, &[
            "opmerking", "opmerkingen", "toelichting", "notitie", "notities",
        ]),
    ],
    topics: &[
        (Topic::Legend, &[
            "legenda",
        ]),
        (Topic::Reference, &[
            "wijzigingslogboek",
        ]),
        (Topic::StopConditions, &[
            "stopcriteria",
        ]),
        (Topic::DefinitionOfDone, &[
            "acceptatiecriteria",
        ]),
        (Topic::SignOff, &[
            "goedkeuringen", "handtekeningen", "akkoorden", "ondertekening",
        ]),
        (Topic::Gate, &[
            "vrijgavecriteria", "releasecriteria", "exitcriteria", "livegangcriteria",
        ]),
        (Topic::Waivers, &[
            "ontheffingen", "ontheffing",
        ]),
        (Topic::Deferrals, &[
            "uitgesteld",
        ]),
        (Topic::Drills, &[
            "oefeningen", "oefening",
        ]),
        (Topic::Risks, &[
            "risico's",
        ]),
        (Topic::Checklist, &[
            "controlelijst",
        ]),
        (Topic::Procedure, &[
            "werkwijze",
        ]),
        (Topic::Tracks, &[
            "werkstromen",
        ]),
    ],
    proof: Proof {
        in_force: &["actief", "van kracht", "geldig"],
        result: &["resultaten", "resultaat", "uitslag", "eindoordeel", "oordeel", "conclusie", "uitkomst", "beoordeling"],
        granted: &["geaccepteerd", "gunstig", "positief", "geslaagd", "akkoord", "in orde"],
        refused: &["niet geslaagd", "gezakt", "mislukt", "afgewezen", "afgekeurd", "geweigerd", "ongunstig", "negatief", "niet akkoord", "niet goedgekeurd", "niet in orde", "onvoldoende", "gefaald"],
        none: &["geen", "zonder", "nul", "niets"],
        whole: &["alle", "alles", "volledig", "compleet", "gesloten", "afgerond", "checklist", "beide", "elk", "elke", "iedere"],
        equal: &["gelijk", "identiek", "komen overeen", "hetzelfde aantal", "evenveel"],
        advice: &["aanbevel", "aanbevolen"],
        answering: &["reactie", "antwoord"],
        attempt: &["poging", "ronde", "run"],
        finding: &["bevinding", "kwetsbaarheid", "pentest", "defect"],
        version: &["versie"],
        skipped: &["overgeslagen"],
        left_open: &["mislukte", "mislukten", "mislukt", "is niet gelukt", "lukte niet", "moet worden herhaald", "moet herhaald worden", "wordt herhaald", "is afgebroken", "werd afgebroken", "niet doorslaggevend", "is uitgesteld", "werd uitgesteld", "uitgesteld tot", "zal plaatsvinden"],
        failed: &["mislukt", "gefaald", "=mislukkingen"],
        switched_on: &["ingeschakeld", "geactiveerd"],
        switched_off: &["uitgeschakeld", "gedeactiveerd"],
        decide: &["beslui", "besloten", "beslist"],
        approve: &["vrijgave", "vrijgegeven", "goedkeur", "goedgekeurd", "akkoord", "accepte", "tekenen"],
        mail: ["van", "onderwerp"],
        severities: [&["kritiek", "kritisch", "blokkerend"], &["hoog", "hoge"], &["middel", "gemiddeld"], &["laag", "lage"]],
        between: &[("tussen", "en")],
        past: &["eerder", "vorige"],
    },
    plan: PLAN,
    standing: Standing {
        draft: &["voorlopig", "werkversie", "in bewerking", "ter bespreking"],
        void: &["ingetrokken", "vervangen door", "vervallen", "verouderd", "ongeldig", "achterhaald", "herroepen", "niet meer geldig", "niet gebruiken"],
        sample: &["sjabloon", "voorbeeld"],
        release_labels: &["testobject", "getest systeem", "beproefde versie", "productversie", "versie", "version", "release", "geteste versie", "build", "oplevering", "kandidaat"],
        commit_labels: &["commit", "revisie"],
        environment_labels: &["omgeving", "testomgeving", "uitgevoerd op", "getest op", "systeem"],
        region_labels: &["regio", "locatie", "land", "vestiging", "datacenter", "datacentrum", "cluster", "klant", "winkel", "fabriek"],
        ends: &[
            "geldig tot", "geldig tot en met", "verloopt op", "verloopt", "vervalt op", "vervalt", "vervaldatum", "einddatum", "goedgekeurd tot",
            "verlopen op", "loopt af op",
        ],
        recent: &["niet ouder dan", "in de afgelopen", "in de laatste", "binnen", "maximaal", "hoogstens", "minder dan", "jonger dan", "afgelopen"],
        apart: &["verschillende personen"],
        since_change: &["na de laatste wijziging", "sinds de laatste wijziging", "na laatste wijziging"],
        blocking: &["blokkeert", "blokkeren"],
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
            "gaat niet door", "gaan niet door", "gaat vanavond niet door",
            "in de wacht", "on hold", "stilgelegd", "stopgezet", "uitgesteld", "geblokkeerd", "opgeschort", "afgewezen", "geannuleerd", "bevroren",
            "niet goedgekeurd", "gepauzeerd", "verschoven",
        ],
        stops: &[
            "niet uitrollen", "niet vrijgeven", "niet uitbrengen", "niet live gaan", "niet deployen", "niet opleveren", "blokkeert de release",
            "blokkeert de livegang", "blokkeert de uitrol", "no-go", "geen release",
        ],
        by_itself: &["door dit document", "met dit document", "door deze pagina"],
        own_status: &["documentstatus", "status van dit document"],
        withdraws: &["geschorst", "schorsing", "opgeschort", "opschorting", "heropend", "heropenen", "trek", "trekt", "ingetrokken", "herroep", "herroept", "herroepen", "intrekken"],
        approvals: &["goedkeuring", "akkoord", "toestemming", "handtekening", "vrijgave", "acceptatie", "instemming"],
        over: &["niet meer", "opgeheven", "opgelost", "hervat", "gesloten", "afgerond", "voorbij", "vrijgegeven"],
        until: &["tot", "totdat"],
        only_if: &["alleen als", "pas als"],
        rules: &["als", "indien", "wanneer", "elke", "iedere", "altijd", "zou", "tenzij", "op vrijdag", "kan"],
        ongoing: &["niet begonnen", "nog niet begonnen", "lopend", "gaande", "actief", "open", "niet opgelost", "in onderzoek", "in behandeling"],
        incidents: &["incident", "storing", "uitval"],
        reverts: &["revert", "teruggedraaid", "ongedaan gemaakt", "teruggezet"],
        next_release: &[
            "volgende release", "volgende versie", "komende release", "we brengen", "in voorbereiding", "wij bereiden", "we bereiden",
        ],
        minutes: &["veranderstop", "freeze", "notulen", "verslag", "verslagen", "overleg", "vergadering", "go/no-go", "mail", "e-mail", "besluit", "bericht", "mededeling", "status", "notitie", "stuurgroep"],
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
    adverse: Adverse {
        not: &["niet", "nooit", "niemand", "noch niet", "nog niet", "niet meer", "evenmin", "onmogelijk", "nauwelijks", "geen mens", "niemand van ons"],
        except: &["behalve", "uitgezonderd", "met uitzondering", "op één na", "na één", "afgezien van", "exclusief", "uitgesloten", "weggelaten", "minus", "op … na", "zonder de", "zonder het"],
        contrast: &["maar", "echter", "hoewel", "ofschoon", "toch", "ondanks", "desondanks", "niettemin"],
        limit: &[
            "alleen", "enkel", "slechts", "uitsluitend", "gedeeltelijk", "deels", "voor een deel", "grotendeels", "bijna", "vrijwel", "half", "tot nu toe",
            "tot dusver", "voorlopig", "vooralsnog", "tijdelijk", "lokaal", "op acceptatie", "mondeling", "in principe", "sommige", "de rest", "nog",
            "op mijn laptop", "op mijn machine", "op mijn pc", "op de testomgeving", "in de testomgeving", "op test", "beperkt tot", "twee derde", "drie kwart", "de helft", "de meeste",
            "het merendeel",
        ],
        future: &[
            "vindt plaats",
            "moet opnieuw", "moeten opnieuw", "moet over", "over te doen",
            "morgen", "overmorgen", "volgende week", "komende week", "volgende maand", "komende maand", "volgend jaar", "volgende sprint", "volgende release",
            "binnenkort", "straks", "later", "zal", "zullen", "wordt nog", "worden nog", "volgt", "volgen", "nog te", "te doen", "moet nog", "moeten nog",
            "gepland", "ingepland", "voorzien", "in uitvoering", "in behandeling", "in voorbereiding", "in review", "mee bezig", "onderhanden", "lopend",
            "uiterlijk", "voor maandag", "voor vrijdag", "na de release", "na livegang", "begonnen", "gestart",
            "wordt maandag", "wordt dinsdag", "wordt woensdag", "wordt donderdag", "wordt vrijdag", "wordt morgen", "wordt na", "wordt later", "vóór eind",
            "voor eind",
        ],
        condition: &[
            "onder voorbehoud", "onder voorwaarde", "op voorwaarde", "voorwaardelijk", "mits", "indien", "als de", "als het", "tenzij", "totdat", "tot de",
            "zodra", "wanneer", "zolang", "afhankelijk", "hangt af", "wacht op", "wachten op", "in afwachting", "vereist", "behoeft", "met voorwaarden",
            "als niemand", "als iedereen", "als alles", "als er", "als we", "als … gaat", "als … komt", "als … is",
            "pas na",
        ],
        hedge: &[
            "waarschijnlijk", "vermoedelijk", "misschien", "mogelijk", "wellicht", "blijkbaar", "schijnbaar", "zou moeten", "zouden moeten", "zou kunnen",
            "onduidelijk", "onzeker", "twijfelachtig", "aangenomen", "naar verluidt", "onbekend", "geschat", "min of meer", "in theorie", "hopelijk", "lijkt",
            "voor zover ik", "voor zover wij", "voor zover we", "voor zover bekend", "zo goed als",
        ],
        trouble: &[
            "niet genoeg", "niet voldoende", "volstaat niet",
            "mislukt", "mislukte", "faalt", "faalde", "gefaald", "falen", "geblokkeerd", "blokkerend", "blokkerende", "blokkeert", "blokkade", "ontbreekt",
            "ontbreken", "ontbrekend", "ontbrekende", "afwezig", "kapot", "stuk", "defect", "open", "openstaand", "openstaande", "heropend", "afgewezen",
            "geweigerd", "verworpen", "ingetrokken", "herroepen", "uitgesteld", "opgeschort", "vertraagd", "te laat", "verlopen", "verouderd", "onopgelost",
            "onopgeloste", "onvolledig", "incompleet", "onvoltooid", "resterend", "resterende", "overgebleven", "rest nog", "gepauzeerd", "stilgelegd",
            "gestopt", "onderbroken", "afgebroken", "gecrasht", "vastgelopen", "uitgevallen", "uitval", "storing", "verloren", "kwijt", "fout", "foutief",
            "onjuist", "ongeldig", "onvoldoende", "afgekeurd", "gezakt", "regressie", "teruggedraaid", "rood", "oranje", "geel", "concept", "ongetest",
            "ongecontroleerd", "niet getekend", "instabiel", "overgeslagen", "genegeerd", "uitgeschakeld", "overschreden", "overschrijdt", "overtreedt",
            "schending", "te traag", "te hoog", "te laag", "tegen", "bezwaar", "bezwaren", "klacht", "no-go",
            "dataverlies", "geheugenlek", "geheugenlekken", "wijkt af", "wijken af", "komt niet overeen",
            "verschoven",
        ],
    },
    harmless: &[
        "hoeft niet", "hoeven niet",
        "niet alleen", "niet langer nodig", "niet meer nodig", "niet nodig", "niet van toepassing", "niet vereist", "niet overschreden", "niet geraakt",
        "niets ontbreekt", "niets open", "niets meer open", "indien nodig", "zo nodig", "waar nodig", "indien van toepassing", "open source", "bij uitval",
        "uitvaltest", "zoals gepland", "volgens planning", "niet later dan", "niet meer dan", "zonder uitzondering", "goede morgen", "nog steeds geldig",
        "nog steeds groen", "nog geldig", "tegen het", "tegen de afgesproken",
        "zonder de noodzaak",
    ],
    than: &["dan"],
    or: &["of"],
    none: &["geen", "zonder", "nul", "geen enkel", "geen enkele", "niets", "vrij van"],
    wanted: &[
        "bewijs", "bewijzen", "goedkeuring", "akkoord", "handtekening", "handtekeningen", "antwoord", "reactie", "bevestiging", "test", "tests", "controle",
        "review", "rapport", "verslag", "resultaat", "resultaten", "backup", "plan", "bewaking", "documentatie", "archief", "tijd", "budget", "contract",
        "besluit", "meting", "eigenaar", "datum", "gegevens", "toegang", "toestemming", "vertaling",
        "monitoring", "auditlog", "bijlagen",
    ],
    faults: &[
        "probleem", "problemen", "fout", "fouten", "gebrek", "gebreken", "bevinding", "bevindingen", "kwetsbaarheid", "kwetsbaarheden", "waarschuwing",
        "waarschuwingen", "voorwaarde", "voorwaarden", "voorbehoud", "beperking", "beperkingen", "uitzondering", "uitzonderingen", "afwijking", "afwijkingen",
        "lacune", "bezwaar", "bezwaren", "incident", "incidenten", "storing", "storingen", "uitval", "regressies", "blokkades", "blockers", "bugs",
        "te gaan",
    ],
    matters: &[
        "vraag", "vragen", "opmerking", "opmerkingen", "risico", "risico's", "alarm", "alarmen", "onderbreking", "onderbrekingen", "verlies", "dataverlies",
        "wijziging", "wijzigingen", "klacht", "klachten", "actie", "acties", "punten", "impact", "vertraging", "twijfel", "rest",
    ],
    with: &["met", "enkele", "enige", "sommige", "diverse", "bekende", "kleine", "openstaande", "open", "steeds"],
    mended: &[
        "hersteld", "opgelost", "gesloten", "verholpen", "verwijderd", "vervangen", "gerepareerd", "gecorrigeerd", "beantwoord", "afgehandeld", "vernieuwd",
        "toegevoegd",
    ],
    passed: &[
        "geslaagd", "groen", "ok", "in orde", "akkoord", "werkt", "goedgekeurd", "gereed", "klaar", "voltooid", "afgerond", "voldaan", "gecontroleerd", "gelukt",
        "succesvol",
    ],
    again: &["daarna", "vervolgens", "nu", "opnieuw", "herhaald", "nogmaals", "tweede", "hertest", "inmiddels", "uiteindelijk", "sindsdien"],
    particles: &[
        "de", "het", "een", "van", "in", "op", "aan", "met", "voor", "door", "bij", "per", "via", "over", "uit", "naar", "sinds", "volgens", "tijdens", "tussen",
        "en", "zie", "is", "zijn", "was", "werd", "werden", "heeft", "hebben", "alle", "beide", "dit", "die", "dat", "ze",
    ],
    past: &["gisteren", "vandaag", "vorige week", "afgelopen week", "vorige maand", "afgelopen maand", "al", "reeds", "onlangs", "vanochtend", "inmiddels"],
    parts: &["eu", "pilot", "acceptatie", "testomgeving", "intern", "steekproef", "één regio"],
    deadline: &["voor", "uiterlijk", "tegen", "per"],
    since: &["vanaf"],
    checks: &["controleer of", "controleer dat", "bevestig dat", "kunt u", "kun je", "heeft u", "heb je", "hebt u"],
    promised: &["wordt nog", "worden nog", "zal worden", "moet nog", "moeten nog", "nog te"],
    set_aside: &["verwijder*", "hernoem*", "gearchiveerd*", "vervangen*", "uitgesloten*", "genegeerd*", "verouderd*"],
    to_make: &["aan te maken", "te schrijven"],
};

/// What gates and their lists are called.
#[rustfmt::skip]
pub static GATE: GateWords = GateWords {
    code: "nl",
    spaceless: false,
    acts: &["uitvoering", "release*", "livegang*", "lancering*", "productie*", "vrijgave*", "uitrol*", "oplevering*", "ingebruikname*", "go", "live", "uitgave*", "overgang*", "go-live", "opening*", "introductie*", "start"],
    lists: &["checklist*", "controlelijst*", "goedkeuring*", "gereedheid*", "protocol*", "lijst*", "review", "klaar", "status", "besluit*", "criteria", "vrijgave*", "advies*", "kaart"],
    changes: &["wijziging"],
    moves: &["deployment*", "migratie*", "overgang*", "upgrade*"],
    small: &["de", "het", "van", "voor", "een", "en", "live", "go", "naar"],
    generic: &["elke", "iedere", "nieuwe", "sjabloon", "procedure", "handleiding"],
    ifs: &["als", "indien"],
    levels: &["vereist", "aanbevolen", "optioneel", "verplicht"],
    papers: &["notities", "plan", "planning", "kalender", "rapport", "nieuws", "handleiding", "samenvatting"],
    rules: &["geval", "als", "wanneer", "indien", "elke", "iedere", "altijd", "moet", "moeten"],
    earliest: &["op z'n vroegst", "op zijn vroegst", "niet eerder dan"],
    freezes: &["veranderstop"],
    frozen_before: &[],
    have: &["heeft", "hebben", "had", "werd"],
    signs: &["telt", "tellen", "vrijgegeven", "vrijgeven", "goedgekeurd", "klaar", "gereed", "getest", "ondertekend", "afgerond", "release", "productie", "live"],
    consent: &["mag", "mogen", "door", "doorgaan", "live", "akkoord", "goedgekeurd", "verleend", "vrijgegeven"],
    answers: &["antwoord", "stem", "oordeel"],
    aside: &["daarna", "optioneel", "terugval", "rollback"],
    afterwards: &["na"],
    shown: &["sjabloon", "geschiedenis", "voorbeeld"],
    demands: &["moet", "moeten", "vereist"],
    ours: &["wij", "we"],
    asks: &["graag", "alstublieft", "verzoek"],
    by_whom: &["door", "naam"],
    told: &["scenario", "agenda", "contacten", "achtergrond", "deelnemers"],
    in_operation: &["binnen # na"],
    reasons: &["redenen", "motivering"],
    guides: &["instructies"],
    conditions: &["criteri*", "voorwaarde*", "eis", "eisen"],
    checks: &[],
    expected: &["acceptatiecriteri*"],
    stopping: &["stop*", "annuler*", "uitstel*", "verhinder*", "afbre*"],
    affirmed: &["opent", "start*", "begint", "gaat", "gaan", "lanceren", "mag", "mogen"],
    before: &["voor", "totdat", "nodig", "vereist"],
    held: &["geactiveerd", "bereikt", "overschreden", "opgetreden", "ja"],
};

#[rustfmt::skip]
pub static POLARITY: Polarity = Polarity {
    spaceless: false,
    compounds: true,
    open: &[
        "open", "openstaand", "openstaande", "onopgelost", "onopgeloste", "resterend", "resterende", "blokkerend", "blokkerende",
        "mislukt", "mislukte", "overgeslagen", "ontbrekend", "ontbrekende", "achterstallig",
        "verloren",
    ],
    severe: &[
        "bekend", "bekende", "kritiek", "kritieke", "kritisch", "kritische", "ernstig", "ernstige", "hoog", "hoge", "grote", "nieuw",
        "nieuwe", "beveiligings",
    ],
    bad: &[
        "fout", "fouten", "bug", "defect", "gebrek", "gebreken", "storing", "storingen", "incident", "incidenten", "kwetsbaarheid",
        "kwetsbaarheden", "blokkade", "blokkades", "bevinding", "bevindingen", "dataverlies", "probleem", "problemen", "afwijking",
        "afwijkingen", "risico", "regressie", "lek", "lekken", "bezwaar", "bezwaren",
        "klacht", "klachten", "gevaar", "gevaren",
    ],
    held: &[
        "gedocumenteerd", "beoordeeld", "geregistreerd", "toegewezen", "plan", "lijst", "proces", "register", "behandeld", "gemeld",
    ],
    neutral: &[
        "wijziging", "wijzigingen", "impact", "migratie", "downtime", "afhankelijkheid", "afhankelijkheden", "beperking",
        "beperkingen", "uitzondering", "uitzonderingen", "kosten", "opmerking", "opmerkingen", "vraag", "vragen",
    ],
    yes: &["ja", "aanwezig", "waar", "bestaat"],
    none: &["nee", "geen", "nul", "niets", "afwezig", "niet aanwezig", "zonder"],
    pending: &["nog niet", "moet nog", "moeten nog", "nog te", "wacht nog", "volgt nog", "ontbreekt nog"],
    left: &[
        "open", "volgende stap", "volgende stappen", "resterend", "blokkades", "geblokkeerd door", "te doen", "nog te doen", "ontbreekt",
        "openstaand", "open punten",
    ],
    confirms: &[
        "geverifieerd", "getest", "goedgekeurd", "beoordeeld", "bevestigd", "gecontroleerd", "geverifieerd door", "getest door",
        "goedgekeurd door", "beoordeeld door", "gecontroleerd door",
    ],
    refused: &[
        "geweigerd", "afgewezen", "ingetrokken", "herroepen", "geannuleerd", "aangevraagd", "voorgesteld", "voorstellen", "concept",
        "verlopen", "vroegere", "eerdere", "historie", "niet goedgekeurd", "nog niet", "vervallen", "archief",
    ],
    asker: &["aanvrager", "aangevraagd door", "voorgesteld door", "auteur"],
    away: &["vakantie", "ziek", "afwezig", "onthouding", "onthoudt zich", "onbereikbaar", "verlof"],
    measured: &["gemeten", "werkelijk", "huidig", "waargenomen", "waarde", "behaald", "gevonden", "actueel", "huidige waarde", "nu"],
    ceiling: &["limiet", "maximum", "max", "toegestaan", "bovengrens", "grenswaarde"],
    floor: &["minimum", "min", "ondergrens", "vereist"],
    more: &["beschikbaarheid", "dekking", "doorvoer", "slagingspercentage"],
    less: &["foutpercentage", "responstijd", "latentie", "duur", "verlies", "fouten", "vertraging", "herstel"],
    people: &["verantwoord", "aanwezig", "voorzitter", "leider", "deelnem"],
    goals: &["vereist", "vereiste", "verwacht", "verwachte", "doel", "gewenst", "gewenste", "gepland", "streefwaarde"],
    instead: &["in plaats van"],
    unwritten: &["in te vullen", "nog in te vullen", "aan te vullen", "volgt nog", "nog te schrijven"],
    compare_before: &[("grens", "<="), ("limiet", "<="), ("vereist", ">="), 
        ("hooguit", "<="), ("hoogstens", "<="), ("maximaal", "<="), ("niet meer dan", "<="), ("minder dan", "<"), ("lager dan", "<"),
        ("onder", "<"), ("minstens", ">="), ("minimaal", ">="), ("ten minste", ">="), ("meer dan", ">"), ("hoger dan", ">"),
        ("boven", ">"), ("binnen", "<="), ("tot", "<="), ("toegestaan", "<="), ("ten hoogste", "<="),
    ],
    compare_after: &[("of minder", "<="), ("of meer", ">=")],
    rates: &[("per seconde", "rps"), ("per minuut", "rpm"), ("verzoeken per seconde", "rps"), ("verzoeken per minuut", "rpm")],
    units: &[
        ("seconde", "s"), ("seconden", "s"), ("minuut", "min"), ("minuten", "min"), ("uur", "h"), ("uren", "h"), ("dag", "d"),
        ("dagen", "d"), ("week", "w"), ("weken", "w"), ("maand", "mo"), ("jaar", "y"), ("procent", "%"), ("percentage", "%"),
    ],
    numbers: &["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"],
    asked: &["toegestaan", "vereist", "toegelaten"],
    lasting: &["gedurende", "liep", "draait", "sinds"],
    past: &["was", "eerder", "voorheen", "doel", "limiet", "per", "laatste"],
    links: &["in", "van", "voor", "bij", "met", "uit", "op", "na", "sinds", "en", "of", "de", "het"],
    traits: &[
        "vereist", "verplicht", "optioneel", "geautomatiseerd", "automatisch", "handmatig", "toepasselijk", "nodig", "blokkerend",
        "kritiek", "nieuw", "gewijzigd", "prioriteit", "type", "soort", "categorie", "fase", "omgeving", "ernst", "inspanning",
        "niveau", "risico", "impact", "extern", "intern",
    ],
};
