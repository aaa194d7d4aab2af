package com.example.infra;

import com.example.infra.openapi.ApiContract;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.App;

/** Defines the shop for one stage: {@code npx cdk synth -c stage=dev}. */
final class ShopApp {

    private ShopApp() {}

    static void main() {
        // The CLI starts the app in its own directory.
        var repository = Path.of("..").toAbsolutePath().normalize();
        try {
            var app = new App();
            define(
                    app,
                    StageSettings.of((String) app.getNode().tryGetContext("stage")),
                    repository,
                    Artifacts.builtIn(repository));
            app.synth();
        } catch (InvalidDefinition e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    static void define(App app, StageSettings stage, Path repository, Artifacts artifacts) {
        var contract = ApiContract.of(Stream.of("orders", "inventory", "sales")
                .map(name -> repository.resolve("openapi").resolve(name + ".yaml"))
                .toList());
        var data = new DataStack(app, stage);
        var inventory = new InventoryStack(app, stage, artifacts, data);
        var orders = new OrdersStack(app, stage, artifacts, data);
        var services = List.of(orders, inventory, new StreamStack(app, stage, artifacts, data));
        new ApiStack(app, stage, contract, data, services);
        new OperationsStack(app, stage, data, orders, inventory, services);
    }
}
