#!/usr/bin/env bash
# Judges the checkout, and a change against what it is made to, all on one day. Whatever falls short is noted and said at the end,
# by the last step, so that every report is there by then; what cannot be run at all ends the job here.
# Reads PROGRAM, ROOT, AUDIENCE, BASE, AS_OF, DENY, FAIL_ON, GATE, STRICT, MARKER, PREVIEW, PORTAL, STATEMENT,
# BASE_URL; of the event NUMBER,
# TARGET_SHA, CHANGE_SHA and BEFORE.
set -euo pipefail

root=${ROOT:-.}
day=${AS_OF:-$(date -u +%Y-%m-%d)}
out="${RUNNER_TEMP:?}/holdpoint"
report="$out/report"
summary=${GITHUB_STEP_SUMMARY:-$out/summary.md}
failed=
rm -rf "$out"
mkdir -p "$report"

holdpoint() { "${PROGRAM:?}" -C "$root" ${AUDIENCE:+--audience "$AUDIENCE"} "$@"; }

output() { printf '%s=%s\n' "$1" "$2" >>"${GITHUB_OUTPUT:?}"; }

# note NAME COMMAND…: remembers that the documents fall short; a run that failed itself ends everything.
note() {
  local name=$1 code=0
  shift
  "$@" || code=$?
  case $code in
    0) ;;
    1) failed="$failed${failed:+, }$name" ;;
    *) exit "$code" ;;
  esac
}

# plainly COMMAND…: what documents say is printed, and is no command to the runner.
plainly() {
  local token code=0
  token=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  printf '::stop-commands::%s\n' "$token"
  "$@" || code=$?
  printf '::%s::\n' "$token"
  return "$code"
}

commit() { git -C "$root" rev-parse --quiet --verify "$1^{commit}" 2>/dev/null; }

# What the change is made to: the input; in a pull request the first parent of the merge that the forge checks out, or where the
# branches part; in a push what was there before. Nothing where the event has none of these.
base() {
  if [ -n "${BASE:-}" ]; then
    printf '%s' "$BASE"
  elif [ -n "${NUMBER:-}" ]; then
    if [ "$(commit HEAD)" = "${GITHUB_SHA:-}" ] && commit 'HEAD^2' >/dev/null; then
      commit 'HEAD^1'
    else
      git -C "$root" merge-base HEAD "${TARGET_SHA:?}" 2>/dev/null || printf '%s' "$TARGET_SHA"
    fi
  elif [[ ${BEFORE:-} =~ ^[0-9a-f]{40,64}$ && ! ${BEFORE:-} =~ ^0+$ ]]; then
    commit "$BEFORE" || printf '::notice title=holdpoint::%s\n' "what was there before this push is not in the clone: nothing is compared" >&2
  fi
}

check() {
  holdpoint check --as-of "$day" --deny "${DENY:-error}" --format sarif --output "$out/readiness.sarif"
}

# The comment, the same as a summary of the job, the data, and notes on the lines that changed.
compare() {
  local here="${GITHUB_SERVER_URL:-https://github.com}/${GITHUB_REPOSITORY:-}/actions/runs/${GITHUB_RUN_ID:-}"
  note "regression (fail-on: ${FAIL_ON:-regression})" plainly holdpoint diff --as-of "$day" --format md --output "$report/comment.md" \
    --summary "$summary" --fail-on "${FAIL_ON:-regression}" --full-report "$here" ${MARKER:+--marker "$MARKER"} -- "$base"
  plainly holdpoint diff --as-of "$day" --format json --output "$report/diff.json" --fail-on never -- "$base"
  holdpoint diff --as-of "$day" --format github --fail-on never -- "$base"
  output comment "$report/comment.md"
  output diff "$report/diff.json"
}

# `false` asks nothing, `true` every gate that decides a release, anything else is one key on each line.
gate() {
  local keys=() key
  case "${GATE:-false}" in
    false) return 0 ;;
    true) ;;
    *) while IFS= read -r key; do if [ -n "$key" ]; then keys+=("$key"); fi; done <<<"$GATE" ;;
  esac
  if [ "${STRICT:-true}" = true ]; then
    holdpoint gate --as-of "$day" --strict --summary "$summary" -- ${keys[@]+"${keys[@]}"}
  else
    holdpoint gate --as-of "$day" --summary "$summary" -- ${keys[@]+"${keys[@]}"}
  fi
}

# The verdict on this commit for a later step to sign, whole and as the predicate alone. A failed verdict is one like any other.
statement() {
  local strict=()
  if [ "${STRICT:-true}" = true ]; then strict=(--strict); fi
  holdpoint gate --as-of "$day" --format in-toto ${strict[@]+"${strict[@]}"} >"$out/statement.json" || [ $? = 1 ]
  jq .predicate "$out/statement.json" >"$out/predicate.json"
  output statement "$out/statement.json"
  output predicate "$out/predicate.json"
}

base=$(base)
note "diagnostics (deny: ${DENY:-error})" plainly check
output sarif "$out/readiness.sarif"
if [ -n "$base" ]; then
  compare
else
  holdpoint check --as-of "$day" --deny none --format github
fi
# Asked without --strict for its word alone: exit 1 is an answer like any other here.
holdpoint gate --as-of "$day" --format json >"$report/gate.json" || [ $? = 1 ]
output verdict "$(jq -r .verdict "$report/gate.json")"
note "gate" plainly gate
if [ "${PREVIEW:-false}" = true ]; then
  if [ -n "$base" ]; then
    plainly holdpoint build --as-of "$day" --out "$out/preview" --preview --base "$base"
  else
    plainly holdpoint build --as-of "$day" --out "$out/preview"
  fi
  output preview "$out/preview"
fi
if [ "${PORTAL:-false}" = true ]; then
  plainly holdpoint build --as-of "$day" --out "$out/portal" ${BASE_URL:+--base-url "$BASE_URL"}
  output portal "$out/portal"
fi
if [ "${STATEMENT:-false}" = true ]; then
  statement
fi
# For the workflow that comments, which checks both against the forge.
printf '%s\n' "${NUMBER:-}" >"$report/number"
printf '%s\n' "${CHANGE_SHA:-}" >"$report/commit"
output report "$report"
output failed "$failed"
