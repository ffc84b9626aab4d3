#!/usr/bin/env bash
# The version that a tag releases: `vX.Y.Z` where Cargo.toml says `X.Y.Z`, and nothing else. Reads TAG; says `version`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

version=$(sed -n '/^\[package\]/,/^\[/s/^version = "\(.*\)"$/\1/p' Cargo.toml)
if [ "${TAG:?}" != "v$version" ]; then
  printf '::error title=release::the tag is %s, and Cargo.toml says %s\n' "${TAG//[^A-Za-z0-9.+-]/?}" "$version"
  exit 1
fi
if ! grep -qE "^## ${version//./\\.}( |\$)" CHANGELOG.md; then
  printf '::error title=release::CHANGELOG.md has no section %s\n' "$version"
  exit 1
fi
printf 'version=%s\n' "$version" >>"${GITHUB_OUTPUT:?}"
