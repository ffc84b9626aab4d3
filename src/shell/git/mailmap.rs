//! Mailmap: the names that people go by now, as `git help mailmap` describes the file.

/// The file that says what people are called now.
pub const FILE: &str = ".mailmap";

/// Names by the address, and where it says so the name, that commits have.
#[derive(Clone, Debug, Default)]
pub struct Mailmap {
    entries: Vec<Entry>,
}

/// One line: who is called what.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    proper: String,
    address: String,
    /// The name in the commit; any where none is written.
    name: Option<String>,
}

impl Mailmap {
    /// Reads the lines of a file.
    pub fn read(text: &str) -> Self {
        Mailmap {
            entries: text.lines().filter_map(entry).collect(),
        }
    }

    /// What somebody is called whom a commit calls `name`, with an address. The last line that fits counts, and one with a name first.
    pub fn proper_name(&self, name: &str, address: &str) -> Option<&str> {
        let fits = |entry: &&Entry| entry.address.eq_ignore_ascii_case(address);
        let mut own = self.entries.iter().rev().filter(fits);
        let is_named = |entry: &&Entry| {
            let asked = entry.name.as_deref();
            asked.is_some_and(|asked| asked.eq_ignore_ascii_case(name))
        };
        let named = own.clone().find(is_named);
        let found = named.or_else(|| own.find(|entry| entry.name.is_none()))?;
        Some(&found.proper)
    }
}

/// `Proper Name <address>`, `Proper Name <proper> <address>`, `Proper Name <proper> Commit Name <address>`. A line without a proper name
/// only gives another address, which is shown nowhere.
fn entry(line: &str) -> Option<Entry> {
    let line = line.split('#').next().unwrap_or("");
    let (proper, rest) = line.split_once('<')?;
    let (first, rest) = rest.split_once('>')?;
    let second = rest
        .split_once('<')
        .and_then(|(name, rest)| Some((name.trim(), rest.split_once('>')?.0)));
    let (name, address) = second.unwrap_or(("", first));
    let proper = proper.trim();
    (!proper.is_empty()).then(|| Entry {
        proper: proper.to_owned(),
        address: address.trim().to_owned(),
        name: Some(name.to_owned()).filter(|name| !name.is_empty()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_go_by_their_proper_names() {
        let map = Mailmap::read(
            "# names\nIda Holm <ida@a.example>\nBo Lind <bo@a.example> <old@a.example>\nMia Berg <mia@a.example> miab <shared@a.example>\n<new@a.example> <x@a.example>\n",
        );
        assert_eq!(map.proper_name("i", "IDA@a.example"), Some("Ida Holm"));
        assert_eq!(map.proper_name("anybody", "old@a.example"), Some("Bo Lind"));
        assert_eq!(
            map.proper_name("miab", "shared@a.example"),
            Some("Mia Berg")
        );
        assert_eq!(map.proper_name("other", "shared@a.example"), None);
        assert_eq!(map.proper_name("x", "x@a.example"), None);
    }
}
