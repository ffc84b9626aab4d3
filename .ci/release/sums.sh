#!/usr/bin/env bash
# Writes SHA256SUMS of the archives in DIST, and fails unless every kind of machine that the action knows is there.
set -euo pipefail
cd "${DIST:?}"

for target in x86_64-unknown-linux-musl aarch64-unknown-linux-musl x86_64-apple-darwin aarch64-apple-darwin x86_64-pc-windows-msvc; do
  name="holdpoint-${VERSION:?}-$target.tar.gz"
  [ -s "$name" ] || { printf '::error title=release::%s is missing\n' "$name"; exit 1; }
done
sha256sum -- *.tar.gz >SHA256SUMS
cat SHA256SUMS
