//! The words of French.

use super::Language;
use crate::records::Status;
use crate::records::words::vocabulary::{Label, Topic};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "fr",
    statuses: &[
        (Status::Open, &[
            "ouvert", "ouverte", "en attente", "prévu", "prévue", "planifié", "planifiée", "à faire", "à démarrer",
            "non démarré", "non commencé", "non conforme", "échec", "échoué", "manquant", "reporté", "reportée",
            "non", "non testé", "non vérifié", "non fait", "pas testé", "pas fait", "pas encore",
        ]),
        (Status::InProgress, &[
            "en cours", "partiel", "partielle", "partiellement", "commencé", "démarré", "brouillon", "actif",
            "en revue", "go avec réserve", "go avec réserves", "sous réserve",
        ]),
        (Status::Done, &[
            "terminé", "terminée", "fait", "faite", "achevé", "achevée", "conforme", "validé", "validée", "approuvé",
            "approuvée", "résolu", "résolue", "clos", "réussi", "fermé", "fermée", "livré", "oui", "vert",
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
        (Label::Status, &[
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
            "décision", "recommandation",
        ]),
        (Label::Blocker, &[
            "bloqué par", "dépend de",
        ]),
        (Label::Priority, &[
            "priorité",
        ]),
        (Label::Notes, &[
            "commentaire", "commentaires", "remarque", "remarques",
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
            "critères d'arrêt", "critères de rollback", "conditions d'arrêt",
        ]),
        (Topic::Cadence, &[
            "revues périodiques", "périodique", "récurrent",
        ]),
        (Topic::DefinitionOfDone, &[
            "définition du terminé", "critères d'acceptation",
        ]),
        (Topic::SignOff, &[
            "approbations", "signataires",
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
};
