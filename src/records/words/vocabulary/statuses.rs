//! Statuses: the words and marks that people claim with, by what they amount to. Words are folded text.

use crate::records::Status;

/// Words and short phrases. A word that says less than it seems stands with the weaker status: it must never open a gate.
#[rustfmt::skip]
pub const WORDS: &[(Status, &[&str])] = &[
    (Status::Open, &[
        "open", "reopened", "pending", "not started", "ready to start", "ready to begin", "to do", "todo", "to-do", "tbd", "tbc", "planned", "scheduled", "proposed",
        "proposal", "backlog", "open backlog", "queued", "new", "requested", "required", "needed", "missing", "absent", "none", "no",
        "fail", "fails", "failed", "failing", "failure", "ko", "red", "gap", "blocking", "blocker", "gate block", "deferred",
        "postponed", "delayed", "skipped", "waived", "waiver", "rejected", "denied", "declined", "incomplete", "unresolved",
        "unverified", "untested", "unsigned", "unchecked", "unmet", "unproven", "unassigned", "awaiting", "waiting", "upcoming",
        "future", "later", "next", "idea", "outstanding", "overdue", "late", "expired", "stale", "disabled", "off", "false", "n",
        "no-go", "no go", "nogo", "non-compliant", "noncompliant", "insecure", "vulnerable", "needs reverification", "needs work",
        "needs verification", "needs review", "needs evidence", "requires deployment", "requires", "needs", "not yet", "not done",
        "not implemented", "weak", "poor", "critical", "demo only", "broken", "regressed", "to be done", "to be defined",
        "to be written", "offen", "ausstehend", "geplant", "nicht begonnen", "nicht gestartet", "nicht erfüllt", "fehlt",
        "fehlgeschlagen", "zurückgestellt", "verschoben", "nein", "rot", "ouvert", "ouverte", "en attente", "prévu", "prévue",
        "planifié", "planifiée", "à faire", "à démarrer", "non démarré", "non commencé", "non conforme", "échec", "échoué", "manquant",
        "reporté", "reportée", "non", "åpen", "apen", "planlagt", "ikke startet", "ikke påbegynt", "venter", "mangler", "utsatt",
        "nei", "rød", "открыт", "открыто", "открыта", "не начато", "не начат", "запланировано", "ожидает", "ожидание", "в ожидании",
        "отложено", "не выполнено", "провал", "нет", "abierto", "abierta", "pendiente", "pendente", "planificado", "planejado",
        "no iniciado", "não iniciado", "aberto", "falta", "fallido", "falhou", "aplazado", "adiado", "não", "未着手", "未対応", "未完了", "未実施",
        "予定", "保留", "不合格", "未达成", "未开始", "未完成", "待办", "待做", "待处理", "待定", "计划中", "未通过", "失败", "否", "예정", "미착수", "미완료", "대기", "미시작", "계획",
        "실패", "아니오",
        "не проверено", "не готово", "не сделано", "не протестировано", "не завершено", "не согласовано", "nicht geprüft", "nicht getestet",
        "nicht fertig", "nicht erledigt", "nicht freigegeben", "noch offen", "non testé", "non vérifié", "non fait", "pas testé", "pas fait",
        "pas encore", "no probado", "no verificado", "sin probar", "não testado", "não verificado", "non testato", "ikke testet",
        "ikke verifisert", "ikke klar", "niet getest", "未テスト", "未確認", "未测试", "未验证", "未测", "미검증",
    ]),
    (Status::InProgress, &[
        "in progress", "in-progress", "inprogress", "progress", "partial", "partially", "partly", "partial pass", "partially met",
        "partially controlled", "wip", "work in progress", "ongoing", "on-going", "started", "begun", "active", "doing", "underway",
        "under way", "in flight", "in-flight", "in review", "under review", "review", "reviewing", "in testing", "testing",
        "in development", "developing", "implementing", "investigating", "mitigating", "monitoring", "running", "draft", "drafted",
        "drafting", "in draft", "at risk", "at-risk", "warn", "warning", "yellow", "amber", "orange", "conditional", "conditional go",
        "go with conditions", "conditionally approved", "conditional pass", "lab-only go", "degraded", "caution", "mostly", "nearly",
        "almost", "largely", "code complete", "feature complete", "in staging", "staged", "accepted", "documented", "mixed", "fair",
        "adequate", "moderate", "ready for review", "in part", "limited", "improving", "rolling out", "beta", "pilot", "on track",
        "operator runbook", "in force", "in arbeit", "in bearbeitung", "läuft", "laufend", "begonnen", "teilweise",
        "teilweise erfüllt", "entwurf", "gelb", "in prüfung", "aktiv", "en cours", "partiel", "partielle", "partiellement", "commencé",
        "démarré", "brouillon", "actif", "en revue", "go avec réserve", "go avec réserves", "sous réserve", "pågår", "pagar",
        "under arbeid", "påbegynt", "delvis", "utkast", "gul", "в работе", "в процессе", "частично", "начато", "выполняется",
        "черновик", "активен", "en progreso", "en curso", "em andamento", "em progresso", "parcial", "parcialmente", "borrador",
        "rascunho", "iniciado", "activo", "ativo", "進行中", "対応中", "作業中", "一部完了", "一部", "実施中", "进行中", "部分完成", "部分", "处理中", "草稿", "진행중", "开发中", "测试中",
        "진행 중", "부분", "부분 완료", "초안", "작업 중",
    ]),
    (Status::Done, &[
        "done", "complete", "completed", "fully complete", "pass", "passed", "passes", "passing", "all pass", "pass all",
        "implemented", "fully implemented", "fixed", "resolved", "closed", "verified", "approved", "merged", "live", "ready",
        "production ready", "production-ready", "prod ready", "met", "fully met", "green", "ok", "okay", "deployed",
        "deployed and working", "shipped", "finished", "satisfied", "compliant", "fully compliant", "present", "exists", "signed off",
        "signed-off", "signed", "released", "achieved", "attached", "validated", "confirmed", "tested", "enabled", "automated",
        "covered", "yes", "y", "true", "sealed", "proven", "cleared", "delivered", "published", "retired", "mitigated",
        "fully mitigated", "excellent", "good", "secure", "acceptable", "working", "operational", "installed", "configured",
        "in place", "up to date", "up-to-date", "success", "succeeded", "successful", "landed", "rolled out", "go", "addressed",
        "remediated", "controlled", "on", "checked", "executed", "closed out", "all green", "all done", "erledigt", "fertig",
        "abgeschlossen", "bestanden", "erfüllt", "freigegeben", "genehmigt", "umgesetzt", "behoben", "geschlossen", "ja", "grün",
        "geprüft", "terminé", "terminée", "fait", "faite", "achevé", "achevée", "conforme", "validé", "validée", "approuvé",
        "approuvée", "résolu", "résolue", "clos", "réussi", "fermé", "fermée", "livré", "oui", "vert", "ferdig", "fullført", "lukket", "godkjent",
        "bestått", "løst", "oppfylt", "utført", "grønn", "готово", "выполнено", "выполнен", "завершено", "завершен", "закрыто",
        "закрыт", "пройдено", "утверждено", "решено", "сделано", "да", "hecho", "completado", "completada", "terminado", "terminada",
        "cerrado", "cerrada", "aprobado", "aprobada", "resuelto", "cumplido", "concluído", "concluida", "concluída", "feito",
        "fechado", "aprovado", "resolvido", "sí", "sim", "verificado", "完了", "済", "済み", "対応済み", "対応済", "実施済み", "合格", "承認済み", "已完成",
        "完成", "已解决", "已关闭", "通过", "已通过", "已验收", "已批准", "已验证", "是", "완료", "완료됨", "통과", "승인", "승인됨", "해결", "해결됨", "예",
    ]),
    (Status::Blocked, &[
        "blocked", "on hold", "hold", "on-hold", "held", "paused", "stalled", "stuck", "halted", "suspended", "waiting on",
        "waiting-on", "waiting for", "blocked by", "blocked on", "blockiert", "pausiert", "angehalten", "bloqué", "bloquée",
        "suspendu", "en pause", "blokkert", "på vent", "заблокировано", "заблокирован", "приостановлено", "bloqueado", "bloqueada",
        "en pausa", "em espera", "ブロック", "停止中", "中断", "阻塞", "已阻塞", "被阻塞", "暂停", "차단", "차단됨", "중단", "보류",
    ]),
    (Status::NotApplicable, &[
        "n/a", "na", "not applicable", "not relevant", "not required", "not needed", "does not apply", "no longer needed",
        "no longer applicable", "won't do", "won't fix", "wont fix", "wontfix", "out of scope", "obsolete", "superseded", "cancelled",
        "canceled", "withdrawn", "dropped", "abandoned", "descoped", "nicht zutreffend", "entfällt", "nicht anwendbar",
        "nicht erforderlich", "sans objet", "non applicable", "s.o", "ikke relevant", "ikke aktuelt", "неприменимо", "не применимо",
        "не требуется", "no aplica", "não se aplica", "não aplicável", "対象外", "該当なし", "不适用", "不適用", "해당 없음", "해당없음",
    ]),
    (Status::Unknown, &[
        "unknown", "unclear", "unconfirmed", "not assessed", "unassessed", "inconclusive", "unbekannt", "unklar", "inconnu", "ukjent",
        "неизвестно", "desconocido", "desconhecido", "不明", "未知", "알 수 없음",
    ]),
];

/// Marks that stand for a status wherever they stand in place of one.
#[rustfmt::skip]
pub const MARKS: &[(Status, &[char])] = &[
    (Status::Done, &['✅', '✔', '☑', '✓', '🟢', '🟩', '💚', '🆗', '🗹', '👍']),
    (Status::InProgress, &['⚠', '🟡', '🟨', '🟠', '🟧', '🔄', '🔁', '🚧', '🏗', '🔶', '🔃', '◐', '🌗', '🏃']),
    (Status::Open, &['❌', '✗', '✘', '✖', '🔴', '🟥', '⬜', '☐', '⚪', '⏳', '⌛', '⏭', '🔲', '▢', '□', '👎', '🆕', '◯', '⬛', '🔜', '⏰']),
    (Status::Blocked, &['⛔', '🚫', '⏸', '🛑']),
    (Status::Unknown, &['🔵', '🟦', '🟣', '❓', '❔', '🧪', '🟤', '⚫']),
];

/// Coloured marks: beside a level or priority they are a colour of it, and no status.
#[rustfmt::skip]
pub const COLOURS: &[char] = &[
    '🔴', '🟡', '🟢', '🟠', '🔵', '⚪', '🟣', '⚫', '🟤', '🟥', '🟧', '🟨', '🟩', '🟦',
];

/// Words that a colour before them only stresses: `🔴 High`, `⚠ Note`, `❌ Never …`.
#[rustfmt::skip]
pub const STRESSED: &[&str] = &[
    "critical", "high", "medium", "low", "important", "warning", "note", "caution", "danger", "info", "p0", "p1", "p2", "p3", "do", "don't",
    "never", "always", "must", "should",
];
