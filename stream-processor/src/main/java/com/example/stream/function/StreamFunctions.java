package com.example.stream.function;

import com.example.kit.audit.LedgerPublisher;
import com.example.kit.batch.StreamBatches;
import com.example.kit.http.Api;
import com.example.kit.lambda.FunctionRegistrations;
import com.example.kit.tracing.Tracing;
import com.example.stream.domain.Archive;
import com.example.stream.domain.ArchivedEvents;
import com.example.stream.domain.AuditedSales;
import com.example.stream.domain.ProjectSales;
import com.example.stream.domain.Sales;
import java.time.Clock;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/** Registers the service's functions with Spring Cloud Function. */
public final class StreamFunctions implements BeanRegistrar {

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        new FunctionRegistrations(registry, environment)
                .add(
                        ProjectSalesFunction.class,
                        context -> new ProjectSalesFunction(
                                context.bean(StreamBatches.class),
                                context.bean(ProjectSales.class),
                                context.bean(Tracing.class)))
                .add(
                        ArchiveEventsFunction.class,
                        context -> new ArchiveEventsFunction(
                                context.bean(StreamBatches.class),
                                context.bean(Archive.class),
                                context.bean(ArchivedEvents.class),
                                context.bean(Tracing.class)))
                .add(
                        DigestSalesFunction.class,
                        context -> new DigestSalesFunction(
                                context.bean(LedgerPublisher.class),
                                context.bean(AuditedSales.class),
                                context.bean(ArchivedEvents.class),
                                context.bean(Tracing.class),
                                context.bean(Clock.class)))
                .add(
                        GetSalesFunction.class,
                        context -> new GetSalesFunction(
                                context.bean(Api.class), context.bean(Sales.class), context.bean(Clock.class)));
    }
}
