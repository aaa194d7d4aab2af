package stackrun.iam;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The grammar, read strictly.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">Grammar of the IAM
 *     JSON policy language</a>
 */
class PolicyReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        'Effect': 'Allow', 'Action': '*', 'Resource': '*', 'Resources': '*' | $.Statement[0].Resources is not known
        'Action': '*', 'Resource': '*'                                      | $.Statement[0] needs Effect
        'Effect': 'allow', 'Action': '*', 'Resource': '*'                   | $.Statement[0].Effect must be Allow or Deny
        'Effect': 'Allow', 'Resource': '*'                                  | $.Statement[0] needs Action or NotAction
        'Effect': 'Allow', 'Action': '*', 'NotAction': '*', 'Resource': '*' | $.Statement[0].NotAction excludes Action
        'Effect': 'Allow', 'Action': 's3*', 'Resource': '*'                 | $.Statement[0].Action must be * or a service prefix
        'Effect': 'Allow', 'Action': ['s3:*', 1], 'Resource': '*'           | $.Statement[0].Action[1] must be a text
        'Effect': 'Allow', 'Action': [], 'Resource': '*'                    | $.Statement[0].Action must not be empty
        'Effect': 'Allow', 'Action': '*', 'Resource': 'orders'              | $.Statement[0].Resource must be * or an ARN
        'Effect': 'Allow', 'Action': '*', 'Resource': 'arn:aws:s*:::b'      | $.Statement[0].Resource must be * or an ARN, without a wildcard for the service
        'Effect': 'Allow', 'Action': '*', 'Resource': {'Ref': 'Orders'}     | $.Statement[0].Resource must be a text
        'Effect': 'Allow', 'Action': '*', 'Resource': '*', 'Principal': '*' | $.Statement[0].Principal is not possible here
        'Effect': 'Allow', 'Action': '*', 'Resource': '*', 'Condition': {'StringIs': {'a:b': 'c'}} | $.Statement[0].Condition.StringIs is not a condition operator
        'Effect': 'Allow', 'Action': '*', 'Resource': '*', 'Condition': {'NumericEquals': {'a:b': 'c'}} | $.Statement[0].Condition.NumericEquals.a:b is not a number: c
        'Effect': 'Allow', 'Action': '*', 'Resource': '*', 'Condition': {'DateEquals': {'a:b': 'c'}} | is neither a date of ISO 8601 nor seconds since 1970: c
        'Effect': 'Allow', 'Action': '*', 'Resource': '*', 'Condition': {'IpAddress': {'a:b': '1.2.3.4/33'}} | has a prefix that is not from 0 to 32: 33
        'Effect': 'Allow', 'Action': '*', 'Resource': '*', 'Condition': {'Null': {'a:b': 'c'}} | $.Statement[0].Condition.Null.a:b must be true or false
        """)
    void refusesWhatItWouldHaveToIgnore(String statement, String problem) {
        assertThatThrownBy(() -> Policies.policy(PolicyType.IDENTITY, "{" + statement + "}"))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessageStartingWith("policy test: $.Statement[0]")
                .hasMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {'Version': '2012-10-18', 'Statement': []} | $.Version must be one of 2012-10-17 and 2008-10-17
        {'Statements': []}                         | $.Statements is not known
        {'Version': '2012-10-17'}                  | $ needs Statement
        """)
    void refusesPolicies(String policy, String problem) {
        assertThatThrownBy(() -> Policies.read(PolicyType.IDENTITY, policy)).hasMessage("policy test: " + problem);
    }

    @Test
    void refusesTwoStatementsOfOneSid() {
        String statement = "{'Sid': 'A', 'Effect': 'Allow', 'Action': '*', 'Resource': '*'}";

        assertThatThrownBy(() -> Policies.policy(PolicyType.IDENTITY, statement, statement))
                .hasMessage("policy test: $.Statement[1] has the Sid of another statement: A");
    }

    @Test
    void refusesIncompleteArnsInSessionPolicies() {
        assertThatThrownBy(() -> Policies.policy(PolicyType.SESSION, Policies.allow("*", "arn:aws:sqs")))
                .hasMessageContaining("incomplete ARN, which session policies do not support");
    }

    @Test
    void aTrustPolicyNamesPrincipalsAndNoResource() {
        String trust =
                "{'Effect': 'Allow', 'Principal': {'Service': 'lambda.amazonaws.com'}, 'Action': 'sts:AssumeRole'";

        assertThatCode(() -> Policies.policy(PolicyType.TRUST, trust + "}")).doesNotThrowAnyException();
        assertThatThrownBy(() -> Policies.policy(PolicyType.TRUST, trust + ", 'Resource': '*'}"))
                .hasMessageContaining("$.Statement[0].Resource is not possible in a trust policy");
    }
}
