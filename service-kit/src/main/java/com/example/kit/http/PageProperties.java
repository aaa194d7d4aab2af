package com.example.kit.http;

import com.example.kit.lambda.Property;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The web pages that may read the answers of an API.
 *
 * @param origin their origin, for example {@code https://shop.example.com}
 */
@ConfigurationProperties("kit.pages")
public record PageProperties(String origin) {

    public PageProperties {
        Property.require("kit.pages.origin", origin);
    }
}
