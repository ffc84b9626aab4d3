//! The words of French.

mod gate;
mod plan;
mod polarity;

use super::{Adverse, Language, Proof, Standing};
use crate::records::Status;
use crate::records::words::vocabulary::{Label, Topic};
pub use gate::GATE;
use plan::PLAN;
pub use polarity::POLARITY;

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "fr",
    spaceless: false,
    own: &["les", "une", "avec", "dans", "qui", "sont", "été", "aux", "cette", "sans", "nous", "être", "avant", "après", "tous", "toutes", "leur", "n'est", "l'équipe", "d'un", "d'une", "chaque"],
    all: &["tous", "toutes", "chaque"],
    everything: &["tout"],
    listed: &[
        "lignes", "ligne", "points", "point", "critères", "critère", "conditions", "condition", "questions", "cases", "signatures",
    ],
    holding: &["remplies", "remplis", "réunies", "acquis", "acquise", "rempli", "remplie", "tenus", "tenues", "respectés", "cochées", "cochés"],
    statuses: &[
        (Status::Open, &[
            "renvoyé", "renvoyée", "retourné pour correction",
            "ouvert", "ouverte", "en attente", "prévu", "prévue", "planifié", "planifiée", "à faire", "à démarrer",
            "non démarré", "non commencé", "non conforme", "échec", "échoué", "manquant", "reporté", "reportée",
            "non", "non testé", "non vérifié", "non fait", "pas testé", "pas fait", "pas encore",
        ]),
        (Status::InProgress, &[
            "en cours", "partiel", "partielle", "partiellement", "commencé", "démarré", "brouillon", "actif",
            "en revue", "go avec réserve", "go avec réserves", "sous réserve",
            "presque terminé",
        ]),
        (Status::Done, &[
            
            "défini", "éprouvé", "éprouvée", "à jour", "désigné", "nommé", "copié", "chargé", "nettoyé", "archivé", "imprimé", "réservé",
            "sécurisé", "collecté", "calibré", "étalonné", "inspecté", "scellé", "branché", "connecté",
            "rédigé", "téléversé", "payé", "assuré", "certifié", "homologué", "affiché", "déposé", "monté", "entretenu",
            "convenu", "décidé", "distribué", "averti", "prévenu", "diffusé", "classé", "intégré", "renseigné", "libéré",
            "verte", "atteint",
            "envoyé", "envoyée", "envoyés", "envoyées", "mis à jour", "mise à jour", "mis en place", "mise en place", "mesuré", "mesurée", "mesurés",
            "mesurées", "renouvelé", "renouvelée", "favorables", "positif", "positive", "satisfait", "satisfaite", "satisfaisant", "satisfaisante",
            "exécuté", "exécutée", "déployé", "déployée", "démontré", "démontrée", "retesté", "retestée", "recette terminée",
            "aucune objection", "aucun écart", "sauvegardé", "sauvegardée", "adopté", "adoptée", "identiques", "identique",
            "réalisés", "réalisées", "terminés", "terminées", "testés", "testées", "répété", "répétée", "répétés", "répétées", "validés", "validées",
            "approuvés", "approuvées", "vérifiés", "vérifiées", "contrôlé", "contrôlée", "contrôlés", "contrôlées", "formée", "formés", "formées",
            "informé", "informée", "informés", "informées", "signés", "signées", "livrés", "livrées", "installé", "installée", "installés",
            "installées", "restauré", "restaurée", "restaurés", "restaurées", "publié", "publiée", "publiés", "publiées", "accordés", "accordées",
            "levé", "levée", "levés", "levées", "effectués", "effectuées", "achevés", "achevées", "configuré", "configurée", "configurés",
            "configurées", "activé", "activée", "activés", "activées", "documentée", "documentés", "documentées", "communiqué", "communiquée",
            "communiqués", "communiquées", "confirmé", "confirmée", "confirmés", "confirmées", "joué", "jouée", "joués", "jouées", "autorisés",
            "autorisées", "essayé", "essayée", "essayés", "essayées", "réussie", "obtenu", "obtenue", "obtenus", "conformes", "prononcée", "tenu",
            "tenue", "remis", "remise",
            "terminé", "terminée", "fait", "faite", "achevé", "achevée", "conforme", "validé", "validée", "approuvé",
            "approuvée", "résolu", "résolue", "clos", "réussi", "fermé", "fermée", "livré", "oui", "vert",
            "ras", "rien à signaler", "effectué", "effectuée", "prêt", "prête", "testé", "testée", "vérifié",
            "vérifiée", "signé", "signée", "accordé", "accordée", "réalisé", "réalisée", "favorable",
            "avis favorable", "mise en production autorisée", "autorisé", "autorisée", "livrée", "formé",
            "documenté", "en production",
        ]),
        (Status::Blocked, &[
            "bloqué", "bloquée", "suspendu", "en pause",
        ]),
        (Status::NotApplicable, &[
            "sans objet", "non applicable", "s.o",
        ]),
        (Status::Unknown, &[
            "inconnu",
        ]),
    ],
    labels: &[
        (Label::Id, &[
            "identifiant", "n°",
        ]),
        (Label::Title, &[
            "risque", "exigence", "critère", "élément", "action à mener", "tâche",
        ]),
        (Label::Status, &["oui/non", "oui / non", 
            "statut", "état", "résultat",
        ]),
        (Label::Owner, &[
            "responsable", "responsables", "propriétaire", "équipe",
        ]),
        (Label::Target, &[
            "échéance", "date cible", "délai",
        ]),
        (Label::Evidence, &[
            "preuve", "preuves", "id preuve", "justificatif", "justificatifs",
        ]),
        (Label::Folder, &[
            "dossier", "répertoire",
        ]),
        (Label::Scope, &[
            "périmètre", "portée",
        ]),
        (Label::Updated, &[
            "dernière révision", "dernière mise à jour", "mise à jour", "mis à jour", "dernière vérification",
        ]),
        (Label::NextReview, &[
            "prochaine révision", "prochaine revue",
        ]),
        (Label::ReviewEvery, &[
            "fréquence de révision", "cycle de revue",
        ]),
        (Label::Created, &[
            "créé", "créé le",
        ]),
        (Label::Expires, &[
            "date d'expiration", "expire le", "valable jusqu'au", "fin",
        ]),
        (Label::Starts, &[
            "début", "date de début", "valable à partir du",
        ]),
        (Label::Approver, &[
            "autorité", "approuvé par", "approbateur", "validé par",
        ]),
        (Label::Signature, &[
            "visa",
        ]),
        (Label::Rationale, &[
            "motif", "raison",
        ]),
        (Label::Likelihood, &[
            "probabilité", "vraisemblance",
        ]),
        (Label::Impact, &[
            "conséquence", "gravité",
        ]),
        (Label::Severity, &[
            "niveau", "niveau de risque", "sévérité", "criticité",
        ]),
        (Label::Mitigation, &[
            "traitement", "atténuation", "mesures", "mesure",
        ]),
        (Label::Objective, &[
            "objectif", "seuil",
        ]),
        (Label::Window, &[
            "période", "fenêtre",
        ]),
        (Label::Rotation, &[
            "politique de rotation",
        ]),
        (Label::Storage, &[
            "stockage",
        ]),
        (Label::Persistence, &[
            "persistance",
        ]),
        (Label::Recovery, &[
            "restauration", "reprise",
        ]),
        (Label::Cadence, &[
            "fréquence", "cadence de revue",
        ]),
        (Label::Decision, &[
            "décision", "recommandation", "avis", "accord",
        ]),
        (Label::Blocker, &[
            "bloqué par", "dépend de",
        ]),
        (Label::Priority, &[
            "priorité",
        ]),
        (Label::Notes, &[
            "commentaire", "commentaires", "remarque", "remarques", "note", "notes", "observation", "observations",
        ]),
    ],
    topics: &[
        (Topic::Legend, &[
            "légende",
        ]),
        (Topic::Reference, &[
            "historique des révisions", "table des matières", "glossaire", "modèle",
        ]),
        (Topic::StopConditions, &[
            "critères d'arrêt", "critères de rollback", "conditions d'arrêt", "conditions de non-lancement", "critères de non-lancement", "conditions de no-go", "critères de no-go",
        ]),
        (Topic::Cadence, &[
            "revues périodiques", "périodique", "récurrent",
        ]),
        (Topic::DefinitionOfDone, &[
            "définition du terminé", "critères d'acceptation",
        ]),
        (Topic::SignOff, &[
            "approbations", "signataires", "signatures", "visas", "validations",
        ]),
        (Topic::Gate, &[
            "critères de sortie", "critères de lancement", "critères de mise en production",
            "conditions de mise en production", "barrière", "barrières",
        ]),
        (Topic::Waivers, &[
            "dérogation", "dérogations", "exceptions approuvées",
        ]),
        (Topic::Deferrals, &[
            "reporté", "reportés",
        ]),
        (Topic::Drills, &[
            "exercice", "exercices",
        ]),
        (Topic::Risks, &[
            "risque", "risques",
        ]),
        (Topic::Checklist, &[
            "liste de contrôle", "liste de vérification",
        ]),
        (Topic::Procedure, &[
            "procédure", "procédures",
        ]),
        (Topic::Tracks, &[
            "chantiers",
        ]),
        (Topic::Slos, &[
            "niveaux de service",
        ]),
        (Topic::Secrets, &[
            "rotation des clés",
        ]),
        (Topic::Runbooks, &[
            "procédures d'exploitation",
        ]),
        (Topic::Durability, &[
            "sauvegarde", "sauvegardes",
        ]),
        (Topic::Observability, &[
            "observabilité",
        ]),
        (Topic::Actions, &[
            "prochaines étapes", "actions ouvertes",
        ]),
        (Topic::Deliverables, &[
            "livrable", "livrables",
        ]),
        (Topic::Milestones, &[
            "jalon", "jalons", "calendrier",
        ]),
        (Topic::Controls, &[
            "mesures de sécurité", "contrôles",
        ]),
        (Topic::Evidence, &[
            "preuves",
        ]),
    ],
    proof: Proof {
        in_force: &["actif", "active", "en vigueur", "actuel"],
        result: &["résultats", "résultat", "résultat global", "verdict", "conclusion", "avis", "bilan", "appréciation"],
        granted: &["accepté", "acceptée", "favorable", "positif", "réussi", "conforme"],
        refused: &["échec", "échoué", "refus", "refusé", "refusée", "rejet", "rejeté", "rejetée", "défavorable", "négatif", "non conforme", "non validé", "non accept", "ajourné", "ko", "insuffisant", "non réussi"],
        none: &["aucun", "aucune", "sans", "zéro", "pas de", "rien"],
        whole: &["tous", "toutes", "l'ensemble", "ensemble", "complet", "complète", "complètement", "clos", "clôturé", "terminé", "liste de contrôle", "intégralité", "chaque", "chacun"],
        equal: &["égal", "égaux", "égales", "identique", "concordent", "correspondent", "même nombre", "mêmes nombres"],
        advice: &["recommand"],
        answering: &["réponse", "réaction"],
        attempt: &["essai", "exécution", "tentative", "passage"],
        finding: &["vulnérabilité", "faille", "constat", "test d'intrusion", "anomalie", "alerte"],
        version: &["version"],
        skipped: &["ignoré", "omis", "sauté"],
        left_open: &["a échoué", "ont échoué", "n'a pas abouti", "n'a pas été possible", "doit être refait", "doit être répété", "doit être rejoué", "doit être refaite", "doit être rejouée", "à refaire", "à rejouer", "nouvelle campagne est nécessaire", "nouveau test est nécessaire", "nouvel essai est nécessaire", "a été interrompu", "a été interrompue", "a été abandonné", "a été reporté", "a été reportée", "est reporté", "est reportée", "aura lieu", "est prévu le", "est prévue le", "non concluant", "non concluants"],
        failed: &["échoué", "échoués", "en échec", "=échecs"],
        switched_on: &["activé", "activée", "activés", "activées"],
        switched_off: &["désactivé", "désactivée", "désactivés", "désactivées"],
        decide: &["décid", "décision", "arrêté"],
        approve: &["approuv", "valid", "accord", "accept", "signer", "autoris", "mise en production"],
        mail: ["de", "objet"],
        severities: [&["critique", "bloquant"], &["élevé", "haute", "hauts", "majeur"], &["moyen", "modéré"], &["faible", "mineur"]],
        between: &[("entre", "et")],
        past: &["avant", "précédent"],
    },
    plan: PLAN,
    standing: Standing {
        draft: &["brouillon", "provisoire", "version de travail", "à valider", "document de travail"],
        void: &[
            "retiré", "retirée", "remplacé par", "remplacée par", "annulé", "annulée", "caduc", "caduque", "obsolète", "périmé", "périmée", "invalide",
            "abrogé", "ne plus utiliser", "révoqué", "révoquée",
        ],
        sample: &["exemple", "gabarit", "spécimen"],
        release_labels: &["objet de l'essai", "objet du test", "objet testé", "logiciel testé", "version contrôlée", "version du produit", "version", "version testée", "livraison", "release", "build", "version évaluée", "lot", "candidat", "version candidate"],
        commit_labels: &["commit", "révision"],
        environment_labels: &["environnement", "environnement de test", "plateforme", "exécuté sur", "testé sur"],
        region_labels: &["région", "site", "pays", "centre de données", "cluster", "client", "magasin", "usine"],
        ends: &[
            "valable jusqu'au", "valable jusqu'à", "valide jusqu'au", "expire le", "expire", "expiration", "date d'expiration", "échéance",
            "fin de validité", "expirée le", "expiré le", "approuvé jusqu'au", "accordé jusqu'au", "jusqu'au",
        ],
        recent: &[
            "des derniers", "des dernières", "datant de moins de", "de moins de", "moins de", "au cours des", "dans les", "ces derniers", "pas plus de", "il y a moins de", "sous", "au plus",
            "ne datant pas de plus de", "ces",
        ],
        apart: &["personnes différentes"],
        since_change: &["après la dernière modification", "depuis la dernière modification", "après le dernier changement", "depuis le dernier changement"],
        blocking: &["bloque", "bloquent", "bloquant"],
        blockers: &[
            "blocages", "bloquants", "points bloquants", "points ouverts", "reste à faire", "il manque", "manque encore", "encore manquant", "en attente",
            "restant", "points en suspens", "obstacles",
        ],
        known_issues: &["problèmes connus", "anomalies connues", "défauts connus", "anomalies ouvertes", "bogues connus"],
        nothing: &["aucun", "aucune", "néant", "rien", "sans objet", "tout est clos", "plus rien"],
        releases: &[
            "mise en production", "livraison", "lancement", "version", "publication", "déploiement", "bascule", "mise en service", "ouverture", "release",
        ],
        holds: &[
            "n'aura pas lieu", "aura pas lieu", "est reportée", "est reporté",
            "suspendue", "suspendu", "bloquée", "bloqué", "reportée", "reporté", "arrêtée", "arrêté", "gelée", "gelé", "en pause", "ajournée", "ajourné",
            "refusée", "refusé", "rejetée", "annulée", "annulé", "non approuvée", "pas approuvée", "en suspens",
            "repoussé", "repoussée",
        ],
        stops: &[
            "ne pas livrer", "ne pas déployer", "ne pas mettre en production", "ne pas publier", "ne pas lancer", "pas de mise en production",
            "bloque la mise en production", "bloque la livraison", "bloque le lancement", "no-go", "ne livrez pas", "aucun déploiement", "ne déployez pas",
        ],
        by_itself: &["par ce document", "par cette page", "par le présent document"],
        own_status: &["statut du document", "état du document"],
        withdraws: &["suspend", "suspendue", "suspendu", "suspension", "rouvre", "rouvert", "réouverture", "retiré", "retirée", "révoque", "révoqué", "révoquée", "annule", "annulée", "retire", "retirons", "retirent", "retira", "révoquons"],
        approvals: &["avis favorable", "point", "critère", "approbation", "accord", "validation", "signature", "visa", "autorisation", "aval", "homologation", "feu vert"],
        over: &["levée", "levé", "résolu", "résolue", "ne plus", "n'est plus", "terminé", "terminée", "rétabli", "close", "clos"],
        until: &["jusqu'à", "jusqu'au", "tant que"],
        only_if: &["seulement si", "uniquement si"],
        rules: &["si", "quand", "lorsque", "tout", "toute", "chaque", "devrait", "en cas", "sauf si", "le vendredi", "toujours", "peut"],
        ongoing: &["pas commencé", "non commencée", "en attente", "en cours", "actif", "ouvert", "non résolu", "non résolue", "investigation", "enquête"],
        incidents: &["incident", "panne", "interruption"],
        reverts: &["revert", "annulation", "annulé", "annulée", "retour arrière", "retiré"],
        next_release: &[
            "prochaine version", "version à venir", "nous livrons", "nous préparons", "en préparation", "prochaine livraison",
            "prochaine mise en production",
        ],
        minutes: &["gel", "compte rendu", "compte-rendu", "réunion", "go/no-go", "courriel", "mail", "décision", "message", "annonce", "statut", "note", "lettre", "comité"],
        past: &[
            "post-mortem", "postmortem", "retour d'expérience", "rétrospective", "risque", "risques", "registre des risques", "historique", "archives",
            "runbook", "processus", "politique", "guide", "modèle", "procédure",
        ],
        not_days: &[
            "échéance", "cible", "prévue", "prévu", "expiration", "valable", "prochaine", "prochain", "date limite", "lancement", "livraison", "début",
            "fin", "jusqu",
        ],
        status_labels: &["statut", "état", "statut du document"],
        confirms: &["confirme", "confirmé"],
        this: &["ce", "cet", "cette", "ces", "le", "la"],
        without: &["aucun", "aucune", "zéro", "0", "sans", "pas de", "plus de"],
        severities: &[&["critique", "critiques", "bloquant", "bloquante", "bloquants"], &["majeur", "majeure", "majeurs", "élevé", "élevée", "haute"]],
        environments: &[&["production", "prod"], &["préproduction", "préprod", "pré-production", "staging"], &["recette", "test", "tests", "qualification", "intégration", "bac à sable"], &["développement", "dev", "local"]],
        units: &[("jour", 1), ("jours", 1), ("semaine", 7), ("semaines", 7), ("mois", 31), ("an", 366), ("ans", 366), ("année", 366), ("années", 366)],
    },
    adverse: Adverse {
        not: &["ne", "n'est", "n'a", "n'ont", "pas", "pas encore", "jamais", "aucunement", "personne n'a", "plus de réponse", "guère", "impossible", "personne n'", "personne ne", "nul n'", "nul ne", "aucun de nous"],
        except: &["sauf", "hormis", "excepté", "à l'exception", "à part", "hors", "à l'exclusion", "exclu", "exclus", "exclue", "moins", "sans les", "sans le", "sans la", "sans l'"],
        contrast: &["mais", "cependant", "toutefois", "néanmoins", "pourtant", "bien que", "malgré", "quoique", "en dépit"],
        limit: &[
            "seulement", "uniquement", "seul", "seule", "partiel", "partielle", "partiellement", "en partie", "en grande partie", "presque", "quasi",
            "quasiment", "à moitié", "pour l'instant", "pour le moment", "jusqu'ici", "jusqu'à présent", "provisoire", "provisoirement", "temporaire",
            "temporairement", "en local", "localement", "en recette", "en préproduction", "en préprod", "oralement", "verbalement", "à l'oral", "en principe",
            "la plupart", "certains", "le reste", "encore",
            "limité à", "limitée à", "limités à", "limitées à", "sur mon poste", "sur ma machine", "rien que", "deux tiers", "trois quarts", "la moitié",
            "un tiers",
        ],
        future: &[
            "aura lieu", "se tiendra",
            "à rejouer", "doit être refait", "doit être rejoué", "doivent être rejoué",
            "demain", "la semaine prochaine", "semaine prochaine", "le mois prochain", "mois prochain", "l'année prochaine", "prochain sprint",
            "prochaine version", "prochainement", "bientôt", "ultérieurement", "plus tard", "à venir", "à suivre", "suivra", "sera", "seront", "sera fait",
            "sera faite", "va être", "à faire", "à refaire", "à valider", "à confirmer", "à compléter", "à corriger", "à vérifier", "à définir", "à planifier",
            "reste à", "restent à", "prévu", "prévue", "prévus", "prévues", "planifié", "planifiée", "programmé", "programmée", "en cours", "en préparation",
            "en revue", "d'ici", "avant fin", "au plus tard", "après la mise en production", "après le lancement", "commencé", "commencée",
            "d'ici fin", "d'ici la fin", "d'ici à", "d'ici demain",
        ],
        condition: &[
            "sous réserve", "sous réserves", "avec réserve", "avec réserves", "sous condition", "à condition", "conditionné", "conditionnée", "conditionnel",
            "conditionnelle", "pourvu que", "sinon", "dès que", "lorsque", "quand", "tant que", "jusqu'au", "jusqu'à", "en attente", "dans l'attente",
            "en attendant", "attend", "nécessite", "dépend", "dépendant", "à moins", "si le", "si la", "si les", "si l'équipe", "seulement si", "sauf si",
            "attendons", "si personne", "si tous", "si tout",
        ],
        hedge: &[
            "probablement", "sans doute", "peut-être", "vraisemblablement", "apparemment", "normalement", "devrait", "devraient", "pourrait", "il semble",
            "semble", "incertain", "incertaine", "à clarifier", "supposé", "supposée", "présumé", "présumée", "inconnu", "inconnue", "estimé", "on pense",
            "plus ou moins", "à peu près", "théoriquement", "en théorie",
            "a priori", "à priori", "ça devrait", "autant que je sache", "autant que nous sachions", "à ma connaissance", "à notre connaissance", "paraît",
        ],
        trouble: &[
            "ne suffit pas", "ne suffisent pas",
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
            "perte de données", "fuite mémoire", "fuite de mémoire", "anomalie connue", "anomalies connues", "défaut dans", "défauts dans",
            "contrôle différente", "contrôle différent", "diffère", "diffèrent", "ne correspond pas", "capricieux", "capricieuse",
            "repoussé", "repoussée",
        ],
    },
    harmless: &[
        "pas besoin",
        "non seulement", "pas seulement", "pas nécessaire", "pas applicable", "pas concerné", "pas requis", "plus nécessaire", "plus requis", "plus utilisé",
        "ne dépasse pas", "si nécessaire", "si besoin", "le cas échéant", "rien ne manque", "rien à signaler", "en cours de validité", "s'il y a lieu",
        "portes ouvertes", "code ouvert", "comme prévu", "comme planifié", "moins de", "au moins", "au plus", "plus ou moins aucun", "seul clic", "hors ligne",
        "hors site", "hors service remplacé", "ouvert au public", "sans exception", "encore une fois", "en cas d'échec", "en cas de panne", "test de panne",
        "tests de régression", "test de régression", "non-régression",
        "sans le moindre", "sans la moindre", "sans les anciens", "sans la nécessité",
    ],
    than: &["que"],
    or: &["ou"],
    none: &["aucun", "aucune", "sans", "zéro", "pas de", "pas d'", "nul", "nulle", "plus de", "plus aucun", "plus aucune", "rien"],
    wanted: &[
        "preuve", "preuves", "approbation", "accord", "signature", "signatures", "validation", "réponse", "confirmation", "test", "tests", "revue", "rapport",
        "résultat", "résultats", "sauvegarde", "plan", "supervision", "surveillance", "documentation", "archive", "temps", "budget", "contrat", "décision",
        "mesure", "responsable", "date", "données", "accès", "autorisation",
        "trace", "traces",
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
    with: &["avec", "quelques", "plusieurs", "certaines", "certains", "des", "mineures", "mineurs", "ouvertes", "ouverts", "encore", "toujours"],
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
    parts: &["ue", "pilote", "recette", "préproduction", "préprod", "interne", "en interne", "échantillon", "une région"],
    deadline: &["d'ici", "d'ici le", "avant le", "pour le", "au plus tard le", "le plus tard"],
    since: &["à partir du"],
    checks: &["vérifier que", "s'assurer que", "confirmer que", "pouvez-vous", "avez-vous", "êtes-vous", "pouvons-nous", "avons-nous"],
    promised: &["sera", "seront", "va être", "vont être", "reste à", "doit encore", "doivent encore", "à faire"],
    set_aside: &["supprim*", "renomm*", "archivé*", "remplac*", "exclu*", "ignoré*", "obsolète*", "retiré*"],
    to_make: &["à créer", "à écrire", "à ajouter"],
};
