package com.example.kit.lambda;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.example.kit.event.UnreadableEvent;
import com.example.kit.event.UnreadableEvent.Reason;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.function.context.catalog.FunctionTypeUtils;
import org.springframework.cloud.function.context.catalog.SimpleFunctionRegistry.FunctionInvocationWrapper;

/** Reads and writes AWS's event types with the serializers of Lambda's managed runtime. */
final class EventCodec {

    private final PojoSerializer<Object> input;
    private final @Nullable PojoSerializer<Object> output;

    private EventCodec(PojoSerializer<Object> input, @Nullable PojoSerializer<Object> output) {
        this.input = input;
        this.output = output;
    }

    static EventCodec of(FunctionInvocationWrapper function) {
        return new EventCodec(
                serializer(function.getInputType()),
                function.getOutputType() == null ? null : serializer(function.getOutputType()));
    }

    Object read(InputStream event) {
        Object read;
        try {
            read = input.fromJson(event);
        } catch (RuntimeException e) {
            throw new UnreadableEvent(Reason.FOREIGN_EVENT, "this is no event that the function takes", e);
        }
        if (read == null) {
            throw new UnreadableEvent(Reason.NO_EVENT, "the event is null");
        }
        return read;
    }

    void write(@Nullable Object answer, OutputStream to) {
        if (answer != null && output != null) {
            output.toJson(answer, to);
        }
    }

    @SuppressWarnings("unchecked")
    private static PojoSerializer<Object> serializer(Type type) {
        return (PojoSerializer<Object>) LambdaEventSerializers.serializerFor(
                FunctionTypeUtils.getRawType(type), EventCodec.class.getClassLoader());
    }
}
