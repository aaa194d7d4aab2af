package com.example.infra;

import com.example.infra.openapi.ApiContract;
import com.example.infra.openapi.InvalidContract;
import java.nio.file.Path;
import software.amazon.awscdk.App;

/** Defines the shop for one stage: {@code npx cdk synth -c stage=dev}. */
final class ShopApp {

    private ShopApp() {}

    static void main() {
        // The CLI starts the app in its own directory.
        var repository = Path.of("..").toAbsolutePath().normalize();
        try {
            var app = new App();
            var packaging = (String) app.getNode().tryGetContext("packaging");
            define(
                    app,
                    StageSettings.of((String) app.getNode().tryGetContext("stage"))
                            .deployedWith(app.getNode()::tryGetContext),
                    repository,
                    Artifacts.builtIn(repository, packaging));
            app.synth();
        } catch (InvalidDefinition | InvalidContract e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    static void define(App app, StageSettings stage, Path repository, Artifacts artifacts) {
        ShopStacks.define(app, stage, artifacts).publish(ApiContract.in(repository.resolve("openapi")));
    }
}
