package com.example.simulation.aws;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * The only source of randomness in a world. The same seed gives the same bits. It extends {@link SecureRandom} only because
 * the services require that type.
 *
 * @see <a href="https://doi.org/10.1145/2714064.2660195">Steele, Lea, Flood: Fast splittable pseudorandom number
 *     generators</a>
 */
public final class Chance extends SecureRandom {

    private static final long serialVersionUID = 1L;
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    public Chance(long seed) {
        super(new UnusedSpi(), null);
        this.state = seed;
    }

    /** Returns the state, from which {@link #restore} continues. */
    public long state() {
        return state;
    }

    public void restore(long earlier) {
        this.state = earlier;
    }

    @Override
    public void nextBytes(byte[] bytes) {
        for (int i = 0; i < bytes.length; ) {
            long word = mix(state += GOLDEN_GAMMA);
            for (int j = 0; j < Long.BYTES && i < bytes.length; j++, word >>>= 8) {
                bytes[i++] = (byte) word;
            }
        }
    }

    /** A random UUID, version 4. */
    public UUID uuid() {
        return new UUID((nextLong() & ~0xF000L) | 0x4000L, (nextLong() & ~(0xC0L << 56)) | (0x80L << 56));
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
