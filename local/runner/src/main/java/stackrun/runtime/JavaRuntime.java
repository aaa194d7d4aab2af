package stackrun.runtime;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lambda's Runtime API loop in plain Java, for where AWS's Runtime Interface Client has no native code: macOS and
 * Windows. SnapStart's hooks do not run here, since they are part of that client.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Lambda runtime API</a>
 */
public final class JavaRuntime {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();
    private final String api = "http://%s/2018-06-01/runtime".formatted(System.getenv("AWS_LAMBDA_RUNTIME_API"));

    private JavaRuntime() {}

    public static void main(String[] args) throws Exception {
        new JavaRuntime().run(args[0]);
    }

    private void run(String handlerName) throws IOException, InterruptedException {
        RequestStreamHandler handler;
        try {
            handler = load(handlerName);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            var failure = e instanceof InvocationTargetException && e.getCause() != null ? e.getCause() : e;
            failure.printStackTrace();
            post("/init/error", error(failure), failure.getClass().getName());
            System.exit(1);
            return;
        }
        while (true) {
            serve(handler, get("/invocation/next"));
        }
    }

    private void serve(RequestStreamHandler handler, HttpResponse<byte[]> next)
            throws IOException, InterruptedException {
        var context = new RuntimeContext(next.headers());
        var invocation = "/invocation/" + context.getAwsRequestId();
        var answer = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(next.body()), answer, context);
        } catch (Throwable e) { // whatever a function throws is its answer, as under AWS's client
            e.printStackTrace();
            post(invocation + "/error", error(e), e.getClass().getName());
            if (e instanceof VirtualMachineError && !(e instanceof StackOverflowError)) {
                System.exit(1);
            }
            return;
        }
        post(invocation + "/response", answer.toByteArray(), null);
    }

    /** The function's jars are seen by the function alone, as in the managed runtime. */
    private static RequestStreamHandler load(String handlerName) throws ReflectiveOperationException, IOException {
        var root = Path.of(System.getenv("LAMBDA_TASK_ROOT"));
        var loader = new URLClassLoader("function", urls(root), JavaRuntime.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        var type = loader.loadClass(handlerName.split("::", 2)[0]);
        return switch (type.getConstructor().newInstance()) {
            case RequestStreamHandler streams -> streams;
            case RequestHandler<?, ?> objects -> TypedHandler.of(objects);
            default ->
                throw new ClassNotFoundException(
                        type.getName() + " implements neither RequestHandler nor RequestStreamHandler");
        };
    }

    private static URL[] urls(Path root) throws IOException {
        List<URL> urls = new ArrayList<>(List.of(root.toUri().toURL()));
        var lib = root.resolve("lib");
        if (Files.isDirectory(lib)) {
            try (var jars = Files.newDirectoryStream(lib, "*.jar")) {
                for (var jar : jars) {
                    urls.add(url(jar));
                }
            }
        }
        return urls.toArray(URL[]::new);
    }

    private static URL url(Path jar) throws MalformedURLException {
        return jar.toUri().toURL();
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(api + path)).build(), BodyHandlers.ofByteArray());
    }

    private void post(String path, byte[] body, @Nullable String errorType) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(api + path)).POST(BodyPublishers.ofByteArray(body));
        if (errorType != null) {
            request.header("Lambda-Runtime-Function-Error-Type", errorType);
        }
        var _ = http.send(request.build(), BodyHandlers.discarding());
    }

    private static byte[] error(Throwable failure) {
        return ErrorJson.of(failure);
    }
}
