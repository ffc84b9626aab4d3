//! Swedish.

use super::polarity::Polarity;
use super::{Adverse, Language};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "sv",
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
        "öppen", "öppna", "olöst", "olösta", "utestående", "återstående", "blockerande", "misslyckad", "misslyckade", "överhoppade",
        "saknade", "försenade", "kvarvarande",
    ],
    severe: &[
        "känd", "kända", "kritisk", "kritiska", "allvarlig", "allvarliga", "hög", "höga", "stora", "ny", "nya", "säkerhets",
    ],
    bad: &[
        "fel", "bugg", "buggar", "brist", "brister", "defekt", "defekter", "störning", "störningar", "incident", "incidenter",
        "sårbarhet", "sårbarheter", "hinder", "blockerare", "avvikelse", "avvikelser", "dataförlust", "problem", "risk", "risker",
        "regression", "invändning", "invändningar",
    ],
    held: &[
        "dokumenterade", "dokumenterad", "granskade", "registrerade", "tilldelade", "plan", "lista", "process", "register",
        "hanterade",
    ],
    neutral: &[
        "ändring", "ändringar", "påverkan", "migrering", "avbrott", "beroende", "beroenden", "begränsning", "begränsningar",
        "undantag", "kostnad", "anmärkning", "anmärkningar", "kommentar", "fråga", "frågor",
    ],
    yes: &["ja", "finns", "sant", "föreligger"],
    none: &["nej", "ingen", "inga", "inget", "noll", "saknas", "inte", "utan"],
    pending: &["ännu inte", "inte ännu", "återstår att", "kvar att", "ska göras", "väntar på", "kommer senare"],
    left: &[
        "nästa steg", "återstår", "återstående", "hinder", "blockeras av", "att göra", "saknas", "öppna punkter", "kvar",
    ],
    confirms: &[
        "verifierad", "verifierat", "testad", "testat", "godkänd", "godkänt", "granskad", "granskat", "bekräftad", "kontrollerad",
        "verifierad av", "testad av", "godkänd av", "granskad av",
    ],
    refused: &[
        "avslagen", "avslagna", "nekad", "nekade", "avvisad", "avvisade", "återkallad", "återkallade", "indragen", "indragna",
        "begärd", "begärda", "föreslagen", "föreslagna", "utkast", "utgången", "utgångna", "tidigare", "historik", "ej godkänd",
        "inte godkänd", "ännu inte", "makulerad", "arkiv",
    ],
    asker: &["sökande", "begärd av", "begärt av", "föreslagen av", "författare"],
    away: &["semester", "sjuk", "frånvarande", "avstår", "avstod", "ledig"],
    measured: &["uppmätt", "faktiskt", "nuvarande", "observerat", "värde", "uppnått", "hittade", "hittat", "aktuellt"],
    ceiling: &["gräns", "högst", "max", "maximum", "tillåtet", "tillåtna", "gränsvärde"],
    floor: &["minst", "minimum", "min", "krav"],
    more: &["tillgänglighet", "täckning", "genomströmning"],
    less: &["felfrekvens", "svarstid", "latens", "varaktighet", "förlust", "fel", "fördröjning", "återställning"],
    compare_before: &[
        ("högst", "<="), ("maximalt", "<="), ("max", "<="), ("inte mer än", "<="), ("upp till", "<="), ("mindre än", "<"),
        ("under", "<"), ("minst", ">="), ("mer än", ">"), ("över", ">"), ("inom", "<="), ("tillåtna", "<="),
    ],
    compare_after: &[("eller mindre", "<="), ("eller mer", ">=")],
    units: &[
        ("sekund", "s"), ("sekunder", "s"), ("minut", "min"), ("minuter", "min"), ("timme", "h"), ("timmar", "h"), ("dag", "d"),
        ("dagar", "d"), ("vecka", "w"), ("veckor", "w"), ("månad", "mo"), ("år", "y"), ("procent", "%"),
    ],
    numbers: &["noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"],
    lasting: &["i", "under", "kördes", "sedan"],
    past: &["var", "tidigare", "förut", "mål", "gräns", "per", "senaste"],
    links: &["i", "av", "för", "med", "från", "på", "till", "efter", "sedan", "och", "eller", "vid"],
    traits: &[
        "krävs", "obligatorisk", "valfri", "automatiserad", "automatisk", "manuell", "tillämplig", "behövs", "blockerande", "kritisk",
        "ny", "ändrad", "prioritet", "typ", "kategori", "fas", "miljö", "allvar", "insats", "nivå", "risk", "påverkan", "extern",
        "intern",
    ],
};
