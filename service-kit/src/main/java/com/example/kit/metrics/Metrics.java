package com.example.kit.metrics;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes metrics in CloudWatch's embedded metric format, as log lines from which CloudWatch Logs extracts the metrics.
 * No API call is needed.
 *
 * <p>The namespace is {@value #NAMESPACE}, the dimensions are {@code service} and {@code function}; the latter equals
 * {@code FunctionName} of Lambda's own metrics. Lambda passes a JSON line on unchanged, but drops it if the function's
 * application log level is above {@code INFO}.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">Embedded metric format</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-logformat.html">Lambda log format</a>
 */
public final class Metrics {

    public static final String NAMESPACE = "Shop";

    private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);
    private static final List<String> DIMENSIONS = List.of("service", "function");

    private final String service;
    private final String function;
    private final Clock clock;

    /**
     * @param service the service's name, for example {@code orders}
     * @param function the function's name in the account
     */
    public Metrics(String service, String function, Clock clock) {
        this.service = service;
        this.function = function;
        this.clock = clock;
    }

    /** Writes metrics with the current time; their names must differ. */
    public void write(Metric... metrics) {
        var line = LOG.atInfo()
                .addKeyValue("_aws", metadata(metrics))
                .addKeyValue("service", service)
                .addKeyValue("function", function);
        for (var metric : metrics) {
            line = line.addKeyValue(metric.name(), metric.value());
        }
        line.log("metrics");
    }

    private Map<String, Object> metadata(Metric... metrics) {
        var directive = new LinkedHashMap<String, Object>();
        directive.put("Namespace", NAMESPACE);
        directive.put("Dimensions", List.of(DIMENSIONS));
        directive.put("Metrics", Stream.of(metrics).map(Metric::definition).toList());
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("Timestamp", clock.millis());
        metadata.put("CloudWatchMetrics", List.of(directive));
        return metadata;
    }
}
