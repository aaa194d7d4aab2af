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

    /** Refuses a request that lost against a concurrent one; the client can retry it after a second. */
    public static Refusal contended() {
        return retryable(409, "conflict", "the request conflicted with a concurrent one", 1);
    }

    /** Refuses a request that the client can retry after this many seconds. */
    static Refusal retryable(int status, String kind, String reason, int seconds) {
        return new Refusal(
                Problem.of(status, kind, reason + ": retry the same request after Retry-After seconds"),
                Map.of("Retry-After", String.valueOf(seconds)));
    }

    Problem problem() {
        return problem;
    }

    Map<String, String> headers() {
        return headers;
    }
}
