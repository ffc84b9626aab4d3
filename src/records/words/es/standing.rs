//! Spanish words by which a text says what it is of, how long it counts, and whether it still does.

use crate::records::words::Standing;

#[rustfmt::skip]
pub const STANDING: Standing = Standing {
    draft: &["borrador", "provisional", "preliminar", "en elaboración", "propuesta"],
    void: &[
        "retirado", "retirada", "sustituido por", "sustituida por", "reemplazado por", "reemplazada por", "anulado", "anulada", "obsoleto", "obsoleta",
        "inválido", "inválida", "revocado", "revocada", "sin validez", "no usar",
    ],
    sample: &["plantilla", "ejemplo", "muestra"],
    release_labels: &["objeto de la prueba", "objeto de prueba", "sistema probado", "software probado", "versión del producto", "versión", "version", "versión probada", "release", "entrega", "build", "versión evaluada", "candidato", "candidata"],
    commit_labels: &["commit", "revisión"],
    environment_labels: &["entorno", "ambiente", "ejecutado en", "probado en"],
    region_labels: &["región", "sitio", "país", "sede", "centro de datos", "clúster", "cliente", "tienda", "planta"],
    ends: &[
        "válido hasta", "válida hasta", "vigente hasta", "vence el", "vence", "vencimiento", "caduca el", "caduca", "caducidad", "expira el", "expira",
        "fecha de caducidad", "aprobado hasta", "venció el", "caducó el", "fin de vigencia", "hasta el",
    ],
    recent: &[
        "de los últimos", "de las últimas", "no más de", "de menos de", "menos de", "en los últimos", "en las últimas", "en el último", "dentro de", "con menos de", "máximo",
        "no anterior a",
    ],
    apart: &["personas distintas", "personas diferentes"],
    since_change: &["después del último cambio", "desde el último cambio", "tras el último cambio", "después de la última modificación"],
    blocking: &["bloquea", "bloquean"],
    blockers: &[
        "bloqueos", "bloqueantes", "bloqueadores", "impedimentos", "puntos abiertos", "pendientes", "falta", "aún falta", "todavía falta", "por hacer",
        "lo que falta", "faltantes",
    ],
    known_issues: &["problemas conocidos", "errores conocidos", "defectos conocidos", "incidencias conocidas", "incidencias abiertas"],
    nothing: &["ninguno", "ninguna", "nada", "no hay", "no aplica", "sin bloqueos", "sin pendientes"],
    releases: &["lanzamiento", "publicación", "versión", "despliegue", "puesta en producción", "salida", "entrega", "migración", "release", "go-live"],
    holds: &[
        "no se hace", "no se realiza", "se aplaza", "queda aplazada", "no sale",
        "en espera", "detenido", "detenida", "suspendido", "suspendida", "pospuesto", "pospuesta", "aplazado", "aplazada", "bloqueado", "bloqueada",
        "paralizado", "paralizada", "rechazado", "rechazada", "cancelado", "cancelada", "congelado", "congelada", "no aprobado", "no aprobada",
        "en pausa",
    ],
    stops: &[
        "no publicar", "no desplegar", "no lanzar", "no liberar", "no poner en producción", "bloquea el lanzamiento", "bloquea la publicación",
        "bloquea el despliegue", "no-go", "nadie despliega",
    ],
    by_itself: &["por este documento", "con este documento", "por esta página"],
    own_status: &["estado del documento"],
    withdraws: &["suspende", "suspendida", "suspensión", "reabro", "reabierto", "reabrimos", "retira", "retirada", "revoco", "revoca", "revocada", "anulo", "anulada", "retiramos", "retiro", "retiró", "retiraron", "retiran", "revocamos"],
    approvals: &["punto", "licencia", "aprobación", "autorización", "conformidad", "firma", "visto bueno", "permiso", "aceptación", "acuerdo"],
    over: &[
        "ya no", "levantado", "levantada", "resuelto", "resuelta", "reanudado", "reanudada", "cerrado", "cerrada", "terminado",
        "solucionado",
    ],
    until: &["hasta"],
    only_if: &["solo si", "sólo si", "solo cuando", "sólo cuando"],
    rules: &["si", "cuando", "cualquier", "cada", "siempre", "debería", "en caso", "salvo", "los viernes", "puede"],
    ongoing: &["sin empezar", "pendiente", "no iniciada", "sin corregir", "en curso", "activo", "activa", "abierto", "abierta", "sin resolver", "investigando"],
    incidents: &["incidente", "incidencia", "caída", "interrupción"],
    reverts: &["revert", "revertido", "revertida", "revertir", "se revierte", "deshecho"],
    next_release: &[
        "próxima versión", "próximo lanzamiento", "publicamos", "lanzamos", "preparamos", "estamos preparando", "próxima entrega",
        "en preparación",
    ],
    minutes: &["congelación", "acta", "reunión", "go/no-go", "correo", "mail", "decisión", "mensaje", "anuncio", "estado", "nota", "comunicado", "comité"],
    past: &[
        "post-mortem", "postmortem", "retrospectiva", "lecciones", "riesgo", "riesgos", "registro de riesgos", "historial", "archivo", "runbook",
        "proceso", "política", "guía", "plantilla", "procedimiento",
    ],
    not_days: &[
        "vencimiento", "objetivo", "límite", "prevista", "previsto", "próxima", "próximo", "caducidad", "lanzamiento", "válido", "vigente", "inicio",
        "fin", "hasta",
    ],
    status_labels: &["estado", "estado del documento"],
    confirms: &["confirmo"],
    this: &["este", "esta", "estos", "el", "la"],
    without: &["ningún", "ninguna", "cero", "0", "sin", "no hay"],
    severities: &[&["crítico", "crítica", "críticos", "críticas", "bloqueante"], &["alto", "alta", "altos", "altas", "grave", "graves", "mayor"]],
    environments: &[&["producción", "prod"], &["preproducción", "staging", "preprod"], &["pruebas", "prueba", "test", "qa", "integración", "laboratorio"], &["desarrollo", "dev", "local"]],
    units: &[("día", 1), ("días", 1), ("semana", 7), ("semanas", 7), ("mes", 31), ("meses", 31), ("año", 366), ("años", 366)],
};
