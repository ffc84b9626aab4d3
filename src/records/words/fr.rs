//! French.

use super::{Adverse, GateWords, Language};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "fr",
    spaceless: false,
    adverse: Adverse {
        not: &["ne", "n'est", "n'a", "n'ont", "pas", "pas encore", "jamais", "aucunement", "personne n'a", "plus de réponse", "guère", "impossible"],
        except: &["sauf", "hormis", "excepté", "à l'exception", "à part", "hors", "à l'exclusion", "exclu", "exclus", "exclue", "moins"],
        contrast: &["mais", "cependant", "toutefois", "néanmoins", "pourtant", "bien que", "malgré", "quoique", "en dépit"],
        limit: &[
            "seulement", "uniquement", "seul", "seule", "partiel", "partielle", "partiellement", "en partie", "en grande partie", "presque", "quasi",
            "quasiment", "à moitié", "pour l'instant", "pour le moment", "jusqu'ici", "jusqu'à présent", "provisoire", "provisoirement", "temporaire",
            "temporairement", "en local", "localement", "en recette", "en préproduction", "en préprod", "oralement", "verbalement", "à l'oral", "en principe",
            "la plupart", "certains", "le reste", "encore",
        ],
        future: &[
            "demain", "la semaine prochaine", "semaine prochaine", "le mois prochain", "mois prochain", "l'année prochaine", "prochain sprint",
            "prochaine version", "prochainement", "bientôt", "ultérieurement", "plus tard", "à venir", "à suivre", "suivra", "sera", "seront", "sera fait",
            "sera faite", "va être", "à faire", "à refaire", "à valider", "à confirmer", "à compléter", "à corriger", "à vérifier", "à définir", "à planifier",
            "reste à", "restent à", "prévu", "prévue", "prévus", "prévues", "planifié", "planifiée", "programmé", "programmée", "en cours", "en préparation",
            "en revue", "d'ici", "avant fin", "au plus tard", "après la mise en production", "après le lancement", "commencé", "commencée",
        ],
        condition: &[
            "sous réserve", "sous réserves", "avec réserve", "avec réserves", "sous condition", "à condition", "conditionné", "conditionnée", "conditionnel",
            "conditionnelle", "pourvu que", "sinon", "dès que", "lorsque", "quand", "tant que", "jusqu'au", "jusqu'à", "en attente", "dans l'attente",
            "en attendant", "attend", "nécessite", "dépend", "dépendant", "à moins", "si le", "si la", "si les", "si l'équipe", "seulement si", "sauf si",
        ],
        hedge: &[
            "probablement", "sans doute", "peut-être", "vraisemblablement", "apparemment", "normalement", "devrait", "devraient", "pourrait", "il semble",
            "semble", "incertain", "incertaine", "à clarifier", "supposé", "supposée", "présumé", "présumée", "inconnu", "inconnue", "estimé", "on pense",
            "plus ou moins", "à peu près", "théoriquement", "en théorie",
        ],
        trouble: &[
            "échec", "échecs", "échoué", "échouée", "échouent", "échoue", "raté", "ratée", "bloqué", "bloquée", "bloqués", "bloquant", "bloquante", "bloquants",
            "manque", "manquant", "manquante", "manquants", "manquantes", "absent", "absente", "cassé", "cassée", "ouvert", "ouverte", "ouverts", "ouvertes",
            "rouvert", "rouverte", "refusé", "refusée", "refus", "rejeté", "rejetée", "retiré", "retirée", "révoqué", "révoquée", "annulé", "annulée", "reporté",
            "reportée", "ajourné", "ajournée", "différé", "différée", "décalé", "décalée", "retardé", "retardée", "en retard", "expiré", "expirée", "périmé",
            "périmée", "obsolète", "non résolu", "non résolue", "non résolus", "incomplet", "incomplète", "inachevé", "inachevée", "restant", "restante",
            "restants", "restantes", "suspendu", "suspendue", "en suspens", "en pause", "interrompu", "interrompue", "arrêté", "arrêtée", "abandonné",
            "abandonnée", "planté", "plantage", "panne", "en panne", "perdu", "perdue", "perdus", "faux", "fausse", "invalide", "incorrect", "incorrecte",
            "insuffisant", "insuffisante", "dégradé", "régression", "rouge", "orange", "brouillon", "non signé", "non signée", "non testé", "non testée",
            "non vérifié", "non vérifiée", "non validé", "non validée", "non conforme", "non fait", "non faite", "instable", "ignoré", "ignorée", "désactivé",
            "désactivée", "dépassé", "dépassée", "dépasse", "violation", "trop lent", "trop long", "trop élevé", "défavorable", "ko", "opposition", "objection",
            "contesté", "réclamation", "défaillance", "défaillant", "contre la mise",
        ],
    },
    harmless: &[
        "non seulement", "pas seulement", "pas nécessaire", "pas applicable", "pas concerné", "pas requis", "plus nécessaire", "plus requis", "plus utilisé",
        "ne dépasse pas", "si nécessaire", "si besoin", "le cas échéant", "rien ne manque", "rien à signaler", "en cours de validité", "s'il y a lieu",
        "portes ouvertes", "code ouvert", "comme prévu", "comme planifié", "moins de", "au moins", "au plus", "plus ou moins aucun", "seul clic", "hors ligne",
        "hors site", "hors service remplacé", "ouvert au public", "sans exception", "encore une fois", "en cas d'échec", "en cas de panne", "test de panne",
        "tests de régression", "test de régression", "non-régression",
    ],
    none: &["aucun", "aucune", "sans", "zéro", "pas de", "pas d'", "nul", "nulle", "plus de", "plus aucun", "plus aucune", "rien"],
    wanted: &[
        "preuve", "preuves", "approbation", "accord", "signature", "signatures", "validation", "réponse", "confirmation", "test", "tests", "revue", "rapport",
        "résultat", "résultats", "sauvegarde", "plan", "supervision", "surveillance", "documentation", "archive", "temps", "budget", "contrat", "décision",
        "mesure", "responsable", "date", "données", "accès", "autorisation",
    ],
    faults: &[
        "problème", "problèmes", "anomalie", "anomalies", "défaut", "défauts", "bogue", "bogues", "bug", "bugs", "erreur", "erreurs", "constat", "constats",
        "vulnérabilité", "vulnérabilités", "avertissement", "avertissements", "condition", "conditions", "réserve", "réserves", "restriction", "restrictions",
        "écart", "écarts", "lacune", "lacunes", "objection", "objections", "incident", "incidents", "panne", "pannes", "perte de données", "régression",
        "régressions", "violation", "violations", "bloquant", "bloquants", "échec", "échecs",
    ],
    matters: &[
        "exception", "exceptions", "question", "questions", "remarque", "remarques", "risque", "risques", "alerte", "alertes", "interruption", "interruptions",
        "coupure", "perte", "changement", "changements", "modification", "plainte", "alarme", "action", "actions", "point", "points", "impact", "retard",
        "doute", "doutes", "reste",
    ],
    with: &["avec", "quelques", "plusieurs", "certaines", "certains", "des", "mineures", "mineurs", "ouvertes", "ouverts"],
    mended: &[
        "corrigé", "corrigée", "corrigés", "corrigées", "résolu", "résolue", "résolus", "résolues", "fermé", "fermée", "fermés", "clos", "close", "levé",
        "levée", "levées", "réparé", "réparée", "supprimé", "supprimée", "remplacé", "remplacée", "traité", "traitée", "traités", "rétabli", "rétablie",
        "renouvelé", "ajouté", "ajoutée",
    ],
    passed: &[
        "réussi", "réussie", "ok", "conforme", "validé", "validée", "approuvé", "approuvée", "terminé", "terminée", "vert", "verte", "fonctionne", "passé",
        "passée", "passe", "concluant", "concluante", "favorable", "fait", "faite",
    ],
    again: &[
        "puis", "ensuite", "maintenant", "à nouveau", "de nouveau", "désormais", "refait", "refaite", "rejoué", "rejouée", "relancé", "relancée", "répété",
        "second", "seconde", "deuxième", "depuis", "finalement",
    ],
    particles: &[
        "le", "la", "les", "l'", "du", "de", "des", "d'", "en", "dans", "par", "avec", "pour", "chez", "à", "au", "aux", "sur", "sous", "via", "depuis", "après",
        "avant", "pendant", "selon", "entre", "et", "voir", "cf", "un", "une", "est", "sont", "a", "ont", "été", "tous", "toutes", "ce", "cette", "il", "elle",
        "ils", "elles",
    ],
    past: &["hier", "aujourd'hui", "la semaine dernière", "semaine dernière", "le mois dernier", "déjà", "ce matin", "récemment", "maintenant", "désormais"],
};

/// What gates and their lists are called.
#[rustfmt::skip]
pub static GATE: GateWords = GateWords {
    spaceless: false,
    acts: &["version", "livraison*", "lancement*", "mise", "production", "recette", "ouverture*", "bascule*"],
    lists: &["liste*", "contrôle*", "vérification*", "validation*", "préparation", "aptitude", "checklist*", "approbation*", "revue*", "bilan", "état", "prêt"],
    small: &["de", "la", "le", "les", "du", "des", "l", "d", "à", "en", "pour", "avant", "et", "go", "live"],
    generic: &["chaque", "un", "une", "nouvelle", "nouveau", "toute", "modèle", "procédure", "guide"],
    rules: &["si", "lorsque", "quand", "chaque", "toujours", "doit", "doivent", "devrait", "tout", "toute"],
    signs: &[
        "approuvé", "approuvée", "validé", "validée", "prêt", "prête", "livré", "livrer", "publier", "déployer", "lancer", "mettre", "terminé", "testé",
        "signé", "version", "livraison", "production", "lancement", "favorable", "recette", "accord",
    ],
    aside: &["après", "optionnel", "facultatif", "retour", "rollback", "modèle", "historique", "ordre", "contacts", "contexte", "participants", "exemple"],
    before: &["avant", "jusqu", "requis", "nécessaire"],
    held: &["déclenché", "atteint", "dépassé", "survenu", "oui"],
};
