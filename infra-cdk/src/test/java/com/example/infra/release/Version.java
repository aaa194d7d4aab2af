package com.example.infra.release;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** A released version: three numbers, as <a href="https://semver.org/spec/v2.0.0.html">semantic versioning</a> orders them. */
record Version(int major, int minor, int patch) implements Comparable<Version> {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})\\.(\\d{1,9})");
    private static final Comparator<Version> ORDER = Comparator.comparingInt(Version::major)
            .thenComparingInt(Version::minor)
            .thenComparingInt(Version::patch);

    /** The version that a folder is named after; empty for every other folder. */
    static Optional<Version> of(Path folder) {
        var numbers = NUMBERS.matcher(folder.getFileName().toString());
        return numbers.matches()
                ? Optional.of(new Version(
                        Integer.parseInt(numbers.group(1)),
                        Integer.parseInt(numbers.group(2)),
                        Integer.parseInt(numbers.group(3))))
                : Optional.empty();
    }

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "%s.%s.%s".formatted(major, minor, patch);
    }
}
