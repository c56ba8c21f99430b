#!/bin/sh
# Compiles the engine to WebAssembly, with 128-bit SIMD, which every current browser has.
set -eu

# shellcheck source=scripts/wasm-target.sh
. scripts/wasm-target.sh

# Paths of this machine stay out of the module: the same source gives the same bytes anywhere.
cargo_home=${CARGO_HOME:-$HOME/.cargo}
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-C target-feature=+simd128 --remap-path-prefix=$cargo_home=cargo"

exec cargo build -p backhaul-wasm --profile wasm --target wasm32-unknown-unknown
