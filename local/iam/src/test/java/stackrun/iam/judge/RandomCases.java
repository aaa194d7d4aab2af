package stackrun.iam.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a request and the policies that apply to it; the same seed makes the same case. */
final class RandomCases {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ROLE_SESSION = "arn:aws:sts::111122223333:assumed-role/Orders/PlaceOrder";
    private static final String USER = "arn:aws:iam::111122223333:user/ann";
    private static final String SERVICE = "events.amazonaws.com";

    private final Choice choice;

    private RandomCases(long seed) {
        this.choice = new Choice(new Random(seed));
    }

    static JudgedCase of(long seed) {
        return new RandomCases(seed).next(seed);
    }

    private JudgedCase next(long seed) {
        Operation operation = choice.of(Operation.ALL);
        String resource = choice.of(operation.resources());
        String principal = choice.percent(60) ? ROLE_SESSION : choice.percent(80) ? USER : SERVICE;
        RandomStatements statements = new RandomStatements(choice, operation, resource);
        ObjectNode made = JSON.createObjectNode()
                .put("principal", principal)
                .put("action", spelled(operation.action()))
                .put("resource", resource)
                .put("account", account(resource));
        made.set("context", context(operation));
        ArrayNode identity = made.putArray("identity");
        if (!principal.equals(SERVICE)) {
            for (int i = choice.below(3); i >= 0; i--) {
                identity.add(statements.policy(1 + choice.below(3), false));
            }
            if (choice.percent(20)) {
                made.set("boundary", statements.policy(2, false));
            }
            if (choice.percent(15) && principal.equals(ROLE_SESSION)) {
                made.set("session", statements.sessionPolicy(2));
            }
        }
        boolean key = operation.action().startsWith("kms:");
        if (!resource.equals("*") && (key || choice.percent(35))) {
            made.set("resourcePolicy", statements.policy(1 + choice.below(2), true));
        }
        return new JudgedCase(seed, made);
    }

    private ObjectNode context(Operation operation) {
        ObjectNode context = JSON.createObjectNode();
        List<ConditionKey> keys = new ArrayList<>(operation.keys());
        keys.addAll(ConditionKey.GLOBAL);
        for (ConditionKey key : keys) {
            if (!choice.percent(60)) {
                continue;
            }
            if (key.several()) {
                ArrayNode values = context.putArray(key.name());
                for (int i = choice.below(3); i >= 0; i--) {
                    values.add(choice.of(key.sent()));
                }
            } else {
                context.put(key.name(), choice.of(key.sent()));
            }
        }
        return context;
    }

    private String spelled(String action) {
        return choice.percent(90) ? action : action.toLowerCase(Locale.ROOT);
    }

    private static String account(String resource) {
        String account = resource.equals("*") ? "" : resource.split(":", -1)[4];
        return account.isEmpty() ? "111122223333" : account;
    }
}
