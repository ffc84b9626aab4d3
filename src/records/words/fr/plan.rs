//! The words of French for plans.

use crate::records::Strength;
use crate::records::words::Plan;
use crate::records::words::plan::{Noun, Predicate, RunbookPart, Said};

#[rustfmt::skip]
pub const PLAN: Plan = Plan {
    before: &["avant", "avant la", "avant le", "avant l"],
    after: &["après", "après la", "après le", "après l", "suite à"],
    drills: &["exercice*", "répétition*"],
    alerts: &["alerte", "alertes", "alarme"],
    sections: &["section", "chapitre"],
    runbook_parts: &[
        (RunbookPart::Detection, &["détect", "symptôme", "alerte", "diagnosti"]),
        (RunbookPart::Mitigation, &["atténu", "résolution", "remédi", "rétabli", "correcti"]),
        (RunbookPart::Owners, &["responsable", "astreinte", "escalade", "propriétaire"]),
        (RunbookPart::Postmortem, &["post mortem", "retour d'expérience", "rétrospective"]),
    ],
    strengths: &[(Strength::Local, &["locale"]), (Strength::Executed, &["exécution", "exécuté", "exécutée"])],
    baselines: &["performances mesurées", "mesures de performance"],
    measured: &["actuel", "mesuré", "réel", "valeur mesurée"],
    next_review: &["prochaine révision", "prochaine revue"],
    promotions: &["déploiement progressif", "mise en production progressive", "promotion", "canari"],
    stages: &["pilote", "bêta", "disponibilité générale", "canari"],
    incident_logs: &["journal des incidents", "incidents", "notes d'exploitation"],
    verbs: &["sont", "est", "les", "ont", "été"],
    at_least: &["au moins", "au minimum"],
    files: &["fichier*", "rapport*", "preuve*", "document*", "procès verba*"],
    nouns: &[
        (Noun::Actions, &["action", "actions", "tâche", "tâches"]),
        (Noun::Risks, &["risque", "risques"]),
        (Noun::Secrets, &["secret", "secrets", "identifiants"]),
        (Noun::Objectives, &["slo", "slos", "objectif de service", "objectifs de service"]),
        (Noun::Tracks, &["chantier", "chantiers", "lot de travail", "lots de travail"]),
        (Noun::Milestones, &["jalon", "jalons"]),
        (Noun::Runbooks, &["runbook", "runbooks", "procédure d'exploitation", "procédures d'exploitation"]),
        (Noun::Incidents, &["incident", "incidents", "panne", "pannes"]),
        (Noun::Drills, &["exercice", "exercices", "répétition", "répétitions"]),
        (Noun::Duties, &["obligation", "obligations"]),
    ],
    small: &["sont", "est", "les", "ont", "été", "a", "doit", "doivent", "être", "peut", "reste", "restent", "n'est", "ne", "il", "n'y", "y", "de", "un", "une", "des", "le", "la", "l'"],
    said: &[
        (Said::Open, &["ouvert", "ouverte", "ouverts", "ouvertes", "non résolu", "non résolue", "non résolus", "non résolues", "en suspens"]),
        (Said::Overdue, &["en retard", "échu", "échue", "échus", "échues"]),
        (Said::Blocked, &["bloqué", "bloquée", "bloqués", "bloquées"]),
        (Said::Renewed, &["renouvelé", "renouvelés", "tourné", "tournés", "changé", "changés", "à temps"]),
        (Said::Fresh, &["à jour"]),
        (Said::Stale, &["périmé", "périmée", "périmés", "périmées", "obsolète", "obsolètes"]),
        (Said::There, &["existe", "existent", "disponible", "disponibles", "présent", "présents", "en place"]),
        (Said::Kept, &["respecté", "respectés", "tenu", "tenus", "atteint", "atteints"]),
        (Said::Missed, &["manqué", "manqués", "violé", "violés", "dépassé", "dépassés"]),
        (Said::Mitigated, &["atténué", "atténués", "maîtrisé", "maîtrisés", "traité", "traités"]),
        (Said::Unmitigated, &["non maîtrisé", "non maîtrisés", "non atténué", "non atténués"]),
        (Said::Held, &["effectué", "effectués", "réalisé", "réalisés", "mené", "menés", "tenus", "passé", "passés"]),
        (Said::Required, &["requis", "requise", "requises", "demandé", "demandés", "demandée", "demandées", "exigé", "exigés", "exigée", "exigées"]),
    ],
    predicates: &[
        (Predicate::SecretsInTime, &["tous secrets renouvelés", "aucun secret en retard"]),
        (Predicate::ActionsInTime, &["aucune action en retard"]),
        (Predicate::ObjectivesMet, &["tous slo respectés"]),
        (Predicate::RunbooksFresh, &["aucun runbook périmé"]),
        (Predicate::AlertsServed, &["toutes alertes un runbook"]),
        (Predicate::MilestonesDone, &["tous jalons"]),
        (Predicate::HighRisksMitigated, &["tous risques élevés atténués", "tous risques élevés maîtrisés"]),
    ],
};
