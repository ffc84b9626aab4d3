//! Themes of a project: the files below `themes/NAME`, put over the built-in ones.

use std::collections::BTreeMap;
use std::path::Path;

use ignore::WalkBuilder;

use crate::base::Span;
use crate::base::look::Look;
use crate::report::{Theme, ThemeError};
use crate::shell::Failure;
use crate::shell::failure::Excerpt;
use crate::shell::open::read_up_to;
use crate::shell::read::below;

/// The largest theme file that is read, in bytes.
const LARGEST: u64 = 16 << 20;

/// The theme of this name. A folder of the project overrides the built-in theme file by file.
pub fn load(root: &Path, name: &str) -> Result<Theme, Failure> {
    let folder = format!("themes/{name}");
    let path = root.join("themes").join(name);
    if !path.is_dir() {
        return match name {
            "default" => Ok(Theme::built_in()),
            _ => Err(
                Failure::new(format!("there is no theme `{name}`")).with_help(format!(
                    "make the folder `{folder}` below the root, or leave `theme` out of site.toml"
                )),
            ),
        };
    }
    if path
        .canonicalize()
        .is_ok_and(|real| !real.starts_with(root))
    {
        return Err(
            Failure::new(format!("`{folder}` is a link that leads out of the root"))
                .with_help("put the folder itself there"),
        );
    }
    Ok(Theme::with_project(&folder, files_below(&path)?))
}

/// Adds what a site brings of its own to the static files: logo, style sheets, colours.
pub fn dress(theme: &mut Theme, root: &Path, look: &Look) -> Result<(), Failure> {
    let sheets = look.sheets();
    let own = sheets
        .iter()
        .skip(usize::from(!look.colors.is_empty()))
        .cloned()
        .zip(look.css.iter());
    for (file, path) in look
        .logo_file()
        .into_iter()
        .zip(look.logo.iter())
        .chain(own)
    {
        let full = root.join(path.as_str());
        let real = full.canonicalize().map_err(|error| {
            Failure::io("read", &full, &error).with_help("`[look]` of site.toml names it")
        })?;
        if !real.starts_with(root) {
            return Err(
                Failure::new(format!("`{path}` is a link that leads out of the root"))
                    .with_help("put the file itself there"),
            );
        }
        let bytes =
            read_up_to(&real, LARGEST).map_err(|error| Failure::io("read", &full, &error))?;
        theme.files.insert(file, bytes);
    }
    if !look.colors.is_empty() {
        theme.files.extend(
            sheets
                .first()
                .map(|file| (file.clone(), look.colors_css().into_bytes())),
        );
    }
    Ok(())
}

/// The failure of a theme that has a mistake, with the line that contains it.
pub fn failure(theme: &Theme, error: &ThemeError) -> Failure {
    let path = match &theme.folder {
        Some(folder) => format!("{folder}/{}", error.file),
        None => error.file.clone(),
    };
    let bytes = theme.files.get(&error.file);
    let text = bytes.map_or_else(String::new, |bytes| {
        String::from_utf8_lossy(bytes).into_owned()
    });
    let span = match error.position {
        Some((line, column)) => {
            let at = offset(&text, line, column);
            Span::new(at, at + 1)
        }
        None => Span::default(),
    };
    let failure = Failure::new(error.message.clone()).with_excerpt(Excerpt { path, text, span });
    match &error.help {
        Some(help) => failure.with_help(help.clone()),
        None => failure,
    }
}

/// Where a line and a column lie in a text, both counted from 1, the column in characters.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let lines = text.split_inclusive('\n').take(line.saturating_sub(1));
    let start: usize = lines.map(str::len).sum();
    let rest = text.get(start..).unwrap_or("");
    let before = rest.chars().take(column.saturating_sub(1));
    start + before.map(char::len_utf8).sum::<usize>()
}

/// Every file below a folder; links are not followed.
fn files_below(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>, Failure> {
    let mut files = BTreeMap::new();
    for entry in WalkBuilder::new(folder)
        .standard_filters(false)
        .follow_links(false)
        .build()
    {
        let entry =
            entry.map_err(|error| Failure::new(format!("cannot read the theme: {error}")))?;
        let is_file = entry.file_type().is_some_and(|kind| kind.is_file());
        let Some(path) = below(folder, entry.path()).filter(|_| is_file) else {
            continue;
        };
        let bytes = read_up_to(entry.path(), LARGEST)
            .map_err(|error| Failure::io("read", entry.path(), &error))?;
        files.insert(path.as_str().to_owned(), bytes);
    }
    Ok(files)
}
