package com.example.inventory.function;

import com.amazonaws.services.lambda.runtime.events.CloudFormationCustomResourceEvent;
import com.example.kit.event.UnreadableEvent;
import com.example.kit.event.UnreadableEvent.Reason;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The URL to which CloudFormation expects the response.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html">Custom resource requests</a>
 */
final class ResponseUrl {

    private static final Set<String> SCHEMES = Set.of("https", "http");

    private ResponseUrl() {}

    static URL of(@Nullable CloudFormationCustomResourceEvent event) {
        if (event == null || event.getResponseUrl() == null) {
            throw new UnreadableEvent(
                    Reason.FOREIGN_EVENT, "the function takes requests for a custom resource and got something else");
        }
        try {
            var uri = new URI(event.getResponseUrl());
            if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
                throw new UnreadableEvent(Reason.WRONG_DATA, "ResponseURL is not an address that can be answered");
            }
            return uri.toURL();
        } catch (URISyntaxException | MalformedURLException e) {
            throw new UnreadableEvent(Reason.WRONG_DATA, "ResponseURL is not an address that can be answered", e);
        }
    }
}
