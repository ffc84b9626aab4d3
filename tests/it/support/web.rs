//! A web server of the tests: a thread on 127.0.0.1 that answers by path and remembers what it was asked for.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// A server with what it was asked for, by path. It ends with the test program.
pub struct Web {
    /// Host and port.
    pub host: String,
    asked: Arc<Mutex<BTreeMap<String, Vec<String>>>>,
}

impl Web {
    /// A server on a port of its own.
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("loopback has free ports");
        let host = format!(
            "127.0.0.1:{}",
            listener
                .local_addr()
                .expect("a listener has an address")
                .port()
        );
        let asked: Arc<Mutex<BTreeMap<String, Vec<String>>>> = Arc::default();
        let seen = Arc::clone(&asked);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let seen = Arc::clone(&seen);
                thread::spawn(move || serve(stream, &seen));
            }
        });
        Web { host, asked }
    }

    /// The address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}/{path}", self.host)
    }

    /// How often a path was asked for.
    pub fn asked(&self, path: &str) -> usize {
        self.asked
            .lock()
            .expect("no server panics")
            .get(path)
            .map_or(0, Vec::len)
    }

    /// Every request, head and all.
    pub fn heads(&self) -> String {
        self.asked
            .lock()
            .expect("no server panics")
            .values()
            .flatten()
            .cloned()
            .collect()
    }
}

/// A port of loopback that nobody listens at.
pub fn closed() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("loopback has free ports");
    listener
        .local_addr()
        .expect("a listener has an address")
        .to_string()
}

fn serve(stream: TcpStream, seen: &Mutex<BTreeMap<String, Vec<String>>>) {
    let mut lines = BufReader::new(&stream).lines();
    let head: String = lines
        .by_ref()
        .map_while(Result::ok)
        .take_while(|line| !line.is_empty())
        .flat_map(|line| [line, "\n".to_owned()])
        .collect();
    let path = head
        .split_whitespace()
        .nth(1)
        .unwrap_or("")
        .trim_start_matches('/')
        .to_owned();
    let times = {
        let mut seen = seen.lock().expect("no server panics");
        let asked = seen.entry(path.clone()).or_default();
        asked.push(head);
        asked.len()
    };
    let answer = match path.split('?').next().unwrap_or("") {
        "ok" | "home" => "200 OK\r\n",
        "moved" => "301 Moved Permanently\r\nLocation: /home\r\n",
        "round" => "302 Found\r\nLocation: /round\r\n",
        "private" => "302 Found\r\nLocation: /login?next=private\r\n",
        "login" => "200 OK\r\n",
        "gone" => "404 Not Found\r\n",
        "denied" => "403 Forbidden\r\n",
        "busy" if times == 1 => "429 Too Many Requests\r\n",
        "busy" => "200 OK\r\n",
        "always-busy" => "429 Too Many Requests\r\n",
        "fails" => "500 Internal Server Error\r\n",
        "fails-once" if times == 1 => "503 Service Unavailable\r\n",
        "fails-once" => "200 OK\r\n",
        "slow" => {
            thread::sleep(Duration::from_millis(300));
            "200 OK\r\n"
        }
        "never" => {
            thread::sleep(Duration::from_secs(60));
            return;
        }
        "nonsense" => "",
        _ => "404 Not Found\r\n",
    };
    let status = if answer.is_empty() {
        "no HTTP at all".to_owned()
    } else {
        format!("HTTP/1.1 {answer}")
    };
    let _ = write!(
        &stream,
        "{status}Content-Length: 0\r\nConnection: close\r\n\r\n"
    );
}
