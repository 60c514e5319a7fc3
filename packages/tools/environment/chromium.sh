#!/bin/sh
# The Chromium that SEN_CHROMIUM names, without what it makes for a person at a screen: two pages of its own behind the address bar of every
# new window (chrome://omnibox-popup.top-chrome), and a process in reserve. A context of a test is a window: together they were half of all
# that a page of a test costs. A browser hears only the last list of features, so these join the list of whoever drives it.
off=WebUIOmniboxPopup,WebUIOmniboxAimPopup,SpareRendererForSitePerProcess
joined=
for argument in "$@"; do
  shift
  case $argument in
    --disable-features=*)
      argument=$argument,$off
      joined=yes
      ;;
  esac
  set -- "$@" "$argument"
done
[ -n "$joined" ] || set -- "--disable-features=$off" "$@"
exec "${SEN_CHROMIUM:-chromium}" "$@"
