//! The words of Polish.

mod plan;

use super::polarity::Polarity;
use super::{Adverse, GateWords, Language, Proof, Standing};
use crate::records::Status;
use crate::records::words::vocabulary::{Label, Topic};
use plan::PLAN;

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "pl",
    spaceless: false,
    own: &["się", "dla", "jest", "są", "został", "została", "zostały", "przez", "przed", "oraz", "wszystkie", "bez", "już", "tylko", "każdy", "każda"],
    all: &["wszystkie", "wszystkich", "każdy", "każda", "każde", "każdego", "każdej"],
    everything: &["wszystko"],
    listed: &[
        "wiersze", "wiersz", "punkty", "punkt", "kryteria", "kryterium", "warunki", "pytania", "podpisy",
    ],
    holding: &["spełnione", "spełnić", "zakończeniu", "spełniony", "zaznaczone"],
    statuses: &[
        (Status::Open, &[
            "odesłano", "odesłany", "zwrócono", "zwrócony",
            "otwarte", "otwarty", "otwarta", "nie rozpoczęto", "nie gotowe", "niegotowe", "niezaliczone",
            "odrzucone", "odłożone", "zaplanowane", "oczekuje", "do zrobienia", "nie",
        ]),
        (Status::InProgress, &[
            "w toku", "w trakcie", "częściowo", "częściowe", "prawie gotowe", "rozpoczęte", "szkic",
        ]),
        (Status::Done, &[
            
            "określony", "wyznaczony", "skopiowany", "załadowany", "wyczyszczony", "zarchiwizowany", "wydrukowany",
            "zarezerwowany", "zabezpieczony", "zebrany", "skalibrowany", "skontrolowany",
            "zaplombowany", "podłączony", "połączony", "napisany", "dołączony", "opłacony", "certyfikowany", "wywieszony", "zamontowany",
            "ustalony", "ogłoszony", "zintegrowany", "obsadzony", "wydany", "wgrany", "dopuszczony",
            "wysłane", "wysłany", "wysłana", "wysłano", "zaktualizowane", "zaktualizowany", "zaktualizowana", "zmierzone", "zmierzono", "odnowione",
            "odnowiony", "odnowiona", "zgodny", "zgodna", "zgodne", "pozytywny", "pozytywna", "pozytywne", "pozytywnie", "zakończone pozytywnie",
            "zakończony pozytywnie", "zakończona pozytywnie", "dobry", "dobra", "dobre", "przeszkoleni",
            "bez zastrzeżeń", "powiadomione", "powiadomieni", "powiadomiono", "wypróbowane", "spełniony", "spełniona", "pokazane", "identyczne",
            "wykonany", "wykonana", "przetestowany", "przetestowana", "przetestowano", "przećwiczone", "przećwiczony", "przećwiczona",
            "przećwiczono", "przeszkolone", "przeszkolony", "przeszkolona", "przeszkolono", "podpisana", "podpisano", "dostarczone", "dostarczony",
            "dostarczona", "dostarczono", "zainstalowane", "zainstalowany", "zainstalowana", "zainstalowano", "odtworzone", "odtworzony",
            "odtworzona", "odtworzono", "opublikowane", "opublikowany", "opublikowana", "opublikowano", "uzyskane", "uzyskany", "uzyskana",
            "uzyskano", "udzielone", "udzielony", "udzielona", "udzielono", "skonfigurowane", "skonfigurowany", "skonfigurowana", "skonfigurowano",
            "potwierdzone", "potwierdzony", "potwierdzona", "potwierdzono", "zakończono", "sprawdzony", "sprawdzona", "zatwierdzono", "zamknięty",
            "zamknięta", "zamknięto", "zweryfikowane", "zweryfikowany", "zweryfikowana", "zweryfikowano", "poinformowane", "poinformowany",
            "poinformowana", "poinformowano", "ukończony", "ukończona", "ukończono", "zaliczona", "zaliczono",
            "gotowe", "gotowy", "gotowa", "zakończone", "zakończony", "zakończona", "ukończone", "wykonane",
            "wykonano", "zrobione", "zatwierdzone", "zatwierdzony", "zatwierdzona", "zaliczone", "zaliczony",
            "przetestowane", "sprawdzone", "sprawdzono", "zamknięte", "rozwiązane", "podpisane", "podpisany",
            "spełnione", "tak", "zielony", "wdrożone", "bez uwag", "naprawione",
        ]),
        (Status::Blocked, &[
            "zablokowane", "zablokowany", "wstrzymane", "wstrzymany",
        ]),
        (Status::NotApplicable, &[
            "nie dotyczy", "n/d",
        ]),
    ],
    labels: &[
        (Label::Title, &[
            "kryterium", "wymaganie", "punkt", "pozycja", "zadanie", "warunek", "działanie",
        ]),
        (Label::Status, &["tak/nie", "tak / nie", 
            "stan", "wynik",
        ]),
        (Label::Owner, &[
            "odpowiedzialny", "odpowiedzialna", "właściciel", "osoba", "kto",
        ]),
        (Label::Target, &[
            "termin",
        ]),
        (Label::Evidence, &[
            "dowód", "dowody", "dokument", "dokumentacja",
        ]),
        (Label::Scope, &[
            "zakres",
        ]),
        (Label::Updated, &[
            "data", "ostatnia aktualizacja", "zaktualizowano",
        ]),
        (Label::NextReview, &[
            "następny przegląd",
        ]),
        (Label::Created, &[
            "utworzono",
        ]),
        (Label::Expires, &[
            "ważne do", "wygasa",
        ]),
        (Label::Starts, &[
            "ważne od",
        ]),
        (Label::Approver, &[
            "zatwierdził", "zatwierdziła", "zatwierdzający",
        ]),
        (Label::Signature, &[
            "podpis",
        ]),
        (Label::Rationale, &[
            "uzasadnienie",
        ]),
        (Label::Likelihood, &[
            "prawdopodobieństwo",
        ]),
        (Label::Impact, &[
            "wpływ", "skutek",
        ]),
        (Label::Severity, &[
            "waga", "poziom",
        ]),
        (Label::Mitigation, &[
            "ograniczenie ryzyka",
        ]),
        (Label::Cadence, &[
            "częstotliwość",
        ]),
        (Label::Decision, &[
            "decyzja", "zgoda",
        ]),
        (Label::Blocker, &[
            "zablokowane przez",
        ]),
        (Label::Priority, &[
            "priorytet",
        ]),
        (Label::Notes, &[
            "uwagi", "uwaga", "komentarz", "komentarze",
        ]),
    ],
    topics: &[
        (Topic::Legend, &[
            "legenda",
        ]),
        (Topic::Reference, &[
            "historia zmian",
        ]),
        (Topic::StopConditions, &[
            "kryteria zatrzymania",
        ]),
        (Topic::DefinitionOfDone, &[
            "kryteria akceptacji",
        ]),
        (Topic::SignOff, &[
            "zatwierdzenia", "podpisy", "akceptacje",
        ]),
        (Topic::Gate, &[
            "bramka", "bramki", "kryteria wydania", "kryteria wyjścia", "kryteria wdrożenia", "warunki wydania",
        ]),
        (Topic::Waivers, &[
            "odstępstwa", "odstępstwo",
        ]),
        (Topic::Deferrals, &[
            "odłożone",
        ]),
        (Topic::Drills, &[
            "ćwiczenia",
        ]),
        (Topic::Risks, &[
            "ryzyka",
        ]),
        (Topic::Checklist, &[
            "lista kontrolna",
        ]),
        (Topic::Procedure, &[
            "procedura",
        ]),
        (Topic::Tracks, &[
            "strumienie prac",
        ]),
    ],
    proof: Proof {
        in_force: &["aktywny", "obowiązujący", "obowiązuje"],
        result: &["wyniki", "wynik", "rezultat", "wniosek", "werdykt", "ocena", "opinia"],
        granted: &["zaakceptowan", "pozytywn", "zaliczon", "pomyśln"],
        refused: &["niezaliczon", "negatywn", "odrzucon", "odmow", "niepowodzeni", "nie zaliczon", "nie zaakceptowan", "niezgodn", "nieudan", "nie przeszed", "nie powiódł"],
        none: &["brak", "żadnych", "bez", "zero", "żadne", "nic"],
        whole: &["wszystkie", "wszystko", "kompletn", "zamknięt", "zakończon", "lista kontrolna", "każd"],
        equal: &["równe", "identyczn", "zgodne", "takie same", "taka sama", "tyle samo"],
        advice: &["zalec", "rekomend"],
        answering: &["odpowiedź", "reakcja"],
        attempt: &["próba", "przebieg", "runda"],
        finding: &["podatność", "podatności", "luka", "luki", "ustaleni", "test penetracyjny", "usterk"],
        version: &["wersja", "wersj"],
        skipped: &["pominię"],
        left_open: &["nie powiodło się", "nie powiódł się", "nie powiodła się", "nie udało się", "zakończyło się niepowodzeniem", "zakończył się niepowodzeniem", "trzeba powtórzyć", "należy powtórzyć", "do powtórzenia", "został przerwany", "została przerwana", "przerwano", "został odłożony", "przełożono", "odłożono", "odbędzie się"],
        failed: &["nieudane", "niezaliczone", "=niepowodzenia"],
        switched_on: &["włączone", "włączony", "włączona"],
        switched_off: &["wyłączone", "wyłączony", "wyłączona"],
        decide: &["decyz", "zdecyd", "dopuszcz", "postanow"],
        approve: &["zatwierdz", "zgod", "akcept", "podpis"],
        mail: ["od", "temat"],
        severities: [&["krytyczn", "blokując"], &["wysok"], &["średni"], &["nisk"]],
        between: &[("między", "a")],
        past: &["wcześniej", "poprzednio"],
    },
    plan: PLAN,
    standing: Standing {
        draft: &["szkic", "wersja robocza", "robocza", "wstępny", "wstępna", "wstępne"],
        void: &[
            "wycofany", "wycofana", "wycofano", "zastąpiony przez", "zastąpiona przez", "nieaktualny", "nieaktualna", "unieważniony", "unieważniona",
            "nieważny", "nieważna", "anulowany", "anulowana", "przestarzały", "przestarzała", "odwołany", "odwołana", "nie używać",
            "została zastąpiona", "został zastąpiony", "zostało zastąpione",
        ],
        sample: &["szablon", "przykład", "wzór"],
        release_labels: &["obiekt testów", "przedmiot testów", "przedmiot odbioru", "badana wersja", "wersja testowana", "wersja produktu", "wersja", "version", "wydanie", "testowana wersja", "release", "build", "kandydat"],
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
        apart: &["różne osoby"],
        since_change: &["po ostatniej zmianie", "od ostatniej zmiany"],
        blocking: &["blokuje", "blokują"],
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
            "nie odbędzie się", "odwołane",
            "wstrzymane", "wstrzymany", "wstrzymana", "zatrzymane", "zablokowane", "zablokowany", "odłożone", "przełożone", "przesunięte", "zawieszone",
            "odrzucone", "anulowane", "zamrożone", "niezatwierdzone", "nie zatwierdzone",
            "przesunięto", "przełożono",
        ],
        stops: &["nie wydawać", "nie wdrażać", "nie publikować", "nie uruchamiać", "blokuje wydanie", "blokuje wdrożenie", "no-go", "zakaz wdrożeń"],
        by_itself: &["przez ten dokument", "tym dokumentem", "niniejszym dokumentem"],
        own_status: &["status dokumentu", "stan dokumentu"],
        withdraws: &["zawieszenie", "zawiesza", "zawieszona", "zawieszono", "wycofuję", "wycofuje", "wycofana", "wycofano", "cofam", "cofa", "cofnięta", "cofnięto", "odwołuję", "odwołuje", "wycofała", "wycofał", "wycofujemy", "cofamy"],
        approvals: &["zgoda", "zgodę", "zatwierdzenie", "akceptacja", "akceptację", "podpis", "aprobata", "aprobatę", "zezwolenie"],
        over: &[
            "już nie", "zniesione", "zniesiono", "rozwiązane", "rozwiązany", "wznowione", "wznowiono", "zamknięte", "zamknięty", "zakończone",
            "odblokowane",
        ],
        until: &["do", "dopóki", "aż"],
        only_if: &["tylko jeśli", "tylko gdy"],
        rules: &["jeśli", "jeżeli", "gdy", "kiedy", "każdy", "każda", "każde", "zawsze", "powinno", "chyba że", "w piątki", "może"],
        ongoing: &["nierozpoczęta", "nie rozpoczęto", "trwa", "w toku", "aktywny", "otwarty", "nierozwiązany", "badane", "w trakcie"],
        incidents: &["incydent", "awaria", "przerwa"],
        reverts: &["revert", "cofnięto", "cofnięte", "wycofano", "wycofane"],
        next_release: &["następne wydanie", "następna wersja", "wydajemy", "przygotowujemy", "nadchodzące wydanie", "w przygotowaniu"],
        minutes: &["zamrożenie", "protokół", "spotkanie", "go/no-go", "mail", "e-mail", "decyzja", "wiadomość", "ogłoszenie", "status", "notatka", "komitet"],
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
    adverse: Adverse {
        not: &["nie", "nigdy", "nikt", "jeszcze nie", "już nie", "ani", "niemożliwe", "ledwo"],
        except: &["oprócz", "poza", "z wyjątkiem", "za wyjątkiem", "wyjąwszy", "pomijając", "wyłączając", "z wyłączeniem", "prócz"],
        contrast: &["ale", "jednak", "jednakże", "lecz", "chociaż", "choć", "mimo", "pomimo", "natomiast"],
        limit: &[
            "tylko", "jedynie", "wyłącznie", "częściowo", "częściowe", "częściowy", "częściowa", "w części", "w większości", "prawie", "niemal", "połowicznie",
            "do połowy", "na razie", "jak dotąd", "dotychczas", "tymczasowo", "tymczasowe", "tymczasowy", "lokalnie", "na stagingu", "na testowym", "ustnie",
            "w zasadzie", "niektóre", "reszta", "wciąż", "nadal",
            "na moim laptopie", "na moim komputerze", "na mojej maszynie", "na środowisku testowym", "w środowisku testowym", "ograniczone do", "ograniczony do", "ograniczona do", "dwie trzecie",
            "trzy czwarte", "połowa", "większość",
        ],
        future: &[
            "odbędzie się",
            "do powtórzenia", "trzeba powtórzyć", "należy powtórzyć",
            "jutro", "pojutrze", "w przyszłym tygodniu", "przyszłym tygodniu", "następnym tygodniu", "w przyszłym miesiącu", "przyszłym miesiącu",
            "następny sprint", "następnym sprincie", "wkrótce", "niedługo", "później", "będzie", "będą", "zostanie", "zostaną", "nastąpi", "do zrobienia",
            "do uzupełnienia", "do potwierdzenia", "do poprawy", "do poprawki", "do ustalenia", "do sprawdzenia", "do podpisania", "zaplanowano", "zaplanowane",
            "zaplanowany", "zaplanowana", "planowane", "planowany", "w toku", "w trakcie", "w przygotowaniu", "w realizacji", "do piątku", "do poniedziałku",
            "do końca", "po wydaniu", "po wdrożeniu", "rozpoczęto", "rozpoczęte",
            "w drodze", "trzeba jeszcze", "jeszcze trzeba",
        ],
        condition: &[
            "pod warunkiem", "warunkowo", "warunkowe", "warunkowy", "z zastrzeżeniem", "z zastrzeżeniami", "o ile", "jeśli", "jeżeli", "chyba że", "dopóki",
            "aż do", "gdy", "kiedy", "po spełnieniu", "zależy od", "zależne od", "oczekuje na", "oczekuje", "czeka na", "w oczekiwaniu", "wymaga", "wymagane",
            "potrzebne",
            "czekamy", "dopiero po",
        ],
        hedge: &[
            "prawdopodobnie", "przypuszczalnie", "może", "być może", "chyba", "podobno", "rzekomo", "najwyraźniej", "powinno", "powinien", "powinna", "powinny",
            "mogłoby", "wydaje się", "niejasne", "niepewne", "wątpliwe", "do wyjaśnienia", "zakładamy", "założono", "nieznane", "nieznany", "szacunkowo",
            "mniej więcej", "teoretycznie",
        ],
        trouble: &[
            "nie wystarczy", "nie wystarcza",
            "nieudan*", "nie powiodł*", "niepowodzeni*", "niezaliczon*", "zawiód*", "zawiodł*", "zablokowan*", "blokuj*", "blokad*", "brak", "brakuje",
            "brakując*", "nieobecn*", "zepsut*", "uszkodzon*", "otwart*", "ponownie otwart*", "odrzucon*", "odmow*", "odmów*", "wycofan*", "cofnięt*",
            "uchylon*", "anulowan*", "odwołan*", "przełożon*", "odłożon*", "odroczon*", "opóźnion*", "opóźnieni*", "spóźnion*", "po terminie", "przeterminowan*",
            "wygas*", "przestarzał*", "nierozwiązan*", "niekompletn*", "niedokończon*", "nieukończon*", "niezakończon*", "pozostał*", "zaległ*", "wstrzyman*",
            "zawieszon*", "zatrzyman*", "przerwan*", "porzucon*", "awari*", "padł*", "utracon*", "błędn*", "błąd", "niepoprawn*", "nieprawidłow*", "nieważn*",
            "niewystarczając*", "regresj*", "czerwon*", "żółt*", "szkic", "wersja robocza", "niepodpisan*", "nietestowan*", "nieprzetestowan*",
            "niezweryfikowan*", "niesprawdzon*", "niezatwierdzon*", "niegotow*", "niestabiln*", "pominięt*", "zignorowan*", "wyłączon*", "przekroczon*",
            "przekracza", "naruszen*", "narusza", "za woln*", "zbyt", "sprzeciw*", "skarg*", "przeciw", "niezgodn*",
            "zawiesiło się", "zawiesił się", "zawiesiła się", "utrata danych", "wyciek pamięci", "usterka w", "usterki w", "został jeden", "pozostał jeden",
            "zostało", "pozostało", "nie pasuje",
            "przesunięto", "przełożono",
        ],
    },
    harmless: &[
        "brak uwag", "brak zastrzeżeń", "brak błędów", "brak usterek", "brak odchyleń", "brak problemów", "nie trzeba",
        "nie tylko", "nie jest już potrzebne", "już niepotrzebne", "nie jest wymagane", "nie wymaga", "nie dotyczy", "nie przekracza", "nie przekroczono",
        "niczego nie brakuje", "nic nie brakuje", "jeśli potrzeba", "w razie potrzeby", "jeśli dotyczy", "otwarte oprogramowanie", "open source",
        "zgodnie z planem", "nie później niż", "nie więcej niż", "nie mniej niż", "bez wyjątku", "w razie awarii", "test awarii", "może być użyte",
    ],
    than: &["niż"],
    or: &["lub", "albo"],
    none: &["brak", "bez", "żaden", "żadna", "żadne", "żadnych", "zero", "nie ma", "wolne od", "nic"],
    wanted: &[
        "dowodu", "dowodów", "zgody", "akceptacji", "podpisu", "podpisów", "odpowiedzi", "potwierdzenia", "testu", "testów", "przeglądu", "raportu", "wyniku",
        "wyników", "kopii", "planu", "monitoringu", "dokumentacji", "archiwum", "czasu", "budżetu", "umowy", "decyzji", "pomiaru", "właściciela", "daty",
        "danych", "dostępu", "załączników", "tłumaczenia",
        "dziennika",
    ],
    faults: &[
        "problemu", "problemów", "problemy", "błędu", "błędów", "usterki", "usterek", "wady", "wad", "zastrzeżeń", "zastrzeżenia", "podatności", "ostrzeżeń",
        "ostrzeżenia", "warunków", "warunki", "ograniczeń", "ograniczenia", "wyjątków", "wyjątki", "odchyleń", "luk", "luki", "sprzeciwu", "sprzeciwów",
        "incydentów", "incydenty", "awarii", "regresji", "blokad", "blokerów", "bugów", "zaległości",
    ],
    matters: &[
        "uwag", "uwagi", "pytań", "ryzyka", "ryzyk", "alertów", "przerw", "przerwy", "strat", "utraty", "zmian", "skarg", "akcji", "wpływu", "opóźnień",
        "wątpliwości", "otwartych", "krytycznych",
    ],
    with: &["z", "ze", "kilka", "kilkoma", "znane", "znanymi", "drobne", "drobnymi", "pewne", "pewnymi", "nadal", "wciąż"],
    mended: &["naprawion*", "rozwiązan*", "zamknięt*", "usunięt*", "poprawion*", "zastąpion*", "wyjaśnion*", "uzupełnion*", "odnowion*", "przywrócon*", "dodan*"],
    passed: &[
        "zaliczon*", "przeszł*", "przeszedł", "powiodł*", "udan*", "zielon*", "ok", "w porządku", "działa", "zatwierdzon*", "gotow*", "ukończon*", "zakończon*",
        "spełnion*", "sprawdzon*", "pomyślnie", "wykonan*", "zrobion*",
    ],
    again: &["potem", "następnie", "teraz", "ponownie", "powtórzon*", "drug*", "po poprawce", "ostatecznie", "obecnie"],
    particles: &[
        "w", "we", "na", "z", "ze", "do", "od", "dla", "przez", "przy", "po", "pod", "nad", "za", "o", "u", "według", "zgodnie", "podczas", "oraz", "i", "zob",
        "jest", "są", "był", "była", "było", "były", "został", "została", "zostało", "wszystkie", "obie", "to", "ten", "ta", "się",
    ],
    past: &["wczoraj", "dziś", "dzisiaj", "w zeszłym tygodniu", "zeszłym tygodniu", "w ubiegłym tygodniu", "w zeszłym miesiącu", "już", "niedawno", "rano"],
    parts: &["ue", "pilotaż", "testowe", "testowym", "wewnętrznie", "próbka", "jeden region"],
    deadline: &["do", "przed", "najpóźniej"],
    since: &["od"],
    checks: &["czy możesz", "czy możecie", "czy masz", "czy macie", "sprawdzić czy", "potwierdzić że"],
    promised: &["będzie", "będą", "zostanie", "zostaną", "trzeba jeszcze", "do zrobienia"],
    set_aside: &["usunię*", "usuwa*", "zarchiwiz*", "zastąpion*", "wykluczon*", "ignorowan*", "przestarzał*"],
    to_make: &["do utworzenia", "do napisania"],
};

/// What gates and their lists are called.
#[rustfmt::skip]
pub static GATE: GateWords = GateWords {
    code: "pl",
    spaceless: false,
    acts: &["wydani*", "wdrożeni*", "produkcj*", "uruchomieni*", "gotowoś*", "publikacj*", "live", "wydanie*", "start"],
    lists: &["lista*", "kontroln*", "gotowoś*", "zatwierdzen*", "checklist*", "przegląd*", "akceptacj*", "status", "bramk*", "decyzj*", "kryteri*", "protokoł*"],
    changes: &["zmiana"],
    moves: &["migracj*", "aktualizacj*", "przełączeni*"],
    small: &["do", "na", "i", "przed", "dla", "go", "live"],
    generic: &["każde*", "nowe*", "szablon", "procedura", "instrukcja"],
    ifs: &["jeśli"],
    levels: &["wymagane", "wymagany", "zalecane", "zalecany", "opcjonalne", "opcjonalny", "obowiązkowe"],
    papers: &["informacje", "notatki", "plan", "harmonogram", "raport", "przewodnik", "podsumowanie", "instrukcja"],
    rules: &["razie", "jeśli", "jeżeli", "gdy", "kiedy", "każdy", "każda", "zawsze", "musi", "muszą"],
    earliest: &["najwcześniej", "nie wcześniej"],
    freezes: &["zamrożeni"],
    frozen_before: &[],
    have: &["został", "została", "zostało", "wyraził", "wyraziła"],
    signs: &[
        "liczy się", "liczą się",
        "zatwierdzone", "zatwierdzono", "gotowe", "gotowy", "wydać", "wdrożyć", "wdrażać", "publikować", "zakończone", "przetestowane", "podpisane",
        "wydanie", "wdrożenie", "wersji",
    ],
    consent: &["uruchamiamy", "wdrażamy", "ruszamy", "startujemy", "podpisan*", "dopuszczon*", "zgoda", "udzielon*", "zatwierdzon*", "wyrażon*"],
    answers: &["odpowiedź", "głos"],
    aside: &["później", "opcjonalne", "wycofanie", "rollback"],
    afterwards: &["po"],
    shown: &["szablon", "historia", "przykład"],
    demands: &["musi", "muszą", "wymaga", "wymagane"],
    ours: &["my"],
    asks: &["proszę", "prosimy"],
    by_whom: &["przez", "imię", "nazwisko"],
    told: &["scenariusz", "agenda", "kontakty", "kontekst", "uczestnicy"],
    in_operation: &["w ciągu # po", "w ciągu # od uruchomienia"],
    reasons: &["uzasadnienie", "powody"],
    guides: &["instrukcja"],
    conditions: &["kryteri*", "warun*", "wymagani*"],
    checks: &[],
    expected: &["akceptacji"],
    stopping: &["zatrzyman*", "przerwan*", "odwołan*", "wstrzyman*", "uniemożliw*"],
    affirmed: &["otwier*", "uruchamia*", "startuj*", "wdraża*", "publikuj*", "rozpoczyna*", "przełącza*", "zatwierdza*"],
    before: &["przed", "dopóki", "wymagane"],
    held: &["uruchomiono", "wystąpił", "osiągnięto", "przekroczono", "tak"],
};

#[rustfmt::skip]
pub static POLARITY: Polarity = Polarity {
    spaceless: false,
    compounds: false,
    open: &[
        "otwart", "nierozwiązan", "zaległ", "pozostał", "blokując", "nieudan", "pominięt", "brakując", "oczekując", "przeterminowan",
        "utracon",
    ],
    severe: &["znan", "krytyczn", "poważn", "wysok", "duż", "now", "bezpieczeńst"],
    bad: &[
        "błąd", "błęd", "usterk", "defekt", "awari", "incydent", "podatnoś", "bloker", "utrata danych", "utrat danych", "problem",
        "odchyleni", "niezgodnoś", "ryzyk", "regresj", "luk", "zastrzeże", "uwag krytyczn",
        "skarg", "zagrożeni",
    ],
    held: &["udokumentowan", "przejrzan", "zarejestrowan", "przypisan", "plan", "lista", "proces", "rejestr"],
    neutral: &[
        "zmian", "wpływ", "migracj", "przestój", "zależnoś", "ograniczeni", "wyjąt", "koszt", "uwag", "komentarz", "pytani",
    ],
    yes: &["tak", "jest", "są", "istnieje", "istnieją", "prawda"],
    none: &["nie", "brak", "żaden", "żadne", "żadnych", "zero", "nic", "bez", "nie ma"],
    pending: &["jeszcze nie", "do zrobienia", "pozostaje do", "pozostało do", "wciąż nie", "nadal nie", "oczekuje na"],
    left: &[
        "otwarte", "następny krok", "następne kroki", "pozostało", "blokery", "zablokowane przez", "do zrobienia", "brakuje", "otwarte punkty",
        "kolejne kroki",
    ],
    confirms: &[
        "zweryfikowan", "zweryfikowano", "przetestowan", "przetestowano", "zatwierdzon", "zatwierdzono", "sprawdzon", "sprawdzono",
        "zweryfikował", "przetestował", "zatwierdził", "sprawdził", "potwierdzono",
    ],
    refused: &[
        "odrzucon", "odmówion", "wycofan", "cofnięt", "unieważnion", "anulowan", "wnioskowan", "proponowan", "propozycj", "szkic",
        "wygasł", "poprzedni", "historia", "niezatwierdzon", "jeszcze nie", "archiwum",
    ],
    asker: &["wnioskodawca", "wnioskujący", "zaproponował", "autor", "zgłaszający"],
    away: &["urlop", "chory", "chora", "nieobecn", "wstrzymał się", "wstrzymała się"],
    measured: &[
        "zmierzon", "zmierzono", "rzeczywist", "aktualn", "zaobserwowan", "wartość", "osiągnięt", "znaleziono", "wynik pomiaru",
        "obecny", "obecnie", "obecna wartość", "zmierzone",
    ],
    ceiling: &["limit", "maksimum", "maks", "dozwolon", "dopuszczaln"],
    floor: &["minimum", "min", "wymagan"],
    more: &["dostępność", "pokrycie", "przepustowość"],
    less: &["błęd", "czas odpowiedzi", "opóźnieni", "czas", "utrat", "awari"],
    people: &["odpowiedz", "obecni", "uczestni", "prowadz", "kierown"],
    goals: &["wymagany", "oczekiwany", "docelowy", "planowany", "cel"],
    instead: &["zamiast"],
    unwritten: &["do uzupełnienia", "do wypełnienia", "do zrobienia", "do napisania"],
    compare_before: &[("dopuszczalne", "<="), ("dopuszczalny", "<="), ("dopuszczalna", "<="), ("limit", "<="), ("wymagane", ">="), ("wymagany", ">="), 
        ("co najwyżej", "<="), ("maksymalnie", "<="), ("nie więcej niż", "<="), ("do", "<="), ("mniej niż", "<"), ("poniżej", "<"),
        ("co najmniej", ">="), ("minimum", ">="), ("nie mniej niż", ">="), ("więcej niż", ">"), ("powyżej", ">"), ("w ciągu", "<="), ("mniejsze niż", "<"), ("najwyżej", "<="), ("przynajmniej", ">="),
    ],
    compare_after: &[("lub mniej", "<="), ("lub więcej", ">=")],
    rates: &[("na sekundę", "rps"), ("na minutę", "rpm"), ("żądań na sekundę", "rps"), ("żądań na minutę", "rpm")],
    units: &[
        ("sekund", "s"), ("minut", "min"), ("godzin", "h"), ("godziny", "h"), ("godz", "h"), ("dni", "d"), ("dzień", "d"),
        ("tydzień", "w"), ("tygodni", "w"), ("miesiąc", "mo"), ("rok", "y"), ("lat", "y"), ("procent", "%"),
    ],
    numbers: &[
        "zero", "jeden", "dwa", "trzy", "cztery", "pięć", "sześć", "siedem", "osiem", "dziewięć", "dziesięć", "jedenaście",
        "dwanaście",
    ],
    asked: &["dopuszczalne", "dopuszczalny", "dopuszczalna", "wymagane", "wymagany", "wymagana"],
    lasting: &["przez", "od"],
    past: &["było", "wcześniej", "poprzednio", "cel", "limit", "ostatni", "ostatnie"],
    links: &["w", "we", "z", "ze", "dla", "na", "po", "od", "do", "przy", "i", "lub", "o"],
    traits: &[
        "wymagane", "obowiązkowe", "opcjonalne", "zautomatyzowane", "automatyczne", "ręczne", "dotyczy", "potrzebne", "blokujące",
        "krytyczne", "nowe", "zmienione", "priorytet", "typ", "kategoria", "faza", "środowisko", "waga", "wysiłek", "poziom", "ryzyko",
        "wpływ",
    ],
};
