package com.example.local.lambda;

/** Functions in a JVM of their own, under AWS's Runtime Interface Client. */
class InterfaceClientTest extends ProcessContract {

    @Override
    RuntimeKind runtime() {
        return RuntimeKind.INTERFACE_CLIENT;
    }
}
