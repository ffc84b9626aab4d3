//! Asking web servers with lychee's client: many hosts at once, few requests to each, and patience with those that ask for it.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use lychee_lib::ratelimit::RateLimitConfig;
use lychee_lib::{Client, ClientBuilder, Response, Status};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use crate::base::settings::LinkSettings;
use crate::shell::Failure;
use crate::shell::progress::Progress;
use crate::source::links_lock::Answered;

/// So many requests are under way at once.
const AT_ONCE: usize = 64;

/// So many of them to one host, as a browser would, and so far apart: 2,000 pages of one host take 20 seconds, not 100.
const AT_ONCE_PER_HOST: usize = 6;
const APART: Duration = Duration::from_millis(10);

/// The wait before the first retry; it doubles with each.
const FIRST_WAIT: Duration = Duration::from_secs(1);

/// How long a server may put off one address, beyond the time that its requests may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// The longest answer in words that is kept.
const WORDS: usize = 120;

/// What an address amounts to, and the answer in words.
type Said = (Answered, String);

/// Asks for every address. Fails only where nobody can be asked at all.
pub fn ask(
    wanted: &BTreeSet<String>,
    pace: &LinkSettings,
    progress: &Progress,
) -> Result<BTreeMap<String, Said>, Failure> {
    let failed = |why: String| Failure::new(format!("cannot ask web servers: {why}"));
    if wanted.is_empty() {
        return Ok(BTreeMap::new());
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| failed(error.to_string()))?;
    let asker = Asker::new(pace).map_err(failed)?;
    Ok(runtime.block_on(all(Arc::new(asker), wanted, progress)))
}

async fn all(
    asker: Arc<Asker>,
    wanted: &BTreeSet<String>,
    progress: &Progress,
) -> BTreeMap<String, Said> {
    let mut hosts: BTreeMap<String, Arc<Semaphore>> = BTreeMap::new();
    let mut tasks = JoinSet::new();
    for url in wanted {
        let host = host(url);
        let slots = hosts
            .entry(host.clone())
            .or_insert_with(|| Arc::new(Semaphore::new(AT_ONCE_PER_HOST)));
        let (asker, slots, url) = (Arc::clone(&asker), Arc::clone(slots), url.clone());
        tasks.spawn(async move {
            // A host of many pages waits for itself, and keeps no other one waiting.
            let _own = slots.acquire().await;
            let _any = asker.slots.acquire().await;
            let said = asker.one(&url, &host).await;
            (url, said)
        });
    }
    let mut answers = BTreeMap::new();
    while let Some(done) = tasks.join_next().await {
        progress.step();
        answers.extend(done.ok());
    }
    // An address whose task broke off has no answer.
    let lost = || (Answered::Unchecked, "the request broke off".to_owned());
    wanted
        .iter()
        .map(|url| (url.clone(), answers.remove(url).unwrap_or_else(lost)))
        .collect()
}

/// What all requests share.
struct Asker {
    client: Client,
    slots: Semaphore,
    /// Hosts that still ask for patience after every retry.
    weary: Mutex<BTreeSet<String>>,
    retries: u32,
    timeout: Duration,
}

impl Asker {
    fn new(pace: &LinkSettings) -> Result<Self, String> {
        let timeout = Duration::from_secs(u64::from(pace.timeout_seconds));
        let client = ClientBuilder::builder()
            .user_agent(concat!("holdpoint/", env!("CARGO_PKG_VERSION")))
            .timeout(Some(timeout))
            .max_retries(u64::from(pace.retries))
            .retry_wait_time(FIRST_WAIT)
            .rate_limit_config(RateLimitConfig {
                concurrency: AT_ONCE_PER_HOST,
                request_interval: APART,
            })
            // Nothing that a document may cite lies there, and much that it should not reach.
            .exclude_link_local_ips(true)
            .build()
            .client()
            .map_err(|error| error.to_string())?;
        Ok(Asker {
            client,
            slots: Semaphore::new(AT_ONCE),
            weary: Mutex::default(),
            retries: pace.retries,
            timeout,
        })
    }

    async fn one(&self, url: &str, host: &str) -> Said {
        let weary = || self.weary.lock().expect("no holder of the lock panics");
        if weary().contains(host) {
            return (
                Answered::Unchecked,
                "not asked: the server answers 429 Too Many Requests".to_owned(),
            );
        }
        let requests = self.timeout.saturating_mul(self.retries + 1);
        let waits = FIRST_WAIT.saturating_mul(1 << self.retries);
        let limit = requests.saturating_add(waits).saturating_add(PATIENCE);
        let put_off = || {
            (
                Answered::Unchecked,
                "the server puts off its answer".to_owned(),
            )
        };
        let (said, code) = tokio::time::timeout(limit, self.persist(url))
            .await
            .unwrap_or_else(|_| (put_off(), Some(429)));
        if code == Some(429) {
            weary().insert(host.to_owned());
        }
        said
    }

    /// Asks again while the server fails. Lychee itself asks again after 429 and where no answer came in time.
    async fn persist(&self, url: &str) -> (Said, Option<u16>) {
        let mut wait = FIRST_WAIT;
        for _ in 0..self.retries {
            let answer = self.client.check(url).await;
            let failed = answer.as_ref().is_ok_and(|response| {
                response
                    .status()
                    .code()
                    .is_some_and(|code| code.is_server_error())
            });
            if !failed {
                return read(answer);
            }
            tokio::time::sleep(wait).await;
            wait = wait.saturating_mul(2);
        }
        read(self.client.check(url).await)
    }
}

/// What an answer amounts to. A page is there, or not; a server that wants to know who asks, or asks for patience, says neither.
fn read(answer: lychee_lib::Result<Response>) -> (Said, Option<u16>) {
    let response = match answer {
        Ok(response) => response,
        Err(_) => {
            return (
                (
                    Answered::Unchecked,
                    "it is no address that can be asked for".to_owned(),
                ),
                None,
            );
        }
    };
    let status = response.status();
    let code = status.code().map(|code| code.as_u16());
    let words = status
        .code()
        .map_or_else(|| reason(status), |code| words(&code.to_string()));
    let signs_in = || {
        response
            .redirects()
            .is_some_and(|redirects| is_sign_in(&redirects.to_string()))
    };
    let said = match (status, code) {
        (Status::Ok(_), _) if signs_in() => (
            Answered::Unchecked,
            "it leads to a page to sign in".to_owned(),
        ),
        (Status::Ok(_), _) => (Answered::Ok, words),
        (_, Some(401 | 403 | 407 | 429 | 451)) => (Answered::Unchecked, words),
        (Status::Timeout(_), _) => (Answered::Broken, "no answer in time".to_owned()),
        (Status::Error(_), _) if words.contains("Temporary failure in name resolution") => {
            (Answered::Unchecked, words)
        }
        (Status::Error(_), _) => (Answered::Broken, words),
        (_, Some(400..600)) => (Answered::Broken, words),
        _ => (Answered::Unchecked, words),
    };
    (said, code)
}

/// Why no answer came: the innermost reason, which does not repeat the address.
fn reason(status: &Status) -> String {
    let Status::Error(error) = status else {
        return if status.is_excluded() {
            "an address that is not asked for".to_owned()
        } else {
            "it cannot be asked for".to_owned()
        };
    };
    let mut inner: &dyn Error = error;
    while let Some(source) = inner.source() {
        inner = source;
    }
    words(inner.to_string().split(" (os error").next().unwrap_or(""))
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

/// Does the last address of a chain of redirects ask to sign in?
fn is_sign_in(chain: &str) -> bool {
    let last = chain.rsplit("--> ").next().unwrap_or("").to_lowercase();
    let path = last.split(['?', '#']).next().unwrap_or("");
    let parts = path.split(['/', '.', ':']).skip(1);
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
    parts.into_iter().any(|part| SIGN_IN.contains(&part))
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
        assert!(is_sign_in(
            "https://a.test/x --[302]--> https://a.test/login?next=x"
        ));
        assert!(is_sign_in(
            "https://a.test/x --[302]--> https://accounts.b.test/x"
        ));
        assert!(!is_sign_in(
            "https://a.test/login --[302]--> https://a.test/authors/x"
        ));
        assert_eq!(host("HTTP://A.test:8080/x?y"), "a.test:8080");
    }
}
