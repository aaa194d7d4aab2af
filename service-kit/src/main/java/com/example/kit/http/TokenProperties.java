package com.example.kit.http;

import com.example.kit.lambda.Property;
import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The access tokens that an API accepts.
 *
 * @param issuer the user pool's issuer, as in the claim {@code iss}
 * @param clients the ids of the app clients whose tokens are accepted
 */
@ConfigurationProperties("kit.tokens")
public record TokenProperties(String issuer, Set<String> clients) {

    public TokenProperties {
        Property.require("kit.tokens.issuer", issuer);
        Property.require("kit.tokens.clients", clients);
    }

    public URI issuerUri() {
        return URI.create(issuer);
    }
}
