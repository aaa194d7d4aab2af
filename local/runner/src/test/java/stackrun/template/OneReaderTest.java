package stackrun.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.InvokeInstruction;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Values of templates are read through {@link Value} alone, which knows their paths. */
class OneReaderTest {

    /** Methods of a node that throw, or make something up, where it is of another kind. */
    private static final Set<String> READERS = Set.of(
            "asString",
            "stringValue",
            "asInt",
            "intValue",
            "asLong",
            "longValue",
            "asDouble",
            "doubleValue",
            "asBoolean",
            "booleanValue",
            "decimalValue",
            "numberValue",
            "values",
            "properties",
            "propertyNames",
            "path");

    private static final List<String> READING_TEMPLATES = List.of(
            "template",
            "resource",
            "gateway/ApiBody",
            "gateway/GatewayResponse",
            "gateway/HttpProxyIntegration",
            "gateway/Integrations",
            "gateway/RestApi",
            "gateway/SecuritySchemes",
            "gateway/StaticHeaders");

    /** The reader itself, the walk through objects and lists, and what reads no template but the answer of a function. */
    private static final Set<String> EXEMPT =
            Set.of("template/Value", "template/Expression", "resource/CustomResources");

    @Test
    void readsEachValueOfATemplate() throws IOException, URISyntaxException {
        var classes = Path.of(Value.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve("stackrun");
        var calls = new TreeSet<String>();
        try (var files = Files.walk(classes)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                var name =
                        classes.relativize(file).toString().replace('\\', '/').replaceAll("(\\$.*)?\\.class", "");
                if (!EXEMPT.contains(name) && READING_TEMPLATES.stream().anyMatch(name::startsWith)) {
                    calls(file).forEach(call -> calls.add(name + " calls JsonNode." + call));
                }
            }
        }

        assertThat(calls).isEmpty();
    }

    private static Stream<String> calls(Path file) throws IOException {
        return ClassFile.of().parse(file).methods().stream()
                .flatMap(method -> method.code().stream())
                .flatMap(code -> code.elementStream())
                .filter(InvokeInstruction.class::isInstance)
                .map(InvokeInstruction.class::cast)
                .filter(invoke -> invoke.owner().asInternalName().startsWith("tools/jackson/databind/"))
                .map(invoke -> invoke.name().stringValue())
                .filter(READERS::contains);
    }
}
