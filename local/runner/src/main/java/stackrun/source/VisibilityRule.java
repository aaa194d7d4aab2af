package stackrun.source;

import stackrun.lambda.Lambda;
import stackrun.source.mapping.QueueMapping;
import stackrun.template.TemplateException;

/**
 * Lambda's rule for the visibility timeout of a queue: a message must stay hidden while the function processes it.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html">Configuring a queue to use with Lambda</a>
 */
record VisibilityRule(SourceClients clients, Lambda lambda) {

    /** @throws TemplateException if the visibility timeout is shorter than the timeout of the function */
    void check(QueueMapping mapping) {
        var visibility = clients.visibilityTimeout(mapping).toSeconds();
        var timeout = lambda.function(mapping.functionArn()).timeout().toSeconds();
        if (visibility < timeout) {
            throw new TemplateException(
                    mapping.sourceArn(),
                    "its visibility timeout of %s s is shorter than the timeout of %s, %s s: make it at least six times as long"
                            .formatted(visibility, mapping.functionArn(), timeout));
        }
    }
}
