package com.example.local.gateway;

import com.example.local.template.TemplateException;
import com.example.local.template.Value;
import java.util.regex.Pattern;

/**
 * A mapping template that says the same for each request. Directives and variables of the template language do not run here:
 * they would be sent to the caller as they stand.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings.html">Mapping templates</a>
 */
public final class MappingTemplate {

    private static final Pattern DIRECTIVE =
            Pattern.compile("#(set|if|else|elseif|end|foreach)\\b|\\$\\{?(input|util|context|stageVariables)\\b");

    private MappingTemplate() {}

    /** The text of a template; empty where there is none. */
    public static String plain(Value template) {
        var text = template.findText().orElse("");
        if (DIRECTIVE.matcher(text).find()) {
            throw new TemplateException(template.path(), "mapping templates with directives do not run here: " + text);
        }
        return text;
    }
}
