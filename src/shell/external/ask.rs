//! Asks web servers for addresses: many hosts at once, few requests to each, and patience with those that ask for it.
//!
//! `ureq` makes one request and follows its redirects. What surrounds a request is ours: how many
//! run at once, when a request is repeated, and what an answer says about an address.

use std::collections::{BTreeMap, BTreeSet};
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use ureq::config::Config;
use ureq::http::{Response, Uri};
use ureq::tls::{RootCerts, TlsConfig};
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use ureq::{Agent, Body, Error, ResponseExt};
use url::Url;

use crate::base::settings::LinkSettings;
use crate::shell::Failure;
use crate::shell::progress::Progress;
use crate::source::links_lock::Answered;

/// The number of requests that run at once.
const AT_ONCE: usize = 64;

/// The number of those that go to one host, as a browser would, and the time between their starts.
const AT_ONCE_PER_HOST: usize = 6;
const APART: Duration = Duration::from_millis(10);

/// The wait before the first retry; it doubles with each.
const FIRST_WAIT: Duration = Duration::from_secs(1);

/// The longest wait that a server may ask for with `Retry-After`.
const PATIENCE: Duration = Duration::from_secs(60);

/// The longest answer in words that is kept, in characters.
const WORDS: usize = 120;

const TOO_MANY_REQUESTS: u16 = 429;

/// What an address amounts to, and the answer in words.
type Said = (Answered, String);

/// Asks for every address. Fails only if no server can be asked at all.
pub fn ask(
    wanted: &BTreeSet<String>,
    pace: &LinkSettings,
    progress: &Progress,
) -> Result<BTreeMap<String, Said>, Failure> {
    if wanted.is_empty() {
        return Ok(BTreeMap::new());
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_time()
        .max_blocking_threads(AT_ONCE)
        .build()
        .map_err(|error| Failure::new(format!("cannot ask web servers: {error}")))?;
    let asker = Arc::new(Asker::new(pace));
    Ok(runtime.block_on(all(asker, wanted, progress)))
}

async fn all(
    asker: Arc<Asker>,
    wanted: &BTreeSet<String>,
    progress: &Progress,
) -> BTreeMap<String, Said> {
    let mut hosts: BTreeMap<String, Arc<Host>> = BTreeMap::new();
    let mut tasks = JoinSet::new();
    for url in wanted {
        let name = host(url);
        let host = hosts.entry(name.clone()).or_insert_with(|| Host::new(name));
        let (asker, host, url) = (Arc::clone(&asker), Arc::clone(host), url.clone());
        tasks.spawn(async move {
            let said = asker.one(&url, &host).await;
            (url, said)
        });
    }

    let mut answers = BTreeMap::new();
    while let Some(done) = tasks.join_next().await {
        progress.step();
        answers.extend(done.ok());
    }

    // An address whose task panicked has no answer.
    let lost = || (Answered::Unchecked, "the request broke off".to_owned());
    wanted
        .iter()
        .map(|url| (url.clone(), answers.remove(url).unwrap_or_else(lost)))
        .collect()
}

/// One host and port, and how many requests it gets.
struct Host {
    name: String,
    slots: Semaphore,
    /// Held for a moment before each request, which keeps the starts of two requests apart.
    turn: tokio::sync::Mutex<()>,
}

impl Host {
    fn new(name: String) -> Arc<Self> {
        Arc::new(Host {
            name,
            slots: Semaphore::new(AT_ONCE_PER_HOST),
            turn: tokio::sync::Mutex::default(),
        })
    }

    async fn wait_for_turn(&self) {
        let turn = self.turn.lock().await;
        tokio::time::sleep(APART).await;
        drop(turn);
    }
}

/// What all requests share.
struct Asker {
    agent: Agent,
    slots: Semaphore,
    /// Hosts that still answer 429 after every retry: their other addresses are not asked for.
    weary: Mutex<BTreeSet<String>>,
    retries: u32,
}

impl Asker {
    fn new(pace: &LinkSettings) -> Self {
        let tls = TlsConfig::builder()
            .root_certs(RootCerts::PlatformVerifier)
            .build();
        let config = Config::builder()
            .user_agent(concat!("holdpoint/", env!("CARGO_PKG_VERSION")))
            // Some servers answer 404 to a request that accepts anything at all.
            .accept("text/html, */*;q=0.8")
            .timeout_global(Some(Duration::from_secs(u64::from(pace.timeout_seconds))))
            .http_status_as_error(false)
            .tls_config(tls)
            .build();
        Asker {
            agent: Agent::with_parts(config, DefaultConnector::default(), NoLinkLocal::default()),
            slots: Semaphore::new(AT_ONCE),
            weary: Mutex::default(),
            retries: pace.retries,
        }
    }

    async fn one(&self, url: &str, host: &Host) -> Said {
        // A host with many pages waits for itself, and keeps no other host waiting.
        let _own = host.slots.acquire().await;
        let _any = self.slots.acquire().await;
        if self.is_weary(host) {
            let words = "not asked: the server answers 429 Too Many Requests";
            return (Answered::Unchecked, words.to_owned());
        }
        let Ok(address) = Url::parse(url) else {
            let words = "it is not an address that can be asked for";
            return (Answered::Unchecked, words.to_owned());
        };
        let answer = self.persist(&address, host).await;
        if answer.code() == Some(TOO_MANY_REQUESTS) {
            let mut weary = self.weary.lock().expect("no holder of the lock panics");
            weary.insert(host.name.clone());
        }
        answer.said(&address)
    }

    fn is_weary(&self, host: &Host) -> bool {
        let weary = self.weary.lock().expect("no holder of the lock panics");
        weary.contains(&host.name)
    }

    /// Asks again while the server fails, gives no answer in time or asks for patience.
    async fn persist(&self, address: &Url, host: &Host) -> Outcome {
        let mut wait = FIRST_WAIT;
        for _ in 0..self.retries {
            let answer = self.request(address, host).await;
            if !answer.is_worth_a_retry() {
                return answer;
            }
            let asked_for = answer.retry_after().unwrap_or(wait);
            if asked_for > PATIENCE {
                return answer;
            }
            tokio::time::sleep(asked_for).await;
            wait = wait.saturating_mul(2);
        }
        self.request(address, host).await
    }

    async fn request(&self, address: &Url, host: &Host) -> Outcome {
        host.wait_for_turn().await;
        let (agent, address) = (self.agent.clone(), address.to_string());
        let request = move || agent.get(address).call();
        match tokio::task::spawn_blocking(request).await {
            Ok(Ok(response)) => Outcome::Answer(response),
            Ok(Err(error)) => Outcome::Failure(error),
            Err(_) => Outcome::Failure(Error::ConnectionFailed),
        }
    }
}

/// Resolves names, and leaves out link-local addresses: a document has no reason to cite them, and
/// on a cloud machine they answer with its credentials. Redirects are resolved here as well.
#[derive(Debug, Default)]
struct NoLinkLocal(DefaultResolver);

impl Resolver for NoLinkLocal {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        let mut allowed = self.empty();
        for address in self.0.resolve(uri, config, timeout)?.iter() {
            if !is_link_local(address) {
                allowed.push(*address);
            }
        }
        if allowed.is_empty() {
            return Err(Error::BadUri("a link-local address".to_owned()));
        }
        Ok(allowed)
    }
}

fn is_link_local(address: &SocketAddr) -> bool {
    match address.ip() {
        IpAddr::V4(ip) => ip.is_link_local(),
        IpAddr::V6(ip) => {
            let mapped = ip.to_ipv4_mapped();
            ip.is_unicast_link_local() || mapped.is_some_and(|ip| ip.is_link_local())
        }
    }
}

/// What came of one request.
enum Outcome {
    Answer(Response<Body>),
    Failure(Error),
}

impl Outcome {
    fn code(&self) -> Option<u16> {
        match self {
            Outcome::Answer(response) => Some(response.status().as_u16()),
            Outcome::Failure(_) => None,
        }
    }

    fn is_worth_a_retry(&self) -> bool {
        match self {
            Outcome::Answer(response) => {
                response.status().is_server_error() || self.code() == Some(TOO_MANY_REQUESTS)
            }
            Outcome::Failure(error) => matches!(error, Error::Timeout(_)),
        }
    }

    /// The wait that the server asks for, where it gives a number of seconds.
    fn retry_after(&self) -> Option<Duration> {
        let Outcome::Answer(response) = self else {
            return None;
        };
        let value = response.headers().get("retry-after")?.to_str().ok()?;
        value.trim().parse().ok().map(Duration::from_secs)
    }

    /// What the answer says about the address. A page is there, or it is not; a server that wants
    /// to know who asks, or asks for patience, says neither.
    fn said(&self, address: &Url) -> Said {
        let response = match self {
            Outcome::Answer(response) => response,
            Outcome::Failure(error) => return failure_said(error),
        };
        let words = words(&response.status().to_string());
        let last = response.get_uri().to_string();
        let is_redirected = last != address.as_str();
        match response.status().as_u16() {
            200..300 if is_redirected && is_sign_in(&last) => {
                let words = "it leads to a page to sign in";
                (Answered::Unchecked, words.to_owned())
            }
            200..300 => (Answered::Ok, words),
            401 | 403 | 407 | TOO_MANY_REQUESTS | 451 => (Answered::Unchecked, words),
            400..600 => (Answered::Broken, words),
            _ => (Answered::Unchecked, words),
        }
    }
}

/// What an error says about the address: whether it leads nowhere, or nobody could tell.
fn failure_said(error: &Error) -> Said {
    let text = match error {
        Error::Io(error) => error.to_string(),
        other => other.to_string(),
    };
    let words = words(text.split(" (os error").next().unwrap_or(""));
    match error {
        Error::Timeout(_) => (Answered::Broken, "no answer in time".to_owned()),
        // Our own network is at fault, or the request was never sent.
        Error::Io(_) if words.contains("Temporary failure in name resolution") => {
            (Answered::Unchecked, words)
        }
        Error::BadUri(_) | Error::Http(_) | Error::InvalidProxyUrl => (Answered::Unchecked, words),
        _ => (Answered::Broken, words),
    }
}

/// One line of bounded length.
fn words(text: &str) -> String {
    text.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .take(WORDS)
        .collect()
}

/// Does an address lead to a page for signing in?
fn is_sign_in(address: &str) -> bool {
    const SIGN_IN: &[&str] = &[
        "login",
        "signin",
        "sign-in",
        "sign_in",
        "sso",
        "saml",
        "saml2",
        "oauth",
        "oauth2",
        "auth",
        "authorize",
        "accounts",
    ];
    let lower = address.to_lowercase();
    let path = lower.split(['?', '#']).next().unwrap_or("");
    let mut parts = path.split(['/', '.', ':']).skip(1);
    parts.any(|part| SIGN_IN.contains(&part))
}

/// Host and port of an address.
fn host(url: &str) -> String {
    let rest = url.split_once("//").map_or(url, |(_, rest)| rest);
    rest.split(['/', '?'])
        .next()
        .unwrap_or(rest)
        .to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_to_sign_in_is_told_from_any_other() {
        assert!(is_sign_in("https://a.test/login?next=x"));
        assert!(is_sign_in("https://accounts.b.test/x"));
        assert!(!is_sign_in("https://a.test/authors/x"));
        assert_eq!(host("HTTP://A.test:8080/x?y"), "a.test:8080");
    }

    #[test]
    fn link_local_addresses_are_not_asked() {
        for address in [
            "169.254.169.254:80",
            "[fe80::1]:80",
            "[::ffff:169.254.169.254]:80",
        ] {
            assert!(is_link_local(&address.parse().expect("an address")));
        }
        for address in ["127.0.0.1:80", "10.0.0.1:80", "[::1]:80"] {
            assert!(!is_link_local(&address.parse().expect("an address")));
        }
        let wanted = BTreeSet::from(["http://169.254.169.254/latest".to_owned()]);
        let pace = LinkSettings {
            retries: 0,
            ..LinkSettings::default()
        };
        let answers = ask(&wanted, &pace, &Progress::start()).expect("a runtime");
        assert_eq!(
            answers.values().next().map(|said| said.0),
            Some(Answered::Unchecked)
        );
    }
}
