//! Owners' names: those that are written in more than one way, with the spelling that most records use.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::link::Model;
use crate::records::values::approval;

/// An owner whose name is written in more than one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnerFound {
    /// The spelling that most records use.
    pub name: String,
    /// The others.
    pub aliases: Vec<String>,
    /// How many records name any of them.
    pub records: usize,
}

/// The owners that are written in more than one way, by name.
pub fn owners(model: &Model) -> Vec<OwnerFound> {
    let named = model
        .records
        .iter()
        .flat_map(|linked| &linked.record.owners)
        .map(|owner| owner.name.as_str());
    joined(named)
}

/// Names are joined where an approval takes them for one person: equal but for case, accents, `@` and what joins their parts.
/// So no waiver is judged otherwise with the written aliases than without.
fn joined<'a>(names: impl Iterator<Item = &'a str>) -> Vec<OwnerFound> {
    let mut spellings: BTreeMap<String, BTreeMap<&str, usize>> = BTreeMap::new();
    for name in names {
        let spelling = spellings.entry(approval::plain(name)).or_default();
        *spelling.entry(name).or_default() += 1;
    }
    let several = spellings
        .into_iter()
        .filter(|(plain, spellings)| !plain.is_empty() && spellings.len() > 1);
    several
        .map(|(_, spellings)| owner_found(spellings))
        .collect()
}

fn owner_found(spellings: BTreeMap<&str, usize>) -> OwnerFound {
    let records = spellings.values().sum();
    let mut names: Vec<(&str, usize)> = spellings.into_iter().collect();
    // Of two that are as frequent, the one that is written as a name is shown, and not the one that is written as a handle.
    names.sort_by_key(|&(name, count)| {
        let is_handle = name.starts_with('@') || !name.contains(char::is_uppercase);
        (Reverse(count), is_handle, name)
    });
    let mut names = names.into_iter().map(|(name, _)| name.to_owned());
    OwnerFound {
        name: names.next().unwrap_or_default(),
        aliases: names.collect(),
        records,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(names: &[&str]) -> Vec<(String, Vec<String>)> {
        let joined = joined(names.iter().copied());
        joined
            .into_iter()
            .map(|owner| (owner.name, owner.aliases))
            .collect()
    }

    #[test]
    fn a_name_and_its_handle_are_one_owner() {
        let all = found(&["@ann-lee", "Ann Lee", "ann.lee", "Bo", "Ann Leigh"]);
        let ann = ("Ann Lee", vec!["@ann-lee", "ann.lee"]);
        let want = (
            ann.0.to_owned(),
            ann.1.into_iter().map(str::to_owned).collect(),
        );
        assert_eq!(all, [want]);
    }

    #[test]
    fn the_most_frequent_spelling_is_the_name() {
        let all = found(&["sre", "SRE", "sre", "José", "Jose"]);
        assert_eq!(all[0].0, "Jose");
        assert_eq!(all[1].0, "sre");
    }
}
