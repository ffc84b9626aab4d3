//! French words that turn an answer round.

use crate::records::words::polarity::Polarity;

#[rustfmt::skip]
pub static POLARITY: Polarity = Polarity {
    spaceless: false,
    compounds: false,
    open: &[
        "ouvert", "ouverte", "non résolu", "non résolue", "en attente", "restant", "restante", "bloquant", "bloquante", "échoué",
        "manquant", "manquante", "en retard", "résiduel",
        "perdu", "perdue",
    ],
    severe: &[
        "connu", "connue", "critique", "grave", "majeur", "majeure", "élevé", "élevée", "sécurité", "haute", "nouveau", "nouvelle",
    ],
    bad: &[
        "anomalie", "défaut", "bug", "bogue", "incident", "vulnérabilité", "faille", "bloqueur", "point bloquant", "constat",
        "perte de données", "panne", "régression", "erreur", "problème", "écart", "non-conformité", "réserve", "risque", "blocage",
        "objection", "fuite",
        "danger", "plainte", "coupure",
    ],
    held: &[
        "traité", "traitée", "documenté", "documentée", "revu", "revue", "suivi", "suivie", "plan", "liste", "processus", "registre",
        "analysé", "analysée", "communiqué",
    ],
    neutral: &[
        "changement", "impact", "migration", "interruption", "dépendance", "limitation", "exception", "dérogation", "restriction",
        "coût", "remarque", "commentaire", "observation", "question", "réserve",
    ],
    yes: &["oui", "présent", "présente", "vrai", "existe", "constaté", "constatée"],
    none: &["non", "aucun", "aucune", "néant", "zéro", "rien", "ras", "sans", "pas de", "absent", "absente"],
    pending: &[
        "pas encore", "reste à", "restent à", "encore à", "à venir", "à compléter", "en attente de", "toujours pas", "pas terminé",
    ],
    left: &[
        "ouvert", "prochaine étape", "prochaines étapes", "reste à faire", "points ouverts", "points bloquants", "blocages", "bloqué par",
        "en attente", "à faire", "restant", "manquant", "il manque", "actions restantes",
    ],
    confirms: &[
        "vérifié", "vérifiée", "testé", "testée", "approuvé", "approuvée", "validé", "validée", "relu", "relue", "recetté",
        "vérifié par", "testé par", "approuvé par", "validé par", "relu par", "contrôlé par", "recette",
    ],
    refused: &[
        "refusé", "refusée", "refusées", "refusés", "rejeté", "rejetée", "rejetées", "retiré", "retirée", "révoqué", "révoquée",
        "annulé", "annulée", "demandé", "demandée", "demandées", "proposé", "proposée", "proposées", "brouillon", "expiré", "expirée",
        "expirées", "ancien", "anciennes", "passées", "historique", "non approuvé", "non approuvée", "pas encore", "caduque",
        "à l'étude", "archive",
    ],
    asker: &["demandeur", "demandé par", "demandeuse", "proposé par", "auteur", "déposé par"],
    away: &["congé", "congés", "vacances", "malade", "absent", "absente", "abstention", "s'abstient", "injoignable"],
    measured: &[
        "constaté", "constatée", "mesuré", "mesurée", "mesure", "réel", "réalisé", "obtenu", "observé", "observée", "valeur", "relevé",
        "actuel", "trouvé",
        "valeur mesurée", "valeur actuelle", "actuellement",
    ],
    ceiling: &["seuil", "maximum", "max", "plafond", "limite", "autorisé", "admis", "toléré"],
    floor: &["minimum", "min", "plancher", "requis"],
    more: &["disponibilité", "couverture", "débit", "taux de réussite", "succès", "conformité"],
    less: &[
        "taux d'erreur", "temps de réponse", "latence", "durée", "perte", "erreur", "délai", "anomalie", "reprise", "restauration",
    ],
    people: &["responsab", "présent", "pilot", "animat", "participant", "rédact", "président"],
    goals: &["requis", "attendu", "attendue", "cible", "visé", "souhaité", "prévu", "objectif"],
    instead: &["au lieu de", "au lieu des", "plutôt que"],
    unwritten: &["à compléter", "à faire", "à rédiger", "à remplir", "à renseigner", "à venir"],
    compare_before: &[("limite", "<="), ("exigé", ">="), ("exigée", ">="), 
        ("au plus", "<="), ("au maximum", "<="), ("maximum", "<="), ("pas plus de", "<="), ("jusqu'à", "<="), ("moins de", "<"),
        ("inférieur à", "<"), ("inférieure à", "<"), ("sous", "<"), ("au moins", ">="), ("au minimum", ">="), ("minimum", ">="),
        ("pas moins de", ">="), ("plus de", ">"), ("supérieur à", ">"), ("supérieure à", ">"), ("en moins de", "<"),
        ("autorisé", "<="), ("autorisés", "<="), ("en dessous de", "<"), ("au-dessus de", ">"),
    ],
    compare_after: &[
        ("au plus", "<="), ("au maximum", "<="), ("maximum", "<="), ("au moins", ">="), ("au minimum", ">="), ("minimum", ">="),
        ("ou moins", "<="), ("ou plus", ">="),
    ],
    rates: &[("par seconde", "rps"), ("par minute", "rpm"), ("requêtes par seconde", "rps"), ("requêtes par minute", "rpm")],
    units: &[
        ("seconde", "s"), ("minute", "min"), ("mn", "min"), ("heure", "h"), ("jour", "d"), ("j", "d"), ("semaine", "w"),
        ("mois", "mo"), ("an", "y"), ("pour cent", "%"), ("pourcentage", "%"), ("req/s", "rps"), ("go", "gb"), ("mo", "mb"),
    ],
    numbers: &["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"],
    asked: &["le", "les", "autorisé", "autorisée", "exigé", "exigée", "admis", "admise", "requis"],
    lasting: &["pendant", "durant", "tourné", "depuis"],
    past: &["était", "avant", "auparavant", "objectif", "seuil", "cible", "dernier", "derniers"],
    links: &[
        "dans", "pour", "sur", "avec", "de", "du", "des", "d'", "en", "à", "au", "aux", "et", "ou", "depuis", "par", "sans", "la",
        "le", "les",
    ],
    traits: &[
        "requis", "obligatoire", "facultatif", "optionnel", "automatisé", "automatique", "manuel", "applicable", "nécessaire",
        "bloquant", "critique", "nouveau", "modifié", "priorité", "type", "catégorie", "phase", "environnement", "gravité", "effort",
        "niveau", "risque", "impact", "externe", "interne", "tendance", "poids",
    ],
};
