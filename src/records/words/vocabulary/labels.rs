//! Labels: what writers call a column or a key, by what it stands for. Every entry is folded text.

use crate::records::words::vocabulary::Label;

/// Labels that match as a whole, in every language that was counted.
#[rustfmt::skip]
pub const LABELS: &[(Label, &[&str])] = &[
    (Label::Id, &[
        "id", "#", "no", "nr", "ref", "ref id", "key", "risk id", "waiver id", "exception id", "identifiant", "kennung", "номер", "№",
        "編號", "番号", "编号", "번호", "n°", "nº", "evidence id", "gate id", "control id", "item #", "action id",
    ]),
    (Label::Title, &[
        "item", "name", "title", "gate", "risk", "action", "action item", "check", "requirement", "criterion", "criteria", "control",
        "condition", "success criteria", "acceptance criteria", "pass criteria", "exit criteria", "safety gate", "task", "description",
        "risk description", "deliverable", "milestone", "runbook", "drill", "waiver", "exception", "secret", "data", "dimension",
        "metric", "area", "component", "capability", "practice", "workstream", "track", "phase", "stage", "question",
        "requirement waived", "category or finding", "finding", "issue", "topic", "check item", "checklist item", "work item",
        "skipped task", "service", "advisory", "domain", "feature", "subject", "what", "criterion / check", "risiko", "risque",
        "riesgo", "risco", "риск", "リスク", "风险", "위험", "kriterium", "prüfpunkt", "anforderung", "aufgabe", "maßnahme", "exigence",
        "critère", "élément", "action à mener", "tâche", "krav", "punkt", "oppgave", "tiltak", "ворота", "пункт", "задача",
        "требование", "критерий", "requisito", "tarea", "elemento", "tarefa", "項目", "项目", "项", "检查项", "条件", "要件", "タスク", "항목", "작업",
        "요구사항",
    ]),
    (Label::Status, &[
        "status", "result", "current state", "verdict", "current status", "outcome", "state", "stage status", "completed",
        "document status", "doc status", "implemented", "done", "overall status", "review status", "audit status", "pass/fail",
        "pass / fail", "approval status", "disposition", "executed", "measured", "mitigation quality", "% complete", "completion",
        "complete", "progress", "passed", "met", "ready", "readiness", "done?", "gate status", "overall result", "test result",
        "live status", "статус", "состояние", "результат", "状态", "状況", "状態", "結果", "结果", "진행 상태", "상태", "결과", "statut", "état",
        "résultat", "stand der umsetzung", "zustand", "ergebnis", "resultat", "tilstand", "estado", "resultado", "situação",
        "situação atual",
    ]),
    (Label::Owner, &[
        "owner", "owners", "dri", "team", "teams", "lead", "who", "responsible", "responsible party", "assignee", "assigned to",
        "assigned", "operator", "contact", "point of contact", "poc", "document owner", "technical lead", "product owner",
        "owner squad", "owner route", "acting persona", "decision owner", "cleanup owner", "responsable", "responsables",
        "propriétaire", "équipe", "verantwortlich", "verantwortliche", "verantwortlicher", "zuständig", "eigentümer", "ansvarlig",
        "eier", "ответственный", "владелец", "исполнитель", "responsável", "dueño", "propietario", "encargado", "担当", "担当者", "責任者",
        "负责人", "负责", "責任人", "담당자", "담당", "책임자",
    ]),
    (Label::Target, &[
        "target", "targets", "timeline", "when", "target completion", "eta", "target date", "due date", "due", "planned", "sprint",
        "deadline", "launch date", "quarter", "needed by", "target release", "target milestone", "release", "cleanup due", "due by",
        "complete by", "by when", "planned date", "planned for", "échéance", "date cible", "délai", "termin", "frist", "fällig",
        "fällig am", "zieldatum", "zieltermin", "forfall", "срок", "дедлайн", "plazo", "fecha", "fecha límite", "fecha objetivo",
        "prazo", "data alvo", "期限", "目标", "目標", "締切", "期日", "截止日期", "完成日期", "기한", "마감일", "목표일",
    ]),
    (Label::Evidence, &[
        "evidence", "location", "source", "verification", "artifact", "artifacts", "artefact", "artefacts", "reference", "references",
        "where", "evidence required", "link", "links", "verification command", "required proof", "proof", "proofs", "evidence link",
        "evidence links", "validated by", "evidence path", "file:line", "evidence of clear", "evidence note", "screenshot",
        "artifact link", "execution artifact", "acceptance", "tests", "tests / commands", "tracking link", "implementation reference",
        "verified by", "proven by", "evidence file", "evidence files", "file", "files", "path", "test", "preuve", "preuves",
        "id preuve", "justificatif", "justificatifs", "nachweis", "nachweise", "beleg", "belege", "bevis", "dokumentasjon",
        "доказательства", "доказательство", "подтверждение", "evidencia", "evidencias", "evidência", "evidências", "prueba", "pruebas",
        "証跡", "証拠", "エビデンス", "证据", "證據", "증적", "증거", "design inputs",
    ]),
    (Label::Folder, &[
        "folder", "directory", "dir", "evidence folder", "evidence root", "evidence directory", "ordner", "verzeichnis", "dossier",
        "répertoire", "mappe", "carpeta", "папка", "каталог", "フォルダ", "目录",
    ]),
    (Label::Scope, &[
        "scope", "in scope", "scope of work", "umfang", "geltungsbereich", "périmètre", "portée", "omfang", "область", "alcance",
        "escopo", "範囲", "范围", "범위",
    ]),
    (Label::Updated, &[
        "last updated", "last update", "last reviewed", "last review", "date", "as of", "updated", "updated at", "updated on",
        "audit date", "modified", "last modified", "last verified", "verified on", "verified", "reviewed", "reviewed on",
        "review completed", "effective date", "generated", "generated on", "generated at", "report generated", "last reviewed on",
        "last tested", "last drill", "last exercised", "last reconciled", "last-updated", "last-reviewed", "last rotated",
        "last rotation", "date updated", "revision date", "report date", "revised", "lastmod", "lastupdated", "lastreviewed",
        "reviewdate", "stand", "letzte aktualisierung", "aktualisiert", "aktualisiert am", "zuletzt aktualisiert", "zuletzt geprüft",
        "datum", "dernière révision", "dernière mise à jour", "mise à jour", "mis à jour", "dernière vérification", "dato",
        "sist oppdatert", "oppdatert", "дата", "обновлено", "последнее обновление", "дата обновления", "última actualización",
        "actualizado", "última atualização", "atualizado", "data", "最后更新", "更新日期", "更新日", "最終更新", "最終更新日", "日期", "日付", "最終訓練日", "작성일",
        "최종 수정일", "최종 업데이트", "업데이트",
    ]),
    (Label::NextReview, &[
        "next review", "next review date", "review date", "next review due", "next audit", "next update", "review by", "review due",
        "re-review", "nächste überprüfung", "nächste prüfung", "prochaine révision", "prochaine revue", "neste gjennomgang",
        "следующий пересмотр", "следующая проверка", "próxima revisión", "próxima revisão", "次回レビュー", "次回見直し", "下次审查", "다음 검토",
    ]),
    (Label::ReviewEvery, &[
        "review in", "review every", "reviewed every", "review schedule", "review cycle", "review interval", "review-interval-days", "review interval days",
        "review frequency", "update frequency", "review cadence", "review period", "freshness", "max age", "expiration in days",
        "prüfintervall", "überprüfungsintervall", "prüfzyklus", "fréquence de révision", "cycle de revue", "frecuencia de revisión",
    ]),
    (Label::Created, &[
        "created", "created at", "created on", "date created", "first published", "erstellt", "erstellt am", "créé", "créé le",
        "opprettet", "создано", "дата создания", "creado", "criado em", "作成日", "创建日期", "创建", "생성일",
    ]),
    (Label::Expires, &[
        "expiry", "expires", "expires on", "expiry date", "expiration", "expiration date", "valid until", "valid through", "valid to",
        "until", "fresh through", "sunset", "sunset deadline", "sunset date", "target removal", "committed removal",
        "revisit criteria", "revisit trigger", "revisit", "revisit by", "re-review trigger", "next review trigger", "end date", "ends",
        "end", "ablauf", "ablaufdatum", "läuft ab", "gültig bis", "befristet bis", "date d'expiration", "expire le",
        "valable jusqu'au", "fin", "utløper", "utløp", "gyldig til", "истекает", "срок действия", "действует до", "vencimiento",
        "vence", "caducidad", "expira", "validade", "válido até", "válido hasta", "有効期限", "失効日", "到期", "到期日", "有效期", "만료일", "만료",
    ]),
    (Label::Starts, &[
        "start", "starts", "start date", "effective from", "effective", "valid from", "from", "granted", "granted on", "approved on",
        "recorded at", "beginn", "startdatum", "gültig ab", "début", "date de début", "valable à partir du", "gyldig fra", "начало",
        "inicio", "início", "開始日", "开始日期", "시작일",
    ]),
    (Label::Approver, &[
        "approver", "approvers", "approved by", "authority", "authorised by", "authorized by", "accepted by", "granted by",
        "waived by", "approval", "approving authority", "risk accepted by", "genehmigt von", "genehmigt durch", "genehmiger",
        "freigegeben von", "autorité", "approuvé par", "approbateur", "validé par", "godkjent av", "утвердил", "утверждено",
        "согласовано", "aprobado por", "aprobador", "aprovado por", "承認者", "批准人", "审批人", "승인자",
    ]),
    (Label::Signature, &[
        "signature", "signatures", "sign-off", "signoff", "sign off", "signed", "signed by", "signed off by", "unterschrift",
        "freigabe", "visa", "signatur", "подпись", "firma", "assinatura", "署名", "签字", "签名", "서명",
    ]),
    (Label::Rationale, &[
        "rationale", "reason", "justification", "why", "why deferred", "reason for deferral", "exception reason",
        "reason it was filed", "why it matters", "begründung", "grund", "motif", "raison", "begrunnelse", "обоснование", "причина",
        "justificación", "motivo", "razón", "justificativa", "理由", "根拠", "原因", "사유", "이유",
    ]),
    (Label::Likelihood, &[
        "probability level", "likelihood level",
        "likelihood", "probability", "prob", "probability of occurrence", "l", "wahrscheinlichkeit", "eintrittswahrscheinlichkeit",
        "sannsynlighet", "probabilité", "вер", "вероятность", "발생", "발생 가능성", "가능성", "概率", "可能性", "発生確率", "発生可能性", "probabilidad",
        "probabilidade", "vraisemblance",
    ]),
    (Label::Impact, &[
        "impact level",
        "impact", "consequence", "consequences", "business impact", "user impact", "customer impact", "customer impact if regression",
        "production impact", "effect", "konsekvens", "påvirkning", "auswirkung", "auswirkungen", "влияние", "последствия", "影响", "影響",
        "影響度", "영향", "영향도", "impacto", "conséquence", "gravité",
    ]),
    (Label::Severity, &[
        "niveau", "nivel", "nivå", "priority level", "niveau de risque", "nivel de riesgo",
        "severity", "level", "risk level", "risk rating", "rating", "sev", "s", "criticality", "alvor", "alvorlighet", "schwere",
        "schweregrad", "sévérité", "criticité", "серьезность", "критичность", "severidad", "severidade", "gravedad", "重要度", "深刻度",
        "严重性", "严重程度", "심각도",
    ]),
    (Label::Score, &[
        "score", "index", "rpn", "risk score", "risk index", "punkte", "punktzahl", "poengsum", "оценка", "puntuación", "スコア", "得分",
        "점수",
    ]),
    (Label::Mitigation, &[
        "traitement", "tratamiento", "control actual",
        "mitigation", "mitigations", "response", "controls", "fallback", "remediation", "compensating controls",
        "compensating control", "contingency", "contingency plan", "mitigation strategy", "mitigation strategies",
        "mitigation / fallback", "countermeasure", "countermeasures", "treatment", "treatment strategy",
        "chosen controls / mitigation", "early mitigation", "current control", "current controls", "fix plan", "suggested mitigation",
        "suggested mitigations", "mitigation plan", "massnahme", "massnahmen", "maßnahmen", "gegenmaßnahme", "gegenmaßnahmen",
        "mitigasjon", "mitigasjon i dag", "mitigering", "меры снижения", "меры", "mitigación", "mitigação", "atténuation", "mesures",
        "mesure", "controle e condição de revisão", "缓解措施", "应对", "应对措施", "緩和策", "対策", "予防・対応", "완화", "완화 방안", "대응", "대응 방안",
    ]),
    (Label::Objective, &[
        "objective", "slo", "sli", "threshold", "slo target", "target slo", "goal", "schwellwert", "schwellenwert", "zielwert",
        "objectif", "seuil", "порог", "objetivo", "umbral", "目標値", "阈值", "목표치",
    ]),
    (Label::Window, &[
        "window", "period", "time window", "measurement window", "evaluation window", "zeitraum", "zeitfenster", "période", "fenêtre",
        "periode", "период", "окно", "período", "ventana", "期間", "周期", "기간",
    ]),
    (Label::Rotation, &[
        "rotation", "rotation policy", "rotation period", "rotation interval", "rotation cadence", "rotation frequency",
        "rotate every", "rotationsintervall", "politique de rotation", "rotasjon", "ротация", "rotación", "rotação", "ローテーション", "轮换",
        "교체 주기",
    ]),
    (Label::Storage, &[
        "storage", "stored in", "store", "storage location", "speicherort", "ablage", "stockage", "lagring", "хранение",
        "almacenamiento", "armazenamento", "保管場所", "存储", "저장소",
    ]),
    (Label::Persistence, &[
        "persistence", "persisted in", "durability", "persistenz", "persistance", "persistens", "persistencia", "永続化", "持久化",
    ]),
    (Label::Recovery, &[
        "recovery path", "recovery", "restore", "restore path", "rpo", "rto", "rpo/rto", "rpo / rto", "recovery procedure",
        "wiederherstellung", "restauration", "reprise", "gjenoppretting", "восстановление", "recuperación", "recuperação", "復旧手順",
        "恢复", "복구",
    ]),
    (Label::Cadence, &[
        "frequency", "cadence", "interval", "schedule", "recurrence", "every", "how often", "häufigkeit", "turnus", "intervall",
        "fréquence", "cadence de revue", "frekvens", "частота", "периодичность", "frecuencia", "frequência", "頻度", "频率", "주기",
    ]),
    (Label::Decision, &[
        "decision", "recommendation", "go/no-go", "go / no-go", "go/no go", "go-no-go", "final decision", "launch decision",
        "release decision", "entscheidung", "empfehlung", "décision", "recommandation", "beslutning", "решение", "рекомендация",
        "decisión", "decisão", "判断", "決定", "判定", "决定", "决策", "결정",
    ]),
    (Label::Blocker, &[
        "blocker", "blockers", "blocked by", "depends on", "dependency", "dependencies", "blocking", "blockiert durch", "abhängig von",
        "bloqué par", "dépend de", "blokkert av", "блокер", "блокирует", "bloqueado por", "阻塞", "依存",
    ]),
    (Label::Priority, &[
        "priority", "prio", "p", "urgency", "priorität", "priorité", "prioritet", "приоритет", "prioridad", "prioridade", "優先度", "优先级",
        "우선순위",
    ]),
    (Label::Notes, &[
        "notes", "note", "comment", "comments", "remarks", "remark", "details", "detail", "further action", "bemerkung", "bemerkungen",
        "hinweis", "hinweise", "anmerkung", "kommentar", "commentaire", "commentaires", "remarque", "remarques", "merknad",
        "merknader", "примечание", "примечания", "комментарий", "notas", "observaciones", "observações", "comentarios", "備考", "备注",
        "說明", "비고",
    ]),
];

/// Words that decide when they stand last: `cleanup owner`, `security exception expiry`.
#[rustfmt::skip]
pub const HEADS: &[(Label, &[&str])] = &[
    (Label::Owner, &["owner", "owners", "dri", "lead", "assignee"]),
    (Label::Status, &["status", "verdict", "статус", "statut"]),
    (Label::Evidence, &["evidence", "proof", "artifact", "artifacts"]),
    (Label::Expires, &["expiry", "expiration", "expires"]),
    (Label::Rationale, &["rationale", "justification"]),
    (Label::Mitigation, &["mitigation", "mitigations"]),
    (Label::Likelihood, &["likelihood", "probability"]),
    (Label::Approver, &["approver", "approvers"]),
    (Label::Target, &["deadline"]),
    (Label::Updated, &["updated", "reviewed"]),
    (Label::Signature, &["signature", "sign-off"]),
];

/// Words that decide when they stand first: `evidence needed`, `owner route`.
#[rustfmt::skip]
pub const LEADS: &[(Label, &[&str])] = &[
    (Label::Owner, &["owner", "responsible"]),
    (Label::Evidence, &["evidence", "proof"]),
    (Label::Expires, &["expiry", "expires"]),
    (Label::Mitigation, &["mitigation"]),
    (Label::Likelihood, &["likelihood", "probability"]),
];

/// Labels that look like known ones and are none.
#[rustfmt::skip]
pub const FALSE_FRIENDS: &[&str] = &[
    "status code", "http status", "http status code", "status page", "git status", "exit status", "status quo", "target state",
    "expected status", "expected state", "target status", "status values", "status legend", "status key", "evidence check",
    "data owner contact", "order status", "response status", "pod status", "job status", "status endpoint", "status field",
    "proof of concept", "owner id", "owner reference", "primary implementation targets", "required status", "allowed status",
    "previous status", "old status", "status before",
];
