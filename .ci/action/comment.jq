# The comment of a change, from the data that another run has kept (`holdpoint.diff/1`). That run may be a stranger's, so that nothing of
# it is taken for Markdown: every text is checked to be one, cut, and put into a span of code, which it cannot end and in which
# nobody is called and nothing becomes a link. Words of ours are looked up, never copied. Takes $marker and $run.

# What steers a terminal or the eye, line ends and backquotes become spaces.
def steers: . < 33 or . == 96 or (. > 126 and . < 160) or . == 65279 or (. > 8202 and . < 8208) or (. > 8231 and . < 8239) or (. > 8287 and . < 8304);
def said:
  if type != "string" then error("a text is none") else . end
  | .[:200] | explode | map(if steers then 32 else . end) | implode | gsub(" +"; " ")
  | if . == "" or . == " " then "(no name)" else "`" + . + "`" end;
def verdict:
  {go: "go", go_with_waivers: "go with waivers", no_go: "no-go", unknown: "unknown"}[. // "absent" | tostring] // "absent";
def verdict_of: if type == "object" then .verdict | verdict else "absent" end;
def place: if type == "object" then ", " + (.file | said) + " line \(.line | if type == "number" then floor else 0 end)" else "" end;
def list($all; one): ($all | length) as $count | ($all[:30][] | "- " + one), (if $count > 30 then "- and \($count - 30) more" else empty end);
def counted($number; $noun): "\($number) \($noun)" + (if $number == 1 then "" else "s" end);

if .schema != "holdpoint.diff/1" then error("its schema is another") else .changes end
| "<!-- holdpoint-diff\($marker | if . == "" then "" else " " + . end) -->",
  "## Readiness: \(.before | verdict_of) → \(.after | verdict_of)",
  "",
  counted(.regressions | length; "regression") + ", "
    + counted(.diagnostics.new | length; "new diagnostic") + ", " + counted(.gates | length; "gate") + " changed.",
  (if (.regressions | length) > 0 then "", "### What got worse", "", list(.regressions; (.title | said) + ": " + (.how | said) + (.at | place)) else empty end),
  (if (.gates | length) > 0 then "", "### Gates", "", list(.gates; (.title | said) + ": " + (.before | verdict_of) + " → " + (.after | verdict_of)) else empty end),
  "",
  "The run of this change comes from a fork: names are quoted as they stand there. [Its whole report](\($run))."
