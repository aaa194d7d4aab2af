package com.example.bench

import com.amazonaws.services.lambda.runtime.Context
import com.amazonaws.services.lambda.runtime.RequestHandler
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent
import com.fasterxml.jackson.core.JsonProcessingException
import com.fasterxml.jackson.databind.DeserializationFeature
import com.fasterxml.jackson.databind.ObjectMapper
import com.fasterxml.jackson.module.kotlin.jacksonMapperBuilder
import com.fasterxml.jackson.module.kotlin.readValue
import org.koin.core.component.KoinComponent
import org.koin.core.component.get
import org.koin.core.context.startKoin
import org.koin.dsl.module
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient
import software.amazon.awssdk.services.dynamodb.DynamoDbClient

private val beans = module {
    single<ObjectMapper> {
        jacksonMapperBuilder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build()
    }
    single { DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build() }
    single { Orders(get(), System.getenv("MINIMAL_TABLE")) }
}

/** Places an order: the handler. */
class PlaceOrder : RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent>, KoinComponent {

    init {
        startKoin { modules(beans) }
    }

    private val json: ObjectMapper = get()
    private val orders: Orders = get()

    override fun handleRequest(event: APIGatewayProxyRequestEvent, context: Context): APIGatewayProxyResponseEvent =
        try {
            if (json.readValue<Order>(event.body).isValid()) {
                answer(201, """{"orderId":"${orders.add(event.body)}"}""")
            } else {
                answer(400, """{"title":"invalid order"}""")
            }
        } catch (e: JsonProcessingException) {
            answer(400, """{"title":"malformed JSON"}""")
        }

    private fun answer(status: Int, body: String) =
        APIGatewayProxyResponseEvent().withStatusCode(status).withBody(body)
}
