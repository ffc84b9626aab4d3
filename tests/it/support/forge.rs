//! Forge: a server of the tests in the place of GitHub and GitLab, on 127.0.0.1: comments that are made, listed and updated,
//! pull requests, and files of a release.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread;

use serde_json::{Value, json};

/// Who writes with the token of the tests.
pub const ROBOT: &str = "github-actions[bot]";

/// The token of the tests.
pub const TOKEN: &str = "t0ken";

/// Everything that the server has and was asked.
#[derive(Default)]
pub struct State {
    /// Comments and notes in order: number, writer, text.
    pub comments: Vec<(u64, String, String)>,
    /// The newest commit of the pull request, and whether it is open.
    pub pull: (String, String),
    /// Files by path.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Method and path of every request.
    pub asked: Vec<String>,
}

/// A server that ends with the test program.
pub struct Forge {
    /// Scheme, host and port.
    pub url: String,
    state: Arc<Mutex<State>>,
}

impl Forge {
    /// A server on a port of its own.
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("loopback has free ports");
        let url = format!(
            "http://{}",
            listener.local_addr().expect("a listener has an address")
        );
        let state: Arc<Mutex<State>> = Arc::default();
        let shared = Arc::clone(&state);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                answer(stream, &shared);
            }
        });
        Forge { url, state }
    }

    /// What the server has and was asked.
    pub fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("no server panics")
    }

    /// Puts a file of a release there.
    pub fn release(&self, version: &str, name: &str, bytes: &[u8]) {
        let path = format!("/maker/holdpoint/releases/download/v{version}/{name}");
        self.state().files.insert(path, bytes.to_vec());
    }

    /// Puts a comment there.
    pub fn comment(&self, writer: &str, text: &str) {
        let mut state = self.state();
        let number = state.comments.len() as u64 + 1;
        state
            .comments
            .push((number, writer.to_owned(), text.to_owned()));
    }

    /// The texts of all comments.
    pub fn texts(&self) -> Vec<String> {
        self.state()
            .comments
            .iter()
            .map(|(_, _, text)| text.clone())
            .collect()
    }
}

fn answer(mut stream: TcpStream, state: &Mutex<State>) {
    let mut reader = BufReader::new(stream.try_clone().expect("a stream can be shared"));
    let mut head = String::new();
    while reader.read_line(&mut head).is_ok_and(|read| read > 2) {}
    let length = header(&head, "content-length")
        .and_then(|length| length.parse().ok())
        .unwrap_or(0);
    let mut body = vec![0; length];
    if reader.read_exact(&mut body).is_err() {
        return;
    }
    let mut words = head.split_whitespace();
    let (method, target) = (
        words.next().unwrap_or_default(),
        words.next().unwrap_or_default(),
    );
    let mut state = state.lock().expect("no server panics");
    state.asked.push(format!("{method} {target}"));
    let github = header(&head, "authorization").as_deref() == Some("Bearer t0ken");
    let gitlab = header(&head, "private-token").as_deref() == Some(TOKEN);
    let (code, bytes) = match respond(&mut state, method, target, &body, github || gitlab) {
        Some(bytes) => ("200 OK", bytes),
        None => ("404 Not Found", b"{}".to_vec()),
    };
    let head = format!(
        "HTTP/1.1 {code}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        bytes.len()
    );
    let _ = stream
        .write_all(head.as_bytes())
        .and_then(|()| stream.write_all(&bytes));
}

fn header(head: &str, name: &str) -> Option<String> {
    let lines = head.lines().filter_map(|line| line.split_once(':'));
    lines
        .into_iter()
        .find(|(found, _)| found.eq_ignore_ascii_case(name))
        .map(|(_, value)| value.trim().to_owned())
}

/// What is at an address, or comes of a request; nothing where there is nothing, or the token is wrong.
fn respond(
    state: &mut State,
    method: &str,
    target: &str,
    body: &[u8],
    trusted: bool,
) -> Option<Vec<u8>> {
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    if let Some(file) = state.files.get(path).filter(|_| method == "GET") {
        return Some(file.clone());
    }
    let parts: Vec<&str> = path
        .trim_start_matches('/')
        .split('/')
        .filter(|_| trusted)
        .collect();
    let answer = match (method, parts.as_slice()) {
        ("GET", ["repos", "we", "ours", "pulls", "7"]) => {
            json!({ "head": { "sha": state.pull.0 }, "state": state.pull.1 })
        }
        ("GET", ["repos", "we", "ours", "issues", "7", "comments"]) => page(
            state,
            query,
            |(id, writer, text)| json!({ "id": id, "user": { "login": writer }, "body": text }),
        ),
        ("POST", ["repos", "we", "ours", "issues", "7", "comments"]) => {
            add(state, ROBOT, told(body)?)
        }
        ("PATCH", ["repos", "we", "ours", "issues", "comments", id]) => {
            update(state, id, told(body)?)?
        }
        ("GET", ["api", "v4", "user"]) => json!({ "id": 41 }),
        ("GET", ["api", "v4", "projects", "3", "merge_requests", "7", "notes"]) => page(
            state,
            query,
            |(id, writer, text)| json!({ "id": id, "author": { "id": if writer == ROBOT { 41 } else { 5 } }, "body": text }),
        ),
        ("POST", ["api", "v4", "projects", "3", "merge_requests", "7", "notes"]) => {
            add(state, ROBOT, form(body)?)
        }
        (
            "PUT",
            [
                "api",
                "v4",
                "projects",
                "3",
                "merge_requests",
                "7",
                "notes",
                id,
            ],
        ) => update(state, id, form(body)?)?,
        _ => return None,
    };
    Some(answer.to_string().into_bytes())
}

/// One page of the comments, as many as were asked for.
fn page(state: &State, query: &str, shown: impl Fn(&(u64, String, String)) -> Value) -> Value {
    let asked = |name: &str| {
        query.split('&').find_map(|pair| {
            pair.strip_prefix(name)?
                .strip_prefix('=')?
                .parse::<usize>()
                .ok()
        })
    };
    let (size, number) = (asked("per_page").unwrap_or(30), asked("page").unwrap_or(1));
    state
        .comments
        .iter()
        .skip(size * (number - 1))
        .take(size)
        .map(shown)
        .collect()
}

fn add(state: &mut State, writer: &str, text: String) -> Value {
    let id = state.comments.len() as u64 + 1;
    state.comments.push((id, writer.to_owned(), text));
    json!({ "id": id })
}

fn update(state: &mut State, id: &str, text: String) -> Option<Value> {
    let comment = state
        .comments
        .iter_mut()
        .find(|comment| comment.0.to_string() == id)?;
    comment.2 = text;
    Some(json!({ "id": comment.0 }))
}

/// The text of a comment in JSON.
fn told(body: &[u8]) -> Option<String> {
    let value: Value = serde_json::from_slice(body).ok()?;
    Some(value.get("body")?.as_str()?.to_owned())
}

/// The text of a note in a form.
fn form(body: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(body).ok()?.strip_prefix("body=")?;
    let mut bytes = Vec::new();
    let mut letters = text.bytes();
    while let Some(letter) = letters.next() {
        let hex = |digit: u8| char::from(digit).to_digit(16);
        bytes.push(match letter {
            b'%' => u8::try_from(hex(letters.next()?)? * 16 + hex(letters.next()?)?).ok()?,
            b'+' => b' ',
            letter => letter,
        });
    }
    String::from_utf8(bytes).ok()
}
