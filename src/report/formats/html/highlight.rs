//! Highlighting: code to HTML with about a dozen short classes, at build time, and each code once.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet};

/// Code longer than this is shown plain: highlighting is the dearest step of a build.
const MOST_BYTES: usize = 60_000;
/// A line longer than this is data rather than code.
const MOST_LINE: usize = 2_000;

/// Scope prefixes and the class that each gives; the first that fits wins, so the longer are before the shorter.
const CLASSES: [(&str, &str); 29] = [
    ("comment", "c"),
    ("punctuation.definition.comment", "c"),
    ("constant.character.escape", "e"),
    ("constant.numeric", "n"),
    ("constant", "n"),
    ("punctuation.definition.string", "s"),
    ("string", "s"),
    ("keyword.operator", "o"),
    ("keyword", "k"),
    ("storage", "k"),
    ("support.function", "f"),
    ("entity.name.function", "f"),
    ("variable.function", "f"),
    ("entity.name.tag", "t"),
    ("entity.other.attribute-name", "a"),
    ("entity.name.type", "t"),
    ("entity.name.class", "t"),
    ("support.type", "t"),
    ("support.class", "t"),
    ("support", "t"),
    ("entity.name", "f"),
    ("variable.parameter", "v"),
    ("variable", "v"),
    ("markup.heading", "h"),
    ("markup.inserted", "i"),
    ("markup.deleted", "d"),
    ("markup.raw", "s"),
    ("invalid", "x"),
    ("punctuation", "p"),
];

/// The grammars, loaded once and shared by all pages.
pub struct Highlighter {
    syntaxes: SyntaxSet,
    classes: Vec<(Scope, &'static str)>,
    /// The beginning of every key: another table of classes makes other HTML.
    keys: blake3::Hasher,
    done: Mutex<Done>,
}

/// What has been highlighted, by the hash of language and code.
#[derive(Default)]
struct Done {
    /// For the portal that is being drawn.
    now: BTreeMap<[u8; 32], Arc<str>>,
    /// For the one before it: what nobody asks for again is forgotten.
    before: BTreeMap<[u8; 32], Arc<str>>,
    /// How many bytes of code were highlighted for the first time.
    learnt: usize,
}

impl Default for Highlighter {
    fn default() -> Self {
        Highlighter::new()
    }
}

impl Highlighter {
    /// Loads the grammars that are part of the program.
    pub fn new() -> Self {
        let scope = |(prefix, class): (&str, &'static str)| {
            Scope::new(prefix).ok().map(|scope| (scope, class))
        };
        let mut keys = blake3::Hasher::new();
        keys.update(format!("{CLASSES:?}\0").as_bytes());
        Highlighter {
            keys,
            syntaxes: two_face::syntax::extra_newlines(),
            classes: CLASSES.into_iter().filter_map(scope).collect(),
            done: Mutex::default(),
        }
    }

    /// The code as escaped HTML, with `<span class="k">` and the like where the language is known.
    pub fn highlight(&self, code: &str, language: &str) -> String {
        let plain = code.len() > MOST_BYTES || code.lines().any(|line| line.len() > MOST_LINE);
        let Some(syntax) = self.syntax(language).filter(|_| !plain) else {
            return super::markdown::escape(code);
        };
        let key = self.key(code, &syntax.name);
        if let Some(html) = self.done().recall(key) {
            return html.to_string();
        }
        let html = self
            .spans(code, syntax)
            .unwrap_or_else(|| super::markdown::escape(code));
        let mut done = self.done();
        done.learnt += code.len();
        done.now.insert(key, html.as_str().into());
        html
    }

    fn key(&self, code: &str, language: &str) -> [u8; 32] {
        let mut key = self.keys.clone();
        key.update(language.as_bytes())
            .update(b"\0")
            .update(code.as_bytes());
        *key.finalize().as_bytes()
    }

    /// Begins another portal: what the last one did not ask for is forgotten.
    pub fn begin(&self) {
        let mut done = self.done();
        done.before = std::mem::take(&mut done.now);
        done.learnt = 0;
    }

    /// How many bytes of code were highlighted since the portal was begun, rather than remembered.
    pub fn learnt(&self) -> usize {
        self.done().learnt
    }

    /// What was highlighted for this portal, as a text for `remember`.
    pub fn kept(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for (key, html) in &self.done().now {
            bytes.extend_from_slice(key);
            bytes.extend_from_slice(&(html.len() as u64).to_le_bytes());
            bytes.extend_from_slice(html.as_bytes());
        }
        [blake3::hash(&bytes).as_bytes(), bytes.as_slice()].concat()
    }

    /// Takes over what another run kept. What is damaged is as good as nothing.
    pub fn remember(&self, kept: &[u8]) {
        let sound = |(sum, rest): &(&[u8; 32], &[u8])| blake3::hash(rest).as_bytes() == *sum;
        let Some((_, mut rest)) = kept.split_first_chunk::<32>().filter(sound) else {
            return;
        };
        let mut known = BTreeMap::new();
        while let Some((key, html, left)) = entry(rest) {
            known.insert(key, html.into());
            rest = left;
        }
        self.done().now.extend(known);
    }

    fn done(&self) -> MutexGuard<'_, Done> {
        self.done.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn syntax(&self, language: &str) -> Option<&SyntaxReference> {
        let language = language.to_ascii_lowercase();
        let token = match language.as_str() {
            "" | "text" | "txt" | "plain" | "plaintext" | "mermaid" => return None,
            "console" | "shell" | "shell-session" | "zsh" | "sh" => "bash",
            "hcl" => "tf",
            "jsonc" | "json5" => "json",
            "dockerfile" => "Dockerfile",
            other => other,
        };
        self.syntaxes.find_syntax_by_token(token)
    }

    fn spans(&self, code: &str, syntax: &SyntaxReference) -> Option<String> {
        let mut state = ParseState::new(syntax);
        let mut stack = ScopeStack::new();
        let mut out = Writer::default();
        for line in code.split_inclusive('\n') {
            let mut at = 0;
            for (offset, change) in state.parse_line(line, &self.syntaxes).ok()? {
                out.push(line.get(at..offset)?, self.class(&stack));
                at = offset;
                stack.apply(&change).ok()?;
            }
            out.push(line.get(at..)?, self.class(&stack));
        }
        Some(out.finish())
    }

    /// The class of the innermost scope that has one.
    fn class(&self, stack: &ScopeStack) -> &'static str {
        let of_scope = |scope: &Scope| {
            self.classes
                .iter()
                .find(|(prefix, _)| prefix.is_prefix_of(*scope))
                .map(|(_, class)| *class)
        };
        stack
            .as_slice()
            .iter()
            .rev()
            .find_map(of_scope)
            .unwrap_or("")
    }
}

impl Done {
    fn recall(&mut self, key: [u8; 32]) -> Option<Arc<str>> {
        if let Some(html) = self.before.remove(&key) {
            self.now.insert(key, html);
        }
        self.now.get(&key).cloned()
    }
}

/// The first entry of what was kept: its key, its HTML, and the rest.
fn entry(kept: &[u8]) -> Option<([u8; 32], &str, &[u8])> {
    let (key, rest) = kept.split_first_chunk::<32>()?;
    let (length, rest) = rest.split_first_chunk::<8>()?;
    let (html, rest) = rest.split_at_checked(usize::try_from(u64::from_le_bytes(*length)).ok()?)?;
    Some((*key, std::str::from_utf8(html).ok()?, rest))
}

/// Joins neighbours of one class into one span.
#[derive(Default)]
struct Writer {
    html: String,
    pending: String,
    class: &'static str,
}

impl Writer {
    fn push(&mut self, text: &str, class: &'static str) {
        let class = if text.trim().is_empty() {
            self.class
        } else {
            class
        };
        if class != self.class {
            self.flush();
            self.class = class;
        }
        self.pending.push_str(text);
    }

    fn flush(&mut self) {
        let text = super::markdown::escape(&std::mem::take(&mut self.pending));
        match (text.is_empty(), self.class) {
            (true, _) => {}
            (_, "") => self.html.push_str(&text),
            (_, class) => self
                .html
                .push_str(&format!("<span class=\"{class}\">{text}</span>")),
        }
    }

    fn finish(mut self) -> String {
        self.flush();
        self.html
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_languages_get_short_classes_and_others_stay_plain() {
        let highlighter = Highlighter::new();
        let html = highlighter.highlight("# note\nif true; then echo \"<a>\"; fi\n", "bash");
        assert!(
            html.contains("<span class=\"c\"># note") && html.contains("&lt;a&gt;"),
            "{html}"
        );
        assert_eq!(highlighter.highlight("a < b", "nosuchlanguage"), "a &lt; b");
        for language in [
            "yaml",
            "toml",
            "ts",
            "dockerfile",
            "tf",
            "sql",
            "json",
            "rust",
            "python",
            "console",
        ] {
            assert!(
                highlighter.syntax(language).is_some(),
                "no grammar for {language}"
            );
        }
    }

    #[test]
    fn code_is_highlighted_once_and_forgotten_when_nobody_asks() {
        let (first, second) = (Highlighter::new(), Highlighter::new());
        let html = first.highlight("if true; then echo 1; fi\n", "bash");
        assert_eq!(
            (
                first.learnt(),
                first.highlight("if true; then echo 1; fi\n", "sh")
            ),
            (25, html.clone())
        );
        second.remember(&first.kept());
        second.begin();
        assert_eq!(
            (
                second.highlight("if true; then echo 1; fi\n", "bash"),
                second.learnt()
            ),
            (html, 0)
        );
        second.begin();
        second.begin();
        second.highlight("if true; then echo 1; fi\n", "bash");
        assert_eq!(second.learnt(), 25);
        let mut damaged = first.kept();
        damaged[40] ^= 1;
        let third = Highlighter::new();
        third.remember(&damaged);
        third.remember(b"");
        third.highlight("if true; then echo 1; fi\n", "bash");
        assert_eq!(third.learnt(), 25);
    }

    #[test]
    fn long_lines_stay_plain() {
        let code = format!("let a = {};\n", "1+".repeat(MOST_LINE));
        assert!(!Highlighter::new().highlight(&code, "js").contains("<span"));
    }
}
