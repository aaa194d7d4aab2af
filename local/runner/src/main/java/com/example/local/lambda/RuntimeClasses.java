package com.example.local.lambda;

/**
 * What Lambda's managed runtime offers to a function: the JDK, Lambda's core interfaces and event serializers, and
 * nothing of ours.
 */
final class RuntimeClasses extends ClassLoader {

    private static final String CORE = "com.amazonaws.services.lambda.runtime.";
    private static final String EVENTS = CORE + "events.";
    private static final String SHADED = "com.amazonaws.lambda.thirdparty.";
    private static final String CRAC = "com.amazonaws.services.lambda.crac.";

    RuntimeClasses() {
        super("lambda-runtime", ClassLoader.getPlatformClassLoader());
    }

    private static boolean isOffered(String name) {
        return (name.startsWith(CORE) && !name.startsWith(EVENTS)) || name.startsWith(SHADED) || name.startsWith(CRAC);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (isOffered(name)) {
            return getClass().getClassLoader().loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }
}
