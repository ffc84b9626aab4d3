//! Compare: two trees, or one tree on many days: what differs, how it went, and the same in words.

pub mod changes;
pub mod history;
pub mod outline;
pub mod trend;
