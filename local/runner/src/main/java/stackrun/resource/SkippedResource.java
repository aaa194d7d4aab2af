package stackrun.resource;

import stackrun.template.Resource;

/** A resource that is not created, and the reason. */
public record SkippedResource(Resource resource, String reason) {}
