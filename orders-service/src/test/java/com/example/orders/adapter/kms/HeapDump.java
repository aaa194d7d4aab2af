package com.example.orders.adapter.kms;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** A heap dump of all reachable objects of this JVM. */
record HeapDump(Path file) {

    static HeapDump in(Path folder, String name) throws IOException {
        var file = folder.resolve(name + ".hprof");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file.toString(), true);
        return new HeapDump(file);
    }

    /** Counts the occurrences of these consecutive bytes. */
    int count(byte[] wanted) throws IOException {
        int found = 0;
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
            int[] next = fallbacks(wanted);
            int matched = 0;
            for (int read = bytes.read(); read >= 0; read = bytes.read()) {
                while (matched > 0 && (matched == wanted.length || wanted[matched] != (byte) read)) {
                    matched = next[matched - 1];
                }
                if (wanted[matched] == (byte) read) {
                    matched++;
                }
                if (matched == wanted.length) {
                    found++;
                }
            }
        }
        return found;
    }

    /** The failure function of the algorithm of Knuth, Morris and Pratt. */
    private static int[] fallbacks(byte[] wanted) {
        var fallbacks = new int[wanted.length];
        for (int i = 1, matched = 0; i < wanted.length; i++) {
            while (matched > 0 && wanted[matched] != wanted[i]) {
                matched = fallbacks[matched - 1];
            }
            if (wanted[matched] == wanted[i]) {
                matched++;
            }
            fallbacks[i] = matched;
        }
        return fallbacks;
    }
}
