package com.example.embedded.awsjson;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.cbor.CBORGenerator;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * How records become bytes: members begin with a capital, nulls are left out, unknown members are refused.
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
        return builder.addModule(
                        new SimpleModule().addSerializer(Instant.class, writer).addDeserializer(Instant.class, reader))
                .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
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
