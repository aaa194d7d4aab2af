"""Starts MiniStack with what it lacks for a Java application. Each module beside this one is one kind of patch, with its reason."""

import alarms
import decisions
import functions
import issuer
import placeholders
import transport

for patch in (alarms, decisions, functions, issuer, placeholders, transport):
    patch.apply()

if __name__ == "__main__":
    from ministack.app import main

    main()
