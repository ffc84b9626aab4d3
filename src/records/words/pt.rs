//! Portuguese.

use super::{Adverse, GateWords, Language};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "pt",
    spaceless: false,
    adverse: Adverse {
        not: &["não", "nunca", "jamais", "nem", "ninguém", "ainda não", "tampouco", "impossível"],
        except: &["exceto", "excepto", "salvo", "menos", "com exceção", "à exceção", "tirando", "excluindo", "excluído", "fora o", "fora a"],
        contrast: &["mas", "porém", "contudo", "entretanto", "no entanto", "todavia", "embora", "apesar de"],
        limit: &[
            "só", "somente", "apenas", "unicamente", "parcial", "parcialmente", "em parte", "quase", "em grande parte", "pela metade", "por enquanto", "por ora",
            "até agora", "até o momento", "provisório", "provisória", "provisoriamente", "temporário", "temporariamente", "localmente", "em homologação",
            "verbalmente", "verbal", "de boca", "em princípio", "alguns", "algumas", "o resto", "o restante", "ainda", "a maioria",
        ],
        future: &[
            "amanhã", "próxima semana", "na próxima semana", "semana que vem", "próximo mês", "mês que vem", "próximo sprint", "próxima versão", "em breve",
            "mais tarde", "posteriormente", "será", "serão", "vai ser", "a fazer", "a confirmar", "a definir", "a concluir", "a revisar", "por fazer",
            "a seguir", "previsto", "prevista", "planejado", "planejada", "planeado", "programado", "programada", "agendado", "agendada", "em andamento",
            "em progresso", "em curso", "em preparação", "em revisão", "em análise", "até sexta", "até segunda", "até o fim", "após o lançamento",
            "depois do lançamento", "iniciado", "iniciada",
        ],
        condition: &[
            "sujeito a", "sujeita a", "desde que", "sob condição", "com a condição", "condicionado", "condicionada", "condicional", "com ressalva",
            "com ressalvas", "com condições", "se for", "se não", "se o", "a menos que", "até que", "quando", "assim que", "aguardando", "à espera",
            "no aguardo", "pendente", "pendentes", "requer", "depende", "caso o", "caso a", "precisa de", "precisa ser",
        ],
        hedge: &[
            "provavelmente", "talvez", "possivelmente", "aparentemente", "supostamente", "presumivelmente", "deveria", "deve estar", "poderia", "parece",
            "acredita-se", "incerto", "incerta", "duvidoso", "a esclarecer", "suposto", "desconhecido", "desconhecida", "estimado", "mais ou menos", "em tese",
            "teoricamente", "acho que",
        ],
        trouble: &[
            "falhou", "falham", "falha", "falhas", "falharam", "fracassou", "bloqueado", "bloqueada", "bloqueador", "bloqueadores", "bloqueia", "impeditivo",
            "impeditivos", "falta", "faltam", "faltou", "faltando", "faltante", "ausente", "quebrado", "quebrada", "quebrou", "aberto", "aberta", "abertos",
            "abertas", "reaberto", "reaberta", "rejeitado", "rejeitada", "recusado", "recusada", "recusa", "negado", "negada", "reprovado", "reprovada",
            "retirado", "revogado", "revogada", "anulado", "cancelado", "cancelada", "adiado", "adiada", "postergado", "postergada", "atrasado", "atrasada",
            "em atraso", "vencido", "vencida", "expirado", "expirada", "desatualizado", "sem resolver", "não resolvido", "incompleto", "incompleta", "inacabado",
            "pendência", "pendências", "restante", "restantes", "restam", "resta", "suspenso", "suspensa", "em espera", "pausado", "parado", "parada",
            "interrompido", "interrompida", "abandonado", "caiu", "travou", "perdido", "perdida", "perdidos", "incorreto", "incorreta", "inválido", "inválida",
            "errado", "errada", "insuficiente", "regressão", "revertido", "revertida", "vermelho", "amarelo", "rascunho", "instável", "ignorado", "ignorada",
            "pulado", "desativado", "desativada", "excedido", "ultrapassou", "excede", "viola", "violação", "sem teste", "sem assinatura", "sem aprovação",
            "lento demais", "contra o lançamento", "objeção", "desfavorável", "reclamação",
        ],
    },
    harmless: &[
        "não só", "não apenas", "não somente", "não mais necessário", "não é necessário", "não é mais necessário", "não necessário", "não se aplica",
        "não aplicável", "não afetado", "não afeta", "não excede", "não ultrapassa", "se necessário", "se aplicável", "caso necessário", "quando necessário",
        "se houver", "código aberto", "nada pendente", "nada falta", "não falta nada", "nenhuma pendência", "sem pendências", "conforme previsto",
        "conforme planejado", "como previsto", "como planejado", "não mais de", "não menos de", "pelo menos", "ao menos", "menos de", "em caso de falha",
        "teste de falha", "tolerância a falhas", "fora do ar planejado", "sem exceção", "desde ontem", "desde então",
    ],
    none: &["sem", "nenhum", "nenhuma", "zero", "não há", "não houve", "não restam", "não tem", "nada de", "nada", "livre de"],
    wanted: &[
        "evidência", "evidências", "prova", "provas", "aprovação", "assinatura", "assinaturas", "resposta", "confirmação", "teste", "testes", "revisão",
        "relatório", "resultado", "resultados", "backup", "cópia", "plano", "monitoramento", "documentação", "arquivo", "tempo", "orçamento", "contrato",
        "decisão", "medição", "responsável", "data", "dados", "acesso", "permissão", "autorização",
    ],
    faults: &[
        "problema", "problemas", "erro", "erros", "falha", "falhas", "defeito", "defeitos", "achado", "achados", "vulnerabilidade", "vulnerabilidades", "aviso",
        "avisos", "condição", "condições", "ressalva", "ressalvas", "restrição", "restrições", "exceção", "exceções", "limitação", "limitações", "desvio",
        "desvios", "lacuna", "lacunas", "objeção", "objeções", "incidente", "incidentes", "queda", "regressão", "regressões", "bloqueadores", "impeditivos",
        "pendência", "pendências", "bug", "bugs",
    ],
    matters: &[
        "pergunta", "perguntas", "observação", "observações", "risco", "riscos", "alerta", "alertas", "interrupção", "interrupções", "perda", "perdas",
        "mudança", "mudanças", "alteração", "reclamação", "reclamações", "alarme", "ação", "ações", "ponto", "pontos", "impacto", "atraso", "atrasos", "dúvida",
        "dúvidas",
    ],
    with: &["com", "alguns", "algumas", "vários", "várias", "conhecidos", "menores", "abertos", "abertas", "restam"],
    mended: &[
        "corrigido", "corrigida", "corrigidos", "corrigidas", "resolvido", "resolvida", "resolvidos", "resolvidas", "fechado", "fechada", "fechados",
        "encerrado", "solucionado", "solucionada", "eliminado", "mitigado", "reparado", "substituído", "renovado", "tratado", "sanado", "sanada",
        "restabelecido", "adicionado",
    ],
    passed: &[
        "passou", "passa", "aprovado", "aprovada", "aprovados", "ok", "correto", "certo", "com sucesso", "bem-sucedido", "concluído", "concluída", "concluídos",
        "terminado", "feito", "feita", "pronto", "pronta", "verde", "funciona", "conforme", "verificado", "verificada", "validado", "validada", "realizado",
        "realizada",
    ],
    again: &["depois", "em seguida", "agora", "de novo", "novamente", "repetido", "repetida", "segunda", "segundo", "reteste", "refeito", "finalmente", "desde então"],
    particles: &[
        "o", "a", "os", "as", "do", "da", "dos", "das", "de", "em", "no", "na", "nos", "nas", "por", "pelo", "pela", "com", "para", "ao", "à", "sobre", "via",
        "após", "segundo", "durante", "entre", "e", "ver", "um", "uma", "é", "são", "foi", "foram", "está", "estão", "tem", "todos", "todas", "ambos", "seu",
    ],
    past: &["ontem", "hoje", "semana passada", "na semana passada", "mês passado", "já", "recentemente", "agora"],
};

/// What gates and their lists are called.
#[rustfmt::skip]
pub static GATE: GateWords = GateWords {
    spaceless: false,
    acts: &["lançamento*", "publicação*", "produção", "entrada", "versão", "entrega*", "liberação*"],
    lists: &["lista*", "verificação*", "prontidão", "aprovação*", "revisão*", "checklist*", "pronto", "estado"],
    small: &["de", "da", "do", "a", "o", "os", "das", "dos", "em", "para", "antes", "e", "go", "live"],
    generic: &["cada", "um", "uma", "nova", "novo", "modelo", "procedimento", "guia"],
    rules: &["se", "quando", "cada", "sempre", "deve", "devem", "deveria", "todo", "toda"],
    signs: &[
        "aprovado", "aprovada", "pronto", "pronta", "publicar", "lançar", "implantar", "concluído", "testado", "assinado", "versão", "lançamento",
        "produção", "liberado", "liberação",
    ],
    aside: &["após", "depois", "opcional", "reversão", "rollback", "modelo", "histórico", "agenda", "contatos", "contexto", "participantes", "exemplo"],
    before: &["antes", "até", "necessário"],
    held: &["acionado", "atingido", "ultrapassado", "ocorreu", "sim"],
};
