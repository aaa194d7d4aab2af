package com.example.infra;

import com.example.infra.openapi.ApiContract;
import java.util.List;
import software.amazon.awscdk.App;

/**
 * The stacks of one stage: data and services first, then the API and the alarms, which name every function of a service.
 */
record ShopStacks(
        App app,
        StageSettings stage,
        DataStack data,
        OrdersStack orders,
        InventoryStack inventory,
        StreamStack stream) {

    /** Defines the stacks that hold data and functions. */
    static ShopStacks define(App app, StageSettings stage, Artifacts artifacts) {
        var data = new DataStack(app, stage);
        var inventory = new InventoryStack(app, stage, artifacts, data);
        var orders = new OrdersStack(app, stage, artifacts, data);
        return new ShopStacks(app, stage, data, orders, inventory, new StreamStack(app, stage, artifacts, data));
    }

    /** Adds the API that leads to the services' functions, and the alarms and the dashboard that watch them. */
    void publish(ApiContract contract) {
        var services = List.of(orders, inventory, stream);
        new ApiStack(app, stage, contract, data, services);
        new OperationsStack(app, stage, data, orders, inventory, services);
    }
}
