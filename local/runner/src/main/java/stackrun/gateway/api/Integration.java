package stackrun.gateway.api;

import stackrun.embedded.http.HttpResponse;
import stackrun.template.Value;

/** The backend that answers a call. */
public interface Integration {

    /** The answer; throws {@link GatewayError} where there is none. */
    HttpResponse answer(Call call);

    /** Makes integrations from the extension {@code x-amazon-apigateway-integration} of an API's body. */
    @FunctionalInterface
    interface Reader {

        /**
         * Makes one integration.
         *
         * @param path of the operation, for messages
         */
        Integration read(Value integration, String path);
    }
}
