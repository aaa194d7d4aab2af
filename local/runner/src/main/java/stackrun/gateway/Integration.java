package stackrun.gateway;

import stackrun.embedded.http.HttpResponse;

/** What answers a call. */
interface Integration {

    /** The answer; throws {@link GatewayError} where there is none. */
    HttpResponse answer(Call call);
}
