package stackrun.parity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Every case, and the way one is run. */
final class ParityCases {

    static final List<ParityCase> ALL = Stream.of(
                    TableCases.all(),
                    ChangeCases.all(),
                    QueueCases.all(),
                    StreamCases.all(),
                    KeyCases.all(),
                    ObjectCases.all())
            .flatMap(List::stream)
            .toList();

    private static final int NOT_IMPLEMENTED = 501;

    private ParityCases() {}

    /** Runs the wanted cases one after the other, each with resources of its own. */
    static Map<String, Outcome> run(Backend backend, Predicate<ParityCase> wanted) {
        var outcomes = new LinkedHashMap<String, Outcome>();
        ALL.stream().filter(wanted).forEach(each -> outcomes.put(each.behaviour(), run(backend, each)));
        return outcomes;
    }

    private static Outcome run(Backend backend, ParityCase each) {
        try (backend) {
            each.check().run(backend);
            return new Outcome.Passed();
        } catch (Difference e) {
            return new Outcome.Differs(String.valueOf(e.getMessage()));
        } catch (AwsServiceException e) {
            var why = Difference.code(e);
            return isMissing(e) ? new Outcome.NotAvailable(why) : new Outcome.Differs(why);
        } catch (SdkClientException e) {
            return new Outcome.Differs("an answer that the SDK cannot read");
        } catch (Exception e) {
            throw new IllegalStateException(each.behaviour(), e);
        }
    }

    private static boolean isMissing(AwsServiceException failure) {
        return failure.statusCode() == NOT_IMPLEMENTED
                || Stream.of("UnknownOperationException", "NotImplemented", "UnsupportedOperation")
                        .anyMatch(Difference.code(failure)::contains);
    }
}
