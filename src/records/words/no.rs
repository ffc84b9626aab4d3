//! Norwegian.

use super::polarity::Polarity;
use super::{Adverse, Language};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "no",
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
        "åpen", "åpne", "uløst", "uløste", "utestående", "gjenstående", "blokkerende", "mislykket", "mislykkede", "hoppet over",
        "manglende", "forsinkede",
    ],
    severe: &[
        "kjent", "kjente", "kritisk", "kritiske", "alvorlig", "alvorlige", "høy", "høye", "store", "ny", "nye", "sikkerhets",
    ],
    bad: &[
        "feil", "mangel", "mangler", "defekt", "defekter", "forstyrrelse", "hendelse", "hendelser", "sårbarhet", "sårbarheter",
        "hinder", "hindringer", "avvik", "datatap", "problem", "problemer", "risiko", "risikoer", "regresjon", "innvending",
        "innvendinger", "blokkering",
    ],
    held: &["dokumentert", "gjennomgått", "registrert", "tildelt", "plan", "liste", "prosess", "register", "håndtert"],
    neutral: &[
        "endring", "endringer", "påvirkning", "migrering", "nedetid", "avhengighet", "avhengigheter", "begrensning", "begrensninger",
        "unntak", "kostnad", "merknad", "merknader", "kommentar", "spørsmål",
    ],
    yes: &["ja", "finnes", "sant", "foreligger"],
    none: &["nei", "ingen", "intet", "null", "mangler", "ikke", "uten"],
    pending: &["ennå ikke", "ikke ennå", "gjenstår å", "gjenstår", "må fortsatt", "kommer senere", "venter på"],
    left: &[
        "neste steg", "neste skritt", "gjenstår", "gjenstående", "hindringer", "blokkert av", "å gjøre", "mangler", "åpne punkter",
    ],
    confirms: &[
        "verifisert", "testet", "godkjent", "gjennomgått", "bekreftet", "kontrollert", "verifisert av", "testet av", "godkjent av",
        "gjennomgått av", "kontrollert av",
    ],
    refused: &[
        "avslått", "avvist", "nektet", "trukket", "tilbakekalt", "kansellert", "forespurt", "foreslått", "forslag", "utkast", "utløpt",
        "tidligere", "historikk", "ikke godkjent", "ennå ikke", "ikke ennå", "annullert", "arkiv", "opphevet",
    ],
    asker: &["søker", "forespurt av", "foreslått av", "forfatter", "bedt om av"],
    away: &["ferie", "syk", "fraværende", "avstår", "avstod", "permisjon"],
    measured: &["målt", "faktisk", "nåværende", "observert", "verdi", "oppnådd", "funnet", "aktuell"],
    ceiling: &["grense", "høyst", "maks", "maksimum", "tillatt", "grenseverdi"],
    floor: &["minst", "minimum", "min", "krav"],
    more: &["tilgjengelighet", "dekning", "gjennomstrømning"],
    less: &["feilrate", "svartid", "latens", "varighet", "tap", "feil", "forsinkelse", "gjenoppretting"],
    compare_before: &[
        ("høyst", "<="), ("maksimalt", "<="), ("maks", "<="), ("ikke mer enn", "<="), ("inntil", "<="), ("mindre enn", "<"),
        ("under", "<"), ("minst", ">="), ("mer enn", ">"), ("over", ">"), ("innen", "<="), ("tillatt", "<="),
    ],
    compare_after: &[("eller mindre", "<="), ("eller mer", ">=")],
    units: &[
        ("sekund", "s"), ("sekunder", "s"), ("minutt", "min"), ("minutter", "min"), ("time", "h"), ("timer", "h"), ("dag", "d"),
        ("dager", "d"), ("uke", "w"), ("uker", "w"), ("måned", "mo"), ("år", "y"), ("prosent", "%"),
    ],
    numbers: &["null", "en", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"],
    lasting: &["i", "kjørte", "siden"],
    past: &["var", "tidligere", "før", "mål", "grense", "per", "siste"],
    links: &["i", "av", "for", "med", "fra", "på", "til", "etter", "siden", "og", "eller", "ved"],
    traits: &[
        "påkrevd", "obligatorisk", "valgfri", "automatisert", "automatisk", "manuell", "aktuelt", "nødvendig", "blokkerende",
        "kritisk", "ny", "endret", "prioritet", "type", "kategori", "fase", "miljø", "alvor", "innsats", "nivå", "risiko",
        "påvirkning", "ekstern", "intern",
    ],
};
