//! Canvas: pixels, and strokes of a pen with a round tip on them.

use super::glyphs::{Quarters, Stroke, strokes};

/// Half the width of a stroke, in the units of letters.
const PEN: f64 = 0.62;

/// Where a text begins, the line that it stands on, and how many pixels its unit takes.
#[derive(Clone, Copy)]
pub struct Place {
    pub left: f64,
    pub base: f64,
    pub scale: f64,
}

/// A colour: red, green and blue.
pub type Color = [u8; 3];

/// So many steps lead from the paper to the ink: few enough for a picture to have a palette.
const STEPS: f64 = 15.0;

/// A place in pixels or in units: to the right, and down or up.
type Point = (f64, f64);

/// A picture while it is drawn.
pub struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<Color>,
}

impl Canvas {
    /// A canvas of one colour, given as `#rrggbb`.
    pub fn new(width: usize, height: usize, paper: &str) -> Self {
        Canvas {
            width,
            height,
            pixels: vec![color(paper); width * height],
        }
    }

    /// Fills a box between two corners.
    pub fn fill(&mut self, from: (f64, f64), to: (f64, f64), ink: &str) {
        let ink = color(ink);
        for y in rows(from.1, to.1, self.height) {
            for x in rows(from.0, to.0, self.width) {
                self.pixels[y * self.width + x] = ink;
            }
        }
    }

    /// Writes a text.
    pub fn write(&mut self, text: &str, place: Place, ink: &str) {
        let ink = color(ink);
        for stroke in strokes(text) {
            self.draw(stroke, place, ink);
        }
    }

    fn draw(&mut self, stroke: Stroke, place: Place, ink: Color) {
        let (from, to) = place.corners(bounds(stroke));
        for y in rows(from.1, to.1, self.height) {
            for x in rows(from.0, to.0, self.width) {
                let covered = (PEN - distance(stroke, place.unit(x, y))) * place.scale + 0.5;
                let step = (covered.clamp(0.0, 1.0) * STEPS + 0.5).floor();
                let pixel = &mut self.pixels[y * self.width + x];
                *pixel = mixed(*pixel, ink, step / STEPS);
            }
        }
    }

    /// Its pixels, row by row.
    pub fn pixels(&self) -> &[Color] {
        &self.pixels
    }
}

impl Place {
    /// The corners of a box of units in pixels. A pixel more on each side, for the edges of a stroke are soft.
    fn corners(self, (from, to): (Point, Point)) -> (Point, Point) {
        let reach = PEN + 1.0 / self.scale;
        let x = |units: f64| self.left + units * self.scale;
        let y = |units: f64| self.base - units * self.scale;
        (
            (x(from.0 - reach), y(to.1 + reach)),
            (x(to.0 + reach), y(from.1 - reach)),
        )
    }

    /// The middle of a pixel in units.
    fn unit(self, x: usize, y: usize) -> Point {
        (
            (x as f64 + 0.5 - self.left) / self.scale,
            (self.base - y as f64 - 0.5) / self.scale,
        )
    }
}

/// The whole numbers between two, as far as there are pixels.
fn rows(from: f64, to: f64, most: usize) -> std::ops::Range<usize> {
    let from = from.max(0.0) as usize;
    from..(to.max(0.0) as usize).min(most)
}

/// The corners of the box that holds a stroke.
fn bounds(stroke: Stroke) -> (Point, Point) {
    match stroke {
        Stroke::Line(ax, ay, bx, by) => ((ax.min(bx), ay.min(by)), (ax.max(bx), ay.max(by))),
        Stroke::Arc(x, y, radius, _) => ((x - radius, y - radius), (x + radius, y + radius)),
    }
}

/// How far a point is from a stroke.
fn distance(stroke: Stroke, (x, y): Point) -> f64 {
    match stroke {
        Stroke::Line(ax, ay, bx, by) => from_line((x - ax, y - ay), (bx - ax, by - ay)),
        Stroke::Arc(centre_x, centre_y, radius, quarters) => {
            from_arc((x - centre_x, y - centre_y), radius, quarters)
        }
    }
}

/// The same from a line that begins at the origin.
fn from_line((x, y): Point, (along_x, along_y): Point) -> f64 {
    let length = along_x * along_x + along_y * along_y;
    let share = match length > 0.0 {
        true => ((x * along_x + y * along_y) / length).clamp(0.0, 1.0),
        false => 0.0,
    };
    far(x - share * along_x, y - share * along_y)
}

/// The same from an arc around the origin. Beyond its quarters it is as far as the nearest of their ends.
fn from_arc((x, y): Point, radius: f64, quarters: Quarters) -> f64 {
    let quarter = quarter_of(x, y);
    if quarters[quarter] {
        return (far(x, y) - radius).abs();
    }
    let ends = [(radius, 0.0), (0.0, radius), (-radius, 0.0), (0.0, -radius)];
    let is_end = |end: &usize| quarters[*end] || quarters[(end + 3) % 4];
    let drawn = (0..4).filter(is_end).map(|end| ends[end]);
    let away = drawn.map(|end| far(x - end.0, y - end.1));
    away.fold(f64::MAX, f64::min)
}

/// The quarter that a point is in, as arcs count them.
fn quarter_of(x: f64, y: f64) -> usize {
    match (x >= 0.0, y >= 0.0) {
        (true, true) => 0,
        (false, true) => 1,
        (false, false) => 2,
        (true, false) => 3,
    }
}

fn far(x: f64, y: f64) -> f64 {
    (x * x + y * y).sqrt()
}

fn mixed(under: Color, over: Color, share: f64) -> Color {
    let mix = |at: usize| {
        let (under, over) = (f64::from(under[at]), f64::from(over[at]));
        (under + (over - under) * share + 0.5) as u8
    };
    [mix(0), mix(1), mix(2)]
}

/// `#rrggbb` as bytes; black where it is not that.
fn color(text: &str) -> Color {
    let part = |from: usize| {
        let digits = text.get(from..from + 2).unwrap_or("00");
        u8::from_str_radix(digits, 16).unwrap_or(0)
    };
    [part(1), part(3), part(5)]
}
