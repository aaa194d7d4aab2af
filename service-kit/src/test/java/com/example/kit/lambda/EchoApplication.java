package com.example.kit.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** A service with one function of each shape. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class EchoApplication {

    @Bean
    EchoFunction echoFunction() {
        return new EchoFunction();
    }

    @Bean
    RefuseEverythingFunction refuseEverythingFunction() {
        return new RefuseEverythingFunction();
    }

    @Bean
    FailingFunction failingFunction() {
        return new FailingFunction();
    }

    @Bean
    TickFunction tickFunction() {
        return new TickFunction();
    }

    @Bean
    TraceFunction traceFunction() {
        return new TraceFunction();
    }

    static class TraceFunction implements Function<Map<String, Object>, Map<String, String>> {
        @Override
        public Map<String, String> apply(Map<String, Object> event) {
            return Map.of("trace", String.valueOf(Invocation.traceHeader()));
        }
    }

    static class EchoFunction implements Function<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
        @Override
        public APIGatewayProxyResponseEvent apply(APIGatewayProxyRequestEvent event) {
            return new APIGatewayProxyResponseEvent()
                    .withStatusCode(201)
                    .withHeaders(Map.of("Content-Type", "text/plain"))
                    .withBody(event.getHttpMethod() + " " + event.getPath() + " " + event.getBody());
        }
    }

    static class RefuseEverythingFunction implements Function<SQSEvent, SQSBatchResponse> {
        @Override
        public SQSBatchResponse apply(SQSEvent event) {
            return new SQSBatchResponse(List.of(new SQSBatchResponse.BatchItemFailure(
                    event.getRecords().getFirst().getMessageId())));
        }
    }

    static class FailingFunction implements Function<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
        @Override
        public APIGatewayProxyResponseEvent apply(APIGatewayProxyRequestEvent event) {
            return List.of(event.getBody()).stream()
                    .map(body -> new APIGatewayProxyResponseEvent().withStatusCode(Integer.valueOf(body)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    static class TickFunction implements Consumer<ScheduledEvent> {
        static int ticks;

        @Override
        public void accept(ScheduledEvent event) {
            ticks++;
        }
    }
}
