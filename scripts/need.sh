#!/bin/sh
# Names every tool that is missing, with the command that installs it.
set -eu

missing=0
say() {
  missing=1
  printf '%s\n    %s\n' "$1" "$2" >&2
}

# at_least HAVE WANT: whether a version is new enough.
at_least() {
  [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

install_rust="curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh -s -- -y"

as_root=sudo
[ "$(id -u)" = 0 ] && as_root=
if command -v apt-get >/dev/null; then
  install_node="curl -fsSL https://deb.nodesource.com/setup_22.x | $as_root bash - && $as_root apt-get install -y nodejs"
  install_linker="$as_root apt-get install -y build-essential"
elif command -v brew >/dev/null; then
  install_node='brew install node'
  install_linker='xcode-select --install'
else
  install_node='the installer of https://nodejs.org/en/download'
  install_linker='the package of your system that holds gcc or clang'
fi

want_rust=$(sed -n 's/^rust-version = "\(.*\)"$/\1/p' Cargo.toml)
if ! command -v cargo >/dev/null || ! command -v rustc >/dev/null; then
  say "Rust is missing. Install it with:" "$install_rust"
else
  have_rust=$(rustc --version | cut -d ' ' -f 2)
  at_least "$have_rust" "$want_rust" ||
    say "Rust $have_rust is older than $want_rust. Bring it up to date with:" "rustup update stable"
fi

command -v cc >/dev/null ||
  say "A linker (cc) is missing, which Rust needs. Install it with:" "$install_linker"

want_node=$(sed -n 's/^ *"node": ">=\(.*\)"$/\1/p' web/package.json)
if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  say "Node $want_node or newer, with npm, is missing. Install it with:" "$install_node"
else
  have_node=$(node --version | tr -d v)
  at_least "$have_node" "$want_node" ||
    say "Node $have_node is older than $want_node. Install a newer one with:" "$install_node"
fi

exit "$missing"
