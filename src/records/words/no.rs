//! The words of Norwegian.

use super::{Adverse, Language, Proof};
use crate::records::Status;
use crate::records::words::vocabulary::{Label, Topic};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "no",
    spaceless: false,
    statuses: &[
        (Status::Open, &[
            "åpen", "apen", "planlagt", "ikke startet", "ikke påbegynt", "venter", "mangler", "utsatt", "nei", "rød",
            "ikke testet", "ikke verifisert", "ikke klar",
        ]),
        (Status::InProgress, &[
            "pågår", "pagar", "under arbeid", "påbegynt", "delvis", "utkast", "gul",
        ]),
        (Status::Done, &[
            "ferdig", "fullført", "lukket", "godkjent", "bestått", "løst", "oppfylt", "utført", "grønn",
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
        (Label::Status, &[
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
            "beslutning",
        ]),
        (Label::Blocker, &[
            "blokkert av",
        ]),
        (Label::Priority, &[
            "prioritet",
        ]),
        (Label::Notes, &[
            "merknad", "merknader",
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
            "godkjenninger",
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
        result: &["resultat", "utfall", "konklusjon", "vurdering", "uttalelse"],
        granted: &["akseptert", "godkjent", "positiv", "bestått"],
        refused: &["ikke godkjent", "ikke bestått", "underkjent", "mislyk", "avslag", "avslått", "avvist", "nektet", "negativ", "feilet", "utilstrekkelig", "ikke akseptert"],
        none: &["ingen", "uten", "null"],
        whole: &["alle", "samtlige", "fullstendig", "komplett", "lukket", "avsluttet", "sjekkliste", "begge"],
        equal: &["like", "identisk", "stemmer overens"],
        attempt: &["forsøk", "kjøring", "runde"],
        finding: &["sårbarhet", "funn", "mangel", "penetrasjonstest"],
        version: &["versjon"],
        approve: &["godkjenn", "aksepter", "signer", "samtykk"],
        mail: ["fra", "emne"],
        severities: [&["kritisk", "blokkerende"], &["høy"], &["middels", "moderat"], &["lav"]],
        bounds: [&["under", "mindre enn", "lavere enn"], &["høyst", "maksimalt", "maks"], &["over", "mer enn", "høyere enn"], &["minst"]],
    },
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
