package com.example.local.demo;

/** A quantity of one SKU in a basket. */
record BasketLine(String sku, int quantity) {}
