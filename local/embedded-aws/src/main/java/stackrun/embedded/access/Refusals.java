package stackrun.embedded.access;

import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.iam.AccessRequest;
import stackrun.iam.Decision;

/** Writes the answers to requests that are not allowed, in the words and the format of one service. */
public interface Refusals {

    /** The answer to a request without a signature. */
    HttpResponse unsigned(HttpRequest http);

    /** The answer to a request that is signed with a key that does not exist. */
    HttpResponse unknownKey(HttpRequest http);

    /**
     * The answer to a request that the policies of its caller deny.
     *
     * @param caller the ARN of the caller
     */
    HttpResponse denied(HttpRequest http, String caller, AccessRequest request, Decision.Denied denied);
}
