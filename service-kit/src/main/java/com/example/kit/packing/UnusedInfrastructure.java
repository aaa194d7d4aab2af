package com.example.kit.packing;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.aop.Advisor;
import org.springframework.aop.config.AopConfigUtils;
import org.springframework.beans.factory.aot.BeanRegistrationExcludeFilter;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Leaves those beans of Spring out of a packed application that would look at all other beans and find nothing to do. To look
 * at a bean is expensive: of an SDK client it loads the classes of every request and response.
 *
 * <p>They stay if the application uses them.
 */
final class UnusedInfrastructure implements BeanRegistrationExcludeFilter {

    private static final Set<String> EVENT_LISTENERS = Set.of(
            AnnotationConfigUtils.EVENT_LISTENER_PROCESSOR_BEAN_NAME,
            AnnotationConfigUtils.EVENT_LISTENER_FACTORY_BEAN_NAME);

    @Override
    public boolean isExcludedFromAotProcessing(RegisteredBean bean) {
        var name = bean.getBeanName();
        var beans = bean.getBeanFactory();
        return EVENT_LISTENERS.contains(name)
                ? types(beans).noneMatch(UnusedInfrastructure::listens)
                : name.equals(AopConfigUtils.AUTO_PROXY_CREATOR_BEAN_NAME)
                        && types(beans).noneMatch(Advisor.class::isAssignableFrom);
    }

    private static Stream<Class<?>> types(ConfigurableListableBeanFactory beans) {
        return Stream.of(beans.getBeanDefinitionNames()).flatMap(name -> Stream.ofNullable(beans.getType(name)));
    }

    private static boolean listens(Class<?> type) {
        return Stream.of(ReflectionUtils.getUniqueDeclaredMethods(type))
                .anyMatch(method -> AnnotatedElementUtils.hasAnnotation(method, EventListener.class));
    }
}
