package com.example.orders.adapter.kms;

import com.example.kit.aws.BackgroundTimer;
import com.example.kit.aws.Clients;
import com.example.kit.lambda.Settings;
import com.example.orders.domain.CustomerKeys;
import java.security.SecureRandom;
import java.time.Clock;
import org.crac.Core;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.beans.factory.BeanRegistry.SupplierContext;
import org.springframework.core.env.Environment;
import software.amazon.awssdk.services.kms.KmsClient;

/** Registers the {@link CustomerKeys} that are encrypted by KMS. */
public final class KmsAdapter implements BeanRegistrar {

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        registry.registerBean(CustomerKeys.class, bean -> bean.lazyInit().supplier(KmsAdapter::customerKeys));
    }

    private static CustomerKeys customerKeys(SupplierContext context) {
        var settings = context.bean(Settings.class);
        var clients = context.bean(Clients.class);
        var kms = clients.client("KMS", KmsClient::builder);
        return new KmsCustomerKeys(
                clients.dynamoDb(),
                settings.require("CUSTOMER_KEYS_TABLE"),
                new FieldKey(kms, settings.require("FIELD_KEY_ID")),
                context.bean(SecureRandom.class),
                context.bean(Clock.class),
                context.bean(BackgroundTimer.class),
                Core.getGlobalContext());
    }
}
