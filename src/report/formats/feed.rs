//! Feed: how verdicts of gates changed, as Atom (RFC 4287): past changes from the days that were looked at, never what is to come.

use atom_syndication::{
    Category, Content, Entry, Feed, Generator, Link, Person, Text, WriteConfig,
};

use crate::base::Date;
use crate::base::text::count;
use crate::evaluate::{GateVerdict, Verdict};
use crate::report::compare::history::{Course, history, spells};
use crate::report::compare::trend::{Gap, GateStand, Point, Stand, Trend};
use crate::report::formats::{Format, Given, Output};
use crate::report::present::theme::ThemeError;
use crate::report::present::{address, plain, words};

/// This format.
pub const FORMAT: Format = Format {
    name: "feed",
    write: files,
    downloads: |_| Vec::new(),
};

/// How many entries the feed holds, the newest first.
const MOST: usize = 200;

/// How many characters of a title are told.
const TITLE: usize = 160;

/// One thing to tell.
struct News {
    day: Date,
    title: String,
    text: String,
    /// What its id is made of.
    id: Vec<String>,
    /// The page that shows it.
    page: String,
    /// The verdict of now.
    verdict: &'static str,
}

/// Two days that were looked at, one after the other, and the days between them of which nobody can say anything.
struct Pair<'a> {
    before: Seen<'a>,
    after: Seen<'a>,
    unread: Vec<(Date, &'a Gap)>,
}

/// A day that was looked at.
#[derive(Clone, Copy)]
struct Seen<'a> {
    /// Its place in the trend.
    at: usize,
    day: Date,
    stand: &'a Stand,
}

fn files(given: &Given) -> Result<Output, ThemeError> {
    let feed = feed(given);
    let config = WriteConfig {
        write_document_declaration: true,
        indent_size: Some(1),
    };
    let mut bytes = feed
        .write_with_config(Vec::new(), config)
        .expect("memory takes every byte");
    bytes.push(b'\n');
    Ok(Output::from([(address::FEED.to_owned(), bytes)]))
}

fn feed(given: &Given) -> Feed {
    let site = &given.site;
    let (mut news, about) = match given.trend {
        Some(trend) if trend.points.iter().filter(|point| point.seen.is_ok()).count() > 1 => (changes(given, trend), read(trend)),
        Some(_) => {
            (present(given), "No earlier day could be read: this is the present verdict of each gate, and no change of it.".to_owned())
        }
        None => (present(given), "History was not read: this is the present verdict of each gate, and no change of it.".to_owned()),
    };
    news.truncate(MOST);
    let title = plain::title(&site.settings.title, "Readiness", TITLE);
    let updated = news.iter().map(|news| news.day).max().unwrap_or(site.as_of);
    let author = Person {
        name: title.clone(),
        ..Person::default()
    };
    Feed {
        title: Text::plain(format!("{title}: verdicts")),
        subtitle: Some(Text::plain(about)),
        id: address::urn(site.settings, &["feed"]),
        updated: moment(updated),
        authors: vec![author],
        generator: Some(Generator {
            value: "Holdpoint".to_owned(),
            uri: None,
            version: Some(env!("CARGO_PKG_VERSION").to_owned()),
        }),
        links: links(given, "index.html", Some(address::FEED)),
        entries: news.iter().map(|news| entry(given, news)).collect(),
        lang: Some("en".to_owned()),
        ..Feed::default()
    }
}

fn entry(given: &Given, news: &News) -> Entry {
    let parts: Vec<&str> = news.id.iter().map(String::as_str).collect();
    Entry {
        title: Text::plain(news.title.clone()),
        id: address::urn(given.site.settings, &parts),
        updated: moment(news.day),
        links: links(given, &news.page, None),
        categories: vec![Category {
            term: news.verdict.to_owned(),
            ..Category::default()
        }],
        content: Some(Content {
            value: Some(news.text.clone()),
            content_type: Some("text".to_owned()),
            ..Content::default()
        }),
        ..Entry::default()
    }
}

/// Links to a page, and to the feed itself; none without an address of the site, for then nobody knows where they lead.
fn links(given: &Given, page: &str, own: Option<&str>) -> Vec<Link> {
    let link = |rel: &str, path: &str, kind: &str| {
        let href = address::absolute(given.site.settings, path)?;
        Some(Link {
            href,
            rel: rel.to_owned(),
            mime_type: Some(kind.to_owned()),
            ..Link::default()
        })
    };
    let own = own.and_then(|path| link("self", path, "application/atom+xml"));
    own.into_iter()
        .chain(link("alternate", page, "text/html"))
        .collect()
}

/// The first moment of a day in UTC.
fn moment<T: std::str::FromStr>(day: Date) -> T
where
    T::Err: std::fmt::Debug,
{
    format!("{day}T00:00:00+00:00")
        .parse()
        .expect("a day with a time is a moment")
}

/// Which days were looked at.
fn read(trend: &Trend) -> String {
    let seen: Vec<Date> = trend
        .points
        .iter()
        .filter(|point| point.seen.is_ok())
        .map(|point| point.day)
        .collect();
    let day = |day: Option<&Date>| day.map(Date::to_string).unwrap_or_default();
    let (first, last) = (day(seen.first()), day(seen.last()));
    let unread = trend
        .points
        .iter()
        .filter(|point| matches!(point.seen, Err(Gap::Unread(_))))
        .count();
    let gaps = match unread {
        0 => String::new(),
        many => format!(" {} could not be read.", count(many, "day")),
    };
    let every = count(trend.every_days as usize, "day");
    format!(
        "Verdicts that differ between days that were looked at, one in {every}, from {first} to {last}.{gaps}"
    )
}

/// What differs between neighbouring points, the newest first, and of one day in the order of the gates' keys.
fn changes(given: &Given, trend: &Trend) -> Vec<News> {
    let gates = history(trend).gates;
    let mut news: Vec<News> = Vec::new();
    for pair in pairs(&trend.points).iter().rev() {
        news.extend(overall(pair));
        news.extend(gates.iter().filter_map(|gate| change(given, pair, gate)));
        if news.len() >= MOST {
            break;
        }
    }
    news
}

fn pairs(points: &[Point]) -> Vec<Pair<'_>> {
    let mut pairs = Vec::new();
    let mut before: Option<Seen> = None;
    let mut unread = Vec::new();
    for (at, point) in points.iter().enumerate() {
        match &point.seen {
            Err(gap) => unread.push((point.day, gap)),
            Ok(stand) => {
                let after = Seen {
                    at,
                    day: point.day,
                    stand,
                };
                let between = std::mem::take(&mut unread);
                pairs.extend(before.map(|before| Pair {
                    before,
                    after,
                    unread: between,
                }));
                before = Some(after);
            }
        }
    }
    pairs
}

fn overall(pair: &Pair) -> Option<News> {
    let (was, is) = (pair.before.stand.verdict, pair.after.stand.verdict);
    (was != is).then(|| News {
        day: pair.after.day,
        title: format!("All release gates together: {}, was {}", is, was),
        text: format!("{}{}", seen(pair, Some(was), Some(is)), between(pair)),
        id: id(pair, "overall", is.word()),
        page: "index.html".to_owned(),
        verdict: is.word(),
    })
}

/// What differs of a gate, which is followed through documents that move.
fn change(given: &Given, pair: &Pair, gate: &Course<GateVerdict>) -> Option<News> {
    let verdict = |seen: Seen| match gate.seen.get(seen.at) {
        Some(spells::Seen::So(verdict)) => Some(*verdict),
        Some(spells::Seen::Absent | spells::Seen::Gap) | None => None,
    };
    let (was, is) = (verdict(pair.before), verdict(pair.after));
    let stand = pair.after.stand.gates.get(gate.key);
    let called = plain::title(
        stand.map_or(gate.title, |stand| &stand.title),
        gate.key,
        TITLE,
    );
    let title = match (was, is) {
        (was, is) if was == is => return None,
        (Some(was), Some(is)) => format!("{called}: {}, was {}", is, was),
        (None, Some(is)) => format!("{called}: a new gate, {}", is),
        (Some(was), None) => format!("{called}: no longer a gate, was {}", was),
        (None, None) => return None,
    };
    let number = given
        .site
        .assessment
        .gates
        .iter()
        .position(|now| now.key == gate.key);
    let page = number
        .and_then(|number| given.places.gates.get(number))
        .map_or("gates/index.html", String::as_str);
    let criteria = stand
        .filter(|_| is.is_some())
        .map(criteria)
        .unwrap_or_default();
    Some(News {
        day: pair.after.day,
        title,
        text: format!("{}{criteria}{}", seen(pair, was, is), between(pair)),
        id: id(
            pair,
            &format!("gate {}", gate.key),
            is.map_or("gone", GateVerdict::word),
        ),
        page: page.to_owned(),
        verdict: is.map_or("gone", GateVerdict::word),
    })
}

/// The earlier day is part of the id, for the later one may be the day of the build, and tomorrow another.
fn id(pair: &Pair, what: &str, to: &str) -> Vec<String> {
    vec![
        "change".to_owned(),
        what.to_owned(),
        pair.before.day.to_string(),
        to.to_owned(),
    ]
}

fn seen(pair: &Pair, was: Option<GateVerdict>, is: Option<GateVerdict>) -> String {
    let (was, is) = (
        was.map_or("absent", GateVerdict::in_words),
        is.map_or("absent", GateVerdict::in_words),
    );
    format!(
        "On {} it was {was}; on {} it is {is}.",
        pair.before.day, pair.after.day
    )
}

fn criteria(gate: &GateStand) -> String {
    let order = [
        Verdict::Unmet,
        Verdict::Unknown,
        Verdict::Waived,
        Verdict::Met,
        Verdict::NotApplicable,
    ];
    let counted = order
        .iter()
        .filter_map(|verdict| Some((gate.criteria.get(verdict)?, verdict)));
    let counted: Vec<String> = counted
        .map(|(number, verdict)| format!("{number} {}", words::verdict(*verdict).word))
        .collect();
    if counted.is_empty() {
        " It has no criterion that could be read.".to_owned()
    } else {
        format!(" Criteria: {}.", counted.join(", "))
    }
}

/// What is not known of the time between.
fn between(pair: &Pair) -> String {
    let days = pair.after.day.days_since(pair.before.day);
    let mut text = match days {
        ..=1 => String::new(),
        _ => " The day on which it changed is between them, and was not looked for.".to_owned(),
    };
    if let Some((day, gap)) = pair.unread.first() {
        let why = match gap {
            Gap::BeforeFirst => "there was no commit yet".to_owned(),
            Gap::BeforeClone => "history ends before it".to_owned(),
            Gap::Unread(why) => plain::cut(&plain::line(why), TITLE),
        };
        text.push_str(&format!(
            " Nothing is known of {} in between; of {day} because {why}.",
            count(pair.unread.len(), "day")
        ));
    }
    text
}

/// The present verdict of each gate, where nobody has looked at other days.
fn present(given: &Given) -> Vec<News> {
    let site = &given.site;
    let gates = site.assessment.gates.iter().zip(&given.places.gates);
    gates
        .map(|(gate, page)| News {
            day: site.as_of,
            title: format!(
                "{}: {}",
                plain::title(&gate.title, &gate.key, TITLE),
                gate.verdict
            ),
            text: format!(
                "Judged as of {}. What it was before was not read.",
                site.as_of
            ),
            id: vec![
                "present".to_owned(),
                gate.key.clone(),
                gate.verdict.word().to_owned(),
            ],
            page: page.clone(),
            verdict: gate.verdict.word(),
        })
        .collect()
}
