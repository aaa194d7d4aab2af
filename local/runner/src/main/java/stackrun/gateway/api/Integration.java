package stackrun.gateway.api;

import stackrun.embedded.http.HttpResponse;

/** The backend that answers a call. */
public interface Integration {

    /**
     * Returns the answer of the backend.
     *
     * @throws GatewayError if there is none
     */
    HttpResponse answer(Call call);
}
