//! The words of Spanish for plans.

use crate::records::Strength;
use crate::records::words::Plan;
use crate::records::words::plan::{Noun, Predicate, RunbookPart, Said};

#[rustfmt::skip]
pub const PLAN: Plan = Plan {
    before: &["antes de", "antes del", "previo a"],
    after: &["después de", "después del", "tras", "tras la", "tras el"],
    drills: &["simulacro*", "ejercicio*", "ensayo*"],
    alerts: &["alerta", "alertas", "alarma"],
    sections: &["sección", "capítulo"],
    runbook_parts: &[
        (RunbookPart::Detection, &["detecci", "detect", "síntoma", "alerta"]),
        (RunbookPart::Mitigation, &["mitigaci", "resoluci", "remedia", "recupera"]),
        (RunbookPart::Owners, &["responsable", "guardia", "escalad"]),
        (RunbookPart::Postmortem, &["post mortem", "postmortem", "retrospectiva"]),
    ],
    strengths: &[(Strength::Production, &["producción"]), (Strength::Executed, &["ejecución", "ejecutado", "ejecutada"])],
    baselines: &["rendimiento medido", "mediciones de rendimiento"],
    measured: &["actual", "medido", "real"],
    next_review: &["próxima revisión"],
    promotions: &["promoción", "despliegue progresivo", "despliegue gradual", "despliegue por fases", "canario"],
    stages: &["piloto", "canario", "disponibilidad general"],
    incident_logs: &["registro de incidentes", "incidentes", "notas operativas"],
    verbs: &["están", "son", "los", "han", "sido"],
    at_least: &["al menos", "por lo menos", "como mínimo"],
    files: &["archivo*", "fichero*", "informe*", "prueba*", "documento*", "acta*"],
    nouns: &[
        (Noun::Actions, &["acción", "acciones", "tarea", "tareas"]),
        (Noun::Risks, &["riesgo", "riesgos"]),
        (Noun::Secrets, &["secreto", "secretos", "credencial", "credenciales"]),
        (Noun::Objectives, &["slo", "slos", "objetivo de servicio", "objetivos de servicio"]),
        (Noun::Tracks, &["línea de trabajo", "líneas de trabajo"]),
        (Noun::Milestones, &["hito", "hitos"]),
        (Noun::Runbooks, &["runbook", "runbooks", "manual de operaciones", "manuales de operaciones"]),
        (Noun::Incidents, &["incidente", "incidentes", "incidencia", "incidencias"]),
        (Noun::Drills, &["simulacro", "simulacros", "ejercicio", "ejercicios", "ensayo", "ensayos"]),
        (Noun::Duties, &["obligación", "obligaciones"]),
    ],
    small: &["están", "está", "son", "es", "los", "las", "el", "la", "han", "ha", "sido", "debe", "deben", "estar", "ser", "puede", "queda", "quedan", "hay", "de", "un", "una"],
    said: &[
        (Said::Open, &["abierto", "abierta", "abiertos", "abiertas", "pendiente", "pendientes", "sin resolver"]),
        (Said::Overdue, &["vencido", "vencida", "vencidos", "vencidas", "atrasado", "atrasada", "atrasados", "atrasadas", "con retraso"]),
        (Said::Blocked, &["bloqueado", "bloqueada", "bloqueados", "bloqueadas"]),
        (Said::Renewed, &["rotado", "rotados", "rotada", "rotadas", "renovado", "renovados", "renovadas", "a tiempo"]),
        (Said::Fresh, &["al día", "actualizado", "actualizados"]),
        (Said::Stale, &["obsoleto", "obsoletos", "desactualizado", "desactualizados", "caducado", "caducados"]),
        (Said::There, &["existe", "existen", "disponible", "disponibles", "presente", "presentes"]),
        (Said::Kept, &["cumplido", "cumplidos", "cumple", "cumplen"]),
        (Said::Missed, &["incumplido", "incumplidos"]),
        (Said::Mitigated, &["mitigado", "mitigados"]),
        (Said::Unmitigated, &["sin mitigar"]),
        (Said::Held, &["realizado", "realizados", "ejecutado", "ejecutados", "celebrado", "celebrados", "hecho", "hechos", "superado", "superados"]),
        (Said::Required, &["requerido", "requeridos", "exigido", "exigidos", "necesario", "necesarios", "solicitado", "solicitados"]),
    ],
    predicates: &[
        (Predicate::SecretsInTime, &["todos secretos rotados", "ningún secreto vencido"]),
        (Predicate::ActionsInTime, &["ninguna acción vencida"]),
        (Predicate::ObjectivesMet, &["todos slo cumplidos", "todos slos cumplidos"]),
        (Predicate::AlertsServed, &["todas las alertas tienen un runbook", "todas alertas tienen un runbook"]),
        (Predicate::MilestonesDone, &["todos hitos"]),
        (Predicate::HighRisksMitigated, &["todos riesgos altos mitigados"]),
    ],
};
