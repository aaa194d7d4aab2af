package com.example.local.snapstart;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The classes of a packed service in this JVM, where its functions start in a fraction of the time of a JVM of their own. The
 * serializers of events are theirs alone, as in Lambda.
 */
final class PackedClasses implements AutoCloseable {

    private final URLClassLoader classes;

    private PackedClasses(URLClassLoader classes) {
        this.classes = classes;
    }

    static PackedClasses of(PackedService service) throws IOException {
        var urls = new URL[] {
            service.path().toUri().toURL(), jarOf(PojoSerializer.class).toUri().toURL()
        };
        return new PackedClasses(new URLClassLoader("packed", urls, new RuntimeInterfaces()));
    }

    /** Starts a function as Lambda does, by the constructor that the rehearsal uses, because it shows the application. */
    @SuppressWarnings("ReferenceEquality") // of a proxy that is equal to itself alone
    Started start(Map<String, String> environment) throws Exception {
        return inside(() -> {
            var initializer = classes.loadClass("org.springframework.context.ApplicationContextInitializer");
            var application = new AtomicReference<Object>();
            var showing = Proxy.newProxyInstance(
                    classes, new Class<?>[] {initializer}, (proxy, method, values) -> switch (method.getName()) {
                        case "equals" -> proxy == values[0];
                        case "hashCode" -> System.identityHashCode(proxy);
                        default -> application.getAndSet(values[0]);
                    });
            var constructor = classes.loadClass("com.example.kit.lambda.SpringFunctionHandler")
                    .getDeclaredConstructor(Map.class, initializer);
            constructor.setAccessible(true);
            var handler = (RequestStreamHandler) constructor.newInstance(environment, showing);
            return new Started(handler, application.get());
        });
    }

    /** A function and its Spring application. */
    final class Started {

        private final RequestStreamHandler handler;
        private final Object application;

        private Started(RequestStreamHandler handler, Object application) {
            this.handler = handler;
            this.application = application;
        }

        String answerTo(String event) throws Exception {
            return inside(() -> {
                var answer = new ByteArrayOutputStream();
                var bytes = new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8));
                handler.handleRequest(bytes, answer, context());
                return answer.toString(StandardCharsets.UTF_8);
            });
        }

        int beanDefinitions() throws ReflectiveOperationException {
            return (int) get(application, "getBeanDefinitionCount");
        }

        int beansMade() throws ReflectiveOperationException {
            return (int) get(get(application, "getBeanFactory"), "getSingletonCount");
        }

        private static Object get(Object object, String getter) throws ReflectiveOperationException {
            return object.getClass().getMethod(getter).invoke(object);
        }
    }

    private <T> T inside(Callable<T> work) throws Exception {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            return work.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Context context() {
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, values) -> valueOf(method.getName()));
    }

    private static @Nullable Object valueOf(String method) {
        return switch (method) {
            case "getRemainingTimeInMillis" -> 60_000;
            case "getMemoryLimitInMB" -> 1024;
            case "getAwsRequestId" -> "8476a536-e9f4-11e8-9739-2dfe598c3fcd";
            default -> method.startsWith("get") && method.endsWith("Name") ? "any" : null;
        };
    }

    private static Path jarOf(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    @Override
    public void close() throws IOException {
        classes.close();
    }

    /** The JDK and the interfaces by which we call a function. */
    private static final class RuntimeInterfaces extends ClassLoader {

        private static final String PACKAGE = Context.class.getPackageName() + ".";

        RuntimeInterfaces() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            boolean shared = name.startsWith(PACKAGE) && name.indexOf('.', PACKAGE.length()) < 0;
            if (!shared && !name.startsWith(PACKAGE + "logging.") && !name.contains(".lambda.crac.")) {
                throw new ClassNotFoundException(name);
            }
            return PackedClasses.class.getClassLoader().loadClass(name);
        }
    }
}
