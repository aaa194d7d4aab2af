package com.example.load.bench.result;

import java.util.List;

/**
 * CPU seconds of a variant's cold start divided by those of the reference in the same round.
 *
 * <p>A busy neighbour slows all variants of a round alike, so ratios vary less between rounds than times do.
 */
public final class PairedRatios {

    private PairedRatios() {}

    /** One ratio for each round in which both started. */
    public static List<Double> of(List<Round> rounds, String variant, String reference) {
        return rounds.stream()
                .map(Round::coldStarts)
                .filter(starts -> starts.containsKey(variant) && starts.containsKey(reference))
                .map(starts ->
                        starts.get(variant).cpuSeconds() / starts.get(reference).cpuSeconds())
                .toList();
    }
}
