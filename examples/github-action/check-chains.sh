#!/usr/bin/env bash
# Compares the chains of chains.txt in the release of release.txt with those in the present release of the server CPG_URL.
# Ends with 1 if one has changed, and with 2 if it could not be compared.
set -euo pipefail
cd "$(dirname "$0")"

cited=$(tr -d '[:space:]' <release.txt)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fetch() { # fetch ADDRESS FILE
  curl --silent --show-error --fail-with-body --location --compressed --retry 5 --retry-max-time 60 --output "$2" "$1" && return
  echo "No release at $1:" >&2
  head -c 500 "$2" >&2 || true
  exit 2
}
fetch "$CPG_URL/export/jsonl?release=$cited" "$work/cited.jsonl"
fetch "$CPG_URL/export/jsonl" "$work/present.jsonl"

changed=0
while read -r from to _; do
  case $from in '' | '#'*) continue ;; esac
  result=0
  npx --no-install cpg diff "$work/cited.jsonl" "$work/present.jsonl" --chain "$from" "$to" || result=$?
  case $result in
    0) ;;
    1) changed=1 && echo "CHANGED: from $from to $to" ;;
    *) exit 2 ;;
  esac
done <chains.txt
exit "$changed"
