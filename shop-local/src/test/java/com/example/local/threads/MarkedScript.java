package com.example.local.threads;

import com.example.local.snapstart.Expanded;
import com.example.local.snapstart.PackedService;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A function's rehearsal, of which each value that identifies a request is replaced by that of a {@link Canary}. */
final class MarkedScript {

    private static final String CONTACT = "\"AQAAAAAAAAAAAAAAAF";

    private final String text;

    private MarkedScript(String text) {
        this.text = text;
    }

    static MarkedScript of(PackedService service, String function) {
        return new MarkedScript(JsonMapper.shared()
                .readTree(service.scriptText(function))
                .at("/examples/0")
                .toString());
    }

    /** The example with its claims, event and replies. */
    JsonNode of(Canary canary) throws GeneralSecurityException {
        var marked = text;
        for (var replaced : Map.of(
                        "0REHEARSE00000000000000000",
                        canary.orderId(),
                        "Root=1-00000000-000000000000000000000000;Parent=0000000000000000;Sampled=1",
                        canary.traceHeader(),
                        "00000000-0000-0000-0000-000000000000",
                        canary.uuid(),
                        "TEA-GREEN",
                        "TEA-" + canary.digits(),
                        "rehearsal",
                        canary.word(),
                        "Nobody",
                        "Nobody " + canary.digits(),
                        "nobody@",
                        canary.word() + "@",
                        "1 Nowhere",
                        canary.digits() + " Nowhere")
                .entrySet()) {
            marked = marked.replace(replaced.getKey(), replaced.getValue());
        }
        marked = marked.replaceAll("\"([sS]equenceNumber)\":\"1\"", "\"$1\":\"%s\"".formatted(canary.digits()))
                .replaceAll("\"Plaintext\":\"[^\"]+\"", "\"Plaintext\":\"%s\"".formatted(base64(canary.dataKey())))
                .replace("\"AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=\"", "\"%s\"".formatted(wrapped(canary)));
        if (marked.contains(CONTACT)) {
            marked = marked.replaceAll(CONTACT + "[^\"]*\"", "\"%s\"".formatted(contact(canary)));
        }
        return Expanded.of(JsonMapper.shared().readTree(marked));
    }

    private static String wrapped(Canary canary) {
        return base64(("wrapped " + canary.digits()).getBytes(StandardCharsets.US_ASCII));
    }

    private static String contact(Canary canary) throws GeneralSecurityException {
        return base64(SealedContacts.seal(canary, canary.orderId(), """
                {"name":"Nobody %s","email":"%s@example.com","address":{"line1":"1","city":"C","postcode":"1","country":"DE"}}""".formatted(canary.digits(), canary.word())));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
