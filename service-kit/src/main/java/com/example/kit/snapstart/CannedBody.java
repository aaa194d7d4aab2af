package com.example.kit.snapstart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import software.amazon.awssdk.thirdparty.jackson.core.JsonFactory;
import software.amazon.awssdk.thirdparty.jackson.dataformat.cbor.CBORFactory;
import tools.jackson.databind.JsonNode;

/** The bytes of a reply: text as it is, anything else as JSON, or as CBOR where the client speaks that (Kinesis). */
final class CannedBody {

    private CannedBody() {}

    static byte[] of(JsonNode reply, String contentType) throws IOException {
        var text = reply.isString() ? reply.stringValue() : reply.toString();
        return contentType.contains("cbor") ? cbor(text) : text.getBytes(StandardCharsets.UTF_8);
    }

    /** DynamoDB sends it with every reply, and the SDK compares it. */
    static String crc32(byte[] body) {
        var sum = new CRC32();
        sum.update(body);
        return Long.toString(sum.getValue());
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
