#!/usr/bin/env bash
# Gets the program: a release, checked against its SHA-256 before anything of it is run, or built from the sources beside this file.
# Reads VERSION ("source" or a number), SHA256 (what the archive must have; else the release's own list says) and RELEASES
# (whose releases; else those of the repository that the action comes from). Says `program` to the steps that follow.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
server=${GITHUB_SERVER_URL:-https://github.com}
exe=
if [ "${RUNNER_OS:-}" = Windows ]; then exe=.exe; fi

# fail TEXT: an annotation that no text can end early, and the exit code of a run that failed itself.
fail() {
  local text=${1//'%'/%25}
  text=${text//$'\r'/%0D}
  printf '::error title=holdpoint::%s\n' "${text//$'\n'/%0A}"
  exit 2
}

# The machine in the words of a release.
target() {
  case "${RUNNER_OS:-}-${RUNNER_ARCH:-}" in
    Linux-X64) echo x86_64-unknown-linux-musl ;;
    Linux-ARM64) echo aarch64-unknown-linux-musl ;;
    macOS-X64) echo x86_64-apple-darwin ;;
    macOS-ARM64) echo aarch64-apple-darwin ;;
    Windows-X64) echo x86_64-pc-windows-msvc ;;
    *) return 1 ;;
  esac
}

# The repository of the action. Neither the variable nor the context of that name can be relied on in a composite action, but
# a runner unpacks actions into _actions/OWNER/NAME/REF.
repository() {
  local path=${GITHUB_ACTION_PATH:-}
  path=${path//\\//}
  if [[ $path =~ /_actions/([A-Za-z0-9_.-]+)/([A-Za-z0-9_.-]+)/ ]]; then
    echo "${BASH_REMATCH[1]}/${BASH_REMATCH[2]}"
  else
    echo "${GITHUB_REPOSITORY:-}"
  fi
}

download() {
  curl --fail --silent --show-error --location --retry 3 --proto "=${server%%:*}" --output "$2" "$1"
}

sha256() {
  if command -v sha256sum >/dev/null 2>&1; then sha256sum <"$1"; else shasum -a 256 <"$1"; fi | cut -d ' ' -f 1
}

from_release() {
  local version=${1#v} name archive url expected got
  [[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?$ ]] || fail "\`$1\` is no version: say \`source\`, or a number such as 0.1.0"
  name=$(target) || fail "no release is made for ${RUNNER_OS:-this system} on ${RUNNER_ARCH:-this machine}: say \`version: source\`"
  [[ $releases =~ ^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$ ]] || fail "\`$releases\` is no repository: \`releases\` is OWNER/NAME"
  name="holdpoint-$version-$name"
  archive="$folder/$name.tar.gz"
  url="$server/$releases/releases/download/v$version"
  download "$url/$name.tar.gz" "$archive" || fail "cannot download $url/$name.tar.gz"
  expected=${SHA256:-}
  if [ -z "$expected" ]; then
    download "$url/SHA256SUMS" "$folder/SHA256SUMS" || fail "cannot download $url/SHA256SUMS: nothing is run that was not checked"
    expected=$(awk -v name="$name.tar.gz" '{ sub(/^\*/, "", $2) } $2 == name { print $1; exit }' "$folder/SHA256SUMS")
  fi
  expected=$(printf '%s' "$expected" | tr '[:upper:]' '[:lower:]')
  [[ $expected =~ ^[0-9a-f]{64}$ ]] || fail "there is no SHA-256 of $name.tar.gz: nothing is run that was not checked"
  got=$(sha256 "$archive")
  if [ "$got" != "$expected" ]; then
    rm -f "$archive"
    fail "$name.tar.gz is not what it should be: its SHA-256 is $got, and $expected was expected; nothing of it was run"
  fi
  tar -xzf "$archive" -C "$folder" "$name/holdpoint$exe"
  program="$folder/$name/holdpoint$exe"
}

from_source() {
  command -v cargo >/dev/null 2>&1 || fail "\`version: source\` needs a Rust toolchain on the runner: install one, or name a released version"
  local target_dir=${CARGO_TARGET_DIR:-$folder/target}
  mkdir -p "$target_dir"
  target_dir=$(cd "$target_dir" && pwd)
  cargo build --release --locked --manifest-path "$here/Cargo.toml" --target-dir "$target_dir" || fail "Holdpoint could not be built from source"
  program="$target_dir/release/holdpoint$exe"
}

# A switch that is misspelt must not pass for one that is off.
for switch in COMMENT SARIF PREVIEW PORTAL STRICT; do
  case "${!switch:-false}" in
    true | false) ;;
    *) fail "the input \`$(printf '%s' "$switch" | tr '[:upper:]' '[:lower:]')\` is true or false, and not \`${!switch}\`" ;;
  esac
done

folder="${RUNNER_TEMP:?}/holdpoint-program"
# To tar, `D:` is a machine of that name.
if [ -n "$exe" ]; then folder=$(cygpath --unix "$folder"); fi
mkdir -p "$folder"
releases=${RELEASES:-$(repository)}
case "${VERSION:-source}" in
  source) from_source ;;
  *) from_release "$VERSION" ;;
esac
"$program" --version
printf 'program=%s\n' "$program" >>"${GITHUB_OUTPUT:?}"
# Steps behind the action find the program by its name.
folder=$(dirname "$program")
if [ -n "$exe" ]; then folder=$(cygpath --windows "$folder"); fi
printf '%s\n' "$folder" >>"${GITHUB_PATH:-/dev/null}"
