package stackrun.embedded.awsjson;

import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.dataformat.cbor.CBORGenerator;

/** Timestamps in CBOR: milliseconds since 1970 after tag 1. */
final class CborTime {

    private static final int EPOCH_TAG = 1;

    private CborTime() {}

    static final class Writer extends ValueSerializer<Instant> {
        @Override
        public void serialize(Instant instant, JsonGenerator generator, SerializationContext context) {
            ((CBORGenerator) generator).writeTag(EPOCH_TAG);
            generator.writeNumber(instant.toEpochMilli());
        }
    }

    static final class Reader extends ValueDeserializer<Instant> {
        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) {
            return Instant.ofEpochMilli(parser.getLongValue());
        }
    }
}
