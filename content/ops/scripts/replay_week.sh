#!/bin/sh
# Feeds one archived week of readings into a staging Lantern at the speed at which it happened, or faster.
set -eu
week=${1:?usage: replay_week.sh YYYY-Www [SPEED]}
speed=${2:-1}

almanacctl archive fetch readings --week "$week" --out - |
    lanternctl replay --environment staging --speed "$speed" --keep-timestamps
