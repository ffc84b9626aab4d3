//! The words of Dutch.

use super::{Adverse, Language, Proof};
use crate::records::Status;

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "nl",
    spaceless: false,
    statuses: &[
        (Status::Open, &[
            "niet getest",
        ]),
    ],
    labels: &[],
    topics: &[],
    proof: Proof {
        result: &["resultaat", "uitslag", "eindoordeel", "oordeel", "conclusie", "uitkomst", "beoordeling"],
        granted: &["geaccepteerd", "gunstig", "positief", "geslaagd", "akkoord", "in orde"],
        refused: &["niet geslaagd", "gezakt", "mislukt", "afgewezen", "afgekeurd", "geweigerd", "ongunstig", "negatief", "niet akkoord", "niet goedgekeurd", "niet in orde", "onvoldoende", "gefaald"],
        none: &["geen", "zonder", "nul"],
        whole: &["alle", "alles", "volledig", "compleet", "gesloten", "afgerond", "checklist", "beide"],
        equal: &["gelijk", "identiek", "komen overeen"],
        attempt: &["poging", "ronde", "run"],
        finding: &["bevinding", "kwetsbaarheid", "pentest", "defect"],
        version: &["versie"],
        approve: &["goedkeur", "goedgekeurd", "akkoord", "accepte", "tekenen"],
        mail: ["van", "onderwerp"],
        severities: [&["kritiek", "kritisch", "blokkerend"], &["hoog", "hoge"], &["middel", "gemiddeld"], &["laag", "lage"]],
        bounds: [&["onder", "minder dan", "lager dan"], &["hoogstens", "maximaal", "ten hoogste", "niet meer dan", "tot"], &["boven", "meer dan", "hoger dan"], &["minstens", "minimaal", "ten minste"]],
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
