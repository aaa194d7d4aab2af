package com.example.infra.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * A copy of the repository's sources, in which a change is made and compiled.
 *
 * @param classes the classes that were compiled from changed files, to be put before all others on a class path
 */
record Scratch(Path original, Path sources, Path classes) {

    private static final Set<String> BUILT = Set.of("target", "node_modules", "cdk.out", ".git", ".run");

    static Scratch copy(Path original, Path folder) throws IOException {
        var scratch = new Scratch(
                original,
                Files.createDirectory(folder.resolve("sources")),
                Files.createDirectory(folder.resolve("classes")));
        Files.walkFileTree(original, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) throws IOException {
                if (BUILT.contains(each.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(scratch.copyOf(each));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) throws IOException {
                Files.copy(each, scratch.copyOf(each));
                return FileVisitResult.CONTINUE;
            }
        });
        return scratch;
    }

    /** Makes a change here, and compiles the file with javac's warnings as errors if it is Java. */
    void make(Edit edit) throws IOException {
        var file = sources.resolve(edit.file().path());
        Files.writeString(file, edit.applied());
        if (edit.file().isJava()) {
            compile(file, ModuleClassPath.of(original, edit.file().module()));
        }
    }

    private void compile(Path file, ModuleClassPath classPath) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var problems = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(problems, null, null)) {
            var options = List.of(
                    "-d",
                    classes.toString(),
                    "-cp",
                    classPath.toString(),
                    "-parameters",
                    "-proc:none",
                    "-Xlint:all,-processing,-classfile,-serial",
                    "-Werror");
            var compiled = compiler.getTask(null, files, problems, options, null, files.getJavaFileObjects(file))
                    .call();
            assertThat(compiled)
                    .as("the change compiles: %s", problems.getDiagnostics())
                    .isTrue();
        }
    }

    private Path copyOf(Path file) {
        return sources.resolve(original.relativize(file));
    }
}
