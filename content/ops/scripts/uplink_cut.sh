#!/bin/sh
# Takes both SIM cards of a Bothy away for a while and gives them back. usage: uplink_cut.sh DEPOT DURATION
set -eu
depot=$1
duration=$2

restore() {
    bothyctl --depot "$depot" uplink enable primary
    bothyctl --depot "$depot" uplink enable secondary
}
trap restore EXIT INT TERM

bothyctl --depot "$depot" uplink disable secondary
bothyctl --depot "$depot" uplink disable primary
echo "$(date -u +%H:%M) $depot is on its own for $duration"
sleep "$duration"
