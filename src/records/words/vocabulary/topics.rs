//! Topics: the words by which a heading or label line shows what its part of a document is about. First match wins.

use crate::records::words::vocabulary::Topic;

/// Phrases of whole words (of parts of words in scripts without spaces), tried in this order.
#[rustfmt::skip]
pub const TOPICS: &[(Topic, &[&str])] = &[
    (Topic::Legend, &[
        "status values", "status legend", "legend", "status key", "status definitions", "status vocabulary", "allowed statuses",
        "status meanings", "key to status", "symbols", "statuswerte", "legende", "légende", "tegnforklaring", "легенда", "leyenda",
        "legenda", "凡例", "图例", "状态说明", "범례",
    ]),
    (Topic::Reference, &[
        "change log", "changelog", "revision history", "version history", "document history", "table of contents", "contents",
        "glossary", "navigation", "related documents", "related docs", "see also", "further reading", "how to use", "how to fill",
        "how to read", "how to update", "instructions", "template", "templates", "example", "examples", "waiver policy",
        "exception policy", "waiver process", "exception process", "exception workflow", "waiver workflow", "waiver rules",
        "exception rules", "risk matrix", "risk scale", "risk scoring", "scoring method", "scoring", "rating scale",
        "severity definitions", "severity levels", "diagram index", "references", "änderungshistorie", "änderungsverlauf",
        "inhaltsverzeichnis", "glossar", "historique des révisions", "table des matières", "glossaire", "modèle", "endringslogg",
        "история изменений", "глоссарий", "содержание", "historial de cambios", "índice", "histórico de alterações", "変更履歴", "目次",
        "用語集", "更新日志", "变更记录", "目录", "변경 이력", "목차",
    ]),
    (Topic::StopConditions, &[
        "stop conditions", "stop condition", "stop criteria", "stop the line", "rollback triggers", "rollback trigger",
        "rollback criteria", "rollback conditions", "roll back if", "rollback if", "abort criteria", "abort conditions",
        "abort triggers", "kill criteria", "kill switch criteria", "no-go criteria", "no-go conditions", "no-go triggers",
        "no go criteria", "no-go if", "no go if", "if no-go", "if no go", "no-go when", "no-go reasons", "no-go rules", "hard no-go",
        "no-go kriterien", "no-go-kriterien", "no-go gründe", "no-go-gründe", "no-go bedingungen", "halt conditions", "halt criteria", "automatic rollback", "abbruchkriterien", "abbruchbedingungen",
        "rollback-kriterien", "critères d'arrêt", "critères de rollback", "conditions d'arrêt", "stoppkriterier", "условия остановки",
        "критерии отката", "criterios de parada", "criterios de reversión", "critérios de parada", "中止条件", "停止条件", "回滚条件", "롤백 조건",
        "중단 조건",
    ]),
    (Topic::Cadence, &[
        "recurring", "cadence", "periodic reviews", "periodic review", "periodic checks", "review schedule", "wiederkehrend",
        "wiederkehrende", "revues périodiques", "périodique", "récurrent", "periodiske", "регулярные", "периодические", "periódicas",
        "recorrentes", "定期", "정기",
    ]),
    (Topic::DefinitionOfDone, &[
        "definition of done", "dod", "done definition", "done criteria", "acceptance criteria", "definition of ready",
        "akzeptanzkriterien", "abnahmekriterien", "définition du terminé", "critères d'acceptation", "akseptansekriterier",
        "критерии готовности", "критерии приемки", "criterios de aceptación", "critérios de aceitação", "definición de hecho", "完了の定義",
        "受け入れ基準", "完成的定义", "验收标准", "완료 정의", "완료 기준",
    ]),
    (Topic::Gate, &["go/no-go", "go / no-go", "go/no go", "go no go", "go-no-go", "no-go", "go or no-go", "go nogo", "go / no go"]),
    (Topic::SignOff, &[
        "sign-off", "sign-offs", "signoff", "signoffs", "sign off", "approvals", "approvers", "required approvals", "signatures",
        "freigaben", "unterschriften", "approbations", "signataires", "godkjenninger", "согласования", "подписи", "aprobaciones",
        "firmas", "aprovações", "assinaturas", "承認", "签字", "审批", "签署", "승인", "서명",
    ]),
    (Topic::Gate, &[
        "gate", "gates", "gating", "gated", "exit criteria", "entry criteria", "release criteria", "launch criteria",
        "go-live criteria", "go live criteria", "go criteria", "promotion criteria", "readiness criteria", "cutover criteria",
        "ship criteria", "graduation criteria", "all pass required", "must pass", "must all pass", "mandatory checks",
        "required checks", "mandatory requirements", "launch blockers", "release blockers", "hard blockers", "launch requirements",
        "release requirements", "go-live requirements", "required before launch", "required before go-live", "must be true",
        "freigabekriterien", "austrittskriterien", "freigabebedingungen", "abnahmebedingungen", "critères de sortie",
        "critères de lancement", "critères de mise en production", "conditions de mise en production", "barrière", "barrières", "frigivelseskriterier",
        "lanseringskriterier", "ворота", "критерии выхода", "критерии запуска", "критерии релиза", "criterios de salida",
        "criterios de lanzamiento", "critérios de saída", "critérios de lançamento", "リリース判定", "リリース基準", "判定基準", "ゲート", "发布标准", "准出标准",
        "发布门禁", "门禁", "上线标准", "출시 기준", "릴리스 기준", "게이트",
    ]),
    (Topic::Waivers, &[
        "waiver", "waivers", "exceptions", "exception register", "exception registry", "exception log", "exception list",
        "security exception", "security exceptions", "risk acceptance", "risk acceptances", "deviations", "deviation log",
        "deviation register", "derogations", "ausnahmen", "ausnahmeregister", "ausnahmegenehmigungen", "abweichungen", "dérogation",
        "dérogations", "exceptions approuvées", "unntak", "avvik", "исключения", "отклонения", "excepciones", "exenciones", "exceções",
        "dispensas", "例外", "豁免", "免除", "예외", "면제",
    ]),
    (Topic::Deferrals, &[
        "deferred", "deferral", "deferrals", "defer", "postponed", "zurückgestellt", "reporté", "reportés", "utsatt", "отложено",
        "aplazado", "adiado", "延期", "推迟", "연기", "보류 항목",
    ]),
    (Topic::Drills, &[
        "drill", "drills", "game day", "game days", "gameday", "gamedays", "tabletop", "tabletops", "rehearsal", "rehearsals",
        "fire drill", "exercises", "übung", "übungen", "notfallübungen", "exercice", "exercices", "øvelse", "øvelser", "учения",
        "simulacros", "simulacro", "simulados", "訓練", "演练", "훈련",
    ]),
    (Topic::Risks, &[
        "risk", "risks", "risk register", "threats", "risiken", "risikoregister", "risiko", "risikoer", "risque", "risques", "риск",
        "риски", "рисков", "riesgo", "riesgos", "risco", "riscos", "リスク", "风险", "위험", "리스크",
    ]),
    (Topic::Checklist, &[
        "checklist", "checklists", "check list", "check-list", "checkliste", "prüfliste", "liste de contrôle", "liste de vérification",
        "sjekkliste", "чек-лист", "чеклист", "контрольный список", "lista de verificación", "lista de comprobación",
        "lista de verificação", "チェックリスト", "检查清单", "检查表", "清单", "체크리스트", "점검표",
    ]),
    (Topic::Procedure, &[
        "procedure", "procedures", "rollback", "rollback plan", "rollback steps", "troubleshooting", "quick commands", "commands",
        "emergency stop", "step by step", "step-by-step", "how-to", "how to", "rückfallplan", "vorgehen", "ablauf", "procédure",
        "procédures", "prosedyre", "prosedyrer", "процедура", "откат", "procedimiento", "procedimento", "手順", "ロールバック", "回滚步骤", "절차",
    ]),
    (Topic::Tracks, &[
        "workstream", "workstreams", "work streams", "tracks", "ops track", "work packages", "arbeitspakete", "arbeitsstränge",
        "chantiers", "arbeidsstrømmer", "направления работ", "líneas de trabajo", "frentes de trabalho", "ワークストリーム", "工作流", "워크스트림",
    ]),
    (Topic::Slos, &[
        "slo", "slos", "sli", "slis", "service level", "service levels", "service-level", "performance targets", "performance budgets",
        "servicelevel", "dienstgüteziele", "niveaux de service", "tjenestenivå", "цели уровня обслуживания", "niveles de servicio",
        "níveis de serviço", "サービスレベル", "服务等级", "服务级别", "서비스 수준",
    ]),
    (Topic::Secrets, &[
        "secret", "secrets", "key rotation", "secret rotation", "credential rotation", "credentials", "keys and rotation",
        "geheimnisse", "schlüsselrotation", "rotation des clés", "hemmeligheter", "секреты", "secretos", "segredos", "シークレット", "密钥",
        "机密", "시크릿",
    ]),
    (Topic::Runbooks, &[
        "runbook", "runbooks", "run book", "playbook", "playbooks", "betriebshandbuch", "betriebshandbücher",
        "procédures d'exploitation", "driftshåndbok", "ранбук", "ранбуки", "manual de operaciones", "ランブック", "手順書", "运行手册", "运维手册",
        "런북",
    ]),
    (Topic::Durability, &[
        "durability", "backup", "backups", "disaster recovery", "data retention", "persistence", "datensicherung", "wiederherstellung",
        "sauvegarde", "sauvegardes", "sikkerhetskopiering", "резервное копирование", "copias de seguridad", "durabilidad",
        "cópias de segurança", "バックアップ", "备份", "灾难恢复", "백업",
    ]),
    (Topic::Observability, &[
        "observability", "monitoring", "telemetry", "logging", "metrics", "alerting", "beobachtbarkeit", "überwachung",
        "observabilité", "supervision", "overvåking", "наблюдаемость", "мониторинг", "observabilidad", "monitorización",
        "observabilidade", "monitoramento", "可観測性", "監視", "可观测性", "监控", "관측성", "모니터링",
    ]),
    (Topic::Actions, &[
        "actions", "action items", "action item", "action plan", "open actions", "next steps", "next actions", "todo", "todos",
        "to-do", "to-dos", "to do", "follow-up", "follow-ups", "follow ups", "remediation plan", "remediation", "open items",
        "maßnahmen", "massnahmen", "aktionen", "nächste schritte", "offene punkte", "prochaines étapes", "actions ouvertes", "tiltak",
        "neste steg", "действия", "следующие шаги", "acciones", "próximos pasos", "ações", "próximos passos", "アクション", "次のステップ", "行动项",
        "待办", "下一步", "조치", "다음 단계",
    ]),
    (Topic::Deliverables, &[
        "deliverable", "deliverables", "planned changes", "proposed changes", "repository changes", "changes planned", "lieferobjekte",
        "liefergegenstände", "liefergegenstand", "livrable", "livrables", "leveranser", "результаты работ", "entregables",
        "entregáveis", "成果物", "交付物", "산출물",
    ]),
    (Topic::Milestones, &[
        "milestone", "milestones", "timeline", "roadmap", "meilenstein", "meilensteine", "zeitplan", "jalon", "jalons", "calendrier",
        "milepæl", "milepæler", "вехи", "дорожная карта", "hitos", "cronograma", "marcos", "マイルストーン", "里程碑", "마일스톤", "일정",
    ]),
    (Topic::Controls, &[
        "controls", "practices", "safeguards", "security controls", "kontrollen", "schutzmaßnahmen", "mesures de sécurité",
        "contrôles", "kontroller", "меры контроля", "controles", "práticas", "統制", "控制措施", "통제",
    ]),
    (Topic::Evidence, &[
        "evidence", "proof", "proofs", "artifacts", "nachweise", "preuves", "bevis", "доказательства", "evidencias", "evidências",
        "証跡", "证据", "증적", "증거",
    ]),
];

/// Headings with one of these are about something else, though they hold a word of `TOPICS`.
#[rustfmt::skip]
pub const FALSE_FRIENDS: &[&str] = &[
    "exception handling", "exception handler", "exception handlers", "exception hierarchy", "exception types", "exception classes",
    "exception safety", "unhandled exceptions", "custom exceptions", "thrown exceptions", "exceptions thrown", "checked exceptions",
    "runtime exceptions", "raised exceptions", "exception translation", "fee waiver", "fee waivers", "waiver of fees",
    "liability waiver", "tuition waiver", "waiver form", "feature gate", "feature gates", "logic gate", "logic gates", "logging gate",
    "scheduling gates", "scheduling gate", "pod readiness", "readiness probe", "readiness probes", "gate driver", "gate level",
    "github actions", "gate array", "quantum gates", "github action", "user actions", "server actions", "kubernetes rollout",
    "kubernetes rollouts", "rollout status", "rollout restart", "renal risk", "clinical risk", "risk-free", "risk free", "example.com",
    "track record", "secret santa", "root cause", "the checklist", "this checklist",
];

/// Words that open the heading of a phase or stage when a number or letter follows.
#[rustfmt::skip]
pub const STAGE_WORDS: &[&str] = &[
    "stage", "phase", "wave", "ring", "etappe", "stufe", "étape", "vague", "fase", "этап", "фаза", "etapa", "フェーズ", "ステージ", "阶段", "단계",
];

/// How the choice between the two is written.
pub const GO_NO_GO: &[&str] = &[
    " go/no-go ",
    " go / no-go ",
    " go/no go ",
    " go no go ",
    " go-no-go ",
    " go or no-go ",
    " go / no go ",
    " go vs no-go ",
];
