package com.example.orders.adapter.audit;

import com.example.kit.audit.AuditBucket;
import com.example.orders.domain.audit.AuditNotes;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/** Registers the {@link AuditNotes} in the audit's bucket. */
public final class AuditAdapter implements BeanRegistrar {

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        registry.registerBean(
                AuditNotes.class,
                bean -> bean.lazyInit().supplier(context -> new BucketNotes(context.bean(AuditBucket.class))));
    }
}
