//! Portuguese words about gates.

use crate::records::words::GateWords;

/// What gates and their lists are called.
#[rustfmt::skip]
pub static GATE: GateWords = GateWords {
    code: "pt",
    spaceless: false,
    acts: &["lançamento*", "publicação*", "produção", "entrada", "versão", "entrega", "entregas", "liberação*", "implantação*", "live", "abertura*"],
    lists: &["lista*", "verificação*", "prontidão", "aprovação*", "revisão*", "checklist*", "pronto", "estado", "ficha*", "ata", "decisão", "critérios", "condições", "liberação*", "comitê*"],
    changes: &["mudança", "alteração", "gmud"],
    moves: &["deploy*", "migração*", "virada*", "atualização*"],
    small: &["de", "da", "do", "a", "o", "os", "das", "dos", "em", "para", "antes", "e", "go", "live"],
    generic: &["cada", "um", "uma", "nova", "novo", "modelo", "procedimento", "guia"],
    ifs: &["se"],
    levels: &["obrigatório", "obrigatória", "recomendado", "recomendada", "opcional"],
    papers: &["notas", "novidades", "plano", "calendário", "relatório", "resumo", "guia", "manual"],
    rules: &["caso", "se", "quando", "cada", "sempre", "deve", "devem", "deveria", "todo", "toda", "permite", "permitido", "permitida"],
    earliest: &["não antes"],
    freezes: &["congelamento"],
    frozen_before: &[],
    have: &["foi", "foram", "olhou", "viu", "verificou", "testou", "aprovou", "assinou"],
    signs: &[
        "conta", "contam",
        "aprovado", "aprovada", "pronto", "pronta", "publicar", "lançar", "implantar", "concluído", "testado", "assinado", "versão", "lançamento",
        "produção", "liberado", "liberação",
    ],
    consent: &["lançamos", "avançamos", "autorizar", "prosseguir", "liberad*", "autorizad*", "concedid*", "aprovad*", "favorável"],
    answers: &["resposta", "voto", "parecer"],
    aside: &["opcional", "reversão", "rollback"],
    shown: &["modelo", "histórico", "exemplo"],
    afterwards: &["após", "depois"],
    demands: &["deve", "devem", "exige", "exigem", "requer", "requerem"],
    ours: &["nós"],
    asks: &["favor", "peço", "pedimos"],
    by_whom: &["por", "nome"],
    told: &["cenário", "agenda", "contatos", "contexto", "participantes"],
    in_operation: &["nos primeiros # de operação", "em até # após"],
    reasons: &["motivos", "razões", "justificativa"],
    guides: &["instruções"],
    conditions: &["critério*", "condiç*", "requisito*"],
    checks: &[],
    expected: &["aceitação"],
    stopping: &["parar", "cancel*", "impede*", "adia*", "suspen*"],
    affirmed: &["abre*", "abrimos", "arranc*", "inicia*", "lança*", "publica*", "entra*", "implanta*", "começa*", "aprova*", "autoriza*", "promove*", "promovid*"],
    before: &["antes", "até", "necessário"],
    held: &["acionado", "atingido", "ultrapassado", "ocorreu", "sim"],
};
