//! The words of plans in Portuguese.

use crate::records::Strength;
use crate::records::words::Plan;
use crate::records::words::plan::RunbookPart;

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
    last_time: &["última", "último", "última vez"],
    next_time: &["próxima", "próximo", "próxima vez"],
    held_on: &["realizado em", "feito em"],
    of_rounds: &["em", "data", "vez", "realiza", "revis", "teste", "execu", "rotaç", "vencimento"],
    promotions: &["promoção", "implantação progressiva", "implantação gradual", "liberação gradual", "canário"],
    stages: &["piloto", "canário", "disponibilidade geral"],
    incident_logs: &["registro de incidentes", "incidentes", "notas operacionais"],
    escalations: &["escalonamento", "escalação", "escalada"],
    load_tests: &["teste de carga", "testes de carga", "teste de desempenho", "testes de desempenho"],
    verbs: &[],
    predicates: &[],
};
