package com.example.kit.testing;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.FileSystemResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The settings of a service's functions: which variables the committed templates set, and which properties {@code
 * application.yaml} takes from them. A new setting is thereby tested without a new test.
 *
 * @param application the service's application
 * @param variables the names of the template's variables by function
 * @param properties the properties by the variable that they are taken from
 */
public record FunctionSettings(
        Class<?> application, Map<String, Set<String>> variables, Map<String, String> properties) {

    private static final Path TEMPLATES = Path.of("..", "infra-cdk", "templates", "dev");
    private static final Path CONFIGURATION = Path.of("src", "main", "resources", "application.yaml");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)}");

    /** The settings of the service in the working directory. */
    public static FunctionSettings of(Class<?> application) {
        return new FunctionSettings(application, variables(application), mapped());
    }

    /** The environment in which the template starts the function. Nothing listens at the addresses. */
    public Map<String, String> environment(Class<?> function) {
        var environment = new HashMap<String, String>();
        for (var name : variables.getOrDefault(FunctionClasses.definition(function), Set.of())) {
            environment.put(name, "http://127.0.0.1:1/" + name);
        }
        environment.put("MAIN_CLASS", application.getName());
        environment.put("SPRING_CLOUD_FUNCTION_DEFINITION", FunctionClasses.definition(function));
        environment.put("AWS_REGION", "eu-west-1");
        return environment;
    }

    /** Each function with each variable of its template and the property that the variable sets. */
    Stream<Arguments> of(Stream<Class<?>> functions) {
        return functions.flatMap(
                function -> variables.getOrDefault(FunctionClasses.definition(function), Set.of()).stream()
                        .map(variable -> Arguments.of(function, variable, properties.get(variable))));
    }

    private static Map<String, Set<String>> variables(Class<?> application) {
        var variables = new HashMap<String, Set<String>>();
        try (var templates = Files.newDirectoryStream(TEMPLATES, "*.json")) {
            for (var template : templates) {
                resources(template)
                        .map(resource ->
                                resource.path("Properties").path("Environment").path("Variables"))
                        .filter(set -> set.path("MAIN_CLASS").asString("").equals(application.getName()))
                        .forEach(set -> variables.put(
                                set.path("SPRING_CLOUD_FUNCTION_DEFINITION").asString(), ofTheService(set)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return variables;
    }

    private static Stream<JsonNode> resources(Path template) throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(template))
                .path("Resources")
                .valueStream();
    }

    private static Set<String> ofTheService(JsonNode set) {
        var names = new TreeSet<String>(set.propertyNames());
        names.removeAll(Set.of("MAIN_CLASS", "SPRING_CLOUD_FUNCTION_DEFINITION"));
        return names;
    }

    private static Map<String, String> mapped() {
        var byVariable = new LinkedHashMap<String, String>();
        try {
            for (var source :
                    new YamlPropertySourceLoader().load("application", new FileSystemResource(CONFIGURATION))) {
                var file = (EnumerablePropertySource<?>) source;
                Stream.of(file.getPropertyNames())
                        .collect(toMap(Function.identity(), file::getProperty))
                        .forEach((name, value) -> PLACEHOLDER
                                .matcher(String.valueOf(value))
                                .results()
                                .forEach(found -> byVariable.put(found.group(1), name)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return byVariable;
    }
}
