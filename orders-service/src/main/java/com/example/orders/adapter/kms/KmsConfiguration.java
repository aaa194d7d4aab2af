package com.example.orders.adapter.kms;

import com.example.kit.aws.BackgroundTimer;
import com.example.kit.aws.Clients;
import com.example.orders.domain.CustomerKeys;
import java.security.SecureRandom;
import java.time.Clock;
import org.crac.Core;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;

/** Implements {@link CustomerKeys} with data keys that KMS encrypts. */
@Configuration(proxyBeanMethods = false)
class KmsConfiguration {

    @Bean
    FieldKey fieldKey(Clients clients, CustomerKeysProperties properties) {
        return new FieldKey(clients.client("KMS", KmsClient::builder), properties.fieldKeyId());
    }

    @Bean
    CustomerKeys customerKeys(
            DynamoDbClient dynamoDb,
            CustomerKeysProperties properties,
            FieldKey fieldKey,
            SecureRandom random,
            Clock clock,
            BackgroundTimer timer) {
        return new KmsCustomerKeys(
                dynamoDb, properties.table(), fieldKey, random, clock, timer, Core.getGlobalContext());
    }
}
