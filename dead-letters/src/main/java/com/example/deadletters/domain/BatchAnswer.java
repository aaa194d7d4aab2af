package com.example.deadletters.domain;

/**
 * The number of records of a batch that are done, counted from the first.
 *
 * @param done the number of all records, or of those before the first that failed
 * @param why the function's message about the first that failed; empty if none did
 */
public record BatchAnswer(int done, String why) {}
