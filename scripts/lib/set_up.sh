# shellcheck shell=bash
# What scripts/run and scripts/test share: packages, configuring, building. Sourced, never run.
# Messages go to standard error, so that standard output stays the program's.

root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)

# libgtest-dev is among the packages for building because one configuration serves the program and its tests.
build_packages=(cmake ninja-build g++ pkg-config libtbb-dev libhdf5-dev libdeflate-dev libfmt-dev libtomlplusplus-dev
  librandom123-dev nlohmann-json3-dev libssl-dev libboost-dev libboost-program-options-dev libgtest-dev)
test_packages=(python3 python3-numpy python3-xarray python3-h5py python3-netcdf4 python3-jsonschema python3-yaml
  groff-base zsh hdf5-tools netcdf-bin)
check_packages=(clang clang-format libclang-rt-14-dev llvm libbenchmark-dev git chromium
  dpkg-dev python3-pandas python3-scipy python3-matplotlib r-base-core r-cran-ncdf4)

command -v npm >/dev/null || build_packages+=(nodejs npm) # for the chart library of reports

runner=()

say() { printf '%s\n' "$*" >&2; }

missing_packages() { # PACKAGE...: those that are not installed, one a line
  local installed package
  # dpkg-query complains of packages it has never heard of; those are missing like the others.
  installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null) || true
  for package in "$@"; do
    [[ $'\n'$installed$'\n' == *$'\n'"installed $package"$'\n'* ]] || printf '%s\n' "$package"
  done
}

run_apt() { # PACKAGE...: with the caller's `prefix`, which is empty or sudo
  local apt=("${prefix[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300)
  "${apt[@]}" update && "${apt[@]}" install --yes --no-install-recommends "$@"
}

ensure_packages() { # PACKAGE...: installs those that are missing, or says which to ask for
  local missing=() prefix=() log=$root/build/packages.log
  if ! command -v dpkg-query >/dev/null; then
    say "Commonroom sets itself up on Debian 12; this system has no dpkg. See README.md, 'Other systems'."
    say "It needs what Debian calls: $*"
    return 1
  fi
  mapfile -t missing < <(missing_packages "$@")
  ((${#missing[@]})) || return 0

  if ((EUID != 0)); then
    # Without a terminal nobody can type a password.
    if command -v sudo >/dev/null && { sudo -n true 2>/dev/null || { [[ -t 0 ]] && sudo -v; }; }; then
      prefix=(sudo)
    else
      say "These packages are missing, and installing them needs root. Ask for:"
      say "  apt-get install --no-install-recommends ${missing[*]}"
      return 1
    fi
  fi
  mkdir -p "$root/build"
  say "Installing with apt-get (log in build/packages.log): ${missing[*]}"
  if ! run_apt "${missing[@]}" >"$log" 2>&1 </dev/null; then
    tail -n 20 "$log" >&2
    say "Installing packages failed; the whole log is $log"
    return 1
  fi
}

configure() { # PRESET: runs cmake where the presets changed, or the checkout was moved, since it last ran
  local folder=$root/build/$1 options=() home
  mkdir -p "$folder"
  home=$(cd -P "$folder/../.." && pwd) # a linked build folder is the one it links to
  if [[ -f $folder/build.ninja && -f $folder/.configured && $(<"$folder/.configured") == "$home" &&
    ! $root/CMakePresets.json -nt $folder/.configured ]]; then
    return 0
  fi
  if command -v ccache >/dev/null; then
    options+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
  fi
  say "Configuring build/$1"
  (cd "$root" && cmake --preset "$1" --fresh "${options[@]}") >"$folder/configure.log" 2>&1 || {
    tail -n 40 "$folder/configure.log" >&2
    say "Configuring failed; the whole log is $folder/configure.log"
    return 1
  }
  if grep -q 'tables and no charts' "$folder/configure.log"; then
    say "Reports will have tables and no charts: the chart library cannot be had (see $folder/configure.log)."
  fi
  printf '%s\n' "$home" >"$folder/.configured"
}

show_progress() { # NAME: from ninja's lines, one line that something is being built; on a terminal, a counter
  # Looking whether the commit has changed is a step of every build, and nothing to speak of.
  local name=$1 line said=
  while IFS= read -r line; do
    [[ $line =~ ^\[([1-9][0-9]*)/([0-9]+)\]\ (Building|Linking) ]] || continue
    if [[ -z $said ]]; then
      say "Building build/$name (${BASH_REMATCH[2]} steps, log in build/$name/build.log)"
      said=yes
    fi
    if [[ -t 2 ]]; then
      printf '\r  %d of %d ' "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}" >&2
    fi
  done
  if [[ -n $said && -t 2 ]]; then
    printf '\r\033[K' >&2
  fi
}

build() { # PRESET [TARGET...]: configures where needed, then builds; one at a time in one checkout.
  # The caller may set `runner`, a command in front of ninja and so of every program a build step starts.
  local preset=$1 folder=$root/build/$1
  local log=$folder/build.log
  shift
  mkdir -p "$folder"
  exec 9>"$folder/.lock"
  flock 9
  configure "$preset" 9>&- || return 1
  if ! { NINJA_STATUS='[%f/%t] ' "${runner[@]}" ninja -C "$folder" -j "$(nproc)" "$@" 2>&1 |
    tee "$log" | show_progress "$preset"; } 9>&-; then
    # From the first failure on; linker and generator errors may have no such line.
    { grep -m 1 -A 60 '^FAILED:' "$log" || tail -n 40 "$log"; } >&2
    say "The build failed; the whole log is $log"
    return 1
  fi
  exec 9>&-
}
