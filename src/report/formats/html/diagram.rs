//! Diagrams: Mermaid drawn as SVG that carries its colours in attributes, so that a strict policy lets it pass.

#[cfg(feature = "diagrams")]
mod css;
#[cfg(feature = "diagrams")]
mod svg;

use crate::base::Date;
#[cfg(feature = "diagrams")]
use crate::parse::flowchart;

/// Draws diagrams, always with the same today.
#[cfg(feature = "diagrams")]
pub struct Diagrams {
    renderer: Option<merman::Renderer>,
}

/// Draws nothing: this build was made without `diagrams`.
#[cfg(not(feature = "diagrams"))]
pub struct Diagrams;

#[cfg(not(feature = "diagrams"))]
impl Diagrams {
    /// Nothing to make ready.
    pub fn new(_as_of: Date) -> Self {
        Diagrams
    }

    /// Always fails.
    pub fn picture(&self, _source: &str, _id: &str, _label: &str) -> Result<String, String> {
        Err("this build of Holdpoint draws no diagrams".to_owned())
    }
}

/// A source longer than this is not drawn.
#[cfg(feature = "diagrams")]
const MOST_SOURCE: usize = 100_000;
/// A drawing larger than this is of no use in a page.
#[cfg(feature = "diagrams")]
const MOST_SVG: usize = 3_000_000;

#[cfg(feature = "diagrams")]
impl Diagrams {
    /// A drawer whose today is `as_of`.
    pub fn new(as_of: Date) -> Self {
        use merman::runtime::RuntimePolicy;
        use merman::time::CivilDate;
        // A gantt on a narrower canvas prints the dates of its axis over each other.
        let config = serde_json::json!({ "theme": "default", "look": "classic", "gantt": { "useWidth": 1200 } });
        let engine =
            merman::Engine::new().with_site_config(merman::MermaidConfig::from_value(config));
        let month = u8::try_from(as_of.month()).unwrap_or(1);
        let day = u8::try_from(as_of.day()).unwrap_or(1);
        let today = CivilDate::new(i32::from(as_of.year()), month.into(), day.into());
        let policy = RuntimePolicy::deterministic()
            .try_with_fixed_local_offset_minutes(0)
            .ok();
        let renderer = policy.map(|policy| {
            let policy = policy.with_fixed_today(today);
            merman::Renderer::new()
                .with_engine(engine)
                .with_runtime_policy(policy)
                .with_parse_options(merman::ParseOptions::strict())
        });
        Diagrams { renderer }
    }

    /// The diagram as SVG, whose ids begin with `id` and whose name for readers that do not see it is made from `label`;
    /// or why it could not be drawn.
    pub fn picture(&self, source: &str, id: &str, label: &str) -> Result<String, String> {
        // Mermaid reads a title below a blank line as well.
        let source = source.trim_start();
        let drawn = self.draw(source, id, label);
        match (drawn, flowchart::with_plain_names(source)) {
            (Err(why), Some(plain)) => self.draw(&plain, id, label).map_err(|_| why),
            (drawn, _) => drawn,
        }
    }

    fn draw(&self, source: &str, id: &str, label: &str) -> Result<String, String> {
        use merman::{OperationControl, RenderOutput, RenderRequest, SvgRequest, svg};
        let renderer = self
            .renderer
            .as_ref()
            .ok_or("the drawer refuses a fixed time zone")?;
        if source.len() > MOST_SOURCE {
            return Err(format!("it is longer than {MOST_SOURCE} bytes"));
        }
        let options = svg::SvgRenderOptions {
            diagram_id: Some(svg::sanitize_svg_id(id)),
            ..Default::default()
        };
        let request = SvgRequest {
            options,
            pipeline: Some(svg::SvgPipeline::resvg_safe()),
            ..Default::default()
        };
        let output = renderer
            .render(RenderRequest::svg(source, OperationControl::new(), request))
            .map_err(|error| one_line(&error.to_string()))?;
        let RenderOutput::Svg(Some(drawn)) = output else {
            return Err("no kind of diagram is recognised".to_owned());
        };
        if drawn.svg().len() > MOST_SVG {
            return Err("the drawing is too large for a page".to_owned());
        }
        self::svg::restyle(drawn.svg(), id, label)
            .ok_or_else(|| "the drawing is not an SVG".to_owned())
    }
}

#[cfg(feature = "diagrams")]
fn one_line(message: &str) -> String {
    let line = message.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut: String = line.chars().take(300).collect();
    cut.trim_end_matches('.').to_owned()
}

#[cfg(all(test, feature = "diagrams"))]
mod tests {
    use super::*;

    fn diagrams() -> Diagrams {
        Diagrams::new(Date::new(2026, 2, 15).expect("a day of the calendar"))
    }

    #[test]
    fn drawings_carry_no_style_and_only_their_own_ids() {
        let sources = [
            "flowchart LR\n  A[Start] -->|go| B{Ok?}\n  subgraph one [Group]\n    B --> C\n  end\n  classDef red fill:#f00\n  class C red\n",
            "sequenceDiagram\n  actor A\n  A->>B: hi\n  Note over A: x\n",
            "gantt\n  title Plan\n  dateFormat YYYY-MM-DD\n  section One\n  Build :done, a, 2026-01-01, 10d\n  Ship :after a, 5d\n",
            "pie\n  \"a\" : 1\n  \"b\" : 2\n",
            "stateDiagram-v2\n  [*] --> A\n  A --> [*]\n",
        ];
        for source in sources {
            let svg = diagrams()
                .draw(source, "diagram-7", "Plan")
                .unwrap_or_else(|error| panic!("{error}: {source}"));
            assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>"), "{svg}");
            for word in [
                "<style",
                " style=",
                " class=",
                "<script",
                "foreignObject",
                "javascript:",
                "url(http",
            ] {
                assert!(!svg.contains(word), "{word} in {svg}");
            }
            assert!(
                svg.match_indices(" id=\"")
                    .all(|(at, _)| svg[at + 5..].starts_with("diagram-7")),
                "{svg}"
            );
            assert_eq!(
                diagrams().draw(source, "diagram-7", "Plan").as_deref(),
                Ok(svg.as_str())
            );
        }
    }

    #[test]
    fn a_writers_colours_win_over_the_themes() {
        let svg = diagrams()
            .draw("flowchart LR\n  A --> B\n  style A fill:#abcdef\n", "d", "")
            .expect("a flowchart");
        assert!(svg.contains("fill=\"#abcdef\""), "{svg}");
    }

    #[test]
    fn what_cannot_be_drawn_says_why() {
        assert!(diagrams().draw("flowchart LR\n  A --> [", "d", "").is_err());
        assert!(diagrams().draw("no diagram\n", "d", "").is_err());
        assert!(diagrams().draw("", "d", "").is_err());
    }
}
