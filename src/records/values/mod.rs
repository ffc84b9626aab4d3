//! Readers of the small things in a text that every kind shares: statuses, dates, owners.

pub mod approval;
pub mod dateless;
pub mod invocation;
pub mod level;
pub mod owners;
pub mod reviewed;
pub mod status;
pub mod threshold;
pub mod when;
