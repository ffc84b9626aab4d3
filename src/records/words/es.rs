//! The words of Spanish.

use super::Language;
use crate::records::Status;
use crate::records::words::vocabulary::{Label, Topic};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "es",
    statuses: &[
        (Status::Open, &[
            "abierto", "abierta", "pendiente", "planificado", "no iniciado", "falta", "fallido", "aplazado",
            "no probado", "no verificado", "sin probar",
        ]),
        (Status::InProgress, &[
            "en progreso", "en curso", "parcial", "parcialmente", "borrador", "iniciado", "activo",
        ]),
        (Status::Done, &[
            "hecho", "completado", "completada", "terminado", "terminada", "cerrado", "cerrada", "aprobado",
            "aprobada", "resuelto", "cumplido", "sí",
        ]),
        (Status::Blocked, &[
            "bloqueado", "bloqueada", "en pausa",
        ]),
        (Status::NotApplicable, &[
            "no aplica",
        ]),
        (Status::Unknown, &[
            "desconocido",
        ]),
    ],
    labels: &[
        (Label::Id, &[
            "nº",
        ]),
        (Label::Title, &[
            "riesgo", "requisito", "tarea", "elemento",
        ]),
        (Label::Status, &[
            "estado", "resultado",
        ]),
        (Label::Owner, &[
            "dueño", "propietario", "encargado",
        ]),
        (Label::Target, &[
            "plazo", "fecha", "fecha límite", "fecha objetivo",
        ]),
        (Label::Evidence, &[
            "evidencia", "evidencias", "prueba", "pruebas",
        ]),
        (Label::Folder, &[
            "carpeta",
        ]),
        (Label::Scope, &[
            "alcance",
        ]),
        (Label::Updated, &[
            "última actualización", "actualizado",
        ]),
        (Label::NextReview, &[
            "próxima revisión",
        ]),
        (Label::ReviewEvery, &[
            "frecuencia de revisión",
        ]),
        (Label::Created, &[
            "creado",
        ]),
        (Label::Expires, &[
            "vencimiento", "vence", "caducidad", "expira", "válido hasta",
        ]),
        (Label::Starts, &[
            "inicio",
        ]),
        (Label::Approver, &[
            "aprobado por", "aprobador",
        ]),
        (Label::Signature, &[
            "firma",
        ]),
        (Label::Rationale, &[
            "justificación", "motivo", "razón",
        ]),
        (Label::Likelihood, &[
            "probabilidad",
        ]),
        (Label::Impact, &[
            "impacto",
        ]),
        (Label::Severity, &[
            "nivel", "nivel de riesgo", "severidad", "gravedad",
        ]),
        (Label::Score, &[
            "puntuación",
        ]),
        (Label::Mitigation, &[
            "tratamiento", "control actual", "mitigación",
        ]),
        (Label::Objective, &[
            "objetivo", "umbral",
        ]),
        (Label::Window, &[
            "período", "ventana",
        ]),
        (Label::Rotation, &[
            "rotación",
        ]),
        (Label::Storage, &[
            "almacenamiento",
        ]),
        (Label::Persistence, &[
            "persistencia",
        ]),
        (Label::Recovery, &[
            "recuperación",
        ]),
        (Label::Cadence, &[
            "frecuencia",
        ]),
        (Label::Decision, &[
            "decisión",
        ]),
        (Label::Blocker, &[
            "bloqueado por",
        ]),
        (Label::Priority, &[
            "prioridad",
        ]),
        (Label::Notes, &[
            "notas", "observaciones", "comentarios",
        ]),
    ],
    topics: &[
        (Topic::Legend, &[
            "leyenda",
        ]),
        (Topic::Reference, &[
            "historial de cambios", "índice",
        ]),
        (Topic::StopConditions, &[
            "criterios de parada", "criterios de reversión",
        ]),
        (Topic::Cadence, &[
            "periódicas",
        ]),
        (Topic::DefinitionOfDone, &[
            "criterios de aceptación", "definición de hecho",
        ]),
        (Topic::SignOff, &[
            "aprobaciones", "firmas",
        ]),
        (Topic::Gate, &[
            "criterios de salida", "criterios de lanzamiento",
        ]),
        (Topic::Waivers, &[
            "excepciones", "exenciones",
        ]),
        (Topic::Deferrals, &[
            "aplazado",
        ]),
        (Topic::Drills, &[
            "simulacros", "simulacro",
        ]),
        (Topic::Risks, &[
            "riesgo", "riesgos",
        ]),
        (Topic::Checklist, &[
            "lista de verificación", "lista de comprobación",
        ]),
        (Topic::Procedure, &[
            "procedimiento",
        ]),
        (Topic::Tracks, &[
            "líneas de trabajo",
        ]),
        (Topic::Slos, &[
            "niveles de servicio",
        ]),
        (Topic::Secrets, &[
            "secretos",
        ]),
        (Topic::Runbooks, &[
            "manual de operaciones",
        ]),
        (Topic::Durability, &[
            "copias de seguridad", "durabilidad",
        ]),
        (Topic::Observability, &[
            "observabilidad", "monitorización",
        ]),
        (Topic::Actions, &[
            "acciones", "próximos pasos",
        ]),
        (Topic::Deliverables, &[
            "entregables",
        ]),
        (Topic::Milestones, &[
            "hitos", "cronograma",
        ]),
        (Topic::Controls, &[
            "controles",
        ]),
        (Topic::Evidence, &[
            "evidencias",
        ]),
    ],
};
