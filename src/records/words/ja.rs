//! The words of Japanese.

use super::Language;
use crate::records::Status;
use crate::records::words::vocabulary::{Label, Topic};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "ja",
    statuses: &[
        (Status::Open, &[
            "未着手", "未対応", "未完了", "未実施", "予定", "保留", "不合格", "未テスト", "未確認",
        ]),
        (Status::InProgress, &[
            "進行中", "対応中", "作業中", "一部完了", "一部", "実施中",
        ]),
        (Status::Done, &[
            "完了", "済", "済み", "対応済み", "対応済", "実施済み", "合格", "承認済み",
        ]),
        (Status::Blocked, &[
            "ブロック", "停止中", "中断",
        ]),
        (Status::NotApplicable, &[
            "対象外", "該当なし",
        ]),
        (Status::Unknown, &[
            "不明",
        ]),
    ],
    labels: &[
        (Label::Id, &[
            "番号",
        ]),
        (Label::Title, &[
            "リスク", "項目", "条件", "要件", "タスク",
        ]),
        (Label::Status, &[
            "状況", "状態", "結果",
        ]),
        (Label::Owner, &[
            "担当", "担当者", "責任者",
        ]),
        (Label::Target, &[
            "期限", "目標", "締切", "期日",
        ]),
        (Label::Evidence, &[
            "証跡", "証拠", "エビデンス",
        ]),
        (Label::Folder, &[
            "フォルダ",
        ]),
        (Label::Scope, &[
            "範囲",
        ]),
        (Label::Updated, &[
            "更新日", "最終更新", "最終更新日", "日付", "最終訓練日",
        ]),
        (Label::NextReview, &[
            "次回レビュー", "次回見直し",
        ]),
        (Label::Created, &[
            "作成日",
        ]),
        (Label::Expires, &[
            "有効期限", "失効日",
        ]),
        (Label::Starts, &[
            "開始日",
        ]),
        (Label::Approver, &[
            "承認者",
        ]),
        (Label::Signature, &[
            "署名",
        ]),
        (Label::Rationale, &[
            "理由", "根拠",
        ]),
        (Label::Likelihood, &[
            "発生確率", "発生可能性",
        ]),
        (Label::Impact, &[
            "影響", "影響度",
        ]),
        (Label::Severity, &[
            "重要度", "深刻度",
        ]),
        (Label::Score, &[
            "スコア",
        ]),
        (Label::Mitigation, &[
            "緩和策", "対策", "予防・対応",
        ]),
        (Label::Objective, &[
            "目標値",
        ]),
        (Label::Window, &[
            "期間",
        ]),
        (Label::Rotation, &[
            "ローテーション",
        ]),
        (Label::Storage, &[
            "保管場所",
        ]),
        (Label::Persistence, &[
            "永続化",
        ]),
        (Label::Recovery, &[
            "復旧手順",
        ]),
        (Label::Cadence, &[
            "頻度",
        ]),
        (Label::Decision, &[
            "判断", "決定", "判定",
        ]),
        (Label::Blocker, &[
            "依存",
        ]),
        (Label::Priority, &[
            "優先度",
        ]),
        (Label::Notes, &[
            "備考",
        ]),
    ],
    topics: &[
        (Topic::Legend, &[
            "凡例",
        ]),
        (Topic::Reference, &[
            "変更履歴", "目次", "用語集",
        ]),
        (Topic::StopConditions, &[
            "中止条件", "停止条件",
        ]),
        (Topic::Cadence, &[
            "定期",
        ]),
        (Topic::DefinitionOfDone, &[
            "完了の定義", "受け入れ基準",
        ]),
        (Topic::SignOff, &[
            "承認",
        ]),
        (Topic::Gate, &[
            "リリース判定", "リリース基準", "判定基準", "ゲート",
        ]),
        (Topic::Waivers, &[
            "例外",
        ]),
        (Topic::Deferrals, &[
            "延期",
        ]),
        (Topic::Drills, &[
            "訓練",
        ]),
        (Topic::Risks, &[
            "リスク",
        ]),
        (Topic::Checklist, &[
            "チェックリスト",
        ]),
        (Topic::Procedure, &[
            "手順", "ロールバック",
        ]),
        (Topic::Tracks, &[
            "ワークストリーム",
        ]),
        (Topic::Slos, &[
            "サービスレベル",
        ]),
        (Topic::Secrets, &[
            "シークレット",
        ]),
        (Topic::Runbooks, &[
            "ランブック", "手順書",
        ]),
        (Topic::Durability, &[
            "バックアップ",
        ]),
        (Topic::Observability, &[
            "可観測性", "監視",
        ]),
        (Topic::Actions, &[
            "アクション", "次のステップ",
        ]),
        (Topic::Deliverables, &[
            "成果物",
        ]),
        (Topic::Milestones, &[
            "マイルストーン",
        ]),
        (Topic::Controls, &[
            "統制",
        ]),
        (Topic::Evidence, &[
            "証跡",
        ]),
    ],
};
