package stackrun.lambda;

import stackrun.template.TemplateException;

/**
 * The parts of {@code arn:aws:lambda:<region>:<account>:function:<name>[:<qualifier>]}, or of a plain name.
 *
 * @param qualifier a version, an alias, or {@code $LATEST} if there is none
 */
public record FunctionArn(String name, String qualifier) {

    public static FunctionArn parse(String arn) {
        if (!arn.startsWith("arn:")) {
            return new FunctionArn(arn, "$LATEST");
        }
        var parts = arn.split(":", -1);
        if (parts.length < 7 || !parts[2].equals("lambda") || !parts[5].equals("function")) {
            throw new TemplateException(arn, "is no ARN of a function");
        }
        return new FunctionArn(parts[6], parts.length > 7 ? parts[7] : "$LATEST");
    }
}
