package com.example.infra;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping;
import software.constructs.Construct;

/** The functions of one service; each method defines one, by what calls it. */
abstract class ServiceStack extends ShopStack {

    /** A function that follows a stream, and the mapping that feeds it. */
    record StreamReader(SpringFunction function, CfnEventSourceMapping source) {}

    protected final DataStack data;
    private final StageSettings stage;
    private final Service service;
    private final List<SpringFunction> functions = new ArrayList<>();
    private final List<SpringFunction> httpFunctions = new ArrayList<>();
    private final List<StreamReader> streamReaders = new ArrayList<>();

    ServiceStack(Construct scope, String id, StageSettings stage, Service service, DataStack data) {
        super(scope, id, stage);
        this.stage = stage;
        this.service = service;
        this.data = data;
    }

    /** Answers one operation of the API. */
    final SpringFunction http(String id) {
        var function = function(id, Duration.seconds(10));
        data.identity.trustedBy(function);
        httpFunctions.add(function);
        return function;
    }

    /** Takes messages from a queue. */
    final SpringFunction onMessages(String id, WorkQueue queue) {
        var function = function(id, Duration.seconds(10));
        EventSources.messages(function, queue.queue());
        return function;
    }

    /** Follows the events a table's items carry. */
    final SpringFunction onChanges(String id, Table table, EventFilter filter) {
        var function = function(id, Duration.seconds(30));
        streamReaders.add(new StreamReader(function, EventSources.changes(function, table, filter, data.failedEvents)));
        return function;
    }

    /** Follows {@code order-events}. */
    final SpringFunction onEvents(String id) {
        var function = function(id, Duration.seconds(60));
        streamReaders.add(
                new StreamReader(function, EventSources.events(function, data.orderEvents, data.failedEvents)));
        return function;
    }

    /** Is called by the clock; has time to finish before the next call. */
    final SpringFunction every(String rate, String id) {
        var function = function(id, Duration.seconds(50));
        new Timer(function, "rate(" + rate + ")");
        return function;
    }

    final SpringFunction function(String id, Duration timeout) {
        var function = new SpringFunction(this, id, service, stage, timeout);
        functions.add(function);
        return function;
    }

    /** The service as its functions' own metrics name it. */
    final String dimension() {
        return service.dimension();
    }

    final List<SpringFunction> functions() {
        return Collections.unmodifiableList(functions);
    }

    final List<SpringFunction> httpFunctions() {
        return Collections.unmodifiableList(httpFunctions);
    }

    final List<StreamReader> streamReaders() {
        return Collections.unmodifiableList(streamReaders);
    }
}
