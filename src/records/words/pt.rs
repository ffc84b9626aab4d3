//! Portuguese.

use super::{Adverse, Language, Proof};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "pt",
    spaceless: false,
    proof: Proof {
        result: &["resultado", "resultado geral", "veredito", "conclusão", "parecer", "avaliação"],
        granted: &["aceito", "aceite", "favorável", "positivo", "aprovado", "conforme", "apto"],
        refused: &["desfavorável", "reprovad", "falhou", "falha", "falhado", "rejeit", "recusad", "negativ", "não aprovad", "não aceit", "não conforme", "inapto", "indeferid", "insuficiente", "não passou"],
        none: &["nenhum", "nenhuma", "sem", "zero"],
        whole: &["todos", "todas", "tudo", "completo", "completa", "concluído", "fechado", "fechada", "encerrad", "lista de verificação"],
        equal: &["iguais", "idêntic", "coincidem", "igual", "conferem"],
        attempt: &["tentativa", "execução", "rodada"],
        finding: &["vulnerabilidade", "achado", "teste de intrusão", "pentest", "defeito", "alerta"],
        version: &["versão"],
        approve: &["aprov", "aceit", "assin", "autoriz", "concord"],
        mail: ["de", "assunto"],
        severities: [&["crític", "bloqueador"], &["alta", "alto", "grave"], &["média", "médio", "moderad"], &["baixa", "baixo"]],
        bounds: [&["menos de", "menor que", "abaixo de", "inferior a"], &["no máximo", "máximo", "até", "não mais de"], &["mais de", "maior que", "acima de", "superior a"], &["pelo menos", "no mínimo", "mínimo", "ao menos"]],
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
