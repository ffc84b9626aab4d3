//! The words of plans in Portuguese.

use crate::records::Strength;
use crate::records::words::Plan;
use crate::records::words::plan::{Noun, RunbookPart, Said};

#[rustfmt::skip]
pub const PLAN: Plan = Plan {
    before: &["antes de", "antes do", "antes da"],
    after: &["após", "após o", "após a", "depois de", "depois do", "depois da"],
    drills: &["simulacro*", "simulado*", "exercício*", "ensaio*"],
    duties: &["revisão", "revisões", "auditoria*", "teste", "testes", "rotação", "rotações", "exportação", "exportações", "verificação", "verificações", "inspeção"],
    orders: &["rever", "revisar", "auditar", "testar", "rotacionar", "exportar", "verificar", "renovar", "restaurar", "ensaiar"],
    alerts: &["alerta", "alertas", "alarme"],
    sections: &["seção", "secção", "capítulo"],
    runbook_parts: &[
        (RunbookPart::Detection, &["detec", "detect", "sintoma", "alerta"]),
        (RunbookPart::Mitigation, &["mitiga", "resolu", "remedia", "recupera"]),
        (RunbookPart::Owners, &["responsáve", "plantão", "escala"]),
        (RunbookPart::Postmortem, &["post mortem", "postmortem", "retrospectiva"]),
    ],
    strengths: &[(Strength::Production, &["produção"]), (Strength::Executed, &["execução", "executado", "executada"])],
    baselines: &["desempenho medido", "medições de desempenho"],
    measured: &["atual", "medido", "real"],
    next_review: &["próxima revisão"],
    promotions: &["promoção", "implantação progressiva", "implantação gradual", "liberação gradual", "canário"],
    stages: &["piloto", "canário", "disponibilidade geral"],
    incident_logs: &["registro de incidentes", "incidentes", "notas operacionais"],
    escalations: &["escalonamento", "escalação", "escalada"],
    load_tests: &["teste de carga", "testes de carga", "teste de desempenho", "testes de desempenho"],
    verbs: &[],
    at_least: &["pelo menos", "no mínimo", "ao menos"],
    files: &["arquivo*", "ficheiro*", "relatório*", "prova*", "documento*", "ata*"],
    nouns: &[
        (Noun::Actions, &["ação", "ações", "acção", "acções", "tarefa", "tarefas"]),
        (Noun::Risks, &["risco", "riscos"]),
        (Noun::Secrets, &["segredo", "segredos", "credencial", "credenciais"]),
        (Noun::Objectives, &["slo", "slos", "objetivo de serviço", "objetivos de serviço"]),
        (Noun::Tracks, &["frente de trabalho", "frentes de trabalho"]),
        (Noun::Milestones, &["marco", "marcos"]),
        (Noun::Runbooks, &["runbook", "runbooks"]),
        (Noun::Incidents, &["incidente", "incidentes"]),
        (Noun::Drills, &["simulacro", "simulacros", "simulado", "simulados", "exercício", "exercícios", "ensaio", "ensaios"]),
        (Noun::Duties, &["obrigação", "obrigações"]),
    ],
    small: &["estão", "está", "são", "é", "os", "as", "o", "a", "foram", "foi", "deve", "devem", "ser", "estar", "pode", "há", "resta", "restam", "têm", "tem", "de", "um", "uma"],
    said: &[
        (Said::Open, &["aberto", "aberta", "abertos", "abertas", "em aberto", "pendente", "pendentes", "por resolver"]),
        (Said::Overdue, &["atrasado", "atrasada", "atrasados", "atrasadas", "em atraso", "vencido", "vencida", "vencidos", "vencidas"]),
        (Said::Blocked, &["bloqueado", "bloqueada", "bloqueados", "bloqueadas"]),
        (Said::Renewed, &["rotacionado", "rotacionados", "renovado", "renovados", "rodado", "rodados", "a tempo", "no prazo"]),
        (Said::Fresh, &["em dia", "atualizado", "atualizados"]),
        (Said::Stale, &["obsoleto", "obsoletos", "desatualizado", "desatualizados"]),
        (Said::There, &["existe", "existem", "disponível", "disponíveis", "presente", "presentes"]),
        (Said::Kept, &["cumprido", "cumpridos", "atingido", "atingidos"]),
        (Said::Missed, &["descumprido", "descumpridos", "falhado", "falhados", "violado", "violados"]),
        (Said::Mitigated, &["mitigado", "mitigados"]),
        (Said::Unmitigated, &["não mitigado", "não mitigados", "sem mitigação"]),
        (Said::Held, &["realizado", "realizados", "executado", "executados", "feito", "feitos"]),
        (Said::Required, &["exigido", "exigidos", "necessário", "necessários", "requerido", "requeridos", "pedido", "pedidos"]),
    ],
    predicates: &[],
};
