package com.example.local.demo;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer of the shop's API. */
public record Answer(int status, HttpResponse<String> response) {

    public JsonNode json() {
        return JsonMapper.shared().readTree(response.body());
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
