#!/bin/sh
# Make sure the browser tests have a Chromium: use the machine's, else install Debian's when this may.
# The tests themselves say plainly what was not run when there is none.
set -eu
if command -v chromium >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1; then
  exit 0
fi
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
  echo "Installing chromium for the browser tests …"
  if apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium >/dev/null; then
    exit 0
  fi
fi
echo "NOT RUN: the browser tests. There is no Chromium and it could not be installed; try: sudo apt-get install chromium" >&2
