package com.example.embedded.dynamodb;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.BindException;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * What runs in the child process: DynamoDB Local on a free loopback port, for as long as standard input stays open.
 *
 * <p>The parent holds the other end of standard input and never writes to it. Every operating system closes that end
 * when the parent dies, however it dies, so the child never outlives it.
 *
 * <p>DynamoDB Local listens on every interface and offers no option for it; it is told here, through Jetty, which it
 * is built on. Its classes are found by name because they must never be on the class path of the parent.
 */
final class LocalProcess {

    /** Begins the line that tells the parent the port. */
    static final String LISTENING = "listening on ";

    private static final String RUNNER = "com.amazonaws.services.dynamodbv2.local.main.ServerRunner";

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
        var connector = (ServerConnector) ((Server) field.get(proxy)).getConnectors()[0];
        connector.setHost("127.0.0.1");
        connector.setPort(0);
        proxy.getClass().getMethod("safeStart").invoke(proxy);
        if (connector.getLocalPort() <= 0) {
            throw new BindException("DynamoDB Local does not listen");
        }
        return connector.getLocalPort();
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // nothing is ever sent
            }
        } catch (IOException e) {
            // the parent is gone
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }
}
