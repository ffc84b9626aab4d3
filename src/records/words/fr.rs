//! French.

use super::{Adverse, Language, Standing};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "fr",
    spaceless: false,
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
    standing: Standing {
        draft: &["brouillon", "provisoire", "version de travail", "à valider", "document de travail"],
        void: &[
            "retiré", "retirée", "remplacé par", "remplacée par", "annulé", "annulée", "caduc", "caduque", "obsolète", "périmé", "périmée", "invalide",
            "abrogé", "ne plus utiliser", "révoqué", "révoquée",
        ],
        sample: &["exemple", "gabarit", "spécimen"],
        release_labels: &["version", "version testée", "livraison", "release", "build", "version évaluée", "lot"],
        commit_labels: &["commit", "révision"],
        environment_labels: &["environnement", "environnement de test", "plateforme", "exécuté sur", "testé sur"],
        region_labels: &["région", "site", "pays", "centre de données", "cluster", "client", "magasin", "usine"],
        ends: &[
            "valable jusqu'au", "valable jusqu'à", "valide jusqu'au", "expire le", "expire", "expiration", "date d'expiration", "échéance",
            "fin de validité", "expirée le", "expiré le", "approuvé jusqu'au", "accordé jusqu'au", "jusqu'au",
        ],
        recent: &[
            "datant de moins de", "de moins de", "moins de", "au cours des", "dans les", "ces derniers", "pas plus de", "il y a moins de", "sous", "au plus",
            "ne datant pas de plus de", "ces",
        ],
        since_change: &["après la dernière modification", "depuis la dernière modification", "après le dernier changement", "depuis le dernier changement"],
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
            "suspendue", "suspendu", "bloquée", "bloqué", "reportée", "reporté", "arrêtée", "arrêté", "gelée", "gelé", "en pause", "ajournée", "ajourné",
            "refusée", "refusé", "rejetée", "annulée", "annulé", "non approuvée", "pas approuvée", "en suspens",
        ],
        stops: &[
            "ne pas livrer", "ne pas déployer", "ne pas mettre en production", "ne pas publier", "ne pas lancer", "pas de mise en production",
            "bloque la mise en production", "bloque la livraison", "bloque le lancement", "no-go", "ne livrez pas", "aucun déploiement", "ne déployez pas",
        ],
        withdraws: &["retiré", "retirée", "révoque", "révoqué", "révoquée", "annule", "annulée", ],
        approvals: &["approbation", "accord", "validation", "signature", "visa", "autorisation", "aval", "homologation", "feu vert"],
        over: &["levée", "levé", "résolu", "résolue", "ne plus", "n'est plus", "terminé", "terminée", "rétabli", "close", "clos"],
        rules: &["si", "quand", "lorsque", "tout", "toute", "chaque", "devrait", "en cas", "sauf si", "le vendredi", "toujours", "peut"],
        ongoing: &["en cours", "actif", "ouvert", "non résolu", "non résolue", "investigation", "enquête"],
        incidents: &["incident", "panne", "interruption"],
        reverts: &["revert", "annulation", "annulé", "annulée", "retour arrière", "retiré"],
        next_release: &[
            "prochaine version", "version à venir", "nous livrons", "nous préparons", "en préparation", "prochaine livraison",
            "prochaine mise en production",
        ],
        minutes: &["compte rendu", "compte-rendu", "réunion", "go/no-go", "courriel", "mail", "décision", "message", "annonce", "statut", "note", "lettre"],
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
        environments: &[&["production", "prod"], &["préproduction", "préprod", "pré-production", "recette", "staging"], &["test", "tests", "qualification", "intégration", "bac à sable"], &["développement", "dev", "local"]],
        units: &[("jour", 1), ("jours", 1), ("semaine", 7), ("semaines", 7), ("mois", 31), ("an", 366), ("ans", 366), ("année", 366), ("années", 366)],
    },
};
