#!/bin/sh
# Names each evidence file in a document that is absent or empty. Exit 1 if there is one.
set -eu
document=$1
root=$(cd "$(dirname "$0")/.." && pwd)
status=0
for path in $(grep -o '`[a-z0-9_./-]*/[A-Za-z0-9_./-]*\.[a-z]*`' "$document" | tr -d '`' | sort -u); do
    path=${path#content/ops/}
    if [ ! -s "$root/$path" ]; then
        echo "absent or empty: $path"
        status=1
    fi
done
exit $status
