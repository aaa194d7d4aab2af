package stackrun.lambda;

import org.jspecify.annotations.Nullable;

/** Runs one function, one event at a time. */
public interface ExecutionEnvironment extends AutoCloseable {

    /** Serves one event; never throws for what the function does. */
    Result serve(Invocation invocation);

    /** False after a timeout or a crash: such an environment is not used again. */
    boolean usable();

    @Override
    void close();

    /** Starts an environment for a function. */
    @FunctionalInterface
    interface Factory {

        /**
         * Starts one and waits until it is ready.
         *
         * @throws StartFailed when the function's own start fails
         */
        ExecutionEnvironment start(FunctionDefinition function);
    }

    /** The function's code could not be started, for example for lack of a setting. */
    final class StartFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public StartFailed(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
