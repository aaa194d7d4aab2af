package stackrun.embedded.cognito.pool;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

/** The users of one pool, in the order of their names. */
public final class Accounts {

    private final ConcurrentSkipListMap<String, Account> byName = new ConcurrentSkipListMap<>();
    private final Runnable changed;

    Accounts(Collection<Account> kept, Runnable changed) {
        kept.forEach(account -> byName.put(account.username(), account));
        this.changed = changed;
    }

    public Optional<Account> named(String username) {
        return Optional.ofNullable(byName.get(username));
    }

    public Optional<Account> withSub(String sub) {
        return byName.values().stream()
                .filter(account -> account.sub().equals(sub))
                .findFirst();
    }

    public List<Account> all() {
        return List.copyOf(byName.values());
    }

    /** Adds the account and returns true, or returns false if its name is taken. */
    public boolean add(Account account) {
        var added = byName.putIfAbsent(account.username(), account) == null;
        if (added) {
            changed.run();
        }
        return added;
    }

    /** Changes an account atomically; empty if no account has the name. */
    public Optional<Account> change(String username, UnaryOperator<Account> change) {
        var result = Optional.ofNullable(byName.computeIfPresent(username, (name, account) -> change.apply(account)));
        if (result.isPresent()) {
            changed.run();
        }
        return result;
    }
}
