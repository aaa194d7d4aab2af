package com.example.kit.testing;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Calls a handler the way Lambda does: with bytes. */
public final class Bytes {

    private Bytes() {}

    public static String call(RequestStreamHandler handler, String event) {
        return call(handler, event, new FixedContext());
    }

    public static String call(RequestStreamHandler handler, String event, FixedContext context) {
        var answer = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
