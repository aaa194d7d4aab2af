package stackrun.gateway.integration;

import java.util.Map;

/** The response that is sent. */
record MockResponse(int status, Map<String, String> headers, String body) {}
