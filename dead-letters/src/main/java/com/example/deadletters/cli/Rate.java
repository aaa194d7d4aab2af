package com.example.deadletters.cli;

/** A rate per second, written as {@code 10/s} or {@code 10}. */
record Rate(int perSecond) {}
