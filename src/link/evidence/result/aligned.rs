//! Aligned: what programs print in columns below a line of headers in capitals, as `kubectl get pods`, `docker compose ps` and `systemctl`
//! do. A row says no by a word of trouble in a column of states, and by fewer that are ready than there are.

use crate::link::evidence::result::console::lines;
use crate::link::evidence::result::gather::Gather;
use crate::records::words::Class;
use crate::records::words::proof::names_refusal;
use crate::records::words::tail;
use crate::records::words::vocabulary::Vocabulary;

/// Headers of columns of states, as programs write them.
const STATES: [&str; 7] = [
    "STATUS", "STATE", "ACTIVE", "SUB", "HEALTH", "PHASE", "READY",
];

/// Reads such a table; `None` where no column of it is one of states.
pub fn read(text: &str, _: &Vocabulary) -> Option<Gather> {
    let mut filled = lines(text).filter(|(_, line)| !line.trim().is_empty());
    let (_, header) = filled.next()?;
    let columns = columns_of(header);
    let states = states_of(&columns)?;
    let mut gather = Gather::new("text", text);
    for (at, line) in filled {
        let row: Vec<char> = line.chars().collect();
        if states
            .iter()
            .any(|state| says_no(&cell(&row, &columns, *state)))
        {
            gather.fail(at, line);
        }
    }
    Some(gather)
}

/// The columns of states of a header all in capitals; `None` for any other line.
fn states_of(columns: &[(usize, String)]) -> Option<Vec<usize>> {
    const FEWEST: usize = 3;
    let is_header = |(_, name): &(usize, String)| name.chars().all(is_of_header);
    let is_table = columns.len() >= FEWEST && columns.iter().all(is_header);
    let is_state = |at: &usize| STATES.contains(&columns[*at].1.as_str());
    let states: Vec<usize> = (0..columns.len()).filter(is_state).collect();
    (is_table && !states.is_empty()).then_some(states)
}

fn is_of_header(c: char) -> bool {
    c.is_ascii_uppercase() || c.is_ascii_digit() || matches!(c, '-' | '_' | '(' | ')' | '/')
}

/// The words of a header, and where each begins.
fn columns_of(header: &str) -> Vec<(usize, String)> {
    let mut columns: Vec<(usize, String)> = Vec::new();
    let mut before = ' ';
    for (at, c) in header.chars().enumerate() {
        if !c.is_whitespace() && before.is_whitespace() {
            columns.push((at, String::new()));
        }
        if let Some((_, name)) = columns.last_mut().filter(|_| !c.is_whitespace()) {
            name.push(c);
        }
        before = c;
    }
    columns
}

/// What stands below a header.
fn cell(row: &[char], columns: &[(usize, String)], at: usize) -> String {
    let from = columns[at].0.min(row.len());
    let to = columns.get(at + 1).map_or(row.len(), |(next, _)| *next);
    row[from..to.clamp(from, row.len())].iter().collect()
}

/// `1/3`, `CrashLoopBackOff`, `Up 2 days (unhealthy)`.
fn says_no(cell: &str) -> bool {
    let number = |count: &str| count.parse::<u32>().ok();
    let counts = cell.trim().split_once('/');
    let counts = counts.and_then(|(ready, all)| Some((number(ready)?, number(all)?)));
    if let Some((ready, all)) = counts {
        return ready < all;
    }
    let spaced = parted(cell);
    names_refusal(&spaced) || tail::has_class(&spaced, &[Class::Trouble])
}

/// `Crash Loop Back Off` of `CrashLoopBackOff`.
fn parted(cell: &str) -> String {
    let mut spaced = String::with_capacity(cell.len());
    let mut before = ' ';
    for c in cell.chars() {
        if c.is_uppercase() && before.is_lowercase() {
            spaced.push(' ');
        }
        spaced.push(c);
        before = c;
    }
    spaced
}
