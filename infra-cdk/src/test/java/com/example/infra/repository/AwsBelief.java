package com.example.infra.repository;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A statement about AWS that a test relies on: a Javadoc of the test sources that cites a page of AWS's documentation.
 *
 * @param statement the text of the Javadoc; the words of the name if it begins with the page
 * @param type the simple name of the class
 * @param member the method or field, or empty if the Javadoc is that of the class
 * @param file the source, relative to the repository
 * @param pages the cited pages, without the host
 */
record AwsBelief(String statement, String type, Optional<String> member, Path file, List<String> pages) {

    static final String HOST = "docs.aws.amazon.com/";

    private static final Pattern JAVADOC =
            Pattern.compile("/\\*\\*(?<text>(?:(?!\\*/).)*)\\*/\\s*(?<declaration>[^\\n]*)", Pattern.DOTALL);
    private static final Pattern PAGE = Pattern.compile("docs\\.aws\\.amazon\\.com/([\\w./#-]*[\\w/#-])");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|interface|enum) (\\w+)");
    private static final Pattern MEMBER = Pattern.compile("(\\w+)(?:\\(| =)");
    private static final Pattern LINK = Pattern.compile("<a href=\"[^\"]*\">(.*?)</a>", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("\\{@(?:code|link|value|literal)\\s+([^}]*)}");

    /** Returns the beliefs of all test sources, by file and position. */
    static List<AwsBelief> all() {
        var tests = Path.of("src", "test", "java").toString();
        return Sources.java().stream()
                .filter(file -> file.toString().contains(tests))
                .sorted()
                .flatMap(file -> in(Sources.REPOSITORY.relativize(file), Sources.text(file)).stream())
                .toList();
    }

    static List<AwsBelief> in(Path file, String source) {
        var beliefs = new ArrayList<AwsBelief>();
        var javadocs = JAVADOC.matcher(source);
        while (javadocs.find()) {
            var text = javadocs.group("text").replaceAll("(?m)^\\s*\\*", " ");
            var pages = PAGE.matcher(text.replaceAll("\\s+(?=[#\\w]+\\.html)", ""))
                    .results()
                    .map(page -> page.group(1))
                    .distinct()
                    .toList();
            if (!pages.isEmpty()) {
                var declaration = declaration(source, javadocs);
                var type = file.getFileName().toString().replace(".java", "");
                var member = TYPE.matcher(declaration).find() ? Optional.<String>empty() : member(declaration);
                beliefs.add(new AwsBelief(statement(text, member.orElse(type)), type, member, file, pages));
            }
        }
        return beliefs;
    }

    /** Skips annotations, which may have several lines. */
    private static String declaration(String source, Matcher javadoc) {
        return source.substring(javadoc.start("declaration"))
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("@")
                        ? line.contains(" class ")
                        : TYPE.matcher(line).find() || MEMBER.matcher(line).find())
                .findFirst()
                .orElse("");
    }

    private static Optional<String> member(String declaration) {
        var member = MEMBER.matcher(declaration);
        return member.find() ? Optional.of(member.group(1)) : Optional.empty();
    }

    private static String statement(String javadoc, String name) {
        var text = Stream.of(javadoc.split("\n\\s*@\\w+", -1))
                .findFirst()
                .map(first -> LINK.matcher(first).replaceAll("$1"))
                .map(first -> CODE.matcher(first).replaceAll("$1"))
                .orElseThrow()
                .replaceAll("\\(?(?:https://)?docs\\.aws\\.amazon\\.com/\\S+", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .strip();
        return text.isEmpty() || javadoc.strip().startsWith("docs.") ? words(name) : text.replaceFirst(":$", ".");
    }

    /** "keeps what it has" of keepsWhatItHas, "authorization code" of AuthorizationCodeTest. */
    private static String words(String name) {
        return Stream.of(name.replaceFirst("Tests?$", "").split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", -1))
                .map(String::toLowerCase)
                .collect(Collectors.joining(" "));
    }

    String reliedOnBy() {
        return member.map(name -> type + "." + name).orElse(type);
    }
}
