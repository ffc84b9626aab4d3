//! The Spanish words that say whether a yes, a no or a number is good news.

use crate::records::words::polarity::Polarity;

#[rustfmt::skip]
pub static POLARITY: Polarity = Polarity {
    spaceless: false,
    compounds: false,
    open: &[
        "abierto", "abierta", "pendiente", "sin resolver", "no resuelto", "no resuelta", "restante", "bloqueante", "fallido",
        "fallida", "omitido", "omitida", "faltante", "atrasado",
        "perdido", "perdida",
    ],
    severe: &[
        "conocido", "conocida", "crítico", "crítica", "grave", "alto", "alta", "mayor", "importante", "nuevo", "nueva", "seguridad",
    ],
    bad: &[
        "error", "errores", "defecto", "fallo", "falla", "incidencia", "incidente", "vulnerabilidad", "bloqueo", "bloqueante",
        "hallazgo", "pérdida de datos", "problema", "desviación", "no conformidad", "riesgo", "regresión", "objeción", "brecha",
        "caída",
        "peligro", "queja", "reclamacion", "reclamación",
    ],
    held: &[
        "documentado", "documentada", "revisado", "revisada", "registrado", "registrada", "asignado", "plan", "lista", "proceso",
        "registro", "analizado", "comunicado",
    ],
    neutral: &[
        "cambio", "impacto", "migración", "parada", "dependencia", "limitación", "excepción", "restricción", "coste", "observación",
        "comentario", "pregunta", "nota",
    ],
    yes: &["sí", "si", "hay", "presente", "existe", "existen", "verdadero"],
    none: &["no", "ninguno", "ninguna", "ningún", "nada", "cero", "sin", "no hay", "ausente"],
    pending: &[
        "todavía no", "aún no", "por hacer", "falta por", "faltan por", "queda por", "quedan por", "pendiente de", "está pendiente",
        "por venir",
    ],
    left: &[
        "abierto", "próximo paso", "próximos pasos", "pendiente", "pendientes", "bloqueos", "bloqueado por", "por hacer", "falta", "faltan",
        "puntos abiertos", "restante", "queda",
    ],
    confirms: &[
        "verificado", "verificada", "probado", "probada", "aprobado", "aprobada", "revisado", "revisada", "validado", "confirmado",
        "verificado por", "probado por", "aprobado por", "revisado por", "validado por",
    ],
    refused: &[
        "rechazado", "rechazada", "rechazadas", "denegado", "denegada", "retirado", "retirada", "revocado", "revocada", "revocadas",
        "anulado", "anulada", "solicitado", "solicitada", "solicitadas", "propuesto", "propuesta", "propuestas", "borrador",
        "caducado", "caducada", "vencido", "vencida", "anterior", "anteriores", "histórico", "pasadas", "no aprobado", "no aprobada",
        "aún no", "todavía no", "archivo",
    ],
    asker: &["solicitante", "solicitado por", "pedido por", "propuesto por", "autor"],
    away: &["vacaciones", "baja", "ausente", "abstención", "se abstiene", "no disponible"],
    measured: &[
        "medido", "medida", "real", "actual", "observado", "obtenido", "valor", "encontrado", "encontrados", "alcanzado",
        "valor actual", "actualmente",
    ],
    ceiling: &["límite", "máximo", "max", "permitido", "permitidos", "tope", "umbral máximo"],
    floor: &["mínimo", "min", "requerido"],
    more: &["disponibilidad", "cobertura", "rendimiento", "tasa de éxito", "éxito"],
    less: &[
        "tasa de error", "tiempo de respuesta", "latencia", "duración", "pérdida", "error", "retraso", "restauración", "recuperación",
    ],
    people: &["responsab", "asistent", "particip", "líder", "moderad", "president"],
    goals: &["requerido", "esperado", "objetivo", "deseado", "previsto", "meta"],
    instead: &["en lugar de", "en vez de"],
    unwritten: &["por completar", "por rellenar", "a rellenar", "por hacer", "por definir", "pendiente de completar"],
    compare_before: &[("límite", "<="), ("exigido", ">="), ("exigida", ">="), 
        ("como máximo", "<="), ("máximo", "<="), ("no más de", "<="), ("hasta", "<="), ("menos de", "<"), ("inferior a", "<"),
        ("menor que", "<"), ("por debajo de", "<"), ("al menos", ">="), ("como mínimo", ">="), ("mínimo", ">="), ("no menos de", ">="),
        ("más de", ">"), ("superior a", ">"), ("mayor que", ">"), ("permitidos", "<="), ("permitido", "<="), ("por encima de", ">"), ("por lo menos", ">="),
    ],
    compare_after: &[("como máximo", "<="), ("como mínimo", ">="), ("o menos", "<="), ("o más", ">=")],
    rates: &[("por segundo", "rps"), ("por minuto", "rpm"), ("peticiones por segundo", "rps"), ("peticiones por minuto", "rpm")],
    units: &[
        ("segundo", "s"), ("minuto", "min"), ("hora", "h"), ("día", "d"), ("semana", "w"), ("mes", "mo"), ("año", "y"),
        ("por ciento", "%"), ("porcentaje", "%"),
    ],
    numbers: &["cero", "un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"],
    asked: &["el", "un", "los", "exigido", "exigida", "permitido", "permitida", "admitido", "requerido"],
    lasting: &["durante", "por", "desde hace"],
    past: &["era", "antes", "anterior", "objetivo", "límite", "meta", "último", "últimos", "umbral"],
    links: &["en", "de", "del", "para", "por", "con", "al", "a", "y", "o", "desde", "la", "el", "los", "las", "tras"],
    traits: &[
        "requerido", "obligatorio", "opcional", "automatizado", "automático", "manual", "aplicable", "necesario", "bloqueante",
        "crítico", "nuevo", "cambiado", "prioridad", "tipo", "categoría", "fase", "entorno", "gravedad", "esfuerzo", "nivel", "riesgo",
        "impacto", "externo", "interno",
    ],
};
