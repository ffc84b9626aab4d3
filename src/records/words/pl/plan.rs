//! The words of Polish for plans.

use crate::records::Strength;
use crate::records::words::Plan;
use crate::records::words::plan::{Noun, RunbookPart, Said};

#[rustfmt::skip]
pub const PLAN: Plan = Plan {
    before: &["przed"],
    after: &["po"],
    drills: &["ćwiczeni*"],
    alerts: &["alarm", "alarmy", "alert", "alerty"],
    sections: &["sekcja", "rozdział"],
    runbook_parts: &[
        (RunbookPart::Detection, &["wykryw", "wykryc", "objaw", "alarm"]),
        (RunbookPart::Mitigation, &["łagodz", "rozwiąz", "naprawa", "przywr"]),
        (RunbookPart::Owners, &["odpowiedzialn", "właściciel", "dyżur", "eskalacj"]),
        (RunbookPart::Postmortem, &["post mortem", "retrospektyw"]),
    ],
    strengths: &[(Strength::Executed, &["wykonano", "wykonanie", "przeprowadzono"])],
    baselines: &["zmierzona wydajność"],
    measured: &["obecny", "zmierzone"],
    next_review: &["następny przegląd"],
    promotions: &["promocja", "promocji", "wdrożenie stopniowe", "stopniowe wdrażanie", "etapami"],
    stages: &["pilotaż"],
    incident_logs: &["dziennik incydentów", "incydenty", "awarie"],
    duties: &["przegląd", "przeglądy", "audyt*", "test", "testy", "rotacj*", "eksport*", "kontrol*"],
    orders: &["przejrzyj", "przeglądaj", "testuj", "ćwicz", "rotuj", "eksportuj", "sprawdź", "sprawdzaj", "odnów"],
    escalations: &["eskalacj"],
    load_tests: &["test obciążeni", "testy obciążeni", "test wydajności", "testy wydajności"],
    verbs: &[],
    at_least: &["co najmniej", "przynajmniej"],
    files: &["plik*", "raport*", "dowod*", "dokument*", "protok*"],
    nouns: &[
        (Noun::Actions, &["działanie", "działania", "działań", "zadanie", "zadania", "zadań"]),
        (Noun::Risks, &["ryzyko", "ryzyka", "ryzyk"]),
        (Noun::Secrets, &["sekret", "sekrety", "sekretów"]),
        (Noun::Objectives, &["slo"]),
        (Noun::Tracks, &["strumień prac", "strumienie prac", "strumieni prac"]),
        (Noun::Milestones, &["kamień milowy", "kamienie milowe", "kamieni milowych"]),
        (Noun::Runbooks, &["runbook", "runbooki", "runbooków", "runbooka"]),
        (Noun::Incidents, &["incydent", "incydenty", "incydentów"]),
        (Noun::Drills, &["ćwiczenie", "ćwiczenia", "ćwiczeń"]),
        (Noun::Duties, &["obowiązek", "obowiązki", "obowiązków"]),
    ],
    small: &["są", "jest", "być", "zostały", "został", "została", "muszą", "musi", "mają", "ma", "może", "nie ma", "pozostaje"],
    said: &[
        (Said::Open, &["otwarte", "otwarty", "otwarta", "otwartych", "nierozwiązane", "nierozwiązanych", "niezamknięte", "niezamkniętych"]),
        (Said::Overdue, &["zaległe", "zaległych", "zaległy", "przeterminowane", "przeterminowanych", "po terminie", "spóźnione", "spóźnionych"]),
        (Said::Blocked, &["zablokowane", "zablokowanych", "zablokowany", "zablokowana"]),
        (Said::Renewed, &["zrotowane", "odnowione", "wymienione", "na czas", "w terminie"]),
        (Said::Fresh, &["aktualne", "aktualny"]),
        (Said::Stale, &["nieaktualne", "nieaktualnych", "przestarzałe", "przestarzałych"]),
        (Said::There, &["istnieją", "istnieje", "dostępne", "dostępny"]),
        (Said::Kept, &["dotrzymane", "spełnione", "osiągnięte"]),
        (Said::Missed, &["niedotrzymane", "niedotrzymanych", "naruszone", "naruszonych"]),
        (Said::Mitigated, &["zmitygowane", "ograniczone"]),
        (Said::Unmitigated, &["niezmitygowane", "niezmitygowanych"]),
        (Said::Held, &["przeprowadzone", "odbyte", "wykonane"]),
        (Said::Required, &["wymagane", "wymaganych", "potrzebne", "potrzebnych"]),
    ],
    predicates: &[],
};
