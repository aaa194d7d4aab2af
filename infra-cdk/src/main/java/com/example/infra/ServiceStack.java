package com.example.infra;

import com.example.infra.data.WorkQueue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.constructs.Construct;

/** The functions of one service; each method defines a function with one kind of trigger. */
abstract class ServiceStack extends ShopStack {

    private static final Duration HTTP_TIMEOUT = Duration.seconds(10);

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

    /** Defines a function that answers one operation of the API. */
    final SpringFunction http(String id) {
        var function = function(id, HTTP_TIMEOUT);
        data.identity.trustedBy(function);
        httpFunctions.add(function);
        return function;
    }

    /** Defines a function that receives the messages of a queue. */
    final SpringFunction onMessages(String id, WorkQueue queue) {
        var function = function(id, Duration.seconds(10));
        EventSources.messages(function, queue.queue());
        return function;
    }

    /** Defines a function that reads the events in the stream of a table. */
    final SpringFunction onChanges(String id, Table table, EventFilter filter) {
        var function = function(id, Duration.seconds(30));
        streamReaders.add(new StreamReader(function, EventSources.changes(function, table, filter, data.failedEvents)));
        return function;
    }

    /** Defines a function that reads the stream {@code OrderEvents}. */
    final SpringFunction onEvents(String id) {
        var function = function(id, Duration.seconds(60));
        streamReaders.add(
                new StreamReader(function, EventSources.events(function, data.orderEvents, data.failedEvents)));
        return function;
    }

    /** Defines a function that is invoked on a schedule and times out before its next invocation. */
    final SpringFunction every(String rate, String id) {
        var function = function(id, Duration.seconds(50));
        new Timer(function, "rate(" + rate + ")");
        return function;
    }

    /**
     * Defines a function that CloudFormation invokes when a stack changes. It has no SnapStart: it may be idle for more than
     * 14 days, and a snapshot that nobody used for so long is deleted
     * (<a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html">AWS Lambda: SnapStart</a>).
     */
    final SpringFunction onDeployment(String id) {
        return function(id, Duration.seconds(60), null);
    }

    /**
     * Defines a function that answered an operation in the last release. The API invokes it until its own stack is updated, so
     * that it stays for one release.
     */
    final SpringFunction retiring(String id) {
        var function = function(id, HTTP_TIMEOUT, SnapStartConf.ON_PUBLISHED_VERSIONS);
        data.identity.trustedBy(function);
        return function;
    }

    private SpringFunction function(String id, Duration timeout) {
        return function(id, timeout, SnapStartConf.ON_PUBLISHED_VERSIONS);
    }

    private SpringFunction function(String id, Duration timeout, @Nullable SnapStartConf snapStart) {
        var function = new SpringFunction(this, id, service, stage, timeout, snapStart);
        functions.add(function);
        return function;
    }

    /** The value of the dimension {@code service} in the metrics of the functions. */
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
