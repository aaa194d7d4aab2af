package stackrun.gateway.api;

import stackrun.template.Value;

/** Reads integrations from the extension {@code x-amazon-apigateway-integration} in the body of an API. */
@FunctionalInterface
public interface IntegrationReader {

    /**
     * Reads one integration.
     *
     * @param path the path of the operation in the template, for messages
     */
    Integration read(Value integration, String path);
}
