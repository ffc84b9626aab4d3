//! The words of Norwegian.

use super::Language;
use crate::records::Status;
use crate::records::words::vocabulary::{Label, Topic};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "no",
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
};
