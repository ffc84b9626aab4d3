#!/bin/sh
# Makes a new handover signing key inside the hardware module and proves that old signatures still verify.
set -eu
[ "${1:-}" = "--verify-since" ] || { echo "usage: rotate_signer.sh --verify-since DAY" >&2; exit 2; }
since=$2

old=$(signerctl key current)
new=$(signerctl key create --label "handover-$(date +%Y-%m)")
signerctl key activate "$new"
tallyctl verify --since "$since" --accept "$old" --accept "$new"
signerctl key retire "$old" --keep-public
echo "handovers are signed with $new; $old verifies only"
