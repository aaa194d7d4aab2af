package stackrun.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PropertiesTest {

    @Test
    void refusesWhatNobodyRead() {
        var properties = properties("{\"Read\": 1, \"Harmless\": 2, \"Deep\": [{\"Known\": 1, \"Strange\": 2}]}");
        var _ = properties.ignoring(Set.of("Harmless")).integer("Read", 0);
        properties.objects("Deep").forEach(each -> each.text("Known"));

        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(properties::done)
                .withMessage("A/Deep/0/Strange: this property does not run here and is not known to be harmless");
    }

    @Test
    void passesOverWhatIsNestedWhereItsPathSaysSo() {
        var properties = properties("{\"One\": {\"A\": 1}, \"Many\": [{\"A\": 1}, {\"A\": 2}], \"Named\": 3}");
        var _ = properties.ignoring(Set.of("One/A", "Many/*/A")).readElsewhere("Named");
        var _ = properties.object("One");
        var _ = properties.objects("Many");

        properties.done();

        var other = properties("{\"Other\": {\"A\": 1}}").ignoring(Set.of("One/A", "A"));
        var _ = other.object("Other");
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(other::done)
                .withMessageStartingWith("A/Other/A");
    }

    /** Parameters and {@code Fn::Sub} make text of everything. */
    @Test
    void readsNumbersAndFlagsFromText() {
        var properties = properties("{\"Number\": \"30\", \"Flag\": \"true\"}");

        assertThat(properties.integer("Number", 0)).isEqualTo(30);
        assertThat(properties.flag("Flag", false)).isTrue();
    }

    @Test
    void namesThePathOfAValueOfTheWrongKind() {
        var properties = properties("{\"Number\": \"many\", \"Text\": {}, \"Flag\": \"perhaps\"}");

        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> properties.integer("Number", 0))
                .withMessage("A/Number: must be a whole number, not many");
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> properties.text("Text"))
                .withMessage("A/Text: must be text, not {}");
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> properties.flag("Flag", false))
                .withMessage("A/Flag: must be true or false, not perhaps");
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> properties.text("Absent"))
                .withMessage("A: Absent is required");
    }

    @Test
    void readsTextsByTheirNames() {
        assertThat(properties("{\"Variables\": {\"A\": \"a\", \"B\": 2}}").textMap("Variables"))
                .isEqualTo(Map.of("A", "a", "B", "2"));
        assertThat(properties("{}").textMap("Variables")).isEmpty();
    }

    /** {@code AWS::NoValue} leaves it behind. */
    @Test
    void takesNullForAbsent() {
        assertThat(properties("{\"Number\": null}").integer("Number", 7)).isEqualTo(7);
        assertThat(properties("{\"Text\": null}").findText("Text")).isEmpty();
    }

    @Test
    void allowsOneValueOnly() {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> properties("{\"Runtime\": \"java21\"}").only("Runtime", "java25"))
                .withMessage("A/Runtime: only java25 runs here, not java21");
    }

    private static Properties properties(String json) {
        return new Properties(new Value("A", JsonMapper.shared().readTree(json)))
                .checking(Map.of("Number", new Between(1, 50), "Read", new Between(0, 5)));
    }
}
