//! Glyphs: the letters that a card is written with, as strokes of one width, each made of straight lines and quarters of circles.

/// A piece of a letter, in units of which a small letter is six high; y counts upward from the line that letters stand on.
#[derive(Clone, Copy)]
pub enum Stroke {
    /// From one point to another.
    Line(f64, f64, f64, f64),
    /// The quarters of a circle: its centre, its radius, and which of them, as in [`Quarters`].
    Arc(f64, f64, f64, Quarters),
}

/// Which quarters of a circle are drawn: right above, left above, left below, right below.
pub type Quarters = [bool; 4];

use Stroke::{Arc, Line};

const ALL: Quarters = [true; 4];
const ABOVE: Quarters = [true, true, false, false];
const BELOW: Quarters = [false, false, true, true];
const LEFT: Quarters = [false, true, true, false];
const RIGHT: Quarters = [true, false, false, true];
const BUT_RIGHT_BELOW: Quarters = [true, true, true, false];
const BUT_LEFT_ABOVE: Quarters = [true, false, true, true];
const BUT_LEFT_BELOW: Quarters = [true, true, false, true];
const LEFT_ABOVE: Quarters = [false, true, false, false];
const LEFT_BELOW: Quarters = [false, false, true, false];
const RIGHT_BELOW: Quarters = [false, false, false, true];

/// The distance between two letters.
const GAP: f64 = 2.2;

/// A letter: how wide it is, and its strokes.
type Glyph = (f64, &'static [Stroke]);

const BOWL: Stroke = Arc(3.0, 3.0, 3.0, ALL);
const ARCH: Stroke = Arc(2.5, 3.5, 2.5, ABOVE);
const STEM: Stroke = Line(0.0, 0.0, 0.0, 6.0);
const TALL: Stroke = Line(0.0, 0.0, 0.0, 9.0);

/// Every letter that a card needs.
#[rustfmt::skip]
const GLYPHS: &[(char, f64, &[Stroke])] = &[
    (' ', 2.6, &[]),
    ('-', 3.0, &[Line(0.0, 3.0, 3.0, 3.0)]),
    ('a', 6.0, &[BOWL, Line(6.0, 6.0, 6.0, 0.0)]),
    ('c', 5.2, &[Arc(3.0, 3.0, 3.0, LEFT), Line(3.0, 6.0, 5.2, 6.0), Line(3.0, 0.0, 5.2, 0.0)]),
    ('d', 6.0, &[BOWL, Line(6.0, 9.0, 6.0, 0.0)]),
    ('e', 6.0, &[Arc(3.0, 3.0, 3.0, BUT_RIGHT_BELOW), Line(0.0, 3.0, 6.0, 3.0), Line(3.0, 0.0, 5.2, 0.0)]),
    ('f', 3.6, &[Line(1.5, 0.0, 1.5, 7.5), Arc(3.0, 7.5, 1.5, LEFT_ABOVE), Line(3.0, 9.0, 3.8, 9.0), Line(0.0, 6.0, 3.4, 6.0)]),
    ('g', 6.0, &[BOWL, Line(6.0, 6.0, 6.0, 0.0), Arc(3.0, 0.0, 3.0, RIGHT_BELOW), Line(3.0, -3.0, 0.8, -3.0)]),
    ('h', 5.0, &[TALL, ARCH, Line(5.0, 3.5, 5.0, 0.0)]),
    ('i', 0.0, &[STEM, Line(0.0, 8.5, 0.0, 8.5)]),
    ('k', 4.6, &[TALL, Line(0.0, 2.2, 4.2, 6.0), Line(1.5, 3.6, 4.6, 0.0)]),
    ('l', 0.0, &[TALL]),
    ('n', 5.0, &[STEM, ARCH, Line(5.0, 3.5, 5.0, 0.0)]),
    ('o', 6.0, &[BOWL]),
    ('r', 3.2, &[STEM, Arc(2.5, 3.5, 2.5, LEFT_ABOVE), Line(2.5, 6.0, 3.2, 6.0)]),
    ('s', 4.5, &[
            Line(4.0, 6.0, 2.0, 6.0), Arc(2.0, 4.5, 1.5, LEFT), Line(2.0, 3.0, 2.8, 3.0),
            Arc(2.8, 1.5, 1.5, RIGHT), Line(2.8, 0.0, 0.5, 0.0),
        ]),
    ('t', 3.6, &[Line(1.5, 8.0, 1.5, 1.5), Arc(3.0, 1.5, 1.5, LEFT_BELOW), Line(3.0, 0.0, 3.8, 0.0), Line(0.0, 6.0, 3.6, 6.0)]),
    ('u', 5.0, &[Line(0.0, 6.0, 0.0, 2.5), Arc(2.5, 2.5, 2.5, BELOW), Line(5.0, 6.0, 5.0, 0.0)]),
    ('v', 5.2, &[Line(0.0, 6.0, 2.6, 0.0), Line(2.6, 0.0, 5.2, 6.0)]),
    ('w', 8.0, &[Line(0.0, 6.0, 2.0, 0.0), Line(2.0, 0.0, 4.0, 6.0), Line(4.0, 6.0, 6.0, 0.0), Line(6.0, 0.0, 8.0, 6.0)]),
    ('0', 5.0, &[Arc(2.5, 5.5, 2.5, ABOVE), Arc(2.5, 2.5, 2.5, BELOW), Line(0.0, 5.5, 0.0, 2.5), Line(5.0, 5.5, 5.0, 2.5)]),
    ('1', 2.2, &[Line(2.0, 8.0, 2.0, 0.0), Line(2.0, 8.0, 0.0, 6.6)]),
    ('2', 5.0, &[Arc(2.4, 5.6, 2.4, ABOVE), Line(4.8, 5.6, 4.4, 4.2), Line(4.4, 4.2, 0.0, 0.0), Line(0.0, 0.0, 5.0, 0.0)]),
    ('3', 4.6, &[Arc(2.4, 6.0, 2.0, BUT_LEFT_BELOW), Arc(2.4, 2.0, 2.0, BUT_LEFT_ABOVE)]),
    ('4', 5.2, &[Line(3.8, 8.0, 0.0, 2.4), Line(0.0, 2.4, 5.2, 2.4), Line(3.8, 8.0, 3.8, 0.0)]),
    ('5', 4.8, &[
            Line(4.5, 8.0, 0.8, 8.0), Line(0.8, 8.0, 0.6, 4.9), Line(0.6, 4.9, 2.2, 5.2),
            Arc(2.2, 2.6, 2.6, RIGHT), Line(2.2, 0.0, 0.2, 0.3),
        ]),
    ('6', 5.0, &[Arc(2.5, 2.5, 2.5, ALL), Line(0.3, 3.7, 3.2, 8.0)]),
    ('7', 4.8, &[Line(0.0, 8.0, 4.8, 8.0), Line(4.8, 8.0, 1.4, 0.0)]),
    ('8', 5.0, &[Arc(2.5, 6.1, 1.9, ALL), Arc(2.5, 2.1, 2.1, ALL)]),
    ('9', 5.0, &[Arc(2.5, 5.5, 2.5, ALL), Line(4.7, 4.3, 1.8, 0.0)]),
];

/// A letter; `None` for one that no card needs.
fn glyph(letter: char) -> Option<Glyph> {
    let found = GLYPHS.iter().find(|glyph| glyph.0 == letter)?;
    Some((found.1, found.2))
}

/// Can a letter be written?
#[cfg(test)]
pub fn is_known(letter: char) -> bool {
    glyph(letter).is_some()
}

/// The strokes of a text, each moved to its place.
pub fn strokes(text: &str) -> Vec<Stroke> {
    let mut x = 0.0;
    let mut all = Vec::new();
    for (width, strokes) in text.chars().filter_map(glyph) {
        all.extend(strokes.iter().map(|stroke| moved(*stroke, x)));
        x += width + GAP;
    }
    all
}

/// How wide a text is.
pub fn width(text: &str) -> f64 {
    let letters = text.chars().filter_map(glyph);
    letters.map(|(width, _)| width + GAP).sum()
}

fn moved(stroke: Stroke, x: f64) -> Stroke {
    match stroke {
        Line(from_x, from_y, to_x, to_y) => Line(from_x + x, from_y, to_x + x, to_y),
        Arc(centre_x, centre_y, radius, quarters) => Arc(centre_x + x, centre_y, radius, quarters),
    }
}
