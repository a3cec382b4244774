package org.jebena.app.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.jebena.app.Packaged;
import org.jebena.app.files.Whole;
import org.jebena.client.Client;
import org.jebena.client.KernelProcess;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The later tests damage the installation that the earlier ones need. */
@Tag("packaged")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InstallIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static Path spec;

    @BeforeAll
    static void install() throws Exception {
        var ended = Packaged.run(folder, "install", "--prefix", "there", "--no-preview");
        assertEquals(0, ended.exitCode(), ended::text);
        assertTrue(ended.text().contains("making the start-up cache"), ended::text);
        spec = folder.resolve("there/share/jupyter/kernels/jebena");
    }

    private static Path app() throws IOException {
        return spec.resolve(new Installation(spec).app().orElseThrow());
    }

    /** Runs one cell in the installed kernel; the process itself must print nothing. */
    private static String runs(Path kernelspec, String code) throws Exception {
        try (var kernel = KernelProcess.of(kernelspec); var client = kernel.connect()) {
            return result(kernel, client, code);
        }
    }

    private static String result(KernelProcess kernel, Client client, String code) throws IOException {
        client.awaitReady(PATIENCE);
        var cell = client.await(client.submit(code), PATIENCE);
        assertEquals("", kernel.log());
        return cell.status().equals("ok") ? cell.result() : cell.answer().get("ename").getAsString();
    }

    @Test
    @Order(1)
    void theInstalledKernelAnswersFromItsCache() throws Exception {
        assertTrue(Files.size(app().resolve(StartupCache.NAME)) > 10_000_000);
        assertEquals("2", runs(spec, "1 + 1"));
    }

    @Test
    @Order(2)
    void itsCellsCheckAssertionsAndSeeNothingOfTheKernel() throws Exception {
        assertEquals("AssertionError", runs(spec, "assert 1 > 2;"));
        assertEquals("ClassNotFoundException", runs(spec, "Class.forName(\"org.jebena.kernel.Kernel\")"));
    }

    @Test
    @Order(3)
    void installingAgainChangesNothingAndLeavesARunningKernelAlone() throws Exception {
        var cache = Files.getLastModifiedTime(app().resolve(StartupCache.NAME));
        try (var kernel = KernelProcess.of(spec); var client = kernel.connect()) {
            assertEquals("6", result(kernel, client, "var kept = 6; kept"));
            assertEquals(0, Packaged.run(folder, "install", "--prefix", "there", "--no-preview").exitCode());
            assertEquals("[7, 8]", result(kernel, client, "java.util.stream.Stream.of(kept + 1, kept + 2).toList()"));
        }
        assertEquals(cache, Files.getLastModifiedTime(app().resolve(StartupCache.NAME)));
    }

    @Test
    @Order(4)
    void theDoctorFindsTheKernel() throws Exception {
        assertEquals(1, Packaged.run(folder, "doctor").exitCode());
        assertEquals(0, Packaged.run(folder, "install", "--no-preview", "--no-cache").exitCode());
        var ended = Packaged.run(folder, "doctor");
        assertEquals(1, ended.exitCode(), ended::text);
        assertTrue(ended.text().contains("jebena: it has no start-up cache; install it again"), ended::text);
        Files.copy(app().resolve(StartupCache.NAME),
                folder.resolve("data/kernels/jebena").resolve(app().getFileName()).resolve(StartupCache.NAME));
        ended = Packaged.run(folder, "doctor");
        assertEquals(0, ended.exitCode(), ended::text);
    }

    @Test
    @Order(5)
    void onlyThePreviewKernelTakesPreviewFeatures() throws Exception {
        var code = "Object o = 5; o instanceof int i ? i : 0";
        assertEquals(0, Packaged.run(folder, "install", "--prefix", "preview", "--no-cache", "--name", "mine").exitCode());
        var kernels = folder.resolve("preview/share/jupyter/kernels");
        assertEquals("5", runs(kernels.resolve("mine-preview"), code));
        assertFalse(runs(kernels.resolve("mine"), code).equals("5"));
        assertEquals(0, Packaged.run(folder, "uninstall", "--prefix", "preview", "--name", "mine").exitCode());
        assertFalse(Files.exists(kernels.resolve("mine")) || Files.exists(kernels.resolve("mine-preview")));
        assertEquals(1, Packaged.run(folder, "uninstall", "--prefix", "preview", "--name", "mine").exitCode());
    }

    @Test
    @Order(6)
    void anInstallationThatWasMovedStillAnswers() throws Exception {
        var moved = folder.resolve("moved");
        Files.move(spec, moved);
        spec = moved;
        assertEquals("4", runs(spec, "2 + 2"));
    }

    @Test
    @Order(7)
    void aStaleCacheIsNotHeardOf() throws Exception {
        Files.setLastModifiedTime(app().resolve("jebena.jar"), FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
        assertEquals("4", runs(spec, "2 + 2"));
    }

    @Test
    @Order(8)
    void aBrokenCacheIsNotHeardOf() throws Exception {
        Whole.write(app().resolve(StartupCache.NAME), new byte[5000]);
        assertEquals("4", runs(spec, "2 + 2"));
    }

    @Test
    @Order(9)
    void aMissingCacheIsNotHeardOf() throws Exception {
        Files.delete(app().resolve(StartupCache.NAME));
        assertEquals("4", runs(spec, "2 + 2"));
    }
}
