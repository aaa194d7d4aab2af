# Sourced by ./mvnw and ./run: leaves JAVA_HOME pointing at a JDK 25, whatever `java` is the default.
# Looks at JAVA_HOME, the default java, then where Linux, macOS, SDKMAN!, asdf, mise and IDEs install JDKs.

jdk_version() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null; }

is_jdk_25() { [ -n "$1" ] && [ -x "$1/bin/javac" ] && [ "$(jdk_version "$1")" = 25 ]; }

default_jdk() {
    javac=$(command -v javac) || return 0
    javac=$(readlink -f "$javac" 2>/dev/null) || return 0
    dirname "$(dirname "$javac")"
}

find_jdk_25() {
    for home in "${JAVA_HOME-}" "$(default_jdk)" \
        /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/*jdk* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
        "$HOME"/.local/share/mise/installs/java/* "$HOME"/.jabba/jdk/*; do
        if is_jdk_25 "$home"; then
            printf '%s\n' "$home"
            return 0
        fi
    done
    return 1
}

if ! JAVA_HOME=$(find_jdk_25); then
    echo "JDK 25 not found: install one (for example Temurin 25 from https://adoptium.net), or set JAVA_HOME to it." >&2
    exit 1
fi
export JAVA_HOME
