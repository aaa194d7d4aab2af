package stackrun.lambda.environment;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * The classes that Lambda's managed runtime provides: the JDK, Lambda's core interfaces and event serializers, and
 * nothing of ours.
 *
 * <p>The interfaces are ours too, since we call them. The serializers are loaded anew for all who share the classes of
 * events: they remember in static fields which of them they have met, for in Lambda there is one function in a process.
 */
final class RuntimeClasses extends URLClassLoader {

    private static final String CORE = Context.class.getPackageName() + ".";
    private static final String LOGGING = LogLevel.class.getPackageName() + ".";

    RuntimeClasses() {
        super("lambda-runtime", new URL[] {serializers()}, ClassLoader.getPlatformClassLoader());
    }

    private static URL serializers() {
        try {
            return Path.of(ClassPath.of(PojoSerializer.class)).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        return isCore(name) ? getClass().getClassLoader().loadClass(name) : super.findClass(name);
    }

    private static boolean isCore(String name) {
        return (name.startsWith(CORE) && name.indexOf('.', CORE.length()) < 0)
                || name.startsWith(LOGGING)
                || name.startsWith("com.amazonaws.services.lambda.crac.");
    }
}
