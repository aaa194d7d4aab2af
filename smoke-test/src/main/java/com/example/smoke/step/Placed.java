package com.example.smoke.step;

import com.example.smoke.stage.Role;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/** An order for one of the test's item is accepted. */
record Placed() implements Step {

    static final String BODY = """
            {"lines":[{"sku":"%s","quantity":1}],"contact":{"name":"Smoke Test","email":"smoke-test@example.com",\
            "address":{"line1":"1 Garden Street","city":"Springfield","postcode":"12345","country":"DE"}}}""".formatted(TestItem.SKU);

    @Override
    public String name() {
        return "an order is accepted";
    }

    @Override
    public Result run(Trial trial) {
        if (!trial.isSignedIn(Role.CUSTOMER)) {
            return new Result.NotAvailable("nobody is signed in");
        }
        var trace = newTraceId();
        var key = "smoke-test-" + UUID.randomUUID();
        var answer = trial.post(
                Role.CUSTOMER,
                "/orders",
                Map.of("Idempotency-Key", key, "X-Amzn-Trace-Id", "Root=%s;Sampled=1".formatted(trace)),
                BODY);
        if (answer.status() != 201) {
            return answer.instead("201");
        }
        var id = answer.json().path("orderId").asString("");
        if (id.isEmpty()) {
            return answer.instead("201 with an orderId");
        }
        trial.order = new Trial.Order(id, trace, key);
        return new Result.Passed(id);
    }

    /**
     * A trace that X-Ray keeps, whatever its sampling rules.
     *
     * @see <a href="https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader">Tracing
     *     header</a>
     */
    private static String newTraceId() {
        var random = new byte[12];
        new SecureRandom().nextBytes(random);
        return "1-%s-%s"
                .formatted(
                        HexFormat.of().toHexDigits((int) Instant.now().getEpochSecond()),
                        HexFormat.of().formatHex(random));
    }
}
