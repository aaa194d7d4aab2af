package stackrun.lambda;

/** Functions in a JVM of their own, under our loop in plain Java. */
class JavaRuntimeTest extends ProcessContract {

    @Override
    RuntimeKind runtime() {
        return RuntimeKind.PLAIN_JAVA;
    }
}
