package org.jebena.app.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeTest {
    @TempDir
    Path folder;

    @Test
    void aWriterThatFailsHalfWayLeavesTheOldFileAndNothingElse() throws IOException {
        var file = Files.writeString(folder.resolve("a.txt"), "old");
        assertThrows(IOException.class, () -> Whole.write(file, out -> {
            out.write("half of the ne".getBytes(StandardCharsets.UTF_8));
            throw new IOException("the disk is full");
        }));
        assertEquals("old", Files.readString(file));
        try (var left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    @Test
    void aNewFileAndAReplacedOneAreWhole() throws IOException {
        var file = folder.resolve("a.txt");
        Whole.write(file, "one");
        assertEquals("one", Files.readString(file));
        Whole.write(file, "two");
        assertEquals("two", Files.readString(file));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkStaysALinkAndPermissionsStay() throws IOException {
        var file = Files.writeString(folder.resolve("a.txt"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        var link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
        Whole.write(link, "new");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(file));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
}
