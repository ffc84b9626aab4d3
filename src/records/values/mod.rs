//! Readers of the small things in a text that every kind shares: statuses, dates, owners.

pub mod ahead;
pub mod approval;
pub mod blank;
pub mod cover;
pub mod dated;
pub mod dateless;
pub mod grade;
pub mod invocation;
pub mod level;
pub mod measure;
pub mod measured;
pub mod owners;
pub mod people;
pub mod rehearsal;
pub mod release;
pub mod reviewed;
pub mod round;
pub mod status;
pub mod threshold;
pub mod when;
