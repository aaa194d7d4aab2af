package com.example.bench

/** The order that a customer sends. */
data class Order(val lines: List<Line>) {

    /** A quantity of one SKU. */
    data class Line(val sku: String, val quantity: Int)

    /** Tests whether the order could be placed: 1 to 20 lines, each with a SKU and a quantity of 1 to 100. */
    fun isValid() = lines.size in 1..20 && lines.all { it.sku.isNotBlank() && it.quantity in 1..100 }
}
