package stackrun.gateway.api;

import stackrun.template.Value;

/** Makes integrations from the extension {@code x-amazon-apigateway-integration} of an API's body. */
@FunctionalInterface
public interface IntegrationReader {

    /**
     * Makes one integration.
     *
     * @param path of the operation, for messages
     */
    Integration read(Value integration, String path);
}
