package com.example.local.resource;

import com.example.local.template.Place;
import com.example.local.template.Resource;
import com.example.local.template.TemplateException;

/** A type that is known and not made; references to it still have AWS's shape, for policies and settings name it. */
record NotRun(String name, String reason, Place place) implements ResourceType {

    @Override
    public String runsAs() {
        return reason;
    }

    @Override
    public String ref(Resource resource) {
        return name.equals("AWS::SNS::Topic") || name.equals("AWS::IAM::ManagedPolicy")
                ? arn(resource)
                : ownName(resource);
    }

    @Override
    public String attribute(Resource resource, String attribute) {
        if (attribute.endsWith("Arn")) {
            return arn(resource);
        }
        if (attribute.endsWith("Name")) {
            return ownName(resource);
        }
        if (attribute.endsWith("Id")) {
            return Ids.alphanumeric(resource.key(), 20);
        }
        throw new TemplateException(resource.path(), "%s has no attribute %s here".formatted(name, attribute));
    }

    private String arn(Resource resource) {
        var own = ownName(resource);
        return switch (name) {
            case "AWS::IAM::Role" -> "arn:aws:iam::%s:role/%s".formatted(place.account(), own);
            case "AWS::IAM::ManagedPolicy" -> "arn:aws:iam::%s:policy/%s".formatted(place.account(), own);
            case "AWS::Logs::LogGroup" -> place.arn("logs", "log-group:%s:*".formatted(own));
            case "AWS::CloudWatch::Alarm" -> place.arn("cloudwatch", "alarm:" + own);
            default -> place.arn(name.split("::", -1)[1].toLowerCase(java.util.Locale.ROOT), own);
        };
    }

    /** {@code RoleName}, {@code TopicName}, {@code LogGroupName} and so on, where the template sets it. */
    private String ownName(Resource resource) {
        var own = resource.properties().get(name.substring(name.lastIndexOf(':') + 1) + "Name");
        return own == null ? resource.physicalName() : own.asString();
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        plan.pass(resource, reason);
    }
}
