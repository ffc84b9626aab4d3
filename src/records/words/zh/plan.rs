//! The words of Chinese for plans.

use crate::records::words::Plan;
use crate::records::words::plan::{Noun, RunbookPart, Said};

#[rustfmt::skip]
pub const PLAN: Plan = Plan {
    before: &["之前", "前"],
    after: &["之后", "后"],
    drills: &["演练", "演习", "排练"],
    alerts: &["告警", "警报", "告警名称"],
    sections: &["章节"],
    runbook_parts: &[
        (RunbookPart::Detection, &["检测", "症状", "告警", "发现"]),
        (RunbookPart::Mitigation, &["缓解", "处置", "恢复", "修复"]),
        (RunbookPart::Owners, &["负责人", "值班", "升级", "责任人"]),
        (RunbookPart::Postmortem, &["复盘", "事后"]),
    ],
    strengths: &[],
    baselines: &["性能基线"],
    measured: &["实测", "当前", "实际"],
    next_review: &["下次审查", "下次评审"],
    promotions: &["灰度", "逐步发布", "分阶段", "晋级", "金丝雀"],
    stages: &["灰度", "金丝雀", "试点"],
    incident_logs: &["事故记录", "故障记录", "事件日志"],
    verbs: &[],
    at_least: &["至少", "不少于"],
    files: &["文件*", "报告*", "记录*", "文档*"],
    nouns: &[
        (Noun::Actions, &["行动项", "措施", "行动"]),
        (Noun::Risks, &["风险"]),
        (Noun::Secrets, &["密钥", "机密", "凭据"]),
        (Noun::Objectives, &["slo"]),
        (Noun::Tracks, &["工作流"]),
        (Noun::Milestones, &["里程碑"]),
        (Noun::Runbooks, &["运行手册", "运维手册", "runbook"]),
        (Noun::Incidents, &["事故", "故障", "事件"]),
        (Noun::Drills, &["演练"]),
        (Noun::Duties, &["定期义务"]),
    ],
    small: &["都", "均", "已", "必须", "有", "任何", "项", "个"],
    said: &[
        (Said::Open, &["未解决", "未关闭", "未完成", "打开"]),
        (Said::Overdue, &["逾期", "超期", "过期"]),
        (Said::Blocked, &["被阻塞", "阻塞", "受阻"]),
        (Said::Renewed, &["已轮换", "轮换", "按时"]),
        (Said::Fresh, &["最新"]),
        (Said::Stale, &["过时", "陈旧"]),
        (Said::There, &["存在", "可用", "齐全"]),
        (Said::Kept, &["达标", "已达成", "达成", "满足"]),
        (Said::Missed, &["未达标", "未达成", "违反"]),
        (Said::Mitigated, &["已缓解", "缓解", "已降低"]),
        (Said::Unmitigated, &["未缓解"]),
        (Said::Held, &["已进行", "已执行", "进行"]),
        (Said::Required, &["所需", "要求的", "必需的", "必要的"]),
    ],
    predicates: &[],
};
