//! Polish.

use super::{Adverse, Language, Standing};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "pl",
    spaceless: false,
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
    standing: Standing {
        draft: &["szkic", "wersja robocza", "robocza", "wstępny", "wstępna", "wstępne"],
        void: &[
            "wycofany", "wycofana", "wycofano", "zastąpiony przez", "zastąpiona przez", "nieaktualny", "nieaktualna", "unieważniony", "unieważniona",
            "nieważny", "nieważna", "anulowany", "anulowana", "przestarzały", "przestarzała", "odwołany", "odwołana", "nie używać",
        ],
        sample: &["szablon", "przykład", "wzór"],
        release_labels: &["wersja", "version", "wydanie", "testowana wersja", "release", "build"],
        commit_labels: &["commit", "rewizja"],
        environment_labels: &["środowisko", "środowisko testowe", "wykonano na", "testowano na", "system"],
        region_labels: &["region", "lokalizacja", "kraj", "oddział", "centrum danych", "klaster", "klient", "sklep", "zakład"],
        ends: &[
            "ważne do", "ważny do", "ważna do", "wygasa", "wygasa dnia", "traci ważność", "data ważności", "termin ważności", "zatwierdzone do", "wygasło",
            "wygasł", "obowiązuje do",
        ],
        recent: &[
            "nie starsze niż", "nie starszy niż", "nie starsza niż", "w ciągu ostatnich", "z ostatnich", "w ostatnich", "w ciągu", "maksymalnie", "najwyżej",
            "mniej niż", "nie więcej niż",
        ],
        since_change: &["po ostatniej zmianie", "od ostatniej zmiany"],
        blockers: &[
            "blokery", "blokujące", "blokady", "otwarte punkty", "otwarte sprawy", "brakuje", "jeszcze brakuje", "wciąż brakuje", "do zrobienia", "zaległe",
            "przeszkody", "czego brakuje",
        ],
        known_issues: &["znane problemy", "znane błędy", "znane usterki", "otwarte błędy"],
        nothing: &["brak", "żadne", "żaden", "nic", "nie dotyczy", "wszystko zamknięte"],
        releases: &[
            "wydanie", "wydania", "wdrożenie", "wdrożenia", "publikacja", "uruchomienie", "premiera", "wersja", "wersji", "migracja", "release", "go-live",
        ],
        holds: &[
            "wstrzymane", "wstrzymany", "wstrzymana", "zatrzymane", "zablokowane", "zablokowany", "odłożone", "przełożone", "przesunięte", "zawieszone",
            "odrzucone", "anulowane", "zamrożone", "niezatwierdzone", "nie zatwierdzone",
        ],
        stops: &["nie wydawać", "nie wdrażać", "nie publikować", "nie uruchamiać", "blokuje wydanie", "blokuje wdrożenie", "no-go", "zakaz wdrożeń"],
        withdraws: &["wycofuję", "wycofuje", "wycofana", "wycofano", "cofam", "cofa", "cofnięta", "cofnięto", "odwołuję", "odwołuje"],
        approvals: &["zgoda", "zgodę", "zatwierdzenie", "akceptacja", "akceptację", "podpis", "aprobata", "aprobatę", "zezwolenie"],
        over: &[
            "już nie", "zniesione", "zniesiono", "rozwiązane", "rozwiązany", "wznowione", "wznowiono", "zamknięte", "zamknięty", "zakończone",
            "odblokowane",
        ],
        rules: &["jeśli", "jeżeli", "gdy", "kiedy", "każdy", "każda", "każde", "zawsze", "powinno", "chyba że", "w piątki", "może"],
        ongoing: &["trwa", "w toku", "aktywny", "otwarty", "nierozwiązany", "badane", "w trakcie"],
        incidents: &["incydent", "awaria", "przerwa"],
        reverts: &["revert", "cofnięto", "cofnięte", "wycofano", "wycofane"],
        next_release: &["następne wydanie", "następna wersja", "wydajemy", "przygotowujemy", "nadchodzące wydanie", "w przygotowaniu"],
        minutes: &["protokół", "spotkanie", "go/no-go", "mail", "e-mail", "decyzja", "wiadomość", "ogłoszenie", "status", "notatka"],
        past: &[
            "post-mortem", "postmortem", "retrospektywa", "wnioski", "ryzyko", "ryzyka", "rejestr ryzyk", "historia", "archiwum", "runbook", "proces",
            "polityka", "przewodnik", "szablon", "procedura",
        ],
        not_days: &["termin", "cel", "planowana", "planowany", "następna", "następny", "ważne", "ważności", "wydanie", "start", "koniec", "do"],
        status_labels: &["status", "stan"],
        confirms: &["potwierdzam"],
        this: &["ten", "ta", "to", "niniejszy"],
        without: &["brak", "żadnych", "zero", "0", "bez"],
        severities: &[&["krytyczny", "krytyczne", "krytycznych", "krytyczna", "blokujący"], &["wysoki", "wysokie", "wysoka", "wysokich", "poważny", "poważne"]],
        environments: &[&["produkcja", "produkcji", "produkcyjne", "produkcyjnym", "prod"], &["przedprodukcyjne", "staging", "preprod"], &["test", "testowe", "testowym", "qa", "integracja", "laboratorium"], &["deweloperskie", "dev", "lokalnie"]],
        units: &[("dzień", 1), ("dni", 1), ("dnia", 1), ("tydzień", 7), ("tygodnie", 7), ("tygodni", 7), ("miesiąc", 31), ("miesiące", 31), ("miesięcy", 31), ("rok", 366), ("lata", 366), ("lat", 366)],
    },
};
