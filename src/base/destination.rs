//! Destinations: where an address leads when a browser resolves it, which is not always what its first characters say.
//!
//! A browser takes tabs and line breaks out, trims control characters and spaces, and reads `\` as `/`: `/\host/x.png` is a
//! picture of `host`. Whoever looks for `//` alone is deceived, so the resolver of the URL standard is asked.

use std::sync::LazyLock;

use url::Url;

/// Where the pages of a portal may be opened from: a path alone must stay in the portal on each of them.
static PLACES: LazyLock<Vec<Url>> = LazyLock::new(|| {
    let places = [
        "https://portal.invalid/a/b.html",
        "http://portal.invalid/a/b.html",
        "file:///a/b.html",
    ];
    let read = |place: &&str| Url::parse(place).expect("these are addresses");
    places.iter().map(read).collect()
});

/// Does this address lead to another host, or to another scheme, from some page of a portal? So does one that no browser can resolve.
///
/// ```
/// # use holdpoint::base::destination::leaves_site;
/// assert!(leaves_site("/\\host.example/a.png") && leaves_site("data:image/png,x"));
/// assert!(!leaves_site("../a.png"));
/// ```
pub fn leaves_site(address: &str) -> bool {
    PLACES.iter().any(|place| {
        let Ok(led) = place.join(address) else {
            return true;
        };
        led.scheme() != place.scheme()
            || led.host() != place.host()
            || led.port() != place.port()
            || !led.username().is_empty()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_browsers_take_for_another_host_leaves_the_site() {
        for address in [
            "https://t.example/p.png",
            "HTTPS:t.example",
            "//t.example/p.png",
            "/\\t.example/p.png",
            "\\\\t.example/p.png",
            "/\t/t.example/p.png",
            "\t//t.example/p.png",
            "\u{c}//t.example/p.png",
            " \u{1}//t.example/p.png",
            "ht\ntps://t.example/p.png",
            "data:image/png;base64,AA",
            "file:///etc/passwd",
            "//",
            "https://",
        ] {
            assert!(leaves_site(address), "{address:?}");
        }
    }

    #[test]
    fn paths_stay() {
        for address in [
            "a.png",
            "../a/b.png",
            "/a.png",
            "?x",
            "#x",
            "",
            "a b//c.png",
        ] {
            assert!(!leaves_site(address), "{address:?}");
        }
    }
}
