//! The words of Norwegian.

mod plan;

use super::polarity::Polarity;
use super::{Adverse, GateWords, Language, Proof, Standing};
use crate::records::Status;
use crate::records::words::vocabulary::{Label, Topic};
use plan::PLAN;

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "no",
    spaceless: false,
    own: &["og", "ikke", "etter", "når", "uten", "også", "før", "hver", "må", "være"],
    all: &["alle", "samtlige", "hver", "hvert", "begge"],
    everything: &["alt"],
    listed: &[
        "rader", "rad", "punkter", "punkt", "kriterier", "vilkår", "krav", "spørsmål", "underskrifter",
    ],
    holding: &["oppfylt", "gjelde", "krysset"],
    statuses: &[
        (Status::Open, &[
            "sendt tilbake", "returnert",
            "åpen", "apen", "planlagt", "ikke startet", "ikke påbegynt", "venter", "mangler", "utsatt", "nei", "rød",
            "ikke testet", "ikke verifisert", "ikke klar",
        ]),
        (Status::InProgress, &[
            "pågår", "pagar", "under arbeid", "påbegynt", "delvis", "utkast", "gul",
        ]),
        (Status::Done, &[
            
            "definert", "utpekt", "kopiert", "lastet", "ryddet", "renset", "arkivert", "reservert", 
            "sikret", "merket", "samlet", "kalibrert", "inspisert", "plombert", "tilkoblet", "vedlagt",
            "betalt", "sertifisert", "montert", "avtalt", "besluttet", "vedtatt", "utdelt", "integrert", "overtatt", "mottatt",
            "frigitt", "sjekket", "kvittert", "kjørt", 
            "sendt", "oppdatert", "målt", "fornyet", "øvet", "prøvd ut", "positiv", "positivt", "innvilget",
            "ingen innvendinger", "ingen merknader", "varslet", "vist", "retestet", "satt i drift",
            "overlevert", "identisk", "korrekt", "avklart",
            "testet", "øvd", "opplært", "informert", "levert", "installert", "gjenopprettet", "publisert", "innhentet", "gitt", "konfigurert",
            "aktivert", "dokumentert", "bekreftet", "avsluttet", "kontrollert", "bemannet", "prøvd",
            "ferdig", "fullført", "lukket", "godkjent", "bestått", "løst", "oppfylt", "utført", "grønn",
            "klar", "gjennomført", "signert", "verifisert", "i orden", "i produksjon", "ingen funn",
        ]),
        (Status::Blocked, &[
            "blokkert", "på vent",
        ]),
        (Status::NotApplicable, &[
            "ikke relevant", "ikke aktuelt",
        ]),
        (Status::Unknown, &[
            "ukjent",
        ]),
    ],
    labels: &[
        (Label::Title, &[
            "krav", "punkt", "oppgave", "tiltak",
        ]),
        (Label::Status, &["vurdering", 
            "resultat", "tilstand",
        ]),
        (Label::Owner, &[
            "ansvarlig", "eier",
        ]),
        (Label::Target, &[
            "forfall",
        ]),
        (Label::Evidence, &[
            "bevis", "dokumentasjon",
        ]),
        (Label::Folder, &[
            "mappe",
        ]),
        (Label::Scope, &[
            "omfang",
        ]),
        (Label::Updated, &[
            "dato", "sist oppdatert", "oppdatert",
        ]),
        (Label::NextReview, &[
            "neste gjennomgang",
        ]),
        (Label::Created, &[
            "opprettet",
        ]),
        (Label::Expires, &[
            "utløper", "utløp", "gyldig til",
        ]),
        (Label::Starts, &[
            "gyldig fra",
        ]),
        (Label::Approver, &[
            "godkjent av",
        ]),
        (Label::Signature, &[
            "signatur",
        ]),
        (Label::Rationale, &[
            "begrunnelse",
        ]),
        (Label::Likelihood, &[
            "sannsynlighet",
        ]),
        (Label::Impact, &[
            "konsekvens", "påvirkning",
        ]),
        (Label::Severity, &[
            "nivå", "alvor", "alvorlighet",
        ]),
        (Label::Score, &[
            "poengsum",
        ]),
        (Label::Mitigation, &[
            "mitigasjon", "mitigasjon i dag", "mitigering",
        ]),
        (Label::Window, &[
            "periode",
        ]),
        (Label::Rotation, &[
            "rotasjon",
        ]),
        (Label::Storage, &[
            "lagring",
        ]),
        (Label::Persistence, &[
            "persistens",
        ]),
        (Label::Recovery, &[
            "gjenoppretting",
        ]),
        (Label::Cadence, &[
            "frekvens",
        ]),
        (Label::Decision, &[
            "beslutning", "godkjenning",
        ]),
        (Label::Blocker, &[
            "blokkert av",
        ]),
        (Label::Priority, &[
            "prioritet",
        ]),
        (Label::Notes, &[
            "merknad", "merknader", "kommentar", "kommentarer",
        ]),
    ],
    topics: &[
        (Topic::Legend, &[
            "tegnforklaring",
        ]),
        (Topic::Reference, &[
            "endringslogg",
        ]),
        (Topic::StopConditions, &[
            "stoppkriterier",
        ]),
        (Topic::Cadence, &[
            "periodiske",
        ]),
        (Topic::DefinitionOfDone, &[
            "akseptansekriterier",
        ]),
        (Topic::SignOff, &[
            "godkjenninger", "underskrifter", "signaturer",
        ]),
        (Topic::Gate, &[
            "frigivelseskriterier", "lanseringskriterier",
        ]),
        (Topic::Waivers, &[
            "unntak", "avvik",
        ]),
        (Topic::Deferrals, &[
            "utsatt",
        ]),
        (Topic::Drills, &[
            "øvelse", "øvelser",
        ]),
        (Topic::Risks, &[
            "risikoer",
        ]),
        (Topic::Checklist, &[
            "sjekkliste",
        ]),
        (Topic::Procedure, &[
            "prosedyre", "prosedyrer",
        ]),
        (Topic::Tracks, &[
            "arbeidsstrømmer",
        ]),
        (Topic::Slos, &[
            "tjenestenivå",
        ]),
        (Topic::Secrets, &[
            "hemmeligheter",
        ]),
        (Topic::Runbooks, &[
            "driftshåndbok",
        ]),
        (Topic::Durability, &[
            "sikkerhetskopiering",
        ]),
        (Topic::Observability, &[
            "overvåking",
        ]),
        (Topic::Actions, &[
            "tiltak", "neste steg",
        ]),
        (Topic::Deliverables, &[
            "leveranser",
        ]),
        (Topic::Milestones, &[
            "milepæl", "milepæler",
        ]),
        (Topic::Controls, &[
            "kontroller",
        ]),
        (Topic::Evidence, &[
            "bevis",
        ]),
    ],
    proof: Proof {
        in_force: &["aktiv", "gjeldende", "i kraft"],
        result: &["resultater", "resultat", "utfall", "konklusjon", "vurdering", "uttalelse"],
        granted: &["akseptert", "godkjent", "positiv", "bestått"],
        refused: &["ikke godkjent", "ikke bestått", "underkjent", "mislyk", "avslag", "avslått", "avvist", "nektet", "negativ", "feilet", "utilstrekkelig", "ikke akseptert"],
        none: &["ingen", "uten", "null", "ingenting"],
        whole: &["alle", "samtlige", "fullstendig", "komplett", "lukket", "avsluttet", "sjekkliste", "begge", "hver", "hvert"],
        equal: &["like", "identisk", "stemmer overens", "samme antall"],
        advice: &["anbefal"],
        answering: &["svar"],
        attempt: &["forsøk", "kjøring", "runde"],
        finding: &["sårbarhet", "funn", "mangel", "penetrasjonstest"],
        version: &["versjon"],
        skipped: &["hoppet over", "utelatt"],
        left_open: &["mislyktes", "feilet", "har feilet", "lyktes ikke", "gikk ikke", "må gjentas", "må gjøres om", "skal gjentas", "ble avbrutt", "ble utsatt", "er utsatt", "utsettes til", "vil finne sted"],
        failed: &["feilet", "mislykkede"],
        switched_on: &["aktivert", "slått på"],
        switched_off: &["deaktivert", "slått av"],
        decide: &["beslut", "avgj", "tillatelse", "klarsignal"],
        approve: &["godkjenn", "aksepter", "signer", "samtykk"],
        mail: ["fra", "emne"],
        severities: [&["kritisk", "blokkerende"], &["høy"], &["middels", "moderat"], &["lav"]],
        between: &[("mellom", "og")],
        past: &["tidligere", "før"],
    },
    plan: PLAN,
    standing: Standing {
        draft: &["utkast", "kladd", "foreløpig", "arbeidsversjon", "forslag", "under arbeid"],
        void: &["trukket tilbake", "tilbakekalt", "erstattet av", "utdatert", "foreldet", "ugyldig", "opphevet", "ikke lenger gyldig", "ikke bruk", "trukket"],
        sample: &["eksempel"],
        release_labels: &["testobjekt", "testet system", "prøvd versjon", "produktversjon", "versjon", "version", "utgivelse", "release", "testet versjon", "build", "kandidat"],
        commit_labels: &["commit", "revisjon"],
        environment_labels: &["miljø", "testmiljø", "kjørt på", "testet på", "system"],
        region_labels: &["region", "sted", "land", "lokasjon", "datasenter", "klynge", "kunde", "butikk", "fabrikk", "anlegg"],
        ends: &["gyldig til", "gjelder til", "utløper", "utløper den", "utløpsdato", "godkjent til", "utløp", "gikk ut", "løper ut"],
        recent: &["ikke eldre enn", "de siste", "siste", "i løpet av de siste", "innen", "maks", "maksimalt", "høyst", "mindre enn", "yngre enn"],
        apart: &["ulike personer", "forskjellige personer"],
        since_change: &["etter siste endring", "siden siste endring", "etter den siste endringen", "siden den siste endringen"],
        blocking: &["blokkerer", "stopper"],
        blockers: &[
            "blokkere", "blokkerende", "hindringer", "åpne punkter", "mangler fortsatt", "mangler", "gjenstår", "utestående", "gjenstående",
            "hva som mangler",
            "blokkeringer", "blokkering",
        ],
        known_issues: &["kjente feil", "kjente problemer", "kjente mangler", "åpne feil"],
        nothing: &["ingen", "intet", "ingenting", "ikke aktuelt", "alle lukket", "alt ferdig"],
        releases: &[
            "release", "lansering", "utgivelse", "produksjonssetting", "driftssetting", "utrulling", "versjon", "leveranse", "migrering", "go-live",
            "åpning",
        ],
        holds: &["avlyses", "utsettes", "blir ikke noe av", "på vent", "stoppet", "utsatt", "blokkert", "satt på vent", "avvist", "avlyst", "fryst", "frosset", "ikke godkjent", "pauset", "innstilt", "stanset"],
        stops: &[
            "ikke slipp", "ikke lanser", "ikke rull ut", "ikke produksjonssett", "ikke publiser", "skal ikke lanseres", "skal ikke slippes",
            "blokkerer lanseringen", "blokkerer releasen", "no-go", "ingen release",
        ],
        by_itself: &["ved dette dokumentet", "med dette dokumentet", "av dette dokumentet"],
        own_status: &["dokumentstatus", "dokumentets status"],
        withdraws: &["trekker", "trukket", "tilbakekaller", "tilbakekalt", "trakk", "tilbakekalles"],
        approvals: &["godkjenning", "godkjenningen", "samtykke", "signatur", "underskrift", "tillatelse", "klarsignal", "aksept"],
        over: &["ikke lenger", "opphevet", "løst", "gjenopptatt", "lukket", "avsluttet", "rettet"],
        until: &["til", "inntil"],
        only_if: &["bare hvis", "kun hvis"],
        rules: &["hvis", "når", "dersom", "hver", "alltid", "bør", "med mindre", "på fredager", "kan"],
        ongoing: &["ikke påbegynt", "ikke startet", "pågår", "pågående", "aktiv", "åpen", "uløst", "undersøkes"],
        incidents: &["hendelse", "avbrudd", "driftsforstyrrelse", "nedetid"],
        reverts: &["revert", "reversert", "tilbakerullet", "rullet tilbake"],
        next_release: &[
            "neste release", "neste versjon", "neste utgivelse", "vi slipper", "vi forbereder", "kommende release",
            "under forberedelse",
        ],
        minutes: &["frysperiode", "referat", "møte", "go/no-go", "e-post", "epost", "mail", "beslutning", "vedtak", "melding", "status", "notat", "styringsgruppe"],
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
    adverse: Adverse {
        not: &["ikke", "aldri", "ingen har", "ennå ikke", "ikke ennå", "ikke lenger", "verken", "umulig", "knapt", "ingen av oss"],
        except: &["unntatt", "bortsett fra", "med unntak", "utenom", "untatt", "eksklusive", "minus", "foruten"],
        contrast: &["men", "imidlertid", "likevel", "selv om", "til tross", "dog"],
        limit: &[
            "kun", "bare i", "bare på", "bare for", "bare delvis", "bare en", "bare de", "bare det", "bare med", "utelukkende", "delvis", "til dels", "nesten",
            "stort sett", "for det meste", "halvveis", "hittil", "så langt", "foreløpig", "inntil videre", "midlertidig", "lokalt", "i testmiljø", "i test",
            "muntlig", "i prinsippet", "noen", "resten", "fortsatt", "ennå", "enda",
            "bare én", "i testmiljøet", "på min maskin", "på min laptop", "på min pc", "begrenset til", "to tredjedeler", "tre fjerdedeler", "halvparten", "de fleste",
        ],
        future: &[
            "finner sted",
            "gjøres om", "må kjøres",
            "i morgen", "i overmorgen", "neste uke", "kommende uke", "neste måned", "neste år", "neste sprint", "neste versjon", "snart", "senere", "vil bli",
            "skal", "kommer", "følger", "ettersendes", "gjenstår å", "å gjøre", "må fullføres", "må gjøres", "må bekreftes", "planlagt", "planlegges", "pågår",
            "pågående", "under arbeid", "under behandling", "under vurdering", "påbegynt", "startet", "innen", "på mandag", "på fredag", "etter lansering",
            "etter produksjonssetting",
            "senest utgangen", "innen utgangen",
        ],
        condition: &[
            "forutsatt", "under forutsetning", "betinget", "med betingelser", "med forbehold", "på vilkår", "hvis", "dersom", "med mindre", "så lenge",
            "så snart", "inntil", "når", "venter på", "venter", "avventer", "i påvente", "avhengig av", "avhenger", "krever", "trenger",
            "først etter",
        ],
        hedge: &[
            "trolig", "sannsynligvis", "antakelig", "antagelig", "kanskje", "muligens", "eventuelt", "tilsynelatende", "visstnok", "burde", "bør",
            "skulle kunne", "uklart", "uklar", "usikkert", "usikker", "tvilsomt", "antatt", "antas", "ukjent", "anslått", "mer eller mindre", "i teorien",
            "virker som", "håper",
            "forhåpentligvis", "så vidt jeg vet", "så vidt vi vet", "så godt som", "ser ut til",
        ],
        trouble: &[
            "ikke nok", "holder ikke", "ikke tilstrekkelig",
            "feilet", "feiler", "feilende", "mislyktes", "mislykket", "mislykkes", "strøk", "ikke bestått", "blokkert", "blokkerer", "blokkerende", "mangler",
            "manglet", "manglende", "fraværende", "ødelagt", "åpen", "åpent", "åpne", "gjenåpnet", "avslått", "avvist", "nektet", "trukket", "trukket tilbake",
            "tilbakekalt", "tilbaketrukket", "utsatt", "forsinket", "for sent", "forfalt", "utløpt", "utdatert", "uløst", "uløste", "ufullstendig", "uferdig",
            "ufullført", "gjenstår", "gjenstående", "utestående", "igjen å", "på vent", "pauset", "satt på vent", "stoppet", "avbrutt", "innstilt", "krasjet",
            "krasjer", "krasj", "nede", "tapt", "mistet", "feil", "ugyldig", "utilstrekkelig", "regresjon", "rullet tilbake", "rød", "rødt", "gul", "gult",
            "utkast", "usignert", "utestet", "ikke testet", "uverifisert", "ustabil", "hoppet over", "oversett", "deaktivert", "slått av", "overskredet",
            "overskrider", "bryter med", "for treg", "for høy", "imot", "innsigelse", "innvending", "klage", "klager", "utfall", "avbrudd",
            "hang seg", "henger seg", "datatap", "minnelekkasje", "mangel i", "mangler i", "underkjent",
        ],
    },
    harmless: &[
        "trenger ikke",
        "ikke bare", "ikke kun", "ikke lenger nødvendig", "ikke nødvendig", "trengs ikke", "trengs ikke lenger", "ikke aktuelt", "ikke aktuell", "ikke relevant",
        "ikke overskredet", "ingenting mangler", "intet mangler", "ingenting igjen", "ved behov", "hvis nødvendig", "om nødvendig", "åpen kildekode",
        "som planlagt", "etter planen", "ikke senere enn", "ikke mer enn", "uten unntak", "god morgen", "feilhåndtering", "i morges",
    ],
    than: &["enn"],
    or: &["eller"],
    none: &["ingen", "intet", "uten", "null", "fri for", "ingenting"],
    wanted: &[
        "bevis", "dokumentasjon", "godkjenning", "signatur", "underskrift", "svar", "tilbakemelding", "bekreftelse", "test", "tester", "gjennomgang", "rapport",
        "resultat", "resultater", "sikkerhetskopi", "backup", "plan", "overvåking", "arkiv", "tid", "budsjett", "avtale", "beslutning", "måling", "eier", "dato",
        "data", "tilgang", "tillatelse", "oversettelse",
        "vedlegg", "vedleggene", "revisjonslogg",
    ],
    faults: &[
        "problem", "problemer", "feil", "mangel", "mangler", "funn", "sårbarhet", "sårbarheter", "advarsel", "advarsler", "betingelser", "vilkår", "forbehold",
        "begrensning", "begrensninger", "unntak", "avvik", "hull", "innvendinger", "innsigelser", "hendelse", "hendelser", "utfall", "avbrudd", "regresjoner",
        "blokkere",
        "igjen",
    ],
    matters: &[
        "anmerkning", "anmerkninger", "spørsmål", "risiko", "alarm", "alarmer", "tap", "datatap", "endring", "endringer", "klager", "tiltak", "punkter",
        "påvirkning", "forsinkelse", "forsinkelser", "tvil", "rest", "åpne",
    ],
    with: &["med", "noen", "flere", "visse", "kjente", "mindre", "åpne", "gjenstående", "fortsatt"],
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
    parts: &["eu", "pilot", "testmiljø", "internt", "stikkprøve", "én region"],
    deadline: &["innen", "senest", "før"],
    since: &["fra og med"],
    checks: &["kontroller at", "bekreft at", "sørg for at", "kan du", "kan dere", "har du", "har dere"],
    promised: &["vil bli", "skal gjøres", "skal kjøres", "gjenstår å", "må fortsatt", "skal gjentas", "skal signeres"],
    set_aside: &["slett*", "fjern*", "omdøp*", "arkivert*", "erstattet*", "utelatt*", "ignorert*", "utdatert*"],
    to_make: &["skal opprettes", "må opprettes"],
};

/// What gates and their lists are called.
#[rustfmt::skip]
pub static GATE: GateWords = GateWords {
    code: "no",
    spaceless: false,
    acts: &["release*", "lansering*", "produksjon*", "utrulling*", "driftssetting*", "slipp*", "produksjonssetting*", "go", "live", "produksjonssett*", "oppstart*", "åpning*", "idriftsettelse*"],
    lists: &["sjekkliste*", "godkjenning*", "beredskap*", "protokoll*", "liste*", "gjennomgang*", "klar", "status", "beslutning*", "kriterier"],
    changes: &["endring"],
    moves: &["migrering*", "oppgradering*", "bytte"],
    small: &["for", "av", "til", "og", "live", "go", "før"],
    generic: &["hver", "ny", "nye", "mal", "rutine", "veiledning"],
    ifs: &["hvis"],
    levels: &["påkrevd", "obligatorisk", "anbefalt", "valgfri", "valgfritt"],
    papers: &["nyheter", "plan", "kalender", "rapport", "håndbok", "veiledning", "sammendrag"],
    rules: &["tilfelle", "hvis", "når", "dersom", "hver", "alltid", "skal", "må", "bør"],
    earliest: &["tidligst"],
    freezes: &["frysperiod"],
    frozen_before: &[],
    have: &["har", "hadde", "ble"],
    signs: &["teller", "godkjent", "klar", "klart", "ferdig", "slippe", "lansere", "testet", "signert", "release", "produksjon"],
    consent: &["får", "kjører", "klar", "klart", "tillatelse", "godkjent", "gitt", "klarsignal"],
    answers: &["svar", "stemme"],
    aside: &["senere", "valgfritt", "tilbakerulling", "rollback"],
    afterwards: &["etter"],
    shown: &["mal", "historikk", "eksempel"],
    demands: &["skal", "krever", "kreves"],
    ours: &["vi"],
    asks: &["vennligst"],
    by_whom: &["av", "navn"],
    told: &["scenario", "agenda", "kontakter", "bakgrunn", "deltakere"],
    in_operation: &["innen # etter"],
    reasons: &["begrunnelse", "grunner"],
    guides: &["instruksjoner"],
    conditions: &["kriteri*", "vilkår*", "krav"],
    checks: &[],
    expected: &["akseptansekriteri*"],
    stopping: &["stopp*", "avbr*", "hindr*", "avlys*"],
    affirmed: &["åpne*", "starte*", "begynne*", "lansere*", "slippe*"],
    before: &["før", "inntil", "kreves"],
    held: &["utløst", "inntruffet", "nådd", "overskredet", "ja"],
};

#[rustfmt::skip]
pub static POLARITY: Polarity = Polarity {
    spaceless: false,
    compounds: true,
    open: &[
        "åpen", "åpne", "uløst", "uløste", "utestående", "gjenstående", "blokkerende", "mislykket", "mislykkede", "hoppet over",
        "manglende", "forsinkede",
        "tapt", "tapte",
    ],
    severe: &[
        "kjent", "kjente", "kritisk", "kritiske", "alvorlig", "alvorlige", "høy", "høye", "store", "ny", "nye", "sikkerhets",
    ],
    bad: &[
        "feil", "mangel", "mangler", "defekt", "defekter", "forstyrrelse", "hendelse", "hendelser", "sårbarhet", "sårbarheter",
        "hinder", "hindringer", "avvik", "datatap", "problem", "problemer", "risiko", "risikoer", "regresjon", "innvending",
        "innvendinger", "blokkering",
        "klage", "klager", "farer",
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
        "åpent", "neste steg", "neste skritt", "gjenstår", "gjenstående", "hindringer", "blokkert av", "å gjøre", "mangler", "åpne punkter",
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
    measured: &["målt", "faktisk", "nåværende", "observert", "verdi", "oppnådd", "funnet", "aktuell", "nå"],
    ceiling: &["grense", "høyst", "maks", "maksimum", "tillatt", "grenseverdi"],
    floor: &["minst", "minimum", "min", "krav"],
    more: &["tilgjengelighet", "dekning", "gjennomstrømning"],
    less: &["feilrate", "svartid", "latens", "varighet", "tap", "feil", "forsinkelse", "gjenoppretting"],
    people: &["ansvarlig", "deltaker", "møteleder", "leder", "tilstede"],
    goals: &["krevd", "forventet", "ønsket", "mål", "planlagt"],
    instead: &["i stedet for", "istedenfor"],
    unwritten: &["fylles ut", "må fylles ut", "kommer senere", "skrives senere"],
    compare_before: &[("grense", "<="), ("krav", ">="), 
        ("høyst", "<="), ("maksimalt", "<="), ("maks", "<="), ("ikke mer enn", "<="), ("inntil", "<="), ("mindre enn", "<"),
        ("under", "<"), ("minst", ">="), ("mer enn", ">"), ("over", ">"), ("innen", "<="), ("tillatt", "<="), ("lavere enn", "<"), ("høyere enn", ">"),
    ],
    compare_after: &[("eller mindre", "<="), ("eller mer", ">=")],
    rates: &[("per sekund", "rps"), ("per minutt", "rpm"), ("kall per sekund", "rps"), ("kall per minutt", "rpm")],
    units: &[
        ("sekund", "s"), ("sekunder", "s"), ("minutt", "min"), ("minutter", "min"), ("time", "h"), ("timer", "h"), ("dag", "d"),
        ("dager", "d"), ("uke", "w"), ("uker", "w"), ("måned", "mo"), ("år", "y"), ("prosent", "%"),
    ],
    numbers: &["null", "en", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"],
    asked: &["tillatt", "krevd"],
    lasting: &["i", "kjørte", "siden"],
    past: &["var", "tidligere", "før", "mål", "grense", "per", "siste"],
    links: &["i", "av", "for", "med", "fra", "på", "til", "etter", "siden", "og", "eller", "ved"],
    traits: &[
        "påkrevd", "obligatorisk", "valgfri", "automatisert", "automatisk", "manuell", "aktuelt", "nødvendig", "blokkerende",
        "kritisk", "ny", "endret", "prioritet", "type", "kategori", "fase", "miljø", "alvor", "innsats", "nivå", "risiko",
        "påvirkning", "ekstern", "intern",
    ],
};
