package com.example.deadletters.adapter;

import com.example.deadletters.domain.ParkedRecord;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.LambdaClient;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.http.HttpServer;
import tools.jackson.databind.json.JsonMapper;

/** Lambda's Invoke, answered as our functions answer a stream's batch: they stop at the first record they cannot do. */
public final class ScriptedLambda implements AutoCloseable {

    private final HttpServer server;
    private final LambdaClient client;

    /** Every batch that came, by its sequence numbers. */
    public final List<List<String>> batches = new ArrayList<>();

    /** The number of times each record was done. */
    public final Map<String, Integer> done = new LinkedHashMap<>();

    /** Records that fail while they are in this set. */
    public final Set<String> poison = ConcurrentHashMap.newKeySet();

    public final List<String> rehearsed = new ArrayList<>();

    /** The event source mappings; each is listed on a page of its own. */
    public final List<Map<String, Object>> mappings = new ArrayList<>();

    /** Functions that were deleted. */
    public boolean gone;

    public ScriptedLambda() throws IOException {
        server = HttpServer.start(this::answer);
        client = TestClients.of(LambdaClient.builder(), server.uri());
    }

    public URI endpoint() {
        return server.uri();
    }

    public LambdaClient client() {
        return client;
    }

    private synchronized HttpResponse answer(HttpRequest request) {
        if (request.path().contains("/event-source-mappings")) {
            return page(request.query());
        }
        if (gone) {
            return HttpResponse.of(404, "application/json", "{\"Message\":\"Function not found\"}")
                    .with("X-Amzn-ErrorType", "ResourceNotFoundException");
        }
        if (request.headers()
                .first("X-Amz-Invocation-Type")
                .filter("DryRun"::equals)
                .isPresent()) {
            rehearsed.add(request.path());
            return HttpResponse.empty(204);
        }
        var sequenceNumbers = JsonMapper.shared().readTree(request.body()).path("Records").values().stream()
                .map(ParkedRecord::of)
                .map(ParkedRecord::sequenceNumber)
                .toList();
        batches.add(sequenceNumbers);
        int good = 0;
        while (good < sequenceNumbers.size() && !poison.contains(sequenceNumbers.get(good))) {
            done.merge(sequenceNumbers.get(good++), 1, Integer::sum);
        }
        if (good == 0 && sequenceNumbers.size() > 1) {
            return HttpResponse.of(200, "application/json", "{\"errorMessage\":\"no progress\"}")
                    .with("X-Amz-Function-Error", "Unhandled");
        }
        var failed = sequenceNumbers.stream()
                .skip(good)
                .limit(1)
                .map("{\"itemIdentifier\":\"%s\"}"::formatted)
                .collect(Collectors.joining());
        return HttpResponse.of(200, "application/json", "{\"batchItemFailures\":[%s]}".formatted(failed));
    }

    private HttpResponse page(@Nullable String query) {
        int from = query == null ? 0 : Integer.parseInt(query.replaceAll("\\D", ""));
        var page = new LinkedHashMap<String, Object>();
        page.put("EventSourceMappings", mappings.subList(from, Math.min(from + 1, mappings.size())));
        if (from + 1 < mappings.size()) {
            page.put("NextMarker", Integer.toString(from + 1));
        }
        return HttpResponse.of(200, "application/json", JsonMapper.shared().writeValueAsBytes(page));
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
