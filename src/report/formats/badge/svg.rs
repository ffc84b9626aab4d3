//! The picture of a badge: the usual flat form, drawn without asking any font how wide its letters are.

use unicode_width::UnicodeWidthChar;

use crate::report::present::badge::Badge;

/// The colour behind the label.
pub const LABEL_COLOR: &str = "#3d444b";

/// Advance widths of ASCII from the space on, in tenths of a pixel at 11 pixels: those of DejaVu Sans, which Verdana shares to
/// within a pixel a word. `textLength` holds any other font to them.
const WIDTHS: [u16; 95] = [
    35, 44, 51, 92, 70, 105, 86, 30, 43, 43, 55, 92, 35, 40, 35, 37, 70, 70, 70, 70, 70, 70, 70,
    70, 70, 70, 37, 37, 92, 92, 92, 58, 110, 75, 75, 77, 85, 70, 63, 85, 83, 32, 32, 72, 61, 95,
    82, 87, 66, 87, 76, 70, 67, 81, 75, 109, 75, 67, 75, 43, 37, 43, 92, 55, 55, 67, 70, 60, 70,
    68, 39, 70, 70, 31, 31, 64, 31, 107, 70, 67, 70, 70, 45, 57, 43, 70, 65, 90, 65, 65, 58, 70,
    37, 70, 92,
];

/// The width of other letters: of one cell, and of two.
const NARROW: u16 = 70;
const WIDE: u16 = 115;

/// The room on each side of a text.
const PAD: u16 = 60;

/// The badge as a whole SVG document.
pub fn draw(badge: &Badge) -> String {
    let (label, message) = (width(&badge.label), width(&badge.message));
    let (left, right) = (label + 2 * PAD, message + 2 * PAD);
    let whole = tenths(left + right);
    let title = escaped(&badge.title);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{whole}\" height=\"20\" viewBox=\"0 0 {whole} 20\" role=\"img\" \
         aria-label=\"{title}\">\n<title>{title}</title>\n"
    );
    svg.push_str(&format!(
        "<clipPath id=\"r\"><rect width=\"{whole}\" height=\"20\" rx=\"3\"/></clipPath>\n\
         <g clip-path=\"url(#r)\"><rect width=\"{}\" height=\"20\" fill=\"{LABEL_COLOR}\"/>\
         <rect x=\"{}\" width=\"{}\" height=\"20\" fill=\"{}\"/></g>\n",
        tenths(left),
        tenths(left),
        tenths(right),
        badge.color
    ));
    // A thin edge, so that the dark label does not run into a dark page.
    let inner = tenths(left + right - 10);
    svg.push_str(&format!(
        "<rect x=\".5\" y=\".5\" width=\"{inner}\" height=\"19\" rx=\"2.5\" fill=\"none\" stroke=\"#fff\" stroke-opacity=\".25\"/>\n\
         <g fill=\"#fff\" font-family=\"Verdana,Geneva,'DejaVu Sans',sans-serif\" font-size=\"11\" text-rendering=\"geometricPrecision\">\n"
    ));
    svg.push_str(&text(&badge.label, PAD, label));
    svg.push_str(&text(&badge.message, left + PAD, message));
    svg.push_str("</g>\n</svg>\n");
    svg
}

fn text(text: &str, x: u16, width: u16) -> String {
    format!(
        "<text x=\"{}\" y=\"14\" textLength=\"{}\">{}</text>\n",
        tenths(x),
        tenths(width),
        escaped(text)
    )
}

/// The width of a text in tenths of a pixel. Labels are cut long before a number of 16 bits ends.
fn width(text: &str) -> u16 {
    text.chars()
        .map(advance)
        .fold(0, u16::saturating_add)
        .min(20_000)
}

fn advance(c: char) -> u16 {
    let of_ascii = u32::from(c)
        .checked_sub(32)
        .and_then(|at| WIDTHS.get(at as usize));
    match (of_ascii, c.width()) {
        (Some(width), _) => *width,
        (None, Some(0) | None) => 0,
        (None, Some(1)) => NARROW,
        (None, Some(_)) => WIDE,
    }
}

fn tenths(number: u16) -> String {
    match number % 10 {
        0 => (number / 10).to_string(),
        rest => format!("{}.{rest}", number / 10),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Date;
    use crate::evaluate::GateVerdict;
    use crate::report::formats::badge::badge;

    fn drawn(title: &str) -> String {
        draw(&badge(
            title,
            title,
            GateVerdict::NoGo,
            Date::new(2026, 11, 20).expect("a day"),
        ))
    }

    #[test]
    fn the_picture_says_its_words() {
        let want = concat!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"264.9\" height=\"20\" viewBox=\"0 0 264.9 20\" role=\"img\" ",
            "aria-label=\"Launch &amp; &quot;rest&quot; &lt;now&gt;: no-go, as of 2026-11-20\">\n",
            "<title>Launch &amp; &quot;rest&quot; &lt;now&gt;: no-go, as of 2026-11-20</title>\n",
            "<clipPath id=\"r\"><rect width=\"264.9\" height=\"20\" rx=\"3\"/></clipPath>\n",
            "<g clip-path=\"url(#r)\"><rect width=\"143.5\" height=\"20\" fill=\"#3d444b\"/>",
            "<rect x=\"143.5\" width=\"121.4\" height=\"20\" fill=\"#a31b29\"/></g>\n",
        );
        assert!(drawn("Launch & \"rest\" <now>").starts_with(want));
        assert!(
            drawn("Launch").contains(">Launch</text>")
                && drawn("Launch").contains(">no-go · 2026-11-20</text>")
        );
    }

    #[test]
    fn widths_need_no_font() {
        assert_eq!(width("no go"), 70 + 67 + 35 + 70 + 67);
        assert_eq!(width("e\u{301}"), width("e"));
        assert_eq!(width("進"), WIDE);
        assert!(width(&"W".repeat(500)) <= 20_000);
    }

    #[test]
    fn white_letters_stand_out() {
        let channel = |hex: &str| {
            let value = f64::from(u8::from_str_radix(hex, 16).expect("two digits")) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        let all = [
            GateVerdict::Go,
            GateVerdict::GoWithWaivers,
            GateVerdict::NoGo,
            GateVerdict::Unknown,
        ];
        let colors =
            all.map(|verdict| badge("", "", verdict, Date::new(2026, 1, 1).expect("a day")).color);
        for color in colors.into_iter().chain([LABEL_COLOR]) {
            let light = 0.2126 * channel(&color[1..3])
                + 0.7152 * channel(&color[3..5])
                + 0.0722 * channel(&color[5..7]);
            assert!(1.05 / (light + 0.05) >= 6.0, "{color}");
        }
    }
}
