//! Questions: whether a yes or a no is the good answer to one.
//!
//! `Any unresolved data loss?` asks for something bad, `Have all defects been fixed?` for something good, and `Do stations have to
//! change how they work?` for what may well not be so. What a question asks for is known by its words: a word of trouble that
//! nothing in it settles or denies is bad, above all where the question asks whether there is any (*are there*, *gibt es*, *¿quedan?*).
//! Where nobody can tell, neither answer says anything.

use super::weights::without_weights;
use super::{POLARITIES, names_ill};
use crate::base::text::{fold, padded, words as words_of};
use crate::records::Status;
use crate::records::values::measure;
use crate::records::words::own::languages_of;
use crate::records::words::tail::objection;
use crate::records::words::{Class, Language, Vocabulary};

/// What a question asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Something bad: no is good news.
    Bad,
    /// Something good: no is bad news.
    Good,
    /// Something that may be or not: no is good news, yes is none.
    Optional,
    /// It speaks of trouble, and nobody can tell in which way.
    Unclear,
    /// For somebody with a duty: names are good news.
    Named,
    /// It holds no word that tells.
    Untold,
}

/// What a question asks for, by its words; without its mark.
pub fn asked(question: &str, words: &Vocabulary) -> Asked {
    let question = without_number(question).trim_matches(['¿', '?', '？', ' ']);
    let folded = without_denied_trouble(&without_compounds(&fold(question)));
    let said = Said::of(&folded, &folded, words);
    let is_bad = said.is_ill || said.is_lacking || said.troubles && (said.is_strong || said.exists);

    if said.asks_for_good(&folded, words) {
        Asked::Good
    } else if said.is_denied || said.is_settled && !said.is_ill {
        said.settled_or_unclear()
    } else if is_bad {
        Asked::Bad
    } else if said.troubles || said.objects {
        Asked::Unclear
    } else if asks_for_duty(&folded) {
        Asked::Named
    } else if is_optional(&folded) {
        Asked::Optional
    } else if is_wanted(&folded) {
        Asked::Good
    } else {
        Asked::Untold
    }
}

/// A question without its number: `Q2. Are there …`, `3) Is there …`.
fn without_number(question: &str) -> &str {
    let is_number = |first: &str| {
        let bare = first.trim_matches(['.', ')', ':', '*', '(']);
        let digits = bare.trim_start_matches(char::is_alphabetic);
        first != bare
            && bare.len() <= 4
            && !digits.is_empty()
            && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    let trimmed = question.trim_start();
    let numbered = trimmed
        .split_once(' ')
        .filter(|(first, _)| is_number(first));
    numbered.map_or(trimmed, |(_, rest)| rest)
}

/// What the words of a question say.
struct Said {
    /// It names something bad by its form.
    is_ill: bool,
    /// It asks whether something is left without what it should have.
    is_lacking: bool,
    /// It holds a word of trouble.
    troubles: bool,
    /// A word in it takes claims back.
    objects: bool,
    /// A word of trouble is a state or an act, and no thing.
    is_strong: bool,
    /// It asks whether there is any.
    exists: bool,
    /// It holds a word for done.
    is_settled: bool,
    /// It asks for all of something.
    is_whole: bool,
    /// It holds a word that denies.
    is_denied: bool,
}

impl Said {
    fn of(question: &str, folded: &str, words: &Vocabulary) -> Self {
        let languages = languages_of(folded);
        let any = |test: &dyn Fn(&Language) -> bool| languages.iter().any(|one| test(one));
        let is_unresolved = is_unresolved(folded);
        Said {
            is_ill: names_ill(question).is_some(),
            is_lacking: is_lacking(folded, &languages),
            troubles: is_unresolved || troubles(folded, &languages),
            objects: objection(question).is_some(),
            is_strong: is_unresolved || any(&|one| is_strong(folded, one)),
            exists: leads(folded, EXISTENCE, SPACELESS_EXISTENCE),
            is_settled: any(&|one| is_settled(folded, words, one)),
            is_whole: any(&|one| is_whole(folded, one)),
            is_denied: any(&|one| is_denied(folded, one)),
        }
    }

    /// Does it ask for something good, whatever trouble it names: for all of something, for control, for a response or for a value?
    fn asks_for_good(&self, folded: &str, words: &Vocabulary) -> bool {
        let asks_for_all = self.is_whole && (self.is_settled || !self.troubles);
        let asks = || {
            asks_for_all
                || asks_for_control(folded)
                || asks_for_response(folded, words)
                || !self.exists && !self.is_strong && asks_for_resilience(folded)
        };
        !self.is_denied && asks() || self.asks_for_value(folded)
    }

    /// `Are sessions at 99.5 % or better?`: it asks for a value that keeps a bound, and speaks of nothing bad.
    fn asks_for_value(&self, folded: &str) -> bool {
        let quantities = measure::quantities(folded);
        let is_bound = quantities.iter().any(|quantity| quantity.bound.is_some());
        is_bound && !self.troubles && !self.is_ill && !self.is_denied && !self.exists
    }

    /// Words for done make a question one for something good, unless it speaks of trouble as well.
    fn settled_or_unclear(&self) -> Asked {
        if self.troubles || self.is_ill || self.is_denied || self.is_lacking {
            Asked::Unclear
        } else {
            Asked::Good
        }
    }
}

/// How questions begin that ask whether there is any of something, in every language.
#[rustfmt::skip]
const EXISTENCE: &[&str] = &[
    "any", "are there", "is there", "were there", "was there", "have there", "has there", "do any", "did any", "does any", "are any", "is any",
    "have any", "has any", "do we have any", "do you know of any", "did anything", "does anything", "is anything", "were any",
    "gibt es", "gab es", "bestehen", "besteht", "bestanden", "existieren", "verbleiben", "verbleibt", "traten", "trat", "liegen", "sind noch", "ist noch",
    "y a-t-il", "existe-t-il", "existent-ils", "reste-t-il", "restent-ils", "subsiste-t-il", "a-t-on constaté", "des", "reste-t-on",
    "hay", "hubo", "había", "quedan", "queda", "existen", "existe", "se detectaron", "se han detectado",
    "há", "houve", "existem", "restam", "resta", "ficaram", "ficou", "sobraram",
    "ci sono", "c'è", "c'è stato", "ci sono stati", "ci sono state", "esistono", "restano", "resta", "rimangono", "sono rimasti", "sono rimaste",
    "zijn er", "is er", "waren er", "was er", "bestaan er", "blijven er", "staan er", "resten er",
    "czy są", "czy istnieją", "czy istnieje", "czy występują", "czy wystąpiły", "czy pozostały", "czy były", "czy mamy",
    "finns det", "fanns det", "finns", "återstår", "kvarstår", "har det", "uppstod",
    "er det", "finnes det", "finnes", "var det", "gjenstår", "oppstod",
    "есть ли", "остались ли", "имеются ли", "были ли", "существуют ли", "остаются ли", "остались",
];

/// Beginnings of questions that ask whether something is left as it should not be.
#[rustfmt::skip]
const REMAINS: &[&str] = &[
    "any", "are any", "do any", "are there any", "are there", "bleiben", "sind noch", "gibt es noch", "reste-t-il", "restent-ils", "quedan", "queda",
    "ficaram", "ficou", "restam", "restano", "rimangono", "ci sono ancora", "blijven er", "zijn er nog", "czy pozostały", "czy pozostają", "återstår",
    "finns det", "gjenstår", "er det", "остались ли", "есть ли",
];

/// The same in languages without spaces, where they stand anywhere.
#[rustfmt::skip]
const SPACELESS_EXISTENCE: &[&str] = &[
    "ありますか", "あるか", "ありませんか", "残って", "発生しま", "是否有", "是否存在", "是否仍有", "有无", "有没有", "还有", "있습니까", "있는가", "있나요", "남아",
];

/// That something is without what it should have.
const LACKS: &[&str] = &[
    "without", "lacking", "ohne", "sans", "sin", "sem", "senza", "zonder", "bez", "utan", "uten",
    "без",
];

/// `Depots without a trained deputy`: does a name say of something that it is without what it should have?
pub fn names_lack(name: &str) -> bool {
    let folded = fold(name);
    words_of(&folded).skip(1).any(|word| LACKS.contains(&word))
}

/// How questions begin that ask for somebody.
#[rustfmt::skip]
const WHO: &[&str] = &["who", "wer", "qui", "quién", "quiénes", "quem", "chi", "wie", "kto", "vem", "hvem", "кто", "誰が", "谁", "누가"];

/// What somebody is asked for to do: to be on call, to own, to decide.
#[rustfmt::skip]
const DUTIES: &[&str] = &[
    "on call", "on-call", "on duty", "pager", "paged", "responsible", "accountable", "owner", "owns", "answers", "bereitschaft", "rufbereitschaft", "verantwortlich",
    "astreinte", "responsable", "guardia", "plantão", "responsável", "reperibile", "reperibilità", "responsabile", "piket", "verantwoordelijk", "dyżur",
    "dyżurze", "odpowiada", "jour", "ansvarig", "beredskap", "vakt", "ansvarlig", "дежурит", "дежурный", "отвечает", "当直", "担当", "责任", "值班", "负责",
    "당직", "담당",
];

/// `Who is on call?`
fn asks_for_duty(folded: &str) -> bool {
    let spaced = padded(folded);
    let holds = |duty: &&str| {
        spaced.contains(&format!(" {duty} ")) || !duty.is_ascii() && folded.contains(*duty)
    };
    leads(folded, WHO, WHO) && DUTIES.iter().any(holds)
}

/// Verbs for what a release may do or not.
#[rustfmt::skip]
const CHANGES: &[&str] = &[
    "change", "changes", "ändern", "ändert", "changer", "change-t-il", "changent", "modifier", "cambiar", "cambia", "cambian", "mudar", "muda", "alterar",
    "altera", "cambiare", "cambiano", "modificare", "wijzigen", "wijzigt", "veranderen", "verandert", "zmienić", "zmienia", "zmieniają", "ändra", "ändras",
    "endre", "endres", "изменить", "меняется", "меняются", "изменится", "変わりますか", "変更が必要", "改变", "변경이 필요", "바뀌",
];

/// Does a folded question begin with one of these, or hold one of those that stand anywhere?
fn leads(folded: &str, begins: &[&str], anywhere: &[&str]) -> bool {
    let begins_with = |lead: &&str| {
        let rest = folded.strip_prefix(*lead);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ',']))
    };
    begins.iter().any(begins_with) || anywhere.iter().any(|lead| folded.contains(lead))
}

/// Does a folded text hold a word of a list, whole where its language writes spaces?
fn holds(folded: &str, list: &[&str], language: &Language) -> bool {
    first_of(folded, list, language).is_some()
}

/// The first word of a list that a folded text holds.
fn first_of<'a>(folded: &str, list: &[&'a str], language: &Language) -> Option<&'a str> {
    let spaced = padded(folded);
    let stands = |word: &&&str| {
        if language.spaceless {
            folded.contains(**word)
        } else if let Some(stem) = word.strip_suffix('*') {
            spaced.contains(&format!(" {stem}"))
        } else {
            spaced.contains(&format!(" {word} "))
        }
    };
    list.iter().find(stands).copied()
}

fn names_trouble(folded: &str, language: &Language) -> bool {
    let bare = without_harmless(folded, language);
    let is_asked = leads(folded, EXISTENCE, &[]);
    let bare = if is_asked {
        bare
    } else {
        without_weights(&bare, language)
    };
    holds(&bare, language.faults, language) || holds(&bare, language.adverse.trouble, language)
}

/// Is a word of trouble a state or an act (*lost*, *refuses*), rather than a thing (*incident*) or a word of many uses (*open*)?
fn is_strong(folded: &str, language: &Language) -> bool {
    let bare = without_harmless(folded, language);
    let all = language.adverse.trouble.iter().copied();
    let strong: Vec<&str> = all.filter(|word| !is_common(word, language)).collect();
    holds(&bare, &strong, language)
}

fn is_common(word: &str, language: &Language) -> bool {
    let is_thing = super::names_ill(word).is_some() || language.faults.contains(&word);
    is_thing || COMMON.contains(&word)
}

/// Words of trouble that stand in questions for something good as often.
#[rustfmt::skip]
const COMMON: &[&str] = &[
    "open", "hold", "on hold", "down", "red", "yellow", "amber", "draft", "critical", "remaining", "remains", "skip", "ignored", "disabled",
    "offen", "offene", "offener", "offenes", "offenen", "rot", "gelb", "entwurf", "ouvert", "ouverte", "ouverts", "ouvertes", "abierto", "abierta",
    "abiertos", "abiertas", "aberto", "aberta", "abertos", "abertas", "aperto", "aperta", "aperti", "aperte", "otwarte", "otwarty", "otwarta", "öppen",
    "öppet", "öppna", "åpen", "åpent", "åpne", "открыт", "открыто", "открыты",
];

/// How questions begin that ask whether something can be done.
#[rustfmt::skip]
const ABILITY: &[&str] = &[
    "can", "could", "kann", "können", "lässt sich", "lassen sich", "peut-on", "peut", "est-il possible", "se puede", "puede", "es posible", "pode-se", "pode",
    "é possível", "si può", "può", "è possibile", "kan", "kunnen", "czy można", "czy da się", "går det att", "можно ли", "может ли",
];

/// What somebody wants to be able to do to a release: to stop it, to switch it off, to take it back.
#[rustfmt::skip]
const CONTROLS: &[&str] = &[
    "switched off", "turned off", "disabled", "stopped", "paused", "halted", "interrupted", "rolled back", "reverted", "revoked", "withdrawn",
    "abgeschaltet", "ausgeschaltet", "deaktiviert", "angehalten", "gestoppt", "pausiert", "unterbrochen", "zurückgerollt", "zurückgenommen",
    "désactivé", "désactivée", "arrêté", "arrêtée", "interrompu", "interrompue", "desactivar", "desactivado", "detener", "detenido", "revertir", "desativar",
    "desativado", "interromper", "interrompido", "reverter", "disattivare", "disattivato", "fermare", "fermato", "uitgeschakeld", "uitgezet", "gestopt",
    "teruggedraaid", "wyłączyć", "zatrzymać", "cofnąć", "stängas av", "stoppas", "rullas tillbaka", "slås av", "stoppes", "rulles tilbake", "отключить",
    "остановить", "откатить", "停止でき", "切り戻せ", "无法关闭", "能否关闭", "能否回退", "可以回退", "중단할 수 있", "되돌릴 수 있",
];

/// `Can the feature be switched off?`
fn asks_for_control(folded: &str) -> bool {
    let spaced = padded(folded);
    let holds = |word: &&str| {
        spaced.contains(&format!(" {word} ")) || !word.is_ascii() && folded.contains(*word)
    };
    leads(folded, ABILITY, &["でき", "能否", "可以", "수 있"]) && CONTROLS.iter().any(holds)
}

/// Verbs for getting over something bad.
#[rustfmt::skip]
const WITHSTANDS: &[&str] = &[
    "survive", "survives", "tolerate", "tolerates", "withstand", "withstands", "übersteht", "überlebt", "verkraftet", "survit", "résiste", "supporte",
    "sobrevive", "soporta", "tolera", "resiste", "suporta", "sopravvive", "sopporta", "tollera", "overleeft", "doorstaat", "verdraagt", "przetrwa",
    "wytrzyma", "överlever", "tål", "overlever", "tåler", "переживёт", "выдержит", "выдерживает",
];

/// What was done on purpose, at the end of a question.
#[rustfmt::skip]
const TRIED: &[&str] = &[
    "tested", "rehearsed", "exercised", "simulated", "practised", "geübt", "geprobt", "getestet", "erprobt", "simuliert", "testé", "testée", "répété",
    "répétée", "simulé", "simulée", "probado", "probada", "ensayado", "ensayada", "simulado", "simulada", "testado", "testada", "ensaiado", "ensaiada",
    "provato", "provata", "simulato", "simulata", "getest", "geoefend", "przetestowano", "przećwiczono", "testats", "övats", "testet", "øvd", "проверен",
    "проверена", "отработан", "отработана",
];

/// Is a folded word one for having been tried on purpose: `tested`, `geprobt`?
pub fn is_tried(word: &str) -> bool {
    TRIED.contains(&word)
}

/// What begins a clause of its own, or takes success away.
#[rustfmt::skip]
const CLAUSES: &[&str] = &[
    "when", "while", "if", "as", "after", "without", "before", "als", "wenn", "nachdem", "ohne", "quand", "lorsque", "sans", "cuando", "sin", "quando",
    "sem", "senza", "toen", "terwijl", "zonder", "gdy", "kiedy", "bez", "när", "utan", "når", "uten", "когда", "без",
];

/// `Does it survive the loss of a zone?`, `Was a failure of the mains rehearsed?`: is trouble named only as what is got over, or tried on
/// purpose? Not where something fails, and not in two clauses.
fn asks_for_resilience(folded: &str) -> bool {
    let said: Vec<&str> = words_of(folded).collect();
    let is_simple = !said.iter().any(|word| CLAUSES.contains(word));
    let is_tried = said.last().is_some_and(|last| TRIED.contains(last));
    let verb = said.iter().position(|word| WITHSTANDS.contains(word));
    let is_got_over = verb.is_some_and(|at| {
        let subject = said[..at].join(" ");
        !troubles(&subject, &languages_of(&subject))
    });
    is_simple && (is_tried || is_got_over)
}

/// Prepositions before the trouble that a response is for: `alerts for failed jobs`, `a plan against data loss`.
#[rustfmt::skip]
const FOR: &[&str] = &[
    "for", "against", "about", "für", "gegen", "pour", "contre", "para", "contra", "per", "contro", "voor", "tegen", "dla", "przeciw", "för", "mot", "для", "от",
];

/// `Are there alerts for failed jobs?`: is something asked for that a release wants to have, and trouble named only as what it is there for?
fn asks_for_response(folded: &str, words: &Vocabulary) -> bool {
    let said: Vec<&str> = folded.split(' ').collect();
    let Some(at) = said.iter().position(|word| FOR.contains(word)) else {
        return false;
    };
    let head = said[..at].join(" ");
    let of_head = Said::of(&head, &head, words);
    // `Are dashboards for errors missing?`
    let last = said.last().copied().unwrap_or("");
    let names_lack =
        |one: &&Language| holds(last, one.adverse.trouble, one) && !one.faults.contains(&last);
    let is_missing = !leads(folded, EXISTENCE, &[]) && languages_of(last).iter().any(names_lack);
    !is_missing && is_wanted(&head) && !of_head.troubles && !of_head.is_ill && !of_head.is_denied
}

/// A folded text without words that deny their own trouble: `crash-free`, `non-régression`.
fn without_compounds(folded: &str) -> String {
    const DENYING_ENDS: [&str; 3] = ["-free", "-frei", "-less"];
    let denies =
        |word: &str| word.starts_with("non-") || DENYING_ENDS.iter().any(|end| word.ends_with(end));
    let kept: Vec<&str> = folded.split(' ').filter(|word| !denies(word)).collect();
    kept.join(" ")
}

/// How questions say that something is without what follows.
#[rustfmt::skip]
const FREE: &[&str] = &[
    "free of", "free from", "frei von", "exempt de", "exempte de", "libre de", "libres de", "livre de", "isento de", "isenta de", "privo di", "priva di",
    "esente da", "vrij van", "fri från", "fri för", "fri for", "wolny od", "wolna od", "wolne od", "свободен от", "свободна от",
];

/// `Is the day free of freezes?`: a folded question without the trouble that it denies; what denies nothing bad stays, and so does what
/// asks a second time.
fn without_denied_trouble(folded: &str) -> String {
    let places = FREE
        .iter()
        .filter_map(|free| folded.find(&format!(" {free} ")));
    let Some(at) = places.min() else {
        return folded.to_owned();
    };
    let denied = &folded[at..];
    let asks_again = EXISTENCE
        .iter()
        .any(|lead| padded(denied).contains(&format!(" {lead} ")));
    let is_trouble = troubles(denied, &languages_of(denied));
    if is_trouble && !asks_again {
        folded[..at].to_owned()
    } else {
        folded.to_owned()
    }
}

/// A folded text without the phrases that hold a word of trouble and mean none.
fn without_harmless(folded: &str, language: &Language) -> String {
    let mut kept = padded(folded);
    for phrase in language.harmless {
        if kept.contains(phrase) && (language.spaceless || !phrase.ends_with('*')) {
            kept = if language.spaceless {
                kept.replace(phrase, "")
            } else {
                kept.replace(&format!(" {phrase} "), " ")
            };
        }
    }
    kept.trim().to_owned()
}

/// Does a question ask whether something changes, or for what may well be absent?
fn is_optional(folded: &str) -> bool {
    let mut languages = languages_of(folded).into_iter();
    super::may_be_absent(folded) || languages.any(|one| holds(folded, CHANGES, one))
}

/// Does a question ask for what a release wants to have?
fn is_wanted(folded: &str) -> bool {
    let mut languages = languages_of(folded).into_iter();
    languages.any(|one| holds(folded, one.wanted, one))
}

/// Does a question hold a word of trouble?
fn troubles(folded: &str, languages: &[&Language]) -> bool {
    let mut languages = languages.iter();
    names_bad(folded) || languages.any(|one| names_trouble(folded, one))
}

/// Does a question ask whether something is left without what it should have?
fn is_lacking(folded: &str, languages: &[&Language]) -> bool {
    let mut languages = languages.iter();
    leads(folded, REMAINS, &[]) && languages.any(|one| holds(folded, LACKS, one))
}

/// Does a question hold a noun for what is wrong?
fn names_bad(folded: &str) -> bool {
    POLARITIES.iter().any(|polarity| {
        let mut nouns = polarity.bad.iter();
        nouns.any(|noun| {
            let is_form = |word: &str| polarity.is_form(word, noun);
            !polarity.spaceless && noun.len() > 4 && words_of(folded).any(is_form)
        })
    })
}

/// Does a question hold a word for what is not dealt with: `unresolved`, `ungelöst`? The first of each language has other uses.
fn is_unresolved(folded: &str) -> bool {
    POLARITIES.iter().any(|polarity| {
        let stems = polarity.open.iter().skip(1);
        let mut forms = stems.filter(|stem| !COMMON.contains(stem));
        forms.any(|stem| {
            let is_form = |word: &str| polarity.is_form(word, stem);
            !polarity.spaceless && words_of(folded).any(is_form)
        })
    })
}

/// Does a question hold a word for done, or for a good outcome? One for being there (`present`) is neither.
fn is_settled(folded: &str, words: &Vocabulary, language: &Language) -> bool {
    let is_there = |word: &str| POLARITIES.iter().any(|one| one.yes.contains(&word));
    let is_done = |word: &str| {
        words.status(word) == Some(Status::Done) && word.chars().count() > 3 && !is_there(word)
    };
    if language.spaceless {
        return holds_stem_of_done(folded, language);
    }
    holds(folded, language.mended, language)
        || holds(folded, language.passed, language)
        || words_of(folded).any(is_done)
}

/// A word for done in a language without spaces, without the sign that it is over: `演练` of `已演练`. `未解决` denies its own.
fn holds_stem_of_done(folded: &str, language: &Language) -> bool {
    let done = language
        .statuses
        .iter()
        .filter(|(status, _)| *status == Status::Done);
    let stem = |word: &&'static str| {
        word.trim_start_matches('已')
            .trim_end_matches(['済', 'み'])
            .trim_end_matches("완료")
            .trim()
    };
    let mut stems = done.flat_map(|(_, words)| words.iter()).map(stem);
    stems.any(|stem| {
        let found = folded.find(stem).filter(|_| stem.chars().count() >= 2);
        found.is_some_and(|at| !folded[..at].ends_with(['未', '不', '没', '미', '非']))
    })
}

/// Does a question ask for all of something, in its first words?
fn is_whole(folded: &str, language: &Language) -> bool {
    let first: Vec<&str> = words_of(folded).take(4).collect();
    let start = if language.spaceless {
        folded.to_owned()
    } else {
        first.join(" ")
    };
    holds(&start, language.proof.whole, language)
}

fn is_denied(folded: &str, language: &Language) -> bool {
    if language.spaceless {
        let asks = leads(folded, &[], SPACELESS_EXISTENCE);
        return !asks && holds(folded, language.none, language);
    }
    let lacking = |word: &&&str| !LACKS.contains(word);
    let denials: Vec<&str> = language.none.iter().filter(lacking).copied().collect();
    let is_none = objection(folded).is_some_and(|one| one.class == Class::Not);
    is_none || holds(folded, language.adverse.not, language) || holds(folded, &denials, language)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Settings;

    #[test]
    fn a_question_asks_for_good_or_bad() {
        let words = Vocabulary::new(&Settings::default());
        let bad = [
            "Any unresolved duplicates of payments lost?",
            "Are there open incidents of priority 1?",
            "Are there unresolved defects that may overwrite a booking?",
            "Gibt es offene Störungen der Stufe 2?",
            "Bestehen ungelöste Gefahren?",
            "¿Quedan errores graves abiertos?",
            "Houve quedas durante a carga?",
            "Reste-t-il des sites sans secours ?",
            "Zijn er nog openstaande bevindingen?",
            "Есть ли нерешённые инциденты?",
            "Are there customers for whom the export failed?",
        ];
        let good = [
            "Have all defects been fixed?",
            "Is the way back tested?",
            "Wurde die Anleitung geprüft?",
            "Is there a runbook?",
            "Was the failure of a zone rehearsed?",
            "Does the service survive the loss of a zone?",
            "Are there dashboards for traffic and errors?",
            "Are there alerts for failed jobs?",
            "Gibt es einen Plan gegen Datenverlust?",
            "Is the share of crash-free sessions at least 99 %?",
            "La non-régression est-elle passée ?",
            "¿Está probada la vuelta atrás?",
        ];
        let neither = [
            "Are there bugs that are not fixed?",
            "Is the incident channel known?",
            "Is the hotline open?",
        ];
        for question in bad {
            assert_eq!(asked(question, &words), Asked::Bad, "{question}");
        }
        for question in good {
            assert_eq!(asked(question, &words), Asked::Good, "{question}");
        }
        for question in neither {
            let is = asked(question, &words);
            let known = [Asked::Bad, Asked::Good, Asked::Optional].contains(&is);
            assert!(!known, "{question}: {is:?}");
        }
        let change = "Müssen die Teams ihren Ablauf ändern?";
        assert_eq!(asked(change, &words), Asked::Optional);
    }
}
