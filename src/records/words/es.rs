//! Spanish.

use super::{Adverse, Language, Proof};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "es",
    spaceless: false,
    proof: Proof {
        result: &["resultado", "resultado global", "veredicto", "conclusión", "dictamen", "valoración"],
        granted: &["aceptado", "favorable", "positivo", "superado", "apto", "conforme"],
        refused: &["no superad", "fallid", "fracas", "rechaz", "desfavorable", "negativ", "no apto", "no aprobad", "no acept", "no conforme", "denegad", "suspens", "insuficiente"],
        none: &["ningún", "ninguna", "sin", "cero", "no hay"],
        whole: &["todos", "todas", "todo", "completo", "completa", "cerrado", "cerrada", "cerrados", "cerradas", "lista de verificación"],
        equal: &["iguales", "idéntico", "coinciden", "igual"],
        attempt: &["intento", "ejecución", "vuelta", "ronda"],
        finding: &["vulnerabilidad", "hallazgo", "prueba de penetración", "pentest", "incidencia", "alerta", "defecto"],
        version: &["versión"],
        approve: &["aprob", "acept", "firmar", "autoriz", "conform"],
        mail: ["de", "asunto"],
        severities: [&["crític", "bloqueante"], &["alta", "alto", "grave"], &["media", "medio", "moderad"], &["baja", "bajo", "leve"]],
        bounds: [&["menos de", "menor que", "por debajo de", "inferior a"], &["como máximo", "máximo", "no más de", "hasta"], &["más de", "mayor que", "por encima de", "superior a"], &["al menos", "como mínimo", "mínimo", "por lo menos"]],
    },
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
};
