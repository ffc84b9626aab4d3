#!/usr/bin/env bash
# Puts a report on its pull request, as one comment that is updated: it is known again by its first line, and by who wrote it.
# Reads TOKEN, FILE, NUMBER, AUTHOR. With CHANGE_SHA the report comes from a run that anybody could have shaped (a fork's): then
# the number must be that of an open pull request whose newest commit is this one, and FILE holds the change as JSON, of which the
# comment is made here, with MARKER and the number of that RUN.
set -euo pipefail

api=${GITHUB_API_URL:-https://api.github.com}
repository=${GITHUB_REPOSITORY:?}
author=${AUTHOR:-github-actions[bot]}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

say() { printf '::%s title=holdpoint::%s\n' "$1" "$2"; }

fail() {
  say error "$1"
  exit 2
}

# ask METHOD PATH [FILE]: the token goes by standard input, where no list of processes shows it.
ask() {
  local body=()
  if [ $# = 3 ]; then body=(--header 'Content-Type: application/json' --data-binary "@$3"); fi
  printf 'Authorization: Bearer %s\n' "${TOKEN:?}" |
    curl --fail --silent --show-error --max-time 60 --proto "=${api%%:*}" --header @- --header 'Accept: application/vnd.github+json' \
      --header 'X-GitHub-Api-Version: 2022-11-28' --request "$1" ${body[@]+"${body[@]}"} "$api/repos/$repository/$2"
}

# The comment of an earlier run, if there is one. What somebody else wrote is never overwritten, whatever it begins with.
known() {
  local page=1 count
  while [ "$page" -le 50 ]; do
    ask GET "issues/$number/comments?per_page=100&page=$page" >"$scratch/page.json" || return 1
    jq -r --arg author "$author" --arg marker "$marker" \
      'map(select(.user.login == $author and (.body // "" | split("\n")[0] // "" | rtrimstr("\r")) == $marker)) | .[0].id // empty' \
      "$scratch/page.json" >"$scratch/id"
    if [ -s "$scratch/id" ]; then
      cat "$scratch/id"
      return
    fi
    count=$(jq length "$scratch/page.json")
    if [ "$count" -lt 100 ]; then return; fi
    page=$((page + 1))
  done
}

number=${NUMBER:-}
[[ $number =~ ^[1-9][0-9]{0,9}$ ]] || fail "the report names no pull request"
if [ ! -f "${FILE:?}" ] || [ -L "$FILE" ]; then fail "there is no report to comment with"; fi
if [ -n "${CHANGE_SHA:-}" ]; then
  ask GET "pulls/$number" >"$scratch/pull.json" || fail "cannot ask for pull request $number"
  newest=$(jq -r '.head.sha // ""' "$scratch/pull.json")
  state=$(jq -r '.state // ""' "$scratch/pull.json")
  if [ "$newest" != "$CHANGE_SHA" ] || [ "$state" != open ]; then
    say notice "the report is not of the newest commit of an open pull request: nothing is commented"
    exit 0
  fi
  size=$(wc -c <"$FILE" | tr -d ' ')
  [ "$size" -le 20000000 ] || fail "the report is too large to be read: $size bytes"
  [[ ${RUN:-} =~ ^[0-9]{1,20}$ ]] || fail "the run of the report is not known"
  jq -r --arg marker "${MARKER:-}" --arg run "${GITHUB_SERVER_URL:-https://github.com}/$repository/actions/runs/$RUN" \
    -f "$(dirname "${BASH_SOURCE[0]}")/comment.jq" "$FILE" >"$scratch/body.md" || fail "the report is no change as \`holdpoint diff\` writes it"
else
  cp "$FILE" "$scratch/body.md"
fi
size=$(wc -c <"$scratch/body.md" | tr -d ' ')
[ "$size" -le 65000 ] || fail "the report is too large for a comment: $size bytes"
marker=$(head -n 1 "$scratch/body.md" | tr -d '\r')
[[ $marker =~ ^'<!-- holdpoint'[A-Za-z0-9\ :/._-]*' -->'$ ]] || fail "the report does not begin with the mark of Holdpoint"
jq -n --rawfile body "$scratch/body.md" '{body: $body}' >"$scratch/comment.json"
id=$(known) || fail "cannot read the comments of pull request $number"
if [ -n "$id" ]; then
  ask PATCH "issues/comments/$id" "$scratch/comment.json" >/dev/null || fail "cannot update comment $id"
  printf 'updated comment %s\n' "$id"
else
  ask POST "issues/$number/comments" "$scratch/comment.json" >/dev/null || fail "cannot comment on pull request $number"
  printf 'commented on pull request %s\n' "$number"
fi
