# Read by a script that is about to compile for wasm32-unknown-unknown: makes sure that a compiler can.
#
# The first of these that works: the toolchain's own target; rustup; on Debian, its packages of a second
# compiler, for which the standard library is built once (see wasm-sysroot.sh). In the last case RUSTC
# names a wrapper around that compiler; cargo stays the same.

wasm_target=wasm32-unknown-unknown
wasm_rustc=$PWD/.tools/wasm/rustc

if [ -d "$(rustc --print sysroot)/lib/rustlib/$wasm_target/lib" ]; then
  :
elif [ -x "$wasm_rustc" ]; then
  export RUSTC="$wasm_rustc"
elif echo "  Adding the target $wasm_target" &&
  command -v rustup >/dev/null && rustup target add "$wasm_target" 2>/dev/null; then
  :
else
  scripts/wasm-sysroot.sh "$wasm_rustc"
  export RUSTC="$wasm_rustc"
fi
