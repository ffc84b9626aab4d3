//! Floor 0: the small values that every other floor speaks in.

pub mod audience;
pub mod candidate_choices;
pub mod date;
pub mod destination;
pub mod diagnostic;
mod event_days;
pub mod expression;
mod gate_toml;
pub mod gates;
pub mod generations;
mod history_toml;
pub mod ignored_gates;
pub mod kind;
pub mod look;
pub mod mistakes;
pub mod path;
pub mod practices;
pub mod roles;
pub mod settings;
pub mod settings_error;
mod site_toml;
pub mod slug;
pub mod span;
mod synonyms;
pub mod text;

pub use audience::Audience;
pub use date::Date;
pub use diagnostic::{Diagnostic, Fix, Place, Severity};
pub use path::RelPath;
pub use settings::Settings;
pub use span::{LineIndex, Position, Span};
