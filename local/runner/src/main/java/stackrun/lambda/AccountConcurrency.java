package stackrun.lambda;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import stackrun.template.TemplateException;

/**
 * The executions that an account may have in progress in a region. Functions without reserved concurrency share what
 * reservations leave; an invocation that finds nothing left is throttled at once.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html">Understanding Lambda function scaling</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html">Configuring reserved concurrency</a>
 */
public final class AccountConcurrency {

    /** Reservations leave at least this number to other functions, or the whole limit of a smaller account. */
    private static final int MIN_UNRESERVED = 100;

    private final int limit;
    private final Semaphore unreserved;
    private final Map<String, Integer> reservations = new ConcurrentHashMap<>();
    private final AtomicLong throttles = new AtomicLong();

    private AccountConcurrency(int limit) {
        this.limit = limit;
        this.unreserved = new Semaphore(limit);
    }

    /** An account with more concurrency than this machine can use. */
    public static AccountConcurrency unlimited() {
        return new AccountConcurrency(Integer.MAX_VALUE);
    }

    /**
     * An account with a limit.
     *
     * @param limit the quota <i>Concurrent executions</i>: 1000 by default, 10 in many new accounts
     */
    public static AccountConcurrency of(int limit) {
        return new AccountConcurrency(limit);
    }

    /**
     * Subtracts the reservation of a function, if it has one.
     *
     * @throws TemplateException if too little would remain for functions without a reservation
     */
    void reserve(FunctionDefinition function) {
        if (!function.reserved() || reservations.putIfAbsent(function.name(), function.environments()) != null) {
            return;
        }
        int reserved =
                reservations.values().stream().mapToInt(Integer::intValue).sum();
        if (limit - reserved < Math.min(MIN_UNRESERVED, limit)) {
            throw new TemplateException(
                    function.name() + "/ReservedConcurrentExecutions",
                    "the account's %s concurrent executions cannot have %s reserved: at least %s must remain"
                            .formatted(limit, reserved, Math.min(MIN_UNRESERVED, limit)));
        }
        unreserved.acquireUninterruptibly(function.environments());
    }

    /** Returns false if the invocation is throttled. Otherwise {@link #leave} ends it. */
    boolean enter(FunctionDefinition function) {
        if (function.reserved() || unreserved.tryAcquire()) {
            return true;
        }
        throttles.incrementAndGet();
        return false;
    }

    void leave(FunctionDefinition function) {
        if (!function.reserved()) {
            unreserved.release();
        }
    }

    /** Returns the number of invocations that were throttled because the account had nothing left. */
    public long throttles() {
        return throttles.get();
    }
}
