package com.example.infra;

import com.example.infra.monitoring.AlarmRule;
import com.example.infra.monitoring.LambdaMetrics;
import com.example.infra.monitoring.Runbook;
import com.example.infra.monitoring.ServiceMetrics;
import java.util.stream.Stream;

/** The alarms of one service: failed and throttled invocations, failed dependencies, data that was changed, and late streams. */
record ServiceAlarms(ServiceStack service, ServiceMetrics metrics) {

    ServiceAlarms(ServiceStack service) {
        this(service, new ServiceMetrics(service.dimension()));
    }

    Stream<AlarmRule> rules() {
        return Stream.of(
                        service.functions().stream().map(ServiceAlarms::fails),
                        service.functions().stream().map(ServiceAlarms::throttled),
                        service.httpFunctions().stream().map(this::unavailable),
                        service.functions().stream()
                                .filter(SpringFunction::usesKey)
                                .map(this::tampered),
                        service.streamReaders().stream().flatMap(reader -> StreamAlarms.of(reader).stream()))
                .flatMap(rules -> rules);
    }

    private static AlarmRule fails(SpringFunction function) {
        return new AlarmRule(
                function.name() + "Fails",
                LambdaMetrics.errors(function.function()),
                0,
                "Invocations failed. Search the function's log group for level ERROR, and for timeouts.",
                Runbook.FUNCTION_FAILS);
    }

    private static AlarmRule throttled(SpringFunction function) {
        return new AlarmRule(
                function.name() + "Throttled",
                LambdaMetrics.throttles(function.function()),
                0,
                "Lambda rejected invocations because the account has no free concurrency. Compare the account's limit"
                        + " with the invocations in progress.",
                Runbook.FUNCTION_THROTTLED);
    }

    private AlarmRule unavailable(SpringFunction function) {
        return new AlarmRule(
                function.name() + "Unavailable",
                metrics.unavailable(function.function()),
                0,
                "Requests were answered with 503 because a service that the function depends on did not answer or"
                        + " denied access. Search the function's log group for \"dependency unavailable\": for kind"
                        + " denied, repair the permission or the key; for kind transient, wait for the end of the outage.",
                Runbook.DEPENDENCY_UNAVAILABLE);
    }

    private AlarmRule tampered(SpringFunction function) {
        return new AlarmRule(
                function.name() + "Tampered",
                metrics.tampered(function.function()),
                0,
                "A contact or a customer's key cannot be decrypted: it was changed in the table, was moved to another"
                        + " order, or has an unknown format. Search the function's log group for kind tampered, keep the"
                        + " item as it is, and find out who may write to the table.",
                Runbook.TAMPERED);
    }
}
