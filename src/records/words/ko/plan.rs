//! The words of Korean for plans.

use crate::records::words::Plan;
use crate::records::words::plan::{Noun, RunbookPart, Said};

#[rustfmt::skip]
pub const PLAN: Plan = Plan {
    before: &["이전", "전"],
    after: &["이후", "후"],
    drills: &["훈련", "리허설", "연습"],
    alerts: &["알림", "경보", "알람"],
    sections: &["섹션"],
    runbook_parts: &[
        (RunbookPart::Detection, &["감지", "탐지", "증상", "알림"]),
        (RunbookPart::Mitigation, &["완화", "조치", "복구"]),
        (RunbookPart::Owners, &["담당", "책임자", "에스컬레이션"]),
        (RunbookPart::Postmortem, &["포스트모템", "사후"]),
    ],
    strengths: &[],
    baselines: &["성능 측정 결과"],
    measured: &["측정값", "현재", "실제"],
    next_review: &["다음 검토"],
    promotions: &["단계적", "롤아웃", "승격", "카나리"],
    stages: &["파일럿", "카나리", "베타"],
    incident_logs: &["장애 이력", "인시던트 기록", "장애 기록"],
    verbs: &[],
    at_least: &["최소", "적어도"],
    files: &["파일*", "보고서*", "기록*", "문서*"],
    nouns: &[
        (Noun::Actions, &["조치", "조치가", "조치는", "조치를", "액션", "작업 항목"]),
        (Noun::Risks, &["위험", "위험이", "위험은", "리스크", "리스크가", "리스크는"]),
        (Noun::Secrets, &["시크릿", "시크릿이", "시크릿은", "비밀 정보"]),
        (Noun::Objectives, &["slo", "slo가", "slo는", "slo를"]),
        (Noun::Tracks, &["워크스트림", "워크스트림이", "워크스트림은"]),
        (Noun::Milestones, &["마일스톤", "마일스톤이", "마일스톤은"]),
        (Noun::Runbooks, &["런북", "런북이", "런북은"]),
        (Noun::Incidents, &["장애", "장애가", "장애는", "인시던트", "인시던트가", "인시던트는"]),
        (Noun::Drills, &["훈련", "훈련이", "훈련은", "모의훈련"]),
        (Noun::Duties, &["정기 의무"]),
    ],
    small: &["모두", "되었다", "됨", "한다", "상태"],
    said: &[
        (Said::Open, &["미해결", "미완료", "열린", "열려"]),
        (Said::Overdue, &["기한 초과", "기한이 지난", "지연된", "연체된"]),
        (Said::Blocked, &["차단된", "막힌", "차단"]),
        (Said::Renewed, &["교체됨", "교체되었다", "갱신됨", "회전됨"]),
        (Said::Fresh, &["최신"]),
        (Said::Stale, &["오래된", "낡은"]),
        (Said::There, &["존재한다", "존재", "있음", "있다"]),
        (Said::Kept, &["충족", "달성", "준수", "충족됨", "달성됨"]),
        (Said::Missed, &["미달", "미달된", "위반"]),
        (Said::Mitigated, &["완화됨", "완화되었다"]),
        (Said::Unmitigated, &["완화되지 않은"]),
        (Said::Held, &["실시됨", "실시", "수행됨"]),
        (Said::Required, &["필요한", "요구된"]),
    ],
    predicates: &[],
};
