# To be sourced: sets jdk to the folder of a JDK 25 or newer, or says what to install and exits.
# A JDK says in a file what it is; to ask it would take as long as a short program.
feature() {
  if [ -r "$1/release" ]; then
    while IFS='"' read -r key value _; do
      [ "$key" != JAVA_VERSION= ] || { echo "${value%%[!0-9]*}"; return; }
    done <"$1/release"
  fi
  "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p;q'
}
find_jdk() {
  for h in "${TRICOLOR_JAVA_HOME:-}" "${JAVA_HOME:-}" "${JAVA25_HOME:-}" "${JAVA_HOME_25_X64:-}" \
           /usr/lib/jvm/*25* "${HOME:-}"/.sdkman/candidates/java/25* "${HOME:-}"/.jdks/*25* \
           /Library/Java/JavaVirtualMachines/*25*/Contents/Home /opt/*jdk*25*; do
    [ -n "$h" ] && [ -x "$h/bin/javac" ] || continue
    v=$(feature "$h"); [ "${v:-0}" -ge 25 ] 2>/dev/null && { printf '%s\n' "$h"; return 0; }
  done
  return 1
}
jdk=$(find_jdk) || {
  echo "tricolor: needs JDK 25 or newer; install one and set JAVA_HOME to it (tried JAVA_HOME, /usr/lib/jvm, ~/.sdkman, ~/.jdks)" >&2
  exit 69
}
