#!/bin/sh
# bench.sh: measures the command and the page against peers, and writes bench/RESULTS.md. Takes up to 25
# minutes and 5 GB in the temporary folder, which it leaves empty. What can be set:
#   ORDERS='10000 100000'  sizes measured with peers   (10000 100000 1000000)
#   GROWTH=''              sizes measured without      (3000000)
#   RUNS=9                 runs a number               (7; 3 from 500,000 orders on)
#   PEERS=0                without peers, so without a registry
#   MINUTES=60             no further round begins after them (25)
#   PATIENCE=600           seconds that a page may take (180)
set -eu
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
node bench/run.mjs "${CARGO_TARGET_DIR:-target}/release/backhaul" "$folder"
