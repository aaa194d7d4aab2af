@echo off
rem Called by mvnw.cmd and run.cmd: leaves JAVA_HOME pointing at a JDK 25.
rem Looks at JAVA_HOME, the default javac, then where installers, Scoop and IDEs put JDKs.
call :take "%JAVA_HOME%" && exit /b 0
for /f "delims=" %%j in ('where javac 2^>nul') do call :take "%%~dpj.." && exit /b 0
for %%r in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%USERPROFILE%\.jdks" "%USERPROFILE%\scoop\apps") do (
    for /d %%j in ("%%~r\*") do (
        call :take "%%~j" && exit /b 0
        call :take "%%~j\current" && exit /b 0
    )
)
echo JDK 25 not found: install one ^(for example Temurin 25 from https://adoptium.net^), or set JAVA_HOME to it. 1>&2
exit /b 1

:take
if not exist "%~1\bin\javac.exe" exit /b 1
findstr /r /c:"^JAVA_VERSION=.25[^0-9]" "%~1\release" >nul 2>&1 || exit /b 1
set "JAVA_HOME=%~f1"
exit /b 0
