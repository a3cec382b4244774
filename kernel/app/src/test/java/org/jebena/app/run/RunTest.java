package org.jebena.app.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jebena.app.notebook.NotebookFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RunTest {
    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    // As in a JVM that was started for the notebook.
    @BeforeEach
    void standInTheFolder() {
        System.setProperty("jebena.folder", folder.toString());
    }

    @AfterEach
    void leaveIt() {
        System.clearProperty("jebena.folder");
    }

    private int run(String... arguments) {
        return new CommandLine(new Run(ScriptedSession::new)).setErr(new PrintWriter(said, true)).execute(arguments);
    }

    private Path notebook(String... sources) throws IOException {
        return Notebooks.of(folder.resolve("n.ipynb"), sources).path();
    }

    @Test
    void theNotebookThatHasRunLiesBesideTheOneThatWasRead() throws IOException {
        var before = Files.readString(notebook("value 1"));
        assertEquals(0, run("n.ipynb"), said::toString);
        assertEquals(before, Files.readString(folder.resolve("n.ipynb")));
        var ran = Files.readString(folder.resolve("n.run.ipynb"));
        assertTrue(ran.startsWith("{\n \"cells\": [\n  {\n   \"cell_type\""), ran);
        assertTrue(ran.contains("\n \"metadata\": {\n  \"own\": {\n   \"kept\": 1.0\n  }\n },\n") && ran.endsWith("}\n"), ran);
    }

    @Test
    void aFailedRunIsWrittenToItsOwnFileButNeverOverItsSource() throws IOException {
        var before = Files.readString(notebook("out a", "fail badly"));
        assertEquals(1, run("n.ipynb", "--in-place"));
        assertEquals(before, Files.readString(folder.resolve("n.ipynb")));
        assertEquals(1, run("n.ipynb", "-o", "out.ipynb"));
        assertEquals(1, NotebookFile.read(folder.resolve("out.ipynb")).cells().getFirst().outputs().size());
        assertEquals(0, run("n.ipynb", "-o", "out.ipynb", "--allow-errors"));
    }

    @Test
    void aCheckHoldsForWhatTheRunStoredAndFailsForWhatHasChanged() throws IOException {
        var file = notebook("table loss 0.25", "table count 3");
        assertEquals(1, run("n.ipynb", "--check"));
        assertTrue(said.toString().contains("table \"loss\" is not stored"), said::toString);
        assertEquals(0, run("n.ipynb", "--in-place"));
        assertEquals(0, run("n.ipynb", "--check"), said::toString);
        assertFalse(Files.exists(folder.resolve("n.run.ipynb")));

        Files.writeString(file,
                Files.readString(file).replace("table loss 0.25", "table loss 0.50").replace("table count 3", "out nothing"));
        said.getBuffer().setLength(0);
        assertEquals(1, run("n.ipynb", "--check"));
        assertTrue(said.toString().contains("table \"loss\" differs\nstored:\n  0.25\nnow:\n  0.50\n"), said::toString);
        assertTrue(said.toString().contains("table \"count\" is stored but was not shown"), said::toString);
    }

    @Test
    void anErrorThatIsShownFailsTheCheckEvenWhenErrorsAreAllowed() throws IOException {
        notebook("fail badly");
        assertEquals(0, run("n.ipynb", "--allow-errors"));
        assertEquals(1, run("n.ipynb", "--allow-errors", "--check"));
        assertTrue(said.toString().contains("code cell 1 shows an error: Broken: badly"), said::toString);
    }

    @Test
    void thePageHasWhatTheNotebookShows() throws IOException {
        notebook("show d <picture>");
        assertEquals(0, run("n.ipynb", "--html", "page.html"));
        var page = Files.readString(folder.resolve("page.html"));
        assertTrue(page.contains("<b><picture></b>") && page.contains("show d &lt;picture&gt;"), page);
        assertFalse(page.contains("src=\"http") || page.contains("<link"), page);
    }

    @Test
    void wrongUseEndsWithTwo() throws IOException {
        notebook("value 1");
        assertEquals(2, run());
        assertEquals(2, run("n.ipynb", "-o", "a.ipynb", "--in-place"));
        assertEquals(2, run("n.ipynb", "--timeout", "soon"));
        assertEquals(2, run("n.ipynb", "-p", "novalue"));
    }
}
