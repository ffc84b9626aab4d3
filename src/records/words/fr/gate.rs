//! French words about gates.

use crate::records::words::GateWords;

/// What gates and their lists are called.
#[rustfmt::skip]
pub static GATE: GateWords = GateWords {
    code: "fr",
    spaceless: false,
    acts: &["version", "livraison*", "lancement*", "mise", "production", "recette", "ouverture*", "bascule*", "live", "service", "ligne", "démarrage*", "inauguration*"],
    lists: &["liste*", "contrôle*", "vérification*", "validation*", "préparation", "aptitude", "checklist*", "approbation*", "revue*", "bilan", "état", "prêt", "fiche*", "pv", "procès", "conditions", "décision*", "jalon*", "critères", "comité*", "grille"],
    changes: &["changement", "modification"],
    moves: &["déploiement*", "migration*", "montée", "passage*"],
    small: &["de", "la", "le", "les", "du", "des", "l", "d", "à", "en", "pour", "avant", "et", "go", "live"],
    generic: &["chaque", "un", "une", "nouvelle", "nouveau", "toute", "modèle", "procédure", "guide"],
    ifs: &["si"],
    levels: &["requis", "requise", "recommandé", "recommandée", "facultatif", "obligatoire"],
    papers: &["notes", "note", "plan", "calendrier", "rapport", "compte", "guide", "résumé", "manuel"],
    rules: &["cas", "si", "lorsque", "quand", "chaque", "toujours", "doit", "doivent", "devrait", "tout", "toute", "permis", "permet"],
    earliest: &["au plus tôt"],
    freezes: &["gel des", "gels", "période de gel"],
    frozen_before: &[],
    have: &["a", "ont", "avait", "été"],
    signs: &[
        "compte", "comptent",
        "approuvé", "approuvée", "validé", "validée", "prêt", "prête", "livré", "livrer", "publier", "déployer", "lancer", "mettre", "terminé", "testé",
        "signé", "version", "livraison", "production", "lancement", "favorable", "recette", "accord",
    ],
    consent: &["lançons", "lance", "signé*", "maintenu*", "vert", "autorisé*", "accordé*", "favorable", "approuvé*", "validé*"],
    answers: &["réponse", "avis", "vote"],
    aside: &["optionnel", "facultatif", "retour", "rollback"],
    afterwards: &["après"],
    shown: &["modèle", "historique", "exemple"],
    demands: &["doit", "doivent", "exige", "exigent", "requiert", "requièrent", "nécessite", "nécessitent"],
    ours: &["nous", "on"],
    asks: &["merci", "prière", "veuillez"],
    by_whom: &["par", "nom"],
    told: &["scénario", "ordre", "contacts", "contexte", "participants"],
    in_operation: &["dans les # suivant", "dans les # qui suivent", "au cours des # suivant"],
    reasons: &["motifs", "raisons", "justification"],
    guides: &["emploi"],
    conditions: &["critère*", "condition*", "exigence*", "prérequis"],
    checks: &[],
    expected: &["acceptation"],
    stopping: &["arrêt*", "annul*", "empêch*", "abandon*", "suspen*"],
    affirmed: &["ouvr*", "démarr*", "lanç*", "lance*", "bascul*", "publi*", "déploy*", "livr*", "commence*"],
    before: &["avant", "jusqu", "requis", "nécessaire"],
    held: &["déclenché", "atteint", "dépassé", "survenu", "oui"],
};
