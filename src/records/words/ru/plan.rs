//! The words of plans in Russian.

use crate::records::Strength;
use crate::records::words::Plan;
use crate::records::words::plan::RunbookPart;

#[rustfmt::skip]
pub const PLAN: Plan = Plan {
    before: &["до", "перед"],
    after: &["после"],
    drills: &["учени*", "тренировк*", "репетици*"],
    duties: &["проверк*", "пересмотр*", "аудит*", "тест", "тесты", "тестирование", "ротаци*", "экспорт*", "инспекци*"],
    orders: &["проверять", "проверить", "менять", "ротировать", "экспортировать", "обновлять", "тестировать", "восстанавливать"],
    alerts: &["алерт", "алерты", "оповещение", "тревога"],
    sections: &["раздел", "глава"],
    runbook_parts: &[
        (RunbookPart::Detection, &["обнаруж", "симптом", "алерт", "диагност"]),
        (RunbookPart::Mitigation, &["устранен", "смягчен", "восстановл", "решени"]),
        (RunbookPart::Owners, &["ответственн", "владел", "эскалац", "дежурн"]),
        (RunbookPart::Postmortem, &["постмортем", "разбор инцидент"]),
    ],
    strengths: &[(Strength::Production, &["производство"]), (Strength::Executed, &["выполнено", "проведено", "исполнение"])],
    baselines: &["измеренная производительность"],
    measured: &["факт", "измерено", "текущее"],
    next_review: &["следующий пересмотр", "следующая проверка"],
    promotions: &["поэтапн", "развёртывани", "развертывани", "постепенн", "продвижени"],
    stages: &["пилот"],
    incident_logs: &["журнал инцидентов", "инциденты"],
    escalations: &["эскалаци"],
    load_tests: &["нагрузочн", "тест производительности"],
    verbs: &[],
    predicates: &[],
};
