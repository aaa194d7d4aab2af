package stackrun.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.stream.Stream;

/**
 * Calls a handler with objects. Events of Lambda's library have serializers of their own; other types are read as JSON.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-handler.html">Define Lambda function handler in Java</a>
 */
record TypedHandler(RequestHandler<Object, Object> handler, PojoSerializer<Object> input, PojoSerializer<Object> output)
        implements RequestStreamHandler {

    @SuppressWarnings("unchecked") // the types of its method say what it takes
    static TypedHandler of(RequestHandler<?, ?> handler) {
        var method = method(handler.getClass());
        return new TypedHandler(
                (RequestHandler<Object, Object>) handler,
                serializer(method.getGenericParameterTypes()[0]),
                serializer(method.getGenericReturnType()));
    }

    /** Finds the method with the declared types. The compiler adds a bridge method that takes an {@code Object}. */
    private static Method method(Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getName().equals("handleRequest") && !method.isBridge())
                .filter(method ->
                        method.getParameterCount() == 2 && method.getParameterTypes()[1].equals(Context.class))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.getName() + " has no method handleRequest"));
    }

    @SuppressWarnings("unchecked")
    private static PojoSerializer<Object> serializer(Type type) {
        return type instanceof Class<?> event && LambdaEventSerializers.isLambdaSupportedEvent(event.getName())
                ? LambdaEventSerializers.serializerFor((Class<Object>) event, event.getClassLoader())
                : JacksonFactory.getInstance().getSerializer(type);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) {
        output.toJson(handler.handleRequest(input.fromJson(event), context), answer);
    }
}
