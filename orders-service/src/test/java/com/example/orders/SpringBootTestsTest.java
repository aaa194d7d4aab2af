package com.example.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.example.orders.domain.CancelOrder;
import com.example.orders.domain.CustomerId;
import com.example.orders.domain.OrderId;
import com.example.orders.domain.Orders;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/**
 * Spring Boot's own way to test works for a service. Mocks are here to prove that they work, not as an example: other tests
 * use the embedded AWS.
 *
 * @see <a href="https://docs.spring.io/spring-boot/reference/testing/spring-boot-applications.html">Testing Spring Boot
 *     Applications</a>
 */
class SpringBootTestsTest {

    private static final CustomerId ALICE = new CustomerId("alice");
    private static final OrderId UNKNOWN = new OrderId("01ARZ3NDEKTSV4RRFFQ69G5FAV");

    @Nested
    @SpringBootTest(classes = OrdersApplication.class)
    class WithTables {

        @DynamicPropertySource
        static void settings(DynamicPropertyRegistry registry) {
            new HashMap<>(OrdersTables.create().environment("cancelOrderFunction"))
                    .forEach((name, value) -> registry.add(name, () -> value));
        }

        @Test
        void injectAUseCase(@Autowired CancelOrder cancelOrder) {
            assertThat(cancelOrder.cancel(UNKNOWN, ALICE)).isEqualTo(new CancelOrder.Outcome.NotFound());
        }
    }

    @Nested
    @SpringBootTest(
            classes = OrdersApplication.class,
            properties = {"orders.table=of-the-test", "SPRING_CLOUD_FUNCTION_DEFINITION=cancelOrderFunction"})
    class WithAMockedClient {

        @MockitoBean
        private DynamoDbClient dynamoDb;

        @Test
        void replaceTheKitsBean(@Autowired CancelOrder cancelOrder) {
            when(dynamoDb.getItem(anyRequest()))
                    .thenReturn(GetItemResponse.builder().build());

            assertThat(cancelOrder.cancel(UNKNOWN, ALICE)).isEqualTo(new CancelOrder.Outcome.NotFound());
            verify(dynamoDb).getItem(anyRequest());
        }

        private static Consumer<GetItemRequest.Builder> anyRequest() {
            return any();
        }
    }

    @Nested
    @SpringBootTest(classes = OrdersApplication.class)
    class WithAMockedPort {

        @MockitoBean
        private Orders orders;

        @Test
        void replaceTheAdaptersBean(@Autowired CancelOrder cancelOrder) {
            when(orders.find(UNKNOWN)).thenReturn(Optional.empty());

            assertThat(cancelOrder.cancel(UNKNOWN, ALICE)).isEqualTo(new CancelOrder.Outcome.NotFound());
            verify(orders).find(UNKNOWN);
        }
    }
}
