package stackrun.resource;

import stackrun.template.Resource;

/** Creates one resource in its phase. */
public record CreationStep(Plan.Phase phase, Resource resource, Plan.Action action) {}
