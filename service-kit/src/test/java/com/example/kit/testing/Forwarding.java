package com.example.kit.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;

/** Sends a call in AWS's JSON protocol on to the service. */
record Forwarding(URI service, HttpClient http) {

    Forwarding(URI service) {
        this(service, HttpClient.newHttpClient());
    }

    HttpResponse answer(HttpRequest request) throws IOException, InterruptedException {
        var sent = java.net.http.HttpRequest.newBuilder(service).POST(BodyPublishers.ofByteArray(request.body()));
        for (var name : new String[] {"X-Amz-Target", "Authorization", "Content-Type"}) {
            request.headers().first(name).ifPresent(value -> sent.header(name, value));
        }
        var answer = http.send(sent.build(), BodyHandlers.ofByteArray());
        var type = answer.headers().firstValue("Content-Type").orElse("application/x-amz-json-1.0");
        return HttpResponse.of(answer.statusCode(), type, answer.body());
    }
}
