# shellcheck shell=bash
# What commands need that a checkout does not bring, and how it gets here. Sourced by ./resetbot, which sets $root.
: "${root:?}"

say() { printf '%s\n' "$*" >&2; }

# Finds the .NET host. Sets $dotnet.
need_dotnet() {
  export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 DOTNET_CLI_UI_LANGUAGE=en
  # The SDK wants a home to keep its files in; a service account or a container may have none.
  if [ -z "${HOME:-}" ] || [ ! -w "${HOME:-}" ]; then
    mkdir -p "$root/artifacts/home"
    export DOTNET_CLI_HOME="$root/artifacts/home" NUGET_PACKAGES="${NUGET_PACKAGES:-$root/artifacts/home/packages}"
  fi
  local candidate
  for candidate in "$(command -v dotnet || true)" "${DOTNET_ROOT:-}/dotnet" "${HOME:-}/.dotnet/dotnet"; do
    if [ -x "$candidate" ]; then
      dotnet=$candidate
      export DOTNET_HOST_PATH=$candidate
      return 0
    fi
  done
  explain_missing_sdk
}

# Asking the SDK costs a tenth of a second, so it is asked only when something is about to be built.
need_sdk() {
  (cd "$root" && "$dotnet" --version) >/dev/null 2>&1 || explain_missing_sdk
}

explain_missing_sdk() {
  local wanted
  wanted=$(sed -n 's/.*"version": *"\([^"]*\)".*/\1/p' "$root/global.json")
  say "resetbot: no .NET SDK $wanted or a later one of its major version was found (global.json asks for it)."
  say "Install it from https://dotnet.microsoft.com/download, or into your home with Microsoft's script:"
  say "  curl -sSL https://dot.net/v1/dotnet-install.sh | bash -s -- --jsonfile '$root/global.json'"
  say "and then run this again."
  exit 3
}

# Native AOT links with gcc or clang, and against zlib.
need_native_compiler() {
  local missing=()
  command -v gcc >/dev/null || command -v clang >/dev/null || missing+=(gcc libc6-dev)
  has_header zlib.h || missing+=(zlib1g-dev)
  install_packages "to compile the function (Native AOT)" ${missing[@]+"${missing[@]}"}
}

has_header() {
  local compiler
  compiler=$(command -v gcc || command -v clang) || return 1
  printf '#include <%s>\n' "$1" | "$compiler" -E -x c - >/dev/null 2>&1
}

# The tests start a real Active Directory domain controller: Samba's.
need_domain_controller() {
  local package missing=()
  for package in samba samba-ad-provision samba-dsdb-modules samba-vfs-modules winbind python3-samba python3 ldap-utils; do
    is_installed "$package" || missing+=("$package")
  done
  install_packages "to start a domain controller for the tests" ${missing[@]+"${missing[@]}"}
}

# The printed infrastructure is held against its providers' typings: npm packages, read with the TypeScript compiler.
need_node() {
  local missing=()
  command -v node >/dev/null || missing+=(nodejs)
  command -v npm >/dev/null || missing+=(npm)
  install_packages "to check the infrastructure against its providers' typings" ${missing[@]+"${missing[@]}"}
  # As the SDK does, npm wants a home.
  if [ -z "${HOME:-}" ] || [ ! -w "${HOME:-}" ]; then
    export npm_config_cache="${npm_config_cache:-$root/artifacts/home/npm}"
  fi
}

is_installed() {
  if command -v dpkg-query >/dev/null; then
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
    return
  fi
  # Not Debian: packages have other names, so look for what they bring.
  case $1 in
    samba | samba-ad-provision | samba-dsdb-modules | samba-vfs-modules) command -v samba >/dev/null ;;
    winbind) command -v winbindd >/dev/null ;;
    python3) command -v python3 >/dev/null ;;
    python3-samba) command -v samba-tool >/dev/null ;;
    ldap-utils) command -v ldapsearch >/dev/null ;;
    *) return 1 ;;
  esac
}

# install_packages PURPOSE PACKAGE...: installs them if it may, and otherwise names them and stops.
install_packages() {
  local purpose=$1
  shift
  [ $# -gt 0 ] || return 0
  if ! command -v apt-get >/dev/null || [ "$(id -u)" != 0 ]; then
    say "resetbot: $purpose, these packages are needed and not installed: $*"
    say "Install them and run this again. On Debian and Ubuntu: sudo apt-get install --no-install-recommends $*"
    exit 3
  fi
  say "Installing $* ($purpose)"
  mkdir -p "$root/artifacts"
  local log=$root/artifacts/apt.log
  if ! install_quietly "$@" >"$log" 2>&1 </dev/null; then
    tail -n 20 "$log" >&2
    say "resetbot: apt-get could not install $*; its words are above, all of them in $log."
    exit 3
  fi
}

install_quietly() (
  export DEBIAN_FRONTEND=noninteractive
  # A file server that starts by itself on every interface is not what running tests should bring.
  local policy=/usr/sbin/policy-rc.d
  if [ ! -e "$policy" ]; then
    trap 'rm -f "$policy"' EXIT
    trap 'exit 130' INT TERM
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod +x "$policy"
  fi
  apt-get -qq -o DPkg::Lock::Timeout=120 update &&
    apt-get -qq -y -o DPkg::Lock::Timeout=120 --no-install-recommends install "$@"
)
