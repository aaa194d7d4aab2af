package com.example.kit;

import com.example.kit.audit.AuditBucket;
import com.example.kit.audit.AuditBucketProperties;
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
import com.example.kit.http.CrossOrigin;
import com.example.kit.http.Outages;
import com.example.kit.http.PageProperties;
import com.example.kit.http.TokenProperties;
import com.example.kit.lambda.Settings;
import com.example.kit.lambda.SnapshotHook;
import com.example.kit.metrics.Metrics;
import com.example.kit.outbox.Outboxes;
import com.example.kit.snapstart.HarmlessRead;
import com.example.kit.snapstart.Rehearsal;
import com.example.kit.tracing.Tracing;
import com.example.kit.tracing.XRayTracing;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Provides what every Lambda function of a service needs. A bean is created only if the function requests it, and an
 * application replaces any of them by a bean of its own of the same type.
 */
@AutoConfiguration
@EnableConfigurationProperties({TokenProperties.class, PageProperties.class, AuditBucketProperties.class})
public class KitAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Settings settings(Environment environment) {
        return new Settings(environment::getProperty);
    }

    @Bean
    @ConditionalOnMissingBean
    SnapshotHook snapshotHook() {
        return Rehearsal::register;
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    @ConditionalOnMissingBean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    @ConditionalOnMissingBean
    Metrics metrics(Environment environment, Settings settings, Clock clock) {
        var service = environment.getRequiredProperty("spring.application.name");
        return new Metrics(service, settings.deployedName(), clock);
    }

    @Bean
    @ConditionalOnMissingBean
    Tracing tracing(Settings settings, SecureRandom random) {
        return new XRayTracing(
                StringUtils.capitalize(settings.functionName()),
                settings.optional("AWS_XRAY_DAEMON_ADDRESS").orElse(null),
                random);
    }

    @Bean
    @ConditionalOnMissingBean
    Clients clients(Settings settings, Tracing tracing, ObjectProvider<ClientCustomizer> customizer) {
        return new Clients(settings, tracing, customizer.getIfAvailable(ClientCustomizer::none));
    }

    /** Never closed: the process of a function is not stopped but killed. */
    @Bean(destroyMethod = "")
    @ConditionalOnMissingBean
    DynamoDbClient dynamoDbClient(Clients clients) {
        return clients.dynamoDb();
    }

    @Bean
    @ConditionalOnMissingBean
    Pause pause(SecureRandom random) {
        return new JitteredPause(random);
    }

    @Bean
    @ConditionalOnMissingBean
    BackgroundTimer backgroundTimer() {
        return BackgroundTimer.daemon();
    }

    @Bean
    @ConditionalOnMissingBean
    AccessTokens accessTokens(TokenProperties properties, Clock clock) {
        return new AccessTokens(properties.issuerUri(), properties.clients(), clock);
    }

    /** A token of an unknown key, which is rejected after the pool's keys have been read. */
    @Bean
    HarmlessRead tokensRead(AccessTokens tokens) {
        return tokens::readKeys;
    }

    @Bean
    @ConditionalOnMissingBean
    Api api(AccessTokens tokens, Tracing tracing, Settings settings, Metrics metrics, PageProperties pages) {
        var outages = new Outages(settings.functionName(), metrics);
        return new Api(tokens, tracing, outages, new CrossOrigin(pages.origin()));
    }

    @Bean
    @ConditionalOnMissingBean
    Batches batches(Settings settings, Tracing tracing) {
        return new Batches(settings.functionName(), tracing);
    }

    @Bean
    @ConditionalOnMissingBean
    StreamBatches streamBatches(Settings settings) {
        return new StreamBatches(settings.functionName());
    }

    @Bean
    @ConditionalOnMissingBean
    Outboxes outboxes(Settings settings, Clients clients, Tracing tracing) {
        return new Outboxes(settings.functionName(), clients, tracing);
    }

    @Bean
    @ConditionalOnMissingBean
    AuditBucket auditBucket(Clients clients, AuditBucketProperties properties) {
        return new AuditBucket(clients.client("S3", S3Client::builder), properties.bucket());
    }

    @Bean
    HarmlessRead auditBucketRead(AuditBucket bucket) {
        return () -> bucket.read("rehearsal", Object.class);
    }

    @Bean
    @ConditionalOnMissingBean
    LedgerPublisher ledgerPublisher(AuditBucket bucket, Clock clock) {
        return new LedgerPublisher(bucket, clock);
    }
}
