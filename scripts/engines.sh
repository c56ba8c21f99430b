#!/bin/sh
# Makes sure that Firefox, WebKit's driver and a screen for it are there, for `make test-engines`.
# Installs Debian's packages as root; otherwise names the command.
set -eu

missing=
command -v firefox-esr >/dev/null || command -v firefox >/dev/null || missing="$missing firefox-esr"
command -v WebKitWebDriver >/dev/null || missing="$missing webkit2gtk-driver"
command -v Xvfb >/dev/null || missing="$missing xvfb"
[ -z "$missing" ] && exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "  Installing$missing (Debian packages)" >&2
  apt-get update -qq >&2
  # shellcheck disable=SC2086 # one word each
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >&2
else
  printf 'Missing:%s. Install with:\n    sudo apt-get install%s\n' "$missing" "$missing" >&2
  exit 1
fi
