package stackrun.lambda.environment;

import stackrun.runtime.JavaRuntime;

/** The runtime of an isolated function. */
enum RuntimeKind {

    /** AWS's Runtime Interface Client. */
    INTERFACE_CLIENT("com.amazonaws.services.lambda.runtime.api.client.AWSLambda"),

    /** Our own loop over the Runtime API. */
    PLAIN_JAVA(JavaRuntime.class.getName());

    private final String mainClass;

    RuntimeKind(String mainClass) {
        this.mainClass = mainClass;
    }

    String mainClass() {
        return mainClass;
    }

    /** The client's native code is built for Linux only. */
    static RuntimeKind ofThisSystem() {
        return System.getProperty("os.name").equals("Linux") ? INTERFACE_CLIENT : PLAIN_JAVA;
    }
}
