package com.example.local.template;

/** What {@code Ref} and {@code Fn::GetAtt} give for a resource of one type. */
public interface References {

    String ref(Resource resource);

    /**
     * One attribute of the resource.
     *
     * @throws TemplateException when the type has no such attribute here
     */
    String attribute(Resource resource, String name);
}
