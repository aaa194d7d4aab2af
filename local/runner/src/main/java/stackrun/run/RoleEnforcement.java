package stackrun.run;

import java.util.HashMap;
import stackrun.access.AccessKey;
import stackrun.access.AccessOptions;
import stackrun.access.FunctionAccess;
import stackrun.access.FunctionKeys;
import stackrun.embedded.access.AccessKeys;
import stackrun.embedded.access.KeyOwner;
import stackrun.resource.Plan;

/**
 * Enforces the roles of a plan: gives the servers the access key of each function and of the developer.
 *
 * @param keys the access keys of functions
 * @param access decides about the platform's own calls
 */
record RoleEnforcement(AccessOptions options, FunctionKeys keys, FunctionAccess access) {

    RoleEnforcement(AccessOptions options) {
        this(options, FunctionKeys.random(), new FunctionAccess());
    }

    /** Enforces nothing: functions call the services of an emulator, which read an account from the key, as the run does. */
    static RoleEnforcement none() {
        var key = new AccessKey(AwsClients.ACCESS_KEY_ID, AwsClients.SECRET_ACCESS_KEY, AwsClients.SECRET_ACCESS_KEY);
        return new RoleEnforcement(AccessOptions.off(), FunctionKeys.shared(key), new FunctionAccess());
    }

    /** Starts to enforce, unless the options switch it off. */
    void begin(Plan plan, Servers servers) {
        if (!options.enforced()) {
            return;
        }
        var functions = plan.roles().functions();
        var owners = new HashMap<String, KeyOwner>();
        owners.put(AwsClients.ACCESS_KEY_ID, new KeyOwner.Administrator());
        functions.forEach(function -> owners.put(keys.of(function.name()).id(), function));
        servers.enforce(new AccessKeys(owners, options.observer()));
        access.enforce(functions, options.observer());
    }
}
