//! The words of Chinese.

use super::Language;
use crate::records::Status;
use crate::records::words::vocabulary::{Label, Topic};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "zh",
    statuses: &[
        (Status::Open, &[
            "未达成", "未开始", "未完成", "待办", "待做", "待处理", "待定", "计划中", "未通过", "失败", "否", "未测试", "未验证", "未测",
        ]),
        (Status::InProgress, &[
            "进行中", "部分完成", "部分", "处理中", "草稿", "开发中", "测试中",
        ]),
        (Status::Done, &[
            "已完成", "完成", "已解决", "已关闭", "通过", "已通过", "已验收", "已批准", "已验证", "是",
        ]),
        (Status::Blocked, &[
            "阻塞", "已阻塞", "被阻塞", "暂停",
        ]),
        (Status::NotApplicable, &[
            "不适用", "不適用",
        ]),
        (Status::Unknown, &[
            "未知",
        ]),
    ],
    labels: &[
        (Label::Id, &[
            "編號", "编号",
        ]),
        (Label::Title, &[
            "风险", "项目", "项", "检查项",
        ]),
        (Label::Status, &[
            "状态", "结果",
        ]),
        (Label::Owner, &[
            "负责人", "负责", "責任人",
        ]),
        (Label::Target, &[
            "目标", "截止日期", "完成日期",
        ]),
        (Label::Evidence, &[
            "证据", "證據",
        ]),
        (Label::Folder, &[
            "目录",
        ]),
        (Label::Scope, &[
            "范围",
        ]),
        (Label::Updated, &[
            "最后更新", "更新日期", "日期",
        ]),
        (Label::NextReview, &[
            "下次审查",
        ]),
        (Label::Created, &[
            "创建日期", "创建",
        ]),
        (Label::Expires, &[
            "到期", "到期日", "有效期",
        ]),
        (Label::Starts, &[
            "开始日期",
        ]),
        (Label::Approver, &[
            "批准人", "审批人",
        ]),
        (Label::Signature, &[
            "签字", "签名",
        ]),
        (Label::Rationale, &[
            "原因",
        ]),
        (Label::Likelihood, &[
            "概率", "可能性",
        ]),
        (Label::Impact, &[
            "影响",
        ]),
        (Label::Severity, &[
            "严重性", "严重程度",
        ]),
        (Label::Score, &[
            "得分",
        ]),
        (Label::Mitigation, &[
            "缓解措施", "应对", "应对措施",
        ]),
        (Label::Objective, &[
            "阈值",
        ]),
        (Label::Window, &[
            "周期",
        ]),
        (Label::Rotation, &[
            "轮换",
        ]),
        (Label::Storage, &[
            "存储",
        ]),
        (Label::Persistence, &[
            "持久化",
        ]),
        (Label::Recovery, &[
            "恢复",
        ]),
        (Label::Cadence, &[
            "频率",
        ]),
        (Label::Decision, &[
            "决定", "决策",
        ]),
        (Label::Blocker, &[
            "阻塞",
        ]),
        (Label::Priority, &[
            "优先级",
        ]),
        (Label::Notes, &[
            "备注", "說明",
        ]),
    ],
    topics: &[
        (Topic::Legend, &[
            "图例", "状态说明",
        ]),
        (Topic::Reference, &[
            "更新日志", "变更记录", "目录",
        ]),
        (Topic::StopConditions, &[
            "回滚条件",
        ]),
        (Topic::DefinitionOfDone, &[
            "完成的定义", "验收标准",
        ]),
        (Topic::SignOff, &[
            "签字", "审批", "签署",
        ]),
        (Topic::Gate, &[
            "发布标准", "准出标准", "发布门禁", "门禁", "上线标准",
        ]),
        (Topic::Waivers, &[
            "豁免", "免除",
        ]),
        (Topic::Deferrals, &[
            "推迟",
        ]),
        (Topic::Drills, &[
            "演练",
        ]),
        (Topic::Risks, &[
            "风险",
        ]),
        (Topic::Checklist, &[
            "检查清单", "检查表", "清单",
        ]),
        (Topic::Procedure, &[
            "回滚步骤",
        ]),
        (Topic::Tracks, &[
            "工作流",
        ]),
        (Topic::Slos, &[
            "服务等级", "服务级别",
        ]),
        (Topic::Secrets, &[
            "密钥", "机密",
        ]),
        (Topic::Runbooks, &[
            "运行手册", "运维手册",
        ]),
        (Topic::Durability, &[
            "备份", "灾难恢复",
        ]),
        (Topic::Observability, &[
            "可观测性", "监控",
        ]),
        (Topic::Actions, &[
            "行动项", "待办", "下一步",
        ]),
        (Topic::Deliverables, &[
            "交付物",
        ]),
        (Topic::Milestones, &[
            "里程碑",
        ]),
        (Topic::Controls, &[
            "控制措施",
        ]),
        (Topic::Evidence, &[
            "证据",
        ]),
    ],
};
