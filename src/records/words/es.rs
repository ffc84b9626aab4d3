//! Spanish.

use super::{Adverse, GateWords, Language};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "es",
    spaceless: false,
    adverse: Adverse {
        not: &[
            "nunca", "jamás", "tampoco", "nadie", "aún no", "todavía no", "imposible", "apenas", "no se", "no está", "no están", "no es", "no son", "no fue",
            "no ha", "no han", "no hay", "no funciona", "no pasa", "no pasó", "no cumple", "no probado", "no probada", "no aprobado", "no aprobada",
            "no verificado", "no firmado", "no listo", "no lista", "no todo", "no todos", "no terminado", "no realizado", "no autorizado", "no publicar",
            "no lanzar", "no hubo tiempo",
        ],
        except: &["excepto", "salvo", "menos", "a excepción", "con excepción", "exceptuando", "aparte de", "excluyendo", "excluido", "excluida", "fuera de"],
        contrast: &["pero", "sin embargo", "aunque", "no obstante", "a pesar de", "pese a"],
        limit: &[
            "sólo", "solamente", "únicamente", "parcial", "parcialmente", "en parte", "casi", "mayormente", "a medias", "la mayoría", "por ahora",
            "por el momento", "de momento", "hasta ahora", "provisional", "provisionalmente", "temporalmente", "en local", "localmente", "en preproducción",
            "en pruebas", "verbalmente", "verbal", "de palabra", "en principio", "algunos", "algunas", "el resto", "todavía", "aún", "solo en", "solo para",
            "solo el", "solo la", "solo los", "solo las", "solo con", "solo un", "solo una", "solo se", "solo de", "solo a",
        ],
        future: &[
            "la próxima semana", "próxima semana", "la semana que viene", "el próximo mes", "próximo mes", "el mes que viene", "próximo sprint",
            "próxima versión", "próximamente", "más tarde", "más adelante", "será", "serán", "se hará", "se enviará", "se realizará", "por hacer",
            "por confirmar", "por definir", "por completar", "por revisar", "por venir", "está por", "a confirmar", "previsto", "prevista", "previstos",
            "planificado", "planificada", "programado", "programada", "en curso", "en progreso", "en proceso", "en preparación", "en revisión", "para el lunes",
            "para el viernes", "a más tardar", "después del lanzamiento", "tras el lanzamiento", "iniciado", "iniciada", "empezado", "hasta mañana", "mañana se",
            "para mañana", "muy pronto",
        ],
        condition: &[
            "sujeto a", "sujeta a", "siempre que", "siempre y cuando", "con la condición", "a condición", "condicionado", "condicionada", "condicional", "si se",
            "si no", "si el", "si la", "en caso de que", "a menos que", "hasta que", "hasta el", "cuando", "una vez que", "en espera", "a la espera",
            "esperando", "pendiente", "pendientes", "requiere", "depende", "falta que", "con condiciones", "con reservas",
        ],
        hedge: &[
            "probablemente", "quizá", "quizás", "tal vez", "posiblemente", "aparentemente", "supuestamente", "presumiblemente", "debería", "deberían", "podría",
            "parece", "se supone", "se cree", "incierto", "incierta", "dudoso", "por aclarar", "supuesto", "desconocido", "desconocida", "estimado",
            "más o menos", "en teoría", "teóricamente",
        ],
        trouble: &[
            "falló", "fallo", "fallos", "falla", "fallan", "fallas", "fallado", "fallida", "fallido", "fallidas", "fallidos", "fracasó", "fracaso", "bloqueado",
            "bloqueada", "bloqueante", "bloqueantes", "bloquea", "falta", "faltan", "faltó", "faltante", "faltantes", "ausente", "roto", "abierto", "abierta",
            "abiertos", "abiertas", "reabierto", "reabierta", "rechazado", "rechazada", "rechazo", "denegado", "denegada", "negado", "retirado", "retirada",
            "revocado", "revocada", "anulado", "anulada", "cancelado", "cancelada", "aplazado", "aplazada", "pospuesto", "pospuesta", "postergado", "retrasado",
            "retrasada", "con retraso", "atrasado", "atrasada", "vencido", "vencida", "caducado", "caducada", "caduco", "obsoleto", "sin resolver",
            "sin terminar", "sin probar", "sin firmar", "sin verificar", "sin aprobar", "sin revisar", "sin hacer", "no resuelto", "incompleto", "incompleta",
            "inacabado", "restante", "restantes", "quedan", "suspendido", "suspendida", "en pausa", "detenido", "detenida", "parado", "parada", "interrumpido",
            "interrumpida", "abandonado", "caído", "caída", "perdido", "perdida", "incorrecto", "incorrecta", "inválido", "inválida", "erróneo", "insuficiente",
            "suspenso", "reprobado", "regresión", "revertido", "revertida", "rojo", "roja", "amarillo", "ámbar", "borrador", "inestable", "omitido", "omitida",
            "saltado", "desactivado", "desactivada", "excedido", "superado el límite", "demasiado", "viola", "infracción", "incidente grave", "en contra",
            "desfavorable", "objeción", "queja", "queda por", "está rota",
        ],
    },
    harmless: &[
        "no solo", "no sólo", "no solamente", "ya no es necesario", "ya no es necesaria", "ya no se usa", "no es necesario", "no necesario", "no requerido",
        "no aplica", "no afecta", "no afectado", "no supera", "no excede", "si es necesario", "si procede", "si aplica", "en su caso", "cuando sea necesario",
        "código abierto", "fuente abierta", "nada pendiente", "nada falta", "no falta nada", "no queda nada", "ninguno pendiente", "ninguna pendiente",
        "sin falta", "según lo previsto", "según lo planificado", "como estaba previsto", "esta mañana", "por la mañana", "no más de", "no menos de",
        "por lo menos", "al menos", "menos de", "conmutación por error", "en caso de fallo", "fuera de horario", "fuera de línea", "sin excepción", "de caída",
    ],
    none: &["sin", "ningún", "ninguna", "ninguno", "cero", "ninguna de", "no hay", "no hubo", "no quedan", "no se encontraron", "nada de", "no tiene", "nada"],
    wanted: &[
        "evidencia", "evidencias", "prueba", "pruebas", "aprobación", "firma", "firmas", "respuesta", "confirmación", "revisión", "informe", "resultado",
        "resultados", "copia", "respaldo", "plan", "monitoreo", "documentación", "archivo", "tiempo", "presupuesto", "contrato", "decisión", "medición",
        "responsable", "fecha", "datos", "acceso", "permiso", "autorización", "visto bueno",
    ],
    faults: &[
        "problema", "problemas", "error", "errores", "fallo", "fallos", "defecto", "defectos", "hallazgo", "hallazgos", "vulnerabilidad", "vulnerabilidades",
        "advertencia", "advertencias", "condición", "condiciones", "reserva", "reservas", "restricción", "restricciones", "excepción", "excepciones",
        "limitación", "limitaciones", "desviación", "desviaciones", "brecha", "brechas", "objeción", "objeciones", "incidencia", "incidencias", "incidente",
        "incidentes", "caída", "caídas", "regresión", "regresiones", "bloqueantes", "bug", "bugs",
    ],
    matters: &[
        "pregunta", "preguntas", "observación", "observaciones", "riesgo", "riesgos", "alerta", "alertas", "interrupción", "interrupciones", "pérdida",
        "pérdidas", "cambio", "cambios", "queja", "quejas", "alarma", "acción", "acciones", "punto", "puntos", "impacto", "retraso", "retrasos", "demora",
        "novedad", "novedades", "pendientes", "dudas", "duda", "resto",
    ],
    with: &["con", "algunos", "algunas", "varios", "varias", "conocidos", "menores", "abiertas", "abiertos", "quedan"],
    mended: &[
        "corregido", "corregida", "corregidos", "corregidas", "resuelto", "resuelta", "resueltos", "resueltas", "cerrado", "cerrada", "cerrados", "cerradas",
        "solucionado", "solucionada", "solucionados", "eliminado", "eliminada", "mitigado", "mitigada", "reparado", "reparada", "reemplazado", "sustituido",
        "renovado", "renovada", "atendido", "subsanado", "subsanada", "restablecido", "añadido", "añadida",
    ],
    passed: &[
        "pasó", "pasa", "pasado", "superado", "superada", "superadas", "superados", "aprobado", "aprobada", "ok", "correcto", "correcta", "bien", "exitoso",
        "exitosa", "con éxito", "completado", "completada", "terminado", "terminada", "hecho", "hecha", "listo", "lista", "verde", "funciona", "conforme",
        "verificado", "verificada", "realizado", "realizada",
    ],
    again: &[
        "luego", "después", "ahora", "de nuevo", "nuevamente", "repetido", "repetida", "repetición", "segunda", "segundo", "reintento", "finalmente",
        "desde entonces",
    ],
    particles: &[
        "el", "la", "los", "las", "del", "de", "en", "por", "con", "para", "a", "al", "sobre", "vía", "desde", "tras", "según", "durante", "entre", "y", "ver",
        "un", "una", "es", "son", "fue", "fueron", "está", "están", "ha", "han", "sido", "se", "todos", "todas", "ambos", "lo", "le", "su",
    ],
    past: &["ayer", "hoy", "la semana pasada", "semana pasada", "el mes pasado", "mes pasado", "ya", "recientemente", "anoche", "ahora"],
};

/// What gates and their lists are called.
#[rustfmt::skip]
pub static GATE: GateWords = GateWords {
    spaceless: false,
    acts: &["lanzamiento*", "publicación*", "producción", "salida", "versión", "entrega*", "puesta"],
    lists: &["lista*", "verificación*", "comprobación*", "preparación", "aprobación*", "revisión*", "checklist*", "listo", "estado"],
    small: &["de", "la", "el", "los", "del", "a", "en", "para", "antes", "y", "go", "live", "marcha", "vivo"],
    generic: &["cada", "un", "una", "nueva", "nuevo", "plantilla", "procedimiento", "guía"],
    rules: &["si", "cuando", "cada", "siempre", "debe", "deben", "debería", "todo", "toda"],
    signs: &[
        "aprobado", "aprobada", "listo", "lista", "publicar", "lanzar", "desplegar", "terminado", "probado", "firmado", "versión", "lanzamiento",
        "producción", "publicación",
    ],
    aside: &["después", "opcional", "reversión", "rollback", "plantilla", "historial", "agenda", "contactos", "contexto", "participantes", "ejemplo"],
    before: &["antes", "hasta", "requerido", "necesario"],
    held: &["activado", "alcanzado", "superado", "ocurrido", "sí"],
};
