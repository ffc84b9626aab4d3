//! The preview server: the files of a portal from memory, to this machine alone.

use std::net::IpAddr;
use std::sync::{Arc, Mutex, OnceLock, PoisonError, RwLock};

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use tower_http::set_header::SetResponseHeaderLayer;
use tower_livereload::predicate::Predicate;
use tower_livereload::{LiveReloadLayer, Reloader};

use crate::report::Output;
use crate::report::formats::html::search::Entry;
use crate::report::present::address;
use crate::shell::search;

/// Where the server's own files lie; no page of a portal does.
const OWN: &str = "/_holdpoint";

/// Reloads the page when the server says so. A file of its own, because pages forbid inline scripts.
const RELOAD_SCRIPT: &str = include_str!("reload.js");

/// What is put at the end of each page.
const RELOAD_TAG: &str = "<script src=\"/_holdpoint/reload.js\"></script>\n";

/// The portal that is being shown. Replaced as a whole.
#[derive(Clone, Default)]
pub struct Shelf {
    shown: Arc<RwLock<Arc<Shown>>>,
    index: Arc<Mutex<Option<Index>>>,
    /// Why the last build failed; `None` where it did not.
    failure: Arc<RwLock<Option<String>>>,
}

/// A portal, and the way to what can be found in it.
#[derive(Default)]
pub struct Shown {
    /// Its files.
    pub output: Output,
    /// Says what can be found; nobody asks before a reader searches. None where the portal has no search.
    pub entries: Option<Box<dyn Fn() -> Vec<Entry> + Send + Sync>>,
    /// The files of the search index, once somebody has searched.
    index: OnceLock<Arc<Output>>,
}

/// A search index, and what it was made of.
struct Index {
    digest: String,
    files: Arc<Output>,
}

impl Shelf {
    /// Shows another portal from now on.
    pub fn put(&self, output: Output, entries: Option<Box<dyn Fn() -> Vec<Entry> + Send + Sync>>) {
        let shown = Shown {
            output,
            entries,
            index: OnceLock::new(),
        };
        *self.shown.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(shown);
        let failure = self.failure.write();
        *failure.unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Tells the pages of the portal that is being shown why there is no newer one.
    pub fn fail(&self, why: String) {
        let failure = self.failure.write();
        *failure.unwrap_or_else(PoisonError::into_inner) = Some(why);
    }

    /// Is this portal being shown, and nothing said above it?
    pub fn shows(&self, output: &Output) -> bool {
        self.failure().is_none() && self.get().output == *output
    }

    fn failure(&self) -> Option<String> {
        let failure = self.failure.read();
        failure.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The portal that is being shown.
    pub fn get(&self) -> Arc<Shown> {
        self.shown
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// The search index of a portal, made when it is first asked for, and again only where a text has changed.
    fn index(&self, shown: &Shown) -> Arc<Output> {
        let made = shown.index.get_or_init(|| {
            let Some(entries) = shown.entries.as_ref().map(|entries| entries()) else {
                return Arc::default();
            };
            let digest = search::digest(&entries);
            let mut last = self.index.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(index) = last.as_ref().filter(|index| index.digest == digest) {
                return index.files.clone();
            }
            let files = Arc::new(search::index(&entries, &digest).unwrap_or_default());
            *last = Some(Index {
                digest,
                files: files.clone(),
            });
            files
        });
        made.clone()
    }
}

/// The server, and what makes the browsers reload. It answers to the names of this machine, and to these.
pub fn router(shelf: Shelf, hosts: Hosts) -> (Router, Reloader) {
    let reload = LiveReloadLayer::new()
        .custom_prefix(OWN)
        .request_predicate::<Body, _>(Never);
    let reloader = reload.reloader();
    let fixed =
        |name, value| SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value));
    let router = Router::new()
        .fallback(answer)
        .with_state(shelf)
        .layer(reload)
        .layer(fixed(header::CACHE_CONTROL, "no-cache"))
        .layer(fixed(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(fixed(header::REFERRER_POLICY, "no-referrer"))
        // No web site may show the preview in a frame of its own, nor load its files.
        .layer(fixed(header::X_FRAME_OPTIONS, "DENY"))
        .layer(fixed(
            header::CONTENT_SECURITY_POLICY,
            "frame-ancestors 'none'",
        ))
        .layer(fixed(
            HeaderName::from_static("cross-origin-resource-policy"),
            "same-origin",
        ))
        .layer(middleware::from_fn_with_state(hosts, only_known_hosts));
    (router, reloader)
}

/// The pages get their script from us: the layer's own would be inline.
#[derive(Clone, Copy)]
struct Never;

impl<T> Predicate<T> for Never {
    fn check(&mut self, _: &T) -> bool {
        false
    }
}

/// Further names that the preview answers to, in lower case.
type Hosts = Arc<[String]>;

/// Names as a router takes them.
pub fn hosts(names: &[String]) -> Hosts {
    names.iter().map(|name| name.to_ascii_lowercase()).collect()
}

/// Refuses every name but those of this machine and those that were allowed, so that no web site can read the portal through a name
/// of its own.
async fn only_known_hosts(State(hosts): State<Hosts>, request: Request, next: Next) -> Response {
    let host = request
        .headers()
        .get(header::HOST)
        .and_then(|host| host.to_str().ok());
    let is_known = |host: &str| is_loopback_name(host) || is_allowed(host, &hosts);
    if host.is_some_and(is_known) {
        return next.run(request).await;
    }
    (
        StatusCode::FORBIDDEN,
        "This preview answers to the names of its own machine, such as localhost, and to those of --allow-host.\n",
    )
        .into_response()
}

/// Is this `Host` header one of these names, with or without a port?
fn is_allowed(host: &str, hosts: &[String]) -> bool {
    name_of(host).is_some_and(|name| hosts.contains(&name.to_ascii_lowercase()))
}

/// Is this `Host` header the whole name of this machine, with or without a port? Whatever else is in it makes it another's.
fn is_loopback_name(host: &str) -> bool {
    let is_loopback = |name: &str| {
        let address = name.parse::<IpAddr>();
        is_localhost(name) || address.is_ok_and(|address| address.is_loopback())
    };
    name_of(host).is_some_and(is_loopback)
}

/// The name of a `Host` header, without a port and without the brackets of an address; `None` where it is none.
fn name_of(host: &str) -> Option<&str> {
    let (name, behind) = match host.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some(bracketed) => bracketed,
        None => host.split_at(host.find(':').unwrap_or(host.len())),
    };
    let is_port = |digits: &str| digits.parse::<u16>().is_ok();
    let is_whole = behind.is_empty() || behind.strip_prefix(':').is_some_and(is_port);
    is_whole.then_some(name)
}

fn is_localhost(name: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    };
    let mut labels = name.rsplit('.');
    labels
        .next()
        .is_some_and(|last| last.eq_ignore_ascii_case("localhost"))
        && labels.all(is_label)
}

async fn answer(State(shelf): State<Shelf>, request: Request) -> Response {
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return (
            StatusCode::METHOD_NOT_ALLOWED,
            [(header::ALLOW, "GET, HEAD")],
        )
            .into_response();
    }
    let asked = request.uri().path();
    if let Some(own) = own(asked, &shelf) {
        return own;
    }
    let shown = shelf.get();
    match find(&shown.output, asked) {
        Answer::File(path, bytes) => file(path, bytes, request.headers()),
        Answer::Folder => folder(asked),
        Answer::Nothing if is_of_index(asked) => {
            indexed(shelf, shown, asked, request.headers()).await
        }
        Answer::Nothing => missing(&shown.output),
    }
}

/// What the server itself has: the script that reloads pages, and why the last build failed.
fn own(asked: &str, shelf: &Shelf) -> Option<Response> {
    match asked {
        "/_holdpoint/reload.js" => {
            let kind = [(header::CONTENT_TYPE, content_type("reload.js"))];
            Some((kind, RELOAD_SCRIPT).into_response())
        }
        "/_holdpoint/failure" => Some(shelf.failure().unwrap_or_default().into_response()),
        _ => None,
    }
}

fn is_of_index(asked: &str) -> bool {
    asked
        .strip_prefix('/')
        .and_then(|path| path.strip_prefix(search::FOLDER))
        .is_some_and(|rest| rest.starts_with('/'))
}

/// A file of the search index. Making the index takes its time, so the others are not kept waiting.
async fn indexed(shelf: Shelf, shown: Arc<Shown>, asked: &str, headers: &HeaderMap) -> Response {
    let of = shown.clone();
    let files = tokio::task::spawn_blocking(move || shelf.index(&of))
        .await
        .unwrap_or_default();
    match find(&files, asked) {
        Answer::File(path, bytes) => file(path, bytes, headers),
        Answer::Folder | Answer::Nothing => missing(&shown.output),
    }
}

/// What a request path leads to.
#[derive(Debug, PartialEq, Eq)]
enum Answer<'a> {
    File(&'a str, &'a [u8]),
    Folder,
    Nothing,
}

fn find<'a>(output: &'a Output, asked: &str) -> Answer<'a> {
    let Some(path) = decoded(asked.trim_start_matches('/')) else {
        return Answer::Nothing;
    };
    let index = |folder: &str| format!("{folder}index.html");
    let name = if path.is_empty() || path.ends_with('/') {
        index(&path)
    } else {
        path.clone()
    };
    match output.get_key_value(&name) {
        Some((path, bytes)) => Answer::File(path, bytes),
        None if output.contains_key(&index(&format!("{path}/"))) => Answer::Folder,
        None => Answer::Nothing,
    }
}

fn file(path: &str, bytes: &[u8], asked: &HeaderMap) -> Response {
    let tag = format!("\"{}\"", blake3::hash(bytes).to_hex());
    if asked
        .get(header::IF_NONE_MATCH)
        .is_some_and(|known| known.as_bytes() == tag.as_bytes())
    {
        return (StatusCode::NOT_MODIFIED, [(header::ETAG, tag)]).into_response();
    }
    (
        [
            (header::CONTENT_TYPE, content_type(path).to_owned()),
            (header::ETAG, tag),
        ],
        body(path, bytes),
    )
        .into_response()
}

fn folder(asked: &str) -> Response {
    // Relative to the folder above, so that no path can become another host.
    let name = asked.rsplit('/').next().unwrap_or("");
    (
        StatusCode::TEMPORARY_REDIRECT,
        [(header::LOCATION, format!("./{name}/"))],
    )
        .into_response()
}

fn missing(output: &Output) -> Response {
    match output.get("404.html") {
        Some(page) => {
            let page = from_root(&String::from_utf8_lossy(page));
            (
                StatusCode::NOT_FOUND,
                [(header::CONTENT_TYPE, content_type("404.html"))],
                body("404.html", page.as_bytes()),
            )
                .into_response()
        }
        None => (StatusCode::NOT_FOUND, "There is no such page.\n").into_response(),
    }
}

/// The page with its relative links made absolute: it is shown at any address.
fn from_root(page: &str) -> String {
    let mut parts = page.split_inclusive("=\"");
    let mut out = parts.next().unwrap_or("").to_owned();
    let mut before = out.clone();
    for part in parts {
        let value = part.split('"').next().unwrap_or("");
        let links = before.ends_with("href=\"") || before.ends_with("src=\"");
        if links && !value.starts_with(['#', '/']) && !value.contains(':') {
            out.push('/');
        }
        out.push_str(part);
        before = part.to_owned();
    }
    out
}

fn body(path: &str, bytes: &[u8]) -> Vec<u8> {
    if !path.ends_with(".html") {
        return bytes.to_vec();
    }
    [bytes, RELOAD_TAG.as_bytes()].concat()
}

/// `%41` to `A`; `None` for what is not text.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let (byte, left) = if first == b'%' {
            (hex(after)?, after.get(2..)?)
        } else {
            (first, after)
        };
        bytes.push(byte);
        rest = left;
    }
    String::from_utf8(bytes).ok()
}

fn hex(digits: &[u8]) -> Option<u8> {
    let pair = std::str::from_utf8(digits.get(..2)?).ok()?;
    pair.bytes()
        .all(|digit| digit.is_ascii_hexdigit())
        .then(|| u8::from_str_radix(pair, 16).ok())?
}

fn content_type(path: &str) -> &'static str {
    if path == address::METRICS {
        return "application/openmetrics-text; version=1.0.0; charset=utf-8";
    }
    match path.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "map" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "wasm" => "application/wasm",
        "xml" => "application/xml",
        "atom" => "application/atom+xml; charset=utf-8",
        "csv" => "text/csv; charset=utf-8; header=present",
        "ics" => "text/calendar; charset=utf-8",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_this_machine_are_answered() {
        for name in [
            "localhost:1111",
            "127.0.0.1",
            "127.9.9.9:80",
            "[::1]:1111",
            "portal.localhost:1111",
            "LocalHost:1111",
        ] {
            assert!(is_loopback_name(name), "{name}");
        }
        for name in [
            "evil.example",
            "localhost.evil.example",
            "127.0.0.1.evil.example:1111",
            "10.0.0.1",
            "[::2]",
            "",
            "0.0.0.0:1111",
            "evil.com/.localhost",
            "evil.com:80/.localhost",
            "evil.com#.localhost",
            "evil.com\\.localhost",
            "x@evil.com?.localhost:1111",
            ".localhost",
            "a..localhost",
            "[::1].evil.com",
            "[::1]evil.com:80",
            "[::1]:80.evil.com",
            "[::1",
            "::1",
            "localhost:",
            "localhost:80:80",
            "localhost:x",
            "127.0.0.1:99999",
        ] {
            assert!(!is_loopback_name(name), "{name}");
        }
    }

    #[test]
    fn allowed_names_are_whole_names() {
        let hosts = ["preview.team".to_owned(), "10.0.0.5".to_owned()];
        for name in ["preview.team", "Preview.Team:1111", "10.0.0.5:80"] {
            assert!(is_allowed(name, &hosts), "{name}");
        }
        for name in [
            "team",
            "x.preview.team",
            "preview.team.evil.example",
            "preview.team:",
            "preview.team:80:80",
            "10.0.0.50",
            "",
        ] {
            assert!(!is_allowed(name, &hosts), "{name}");
        }
    }

    #[test]
    fn machines_are_told_what_a_file_is() {
        for (path, wanted) in [
            ("feed.atom", "application/atom+xml; charset=utf-8"),
            ("owners/sre/calendar.ics", "text/calendar; charset=utf-8"),
            (
                "metrics.txt",
                "application/openmetrics-text; version=1.0.0; charset=utf-8",
            ),
            ("csv/risks.csv", "text/csv; charset=utf-8; header=present"),
            ("gates/launch/badge.svg", "image/svg+xml"),
            ("badge.json", "application/json"),
        ] {
            assert_eq!(content_type(path), wanted, "{path}");
        }
    }

    #[test]
    fn the_page_for_nothing_links_from_the_root() {
        let page = r##"<a href="index.html" title="a">x</a><a href="#m"></a><img src="static/i.svg"><a href="https://x.example/">"##;
        let want = r##"<a href="/index.html" title="a">x</a><a href="#m"></a><img src="/static/i.svg"><a href="https://x.example/">"##;
        assert_eq!(from_root(page), want);
    }

    #[test]
    fn paths_lead_to_files_folders_or_nothing() {
        let output = Output::from([
            ("index.html".to_owned(), b"home".to_vec()),
            ("a b/index.html".to_owned(), b"page".to_vec()),
        ]);
        assert_eq!(find(&output, "/"), Answer::File("index.html", b"home"));
        assert_eq!(
            find(&output, "/a%20b/"),
            Answer::File("a b/index.html", b"page")
        );
        assert_eq!(find(&output, "/a%20b"), Answer::Folder);
        for nothing in [
            "/%",
            "/%ff",
            "/%+1",
            "/../index.htm",
            "//evil.example",
            "/a%20b/x",
        ] {
            assert_eq!(find(&output, nothing), Answer::Nothing, "{nothing}");
        }
    }
}
