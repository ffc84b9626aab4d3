#!/bin/sh
# Restores the newest base backup of the ledger into a scratch database and counts handovers.
set -eu
environment=${1:-local}
scratch="tally_smoke_$(date +%Y%m%d%H%M%S)"

newest=$(tallyctl backup list --environment "$environment" --format name | tail -n 1)
echo "restoring $newest into $scratch"
tallyctl restore --environment "$environment" --from "$newest" --into "$scratch"

before=$(tallyctl count handovers --environment "$environment" --until-backup "$newest")
after=$(tallyctl count handovers --database "$scratch")
tallyctl drop "$scratch"

if [ "$before" -ne "$after" ]; then
    echo "expected $before handovers, restored $after" >&2
    exit 1
fi
echo "$after handovers restored"
