package com.example.kit.http;

import com.example.kit.lambda.Invocation;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URL;

/** Downloads the key set and leaves time for an answer before Lambda ends the invocation. */
final class KeyRetrieval implements ResourceRetriever {

    private static final long CONNECT_MILLIS = 1_000;
    private static final long READ_MILLIS = 3_000;
    private static final int MAX_BYTES = 50 * 1024;

    @Override
    public Resource retrieveResource(URL url) throws IOException {
        long left = Invocation.timeForCalls().toMillis();
        if (left < 2) {
            throw new SocketTimeoutException("no time is left in this invocation to read keys");
        }
        int connect = (int) Math.min(CONNECT_MILLIS, left / 2);
        int read = (int) Math.min(READ_MILLIS, left / 2);
        return new DefaultResourceRetriever(connect, read, MAX_BYTES).retrieveResource(url);
    }
}
