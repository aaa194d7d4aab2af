package stackrun.embedded.awsjson;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * The operations of one service. Each turns a request record into an answer record.
 *
 * <p>The members of requests and answers are the components of these records, with a small first letter. Unknown
 * operations and members are refused by name and never ignored.
 *
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html">AWS JSON 1.1 protocol</a>
 */
public final class AwsJsonApi {

    private static final Logger LOG = LoggerFactory.getLogger(AwsJsonApi.class);

    private final String service;
    private final Map<String, Endpoint<?>> operations = new HashMap<>();

    /** @param service the part of the {@code X-Amz-Target} header before the dot */
    public AwsJsonApi(String service) {
        this.service = service;
    }

    public <Q> AwsJsonApi with(String name, Class<Q> request, Operation<Q> operation) {
        operations.put(service + "." + name, Endpoint.of(request, operation));
        return this;
    }

    /** Answers a request of an {@link stackrun.embedded.http.HttpServer}. */
    public HttpResponse answer(HttpRequest http) {
        var format = WireFormat.of(http.headers().first("Content-Type").orElse(""));
        try {
            var target = http.headers().first("X-Amz-Target").orElse("");
            var endpoint = operations.get(target);
            if (endpoint == null) {
                throw new AwsError("UnknownOperationException", "This local server does not know " + target);
            }
            return answer(200, format, endpoint.answer(format, http.body()));
        } catch (AwsError e) {
            return answer(400, format, e.body());
        } catch (UnrecognizedPropertyException e) {
            var message = "This local server does not know the member " + e.getPropertyName();
            return answer(400, format, AwsError.validation(message).body());
        } catch (JacksonException e) {
            return answer(400, format, new AwsError("SerializationException", e.getOriginalMessage()).body());
        } catch (Exception | StackOverflowError e) {
            LOG.error("{} failed", service, e);
            return answer(500, format, new AwsError("InternalFailure", "This local server failed: " + e).body());
        }
    }

    private static HttpResponse answer(int status, WireFormat format, Record body) {
        return HttpResponse.of(status, format.contentType(), format.mapper().writeValueAsBytes(body))
                .with("x-amzn-RequestId", UUID.randomUUID().toString());
    }
}
