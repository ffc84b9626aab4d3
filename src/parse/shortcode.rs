//! Shortcodes: marks that forges let writers spell, `:white_check_mark:` for \u{2705}, as far as they say how something stands.

/// The shortcodes of marks that claim something.
const SHORTCODES: &[(&str, &str)] = &[
    (":white_check_mark:", "\u{2705}"),
    (":heavy_check_mark:", "\u{2714}"),
    (":ballot_box_with_check:", "\u{2611}"),
    (":x:", "\u{274c}"),
    (":negative_squared_cross_mark:", "\u{274e}"),
    (":heavy_multiplication_x:", "\u{2716}"),
    (":no_entry:", "\u{26d4}"),
    (":no_entry_sign:", "\u{1f6ab}"),
    (":construction:", "\u{1f6a7}"),
    (":warning:", "\u{26a0}"),
    (":hourglass:", "\u{231b}"),
    (":hourglass_flowing_sand:", "\u{23f3}"),
    (":red_circle:", "\u{1f534}"),
    (":yellow_circle:", "\u{1f7e1}"),
    (":orange_circle:", "\u{1f7e0}"),
    (":green_circle:", "\u{1f7e2}"),
    (":white_large_square:", "\u{2b1c}"),
    (":question:", "\u{2753}"),
];

/// The first shortcode in a text: where it stands, how long it is, and its mark.
pub fn first(text: &str) -> Option<(usize, usize, &'static str)> {
    let colons = text.match_indices(':').map(|(at, _)| at);
    let named = |at: usize| {
        SHORTCODES
            .iter()
            .find(|(code, _)| text.get(at..).is_some_and(|rest| rest.starts_with(code)))
    };
    colons
        .filter_map(|at| named(at).map(|(code, mark)| (at, code.len(), *mark)))
        .next()
}

/// A text with its marks in place of their shortcodes.
pub fn spelled_out(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((at, length, mark)) = first(rest) {
        out.push_str(&rest[..at]);
        out.push_str(mark);
        rest = &rest[at + length..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shortcodes_of_marks_are_spelled_out_and_others_stay() {
        assert_eq!(
            spelled_out(":white_check_mark: A :x: :rocket: 10:30:x"),
            "\u{2705} A \u{274c} :rocket: 10:30:x"
        );
    }
}
