//! Portuguese words by which a text says what it is of, how long it counts, and whether it still does.

use crate::records::words::Standing;

#[rustfmt::skip]
pub const STANDING: Standing = Standing {
    draft: &["rascunho", "provisório", "preliminar", "em elaboração", "proposta", "minuta"],
    void: &[
        "retirado", "retirada", "substituído por", "substituída por", "anulado", "anulada", "obsoleto", "obsoleta", "inválido", "inválida", "revogado",
        "revogada", "cancelado", "cancelada", "sem validade", "não usar",
        "substituída pela", "substituída pelo", "substituído pela", "substituído pelo",
    ],
    sample: &["exemplo", "amostra"],
    release_labels: &["objeto do teste", "objeto de teste", "sistema testado", "software testado", "versão do produto", "versão", "version", "versão testada", "release", "entrega", "build", "versão avaliada", "candidato", "candidata"],
    commit_labels: &["commit", "revisão"],
    environment_labels: &["ambiente", "executado em", "testado em"],
    region_labels: &["região", "local", "país", "sítio", "centro de dados", "data center", "cluster", "cliente", "loja", "fábrica", "unidade"],
    ends: &[
        "válido até", "válida até", "vigente até", "vence em", "expira em", "expira", "validade", "vencimento", "data de validade", "aprovado até",
        "venceu em", "expirou em", "até o dia", "validade até",
    ],
    recent: &["não mais de", "com menos de", "menos de", "nos últimos", "nas últimas", "no último", "dentro de", "há menos de", "máximo", "no máximo"],
    apart: &["pessoas diferentes", "pessoas distintas"],
    since_change: &["após a última alteração", "desde a última alteração", "depois da última alteração", "após a última mudança", "desde a última mudança"],
    blocking: &["bloqueia", "bloqueiam"],
    blockers: &[
        "bloqueios", "bloqueadores", "bloqueantes", "impedimentos", "pontos em aberto", "pendências", "pendentes", "ainda falta", "falta", "faltando",
        "por fazer", "o que falta",
    ],
    known_issues: &["problemas conhecidos", "erros conhecidos", "defeitos conhecidos", "falhas conhecidas", "defeitos abertos"],
    nothing: &["nenhum", "nenhuma", "nada", "não há", "não se aplica", "sem bloqueios", "sem pendências"],
    releases: &["lançamento", "publicação", "versão", "implantação", "entrada em produção", "entrega", "migração", "release", "go-live", "liberação"],
    holds: &[
        "não acontece", "fica adiada", "foi adiada", "não vai ao ar",
        "em espera", "parado", "parada", "suspenso", "suspensa", "adiado", "adiada", "bloqueado", "bloqueada", "rejeitado", "rejeitada", "cancelado",
        "cancelada", "congelado", "congelada", "não aprovado", "não aprovada", "em pausa", "pausado", "pausada",
    ],
    stops: &[
        "não publicar", "não implantar", "não lançar", "não liberar", "não colocar em produção", "bloqueia o lançamento", "bloqueia a publicação",
        "bloqueia a implantação", "no-go", "ninguém implanta",
    ],
    by_itself: &["por este documento", "com este documento", "por esta página"],
    withdraws: &["suspende", "suspensa", "suspensão", "reabro", "reaberto", "retiro", "retira", "retirada", "revogo", "revoga", "revogada", "anulo", "anulada", "retirou", "retiramos", "revogamos"],
    approvals: &["parecer", "parecer favorável", "aprovação", "autorização", "aceite", "assinatura", "consentimento", "permissão", "aval", "acordo"],
    over: &[
        "já não", "não está mais", "levantado", "resolvido", "resolvida", "retomado", "retomada", "encerrado", "encerrada", "terminado",
        "liberado",
    ],
    until: &["até"],
    only_if: &["somente se", "só se", "apenas se"],
    rules: &["se", "quando", "qualquer", "cada", "sempre", "deveria", "caso", "salvo", "às sextas", "pode"],
    ongoing: &["por iniciar", "não iniciada", "pendente", "em andamento", "em curso", "ativo", "ativa", "aberto", "aberta", "não resolvido", "investigando"],
    incidents: &["incidente", "queda", "interrupção", "indisponibilidade"],
    reverts: &["revert", "revertido", "revertida", "reverter", "desfeito"],
    next_release: &[
        "próxima versão", "próximo lançamento", "publicamos", "lançamos", "preparamos", "estamos preparando", "próxima entrega",
        "em preparação",
    ],
    minutes: &["congelamento", "ata", "reunião", "go/no-go", "e-mail", "email", "decisão", "mensagem", "anúncio", "estado", "nota", "comunicado", "comitê"],
    past: &[
        "post-mortem", "postmortem", "retrospectiva", "lições", "risco", "riscos", "registro de riscos", "histórico", "arquivo", "runbook", "processo",
        "política", "guia", "modelo", "procedimento",
    ],
    not_days: &["vencimento", "alvo", "prazo", "prevista", "previsto", "próxima", "próximo", "validade", "lançamento", "válido", "início", "fim", "até"],
    status_labels: &["estado", "situação", "status"],
    confirms: &["confirmo"],
    this: &["este", "esta", "o", "a"],
    without: &["nenhum", "nenhuma", "zero", "0", "sem", "não há"],
    severities: &[&["crítico", "crítica", "críticos", "críticas", "bloqueante"], &["alto", "alta", "altos", "altas", "grave", "graves", "maior"]],
    environments: &[&["produção", "prod"], &["homologação", "staging", "pré-produção"], &["teste", "testes", "qa", "integração", "laboratório"], &["desenvolvimento", "dev", "local"]],
    units: &[("dia", 1), ("dias", 1), ("semana", 7), ("semanas", 7), ("mês", 31), ("meses", 31), ("ano", 366), ("anos", 366)],
    own_status: &["estado do documento", "status do documento"],
};
