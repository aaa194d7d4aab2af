package com.example.simulation.aws;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Decodes a body in {@code aws-chunked} encoding, in which the SDK uploads objects. Each chunk is a line with its length in
 * hexadecimal, that many bytes and a line break.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html">Chunked uploads</a>
 */
final class AwsChunked {

    private AwsChunked() {}

    static byte[] decode(byte[] body) {
        var content = new ByteArrayOutputStream();
        int at = 0;
        while (true) {
            int end = at;
            while (body[end] != '\r') {
                end++;
            }
            var line = new String(body, at, end - at, StandardCharsets.US_ASCII);
            int length = Integer.parseInt(line.split(";", 2)[0], 16);
            if (length == 0) {
                return content.toByteArray();
            }
            content.write(body, end + 2, length);
            at = end + 2 + length + 2;
        }
    }
}
