#!/bin/sh
# bench.sh: measures the command and the page on generated exports, and writes bench/RESULTS.md.
#   RUNS=9 scripts/bench.sh     more runs a number
#   ORDERS='10000 1000000'      other sizes
set -eu
cd "$(dirname "$0")/.."
command=${CARGO_TARGET_DIR:-target}/release/backhaul
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT INT TERM

for orders in ${ORDERS:-10000 100000}; do
  echo "Generating exports of $orders orders"
  "$command" sample "$folder/$orders with items" --orders "$orders" --days 365 >/dev/null
  "$command" sample "$folder/$orders" --orders "$orders" --days 365 --dialect grid >/dev/null
done
node bench/results.mjs "$command" "$folder"
