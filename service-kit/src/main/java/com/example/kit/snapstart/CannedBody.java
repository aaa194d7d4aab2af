package com.example.kit.snapstart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.thirdparty.jackson.core.JsonFactory;
import software.amazon.awssdk.thirdparty.jackson.dataformat.cbor.CBORFactory;
import tools.jackson.databind.JsonNode;

/** The bytes of a reply: text as it is, anything else as JSON, or as CBOR where the client speaks that (Kinesis). */
final class CannedBody {

    private CannedBody() {}

    static byte[] of(JsonNode reply, SdkHttpRequest request) throws IOException {
        var text = reply.isString() ? reply.stringValue() : reply.toString();
        return isCbor(request) ? cbor(text) : text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isCbor(SdkHttpRequest request) {
        return request.firstMatchingHeader("Content-Type").orElse("").contains("cbor");
    }

    private static byte[] cbor(String json) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var parser = new JsonFactory().createParser(json);
                var generator = new CBORFactory().createGenerator(bytes)) {
            parser.nextToken();
            generator.copyCurrentStructure(parser);
        }
        return bytes.toByteArray();
    }
}
