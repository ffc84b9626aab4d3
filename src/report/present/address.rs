//! Addresses: where outputs for machines lie in the portal, their full addresses where the site has one, and ids that stay.

use crate::base::Settings;
use crate::report::present::places::encode;

/// The feed of verdict changes.
pub const FEED: &str = "feed.atom";

/// The calendar of the verdict clock.
pub const CALENDAR: &str = "calendar.ics";

/// The metrics.
pub const METRICS: &str = "metrics.txt";

/// The picture beside a link to the portal.
pub const CARD: &str = "card.png";

/// The page for those who decide.
pub const SNAPSHOT: &str = "snapshot/index.html";

/// The full address of a path in the portal, that of a page without its `index.html`; `None` where `base_url` is not set.
pub fn absolute(settings: &Settings, path: &str) -> Option<String> {
    let path = match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
        Some(_) | None => path,
    };
    settings
        .base_url
        .as_ref()
        .map(|base| format!("{base}/{}", encode(path)))
}

/// The path of the root of the portal on its host, `/ready/`; `None` where `base_url` is not set.
pub fn root_on_host(settings: &Settings) -> Option<String> {
    let base = settings.base_url.as_deref()?;
    let (_, behind) = base.split_once("://")?;
    let path = behind.split_once('/').map_or("", |(_, path)| path);
    Some(format!("/{path}/").replace("//", "/"))
}

/// The folder of a page, with a slash after it: `gates/launch/index.html` gives `gates/launch/`.
pub fn folder(page: &str) -> &str {
    page.rsplit_once('/').map_or("", |(folder, _)| {
        page.get(..=folder.len()).unwrap_or_default()
    })
}

/// A `urn:uuid:` that is the same whenever the same things are said of the same site.
pub fn urn(settings: &Settings, parts: &[&str]) -> String {
    format!("urn:uuid:{}", uuid(settings, parts))
}

/// A UUID of the kind whose bits are ours to choose (RFC 9562, version 8), from the title of the site and these words. The address has no
/// part in it: readers of a feed would see everything as new whenever a site moves, even from `http` to `https`.
pub fn uuid(settings: &Settings, parts: &[&str]) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in [settings.title.as_str()].iter().chain(parts) {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    let mut bytes = [0; 16];
    hasher.finalize_xof().fill(&mut bytes);
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let part = |range: std::ops::Range<usize>| hex.get(range).unwrap_or_default();
    [
        part(0..8),
        part(8..12),
        part(12..16),
        part(16..20),
        part(20..32),
    ]
    .join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_full_where_the_site_has_one() {
        let settings = Settings {
            base_url: Some("https://ops.example/ready".to_owned()),
            ..Settings::default()
        };
        assert_eq!(
            absolute(&settings, "gates/a b/index.html").as_deref(),
            Some("https://ops.example/ready/gates/a%20b/")
        );
        assert_eq!(
            absolute(&settings, "index.html").as_deref(),
            Some("https://ops.example/ready/")
        );
        assert_eq!(
            absolute(&settings, "feed.atom").as_deref(),
            Some("https://ops.example/ready/feed.atom")
        );
        assert_eq!(absolute(&Settings::default(), "feed.atom"), None);
        assert_eq!(root_on_host(&settings).as_deref(), Some("/ready/"));
        assert_eq!(folder("gates/launch/index.html"), "gates/launch/");
        assert_eq!(folder("index.html"), "");
    }

    #[test]
    fn ids_tell_sites_and_parts_apart() {
        let settings = Settings::default();
        let id = uuid(&settings, &["a", "b"]);
        assert_eq!(id, uuid(&settings, &["a", "b"]));
        assert_ne!(id, uuid(&settings, &["ab"]));
        assert_ne!(
            id,
            uuid(
                &Settings {
                    title: "Other".to_owned(),
                    ..Settings::default()
                },
                &["a", "b"]
            )
        );
        let moved = Settings {
            base_url: Some("https://ops.example".to_owned()),
            ..Settings::default()
        };
        assert_eq!(id, uuid(&moved, &["a", "b"]));
        assert_eq!((id.len(), id.chars().nth(14)), (36, Some('8')));
    }
}
