package com.example.inventory.function;

import com.example.inventory.domain.Sku;
import com.example.kit.http.ApiRequest;
import java.util.Optional;

/** The {@code sku} of a path; empty where it does not have the shape of one. */
final class SkuPath {

    private SkuPath() {}

    static Optional<Sku> sku(ApiRequest request) {
        return Optional.of(request.pathParameter("sku")).filter(Sku::isValid).map(Sku::new);
    }
}
