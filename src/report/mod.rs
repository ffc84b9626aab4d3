//! Floor 7: outputs: the evaluated model to files as a value. Pure.
//!
//! Its rooms, lowest first; a file names only its own room and lower ones:
//!
//! - `audience`: the redacted copy.
//! - `present`: what every output shares: words, places, and what is told of gates and records.
//! - `compare`: two trees, or one on many days.
//! - `formats`: what is written and printed. No format names another; `FORMATS` lists those of the portal.

pub mod audience;
pub mod compare;
mod evaluated;
pub mod formats;
pub mod present;

pub use audience::LeftOut;
pub use compare::changes::Preview;
pub use compare::trend::Trend;
pub use evaluated::Evaluated;
pub use formats::{Edition, FORMATS, Format, Given, Output, Sink, portal, portal_into};
pub use present::theme::{Theme, ThemeError};
