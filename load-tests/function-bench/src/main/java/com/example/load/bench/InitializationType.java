package com.example.load.bench;

/**
 * How Lambda starts a function, as {@code AWS_LAMBDA_INITIALIZATION_TYPE} tells it.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime">Defined
 *     runtime environment variables</a>
 */
enum InitializationType {
    ON_DEMAND("on-demand"),
    SNAP_START("snap-start");

    private final String text;

    InitializationType(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
