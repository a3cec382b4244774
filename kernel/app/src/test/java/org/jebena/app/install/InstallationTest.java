package org.jebena.app.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.jebena.app.files.Complaint;
import org.jebena.app.start.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstallationTest {
    private static final Kernelspec SPEC = new Kernelspec("jebena", "Java (test)", false, List.of("-Xmx1g"));

    @TempDir
    Path folder;
    private Product product;
    private Installation installation;

    @BeforeEach
    void layOut() throws IOException {
        Files.createDirectories(folder.resolve("dist/lib"));
        Files.writeString(folder.resolve("dist/jebena.jar"), "the jar");
        Files.writeString(folder.resolve("dist/lib/a.jar"), "a");
        product = new Product(folder.resolve("dist"));
        installation = Installation.at(folder.resolve("kernels"), "jebena");
    }

    private void install() throws IOException {
        installation.write(SPEC, product, false, line -> {});
    }

    private List<String> apps() throws IOException {
        try (var entries = Files.list(installation.folder())) {
            return entries.map(entry -> entry.getFileName().toString()).filter(name -> name.startsWith("app-")).sorted().toList();
        }
    }

    @Test
    void kernelJsonStartsTheJarThatLiesBesideIt() throws IOException {
        install();
        var app = installation.app().orElseThrow();
        var spec = JsonParser.parseString(Files.readString(installation.folder().resolve("kernel.json"))).getAsJsonObject();
        var argv = installation.argv();
        assertTrue(Files.isExecutable(Path.of(argv.getFirst())));
        assertTrue(argv.containsAll(List.of("-ea", "-Xmx1g", "-XX:AOTCache={resource_dir}/" + app + "/jebena.aot")), argv::toString);
        assertEquals(List.of("-jar", "{resource_dir}/" + app + "/jebena.jar", "kernel", "{connection_file}"),
                argv.subList(argv.size() - 4, argv.size()));
        assertEquals("the jar", Files.readString(installation.folder().resolve(app).resolve("jebena.jar")));
        assertEquals("a", Files.readString(installation.folder().resolve(app).resolve("lib/a.jar")));
        assertEquals("message", spec.get("interrupt_mode").getAsString());
        assertEquals("java", spec.get("language").getAsString());
        assertEquals("Java (test)", spec.get("display_name").getAsString());
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 64})
    void theLogoHasTheSizeThatItsNameSays(int size) throws IOException {
        install();
        var image = ImageIO
                .read(new ByteArrayInputStream(Files.readAllBytes(installation.folder().resolve("logo-%dx%d.png".formatted(size, size)))));
        assertEquals(size, image.getWidth());
        assertEquals(size, image.getHeight());
        assertNotEquals(0, image.getRGB(size / 2, size / 2) >>> 24);
    }

    @Test
    void thePreviewKernelAllowsPreviewsToTheJvmAndTellsTheCompiler() {
        var options = SPEC.withPreview().options();
        assertTrue(options.containsAll(List.of("--enable-preview", "-Djebena.preview=true")));
        assertEquals("jebena-preview", SPEC.withPreview().name());
    }

    @Test
    void theSameContentIsNotCopiedAgain() throws IOException {
        install();
        var jar = installation.folder().resolve(installation.app().orElseThrow()).resolve("jebena.jar");
        var before = Files.getLastModifiedTime(jar);
        var key = Files.readAttributes(jar, BasicFileAttributes.class).fileKey();
        install();
        assertEquals(before, Files.getLastModifiedTime(jar));
        assertEquals(key, Files.readAttributes(jar, BasicFileAttributes.class).fileKey());
    }

    @Test
    void anotherBuildComesBesideTheRunningOneWhichGoesOneInstallLater() throws IOException {
        install();
        var first = installation.app().orElseThrow();
        Files.writeString(product.jar(), "the second jar");
        install();
        var second = installation.app().orElseThrow();
        assertEquals(List.of(first, second).stream().sorted().toList(), apps());
        Files.writeString(product.jar(), "the third jar");
        install();
        assertFalse(apps().contains(first));
        assertTrue(apps().contains(second));
    }

    @Test
    void anInstallThatBreaksOffLeavesTheOldKernelWhole() throws IOException {
        install();
        var before = Files.readString(installation.folder().resolve("kernel.json"));
        Files.writeString(product.jar(), "the second jar");
        var training = new ArrayList<String>();
        // What is told of the training run is told after the copy and before the switch.
        assertThrows(IllegalStateException.class, () -> installation.write(SPEC, product, true, line -> {
            training.add(line);
            throw new IllegalStateException("killed");
        }));
        assertEquals(1, training.size());
        assertEquals(before, Files.readString(installation.folder().resolve("kernel.json")));
        assertEquals("the jar", Files.readString(installation.folder().resolve(installation.app().orElseThrow()).resolve("jebena.jar")));
        install();
        assertEquals("the second jar",
                Files.readString(installation.folder().resolve(installation.app().orElseThrow()).resolve("jebena.jar")));
    }

    @Test
    void aTrainingRunThatFailsIsAWarning() throws IOException {
        var said = new ArrayList<String>();
        installation.write(SPEC, product, true, said::add);
        assertTrue(
                said.getLast().startsWith("jebena: no start-up cache, the kernel will start more slowly; the training run ended with code"),
                said::toString);
        assertTrue(installation.app().isPresent());
    }

    @Test
    void uninstallTakesOnlyWhatInstallBrought() throws IOException {
        install();
        Files.writeString(installation.folder().resolve("notes.txt"), "mine");
        assertTrue(installation.delete());
        try (var left = Files.list(installation.folder())) {
            assertEquals(List.of("notes.txt"), left.map(file -> file.getFileName().toString()).toList());
        }
        assertFalse(installation.delete());
    }

    @Test
    void aKernelOfSomebodyElsesIsLeftAlone() throws IOException {
        Files.createDirectories(installation.folder());
        var file = Files.writeString(installation.folder().resolve("kernel.json"), "{\"argv\": [\"python\", \"-m\", \"ipykernel\"]}");
        assertFalse(installation.delete());
        assertTrue(Files.exists(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../up", "", "a/b", ".hidden", "ü"})
    void aNameThatIsNoNameIsRefused(String name) {
        assertEquals(2, assertThrows(Complaint.class, () -> Installation.at(folder, name)).exitCode());
    }
}
