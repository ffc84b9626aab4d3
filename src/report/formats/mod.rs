//! Formats: one room each for what people, browsers, spreadsheets, calendars and pipelines are given.

pub mod badge;
pub mod check;
pub mod csv;
pub mod diff;
pub mod feed;
pub mod gate;
pub mod history;
pub mod html;
pub mod ics;
pub mod metrics;
pub mod patch;
pub mod read;
pub mod snapshot;
