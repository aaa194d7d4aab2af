package com.example.stream.adapter.s3;

import com.example.kit.lambda.Property;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The bucket that holds the archive of events. */
@ConfigurationProperties("stream.archive")
record ArchiveProperties(String bucket) {

    ArchiveProperties {
        Property.require("stream.archive.bucket", bucket);
    }
}
