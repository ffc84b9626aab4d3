//! The words of Portuguese.

use super::Language;
use crate::records::Status;
use crate::records::words::vocabulary::{Label, Topic};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "pt",
    statuses: &[
        (Status::Open, &[
            "pendente", "planejado", "não iniciado", "aberto", "falhou", "adiado", "não", "não testado",
            "não verificado",
        ]),
        (Status::InProgress, &[
            "em andamento", "em progresso", "rascunho", "ativo",
        ]),
        (Status::Done, &[
            "concluído", "concluida", "concluída", "feito", "fechado", "aprovado", "resolvido", "sim", "verificado",
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
        (Label::Status, &[
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
            "decisão",
        ]),
        (Label::Priority, &[
            "prioridade",
        ]),
        (Label::Notes, &[
            "observações",
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
            "aprovações", "assinaturas",
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
};
