//! Polish.

use super::polarity::Polarity;
use super::{Adverse, Language};

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
};

#[rustfmt::skip]
pub static POLARITY: Polarity = Polarity {
    spaceless: false,
    compounds: false,
    open: &[
        "otwart", "nierozwiązan", "zaległ", "pozostał", "blokując", "nieudan", "pominięt", "brakując", "oczekując", "przeterminowan",
    ],
    severe: &["znan", "krytyczn", "poważn", "wysok", "duż", "now", "bezpieczeńst"],
    bad: &[
        "błąd", "błęd", "usterk", "defekt", "awari", "incydent", "podatnoś", "bloker", "utrata danych", "utrat danych", "problem",
        "odchyleni", "niezgodnoś", "ryzyk", "regresj", "luk", "zastrzeże", "uwag krytyczn",
    ],
    held: &["udokumentowan", "przejrzan", "zarejestrowan", "przypisan", "plan", "lista", "proces", "rejestr"],
    neutral: &[
        "zmian", "wpływ", "migracj", "przestój", "zależnoś", "ograniczeni", "wyjąt", "koszt", "uwag", "komentarz", "pytani",
    ],
    yes: &["tak", "jest", "są", "istnieje", "istnieją", "prawda"],
    none: &["nie", "brak", "żaden", "żadne", "żadnych", "zero", "nic", "bez", "nie ma"],
    pending: &["jeszcze nie", "do zrobienia", "pozostaje do", "pozostało do", "wciąż nie", "nadal nie", "oczekuje na"],
    left: &[
        "następny krok", "następne kroki", "pozostało", "blokery", "zablokowane przez", "do zrobienia", "brakuje", "otwarte punkty",
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
    ],
    ceiling: &["limit", "maksimum", "maks", "dozwolon", "dopuszczaln"],
    floor: &["minimum", "min", "wymagan"],
    more: &["dostępność", "pokrycie", "przepustowość"],
    less: &["błęd", "czas odpowiedzi", "opóźnieni", "czas", "utrat", "awari"],
    compare_before: &[
        ("co najwyżej", "<="), ("maksymalnie", "<="), ("nie więcej niż", "<="), ("do", "<="), ("mniej niż", "<"), ("poniżej", "<"),
        ("co najmniej", ">="), ("minimum", ">="), ("nie mniej niż", ">="), ("więcej niż", ">"), ("powyżej", ">"), ("w ciągu", "<="),
    ],
    compare_after: &[("lub mniej", "<="), ("lub więcej", ">=")],
    units: &[
        ("sekund", "s"), ("minut", "min"), ("godzin", "h"), ("godziny", "h"), ("godz", "h"), ("dni", "d"), ("dzień", "d"),
        ("tydzień", "w"), ("tygodni", "w"), ("miesiąc", "mo"), ("rok", "y"), ("lat", "y"), ("procent", "%"),
    ],
    numbers: &[
        "zero", "jeden", "dwa", "trzy", "cztery", "pięć", "sześć", "siedem", "osiem", "dziewięć", "dziesięć", "jedenaście",
        "dwanaście",
    ],
    lasting: &["przez", "od"],
    past: &["było", "wcześniej", "poprzednio", "cel", "limit", "ostatni", "ostatnie"],
    links: &["w", "we", "z", "ze", "dla", "na", "po", "od", "do", "przy", "i", "lub", "o"],
    traits: &[
        "wymagane", "obowiązkowe", "opcjonalne", "zautomatyzowane", "automatyczne", "ręczne", "dotyczy", "potrzebne", "blokujące",
        "krytyczne", "nowe", "zmienione", "priorytet", "typ", "kategoria", "faza", "środowisko", "waga", "wysiłek", "poziom", "ryzyko",
        "wpływ",
    ],
};
