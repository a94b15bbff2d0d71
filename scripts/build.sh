# shellcheck shell=bash
# Builds src/Bot.Cli, but only when what it is made of has changed. Sourced by ./resetbot, which sets $root.
: "${root:?}"

command_line=$root/artifacts/build/bin/Bot.Cli/release/resetbot.dll
built=$root/artifacts/command-line.built

# A checksum over every source file's name and content: unlike times, it also notices what was deleted or checked out.
fingerprint() (
  cd "$root" || exit
  find .editorconfig global.json Directory.*.props src bot-definition \
    -type d \( -name bin -o -name obj \) -prune -o -type f -print0 | LC_ALL=C sort -z | xargs -0 cksum | cksum
)

is_built() { [ -f "$command_line" ] && [ -f "$built" ] && [ "$(cat "$built")" = "$1" ]; }

build_command_line() {
  local sources
  sources=$(fingerprint)
  is_built "$sources" && return 0
  need_sdk
  mkdir -p "$root/artifacts"
  # Two calls at the same time: one builds, the other waits and finds it built.
  exec 9>"$root/artifacts/build.lock"
  if command -v flock >/dev/null; then flock 9; fi
  if ! is_built "$sources"; then
    say "Building the command line (once; about half a minute)…"
    local log=$root/artifacts/build.log
    # Descriptor 9 is closed for the build: the compiler server outlives it and would keep the lock.
    if ! "${dotnet:?}" build "$root/src/Bot.Cli/Bot.Cli.csproj" -c Release -v quiet --nologo -tl:off >"$log" 2>&1 </dev/null 9>&-; then
      cat "$log" >&2
      say "resetbot: the command line does not build; the compiler's words are above."
      exit 1
    fi
    remember_build "$sources"
  fi
  exec 9>&-
}

remember_build() { printf '%s\n' "$1" >"$built"; }
