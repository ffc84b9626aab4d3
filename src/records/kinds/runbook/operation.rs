//! Operations: what is done to a running system, as titles name it. The operation is what the title is about: `Restore the ledger`,
//! `Certificate rotation`, `Disaster recovery plan`, and neither `Crash recovery journal` nor `Map for the migration`.

use crate::base::text::words;

/// Does a title name something that is done to a running system?
pub fn is_named(title: &str) -> bool {
    const PHRASES: [&str; 4] = [
        "roll back",
        "incident response",
        "disaster recovery",
        "how to",
    ];
    let has_phrase = PHRASES.iter().any(|phrase| title.contains(phrase));
    let is_written_together = SPACELESS.iter().any(|word| title.contains(word));
    has_phrase || is_written_together || subjects(title).any(is_operation)
}

/// Is a plan one for the day on which something breaks, rather than for a project?
pub fn is_plan_for_trouble(title: &str) -> bool {
    const TROUBLE: &[&str] = &[
        "recovery", "rollback", "failover", "incident", "outage", "restore", "response",
    ];
    let all: Vec<&str> = words(title).collect();
    let has = |wanted: &[&str]| all.iter().any(|word| wanted.contains(word));
    has(&["plan"]) && has(TROUBLE)
}

/// The words that say what the parts of a title are about: the first, and the last before a preposition and what kind of page it is.
fn subjects(title: &str) -> impl Iterator<Item = &str> {
    let parts = title.split([':', '(', ')', '—', '–', '|', ',', '/', '&', '+']);
    let parts = parts.flat_map(|part| part.split(" - "));
    parts.flat_map(subjects_of)
}

fn subjects_of(part: &str) -> Vec<&str> {
    let all: Vec<&str> = words(part).collect();
    let until = all.iter().position(|word| PREPOSITIONS.contains(word));
    let named = &all[..until.unwrap_or(all.len())];
    let joined = named.split(|word| JOINTS.contains(word));
    let last = joined.filter_map(|words| {
        let mut words = words.iter().rev();
        words.find(|word| !PAGES.contains(word)).copied()
    });
    all.first().copied().into_iter().chain(last).collect()
}

fn is_operation(word: &str) -> bool {
    OPERATIONS.contains(&word)
}

/// Words that say what kind of page it is.
#[rustfmt::skip]
const PAGES: &[&str] = &[
    "guide", "guides", "process", "processes", "plan", "plans", "checklist", "instructions", "steps", "runbook", "runbooks", "playbook",
    "playbooks", "handbook", "manual", "strategy", "policy", "notes", "automation", "tests", "drill", "drills",
];

#[rustfmt::skip]
const PREPOSITIONS: &[&str] = &[
    "for", "of", "from", "to", "on", "in", "with", "using", "via", "by", "at", "de", "del", "da", "des", "du", "do", "pour", "para", "von",
    "per", "after", "without", "within", "between",
];

const JOINTS: &[&str] = &["and", "or", "und", "et", "y", "e"];

#[rustfmt::skip]
const OPERATIONS: &[&str] = &[
    "procedure", "procedures", "procédure", "prozedur", "restore", "restoring", "recover", "recovering", "recovery", "rollback", "failover",
    "failback", "troubleshooting", "rotate", "rotating", "rotation", "upgrade", "upgrades", "upgrading", "migrate", "migrating", "migration",
    "migrations", "deployment", "deployments", "deploying", "déploiement", "restauration", "rebuild", "rebuilding", "revalidation", "renewal",
    "drain", "draining", "destroy", "delete", "decommission", "decommissioning", "resize", "resizing", "sop", "maintenance", "reset",
    "resetting", "response", "operations", "restauración", "recuperación", "rotación", "restauração", "implantação",
];

/// Those of languages that put no spaces between words.
const SPACELESS: &[&str] = &["升级", "恢复", "迁移", "部署", "回滚", "轮换", "扩容"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_operation_is_what_the_title_is_about() {
        let named = [
            "restore the ledger",
            "aks upgrade",
            "certificate rotation guide",
            "backup and recovery",
            "hub: disaster recovery plan",
            "migration of the ledger",
            "procédure de restauration",
        ];
        assert!(named.iter().all(|title| is_named(title)));
        let others = [
            "crash recovery journal",
            "map for the migration",
            "deployable units",
        ];
        assert!(!others.iter().any(|title| is_named(title)));
        assert!(
            is_plan_for_trouble("disaster recovery plan") && !is_plan_for_trouble("migration plan")
        );
    }
}
