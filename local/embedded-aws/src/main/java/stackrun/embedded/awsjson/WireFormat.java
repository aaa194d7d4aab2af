package stackrun.embedded.awsjson;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.cbor.CBORGenerator;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * The encoding of records: members begin with a capital letter, nulls are omitted, unknown members are rejected.
 *
 * <p>Blobs are base64 in JSON and bytes in CBOR. Timestamps are seconds with a fraction in JSON, and in CBOR
 * milliseconds behind tag 1.
 */
record WireFormat(String contentType, ObjectMapper mapper) {

    private static final int EPOCH_TAG = 1;

    private static final WireFormat JSON = new WireFormat(
            "application/x-amz-json-1.1", mapper(JsonMapper.builder(), new JsonTime(), new JsonTimeReader()));

    private static final WireFormat CBOR = new WireFormat(
            "application/x-amz-cbor-1.1", mapper(CBORMapper.builder(), new CborTime(), new CborTimeReader()));

    static WireFormat of(String contentType) {
        return contentType.startsWith(CBOR.contentType) ? CBOR : JSON;
    }

    private static ObjectMapper mapper(
            MapperBuilder<?, ?> builder, ValueSerializer<Instant> writer, ValueDeserializer<Instant> reader) {
        return builder.addModule(new SimpleModule()
                        .addSerializer(Instant.class, writer)
                        .addDeserializer(Instant.class, reader)
                        .addDeserializer(byte[].class, new BlobReader()))
                .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                .withCoercionConfigDefaults(WireFormat::refuseAll)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** Rejects values of another JSON type: {@code "5"} is not a number, and 5 is not a string. */
    private static void refuseAll(MutableCoercionConfig coercions) {
        for (var shape : CoercionInputShape.values()) {
            coercions.setCoercion(shape, CoercionAction.Fail);
        }
    }

    private static final class BlobReader extends ValueDeserializer<byte[]> {
        @Override
        public byte[] deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() == JsonToken.VALUE_STRING
                    || parser.currentToken() == JsonToken.VALUE_EMBEDDED_OBJECT) {
                return parser.getBinaryValue();
            }
            return context.reportInputMismatch(byte[].class, "a blob has to be base64 in JSON, and bytes in CBOR");
        }
    }

    private static final class JsonTime extends ValueSerializer<Instant> {
        @Override
        public void serialize(Instant instant, JsonGenerator generator, SerializationContext context) {
            generator.writeNumber(BigDecimal.valueOf(instant.toEpochMilli(), 3));
        }
    }

    private static final class JsonTimeReader extends ValueDeserializer<Instant> {
        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) {
            return Instant.ofEpochMilli(
                    parser.getDecimalValue().movePointRight(3).longValue());
        }
    }

    private static final class CborTime extends ValueSerializer<Instant> {
        @Override
        public void serialize(Instant instant, JsonGenerator generator, SerializationContext context) {
            ((CBORGenerator) generator).writeTag(EPOCH_TAG);
            generator.writeNumber(instant.toEpochMilli());
        }
    }

    private static final class CborTimeReader extends ValueDeserializer<Instant> {
        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) {
            return Instant.ofEpochMilli(parser.getLongValue());
        }
    }
}
