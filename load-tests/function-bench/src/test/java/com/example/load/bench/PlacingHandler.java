package com.example.load.bench;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The function of tests: answers with the status that the event asks for. */
public final class PlacingHandler implements RequestStreamHandler {

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        var status = new String(event.readAllBytes(), StandardCharsets.UTF_8).replaceAll("[^0-9]", "");
        if (status.isEmpty()) {
            throw new IllegalArgumentException("no status");
        }
        answer.write("{\"statusCode\":%s}".formatted(status).getBytes(StandardCharsets.UTF_8));
    }
}
