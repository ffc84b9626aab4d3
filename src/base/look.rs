//! Look: a site's own logo, style sheets and colours, and where its documents are edited, as `site.toml` says them.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::RelPath;
use super::settings_error::{SettingsError, web_address, wrong};
use super::text::nearest;

/// The colours that a site may set: the tokens of the built-in style sheet.
pub const COLORS: &[&str] = &[
    "paper",
    "surface",
    "sunken",
    "line",
    "line-strong",
    "ink",
    "ink-soft",
    "accent",
    "accent-soft",
    "good",
    "good-soft",
    "warn",
    "warn-soft",
    "bad",
    "bad-soft",
    "unknown",
    "unknown-soft",
    "info",
    "info-soft",
    "quiet",
    "quiet-soft",
    "mark",
    "sign",
];

/// Where a site's own files are in the portal.
const FOLDER: &str = "static/site";

/// A site's own look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// The logo beside the title: a picture below the root.
    pub logo: Option<RelPath>,
    /// Style sheets below the root, loaded after the theme's.
    pub css: Vec<RelPath>,
    /// Colours by token.
    pub colors: BTreeMap<String, Color>,
}

/// A colour on light and on dark ground.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Color {
    /// On light ground.
    pub light: String,
    /// On dark ground.
    pub dark: String,
}

impl Look {
    /// The logo's place in the portal.
    pub fn logo_file(&self) -> Option<String> {
        self.logo
            .as_ref()
            .map(|logo| format!("{FOLDER}/logo.{}", logo.extension()))
    }

    /// The place of each style sheet in the portal, in the order in which they are loaded.
    pub fn sheets(&self) -> Vec<String> {
        let colors = (!self.colors.is_empty()).then(|| format!("{FOLDER}/colors.css"));
        colors
            .into_iter()
            .chain((1..=self.css.len()).map(|number| format!("{FOLDER}/{number}.css")))
            .collect()
    }

    /// The colours as a style sheet. A tone whose soft ground is not given gets one made of it.
    pub fn colors_css(&self) -> String {
        let mut css = String::from(":root {\n");
        for (name, color) in &self.colors {
            css.push_str(&format!(
                "  --{name}: light-dark({}, {});\n",
                color.light, color.dark
            ));
            let soft = format!("{name}-soft");
            if COLORS.contains(&soft.as_str()) && !self.colors.contains_key(&soft) && name != "ink"
            {
                css.push_str(&format!(
                    "  --{soft}: color-mix(in srgb, var(--{name}) 12%, var(--surface));\n"
                ));
            }
        }
        css + "}\n"
    }
}

/// `[look]` as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LookTable {
    logo: Option<Spanned<String>>,
    css: Option<Vec<Spanned<String>>>,
    colors: Option<BTreeMap<Spanned<String>, Spanned<ColorTable>>>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum ColorTable {
    Both(String),
    Each { light: String, dark: String },
}

impl LookTable {
    pub(super) fn look(&self) -> Result<Look, SettingsError> {
        let css = self
            .css
            .iter()
            .flatten()
            .map(|file| picked(file, &["css"]))
            .collect::<Result<_, _>>()?;
        let logo = self
            .logo
            .as_ref()
            .map(|file| picked(file, &["svg", "png", "webp", "jpg", "jpeg"]))
            .transpose()?;
        let mut colors = BTreeMap::new();
        for (name, value) in self.colors.iter().flatten() {
            if !COLORS.contains(&name.as_ref().as_str()) {
                let help = nearest(name.as_ref(), COLORS).map_or_else(
                    || format!("known are {}", COLORS.join(", ")),
                    |near| format!("did you mean `{near}`?"),
                );
                return Err(wrong(
                    name,
                    &format!("unknown colour `{}`", name.as_ref()),
                    &help,
                ));
            }
            let color = match value.as_ref() {
                ColorTable::Both(color) => Color {
                    light: color.clone(),
                    dark: color.clone(),
                },
                ColorTable::Each { light, dark } => Color {
                    light: light.clone(),
                    dark: dark.clone(),
                },
            };
            if !is_color(&color.light) || !is_color(&color.dark) {
                return Err(wrong(
                    value,
                    "this is not a colour",
                    "write `#14588c`, a name such as `teal`, or `{ light = \"#14588c\", dark = \"#86bdea\" }`",
                ));
            }
            colors.insert(name.as_ref().clone(), color);
        }
        Ok(Look { logo, css, colors })
    }
}

/// A file below the root with one of these endings.
fn picked(file: &Spanned<String>, endings: &[&str]) -> Result<RelPath, SettingsError> {
    let path =
        RelPath::new(file.as_ref()).filter(|path| endings.contains(&path.extension().as_str()));
    path.ok_or_else(|| {
        wrong(
            file,
            &format!("`{}` is not such a file below the root", file.as_ref()),
            &format!("its name ends in .{}", endings.join(" or .")),
        )
    })
}

/// `#` and hexadecimal digits, or a name: nothing that could end the rule that it is in.
fn is_color(text: &str) -> bool {
    match text.strip_prefix('#') {
        Some(digits) => {
            matches!(digits.len(), 3 | 4 | 6 | 8)
                && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
        }
        None => {
            (3..=24).contains(&text.len())
                && text.bytes().all(|letter| letter.is_ascii_alphabetic())
        }
    }
}

/// The address at which a document is edited, with `{path}` for its path below the root: what is written, else as the host
/// of the repository has it. Hosts that nobody knows are taken for GitHub's kind.
pub(super) fn edit_url(
    written: Option<&Spanned<String>>,
    repository: Option<&Spanned<String>>,
    branch: Option<&str>,
) -> Result<Option<String>, SettingsError> {
    if let Some(url) = written {
        let sound = url.as_ref().contains("{path}")
            && web_address(&url.as_ref().replace("{path}", "x")).is_some();
        let help = "write it in full, such as `https://git.example/ops/edit/main/{path}`";
        return if sound {
            Ok(Some(url.as_ref().clone()))
        } else {
            Err(wrong(
                url,
                "`edit_url` is not a web address with `{path}`",
                help,
            ))
        };
    }
    let Some(repository) = repository else {
        return Ok(None);
    };
    let help = "write it in full, such as `https://github.com/example/operations`";
    let home = web_address(repository.as_ref())
        .ok_or_else(|| wrong(repository, "`repository` is not a web address", help))?;
    let home = home.trim_end_matches(".git");
    let branch = branch.unwrap_or("main");
    let host = home.split('/').nth(2).unwrap_or("");
    Ok(Some(match host {
        host if host.contains("gitlab") => format!("{home}/-/edit/{branch}/{{path}}"),
        host if host.contains("bitbucket") => format!("{home}/src/{branch}/{{path}}?mode=edit"),
        host if host.contains("codeberg") || host.contains("gitea") || host.contains("forgejo") => {
            format!("{home}/_edit/{branch}/{{path}}")
        }
        _ => format!("{home}/edit/{branch}/{{path}}"),
    }))
}

#[cfg(test)]
mod tests {
    use indoc::indoc;

    use crate::base::Settings;

    fn read(text: &str) -> Settings {
        Settings::parse(text, &[]).expect("the settings are sound")
    }

    #[test]
    fn colours_become_one_rule_and_nothing_else() {
        let look = read(indoc! {r##"
            [look.colors]
            accent = { light = "#005f73", dark = "#94d2bd" }
            ink = "black"
        "##})
        .look;
        let css = ":root {\n  --accent: light-dark(#005f73, #94d2bd);\n  --accent-soft: color-mix(in srgb, var(--accent) 12%, var(--surface));\n  \
                   --ink: light-dark(black, black);\n}\n";
        assert_eq!(look.colors_css(), css);
        assert_eq!(look.sheets(), ["static/site/colors.css"]);
        for bad in ["red;}", "url(x)", "#12", "#12345g", "", "var(--x)"] {
            let error = Settings::parse(&format!("[look.colors]\naccent = \"{bad}\"\n"), &[])
                .expect_err("this is not a colour");
            assert_eq!(error.message, "this is not a colour", "{bad}");
        }
        let error = Settings::parse("[look.colors]\nacent = \"red\"\n", &[])
            .expect_err("there is no such colour");
        assert_eq!(
            (error.message.as_str(), error.help.as_deref()),
            ("unknown colour `acent`", Some("did you mean `accent`?"))
        );
    }

    #[test]
    fn a_logo_and_style_sheets_lie_below_the_root() {
        let look = read(indoc! {r#"
                [look]
                logo = "brand/mark.svg"
                css = ["brand/a.css", "b.css"]
            "#})
        .look;
        assert_eq!(look.logo_file().as_deref(), Some("static/site/logo.svg"));
        assert_eq!(look.sheets(), ["static/site/1.css", "static/site/2.css"]);
        for bad in ["../mark.svg", "mark.html", "mark"] {
            assert!(
                Settings::parse(&format!("[look]\nlogo = \"{bad}\"\n"), &[]).is_err(),
                "{bad}"
            );
        }
    }

    #[test]
    fn documents_are_edited_where_the_repository_is() {
        let edit = |text: &str| read(text).edit_url.expect("there is an address");
        assert_eq!(
            edit("repository = \"https://github.com/a/b.git\""),
            "https://github.com/a/b/edit/main/{path}"
        );
        assert_eq!(
            edit("repository = \"https://gitlab.example/a/b/\"\nbranch = \"trunk\""),
            "https://gitlab.example/a/b/-/edit/trunk/{path}"
        );
        assert_eq!(
            edit("edit_url = \"https://x.example/e?f={path}\""),
            "https://x.example/e?f={path}"
        );
        assert_eq!(read("").edit_url, None);
        for bad in [
            "edit_url = \"https://x.example/\"",
            "edit_url = \"javascript:{path}\"",
            "repository = \"git@x:y\"",
        ] {
            assert!(Settings::parse(bad, &[]).is_err(), "{bad}");
        }
    }
}
