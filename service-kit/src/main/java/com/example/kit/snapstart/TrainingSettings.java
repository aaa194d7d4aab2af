package com.example.kit.snapstart;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.PropertySourcesPropertyResolver;
import org.springframework.core.io.ClassPathResource;

/**
 * The environment variables of a service's functions while they are trained. Each variable that {@code application.yaml}
 * takes a setting from gets a value that leads to the {@link TrainingCloud}, if it is a URL, or its own name.
 */
final class TrainingSettings {

    static final String CLIENT = "training";

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)}");

    private final List<PropertySource<?>> yaml;
    private final String cloud;

    TrainingSettings(String cloud) throws IOException {
        this.cloud = cloud;
        this.yaml = new YamlPropertySourceLoader().load("application.yaml", new ClassPathResource("application.yaml"));
    }

    Map<String, String> variables() {
        var variables = new HashMap<String, String>();
        for (var source : yaml) {
            if (source instanceof EnumerablePropertySource<?> properties) {
                for (var name : properties.getPropertyNames()) {
                    VARIABLE.matcher(String.valueOf(properties.getProperty(name)))
                            .results()
                            .forEach(found -> variables.put(found.group(1), value(found.group(1))));
                }
            }
        }
        return variables;
    }

    /** Replaces the names of properties in a script by their values. */
    String resolve(String script) {
        var sources = new MutablePropertySources();
        yaml.forEach(sources::addLast);
        sources.addLast(new MapPropertySource("variables", new HashMap<>(variables())));
        return new PropertySourcesPropertyResolver(sources).resolvePlaceholders(script);
    }

    String issuer() {
        return value("TOKEN_ISSUER");
    }

    private String value(String variable) {
        var name = variable.toLowerCase(Locale.ROOT).replace('_', '-');
        if (variable.equals("TOKEN_CLIENTS")) {
            return CLIENT;
        }
        return variable.endsWith("_URL") || variable.endsWith("_ISSUER")
                ? "%s/000000000000/%s".formatted(cloud, name)
                : name;
    }
}
