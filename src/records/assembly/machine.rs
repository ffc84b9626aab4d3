//! Paths on one machine: `/home/ann/shop/docs/plan.md` for `docs/plan.md`, as editors and assistants copy them. What stands behind the folders
//! of the machine is a path of the tree where the tree has it.

use crate::base::RelPath;

/// So many folders of the machine at least are around a checkout: `/home/ann/shop`.
const OWN_FOLDERS: usize = 3;

/// The paths that an absolute path may mean in a tree, longest first, without the number of a line behind it. Empty for any other path.
pub fn tails(text: &str) -> Vec<RelPath> {
    let path = text.strip_prefix("file://").unwrap_or(text);
    let path = path.split(['#', '?']).next().unwrap_or(path);
    let slashed = path.replace('\\', "/");
    if !slashed.starts_with('/') && !is_drive(&slashed) {
        return Vec::new();
    }
    let bare = without_line(&slashed).trim_matches('/');
    // `/docs/plan.md` is counted from the root of the site: a machine has a few folders more.
    let cuts = bare.match_indices('/').skip(OWN_FOLDERS - 1);
    cuts.filter_map(|(at, _)| RelPath::new(&bare[at + 1..]))
        .collect()
}

/// The paths of a proof that an absolute path may mean: those with a folder, of a checkout. `/etc/shop/config/app.yml` is one of the machine,
/// and `README.md` is the name of a file in every checkout.
pub fn tails_in_checkout(text: &str) -> Vec<RelPath> {
    const OF_SYSTEM: [&str; 5] = ["/etc/", "/usr/", "/var/", "/proc/", "/dev/"];
    let path = text.strip_prefix("file://").unwrap_or(text);
    if OF_SYSTEM.iter().any(|folder| path.starts_with(folder)) {
        return Vec::new();
    }
    let mut tails = tails(text);
    tails.retain(|tail| tail.as_str().contains('/'));
    tails
}

/// `C:/`.
fn is_drive(path: &str) -> bool {
    let mut letters = path.chars();
    letters
        .next()
        .is_some_and(|letter| letter.is_ascii_alphabetic())
        && letters.as_str().starts_with(":/")
}

/// `plan.md` of `plan.md:17`.
fn without_line(path: &str) -> &str {
    let is_line = |line: &str| line.chars().all(|c| c.is_ascii_digit() || c == '-');
    match path.rsplit_once(':') {
        Some((path, line)) if is_line(line) => path,
        Some(_) | None => path,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(text: &str, of: fn(&str) -> Vec<RelPath>) -> Vec<String> {
        of(text).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn what_stands_behind_the_folders_of_a_machine_may_be_a_path_of_the_tree() {
        for text in [
            "/home/ann/shop/docs/plan.md",
            "/home/ann/shop/docs/plan.md:17",
            "file:///home/ann/shop/docs/plan.md#L4",
            r"C:\work\shop\docs\plan.md",
        ] {
            let found = paths(text, tails_in_checkout);
            assert!(
                found.contains(&"docs/plan.md".to_owned()),
                "{text}: {found:?}"
            );
        }
    }

    #[test]
    fn a_path_of_the_site_or_of_the_system_is_none() {
        for text in [
            "/docs/plan.md",
            "docs/plan.md",
            "/etc/shop/config/app.yml",
            "/home/ann/shop/README.md",
        ] {
            assert_eq!(
                paths(text, tails_in_checkout),
                Vec::<String>::new(),
                "{text}"
            );
        }
    }
}
