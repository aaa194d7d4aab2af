package stackrun.embedded.awsjson;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads blobs, which are base64 in JSON and bytes in CBOR. */
final class BlobReader extends ValueDeserializer<byte[]> {

    @Override
    public byte[] deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() == JsonToken.VALUE_STRING
                || parser.currentToken() == JsonToken.VALUE_EMBEDDED_OBJECT) {
            return parser.getBinaryValue();
        }
        return context.reportInputMismatch(byte[].class, "a blob has to be base64 in JSON, and bytes in CBOR");
    }
}
