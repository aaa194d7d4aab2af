package stackrun.embedded.dynamodb;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import stackrun.embedded.http.Audience;
import stackrun.embedded.http.LoopbackGuard;

/**
 * The main class of the child process: runs DynamoDB Local on a free loopback port until standard input closes.
 *
 * <p>The parent has the other end of standard input. It only writes the origins of web pages that may call the server, one
 * a line, and the access keys of callers in another line. Every operating system closes that end when the parent dies for any reason, so the child never outlives it.
 *
 * <p>DynamoDB Local listens on every interface and has no option to change that. This class restricts it through Jetty, on
 * which it is built. Its classes are found by name, because they must never be on the class path of the parent.
 */
final class LocalProcess {

    /** The prefix of the line that tells the parent the port. */
    static final String LISTENING = "listening on ";

    /** The line that tells the parent that the access keys it sent are in force. */
    static final String ENFORCING = "enforcing";

    private static final String RUNNER = "com.amazonaws.services.dynamodbv2.local.main.ServerRunner";
    private static final LoopbackGuard GUARD = new LoopbackGuard(Audience.PROGRAMS);
    private static final AtomicInteger PORT = new AtomicInteger();
    private static final ChildAccess ACCESS = new ChildAccess(PORT::get);

    private LocalProcess() {}

    static void main(String[] arguments) throws Exception {
        Thread.ofPlatform().daemon().name("parent").start(LocalProcess::endWithParent);
        try {
            System.out.println(LISTENING + start(arguments));
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static int start(String[] arguments) throws Exception {
        var proxy = Class.forName(RUNNER)
                .getMethod("createServerFromCommandLineArgs", String[].class)
                .invoke(null, (Object) arguments);
        var field = proxy.getClass().getDeclaredField("server");
        field.setAccessible(true);
        var server = (Server) field.get(proxy);
        var connector = (ServerConnector) server.getConnectors()[0];
        connector.setHost("127.0.0.1");
        connector.setPort(0);
        server.setHandler(new GuardedHandler(server.getHandler(), connector, GUARD, ACCESS));
        proxy.getClass().getMethod("safeStart").invoke(proxy);
        if (connector.getLocalPort() <= 0) {
            throw new BindException("DynamoDB Local does not listen");
        }
        PORT.set(connector.getLocalPort());
        return connector.getLocalPort();
    }

    private static void endWithParent() {
        try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                obey(line);
            }
        } catch (IOException e) {
            // the parent has ended
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }

    private static void obey(String line) {
        if (ChildAccess.isLine(line)) {
            ACCESS.read(line);
            System.out.println(ENFORCING);
        } else {
            GUARD.allow(List.of(line));
        }
    }
}
