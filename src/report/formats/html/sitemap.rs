//! Sitemap: every page for web crawlers, where the site's address is known.

use crate::base::Settings;
use crate::report::present::places::encode;

/// How many addresses a sitemap may hold by its format (sitemaps.org).
const MOST: usize = 50_000;

/// `sitemap.xml` with these pages, in their order; none without an address.
pub fn sitemap<'a>(
    pages: impl Iterator<Item = &'a str>,
    settings: &Settings,
) -> Option<(String, Vec<u8>)> {
    let base = settings.base_url.as_ref()?;
    let pages = pages.filter(|path| path.ends_with(".html") && *path != "404.html");
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
