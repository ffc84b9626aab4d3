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
    let title = section.title;
    let table = table(section, link);
    let heading = format!("<h2>{title} <span class=\"count\">{number}</span></h2>");
    match section.folded {
        true => format!(
            "<details class=\"changes-more\"><summary>{heading}</summary>\n{table}\n</details>\n"
        ),
        false => format!("<section>{heading}\n{table}\n</section>\n"),
    }
}

fn table(section: &Section, link: &dyn Fn(&Row) -> Option<String>) -> String {
    let columns = Columns::of(&section.rows);
    let shown = section.rows.iter().take(ROWS);
    let mut rows: String = shown.map(|row| self::row(row, columns, link)).collect();
    let left = section.rows.len().saturating_sub(ROWS);
    if left > 0 {
        rows += &row(&more(left), columns, &|_| None);
    }
    let title = section.title;
    format!(
        "<div class=\"scroll\" role=\"region\" aria-label=\"{title}\" tabindex=\"0\"><table class=\"dense changes\" role=\"table\"><thead role=\"rowgroup\"><tr role=\"row\">{}{}{}{}</tr></thead><tbody role=\"rowgroup\">\n{rows}</tbody></table></div>",
        head(true, "What"),
        head(columns.claim, "Claim"),
        head(columns.verdict, "Verdict"),
        head(columns.says, "What else, and why"),
    )
}

/// The last row of a table that is too long to show.
fn more(left: usize) -> Row {
    let words = format!("{left} more, which `holdpoint diff` prints");
    Row {
        title: vec![Piece::Ours(words)],
        ..Row::default()
    }
}

fn head(is_shown: bool, word: &str) -> String {
    match is_shown {
        true => format!("<th scope=\"col\" role=\"columnheader\">{word}</th>"),
        false => String::new(),
    }
}

/// Which columns a table has.
#[derive(Clone, Copy)]
struct Columns {
    claim: bool,
    verdict: bool,
    says: bool,
}

impl Columns {
    /// The columns in which some row has something.
    fn of(rows: &[Row]) -> Columns {
        let any = |has: fn(&Row) -> bool| rows.iter().any(has);
        Columns {
            claim: any(|row| row.claim.is_some()),
            verdict: any(|row| row.verdict.is_some()),
            says: any(|row| !row.says.is_empty() || row.at.is_some()),
        }
    }
}

fn row(row: &Row, columns: Columns, link: &dyn Fn(&Row) -> Option<String>) -> String {
    let claim = row.claim.as_ref().map(|shift| shifted(shift, &claim_word));
    let verdict = row.verdict.as_ref().map(|shift| shifted(shift, &verdict));
    let claim = cell(" data-label=\"Claim: \"", &claim.unwrap_or_default());
    let verdict = cell(" data-label=\"Verdict: \"", &verdict.unwrap_or_default());
    let cells = [
        (columns.claim, claim),
        (columns.verdict, verdict),
        (columns.says, cell("", &says(row))),
    ];
    let cells = cells.into_iter().filter(|(is_shown, _)| *is_shown);
    let cells: String = cells.map(|(_, cell)| cell).collect();
    let class = if row.inner { " class=\"inner\"" } else { "" };
    format!(
        "<tr{class} role=\"row\"><th scope=\"row\" role=\"rowheader\">{}</th>{cells}</tr>\n",
        row_head(row, link(row))
    )
}

/// Whether it is better or worse, what it is, and its title with a link where it has a page.
fn row_head(row: &Row, url: Option<String>) -> String {
    let tone = match row.tone {
        Tone::Worse => format!("{} ", badge("bad", "worse")),
        Tone::Better => format!("{} ", badge("good", "better")),
        Tone::Plain => String::new(),
    };
    let kind = match row.kind.as_str() {
        "" => String::new(),
        kind => format!("<span class=\"faint small\">{}</span> ", text(kind)),
    };
    let title = words(&row.title);
    let title = match url {
        Some(url) => format!("<a class=\"row-title\" href=\"{}\">{title}</a>", text(&url)),
        None => format!("<span class=\"row-title\">{title}</span>"),
    };
    tone + &kind + &title
}

/// A cell; one that is empty needs no label.
fn cell(label: &str, words: &str) -> String {
    match words {
        "" => "<td role=\"cell\"></td>".to_owned(),
        words => format!("<td role=\"cell\"{label}>{words}</td>"),
    }
}

fn claim_word(word: &str) -> String {
    format!("<span class=\"claim-word\">{}</span>", text(word))
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
