package com.example.load.bench.result;

import java.util.Map;

/**
 * One round: each variant started once, in the same minutes on the same machine.
 *
 * @param coldStarts by the name of the variant; without those that failed
 * @param restores by the name of the variant; without those that failed
 */
public record Round(int number, Map<String, ColdStart> coldStarts, Map<String, Restore> restores) {}
