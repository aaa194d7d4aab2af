package com.example.simulation.aws;

import java.security.SecureRandomSpi;

/** The provider of {@link Chance}, which is never called: every method of a chance ends in {@code nextBytes}. */
final class UnusedSpi extends SecureRandomSpi {

    private static final long serialVersionUID = 1L;

    @Override
    protected void engineSetSeed(byte[] seed) {
        throw new IllegalStateException("a world's chance is seeded once");
    }

    @Override
    protected void engineNextBytes(byte[] bytes) {
        throw new IllegalStateException("a world's chance is asked directly");
    }

    @Override
    protected byte[] engineGenerateSeed(int bytes) {
        throw new IllegalStateException("a world's chance gives no seeds");
    }
}
