# Sourced by window, picture and startup: a display of its own, the program in it, and everything thrown away at the end.
# Settings, recent files and caches go to a scratch folder, so that no run sees what another, or the user, left behind.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

program=${SIDESTIL:-${CARGO_TARGET_DIR:-target}/release/sidestil}
patience=${SIDESTIL_PATIENCE:-60} # seconds for anything that is waited for
scratch=$(mktemp -d)
display_server='' running=''

tidy() {
    local status=$?
    trap - EXIT
    [ -z "$running" ] || kill -KILL "$running" 2>/dev/null || true
    [ -z "$display_server" ] || kill "$display_server" 2>/dev/null || true
    wait 2>/dev/null || true
    rm -rf "$scratch"
    exit "$status"
}
trap tidy EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

fail() {
    echo "$1" >&2
    [ ! -s "$scratch/errors" ] || sed 's/^/    | /' "$scratch/errors" >&2
    exit 1
}

# until_true COMMAND…: waits for it; false when patience ends.
until_true() {
    local end=$((SECONDS + patience))
    until "$@"; do
        [ "$SECONDS" -lt "$end" ] || return 1
        sleep 0.05
    done
}

# start_display WIDTHxHEIGHT
start_display() {
    [ -x "$program" ] || fail "no program $program: cargo build --release makes it"
    mkdir -p "$scratch"/{config,data,state,cache}
    mkdir -m 700 "$scratch/run"
    export XDG_CONFIG_HOME=$scratch/config XDG_DATA_HOME=$scratch/data XDG_STATE_HOME=$scratch/state
    export XDG_CACHE_HOME=$scratch/cache XDG_RUNTIME_DIR=$scratch/run LC_ALL=C.UTF-8
    # Mesa's software renderers, the same picture with and without a graphics card.
    export LIBGL_ALWAYS_SOFTWARE=1
    local icd
    icd=$(find /usr/share/vulkan/icd.d -name 'lvp_icd*.json' 2>/dev/null | head -n 1)
    [ -z "$icd" ] || export VK_DRIVER_FILES=$icd VK_ICD_FILENAMES=$icd
    unset WAYLAND_DISPLAY WAYLAND_SOCKET
    Xvfb -displayfd 3 -screen 0 "${1}x24" -nolisten tcp -noreset 3>"$scratch/display" >"$scratch/xvfb" 2>&1 &
    display_server=$!
    has_display() { [ -s "$scratch/display" ] || ! kill -0 "$display_server" 2>/dev/null; }
    if ! until_true has_display || [ ! -s "$scratch/display" ]; then
        fail "Xvfb does not start: $(cat "$scratch/xvfb")"
    fi
    DISPLAY=:$(cat "$scratch/display")
    export DISPLAY
}

# start_program ARGUMENT…
start_program() {
    : >"$scratch/errors"
    "$program" "$@" 2>"$scratch/errors" &
    running=$!
}

is_gone() { ! kill -0 "$running" 2>/dev/null; }

# title_of FILE: the title of the window when this scenario, and not only a window, is open.
title_of() { printf '%s – Sidestil\n' "$(sed -n 's/^ *title: "\(.*\)",.*/\1/p' "$1" | head -n 1)"; }

# wait_for_window TITLE: sets `window` when a window of exactly this title is on the screen.
wait_for_window() {
    window=''
    # (xdotool matches no names with other than English letters, so it only lists them here.)
    sees_window() {
        local candidate
        for candidate in $(xdotool search --onlyvisible --name . 2>/dev/null); do
            name=$(xdotool getwindowname "$candidate" 2>/dev/null) || continue
            [ "$name" != "$1" ] || window=$candidate
        done
        [ -n "$window" ] || is_gone
    }
    local name='none at all'
    until_true sees_window "$@" || fail "no window \"$1\" after $patience s; the last one seen: $name"
    [ -n "$window" ] || fail "the program ended before its window was there"
}

# take_picture FILE: the window as it is, taken again until something has been drawn in it.
take_picture() {
    local colours=0
    is_drawn() {
        import -silent -window "$window" "$1" 2>/dev/null && colours=$(identify -format %k "$1") && [ "$colours" -ge 100 ]
    }
    until_true is_drawn "$1" || fail "the window stays empty: $colours colours"
}

# close_window: asks the program to close its window, as the close button does, and expects it to end well and silently.
close_window() {
    perl -MX11::Protocol -e '
        my ($window, $x) = (shift, X11::Protocol->new);
        my $data = pack("L5", $x->atom("WM_DELETE_WINDOW"), 0, 0, 0, 0);
        $x->SendEvent($window, 0, 0, $x->pack_event(
            name => "ClientMessage", window => $window, type => $x->atom("WM_PROTOCOLS"), format => 32, data => $data));
        $x->GetInputFocus;  # a question, so that the message has arrived when it is answered
    ' "$window" 2>"$scratch/perl" || is_gone || fail "the window cannot be closed: $(cat "$scratch/perl")"
    until_true is_gone || fail "the program does not end when its window is closed"
    local status=0
    wait "$running" || status=$?
    running=''
    [ "$status" -eq 0 ] || fail "the program ended with $status"
    # What the graphics driver remarks is not the program's.
    if grep -vE '^(MESA|libEGL|libGL|lavapipe)' "$scratch/errors" | grep -qiE 'error|panic|fejl'; then
        fail "the program complained"
    fi
}
