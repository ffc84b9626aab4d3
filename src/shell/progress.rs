//! Progress: what the program is at, on a terminal and nowhere else.

use std::io::{self, IsTerminal};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A spinner with a word beside it.
pub struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// A spinner on standard error; nothing is shown where that is not a terminal.
    pub fn start() -> Self {
        if !io::stderr().is_terminal() {
            return Progress {
                bar: ProgressBar::hidden(),
            };
        }
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        bar.set_style(ProgressStyle::default_spinner());
        bar.enable_steady_tick(Duration::from_millis(100));
        Progress { bar }
    }

    /// Shows how much of `total` is done from now on.
    pub fn count(&self, doing: &'static str, total: usize) {
        let style =
            ProgressStyle::with_template("{spinner} {msg} {bar:30} {pos}/{len} ({eta} left)");
        self.bar.set_style(
            style
                .expect("the template names what a bar has")
                .progress_chars("=> "),
        );
        self.bar.set_message(doing);
        self.bar.set_position(0);
        self.bar.set_length(total as u64);
    }

    /// Makes room for a line of text.
    pub fn clear(&self) {
        self.bar.finish_and_clear();
    }

    /// One more is done.
    pub fn step(&self) {
        self.bar.inc(1);
    }

    /// Says what is being done now.
    pub fn say(&self, doing: &'static str) {
        self.bar.set_message(doing);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
