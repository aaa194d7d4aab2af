package stackrun.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stackrun.template.Place;
import stackrun.template.Stack;
import stackrun.template.Stacks;
import stackrun.template.TemplateException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ids have the shapes AWS gives them, since templates take them apart.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-template-resource-type-ref.html">Return values, type by type</a>
 */
class ReferencesTest {

    private static String evaluated(String type, String properties, String reference) {
        var template = """
                {"Resources": {"It": {"Type": "%s", "Properties": %s},
                  "Holder": {"Type": "AWS::IAM::User", "Properties": {"UserName": %s}}}}""".formatted(type, properties, reference);
        var sqs = URI.create("http://127.0.0.1:9324");
        var cognito = URI.create("http://127.0.0.1:9229");
        var plan = new Planner(Place.DEFAULT, new ServerAddresses(sqs, cognito), false)
                .plan(Stacks.of(List.of(new Stack("S", JsonMapper.shared().readTree(template)))));
        return plan.skipped().stream()
                .map(SkippedResource::resource)
                .filter(resource -> resource.logicalId().equals("Holder"))
                .map(resource -> resource.properties().path("UserName").asString())
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            AWS::SQS::Queue           | {"QueueName": "q"}                | Ref        | http://127.0.0.1:9324/000000000000/q
            AWS::SQS::Queue           | {"FifoQueue": true}               | QueueName  | S-It.fifo
            AWS::SQS::Queue           | {"QueueName": "q"}                | Arn        | arn:aws:sqs:eu-west-1:000000000000:q
            AWS::SQS::Queue           | {"QueueName": "q"}                | QueueUrl   | http://127.0.0.1:9324/000000000000/q
            AWS::DynamoDB::Table      | {"TableName": "t"}                | Ref        | t
            AWS::DynamoDB::Table      | {"TableName": "t"}                | Arn        | arn:aws:dynamodb:eu-west-1:000000000000:table/t
            AWS::DynamoDB::Table      | {"TableName": "t"}                | StreamArn  | arn:aws:dynamodb:eu-west-1:000000000000:table/t/stream/.+
            AWS::Kinesis::Stream      | {"Name": "s"}                     | Ref        | s
            AWS::Kinesis::Stream      | {"Name": "s"}                     | Arn        | arn:aws:kinesis:eu-west-1:000000000000:stream/s
            AWS::Kinesis::StreamConsumer | {"StreamARN": "arn:s", "ConsumerName": "c"} | Ref | arn:s/consumer/c:\\d+
            AWS::S3::Bucket           | {"BucketName": "b"}               | Ref        | b
            AWS::S3::Bucket           | {}                                | Arn        | arn:aws:s3:::s-it
            AWS::KMS::Key             | {}                                | Ref        | [0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}
            AWS::KMS::Key             | {}                                | Arn        | arn:aws:kms:eu-west-1:000000000000:key/[0-9a-f-]{36}
            AWS::KMS::Alias           | {"AliasName": "alias/a", "TargetKeyId": "k"} | Ref | alias/a
            AWS::Lambda::Function     | {"Handler": "h", "Code": {"S3Key": "asset:a"}} | Ref | S-It
            AWS::Lambda::Function     | {"Handler": "h", "Code": {"S3Key": "asset:a"}} | Arn | arn:aws:lambda:eu-west-1:000000000000:function:S-It
            AWS::Lambda::Version      | {"FunctionName": "f"}             | Ref        | arn:aws:lambda:eu-west-1:000000000000:function:f:1
            AWS::Lambda::Version      | {"FunctionName": "f"}             | Version    | 1
            AWS::Lambda::Alias        | {"FunctionName": "f", "Name": "live"} | Ref    | arn:aws:lambda:eu-west-1:000000000000:function:f:live
            AWS::Lambda::Alias        | {"FunctionName": "f", "Name": "live"} | AliasArn | arn:aws:lambda:eu-west-1:000000000000:function:f:live
            AWS::ApiGateway::RestApi  | {"Body": {}}                      | Ref        | [0-9a-z]{10}
            AWS::ApiGateway::RestApi  | {"Body": {}}                      | RootResourceId | [0-9a-z]{10}
            AWS::ApiGateway::Deployment | {}                              | Ref        | [0-9a-z]{6}
            AWS::ApiGateway::Stage    | {"RestApiId": "r", "StageName": "dev"} | Ref   | dev
            AWS::Cognito::UserPool    | {}                                | Ref        | eu-west-1_[0-9a-zA-Z]{9}
            AWS::Cognito::UserPool    | {}                                | Arn        | arn:aws:cognito-idp:eu-west-1:000000000000:userpool/eu-west-1_.{9}
            AWS::Cognito::UserPool    | {}                                | ProviderName | 127.0.0.1:9229/eu-west-1_.{9}
            AWS::Cognito::UserPoolClient | {"UserPoolId": "p"}            | Ref        | [0-9a-z]{26}
            AWS::Cognito::UserPoolResourceServer | {"UserPoolId": "p", "Identifier": "i", "Name": "n"} | Ref | i
            AWS::Scheduler::Schedule  | {"ScheduleExpression": "rate(1 day)", "Target": {"Arn": "a"}} | Arn | arn:aws:scheduler:eu-west-1:000000000000:schedule/default/S-It
            AWS::Events::Rule         | {"ScheduleExpression": "rate(1 day)", "Name": "r"} | Arn | arn:aws:events:eu-west-1:000000000000:rule/r
            AWS::IAM::Role            | {"RoleName": "r"}                 | Ref        | r
            AWS::IAM::Role            | {"RoleName": "r"}                 | Arn        | arn:aws:iam::000000000000:role/r
            AWS::IAM::ManagedPolicy   | {"ManagedPolicyName": "p"}        | Ref        | arn:aws:iam::000000000000:policy/p
            AWS::SNS::Topic           | {"TopicName": "t"}                | Ref        | arn:aws:sns:eu-west-1:000000000000:t
            AWS::SNS::Topic           | {"TopicName": "t"}                | TopicName  | t
            AWS::Logs::LogGroup       | {"LogGroupName": "/aws/l"}        | Arn        | arn:aws:logs:eu-west-1:000000000000:log-group:/aws/l:\\*
            AWS::CloudWatch::Alarm    | {"AlarmName": "a"}                | Arn        | arn:aws:cloudwatch:eu-west-1:000000000000:alarm:a
            """)
    void haveTheShapesOfAws(String type, String properties, String attribute, String shape) {
        var reference = attribute.equals("Ref")
                ? "{\"Ref\": \"It\"}"
                : "{\"Fn::GetAtt\": [\"It\", \"%s\"]}".formatted(attribute);

        assertThat(evaluated(type, properties, reference)).matches(shape);
    }

    /** The template that the CDK writes for an event source on an alias. */
    @Test
    void nameTheFunctionInTheSeventhFieldOfAnAlias() {
        var name = """
                {"Fn::Select": [6, {"Fn::Split": [":", {"Ref": "It"}]}]}""";

        assertThat(evaluated("AWS::Lambda::Alias", "{\"FunctionName\": \"place\", \"Name\": \"live\"}", name))
                .isEqualTo("place");
    }

    @ParameterizedTest
    @CsvSource({"AWS::SQS::Queue", "AWS::S3::Bucket", "AWS::KMS::Key", "AWS::Kinesis::Stream"})
    void refuseAttributesThatAreNotThere(String type) {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> evaluated(type, "{}", "{\"Fn::GetAtt\": [\"It\", \"Nothing\"]}"))
                .withMessageStartingWith("S/Resources/It: ");
    }

    /** Any attribute of a resource that is not created can be referred to; the stage still starts. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            AWS::EC2::VPC             | {"Fn::GetAtt": ["It", "DefaultSecurityGroup"]}                 | sg-[0-9a-f]{17}
            AWS::EC2::VPC             | {"Ref": "It"}                                                  | vpc-[0-9a-f]{17}
            AWS::EC2::VPC             | {"Fn::GetAtt": ["It", "CidrBlock"]}                            | [0-9a-z]{20}
            AWS::EC2::VPC             | {"Fn::Select": [0, {"Fn::GetAtt": ["It", "Ipv6CidrBlocks"]}]}  | [0-9a-z]{20}
            AWS::EC2::Subnet          | {"Fn::GetAtt": "It.AvailabilityZone"}                          | [0-9a-z]{20}
            AWS::EC2::VPCEndpoint     | {"Fn::Sub": "${It.CreationTimestamp}"}                         | [0-9a-z]{20}
            AWS::CloudFront::Distribution | {"Fn::GetAtt": ["It", "DomainName"]}                       | S-It
            AWS::CloudWatch::Dashboard | {"Ref": "It"}                                                 | S-It
            AWS::SNS::Topic           | {"Fn::GetAtt": ["It", "Anything"]}                             | [0-9a-z]{20}
            AWS::WAFv2::WebACL        | {"Fn::GetAtt": ["It", "Capacity"]}                             | [0-9a-z]{20}
            """)
    void giveWhatIsNotMadeAValue(String type, String reference, String shape) {
        assertThat(evaluated(type, "{}", reference)).matches(shape);
    }

    /** Templates cut a unique suffix for names out of the stack's id. */
    @Test
    void endTheStackIdWithAUuid() {
        var suffix =
                "{\"Fn::Select\": [4, {\"Fn::Split\": [\"-\", {\"Fn::Select\": [2, {\"Fn::Split\": [\"/\", {\"Ref\": \"AWS::StackId\"}]}]}]}]}";

        assertThat(evaluated("AWS::SQS::Queue", "{}", suffix)).matches("[0-9a-f]{12}");
    }

    /** The template that {@code ec2.Vpc} writes if no zones are given. */
    @Test
    void nameThreeZonesOfTheRegion() {
        assertThat(evaluated("AWS::SQS::Queue", "{}", "{\"Fn::Select\": [1, {\"Fn::GetAZs\": \"\"}]}"))
                .isEqualTo("eu-west-1b");
    }
}
