package stackrun.runtime;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;

/**
 * The main class of an isolated function's process: starts a Lambda runtime, and ends when its parent process ends.
 *
 * <p>The parent holds the other end of standard input and never writes to it. Every operating system closes that end
 * when the parent dies, however it dies.
 */
public final class FunctionProcess {

    private FunctionProcess() {}

    /** The arguments are the runtime's main class and the function's handler. */
    public static void main(String[] args) throws Exception {
        Thread.ofPlatform().daemon().name("parent").start(FunctionProcess::endWithParent);
        try {
            Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) new String[] {args[1]});
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever sent.
            }
        } catch (IOException e) {
            // The parent is gone.
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }
}
