@echo off
rem The command of cdk.json on Windows: npx cdk synth --app app.cmd -c stage=dev
setlocal
cd /d "%~dp0"
if not exist target\class-path (
    echo infra-cdk is not built: run mvnw.cmd -q -DskipTests package in the repository's root 1>&2
    exit /b 1
)
call ..\.mvn\jdk.cmd || exit /b 1
if not defined JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION set JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION=20
for /f "usebackq delims=" %%p in ("target\class-path") do set CLASS_PATH=%%p
"%JAVA_HOME%\bin\java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "target\classes;%CLASS_PATH%" com.example.infra.ShopApp
