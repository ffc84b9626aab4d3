//! Shapes: whether one token is a path, a glob, a folder, a script or a URL, and what decorates it.

use crate::records::reference::known;
use crate::records::{ReferenceKind, Role};

/// A reference recognised by its shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// What it is.
    pub kind: ReferenceKind,
    /// The reference alone.
    pub text: String,
    /// What was taken off.
    pub decoration: Option<String>,
    /// The part after `#`.
    pub fragment: Option<String>,
    /// A template's gap inside it (`evidence/<date>/`): it names nothing yet.
    pub gap: bool,
}

/// Where a token stands: code says more than running text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// In a code span.
    Code,
    /// In running text.
    Bare,
    /// The destination of a link.
    Link,
}

/// The shape of a URL.
pub fn url(token: &str) -> Option<Shape> {
    let ends: &[char] = if token.contains('<') {
        &['.', ',', ';', ':']
    } else {
        &['.', ',', ';', ':', ')', '"', '\'', '>']
    };
    let text = token.trim_end_matches(ends);
    let begins = |scheme: &&&str| {
        let head = text.get(..scheme.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(scheme))
    };
    let scheme = ["https://", "http://"].iter().find(begins)?;
    (text.len() > scheme.len()).then(|| plain(ReferenceKind::Url, text))
}

/// What joins folders, parts an ending from a name or makes a pattern, some of it written in another way. Without any of these a token of
/// running text is a word.
const MARKS_OF_PATHS: [char; 8] = ['.', '/', '\\', '*', '{', '?', '#', '†'];

/// The shape of a single token that may be a path. `None` where it is none, or not surely one.
pub fn path(token: &str, standing: Standing, role: Role) -> Option<Shape> {
    if !may_be_path(token, standing) {
        return None;
    }
    let token = token.replace("&#47;", "/");
    let token = token.trim_matches(['"', '\'', '“', '”', '‘', '’']);
    if let Some(inner) = token.strip_prefix("F:").filter(|inner| inner.contains('†')) {
        let (file, lines) = inner.split_once('†')?;
        return path(file, Standing::Code, role).map(|shape| Shape {
            decoration: Some(lines.to_owned()),
            ..shape
        });
    }
    let (token, fragment) = split_fragment(token);
    let (body, decoration) = split_decoration(token);
    let line_anchor = fragment.filter(|fragment| is_line_anchor(fragment));
    let kind = kind_of(&body, standing, role)?;
    let decoration = decoration.or_else(|| line_anchor.map(|anchor| format!("#{anchor}")));
    let gap = has_gap(&body);
    let text = body.replace('\\', "/");
    let text = text.strip_prefix("./").unwrap_or(&text).to_owned();
    let fragment = fragment
        .filter(|_| line_anchor.is_none())
        .map(str::to_owned);
    Some(Shape {
        kind,
        text,
        decoration,
        fragment,
        gap,
    })
}

fn may_be_path(token: &str, standing: Standing) -> bool {
    const LONGEST: usize = 400;
    let is_word = standing == Standing::Bare && !token.contains(MARKS_OF_PATHS);
    !is_word && token.len() <= LONGEST && !token.chars().any(char::is_control)
}

/// A reference with nothing beside it.
pub fn plain(kind: ReferenceKind, text: &str) -> Shape {
    Shape {
        kind,
        text: text.to_owned(),
        decoration: None,
        fragment: None,
        gap: false,
    }
}

fn split_fragment(token: &str) -> (&str, Option<&str>) {
    match token.split_once('#') {
        Some((path, fragment)) if !path.is_empty() && !fragment.is_empty() => {
            (path, Some(fragment))
        }
        _ => (token, None),
    }
}

/// `L12`, `L12-L20`: lines of a file on a forge.
fn is_line_anchor(fragment: &str) -> bool {
    fragment.starts_with('L')
        && fragment.len() > 1
        && fragment
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, 'L' | '-' | 'C'))
}

/// Takes off `:12-20`, `:L12`, `::test_name` and a leading `12:34:`.
fn split_decoration(token: &str) -> (String, Option<String>) {
    if let Some((lines, rest)) = leading_lines(token) {
        return (rest.to_owned(), Some(lines.to_owned()));
    }
    if let Some((file, test)) = token
        .split_once("::")
        .filter(|(file, _)| has_extension(file))
    {
        return (file.to_owned(), Some(format!("::{test}")));
    }
    let windows = token.as_bytes().get(1) == Some(&b':')
        && token.starts_with(|c: char| c.is_ascii_alphabetic());
    let from = if windows { 2 } else { 0 };
    let colon = token
        .get(from..)
        .and_then(|rest| rest.find(':'))
        .map(|at| at + from);
    match colon.and_then(|at| Some((token.get(..at)?, token.get(at..)?))) {
        Some((file, lines))
            if lines.len() > 1
                && lines.chars().all(|c| {
                    c.is_ascii_digit() || matches!(c, ':' | '-' | '–' | ',' | 'L' | '~' | '+')
                }) =>
        {
            (file.to_owned(), Some(lines.to_owned()))
        }
        Some((file, rest))
            if has_extension(file)
                && rest.get(1..).is_some_and(|name| {
                    name.chars()
                        .all(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | ':' | '(' | ')'))
                }) =>
        {
            (file.to_owned(), Some(rest.to_owned()))
        }
        _ => (token.to_owned(), None),
    }
}

/// `12:34:path` as code fences of some tools have it.
fn leading_lines(token: &str) -> Option<(&str, &str)> {
    let mut parts = token.splitn(3, ':');
    let (first, second, rest) = (parts.next()?, parts.next()?, parts.next()?);
    let number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let length = first.len() + 1 + second.len();
    (number(first) && number(second) && rest.contains('.'))
        .then(|| token.get(..length).map(|lines| (lines, rest)))
        .flatten()
}

/// `Node.js`, and in running text `JavaScript/Node.js`: names of what one can choose.
fn is_product(token: &str, standing: Standing) -> bool {
    let name = match standing {
        Standing::Bare => token.rsplit('/').next().unwrap_or(token),
        Standing::Code | Standing::Link => token,
    };
    known::PRODUCTS.contains(&name.to_lowercase().as_str())
}

/// What kind of path a token without decoration is.
fn kind_of(token: &str, standing: Standing, role: Role) -> Option<ReferenceKind> {
    if token.len() < 2
        || token.starts_with('-')
        || token.contains("://") && !token.starts_with("file://")
        || is_product(token, standing)
    {
        return None;
    }
    if let Some(kind) = elsewhere(token, standing, role) {
        return kind;
    }
    if token.starts_with('@')
        || token.contains(['=', '|', '"', '`', ';', '!', '%', '^', '→', '≤', '≥', '∞'])
            && standing != Standing::Link
    {
        return None;
    }
    if token.contains(['*', '{', '?']) && standing != Standing::Link {
        return glob(token, standing);
    }
    let segments: Vec<&str> = token
        .split(['/', '\\'])
        .filter(|segment| !segment.is_empty() && *segment != ".")
        .collect();
    let (first, last) = (segments.first()?, segments.last()?);
    if segments.iter().any(|segment| !is_name(segment, standing)) {
        return None;
    }
    if standing == Standing::Link {
        return Some(if token.ends_with('/') {
            ReferenceKind::Directory
        } else {
            file_kind(&segments)
        });
    }
    if token.ends_with('/') {
        return folder(&segments, first, standing, role);
    }
    let sliced = segments.len() > 1;
    if has_extension(last) {
        let bare_name = match (standing, role) {
            _ if known::SHY_EXTENSIONS.contains(&extension(last).as_str()) => false,
            (_, Role::Proof) | (Standing::Link, _) => true,
            (Standing::Code, Role::Mention) => {
                is_document(last) || known::SHELL_EXTENSIONS.contains(&extension(last).as_str())
            }
            (Standing::Bare, Role::Mention) => false,
        };
        return (sliced || bare_name).then(|| file_kind(&segments));
    }
    if known::FILE_NAMES.contains(last) {
        return (sliced || standing == Standing::Code && role == Role::Proof)
            .then_some(ReferenceKind::Path);
    }
    (sliced && is_bare_folder_path(&segments, standing, role)).then(|| file_kind(&segments))
}

/// Does a path leave something to be filled in: `evidence/<date>/`, `reports/${build}.json`?
fn has_gap(path: &str) -> bool {
    const GAPS: [&str; 6] = ["<", ">", "{{", "${", "$(", "YYYY"];
    GAPS.iter().any(|gap| path.contains(gap))
}

/// Absolute, home, Windows and `file://` paths, and endpoints. The outer `None` means: an ordinary token.
fn elsewhere(token: &str, standing: Standing, role: Role) -> Option<Option<ReferenceKind>> {
    let proof = role == Role::Proof || standing == Standing::Link;
    let windows = token.as_bytes().get(1) == Some(&b':')
        && token
            .as_bytes()
            .get(2)
            .is_some_and(|byte| matches!(byte, b'\\' | b'/'));
    if token.starts_with("file://") || token.starts_with("~/") || windows {
        return Some(Some(ReferenceKind::Path).filter(|_| proof));
    }
    let rest = token.strip_prefix('/')?;
    if standing == Standing::Link {
        return None;
    }
    let first = rest.split('/').next().unwrap_or("");
    let machine = [
        "home", "Users", "C:", "etc", "var", "tmp", "opt", "srv", "mnt", "root", "usr", "private",
    ]
    .contains(&first);
    if rest.starts_with("dev/")
        || !(machine || has_extension(rest) && known::FOLDERS.contains(&first))
    {
        return Some(None);
    }
    Some(Some(ReferenceKind::Path).filter(|_| proof && (!machine || rest.contains('/'))))
}

/// A pattern: it needs a folder or a known extension, and letters outside its marks.
fn glob(token: &str, standing: Standing) -> Option<ReferenceKind> {
    let marked =
        token.contains('*') || token.contains('{') && token.contains('}') && token.contains(',');
    if token.contains("{{") || token.contains("${") || token.contains('{') && !marked {
        let template = standing == Standing::Code
            && token.contains('/')
            && token
                .split('/')
                .next()
                .is_some_and(|first| known::FOLDERS.contains(&first));
        return template.then_some(ReferenceKind::Path);
    }
    let ending = token.rsplit('.').next().unwrap_or("").trim_end_matches('}');
    let ends_like_file = token.contains('.')
        && known::EXTENSIONS.contains(&ending.rsplit(['{', ',']).next().unwrap_or(""));
    let first = token.split('/').next().unwrap_or("");
    let foldered = token.contains('/')
        && first.len() > 1
        && first
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'));
    let clean =
        !token.contains("***") && !token.contains(['(', ')', '<', '>', '[', ':', ' ', '?', '$']);
    let sure = ends_like_file
        || foldered && standing == Standing::Code && !known::NOT_FOLDERS.contains(&first);
    (marked && clean && sure && token.chars().any(char::is_alphabetic))
        .then_some(ReferenceKind::Glob)
}

/// A folder, written with a slash behind it.
fn folder(segments: &[&str], first: &str, standing: Standing, role: Role) -> Option<ReferenceKind> {
    let known = known::FOLDERS.contains(&first.to_lowercase().as_str()) || first.starts_with('.');
    let sure = known
        || standing == Standing::Code
            && role == Role::Proof
            && !known::NOT_FOLDERS.contains(&first)
        || standing == Standing::Code && segments.len() > 2;
    let words = segments
        .iter()
        .all(|segment| known::JOINED_WORDS.contains(segment));
    (sure && !words && (standing == Standing::Code || known)).then_some(ReferenceKind::Directory)
}

/// `infra/k8s`, `cmd/gateway`: segments without an extension, in code, below a folder that repositories have.
fn is_bare_folder_path(segments: &[&str], standing: Standing, role: Role) -> bool {
    let first = segments[0];
    let joined = segments
        .iter()
        .skip(1)
        .all(|segment| known::JOINED_WORDS.contains(segment));
    let hosted = first.contains('.') && !first.starts_with('.');
    let versioned = segments
        .iter()
        .any(|segment| segment.contains('@') || segment.contains(':'));
    if standing == Standing::Bare
        || joined
        || hosted
        || versioned
        || known::NOT_FOLDERS.contains(&first)
    {
        return false;
    }
    let shouted = segments
        .iter()
        .any(|segment| segment.len() > 1 && segment.chars().all(|c| c.is_ascii_uppercase()));
    known::FOLDERS.contains(&first) || role == Role::Proof && segments.len() >= 3 && !shouted
}

/// May this stand between slashes?
fn is_name(segment: &str, standing: Standing) -> bool {
    let marks = match standing {
        Standing::Code => "._-+@~()[]<>,&' $",
        Standing::Bare => "._-+~",
        Standing::Link => "._-+@~()[]<>,&' $%=!;:*?{}|",
    };
    // `cd pumps && node start.js` is a command.
    let joins_commands = segment.contains(" && ");
    segment == ".."
        || !joins_commands
            && segment.chars().all(|c| {
                c.is_alphanumeric()
                    || marks.contains(c)
                    || is_combining(c)
                    || matches!(c, '\u{2010}'..='\u{2015}')
            })
            && segment.chars().any(char::is_alphanumeric)
}

/// A mark that belongs to the letter before it: names of some file systems hold accents by themselves.
fn is_combining(letter: char) -> bool {
    unicode_normalization::char::is_combining_mark(letter)
}

/// A file: a script by its extension or its folder.
fn file_kind(segments: &[&str]) -> ReferenceKind {
    let extension = segments
        .last()
        .map_or(String::new(), |last| extension(last));
    let foldered = segments
        .iter()
        .rev()
        .skip(1)
        .any(|segment| known::SCRIPT_FOLDERS.contains(segment));
    let shell = known::SHELL_EXTENSIONS.contains(&extension.as_str());
    let named = segments
        .last()
        .is_some_and(|last| known::FILE_NAMES.contains(last));
    let script =
        shell || foldered && !named && known::SCRIPT_EXTENSIONS.contains(&extension.as_str());
    if script {
        ReferenceKind::Script
    } else {
        ReferenceKind::Path
    }
}

/// Does a name end with an extension that files have?
pub fn has_extension(name: &str) -> bool {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = last.rsplit_once('.').map_or("", |(stem, _)| stem);
    let ending = extension(last);
    // `1.c` is as likely an item of a list.
    let number = ending.len() < 2 && stem.chars().all(|c| c.is_ascii_digit() || c == '.');
    !stem.is_empty() && known::EXTENSIONS.contains(&ending.as_str()) && !number
}

fn is_document(name: &str) -> bool {
    known::DOCUMENT_EXTENSIONS.contains(&extension(name).as_str())
}

fn extension(name: &str) -> String {
    name.rsplit_once('.')
        .map_or(String::new(), |(_, extension)| {
            extension.to_ascii_lowercase()
        })
}
