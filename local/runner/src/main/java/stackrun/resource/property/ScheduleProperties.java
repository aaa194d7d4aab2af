package stackrun.resource.property;

import static stackrun.resource.property.Reasons.ALWAYS_ACCEPTED;
import static stackrun.resource.property.Reasons.ENCRYPTION;
import static stackrun.resource.property.Reasons.LABEL;
import static stackrun.resource.property.Reasons.ROLE;

import java.util.List;
import stackrun.template.OneOf;

/**
 * The properties of EventBridge rules and schedules.
 *
 * @see <a href="https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html">CreateSchedule</a>
 */
final class ScheduleProperties {

    private static final OneOf STATE = OneOf.of("ENABLED", "DISABLED");

    private ScheduleProperties() {}

    static List<PropertyRules> rules() {
        var rule = new PropertyRules("AWS::Events::Rule")
                .allow("State", STATE)
                .ignore(LABEL, "Description")
                .ignore(ALWAYS_ACCEPTED, "Targets/*/RetryPolicy", "Targets/*/DeadLetterConfig");
        var schedule = new PropertyRules("AWS::Scheduler::Schedule")
                .allow("State", STATE)
                .allow("FlexibleTimeWindow/Mode", OneOf.of("OFF", "FLEXIBLE"))
                .ignore(LABEL, "Description", "GroupName")
                .ignore("calls are made at the scheduled time", "FlexibleTimeWindow")
                .ignore(ENCRYPTION, "KmsKeyArn")
                .ignore(ROLE, "Target/RoleArn")
                .ignore(ALWAYS_ACCEPTED, "Target/RetryPolicy", "Target/DeadLetterConfig");
        return List.of(rule, schedule);
    }
}
