#!/bin/sh
# engine-script.sh MODULE BINDGEN FOLDER
# Writes the engine's script, types and optimised module into the folder.
set -eu
module=$1 bindgen=$2 folder=$3

rm -rf "$folder.new"
mkdir -p "$folder.new"
"$bindgen" "$module" "$folder.new"
web/node_modules/.bin/wasm-opt -O3 "$folder.new/engine_bg.wasm" -o "$folder.new/engine_bg.wasm"
rm -rf "$folder"
mv "$folder.new" "$folder"
touch "$folder/engine_bg.wasm"
