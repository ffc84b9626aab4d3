//! Messages: the snapshot for chats, as Block Kit of Slack and as an Adaptive Card of Teams.
//!
//! Both have a small Markdown of their own, in which a title such as `*done*` or `@everyone` would say something else. So every word goes
//! into text runs, which neither interprets: there is nothing to escape, and nobody is called.

use serde_json::{Value, json};

use super::page::{self, Page};
use super::record::Record;
use super::value::Snapshot;
use super::words::{capital, clip};
use crate::report::present::json::text as printed;
use crate::report::present::plain;

/// A section of the message.
struct Part {
    heading: &'static str,
    says: String,
    items: Vec<Item>,
    /// Where the rest of the items is; empty where all are here.
    rest: String,
}

/// A line of a list.
struct Item {
    bold: String,
    text: String,
}

/// A message for an incoming webhook of Slack: <https://docs.slack.dev/reference/block-kit>.
pub fn slack(snapshot: &Snapshot, record: &Record) -> String {
    let mut blocks = slack_head(snapshot);
    blocks.extend(parts(&page::of(snapshot)).iter().map(slack_part));
    blocks.extend(snapshot.portal.as_deref().map(slack_link));
    let made = json!({"type": "plain_text", "text": record.line(), "emoji": false});
    blocks.push(json!({"type": "context", "elements": [made]}));
    // Shown in notifications, where `<`, `>` and `&` mean something.
    let short = plain::html(&format!("{}: {}", snapshot.title, snapshot.answer.word));
    printed(&json!({"text": short, "blocks": blocks}))
}

fn slack_head(snapshot: &Snapshot) -> Vec<Value> {
    let title = json!({"type": "plain_text", "text": clip(&snapshot.title, 150)});
    let said = run(&format!(" {}", reasons(snapshot)));
    vec![
        json!({"type": "header", "text": title}),
        rich(vec![section(vec![run(&about(snapshot))])]),
        rich(vec![section(vec![bold(&answer(snapshot)), said])]),
    ]
}

fn slack_link(portal: &str) -> Value {
    let link = json!({"type": "link", "url": portal, "text": "Open the portal"});
    rich(vec![section(vec![link])])
}

fn slack_part(part: &Part) -> Value {
    let head = section(vec![bold(part.heading), run(&format!("\n{}", part.says))]);
    let mut items: Vec<Value> = part.items.iter().map(slack_item).collect();
    if !part.rest.is_empty() {
        items.push(section(vec![run(&part.rest)]));
    }
    match items.is_empty() {
        true => rich(vec![head]),
        false => rich(vec![
            head,
            json!({"type": "rich_text_list", "style": "bullet", "elements": items}),
        ]),
    }
}

fn slack_item(item: &Item) -> Value {
    match item.bold.as_str() {
        "" => section(vec![run(&item.text)]),
        words => section(vec![bold(words), run(&format!(" {}", item.text))]),
    }
}

fn rich(elements: Vec<Value>) -> Value {
    json!({"type": "rich_text", "elements": elements})
}

fn section(runs: Vec<Value>) -> Value {
    json!({"type": "rich_text_section", "elements": runs})
}

fn run(text: &str) -> Value {
    json!({"type": "text", "text": text})
}

fn bold(text: &str) -> Value {
    json!({"type": "text", "text": text, "style": {"bold": true}})
}

/// A message for a webhook of a Teams workflow: <https://adaptivecards.io/schemas/adaptive-card.json>, version 1.4.
pub fn teams(snapshot: &Snapshot, record: &Record) -> String {
    let mut body = vec![
        line("Large", &snapshot.title, ""),
        line("Small", "", &about(snapshot)),
        line("Default", &answer(snapshot), &reasons(snapshot)),
    ];
    body.extend(parts(&page::of(snapshot)).iter().flat_map(teams_part));
    body.push(line("Small", "", &record.line()));
    let attachment = json!({
        "contentType": "application/vnd.microsoft.card.adaptive",
        "content": card(&body, snapshot.portal.as_deref()),
    });
    printed(&json!({"type": "message", "attachments": [attachment]}))
}

fn card(body: &[Value], portal: Option<&str>) -> Value {
    let open =
        |portal| json!({"type": "Action.OpenUrl", "title": "Open the portal", "url": portal});
    let actions: Vec<Value> = portal.into_iter().map(open).collect();
    json!({
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "type": "AdaptiveCard",
        "version": "1.4",
        "msteams": {"width": "Full"},
        "body": body,
        "actions": actions,
    })
}

fn teams_part(part: &Part) -> Vec<Value> {
    let bullet = |item: &Item| {
        let begun = format!("• {}", item.bold);
        line("Default", begun.trim_end(), &item.text)
    };
    let text = |words: &String| (!words.is_empty()).then(|| line("Default", "", words));
    let mut lines = vec![line("Medium", part.heading, "")];
    lines.extend(text(&part.says));
    lines.extend(part.items.iter().map(bullet));
    lines.extend(text(&part.rest));
    lines
}

/// A paragraph that begins with words in bold. What is empty is left out: a run without text is an error.
fn line(size: &str, bold: &str, text: &str) -> Value {
    let space = if bold.is_empty() { "" } else { " " };
    let written = [
        (bold.to_owned(), "Bolder"),
        (format!("{space}{text}"), "Default"),
    ];
    let runs = written.iter().filter(|(words, _)| !words.trim().is_empty());
    let runs = runs.map(
        |(words, weight)| json!({"type": "TextRun", "text": words, "size": size, "weight": weight}),
    );
    json!({"type": "RichTextBlock", "inlines": runs.collect::<Vec<Value>>()})
}

/// Of what and of when the message is.
fn about(snapshot: &Snapshot) -> String {
    format!(
        "{}. As of {}. True for that day, and for no later one.",
        snapshot.site, snapshot.day
    )
}

fn answer(snapshot: &Snapshot) -> String {
    format!("{}.", capital(&snapshot.answer.word))
}

fn reasons(snapshot: &Snapshot) -> String {
    let answer = &snapshot.answer;
    let next = answer.next.as_deref().unwrap_or_default();
    format!("{} {} {next}", answer.says, answer.change)
        .trim_end()
        .to_owned()
}

/// The sections, cut as the page is.
fn parts(page: &Page) -> Vec<Part> {
    let parts = [
        gates(page),
        moved(page),
        blocking(page),
        decisions(page),
        ahead(page),
    ];
    let is_said = |part: &Part| !part.says.is_empty() || !part.items.is_empty();
    parts.into_iter().filter(is_said).collect()
}

fn gates(page: &Page) -> Part {
    let all = &page.snapshot.gates;
    let item = |gate: &super::value::Gate| Item {
        bold: format!("{}: {}", clip(&gate.title, 80), gate.word),
        text: format!(
            "{} ({} of {} settled)",
            clip(&gate.reason, 170),
            gate.settled,
            gate.criteria
        ),
    };
    Part {
        heading: "Release gates",
        says: String::new(),
        items: all.iter().take(page.most.gates).map(item).collect(),
        rest: rest(all.len(), page.most.gates, &page.elsewhere.gates),
    }
}

fn moved(page: &Page) -> Part {
    let moved = &page.snapshot.moved;
    let item = |one: &super::value::Move| Item {
        bold: clip(&one.title, 80),
        text: clip(&one.says, 120),
    };
    Part {
        heading: "What moved",
        says: moved.says.clone(),
        items: moved.items.iter().take(page.most.moved).map(item).collect(),
        rest: rest(moved.items.len(), page.most.moved, &page.elsewhere.moved),
    }
}

fn blocking(page: &Page) -> Part {
    let blocking = &page.snapshot.blocking;
    let item = |one: &super::value::Owner| Item {
        bold: clip(one.owner.as_deref().unwrap_or("No owner named"), 60),
        text: one.items.first().map_or_else(String::new, |first| {
            format!(
                "({}) {}: {}",
                one.items.len(),
                clip(&first.title, 80),
                clip(&first.why, 100)
            )
        }),
    };
    let owners = &blocking.owners;
    Part {
        heading: "What blocks, by owner",
        says: blocking.says.clone(),
        items: owners.iter().take(page.most.owners).map(item).collect(),
        rest: rest(owners.len(), page.most.owners, &page.elsewhere.blocking),
    }
}

fn decisions(page: &Page) -> Part {
    let decisions = &page.snapshot.decisions;
    let item = |one: &&super::value::Decision| Item {
        bold: String::new(),
        text: clip(&one.says, 220),
    };
    Part {
        heading: "Decisions needed",
        says: decisions.says.clone(),
        items: page.waiting.iter().map(item).collect(),
        rest: rest(
            decisions.items.len(),
            page.waiting.len(),
            &page.elsewhere.decisions,
        ),
    }
}

fn ahead(page: &Page) -> Part {
    let ahead = &page.snapshot.ahead;
    let item = |one: &&super::value::Event| Item {
        bold: one.day.clone(),
        text: clip(&one.says, 160),
    };
    Part {
        heading: "Next four weeks",
        says: ahead.says.clone(),
        items: page.shown.iter().map(item).collect(),
        rest: rest(ahead.events.len(), page.shown.len(), &page.elsewhere.ahead),
    }
}

/// How many more there are, and where.
fn rest(all: usize, shown: usize, elsewhere: &str) -> String {
    match all.checked_sub(shown) {
        Some(more) if more > 0 => format!("and {more} more{elsewhere}"),
        Some(_) | None => String::new(),
    }
}
