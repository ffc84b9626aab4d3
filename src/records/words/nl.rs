//! Dutch.

use super::{Adverse, GateWords, Language};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "nl",
    spaceless: false,
    adverse: Adverse {
        not: &["niet", "nooit", "niemand", "noch niet", "nog niet", "niet meer", "evenmin", "onmogelijk", "nauwelijks"],
        except: &["behalve", "uitgezonderd", "met uitzondering", "op één na", "na één", "afgezien van", "exclusief", "uitgesloten", "weggelaten", "minus"],
        contrast: &["maar", "echter", "hoewel", "ofschoon", "toch", "ondanks", "desondanks", "niettemin"],
        limit: &[
            "alleen", "enkel", "slechts", "uitsluitend", "gedeeltelijk", "deels", "voor een deel", "grotendeels", "bijna", "vrijwel", "half", "tot nu toe",
            "tot dusver", "voorlopig", "vooralsnog", "tijdelijk", "lokaal", "op acceptatie", "mondeling", "in principe", "sommige", "de rest", "nog",
        ],
        future: &[
            "morgen", "overmorgen", "volgende week", "komende week", "volgende maand", "komende maand", "volgend jaar", "volgende sprint", "volgende release",
            "binnenkort", "straks", "later", "zal", "zullen", "wordt nog", "worden nog", "volgt", "volgen", "nog te", "te doen", "moet nog", "moeten nog",
            "gepland", "ingepland", "voorzien", "in uitvoering", "in behandeling", "in voorbereiding", "in review", "mee bezig", "onderhanden", "lopend",
            "uiterlijk", "voor maandag", "voor vrijdag", "na de release", "na livegang", "begonnen", "gestart",
        ],
        condition: &[
            "onder voorbehoud", "onder voorwaarde", "op voorwaarde", "voorwaardelijk", "mits", "indien", "als de", "als het", "tenzij", "totdat", "tot de",
            "zodra", "wanneer", "zolang", "afhankelijk", "hangt af", "wacht op", "wachten op", "in afwachting", "vereist", "behoeft", "met voorwaarden",
        ],
        hedge: &[
            "waarschijnlijk", "vermoedelijk", "misschien", "mogelijk", "wellicht", "blijkbaar", "schijnbaar", "zou moeten", "zouden moeten", "zou kunnen",
            "onduidelijk", "onzeker", "twijfelachtig", "aangenomen", "naar verluidt", "onbekend", "geschat", "min of meer", "in theorie", "hopelijk", "lijkt",
        ],
        trouble: &[
            "mislukt", "mislukte", "faalt", "faalde", "gefaald", "falen", "geblokkeerd", "blokkerend", "blokkerende", "blokkeert", "blokkade", "ontbreekt",
            "ontbreken", "ontbrekend", "ontbrekende", "afwezig", "kapot", "stuk", "defect", "open", "openstaand", "openstaande", "heropend", "afgewezen",
            "geweigerd", "verworpen", "ingetrokken", "herroepen", "uitgesteld", "opgeschort", "vertraagd", "te laat", "verlopen", "verouderd", "onopgelost",
            "onopgeloste", "onvolledig", "incompleet", "onvoltooid", "resterend", "resterende", "overgebleven", "rest nog", "gepauzeerd", "stilgelegd",
            "gestopt", "onderbroken", "afgebroken", "gecrasht", "vastgelopen", "uitgevallen", "uitval", "storing", "verloren", "kwijt", "fout", "foutief",
            "onjuist", "ongeldig", "onvoldoende", "afgekeurd", "gezakt", "regressie", "teruggedraaid", "rood", "oranje", "geel", "concept", "ongetest",
            "ongecontroleerd", "niet getekend", "instabiel", "overgeslagen", "genegeerd", "uitgeschakeld", "overschreden", "overschrijdt", "overtreedt",
            "schending", "te traag", "te hoog", "te laag", "tegen", "bezwaar", "bezwaren", "klacht", "no-go",
        ],
    },
    harmless: &[
        "niet alleen", "niet langer nodig", "niet meer nodig", "niet nodig", "niet van toepassing", "niet vereist", "niet overschreden", "niet geraakt",
        "niets ontbreekt", "niets open", "niets meer open", "indien nodig", "zo nodig", "waar nodig", "indien van toepassing", "open source", "bij uitval",
        "uitvaltest", "zoals gepland", "volgens planning", "niet later dan", "niet meer dan", "zonder uitzondering", "goede morgen", "nog steeds geldig",
        "nog steeds groen", "nog geldig", "tegen het", "tegen de afgesproken",
    ],
    none: &["geen", "zonder", "nul", "geen enkel", "geen enkele", "niets", "vrij van"],
    wanted: &[
        "bewijs", "bewijzen", "goedkeuring", "akkoord", "handtekening", "handtekeningen", "antwoord", "reactie", "bevestiging", "test", "tests", "controle",
        "review", "rapport", "verslag", "resultaat", "resultaten", "backup", "plan", "bewaking", "documentatie", "archief", "tijd", "budget", "contract",
        "besluit", "meting", "eigenaar", "datum", "gegevens", "toegang", "toestemming", "vertaling",
    ],
    faults: &[
        "probleem", "problemen", "fout", "fouten", "gebrek", "gebreken", "bevinding", "bevindingen", "kwetsbaarheid", "kwetsbaarheden", "waarschuwing",
        "waarschuwingen", "voorwaarde", "voorwaarden", "voorbehoud", "beperking", "beperkingen", "uitzondering", "uitzonderingen", "afwijking", "afwijkingen",
        "lacune", "bezwaar", "bezwaren", "incident", "incidenten", "storing", "storingen", "uitval", "regressies", "blokkades", "blockers", "bugs",
    ],
    matters: &[
        "vraag", "vragen", "opmerking", "opmerkingen", "risico", "risico's", "alarm", "alarmen", "onderbreking", "onderbrekingen", "verlies", "dataverlies",
        "wijziging", "wijzigingen", "klacht", "klachten", "actie", "acties", "punten", "impact", "vertraging", "twijfel", "rest",
    ],
    with: &["met", "enkele", "enige", "sommige", "diverse", "bekende", "kleine", "openstaande", "open"],
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
};

/// What gates and their lists are called.
#[rustfmt::skip]
pub static GATE: GateWords = GateWords {
    spaceless: false,
    acts: &["release*", "livegang*", "lancering*", "productie*", "vrijgave*", "oplevering*", "ingebruikname*", "go"],
    lists: &["checklist*", "controlelijst*", "goedkeuring*", "gereedheid*", "protocol*", "lijst*", "review", "klaar", "status"],
    small: &["de", "het", "van", "voor", "een", "en", "live", "go", "naar"],
    generic: &["elke", "iedere", "nieuwe", "sjabloon", "procedure", "handleiding"],
    rules: &["als", "wanneer", "indien", "elke", "iedere", "altijd", "moet", "moeten"],
    signs: &["vrijgegeven", "vrijgeven", "goedgekeurd", "klaar", "gereed", "getest", "ondertekend", "afgerond", "release", "productie", "live"],
    aside: &["na", "daarna", "optioneel", "terugval", "rollback", "sjabloon", "geschiedenis", "agenda", "contacten", "achtergrond", "deelnemers", "voorbeeld"],
    before: &["voor", "totdat", "nodig", "vereist"],
    held: &["geactiveerd", "bereikt", "overschreden", "opgetreden", "ja"],
};
