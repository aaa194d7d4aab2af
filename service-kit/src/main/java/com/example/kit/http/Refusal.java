package com.example.kit.http;

import java.util.Map;

/** Ends the handling of a request. {@link Api} answers with its {@link Problem}. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    public Refusal(Problem problem) {
        this(problem, Map.of());
    }

    /** Creates a refusal with additional headers, for example {@code Retry-After}. */
    public Refusal(Problem problem, Map<String, String> headers) {
        super(problem.title(), null, false, false);
        this.problem = problem;
        this.headers = headers;
    }

    Problem problem() {
        return problem;
    }

    Map<String, String> headers() {
        return headers;
    }
}
