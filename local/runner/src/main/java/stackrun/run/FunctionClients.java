package stackrun.run;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import stackrun.access.FunctionAccess;
import stackrun.access.FunctionKeys;
import stackrun.lambda.asynchronous.Destinations;
import stackrun.lambda.asynchronous.QueueUrls;
import stackrun.source.SourceClients;

/**
 * The clients with which the run calls its servers for a function, with the function's access key: polling, and writing to
 * destinations. They are created when they are first needed.
 */
final class FunctionClients {

    private final Servers servers;
    private final String region;
    private final FunctionKeys keys;
    private final Map<String, AwsClients> clients = new ConcurrentHashMap<>();

    FunctionClients(Servers servers, String region, FunctionKeys keys) {
        this.servers = servers;
        this.region = region;
        this.keys = keys;
    }

    AwsClients of(String function) {
        return clients.computeIfAbsent(function, name -> AwsClients.of(servers, region, keys.of(name)));
    }

    SourceClients forSources(String function) {
        return of(function).forSources();
    }

    /** @param own the run's own clients */
    Destinations.Clients forDestinations(AwsClients own, FunctionAccess access) {
        return new Destinations.Clients(
                function -> of(function).sqs(), function -> of(function).s3(), new QueueUrls(own.sqs()), access);
    }
}
