//! Norwegian.

use super::{Adverse, Language, Proof};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "no",
    spaceless: false,
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
