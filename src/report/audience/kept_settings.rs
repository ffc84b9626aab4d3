//! Settings of a copy: what its outputs may know of how it was made.

use crate::base::{Audience, Settings};

/// The settings as outputs may know them: how a portal looks, and nothing of what it is made from.
pub fn settings(settings: &Settings) -> Settings {
    let Settings {
        title,
        base_url,
        documents: _,
        exclude: _,
        max_file_bytes,
        theme,
        look,
        edit_url,
        search,
        roles: _,
        required_gates: _,
        ignore_gates: _,
        release: _,
        unproven,
        stale_evidence,
        claim_max_age,
        waiver_approvers: _,
        waiver_registers: _,
        horizon_days,
        history,
        as_of,
        // The days of events are with the targets that hang on them.
        events: _,
        freshness_days,
        freshness_written,
        owners: _,
        status_words: _,
        harmless: _,
        field_labels: _,
        baseline: _,
        links: _,
        rules,
        gates: _,
        candidates: _,
        practices: _,
        audiences: _,
        audience,
        text: _,
    } = settings.clone();
    Settings {
        title,
        base_url,
        max_file_bytes,
        theme,
        look,
        edit_url,
        search,
        unproven,
        stale_evidence,
        claim_max_age,
        horizon_days,
        history,
        as_of,
        freshness_days,
        freshness_written,
        rules,
        audience: audience.map(known_as),
        ..Settings::default()
    }
}

/// An audience without what it does not see.
fn known_as(Audience { name, title, .. }: Audience) -> Audience {
    Audience {
        name,
        title,
        ..Audience::default()
    }
}
