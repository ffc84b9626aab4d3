//! The words of plans in Chinese.

use crate::records::words::Plan;
use crate::records::words::plan::RunbookPart;

#[rustfmt::skip]
pub const PLAN: Plan = Plan {
    before: &["之前", "前"],
    after: &["之后", "后"],
    drills: &["演练", "演习", "排练"],
    duties: &["审查", "评审", "审计", "测试", "轮换", "导出"],
    orders: &[],
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
    last_time: &["上次", "最近", "上次执行", "最近一次", "上次执行日期"],
    next_time: &["下次", "下一次", "下次执行", "下次到期"],
    held_on: &["执行日期"],
    of_rounds: &["执行", "到期"],
    promotions: &["灰度", "逐步发布", "分阶段", "晋级", "金丝雀"],
    stages: &["灰度", "金丝雀", "试点"],
    incident_logs: &["事故记录", "故障记录", "事件日志"],
    escalations: &["升级流程", "上报流程"],
    load_tests: &["压力测试", "负载测试", "性能测试"],
    verbs: &[],
    predicates: &[],
};
