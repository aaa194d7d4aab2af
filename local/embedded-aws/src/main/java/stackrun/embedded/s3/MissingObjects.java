package stackrun.embedded.s3;

import java.nio.charset.StandardCharsets;
import stackrun.embedded.access.AccessControl;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.http.HttpServer.Exchange;

/**
 * Answers reads of missing objects with 404 only to callers who may list the bucket, and with 403 to others.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html">GetObject, permissions</a>
 */
record MissingObjects(AccessControl access, Exchange behind) implements Exchange {

    @Override
    public HttpResponse answer(HttpRequest request) throws Exception {
        var answer = behind.answer(request);
        var read = request.method().equals("GET") || request.method().equals("HEAD");
        return read && isMissingObject(answer)
                ? access.refusal(request, S3Access::toLearnThatAnObjectIsMissing)
                        .orElse(answer)
                : answer;
    }

    private static boolean isMissingObject(HttpResponse answer) {
        return answer.status() == 404
                && !new String(answer.body(), StandardCharsets.UTF_8).contains("<Code>NoSuchBucket</Code>");
    }
}
