package stackrun.resource;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.NotFoundException;
import stackrun.embedded.kms.KeySpec;
import stackrun.resource.property.ResourceProperties;
import stackrun.template.Place;
import stackrun.template.Properties;
import stackrun.template.Resource;
import stackrun.template.TemplateException;

/** A KMS key. Its key policy is not evaluated. */
record KeyType(Place place) implements ResourceType {

    @Override
    public String name() {
        return "AWS::KMS::Key";
    }

    @Override
    public String runsAs() {
        return "a key in the embedded KMS, with its rotation; the key policy is not evaluated";
    }

    @Override
    public String ref(Resource key) {
        return Ids.uuid(key.key());
    }

    @Override
    public String attribute(Resource key, String name) {
        return switch (name) {
            case "Arn" -> place.arn("kms", "key/" + ref(key));
            case "KeyId" -> ref(key);
            default -> throw new TemplateException(key.path(), "a key has no attribute " + name);
        };
    }

    @Override
    public void plan(Resource resource, Plan plan) {
        var properties = ResourceProperties.open(resource);
        var spec = spec(properties);
        boolean rotates = properties.flag("EnableKeyRotation", false);
        var rotationDays = properties.findInt("RotationPeriodInDays").orElse(null);
        boolean enabled = properties.flag("Enabled", true);
        properties.done();
        var id = ref(resource);
        plan.add(Plan.Phase.STORES, resource, cloud -> {
            if (!exists(cloud.kms(), id)) {
                cloud.newKeys().create(id, spec, resource.logicalId());
            }
            if (rotates) {
                cloud.kms().enableKeyRotation(enable -> enable.keyId(id).rotationPeriodInDays(rotationDays));
            }
            if (!enabled) {
                cloud.kms().disableKey(disable -> disable.keyId(id));
            }
        });
    }

    private static KeySpec spec(Properties properties) {
        var spec = properties.findText("KeySpec").orElse(KeySpec.SYMMETRIC_DEFAULT.name());
        return Stream.of(KeySpec.values())
                .filter(each -> each.name().equals(spec))
                .findFirst()
                .orElseThrow(() -> new TemplateException(
                        properties.path() + "/KeySpec",
                        "only %s run here, not %s".formatted(List.of(KeySpec.values()), spec)));
    }

    private static boolean exists(KmsClient kms, String id) {
        try {
            var _ = kms.describeKey(describe -> describe.keyId(id));
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }
}
