@echo off
rem Places one order in the local run or in a deployed stage and follows it: smoke, smoke dev, smoke --help
rem Builds when nothing is built yet; after a change: mvnw.cmd -q -DskipTests -pl smoke-test -am package
setlocal
set "REPOSITORY=%~dp0."
call "%REPOSITORY%\.mvn\jdk.cmd" || exit /b 1
set "MODULE=%REPOSITORY%\smoke-test\target"
if not exist "%MODULE%\built" (
    echo Building, which takes a few minutes the first time ... 1>&2
    pushd "%REPOSITORY%"
    call mvnw.cmd -q -B -DskipTests -Dspotless.check.skip=true -pl smoke-test -am package || exit /b 1
    popd
    type nul > "%MODULE%\built"
)
rem The class path is longer than a line of cmd may be: PowerShell hands it over in the environment.
powershell -NoProfile -Command ^
    "$env:CLASSPATH = $env:MODULE + '\classes;' + (Get-Content -Raw ($env:MODULE + '\class-path')).Trim();" ^
    "& ($env:JAVA_HOME + '\bin\java.exe') ('-Dshop.repository=' + $env:REPOSITORY) '-XX:+UseSerialGC'" ^
    "com.example.smoke.cli.Main %*; exit $LASTEXITCODE"
