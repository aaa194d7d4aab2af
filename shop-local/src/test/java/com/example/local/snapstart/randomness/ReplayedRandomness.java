package com.example.local.snapstart.randomness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.util.Random;

/**
 * The first security provider of a process that stands for one restored from a snapshot: until the file {@code replayed.until}
 * exists, every generator draws the same numbers in each process, as if all were copies of one; after that it draws them from
 * the operating system, as a generator of the JDK does.
 */
public final class ReplayedRandomness extends Provider {

    private static final long serialVersionUID = 1L;

    /** Called by the JDK, which reads the name of this class in its security properties. */
    public ReplayedRandomness() {
        super("ReplayedRandomness", "1", "the same numbers until the restore");
        put("SecureRandom.Replay", Replay.class.getName());
    }

    /** One generator. */
    public static final class Replay extends SecureRandomSpi {

        private static final long serialVersionUID = 1L;
        private static final Path UNTIL = Path.of(System.getProperty("replayed.until"));

        private final Random replayed = new Random(1);

        @Override
        protected void engineNextBytes(byte[] bytes) {
            if (Files.exists(UNTIL)) {
                system().nextBytes(bytes);
            } else {
                replayed.nextBytes(bytes);
            }
        }

        @Override
        protected byte[] engineGenerateSeed(int count) {
            var seed = new byte[count];
            engineNextBytes(seed);
            return seed;
        }

        @Override
        protected void engineSetSeed(byte[] seed) {
            // More would not make it more random.
        }

        private static SecureRandom system() {
            try {
                return SecureRandom.getInstance("NativePRNG", "SUN");
            } catch (NoSuchAlgorithmException | NoSuchProviderException e) {
                throw new IllegalStateException("only Linux restores snapshots", e);
            }
        }
    }
}
