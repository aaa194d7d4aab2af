package com.example.simulation.explore;

/**
 * The result of hunting a mutant.
 *
 * @param by the oracle that caught it
 * @param where the schedule it was caught at; the shop as it is passes that
 */
public record MutantReport(String name, boolean caught, String by, String where) {}
