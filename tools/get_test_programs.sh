#!/bin/sh
# Make sure the tests have what is no Python package: a Chromium, and pdftotext as a second reader of PDF.
# Use the machine's, else install Debian's when this may; the tests themselves say plainly what was not run.
set -eu

is_here() {
  case $1 in
    chromium) command -v chromium || command -v google-chrome ;;
    poppler-utils) command -v pdftotext ;;
  esac >/dev/null 2>&1
}

for package in chromium poppler-utils; do
  if is_here "$package"; then continue; fi
  if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    echo "Installing $package for the tests …"
    if apt-get update -qq && apt-get install -y -qq --no-install-recommends "$package" >/dev/null; then continue; fi
  fi
  echo "NOT RUN: the tests that need $package. It is not here and could not be installed; try: sudo apt-get install $package" >&2
done
