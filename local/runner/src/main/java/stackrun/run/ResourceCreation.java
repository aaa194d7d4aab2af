package stackrun.run;

import java.io.IOException;
import software.amazon.awssdk.core.exception.SdkException;
import stackrun.resource.Cloud;
import stackrun.resource.Plan;

/** Creates the resources of a plan, and reports a failure as one that the user can fix where possible. */
final class ResourceCreation {

    private ResourceCreation() {}

    /** @throws CannotRun if a server or a definition rejects a resource; the message contains its path */
    static void run(Plan plan, Cloud cloud) throws IOException {
        for (var step : plan.steps()) {
            try {
                step.action().run(cloud);
            } catch (SdkException | IllegalArgumentException e) {
                throw new CannotRun(
                        "%s cannot be created: %s".formatted(step.resource().path(), e.getMessage()));
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the start was stopped", e);
            } catch (Exception e) {
                throw new IllegalStateException(
                        "%s cannot be created".formatted(step.resource().path()), e);
            }
        }
    }
}
