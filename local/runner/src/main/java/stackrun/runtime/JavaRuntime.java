package stackrun.runtime;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.http.HttpResponse;

/**
 * The main loop of a Lambda runtime in plain Java, for platforms without native code of AWS's Runtime Interface Client:
 * macOS and Windows. SnapStart's hooks do not run here, because they are part of that client.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-custom.html">Building a custom runtime</a>
 */
public final class JavaRuntime {

    private final RuntimeApiClient api = new RuntimeApiClient();

    private JavaRuntime() {}

    public static void main(String[] args) throws Exception {
        new JavaRuntime().run(args[0]);
    }

    private void run(String handlerName) throws IOException, InterruptedException {
        RequestStreamHandler handler;
        try {
            handler = HandlerLoader.load(handlerName);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            var failure = e instanceof InvocationTargetException && e.getCause() != null ? e.getCause() : e;
            failure.printStackTrace();
            api.failToStart(failure);
            System.exit(1);
            return;
        }
        while (true) {
            serve(handler, api.next());
        }
    }

    private void serve(RequestStreamHandler handler, HttpResponse<byte[]> next)
            throws IOException, InterruptedException {
        var context = new RuntimeContext(next.headers());
        var answer = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(next.body()), answer, context);
        } catch (Throwable e) { // whatever a function throws is its answer, as under AWS's client
            e.printStackTrace();
            api.fail(context.getAwsRequestId(), e);
            if (e instanceof VirtualMachineError && !(e instanceof StackOverflowError)) {
                System.exit(1);
            }
            return;
        }
        api.respond(context.getAwsRequestId(), answer.toByteArray());
    }
}
