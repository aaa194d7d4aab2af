package com.example.inventory.function;

import com.example.inventory.domain.Sku;
import com.example.kit.http.ApiRequest;
import java.util.Optional;

/** Reads the path parameter {@code sku}; empty if it is malformed. */
final class SkuPath {

    private SkuPath() {}

    static Optional<Sku> sku(ApiRequest request) {
        return Optional.of(request.pathParameter("sku")).filter(Sku::isValid).map(Sku::new);
    }
}
