package com.example.kit.architecture.domain;

import java.net.URI;
import java.util.function.Function;

/** Domain types that know how a request arrived or how it is answered. Each breaks a rule of the architecture. */
public final class Protocols {

    private Protocols() {}

    public record StatusCode(int status) {}

    public record Body(String body) {}

    public record Location(String location) {}

    public record Header(String etagHeader) {}

    public record ToJson(String text) {

        public String asJson() {
            return text;
        }
    }

    public record Address(URI uri) {}

    public record Callback(Function<String, String> rendering) {}
}
