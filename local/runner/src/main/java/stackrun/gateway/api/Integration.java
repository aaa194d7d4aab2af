package stackrun.gateway.api;

import stackrun.embedded.http.HttpResponse;

/** The backend that answers a call. */
public interface Integration {

    /** The answer; throws {@link GatewayError} where there is none. */
    HttpResponse answer(Call call);
}
