package com.example.kit.audit;

import com.example.kit.lambda.Property;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The bucket that holds what services publish for the audit. */
@ConfigurationProperties("kit.audit")
public record AuditBucketProperties(String bucket) {

    public AuditBucketProperties {
        Property.require("kit.audit.bucket", bucket);
    }
}
