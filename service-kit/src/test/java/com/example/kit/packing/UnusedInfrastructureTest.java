package com.example.kit.packing;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.kit.packing.busy.BusyApplication;
import com.example.kit.packing.unconditional.UnconditionalApplication;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.aop.framework.autoproxy.InfrastructureAdvisorAutoProxyCreator;
import org.springframework.context.event.DefaultEventListenerFactory;
import org.springframework.context.event.EventListenerMethodProcessor;

/** Spring AOT generates a class {@code …__BeanDefinitions} for each bean that is packed. */
class UnusedInfrastructureTest {

    @Test
    void isNotPacked(@TempDir Path directory) throws IOException {
        try (var packed = PackedApplication.of(UnconditionalApplication.class, directory)) {
            assertThat(definitions(packed, EventListenerMethodProcessor.class)).doesNotExist();
            assertThat(definitions(packed, DefaultEventListenerFactory.class)).doesNotExist();
            assertThat(definitions(packed, InfrastructureAdvisorAutoProxyCreator.class))
                    .doesNotExist();
        }
    }

    @Test
    void isPackedForAnApplicationThatUsesIt(@TempDir Path directory) throws IOException {
        try (var packed = PackedApplication.of(BusyApplication.class, directory)) {
            assertThat(definitions(packed, EventListenerMethodProcessor.class)).exists();
            assertThat(definitions(packed, DefaultEventListenerFactory.class)).exists();
            assertThat(definitions(packed, InfrastructureAdvisorAutoProxyCreator.class))
                    .exists();
        }
    }

    private static Path definitions(PackedApplication packed, Class<?> bean) {
        return packed.classes().resolve(bean.getName().replace('.', '/') + "__BeanDefinitions.class");
    }
}
