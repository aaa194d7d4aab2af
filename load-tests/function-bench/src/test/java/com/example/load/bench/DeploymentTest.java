package com.example.load.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploymentTest {

    @TempDir
    Path folder;

    @Test
    void putsTheJarsOfLibOnAClassPath() throws IOException {
        var deployment = unpacked("lib/b.jar", "lib/a.jar");

        assertThat(deployment.classPath(folder.resolve("classes.jar")))
                .isEqualTo(deployment.jars())
                .containsExactly(in(deployment, "lib/a.jar"), in(deployment, "lib/b.jar"));
        assertThat(deployment.archiveBytes()).isEqualTo(Files.size(folder.resolve("function.zip")));
    }

    @Test
    void putsClassesBesideLibIntoAJarOfTheirOwn() throws IOException {
        var deployment = unpacked("com/example/A.class", "lib/a.jar", "META-INF/MANIFEST.MF");
        var classes = folder.resolve("classes.jar");

        assertThat(deployment.classPath(classes)).containsExactly(classes, in(deployment, "lib/a.jar"));
        try (var jar = new JarFile(classes.toFile())) {
            assertThat(jar.stream())
                    .extracting(ZipEntry::getName)
                    .containsExactly("META-INF/MANIFEST.MF", "com/example/A.class");
        }
        assertThat(deployment.jars()).hasSize(1);
    }

    @Test
    void putsAJarThatContainsEverythingOnAClassPathAsItIs() throws IOException {
        var deployment = unpacked("com/example/A.class");

        assertThat(deployment.classPath(folder.resolve("classes.jar"))).containsExactly(deployment.archive());
    }

    /** Functions that share a JVM have every jar by itself beside the zip, and were measured instead of it. */
    @Test
    void takesTheZipOfAModuleAndNotTheFolderBesideIt() throws IOException {
        var target = Files.createDirectories(folder.resolve("repository/service/target"));
        Files.createDirectories(target.resolve("service-lambda/lib"));
        Files.createFile(target.resolve("service-lambda/lib/library.jar"));
        Files.copy(unpacked("lib/service.jar").archive(), target.resolve("service-lambda.zip"));

        var deployment = Deployment.ofModule(folder.resolve("repository"), "service", folder.resolve("task-root"));

        assertThat(deployment.jars()).containsExactly(in(deployment, "lib/service.jar"));
    }

    @Test
    void removesWhatAnEarlierPackageContained() throws IOException {
        var deployment = unpacked("lib/old.jar");

        assertThat(unpacked("lib/new.jar").jars()).containsExactly(in(deployment, "lib/new.jar"));
    }

    @Test
    void isTheArchiveThatAModuleDeploysAndHasTheContextOfItsImage() throws IOException {
        var target = Files.createDirectories(folder.resolve("orders-service/target"));
        Files.createDirectories(target.resolve("orders-service-lambda/lib"));
        Files.writeString(target.resolve("orders-service-lambda/lib/not-deployed.jar"), "");
        Files.move(unpacked("lib/deployed.jar").archive(), target.resolve("orders-service-lambda.zip"));

        var service = Deployment.ofModule(folder, "orders-service", folder.resolve("place-order"));

        assertThat(service.jars()).containsExactly(folder.resolve("place-order/lib/deployed.jar"));
        assertThat(service.imageContext()).isEmpty();
        var context = Files.createDirectories(target.resolve("orders-service-image"));
        assertThat(service.imageContext()).contains(context);
    }

    private static Path in(Deployment deployment, String file) {
        return deployment.taskRoot().resolve(file);
    }

    private Deployment unpacked(String... files) throws IOException {
        var archive = folder.resolve("function.zip");
        zip(archive, files);
        return Deployment.unpack(archive, folder.resolve("function"));
    }

    private static void zip(Path archive, String... files) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (var file : files) {
                zip.putNextEntry(new ZipEntry(file));
                zip.write(file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
