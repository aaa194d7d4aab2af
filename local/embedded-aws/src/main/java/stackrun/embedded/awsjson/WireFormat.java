package stackrun.embedded.awsjson;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * The encoding of records: members begin with a capital letter, nulls are omitted, and unknown members are rejected.
 *
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html">AWS JSON 1.1 protocol</a>
 */
record WireFormat(String contentType, ObjectMapper mapper) {

    private static final WireFormat JSON = new WireFormat(
            "application/x-amz-json-1.1", mapper(JsonMapper.builder(), new JsonTime.Writer(), new JsonTime.Reader()));

    private static final WireFormat CBOR = new WireFormat(
            "application/x-amz-cbor-1.1", mapper(CBORMapper.builder(), new CborTime.Writer(), new CborTime.Reader()));

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
}
