# shellcheck shell=bash
# ./resetbot new-intent: the command line writes the files; then it is built again, with the new class in it, and plays the new call, whose
# transcript becomes the accepted one. Sourced by ./resetbot, which sets $root and $dotnet.
: "${root:?}" "${command_line:?}"

new_intent() {
  build_command_line
  # The command writes the path of the call here; nothing, when it only helped or showed what it would do.
  local call=$root/artifacts/new-intent.$$
  rm -f "$call"
  local exit_code=0
  RESETBOT_CALL_TO_ACCEPT=$call "${dotnet:?}" exec "$command_line" "$@" || exit_code=$?
  [ "$exit_code" -eq 0 ] && [ -f "$call" ] || return "$exit_code"
  local script
  script=$(cat "$call")
  rm -f "$call"
  build_command_line
  say "Playing the call:"
  "$dotnet" exec "$command_line" call --script "$script" --accept
}
