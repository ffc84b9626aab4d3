//! The part of CSS that drawn diagrams use: rules with class, id, tag and attribute selectors, and their cascade.

/// A style sheet, parsed.
#[derive(Default)]
pub(super) struct Sheet {
    rules: Vec<Rule>,
}

struct Rule {
    selector: Selector,
    declarations: Vec<Declaration>,
}

/// One declaration.
#[derive(Clone)]
pub(super) struct Declaration {
    /// The property, in lower case.
    pub property: String,
    /// Its value, `!important` taken off.
    pub value: String,
    important: bool,
}

/// Compounds from the outermost to the element itself; each says how it is tied to the one before.
struct Selector {
    compounds: Vec<(Tie, Compound)>,
    specificity: (usize, usize, usize),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Tie {
    Descendant,
    Child,
}

#[derive(Default)]
struct Compound {
    tag: Option<String>,
    id: Option<String>,
    classes: Vec<String>,
    attributes: Vec<(String, Option<String>)>,
    not: Vec<Compound>,
}

/// What a selector can see of an element.
#[derive(Clone, Default)]
pub(super) struct Element {
    /// Its tag.
    pub name: String,
    /// Its attributes as written.
    pub attributes: Vec<(String, String)>,
}

impl Element {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }
}

impl Sheet {
    /// Reads the rules of `css`; what is beyond this part of CSS is left out.
    pub fn read(&mut self, css: &str) {
        let mut rest = css;
        while let Some(open) = rest.find('{') {
            let head = rest[..open].trim();
            let body = &rest[open + 1..];
            let close = if head.starts_with('@') {
                block_end(body)
            } else {
                body.find('}').unwrap_or(body.len())
            };
            if !head.starts_with('@') {
                let declarations = declarations(&body[..close]);
                let selectors = head.split(',').filter_map(selector);
                self.rules.extend(selectors.map(|selector| Rule {
                    selector,
                    declarations: declarations.clone(),
                }));
            }
            rest = body.get(close + 1..).unwrap_or("");
        }
    }

    /// The declarations that hold for the last of `path`, an element with its ancestors, weakest first; `inline` is its own style.
    pub fn cascade(&self, path: &[&Element], inline: &str) -> Vec<Declaration> {
        let mut found = Vec::new();
        for (order, rule) in self
            .rules
            .iter()
            .enumerate()
            .filter(|(_, rule)| rule.selector.matches(path))
        {
            found.extend(rule.declarations.iter().map(|declaration| {
                (
                    declaration.important,
                    rule.selector.specificity,
                    order,
                    declaration.clone(),
                )
            }));
        }
        let above = (usize::MAX, 0, 0);
        found.extend(
            declarations(inline)
                .into_iter()
                .map(|declaration| (declaration.important, above, self.rules.len(), declaration)),
        );
        found.sort_by_key(|(important, specificity, order, _)| (*important, *specificity, *order));
        found
            .into_iter()
            .map(|(_, _, _, declaration)| declaration)
            .collect()
    }
}

impl Selector {
    fn matches(&self, path: &[&Element]) -> bool {
        let Some(((tie, last), outer)) = self.compounds.split_last() else {
            return false;
        };
        let Some((element, ancestors)) = path.split_last() else {
            return false;
        };
        last.matches(element) && matches_outer(outer, *tie, ancestors)
    }
}

fn matches_outer(outer: &[(Tie, Compound)], tie: Tie, ancestors: &[&Element]) -> bool {
    let Some(((next_tie, compound), rest)) = outer.split_last() else {
        return true;
    };
    let mut ancestors = ancestors;
    while let Some((element, above)) = ancestors.split_last() {
        if compound.matches(element) && matches_outer(rest, *next_tie, above) {
            return true;
        }
        if tie == Tie::Child {
            return false;
        }
        ancestors = above;
    }
    false
}

impl Compound {
    fn matches(&self, element: &Element) -> bool {
        let class = element.attribute("class").unwrap_or("");
        self.tag.as_ref().is_none_or(|tag| *tag == element.name)
            && self
                .id
                .as_ref()
                .is_none_or(|id| element.attribute("id") == Some(id))
            && self
                .classes
                .iter()
                .all(|name| class.split_ascii_whitespace().any(|class| class == name))
            && self.attributes.iter().all(|(key, value)| match value {
                Some(value) => element.attribute(key) == Some(value),
                None => element.attribute(key).is_some(),
            })
            && !self.not.iter().any(|not| not.matches(element))
    }
}

/// The offset of the `}` that closes a block with blocks inside.
fn block_end(body: &str) -> usize {
    let mut depth = 0_usize;
    for (at, c) in body.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => return at,
            '}' => depth -= 1,
            _ => {}
        }
    }
    body.len()
}

fn declarations(body: &str) -> Vec<Declaration> {
    let parse = |text: &str| {
        let (property, value) = text.split_once(':')?;
        let value = value.trim();
        let plain = value.trim_end_matches("!important").trim_end();
        Some(Declaration {
            property: property.trim().to_ascii_lowercase(),
            value: plain.to_owned(),
            important: plain.len() < value.len(),
        })
    };
    body.split(';').filter_map(parse).collect()
}

fn selector(text: &str) -> Option<Selector> {
    let spaced = text.replace('>', " > ");
    let mut compounds = Vec::new();
    let mut tie = Tie::Descendant;
    for part in spaced.split_whitespace() {
        if part == ">" {
            tie = Tie::Child;
            continue;
        }
        compounds.push((tie, compound(part)?));
        tie = Tie::Descendant;
    }
    let count =
        |part: fn(&Compound) -> usize| compounds.iter().map(|(_, compound)| part(compound)).sum();
    let specificity = (
        count(|compound| usize::from(compound.id.is_some())),
        count(|compound| compound.classes.len() + compound.attributes.len() + compound.not.len()),
        count(|compound| usize::from(compound.tag.is_some())),
    );
    (!compounds.is_empty()).then_some(Selector {
        compounds,
        specificity,
    })
}

/// Reads `tag#id.class[key="value"]:not(…)`; `None` for anything else.
fn compound(text: &str) -> Option<Compound> {
    let mut compound = Compound::default();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let behind = &rest[first.len_utf8()..];
        rest = match first {
            '*' => behind,
            '#' | '.' => {
                let (name, rest) = word(behind);
                if first == '#' {
                    compound.id = Some(name.to_owned())
                } else {
                    compound.classes.push(name.to_owned())
                }
                rest
            }
            '[' => {
                let (inside, rest) = behind.split_once(']')?;
                let (key, value) = inside
                    .split_once('=')
                    .map_or((inside, None), |(key, value)| {
                        (key, Some(value.trim_matches(['"', '\'']).to_owned()))
                    });
                compound.attributes.push((key.to_owned(), value));
                rest
            }
            ':' => {
                let (inside, rest) = behind.strip_prefix("not(")?.split_once(')')?;
                compound.not.push(self::compound(inside)?);
                rest
            }
            _ => {
                let (name, rest) = word(rest);
                compound.tag = Some(name.to_owned()).filter(|name| !name.is_empty());
                compound.tag.as_ref()?;
                rest
            }
        };
    }
    Some(compound)
}

fn word(text: &str) -> (&str, &str) {
    text.split_at(text.find(['#', '.', '[', ':', '*']).unwrap_or(text.len()))
}
