package com.example.bench

import java.util.UUID
import software.amazon.awssdk.services.dynamodb.DynamoDbClient
import software.amazon.awssdk.services.dynamodb.model.AttributeValue

/** The table of orders. */
class Orders(private val dynamoDb: DynamoDbClient, private val table: String) {

    /** Stores an order that does not exist yet, and returns its id. */
    fun add(body: String): String {
        val id = UUID.randomUUID().toString()
        dynamoDb.putItem {
            it.tableName(table)
                .item(mapOf("id" to AttributeValue.fromS(id), "body" to AttributeValue.fromS(body)))
                .conditionExpression("attribute_not_exists(id)")
        }
        return id
    }
}
