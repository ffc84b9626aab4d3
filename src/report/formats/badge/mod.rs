//! Badges: the verdict of each gate, and that of all together, as a picture and as the JSON that badge services read.
//!
//! A badge is shown far from the portal and long after it was built, so the day of judgement is part of its message.

mod svg;

use crate::report::formats::{Format, Given, Output};
use crate::report::present::badge::{Badge, TITLE, badge, endpoint, picture};
use crate::report::present::theme::ThemeError;
use crate::report::present::{json, plain};

use serde::Serialize;

/// This format.
pub const FORMAT: Format = Format {
    name: "badge",
    write: files,
    downloads: |_| Vec::new(),
};

/// How many seconds a badge service may keep what it read.
const KEPT_SECONDS: u32 = 3600;

/// The endpoint that badge services read: https://shields.io/badges/endpoint-badge
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Endpoint<'a> {
    schema_version: u8,
    label: &'a str,
    message: &'a str,
    color: &'static str,
    label_color: &'static str,
    is_error: bool,
    cache_seconds: u32,
}

/// A picture and an endpoint beside the home page and beside the page of each gate.
fn files(given: &Given) -> Result<Output, ThemeError> {
    let mut output = Output::new();
    let site = &given.site;
    let overall = badge(
        "readiness",
        &plain::title(&site.settings.title, "Readiness", TITLE),
        site.assessment.verdict,
        site.as_of,
    );
    add(&mut output, "index.html", &overall);
    for (gate, page) in site.assessment.gates.iter().zip(&given.places.gates) {
        let title = plain::title(&gate.title, &gate.key, TITLE);
        add(
            &mut output,
            page,
            &badge(&title, &title, gate.verdict, site.as_of),
        );
    }
    Ok(output)
}

fn add(output: &mut Output, page: &str, badge: &Badge) {
    output.insert(picture(page), svg::draw(badge).into_bytes());
    output.insert(endpoint(page), endpoint_of(badge).into_bytes());
}

fn endpoint_of(badge: &Badge) -> String {
    json::text(&Endpoint {
        schema_version: 1,
        label: &badge.label,
        message: &badge.message,
        color: badge.color,
        label_color: svg::LABEL_COLOR,
        is_error: badge.stops,
        cache_seconds: KEPT_SECONDS,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Date;
    use crate::evaluate::GateVerdict;

    fn day() -> Date {
        Date::new(2026, 11, 20).expect("a day")
    }

    #[test]
    fn the_endpoint_has_what_badge_services_read() {
        let json: serde_json::Value = serde_json::from_str(&endpoint_of(&badge(
            "a \"b\"",
            "t",
            GateVerdict::Unknown,
            day(),
        )))
        .expect("JSON");
        let want = serde_json::json!({
            "schemaVersion": 1, "label": "a \"b\"", "message": "unknown · 2026-11-20", "color": "#6a3d96",
            "labelColor": "#3d444b", "isError": true, "cacheSeconds": 3600
        });
        assert_eq!(json, want);
    }
}
