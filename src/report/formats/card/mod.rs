//! Card: the picture that a chat or mail program shows beside a link to the portal: the verdict, how many gates go, and the day.
//!
//! Programs that preview links take bitmaps alone, so the picture is drawn here, with letters of its own: no font is asked for, and
//! nothing in it was written by anybody. Two builds draw it alike on every machine: it takes no more than roots and additions.

mod canvas;
mod glyphs;
mod png;

use crate::evaluate::GateVerdict;
use crate::records::Scope;
use crate::report::evaluated::Evaluated;
use crate::report::formats::{Format, Given, Output};
use crate::report::present::address::CARD;
use crate::report::present::badge;
use crate::report::present::theme::ThemeError;

use canvas::{Canvas, Place};

/// The format.
pub const FORMAT: Format = Format {
    name: "card",
    write: files,
    downloads: |_| Vec::new(),
};

const WIDTH: usize = 1200;
const HEIGHT: usize = 630;

/// Where its text begins, and how much room there is on each side.
const MARGIN: f64 = 96.0;

/// The most gates that are drawn one by one.
const MOST: usize = 24;

const PAPER: &str = "#fbfbf9";
const INK: &str = "#1c1f23";
const SOFT: &str = "#565c63";

fn files(given: &Given) -> Result<Output, ThemeError> {
    let picture = draw(&given.site);
    Ok(Output::from([(CARD.to_owned(), picture)]))
}

/// The picture of an evaluated tree.
fn draw(site: &Evaluated) -> Vec<u8> {
    let verdicts = release_gates(site);
    let verdict = site.assessment.verdict;
    let (color, word) = match verdicts.is_empty() {
        true => (SOFT, "no release gate"),
        false => (badge::color(verdict), verdict.in_words()),
    };

    let mut canvas = Canvas::new(WIDTH, HEIGHT, PAPER);
    canvas.fill((0.0, 0.0), (28.0, 630.0), color);
    canvas.write(word, fitting(word, 290.0, 16.5), color);
    for (text, base, ink) in lines(site, &verdicts) {
        canvas.write(&text, line(base, 5.0), ink);
    }
    draw_gates(&mut canvas, &verdicts);
    png::encode(WIDTH, HEIGHT, canvas.pixels())
}

/// The lines around the verdict: what each says, what it stands on and its colour.
fn lines(site: &Evaluated, verdicts: &[GateVerdict]) -> [(String, f64, &'static str); 3] {
    [
        ("release readiness".to_owned(), 140.0, SOFT),
        (gates_that_go(verdicts), 432.0, INK),
        (format!("as of {}", site.as_of), 560.0, SOFT),
    ]
}

/// The verdicts of the gates that decide a release, the worst first.
fn release_gates(site: &Evaluated) -> Vec<GateVerdict> {
    let gates = site.assessment.gates.iter();
    let release = gates.filter(|gate| gate.scope == Scope::Release);
    let mut verdicts: Vec<GateVerdict> = release.map(|gate| gate.verdict).collect();
    verdicts.sort();
    verdicts
}

/// A bar for each gate, in the colour of its verdict.
fn draw_gates(canvas: &mut Canvas, verdicts: &[GateVerdict]) {
    for (number, verdict) in verdicts.iter().take(MOST).enumerate() {
        let left = MARGIN + 42.0 * number as f64;
        let color = badge::color(*verdict);
        canvas.fill((left, 466.0), (left + 34.0, 480.0), color);
    }
}

fn gates_that_go(verdicts: &[GateVerdict]) -> String {
    let going = verdicts.iter().filter(|verdict| verdict.goes());
    match verdicts.len() {
        0 => "nothing decides a release".to_owned(),
        1 => "1 release gate".to_owned(),
        all => format!("{} of {all} release gates go", going.count()),
    }
}

/// A line of text that stands on `base`.
fn line(base: f64, scale: f64) -> Place {
    Place {
        left: MARGIN,
        base,
        scale,
    }
}

/// The same for a text that may be too wide for its letters.
fn fitting(text: &str, base: f64, scale: f64) -> Place {
    let room = WIDTH as f64 - 2.0 * MARGIN;
    line(base, scale.min(room / glyphs::width(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_a_card_can_be_written() {
        let verdicts = [
            GateVerdict::Go,
            GateVerdict::GoWithWaivers,
            GateVerdict::NoGo,
            GateVerdict::Unknown,
        ];
        let told = (0..=2).map(|count| gates_that_go(&verdicts[..count]));
        let fixed = ["no release gate", "release readiness", "as of 0123456789-"];
        let words = verdicts.iter().map(|verdict| verdict.in_words());
        for text in words.chain(fixed).map(str::to_owned).chain(told) {
            let unknown: String = text.chars().filter(|c| !glyphs::is_known(*c)).collect();
            assert_eq!(unknown, "", "in `{text}`");
        }
    }
}
