package stackrun.embedded.awsjson;

import java.math.BigDecimal;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/** Timestamps in JSON: seconds since 1970 with a fraction. */
final class JsonTime {

    private JsonTime() {}

    static final class Writer extends ValueSerializer<Instant> {
        @Override
        public void serialize(Instant instant, JsonGenerator generator, SerializationContext context) {
            generator.writeNumber(BigDecimal.valueOf(instant.toEpochMilli(), 3));
        }
    }

    static final class Reader extends ValueDeserializer<Instant> {
        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) {
            return Instant.ofEpochMilli(
                    parser.getDecimalValue().movePointRight(3).longValue());
        }
    }
}
