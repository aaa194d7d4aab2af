package com.example.stream.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.example.kit.testing.Bytes;
import com.example.kit.testing.DocumentedApi;
import com.example.kit.testing.Entry;
import com.example.kit.testing.ProxyEvent;
import com.example.kit.testing.ProxyEvent.Answer;
import com.example.kit.testing.SamplePool;
import com.example.kit.testing.SamplePool.Person;
import com.example.kit.testing.StreamEvents;
import com.example.kit.testing.ThroughEachEntry;
import com.example.stream.SalesTable;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ThroughEachEntry
class GetSalesFunctionTest {

    private static final DocumentedApi API = DocumentedApi.of("sales");
    private static final SalesTable TABLE = SalesTable.create();
    private static final String ANALYST = SamplePool.token(Person.ANALYST, "sales/read");

    private final RequestStreamHandler getSales;

    GetSalesFunctionTest(Entry entry) {
        this.getSales = entry.open(TABLE.environment("getSalesFunction"));
        var march = SampleEvents.confirmed(SampleEvents.ORDER);
        var april = SampleEvents.cancelled(SampleEvents.ORDER).replace("2026-03-01", "2026-04-02");
        Bytes.call(entry.open(TABLE.environment("projectSalesFunction")), StreamEvents.kinesis(List.of(march, april)));
    }

    @Test
    void showsTheDaysOnWhichSomethingWasSold() {
        var answer = get("2026-03", "2026-04");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).hasToString("""
                {"from":"2026-03","to":"2026-04","days":[\
                {"day":"2026-03-01","currency":"EUR","orders":1,"units":3,"revenue":3780,"items":[\
                {"sku":"TEA-GREEN","orders":1,"units":2,"revenue":1380},\
                {"sku":"TEA-POT","orders":1,"units":1,"revenue":2400}]},\
                {"day":"2026-04-02","currency":"EUR","orders":-1,"units":-3,"revenue":-3780,"items":[\
                {"sku":"TEA-GREEN","orders":-1,"units":-2,"revenue":-1380},\
                {"sku":"TEA-POT","orders":-1,"units":-1,"revenue":-2400}]}]}""");
    }

    @Test
    void showsOneMonthWhereNoLastOneIsGiven() {
        var answer = answer(ask().query("from", "2026-04"));

        assertThat(answer.at("/to")).isEqualTo("2026-04");
        assertThat(answer.body().path("days")).hasSize(1);
    }

    @Test
    void showsThisMonthWhereNoneIsGiven() {
        var answer = answer(ask());

        assertThat(answer.at("/from")).isEqualTo(YearMonth.now(ZoneOffset.UTC).toString());
        assertThat(answer.at("/to")).isEqualTo(answer.at("/from"));
    }

    @Test
    void showsAYear() {
        assertThat(get("2025-05", "2026-04").body().path("days")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-3, 2026-04, from, must be a month such as 2026-03",
        "2026-13, 2026-04, from, must be a month such as 2026-03",
        "2026-03-01, 2026-04, from, must be a month such as 2026-03",
        "+2026-03, 2026-04, from, must be a month such as 2026-03",
        "2026-03, april, to, must be a month such as 2026-03",
        "'', 2026-04, from, must be a month such as 2026-03",
        "2026-03, 2026-02, to, 'must not be before from, which is 2026-03'",
        "2025-03, 2026-03, to, 'must be 2026-02 or earlier: a period has at most 12 months'",
    })
    void namesTheParameterThatIsWrong(String from, String to, String parameter, String message) {
        var answer = get(from, to);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongField()).isEqualTo(parameter);
        assertThat(answer.at("/errors/0/message")).isEqualTo(message);
    }

    @Test
    void goesOnBehindTheDayThatAPageEndedWith() {
        var answer =
                answer(ask().query("from", "2026-03").query("to", "2026-04").query("cursor", "2026-03-01"));

        assertThat(answer.body().path("days")).hasSize(1);
        assertThat(answer.at("/days/0/day")).isEqualTo("2026-04-02");
        assertThat(answer.body().has("next")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-28", "2026-05-01", "2026-03", "x", "2026-02-30"})
    void refusesACursorThatIsNoDayOfThePeriod(String cursor) {
        var answer =
                answer(ask().query("from", "2026-03").query("to", "2026-04").query("cursor", cursor));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongField()).isEqualTo("cursor");
    }

    @Test
    void isForAnalystsOnly() {
        var alice = SamplePool.token(Person.ALICE, "sales/read");

        assertThat(answer(ask(alice)).status()).isEqualTo(403);
    }

    @Test
    void isForThoseWhoMayReadSalesOnly() {
        var stock = SamplePool.token(Person.ANALYST, "stock/read");

        assertThat(answer(ask(stock)).status()).isEqualTo(403);
    }

    @Test
    void isForMachinesWithTheScope() {
        var machine = answer(ask(SamplePool.machineToken("sales/read")));
        var other = answer(ask(SamplePool.machineToken("stock/read")));

        assertThat(machine.status()).isEqualTo(200);
        assertThat(other.status()).isEqualTo(403);
    }

    private Answer get(String from, String to) {
        return answer(ask().query("from", from).query("to", to));
    }

    private Answer answer(ProxyEvent request) {
        return API.documented("getSales", request.sentTo(getSales));
    }

    private static ProxyEvent ask() {
        return ask(ANALYST);
    }

    private static ProxyEvent ask(String token) {
        return ProxyEvent.of("GET", "/sales").token(token);
    }
}
