//! The words of Polish.

use super::{Adverse, Language, Proof};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "pl",
    spaceless: false,
    statuses: &[],
    labels: &[],
    topics: &[],
    proof: Proof {
        result: &["wynik", "rezultat", "wniosek", "werdykt", "ocena", "opinia"],
        granted: &["zaakceptowan", "pozytywn", "zaliczon", "pomyśln"],
        refused: &["niezaliczon", "negatywn", "odrzucon", "odmow", "niepowodzeni", "nie zaliczon", "nie zaakceptowan", "niezgodn", "nieudan", "nie przeszed", "nie powiódł"],
        none: &["brak", "żadnych", "bez", "zero", "żadne"],
        whole: &["wszystkie", "wszystko", "kompletn", "zamknięt", "zakończon", "lista kontrolna"],
        equal: &["równe", "identyczn", "zgodne", "takie same"],
        attempt: &["próba", "przebieg", "runda"],
        finding: &["podatność", "podatności", "luka", "luki", "ustaleni", "test penetracyjny", "usterk"],
        version: &["wersja", "wersj"],
        approve: &["zatwierdz", "zgod", "akcept", "podpis"],
        mail: ["od", "temat"],
        severities: [&["krytyczn", "blokując"], &["wysok"], &["średni"], &["nisk"]],
        bounds: [&["poniżej", "mniej niż", "mniejsze niż"], &["najwyżej", "maksymalnie", "do", "nie więcej niż"], &["powyżej", "więcej niż"], &["co najmniej", "minimum", "przynajmniej"]],
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
