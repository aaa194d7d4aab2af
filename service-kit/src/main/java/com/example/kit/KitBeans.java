package com.example.kit;

import com.example.kit.audit.AuditBucket;
import com.example.kit.audit.LedgerPublisher;
import com.example.kit.aws.BackgroundTimer;
import com.example.kit.aws.ClientCustomizer;
import com.example.kit.aws.Clients;
import com.example.kit.aws.JitteredPause;
import com.example.kit.aws.Pause;
import com.example.kit.batch.Batches;
import com.example.kit.batch.StreamBatches;
import com.example.kit.http.AccessTokens;
import com.example.kit.http.Api;
import com.example.kit.http.Outages;
import com.example.kit.lambda.Settings;
import com.example.kit.metrics.Metrics;
import com.example.kit.outbox.Outboxes;
import com.example.kit.tracing.Tracing;
import com.example.kit.tracing.XRayTracing;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.beans.factory.BeanRegistry.SupplierContext;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;
import software.amazon.awssdk.services.s3.S3Client;

/** Registers the beans that the kit provides. Each is created only if a function requests it. */
public final class KitBeans implements BeanRegistrar {

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        registry.registerBean(
                Clock.class, bean -> bean.lazyInit().supplier(context -> Clock.tickMillis(ZoneOffset.UTC)));
        registry.registerBean(SecureRandom.class, bean -> bean.lazyInit().supplier(context -> new SecureRandom()));
        registry.registerBean(
                Metrics.class,
                bean -> bean.lazyInit().supplier(context -> Metrics.of(settings(context), context.bean(Clock.class))));
        registry.registerBean(Tracing.class, bean -> bean.lazyInit().supplier(KitBeans::tracing));
        registry.registerBean(
                Clients.class,
                bean -> bean.lazyInit()
                        .supplier(context ->
                                new Clients(settings(context), context.bean(Tracing.class), customizer(context))));
        registry.registerBean(
                Pause.class,
                bean -> bean.lazyInit().supplier(context -> new JitteredPause(context.bean(SecureRandom.class))));
        registry.registerBean(
                BackgroundTimer.class, bean -> bean.lazyInit().supplier(context -> BackgroundTimer.daemon()));
        registry.registerBean(AccessTokens.class, bean -> bean.lazyInit().supplier(KitBeans::tokens));
        registry.registerBean(
                Api.class,
                bean -> bean.lazyInit()
                        .supplier(context -> new Api(
                                context.bean(AccessTokens.class),
                                context.bean(Tracing.class),
                                new Outages(settings(context).functionName(), context.bean(Metrics.class)))));
        registry.registerBean(
                Batches.class,
                bean -> bean.lazyInit()
                        .supplier(
                                context -> new Batches(settings(context).functionName(), context.bean(Tracing.class))));
        registry.registerBean(
                StreamBatches.class,
                bean -> bean.lazyInit()
                        .supplier(context -> new StreamBatches(settings(context).functionName())));
        registry.registerBean(AuditBucket.class, bean -> bean.lazyInit().supplier(KitBeans::auditBucket));
        registry.registerBean(
                LedgerPublisher.class,
                bean -> bean.lazyInit()
                        .supplier(context ->
                                new LedgerPublisher(context.bean(AuditBucket.class), context.bean(Clock.class))));
        registry.registerBean(
                Outboxes.class,
                bean -> bean.lazyInit()
                        .supplier(context -> new Outboxes(
                                settings(context), context.bean(Clients.class), context.bean(Tracing.class))));
    }

    private static AuditBucket auditBucket(SupplierContext context) {
        return new AuditBucket(
                context.bean(Clients.class).client("S3", S3Client::builder),
                settings(context).require("AUDIT_BUCKET"));
    }

    private static Settings settings(SupplierContext context) {
        return context.bean(Settings.class);
    }

    private static ClientCustomizer customizer(SupplierContext context) {
        return context.beanProvider(ClientCustomizer.class).getIfAvailable(ClientCustomizer::none);
    }

    private static Tracing tracing(SupplierContext context) {
        var settings = settings(context);
        return new XRayTracing(
                StringUtils.capitalize(settings.functionName()),
                settings.optional("AWS_XRAY_DAEMON_ADDRESS").orElse(null),
                context.bean(SecureRandom.class));
    }

    private static AccessTokens tokens(SupplierContext context) {
        var settings = settings(context);
        return new AccessTokens(
                URI.create(settings.require("TOKEN_ISSUER")),
                Set.copyOf(Arrays.asList(settings.require("TOKEN_CLIENTS").split(",", -1))),
                context.bean(Clock.class));
    }
}
