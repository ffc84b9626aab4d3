//! Sitemap: every page for web crawlers, where the site's address is known.

use crate::base::Settings;
use crate::report::formats::Output;
use crate::report::present::places::encode;

/// How many addresses a sitemap may hold by its format (sitemaps.org).
const MOST: usize = 50_000;

/// `sitemap.xml` with every page of the portal; none without an address. Pages that only lead elsewhere are left out.
pub fn sitemap(
    output: &Output,
    settings: &Settings,
    left_out: &[&str],
) -> Option<(String, Vec<u8>)> {
    let base = settings.base_url.as_ref()?;
    let pages = output.keys().filter(|path| {
        path.ends_with(".html") && *path != "404.html" && !left_out.contains(&path.as_str())
    });
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for path in pages.take(MOST) {
        let path = match path.strip_suffix("index.html") {
            Some(folder) => folder,
            None => path,
        };
        // A sound address holds no quote and no angle, so only `&` has to be written otherwise.
        xml.push_str(&format!(
            "<url><loc>{}/{}</loc></url>\n",
            base.replace('&', "&amp;"),
            encode(path)
        ));
    }
    xml.push_str("</urlset>\n");
    Some(("sitemap.xml".to_owned(), xml.into_bytes()))
}
