//! Chinese.

use super::{Adverse, Language, Proof};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "zh",
    spaceless: true,
    proof: Proof {
        result: &["结果", "结论", "判定", "总体结论", "结论意见", "評估", "评估结论", "测试结果", "意见"],
        granted: &["合格", "通过", "正常", "良好", "同意"],
        refused: &["不合格", "未通过", "不通过", "失败", "驳回", "拒绝", "否决", "不同意", "不达标", "未达标", "不符合", "异常", "不具备"],
        none: &["无", "没有", "零"],
        whole: &["全部", "所有", "完整", "完成", "关闭", "检查清单", "均"],
        equal: &["一致", "相同", "相等"],
        attempt: &["轮", "次", "复测", "重测"],
        finding: &["漏洞", "问题", "渗透", "缺陷", "告警"],
        version: &["版本"],
        approve: &["批准", "同意", "签字", "通过", "验收"],
        mail: ["发件人", "主题"],
        severities: [&["严重", "致命", "危急"], &["高"], &["中"], &["低"]],
        bounds: [&["低于", "小于", "少于"], &["不超过", "至多", "以内", "不高于", "不大于", "以下"], &["高于", "大于", "多于", "超过"], &["不低于", "不少于", "至少", "以上", "不小于"]],
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
