//! Norwegian.

use super::{Adverse, GateWords, Language};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "no",
    spaceless: false,
    adverse: Adverse {
        not: &["ikke", "aldri", "ingen har", "ennå ikke", "ikke ennå", "ikke lenger", "verken", "umulig", "knapt"],
        except: &["unntatt", "bortsett fra", "med unntak", "utenom", "untatt", "eksklusive", "minus"],
        contrast: &["men", "imidlertid", "likevel", "selv om", "til tross", "dog"],
        limit: &[
            "kun", "bare i", "bare på", "bare for", "bare delvis", "bare en", "bare de", "bare det", "bare med", "utelukkende", "delvis", "til dels", "nesten",
            "stort sett", "for det meste", "halvveis", "hittil", "så langt", "foreløpig", "inntil videre", "midlertidig", "lokalt", "i testmiljø", "i test",
            "muntlig", "i prinsippet", "noen", "resten", "fortsatt", "ennå", "enda",
        ],
        future: &[
            "i morgen", "i overmorgen", "neste uke", "kommende uke", "neste måned", "neste år", "neste sprint", "neste versjon", "snart", "senere", "vil bli",
            "skal", "kommer", "følger", "ettersendes", "gjenstår å", "å gjøre", "må fullføres", "må gjøres", "må bekreftes", "planlagt", "planlegges", "pågår",
            "pågående", "under arbeid", "under behandling", "under vurdering", "påbegynt", "startet", "innen", "på mandag", "på fredag", "etter lansering",
            "etter produksjonssetting",
        ],
        condition: &[
            "forutsatt", "under forutsetning", "betinget", "med betingelser", "med forbehold", "på vilkår", "hvis", "dersom", "med mindre", "så lenge",
            "så snart", "inntil", "når", "venter på", "venter", "avventer", "i påvente", "avhengig av", "avhenger", "krever", "trenger",
        ],
        hedge: &[
            "trolig", "sannsynligvis", "antakelig", "antagelig", "kanskje", "muligens", "eventuelt", "tilsynelatende", "visstnok", "burde", "bør",
            "skulle kunne", "uklart", "uklar", "usikkert", "usikker", "tvilsomt", "antatt", "antas", "ukjent", "anslått", "mer eller mindre", "i teorien",
            "virker som", "håper",
        ],
        trouble: &[
            "feilet", "feiler", "feilende", "mislyktes", "mislykket", "mislykkes", "strøk", "ikke bestått", "blokkert", "blokkerer", "blokkerende", "mangler",
            "manglet", "manglende", "fraværende", "ødelagt", "åpen", "åpent", "åpne", "gjenåpnet", "avslått", "avvist", "nektet", "trukket", "trukket tilbake",
            "tilbakekalt", "tilbaketrukket", "utsatt", "forsinket", "for sent", "forfalt", "utløpt", "utdatert", "uløst", "uløste", "ufullstendig", "uferdig",
            "ufullført", "gjenstår", "gjenstående", "utestående", "igjen å", "på vent", "pauset", "satt på vent", "stoppet", "avbrutt", "innstilt", "krasjet",
            "krasjer", "krasj", "nede", "tapt", "mistet", "feil", "ugyldig", "utilstrekkelig", "regresjon", "rullet tilbake", "rød", "rødt", "gul", "gult",
            "utkast", "usignert", "utestet", "ikke testet", "uverifisert", "ustabil", "hoppet over", "oversett", "deaktivert", "slått av", "overskredet",
            "overskrider", "bryter med", "for treg", "for høy", "imot", "innsigelse", "innvending", "klage", "klager", "utfall", "avbrudd",
        ],
    },
    harmless: &[
        "ikke bare", "ikke kun", "ikke lenger nødvendig", "ikke nødvendig", "trengs ikke", "trengs ikke lenger", "ikke aktuelt", "ikke aktuell", "ikke relevant",
        "ikke overskredet", "ingenting mangler", "intet mangler", "ingenting igjen", "ved behov", "hvis nødvendig", "om nødvendig", "åpen kildekode",
        "som planlagt", "etter planen", "ikke senere enn", "ikke mer enn", "uten unntak", "god morgen", "feilhåndtering", "i morges",
    ],
    none: &["ingen", "intet", "uten", "null", "fri for", "ingenting"],
    wanted: &[
        "bevis", "dokumentasjon", "godkjenning", "signatur", "underskrift", "svar", "tilbakemelding", "bekreftelse", "test", "tester", "gjennomgang", "rapport",
        "resultat", "resultater", "sikkerhetskopi", "backup", "plan", "overvåking", "arkiv", "tid", "budsjett", "avtale", "beslutning", "måling", "eier", "dato",
        "data", "tilgang", "tillatelse", "oversettelse",
    ],
    faults: &[
        "problem", "problemer", "feil", "mangel", "mangler", "funn", "sårbarhet", "sårbarheter", "advarsel", "advarsler", "betingelser", "vilkår", "forbehold",
        "begrensning", "begrensninger", "unntak", "avvik", "hull", "innvendinger", "innsigelser", "hendelse", "hendelser", "utfall", "avbrudd", "regresjoner",
        "blokkere",
    ],
    matters: &[
        "anmerkning", "anmerkninger", "spørsmål", "risiko", "alarm", "alarmer", "tap", "datatap", "endring", "endringer", "klager", "tiltak", "punkter",
        "påvirkning", "forsinkelse", "forsinkelser", "tvil", "rest", "åpne",
    ],
    with: &["med", "noen", "flere", "visse", "kjente", "mindre", "åpne", "gjenstående"],
    mended: &["rettet", "løst", "løste", "lukket", "utbedret", "fjernet", "erstattet", "reparert", "korrigert", "besvart", "fornyet", "gjenopprettet", "lagt til"],
    passed: &[
        "bestått", "godkjent", "klar", "klart", "grønn", "grønt", "ok", "lyktes", "vellykket", "fungerer", "virker", "ferdig", "fullført", "oppfylt",
        "verifisert", "utført",
    ],
    again: &["deretter", "så", "nå", "igjen", "gjentatt", "andre", "omtest", "kjørt på nytt", "på nytt", "til slutt", "siden"],
    particles: &[
        "i", "på", "av", "med", "for", "fra", "til", "via", "per", "ved", "om", "hos", "over", "under", "siden", "etter", "ifølge", "mellom", "og", "se", "en",
        "et", "den", "det", "de", "er", "var", "har", "ble", "alle", "begge", "som", "vi",
    ],
    past: &["i går", "i dag", "forrige uke", "forrige måned", "allerede", "nylig", "nå", "i morges", "tidligere"],
};

/// What gates and their lists are called.
#[rustfmt::skip]
pub static GATE: GateWords = GateWords {
    spaceless: false,
    acts: &["release*", "lansering*", "produksjon*", "driftssetting*", "slipp*", "produksjonssetting*", "go"],
    lists: &["sjekkliste*", "godkjenning*", "beredskap*", "protokoll*", "liste*", "gjennomgang*", "klar", "status"],
    small: &["for", "av", "til", "og", "live", "go", "før"],
    generic: &["hver", "ny", "nye", "mal", "rutine", "veiledning"],
    rules: &["hvis", "når", "dersom", "hver", "alltid", "skal", "må", "bør"],
    signs: &["godkjent", "klar", "klart", "ferdig", "slippe", "lansere", "testet", "signert", "release", "produksjon"],
    aside: &["etter", "senere", "valgfritt", "tilbakerulling", "rollback", "mal", "historikk", "agenda", "kontakter", "bakgrunn", "deltakere", "eksempel"],
    before: &["før", "inntil", "kreves"],
    held: &["utløst", "inntruffet", "nådd", "overskredet", "ja"],
};
