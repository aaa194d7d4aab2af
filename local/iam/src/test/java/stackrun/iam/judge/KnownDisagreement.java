package stackrun.iam.judge;

import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * The classes of cases in which iam-simulate decides otherwise, each with the page of AWS that is on our side.
 *
 * <p>Each class rewrites a case so that it means the same without the disputed element. A disagreement is explained only if
 * we decide on the rewritten case as before, and iam-simulate then decides as we do.
 */
@SuppressWarnings("ImmutableEnumChecker") // Rewritings are references to static methods.
enum KnownDisagreement {

    /** "If the * wildcard is the last character of a resource ARN segment, it can expand to match beyond the colon." */
    STAR_RUNS_ON("reference_policies_elements_resource", Rewriting::starOfTwoSegments),

    /** ARNs are compared with case; iam-simulate ignores the case of service, region and account. */
    CASE_OF_SERVICE("reference_policies_elements_resource", Rewriting::upperCaseService),

    /** "epoch (UNIX) time" is in seconds; iam-simulate compares it with milliseconds. */
    EPOCH_SECONDS("reference_policies_elements_condition_operators", Rewriting::epoch),

    /** "If you specify an IP address without the prefix, IAM uses /32"; iam-simulate compares texts, and /0 is nothing. */
    ADDRESS_RANGES("reference_policies_elements_condition_operators", Rewriting::addresses),

    /** ForAllValues is true "if the key values resolve to a null data set, such as an empty string". */
    EMPTY_VALUE("reference_policies_condition-single-vs-multi-valued-context-keys", Rewriting::emptyValues),

    /** Without Version 2012-10-17, "variables like ${aws:username} are treated as literal strings in the policy". */
    VARIABLES_BEFORE_2012("reference_policies_variables", Rewriting::literalVariables),

    /** "Use ${*} where you need an * character", in StringEquals too, where iam-simulate takes it for text. */
    ESCAPES_IN_EQUALS("reference_policies_variables", Rewriting::escapes),

    /** IfExists: "If the key is not present, evaluate the condition element as true"; iam-simulate not with ForAnyValue. */
    ABSENT_KEY_IF_EXISTS("reference_policies_elements_condition_operators", Rewriting::absentKeys),

    /** AWS's example {@code arn:aws:sqs:us-east-2:*:${aws:username}-queue}; iam-simulate takes the colon for the ARN's. */
    VARIABLE_AS_NAME("reference_policies_variables", Rewriting::variableAsName),

    /** "Permissions granted directly to a session are not limited by an implicit deny in a session policy." */
    SESSION_NAMED_BY_RESOURCE("reference_policies_evaluation-logic_policy-eval-denyallow", Rewriting::sessionPolicy);

    private static final String GUIDE = "https://docs.aws.amazon.com/IAM/latest/UserGuide/";

    private final String page;
    private final UnaryOperator<ObjectNode> rewriting;

    KnownDisagreement(String page, UnaryOperator<ObjectNode> rewriting) {
        this.page = page;
        this.rewriting = rewriting;
    }

    /** Returns the address of AWS's page. */
    String page() {
        return GUIDE + page + ".html";
    }

    /** Returns a case that means the same without the disputed element. */
    JudgedCase rewrite(JudgedCase disputed) {
        return new JudgedCase(disputed.seed(), rewriting.apply(disputed.json().deepCopy()));
    }

    /** Returns a case without the disputed elements that do not matter to us. */
    static JudgedCase rewriteAll(JudgedCase disputed) {
        JudgedCase rewritten = disputed;
        for (KnownDisagreement each : values()) {
            JudgedCase next = each.rewrite(rewritten);
            rewritten = next.ours() == disputed.ours() ? next : rewritten;
        }
        return rewritten;
    }
}
