#!/usr/bin/env bash
# What Netlify runs, at the top of a repository: gets the history that dates need, finds what a preview is held against, and writes
# the portal to public/. Holdpoint itself never fetches. What cannot be had is said, and costs what it costs: never the portal.
# The program is $HOLDPOINT, or built from the sources that are checked out.
# Of Netlify's variables it reads CONTEXT, PULL_REQUEST, REVIEW_ID, URL and DEPLOY_PRIME_URL.
set -euo pipefail

say() { printf 'readiness: %s\n' "$*"; }

quietly() { GIT_TERMINAL_PROMPT=0 "$@" >/dev/null 2>&1; }

# Commits and files that the clone left out. Netlify clones without old files (`--filter=blob:none`); other hosts clone shallow.
fetch_history() {
  if [ "$(git rev-parse --is-shallow-repository)" = true ]; then
    quietly git fetch --unshallow origin ||
      say "the rest of history cannot be fetched (git fetch --unshallow): files that the newest commits did not change have no date"
  fi
  if [ "$(git config --get remote.origin.promisor || true)" = true ]; then
    quietly git backfill || quietly git fetch --refetch --no-filter origin ||
      say "old files cannot be fetched (git fetch --refetch --no-filter): what they held is not known, and nothing can be compared with them"
  fi
}

# The branch that a change is made to. Netlify names it in no variable. The forge keeps a merge of every pull request with its
# target, whose first parent is the target; else HOLDPOINT_TARGET says which branch, else the default branch is taken.
target() {
  local ref branch
  if [ "${PULL_REQUEST:-false}" = true ] && [[ ${REVIEW_ID:-} =~ ^[0-9]+$ ]]; then
    for ref in "refs/pull/$REVIEW_ID/merge" "refs/merge-requests/$REVIEW_ID/merge"; do
      if quietly git fetch origin "$ref" && git rev-parse --quiet --verify 'FETCH_HEAD^2^{commit}' >/dev/null; then
        git rev-parse 'FETCH_HEAD^1'
        return
      fi
    done
  fi
  branch=${HOLDPOINT_TARGET:-}
  if [ -z "$branch" ]; then
    branch=$(GIT_TERMINAL_PROMPT=0 git ls-remote --symref origin HEAD 2>/dev/null | sed -n 's|^ref: refs/heads/\(.*\)[[:space:]]HEAD$|\1|p')
  fi
  if [ -n "$branch" ] && quietly git fetch origin "refs/heads/$branch"; then
    git rev-parse 'FETCH_HEAD^{commit}'
  fi
}

program() {
  if [ -n "${HOLDPOINT:-}" ]; then return; fi
  if [ ! -f Cargo.toml ]; then
    say "there is no program: name it in HOLDPOINT"
    exit 2
  fi
  local version
  version=$(sed -n 's/^rust-version = "\(.*\)"$/\1/p' Cargo.toml)
  if command -v rustup >/dev/null 2>&1; then
    rustup toolchain install "$version" --profile minimal --no-self-update
    export RUSTUP_TOOLCHAIN=$version
  fi
  cargo build --release --locked
  HOLDPOINT=target/release/holdpoint
}

# build ADDRESS ARGUMENTS…: an address that is not known is left out.
build() {
  local address=$1
  shift
  if [ -n "$address" ]; then set -- --base-url "$address" "$@"; fi
  "$HOLDPOINT" build --out public "$@"
}

preview() {
  local address=${DEPLOY_PRIME_URL:-} tip base=
  tip=$(target)
  if [ -n "$tip" ]; then base=$(git merge-base HEAD "$tip" || true); fi
  if [ -z "$base" ]; then
    say "what this change is made to cannot be found: the portal does not say what changes"
    build "$address"
    return
  fi
  say "compared with $base"
  build "$address" --preview --base "$base" || {
    say "the change cannot be compared with $base: the portal does not say what changes"
    build "$address"
  }
}

fetch_history
program
case "${CONTEXT:-production}" in
  production) build "${URL:-}" ;;
  *) preview ;;
esac
