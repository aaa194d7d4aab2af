package com.example.stream.adapter.s3;

import com.example.kit.aws.Clients;
import com.example.stream.domain.Archive;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.s3.S3Client;

/** Implements the {@link Archive} with S3. */
@Configuration(proxyBeanMethods = false)
class S3Configuration {

    @Bean
    Archive archive(Clients clients, ArchiveProperties properties) {
        return new S3Archive(clients.client("S3", S3Client::builder), properties.bucket());
    }
}
