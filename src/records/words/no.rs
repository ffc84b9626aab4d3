//! Norwegian.

use super::{Adverse, Language, Standing};

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
    standing: Standing {
        draft: &["utkast", "kladd", "foreløpig", "arbeidsversjon", "forslag", "under arbeid"],
        void: &["trukket tilbake", "tilbakekalt", "erstattet av", "utdatert", "foreldet", "ugyldig", "opphevet", "ikke lenger gyldig", "ikke bruk", "trukket"],
        sample: &["eksempel"],
        release_labels: &["versjon", "version", "utgivelse", "release", "testet versjon", "build"],
        commit_labels: &["commit", "revisjon"],
        environment_labels: &["miljø", "testmiljø", "kjørt på", "testet på", "system"],
        region_labels: &["region", "sted", "land", "lokasjon", "datasenter", "klynge", "kunde", "butikk", "fabrikk", "anlegg"],
        ends: &["gyldig til", "gjelder til", "utløper", "utløper den", "utløpsdato", "godkjent til", "utløp", "gikk ut", "løper ut"],
        recent: &["ikke eldre enn", "de siste", "siste", "i løpet av de siste", "innen", "maks", "maksimalt", "høyst", "mindre enn", "yngre enn"],
        since_change: &["etter siste endring", "siden siste endring", "etter den siste endringen", "siden den siste endringen"],
        blockers: &[
            "blokkere", "blokkerende", "hindringer", "åpne punkter", "mangler fortsatt", "mangler", "gjenstår", "utestående", "gjenstående",
            "hva som mangler",
        ],
        known_issues: &["kjente feil", "kjente problemer", "kjente mangler", "åpne feil"],
        nothing: &["ingen", "intet", "ingenting", "ikke aktuelt", "alle lukket", "alt ferdig"],
        releases: &[
            "release", "lansering", "utgivelse", "produksjonssetting", "driftssetting", "utrulling", "versjon", "leveranse", "migrering", "go-live",
            "åpning",
        ],
        holds: &["på vent", "stoppet", "utsatt", "blokkert", "satt på vent", "avvist", "avlyst", "fryst", "frosset", "ikke godkjent", "pauset", "innstilt"],
        stops: &[
            "ikke slipp", "ikke lanser", "ikke rull ut", "ikke produksjonssett", "ikke publiser", "skal ikke lanseres", "skal ikke slippes",
            "blokkerer lanseringen", "blokkerer releasen", "no-go", "ingen release",
        ],
        withdraws: &["trekker", "trukket", "tilbakekaller", "tilbakekalt", "trakk"],
        approvals: &["godkjenning", "godkjenningen", "samtykke", "signatur", "underskrift", "tillatelse", "klarsignal", "aksept"],
        over: &["ikke lenger", "opphevet", "løst", "gjenopptatt", "lukket", "avsluttet", "rettet"],
        rules: &["hvis", "når", "dersom", "hver", "alltid", "bør", "med mindre", "på fredager", "kan"],
        ongoing: &["pågår", "pågående", "aktiv", "åpen", "uløst", "undersøkes"],
        incidents: &["hendelse", "avbrudd", "driftsforstyrrelse", "nedetid"],
        reverts: &["revert", "reversert", "tilbakerullet", "rullet tilbake"],
        next_release: &[
            "neste release", "neste versjon", "neste utgivelse", "vi slipper", "vi forbereder", "kommende release",
            "under forberedelse",
        ],
        minutes: &["referat", "møte", "go/no-go", "e-post", "epost", "mail", "beslutning", "vedtak", "melding", "status", "notat"],
        past: &[
            "post-mortem", "postmortem", "tilbakeblikk", "retrospektiv", "lærdom", "risiko", "risikoer", "risikoregister", "historikk", "arkiv", "runbook",
            "prosess", "policy", "håndbok", "guide", "mal", "rutine",
        ],
        not_days: &["frist", "mål", "planlagt", "neste", "gyldig", "utløp", "lansering", "start", "slutt", "til"],
        status_labels: &["status", "tilstand"],
        confirms: &["bekrefter"],
        this: &["dette", "denne", "den", "det"],
        without: &["ingen", "inga", "null", "0", "uten"],
        severities: &[&["kritisk", "kritiske", "blokkerende"], &["høy", "høye", "alvorlig", "alvorlige"]],
        environments: &[&["produksjon", "prod"], &["staging", "akseptanse", "preprod"], &["test", "testmiljø", "qa", "integrasjon", "lab"], &["utvikling", "dev", "lokalt"]],
        units: &[("dag", 1), ("dager", 1), ("uke", 7), ("uker", 7), ("måned", 31), ("måneder", 31), ("år", 366)],
    },
};
