package stackrun.embedded.s3.protocol;

import java.util.Map;

/**
 * A body that was sent in chunks. A size and a signature precede each chunk, and checksums follow in the trailer.
 *
 * <p>Signatures are not verified.
 *
 * @param trailer names in lower case
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html">Signature calculations
 *     for trailing headers</a>
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of one exchange, never compared
record AwsChunked(byte[] bytes, Map<String, String> trailer) {

    static AwsChunked decode(byte[] body) throws S3Error {
        return new ChunkReader(body).read();
    }
}
