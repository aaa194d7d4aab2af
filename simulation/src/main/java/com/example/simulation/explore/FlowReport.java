package com.example.simulation.explore;

import java.util.List;

/**
 * The runs of one flow.
 *
 * @param boundaries before and after each of its calls
 * @param singles runs with one fault
 * @param pairs runs with two
 * @param seeds runs of random schedules
 */
public record FlowReport(String name, int boundaries, int singles, int pairs, int seeds, List<Finding> findings) {}
