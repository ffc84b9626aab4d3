//! Words around a reference: whether it is yet to come, on its way out, how strong it is said to be, and the ids that a text names.

use std::collections::BTreeSet;

use crate::base::text::{fold, words};
use crate::records::Strength;
use crate::records::assembly::naming::looks_like_id;
use crate::records::words::{LANGUAGES, Language};

/// Those of them that are part of what is to come.
#[rustfmt::skip]
const CONTINUING: &[&str] = &[
    "coming in ", "waiting for ", "to finalize", "to finalise", "need ", "needs ", "ticket opened", "ticket filed", "ticket created", "ticket raised",
    "issue opened", "kommt in ", "kommt im ", "kommt am ", "kommt noch", "termin in ", "termin im ", "braucht ", "benötigt ", "ticket eröffnet",
    "ticket angelegt",
];

/// What says, before anything else, that a proof is yet to come.
const LEADS: &[&str] = &[
    "pending",
    "tbd",
    "tba",
    "tbc",
    "todo",
    "to do",
    "to be ",
    "to-do",
    "planned:",
    "planned -",
    "planned —",
    "future:",
    "not yet",
    "none yet",
    "coming soon",
    "coming in ",
    "waiting for ",
    "requested",
    "ordered",
    "asked for",
    "applied for",
    "commissioned",
    "angefordert",
    "beantragt",
    "angefragt",
    "demandé",
    "solicitado",
    "richiesto",
    "aangevraagd",
    "запрошен",
    "to finalize",
    "to finalise",
    "need ",
    "needs ",
    "ticket opened",
    "ticket filed",
    "ticket created",
    "ticket raised",
    "issue opened",
    "kommt in ",
    "kommt im ",
    "kommt am ",
    "kommt noch",
    "termin in ",
    "termin im ",
    "braucht ",
    "benötigt ",
    "ticket eröffnet",
    "ticket angelegt",
    "to follow",
    "will be ",
    "will follow",
    "awaiting",
    "outstanding:",
    "missing:",
    "[tbd",
    "[todo",
    "[pending",
    "in arbeit",
    "ausstehend",
    "offen:",
    "geplant",
    "en attente",
    "à venir",
    "à faire",
    "à produire",
    "planifié",
    "kommer",
    "mangler",
    "ожидается",
    "не готово",
    "нет доказательств",
    "pendiente",
    "por hacer",
    "pendente",
    "未定",
    "未取得",
    "未実施",
    "待定",
    "待补充",
    "待完成",
    "예정",
    "미정",
];

/// Does a value say, before anything else, that the proof is yet to come? Gives the words behind it.
pub fn leading_pending(plain: &str) -> Option<&str> {
    let trimmed = plain.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '[' && c != '【');
    let lower: String = trimmed.chars().take(40).collect::<String>().to_lowercase();
    let lead = LEADS.iter().find(|lead| lower.starts_with(**lead))?;
    let length: usize = trimmed
        .chars()
        .take(lead.chars().count())
        .map(char::len_utf8)
        .sum();
    let rest = trimmed.get(length..)?;
    let spaceless = lead
        .chars()
        .next_back()
        .is_some_and(|c| c as u32 >= 0x3000 || !c.is_alphanumeric());
    let ends = spaceless || !rest.starts_with(char::is_alphanumeric);
    let continues = CONTINUING.contains(lead)
        || lead.trim_end().ends_with("be")
        || lower.starts_with("pending-")
        || rest.starts_with("-");
    match ends {
        true if continues || *lead == "not yet" || *lead == "none yet" => Some(trimmed),
        true => Some(
            rest.trim_start_matches([':', ' ', '-', '—', '–', '(', ']', '：', '*'])
                .trim_end_matches(')'),
        ),
        false => None,
    }
}

/// Do the words right behind a reference say that it does not exist yet: `(new)`, `TBD`, `(planned)`, `— to be written`?
pub fn pending_behind(behind: &str) -> bool {
    let parenthesised = behind.trim_start().starts_with(['(', '（', '[']);
    let text = behind.trim_start_matches([' ', '(', '（', '[', '-', '—', '–', ':', ',', '*']);
    let lower: String = text.chars().take(40).collect::<String>().to_lowercase();
    let first = lower
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .next()
        .unwrap_or("");
    let always = [
        "tbd",
        "tba",
        "tbc",
        "todo",
        "pending",
        "planned",
        "future",
        "upcoming",
        "geplant",
        "ausstehend",
        "à",
        "未定",
        "待定",
    ];
    let inside = ["draft", "missing", "proposed", "stub"];
    let sentence = [
        "to be ",
        "not yet",
        "does not exist",
        "doesn't exist",
        "yet to be",
        "will be added",
        "will be written",
        "à venir",
        "à créer",
        "à produire",
        "noch zu",
        "does not yet",
        "is planned",
        "is pending",
        "coming soon",
    ];
    (always.contains(&first) && first != "à")
        || parenthesised && inside.contains(&first)
        || is_called_new(behind)
        || sentence.iter().any(|words| lower.starts_with(words))
}

/// `(new)`, `(NEU)`: the words behind a reference call it new.
fn is_called_new(behind: &str) -> bool {
    const WORDS: &[&str] = &[
        "new",
        "neu",
        "nouveau",
        "nouvelle",
        "ny",
        "новый",
        "nuevo",
        "novo",
        "yeni",
    ];
    let inside = behind.trim_start().strip_prefix(['(', '（', '[']);
    let folded = fold(inside.unwrap_or(""));
    words(&folded)
        .next()
        .is_some_and(|word| WORDS.contains(&word))
}

/// Is the last word before a reference one that offers it as proof: `(evidence: x)`, `Proof: x`, `proven by x`?
pub fn offers_proof(before: &str) -> bool {
    const OFFERS: &[&str] = &[
        "evidence",
        "proof",
        "proofs",
        "proven by",
        "proved by",
        "preuve",
        "preuves",
        "nachweis",
        "nachweise",
        "beleg",
        "belege",
        "bevis",
        "evidencia",
        "evidência",
        "prueba",
        "доказательство",
        "доказательства",
        "証拠",
        "证据",
    ];
    let near = before.char_indices().rev().nth(40).map_or(0, |(at, _)| at);
    let tail = before
        .get(near..)
        .unwrap_or("")
        .trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | ';' | '?' | '!'));
    let tail = fold(tail.strip_suffix('.').map_or(tail, |_| ""));
    OFFERS.iter().any(|word| {
        tail.strip_suffix(word)
            .is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    })
}

/// Do the words right before a reference say that it is yet to be made: `Add`, `Create`, `Pending:`?
pub fn pending_before(before: &str) -> bool {
    let folded = fold(
        before
            .get(before.char_indices().rev().nth(60).map_or(0, |(at, _)| at)..)
            .unwrap_or(""),
    );
    let tail: Vec<&str> = words(&folded).collect();
    let Some(mut last) = tail.last().copied() else {
        return false;
    };
    if ["a", "an", "the", "new", "file", "doc", "document"].contains(&last) {
        last = tail
            .iter()
            .rev()
            .find(|word| !["a", "an", "the", "new", "file", "doc", "document"].contains(*word))
            .copied()
            .unwrap_or("");
    }
    [
        "add",
        "create",
        "write",
        "introduce",
        "draft",
        "author",
        "produce",
        "pending",
        "todo",
        "tbd",
        "planned",
        "future",
        "anlegen",
        "ergänzen",
        "hinzufügen",
        "créer",
        "ajouter",
        "rédiger",
        "opprett",
        "добавить",
        "создать",
        "crear",
        "añadir",
        "criar",
        "adicionar",
    ]
    .contains(&last)
}

/// Does a list of references go on over this gap: `, `, ` and `, `, domain models, `? A preposition ends it.
pub fn goes_on(gap: &str) -> bool {
    let folded = fold(gap);
    let ends = [
        "to", "in", "into", "under", "via", "with", "using", "from", "of", "for", "see", "per",
        "at", "by", "on", "as",
    ];
    gap.len() < 80
        && !gap.contains(". ")
        && !gap.contains('\n')
        && !words(&folded).any(|word| ends.contains(&word))
}

/// Does a sentence speak of removing, retiring or renaming what it names?
pub fn retires(sentence: &str) -> bool {
    let folded = fold(sentence);
    words(&folded).any(|word| {
        let stems = [
            "remov",
            "delet",
            "retire",
            "retiring",
            "renam",
            "deprecat",
            "decommission",
            "supersed",
            "obsolete",
            "entfern",
            "gelösch",
            "lösch",
            "umbenan",
            "supprim",
            "renomm",
            "slett",
            "fjern",
            "удал",
            "переимен",
            "elimin",
            "borra",
            "renombr",
            "remoção",
        ];
        stems.iter().any(|stem| word.starts_with(stem))
            || [
                "drop", "dropped", "drops", "replace", "replaced", "replaces", "moved",
            ]
            .contains(&word)
    })
}

/// Does a text speak of removing, replacing, leaving out or renaming what it names?
pub fn sets_aside(text: &str) -> bool {
    says_one_of(text, |language| language.set_aside)
}

/// Does the heading or the line above a list say that somebody is yet to make what is in it: `Files to create`?
pub fn says_to_make(text: &str) -> bool {
    says_one_of(text, |language| language.to_make)
}

/// Does a text hold one of these words or phrases in any language?
fn says_one_of(text: &str, of: fn(&Language) -> &'static [&'static str]) -> bool {
    let folded = fold(text);
    let parted: String = words(&folded).flat_map(|word| [" ", word]).collect();
    let parted = format!("{parted} ");
    let says = |language: &Language, phrase: &str| match phrase.strip_suffix('*') {
        _ if language.spaceless => folded.contains(phrase),
        Some(beginning) => begins_word(&parted, beginning, |_| true),
        None => begins_word(&parted, phrase, |rest| rest.starts_with(' ')),
    };
    let mut languages = LANGUAGES.iter();
    languages.any(|language| of(language).iter().any(|phrase| says(language, phrase)))
}

/// Does a phrase stand behind a space, with a rest of the text that fits?
fn begins_word(parted: &str, phrase: &str, fits: fn(&str) -> bool) -> bool {
    let mut places = parted.match_indices(phrase);
    places.any(|(at, _)| parted[..at].ends_with(' ') && fits(&parted[at + phrase.len()..]))
}

/// How strong the writer's words say a proof is; the strongest word counts.
pub fn strength(plain: &str) -> Strength {
    const BEFORE_PRODUCTION: [&str; 7] = [
        "pre-prod",
        "pre prod",
        "pre-production",
        "non-prod",
        "prod-like",
        "production-like",
        "staging->prod",
    ];
    let folded = fold(plain);
    let found: BTreeSet<Strength> = words(&folded).filter_map(strength_of).collect();
    let is_before = || BEFORE_PRODUCTION.iter().any(|word| folded.contains(word));
    match found.last() {
        Some(Strength::Production) if is_before() => Strength::Staging,
        // An execution plan is a plan.
        Some(Strength::Executed) if found.contains(&Strength::Baseline) => Strength::Baseline,
        found => found.copied().unwrap_or_default(),
    }
}

/// The strength that a word says, in any language.
fn strength_of(word: &str) -> Option<Strength> {
    let all = LANGUAGES
        .iter()
        .flat_map(|language| language.plan.strengths);
    let mut said = all.filter(|(_, words)| words.contains(&word));
    said.next().map(|(strength, _)| *strength)
}

/// Issues (`#42`, `#44-45` as two, `GH-12`, `owner/repo#3`) that a text names, with their byte ranges.
pub fn issues(text: &str) -> Vec<(String, usize, usize)> {
    let mut found: Vec<(String, usize, usize)> = Vec::new();
    for (at, _) in text.match_indices('#').take(500) {
        let rest = text.get(at + 1..).unwrap_or("");
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let after = rest.get(digits..).and_then(|tail| tail.chars().next());
        if !(1..=6).contains(&digits)
            || after.is_some_and(|c| c.is_alphanumeric() || c == '_')
            || names_an_item(text, at)
        {
            continue;
        }
        let owner = repository_before(text, at);
        let start = at - owner.len();
        let preceded = text.get(..start).and_then(|head| head.chars().next_back());
        if preceded.is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | '&' | '.' | '_' | '#'))
        {
            continue;
        }
        let number = rest.get(..digits).unwrap_or("");
        let (last, length) = range_end(rest.get(digits..).unwrap_or(""), number);
        let first: u32 = number.parse().unwrap_or(0);
        found.extend(
            (first..=last.max(first))
                .take(50)
                .map(|number| (format!("{owner}#{number}"), start, at + 1 + digits + length)),
        );
    }
    found
}

/// Every id and issue that a text names, in its order, each once.
pub fn refs(text: &str) -> Vec<String> {
    let text = text
        .get(
            ..text
                .char_indices()
                .nth(20_000)
                .map_or(text.len(), |(at, _)| at),
        )
        .unwrap_or("");
    let mut found: Vec<(usize, String)> = issues(text)
        .into_iter()
        .map(|(name, at, _)| (at, name))
        .collect();
    let mut at = 0;
    for token in text.split(|c: char| {
        !(c.is_alphanumeric() || matches!(c, '-' | '.' | '_' | '/' | ':' | '#' | '\u{2011}' | '…'))
    }) {
        let trimmed = token.trim_matches(|c: char| matches!(c, '.' | ':' | '-' | '#' | '…'));
        found.extend(ids(trimmed).into_iter().map(|id| (at, id)));
        at += token.len()
            + text
                .get(at + token.len()..)
                .and_then(|rest| rest.chars().next())
                .map_or(0, char::len_utf8);
    }
    found.sort_by_key(|(at, _)| *at);
    let mut names: Vec<String> = Vec::new();
    for (_, name) in found {
        if !names.contains(&name) && names.len() < 200 {
            names.push(name);
        }
    }
    names
}

/// The ids of one token: `R-12`, `A3`, `AB-001..004` as four.
fn ids(token: &str) -> Vec<String> {
    let is_numbered = token.ends_with(|c: char| c.is_ascii_digit());
    if !is_numbered || token.len() > 40 || token.contains(['/', '_']) {
        return Vec::new();
    }
    if let Some((first, last)) = token.split_once("..").or_else(|| token.split_once('…')) {
        return id_range(first, last.trim_start_matches('.'));
    }
    Some(token.to_owned())
        .filter(|token| is_id(token))
        .into_iter()
        .collect()
}

fn id_range(first: &str, last: &str) -> Vec<String> {
    let digits = first.len() - first.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let (prefix, number) = first.split_at(first.len() - digits);
    let last = last.strip_prefix(prefix).unwrap_or(last);
    let (Ok(from), Ok(to)) = (number.parse::<u32>(), last.parse::<u32>()) else {
        return Vec::new();
    };
    if !is_id(first) || from > to || to - from > 60 {
        return Vec::new();
    }
    (from..=to)
        .map(|number| format!("{prefix}{number:0digits$}"))
        .collect()
}

/// An id, rather than a standard, a product, a percentile, a quarter or a priority.
fn is_id(token: &str) -> bool {
    let letters = token.trim_end_matches(|c: char| c.is_ascii_digit());
    let prefix = letters.trim_end_matches('-');
    let digits = token.len() - letters.len();
    let shaped = prefix
        .chars()
        .all(|c| c.is_ascii_uppercase() || c == '-' || c.is_ascii_digit())
        && prefix.starts_with(|c: char| c.is_ascii_uppercase());
    let standards = [
        "UTF", "SHA", "ISO", "RFC", "CVE", "AES", "TLS", "HTTP", "P", "GPT", "SEV", "FIPS", "SOC",
        "EC", "US", "EU", "MD", "RSA", "ED", "X", "Q", "H", "S", "V", "K", "L", "T", "GHSA", "PCI",
        "IPV", "HTTP-", "COVID", "MP", "UTC", "GMT", "OAUTH", "F",
    ];
    let hyphenated = letters.ends_with('-')
        && prefix.len() <= 24
        && (1..=6).contains(&digits)
        && (prefix.len() > 1 || prefix == "R" || looks_like_id(token));
    let short = prefix.len() == 1 && !letters.ends_with('-') && (1..=3).contains(&digits);
    let numbered_word = prefix.len() > 1 && !letters.ends_with('-');
    shaped && !numbered_word && !standards.contains(&prefix) && (hyphenated || short)
}

/// `item #13`, `step #2`: a number in this text's own list.
fn names_an_item(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or("").trim_end();
    let start = before
        .char_indices()
        .rev()
        .take(12)
        .take_while(|(_, c)| c.is_alphabetic())
        .last()
        .map_or(before.len(), |(at, _)| at);
    let word = before.get(start..).unwrap_or("").to_lowercase();
    [
        "item",
        "items",
        "step",
        "steps",
        "section",
        "phase",
        "gate",
        "criterion",
        "row",
        "task",
        "rule",
        "point",
        "check",
        "rank",
        "priority",
        "question",
        "track",
        "no",
    ]
    .contains(&word.as_str())
}

/// `owner/repo` right before a `#`.
fn repository_before(text: &str, at: usize) -> &str {
    let head = text.get(..at).unwrap_or("");
    let start = head
        .char_indices()
        .rev()
        .take(80)
        .take_while(|(_, c)| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '/' | '.'))
        .last()
        .map_or(at, |(at, _)| at);
    let name = head.get(start..).unwrap_or("");
    let repository = name.split_once('/').is_some_and(|(owner, repo)| {
        !owner.is_empty() && !repo.is_empty() && !repo.contains(['/', '.'])
    });
    if repository { name } else { "" }
}

/// The last number of a range `#44-45`, with the length of the text that says so.
fn range_end(rest: &str, first: &str) -> (u32, usize) {
    let Some(dash) = rest.chars().next().filter(|c| matches!(c, '-' | '–' | '—')) else {
        return (0, 0);
    };
    let tail = rest.get(dash.len_utf8()..).unwrap_or("");
    let hash = usize::from(tail.starts_with('#'));
    let tail = tail.get(hash..).unwrap_or("");
    let digits = tail.bytes().take_while(u8::is_ascii_digit).count();
    let last: u32 = tail
        .get(..digits)
        .and_then(|number| number.parse().ok())
        .unwrap_or(0);
    let from: u32 = first.parse().unwrap_or(0);
    let whole = (1..=6).contains(&digits) && last > from && last - from < 50;
    if whole {
        (last, dash.len_utf8() + hash + digits)
    } else {
        (0, 0)
    }
}
