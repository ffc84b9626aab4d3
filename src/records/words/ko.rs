//! Korean.

use super::{Adverse, Language, Proof};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "ko",
    spaceless: false,
    proof: Proof {
        result: &["결과", "판정", "종합 판정", "결론", "평가", "종합 결과"],
        granted: &["합격", "적합", "통과", "정상", "양호"],
        refused: &["불합격", "실패", "반려", "거부", "거절", "부적합", "미달", "기각", "미승인", "오류", "불가"],
        none: &["없음", "없다", "없이", "제로"],
        whole: &["모두", "모든", "전체", "완료", "종료", "체크리스트", "전부"],
        equal: &["일치", "동일", "같음"],
        attempt: &["차", "회차", "재시험"],
        finding: &["취약점", "지적", "침투", "결함", "발견"],
        version: &["버전"],
        approve: &["승인", "동의", "서명", "허가"],
        mail: ["보낸 사람", "제목"],
        severities: [&["심각", "치명", "긴급"], &["높음", "상"], &["중간", "보통"], &["낮음"]],
        bounds: [&["미만", "보다 작"], &["이하", "이내", "최대"], &["초과", "보다 큰"], &["이상", "최소", "적어도"]],
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
