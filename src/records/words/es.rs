//! The words of Spanish.

mod plan;
mod polarity;
mod standing;

use super::{Adverse, GateWords, Language, Proof};
use crate::records::Status;
use crate::records::words::vocabulary::{Label, Topic};
use plan::PLAN;
pub use polarity::POLARITY;
use standing::STANDING;

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "es",
    spaceless: false,
    own: &["tras", "los", "está", "están", "fue", "fueron", "hay", "después", "hasta", "según", "más", "también", "pero", "ningún", "ninguna"],
    all: &["todos", "todas", "cada", "ambos", "ambas"],
    everything: &["todo"],
    listed: &[
        "filas", "fila", "puntos", "punto", "criterios", "criterio", "condiciones", "casillas", "preguntas", "firmas",
    ],
    holding: &["cumplir", "cumplirse", "cumplan", "cumplen", "cumplidos", "marcadas", "marcados"],
    statuses: &[
        (Status::Open, &[
            "devuelto", "devuelta",
            "abierto", "abierta", "pendiente", "planificado", "no iniciado", "falta", "fallido", "aplazado",
            "no probado", "no verificado", "sin probar",
            "no listo", "no realizado", "rechazado", "rechazada", "suspendida",
        ]),
        (Status::InProgress, &[
            "en progreso", "en curso", "parcial", "parcialmente", "borrador", "iniciado", "activo",
            "casi listo",
        ]),
        (Status::Done, &[
            
            "definido", "designado", "nombrado", "copiado", "cargado", "limpiado", "archivado", "impreso",
            "reservado", "asegurado", "recogido", "calibrado", "inspeccionado", "sellado",
            "conectado", "redactado", "adjuntado", "subido", "pagado", "certificado", "homologado", "expuesto", "depositado", "montado",
            "acordado", "decidido", "distribuido", "notificado", "liberado", "integrado", "cubierto",
            "verde", "en verde",
            "enviado", "enviada", "enviados", "enviadas", "actualizado", "actualizada", "actualizados", "actualizadas", "medido", "medida", "medidos",
            "medidas", "renovado", "renovada", "favorable", "positivo", "positiva", "satisfecho", "satisfecha", "satisfactorio", "satisfactoria",
            "correctos", "correctas", "ejecutado", "ejecutada", "desplegado", "desplegada", "demostrado", "demostrada",
            "sin objeciones", "conciliado", "conciliada", "conciliados", "cuadra", "cuadran", "idéntico", "idéntica",
            "idénticos",
            "realizados", "realizadas", "terminados", "terminadas", "probados", "probadas", "ensayado", "ensayada", "ensayados", "ensayadas",
            "validados", "validadas", "aprobados", "aprobadas", "verificado", "verificados", "verificadas", "revisado", "revisada", "revisados",
            "revisadas", "formado", "formada", "formados", "formadas", "informado", "informada", "informados", "informadas", "firmados", "firmadas",
            "entregados", "entregadas", "instalado", "instalada", "instalados", "instaladas", "restaurado", "restaurada", "restaurados",
            "restauradas", "publicado", "publicada", "publicados", "publicadas", "obtenido", "obtenida", "obtenidos", "obtenidas", "concedido",
            "concedida", "concedidos", "concedidas", "completados", "completadas", "cumplida", "cumplidos", "cumplidas", "configurado",
            "configurada", "configurados", "configuradas", "activado", "activada", "activados", "activadas", "documentada", "documentados",
            "documentadas", "comunicado", "comunicada", "comunicados", "comunicadas", "confirmado", "confirmada", "confirmados", "confirmadas",
            "autorizados", "autorizadas", "resuelta", "resueltos", "resueltas", "hecha", "hechos", "hechas", "practicado", "practicada",
            "practicados", "practicadas", "avisado", "avisada", "avisados", "avisadas", "conforme", "conformes", "concluido", "concluida",
            "hecho", "completado", "completada", "terminado", "terminada", "cerrado", "cerrada", "aprobado",
            "aprobada", "resuelto", "cumplido", "sí",
            "listo", "lista", "realizado", "realizada", "superado", "superada", "superados", "superadas", "probado",
            "probada", "firmado", "firmada", "verificada", "correcto", "correcta", "sin incidencias",
            "sin hallazgos", "sin observaciones", "en producción", "autorizado", "autorizada", "documentado",
            "entregado", "entregada", "validado", "validada",
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
        (Label::Status, &["valoración", "sí/no", "sí / no", 
            "estado", "resultado",
        ]),
        (Label::Owner, &[
            "dueño", "propietario", "encargado",
        ]),
        (Label::Target, &[
            "plazo", "fecha límite", "fecha objetivo",
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
            "fecha", "última actualización", "actualizado",
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
            "decisión", "visto bueno",
        ]),
        (Label::Blocker, &[
            "bloqueado por",
        ]),
        (Label::Priority, &[
            "prioridad",
        ]),
        (Label::Notes, &[
            "notas", "observaciones", "comentarios", "nota", "observación", "comentario",
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
            "aprobaciones", "firmas", "vistos buenos", "visto bueno", "autorizaciones",
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
    proof: Proof {
        in_force: &["activo", "vigente", "en vigor"],
        result: &["resultados", "resultado", "resultado global", "veredicto", "conclusión", "dictamen", "valoración"],
        granted: &["aceptado", "favorable", "positivo", "superado", "apto", "conforme"],
        refused: &["no superad", "fallid", "fracas", "rechaz", "desfavorable", "negativ", "no apto", "no aprobad", "no acept", "no conforme", "denegad", "suspens", "insuficiente"],
        none: &["ningún", "ninguna", "sin", "cero", "no hay", "nada", "nadie"],
        whole: &["todos", "todas", "todo", "completo", "completa", "cerrado", "cerrada", "cerrados", "cerradas", "lista de verificación", "cada"],
        equal: &["iguales", "idéntico", "coinciden", "igual", "mismo número", "misma cantidad"],
        advice: &["recomend"],
        answering: &["respuesta"],
        attempt: &["intento", "ejecución", "vuelta", "ronda"],
        finding: &["vulnerabilidad", "hallazgo", "prueba de penetración", "pentest", "incidencia", "alerta", "defecto"],
        version: &["versión"],
        skipped: &["omitid", "saltad", "ignorad"],
        left_open: &["falló", "fallaron", "ha fallado", "fracasó", "no fue posible", "no se pudo", "no se pudieron", "no se logró", "hay que repetir", "hay que repetirla", "hay que repetirlo", "debe repetirse", "habrá que repetir", "se interrumpió", "fue interrumpida", "fue abortada", "no concluyente", "queda pendiente", "quedan pendientes", "fue aplazada", "se aplazó", "se aplaza", "se pospuso", "tendrá lugar", "está prevista para", "está previsto para"],
        failed: &["fallidos", "fallidas", "=fallos"],
        switched_on: &["activado", "activada", "habilitado", "habilitada"],
        switched_off: &["desactivado", "desactivada", "deshabilitado", "deshabilitada"],
        decide: &["acuerd", "resuelv", "decid", "decisión", "visto bueno"],
        approve: &["aprob", "acept", "firma", "autoriz", "conform"],
        mail: ["de", "asunto"],
        severities: [&["crític", "bloqueante"], &["alta", "alto", "grave"], &["media", "medio", "moderad"], &["baja", "bajo", "leve"]],
        between: &[("entre", "y")],
        past: &["antes", "anterior"],
    },
    plan: PLAN,
    standing: STANDING,
    adverse: Adverse {
        not: &[
            "nunca", "jamás", "tampoco", "nadie", "aún no", "todavía no", "imposible", "apenas", "no se", "no está", "no están", "no es", "no son", "no fue",
            "no ha", "no han", "no hay", "no funciona", "no pasa", "no pasó", "no cumple", "no probado", "no probada", "no aprobado", "no aprobada",
            "no verificado", "no firmado", "no listo", "no lista", "no todo", "no todos", "no terminado", "no realizado", "no autorizado", "no publicar",
            "no lanzar", "no hubo tiempo",
            "no validado", "no validada", "no repetido", "no repetida", "ninguno lo ha", "ninguno de nosotros", "sin confirmar", "sin verificar",
            "sin firmar", "sin probar", "sin validar", "no estoy", "no estamos", "no se pudo",
        ],
        except: &["excepto", "salvo", "menos", "a excepción", "con excepción", "exceptuando", "aparte de", "excluyendo", "excluido", "excluida", "fuera de", "sin los", "sin las", "sin el", "sin la"],
        contrast: &["pero", "sin embargo", "aunque", "no obstante", "a pesar de", "pese a", "sigue dando", "siguen dando"],
        limit: &[
            "sólo", "solamente", "únicamente", "parcial", "parcialmente", "en parte", "casi", "mayormente", "a medias", "la mayoría", "por ahora",
            "por el momento", "de momento", "hasta ahora", "provisional", "provisionalmente", "temporalmente", "en local", "localmente", "en preproducción",
            "en pruebas", "verbalmente", "verbal", "de palabra", "en principio", "algunos", "algunas", "el resto", "todavía", "aún", "solo en", "solo para",
            "solo el", "solo la", "solo los", "solo las", "solo con", "solo un", "solo una", "solo se", "solo de", "solo a",
            "en el entorno de pruebas", "en un entorno de pruebas", "limitado a", "limitada a", "limitados a", "en mi máquina", "en mi portátil", "en mi equipo", "en mi ordenador", "nada más la", "nada más un",
            "nada más el", "dos tercios", "tres cuartos", "la mitad", "la mayoría de",
        ],
        future: &[
            "tendrá lugar", "se celebrará",
            "hay que repetir", "debe repetirse", "deben repetirse", "por repetir",
            "la próxima semana", "próxima semana", "la semana que viene", "el próximo mes", "próximo mes", "el mes que viene", "próximo sprint",
            "próxima versión", "próximamente", "más tarde", "más adelante", "será", "serán", "se hará", "se enviará", "se realizará", "por hacer",
            "por confirmar", "por definir", "por completar", "por revisar", "por venir", "está por", "a confirmar", "previsto", "prevista", "previstos",
            "planificado", "planificada", "programado", "programada", "en curso", "en progreso", "en proceso", "en preparación", "en revisión", "para el lunes",
            "para el viernes", "a más tardar", "después del lanzamiento", "tras el lanzamiento", "iniciado", "iniciada", "empezado", "hasta mañana", "mañana se",
            "para mañana", "muy pronto",
            "mañana", "a continuación", "por llegar", "por enviar", "por firmar", "se repetirá", "se terminará", "se firmará", "se completará",
            "se probará", "antes de finales", "antes de fin",
        ],
        condition: &[
            "sujeto a", "sujeta a", "siempre que", "siempre y cuando", "con la condición", "a condición", "condicionado", "condicionada", "condicional", "si se",
            "si no", "si el", "si la", "en caso de que", "a menos que", "hasta que", "hasta el", "cuando", "una vez que", "en espera", "a la espera",
            "esperando", "pendiente", "pendientes", "requiere", "depende", "falta que", "con condiciones", "con reservas",
            "si legal", "si todos", "si todo", "en cuanto se", "en cuanto",
            "esperamos", "si nadie", "solo después", "sólo después",
        ],
        hedge: &[
            "probablemente", "quizá", "quizás", "tal vez", "posiblemente", "aparentemente", "supuestamente", "presumiblemente", "debería", "deberían", "podría",
            "parece", "se supone", "se cree", "incierto", "incierta", "dudoso", "por aclarar", "supuesto", "desconocido", "desconocida", "estimado",
            "más o menos", "en teoría", "teóricamente",
            "ojalá", "tendría que", "tendrían que", "que yo sepa", "que sepamos", "que nosotros sepamos", "prácticamente",
        ],
        trouble: &[
            "no basta", "no es suficiente",
            "falló", "fallo", "fallos", "falla", "fallan", "fallas", "fallado", "fallida", "fallido", "fallidas", "fallidos", "fracasó", "fracaso", "bloqueado",
            "bloqueada", "bloqueante", "bloqueantes", "bloquea", "falta", "faltan", "faltó", "faltante", "faltantes", "ausente", "roto", "abierto", "abierta",
            "abiertos", "abiertas", "reabierto", "reabierta", "rechazado", "rechazada", "rechazo", "denegado", "denegada", "negado", "retirado", "retirada",
            "revocado", "revocada", "anulado", "anulada", "cancelado", "cancelada", "aplazado", "aplazada", "pospuesto", "pospuesta", "postergado", "retrasado",
            "retrasada", "con retraso", "atrasado", "atrasada", "vencido", "vencida", "caducado", "caducada", "caduco", "obsoleto", "sin resolver",
            "sin terminar", "sin probar", "sin firmar", "sin verificar", "sin aprobar", "sin revisar", "sin hacer", "no resuelto", "incompleto", "incompleta",
            "inacabado", "restante", "restantes", "quedan", "suspendido", "suspendida", "en pausa", "detenido", "detenida", "parado", "parada", "interrumpido",
            "interrumpida", "abandonado", "caído", "caída", "perdido", "perdida", "incorrecto", "incorrecta", "inválido", "inválida", "erróneo", "insuficiente",
            "suspenso", "reprobado", "regresión", "revertido", "revertida", "rojo", "roja", "amarillo", "ámbar", "borrador", "inestable", "omitido", "omitida",
            "saltado", "desactivado", "desactivada", "excedido", "superado el límite", "demasiado", "viola", "infracción", "incidente grave", "en contra", "no apto", "no apta", "no aptos", "desfavorable",
            "desfavorable", "objeción", "queja", "queda por", "está rota",
            "se cayó", "se cayeron", "se colgó", "se colgaron", "pérdida de datos", "fuga de memoria", "defecto en", "defectos en",
            "suma de control distinta", "suma de control distinto", "filas distinto", "no coincide", "no coinciden", "no cuadra",
            "queda un", "queda una", "quedan dos", "quedan tres", "siguen viendo", "siguen teniendo", "siguen fallando", "sigue fallando", "sigue habiendo",
            "se aplaza", "se aplazó", "se pospone", "se pospuso",
        ],
    },
    harmless: &[
        "no hace falta", "no necesita",
        "no solo", "no sólo", "no solamente", "ya no es necesario", "ya no es necesaria", "ya no se usa", "no es necesario", "no necesario", "no requerido",
        "no aplica", "no afecta", "no afectado", "no supera", "no excede", "si es necesario", "si procede", "si aplica", "en su caso", "cuando sea necesario",
        "código abierto", "fuente abierta", "nada pendiente", "nada falta", "no falta nada", "no queda nada", "ninguno pendiente", "ninguna pendiente",
        "sin falta", "según lo previsto", "según lo planificado", "como estaba previsto", "esta mañana", "por la mañana", "no más de", "no menos de",
        "por lo menos", "al menos", "menos de", "conmutación por error", "en caso de fallo", "fuera de horario", "fuera de línea", "sin excepción", "de caída",
        "de la mañana", "ayer por la mañana", "sin el menor", "sin la menor", "sin el más mínimo", "en mi opinión",
        "sin la necesidad",
    ],
    than: &["que"],
    or: &["o", "u"],
    none: &["sin", "ningún", "ninguna", "ninguno", "cero", "ninguna de", "no hay", "no hubo", "no quedan", "no se encontraron", "nada de", "no tiene", "nada"],
    wanted: &[
        "evidencia", "evidencias", "prueba", "pruebas", "aprobación", "firma", "firmas", "respuesta", "confirmación", "revisión", "informe", "resultado",
        "resultados", "copia", "respaldo", "plan", "monitoreo", "documentación", "archivo", "tiempo", "presupuesto", "contrato", "decisión", "medición",
        "responsable", "fecha", "datos", "acceso", "permiso", "autorización", "visto bueno",
        "monitorización", "adjuntos",
    ],
    faults: &[
        "problema", "problemas", "error", "errores", "fallo", "fallos", "defecto", "defectos", "hallazgo", "hallazgos", "vulnerabilidad", "vulnerabilidades",
        "advertencia", "advertencias", "condición", "condiciones", "reserva", "reservas", "restricción", "restricciones", "excepción", "excepciones",
        "limitación", "limitaciones", "desviación", "desviaciones", "brecha", "brechas", "objeción", "objeciones", "incidencia", "incidencias", "incidente",
        "incidentes", "caída", "caídas", "regresión", "regresiones", "bloqueantes", "bug", "bugs",
        "queda", "quedan",
    ],
    matters: &[
        "pregunta", "preguntas", "observación", "observaciones", "riesgo", "riesgos", "alerta", "alertas", "interrupción", "interrupciones", "pérdida",
        "pérdidas", "cambio", "cambios", "queja", "quejas", "alarma", "acción", "acciones", "punto", "puntos", "impacto", "retraso", "retrasos", "demora",
        "novedad", "novedades", "pendientes", "dudas", "duda", "resto",
        "pendiente",
    ],
    with: &["con", "algunos", "algunas", "varios", "varias", "conocidos", "menores", "abiertas", "abiertos", "quedan", "siguen", "sigue", "aún"],
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
    parts: &["ue", "piloto", "preproducción", "pruebas", "interno", "internamente", "muestra", "una región"],
    deadline: &["para el", "antes del", "hasta el", "a más tardar el"],
    since: &["a partir del"],
    checks: &["comprobar que", "verificar que", "confirmar que", "asegurar que", "puede usted", "pueden ustedes", "puedes"],
    promised: &["será", "serán", "va a ser", "se hará", "se harán", "está por", "queda por", "falta por"],
    set_aside: &["elimin*", "borra*", "renombr*", "archivad*", "reemplaza*", "excluid*", "ignorad*", "obsolet*"],
    to_make: &["a crear", "por crear", "a escribir"],
};

/// What gates and their lists are called.
#[rustfmt::skip]
pub static GATE: GateWords = GateWords {
    code: "es",
    spaceless: false,
    acts: &["arranque*", "lanzamiento*", "publicación*", "producción", "salida", "versión", "entrega", "entregas", "puesta", "paso", "live", "publicar", "marcha", "salida*", "apertura*", "inauguración*"],
    lists: &["lista*", "verificación*", "comprobación*", "preparación", "aprobación*", "revisión*", "checklist*", "listo", "estado", "ficha*", "acta*", "hoja*", "decisión", "criterios", "condiciones", "comité*"],
    changes: &["cambio"],
    moves: &["despliegue*", "migración*", "actualización*", "cambio"],
    small: &["de", "la", "el", "los", "del", "a", "en", "para", "antes", "y", "go", "live", "marcha", "vivo"],
    generic: &["cada", "un", "una", "nueva", "nuevo", "plantilla", "procedimiento", "guía"],
    ifs: &["si"],
    levels: &["requerido", "requerida", "recomendado", "recomendada", "opcional", "obligatorio", "obligatoria"],
    papers: &["notas", "novedades", "plan", "calendario", "informe", "reporte", "resumen", "instrucciones", "guía", "guia", "manual"],
    rules: &["caso", "si", "cuando", "cada", "siempre", "debe", "deben", "debería", "todo", "toda", "permite", "permiten", "cumpla", "cumplan"],
    earliest: &["como muy pronto", "no antes de"],
    freezes: &["congelación"],
    frozen_before: &[],
    have: &["ha", "han", "había"],
    signs: &[
        "cuenta", "cuentan",
        "aprobado", "aprobada", "listo", "lista", "publicar", "lanzar", "desplegar", "terminado", "probado", "firmado", "versión", "lanzamiento",
        "producción", "publicación",
    ],
    consent: &["lanzamos", "arrancamos", "adelante", "salimos", "autorizar", "procede", "autorizad*", "concedid*", "aprobad*", "favorable"],
    answers: &["respuesta", "voto"],
    aside: &["opcional", "reversión", "rollback"],
    afterwards: &["después"],
    shown: &["plantilla", "historial", "ejemplo"],
    demands: &["debe", "deben", "exige", "exigen", "requiere", "requieren"],
    ours: &["nosotros"],
    asks: &["favor", "ruego", "rogamos"],
    by_whom: &["por", "nombre"],
    told: &["escenario", "agenda", "contactos", "contexto", "participantes"],
    in_operation: &["en los primeros # de operación", "en los primeros # de uso", "dentro de los # posteriores"],
    reasons: &["motivos", "razones", "justificación"],
    guides: &["instrucciones"],
    conditions: &["criterio*", "condicion*", "condición", "requisito*"],
    checks: &[],
    expected: &["aceptación"],
    stopping: &["parada", "parar", "cancel*", "abort*", "impid*", "aplaz*", "suspen*"],
    affirmed: &["abre*", "abrimos", "arranc*", "lanz*", "publica*", "desplega*", "inicia*", "comienza*", "empieza*", "aprueba*", "autoriza*", "promueve*"],
    before: &["antes", "hasta", "requerido", "necesario"],
    held: &["activado", "alcanzado", "superado", "ocurrido", "sí"],
};
