package com.example.smoke.step;

import java.net.http.HttpResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer of the API. */
record Answer(String request, HttpResponse<String> response) {

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    JsonNode json() {
        try {
            return JsonMapper.shared().readTree(response.body());
        } catch (JacksonException e) {
            return JsonMapper.shared().missingNode();
        }
    }

    /** Says in one sentence that the answer was not as expected. */
    Result.Failed instead(String expected) {
        var detail = json().path("detail").asString("");
        return new Result.Failed("%s was answered with %s instead of %s%s"
                .formatted(request, status(), expected, detail.isEmpty() ? "" : ": " + detail));
    }
}
