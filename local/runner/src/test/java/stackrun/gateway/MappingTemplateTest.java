package stackrun.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stackrun.template.TemplateException;
import stackrun.template.Value;
import tools.jackson.databind.node.StringNode;

/**
 * The directives and variables that would have to be run.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings.html">Mapping templates</a>
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html">Variables of mapping templates</a>
 * @see <a href="https://velocity.apache.org/engine/1.7/vtl-reference.html">The Velocity Template Language</a>
 */
class MappingTemplateTest {

    private static String plain(String text) {
        return MappingTemplate.plain(new Value("It", StringNode.valueOf(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#set($a = 1)",
                "#{set}($a = 1)",
                "{} ## a remark",
                "#* a remark *# {}",
                "#[[{}]]#",
                "#if(true)#end",
                "#{if}(true)#{end}",
                "{}#{else}",
                "#stop",
                "#break",
                "#macro(a)#end",
                "#@a()#end",
                "$input.body",
                "$!input.body",
                "${input.body}",
                "$!{input.body}",
                "$context.requestId",
                "$!{context.requestId}",
                "$stageVariables.a",
                "$util.escapeJavaScript('a')"
            })
    void refusesWhatWouldHaveToBeRun(String template) {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> plain(template))
                .withMessage("It: mapping templates with directives do not run here: " + template);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"statusCode\": 200}", "#1 of 5 for $5", "#settled", "$inputs", "50 # 60"})
    void takesWhatSaysTheSameForEachRequest(String template) {
        assertThat(plain(template)).isEqualTo(template);
    }
}
