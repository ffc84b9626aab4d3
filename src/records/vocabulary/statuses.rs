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
        "nog niet", "nog niet klaar", "niet klaar", "niet gestart", "afgekeurd", "mislukt", "uitgesteld", "openstaand", "ontbreekt", "te doen", "gepland", "nee",
        "aperto", "aperta", "da fare", "non iniziato", "non superato", "fallito", "respinto", "respinta", "rinviato", "rinviata", "mancante", "pianificato", "in attesa",
        "öppen", "öppet", "ej påbörjad", "inte klar", "inte klart", "ej klar", "underkänd", "underkänt", "saknas", "uppskjuten", "planerad", "planerat", "väntar", "nej",
        "otwarte", "otwarty", "otwarta", "nie rozpoczęto", "nie gotowe", "niegotowe", "niezaliczone", "odrzucone", "odłożone", "zaplanowane", "oczekuje", "do zrobienia", "nie",
        "no listo", "no realizado", "rechazado", "rechazada", "suspendida", "ng", "不可", "要確認", "要対応", "异常", "不同意", "驳回", "부적합", "반려", "미승인",
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
        "almost", "largely", "code complete", "feature complete", "in staging", "staged", "accepted", "mixed", "fair",
        "adequate", "moderate", "ready for review", "in part", "limited", "improving", "rolling out", "beta", "pilot", "on track",
        "operator runbook", "in force", "in arbeit", "in bearbeitung", "läuft", "laufend", "begonnen", "teilweise",
        "teilweise erfüllt", "entwurf", "gelb", "in prüfung", "aktiv", "en cours", "partiel", "partielle", "partiellement", "commencé",
        "démarré", "brouillon", "actif", "en revue", "go avec réserve", "go avec réserves", "sous réserve", "pågår", "pagar",
        "under arbeid", "påbegynt", "delvis", "utkast", "gul", "в работе", "в процессе", "частично", "начато", "выполняется",
        "черновик", "активен", "en progreso", "en curso", "em andamento", "em progresso", "parcial", "parcialmente", "borrador",
        "rascunho", "iniciado", "activo", "ativo", "進行中", "対応中", "作業中", "一部完了", "一部", "実施中", "进行中", "部分完成", "部分", "处理中", "草稿", "진행중", "开发中", "测试中",
        "in uitvoering", "in behandeling", "mee bezig", "gedeeltelijk", "deels", "bijna klaar", "concept", "in corso", "in lavorazione", "parziale", "parzialmente", "quasi fatto", "bozza",
        "pågående", "under granskning", "påbörjad", "påbörjat", "nästan klar", "w toku", "w trakcie", "częściowo", "częściowe", "prawie gotowe", "rozpoczęte", "szkic", "quase pronto",
        "casi listo", "presque terminé", "fast fertig",
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
        "ready for launch", "ready for release", "ready for production", "ready for go-live", "ready for go live", "ready for rollout", "ready for use", "ready for live",
        "ready to go", "ready to launch", "ready to release", "ready to ship", "ready to go live", "ready to roll out", "good to go", "good to launch", "good to ship", "go for launch",
        "none open", "no findings", "no issues", "nothing open", "nothing outstanding", "nothing missing", "lgtm", "looks good", "looks good to me", "all good", "clean",
        "granted", "received", "agreed", "reviewed", "trained", "in production", "documented", "booked", "held", "proceed", "accepted for release", "ran through",
        "carried out", "successfully tested", "rehearsed", "deployed to production",
        "liegt vor", "liegen vor", "i. o", "i.o", "in ordnung", "vorhanden", "erteilt", "freigabe erteilt", "durchgeführt", "getestet", "unterschrieben", "unterzeichnet",
        "erfolgreich", "eingerichtet", "dokumentiert", "geschult", "bestätigt", "keine befunde", "ohne befund", "bereit", "startklar", "erfolgt", "produktiv",
        "ras", "rien à signaler", "effectué", "effectuée", "prêt", "prête", "testé", "testée", "vérifié", "vérifiée", "signé", "signée", "accordé", "accordée", "réalisé", "réalisée",
        "favorable", "avis favorable", "mise en production autorisée", "autorisé", "autorisée", "livrée", "formé", "documenté", "en production",
        "listo", "lista", "realizado", "realizada", "superado", "superada", "superados", "superadas", "probado", "probada", "firmado", "firmada", "verificada", "correcto", "correcta",
        "sin incidencias", "sin hallazgos", "sin observaciones", "en producción", "conforme", "autorizado", "autorizada", "documentado", "entregado", "entregada", "validado", "validada",
        "pronto", "pronta", "realizada", "aprovada", "testado", "testada", "assinado", "assinada", "validado", "em produção", "sem pendências", "sem ressalvas", "autorizado", "entregue",
        "fatto", "fatta", "completato", "completata", "superato", "approvato", "approvata", "verificato", "verificata", "collaudato", "firmato", "firmata", "chiuso", "chiusa", "risolto",
        "risolta", "concluso", "conclusa", "eseguito", "eseguita", "nessun rilievo", "in produzione", "autorizzato", "autorizzata",
        "klaar", "gereed", "afgerond", "voltooid", "goedgekeurd", "akkoord", "geslaagd", "getest", "gecontroleerd", "ondertekend", "opgelost", "gesloten", "uitgevoerd", "in orde", "groen",
        "aanwezig", "in productie", "geen bevindingen", "geregeld", "behaald", "voldaan",
        "gotowe", "gotowy", "gotowa", "zakończone", "zakończony", "zakończona", "ukończone", "wykonane", "wykonano", "zrobione", "zatwierdzone", "zatwierdzony", "zatwierdzona", "zaliczone",
        "zaliczony", "przetestowane", "sprawdzone", "sprawdzono", "zamknięte", "rozwiązane", "podpisane", "podpisany", "spełnione", "tak", "zielony", "wdrożone", "bez uwag", "naprawione",
        "klart", "klara", "färdig", "färdigt", "godkänt", "godkänd", "godkända", "slutfört", "slutförd", "avslutad", "avslutat", "genomförd", "genomfört", "testad", "testat", "signerad",
        "signerat", "stängd", "stängt", "löst", "uppfyllt", "uppfylld", "verifierad", "verifierat", "grön", "grönt", "utan anmärkning", "i produktion",
        "klar", "gjennomført", "signert", "verifisert", "i orden", "i produksjon", "ingen funn",
        "готов", "готова", "готовы", "проверено", "проверен", "проверена", "выполнена", "завершена", "закрыта", "согласовано", "согласован", "одобрено", "одобрен", "подписано", "подписан",
        "исправлено", "протестировано", "получено", "без замечаний", "успешно", "пройден", "пройдена", "в эксплуатации",
        "問題なし", "問題無し", "異常なし", "指摘なし", "確認済", "確認済み", "承認済", "承認", "実施済", "良好", "正常", "可", "リリース可", "試験済", "テスト済", "テスト済み", "修正済み", "解決済み", "署名済み", "〇", "あり：可",
        "正常", "已确认", "无问题", "無問題", "无异常", "没有问题", "良好", "合格", "达标", "已签字", "已签署", "已测试", "已部署", "已上线", "已修复", "同意", "同意上线", "同意发布", "具备上线条件", "已备份", "已发布", "已就绪", "就绪", "无遗留问题",
        "양호", "정상", "확인됨", "확인 완료", "확인완료", "이상 없음", "이상없음", "문제 없음", "문제없음", "적합", "합격", "승인 완료", "승인완료", "테스트 완료", "조치 완료", "배포 완료", "준비 완료",
        "完成", "已解决", "已关闭", "通过", "已通过", "已验收", "已批准", "已验证", "是", "완료", "완료됨", "통과", "승인", "승인됨", "해결", "해결됨", "예",
    ]),
    (Status::Blocked, &[
        "blocked", "on hold", "hold", "on-hold", "held up", "held back", "paused", "stalled", "stuck", "halted", "suspended", "waiting on",
        "waiting-on", "waiting for", "blocked by", "blocked on", "blockiert", "pausiert", "angehalten", "bloqué", "bloquée",
        "suspendu", "en pause", "blokkert", "på vent", "заблокировано", "заблокирован", "приостановлено", "bloqueado", "bloqueada",
        "geblokkeerd", "in de wacht", "bloccato", "bloccata", "sospeso", "sospesa", "blockerad", "blockerat", "pausad", "vilande", "zablokowane", "zablokowany", "wstrzymane", "wstrzymany",
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
