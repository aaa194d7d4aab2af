package com.example.simulation.process;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Bytes to AWS's event types and back, with the serializers of the managed runtime. */
final class EventTypes {

    private static final Map<Class<?>, PojoSerializer<Object>> SERIALIZERS = new ConcurrentHashMap<>();

    private EventTypes() {}

    static Object read(Class<?> type, byte[] event) {
        return serializer(type).fromJson(new ByteArrayInputStream(event));
    }

    static byte[] write(Object answer) {
        var bytes = new ByteArrayOutputStream();
        serializer(answer.getClass()).toJson(answer, bytes);
        return bytes.toByteArray();
    }

    @SuppressWarnings("unchecked")
    private static PojoSerializer<Object> serializer(Class<?> type) {
        return SERIALIZERS.computeIfAbsent(type, each ->
                (PojoSerializer<Object>) LambdaEventSerializers.serializerFor(each, EventTypes.class.getClassLoader()));
    }
}
