//! French.

use super::{Adverse, Language, Proof};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "fr",
    spaceless: false,
    proof: Proof {
        result: &["résultat", "résultat global", "verdict", "conclusion", "avis", "bilan", "appréciation"],
        granted: &["accepté", "acceptée", "favorable", "positif", "réussi", "conforme"],
        refused: &["échec", "échoué", "refus", "refusé", "refusée", "rejet", "rejeté", "rejetée", "défavorable", "négatif", "non conforme", "non validé", "non accept", "ajourné", "ko", "insuffisant", "non réussi"],
        none: &["aucun", "aucune", "sans", "zéro", "pas de"],
        whole: &["tous", "toutes", "complet", "complète", "complètement", "clos", "clôturé", "terminé", "liste de contrôle", "intégralité"],
        equal: &["égal", "égaux", "égales", "identique", "concordent", "correspondent"],
        attempt: &["essai", "exécution", "tentative", "passage"],
        finding: &["vulnérabilité", "faille", "constat", "test d'intrusion", "anomalie", "alerte"],
        version: &["version"],
        approve: &["approuv", "valid", "accord", "accept", "signer", "autoris", "mise en production"],
        mail: ["de", "objet"],
        severities: [&["critique", "bloquant"], &["élevé", "haute", "hauts", "majeur"], &["moyen", "modéré"], &["faible", "mineur"]],
        bounds: [&["inférieur à", "inférieure à", "moins de", "sous", "en dessous de"], &["au plus", "au maximum", "maximum", "max"], &["supérieur à", "supérieure à", "plus de", "au-dessus de"], &["au moins", "minimum", "min"]],
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
