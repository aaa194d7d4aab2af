package com.example.infra.monitoring;

import java.util.LinkedHashMap;
import software.amazon.awscdk.services.cloudwatch.IMetric;

/**
 * The metrics that API Gateway publishes for one stage of a REST API.
 *
 * @param api the name of the API
 * @param stage the name of its stage
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html">Amazon
 *     API Gateway dimensions and metrics</a>
 */
public record ApiMetrics(String api, String stage) {

    public IMetric requests() {
        return metric("Count", "Sum");
    }

    public IMetric clientErrors() {
        return metric("4XXError", "Sum");
    }

    public IMetric serverErrors() {
        return metric("5XXError", "Sum");
    }

    /**
     * Returns the time from a request to its response, in milliseconds.
     *
     * @param statistic a percentile such as {@code p99}
     */
    public IMetric latency(String statistic) {
        return metric("Latency", statistic);
    }

    private IMetric metric(String name, String statistic) {
        var dimensions = new LinkedHashMap<String, String>();
        dimensions.put("ApiName", api);
        dimensions.put("Stage", stage);
        return CloudWatchMetrics.metric("AWS/ApiGateway", name, statistic, dimensions);
    }
}
