//! Dutch.

use super::polarity::Polarity;
use super::{Adverse, Language};

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
};

#[rustfmt::skip]
pub static POLARITY: Polarity = Polarity {
    spaceless: false,
    compounds: true,
    open: &[
        "open", "openstaand", "openstaande", "onopgelost", "onopgeloste", "resterend", "resterende", "blokkerend", "blokkerende",
        "mislukt", "mislukte", "overgeslagen", "ontbrekend", "ontbrekende", "achterstallig",
    ],
    severe: &[
        "bekend", "bekende", "kritiek", "kritieke", "kritisch", "kritische", "ernstig", "ernstige", "hoog", "hoge", "grote", "nieuw",
        "nieuwe", "beveiligings",
    ],
    bad: &[
        "fout", "fouten", "bug", "defect", "gebrek", "gebreken", "storing", "storingen", "incident", "incidenten", "kwetsbaarheid",
        "kwetsbaarheden", "blokkade", "blokkades", "bevinding", "bevindingen", "dataverlies", "probleem", "problemen", "afwijking",
        "afwijkingen", "risico", "regressie", "lek", "lekken", "bezwaar", "bezwaren",
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
        "volgende stap", "volgende stappen", "resterend", "blokkades", "geblokkeerd door", "te doen", "nog te doen", "ontbreekt",
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
    measured: &["gemeten", "werkelijk", "huidig", "waargenomen", "waarde", "behaald", "gevonden", "actueel"],
    ceiling: &["limiet", "maximum", "max", "toegestaan", "bovengrens", "grenswaarde"],
    floor: &["minimum", "min", "ondergrens", "vereist"],
    more: &["beschikbaarheid", "dekking", "doorvoer", "slagingspercentage"],
    less: &["foutpercentage", "responstijd", "latentie", "duur", "verlies", "fouten", "vertraging", "herstel"],
    compare_before: &[
        ("hooguit", "<="), ("hoogstens", "<="), ("maximaal", "<="), ("niet meer dan", "<="), ("minder dan", "<"), ("lager dan", "<"),
        ("onder", "<"), ("minstens", ">="), ("minimaal", ">="), ("ten minste", ">="), ("meer dan", ">"), ("hoger dan", ">"),
        ("boven", ">"), ("binnen", "<="), ("tot", "<="), ("toegestaan", "<="),
    ],
    compare_after: &[("of minder", "<="), ("of meer", ">=")],
    units: &[
        ("seconde", "s"), ("seconden", "s"), ("minuut", "min"), ("minuten", "min"), ("uur", "h"), ("uren", "h"), ("dag", "d"),
        ("dagen", "d"), ("week", "w"), ("weken", "w"), ("maand", "mo"), ("jaar", "y"), ("procent", "%"),
    ],
    numbers: &["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"],
    lasting: &["gedurende", "liep", "draait", "sinds"],
    past: &["was", "eerder", "voorheen", "doel", "limiet", "per", "laatste"],
    links: &["in", "van", "voor", "bij", "met", "uit", "op", "na", "sinds", "en", "of", "de", "het"],
    traits: &[
        "vereist", "verplicht", "optioneel", "geautomatiseerd", "automatisch", "handmatig", "toepasselijk", "nodig", "blokkerend",
        "kritiek", "nieuw", "gewijzigd", "prioriteit", "type", "soort", "categorie", "fase", "omgeving", "ernst", "inspanning",
        "niveau", "risico", "impact", "extern", "intern",
    ],
};
