package com.example.kit.packing;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Records at packing how Spring AOT decides the conditions in the application's own packages. Nothing is recorded if there
 * are none.
 */
final class FrozenConditionsRecorder implements BeanFactoryInitializationAotProcessor {

    @Override
    public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
            ConfigurableListableBeanFactory beans) {
        if (!AutoConfigurationPackages.has(beans)) {
            return null;
        }
        var declared = new DeclaredConditions(
                beans.getBeanClassLoader(),
                beans.getBean(ConfigurableApplicationContext.ENVIRONMENT_BEAN_NAME, Environment.class));
        var lines = AutoConfigurationPackages.get(beans).stream()
                .flatMap(declared::in)
                .map(FrozenCondition::line)
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n"));
        return lines.isEmpty()
                ? null
                : (generation, code) ->
                        generation.getGeneratedFiles().addResourceFile(FrozenConditionsCheck.RESOURCE, lines);
    }
}
