//! Portuguese.

use super::polarity::Polarity;
use super::{Adverse, Language};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "pt",
    spaceless: false,
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

#[rustfmt::skip]
pub static POLARITY: Polarity = Polarity {
    spaceless: false,
    compounds: false,
    open: &[
        "aberto", "aberta", "pendente", "não resolvido", "não resolvida", "restante", "bloqueante", "falhado", "falhada", "ignorado",
        "em falta", "em aberto", "atrasado",
    ],
    severe: &[
        "conhecido", "conhecida", "crítico", "crítica", "grave", "alto", "alta", "maior", "novo", "nova", "segurança",
    ],
    bad: &[
        "erro", "defeito", "falha", "incidente", "vulnerabilidade", "pendência", "bloqueio", "constatação", "perda de dados",
        "problema", "desvio", "não conformidade", "risco", "regressão", "bug", "objeção", "brecha",
    ],
    held: &[
        "documentado", "documentada", "revisto", "revista", "revisado", "registado", "registrado", "atribuído", "plano", "lista",
        "processo", "registo", "analisado", "comunicado",
    ],
    neutral: &[
        "alteração", "mudança", "impacto", "migração", "paragem", "parada", "dependência", "limitação", "exceção", "restrição",
        "custo", "observação", "comentário", "pergunta", "nota",
    ],
    yes: &["sim", "há", "presente", "existe", "existem", "verdadeiro"],
    none: &["não", "nenhum", "nenhuma", "nada", "zero", "sem", "não há", "ausente"],
    pending: &["ainda não", "por fazer", "falta", "faltam", "resta", "restam", "pendente de", "está pendente", "a seguir"],
    left: &[
        "próximo passo", "próximos passos", "pendente", "pendentes", "pendências", "bloqueios", "bloqueado por", "por fazer", "falta",
        "faltam", "pontos em aberto", "restante",
    ],
    confirms: &[
        "verificado", "verificada", "testado", "testada", "aprovado", "aprovada", "revisto", "revisado", "validado", "confirmado",
        "verificado por", "testado por", "aprovado por", "revisto por", "validado por",
    ],
    refused: &[
        "recusado", "recusada", "recusadas", "rejeitado", "rejeitada", "rejeitadas", "negado", "negada", "retirado", "retirada",
        "revogado", "revogada", "revogadas", "anulado", "anulada", "solicitado", "solicitada", "proposto", "proposta", "propostas",
        "rascunho", "expirado", "expirada", "vencido", "anterior", "anteriores", "histórico", "passadas", "não aprovado",
        "não aprovada", "ainda não", "arquivo",
    ],
    asker: &["solicitante", "solicitado por", "requerente", "pedido por", "proposto por", "autor"],
    away: &["férias", "licença", "doente", "ausente", "abstenção", "absteve-se", "indisponível"],
    measured: &[
        "medido", "medida", "real", "atual", "observado", "obtido", "valor", "encontrado", "encontrados", "alcançado",
    ],
    ceiling: &["limite", "máximo", "max", "permitido", "permitidos", "teto"],
    floor: &["mínimo", "min", "requerido", "exigido"],
    more: &["disponibilidade", "cobertura", "vazão", "taxa de sucesso", "sucesso"],
    less: &[
        "taxa de erro", "tempo de resposta", "latência", "duração", "perda", "erro", "atraso", "restauração", "recuperação",
    ],
    compare_before: &[
        ("no máximo", "<="), ("máximo", "<="), ("não mais de", "<="), ("até", "<="), ("menos de", "<"), ("inferior a", "<"),
        ("menor que", "<"), ("abaixo de", "<"), ("pelo menos", ">="), ("no mínimo", ">="), ("mínimo", ">="), ("mais de", ">"),
        ("superior a", ">"), ("maior que", ">"), ("acima de", ">"), ("permitidos", "<="), ("permitido", "<="),
    ],
    compare_after: &[("no máximo", "<="), ("no mínimo", ">="), ("ou menos", "<="), ("ou mais", ">=")],
    units: &[
        ("segundo", "s"), ("minuto", "min"), ("hora", "h"), ("dia", "d"), ("semana", "w"), ("mês", "mo"), ("ano", "y"),
        ("por cento", "%"),
    ],
    numbers: &["zero", "um", "dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez", "onze", "doze"],
    lasting: &["durante", "por", "há"],
    past: &["era", "antes", "anterior", "objetivo", "limite", "meta", "último", "últimos"],
    links: &[
        "em", "de", "do", "da", "dos", "das", "no", "na", "nos", "nas", "para", "por", "com", "ao", "e", "ou", "desde", "o", "a", "os",
        "as",
    ],
    traits: &[
        "requerido", "obrigatório", "opcional", "automatizado", "automático", "manual", "aplicável", "necessário", "bloqueante",
        "crítico", "novo", "alterado", "prioridade", "tipo", "categoria", "fase", "ambiente", "gravidade", "esforço", "nível", "risco",
        "impacto", "externo", "interno",
    ],
};
