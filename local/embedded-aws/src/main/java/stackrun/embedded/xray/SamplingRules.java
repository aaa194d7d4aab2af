package stackrun.embedded.xray;

import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;

/** Answers the SDK's requests for sampling rules. There are none, so the SDK's own rule applies. */
final class SamplingRules {

    private SamplingRules() {}

    static HttpResponse answer(HttpRequest request) {
        return switch (request.path()) {
            case "/GetSamplingRules" -> json("{\"SamplingRuleRecords\":[]}");
            case "/SamplingTargets" ->
                json("{\"SamplingTargetDocuments\":[],\"UnprocessedStatistics\":[],\"LastRuleModification\":0}");
            default -> HttpResponse.empty(404);
        };
    }

    private static HttpResponse json(String body) {
        return HttpResponse.of(200, "application/json", body);
    }
}
