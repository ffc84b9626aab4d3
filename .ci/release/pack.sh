#!/usr/bin/env bash
# Packs one program for one kind of machine: NAME.tar.gz with the program, both licences and the changelog in a folder NAME.
# Reads VERSION, TARGET, PROGRAM and OUT, a folder.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

name="holdpoint-${VERSION:?}-${TARGET:?}"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$scratch/$name" "${OUT:?}"
case "${PROGRAM:?}" in *.exe) exe=.exe ;; *) exe= ;; esac
cp "$PROGRAM" "$scratch/$name/holdpoint$exe"
cp README.md CHANGELOG.md LICENSE-APACHE LICENSE-MIT "$scratch/$name/"
tar -czf "$OUT/$name.tar.gz" -C "$scratch" "$name"
printf '%s\n' "$OUT/$name.tar.gz"
