//! The words of Portuguese.

mod gate;
mod plan;
mod standing;

use super::polarity::Polarity;
use super::{Adverse, Language, Proof};
use crate::records::Status;
use crate::records::words::vocabulary::{Label, Topic};
pub use gate::GATE;
use plan::PLAN;
use standing::STANDING;

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "pt",
    spaceless: false,
    own: &["entanto", "não", "foi", "foram", "uma", "são", "pelo", "pela", "até", "sem", "também", "depois", "nenhum", "nenhuma", "nenhuns", "às"],
    all: &["todos", "todas", "cada", "ambos"],
    everything: &["tudo"],
    listed: &[
        "linhas", "linha", "pontos", "ponto", "critérios", "critério", "condições", "caixas", "perguntas", "assinaturas",
    ],
    holding: &["cumpridos", "cumpridas", "cumprir", "atendidos", "atendidas", "marcadas", "marcados"],
    statuses: &[
        (Status::Open, &[
            "devolvido", "devolvida",
            "pendente", "planejado", "não iniciado", "aberto", "falhou", "adiado", "não", "não testado",
            "não verificado",
        ]),
        (Status::InProgress, &[
            "em andamento", "em progresso", "rascunho", "ativo",
            "quase pronto",
        ]),
        (Status::Done, &[
            
            "definido", "designado", "nomeado", "copiado", "carregado", "limpo", "arquivado", "impresso",
            "reservado", "protegido", "coletado", "recolhido", "calibrado", "inspecionado",
            "inspeccionado", "selado", "lacrado", "conectado", "ligado", "redigido", "anexado", "pago", "certificado", "homologado",
            "montado", "acordado", "decidido", "distribuído", "notificado", "avisado", "integrado", "atendido", "efetuado",
            "verde", "a verde",
            "enviado", "enviada", "enviados", "enviadas", "atualizado", "atualizada", "atualizados", "atualizadas", "medido", "medida", "medidos",
            "medidas", "renovado", "renovada", "favorável", "positivo", "positiva", "satisfeito", "satisfeita", "satisfatório", "satisfatória",
            "correto", "correta", "executado", "executada", "implantado", "implantada", "demonstrado", "demonstrada",
            "sem objeções", "confere", "conferem", "conferido", "conferida", "cumprimos", "formado", "formada", "formados", "formadas", "idêntico",
            "idêntica",
            "realizado", "realizados", "realizadas", "terminado", "terminada", "terminados", "terminadas", "testados", "testadas", "ensaiado",
            "ensaiada", "ensaiados", "ensaiadas", "validada", "validados", "validadas", "aprovados", "aprovadas", "verificada", "verificados",
            "verificadas", "revisado", "revisada", "revisados", "revisadas", "treinado", "treinada", "treinados", "treinadas", "informado",
            "informada", "informados", "informadas", "assinados", "assinadas", "instalado", "instalada", "instalados", "instaladas", "restaurado",
            "restaurada", "restaurados", "restauradas", "publicado", "publicada", "publicados", "publicadas", "obtido", "obtida", "obtidos",
            "obtidas", "concedido", "concedida", "concedidos", "concedidas", "superado", "superada", "superados", "superadas", "completado",
            "completada", "completados", "completadas", "cumprido", "cumprida", "cumpridos", "cumpridas", "configurado", "configurada",
            "configurados", "configuradas", "ativado", "ativada", "ativados", "ativadas", "documentado", "documentada", "documentados",
            "documentadas", "comunicado", "comunicada", "comunicados", "comunicadas", "confirmado", "confirmada", "confirmados", "confirmadas",
            "autorizada", "autorizados", "autorizadas", "resolvida", "resolvidos", "resolvidas", "feita", "feitos", "feitas", "liberado", "liberada",
            "liberados", "liberadas", "fechada", "fechados", "fechadas", "entregues", "concluídos", "concluídas", "conforme",
            "concluído", "concluida", "concluída", "feito", "fechado", "aprovado", "resolvido", "sim", "verificado",
            "pronto", "pronta", "realizada", "aprovada", "testado", "testada", "assinado", "assinada", "validado",
            "em produção", "sem pendências", "sem ressalvas", "autorizado", "entregue",
        ]),
        (Status::Blocked, &[
            "em espera",
        ]),
        (Status::NotApplicable, &[
            "não se aplica", "não aplicável",
        ]),
        (Status::Unknown, &[
            "desconhecido",
        ]),
    ],
    labels: &[
        (Label::Title, &[
            "risco", "tarefa",
        ]),
        (Label::Status, &["avaliação", "sim/não", "sim / não", 
            "situação", "situação atual",
        ]),
        (Label::Owner, &[
            "responsável",
        ]),
        (Label::Target, &[
            "prazo", "data alvo",
        ]),
        (Label::Evidence, &[
            "evidência", "evidências",
        ]),
        (Label::Scope, &[
            "escopo",
        ]),
        (Label::Updated, &[
            "última atualização", "atualizado",
        ]),
        (Label::NextReview, &[
            "próxima revisão",
        ]),
        (Label::Created, &[
            "criado em",
        ]),
        (Label::Expires, &[
            "validade", "válido até",
        ]),
        (Label::Starts, &[
            "início",
        ]),
        (Label::Approver, &[
            "aprovado por",
        ]),
        (Label::Signature, &[
            "assinatura",
        ]),
        (Label::Rationale, &[
            "justificativa",
        ]),
        (Label::Likelihood, &[
            "probabilidade",
        ]),
        (Label::Severity, &[
            "severidade",
        ]),
        (Label::Mitigation, &[
            "mitigação", "controle e condição de revisão",
        ]),
        (Label::Rotation, &[
            "rotação",
        ]),
        (Label::Storage, &[
            "armazenamento",
        ]),
        (Label::Recovery, &[
            "recuperação",
        ]),
        (Label::Cadence, &[
            "frequência",
        ]),
        (Label::Decision, &[
            "decisão", "parecer",
        ]),
        (Label::Priority, &[
            "prioridade",
        ]),
        (Label::Notes, &[
            "observações", "observação", "obs", "nota", "notas", "comentário", "comentários",
        ]),
    ],
    topics: &[
        (Topic::Legend, &[
            "legenda",
        ]),
        (Topic::Reference, &[
            "histórico de alterações",
        ]),
        (Topic::StopConditions, &[
            "critérios de parada",
        ]),
        (Topic::Cadence, &[
            "recorrentes",
        ]),
        (Topic::DefinitionOfDone, &[
            "critérios de aceitação",
        ]),
        (Topic::SignOff, &[
            "aprovações", "assinaturas", "autorizações",
        ]),
        (Topic::Gate, &[
            "critérios de saída", "critérios de lançamento",
        ]),
        (Topic::Waivers, &[
            "exceções", "dispensas",
        ]),
        (Topic::Deferrals, &[
            "adiado",
        ]),
        (Topic::Drills, &[
            "simulados",
        ]),
        (Topic::Risks, &[
            "risco", "riscos",
        ]),
        (Topic::Checklist, &[
            "lista de verificação",
        ]),
        (Topic::Procedure, &[
            "procedimento",
        ]),
        (Topic::Tracks, &[
            "frentes de trabalho",
        ]),
        (Topic::Slos, &[
            "níveis de serviço",
        ]),
        (Topic::Secrets, &[
            "segredos",
        ]),
        (Topic::Durability, &[
            "cópias de segurança",
        ]),
        (Topic::Observability, &[
            "observabilidade", "monitoramento",
        ]),
        (Topic::Actions, &[
            "ações", "próximos passos",
        ]),
        (Topic::Deliverables, &[
            "entregáveis",
        ]),
        (Topic::Milestones, &[
            "marcos",
        ]),
        (Topic::Controls, &[
            "práticas",
        ]),
        (Topic::Evidence, &[
            "evidências",
        ]),
    ],
    proof: Proof {
        in_force: &["ativo", "vigente", "em vigor"],
        result: &["resultados", "resultado", "resultado geral", "veredito", "conclusão", "parecer", "avaliação"],
        granted: &["aceito", "aceite", "favorável", "positivo", "aprovado", "conforme", "apto"],
        refused: &["desfavorável", "reprovad", "falhou", "falha", "falhado", "rejeit", "recusad", "negativ", "não aprovad", "não aceit", "não conforme", "inapto", "indeferid", "insuficiente", "não passou"],
        none: &["nenhum", "nenhuma", "sem", "zero", "nada"],
        whole: &["todos", "todas", "tudo", "completo", "completa", "concluído", "fechado", "fechada", "encerrad", "lista de verificação", "cada"],
        equal: &["iguais", "idêntic", "coincidem", "igual", "conferem", "mesmo número", "mesma quantidade"],
        advice: &["recomend"],
        answering: &["resposta"],
        attempt: &["tentativa", "execução", "rodada"],
        finding: &["vulnerabilidade", "achado", "teste de intrusão", "pentest", "defeito", "alerta"],
        version: &["versão"],
        skipped: &["ignorad", "pulad", "omitid"],
        left_open: &["falhou", "falharam", "não foi possível", "não se conseguiu", "deve ser repetido", "deve ser repetida", "tem de ser repetido", "precisa ser repetido", "foi interrompido", "foi abortado", "inconclusivo", "ficou pendente", "fica pendente", "foi adiado", "foi adiada", "terá lugar", "está previsto para", "está prevista para"],
        failed: &["falhados", "falhadas", "falharam", "=falhas"],
        switched_on: &["ativado", "ativada", "habilitado"],
        switched_off: &["desativado", "desativada", "desabilitado"],
        decide: &["decid", "decisão", "deliber"],
        approve: &["liber", "aprov", "aceit", "assin", "autoriz", "concord"],
        mail: ["de", "assunto"],
        severities: [&["crític", "bloqueador"], &["alta", "alto", "grave"], &["média", "médio", "moderad"], &["baixa", "baixo"]],
        between: &[("entre", "e")],
        past: &["antes", "anterior"],
    },
    plan: PLAN,
    standing: STANDING,
    adverse: Adverse {
        not: &["não", "nunca", "jamais", "nem", "ninguém", "ainda não", "tampouco", "impossível", "nenhum de nós", "sem confirmar", "sem verificar", "sem validar", "sem testar"],
        except: &["exceto", "excepto", "salvo", "menos", "com exceção", "à exceção", "tirando", "excluindo", "excluído", "fora o", "fora a", "sem os", "sem as", "sem o", "sem a"],
        contrast: &["mas", "porém", "contudo", "entretanto", "no entanto", "todavia", "embora", "apesar de"],
        limit: &[
            "só", "somente", "apenas", "unicamente", "parcial", "parcialmente", "em parte", "quase", "em grande parte", "pela metade", "por enquanto", "por ora",
            "até agora", "até o momento", "provisório", "provisória", "provisoriamente", "temporário", "temporariamente", "localmente", "em homologação",
            "verbalmente", "verbal", "de boca", "em princípio", "alguns", "algumas", "o resto", "o restante", "ainda", "a maioria",
            "em ambiente de teste", "em ambiente de testes", "no ambiente de teste", "limitado a", "limitada a", "limitado ao", "na minha máquina",
            "no meu portátil", "no meu computador", "dois terços", "três quartos", "metade da", "metade das", "metade dos",
        ],
        future: &[
            "terá lugar", "acontecerá", "será realizado",
            "a repetir", "tem de ser repetido", "deve ser repetido", "precisa ser repetido",
            "amanhã", "próxima semana", "na próxima semana", "semana que vem", "próximo mês", "mês que vem", "próximo sprint", "próxima versão", "em breve",
            "mais tarde", "posteriormente", "será", "serão", "vai ser", "a fazer", "a confirmar", "a definir", "a concluir", "a revisar", "por fazer",
            "a seguir", "previsto", "prevista", "planejado", "planejada", "planeado", "programado", "programada", "agendado", "agendada", "em andamento",
            "em progresso", "em curso", "em preparação", "em revisão", "em análise", "até sexta", "até segunda", "até o fim", "após o lançamento",
            "depois do lançamento", "iniciado", "iniciada",
            "no próximo", "na próxima", "por enviar", "por assinar", "até ao fim", "até ao final", "até o final",
        ],
        condition: &[
            "sujeito a", "sujeita a", "desde que", "sob condição", "com a condição", "condicionado", "condicionada", "condicional", "com ressalva",
            "com ressalvas", "com condições", "se for", "se não", "se o", "a menos que", "até que", "quando", "assim que", "aguardando", "à espera",
            "no aguardo", "pendente", "pendentes", "requer", "depende", "caso o", "caso a", "precisa de", "precisa ser",
            "se a", "se as", "se os", "sujeito à", "sujeita à", "sujeito ao", "sujeita ao",
            "aguardamos", "se ninguém", "só depois",
        ],
        hedge: &[
            "provavelmente", "talvez", "possivelmente", "aparentemente", "supostamente", "presumivelmente", "deveria", "deve estar", "poderia", "parece",
            "acredita-se", "incerto", "incerta", "duvidoso", "a esclarecer", "suposto", "desconhecido", "desconhecida", "estimado", "mais ou menos", "em tese",
            "teoricamente", "acho que",
            "deve bastar", "deve chegar", "deve funcionar", "que eu saiba", "que saibamos", "praticamente",
        ],
        trouble: &[
            "não basta", "não é suficiente", "contrário à", "contrário ao", "contrária à", "contrária ao", "parecer contrário", "desfavorável",
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
            "perda de dados", "fuga de memória", "vazamento de memória", "erro conhecido", "defeito na", "defeito no", "defeitos na",
            "verificação diferente", "não confere", "não coincide",
            "continuam a ver", "continuam a ter", "continua a falhar",
            "continua a", "continuam a",
        ],
    },
    harmless: &[
        "não precisa",
        "não só", "não apenas", "não somente", "não mais necessário", "não é necessário", "não é mais necessário", "não necessário", "não se aplica",
        "não aplicável", "não afetado", "não afeta", "não excede", "não ultrapassa", "se necessário", "se aplicável", "caso necessário", "quando necessário",
        "se houver", "código aberto", "nada pendente", "nada falta", "não falta nada", "nenhuma pendência", "sem pendências", "conforme previsto",
        "conforme planejado", "como previsto", "como planejado", "não mais de", "não menos de", "pelo menos", "ao menos", "menos de", "em caso de falha",
        "teste de falha", "tolerância a falhas", "fora do ar planejado", "sem exceção", "desde ontem", "desde então",
        "sem a menor", "sem o menor", "sem a necessidade",
    ],
    than: &["que"],
    or: &["ou"],
    none: &["sem", "nenhum", "nenhuma", "zero", "não há", "não houve", "não restam", "não tem", "nada de", "nada", "livre de"],
    wanted: &[
        "evidência", "evidências", "prova", "provas", "aprovação", "assinatura", "assinaturas", "resposta", "confirmação", "teste", "testes", "revisão",
        "relatório", "resultado", "resultados", "backup", "cópia", "plano", "monitoramento", "documentação", "arquivo", "tempo", "orçamento", "contrato",
        "decisão", "medição", "responsável", "data", "dados", "acesso", "permissão", "autorização",
        "monitorização", "anexos",
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
        "pendente", "pendentes",
    ],
    with: &["com", "alguns", "algumas", "vários", "várias", "conhecidos", "menores", "abertos", "abertas", "restam", "ainda", "continuam"],
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
    parts: &["ue", "piloto", "homologação", "teste", "interno", "internamente", "amostra", "uma região"],
    deadline: &["até", "até o", "antes de", "para o dia"],
    since: &["a partir de"],
    checks: &["verificar que", "verificar se", "confirmar que", "garantir que", "você pode", "você consegue", "você tem"],
    promised: &["será", "serão", "vai ser", "vão ser", "ainda precisa", "falta", "por fazer"],
    set_aside: &["remoção*", "removid*", "eliminad*", "apagad*", "renomead*", "arquivad*", "substituíd*", "excluíd*", "ignorad*", "obsolet*"],
    to_make: &["a criar", "por criar", "a escrever"],
};

#[rustfmt::skip]
pub static POLARITY: Polarity = Polarity {
    spaceless: false,
    compounds: false,
    open: &[
        "aberto", "aberta", "pendente", "não resolvido", "não resolvida", "restante", "bloqueante", "falhado", "falhada", "ignorado",
        "em falta", "em aberto", "atrasado",
        "perdido", "perdida",
    ],
    severe: &[
        "conhecido", "conhecida", "crítico", "crítica", "grave", "alto", "alta", "maior", "novo", "nova", "segurança",
    ],
    bad: &[
        "erro", "defeito", "falha", "incidente", "vulnerabilidade", "pendência", "bloqueio", "constatação", "perda de dados",
        "problema", "desvio", "não conformidade", "risco", "regressão", "bug", "objeção", "brecha",
        "queda", "perigo", "reclamaç",
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
        "aberto", "próximo passo", "próximos passos", "pendente", "pendentes", "pendências", "bloqueios", "bloqueado por", "por fazer", "falta",
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
        "valor atual", "atualmente",
    ],
    ceiling: &["limite", "máximo", "max", "permitido", "permitidos", "teto"],
    floor: &["mínimo", "min", "requerido", "exigido"],
    more: &["disponibilidade", "cobertura", "vazão", "taxa de sucesso", "sucesso"],
    less: &[
        "taxa de erro", "tempo de resposta", "latência", "duração", "perda", "erro", "atraso", "restauração", "recuperação",
    ],
    people: &["responsá", "presentes", "particip", "líder", "moderad"],
    goals: &["requerido", "exigido", "esperado", "alvo", "desejado", "previsto", "meta", "objetivo"],
    instead: &["em vez de", "em lugar de"],
    unwritten: &["a preencher", "por preencher", "a completar", "por completar", "a definir"],
    compare_before: &[("limite", "<="), ("exigido", ">="), ("exigida", ">="), 
        ("no máximo", "<="), ("máximo", "<="), ("não mais de", "<="), ("até", "<="), ("menos de", "<"), ("inferior a", "<"),
        ("menor que", "<"), ("abaixo de", "<"), ("pelo menos", ">="), ("no mínimo", ">="), ("mínimo", ">="), ("mais de", ">"),
        ("superior a", ">"), ("maior que", ">"), ("acima de", ">"), ("permitidos", "<="), ("permitido", "<="), ("ao menos", ">="),
    ],
    compare_after: &[("no máximo", "<="), ("no mínimo", ">="), ("ou menos", "<="), ("ou mais", ">=")],
    rates: &[("por segundo", "rps"), ("por minuto", "rpm"), ("pedidos por segundo", "rps"), ("pedidos por minuto", "rpm")],
    units: &[
        ("segundo", "s"), ("minuto", "min"), ("hora", "h"), ("dia", "d"), ("semana", "w"), ("mês", "mo"), ("ano", "y"),
        ("por cento", "%"), ("percentagem", "%"), ("porcentagem", "%"),
    ],
    numbers: &["zero", "um", "dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez", "onze", "doze"],
    asked: &["o", "os", "um", "exigido", "exigida", "permitido", "permitida", "admitido", "requerido"],
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
