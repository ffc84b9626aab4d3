//! Vocabulary: the words of the field as data, in the languages that documents are written in. `site.toml` adds to them.

mod inflection;
pub mod labels;
mod names;
mod numbering;
mod plain;
pub mod statuses;
pub mod topics;

pub use names::{AUTHOR, misspelt_field};

use std::collections::BTreeMap;

use crate::base::Settings;
use crate::base::text::fold;
use crate::records::Status;
use crate::records::words::{LANGUAGES, Language, Meanings};
pub use numbering::without_numbering;

/// What a label (a column header, the key of a pair, a short heading) stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Label {
    /// `ID`, `#`, `Ref`.
    Id,
    /// The name column: `Item`, `Gate`, `Risk`, `Action`, `Check`, `Requirement`, …
    Title,
    /// `Status`, `Result`, `State`, `Verdict`, `Done`.
    Status,
    /// `Owner`, `DRI`, `Team`, `Responsible`.
    Owner,
    /// `Target`, `Due`, `ETA`, `Deadline`, `Timeline`.
    Target,
    /// `Evidence`, `Proof`, `Artifact`, `Link`.
    Evidence,
    /// The folder that bare names of the same row lie in.
    Folder,
    /// `Scope`.
    Scope,
    /// `Last updated`, `Last reviewed`, `Date`, `As of`.
    Updated,
    /// `Next review`.
    NextReview,
    /// `Review cycle`, `review_in`.
    ReviewEvery,
    /// `Created`.
    Created,
    /// `Expiry`, `Valid until`, `Sunset`.
    Expires,
    /// `Start`, `Effective from`.
    Starts,
    /// `Approver`, `Approved by`, `Authority`.
    Approver,
    /// `Signature`, `Sign-off`.
    Signature,
    /// `Rationale`, `Reason`, `Justification`.
    Rationale,
    /// `Likelihood`, `Probability`.
    Likelihood,
    /// `Impact`, `Consequence`.
    Impact,
    /// `Severity`, `Level`.
    Severity,
    /// `Score`, `Index`, `RPN`.
    Score,
    /// `Mitigation`, `Response`, `Controls`.
    Mitigation,
    /// `Objective`, `SLO`, `Threshold`.
    Objective,
    /// `Window`, `Period`.
    Window,
    /// `Rotation`, `Rotation policy`.
    Rotation,
    /// `Storage`, `Stored in`.
    Storage,
    /// `Persistence`.
    Persistence,
    /// `Recovery path`, `RPO`, `Restore`.
    Recovery,
    /// `Frequency`, `Cadence`.
    Cadence,
    /// `Decision`, `Recommendation`: go or no-go.
    Decision,
    /// `Blocker`, `Blocked by`: ids of what is in the way.
    Blocker,
    /// `Priority`.
    Priority,
    /// `Notes`, `Comment`, `Remarks`.
    Notes,
}

/// What a heading or label line says its part of the document is about, in the order in which phrases are tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// Status values, legend.
    Legend,
    /// Policy, template, how to fill in, change log, navigation, glossary: says nothing of today's state.
    Reference,
    /// Conditions under which to stop or roll back.
    StopConditions,
    /// Recurring checks.
    Cadence,
    /// Definition of Done, acceptance criteria per task.
    DefinitionOfDone,
    /// Sign-off, approvals.
    SignOff,
    /// Launch gating, readiness gates, go/no-go, exit criteria, "all PASS required".
    Gate,
    /// A waiver, exception or deviation log.
    Waivers,
    /// Deferred work: open items, no waivers.
    Deferrals,
    /// Drills, exercises, game days.
    Drills,
    /// A risk register.
    Risks,
    /// A checklist.
    Checklist,
    /// What to do when it comes to it: rollback, troubleshooting, commands. A mark before a step claims nothing.
    Procedure,
    /// Workstreams and tracks.
    Tracks,
    /// Service level objectives.
    Slos,
    /// Secrets and their rotation.
    Secrets,
    /// Runbooks.
    Runbooks,
    /// Data durability, backup.
    Durability,
    /// Observability, monitoring.
    Observability,
    /// Actions, next steps with owners.
    Actions,
    /// Deliverables, planned changes.
    Deliverables,
    /// Milestones, timeline.
    Milestones,
    /// Controls and practices.
    Controls,
    /// Evidence, proofs.
    Evidence,
    /// A phase or stage of a rollout or backlog: `Stage A`, `Phase 2`.
    Stage,
}

/// The built-in words together with those of `site.toml`.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    labels: BTreeMap<String, Label>,
    statuses: BTreeMap<String, Status>,
    owners: BTreeMap<String, String>,
    phrases: Phrases,
}

impl Vocabulary {
    /// The built-in words and those of `settings`, which win over the built-in ones.
    pub fn new(settings: &Settings) -> Self {
        let mut labels = BTreeMap::new();
        for (label, word) in by_meaning(|language| language.labels) {
            labels.entry(word.to_owned()).or_insert(label);
        }
        for (name, words) in &settings.field_labels {
            if let Some(label) = Label::named(name) {
                labels.extend(words.iter().map(|word| (label_text(word), label)));
            }
        }
        let mut statuses = known_statuses();
        for (name, words) in &settings.status_words {
            if let Some(status) = Status::named(name) {
                statuses.extend(words.iter().map(|word| (fold(word), status)));
            }
        }
        let named = settings.owners.iter().flat_map(|(owner, aliases)| {
            let names = std::iter::once(owner).chain(aliases);
            names.map(move |name| (fold(name), owner.clone()))
        });
        Vocabulary {
            labels,
            statuses,
            owners: named.collect(),
            phrases: Phrases::new(),
        }
    }

    /// What a label stands for; marks, case, numbering and a colon do not matter.
    pub fn label(&self, text: &str) -> Option<Label> {
        if text.len() > 120 {
            return None;
        }
        if text.trim() == "#" {
            return Some(Label::Id);
        }
        let folded = label_text(text);
        if let Some(label) = self.labels.get(&folded) {
            return Some(*label);
        }
        if labels::FALSE_FRIENDS.contains(&folded.as_str()) {
            return None;
        }
        self.label_of_first_part(&folded)
            .or_else(|| self.end_of_something(&folded))
            .or_else(|| label_of_head_word(&folded))
    }

    /// `evidence valid until` stands for a last day, and no evidence.
    fn end_of_something(&self, folded: &str) -> Option<Label> {
        let (_, rest) = folded.split_once(' ')?;
        let label = self.labels.get(rest).copied();
        label.filter(|label| *label == Label::Expires)
    }

    /// `evidence / notes` and `expiry / review` stand for their first part, where that part is known;
    /// `owner/team` only where both are, since `dependency/licence scanning` is a name.
    fn label_of_first_part(&self, folded: &str) -> Option<Label> {
        let known = |part: &str| {
            self.labels
                .get(part.trim())
                .copied()
                .filter(|label| *label != Label::Title)
        };
        if let Some((first, _)) = folded
            .split_once(" / ")
            .or_else(|| folded.split_once(" & "))
        {
            return known(first);
        }
        let (first, second) = folded.split_once('/')?;
        known(second).and(known(first))
    }

    /// What a heading or a label line is about.
    pub fn topic(&self, heading: &str) -> Option<Topic> {
        if heading.len() > 200 {
            return None;
        }
        let folded = without_numbering(&fold(heading)).to_owned();
        let padded = padded(&folded);
        let found = self.phrases.topic(&padded)?;
        if found == Some(Topic::StopConditions)
            && topics::GO_NO_GO
                .iter()
                .any(|phrase| padded.contains(phrase))
        {
            // `Go / No-Go criteria` are those of a gate; `No-Go criteria` alone stop it.
            return Some(Topic::Gate);
        }
        match found {
            Some(
                Topic::Gate
                | Topic::SignOff
                | Topic::StopConditions
                | Topic::Waivers
                | Topic::Reference,
            ) => found,
            _ if is_stage(&folded) => Some(Topic::Stage),
            _ if folded.starts_with("ws-") || folded.starts_with("workstream ") => {
                Some(Topic::Tracks)
            }
            _ => found,
        }
    }

    /// The known phrase that decides what a heading or label line is about.
    pub fn topic_phrase(&self, heading: &str) -> Option<&'static str> {
        if heading.len() > 200 {
            return None;
        }
        let folded = without_numbering(&fold(heading)).to_owned();
        self.phrases.decisive(&padded(&folded))
    }

    /// The status that a word or short phrase amounts to; the phrase is folded by `base::text::fold`.
    pub fn status(&self, folded: &str) -> Option<Status> {
        self.statuses
            .get(folded)
            .or_else(|| {
                self.statuses
                    .get(folded.trim_end_matches(['!', ',', ';', '?']))
            })
            .copied()
            .or_else(|| inflection::affixed(folded))
            .or_else(|| inflection::is_to_come(folded).then_some(Status::Open))
    }

    /// The known status word nearest to a misspelt one.
    pub fn nearest_status(&self, folded: &str) -> Option<String> {
        let length = folded.chars().count();
        if !(3..=40).contains(&length) {
            return None;
        }
        let allowed = (length / 3).clamp(1, 3);
        // Words are at least as far apart as their lengths.
        let is_near = |word: &&String| word.chars().count().abs_diff(length) <= allowed;
        let near = self
            .statuses
            .keys()
            .filter(|word| word.len() > 2)
            .filter(is_near)
            .map(|word| (strsim::osa_distance(word, folded), word));
        near.filter(|(distance, _)| (1..=allowed).contains(distance))
            .min()
            .map(|(_, word)| word.clone())
    }

    /// The canonical name of an owner, where `site.toml` gives one for this name.
    pub fn owner(&self, name: &str) -> Option<&str> {
        self.owners.get(&fold(name)).map(String::as_str)
    }
}

impl Status {
    /// The status with this canonical name.
    pub fn named(name: &str) -> Option<Status> {
        let all = [
            Status::Open,
            Status::InProgress,
            Status::Done,
            Status::Blocked,
            Status::NotApplicable,
            Status::Unknown,
        ];
        let name = name.trim().to_lowercase().replace(['-', ' '], "_");
        all.into_iter().find(|status| status.word() == name)
    }
}

/// The words of every language for meanings of one sort, in the order of the meanings: where two claim a word, the first has it.
pub fn by_meaning<T: Copy + Ord + 'static>(
    table: impl Fn(&'static Language) -> Meanings<T>,
) -> Vec<(T, &'static str)> {
    let mut all: Vec<(T, &'static str)> = Vec::new();
    for language in LANGUAGES {
        for (meaning, words) in table(language) {
            all.extend(words.iter().map(|word| (*meaning, *word)));
        }
    }
    all.sort_by_key(|(meaning, _)| *meaning);
    all
}

/// The words of statuses of every language, with their other forms.
fn known_statuses() -> BTreeMap<String, Status> {
    let words = by_meaning(|language| language.statuses).into_iter();
    let words = words.map(|(status, word)| (word.to_owned(), status));
    let mut statuses = BTreeMap::new();
    for (word, status) in words.chain(inflected_statuses()).chain(mended()) {
        statuses.entry(word).or_insert(status);
    }
    statuses
}

/// Words that say of something wrong that it is over: `corrigée`. As a status each of them is done.
fn mended() -> impl Iterator<Item = (String, Status)> {
    let words = LANGUAGES.iter().flat_map(|language| language.mended);
    words.map(|word| ((*word).to_owned(), Status::Done))
}

/// The other forms of the words of statuses, where a language inflects them.
fn inflected_statuses() -> impl Iterator<Item = (String, Status)> {
    LANGUAGES.iter().flat_map(|language| {
        let statuses = language.statuses.iter();
        let words =
            statuses.flat_map(|(status, words)| words.iter().map(move |word| (*word, *status)));
        words.flat_map(|(word, status)| {
            let forms = inflection::forms(language.code, word).into_iter();
            forms.map(move |form| (form, status))
        })
    })
}

/// The status that a mark such as `✅` stands for.
pub fn mark_status(mark: char) -> Option<Status> {
    if mark.is_ascii() {
        return None;
    }
    statuses::MARKS
        .iter()
        .find(|(_, marks)| marks.contains(&mark))
        .map(|(status, _)| *status)
}

/// A label ready for comparison: folded, without numbering, parentheses behind it, or a question mark.
fn label_text(text: &str) -> String {
    let folded = fold(text);
    let mut label = without_numbering(&folded).trim();
    while let Some(open) = closing_parenthesis(label) {
        label = label.get(..open).unwrap_or("").trim_end();
    }
    let label = label
        .trim_end_matches(['?', ':', '：', '.', '*', ' '])
        .trim_start_matches(['-', '•', ' ']);
    label.to_owned()
}

/// Where the parenthesis begins that ends a label: `status (pending / attached)`.
fn closing_parenthesis(label: &str) -> Option<usize> {
    let open = if label.ends_with(')') {
        label.find('(')
    } else if label.ends_with('）') {
        label.find('（')
    } else if label.ends_with(']') {
        label.find('[')
    } else {
        None
    };
    open.filter(|at| *at > 0)
}

/// A label of a few words whose last or first word decides.
fn label_of_head_word(folded: &str) -> Option<Label> {
    let parts: Vec<&str> = folded.split(' ').collect();
    if !(2..=4).contains(&parts.len()) {
        return None;
    }
    let with = |table: &[(Label, &[&str])], word: &str| {
        table
            .iter()
            .find(|(_, words)| words.contains(&word))
            .map(|(label, _)| *label)
    };
    let last = parts.last().and_then(|word| with(labels::HEADS, word));
    last.or_else(|| parts.first().and_then(|word| with(labels::LEADS, word)))
}

/// The words of a heading between single spaces, so that a phrase is found only at word borders.
fn padded(folded: &str) -> String {
    let mut out = String::from(" ");
    for c in folded.chars() {
        let c = if c.is_alphanumeric() || matches!(c, '\'' | '-' | '/' | '.') {
            c
        } else {
            ' '
        };
        if c != ' ' || !out.ends_with(' ') {
            out.push(c);
        }
    }
    out.push(' ');
    out
}

/// All phrases of all topics, by their first word.
#[derive(Clone, Debug)]
struct Phrases {
    /// What each phrase means, in the order in which topics are tried; false friends first.
    meanings: Vec<(Option<Topic>, &'static str)>,
    by_word: BTreeMap<&'static str, Vec<usize>>,
    /// Phrases of scripts without spaces: they are looked for anywhere.
    spaceless: Vec<usize>,
}

impl Phrases {
    fn new() -> Self {
        let friends = topics::FALSE_FRIENDS.iter().map(|phrase| (None, *phrase));
        let phrases = by_meaning(|language| language.topics);
        let (before, after) =
            phrases.split_at(phrases.partition_point(|(topic, _)| *topic < Topic::SignOff));
        let decisions = topics::DECISIONS
            .iter()
            .map(|phrase| (Topic::Gate, *phrase));
        let topical = before
            .iter()
            .copied()
            .chain(decisions)
            .chain(after.iter().copied());
        let meanings: Vec<(Option<Topic>, &'static str)> = friends
            .chain(topical.map(|(topic, phrase)| (Some(topic), phrase)))
            .collect();
        let (mut by_word, mut spaceless): (BTreeMap<&str, Vec<usize>>, Vec<usize>) =
            Default::default();
        for (at, (_, phrase)) in meanings.iter().enumerate() {
            if phrase.chars().any(|c| c as u32 >= 0x3000) {
                spaceless.push(at);
            } else {
                by_word.entry(first_word(phrase)).or_default().push(at);
            }
        }
        Phrases {
            meanings,
            by_word,
            spaceless,
        }
    }

    /// The topic of a padded heading: the first that has a phrase in it. The outer `None` stands for a false friend.
    fn topic(&self, padded: &str) -> Option<Option<Topic>> {
        match self.first(padded) {
            None => Some(None),
            Some(first) => self.meanings[first].0.map(Some),
        }
    }

    /// The phrase that decides the topic of a padded heading.
    fn decisive(&self, padded: &str) -> Option<&'static str> {
        let (topic, phrase) = self.meanings[self.first(padded)?];
        topic.map(|_| phrase)
    }

    /// The first of the phrases, in the order in which topics are tried, that a padded heading holds.
    fn first(&self, padded: &str) -> Option<usize> {
        let starts = padded
            .char_indices()
            .filter(|(_, c)| is_border(*c))
            .map(|(at, border)| &padded[at + border.len_utf8()..]);
        let spaced = starts.flat_map(|rest| {
            let candidates = self.by_word.get(first_word(rest)).into_iter().flatten();
            candidates.filter(move |at| {
                rest.strip_prefix(self.meanings[**at].1)
                    .is_some_and(|after| after.chars().next().is_none_or(is_border))
            })
        });
        let anywhere = self.first_spaceless(padded);
        spaced.copied().chain(anywhere).min()
    }

    /// The first of those that may stand anywhere.
    fn first_spaceless(&self, padded: &str) -> Option<usize> {
        if padded.is_ascii() {
            return None;
        }
        let mut spaceless = self.spaceless.iter().copied();
        spaceless.find(|at| padded.contains(self.meanings[*at].1))
    }
}

fn first_word(text: &str) -> &str {
    text.split(is_border).next().unwrap_or(text)
}

fn is_border(c: char) -> bool {
    matches!(c, ' ' | '/' | '.')
}

/// `stage a`, `phase 2 - build`: a stage word, then a number, letter or roman numeral, then an end or a separator.
fn is_stage(folded: &str) -> bool {
    let Some(rest) = topics::STAGE_WORDS
        .iter()
        .find_map(|word| folded.strip_prefix(word))
    else {
        return folded.chars().next().is_some_and(|c| c == '第') && folded.contains(['阶', '段']);
    };
    // `staged rollout` is no stage D; scripts without spaces need no border.
    if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return false;
    }
    let rest = rest.trim_start_matches([' ', '-', '#']);
    let name: String = rest
        .chars()
        .take_while(|c| c.is_alphanumeric() || *c == '.')
        .collect();
    let numbered = name.starts_with(|c: char| c.is_ascii_digit());
    let lettered = name.chars().count() == 1
        || (!name.is_empty() && name.chars().all(|c| matches!(c, 'i' | 'v' | 'x')));
    (numbered || lettered) && name.len() <= 4
}

#[cfg(test)]
mod tests {
    use crate::base::Settings;
    use crate::base::text::fold;
    use crate::records::Status;
    use crate::records::words::vocabulary::{
        Label, Topic, Vocabulary, by_meaning, without_numbering,
    };

    fn words() -> Vocabulary {
        Vocabulary::new(&Settings::default())
    }

    #[test]
    fn labels_are_known_in_every_language_and_decoration() {
        let rows = [
            ("**Owner**:", Some(Label::Owner)),
            (
                "Status (`pending` / `attached` / `waived`)",
                Some(Label::Status),
            ),
            ("8. Status", Some(Label::Status)),
            ("✅ Done?", Some(Label::Status)),
            ("Document status", Some(Label::Status)),
            ("Status code", None),
            ("HTTP status", None),
            ("Target state", None),
            ("#", Some(Label::Id)),
            ("Risk ID", Some(Label::Id)),
            ("Evidence / Notes", Some(Label::Evidence)),
            ("Evidence required", Some(Label::Evidence)),
            ("Required evidence", Some(Label::Evidence)),
            ("Expiry / revisit", Some(Label::Expires)),
            ("Waiver expiry", Some(Label::Expires)),
            ("Engineering owner", Some(Label::Owner)),
            ("Owner (primary)", Some(Label::Owner)),
            ("Likelihood (pre-mitigation)", Some(Label::Likelihood)),
            ("Wahrscheinlichkeit", Some(Label::Likelihood)),
            ("Probabilité", Some(Label::Likelihood)),
            ("Вер.", Some(Label::Likelihood)),
            ("影响", Some(Label::Impact)),
            ("Konsekvens", Some(Label::Impact)),
            ("Меры снижения", Some(Label::Mitigation)),
            ("予防・対応", Some(Label::Mitigation)),
            ("Échéance", Some(Label::Target)),
            ("期限", Some(Label::Target)),
            ("담당자", Some(Label::Owner)),
            ("ansvarlig", Some(Label::Owner)),
            ("last_reviewed_on", Some(Label::Updated)),
            ("Last-Reviewed", Some(Label::Updated)),
            ("Stand", Some(Label::Updated)),
            ("最后更新", Some(Label::Updated)),
            ("review_in", Some(Label::ReviewEvery)),
            ("Next Review Date", Some(Label::NextReview)),
            ("Valid until", Some(Label::Expires)),
            ("Evidence valid until", Some(Label::Expires)),
            ("Approved by", Some(Label::Approver)),
            ("Autorité", Some(Label::Approver)),
            ("Primary implementation targets", None),
            ("A sentence that only mentions the owner of a thing", None),
            ("RPN", Some(Label::Score)),
            ("Rotation Policy", Some(Label::Rotation)),
            ("Recovery Path", Some(Label::Recovery)),
            ("статус", Some(Label::Status)),
            ("Further Action", Some(Label::Notes)),
        ];
        for (text, want) in rows {
            assert_eq!(words().label(text), want, "{text}");
        }
    }

    #[test]
    fn topics_are_read_from_words_and_false_friends_are_none() {
        let rows = [
            ("Launch Gating", Some(Topic::Gate)),
            ("8. Readiness Gates (Pre Go-Live)", Some(Topic::Gate)),
            ("11. Go / No-Go Checklist", Some(Topic::Gate)),
            ("Release gates", Some(Topic::Gate)),
            ("Mandatory checks per PR", Some(Topic::Gate)),
            ("Phase 1 exit criteria", Some(Topic::Gate)),
            ("API Gateway", None),
            ("Feature gates", None),
            ("Exception handling", None),
            ("Fee waivers", None),
            ("Kubernetes rollout", None),
            ("12. Defer / Waiver Log", Some(Topic::Waivers)),
            ("Waiver policy", Some(Topic::Reference)),
            ("Dérogations", Some(Topic::Waivers)),
            ("Risks and Mitigations", Some(Topic::Risks)),
            ("Risk Register (Top 5)", Some(Topic::Risks)),
            ("Risiken", Some(Topic::Risks)),
            ("リスク一覧", Some(Topic::Risks)),
            ("Definition of Done", Some(Topic::DefinitionOfDone)),
            ("Rollback triggers", Some(Topic::StopConditions)),
            ("Sign-off", Some(Topic::SignOff)),
            ("Readiness Checklist", Some(Topic::Checklist)),
            ("Stage A — Pre-Prod Environment", Some(Topic::Stage)),
            ("Phase 2 - Build core controls", Some(Topic::Stage)),
            ("### Étape 3 : bascule", Some(Topic::Stage)),
            ("Rollout Stages", None),
            ("1. SLOs", Some(Topic::Slos)),
            ("Secrets & Config", Some(Topic::Secrets)),
            ("Data Durability", Some(Topic::Durability)),
            ("Observability", Some(Topic::Observability)),
            ("10. Open Actions", Some(Topic::Actions)),
            ("Deferred work", Some(Topic::Deferrals)),
            ("4. Workstreams", Some(Topic::Tracks)),
            ("WS-A: Foundations", Some(Topic::Tracks)),
            ("Program-level recurring checks", Some(Topic::Cadence)),
            (
                "Proposed Repository Changes (Planning Level)",
                Some(Topic::Deliverables),
            ),
            ("Status values:", Some(Topic::Legend)),
            ("Change Log", Some(Topic::Reference)),
            ("Runbook template", Some(Topic::Reference)),
            ("Primary implementation targets", None),
            ("发布门禁", Some(Topic::Gate)),
            ("출시 기준", Some(Topic::Gate)),
        ];
        for (text, want) in rows {
            assert_eq!(words().topic(text), want, "{text}");
        }
    }

    #[test]
    fn settings_add_words_and_a_misspelt_word_has_a_neighbour() {
        let settings = Settings {
            field_labels: [("owner".to_owned(), vec!["Captain".to_owned()])].into(),
            status_words: [("done".to_owned(), vec!["Sailed".to_owned()])].into(),
            ..Settings::default()
        };
        let words = Vocabulary::new(&settings);
        assert_eq!(words.label("captain"), Some(Label::Owner));
        assert_eq!(words.status("sailed"), Some(Status::Done));
        assert_eq!(
            words.nearest_status("complted").as_deref(),
            Some("completed")
        );
        assert_eq!(words.nearest_status("banana bread"), None);
    }

    #[test]
    fn numbering_is_taken_off_and_numbers_are_kept() {
        let rows = [
            ("8. gates", "gates"),
            ("1) slo", "slo"),
            ("§2 — scope", "scope"),
            ("1.2 scope", "scope"),
            ("3 - plan", "plan"),
            ("2fa rollout", "2fa rollout"),
            ("2025", "2025"),
        ];
        for (text, want) in rows {
            assert_eq!(without_numbering(&fold(text)), want, "{text}");
        }
    }

    #[test]
    fn every_table_entry_is_folded_and_every_label_has_a_name() {
        let vocabulary = words();
        for (label, entry) in by_meaning(|language| language.labels) {
            assert_eq!(Label::named(label.word()), Some(label));
            assert!(vocabulary.label(entry).is_some(), "{entry}");
        }
        for (_, entry) in by_meaning(|language| language.statuses) {
            assert_eq!(fold(entry), entry);
        }
    }
}
