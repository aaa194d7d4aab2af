package stackrun.runtime;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Loads the handler of a function. Only the function sees the classes of its jars, as in the managed runtime. */
final class HandlerLoader {

    private HandlerLoader() {}

    /** @param name a class, with or without {@code ::method} */
    static RequestStreamHandler load(String name) throws ReflectiveOperationException, IOException {
        var root = Path.of(System.getenv("LAMBDA_TASK_ROOT"));
        var loader = new URLClassLoader("function", urls(root), HandlerLoader.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        var type = loader.loadClass(name.split("::", 2)[0]);
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
}
