#!/bin/sh
# engine-script.sh MODULE BINDGEN FOLDER
# Writes the engine's script, types and optimised module into the folder.
set -eu
module=$1 bindgen=$2 folder=$3

rm -rf "$folder.new"
mkdir -p "$folder.new"
"$bindgen" "$module" "$folder.new"
# V8 never moves a running call to its optimising tier, so a loop over all orders must call what it
# does for each, and not contain it: a function with one caller stays a function.
web/node_modules/.bin/wasm-opt -O3 --one-caller-inline-max-function-size=10 "$folder.new/engine_bg.wasm" -o "$folder.new/engine_bg.wasm"
rm -rf "$folder"
mv "$folder.new" "$folder"
touch "$folder/engine_bg.wasm"
