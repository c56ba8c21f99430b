#!/bin/sh
# Makes the .wasm of every example anew, and the list of their hashes. Only needed when one changes:
# the built modules stand beside their sources, and tests use those.
#
# Needs the Rust target wasm32-unknown-unknown, and two commands that registries have:
#   ZIG  zig 0.14.1, which is also the C compiler    (pip install ziglang==0.14.1: python -m ziglang)
#   ASC  the AssemblyScript compiler 0.28.20         (npm install assemblyscript@0.28.20)
set -e
cd "$(dirname "$0")"
ZIG=${ZIG:-zig}
ASC=${ASC:-asc}
home=${CARGO_HOME:-$HOME/.cargo}

( cd signature-above
  RUSTFLAGS="--remap-path-prefix=$home=cargo --remap-path-prefix=$(cd ../.. && pwd)=." \
    cargo build --quiet --release --locked --target wasm32-unknown-unknown --target-dir "${TARGET:-target}"
  cp "${TARGET:-target}/wasm32-unknown-unknown/release/signature_above.wasm" signature-above.wasm )

( cd reference-3pl
  $ASC reference-3pl.ts -o reference-3pl.wasm -Osize --noAssert --runtime minimal \
    --use abort=../sdk/backhaul/abort )

( cd weekend-cut-off
  $ZIG cc -target wasm32-freestanding -Os -nostdlib -Wl,--no-entry -Wl,--strip-all \
    -Wall -Wno-unused-function -o weekend-cut-off.wasm weekend-cut-off.c )

( cd ground-only
  $ZIG build-exe -target wasm32-freestanding -O ReleaseSmall -fno-entry -rdynamic -fstrip \
    --dep backhaul -Mroot=ground-only.zig -Mbackhaul=../sdk/backhaul.zig \
    -femit-bin=ground-only.wasm
  rm -f ground-only.wasm.o )

# Linkers mark them as programs, which they are not.
chmod 644 ./*/*.wasm
sha256sum ./*/*.wasm | sed 's|\./||' > SHA256SUMS
