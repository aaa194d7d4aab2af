package com.example.stream.adapter.s3;

import com.example.kit.aws.Clients;
import com.example.kit.lambda.Settings;
import com.example.stream.domain.Archive;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.beans.factory.BeanRegistry.SupplierContext;
import org.springframework.core.env.Environment;
import software.amazon.awssdk.services.s3.S3Client;

/** Provides the {@link Archive} in S3. */
public final class S3Adapter implements BeanRegistrar {

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        registry.registerBean(Archive.class, bean -> bean.lazyInit().supplier(S3Adapter::archive));
    }

    private static Archive archive(SupplierContext context) {
        var s3 = context.bean(Clients.class).client("S3", S3Client::builder);
        return new S3Archive(s3, context.bean(Settings.class).require("ARCHIVE_BUCKET"));
    }
}
