package stackrun.resource;

import stackrun.resource.property.ResourceProperties;
import stackrun.schedule.Schedule;
import stackrun.schedule.ScheduleExpression;
import stackrun.template.Place;
import stackrun.template.Properties;
import stackrun.template.Resource;
import stackrun.template.TemplateException;

/** A rule of EventBridge that invokes functions on a schedule. Rules with an event pattern are rejected. */
record EventRuleType(Place place) implements ResourceType {

    @Override
    public String name() {
        return "AWS::Events::Rule";
    }

    @Override
    public String runsAs() {
        return "a timer that calls its functions; patterns and other targets are refused";
    }

    @Override
    public String ref(Resource rule) {
        return rule.findText("Name").orElseGet(rule::physicalName);
    }

    @Override
    public String attribute(Resource rule, String name) {
        if (!name.equals("Arn")) {
            throw new TemplateException(rule.path(), "a rule has no attribute " + name);
        }
        return place.arn("events", "rule/" + ref(rule));
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        var properties = ResourceProperties.open(resource).readElsewhere("Name").only("EventBusName", "default");
        properties.find("EventPattern").ifPresent(pattern -> {
            throw new TemplateException(
                    pattern.path(),
                    "event patterns do not run here: only rules with a ScheduleExpression call functions");
        });
        var recurrence = ScheduleExpression.parse(
                properties.text("ScheduleExpression"), "UTC", properties.path() + "/ScheduleExpression");
        boolean enabled = properties.choice("State", "ENABLED").equals("ENABLED");
        var targets = properties.objects("Targets");
        for (var target : targets) {
            var schedule = new Schedule(
                    "%s-%s".formatted(ref(resource), target.text("Id")),
                    function(target),
                    recurrence,
                    target.findText("Input"));
            if (enabled) {
                plan.add(
                        Plan.Phase.SCHEDULES,
                        resource,
                        cloud -> cloud.schedules().start(schedule));
            }
        }
        properties.done();
        if (!enabled) {
            plan.skip(resource, Plan.DISABLED);
        }
    }

    private static String function(Properties target) {
        var arn = target.text("Arn");
        if (!arn.contains(":lambda:")) {
            throw new TemplateException(target.path() + "/Arn", "only functions are called here, not " + arn);
        }
        return arn;
    }
}
