//! An outline in HTML: the same tables for the page of a preview and for a report that needs nothing but itself.

use crate::report::compare::outline::{Outline, Piece, Row, Section, Shift, Tone, place};
use crate::report::present::plain::html as text;
use crate::report::present::words;

/// How many rows of one sort a page shows.
const ROWS: usize = 500;

/// All sections. `link` says where a row leads.
pub fn body(outline: &Outline, link: &dyn Fn(&Row) -> Option<String>) -> String {
    outline
        .sections
        .iter()
        .map(|section| self::section(section, link))
        .collect()
}

/// A narrow screen shows rows as blocks, which would be no table to a reader's tools any longer: so each part says what it is.
fn section(section: &Section, link: &dyn Fn(&Row) -> Option<String>) -> String {
    let number = section.rows.iter().filter(|row| !row.inner).count();
    let has = |column: fn(&Row) -> bool| section.rows.iter().any(column);
    let columns = Columns {
        claim: has(|row| row.claim.is_some()),
        verdict: has(|row| row.verdict.is_some()),
        says: has(|row| !row.says.is_empty() || row.at.is_some()),
    };
    let shown = section
        .rows
        .iter()
        .take(ROWS)
        .map(|row| self::row(row, columns, link));
    let left = section.rows.len().saturating_sub(ROWS);
    let more = (left > 0).then(|| Row {
        title: vec![Piece::Ours(format!(
            "{left} more, which `holdpoint diff` prints"
        ))],
        ..Row::default()
    });
    let rows: String = shown
        .chain(more.iter().map(|row| self::row(row, columns, &|_| None)))
        .collect();
    let head = |shown: bool, word: &str| {
        if shown {
            format!("<th scope=\"col\" role=\"columnheader\">{word}</th>")
        } else {
            String::new()
        }
    };
    let title = section.title;
    let table = format!(
        "<div class=\"scroll\" role=\"region\" aria-label=\"{title}\" tabindex=\"0\"><table class=\"dense changes\" role=\"table\"><thead role=\"rowgroup\"><tr role=\"row\"><th scope=\"col\" role=\"columnheader\">What</th>{}{}{}</tr></thead><tbody role=\"rowgroup\">\n{rows}</tbody></table></div>",
        head(columns.claim, "Claim"),
        head(columns.verdict, "Verdict"),
        head(columns.says, "What else, and why"),
    );
    let heading = format!("<h2>{title} <span class=\"count\">{number}</span></h2>");
    match section.folded {
        true => format!(
            "<details class=\"changes-more\"><summary>{heading}</summary>\n{table}\n</details>\n"
        ),
        false => format!("<section>{heading}\n{table}\n</section>\n"),
    }
}

/// Which columns a table has.
#[derive(Clone, Copy)]
struct Columns {
    claim: bool,
    verdict: bool,
    says: bool,
}

fn row(row: &Row, columns: Columns, link: &dyn Fn(&Row) -> Option<String>) -> String {
    let tone = match row.tone {
        Tone::Worse => format!("{} ", badge("bad", "worse")),
        Tone::Better => format!("{} ", badge("good", "better")),
        Tone::Plain => String::new(),
    };
    let kind = if row.kind.is_empty() {
        String::new()
    } else {
        format!("<span class=\"faint small\">{}</span> ", text(&row.kind))
    };
    let title = match link(row) {
        Some(url) => format!(
            "<a class=\"row-title\" href=\"{}\">{}</a>",
            text(&url),
            words(&row.title)
        ),
        None => format!("<span class=\"row-title\">{}</span>", words(&row.title)),
    };
    let cell = |shown: bool, label: &str, words: String| match (shown, words.is_empty()) {
        (false, _) => String::new(),
        (true, true) => "<td role=\"cell\"></td>".to_owned(),
        (true, false) => format!("<td role=\"cell\"{label}>{words}</td>"),
    };
    let class = if row.inner { " class=\"inner\"" } else { "" };
    format!(
        "<tr{class} role=\"row\"><th scope=\"row\" role=\"rowheader\">{tone}{kind}{title}</th>{}{}{}</tr>\n",
        cell(
            columns.claim,
            " data-label=\"Claim: \"",
            row.claim
                .as_ref()
                .map_or_else(String::new, |shift| shifted(shift, &|word| format!(
                    "<span class=\"claim-word\">{}</span>",
                    text(word)
                )))
        ),
        cell(
            columns.verdict,
            " data-label=\"Verdict: \"",
            row.verdict
                .as_ref()
                .map_or_else(String::new, |shift| shifted(shift, &verdict))
        ),
        cell(columns.says, "", says(row)),
    )
}

fn shifted(shift: &Shift, word: &dyn Fn(&str) -> String) -> String {
    let words = match (&shift.before, &shift.after) {
        (Some(before), Some(after)) => {
            format!(
                "{} <span aria-hidden=\"true\">→</span><span class=\"unseen\">now</span> {}",
                word(before),
                word(after)
            )
        }
        (None, Some(after)) => word(after),
        (Some(before), None) => format!("was {}", word(before)),
        (None, None) => String::new(),
    };
    format!("<span class=\"shift\">{words}</span>")
}

fn verdict(word: &str) -> String {
    badge(words::tone_of(word), word)
}

fn badge(tone: &str, word: &str) -> String {
    let shape = match tone {
        "good" => {
            "<circle cx=\"8\" cy=\"8\" r=\"7\"/><path class=\"sign\" d=\"M4.6 8.3l2.3 2.3 4.5-5\"/>"
        }
        "warn" => "<path d=\"M8 1l7.4 13.6H.6z\"/><path class=\"sign\" d=\"M8 6v4M8 12v.4\"/>",
        "bad" => {
            "<path d=\"M1 1h14v14H1z\"/><path class=\"sign\" d=\"M4.8 4.8l6.4 6.4M11.2 4.8l-6.4 6.4\"/>"
        }
        "unknown" => {
            "<path class=\"ring\" d=\"M8 1.6L14.4 8 8 14.4 1.6 8z\"/><path class=\"ring\" d=\"M8 8v.1\"/>"
        }
        _ => {
            "<circle class=\"ring\" cx=\"8\" cy=\"8\" r=\"6\"/><path class=\"ring\" d=\"M5 8h6\"/>"
        }
    };
    format!(
        "<span class=\"badge {tone}\"><svg viewBox=\"0 0 16 16\" aria-hidden=\"true\">{shape}</svg>{}</span>",
        text(word)
    )
}

fn says(row: &Row) -> String {
    let clauses: String = row
        .says
        .iter()
        .filter(|pieces| !pieces.is_empty())
        .map(|pieces| format!("<li>{}</li>", words(pieces)))
        .collect();
    let clauses = if clauses.is_empty() {
        clauses
    } else {
        format!("<ul class=\"plain\">{clauses}</ul>")
    };
    let at = row.at.as_ref().map_or(String::new(), |at| {
        format!("<span class=\"at faint\">{}</span>", text(&place(at)))
    });
    clauses + &at
}

fn words(pieces: &[Piece]) -> String {
    let one = |piece: &Piece| match piece {
        Piece::Ours(words) | Piece::Said(words) => text(words),
        Piece::Code(words) => format!("<code>{}</code>", text(words)),
    };
    pieces.iter().map(one).collect()
}
