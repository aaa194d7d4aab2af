# Sourced by the judges' scripts, which run in the repository's root. A judge that cannot run here says why and ends with 77.

NOT_RUN=77
WORK=target/judges

not_run() {
    echo "not run: $1"
    exit "$NOT_RUN"
}

# Prints the command of a Python from 3.11 on that can make virtual environments. The versions are pinned for 3.11.
find_python() {
    for python in python3.11 python3.12 python3.13 python3; do
        if "$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' > /dev/null 2>&1; then
            echo "$python"
            return
        fi
    done
}

# with_python NAME: installs judges/NAME/requirements.txt into an environment of its own, once, and puts it first in PATH.
with_python() {
    python=$(find_python)
    [ -n "$python" ] || not_run "Python 3.11 or later, with venv, was not found"
    environment=$PWD/$WORK/python/$1
    if ! cmp -s "judges/$1/requirements.txt" "$environment/installed.txt"; then
        rm -rf "$environment"
        mkdir -p "$WORK/python"
        "$python" -m venv "$environment" || not_run "python -m venv failed"
        "$environment/bin/pip" install --quiet --disable-pip-version-check --no-input -r "judges/$1/requirements.txt" \
            || not_run "pip could not install judges/$1/requirements.txt"
        cp "judges/$1/requirements.txt" "$environment/installed.txt"
    fi
    PATH=$environment/bin:$PATH
    export PATH
}

# with_npm FOLDER: installs what the folder's lock file pins.
with_npm() {
    (cd "$1" && npm ci --silent --no-audit --no-fund) || not_run "npm could not install $1/package-lock.json"
}

# Synthesises both stages from the packaged zips into target/judges/synth/<stage>, once for all judges of a run.
synthesize() {
    [ -f infra-cdk/target/class-path ] && ls orders-service/target/*-lambda.zip > /dev/null 2>&1 || {
        echo "nothing is built: run ./mvnw -q -DskipTests package first"
        exit 1
    }
    with_npm infra-cdk
    for stage in dev prod; do
        if [ ! -f "$WORK/synth/$stage/manifest.json" ]; then
            (cd infra-cdk && npx --no-install cdk synth --quiet -c stage="$stage" -c callbackUrl=https://shop.test/callback --output "../$WORK/synth/$stage") || exit 1
        fi
    done
}
