//! The words of Korean.

use super::Language;
use crate::records::Status;
use crate::records::words::vocabulary::{Label, Topic};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "ko",
    statuses: &[
        (Status::Open, &[
            "예정", "미착수", "미완료", "대기", "미시작", "계획", "실패", "아니오", "미검증",
        ]),
        (Status::InProgress, &[
            "진행중", "진행 중", "부분", "부분 완료", "초안", "작업 중",
        ]),
        (Status::Done, &[
            "완료", "완료됨", "통과", "승인", "승인됨", "해결", "해결됨", "예",
        ]),
        (Status::Blocked, &[
            "차단", "차단됨", "중단", "보류",
        ]),
        (Status::NotApplicable, &[
            "해당 없음", "해당없음",
        ]),
        (Status::Unknown, &[
            "알 수 없음",
        ]),
    ],
    labels: &[
        (Label::Id, &[
            "번호",
        ]),
        (Label::Title, &[
            "위험", "항목", "작업", "요구사항",
        ]),
        (Label::Status, &[
            "진행 상태", "상태", "결과",
        ]),
        (Label::Owner, &[
            "담당자", "담당", "책임자",
        ]),
        (Label::Target, &[
            "기한", "마감일", "목표일",
        ]),
        (Label::Evidence, &[
            "증적", "증거",
        ]),
        (Label::Scope, &[
            "범위",
        ]),
        (Label::Updated, &[
            "작성일", "최종 수정일", "최종 업데이트", "업데이트",
        ]),
        (Label::NextReview, &[
            "다음 검토",
        ]),
        (Label::Created, &[
            "생성일",
        ]),
        (Label::Expires, &[
            "만료일", "만료",
        ]),
        (Label::Starts, &[
            "시작일",
        ]),
        (Label::Approver, &[
            "승인자",
        ]),
        (Label::Signature, &[
            "서명",
        ]),
        (Label::Rationale, &[
            "사유", "이유",
        ]),
        (Label::Likelihood, &[
            "발생", "발생 가능성", "가능성",
        ]),
        (Label::Impact, &[
            "영향", "영향도",
        ]),
        (Label::Severity, &[
            "심각도",
        ]),
        (Label::Score, &[
            "점수",
        ]),
        (Label::Mitigation, &[
            "완화", "완화 방안", "대응", "대응 방안",
        ]),
        (Label::Objective, &[
            "목표치",
        ]),
        (Label::Window, &[
            "기간",
        ]),
        (Label::Rotation, &[
            "교체 주기",
        ]),
        (Label::Storage, &[
            "저장소",
        ]),
        (Label::Recovery, &[
            "복구",
        ]),
        (Label::Cadence, &[
            "주기",
        ]),
        (Label::Decision, &[
            "결정",
        ]),
        (Label::Priority, &[
            "우선순위",
        ]),
        (Label::Notes, &[
            "비고",
        ]),
    ],
    topics: &[
        (Topic::Legend, &[
            "범례",
        ]),
        (Topic::Reference, &[
            "변경 이력", "목차",
        ]),
        (Topic::StopConditions, &[
            "롤백 조건", "중단 조건",
        ]),
        (Topic::Cadence, &[
            "정기",
        ]),
        (Topic::DefinitionOfDone, &[
            "완료 정의", "완료 기준",
        ]),
        (Topic::SignOff, &[
            "승인", "서명",
        ]),
        (Topic::Gate, &[
            "출시 기준", "릴리스 기준", "게이트",
        ]),
        (Topic::Waivers, &[
            "예외", "면제",
        ]),
        (Topic::Deferrals, &[
            "연기", "보류 항목",
        ]),
        (Topic::Drills, &[
            "훈련",
        ]),
        (Topic::Risks, &[
            "위험", "리스크",
        ]),
        (Topic::Checklist, &[
            "체크리스트", "점검표",
        ]),
        (Topic::Procedure, &[
            "절차",
        ]),
        (Topic::Tracks, &[
            "워크스트림",
        ]),
        (Topic::Slos, &[
            "서비스 수준",
        ]),
        (Topic::Secrets, &[
            "시크릿",
        ]),
        (Topic::Runbooks, &[
            "런북",
        ]),
        (Topic::Durability, &[
            "백업",
        ]),
        (Topic::Observability, &[
            "관측성", "모니터링",
        ]),
        (Topic::Actions, &[
            "조치", "다음 단계",
        ]),
        (Topic::Deliverables, &[
            "산출물",
        ]),
        (Topic::Milestones, &[
            "마일스톤", "일정",
        ]),
        (Topic::Controls, &[
            "통제",
        ]),
        (Topic::Evidence, &[
            "증적", "증거",
        ]),
    ],
};
