package com.example.infra.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code docs/tiers.md} names every check that exists, and no other: whatever runs checks is in one tier at least. */
class TiersTest {

    private static final Path ROOT = Sources.REPOSITORY;
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    /** A profile that is not activated by a file of the module: somebody has to name it. */
    private static final Pattern PROFILE =
            Pattern.compile("<profile>\\s*(?:<!--.*?-->\\s*)?<id>([^<]+)</id>(?!\\s*<activation>)");

    private static final Pattern PROFILE_OPTION = Pattern.compile(" -P([\\w-]+)");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"([^\"]+)\"\\)");
    private static final Pattern TAG_OPTION = Pattern.compile(" -Dgroups=([\\w-]+)");
    private static final Pattern SIZE = Pattern.compile("(?:Integer\\.getInteger|Long\\.getLong)\\(\\s*\"([^\"]+)\"");
    private static final Pattern SIZE_OPTION = Pattern.compile("-D([a-z0-9]+(?:\\.[a-z0-9-]+)?)=");
    private static final Pattern STEPS = Pattern.compile("^STEPS=\"([^\"]+)\"", Pattern.MULTILINE);

    private static final Pattern JUDGES = Pattern.compile("^JUDGES=\"([^\"]+)\"", Pattern.MULTILINE);

    /** Options that select tests, functions or a journey. */
    private static final Set<String> OTHER_OPTIONS =
            Set.of("test", "groups", "sim.replay", "journey", "rehearsed.functions");

    /** Conditions that would hide a test from its tier; those on the operating system say where it runs. */
    private static final Pattern HIDDEN =
            Pattern.compile("@Disabled\\b|@(?:En|Dis)abledIf|\\bassum(?:e|ing)[A-Z]\\w+\\(|@EnabledForJreRange");

    private final Tiers documented = Tiers.documented();

    @Test
    void eachModuleIsACheckOfVerify() {
        var modules = modulesBelow(ROOT);
        modules.add(".");

        assertThat(documented.of("verify").stream().map(Tiers.Check::by)).containsExactlyInAnyOrderElementsOf(modules);
    }

    /** A module may have modules of its own. */
    private static List<String> modulesBelow(Path folder) {
        var modules = new ArrayList<String>();
        for (var name : found(MODULE, List.of(folder.resolve("pom.xml")))) {
            var module = folder.resolve(name);
            modules.add(ROOT.relativize(module).toString().replace('\\', '/'));
            modules.addAll(modulesBelow(module));
        }
        return modules;
    }

    @Test
    void eachProfileIsNamed() {
        assertThat(options(PROFILE_OPTION)).isEqualTo(found(PROFILE, Sources.named("pom.xml")));
    }

    @Test
    void eachTagIsNamed() {
        assertThat(options(TAG_OPTION)).isEqualTo(found(TAG, tests()));
    }

    @Test
    void eachWorkflowJobIsNamed() throws IOException {
        var jobs = new TreeSet<String>();
        for (var workflow : list(".github/workflows")) {
            new YAMLMapper()
                    .readTree(workflow.toFile())
                    .path("jobs")
                    .propertyNames()
                    .forEach(job -> jobs.add(workflow.getFileName() + ": " + job));
        }

        assertThat(documented.tiers().stream().map(Tiers.Tier::workflow).filter(job -> !job.isEmpty()))
                .containsExactlyInAnyOrderElementsOf(jobs);
    }

    /** A workflow does what its tier's command does, so that a person can repeat it. */
    @Test
    void eachWorkflowRunsTheCommandOfItsTier() {
        assertThat(documented.tiers())
                .filteredOn(tier -> !tier.workflow().isEmpty())
                .isNotEmpty()
                .allSatisfy(tier -> {
                    var file = ".github/workflows/" + tier.workflow().replaceFirst(":.*", "");
                    var job = new YAMLMapper()
                            .readTree(ROOT.resolve(file).toFile())
                            .path("jobs")
                            .path(tier.workflow().replaceFirst(".*: ", ""));
                    assertThat(job.path("steps")
                                    .valueStream()
                                    .map(step -> step.path("run").asString(""))
                                    .filter(run -> !run.isEmpty()))
                            .containsExactly(tier.command());
                    assertThat(job.path("timeout-minutes").asDouble()).isEqualTo(tier.limit());
                });
    }

    @Test
    void eachScriptOfTheBuildMachineIsNamed() throws IOException {
        assertThat(documented.tiers().stream().map(Tiers.Tier::command).filter(command -> command.startsWith(".ci/")))
                .containsExactlyInAnyOrderElementsOf(list(".ci").stream()
                        .map(script -> ROOT.relativize(script).toString().replace('\\', '/'))
                        .toList());
    }

    @Test
    void eachStepOfTheNightIsNamed() {
        var steps = found(STEPS, List.of(ROOT.resolve(".ci/nightly"))).stream()
                .flatMap(names -> Stream.of(names.split(" ", -1)))
                .map(step -> ".ci/nightly " + step)
                .toList();

        assertThat(documented.of("nightly").stream().map(Tiers.Check::by)).containsExactlyElementsOf(steps);
    }

    @Test
    void eachJudgeIsNamed() throws IOException {
        var judges = found(JUDGES, List.of(ROOT.resolve("judges/run"))).stream()
                .flatMap(names -> Stream.of(names.split(" ", -1)))
                .toList();

        assertThat(Stream.of("ci", "deployments").flatMap(tier -> judgesOf(tier).stream()))
                .containsExactlyElementsOf(judges);
        assertThat(list("judges").stream()
                        .filter(file -> Files.isExecutable(file.resolve("run")))
                        .map(folder -> folder.getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(judges);
        assertThat(Sources.text(ROOT.resolve(".ci/run")))
                .contains("\njudges/run %s\n".formatted(String.join(" ", judgesOf("ci"))));
        assertThat(documented.tiers().stream().map(Tiers.Tier::command))
                .contains("judges/run " + String.join(" ", judgesOf("deployments")));
    }

    private List<String> judgesOf(String tier) {
        return documented.of(tier).stream()
                .map(Tiers.Check::by)
                .filter(command -> command.startsWith("judges/run "))
                .map(command -> command.replace("judges/run ", ""))
                .toList();
    }

    /** A property that makes a test longer belongs to a check that sets it. */
    @Test
    void eachSizeOfATestIsSetByACheck() {
        var texts = Stream.concat(
                documented.commands(),
                Stream.of(".ci/run", ".ci/nightly")
                        .map(script -> Sources.text(ROOT.resolve(script)).replace("\"", "")));
        var set = texts.flatMap(text -> SIZE_OPTION.matcher(text).results())
                .map(option -> option.group(1))
                .filter(option -> !OTHER_OPTIONS.contains(option))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(set).isEqualTo(found(SIZE, tests()));
    }

    @Test
    void noTestIsHiddenFromItsTier() {
        var hidden = tests().stream()
                .filter(file -> !file.endsWith("TiersTest.java"))
                .flatMap(file -> HIDDEN.matcher(Sources.text(file))
                        .results()
                        .map(condition -> "%s in %s".formatted(condition.group(), ROOT.relativize(file))))
                .toList();

        assertThat(hidden).as("conditions that skip a test").isEmpty();
    }

    @Test
    void eachCommandExists() {
        var makefile = Sources.text(ROOT.resolve("Makefile"));
        assertThat(documented.commands()).isNotEmpty().allSatisfy(command -> {
            var words = command.split(" ", -1);
            if (words[0].equals("make")) {
                assertThat(makefile).contains("\n" + words[1] + ":");
            } else {
                assertThat(ROOT.resolve(words[0])).isExecutable();
            }
        });
    }

    @Test
    void eachTierKeepsItsLimit() {
        assertThat(documented.checks().stream().map(Tiers.Check::tier).distinct())
                .containsExactlyElementsOf(
                        documented.tiers().stream().map(Tiers.Tier::name).toList());
        assertThat(documented.tiers())
                .filteredOn(tier -> tier.limit() > 0)
                .isNotEmpty()
                .allSatisfy(tier -> assertThat(documented.of(tier.name()).stream()
                                .mapToDouble(Tiers.Check::minutes)
                                .sum())
                        .as("minutes of %s", tier.name())
                        .isLessThanOrEqualTo(tier.limit()));
    }

    private Set<String> options(Pattern option) {
        return documented
                .commands()
                .flatMap(command -> option.matcher(command).results())
                .map(each -> each.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(Pattern pattern, List<Path> files) {
        return files.stream()
                .flatMap(file -> pattern.matcher(Sources.text(file)).results())
                .map(each -> each.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> tests() {
        var folder = Path.of("src", "test", "java").toString();
        return Sources.java().stream()
                .filter(file -> ROOT.relativize(file).toString().contains(folder))
                .toList();
    }

    private static List<Path> list(String folder) throws IOException {
        try (var files = Files.list(ROOT.resolve(folder))) {
            return files.toList();
        }
    }
}
