package com.example.kit.packing;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * A condition on the environment, and how it was decided when the service was packed.
 *
 * @param declaredBy the class or method that has the annotation
 * @param required the value that a property must have; empty if any value but {@code false} will do
 * @param ifMissing whether the condition holds if there is no such property
 */
record FrozenCondition(
        Kind kind, String asked, String required, boolean ifMissing, String declaredBy, boolean heldAtPacking) {

    enum Kind {
        PROFILE,
        PROPERTY
    }

    private static final String SEPARATOR = "\t";

    static FrozenCondition profile(String[] expressions, String declaredBy, Environment packing) {
        return decide(Kind.PROFILE, String.join(",", expressions), "", false, declaredBy, packing);
    }

    static FrozenCondition property(
            String name, String required, boolean ifMissing, String declaredBy, Environment packing) {
        return decide(Kind.PROPERTY, name, required, ifMissing, declaredBy, packing);
    }

    private static FrozenCondition decide(
            Kind kind, String asked, String required, boolean ifMissing, String declaredBy, Environment packing) {
        var open = new FrozenCondition(kind, asked, required, ifMissing, declaredBy, false);
        return new FrozenCondition(kind, asked, required, ifMissing, declaredBy, open.holdsIn(packing));
    }

    static FrozenCondition parse(String line) {
        var parts = line.split(SEPARATOR, -1);
        return new FrozenCondition(
                Kind.valueOf(parts[0]),
                parts[1],
                parts[2],
                Boolean.parseBoolean(parts[3]),
                parts[4],
                Boolean.parseBoolean(parts[5]));
    }

    String line() {
        return String.join(
                SEPARATOR,
                kind.name(),
                asked,
                required,
                String.valueOf(ifMissing),
                declaredBy,
                String.valueOf(heldAtPacking));
    }

    /**
     * Refuses an environment in which the condition would be decided otherwise.
     *
     * @throws IllegalStateException naming the condition and who declares it
     */
    void require(Environment environment) {
        if (holdsIn(environment) != heldAtPacking) {
            throw new IllegalStateException(
                    "%s of %s was %s when this service was packed and cannot become %s now: let the bean read a property instead, or pack with this setting"
                            .formatted(describe(), declaredBy, heldAtPacking, !heldAtPacking));
        }
    }

    /** Decides like Spring's own {@code @Profile} and Spring Boot's {@code @ConditionalOnProperty}. */
    private boolean holdsIn(Environment environment) {
        return switch (kind) {
            case PROFILE -> environment.acceptsProfiles(Profiles.of(asked.split(",")));
            case PROPERTY -> {
                var value = environment.getProperty(asked);
                if (value == null) {
                    yield ifMissing;
                }
                yield required.isEmpty() ? !value.equalsIgnoreCase("false") : value.equalsIgnoreCase(required);
            }
        };
    }

    private String describe() {
        return switch (kind) {
            case PROFILE -> "profile '%s'".formatted(asked);
            case PROPERTY ->
                required.isEmpty() ? "property %s".formatted(asked) : "property %s=%s".formatted(asked, required);
        };
    }
}
