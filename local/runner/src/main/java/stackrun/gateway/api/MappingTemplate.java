package stackrun.gateway.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import stackrun.template.TemplateException;
import stackrun.template.Value;

/**
 * A mapping template with the same text for each request. Templates with directives or variables are rejected, because
 * they are not evaluated here.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings.html">Mapping templates</a>
 */
public final class MappingTemplate {

    /** The only type whose response templates run. */
    private static final String JSON = "application/json";

    private static final Pattern DIRECTIVE = Pattern.compile(
            "#(#|\\*|@|\\[\\[)" + "|#\\{?(set|if|elseif|else|end|foreach|break|stop|macro|define|evaluate)\\b"
                    + "|\\$!?\\{?(input|util|context|stageVariables)\\b");

    private MappingTemplate() {}

    /** Returns the text of a template, or an empty text if there is none. */
    public static String plain(Value template) {
        var text = template.findText().orElse("");
        if (DIRECTIVE.matcher(text).find()) {
            throw new TemplateException(template.path(), "mapping templates with directives do not run here: " + text);
        }
        return text;
    }

    /** Templates by content type. */
    public static Map<String, String> plainByType(Value templates) {
        var texts = new LinkedHashMap<String, String>();
        templates.members().forEach((type, template) -> texts.put(type, plain(template)));
        return texts;
    }

    /** Returns the template of a response, or an empty text if there is none. */
    public static String plainJson(Value templates) {
        return plainByType(templates).entrySet().stream()
                .map(each -> {
                    if (!each.getKey().equals(JSON)) {
                        throw new TemplateException(
                                templates.at(each.getKey()).path(), "only templates of %s run here".formatted(JSON));
                    }
                    return each.getValue();
                })
                .collect(Collectors.joining());
    }
}
