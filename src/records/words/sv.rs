//! The words of Swedish.

use super::{Adverse, Language, Proof};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "sv",
    spaceless: false,
    statuses: &[],
    labels: &[],
    topics: &[],
    proof: Proof {
        result: &["resultat", "utfall", "slutsats", "omdöme", "bedömning", "utlåtande"],
        granted: &["accepterad", "godkänd", "godkänt", "positiv"],
        refused: &["underkänd", "underkänt", "misslyck", "avslag", "avslagen", "avvisad", "nekad", "negativ", "icke godkän", "inte godkän", "ej godkän", "otillräcklig"],
        none: &["inga", "ingen", "inget", "utan", "noll"],
        whole: &["alla", "samtliga", "fullständig", "komplett", "stängda", "avslutad", "checklista", "båda"],
        equal: &["lika", "identisk", "stämmer överens"],
        attempt: &["försök", "körning", "omgång"],
        finding: &["sårbarhet", "brist", "penetrationstest", "fynd", "defekt"],
        version: &["version"],
        approve: &["godkänn", "accepter", "signer", "samtyck"],
        mail: ["från", "ämne"],
        severities: [&["kritisk", "blockerande"], &["hög"], &["medel", "måttlig"], &["låg"]],
        bounds: [&["under", "mindre än", "lägre än"], &["högst", "maximalt", "max"], &["över", "mer än", "högre än"], &["minst", "lägst"]],
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
