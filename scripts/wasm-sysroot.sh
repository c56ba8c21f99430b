#!/bin/sh
# wasm-sysroot.sh RUSTC
# For Debian where rustup's server is out of reach: writes RUSTC, a wrapper around Debian's second
# compiler, whose sysroot holds a standard library for WebAssembly, built here once (about a minute).
#
# Debian packages that compiler with the library's sources, but not the library for this target.
set -eu
wrapper=$1
folder=$(dirname "$wrapper")
target=wasm32-unknown-unknown
compiler=/usr/bin/rustc
packages='cargo-web rustc-web rust-web-src lld-22'

if ! dpkg -s $packages >/dev/null 2>&1; then
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    printf 'The Rust target %s is missing. Install it with:\n    rustup target add %s\n' "$target" "$target" >&2
    printf 'or, on Debian without access to rustup:\n    sudo apt-get install %s\n' "$packages" >&2
    exit 1
  fi
  echo "  rustup cannot add $target; installing Debian's packages $packages"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends $packages; } >/dev/null
fi

echo "  Building the standard library for $target, once"
rm -rf "$folder"
mkdir -p "$folder/build/src"

# An empty crate: cargo builds the standard library as its dependency.
cat >"$folder/build/Cargo.toml" <<'MANIFEST'
[package]
name = "sysroot"
edition = "2024"
[workspace]
[profile.release]
panic = "abort"
MANIFEST
echo '#![no_main]' >"$folder/build/src/lib.rs"

# The parts of the standard library are unstable to build, not to use: hence the bootstrap switch.
# Bitcode lets the engine's link-time optimisation reach into them.
RUSTC_BOOTSTRAP=1 RUSTC=$compiler RUSTFLAGS='-Cembed-bitcode=yes' /usr/bin/cargo build --quiet --release \
  -Zbuild-std=std,panic_abort,test --target "$target" \
  --manifest-path "$folder/build/Cargo.toml" --target-dir "$folder/build/target"

library=$folder/sysroot/lib/rustlib
mkdir -p "$library/$target/lib"
cp "$folder/build/target/$target/release/deps/"lib*.rlib "$library/$target/lib/"
rm "$library/$target/lib/"libsysroot-*
# Everything else of the compiler's own sysroot is used where it lies.
for part in "$($compiler --print sysroot)/lib/rustlib/"*; do
  [ "$(basename "$part")" = "$target" ] || ln -sfn "$part" "$library/$(basename "$part")"
done
rm -rf "$folder/build"

# The compiler looks for its linker under the name that rustup gives it.
mkdir -p "$folder/bin"
ln -sfn "$(command -v lld-22)" "$folder/bin/rust-lld"

cat >"$wrapper" <<WRAPPER
#!/bin/sh
export PATH="$folder/bin:\$PATH"
exec $compiler --sysroot "$folder/sysroot" "\$@"
WRAPPER
chmod +x "$wrapper"
