# shellcheck shell=bash
# ./resetbot test: builds, checks the format, publishes the function and runs every test. Sourced by ./resetbot, which sets $root and $dotnet.
# The last line is "N passed, N failed", with ", N skipped" behind it where a test said that it cannot be run here and why (only those
# may that need moto_server, which apt does not have). A step that fails counts as one failed test, and so does a project
# that ran none.
: "${root:?}" "${command_line:?}"

run_all_tests() {
  if [ $# -gt 0 ]; then
    say "resetbot: 'test' runs everything and takes no arguments, but was given: $*"
    say "One project alone: dotnet test tests/NAME -c Release"
    exit 2
  fi
  need_sdk
  need_native_compiler
  need_domain_controller
  need_node

  passed=0
  failed=0
  skipped=0
  results=$root/artifacts/test-results
  rm -rf "$results"
  mkdir -p "$results"
  # The SDK leaves folders behind with every run of the tests, and so does a test that is killed: here they go with the rest. Not while
  # building: the compiler server lives on, and would look for its folder.
  temporary=$(mktemp -d "${TMPDIR:-/tmp}/resetbot-test.XXXXXX")
  trap 'rm -rf "$temporary"' EXIT
  cd "$root" || exit
  trap 'exit 130' INT
  trap 'exit 143' TERM

  local sources locks
  sources=$(fingerprint)
  locks=$(test_locks)
  if step "build" "${dotnet:?}" build ResetBot.sln -c Release -warnaserror --nologo -tl:off; then
    remember_build "$sources"
    # In the configuration that was built: the generator whose code the others need is looked for where that put it.
    step "format" env TMPDIR="$temporary" Configuration=Release "$dotnet" format ResetBot.sln --verify-no-changes --no-restore || true
    step "publish" "$dotnet" exec "$command_line" publish || true
    step "sources" are_sources_still "$sources" "$locks" || true
    local project
    for project in tests/*/*.csproj; do
      # Lab is what the test projects share, and has no tests of its own.
      [ "$(basename "$project")" = Lab.csproj ] || test_project "$project"
    done
  fi

  if [ "$skipped" -gt 0 ]; then
    printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
  else
    printf '%d passed, %d failed\n' "$passed" "$failed"
  fi
  [ "$failed" -eq 0 ]
}

# A build or a publish that changes a source file (a lock file that is out of date, say) would change it for everybody.
are_sources_still() {
  [ "$(fingerprint)" = "$1" ] && [ "$(test_locks)" = "$2" ] && return 0
  echo "Building or publishing changed files in src or bot-definition, or lock files elsewhere. Look at 'git diff', and commit what belongs there."
  return 1
}

test_locks() { find "$root" -maxdepth 3 -path "$root/artifacts" -prune -o -name packages.lock.json -print0 | LC_ALL=C sort -z | xargs -0 -r cksum | cksum; }

# step NAME COMMAND...: runs a command, and shows what it said only if it failed.
step() {
  local name=$1 log=$results/$1.log
  shift
  if "$@" >"$log" 2>&1 </dev/null; then
    printf '%-28s ok\n' "$name"
  else
    failed=$((failed + 1))
    printf '%-28s FAILED: %s\n' "$name" "$*"
    cat "$log"
    return 1
  fi
}

test_project() {
  local project=$1 name exit_code=0
  name=$(basename "$project" .csproj)
  local log=$results/$name.log trx=$results/$name.trx
  TMPDIR=$temporary "$dotnet" test "$project" -c Release --no-build --nologo --blame-hang-timeout 5m --blame-hang-dump-type none \
    --logger "trx;LogFileName=$name.trx" --results-directory "$results" >"$log" 2>&1 </dev/null || exit_code=$?

  local total=0 executed=0 succeeded=0
  if [ -f "$trx" ]; then
    total=$(counter total "$trx")
    executed=$(counter executed "$trx")
    succeeded=$(counter passed "$trx")
  fi
  passed=$((passed + succeeded))
  failed=$((failed + executed - succeeded))
  skipped=$((skipped + total - executed))

  if [ "$executed" -eq 0 ]; then
    failed=$((failed + 1))
    printf '%-28s FAILED: no test was run\n' "$name"
    cat "$log"
  elif [ "$executed" -ne "$succeeded" ]; then
    printf '%-28s %d passed, %d FAILED\n' "$name" "$succeeded" "$((executed - succeeded))"
    cat "$log"
  elif [ "$exit_code" -ne 0 ]; then
    failed=$((failed + 1))
    printf '%-28s FAILED: all %d tests passed, but dotnet test ended with exit code %d\n' "$name" "$executed" "$exit_code"
    cat "$log"
  else
    printf '%-28s %d passed\n' "$name" "$succeeded"
    [ "$total" -eq "$executed" ] || grep -A2 ' Skipped \|\[SKIP\]' "$log" || true
  fi
}

# counter NAME TRX: <Counters total="3" executed="3" passed="2" .../>
counter() {
  local value
  value=$(sed -n "s/.*<Counters [^>]*$1=\"\([0-9]*\)\".*/\1/p" "$2")
  printf '%d' "${value:-0}"
}
