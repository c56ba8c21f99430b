#!/bin/sh
# Prints the path of a Chromium or Chrome for the browser tests, installing one if there is none.
# Prints nothing when it is Playwright's own, which Playwright finds by itself.
set -eu

find_browser() {
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome' \
    '/Applications/Chromium.app/Contents/MacOS/Chromium'; do
    if [ -n "$name" ] && command -v "$name" 2>/dev/null; then return 0; fi
  done
  return 1
}

find_browser && exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo '  Installing Chromium for the browser tests (Debian package)' >&2
  if apt-get update -qq >&2 &&
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >&2; then
    find_browser && exit 0
  fi
fi

echo '  Installing Chromium for the browser tests (by Playwright)' >&2
cd "$(dirname "$0")/../web"
node_modules/.bin/playwright install chromium >&2 || {
  echo 'No Chromium could be installed. Install one, or name its path in CHROMIUM=.' >&2
  exit 1
}
