//! The words of Japanese for plans.

use crate::records::words::Plan;
use crate::records::words::plan::{Noun, RunbookPart, Said};

#[rustfmt::skip]
pub const PLAN: Plan = Plan {
    before: &["前"],
    after: &["後"],
    drills: &["訓練", "演習", "リハーサル"],
    alerts: &["アラート", "警報"],
    sections: &["セクション", "節"],
    runbook_parts: &[
        (RunbookPart::Detection, &["検知", "検出", "症状", "アラート"]),
        (RunbookPart::Mitigation, &["緩和", "対処", "復旧", "軽減"]),
        (RunbookPart::Owners, &["担当", "責任者", "エスカレーション", "オーナー"]),
        (RunbookPart::Postmortem, &["ポストモーテム", "振り返り", "事後"]),
    ],
    strengths: &[],
    baselines: &["性能測定結果"],
    measured: &["実績", "測定値", "現在値"],
    next_review: &["次回レビュー", "次回見直し"],
    promotions: &["段階的", "ロールアウト", "プロモーション", "カナリア"],
    stages: &["パイロット", "カナリア", "ベータ"],
    incident_logs: &["インシデント履歴", "障害履歴", "インシデント一覧"],
    verbs: &[],
    at_least: &["少なくとも", "最低"],
    files: &["ファイル*", "報告書*", "記録*", "文書*"],
    nouns: &[
        (Noun::Actions, &["アクション", "対応策", "是正措置"]),
        (Noun::Risks, &["リスク"]),
        (Noun::Secrets, &["シークレット", "秘密情報", "認証情報"]),
        (Noun::Objectives, &["slo"]),
        (Noun::Tracks, &["ワークストリーム"]),
        (Noun::Milestones, &["マイルストーン"]),
        (Noun::Runbooks, &["ランブック", "手順書"]),
        (Noun::Incidents, &["インシデント", "障害"]),
        (Noun::Drills, &["訓練", "演習"]),
        (Noun::Duties, &["定期業務"]),
    ],
    small: &["である", "です", "ます", "いる", "ある", "され", "した", "する", "て", "た", "こと"],
    said: &[
        (Said::Open, &["未解決", "未完了", "未対応", "オープン"]),
        (Said::Overdue, &["期限切れ", "期限超過", "遅延"]),
        (Said::Blocked, &["ブロック", "停止中"]),
        (Said::Renewed, &["ローテーション済み", "ローテーション済", "更新済み", "更新済"]),
        (Said::Fresh, &["最新"]),
        (Said::Stale, &["古い", "陳腐化"]),
        (Said::There, &["存在する", "存在", "揃っている", "揃って"]),
        (Said::Kept, &["達成", "遵守"]),
        (Said::Missed, &["未達成", "未達", "違反"]),
        (Said::Mitigated, &["軽減済み", "軽減済", "対策済み", "対策済"]),
        (Said::Unmitigated, &["未軽減", "未対策"]),
        (Said::Held, &["実施済み", "実施済", "実施"]),
        (Said::Required, &["必要な", "要求された"]),
    ],
    predicates: &[],
};
