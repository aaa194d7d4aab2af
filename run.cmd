@echo off
rem Runs the whole shop on this machine: run, run demo, run token alice, run --help
rem Builds when nothing is built yet; after a change: mvnw.cmd -q -DskipTests -pl shop-local -am package
setlocal
set "REPOSITORY=%~dp0."
call "%REPOSITORY%\.mvn\jdk.cmd" || exit /b 1
set "RUNNER=%REPOSITORY%\shop-local\target"
if not exist "%RUNNER%\built" (
    echo Building, which takes a few minutes the first time ... 1>&2
    pushd "%REPOSITORY%"
    call mvnw.cmd -q -B -DskipTests -Dspotless.check.skip=true -pl shop-local -am package || exit /b 1
    popd
    type nul > "%RUNNER%\built"
)
rem The class path is longer than a line of cmd may be: PowerShell hands it over in the environment.
powershell -NoProfile -Command ^
    "$env:CLASSPATH = $env:RUNNER + '\classes;' + (Get-Content -Raw ($env:RUNNER + '\class-path')).Trim();" ^
    "& ($env:JAVA_HOME + '\bin\java.exe') ('-Dshop.repository=' + $env:REPOSITORY) '-XX:+UseSerialGC' '-XX:TieredStopAtLevel=1' '-XX:ReservedCodeCacheSize=240m' '-XX:MetaspaceSize=200m' '-Xms640m' '-Xmn256m'" ^
    "'--enable-native-access=ALL-UNNAMED' '--sun-misc-unsafe-memory-access=allow'" ^
    "com.example.local.cli.Main %*; exit $LASTEXITCODE"
