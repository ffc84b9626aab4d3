//! Japanese.

use super::{Adverse, Language, Proof};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "ja",
    spaceless: true,
    proof: Proof {
        result: &["結果", "総合結果", "判定", "総合判定", "結論", "評価"],
        granted: &["合格", "良", "問題なし", "可", "正常"],
        refused: &["不合格", "失敗", "却下", "否決", "不可", "ng", "不承認", "否認", "不適合", "差し戻し", "未達", "エラー"],
        none: &["なし", "無し", "ゼロ", "ない"],
        whole: &["すべて", "全て", "全", "完了", "クローズ", "チェックリスト", "両"],
        equal: &["一致", "同一", "同じ", "等しい"],
        attempt: &["回目", "再試験", "再実行"],
        finding: &["脆弱性", "指摘", "ペネトレーション", "不具合", "検出"],
        version: &["バージョン"],
        approve: &["承認", "同意", "許可", "署名", "受け入れ"],
        mail: ["差出人", "件名"],
        severities: [&["緊急", "重大", "致命的", "クリティカル"], &["高", "重要"], &["中"], &["低", "軽微"]],
        bounds: [&["未満", "より小さい", "下回"], &["以下", "以内", "最大"], &["超", "より大きい", "上回"], &["以上", "最低", "少なくとも"]],
    },
    adverse: Adverse {
        not: &[],
        except: &[],
        contrast: &[],
        limit: &[],
        future: &[],
        condition: &[],
        hedge: &[],
        trouble: &[],
    },
    harmless: &[],
};
