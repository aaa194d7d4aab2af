package com.example.local.demo;

import java.util.List;

/**
 * The results of a demonstration.
 *
 * @param lost one line for each order, sale or event that is missing
 */
public record DemoOutcome(Report report, List<String> lost) {}
