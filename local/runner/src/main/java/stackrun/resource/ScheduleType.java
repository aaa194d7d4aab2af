package stackrun.resource;

import stackrun.resource.property.ResourceProperties;
import stackrun.schedule.Schedule;
import stackrun.schedule.ScheduleExpression;
import stackrun.template.Place;
import stackrun.template.Resource;
import stackrun.template.TemplateException;

/** A schedule that invokes a function. */
record ScheduleType(Place place) implements ResourceType {

    @Override
    public String name() {
        return "AWS::Scheduler::Schedule";
    }

    @Override
    public String runsAs() {
        return "a timer that calls the function";
    }

    @Override
    public String ref(Resource schedule) {
        return schedule.physicalName();
    }

    @Override
    public String attribute(Resource schedule, String name) {
        if (!name.equals("Arn")) {
            throw new TemplateException(schedule.path(), "a schedule has no attribute " + name);
        }
        return place.arn("scheduler", "schedule/default/" + schedule.physicalName());
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        var properties = ResourceProperties.open(resource).readElsewhere("Name");
        var target = properties.object("Target");
        var schedule = new Schedule(
                resource.physicalName(),
                target.text("Arn"),
                ScheduleExpression.parse(
                        properties.text("ScheduleExpression"),
                        properties.findText("ScheduleExpressionTimezone").orElse("UTC"),
                        properties.path() + "/ScheduleExpression"),
                target.findText("Input"));
        boolean enabled = properties.choice("State", "ENABLED").equals("ENABLED");
        properties.done();
        if (enabled) {
            plan.add(Plan.Phase.SCHEDULES, resource, cloud -> cloud.schedules().start(schedule));
        } else {
            plan.skip(resource, Plan.DISABLED);
        }
    }
}
